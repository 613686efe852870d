import { addMonths, type Day } from './dates';
import { dayReaching, FTE_TICKS, MONTH_TICKS, monthsBetween, numberTicks } from './quantities';
import { cutOut, stretchesOf, type Stretch } from './timeline';

/** How the years of a training are counted: by the training clock, or by elapsed calendar time from the start. */
export type YearRule = 'clock' | 'calendar';

export interface ClockSettings {
  readonly yearRule: YearRule;
  /** Days of interruption per training year that need not be made up. */
  readonly freeDays: number;
}

/** An interruption as the clock needs it. */
export interface Interruption {
  readonly begin: Day;
  /** Exclusive. */
  readonly end: Day;
  /** Days of absence: the Days cell, else the calendar days. */
  readonly days: number;
  /** Days of it that were made up elsewhere. */
  readonly compensated: number;
}

const YEAR_TICKS = 12 * MONTH_TICKS;

/** By every part of them, so that the order of their rows changes nothing. */
function inOrder(left: Interruption, right: Interruption): number {
  return (
    left.begin - right.begin ||
    left.end - right.end ||
    left.days - right.days ||
    left.compensated - right.compensated
  );
}

/**
 * Training time as a function of the date (semantics, Time, 5): it runs with the stages at their full-time factor (never faster than
 * full-time), not in gaps and not in that part of an interruption which exceeds the free days of its training year and was not made up.
 */
export class TrainingClock {
  private constructor(
    private readonly running: readonly Stretch[],
    private readonly start: Day,
    private readonly yearRule: YearRule,
  ) {}

  static over(
    start: Day,
    stages: readonly Stretch[],
    interruptions: readonly Interruption[],
    settings: ClockSettings,
  ): TrainingClock {
    const capped = stretchesOf(stages).map((stretch) => ({ ...stretch, fte: Math.min(stretch.fte, FTE_TICKS) }));
    let clock = new TrainingClock(stretchesOf(capped), start, settings.yearRule);
    // In number ticks, so that days in decimals add up exactly.
    const allowance = numberTicks(settings.freeDays);
    const allowanceUsed = new Map<number, number>();
    for (const interruption of [...interruptions].sort(inOrder)) {
      const { begin, end } = interruption;
      const days = numberTicks(interruption.days);
      if (days <= 0 || end <= begin) continue;
      const year = clock.yearAt(begin);
      const used = allowanceUsed.get(year) ?? 0;
      const free = Math.min(days, Math.max(0, allowance - used));
      allowanceUsed.set(year, used + free);
      const excess = Math.max(0, days - free - numberTicks(interruption.compensated));
      const stopped = Math.round(((end - begin) * excess) / days);
      clock = new TrainingClock(cutOut(clock.running, end - stopped, end), start, settings.yearRule);
    }
    return clock;
  }

  /** Training time before a day begins, in month ticks. */
  ticksBefore(day: Day): number {
    let ticks = 0;
    for (const { begin, end, fte } of this.running) {
      if (begin >= day) break;
      ticks += monthsBetween(begin, Math.min(end, day), fte);
    }
    return ticks;
  }

  /** Whether the clock runs on a day. */
  runsOn(day: Day): boolean {
    return this.running.some(({ begin, end }) => begin <= day && day < end);
  }

  /** The first day at whose beginning the clock has reached a training time, or undefined when the planned stages never reach it. */
  dayReaching(ticks: number): Day | undefined {
    if (ticks <= 0) return this.start;
    let reached = 0;
    for (const { begin, end, fte } of this.running) {
      const stretch = monthsBetween(begin, end, fte);
      if (reached + stretch >= ticks) return Math.min(end, dayReaching(begin, ticks - reached, fte));
      reached += stretch;
    }
    return undefined;
  }

  /** The first day of training year k (1, 2, …), or undefined when the planned stages never reach it. */
  yearBegin(year: number): Day | undefined {
    if (year <= 1) return this.start;
    return this.yearRule === 'calendar' ? addMonths(this.start, 12 * (year - 1)) : this.dayReaching(YEAR_TICKS * (year - 1));
  }

  /** The training year that a day lies in, counted from 1; days before the start count as year 1. */
  yearAt(day: Day): number {
    let year = 1;
    for (;;) {
      const next = this.yearBegin(year + 1);
      if (next === undefined || next > day || year >= 100) return year;
      year++;
    }
  }
}
