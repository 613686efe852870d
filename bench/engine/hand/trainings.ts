import { addMonths, FIRST_DAY, LAST_DAY, type Day } from '../../../src/records/dates';
import { MONTH_TICKS } from '../../../src/records/quantities';
import type { Row, Tables } from '../roster';
import { AS_OF, NEED, YEARS } from '../workload';
import { ALL_STAGES } from './open-months';
import { firstDayIn, lastDayIn } from './sheets';
import { Stages, type Counts } from './stages';
import { FULL_TIME, Stretches } from './stretches';
import { INSUFFICIENT, MET, NOT_MET, PENDING } from './verdicts';

/** The first day that the checks do not count: what lies there is plan. */
export const CUTOFF = AS_OF + 1;
const YEAR = 12 * MONTH_TICKS;
/** The columns of the trainees' table. */
export const START = 3;
const LAST = 4;

/**
 * What the trainees' own rows and their stages say of the dates of each training. Where blank cells leave a date open it lies between `…Least` and
 * `…Most`.
 */
export class Trainings {
  readonly startLeast: Int32Array;
  readonly startMost: Int32Array;
  readonly endLeast: Int32Array;
  readonly endMost: Int32Array;
  /** The first day of training year y (0, 1, …) of trainee t at `t * (YEARS + 1) + y`; the last one of each is the day after all years. */
  readonly yearLeast: Int32Array;
  readonly yearMost: Int32Array;
  /** 1 where the end date's cell gives the end, 0 where it follows from the training years. */
  readonly endIsStated: Uint8Array;
  /** 1 where all dates of the training are known. */
  readonly isKnown: Uint8Array;
  /** 1 where every cell of the stages is known, and no two of them overlap. */
  readonly isPlain: Uint8Array;
  readonly stages: Stages;

  // Room for the stages of one trainee at a time.
  private readonly stretches = new Stretches();

  constructor(
    tables: Tables,
    readonly numbers: ReadonlyMap<unknown, number>,
  ) {
    const trainees = numbers.size;
    this.startLeast = new Int32Array(trainees);
    this.startMost = new Int32Array(trainees);
    this.endLeast = new Int32Array(trainees);
    this.endMost = new Int32Array(trainees);
    this.yearLeast = new Int32Array(trainees * (YEARS + 1));
    this.yearMost = new Int32Array(trainees * (YEARS + 1));
    this.endIsStated = new Uint8Array(trainees);
    this.isKnown = new Uint8Array(trainees);
    this.isPlain = new Uint8Array(trainees);
    this.stages = new Stages(tables.stages, numbers);
    for (let trainee = 0; trainee < trainees; trainee++) this.workOut(trainee, tables.trainees[trainee + 1]!);
  }

  private workOut(trainee: number, cells: Row): void {
    const start = firstDayIn(cells[START]!);
    const hasStart = start > FIRST_DAY;
    this.startLeast[trainee] = start;
    this.startMost[trainee] = hasStart ? start : LAST_DAY;
    const { first } = this.stages.index;
    const from = first[trainee]!;
    const to = first[trainee + 1]!;
    const isPlain = this.stages.sortPlain(from, to);
    this.isPlain[trainee] = isPlain ? 1 : 0;
    this.dates(trainee, from, to, isPlain, cells);
  }

  /** The years of the training and its end: the end date's cell, else the day on which the years are full. */
  private dates(trainee: number, from: number, to: number, isPlain: boolean, cells: Row): void {
    const { yearLeast, yearMost, stretches } = this;
    const at = trainee * (YEARS + 1);
    yearLeast[at] = this.startLeast[trainee]!;
    yearMost[at] = this.startMost[trainee]!;
    if (this.startMost[trainee] === LAST_DAY) {
      yearLeast.fill(FIRST_DAY, at, at + YEARS + 1);
      yearMost.fill(LAST_DAY, at, at + YEARS + 1);
    } else {
      stretches.clear();
      const start = this.startLeast[trainee]!;
      if (isPlain) this.appendRows(from, to, start);
      else stretches.appendAll(this.runFrom(start, from, to, true), FULL_TIME);
      stretches.reach(YEAR, YEARS, yearLeast, at + 1, LAST_DAY);
      if (!isPlain) {
        stretches.clear();
        stretches.appendAll(this.runFrom(start, from, to, false), FULL_TIME);
        stretches.reach(YEAR, YEARS, yearMost, at + 1, LAST_DAY);
      }
      for (let place = at + 1; place <= at + YEARS; place++) {
        const one = yearLeast[place]!;
        const other = isPlain ? one : yearMost[place]!;
        yearLeast[place] = Math.min(one, other);
        yearMost[place] = Math.max(one, other);
      }
    }
    const end = lastDayIn(cells[LAST]!);
    this.endIsStated[trainee] = end < LAST_DAY ? 1 : 0;
    const least = yearLeast[at + YEARS]!;
    const most = yearMost[at + YEARS]!;
    this.endLeast[trainee] = end < LAST_DAY ? end : least > FIRST_DAY && least < LAST_DAY ? least - 1 : least;
    this.endMost[trainee] = end < LAST_DAY ? end : most < LAST_DAY ? most - 1 : LAST_DAY;
    let isKnown = this.endLeast[trainee] === this.endMost[trainee];
    for (let place = at; place <= at + YEARS; place++)
      if (yearLeast[place] !== yearMost[place]) isKnown = false;
    this.isKnown[trainee] = isKnown ? 1 : 0;
  }

  private appendRows(from: number, to: number, start: Day): void {
    for (let place = from; place < to; place++) {
      const row = this.stages.sorted[place]!;
      const begin = this.stages.begin[row]!;
      const end = this.stages.end[row]!;
      if (end > start) this.stretches.append(begin > start ? begin : start, end, this.stages.fte[row]!);
    }
  }

  /** Stages as intervals that begin with the training at the earliest: its clock runs from the start. */
  private runFrom(start: Day, from: number, to: number, isPossible: boolean): [Day, Day, number][] {
    return this.stages
      .intervals(from, to, isPossible, ALL_STAGES)
      .filter(([, end]) => end > start)
      .map(([begin, end, fte]) => [Math.max(begin, start), end, fte]);
  }

  /**
   * Whether a stage that has begun by a day lies in the training; one under way may still be made to end in time.
   * @param isClosing whether that day is the end of the training, when nothing can be changed any more
   */
  inside(trainee: number, row: number, day: Day, isClosing: boolean): number {
    const { begin: begins, end: ends } = this.stages;
    const begin = begins[row]!;
    const end = ends[row]!;
    const hasBegin = begin > FIRST_DAY;
    const hasEnd = end < LAST_DAY;
    const isBefore = hasBegin && begin < this.startLeast[trainee]!;
    const isAfter = hasEnd && end - 1 > this.endMost[trainee]!;
    if (isBefore || isAfter) {
      // Of a stage of which only the end is known it is not certain that it has begun.
      if (!hasBegin && end > day + 1) return INSUFFICIENT;
      const mayEndInTime = !isBefore && end - 1 > day && this.endMost[trainee]! >= day;
      return mayEndInTime && !isClosing ? PENDING : NOT_MET;
    }
    const isInside = begin >= this.startMost[trainee]! && end - 1 <= this.endLeast[trainee]!;
    return hasBegin && hasEnd && isInside ? MET : INSUFFICIENT;
  }

  /** Whether the training has a year (counted from 0): one that would begin after the end does not exist. */
  hasYear(trainee: number, year: number): Counts {
    const at = trainee * (YEARS + 1) + year;
    if (year === 0) return 'yes';
    if (this.yearLeast[at]! > this.endMost[trainee]!) return 'no';
    return this.endIsStated[trainee] === 0 || this.yearMost[at]! <= this.endLeast[trainee]!
      ? 'yes'
      : 'perhaps';
  }

  /** The window of the final assessment: from three months before the end up to the day before it. */
  finalFrom(end: Day): Day {
    return end > FIRST_DAY && end < LAST_DAY ? addMonths(end, -NEED.finalMonths) : end;
  }
}
