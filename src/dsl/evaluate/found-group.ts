import type { GroupValue } from '../resolve/program';

/** One group of a trainee; `occurs` is false when the records that would make it up may not be selected after all. */
export interface FoundGroup {
  readonly group: GroupValue | 'unknown' | null;
  readonly occurs: boolean;
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
