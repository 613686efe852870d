import { comparisonKey } from '../wording/text';
import { isCellError, type CellValue } from './cells';
import { cellAddress } from './columns';
import type { CellProblems } from './read-problems';
import { Suggestions } from './read-suggestions';
import { cellText, isBlank, isBlankIn, quoted, type ReadOptions } from './read-text';
import { fieldWithRole, type RecordType } from './vocabulary';

/** A table of cells recognised as records of one type. */
export interface SourceTable {
  readonly record: RecordType;
  readonly sheet: string;
  /** The sheet's rows: `rows[r][c]` is row r, column c of the sheet, zero-based. */
  readonly rows: readonly (readonly CellValue[])[];
  /** The rows that hold data, zero-based and inclusive. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** For each field of the record type: its zero-based column in the sheet, or -1. */
  readonly columns: readonly number[];
}

/** The rows of all sources of a type that are records, and whose they are. */
export interface Selection {
  readonly sourceOf: Uint8Array;
  readonly sheetRowOf: Int32Array;
  readonly ownerOf: Int32Array;
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
  return selectRows(sources, field?.index ?? -1, options, (cell, source, row, column) => {
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
    people.add(key, text, `${sources[source]?.sheet ?? ''}!${cellAddress(row, column)}`);
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
  const owners = new Map<CellValue, number>();
  return selectRows(sources, field?.index ?? -1, options, (cell, source, row, column) => {
    const known = owners.get(cell);
    if (known !== undefined) return known;
    if (field === undefined || column < 0) return NOBODY;
    if (isCellError(cell) || isBlankIn(field, cell, options)) {
      problems.report('row-without-trainee', {}, source, row, column);
      return NOBODY;
    }
    const text = cellText(cell);
    const owner = people.find(comparisonKey(text));
    if (owner !== undefined) {
      owners.set(cell, owner);
      return owner;
    }
    const parameters = { found: quoted(cell), suggestion: suggestions.only(text) };
    problems.report('unknown-trainee', parameters, source, row, column);
    return NOBODY;
  });
}

function selectRows(
  sources: readonly SourceTable[],
  ownerField: number,
  options: ReadOptions,
  ownerOfRow: OwnerOfRow,
): Selection {
  let most = 0;
  for (const { firstRow, lastRow } of sources) most += Math.max(0, lastRow - firstRow + 1);
  const sourceOf = new Uint8Array(most);
  const sheetRowOf = new Int32Array(most);
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
      sheetRowOf[count] = row;
      ownerOf[count] = owner;
      count++;
    }
  }
  return {
    sourceOf: sourceOf.slice(0, count),
    sheetRowOf: sheetRowOf.slice(0, count),
    ownerOf: ownerOf.slice(0, count),
  };
}

/** Where blanks may have become 0, a row of nothing but zeros is blank, whatever its fields. */
function isBlankRow(
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
