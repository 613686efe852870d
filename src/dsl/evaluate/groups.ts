import { LAST_DAY } from '../../records/dates';
import type { BoundCheck, NeverFallsCheck } from '../resolve/program';
import { FAILS, HOLDS } from './answers';
import type { FoundGroup } from './found-group';
import type { Scan } from './scan';
import type { WindowBounds } from './window-bounds';

const UNGROUPED: readonly FoundGroup[] = [{ group: null, occurs: true }];

/** The groups of a check that are the same for every trainee: those that the rule lists, or none. Null where it asks for those that occur. */
export function fixedGroups({ group }: BoundCheck | NeverFallsCheck): readonly FoundGroup[] | null {
  if (group === null) return UNGROUPED;
  return group.values?.map((value) => ({ group: value, occurs: true })) ?? null;
}

/** The groups that occur among the records of one trainee in a window, planned ones included. */
export function occurringGroups(
  scans: readonly Scan[],
  trainee: number,
  window: WindowBounds,
): readonly FoundGroup[] {
  const found = new Map<string, FoundGroup>();
  for (const scan of scans) {
    const { list, from, to } = scan.candidatesOf(trainee);
    for (let at = from; at < to; at++) {
      const row = list[at] ?? 0;
      const answer = scan.counts(row, null, window, LAST_DAY);
      if (answer === FAILS) continue;
      const { key, group } = scan.groupOf(row);
      const before = found.get(key);
      const occurs = answer === HOLDS || before?.occurs === true;
      if (before?.group !== group || before.occurs !== occurs) found.set(key, { group, occurs });
    }
  }
  if (found.size < 2) return [...found.values()];
  return [...found].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, one]) => one);
}
