import type { TrainingClock } from '../../../records/clock';
import { LAST_DAY, type Day } from '../../../records/dates';
import { MONTH_TICKS } from '../../../records/quantities';
import { HOLDS } from '../answers';
import type { Place } from '../place';
import type { Setting } from '../prepared';
import type { Scan } from '../scan';
import type { TraineeTime } from '../trainee-time';
import type { WindowBounds } from '../window-bounds';
import { found, type Amount, type Measure, type Measured } from './measure';

const NO_SCANS: readonly Scan[] = [];

/** Training time by the clock, at its slowest and its fastest; what stages there are after the end of the training is none. */
export class TrainingTime implements Measure {
  readonly scans = NO_SCANS;
  readonly byClock = true;
  readonly takeAll = null;

  constructor(private readonly setting: Pick<Setting, 'timeOf' | 'durationMonths'>) {}

  add(into: Measured, { trainee, window, cutoff }: Place): void {
    const { timeOf, durationMonths } = this.setting;
    const { lo, hi } = ticksWithin(window, cutoff, timeOf(trainee), durationMonths(trainee) * MONTH_TICKS);
    into.lo += lo;
    into.hi += hi;
    found(into, HOLDS);
  }
}

/**
 * What the training clock runs in a window, in month ticks.
 * @param cutoff the day from which on time does not count
 * @param duration of the training, in month ticks
 */
export function ticksWithin(
  window: WindowBounds,
  cutoff: Day,
  { slow, fast, end, endIsStated }: TraineeTime,
  duration: number,
): Amount {
  // An end that follows from the clock is another one for each clock.
  const endOf = (clock: TrainingClock, stated: Day): Day =>
    endIsStated ? stated + 1 : (clock.dayReaching(duration) ?? LAST_DAY);
  const inside = (clock: TrainingClock, from: Day, to: Day): number =>
    from < to ? clock.ticksBefore(to) - clock.ticksBefore(from) : 0;
  const innerTo = Math.min(window.innerTo, cutoff, endOf(slow, end.lo));
  const outerTo = Math.min(window.outerTo, cutoff, endOf(fast, end.hi));
  const least = inside(slow, window.innerFrom, innerTo);
  const greatest = inside(fast, window.outerFrom, outerTo);
  return { lo: Math.min(least, greatest), hi: Math.max(least, greatest) };
}
