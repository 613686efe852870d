import { comparisonKey } from '../wording/text';
import { isCellError, type CellValue } from './cells';
import { NOBODY, placeName, type CellPosition } from './columns';
import { KnownTexts } from './known-texts';
import { noughts } from './shared-numbers';
import { int32s, uint8s } from './short-arrays';
import { placeIn, type CellProblems } from './read-problems';
import { Suggestions } from './read-suggestions';
import { cellText, isBlank, isBlankIn, quoted, type ReadOptions } from './read-text';
import { fieldWithRole, type RecordType } from './vocabulary';

/** A table of cells recognised as records of one type. */
export interface SourceTable {
  readonly record: RecordType;
  readonly sheet: string;
  /** `rows[r][c]` is the cell r rows below and c columns right of the origin. Nobody changes them: texts are read when they are asked for. */
  readonly rows: readonly (readonly CellValue[])[];
  /** Where `rows[0][0]` stands in the sheet; without it in A1. Null where that is unknown: then places are counted from that cell. */
  readonly origin?: CellPosition | null;
  /** The rows that hold data, zero-based and inclusive. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** For each field of the record type: its zero-based column in the rows, or -1. */
  readonly columns: readonly number[];
}

/** The rows of all sources of a type that are records, and whose they are: those of each trainee together. */
export interface Selection {
  readonly sourceOf: Uint8Array;
  /** Zero-based row in the source's rows. */
  readonly rowOf: Int32Array;
  /** Where the records of each trainee begin; those of trainee t end at `firstRow[t + 1]`, and nobody's follow those of all. */
  readonly firstRow: Int32Array;
}

/** The record that each row of the sources is, in the order of the sheets. */
export interface SheetOrder {
  /** For each row that may be a record: the number of the record, or {@link NO_RECORD}. */
  readonly recordAt: Int32Array;
  /** For each source: where its rows begin in `recordAt`. */
  readonly begins: readonly number[];
}

export interface SelectedRows {
  readonly selection: Selection;
  readonly order: SheetOrder;
}

export const NO_RECORD = -1;
const SKIPPED = -2;
const NO_CELLS: readonly CellValue[] = [];

/** Finds the trainee of one row, or {@link NOBODY}; {@link SKIPPED} when the row is no record. */
type OwnerOfRow = (cell: CellValue, source: number, row: number, column: number) => number;

/** The trainees of a roster, by the key that other records name them with. */
export class People {
  /** As the workbook writes them. */
  readonly keys: string[] = [];
  private readonly compared: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly places: string[] = [];
  /** Cells that were found to name a trainee: every table names the same ones. The trainee of each text, and of each other cell. */
  private readonly texts = new KnownTexts();
  private readonly ofTexts: number[] = [];
  private readonly ofOthers = new Map<CellValue, number>();

  /** The trainee that a cell was found to name before; -1 where that is not known. */
  named(cell: CellValue): number {
    if (typeof cell !== 'string') return this.ofOthers.get(cell) ?? NOBODY;
    const text = this.texts.find(cell);
    return text < 0 ? NOBODY : (this.ofTexts[text] ?? NOBODY);
  }

  /**
   * Notes the trainees of rows whose cells were found to name them before, which are nearly all, up to the first that was not.
   * @param shift where the trainee of a row is noted, less the row
   * @returns that row, or `end`
   */
  namedFrom(
    first: number,
    end: number,
    rows: SourceTable['rows'],
    column: number,
    owners: Int32Array,
    shift: number,
  ): number {
    for (let row = first; row < end; row++) {
      const owner = this.named(rows[row]?.[column] ?? null);
      if (owner < 0) return row;
      owners[row + shift] = owner;
    }
    return end;
  }

  remember(cell: CellValue, number: number): void {
    if (typeof cell === 'string') {
      if (this.texts.add(cell)) this.ofTexts.push(number);
      // A 0 may be a blank for one field and a key for another.
    } else if (cell !== 0) this.ofOthers.set(cell, number);
  }

  /** The comparison key of a trainee's key. */
  comparedAs(number: number): string {
    return this.compared[number] ?? '';
  }

  find(key: string): number | undefined {
    return this.numbers.get(key);
  }

  add(key: string, text: string, place: string): void {
    this.numbers.set(key, this.keys.length);
    this.keys.push(text);
    this.compared.push(key);
    this.places.push(place);
  }

  placeOf(number: number): string {
    return this.places[number] ?? '';
  }

  /** Whether the others are the same trainees in the same order. */
  isLike({ keys }: People): boolean {
    return keys.length === this.keys.length && keys.every((key, number) => key === this.keys[number]);
  }
}

/** The rows of the people: each has a key, and no two the same; later rows with a key that was there are left out. */
export function selectPeople(
  record: RecordType,
  sources: readonly SourceTable[],
  people: People,
  problems: CellProblems,
  options: ReadOptions,
): SelectedRows {
  const field = fieldWithRole(record, 'key');
  return selectRows(sources, people, field?.index ?? -1, options, (cell, source, row, column) => {
    if (field === undefined || column < 0) return SKIPPED;
    if (isCellError(cell)) problems.reportCell(field, cell, 'unreadable', null, source, row, column);
    if (isCellError(cell) || isBlankIn(field, cell, options)) {
      problems.report('row-without-trainee', {}, source, row, column);
      return SKIPPED;
    }
    const text = cellText(cell);
    const key = comparisonKey(text);
    const earlier = people.find(key);
    if (earlier !== undefined) {
      const parameters = { found: quoted(cell), first: people.placeOf(earlier) };
      problems.report('duplicate-trainee', parameters, source, row, column);
      return SKIPPED;
    }
    const place = placeIn(sources[source], row, column);
    people.add(key, text, placeName(place));
    return people.keys.length - 1;
  });
}

/** The rows of any other type; those of unknown trainees stay, as nobody's. */
export function selectRecords(
  record: RecordType,
  sources: readonly SourceTable[],
  people: People,
  problems: CellProblems,
  options: ReadOptions,
): SelectedRows {
  const field = fieldWithRole(record, 'owner');
  let suggestions: Suggestions | null = null;
  return selectRows(sources, people, field?.index ?? -1, options, (cell, source, row, column) => {
    if (field === undefined || column < 0) return NOBODY;
    if (isCellError(cell) || isBlankIn(field, cell, options)) {
      problems.report('row-without-trainee', {}, source, row, column);
      return NOBODY;
    }
    const text = cellText(cell);
    const owner = people.find(comparisonKey(text));
    if (owner !== undefined) {
      people.remember(cell, owner);
      return owner;
    }
    suggestions ??= new Suggestions(people.keys);
    const parameters = { found: quoted(cell), suggestion: suggestions.only(text) };
    problems.report('unknown-trainee', parameters, source, row, column);
    return NOBODY;
  });
}

function selectRows(
  sources: readonly SourceTable[],
  people: People,
  ownerField: number,
  options: ReadOptions,
  ownerOfRow: OwnerOfRow,
): SelectedRows {
  const begins = beginsOf(sources);
  const owners = int32s(begins.at(-1) ?? 0);
  for (const [index, source] of sources.entries()) {
    const { rows, columns } = source;
    const ownerColumn = columns[ownerField] ?? -1;
    const end = endOf(source);
    const shift = (begins[index] ?? 0) - source.firstRow;
    const nextUnnamed = (first: number): number =>
      people.namedFrom(first, end, rows, ownerColumn, owners, shift);
    for (let row = nextUnnamed(source.firstRow); row < end; row = nextUnnamed(row + 1)) {
      const cells = rows[row] ?? NO_CELLS;
      const cell = cells[ownerColumn] ?? null;
      owners[row + shift] = isBlankRow(cells, columns, options)
        ? SKIPPED
        : ownerOfRow(cell, index, row, ownerColumn);
    }
  }
  return byOwner(sources, begins, owners, people.keys.length);
}

/** Where the rows of each source begin when those of all stand one after another, and where the last ones end. */
function beginsOf(sources: readonly SourceTable[]): number[] {
  const begins = [0];
  for (const source of sources)
    begins.push((begins.at(-1) ?? 0) + Math.max(0, endOf(source) - source.firstRow));
  return begins;
}

/** The row after the last one of a source. */
function endOf({ lastRow, rows }: SourceTable): number {
  return Math.min(lastRow + 1, rows.length);
}

/** Puts the records of each trainee together, in the order of the sheets; nobody's come last. */
function byOwner(
  sources: readonly SourceTable[],
  begins: readonly number[],
  owners: Int32Array,
  trainees: number,
): SelectedRows {
  const firstRow = int32s(trainees + 1);
  let count = 0;
  for (const owner of owners) {
    if (owner >= 0) firstRow[owner + 1] = (firstRow[owner + 1] ?? 0) + 1;
    if (owner !== SKIPPED) count++;
  }
  for (let owner = 0; owner < trainees; owner++)
    firstRow[owner + 1] = (firstRow[owner] ?? 0) + (firstRow[owner + 1] ?? 0);
  // Where the next record of each trainee goes, and after those of all trainees the next of nobody's.
  const next = int32s(firstRow.length);
  next.set(firstRow);
  const rowOf = int32s(count);
  const sourceOf = sources.length > 1 ? uint8s(count) : noughts(count);
  // Each owner is looked at for the last time: the record takes its room.
  const recordAt = owners;
  for (const [source, { firstRow: first }] of sources.entries()) {
    const begin = begins[source] ?? 0;
    const end = begins[source + 1] ?? 0;
    for (let place = begin; place < end; place++) {
      const owner = owners[place] ?? SKIPPED;
      if (owner === SKIPPED) {
        recordAt[place] = NO_RECORD;
        continue;
      }
      const group = owner < 0 ? trainees : owner;
      const record = next[group] ?? 0;
      next[group] = record + 1;
      recordAt[place] = record;
      rowOf[record] = first + place - begin;
      if (source > 0) sourceOf[record] = source;
    }
  }
  return { selection: { sourceOf, rowOf, firstRow }, order: { recordAt, begins } };
}

/** The order of records in the sheets, worked out again. */
export function sheetOrder({ sourceOf, rowOf }: Selection, sources: readonly SourceTable[]): SheetOrder {
  const begins = beginsOf(sources);
  const recordAt = int32s(begins.at(-1) ?? 0).fill(NO_RECORD);
  const placeOfRow0 = sources.map(({ firstRow }, source) => (begins[source] ?? 0) - firstRow);
  for (let record = 0; record < rowOf.length; record++)
    recordAt[(placeOfRow0[sourceOf[record] ?? 0] ?? 0) + (rowOf[record] ?? 0)] = record;
  return { recordAt, begins };
}

/** Where blanks may have become 0, a row of nothing but zeros is blank, whatever its fields. */
export function isBlankRow(
  cells: readonly CellValue[],
  columns: readonly number[],
  { zeroIsBlank }: ReadOptions,
): boolean {
  for (const column of columns) {
    const cell = cells[column] ?? null;
    if (!isBlank(cell) && !(zeroIsBlank && cell === 0)) return false;
  }
  return true;
}
