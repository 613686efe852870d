import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dutchTexts, makeFunctionsJson } from '../../scripts/make-functions-json.mjs';

interface Parameter {
  name: string;
  description: string;
  type: string;
  dimensionality?: string;
  optional?: boolean;
  repeating?: boolean;
}

interface FunctionsFile {
  allowErrorForDataTypeAny?: boolean;
  functions: {
    id: string;
    name: string;
    description: string;
    parameters: Parameter[];
    result: { type?: string; dimensionality?: string };
    options?: { cancelable?: boolean; requiresParameterAddresses?: boolean };
  }[];
}

const ids = [
  'RULES',
  'ROSTER',
  'EPA_LEVEL',
  'EPA_OK',
  'STAGE_VALID',
  'STAGE_MONTHS',
  'COURSE_DAYS_OK',
  'COURSE_DAYS',
  'COMPLIANT',
  'REQUIREMENT',
  'EXPLAIN_REQUIREMENT',
  'TRAINING_YEAR',
  'TRAINING_MONTHS',
  'TRAINING_END',
  'RULE_CHECK',
  'COMPLIANCE_TABLE',
  'FINDINGS',
];
let english: FunctionsFile;
let dutch: FunctionsFile;

beforeAll(async () => {
  const files = await makeFunctionsJson();
  english = JSON.parse(files['functions.json']) as FunctionsFile;
  dutch = JSON.parse(files['functions.nl.json']) as FunctionsFile;
});

/** One line a parameter, such as `[stage] any` or `tables... any[][]`. */
function signatures(file: FunctionsFile): Record<string, string[]> {
  const entries = file.functions.map(({ id, parameters, result }) => {
    const lines = parameters.map(({ name, type, dimensionality, optional, repeating }) => {
      const shape = `${type}${dimensionality === 'matrix' ? '[][]' : ''}`;
      return `${optional ? `[${name}]` : name}${repeating ? '...' : ''} ${shape}`;
    });
    const signature: string[] = [...lines, `→ ${result.type ?? 'any'}`];
    return [id, signature] as const;
  });
  return Object.fromEntries(entries);
}

test('the functions have these parameters, the same in both languages', () => {
  const expected = {
    RULES: ['source any[][]', '→ string'],
    ROSTER: ['rules string', 'referenceDate any', 'tables... any[][]', '→ string'],
    EPA_LEVEL: ['roster string', 'trainee any', 'epa any', '→ number'],
    EPA_OK: ['roster string', 'trainee any', '[epa] any', '→ any'],
    STAGE_VALID: ['roster string', 'trainee any', '[stage] any', '→ any'],
    STAGE_MONTHS: ['roster string', 'trainee any', '[stage] any', '→ any'],
    COURSE_DAYS_OK: ['roster string', 'trainee any', '[trainingYear] any', '→ any'],
    COURSE_DAYS: ['roster string', 'trainee any', '[trainingYear] any', '→ any'],
    COMPLIANT: ['roster string', 'trainee any', '→ any'],
    REQUIREMENT: ['roster string', 'trainee any', 'id any', '[part] any', '→ any'],
    EXPLAIN_REQUIREMENT: ['roster string', 'trainee any', 'id any', '→ string'],
    TRAINING_YEAR: ['roster string', 'trainee any', '→ number'],
    TRAINING_MONTHS: ['roster string', 'trainee any', '→ number'],
    TRAINING_END: ['roster string', 'trainee any', '→ number'],
    RULE_CHECK: ['sentence any', 'roster string', 'trainee any', '→ boolean'],
    COMPLIANCE_TABLE: ['roster string', '[trainees] any[][]', '[requirements] any[][]', '→ any'],
    FINDINGS: ['roster string', '[trainee] any', '→ any'],
  };
  expect(signatures(english)).toEqual(expected);
  expect(signatures(dutch)).toEqual(expected);
});

test('ROSTER is told where its arguments are, which asks for a range as its result', () => {
  for (const file of [english, dutch]) {
    const roster = file.functions.find(({ id }) => id === 'ROSTER')!;
    expect(roster.options).toEqual({
      cancelable: true,
      requiresAddress: true,
      requiresParameterAddresses: true,
    });
    expect(roster.result.dimensionality).toBe('matrix');
  }
});

test('long functions can be cancelled', () => {
  const cancelable = english.functions.filter(({ options }) => options?.cancelable);
  expect(cancelable.map(({ id }) => id)).toEqual(['ROSTER', 'COMPLIANCE_TABLE', 'FINDINGS']);
});

test('errors inside ranges reach the functions', () => {
  expect(english.allowErrorForDataTypeAny).toBe(true);
  expect(dutch.allowErrorForDataTypeAny).toBe(true);
});

test('every description is there in two languages', () => {
  const texts = (file: FunctionsFile): string[] =>
    file.functions.flatMap(({ description, parameters }) => [
      description,
      ...parameters.map((each) => each.description),
    ]);
  expect(texts(dutch)).toHaveLength(texts(english).length);
  texts(dutch).forEach((text, index) => {
    expect(text.length).toBeGreaterThan(10);
    expect(text).not.toBe(texts(english)[index]);
  });
});

test('loading the functions associates exactly these ids, before anything is awaited', async () => {
  const associated = new Map<string, unknown>();
  Object.assign(globalThis, {
    CustomFunctions: {
      associate: (id: string, implementation: unknown) => associated.set(id, implementation),
    },
  });
  await import('../../src/functions/functions');
  expect([...associated.keys()]).toEqual(ids);
  expect([...associated.keys()]).toEqual(english.functions.map(({ id }) => id));
  expect([...associated.keys()]).toEqual(dutch.functions.map(({ id }) => id));
  for (const implementation of associated.values()) expect(implementation).toBeInstanceOf(Function);
});

describe('a mistake stops the build', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'functions-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function write(name: string, text: string): string {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  }

  const oneFunction =
    '/** Adds.\n * @customfunction ADD\n * @param one A number. */\nexport function add(one: number): number { return one; }';

  test.each([
    ['a type the generator does not know', oneFunction.replace('one: number', 'one: Date'), /Date/],
    [
      'an arrow function, which it skips',
      '/** Adds.\n * @customfunction ADD\n */\nexport const add = () => 1;',
      /1 @customfunction tags, but 0/,
    ],
    ['a parameter without description', oneFunction.replace(' A number.', ''), /ADD: no description of one/],
  ])('%s', async (_name, source, problem) => {
    await expect(makeFunctionsJson(write('functions.ts', source))).rejects.toThrow(problem);
  });

  test.each([
    [
      'a function without Dutch text',
      (texts: Record<string, unknown>) => delete texts.ROSTER,
      /Missing.*: ROSTER/,
    ],
    ['Dutch text without function', (texts: Record<string, unknown>) => (texts.OLD = {}), /Unknown.*: OLD/],
    [
      'a parameter without Dutch text',
      (texts: Record<string, unknown>) => (texts.RULES = { description: 'Leest', parameters: {} }),
      /Missing.*RULES: source/,
    ],
  ])('%s', async (_name, change, problem) => {
    const texts = JSON.parse(readFileSync(dutchTexts, 'utf8')) as Record<string, unknown>;
    change(texts);
    await expect(makeFunctionsJson(undefined, write('nl.json', JSON.stringify(texts)))).rejects.toThrow(
      problem,
    );
  });
});
