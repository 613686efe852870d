import { FIRST_DAY, LAST_DAY, type Day } from '../../../records/dates';
import type { Dimension } from '../../../records/quantities';
import { FAILS, HOLDS } from '../answers';
import { codeOf } from '../found-group';
import type { Place } from '../place';
import { EVERYBODY, type Scan } from '../scan';
import type { DayBounds } from '../day-bounds';
import type { Days } from '../extents';
import type { TraineeTime } from '../trainee-time';
import type { Trace } from '../trace';
import type { WindowBounds } from '../window-bounds';
import { gaps, leastLongest, longest } from './gaps';
import { found, pushTrace, type Measure, type Measured } from './measure';

/**
 * The longest stretch of a window without any record of some selections, its edges included. Where the window is without a bound, the training
 * is: from its start, and up to its end.
 */
export class Without implements Measure {
  /** It lasts no longer than the training. */
  readonly byClock = true;
  readonly takeAll = null;

  constructor(
    readonly scans: readonly Scan[],
    private readonly dimension: Dimension,
    private readonly timeOf: (trainee: number) => TraineeTime,
    private readonly asOf: (trainee: number) => Day,
  ) {}

  add(into: Measured, { trainee, found: { group }, window, cutoff }: Place, trace: Trace): void {
    const certain: Days[] = [];
    const possible: Days[] = [];
    // While no end is planned, what comes after the last record is no gap yet, unless it has passed.
    const last = { lo: this.asOf(trainee) + 1, hi: this.asOf(trainee) + 1 };
    // Events of which not even one date is known: each of them parts one gap at the most.
    let undated = 0;
    let isMissing = false;
    found(into, HOLDS);
    for (const scan of this.scans) {
      if (scan.isMissing) isMissing = true;
      const code = codeOf(group, scan);
      const isEvent = scan.table.type.fields.some(({ role }) => role === 'date');
      for (const row of scan.rowsOf(trainee)) {
        if (trace !== null) {
          const counted = { amount: null, dimension: this.dimension, field: null } as const;
          pushTrace(trace, scan, row, scan.countsInFull(row, code, window, cutoff), code, window, counted);
        }
        const selected = scan.selects(row, code);
        if (selected === FAILS) continue;
        const { begin, end } = scan.extents;
        const isDated = scan.extents.certain[row] === 1;
        const days = { from: begin[row] ?? 0, to: end[row] ?? 0 };
        if (selected === HOLDS && isDated) {
          certain.push(days);
          last.lo = Math.max(last.lo, days.to);
        }
        last.hi = Math.max(last.hi, reachOf(days));
        if (isEvent && !isDated) undated++;
        else possible.push(days);
      }
    }
    const bounds = this.bounds(trainee, window, cutoff, last);
    const greatest = longest(gaps(certain, bounds.outer), this.dimension);
    into.hi += greatest.gap !== null && isEndless(greatest.gap) ? Infinity : greatest.length;
    if (!isMissing)
      into.lo += Math.min(
        greatest.length,
        leastLongest(gaps(possible, bounds.inner), undated, this.dimension, 1),
      );
    // Nobody knows when one began that may lie before all that is known.
    into.stretch = greatest.gap !== null && greatest.gap.from <= FIRST_DAY ? null : greatest.gap;
  }

  /** The days that are looked at: certainly, and perhaps. */
  private bounds(
    trainee: number,
    window: WindowBounds,
    cutoff: Day,
    last: DayBounds,
  ): { inner: Days; outer: Days } {
    const time = trainee === EVERYBODY ? null : this.timeOf(trainee);
    const start = time?.start ?? { lo: LAST_DAY, hi: LAST_DAY };
    const end = time?.end ?? { lo: LAST_DAY, hi: LAST_DAY };
    const untilLo = Math.min(cutoff, window.innerTo < LAST_DAY ? window.innerTo : end.lo + 1);
    const untilHi = Math.min(cutoff, window.outerTo < LAST_DAY ? window.outerTo : end.hi + 1);
    return {
      inner: {
        from: window.innerFrom > FIRST_DAY ? window.innerFrom : start.hi,
        to: untilLo < LAST_DAY ? untilLo : last.lo,
      },
      outer: {
        // A window that begins on an unknown day may begin before the training.
        from: Math.max(window.outerFrom, window.innerFrom > FIRST_DAY ? FIRST_DAY : start.lo),
        to: untilHi < LAST_DAY ? untilHi : last.hi,
      },
    };
  }
}

const isEndless = ({ from, to }: Days): boolean => from <= FIRST_DAY || to >= LAST_DAY;

/** Up to when a gap before the end of a record may last: to its beginning at the least, and it begins by its end. */
function reachOf({ from, to }: Days): Day {
  if (to < LAST_DAY) return to;
  return from > FIRST_DAY ? from + 1 : LAST_DAY;
}
