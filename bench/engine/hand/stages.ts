import { FIRST_DAY, LAST_DAY, type Day } from '../../../src/records/dates';
import type { Row } from '../roster';
import { WORD } from '../workload';
import { firstDayIn, indexRows, lastDayIn, NO_WORD, type RowIndex } from './sheets';
import { FULL_TIME } from './stretches';

const OTHER = 0;
export const ORTHOPAEDICS = 1;
export const PAIN_CLINIC = 2;
export const PRACTICE = 3;
const KINDS: ReadonlyMap<unknown, number> = new Map([
  [WORD.orthopaedics, ORTHOPAEDICS],
  [WORD.painClinic, PAIN_CLINIC],
  [WORD.practice, PRACTICE],
]);

/** The columns of the table. */
export const KIND = 2;
export const SITE = 3;
export const BEGIN = 4;
export const END = 5;
export const FTE = 6;

/** Whether a stage counts: blank cells may leave that open. */
export type Counts = 'yes' | 'perhaps' | 'no';

/** The stages of all trainees, a column at a time. Blank cells are {@link FIRST_DAY}, {@link LAST_DAY} or {@link NO_WORD}. */
export class Stages {
  readonly index: RowIndex;
  /** The same rows, those of each trainee in the order in which they begin once {@link sortPlain} has been called. */
  readonly sorted: Int32Array;
  readonly begin: Int32Array;
  /** Exclusive. */
  readonly end: Int32Array;
  readonly fte: Int32Array;
  readonly kind: Int8Array;
  /** The sites, numbered in order of appearance. */
  readonly site: Int32Array;
  readonly siteNames: string[] = [];

  constructor(stages: readonly Row[], numbers: ReadonlyMap<unknown, number>) {
    const count = stages.length;
    this.index = indexRows(stages, numbers);
    this.sorted = this.index.rows.slice();
    this.begin = new Int32Array(count);
    this.end = new Int32Array(count);
    this.fte = new Int32Array(count);
    this.kind = new Int8Array(count);
    this.site = new Int32Array(count);
    const siteNumbers = new Map<unknown, number>();
    for (let row = 1; row < count; row++) {
      const cells = stages[row]!;
      this.begin[row] = firstDayIn(cells[BEGIN]!);
      const last = lastDayIn(cells[END]!);
      this.end[row] = last < LAST_DAY ? last + 1 : LAST_DAY;
      const fte = cells[FTE];
      this.fte[row] = typeof fte === 'number' ? Math.round(fte * FULL_TIME) : NO_WORD;
      const kind = cells[KIND];
      this.kind[row] = kind === null ? NO_WORD : (KINDS.get(kind) ?? OTHER);
      const name = cells[SITE];
      let site = name === null ? NO_WORD : siteNumbers.get(name);
      if (site === undefined) {
        siteNumbers.set(name, (site = siteNumbers.size));
        this.siteNames.push(typeof name === 'string' ? name : '');
      }
      this.site[row] = site;
    }
  }

  isDated(row: number): boolean {
    return this.begin[row]! > FIRST_DAY && this.end[row]! < LAST_DAY;
  }

  hasBegin(row: number): boolean {
    return this.begin[row]! > FIRST_DAY;
  }

  /** Whether it is known of some day that the stage has it. */
  hasDay(row: number): boolean {
    return this.begin[row]! > FIRST_DAY || this.end[row]! < LAST_DAY;
  }

  /** Puts a trainee's stages in order, and says whether every cell is known and no two stages overlap: then everything is simple. */
  sortPlain(from: number, to: number): boolean {
    const { sorted: rows, begin, end, fte } = this;
    for (let place = from + 1; place < to; place++) {
      const row = rows[place]!;
      let hole = place;
      for (; hole > from && begin[rows[hole - 1]!]! > begin[row]!; hole--) rows[hole] = rows[hole - 1]!;
      rows[hole] = row;
    }
    for (let place = from; place < to; place++) {
      const row = rows[place]!;
      if (!this.isDated(row) || fte[row]! <= 0) return false;
      if (this.kind[row] === NO_WORD || this.site[row] === NO_WORD) return false;
      if (place > from && begin[row]! < end[rows[place - 1]!]!) return false;
    }
    return true;
  }

  /** Stages as intervals: those that count for certain, or all that may count, at the most that they may be. */
  intervals(
    from: number,
    to: number,
    isPossible: boolean,
    counts: (row: number) => Counts,
  ): [Day, Day, number][] {
    const found: [Day, Day, number][] = [];
    for (let place = from; place < to; place++) {
      const row = this.index.rows[place]!;
      const answer = counts(row);
      const isCertain = answer === 'yes' && this.isDated(row);
      if (answer === 'no' || !(isPossible || isCertain)) continue;
      const fte = this.fte[row]! >= 0 ? this.fte[row]! : isPossible ? FULL_TIME : 0;
      found.push([this.begin[row]!, this.end[row]!, fte]);
    }
    return found;
  }
}
