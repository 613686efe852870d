import { comparisonKey } from '../wording/text';
import { isCellError, type CellValue } from './cells';
import type { CellPosition } from './columns';
import { placeIn, type CellProblems } from './read-problems';
import { Suggestions } from './read-suggestions';
import { cellText, isBlank, isBlankIn, quoted, type ReadOptions } from './read-text';
import { fieldWithRole, type RecordType } from './vocabulary';

/** A table of cells recognised as records of one type. */
export interface SourceTable {
  readonly record: RecordType;
  readonly sheet: string;
  /** `rows[r][c]` is the cell r rows below and c columns right of the origin. */
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
  readonly ownerOf: Int32Array;
  /** Where the records of each trainee begin; those of trainee t end at `firstRow[t + 1]`. */
  readonly firstRow: Int32Array;
  /** The records in the order of the sheets. */
  readonly inOrder: Int32Array;
}

const SKIPPED = -2;
const NOBODY = -1;
const NO_CELLS: readonly CellValue[] = [];

/** Finds the trainee of one row, or {@link NOBODY}; {@link SKIPPED} when the row is no record. */
type OwnerOfRow = (cell: CellValue, source: number, row: number, column: number) => number;

/** The trainees of a roster, by the key that other records name them with. */
export class People {
  /** As the workbook writes them. */
  readonly keys: string[] = [];
  private readonly numbers = new Map<string, number>();
  private readonly places: string[] = [];
  /** Cells that were found to name a trainee: every table names the same ones. */
  private readonly known = new Map<CellValue, number>();

  /** The trainee that a cell names, where that was found before. */
  named(cell: CellValue): number | undefined {
    return this.known.get(cell);
  }

  remember(cell: CellValue, number: number): void {
    // A 0 may be a blank for one field and a key for another.
    if (cell !== 0) this.known.set(cell, number);
  }

  find(key: string): number | undefined {
    return this.numbers.get(key);
  }

  add(key: string, text: string, place: string): void {
    this.numbers.set(key, this.keys.length);
    this.keys.push(text);
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
): Selection {
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
    people.add(key, text, `${place.sheet}!${place.cell}`);
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
): Selection {
  const field = fieldWithRole(record, 'owner');
  const suggestions = new Suggestions(people.keys);
  return selectRows(sources, people, field?.index ?? -1, options, (cell, source, row, column) => {
    if (field === undefined || column < 0) return NOBODY;
    const known = people.named(cell);
    if (known !== undefined) return known;
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
): Selection {
  let most = 0;
  for (const { firstRow, lastRow } of sources) most += Math.max(0, lastRow - firstRow + 1);
  if (most === 0) return noRecords(people.keys.length);
  const sourceOf = new Uint8Array(most);
  const rowOf = new Int32Array(most);
  const ownerOf = new Int32Array(most);
  let count = 0;
  for (const [index, { rows, firstRow, lastRow, columns }] of sources.entries()) {
    const ownerColumn = columns[ownerField] ?? -1;
    const end = Math.min(lastRow, rows.length - 1);
    for (let row = firstRow; row <= end; row++) {
      const cells = rows[row] ?? NO_CELLS;
      if (isBlankRow(cells, columns, options)) continue;
      const owner = ownerOfRow(cells[ownerColumn] ?? null, index, row, ownerColumn);
      if (owner === SKIPPED) continue;
      sourceOf[count] = index;
      rowOf[count] = row;
      ownerOf[count] = owner;
      count++;
    }
  }
  return byOwner(sourceOf, rowOf, ownerOf.subarray(0, count), people.keys.length);
}

function noRecords(trainees: number): Selection {
  const firstRow = new Int32Array(trainees + 1);
  return { sourceOf: NO_SOURCES, rowOf: NO_NUMBERS, ownerOf: NO_NUMBERS, firstRow, inOrder: NO_NUMBERS };
}

const NO_SOURCES = new Uint8Array(0);
const NO_NUMBERS = new Int32Array(0);

/** Puts the records of each trainee together, in the order of the sheets; nobody's come last. */
function byOwner(sources: Uint8Array, rows: Int32Array, owners: Int32Array, trainees: number): Selection {
  const count = owners.length;
  const firstRow = new Int32Array(trainees + 1);
  for (let index = 0; index < count; index++) {
    const owner = owners[index] ?? NOBODY;
    if (owner >= 0) firstRow[owner + 1] = (firstRow[owner + 1] ?? 0) + 1;
  }
  const ownerOf = new Int32Array(count);
  for (let owner = 0; owner < trainees; owner++) {
    const begin = firstRow[owner] ?? 0;
    const end = begin + (firstRow[owner + 1] ?? 0);
    firstRow[owner + 1] = end;
    for (let record = begin; record < end; record++) ownerOf[record] = owner;
  }
  // Where the next record of each trainee goes, and after those of all trainees the next of nobody's.
  const next = firstRow.slice();
  ownerOf.fill(NOBODY, next[trainees]);
  const sourceOf = new Uint8Array(count);
  const rowOf = new Int32Array(count);
  const inOrder = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    const owner = owners[index] ?? NOBODY;
    const place = owner < 0 ? trainees : owner;
    const record = next[place] ?? 0;
    next[place] = record + 1;
    inOrder[index] = record;
    rowOf[record] = rows[index] ?? 0;
    const source = sources[index] ?? 0;
    if (source > 0) sourceOf[record] = source;
  }
  return { sourceOf, rowOf, ownerOf, firstRow, inOrder };
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
