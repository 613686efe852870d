/** One trainee on one reference date: the clock, the end, the training years, and the questions that requirements ask of them. */
import { monthsBetween, type DayNumber } from './calendar';
import { Clock, equalRuns, type Interval } from './clock';
import { Fraction, sum } from './fraction';
import { FULL_TIME, type Cell, type Stage, type Trainee } from './roster';
import { known, worst, type Outcome } from './verdicts';

/** [begin, end); null where the plan does not reach it. */
export interface Window {
  readonly number: number;
  readonly begin: DayNumber | null;
  readonly end: DayNumber | null;
}

/** The part of an interval inside [begin, end). */
function clipped(interval: Interval, begin: DayNumber, end: DayNumber): Interval {
  return { ...interval, begin: Math.max(interval.begin, begin), end: Math.min(interval.end, end) };
}

export function intervalOf(stage: Stage): Interval {
  return { begin: known(stage.begin), end: known(stage.end) + 1, fte: known(stage.fte) };
}

/**
 * Months × part-time factor. Intervals with the same factor that touch are measured as one; reading: where counted intervals overlap, it is the
 * total factor of a day that counts, without a maximum.
 */
function monthsOf(intervals: readonly Interval[]): Fraction {
  return sum(
    equalRuns(intervals, Infinity).map(({ begin, end, fte }) =>
      monthsBetween(begin, end).times(Fraction.of(fte, FULL_TIME)),
    ),
  );
}

export const isKind =
  (...kinds: string[]) =>
  (stage: Stage): boolean =>
    kinds.includes(known(stage.kind));

export class Situation {
  readonly trainee: Trainee;
  readonly asOf: DayNumber;
  readonly start: DayNumber;
  /** The last day of the training; null where the plan does not reach the programme's duration. */
  readonly end: DayNumber | null;
  /** In months. */
  readonly duration: number;
  readonly clock: Clock;
  /** The training years of the programme; a year that would begin after the end does not exist. */
  readonly years: readonly Window[];
  /** The stages that have begun. */
  readonly begun: readonly Stage[];
  /** The first day that is not counted yet. */
  private readonly after: DayNumber;
  private readonly closed: boolean;
  private readonly givenEnd: DayNumber | null;

  /** @param closed the reference date itself has passed (a forecast) */
  constructor(trainee: Trainee, asOf: DayNumber, duration: number, closed: boolean) {
    this.trainee = trainee;
    this.asOf = asOf;
    this.after = asOf + 1;
    this.closed = closed;
    this.duration = duration;
    this.start = known(trainee.start);
    this.givenEnd = typeof trainee.end === 'number' ? trainee.end : null;
    const last = this.givenEnd === null ? Infinity : this.givenEnd + 1;
    const training = trainee.stages
      .map((stage) => clipped(intervalOf(stage), this.start, last))
      .filter((interval) => interval.begin < interval.end);
    // Reading: neither stages nor interruptions before the start are the training's.
    const interruptions = trainee.interruptions
      .map((row) => ({ ...row, begin: Math.max(known(row.begin), this.start) }))
      .filter(({ begin, end }) => begin <= known(end));
    this.clock = new Clock(training, interruptions);
    const reached = this.clock.firstDateAt(duration);
    this.end = this.givenEnd ?? (reached === null ? null : reached - 1);
    this.begun = trainee.stages.filter((stage) => known(stage.begin) < this.after);
    this.years = Array.from({ length: duration / 12 }, (_, index) => this.year(index + 1)).filter(
      ({ begin }) => this.end === null || (begin !== null && begin <= this.end),
    );
  }

  /** The first day after the training. */
  private get close(): DayNumber | null {
    return this.end === null ? null : this.end + 1;
  }

  /** Whether a last day is over; an open one never is. */
  past(due: DayNumber | null): boolean {
    return due !== null && (this.closed ? due <= this.asOf : due < this.asOf);
  }

  /** Rows dated up to the reference date. */
  dated<Row>(rows: readonly Row[], date: (row: Row) => Cell<DayNumber>): Row[] {
    return rows.filter((row) => known(date(row)) <= this.asOf);
  }

  /** What holds is met; what does not is pending up to and including its last day. */
  by(due: DayNumber | null, holds: boolean): Outcome {
    return { verdict: holds ? 'met' : this.past(due) ? 'notMet' : 'pending', due };
  }

  atLeast(measured: Fraction, required: Fraction, due: DayNumber | null): Outcome {
    return { ...this.by(due, measured.atLeast(required)), measured, required };
  }

  /** Months of the begun stages, up to and including the reference date, inside [from, until). */
  monthsIn(isCounted: (stage: Stage) => boolean, from = 0, until = Infinity): Fraction {
    const last = Math.min(until, this.after);
    return monthsOf(this.begun.filter(isCounted).map((stage) => clipped(intervalOf(stage), from, last)));
  }

  /** Months of all stages, also those that are still to come. */
  monthsOfPlan(): Fraction {
    return monthsOf(this.trainee.stages.map(intervalOf));
  }

  /** The first day after the part of a stage that has passed. */
  passedUntil(stage: Stage): DayNumber {
    return Math.min(known(stage.end) + 1, this.after);
  }

  /** Training year k begins when the clock has reached 12(k−1) months; it never extends beyond the end of the training. */
  year(number: number): Window {
    const reached = number === 1 ? this.start : this.clock.firstDateAt(12 * (number - 1));
    // Where the stages are exactly as long as the years before it, it would begin on the day after the end.
    const begin = reached !== null && this.end !== null && reached > this.end ? null : reached;
    return { number, begin, end: this.clock.firstDateAt(12 * number) ?? this.close };
  }

  isIn(window: Window, day: DayNumber): boolean {
    return window.begin !== null && day >= window.begin && (window.end === null || day < window.end);
  }

  /** Of each training year: at least so much, due on its last day. */
  eachYear(measured: (year: Window) => Fraction, required: (year: Window) => Fraction): Outcome {
    return worst(
      this.years.map((year) =>
        this.atLeast(measured(year), required(year), year.end === null ? null : year.end - 1),
      ),
    );
  }
}
