import { A1, KNOWN, Words, type Column, type RecordTable } from './columns';
import { ColumnReader } from './read-column';
import { CellProblems } from './read-problems';
import type { Selection, SourceTable } from './read-rows';
import type { CellReading } from './read-text';
import { fieldWithRole, type FieldType, type RecordType } from './vocabulary';

/** What reading the records of one type gave, and what it takes to read them again after an edit. */
export interface TableReading {
  readonly sources: readonly SourceTable[];
  readonly selection: Selection;
  readonly table: RecordTable;
  readonly problems: TableProblems;
}

/** The problems of a table, apart as they come: what is read again replaces its own. */
interface TableProblems {
  readonly rows: CellProblems;
  /** By field. */
  readonly cells: readonly CellProblems[];
  readonly intervals: CellProblems;
}

/** The rows of a table that are records, and the problems with them. */
export interface SelectedRows {
  readonly selection: Selection;
  readonly problems: CellProblems;
}

/** Records that are read together, field by field. */
const BLOCK = 512;

/** Reads the fields of selected rows. A step is a few hundred records. */
export function* readTable(
  type: RecordType,
  sources: readonly SourceTable[],
  { selection, problems: rows }: SelectedRows,
  reading: CellReading,
): Generator<void, TableReading> {
  const cells = selection.rowOf.length === 0 ? [] : type.fields.map(() => new CellProblems(sources));
  const columns = yield* readColumns(type.fields, sources, selection, cells, reading);
  const table: RecordTable = {
    type,
    present: sources.length > 0,
    count: selection.rowOf.length,
    columns,
    sources: sources.map(({ sheet, origin, columns: places }) => ({
      sheet,
      origin,
      sheetColumns: type.fields.map(({ index }) => sheetColumn(origin, places[index] ?? -1)),
    })),
    sourceOf: selection.sourceOf,
    sheetRowOf: sheetRows(sources, selection),
    ownerOf: selection.ownerOf,
    firstRow: selection.firstRow,
    rowsByTrainee: firstNumbers(selection.firstRow.at(-1) ?? 0),
  };
  const intervals = intervalProblems(type, columns, sources, selection);
  return { sources, selection, table, problems: { rows, cells, intervals } };
}

/** The same rows, with some fields read again. */
export function* readFieldsAgain(
  before: TableReading,
  sources: readonly SourceTable[],
  fields: ReadonlySet<FieldType>,
  reading: CellReading,
): Generator<void, TableReading> {
  const { selection, table, problems } = before;
  const cells = problems.cells.map((known, index) =>
    isAmong(fields, table.type.fields[index]) ? new CellProblems(sources) : known,
  );
  const again = table.type.fields.filter((field) => fields.has(field));
  const read = yield* readColumns(again, sources, selection, cells, reading);
  const columns = table.columns.map((column) => read.find(({ field }) => field === column.field) ?? column);
  const intervals = intervalProblems(table.type, columns, sources, selection);
  return {
    sources,
    selection,
    table: { ...table, columns },
    problems: { rows: problems.rows, cells, intervals },
  };
}

/** The problems of all that was read of a table, in the order of the sheets. */
export function problemsOf({ problems: { rows, cells, intervals } }: TableReading): CellProblems[] {
  return [rows, ...cells, intervals];
}

function isAmong(fields: ReadonlySet<FieldType>, field: FieldType | undefined): boolean {
  return field !== undefined && fields.has(field);
}

function sheetColumn(origin: SourceTable['origin'], column: number): number {
  return column < 0 ? -1 : column + (origin ?? A1).column;
}

function sheetRows(sources: readonly SourceTable[], { sourceOf, rowOf }: Selection): Int32Array {
  if (sources.every(({ origin }) => (origin ?? A1).row === 0)) return rowOf;
  return rowOf.map((row, record) => row + (sources[sourceOf[record] ?? 0]?.origin ?? A1).row);
}

/** 0, 1, 2 and so on: records stand by trainee already. */
function firstNumbers(count: number): Int32Array {
  const numbers = new Int32Array(count);
  for (let number = 0; number < count; number++) numbers[number] = number;
  return numbers;
}

/** Block by block, so that the cells of a row are still at hand when its next field is read. */
function* readColumns(
  fields: readonly FieldType[],
  sources: readonly SourceTable[],
  selection: Selection,
  problems: readonly CellProblems[],
  reading: CellReading,
): Generator<void, Column[]> {
  const { sourceOf, rowOf, inOrder } = selection;
  const count = rowOf.length;
  const columns = fields.map((field) => emptyColumn(field, count));
  if (count === 0) return columns;
  const readers = columns.map((column) => {
    const { role, kind, index, values } = column.field;
    const isOwner = role === 'owner' && kind === 'text' && values.length === 0;
    const cells = problems[index] ?? new CellProblems(sources);
    return new ColumnReader(column, cells, reading, isOwner ? selection : null);
  });
  const sheetRows = new Int32Array(Math.min(BLOCK, count));
  for (let first = 0, end = 0; first < count; first = end) {
    const source = sourceOf[inOrder[first] ?? 0] ?? 0;
    const most = Math.min(first + BLOCK, count);
    for (end = first; end < most; end++) {
      const record = inOrder[end] ?? 0;
      if (sourceOf[record] !== source) break;
      sheetRows[end - first] = rowOf[record] ?? 0;
    }
    const { rows, columns: places } = sources[source] ?? NO_SOURCE;
    const block = { rows, sheetRows, records: inOrder.subarray(first, end), source, places };
    for (const reader of readers) reader.read(block);
    yield;
  }
  return columns;
}

const NO_SOURCE = { rows: [], columns: [] } as const;

function emptyColumn(field: FieldType, count: number): Column {
  if (count > 0) return newColumn(field, count);
  let column = NO_CELLS.get(field);
  if (column === undefined) NO_CELLS.set(field, (column = newColumn(field, 0)));
  return column;
}

/** Columns without records: most workbooks have but a few of the sheets that a vocabulary knows. */
const NO_CELLS = new WeakMap<FieldType, Column>();

function newColumn(field: FieldType, count: number): Column {
  const isNumber = field.kind === 'number' || field.kind === 'numberInText';
  return {
    field,
    states: new Uint8Array(count),
    values: isNumber ? new Float64Array(count) : new Int32Array(count),
    words: field.kind === 'text' || field.kind === 'choice' ? new Words() : null,
  };
}

/** Reports intervals that end before they begin. Both dates stay what they are: rules may ask for just that. */
function intervalProblems(
  type: RecordType,
  columns: readonly Column[],
  sources: readonly SourceTable[],
  { sourceOf, rowOf }: Selection,
): CellProblems {
  const problems = new CellProblems(sources);
  const from = columns[fieldWithRole(type, 'from')?.index ?? -1];
  const to = columns[fieldWithRole(type, 'to')?.index ?? -1];
  if (from === undefined || to === undefined) return problems;
  for (let record = 0; record < rowOf.length; record++) {
    if (from.states[record] !== KNOWN || to.states[record] !== KNOWN) continue;
    if ((to.values[record] ?? 0) >= (from.values[record] ?? 0)) continue;
    const source = sourceOf[record] ?? 0;
    const column = sources[source]?.columns[to.field.index] ?? 0;
    problems.report('end-before-begin', {}, source, rowOf[record] ?? 0, column);
  }
  return problems;
}
