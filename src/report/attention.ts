import type { Verdict } from '../dsl/index';
import type { Day } from '../records/dates';

/** From what needs attention first to what needs none. */
export const URGENCY: readonly Verdict[] = [
  'notMet',
  'insufficientData',
  'toAttest',
  'pending',
  'met',
  'waived',
  'notApplicable',
];

/** Whether somebody has something to do about a verdict, now or later. */
export function asksForAttention(verdict: Verdict): boolean {
  return verdict !== 'met' && verdict !== 'waived' && verdict !== 'notApplicable';
}

/** What is due first comes first, what has no due date last. The days may be those of any calendar, as long as both are of the same. */
export function byDue(left: Day | null, right: Day | null): number {
  // Both may be without a date, and Infinity less itself is no number.
  if (left === right) return 0;
  return (left ?? Infinity) - (right ?? Infinity);
}
