import { LAST_DAY, type Day } from '../../records/dates';
import type { Finding } from '../evaluate/finding';
import type { Part } from '../evaluate/prepared';
import { PENDING, verdictName, type Verdict } from '../evaluate/verdict';
import { checksWithin } from '../resolve/checks-within';
import type { Check } from '../resolve/program';
import { keyOf } from './check-text';
import { fixedDay, lastDayOf } from './last-day';

/**
 * The part that a finding's amounts are those of: one that has its verdict, with an amount if there is one; else the worst. Of one sentence it is the part
 * that falls due first, and of those due together the one that is furthest off.
 */
export function decidingPart(parts: readonly Part[], verdict: Verdict): Part | null {
  let deciding: Part | null = null;
  let alike: Part | null = null;
  let worst: Part | null = null;
  for (const part of parts) {
    const isAlike = verdictName(part.verdict) === verdict;
    if (isAlike && part.amount !== null) {
      if (deciding === null || isBefore(part, deciding)) deciding = part;
    }
    if (isAlike) alike ??= part;
    if (worst === null || part.verdict > worst.verdict) worst = part;
  }
  return deciding ?? alike ?? worst;
}

/** Whether a part comes before an earlier one as what decides a finding. */
function isBefore(part: Part, earlier: Part): boolean {
  if (part.check !== earlier.check && keyOf(part.check) !== keyOf(earlier.check)) return false;
  const due = dueDay(part) - dueDay(earlier);
  // What was due before today is as late whenever it was.
  if (part.verdict === PENDING && due !== 0) return due < 0;
  return distanceOf(part) > distanceOf(earlier);
}

const dueDay = ({ due }: Part): Day => due?.hi ?? LAST_DAY;

/** How far an amount is from its limits. */
function distanceOf({ amount, low, high }: Part): number {
  if (amount === null) return 0;
  return Math.max(0, low === null ? 0 : low - amount.lo, high === null ? 0 : amount.lo - high);
}

/**
 * The last day on which what a finding is about can still be put right; null when there is none or it is not fixed. Of several sentences that are
 * pending it is the first of their days.
 * @param deciding see {@link decidingPart}, where that is known
 */
export function dueOf(
  { parts, verdict }: Pick<Finding, 'parts' | 'verdict'>,
  deciding = decidingPart(parts, verdict),
): Day | null {
  const last = deciding === null ? null : fixedDay(lastDayOf(deciding));
  if (verdict !== 'pending') return last;
  const spare = spareChecks(parts);
  let first: Day | null = null;
  for (const part of parts) {
    if (part.verdict !== PENDING || spare?.has(part.check) === true) continue;
    const day = fixedDay(lastDayOf(part));
    if (day !== null && (first === null || day < first)) first = day;
  }
  return first ?? last;
}

/** The items of lists of which so many are enough: none of them need be put right by its own day. Null where there are no such lists. */
function spareChecks(parts: readonly Part[]): ReadonlySet<Check> | null {
  let spare: Set<Check> | null = null;
  for (const { check } of parts) {
    if (check.kind !== 'composite' || check.low === null) continue;
    spare ??= new Set<Check>();
    for (const item of check.checks) for (const one of checksWithin(item)) spare.add(one.check);
  }
  return spare;
}
