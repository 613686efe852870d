import type { Day } from './dates';
import { monthsBetween, type Dimension } from './quantities';

/** An interval `[begin, end)` at a full-time factor in FTE ticks. */
export interface Stretch {
  readonly begin: Day;
  readonly end: Day;
  readonly fte: number;
}

/** More days than are sorted by moving each to its place. */
const MANY = 64;

/** Intervals gathered one by one; the room that they take is used again. */
export class Intervals {
  private days: Day[] = [];
  /** By how much the sum of factors changes on each of the days. */
  private steps: number[] = [];
  private count = 0;

  clear(): void {
    this.count = 0;
  }

  add(begin: Day, end: Day, fte: number): void {
    if (end <= begin || fte <= 0) return;
    const { days, steps, count } = this;
    days[count] = begin;
    steps[count] = fte;
    days[count + 1] = end;
    steps[count + 1] = -fte;
    this.count = count + 2;
  }

  /**
   * Goes through the sum of full-time factors over time, as its longest stretches of one constant, positive sum, in order, and adds up what the part of each
   * that lies inside `[from, to)` amounts to. How intervals were split over rows, and their order, leaves no trace here: adjacent stretches of the same
   * factor are one, and intervals that run side by side add up (two half-time stages together are one full-time stretch).
   */
  sum(from: Day, to: Day, amountOf: (begin: Day, end: Day, fte: number) => number): number {
    this.sort();
    const { days, steps, count } = this;
    let total = 0;
    let begin = 0;
    let fte = 0;
    for (let index = 0; index < count;) {
      const day = days[index] ?? 0;
      let sum = fte;
      for (; index < count && days[index] === day; index++) sum += steps[index] ?? 0;
      if (sum === fte) continue;
      if (fte > 0) {
        const first = Math.max(begin, from);
        const last = Math.min(day, to);
        if (last > first) total += amountOf(first, last, fte);
      }
      begin = day;
      fte = sum;
    }
    return total;
  }

  private sort(): void {
    const { days, steps, count } = this;
    if (count > MANY) {
      const order = Array.from({ length: count }, (_, index) => index);
      order.sort((left, right) => (days[left] ?? 0) - (days[right] ?? 0));
      this.days = order.map((index) => days[index] ?? 0);
      this.steps = order.map((index) => steps[index] ?? 0);
      return;
    }
    for (let index = 1; index < count; index++) {
      const day = days[index] ?? 0;
      const step = steps[index] ?? 0;
      let hole = index;
      for (; hole > 0 && (days[hole - 1] ?? 0) > day; hole--) {
        days[hole] = days[hole - 1] ?? 0;
        steps[hole] = steps[hole - 1] ?? 0;
      }
      days[hole] = day;
      steps[hole] = step;
    }
  }
}

/** Room for the intervals of one call after the other. */
const gathered = new Intervals();

/** The longest stretches of one constant, positive sum of full-time factors: see {@link Intervals.sum}. */
export function stretchesOf(intervals: readonly Stretch[]): Stretch[] {
  gathered.clear();
  for (const { begin, end, fte } of intervals) gathered.add(begin, end, fte);
  const stretches: Stretch[] = [];
  gathered.sum(-Infinity, Infinity, (begin, end, fte) => {
    stretches.push({ begin, end, fte });
    return 0;
  });
  return stretches;
}

/** The parts of stretches that lie inside `[from, to)`. */
export function clip(stretches: readonly Stretch[], from: Day, to: Day): Stretch[] {
  const inside: Stretch[] = [];
  for (const { begin, end, fte } of stretches) {
    const clippedBegin = Math.max(begin, from);
    const clippedEnd = Math.min(end, to);
    if (clippedEnd > clippedBegin) inside.push({ begin: clippedBegin, end: clippedEnd, fte });
  }
  return inside;
}

/** The training months of stretches together, in month ticks. */
export function monthsOf(stretches: readonly Stretch[]): number {
  let ticks = 0;
  for (const { begin, end, fte } of stretches) ticks += monthsBetween(begin, end, fte);
  return ticks;
}

/** The days of stretches together, weighted by their full-time factor, in day ticks. */
export function daysOf(stretches: readonly Stretch[]): number {
  let ticks = 0;
  for (const { begin, end, fte } of stretches) ticks += daysBetween(begin, end, fte);
  return ticks;
}

/** What the length of an interval is measured by: in months or in days. */
export function lengthIn(dimension: Dimension): typeof daysBetween {
  return dimension === 'months' ? monthsBetween : daysBetween;
}

/** The days of `[begin, end)` at a full-time factor, in day ticks. */
export function daysBetween(begin: Day, end: Day, fte: number): number {
  return (end - begin) * fte;
}
