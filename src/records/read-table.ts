import { A1, KNOWN, type Column, type RecordTable } from './columns';
import { readColumns, type SelectedRecords } from './read-columns';
import { CellProblems, placeIn } from './read-problems';
import { sheetOrder, type People, type Selection, type SheetOrder, type SourceTable } from './read-rows';
import type { CellReading } from './read-text';
import { firstNumbers } from './shared-numbers';
import { fieldWithRole, type FieldType, type RecordType } from './vocabulary';

/** What reading the records of one type gave, and what it takes to read them again after an edit. */
export interface TableReading {
  readonly sources: readonly SourceTable[];
  readonly selection: Selection;
  /** By whose keys the records were found to be whose they are. */
  readonly people: People;
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

/**
 * Reads the fields of selected rows. A step is a few hundred records.
 * @param rows the problems with the rows
 */
export function* readTable(
  records: SelectedRecords,
  order: SheetOrder,
  rows: CellProblems,
): Generator<void, TableReading> {
  const { type, sources, selection, people } = records;
  const cells = selection.rowOf.length === 0 ? [] : type.fields.map(() => new CellProblems(sources));
  const columns = yield* readColumns(records, type.fields, order, cells);
  const table: RecordTable = {
    type,
    present: sources.length > 0,
    isUnread: false,
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
    // Records stand by trainee already.
    rowsByTrainee: firstNumbers(selection.firstRow.at(-1) ?? 0),
  };
  const intervals = intervalProblems(type, columns, sources, selection);
  return { sources, selection, people, table, problems: { rows, cells, intervals } };
}

/** The same rows, with some fields read again. */
export function* readFieldsAgain(
  { selection, people, table, problems }: TableReading,
  sources: readonly SourceTable[],
  fields: ReadonlySet<FieldType>,
  reading: CellReading,
): Generator<void, TableReading> {
  const { type } = table;
  const cells = problems.cells.map((known, index) =>
    isAmong(fields, type.fields[index]) ? new CellProblems(sources) : known,
  );
  const again = type.fields.filter((field) => fields.has(field));
  const records = { type, sources, selection, people, reading };
  const read = yield* readColumns(records, again, sheetOrder(selection, sources), cells);
  const columns = table.columns.map((column) => read.find(({ field }) => field === column.field) ?? column);
  const intervals = intervalProblems(type, columns, sources, selection);
  return {
    sources,
    selection,
    people,
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
    const row = rowOf[record] ?? 0;
    const columnOf = ({ field }: Column): number => sources[source]?.columns[field.index] ?? 0;
    const begin = placeIn(sources[source], row, columnOf(from)).cell;
    problems.report('end-before-begin', { begin }, source, row, columnOf(to));
  }
  return problems;
}
