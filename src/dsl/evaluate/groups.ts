import { LAST_DAY } from '../../records/dates';
import type { Group } from '../resolve/program';
import { FAILS, HOLDS } from './answers';
import type { FoundGroup, KeyedGroup } from './found-group';
import type { Setting } from './prepared';
import type { Scan } from './scan';
import type { WindowBounds } from './window-bounds';

const UNGROUPED: readonly FoundGroup[] = [{ group: null, occurs: true }];

/** The groups of a check that are the same for every trainee: those that the rule lists, or none. Null where it asks for those that occur. */
export function fixedGroups({ group }: { readonly group: Group | null }): readonly FoundGroup[] | null {
  if (group === null) return UNGROUPED;
  return group.values?.map((value) => ({ group: value, occurs: true })) ?? null;
}

/** The groups of a check: those of {@link fixedGroups}, or the one that a "for each" around it is at. */
export function groupsOf(
  { group }: { readonly group: Group | null },
  { period }: Pick<Setting, 'period'>,
): () => readonly FoundGroup[] | null {
  if (group?.isCurrent === true) return () => period.groups;
  const fixed = fixedGroups({ group });
  return () => fixed;
}

/** The groups that occur among the records of one trainee in a window, planned ones included. */
export function occurringGroups(
  scans: readonly Scan[],
  trainee: number,
  window: WindowBounds,
): readonly FoundGroup[] {
  const keyed: KeyedGroup[] = [];
  const groups: FoundGroup[] = [];
  for (const scan of scans) {
    const { list, from, to } = scan.candidatesOf(trainee);
    for (let at = from; at < to; at++) {
      const row = list[at] ?? 0;
      const group = scan.groupOf(row);
      const same = keyed.indexOf(group);
      // It is there already, whatever this record does.
      if (same >= 0 && groups[same]?.occurs === true) continue;
      const answer = scan.counts(row, null, window, LAST_DAY);
      if (answer === FAILS) continue;
      const place = same >= 0 ? same : placeOf(group, keyed);
      if (place === keyed.length) {
        keyed.push(group);
        groups.push(group.possible);
      } else if (keyed[place]?.key !== group.key) {
        keyed.splice(place, 0, group);
        groups.splice(place, 0, group.possible);
      }
      keyed[place] = group;
      groups[place] = answer === HOLDS || groups[place]?.occurs === true ? group.occurring : group.possible;
    }
  }
  return groups;
}

/** Where a group is among others in the order of their keys, or belongs. They are few. */
function placeOf({ key }: KeyedGroup, others: readonly KeyedGroup[]): number {
  let place = 0;
  for (const other of others) {
    if (!(other.key < key)) break;
    place++;
  }
  return place;
}
