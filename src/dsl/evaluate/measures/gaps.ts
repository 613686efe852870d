import { LONGEST_MONTH_DAYS, type Day } from '../../../records/dates';
import {
  DAY_TICKS,
  FTE_TICKS,
  MONTH_TICKS,
  monthsBetween,
  type Dimension,
} from '../../../records/quantities';
import type { Days } from '../extents';

/** The parts of a stretch of time that none of these days cover. */
export function gaps(covered: readonly Days[], { from, to }: Days): Days[] {
  const open: Days[] = [];
  let reached = from;
  for (const days of [...covered].sort((left, right) => left.from - right.from)) {
    if (days.from >= to) break;
    if (days.from > reached) open.push({ from: reached, to: days.from });
    reached = Math.max(reached, days.to);
  }
  if (reached < to) open.push({ from: reached, to });
  return open;
}

export function longest(
  open: readonly Days[],
  dimension: Dimension,
): { readonly gap: Days | null; readonly length: number } {
  let most: { gap: Days | null; length: number } = { gap: null, length: 0 };
  for (const gap of open) {
    const length = lengthOf(gap, dimension);
    if (length > most.length) most = { gap, length };
  }
  return most;
}

/** The shortest time from one of some days to the next: 0 where they touch or overlap, and without end where there are fewer than two. */
export function shortestBetween(
  some: readonly Days[],
  dimension: Dimension,
): { readonly gap: Days | null; readonly length: number } {
  let least: { gap: Days | null; length: number } = { gap: null, length: Infinity };
  let reached: Day | null = null;
  for (const { from, to } of [...some].sort((left, right) => left.from - right.from)) {
    if (reached !== null) {
      const gap = { from: reached, to: Math.max(reached, from) };
      const length = lengthOf(gap, dimension);
      if (length < least.length) least = { gap, length };
    }
    reached = Math.max(reached ?? to, to);
  }
  return least;
}

/**
 * The least that the longest of some gaps can be, once so many events stand where they shorten it most.
 * @param days how many days each event takes out of the gap that it parts
 */
export function leastLongest(
  open: readonly Days[],
  events: number,
  dimension: Dimension,
  days: 0 | 1,
): number {
  if (events === 0) return longest(open, dimension).length;
  const lengths = open.map(({ from, to }) => to - from);
  const neededIn = (length: number, most: number): number =>
    length <= most ? 0 : Math.ceil((length - most) / (most + days));
  const needed = (most: number): number => lengths.reduce((sum, length) => sum + neededIn(length, most), 0);
  let tooShort = -1;
  let enough = Math.max(0, ...lengths);
  while (enough - tooShort > 1) {
    const middle = Math.floor((tooShort + enough) / 2);
    if (needed(middle) <= events) enough = middle;
    else tooShort = middle;
  }
  // In months a gap is least where they are long.
  return enough * (dimension === 'days' ? DAY_TICKS : Math.floor(MONTH_TICKS / LONGEST_MONTH_DAYS));
}

function lengthOf({ from, to }: Days, dimension: Dimension): number {
  return dimension === 'days' ? (to - from) * DAY_TICKS : monthsBetween(from, to, FTE_TICKS);
}
