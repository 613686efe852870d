import { LAST_DAY, type Day } from '../../records/dates';
import type { FoundGroup } from './found-group';
import type { TraineeTime } from './trainee-time';
import type { WindowBounds } from './window-bounds';

/** All windows and groups in which a bound is looked at for one trainee (or everybody), so that records are sorted into them once. */
export interface Grid {
  readonly trainee: number;
  readonly windows: readonly WindowBounds[];
  readonly groups: readonly FoundGroup[];
}

/** Where and when a bound is looked at: one trainee (or everybody), one group, one window. */
export interface Place {
  readonly trainee: number;
  readonly time: TraineeTime;
  readonly asOf: Day;
  /** Records from this day on do not count. */
  readonly cutoff: Day;
  readonly window: WindowBounds;
  readonly found: FoundGroup;
  /** The grid that the place is one of, and its number there, window by window; null for a window that is looked at by itself. */
  readonly grid: Grid | null;
  readonly cell: number;
}

/** The day from which on records do not count: the one after the reference date, or none where the plan counts as well. */
export function cutoffOf({ asPlanned }: { readonly asPlanned: boolean }, asOf: Day): Day {
  return asPlanned ? LAST_DAY : asOf + 1;
}
