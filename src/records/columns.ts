import {
  fieldWithRole,
  type FieldRole,
  type FieldType,
  type RecordType,
  type Vocabulary,
} from './vocabulary';
import type { SheetPlace } from '../wording/diagnostics';
import { invariant } from '../wording/invariant';

/** What is known of a cell. `missing` means that the sheet has no such column. */
export const KNOWN = 0;
export const BLANK = 1;
export const UNREADABLE = 2;
export const MISSING = 3;

/**
 * One field of all records of a type: those of each trainee together, in the order of the sheet's rows; nobody's come last. `values[row]` holds, where `states[row]` is {@link KNOWN}:
 * a day number (date), number ticks (number), 0 or 1 (yes/no), or the index of a word in `words` (text, choice). Columns may share arrays: nobody writes to them.
 */
export interface Column {
  readonly field: FieldType;
  readonly states: Uint8Array;
  readonly values: Float64Array | Int32Array;
  readonly words: Words | null;
}

/** The different words of a text column, numbered in order of appearance; equal by comparison key. */
export class Words {
  readonly texts: string[] = [];
  readonly keys: string[] = [];
  /** Made when a word is looked for: nobody asks who the trainees of most tables are. */
  private numbers: Map<string, number> | null = null;

  /** @param key the comparison key of the word's canonical form */
  add(key: string, text: string): number {
    const known = this.find(key);
    return known < 0 ? this.addNew(key, text) : known;
  }

  /** Adds a word that is not among them. */
  addNew(key: string, text: string): number {
    const number = this.texts.length;
    this.numbers?.set(key, number);
    this.texts.push(text);
    this.keys.push(key);
    return number;
  }

  /** The number of a word, or -1 when no cell of the column holds it. */
  find(key: string): number {
    this.numbers ??= new Map(this.keys.map((known, number) => [known, number]));
    return this.numbers.get(key) ?? -1;
  }
}

/** A cell of a sheet, zero-based. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

export const A1: CellPosition = { row: 0, column: 0 };

/** A sheet or table that records were read from. */
export interface RecordSource {
  readonly sheet: string;
  /** Where the source's first cell stands; without it in A1. Null where that is unknown: then places are counted from that cell. */
  readonly origin?: CellPosition | null;
  /** For each field of the record type: its zero-based column in the sheet, or -1. */
  readonly sheetColumns: readonly number[];
}

/** All records of one type. */
export interface RecordTable {
  readonly type: RecordType;
  /** False when the workbook has no sheet for this type. */
  readonly present: boolean;
  /** True when such records stand in the workbook that were not read: there may be any number of them beside these. */
  readonly isUnread: boolean;
  readonly count: number;
  readonly columns: readonly Column[];
  readonly sources: readonly RecordSource[];
  readonly sourceOf: Uint8Array;
  /** Zero-based row in the sheet. */
  readonly sheetRowOf: Int32Array;
  /**
   * Records stand by trainee: those of trainee t from row `firstRow[t]` up to `firstRow[t + 1]`, nobody's after those of all. Of the people themselves
   * each is their own.
   */
  readonly firstRow: Int32Array;
  readonly rowsByTrainee: Int32Array;
}

/** A roster: every record of a workbook, by type; trainees are the records of the type that has the role `people`. */
export interface Roster {
  readonly vocabulary: Vocabulary;
  readonly tables: readonly RecordTable[];
  readonly people: RecordTable;
  /** The key of each trainee, as the workbook writes it. */
  readonly keys: readonly string[];
}

/** A place in a workbook. */
export interface CellPlace {
  readonly sheet: string;
  /** A1 notation, without the sheet. */
  readonly cell: string;
}

export function isSamePlace(one: CellPlace, other: CellPlace): boolean {
  return one.sheet === other.sheet && one.cell === other.cell;
}

/** A place as people write it: `Stages!B4`; without a cell, the sheet's name. */
export function placeName({ sheet, cell }: SheetPlace): string {
  return cell === null ? sheet : `${sheet}!${cell}`;
}

/** `A1` notation of a zero-based row and column. */
export function cellAddress(row: number, column: number): string {
  return `${(LETTERS[column] ??= lettersOf(column))}${row + 1}`;
}

/** The letters of each column that has been asked for; Excel has 16,384. */
const LETTERS: string[] = [];

function lettersOf(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Where a field of a record stands; where its column is missing, the first cell of its row. */
export function placeOf(table: RecordTable, row: number, fieldIndex: number): CellPlace {
  const source = sourceAt(table, row);
  return { sheet: source.sheet, cell: cellAddress(table.sheetRowOf[row] ?? 0, columnIn(source, fieldIndex)) };
}

/** The same as a number that no other cell of the sheet has. */
export function cellNumber(table: RecordTable, row: number, fieldIndex: number): number {
  return (table.sheetRowOf[row] ?? 0) * SHEET_COLUMNS + columnIn(sourceAt(table, row), fieldIndex);
}

/** How many columns a sheet of Excel has. */
const SHEET_COLUMNS = 16_384;

export function sourceAt(table: RecordTable, row: number): RecordSource {
  const source = table.sources[table.sourceOf[row] ?? 0];
  invariant(source !== undefined, 'a record without a source');
  return source;
}

function columnIn(source: RecordSource, fieldIndex: number): number {
  const column = source.sheetColumns[fieldIndex] ?? -1;
  return column >= 0 ? column : firstColumn(source);
}

function firstColumn({ sheetColumns }: RecordSource): number {
  let first = Infinity;
  for (const column of sheetColumns) if (column >= 0 && column < first) first = column;
  return Number.isFinite(first) ? first : 0;
}

export function columnAt(table: RecordTable, fieldIndex: number): Column {
  const column = table.columns[fieldIndex];
  invariant(column !== undefined, 'a field outside its record');
  return column;
}

export function columnWithRole(table: RecordTable, role: FieldRole): Column | null {
  const field = fieldWithRole(table.type, role);
  return field === undefined ? null : columnAt(table, field.index);
}

/** Where a field is the end of a record that ends before it begins: the field of its begin. */
export function beginAfter(table: RecordTable, row: number, fieldIndex: number): FieldType | null {
  const from = columnWithRole(table, 'from');
  const to = columnWithRole(table, 'to');
  if (from === null || to?.field.index !== fieldIndex) return null;
  if (from.states[row] !== KNOWN || to.states[row] !== KNOWN) return null;
  return (to.values[row] ?? 0) < (from.values[row] ?? 0) ? from.field : null;
}

/** Whose records stand where. */
type ByTrainee = Pick<RecordTable, 'firstRow'>;

export const NOBODY = -1;

/** The trainee that a record belongs to, or {@link NOBODY}. */
export function ownerOf({ firstRow }: ByTrainee, row: number): number {
  let low = 0;
  let high = firstRow.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firstRow[middle] ?? 0) > row) high = middle;
    else low = middle + 1;
  }
  return low < firstRow.length ? low - 1 : NOBODY;
}

/** Tells whose records are that are asked for in ascending order. */
export class AscendingOwners {
  private readonly firstRow: Int32Array;
  private owner: number;

  /** @param first the row that is asked for first */
  constructor(table: ByTrainee, first = 0) {
    this.firstRow = table.firstRow;
    const owner = ownerOf(table, first);
    this.owner = owner === NOBODY ? table.firstRow.length - 1 : owner;
  }

  /** @param row no earlier one than that of the last call */
  of(row: number): number {
    const { firstRow } = this;
    while (this.owner + 1 < firstRow.length && (firstRow[this.owner + 1] ?? 0) <= row) this.owner++;
    return this.owner + 1 < firstRow.length ? this.owner : NOBODY;
  }
}

/** The records of a trainee, as row numbers of the table. */
export function rowsOf(
  { firstRow, rowsByTrainee }: Pick<RecordTable, 'firstRow' | 'rowsByTrainee'>,
  trainee: number,
): Int32Array {
  return rowsByTrainee.subarray(firstRow[trainee] ?? 0, firstRow[trainee + 1] ?? 0);
}
