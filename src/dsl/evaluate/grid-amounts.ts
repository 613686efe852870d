import type { Day } from '../../records/dates';
import { HOLDS } from './answers';
import { PlaceSums, type Measure, type Measured } from './measures/measure';
import type { Grid, Place } from './place';
import { WindowDays } from './window-days';

/** Room for the windows of one grid after the other. */
const days = new WindowDays();

/** What one measure amounts to in all places of a grid, measured in one pass where no unknown cell plays a part. */
export class GridAmounts {
  private readonly sums = new PlaceSums();
  private grid: Grid | null = null;
  private cutoff: Day = 0;
  private isTaken = false;

  constructor(private readonly measure: Measure) {}

  /**
   * Gives what there is in one place; all places of its grid are measured when the first of them is asked for.
   * @returns false where the place has to be measured by itself
   */
  read(into: Measured, { grid, cutoff, cell }: Place): boolean {
    if (grid === null || this.measure.takeAll === null) return false;
    if (grid !== this.grid || cutoff !== this.cutoff) this.take(grid, cutoff);
    if (!this.isTaken) return false;
    into.lo = this.sums.lo[cell] ?? 0;
    into.hi = this.sums.hi[cell] ?? 0;
    into.presence = HOLDS;
    into.stretch = null;
    return true;
  }

  private take(grid: Grid, cutoff: Day): void {
    const { trainee, windows, groups } = grid;
    this.grid = grid;
    this.cutoff = cutoff;
    days.clear(cutoff);
    days.addAll(windows);
    this.sums.clear(windows.length * groups.length);
    this.isTaken = days.isExact && this.measure.takeAll?.(this.sums, trainee, days, groups) === true;
  }
}
