import { addMonths, type Day } from './dates';
import { dayReaching, FTE_TICKS, MONTH_TICKS, monthsBetween, numberTicks } from './quantities';
import { stretchesOf, type Stretch } from './timeline';

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
  /** Days of absence: the Days cell, else the calendar days. Null where unknown cells leave them open: the clock then stops for all of its days. */
  readonly days: number | null;
  /** Days of it that were made up elsewhere. */
  readonly compensated: number;
}

/** By every part of them, so that the order of their rows changes nothing. */
function inOrder(left: Interruption, right: Interruption): number {
  return (
    left.begin - right.begin ||
    left.end - right.end ||
    (left.days ?? -1) - (right.days ?? -1) ||
    left.compensated - right.compensated
  );
}

/** Side by side, stages run no faster than full-time. */
function capped({ begin, end, fte }: Stretch): Stretch {
  return { begin, end, fte: Math.min(fte, FTE_TICKS) };
}

/** Days on which the clock stands still: `[from, to)`. */
interface Stop {
  readonly from: Day;
  readonly to: Day;
}

const NO_STOPS: readonly Stop[] = [];

/**
 * Training time as a function of the date (semantics, Time, 5): it runs with the stages at their full-time factor (never faster than
 * full-time), not in gaps and not in that part of an interruption which exceeds the free days of its training year and was not made up.
 * Time on both sides of a stop is measured as one interval without the days of the stop, so n stopped days put every later date off by n days.
 */
export class TrainingClock {
  /** What the clock runs in each stage, in month ticks, once it has been asked for. */
  private inStages: readonly number[] | null = null;

  private constructor(
    private readonly stages: readonly Stretch[],
    private readonly stops: readonly Stop[],
    private readonly start: Day,
    private readonly yearRule: YearRule,
  ) {}

  static over(
    start: Day,
    stages: readonly Stretch[],
    interruptions: readonly Interruption[],
    settings: ClockSettings,
  ): TrainingClock {
    const summed = stretchesOf(stages);
    const joined = summed.some(({ fte }) => fte > FTE_TICKS) ? stretchesOf(summed.map(capped)) : summed;
    let clock = new TrainingClock(joined, NO_STOPS, start, settings.yearRule);
    if (interruptions.length === 0) return clock;
    // In number ticks, so that days in decimals add up exactly.
    // An interruption of unknown length may have used up the allowance of any year.
    const isOpen = interruptions.some(({ days }) => days === null);
    const allowance = isOpen ? 0 : numberTicks(settings.freeDays);
    const allowanceUsed = new Map<number, number>();
    for (const interruption of [...interruptions].sort(inOrder)) {
      const { begin, end } = interruption;
      const days = interruption.days === null ? null : numberTicks(interruption.days);
      if ((days !== null && days <= 0) || end <= begin) continue;
      let stopped = end - begin;
      if (days !== null) {
        const year = clock.yearAt(begin);
        const used = allowanceUsed.get(year) ?? 0;
        const free = Math.min(days, Math.max(0, allowance - used));
        allowanceUsed.set(year, used + free);
        const excess = Math.max(0, days - free - numberTicks(interruption.compensated));
        stopped = Math.round((stopped * excess) / days);
      }
      if (stopped > 0)
        clock = new TrainingClock(
          joined,
          withStop(clock.stops, { from: end - stopped, to: end }),
          start,
          settings.yearRule,
        );
    }
    return clock;
  }

  /** Training time before a day begins, in month ticks. */
  ticksBefore(day: Day): number {
    const { stages, ticksInStages } = this;
    let ticks = 0;
    for (let index = 0; index < stages.length; index++) {
      const stage = stages[index];
      if (stage === undefined || stage.begin >= day) break;
      ticks +=
        stage.end <= day
          ? (ticksInStages[index] ?? 0)
          : monthsBetween(stage.begin, stage.begin + this.runningDays(stage, day), stage.fte);
    }
    return ticks;
  }

  /** Whether the clock runs on a day. */
  runsOn(day: Day): boolean {
    return (
      this.stages.some(({ begin, end }) => begin <= day && day < end) &&
      !this.stops.some(({ from, to }) => from <= day && day < to)
    );
  }

  /** The first day at whose beginning the clock has reached a training time, or undefined when the planned stages never reach it. */
  dayReaching(ticks: number): Day | undefined {
    if (ticks <= 0) return this.start;
    const { stages, ticksInStages } = this;
    let reached = 0;
    for (let index = 0; index < stages.length; index++) {
      const stage = stages[index];
      if (stage === undefined) break;
      const inStage = ticksInStages[index] ?? 0;
      if (reached + inStage >= ticks)
        return this.afterStops(stage, dayReaching(stage.begin, ticks - reached, stage.fte));
      reached += inStage;
    }
    return undefined;
  }

  private get ticksInStages(): readonly number[] {
    return (this.inStages ??= this.stages.map((stage) => {
      const { begin, end, fte } = stage;
      return monthsBetween(begin, begin + this.runningDays(stage, end), fte);
    }));
  }

  /** How many days the clock runs in a stage before a day. */
  private runningDays({ begin, end }: Stretch, day: Day): number {
    const until = Math.min(end, day);
    let days = until - begin;
    for (const { from, to } of this.stops) days -= Math.max(0, Math.min(to, until) - Math.max(from, begin));
    return days;
  }

  /** The day that a day of a stage becomes once the stops before it have put it off. */
  private afterStops({ begin, end }: Stretch, day: Day): Day {
    let later = day;
    for (const { from, to } of this.stops) {
      if (to <= begin || from >= later) continue;
      later += to - Math.max(from, begin);
    }
    return Math.min(later, end);
  }

  /** The first day of training year k (1, 2, …), or undefined when the planned stages never reach it. */
  yearBegin(year: number): Day | undefined {
    return this.beginAfter(12 * (year - 1));
  }

  /**
   * The first day after so many months as training years are counted, or undefined when the planned stages never reach it.
   * @param months from 0, which is the start
   */
  beginAfter(months: number): Day | undefined {
    return this.yearRule === 'calendar'
      ? addMonths(this.start, months)
      : this.dayReaching(MONTH_TICKS * months);
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

/** The stops with one more, in order and without overlap. */
function withStop(stops: readonly Stop[], stop: Stop): Stop[] {
  const merged: Stop[] = [];
  for (const next of [...stops, stop].sort((left, right) => left.from - right.from)) {
    const last = merged.at(-1);
    if (last !== undefined && next.from <= last.to)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, next.to) };
    else merged.push(next);
  }
  return merged;
}
