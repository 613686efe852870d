import { FIRST_DAY, LAST_DAY, type Day } from '../../../records/dates';
import {
  DAY_TICKS,
  FTE_TICKS,
  MONTH_TICKS,
  monthsBetween,
  type Dimension,
} from '../../../records/quantities';
import { FAILS, HOLDS } from '../answers';
import { codeOf } from '../found-group';
import type { Place } from '../place';
import { EVERYBODY, type Scan } from '../scan';
import type { DayBounds } from '../day-bounds';
import type { TraineeTime } from '../trainee-time';
import type { Trace } from '../trace';
import type { WindowBounds } from '../window-bounds';
import { found, pushTrace, type Measure, type Measured } from './measure';

/** Days `[from, to)`. */
interface Days {
  readonly from: Day;
  readonly to: Day;
}

/** Months are at most this long, so a gap of so many days is at least a 31st of that in months. */
const LONGEST_MONTH = 31;

/**
 * The longest stretch of a window without any record of some selections, its edges included. Where the window is without a bound, the training
 * is: from its start, and up to its end.
 */
export class Without implements Measure {
  readonly byClock = false;

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
          pushTrace(trace, scan, row, scan.counts(row, code, window, cutoff), code, window, counted);
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
    const greatest = longest(gaps(certain, bounds.outer), (gap) => this.length(gap));
    into.hi += greatest.gap !== null && greatest.gap.to >= LAST_DAY ? Infinity : greatest.length;
    if (!isMissing) into.lo += Math.min(greatest.length, this.least(gaps(possible, bounds.inner), undated));
    into.stretch = greatest.gap;
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
        from: window.outerFrom > FIRST_DAY ? window.outerFrom : start.lo,
        to: untilHi < LAST_DAY ? untilHi : last.hi,
      },
    };
  }

  /** The least that the longest gap can be, once so many events of one day each stand where they shorten it most. */
  private least(open: readonly Days[], events: number): number {
    if (events === 0) return longest(open, (gap) => this.length(gap)).length;
    const lengths = open.map(({ from, to }) => to - from);
    const needed = (days: number): number =>
      lengths.reduce((sum, length) => sum + Math.max(0, Math.ceil((length - days) / (days + 1))), 0);
    let tooShort = -1;
    let enough = Math.max(0, ...lengths);
    while (enough - tooShort > 1) {
      const middle = Math.floor((tooShort + enough) / 2);
      if (needed(middle) <= events) enough = middle;
      else tooShort = middle;
    }
    return enough * (this.dimension === 'days' ? DAY_TICKS : Math.floor(MONTH_TICKS / LONGEST_MONTH));
  }

  private length({ from, to }: Days): number {
    return this.dimension === 'days' ? (to - from) * DAY_TICKS : monthsBetween(from, to, FTE_TICKS);
  }
}

/** Up to when a gap before the end of a record may last: to its beginning at the least, and it begins by its end. */
function reachOf({ from, to }: Days): Day {
  if (to < LAST_DAY) return to;
  return from > FIRST_DAY ? from + 1 : LAST_DAY;
}

/** The parts of a stretch of time that none of these days cover. */
function gaps(covered: readonly Days[], { from, to }: Days): Days[] {
  const open: Days[] = [];
  let reached = from;
  for (const days of [...covered].sort((left, right) => left.from - right.from)) {
    if (days.from >= to) break;
    if (days.from > reached) open.push({ from: reached, to: days.from });
    reached = Math.max(reached, days.to);
  }
  if (reached < to) open.push({ from: reached, to });
  return open;
}

function longest(
  open: readonly Days[],
  lengthOf: (gap: Days) => number,
): { readonly gap: Days | null; readonly length: number } {
  let most: { gap: Days | null; length: number } = { gap: null, length: 0 };
  for (const gap of open) {
    const length = lengthOf(gap);
    if (length > most.length) most = { gap, length };
  }
  return most;
}
