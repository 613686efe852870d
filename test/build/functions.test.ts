import { jest } from '@jest/globals';
import { EngineFault, type FunctionEngine } from '../../src/functions/engine';

/** As in Office.js: an error with a code such as "#N/A". */
class FakeError extends Error {
  readonly code: string;

  constructor(code: string, message?: string) {
    super(message);
    this.code = code;
  }
}

const engine = {
  rules: jest.fn<FunctionEngine['rules']>(() => 'rules handle'),
  roster: jest.fn<FunctionEngine['roster']>(function* () {
    yield;
    return [['roster handle']];
  }),
  epaLevel: jest.fn<FunctionEngine['epaLevel']>(() => 3),
  stageValid: jest.fn<FunctionEngine['stageValid']>(() => true),
  courseDaysOk: jest.fn<FunctionEngine['courseDaysOk']>(() => false),
};
jest.unstable_mockModule('../../src/functions/session', () => ({ engine, isLiveHandle: () => false }));
Object.assign(globalThis, {
  CustomFunctions: {
    associate: () => undefined,
    Error: FakeError,
    ErrorCode: { notAvailable: '#N/A', invalidValue: '#VALUE!' },
  },
});
const functions = await import('../../src/functions/functions');

/** What Excel appends to the arguments of every call. */
const invocation = { address: 'Sheet1!A1', functionName: 'STAGE_VALID' };

const rosterCall = {
  functionName: 'ROSTER',
  address: 'Blad1!B2',
  parameterAddresses: ['', '', '', "'Mijn blad'!$B$3:$F$9"],
  onCanceled: () => undefined,
};

test('values pass through', () => {
  expect(functions.rules([['Rule M01'], ['at least 3']])).toBe('rules handle');
  expect(engine.rules).toHaveBeenLastCalledWith([['Rule M01'], ['at least 3']], null);
  expect(functions.epaLevel('roster handle', 101, 1)).toBe(3);
  expect(engine.epaLevel).toHaveBeenLastCalledWith('roster handle', 101, 1);
});

test('blanks, errors and rich values of a range become plain cells', () => {
  const excelError = { type: 'Error', basicType: 'Error', basicValue: '#DIV/0!', errorType: 'Div0' };
  const richNumber = {
    type: 'FormattedNumber',
    basicType: 'Double',
    basicValue: 45000,
    numberFormat: 'd-m-yyyy',
  };
  const entity = { type: 'Entity', basicType: 'Error', basicValue: '#VALUE!', text: 'Amsterdam' };
  const row = ['', null, 0, false, new FakeError('#N/A'), excelError, richNumber, entity];
  functions.rules([row], invocation);
  const cells = [null, null, 0, false, { error: '#N/A' }, { error: '#DIV/0!' }, 45000, { error: '#VALUE!' }];
  expect(engine.rules).toHaveBeenLastCalledWith([cells], 'Sheet1!A1');
});

test('a name before a range arrives as a range of one cell', () => {
  const stages = [['Aios'], [101]];
  expect(functions.roster('rules handle', 46347, [[['Stages']], stages], rosterCall)).toEqual([
    ['roster handle'],
  ]);
  const place = { sheet: 'Mijn blad', row: 2, column: 1 };
  const tables = [[['Stages']], stages];
  expect(engine.roster).toHaveBeenLastCalledWith('rules handle', 46347, tables, [null, place], 'Blad1!B2');
});

test.each([
  ['null', [null]],
  ['nothing', []],
  ['the invocation in its place', [invocation]],
])('an argument that was left out (%s) becomes null', (_name, rest) => {
  (functions.stageValid as (...values: unknown[]) => boolean)('roster handle', 101, ...rest);
  expect(engine.stageValid).toHaveBeenLastCalledWith('roster handle', 101, null);
  (functions.courseDaysOk as (...values: unknown[]) => boolean)('roster handle', 101, ...rest);
  expect(engine.courseDaysOk).toHaveBeenLastCalledWith('roster handle', 101, null);
});

test.each([
  ['notAvailable', '#N/A'],
  ['invalidValue', '#VALUE!'],
] as const)('a fault %s shows as %s with its message', (code, shown) => {
  engine.epaLevel.mockImplementationOnce(() => {
    throw new EngineFault(code, 'Recalculate the ROSTER cell.');
  });
  const error = thrownBy(() => functions.epaLevel('roster handle', 101, 1));
  expect(error).toBeInstanceOf(FakeError);
  expect(error).toMatchObject({ code: shown, message: 'Recalculate the ROSTER cell.' });
});

test('a mistake of ours shows as an Excel error too', () => {
  engine.epaLevel.mockImplementationOnce(() => {
    throw new TypeError('x is undefined');
  });
  const error = thrownBy(() => functions.epaLevel('roster handle', 101, 1));
  expect(error).toBeInstanceOf(FakeError);
  expect(error).toMatchObject({ code: '#N/A' });
});

function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
}
