import { FIRST_DAY, LAST_DAY, type Day } from '../../records/dates';
import type { DayBounds } from '../evaluate/day-bounds';
import type { Part } from '../evaluate/prepared';
import { mayFall } from '../evaluate/term-facts';
import { movesWithDay } from '../evaluate/values';
import { NOT_MET } from '../evaluate/verdict';

/** Until when a part can be put right; null when nothing that is added can do that. */
export function lastDayOf(part: Part): DayBounds | null {
  const { check, verdict, due } = part;
  const isPast =
    verdict === NOT_MET && (isForGood(part) || ('window' in check && movesWithDay(check.window)));
  return isPast ? null : due;
}

/** Whether what breaks a bound does not go away: too much of what never becomes less, or two records that are too close. */
function isForGood({ check, amount, low, high }: Part): boolean {
  if (check.kind !== 'bound' || check.rest !== null || amount === null) return false;
  if (high !== null && amount.lo > high) return !check.terms.some(mayFall);
  const isClosest = check.terms.some((term) => term.kind === 'between' && term.which === 'shortest');
  return isClosest && low !== null && amount.hi < low;
}

/** The latest possible due date; null when it is open or unknown. */
export function fixedDay(due: DayBounds | null): Day | null {
  return due === null || due.hi >= LAST_DAY || due.hi <= FIRST_DAY ? null : due.hi;
}
