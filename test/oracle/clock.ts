/** The training clock of one trainee, counted day by day. */
import { monthsUntil, type DayNumber } from './calendar';
import { Fraction, sum } from './fraction';
import { FULL_TIME, type Fte, type Interruption } from './roster';

export interface Interval {
  readonly begin: DayNumber;
  /** The first day after it. */
  readonly end: DayNumber;
  readonly fte: Fte;
}

/** Calendar days of interruptions, holidays left out, that are free in each training year. */
const FREE_DAYS = Fraction.of(10);

/** Days next to each other with the same total part-time factor; at most this much. */
export function equalRuns(intervals: readonly Interval[], most: Fte): Interval[] {
  const runs: Interval[] = [];
  const marks = [...new Set(intervals.flatMap(({ begin, end }) => [begin, end]))].sort((a, b) => a - b);
  marks.forEach((begin, index) => {
    const end = marks[index + 1];
    if (end === undefined) return;
    const total = intervals
      .filter((interval) => interval.begin <= begin && end <= interval.end)
      .reduce((fte, interval) => fte + interval.fte, 0);
    const fte = Math.min(total, most);
    const before = runs.at(-1);
    if (before?.end === begin && before.fte === fte) runs[runs.length - 1] = { ...before, end };
    else if (fte > 0) runs.push({ begin, end, fte });
  });
  return runs;
}

/** Intervals that touch or overlap as one, whatever their factors. */
export function joined(intervals: readonly Interval[]): Pick<Interval, 'begin' | 'end'>[] {
  const runs: { begin: DayNumber; end: DayNumber }[] = [];
  for (const { begin, end } of [...intervals].sort((a, b) => a.begin - b.begin)) {
    const last = runs.at(-1);
    if (last !== undefined && begin <= last.end) last.end = Math.max(last.end, end);
    else runs.push({ begin, end });
  }
  return runs;
}

export class Clock {
  private readonly runs: readonly Interval[];
  /** Which part of a day the clock stands still. */
  private readonly stopped = new Map<DayNumber, Fraction>();
  private readonly first: DayNumber;
  readonly last: DayNumber;

  constructor(intervals: readonly Interval[], interruptions: readonly Interruption[]) {
    this.first = Math.min(...intervals.map(({ begin }) => begin));
    this.last = Math.max(...intervals.map(({ end }) => end));
    this.runs = intervals.length === 0 ? [] : equalRuns(intervals, FULL_TIME);
    this.stopFor(interruptions);
  }

  /** In order of begin, so that the allowance of a training year goes to the first interruptions of that year. */
  private stopFor(interruptions: readonly Interruption[]): void {
    const left = new Map<number, Fraction>();
    const counted = interruptions
      .filter(({ reason }) => reason !== 'vakantie')
      .map(({ begin, end, days, compensated }) => {
        if (typeof begin !== 'number' || typeof end !== 'number') throw new Error('an unknown interruption');
        const calendarDays = end + 1 - begin;
        return {
          begin,
          end: end + 1,
          calendarDays: Fraction.of(calendarDays),
          days: typeof days === 'number' ? Fraction.of(days * 4, 4) : Fraction.of(calendarDays),
          compensated: typeof compensated === 'number' ? Fraction.of(compensated * 4, 4) : Fraction.zero,
        };
      })
      .sort((a, b) => a.begin - b.begin);
    for (const { begin, end, calendarDays, days, compensated } of counted) {
      const year = this.yearOn(begin);
      const allowed = left.get(year) ?? FREE_DAYS;
      const free = days.compare(allowed) < 0 ? days : allowed;
      left.set(year, allowed.minus(free));
      const over = days.minus(free).minus(compensated);
      if (over.compare(Fraction.zero) <= 0) continue;
      // Reading: the clock stops for whole days, to the nearest.
      let still = Fraction.of(calendarDays.times(over.over(days)).plus(Fraction.of(1, 2)).floor());
      for (let day = end - 1; day >= begin && still.compare(Fraction.zero) > 0; day--) {
        const part = still.compare(Fraction.one) < 0 ? still : Fraction.one;
        this.stopped.set(day, part);
        still = still.minus(part);
      }
    }
  }

  /** Training months that have passed when the day begins. */
  at(day: DayNumber): Fraction {
    return sum(
      this.runs
        .filter(({ begin }) => begin < day)
        .map(({ begin, end, fte }) => {
          const until = Math.min(day, end);
          let passed = Fraction.of(until);
          for (const [stoppedDay, part] of this.stopped)
            if (begin <= stoppedDay && stoppedDay < until) passed = passed.minus(part);
          return monthsUntil(begin, passed).times(Fraction.of(fte, FULL_TIME));
        }),
    );
  }

  runsOn(day: DayNumber): boolean {
    return this.runs.some(({ begin, end }) => begin <= day && day < end) && !this.stopped.has(day);
  }

  get total(): Fraction {
    return this.runs.length === 0 ? Fraction.zero : this.at(this.last);
  }

  /** The first date at which so many months have passed, or null when the stages do not reach it. */
  firstDateAt(months: number): DayNumber | null {
    if (this.runs.length === 0) return null;
    const wanted = Fraction.of(months);
    if (!this.at(this.last).atLeast(wanted)) return null;
    let [low, high] = [this.first, this.last];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (this.at(middle).atLeast(wanted)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  /** 1 for the first training year. */
  yearOn(day: DayNumber): number {
    return this.runs.length === 0 ? 1 : Math.floor(this.at(day).over(Fraction.of(12)).floor()) + 1;
  }
}
