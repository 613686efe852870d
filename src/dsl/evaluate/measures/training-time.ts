import type { Day } from '../../../records/dates';
import { HOLDS } from '../answers';
import type { Scan } from '../scan';
import type { TraineeTime } from '../time';
import type { WindowBounds } from '../window-bounds';
import { found, type Measure, type Measured } from './measure';

const NO_SCANS: readonly Scan[] = [];

/** Training time by the clock, at its slowest and its fastest. */
export class TrainingTime implements Measure {
  readonly scans = NO_SCANS;
  readonly byClock = true;

  constructor(private readonly timeOf: (trainee: number) => TraineeTime) {}

  add(into: Measured, trainee: number, _group: unknown, window: WindowBounds, cutoff: Day): void {
    const { slow, fast } = this.timeOf(trainee);
    const inside = (clock: typeof slow, from: Day, to: Day): number =>
      from < to ? clock.ticksBefore(to) - clock.ticksBefore(from) : 0;
    const least = inside(slow, window.innerFrom, Math.min(window.innerTo, cutoff));
    const greatest = inside(fast, window.outerFrom, Math.min(window.outerTo, cutoff));
    into.lo += Math.min(least, greatest);
    into.hi += Math.max(least, greatest);
    found(into, HOLDS);
  }
}
