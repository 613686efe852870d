/** Asserts the arrows between the rooms of src/, as .dependency-cruiser.cjs declares them, and that it can fail. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type IFlattenedRuleSet } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

interface Configuration {
  forbidden: IFlattenedRuleSet['forbidden'];
  options: ICruiseOptions;
}

const { forbidden, options } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as Configuration;
const typescriptOptions = extractTSConfig('tsconfig.json');

/** One line for each broken rule: `rule: from → to`. */
async function violationsIn(folder: string): Promise<string[]> {
  const settings: ICruiseOptions = { ...options, baseDir: folder, validate: true, ruleSet: { forbidden } };
  const { output } = await cruise(['src'], settings, undefined, { tsConfig: typescriptOptions });
  if (typeof output === 'string') throw new Error(output);
  if (output.summary.totalCruised === 0) throw new Error(`nothing to look at in ${folder}`);
  return output.summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

test('src/ follows the arrows', async () => {
  expect(await violationsIn(process.cwd())).toEqual([]);
});

describe('a wrong arrow is reported', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'architecture-'));
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  /** Files that import one another, each line `from → to`; a target of which nothing is said imports nothing. */
  async function violationsOf(...imports: string[]): Promise<string[]> {
    const sources = new Map<string, string>();
    for (const [from = '', to = ''] of imports.map((line) => line.split(' → '))) {
      const local = to.startsWith('src/');
      if (local) sources.set(to, sources.get(to) ?? 'export const value = 1;\n');
      const specifier = local ? `../../${to.replace(/\.tsx?$/, '')}` : to;
      sources.set(from, `import '${specifier}';\n${sources.get(from) ?? 'export const value = 1;\n'}`);
    }
    for (const [path, source] of sources) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), source);
    }
    return violationsIn(folder);
  }

  test.each([
    ['src/records/a.ts → src/dsl/index.ts', 'records-imports-backwards-only'],
    ['src/wording/a.ts → src/records/b.ts', 'wording-imports-backwards-only'],
    ['src/dsl/a.ts → src/report/b.ts', 'dsl-imports-backwards-only'],
    ['src/roster/a.ts → src/report/b.ts', 'roster-imports-backwards-only'],
    ['src/report/a.ts → src/taskpane/b.tsx', 'report-imports-backwards-only'],
    ['src/cli/a.ts → src/functions/b.ts', 'cli-apart'],
    ['src/taskpane/a.tsx → src/functions/b.ts', 'taskpane-apart'],
    ['src/functions/a.ts → src/taskpane/summary.tsx', 'functions-apart'],
    ['src/cli/a.ts → src/addin/b.ts', 'cli-apart'],
    ['src/addin/a.ts → src/taskpane/b.ts', 'addin-imports-backwards-only'],
    ['src/report/a.ts → src/dsl/parse.ts', 'language-by-its-door'],
    ['src/roster/a.ts → node:fs', 'node-in-cli-only'],
    ['src/functions/a.ts → fs', 'node-in-cli-only'],
    ['src/dsl/a.ts → no-such-package', 'no-unresolved'],
  ])('%s', async (arrow, rule) => {
    expect(await violationsOf(arrow)).toEqual([expect.stringContaining(`${rule}: `)]);
  });

  test('a cycle', async () => {
    const violations = await violationsOf('src/dsl/a.ts → src/dsl/b.ts', 'src/dsl/b.ts → src/dsl/a.ts');
    expect(violations.join('\n')).toContain('no-cycles: src/dsl/a.ts → src/dsl/b.ts');
  });

  test('a type alone is an arrow too', async () => {
    mkdirSync(join(folder, 'src/records'), { recursive: true });
    mkdirSync(join(folder, 'src/report'), { recursive: true });
    writeFileSync(join(folder, 'src/report/b.ts'), 'export interface Shape { readonly side: number }\n');
    writeFileSync(
      join(folder, 'src/records/a.ts'),
      "import type { Shape } from '../report/b';\nexport type Alias = Shape;\n",
    );
    expect(await violationsIn(folder)).toEqual([
      'records-imports-backwards-only: src/records/a.ts → src/report/b.ts',
    ]);
  });

  test('an Office, page or workbook package in the engine', async () => {
    for (const name of ['preact', 'hucre', '@microsoft/office-js']) {
      mkdirSync(join(folder, 'node_modules', name), { recursive: true });
      writeFileSync(
        join(folder, 'node_modules', name, 'package.json'),
        JSON.stringify({ name, main: 'index.js' }),
      );
      writeFileSync(join(folder, 'node_modules', name, 'index.js'), '');
    }
    const violations = await violationsOf(
      'src/dsl/a.ts → preact',
      'src/records/a.ts → hucre',
      'src/report/a.ts → @microsoft/office-js',
    );
    expect(violations.filter((line) => line.startsWith('engine-is-pure'))).toHaveLength(3);
  });
});

test('the arrows that are allowed are quiet', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'architecture-'));
  const files: Record<string, string> = {
    'src/wording/a.ts': 'export const a = 1;',
    'src/records/a.ts': "export { a } from '../wording/a';",
    'src/dsl/parse.ts': "export { a } from '../records/a';",
    'src/dsl/index.ts': "export { a } from './parse';",
    'src/roster/a.ts': "export { a } from '../dsl/index';",
    'src/report/a.ts': "export { a } from '../roster/a';",
    'src/cli/a.ts': "import 'node:fs';\nexport { a } from '../report/a';",
    'src/addin/a.ts': "export { a } from '../report/a';",
    'src/taskpane/a.ts': "export { a } from '../addin/a';",
    'src/functions/a.ts': "export { a } from '../addin/a';",
  };
  try {
    for (const [path, source] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), source);
    }
    expect(await violationsIn(folder)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
