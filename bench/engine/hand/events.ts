import { FIRST_DAY, type Day } from '../../../src/records/dates';
import type { Row, Tables } from '../roster';
import { NEED, WORD, YEARS } from '../workload';
import { firstDayIn } from './sheets';
import { CUTOFF, type Trainings } from './trainings';

/** Counts in each training year: of trainee t in year y at `t * YEARS + y`; what is sure, and what blank cells may add to it. */
export class YearCounts {
  readonly sure: Float64Array;
  readonly extra: Float64Array;

  constructor(trainees: number) {
    this.sure = new Float64Array(trainees * YEARS);
    this.extra = new Float64Array(trainees * YEARS);
  }
}

/** A level whose date, EPA or level is blank. */
interface OpenLevel {
  readonly trainee: number;
  /** From 0; null where the cell is blank. */
  readonly epa: number | null;
  readonly day: Day;
  readonly level: number | null;
}

/** What the courses, assessments, reviews, EPAs and procedures amount to: one pass over each table. */
export class Events {
  readonly courseDays: YearCounts;
  readonly assessments: YearCounts;
  readonly appraisals: YearCounts;
  readonly interviews: YearCounts;
  readonly finals: { readonly sure: Uint8Array; readonly extra: Uint8Array };
  readonly procedures: { readonly sure: Float64Array; readonly extra: Float64Array };
  /** The level of each EPA on its latest day: of trainee t and EPA e at `t * NEED.epas + e`; of two on one day the lower and the higher. */
  readonly latest: Int32Array;
  readonly levelLeast: Float64Array;
  readonly levelMost: Float64Array;

  constructor(
    tables: Tables,
    private readonly trainings: Trainings,
  ) {
    const trainees = trainings.numbers.size;
    this.courseDays = new YearCounts(trainees);
    this.assessments = new YearCounts(trainees);
    this.appraisals = new YearCounts(trainees);
    this.interviews = new YearCounts(trainees);
    this.finals = { sure: new Uint8Array(trainees), extra: new Uint8Array(trainees) };
    this.procedures = { sure: new Float64Array(trainees), extra: new Float64Array(trainees) };
    this.latest = new Int32Array(trainees * NEED.epas).fill(FIRST_DAY);
    this.levelLeast = new Float64Array(trainees * NEED.epas);
    this.levelMost = new Float64Array(trainees * NEED.epas);
    this.readCourses(tables.courses);
    this.readAssessments(tables.assessments);
    this.readReviews(tables.reviews);
    this.readLevels(tables.epas);
    this.readProcedures(tables.procedures);
  }

  private trainee(row: Row): number {
    return this.trainings.numbers.get(row[0])!;
  }

  private readCourses(rows: readonly Row[]): void {
    for (let index = 1; index < rows.length; index++) {
      const row = rows[index]!;
      const attended = row[4];
      if (attended === WORD.no) continue;
      const days = row[3];
      if (attended !== null && typeof days === 'number')
        this.count(this.courseDays, this.trainee(row), firstDayIn(row[2]!), days, days);
      else
        this.count(
          this.courseDays,
          this.trainee(row),
          firstDayIn(row[2]!),
          0,
          typeof days === 'number' ? days : Infinity,
        );
    }
  }

  private readAssessments(rows: readonly Row[]): void {
    for (let index = 1; index < rows.length; index++) {
      const row = rows[index]!;
      const instrument = row[1];
      const trainee = this.trainee(row);
      const day = firstDayIn(row[2]!);
      if (instrument === WORD.assessment) this.count(this.assessments, trainee, day, 1, 1);
      else if (instrument === WORD.appraisal) this.count(this.appraisals, trainee, day, 1, 1);
      else if (instrument === null) {
        this.count(this.assessments, trainee, day, 0, 1);
        this.count(this.appraisals, trainee, day, 0, 1);
      }
    }
  }

  private readReviews(rows: readonly Row[]): void {
    for (let index = 1; index < rows.length; index++) {
      const row = rows[index]!;
      const kind = row[1];
      const trainee = this.trainee(row);
      const day = firstDayIn(row[2]!);
      if (kind === WORD.interview) this.count(this.interviews, trainee, day, 1, 1);
      else if (kind === WORD.final) this.countFinal(trainee, day, true);
      else if (kind === null) {
        this.count(this.interviews, trainee, day, 0, 1);
        this.countFinal(trainee, day, false);
      }
    }
  }

  /** Adds an amount in the training year of its day: `sure` if it is certain to lie there, else at most `possible`. */
  private count(into: YearCounts, trainee: number, day: Day, sure: number, possible: number): void {
    if (day >= CUTOFF) return;
    const { trainings } = this;
    if (trainings.isKnown[trainee] === 0 || day === FIRST_DAY) {
      this.countOpen(into, trainee, day, sure, possible);
      return;
    }
    const at = trainee * (YEARS + 1);
    const begins = trainings.yearLeast;
    if (day < begins[at]! || day > trainings.endLeast[trainee]!) return;
    let year = 0;
    while (year < YEARS && day >= begins[at + year + 1]!) year++;
    if (year === YEARS) return;
    into.sure[trainee * YEARS + year]! += sure;
    if (possible > sure) into.extra[trainee * YEARS + year]! += possible - sure;
  }

  /** The same where the day, or the days on which the years begin, are open. */
  private countOpen(into: YearCounts, trainee: number, day: Day, sure: number, possible: number): void {
    const { yearLeast, yearMost, endLeast, endMost } = this.trainings;
    for (let year = 0; year < YEARS; year++) {
      const at = trainee * (YEARS + 1) + year;
      const outerTo = Math.min(yearMost[at + 1]!, endMost[trainee]! + 1, CUTOFF);
      const innerTo = Math.min(yearLeast[at + 1]!, endLeast[trainee]! + 1, CUTOFF);
      if (yearLeast[at]! >= outerTo) continue;
      if (day !== FIRST_DAY && (day < yearLeast[at]! || day >= outerTo)) continue;
      const isSure = day !== FIRST_DAY && day >= yearMost[at]! && day < innerTo;
      const place = trainee * YEARS + year;
      if (isSure) into.sure[place]! += sure;
      into.extra[place]! += isSure ? (possible > sure ? possible - sure : 0) : possible;
    }
  }

  private countFinal(trainee: number, day: Day, isFinal: boolean): void {
    if (day >= CUTOFF) return;
    const { trainings, finals } = this;
    const least = trainings.endLeast[trainee]!;
    const most = trainings.endMost[trainee]!;
    const from = trainings.finalFrom(least);
    const to = Math.min(most, CUTOFF);
    if (from >= to || (day !== FIRST_DAY && (day < from || day >= to))) return;
    const isInside = day !== FIRST_DAY && day >= trainings.finalFrom(most) && day < least;
    if (isFinal && isInside) finals.sure[trainee] = 1;
    else finals.extra[trainee] = 1;
  }

  private readProcedures(rows: readonly Row[]): void {
    const { sure, extra } = this.procedures;
    for (let index = 1; index < rows.length; index++) {
      const row = rows[index]!;
      const isIndependent = row[3];
      if (isIndependent === WORD.no) continue;
      const day = firstDayIn(row[1]!);
      if (day >= CUTOFF) continue;
      const trainee = this.trainee(row);
      const count = row[2];
      if (typeof count !== 'number') extra[trainee] = Infinity;
      else if (isIndependent !== null && day !== FIRST_DAY) sure[trainee]! += count;
      else extra[trainee]! += count;
    }
  }

  private readLevels(rows: readonly Row[]): void {
    const { latest, levelLeast, levelMost, trainings } = this;
    const open: OpenLevel[] = [];
    for (let index = 1; index < rows.length; index++) {
      const row = rows[index]!;
      const day = firstDayIn(row[2]!);
      if (day >= CUTOFF) continue;
      const trainee = this.trainee(row);
      if (day > trainings.endMost[trainee]!) continue;
      const epa = row[1];
      const level = row[3];
      if (
        typeof epa !== 'number' ||
        typeof level !== 'number' ||
        day === FIRST_DAY ||
        day > trainings.endLeast[trainee]!
      ) {
        open.push({
          trainee,
          epa: typeof epa === 'number' ? epa - 1 : null,
          day,
          level: typeof level === 'number' ? level : null,
        });
        continue;
      }
      const place = trainee * NEED.epas + epa - 1;
      if (day > latest[place]!) {
        latest[place] = day;
        levelLeast[place] = levelMost[place] = level;
      } else if (day === latest[place]) {
        if (level < levelLeast[place]!) levelLeast[place] = level;
        if (level > levelMost[place]!) levelMost[place] = level;
      }
    }
    this.addOpenLevels(open);
  }

  /** Levels of which a cell is blank: one that counts for certain comes first, the others may be the latest or not. */
  private addOpenLevels(open: readonly OpenLevel[]): void {
    const { latest, levelLeast, levelMost, trainings } = this;
    const isCertain = ({ trainee, epa, day }: OpenLevel): boolean =>
      epa !== null && day !== FIRST_DAY && day <= trainings.endLeast[trainee]!;
    for (const { trainee, epa, day } of open.filter(isCertain)) {
      const place = trainee * NEED.epas + epa!;
      if (day < latest[place]!) continue;
      latest[place] = day;
      levelLeast[place] = -Infinity;
      levelMost[place] = Infinity;
    }
    for (const one of open) {
      if (isCertain(one)) continue;
      const { trainee, day, level } = one;
      for (let epa = 0; epa < NEED.epas; epa++) {
        if (one.epa !== null && one.epa !== epa) continue;
        const place = trainee * NEED.epas + epa;
        if (day !== FIRST_DAY && day < latest[place]!) continue;
        levelLeast[place] = Math.min(levelLeast[place]!, level ?? -Infinity);
        levelMost[place] = Math.max(levelMost[place]!, level ?? Infinity);
      }
    }
  }
}
