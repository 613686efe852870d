/** A small add-in: functions of every kind, and how tests ask them. */
import { openExcel, type OpenExcel, type Wishes } from './open-excel';

interface Declared {
  readonly id: string;
  readonly parameters?: readonly object[];
  readonly result?: object;
  readonly options?: object;
}

const any = (name: string, more: object = {}): object => ({ name, type: 'any', ...more });
const matrix = { dimensionality: 'matrix' };

const functions: readonly Declared[] = [
  { id: 'DOUBLE', parameters: [{ name: 'number', type: 'number' }] },
  {
    id: 'ADD',
    parameters: [
      { name: 'one', type: 'number' },
      { name: 'other', type: 'number', optional: true },
    ],
  },
  { id: 'SEEN', parameters: [any('cells', matrix), any('more', { ...matrix, repeating: true })] },
  { id: 'LIST', parameters: [{ name: 'rows', type: 'number' }], result: matrix },
  { id: 'FAIL', parameters: [{ name: 'how', type: 'string' }] },
  { id: 'LATE', parameters: [any('value')] },
  { id: 'WHERE', options: { requiresAddress: true } },
  { id: 'DICE', options: { volatile: true } },
  { id: 'TICK', options: { stream: true } },
  { id: 'LONG', result: matrix },
  { id: 'FORGOTTEN' },
];

export const script = `
  CustomFunctions.associate('DOUBLE', (number) => 2 * number);
  CustomFunctions.associate('ADD', (one, other) => other === null ? one : one + other);
  CustomFunctions.associate('SEEN', (cells, more) => JSON.stringify([cells, more]));
  CustomFunctions.associate('LIST', (rows) => rows < 0 ? 'no list' : Array.from({ length: rows }, (_, row) => [row, 'row ' + row]));
  CustomFunctions.associate('FAIL', (how) => {
    if (how === 'throw') throw new Error('a mistake');
    if (how === 'null') return null;
    if (how === 'NaN') return NaN;
    throw new CustomFunctions.Error(CustomFunctions.ErrorCode[how], 'because of ' + how);
  });
  CustomFunctions.associate('LATE', async (value) => { await null; return value; });
  CustomFunctions.associate('LONG', () => [Array.from({ length: 20 }, () => 'x'.repeat(30000))]);
  CustomFunctions.associate('WHERE', (invocation) => invocation.address);
  let thrown = 0;
  CustomFunctions.associate('DICE', () => thrown += 1);
  CustomFunctions.associate('TICK', (invocation) => {
    let ticks = 0;
    const timer = setInterval(() => { ticks += 1; invocation.setResult(ticks); if (ticks === 3) clearInterval(timer); }, 100);
  });
`;

/** functions.json as Excel gets it; the names are the ids. */
export function functionsJson(options: object = {}): string {
  const declared = functions.map((each) => ({ name: each.id, parameters: [], result: {}, ...each }));
  return JSON.stringify({ allowErrorForDataTypeAny: true, functions: declared, ...options });
}

/** An Excel with the sample add-in. */
export function openSample(wishes: Wishes = {}): Promise<OpenExcel> {
  return openExcel({ functions: functionsJson(), scripts: [script], ...wishes });
}

/** What formulas give, typed into A10 and the cells below it. */
export async function results({ host }: OpenExcel, ...formulas: string[]): Promise<unknown[]> {
  host.user.enter('Sheet1!A10', ...formulas.map((formula) => [formula]));
  await host.settled();
  return formulas.map((_, index) => host.value(`Sheet1!A${10 + index}`));
}
