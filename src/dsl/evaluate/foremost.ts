import type { Day } from '../../records/dates';
import { FAILS, HOLDS, MAYBE, type Answer } from './answers';

/** A record that is or may be looked at, with the first and the last day on which it may be: for the latest, with time running backwards. */
export interface Candidate {
  readonly row: number;
  /** Whether it is one of those that are looked at, in whatever order they stand. */
  readonly isSure: boolean;
  readonly lo: Day;
  readonly hi: Day;
}

/** Whether what is asked holds of a candidate. */
export type Holding = (candidate: Candidate) => number;

/** The last day on which a candidate can still be among the first so many: after it that many certainly come before. */
export function lastDayOfForemost(candidates: readonly Candidate[], count: number): Day {
  const days = candidates.flatMap(({ isSure, hi }) => (isSure ? [hi] : []));
  return days.length < count ? Infinity : (days.sort((one, other) => one - other)[count - 1] ?? Infinity);
}

/** Whether a candidate is among the first so many, whatever the unknown cells hold and however records of one day are put in order. */
export function isForemost(one: Candidate, candidates: readonly Candidate[], count: number): boolean {
  const before = candidates.filter((other) => other !== one && other.lo <= one.hi);
  return one.isSure && before.length < count;
}

/** Whether one of the first so many may be without what is asked. */
export function mayBreak(candidates: readonly Candidate[], count: number, holds: Holding): boolean {
  const last = lastDayOfForemost(candidates, count);
  // Records of one day have no order.
  return candidates.some((one) => one.lo <= last && holds(one) !== HOLDS);
}

/**
 * Whether each of the first so many may have what is asked: where some that lack it are certainly there, so many others have to come before the first of
 * these, and where there are none there has to be one that has it.
 * @param isAwaited whether others may be added that come after all of these
 */
export function mayHoldOfAll(
  candidates: readonly Candidate[],
  count: number,
  holds: Holding,
  isAwaited = false,
): boolean {
  const able = candidates.filter((one) => holds(one) !== FAILS);
  const lacking = candidates.filter((one) => one.isSure && holds(one) === FAILS);
  if (lacking.length === 0) return able.length > 0 || isAwaited;
  const first = Math.min(...lacking.map(({ hi }) => hi));
  return able.filter(({ lo }) => lo <= first).length >= count;
}

/** Whether there is one at least, and what is asked holds of each of the first so many; of all where there are fewer. */
export function holdsOfForemost(candidates: readonly Candidate[], count: number, holds: Holding): Answer {
  if (!mayHoldOfAll(candidates, count, holds)) return FAILS;
  const mayBeNone = !candidates.some(({ isSure }) => isSure);
  return mayBeNone || mayBreak(candidates, count, holds) ? MAYBE : HOLDS;
}
