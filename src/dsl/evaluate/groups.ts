import type { BoundCheck, GroupValue, NeverFallsCheck } from '../resolve/program';
import type { GroupCode, Scan } from './scan';
import type { WindowBounds } from './window-bounds';

/** One group of a trainee; `occurs` is false when the records that would make it up may not be selected after all. */
export interface FoundGroup {
  readonly group: GroupValue | 'unknown' | null;
  readonly occurs: boolean;
}

const UNGROUPED: readonly FoundGroup[] = [{ group: null, occurs: true }];

/** The groups of one trainee: those the rule lists, or those that occur. */
export function groupsOf(
  check: BoundCheck | NeverFallsCheck,
  scans: readonly Scan[],
  trainee: number,
  window: WindowBounds,
): readonly FoundGroup[] {
  if (check.group === null) return UNGROUPED;
  if (check.group.values !== null) return check.group.values.map((group) => ({ group, occurs: true }));
  const found = new Map<string, GroupValue | 'unknown'>();
  const certain = new Set<string>();
  for (const scan of scans) scan.collectGroups(trainee, window, found, certain);
  return [...found.entries()]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, group]) => ({ group, occurs: certain.has(key) }));
}

/** The value of a group in the column of one selection. */
export function codeOf(group: GroupValue | 'unknown' | null, scan: Scan): GroupCode {
  return group === null || group === 'unknown' ? group : scan.codeOf(group);
}
