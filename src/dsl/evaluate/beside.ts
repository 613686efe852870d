import { addOptional, nothing, type Amount, type Measure } from './measures/measure';
import type { Place } from './place';

/**
 * What measures amount to in one place that do not make up its group: the rest of a whole, or what a limit is measured by. Records whose group is unknown
 * may be of a group that no other record makes up, or of different ones: beside them there may be nothing, or anything that there is of any group.
 */
export function beside(measures: readonly Measure[], place: Place): Amount {
  const amount = nothing();
  const ofAll = { ...place, found: { group: null, occurs: true }, grid: null };
  for (const one of measures) {
    const isOpen = place.found.group === 'unknown' && isGrouped(one);
    const least = amount.lo;
    addOptional(amount, one, isOpen ? ofAll : place, null);
    if (isOpen) amount.lo = least;
  }
  return amount;
}

/** Whether it is another amount for each group. The records of all other groups are those whose group is known. */
function isGrouped({ scans }: Measure): boolean {
  return scans.some(({ groupColumn, isOutside }) => groupColumn !== null && !isOutside);
}
