import { isCellError } from './cells';
import { MISSING, Words, type Column } from './columns';
import { LazyColumn } from './lazy-column';
import { ColumnReader, type Block } from './read-column';
import { CellProblems } from './read-problems';
import {
  NO_RECORD,
  sheetOrder,
  type People,
  type Selection,
  type SheetOrder,
  type SourceTable,
} from './read-rows';
import type { CellReading } from './read-text';
import { uint8s } from './short-arrays';
import { fieldWithRole, type FieldType, type RecordType } from './vocabulary';

/** The records of a type, the cells that they are read from, and how. */
export interface SelectedRecords {
  readonly type: RecordType;
  readonly sources: readonly SourceTable[];
  readonly selection: Selection;
  readonly people: People;
  readonly reading: CellReading;
}

/** Records that are read together, field by field. */
const BLOCK = 512;

/**
 * Reads fields of records. A step is a few hundred records. Texts are not read before somebody asks for them: only cells that hold no text at all are
 * found.
 * @param problems those of each field, to be added to
 */
export function* readColumns(
  records: SelectedRecords,
  fields: readonly FieldType[],
  order: SheetOrder,
  problems: readonly CellProblems[],
): Generator<void, Column[]> {
  const count = records.selection.rowOf.length;
  if (count === 0) return fields.map(emptyColumn);
  const missing = missingColumns(count);
  const readers: BlockReader[] = [];
  const columns = fields.map((field): Column | ColumnReader => {
    if (isNowhere(field, records.sources)) return missing(field);
    const own = problems[field.index] ?? CellProblems.in(records.sources);
    if (field.kind === 'text') {
      if (!isNameOnly(field, records) || hasNobodys(records.selection))
        readers.push(new ErrorFinder(field, own));
      return new LazyColumn(field, () => readText(records, field, order));
    }
    const reader = new ColumnReader(field, count, own, records.reading, null);
    readers.push(reader);
    return reader;
  });
  yield* readBlocks(records.sources, order, readers);
  return columns.map((column) => (column instanceof ColumnReader ? column.finish() : column));
}

/** Whether no sheet has a column of a field. */
function isNowhere({ index }: FieldType, sources: readonly SourceTable[]): boolean {
  for (const { columns } of sources) if ((columns[index] ?? -1) >= 0) return false;
  return true;
}

/** Has columns that were not read yet read from the sources as they are now. Their cells are the same in these. */
export function readFromNow(columns: readonly Column[], records: SelectedRecords): void {
  for (const column of columns)
    if (column instanceof LazyColumn)
      column.readFrom(() => readText(records, column.field, sheetOrder(records.selection, records.sources)));
}

interface BlockReader {
  read(block: Block): void;
}

/** Block by block, so that the cells of a row are still at hand when its next field is read. */
function* readBlocks(
  sources: readonly SourceTable[],
  { recordAt, begins }: SheetOrder,
  readers: readonly BlockReader[],
): Generator<void, void> {
  for (const [source, { rows, firstRow, columns: places }] of sources.entries()) {
    const begin = begins[source] ?? 0;
    const end = begins[source + 1] ?? 0;
    for (let first = begin; first < end; first += BLOCK) {
      const last = Math.min(first + BLOCK, end);
      const records = last - first === recordAt.length ? recordAt : recordAt.subarray(first, last);
      const block = { rows, firstRow: firstRow + first - begin, records, source, places };
      for (const reader of readers) reader.read(block);
      yield;
    }
  }
}

/** Reads a column of texts whose problems are known already. */
function readText(
  { type, sources, selection, people, reading }: SelectedRecords,
  field: FieldType,
  order: SheetOrder,
): Column {
  const owners = isNameOnly(field, { type }) ? { people, ...selection } : null;
  const reader = new ColumnReader(field, selection.rowOf.length, CellProblems.in(sources), reading, owners);
  const steps = readBlocks(sources, order, [reader]);
  while (steps.next().done !== true);
  return reader.finish();
}

/** Finds the only cells that a text field cannot hold. */
class ErrorFinder implements BlockReader {
  constructor(
    private readonly field: FieldType,
    private readonly problems: CellProblems,
  ) {}

  read({ rows, firstRow, records, source, places }: Block): void {
    const column = places[this.field.index] ?? -1;
    if (column < 0) return;
    for (let index = 0; index < records.length; index++) {
      const row = firstRow + index;
      const cell = rows[row]?.[column] ?? null;
      if (isCellError(cell) && records[index] !== NO_RECORD)
        this.problems.reportCell(this.field, cell, 'unreadable', null, source, row, column);
    }
  }
}

/** Whether nothing but whose a record is stands in the cells of a field. */
function isNameOnly(field: FieldType, { type }: Pick<SelectedRecords, 'type'>): boolean {
  const identifying = fieldWithRole(type, type.role === 'people' ? 'key' : 'owner');
  return field === identifying && field.values.length === 0;
}

function hasNobodys({ firstRow, rowOf }: Selection): boolean {
  return (firstRow.at(-1) ?? 0) < rowOf.length;
}

/** The columns of fields that no sheet has: they have their arrays in common. */
function missingColumns(count: number): (field: FieldType) => Column {
  let states: Uint8Array | null = null;
  return (field) => {
    states ??= uint8s(count).fill(MISSING);
    const words = field.kind === 'text' || field.kind === 'choice' ? NO_WORDS : null;
    return { field, states, values: NO_VALUES, words };
  };
}

const NO_VALUES = new Int32Array(0);
/** Nobody adds to them. */
const NO_WORDS = new Words();

/** The column of a table without records. */
export function emptyColumn(field: FieldType): Column {
  let column = EMPTY_COLUMNS.get(field);
  if (column === undefined) EMPTY_COLUMNS.set(field, (column = missingColumns(0)(field)));
  return column;
}

/** Columns without records: most workbooks have but a few of the sheets that a vocabulary knows. */
const EMPTY_COLUMNS = new WeakMap<FieldType, Column>();
