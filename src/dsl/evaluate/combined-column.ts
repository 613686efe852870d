import { columnAt, KNOWN, Words, type Column, type RecordTable } from '../../records/columns';
import { decimalFromTicks } from '../../records/quantities';

/** What stands between the values of a combination, and between the names of its fields. */
export const BETWEEN_FIELDS = ' / ';

/** Holds no word of a cell: cells have no such sign. */
const BETWEEN_KEYS = '\u0000';

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

function combine(first: Column, others: readonly Column[], count: number): Column {
  const columns = [first, ...others];
  const words = new Words();
  const states = new Uint8Array(count);
  const values = new Int32Array(count);
  for (let row = 0; row < count; row++) {
    states[row] =
      columns.map((column) => column.states[row] ?? KNOWN).find((state) => state !== KNOWN) ?? KNOWN;
    if (states[row] !== KNOWN) continue;
    const cells = columns.map((column) => cellAt(column, row));
    values[row] = words.add(
      cells.map(({ key }) => key).join(BETWEEN_KEYS),
      cells.map(({ text }) => text).join(BETWEEN_FIELDS),
    );
  }
  return { field: first.field, states, values, words };
}

function cellAt({ words, values }: Column, row: number): { readonly key: string; readonly text: string } {
  const value = values[row] ?? 0;
  if (words === null) return { key: String(value), text: String(decimalFromTicks(value, 'number')) };
  return { key: words.keys[value] ?? '', text: words.texts[value] ?? '' };
}
