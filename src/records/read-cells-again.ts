import { columnAt, KNOWN, type Column } from './columns';
import type { EditedCells } from './read-changes';
import type { Selection, SourceTable } from './read-rows';
import { readFromNow } from './read-columns';
import { readFieldsAgain, tableReading, type TableProblems, type TableReading } from './read-table';
import type { CellReading } from './read-text';
import { copied, int32s, uint8s } from './short-arrays';
import type { FieldType } from './vocabulary';

/** Where more than this share of the records was edited, all of them are read. */
const MOST_RECORDS = 1 / 8;

/** A table of the same records with the edited cells read again: as if all cells were. */
export function* readCellsAgain(
  before: TableReading,
  sources: readonly SourceTable[],
  { fields, records }: EditedCells,
  reading: CellReading,
): Generator<void, TableReading> {
  const { selection, people, table, problems } = before;
  const others = table.columns.filter(({ field }) => !fields.has(field));
  readFromNow(others, { type: table.type, sources, selection, people, reading });
  if (records.length === 0) return { ...before, sources };
  if (records.length > MOST_RECORDS * table.count)
    return yield* readFieldsAgain(before, sources, fields, reading);
  const rows = onlyRowsOf(sources, selection, records);
  const read = yield* readFieldsAgain(onlyThose(before, records), rows, fields, reading);
  const renumbered = new Set<FieldType>();
  const columns = table.columns.map((column) => {
    if (!fields.has(column.field)) return column;
    const patched = withCells(column, selection, records, columnAt(read.table, column.field.index));
    // What is told of the first such cell only goes by the whole column, too.
    const isToldOnce = isToldOnceIn(problems, column) || isToldOnceIn(read.problems, column);
    if (patched === null || isToldOnce) renumbered.add(column.field);
    return patched ?? column;
  });
  const isSound = before.diagnostics.length === 0 && read.diagnostics.length === 0;
  const patched = tableReading(
    { sources, selection, people, table: { ...table, columns } },
    isSound ? problems : withProblems(problems, read.problems, selection, records),
  );
  return renumbered.size === 0 ? patched : yield* readFieldsAgain(patched, sources, renumbered, reading);
}

function isToldOnceIn({ cells }: TableProblems, { field }: Column): boolean {
  return cells[field.index]?.includes('date-order-open') === true;
}

/** Problems with those of a few records in the place of theirs. */
function withProblems(
  problems: TableProblems,
  read: TableProblems,
  selection: Selection,
  records: readonly number[],
): TableProblems {
  const places = new Set(records.map((record) => placeOf(selection, record)));
  const isEdited = (source: number, row: number): boolean => places.has(placeNumber(source, row));
  return {
    rows: problems.rows,
    cells: problems.cells.map((known, index) => {
      const again = read.cells[index];
      return again === undefined || again === known ? known : known.withRowsOf(again, isEdited);
    }),
    intervals: problems.intervals.withRowsOf(read.intervals, isEdited),
  };
}

/** A reading of a few of the records. Whose they are is not told: that does not change. */
function onlyThose(before: TableReading, records: readonly number[]): TableReading {
  const { selection, table } = before;
  const count = records.length;
  return {
    ...before,
    selection: {
      sourceOf: taken(selection.sourceOf, records, uint8s(count)),
      rowOf: taken(selection.rowOf, records, int32s(count)),
      firstRow: NO_TRAINEES,
    },
    table: {
      ...table,
      count,
      columns: table.columns.map((column) =>
        column.field.role === 'from' || column.field.role === 'to' ? cellsOf(column, records) : column,
      ),
    },
  };
}

/** A column of those records: of days, one of which an edited one is compared with. */
function cellsOf({ field, states, values, words }: Column, records: readonly number[]): Column {
  return {
    field,
    states: taken(states, records, uint8s(records.length)),
    values: taken(values, records, int32s(records.length)),
    words,
  };
}

/** The numbers of some records. @param into room for them */
function taken<Numbers extends Int32Array | Uint8Array>(
  numbers: Int32Array | Float64Array | Uint8Array,
  records: readonly number[],
  into: Numbers,
): Numbers {
  for (let index = 0; index < records.length; index++) into[index] = numbers[records[index] ?? 0] ?? 0;
  return into;
}

const NO_TRAINEES = new Int32Array(1);

/** The sources from the first to the last row that one of the records stands in. */
function onlyRowsOf(
  sources: readonly SourceTable[],
  { sourceOf, rowOf }: Selection,
  records: readonly number[],
): SourceTable[] {
  return sources.map((source, index) => {
    let firstRow = source.lastRow + 1;
    let lastRow = -1;
    for (const record of records) {
      if (sourceOf[record] !== index) continue;
      const row = rowOf[record] ?? 0;
      firstRow = Math.min(firstRow, row);
      lastRow = Math.max(lastRow, row);
    }
    return { ...source, firstRow, lastRow: Math.max(lastRow, firstRow - 1) };
  });
}

/**
 * A column with the cells of a few records in it. Null where words would be numbered or spelt otherwise if all cells were read, which goes by where they
 * stand first.
 * @param read the cells of these records alone
 */
function withCells(
  column: Column,
  selection: Selection,
  records: readonly number[],
  read: Column,
): Column | null {
  const { words } = column;
  const numbers = read.words?.keys.map((key) => words?.find(key) ?? -1) ?? null;
  if (numbers !== null && !standBefore(numbers, column, selection, records)) return null;
  const values = copied(column.values);
  let { states } = column;
  for (let index = 0; index < records.length; index++) {
    const [record = 0, value = 0, state = KNOWN] = [records[index], read.values[index], read.states[index]];
    if (states[record] !== state) {
      // Columns may share arrays.
      if (states === column.states) states = copied(states);
      states[record] = state;
    }
    values[record] = state === KNOWN && numbers !== null ? (numbers[value] ?? 0) : value;
  }
  return { field: column.field, states, values, words };
}

/** Whether some words, and those that stand in some records, all stand in a record before the first of these too. */
function standBefore(
  numbers: readonly number[],
  { states, values }: Column,
  selection: Selection,
  records: readonly number[],
): boolean {
  const wanted = new Set(numbers);
  let first = Infinity;
  for (const record of records) {
    if (states[record] === KNOWN) wanted.add(values[record] ?? 0);
    first = Math.min(first, placeOf(selection, record));
  }
  for (let record = 0; record < states.length && wanted.size > 0; record++) {
    if (states[record] !== KNOWN || !wanted.has(values[record] ?? 0)) continue;
    if (placeOf(selection, record) < first) wanted.delete(values[record] ?? 0);
  }
  return wanted.size === 0;
}

function placeOf({ sourceOf, rowOf }: Selection, record: number): number {
  return placeNumber(sourceOf[record] ?? 0, rowOf[record] ?? 0);
}

/** Ascends in the order of the sheets. */
function placeNumber(source: number, row: number): number {
  return source * ROWS + row;
}

/** How many rows a sheet of Excel has. */
const ROWS = 1_048_576;
