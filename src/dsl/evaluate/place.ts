import { LAST_DAY, type Day } from '../../records/dates';
import type { FoundGroup } from './groups';
import type { TraineeTime } from './time';
import type { WindowBounds } from './window-bounds';

/** Where and when a bound is looked at: one trainee (or everybody), one group, one window. */
export interface Place {
  readonly trainee: number;
  readonly time: TraineeTime;
  readonly asOf: Day;
  /** Records from this day on do not count. */
  readonly cutoff: Day;
  readonly window: WindowBounds;
  readonly found: FoundGroup;
}

/** The day from which on records do not count: the one after the reference date, or none where the plan counts as well. */
export function cutoffOf({ asPlanned }: { readonly asPlanned: boolean }, asOf: Day): Day {
  return asPlanned ? LAST_DAY : asOf + 1;
}
