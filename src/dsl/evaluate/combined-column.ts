import { columnAt, KNOWN, Words, type Column, type RecordTable } from '../../records/columns';
import { decimalFromTicks } from '../../records/quantities';

/** What stands between the values of a combination, and between the names of its fields. */
export const BETWEEN_FIELDS = ' / ';

/** The same between their keys, which hold no such sign. */
export const BETWEEN_KEYS = '\u0000';

/** Of a column of combinations: what it combines, and of each combination the first row that has it. */
interface Combined {
  readonly columns: readonly Column[];
  readonly firstRows: readonly number[];
}

const PARTS = new WeakMap<Column, Combined>();

const COMBINED = new WeakMap<RecordTable, Map<string, Column>>();

/** The combinations of values that some fields have, as if they were the words of one: unknown where any of the cells is. Of one field it is its column. */
export function combinedColumn(table: RecordTable, fields: readonly number[]): Column {
  const [first, ...others] = fields.map((field) => columnAt(table, field));
  if (first === undefined || others.length === 0) return first ?? columnAt(table, 0);
  const known = COMBINED.get(table) ?? new Map<string, Column>();
  COMBINED.set(table, known);
  const key = fields.join();
  let combined = known.get(key);
  if (combined === undefined) known.set(key, (combined = combine(first, others, table.count)));
  return combined;
}

/** Whether a row of which the combination is unknown may have one that another row has: none of its cells that are known says otherwise. */
export function mayHave(column: Column, row: number, combination: number): boolean {
  const parts = PARTS.get(column);
  const other = parts?.firstRows[combination];
  if (parts === undefined || other === undefined) return true;
  return parts.columns.every(({ states, values }) => states[row] !== KNOWN || values[row] === values[other]);
}

/** Cells of one row after the other that are the same up to a field; with the number of the combination, where that is the last. */
class Combination {
  readonly next = new Map<number, Combination>();
  word = -1;
}

function combine(first: Column, others: readonly Column[], count: number): Column {
  const columns = [first, ...others];
  const words = new Words();
  const states = new Uint8Array(count);
  const values = new Int32Array(count);
  const none = new Combination();
  const firstRows: number[] = [];
  for (let row = 0; row < count; row++) {
    const state = stateAt(columns, row);
    states[row] = state;
    if (state !== KNOWN) continue;
    let combination = none;
    for (const column of columns) {
      const value = column.values[row] ?? 0;
      let next = combination.next.get(value);
      if (next === undefined) combination.next.set(value, (next = new Combination()));
      combination = next;
    }
    if (combination.word < 0) {
      combination.word = wordAt(columns, row, words);
      firstRows[combination.word] = row;
    }
    values[row] = combination.word;
  }
  const combined = { field: first.field, states, values, words };
  PARTS.set(combined, { columns, firstRows });
  return combined;
}

/** What keeps the combination of a row from being known, if anything does. */
function stateAt(columns: readonly Column[], row: number): number {
  for (const { states } of columns) {
    const state = states[row] ?? KNOWN;
    if (state !== KNOWN) return state;
  }
  return KNOWN;
}

function wordAt(columns: readonly Column[], row: number, words: Words): number {
  const cells = columns.map((column) => cellAt(column, row));
  return words.add(
    cells.map(({ key }) => key).join(BETWEEN_KEYS),
    cells.map(({ text }) => text).join(BETWEEN_FIELDS),
  );
}

function cellAt({ words, values }: Column, row: number): { readonly key: string; readonly text: string } {
  const value = values[row] ?? 0;
  if (words === null) return { key: String(value), text: String(decimalFromTicks(value, 'number')) };
  return { key: words.keys[value] ?? '', text: words.texts[value] ?? '' };
}
