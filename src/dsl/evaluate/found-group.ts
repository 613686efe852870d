import type { GroupValue } from '../resolve/program';

/** One group of a trainee; `occurs` is false when the records that would make it up may not be selected after all. */
export interface FoundGroup {
  readonly group: GroupValue | 'unknown' | null;
  readonly occurs: boolean;
}

/** One more group, of any of the records whose group is unknown. */
export const FRESH_GROUP: GroupValue = { ticks: NaN, key: null, label: '' };

/** A group as records make it up, with a key that tells it from others, whatever table they are in. */
export interface KeyedGroup {
  readonly key: string;
  /** The group where a record of it certainly counts, and where none does. */
  readonly occurring: FoundGroup;
  readonly possible: FoundGroup;
}

export function keyedGroup(key: string, group: GroupValue | 'unknown'): KeyedGroup {
  return { key, occurring: { group, occurs: true }, possible: { group, occurs: false } };
}

/** The value of a group in one column; `unknown` gathers the records whose own value is not known. */
export type GroupCode = number | 'unknown' | null;

/** The value of a group in the column of one selection. */
export function codeOf(
  group: GroupValue | 'unknown' | null,
  scan: { codeOf(group: GroupValue): number },
): GroupCode {
  return group === null || group === 'unknown' ? group : scan.codeOf(group);
}
