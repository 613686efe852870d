import { addMonths, FIRST_DAY, LAST_DAY, type Day } from '../../../src/records/dates';
import { MONTH_TICKS } from '../../../src/records/quantities';
import type { Row, Tables } from '../roster';
import { AS_OF, NEED, YEARS } from '../workload';
import { firstDayIn, lastDayIn, NO_WORD } from './sheets';
import { ORTHOPAEDICS, PAIN_CLINIC, PRACTICE, Stages, type Counts } from './stages';
import { FULL_TIME, Stretches } from './stretches';
import { atLeast, INSUFFICIENT, MET, NOT_APPLICABLE, NOT_MET, PENDING } from './verdicts';

/** The first day that the checks do not count: what lies there is plan. */
export const CUTOFF = AS_OF + 1;
const YEAR = 12 * MONTH_TICKS;
/** The columns of the trainees' table. */
const START = 3;
const LAST = 4;

/** Amounts of every trainee that blank cells may leave open, in month ticks. */
class Amounts {
  readonly sure: Float64Array;
  readonly possible: Float64Array;

  constructor(trainees: number) {
    this.sure = new Float64Array(trainees);
    this.possible = new Float64Array(trainees);
  }
}

/**
 * What the trainees' own rows and their stages say: the dates of each training and the months spent. Where blank cells leave a date open it lies
 * between `…Least` and `…Most`.
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
  readonly total: Amounts;
  readonly orthopaedics: Amounts;
  readonly painClinic: Amounts;
  /** The worst verdict on any practice, the number of that practice, and the months for certain in it. */
  readonly practiceVerdict: Uint8Array;
  readonly practice: Int32Array;
  readonly practiceMonths: Float64Array;
  /** Whether every stage lies in the training. */
  readonly insideVerdict: Uint8Array;
  readonly stages: Stages;

  // Room for the stages of one trainee at a time.
  private readonly stretches = new Stretches();
  private readonly sites: number[] = [];

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
    this.total = new Amounts(trainees);
    this.orthopaedics = new Amounts(trainees);
    this.painClinic = new Amounts(trainees);
    this.practiceVerdict = new Uint8Array(trainees);
    this.practice = new Int32Array(trainees);
    this.practiceMonths = new Float64Array(trainees);
    this.insideVerdict = new Uint8Array(trainees);
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
    this.dates(trainee, from, to, isPlain, cells);
    if (isPlain) this.plainMonths(trainee, from, to);
    else this.openMonths(trainee, from, to);
    this.inside(trainee, from, to);
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
      const row = this.stages.index.rows[place]!;
      const begin = this.stages.begin[row]!;
      const end = this.stages.end[row]!;
      if (end > start) this.stretches.append(begin > start ? begin : start, end, this.stages.fte[row]!);
    }
  }

  /** Stages as intervals that begin with the training at the earliest: its clock runs from the start. */
  private runFrom(start: Day, from: number, to: number, isPossible: boolean): [Day, Day, number][] {
    return this.stages
      .intervals(from, to, isPossible)
      .filter(([, end]) => end > start)
      .map(([begin, end, fte]) => [Math.max(begin, start), end, fte]);
  }

  /** The months of all stages, of a kind, or of a kind in one practice, where all of it is known. */
  private monthsOf(from: number, to: number, kind: number | null, site: number | null): number {
    const { stretches } = this;
    stretches.clear();
    for (let place = from; place < to; place++) {
      const row = this.stages.index.rows[place]!;
      if (kind !== null && this.stages.kind[row] !== kind) continue;
      if (site !== null && this.stages.site[row] !== site) continue;
      stretches.append(this.stages.begin[row]!, this.stages.end[row]!, this.stages.fte[row]!);
    }
    return stretches.monthsBefore(CUTOFF);
  }

  private plainMonths(trainee: number, from: number, to: number): void {
    const set = ({ sure, possible }: Amounts, kind: number | null): void => {
      sure[trainee] = possible[trainee] = this.monthsOf(from, to, kind, null);
    };
    set(this.total, null);
    set(this.orthopaedics, ORTHOPAEDICS);
    set(this.painClinic, PAIN_CLINIC);
    this.sites.length = 0;
    for (let place = from; place < to; place++) {
      const row = this.stages.index.rows[place]!;
      const site = this.stages.site[row]!;
      if (this.stages.kind[row] !== PRACTICE || this.sites.includes(site)) continue;
      this.sites.push(site);
      const months = this.monthsOf(from, to, PRACTICE, site);
      this.judgePractice(trainee, site, months, months, true);
    }
  }

  private judgePractice(
    trainee: number,
    site: number,
    sure: number,
    possible: number,
    isSure: boolean,
  ): void {
    const need = NEED.practice * MONTH_TICKS;
    const verdict = atLeast(sure, possible, need, this.endLeast[trainee]!, this.endMost[trainee]!);
    // Stages that may be of no practice, or of another one, need to last only if they are of this one.
    const judged = isSure || verdict === MET ? verdict : INSUFFICIENT;
    if (judged <= this.practiceVerdict[trainee]!) return;
    this.practiceVerdict[trainee] = judged;
    this.practice[trainee] = site;
    this.practiceMonths[trainee] = sure;
  }

  // ---- Where blanks or overlaps make it less simple; few trainees come here, so clarity comes before speed.

  private openMonths(trainee: number, from: number, to: number): void {
    const months = (isPossible: boolean, counts: (row: number) => Counts): number => {
      const { stretches } = this;
      stretches.clear();
      stretches.appendAll(this.stages.intervals(from, to, isPossible, counts), Infinity);
      return stretches.monthsBefore(CUTOFF);
    };
    const ofKind =
      (kind: number) =>
      (row: number): Counts =>
        this.stages.kind[row] === kind ? 'yes' : this.stages.kind[row] === NO_WORD ? 'perhaps' : 'no';
    const set = ({ sure, possible }: Amounts, counts: (row: number) => Counts): void => {
      sure[trainee] = months(false, counts);
      possible[trainee] = months(true, counts);
    };
    set(this.total, () => 'yes');
    set(this.orthopaedics, ofKind(ORTHOPAEDICS));
    set(this.painClinic, ofKind(PAIN_CLINIC));
    const rows = Array.from(this.stages.index.rows.subarray(from, to));
    const practices = rows.filter((row) => ofKind(PRACTICE)(row) !== 'no');
    for (const site of new Set(practices.map((row) => this.stages.site[row]!))) {
      const counts = (row: number): Counts => {
        const kind = ofKind(PRACTICE)(row);
        const here = this.stages.site[row]!;
        if (kind === 'no' || (here !== site && (here !== NO_WORD || site === NO_WORD))) return 'no';
        return here === site ? kind : 'perhaps';
      };
      const isSure =
        site !== NO_WORD &&
        practices.some(
          (row) =>
            this.stages.site[row] === site && this.stages.kind[row] === PRACTICE && this.stages.hasDay(row),
        );
      // Several stages of which nobody knows the site may be as many practices, each with less than they have together.
      const mayFallApart =
        site === NO_WORD && practices.filter((row) => this.stages.site[row] === NO_WORD).length > 1;
      // A practice that may not be there needs to be long enough only if one of its stages is.
      const ifThere = practices
        .filter((row) => counts(row) !== 'no')
        .map((one) => months(false, (row) => (row === one ? 'yes' : counts(row))));
      const sure = mayFallApart ? 0 : isSure ? months(false, counts) : Math.min(...ifThere);
      this.judgePractice(trainee, site, sure, months(true, counts), isSure);
    }
  }

  /** Whether each stage that has begun lies in the training; one under way may still be made to end in time. */
  private inside(trainee: number, from: number, to: number): void {
    let worst = NOT_APPLICABLE;
    for (let place = from; place < to; place++) {
      const row = this.stages.index.rows[place]!;
      const begin = this.stages.begin[row]!;
      const last = this.stages.end[row]! - 1;
      if (begin >= CUTOFF) continue;
      const hasBegin = begin > FIRST_DAY;
      const hasEnd = this.stages.end[row]! < LAST_DAY;
      const isBefore = hasBegin && begin < this.startLeast[trainee]!;
      const isOutside = isBefore || (hasEnd && last > this.endMost[trainee]!);
      const mayEndInTime = !isBefore && last > AS_OF && this.endMost[trainee]! >= AS_OF;
      const broken = mayEndInTime ? PENDING : NOT_MET;
      const isInside =
        hasBegin && hasEnd && begin >= this.startMost[trainee]! && last <= this.endLeast[trainee]!;
      const verdict = isInside ? MET : isOutside && hasBegin && hasEnd ? broken : INSUFFICIENT;
      if (verdict > worst) worst = verdict;
    }
    this.insideVerdict[trainee] = worst;
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
