import { cellAddress } from '../../../../src/records/columns';
import { SHEETS, type TableName } from '../../roster';

/** The tables in the order of {@link SHEETS}; a reference holds a place in it. */
export const TRAINEES = 0;
export const STAGES = 1;
export const COURSES = 2;
export const ASSESSMENTS = 3;
export const REVIEWS = 4;
export const EPAS = 5;
export const PROCEDURES = 6;
const TABLES = Object.keys(SHEETS) as TableName[];
const SHEET_NAMES = TABLES.map((name) => SHEETS[name].sheet);

/** What became of a record. */
export const COUNTED = 0;
/** It counts once its day has come. */
export const PLANNED = 1;
/** A blank cell leaves open whether it counts, or when the training is: the reference is to that cell. */
export const UNKNOWN = 2;
/** It may count, for the stretch of time is open. */
export const OPEN = 3;
/** It does not decide, or breaks the rule. */
export const REJECTED = 4;
/** It counts, beside another one of the same day that says something else. */
export const TIED = 5;
const STATUSES = ['counted', 'planned', 'unknown', 'open', 'rejected', 'counted'] as const;

/**
 * A record of an answer as one number: there are some hundred and sixty of them a trainee.
 * @param row the row of the table, of which the headings are 0
 * @param column of the blank cell; 0 where none is meant
 */
export function reference(table: number, row: number, status: number, column = 0): number {
  return ((row * 8 + column) * 8 + table) * 8 + status;
}

/** What a reference stands for. */
export function recordOf(reference: number): {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly status: (typeof STATUSES)[number];
} {
  const cell = Math.floor(reference / 64);
  return {
    sheet: SHEET_NAMES[tableOf(reference)]!,
    row: Math.floor(cell / 8),
    column: cell % 8,
    status: STATUSES[reference % 8]!,
  };
}

/** References in a list that is used again and again. */
export class References {
  /** Longer than `count`. */
  readonly list: number[] = [];
  count = 0;

  clear(): void {
    this.count = 0;
  }

  add(reference: number): void {
    this.list[this.count++] = reference;
  }

  has(status: number): boolean {
    for (let index = 0; index < this.count; index++) if (statusOf(this.list[index]!) === status) return true;
    return false;
  }

  /** Adds a reference that may be there already. @returns where it stands */
  addOnce(reference: number): number {
    let place = 0;
    while (place < this.count && this.list[place] !== reference) place++;
    if (place === this.count) this.add(reference);
    return place;
  }

  /** Adds blank cells that may be there already, the trainee's own before all others. */
  addCells(cells: readonly number[]): void {
    for (const cell of cells) {
      const place = this.addOnce(cell);
      if (tableOf(cell) !== TRAINEES) continue;
      this.list.copyWithin(1, 0, place);
      this.list[0] = cell;
    }
  }

  /** Appends all of them to a list that is kept. */
  appendTo(all: number[]): void {
    for (let index = 0; index < this.count; index++) all.push(this.list[index]!);
  }
}

export const statusOf = (reference: number): number => reference % 8;
export const tableOf = (reference: number): number => Math.floor(reference / 8) % 8;
export const rowOf = (reference: number): number => Math.floor(reference / 512);

/** `Stages!E37`. */
export function cellName(table: number, row: number, column: number): string {
  return `${SHEET_NAMES[table]!}!${cellAddress(row, column)}`;
}

/** What the columns of each table are called in sentences. */
const COLUMNS: readonly (readonly string[])[] = [
  ['', '', '', 'startdatum', 'einddatum'],
  ['', '', 'soort', 'instelling', 'begin', 'eind', 'deeltijdfactor'],
  ['', '', 'datum', 'dagen', 'aanwezig'],
  ['', 'instrument', 'datum'],
  ['', 'soort', 'datum'],
  ['', 'epa', 'datum', 'niveau'],
  ['', 'datum', 'aantal', 'zelfstandig'],
];

export const columnName = (table: number, column: number): string => COLUMNS[table]![column]!;

/** That a cell is blank. */
export function blankText(reference: number): string {
  const table = tableOf(reference);
  const cell = Math.floor(reference / 64);
  const column = cell % 8;
  return `${cellName(table, Math.floor(cell / 8), column)} (${columnName(table, column)} is leeg of onleesbaar)`;
}

/** At most eight cells in running text. */
export function cellList(cells: readonly string[]): string {
  return cells.length > 8 ? `${cells.slice(0, 8).join(', ')}, …` : cells.join(', ');
}
