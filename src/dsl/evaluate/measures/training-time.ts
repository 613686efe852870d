import type { TrainingClock } from '../../../records/clock';
import { LAST_DAY, type Day } from '../../../records/dates';
import { MONTH_TICKS } from '../../../records/quantities';
import { HOLDS } from '../answers';
import type { Place } from '../place';
import type { Setting } from '../prepared';
import type { Scan } from '../scan';
import { found, type Measure, type Measured } from './measure';

const NO_SCANS: readonly Scan[] = [];

/** Training time by the clock, at its slowest and its fastest; what stages there are after the end of the training is none. */
export class TrainingTime implements Measure {
  readonly scans = NO_SCANS;
  readonly byClock = true;
  readonly takeAll = null;

  constructor(private readonly setting: Pick<Setting, 'timeOf' | 'durationMonths'>) {}

  add(into: Measured, { trainee, window, cutoff }: Place): void {
    const { slow, fast, end, endIsStated } = this.setting.timeOf(trainee);
    const duration = this.setting.durationMonths(trainee) * MONTH_TICKS;
    // An end that follows from the clock is another one for each clock.
    const endOf = (clock: TrainingClock, stated: Day): Day =>
      endIsStated ? stated + 1 : (clock.dayReaching(duration) ?? LAST_DAY);
    const inside = (clock: TrainingClock, from: Day, to: Day): number =>
      from < to ? clock.ticksBefore(to) - clock.ticksBefore(from) : 0;
    const innerTo = Math.min(window.innerTo, cutoff, endOf(slow, end.lo));
    const outerTo = Math.min(window.outerTo, cutoff, endOf(fast, end.hi));
    const least = inside(slow, window.innerFrom, innerTo);
    const greatest = inside(fast, window.outerFrom, outerTo);
    into.lo += Math.min(least, greatest);
    into.hi += Math.max(least, greatest);
    found(into, HOLDS);
  }
}
