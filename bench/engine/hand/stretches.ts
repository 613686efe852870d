import type { Day } from '../../../src/records/dates';
import { dayReaching, FTE_TICKS, monthsBetween } from '../../../src/records/quantities';

/** Intervals `[begin, end)` side by side in arrays, with a full-time factor each: what a trainee's stages amount to. */
export class Stretches {
  private readonly begin: Day[] = [];
  private readonly end: Day[] = [];
  private readonly fte: number[] = [];
  private count = 0;

  clear(): void {
    this.count = 0;
  }

  /** Adds an interval that begins no earlier than the last one ends; one that continues it makes it longer. */
  append(begin: Day, end: Day, fte: number): void {
    const last = this.count - 1;
    if (last >= 0 && this.end[last] === begin && this.fte[last] === fte) {
      this.end[last] = end;
      return;
    }
    this.begin[this.count] = begin;
    this.end[this.count] = end;
    this.fte[this.count] = fte;
    this.count++;
  }

  /** Adds intervals in any order, side by side or not: where they meet, their factors add up, to no more than `most`. */
  appendAll(intervals: readonly (readonly [begin: Day, end: Day, fte: number])[], most: number): void {
    const days: Day[] = [];
    for (const [begin, end] of intervals) days.push(begin, end);
    days.sort((left, right) => left - right);
    for (let index = 0; index + 1 < days.length; index++) {
      const day = days[index]!;
      const next = days[index + 1]!;
      if (day === next) continue;
      let fte = 0;
      for (const interval of intervals) if (interval[0] <= day && day < interval[1]) fte += interval[2];
      if (fte > 0) this.append(day, next, Math.min(fte, most));
    }
  }

  /** The months before a day, in ticks. */
  monthsBefore(day: Day): number {
    let ticks = 0;
    for (let index = 0; index < this.count && this.begin[index]! < day; index++)
      ticks += monthsBetween(this.begin[index]!, Math.min(this.end[index]!, day), this.fte[index]!);
    return ticks;
  }

  /**
   * The first days on which the months reach 1, 2, … times `step`, written to `into` from `at` on.
   * @param none what stands for a day that never comes
   */
  reach(step: number, times: number, into: Int32Array, at: number, none: Day): void {
    let done = 0;
    let reached = 0;
    for (let index = 0; index < this.count && done < times; index++) {
      const begin = this.begin[index]!;
      const fte = this.fte[index]!;
      const months = monthsBetween(begin, this.end[index]!, fte);
      for (; done < times && reached + months >= step * (done + 1); done++)
        into[at + done] = dayReaching(begin, step * (done + 1) - reached, fte);
      reached += months;
    }
    for (; done < times; done++) into[at + done] = none;
  }
}

export const FULL_TIME = FTE_TICKS;
