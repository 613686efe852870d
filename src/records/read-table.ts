import type { Diagnostic } from '../wording/diagnostics';
import { A1, KNOWN, type Column, type RecordTable } from './columns';
import { emptyColumn, readColumns, type SelectedRecords } from './read-columns';
import { CellProblems, placeIn } from './read-problems';
import { sheetOrder, type People, type Selection, type SheetOrder, type SourceTable } from './read-rows';
import type { CellReading } from './read-text';
import { firstNumbers, noughts } from './shared-numbers';
import { int32s } from './short-arrays';
import { fieldWithRole, type FieldType, type RecordType } from './vocabulary';

/** What reading the records of one type gave, and what it takes to read them again after an edit. */
export interface TableReading {
  readonly sources: readonly SourceTable[];
  readonly selection: Selection;
  /** By whose keys the records were found to be whose they are. */
  readonly people: People;
  readonly table: RecordTable;
  readonly problems: TableProblems;
  /** All of these, in the order of the sheets. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The problems of a table, apart as they come: what is read again replaces its own. */
export interface TableProblems {
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
  const cells = selection.rowOf.length === 0 ? [] : CellProblems.ofEach(sources, type.fields.length);
  const columns = yield* readColumns(records, type.fields, order, cells);
  const table = tableOf(type, sources, selection, columns);
  const intervals = intervalProblems(type, columns, sources, selection);
  return tableReading({ sources, selection, people, table }, { rows, cells, intervals });
}

/** A reading, with its problems in order. */
export function tableReading(
  { sources, selection, people, table }: Omit<TableReading, 'problems' | 'diagnostics'>,
  problems: TableProblems,
): TableReading {
  return { sources, selection, people, table, problems, diagnostics: inOrder(problems) };
}

/** A table of a type that no sheet holds. */
export function withoutSources(type: RecordType, people: People): TableReading {
  const trainees = people.keys.length;
  let empty = WITHOUT_SOURCES.get(type);
  if (empty?.table.firstRow.length !== trainees + 1) {
    const firstRow = int32s(trainees + 1);
    const nothing = { sourceOf: noughts(0), rowOf: NO_ROWS, firstRow };
    const columns = type.fields.map(emptyColumn);
    const none = CellProblems.in([]);
    const sources: readonly SourceTable[] = [];
    empty = {
      sources,
      selection: nothing,
      table: tableOf(type, sources, nothing, columns),
      problems: { rows: none, cells: [], intervals: none },
    };
    WITHOUT_SOURCES.set(type, empty);
  }
  const { sources, selection, table, problems } = empty;
  return { sources, selection, people, table, problems, diagnostics: NO_PROBLEMS };
}

/** The last of each type: most workbooks have but a few of the sheets that a vocabulary knows, and are read again after every edit. */
const WITHOUT_SOURCES = new WeakMap<RecordType, Omit<TableReading, 'people' | 'diagnostics'>>();
const NO_ROWS = new Int32Array(0);

function tableOf(
  type: RecordType,
  sources: readonly SourceTable[],
  selection: Selection,
  columns: readonly Column[],
): RecordTable {
  const { sourceOf, rowOf, firstRow } = selection;
  return {
    type,
    present: sources.length > 0,
    isUnread: false,
    count: rowOf.length,
    columns,
    sources: sources.map(({ sheet, origin, columns: places }) => ({
      sheet,
      origin,
      sheetColumns: type.fields.map(({ index }) => sheetColumn(origin, places[index] ?? -1)),
    })),
    sourceOf,
    sheetRowOf: sheetRows(sources, selection),
    firstRow,
    rowsByTrainee: firstNumbers(firstRow.at(-1) ?? 0),
  };
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
    isAmong(fields, type.fields[index]) ? CellProblems.in(sources) : known,
  );
  const again = type.fields.filter((field) => fields.has(field));
  const records = { type, sources, selection, people, reading };
  const read = yield* readColumns(records, again, sheetOrder(selection, sources), cells);
  const columns = table.columns.map((column) => read.find(({ field }) => field === column.field) ?? column);
  const intervals = intervalProblems(type, columns, sources, selection);
  return tableReading(
    { sources, selection, people, table: { ...table, columns } },
    { rows: problems.rows, cells, intervals },
  );
}

function inOrder({ rows, cells, intervals }: TableProblems): readonly Diagnostic[] {
  const isSound = rows.isNone && intervals.isNone && cells.every(({ isNone }) => isNone);
  return isSound ? NO_PROBLEMS : CellProblems.inOrder([rows, ...cells, intervals]);
}

const NO_PROBLEMS: readonly Diagnostic[] = [];

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
  const problems = CellProblems.in(sources);
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
