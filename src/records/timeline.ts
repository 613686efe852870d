import type { Day } from './dates';
import { monthsBetween } from './quantities';

/** An interval `[begin, end)` at a full-time factor in FTE ticks. */
export interface Stretch {
  readonly begin: Day;
  readonly end: Day;
  readonly fte: number;
}

/**
 * The sum of full-time factors over time, as its longest stretches of one constant, positive sum, in order.
 * How intervals were split over rows, and their order, leaves no trace here: adjacent stretches of the same factor are one,
 * and intervals that run side by side add up (two half-time stages together are one full-time stretch).
 */
export function stretchesOf(intervals: readonly Stretch[]): Stretch[] {
  const changes: { day: Day; fte: number }[] = [];
  for (const { begin, end, fte } of intervals) {
    if (end > begin && fte > 0) changes.push({ day: begin, fte }, { day: end, fte: -fte });
  }
  changes.sort((left, right) => left.day - right.day);
  const stretches: { begin: Day; end: Day; fte: number }[] = [];
  let fte = 0;
  for (let index = 0; index < changes.length;) {
    const day = changes[index]?.day ?? 0;
    let sum = fte;
    for (; changes[index]?.day === day; index++) sum += changes[index]?.fte ?? 0;
    if (sum === fte) continue;
    const last = stretches.at(-1);
    if (last !== undefined && fte > 0) last.end = day;
    if (sum > 0) stretches.push({ begin: day, end: day, fte: sum });
    fte = sum;
  }
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
  for (const { begin, end, fte } of stretches) ticks += (end - begin) * fte;
  return ticks;
}
