import { assertNever } from '../../wording/invariant';
import type { Comparator } from '../syntax/ast';
import type { DayBounds } from './day-bounds';

/** Whether a condition holds of a record: it does not, it does, or its unknown cells leave that open. */
export const FAILS = 0;
export const HOLDS = 1;
export const MAYBE = 2;

export type Answer = typeof FAILS | typeof HOLDS | typeof MAYBE;

/** One answer for each record of a table. */
export type Mask = Uint8Array;

/** What is known of a comparison between two values of which only the bounds are. */
export function compareBounds(left: DayBounds, comparator: Comparator, right: DayBounds): Answer {
  switch (comparator) {
    case 'equal':
      return equal(left, right);
    case 'notEqual':
      return opposite(equal(left, right));
    case 'atLeast':
    case 'onOrAfter':
      return left.lo >= right.hi ? HOLDS : left.hi < right.lo ? FAILS : MAYBE;
    case 'atMost':
    case 'onOrBefore':
      return left.hi <= right.lo ? HOLDS : left.lo > right.hi ? FAILS : MAYBE;
    case 'moreThan':
    case 'after':
      return left.lo > right.hi ? HOLDS : left.hi <= right.lo ? FAILS : MAYBE;
    case 'lessThan':
    case 'before':
      return left.hi < right.lo ? HOLDS : left.lo >= right.hi ? FAILS : MAYBE;
    default:
      return assertNever(comparator);
  }
}

export function opposite(answer: Answer): Answer {
  return answer === MAYBE ? MAYBE : answer === HOLDS ? FAILS : HOLDS;
}

function equal(left: DayBounds, right: DayBounds): Answer {
  if (left.hi < right.lo || left.lo > right.hi) return FAILS;
  return left.lo === left.hi && right.lo === right.hi ? HOLDS : MAYBE;
}
