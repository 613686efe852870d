import { FIRST_DAY, LAST_DAY, type Day } from '../../records/dates';
import type { WindowBounds } from './window-bounds';

/** Room for the windows of one trainee as numbers, at their widest and up to a cutoff: one trainee after the other uses it. */
export class WindowDays {
  from = new Int32Array(8);
  /** Exclusive. */
  to = new Int32Array(8);
  /** The last day on which something can still be done. */
  due = new Int32Array(8);
  count = 0;
  /** Whether they begin, and end, one after the other; those of records may not. */
  isAscending = true;
  /** Whether their edges are known. */
  isExact = true;
  /** Whether it is known as well that they are there, and when they are due. */
  isCertain = true;
  /** Records from this day on do not count. */
  cutoff: Day = LAST_DAY;

  clear(cutoff: Day): void {
    this.count = 0;
    this.isAscending = this.isExact = this.isCertain = true;
    this.cutoff = cutoff;
  }

  add(from: Day, to: Day, due: Day): void {
    const { count } = this;
    if (count === this.from.length) this.grow();
    const last = Math.min(to, this.cutoff);
    if (count > 0 && (from < (this.from[count - 1] ?? 0) || last < (this.to[count - 1] ?? 0)))
      this.isAscending = false;
    this.from[count] = from;
    this.to[count] = last;
    this.due[count] = due;
    this.count = count + 1;
  }

  addAll(windows: readonly WindowBounds[]): void {
    for (const { outerFrom, outerTo, innerFrom, innerTo, due, certain } of windows) {
      if (innerFrom !== outerFrom || innerTo !== outerTo) this.isExact = false;
      if (!certain || due.lo !== due.hi) this.isCertain = false;
      this.add(outerFrom, outerTo, due.hi);
    }
  }

  /** All of time. */
  addAlways(due: Day): void {
    this.add(FIRST_DAY, LAST_DAY, due);
  }

  private grow(): void {
    const longer = (days: Int32Array): Int32Array<ArrayBuffer> => {
      const grown = new Int32Array(2 * days.length);
      grown.set(days);
      return grown;
    };
    this.from = longer(this.from);
    this.to = longer(this.to);
    this.due = longer(this.due);
  }
}
