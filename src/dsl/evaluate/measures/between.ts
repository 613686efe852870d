import { FIRST_DAY, LAST_DAY, type Day } from '../../../records/dates';
import type { Dimension } from '../../../records/quantities';
import { FAILS, HOLDS, MAYBE } from '../answers';
import type { GroupCode } from '../found-group';
import type { Rows } from '../rows';
import type { Scan } from '../scan';
import type { Trace } from '../trace';
import type { WindowBounds } from '../window-bounds';
import { gaps, leastLongest, longest, shortestBetween, type Days } from './gaps';
import { found, pushTrace, type Measured, type RowMeasure } from './measure';

/** The days of records between which time is measured; of a record of one date that date, as an edge without length. */
interface Dated {
  /** Of those that certainly count, and whose days are known. */
  readonly sure: readonly Days[];
  /** Of all that may count, on all days on which they may be. */
  readonly possible: readonly Days[];
  /** How many events there may be beside those, of which the day is unknown: each of them parts one gap at the most. */
  readonly undated: number;
}

/**
 * The longest or the shortest time from one record to the next: from date to date, and for records with a begin and an end from the day after the end of one
 * to the begin of the next. Nothing before the first or after the last; of fewer than two records there is none. More records never make the shortest longer.
 */
export class TimeBetween implements RowMeasure {
  private readonly isEvent: boolean;

  constructor(
    readonly scan: Scan,
    private readonly dimension: Dimension,
    private readonly which: 'longest' | 'shortest',
  ) {
    this.isEvent = scan.table.type.fields.some(({ role }) => role === 'date');
  }

  addRows(
    into: Measured,
    rows: Rows,
    code: GroupCode,
    window: WindowBounds,
    cutoff: Day,
    trace: Trace,
  ): void {
    const { scan, dimension } = this;
    const { begin, end, certain } = scan.extents;
    const sure: Days[] = [];
    const possible: Days[] = [];
    let undated = 0;
    let count = 0;
    for (let at = rows.from; at < rows.to; at++) {
      const row = rows.list[at] ?? 0;
      const answer = scan.counts(row, code, window, cutoff);
      if (trace !== null) {
        const counted = { amount: null, dimension, field: null } as const;
        const shown = scan.countsInFull(row, code, window, cutoff);
        pushTrace(trace, scan, row, shown, code, window, counted);
      }
      if (answer === FAILS) continue;
      const from = begin[row] ?? FIRST_DAY;
      const days = { from, to: this.isEvent ? from : Math.min(end[row] ?? LAST_DAY, cutoff) };
      if (certain[row] !== 1 && this.isEvent) undated++;
      else possible.push(days);
      if (answer !== HOLDS) continue;
      count++;
      if (certain[row] === 1) sure.push(days);
    }
    if (possible.length + undated < 2) return;
    found(into, count >= 2 ? HOLDS : MAYBE);
    const dated = { sure, possible, undated };
    if (this.which === 'longest') this.longest(into, dated, window, cutoff);
    else this.shortest(into, dated);
  }

  private longest(
    into: Measured,
    { sure, possible, undated }: Dated,
    window: WindowBounds,
    cutoff: Day,
  ): void {
    const { dimension } = this;
    const inner = hull(sure);
    into.lo += inner === null ? 0 : leastLongest(gaps(possible, inner), undated, dimension, 0);
    const { gap, length } = longest(gaps(sure, this.reach(possible, undated, window, cutoff)), dimension);
    into.hi += gap !== null && (gap.from <= FIRST_DAY || gap.to >= LAST_DAY) ? Infinity : length;
    into.stretch = gap;
  }

  private shortest(into: Measured, { sure, possible, undated }: Dated): void {
    const { dimension } = this;
    // One of which the day is unknown may be on that of another.
    into.lo += undated > 0 ? 0 : shortestBetween(possible, dimension).length;
    const { gap, length } = shortestBetween(sure, dimension);
    into.hi += length;
    into.stretch = gap;
  }

  /** Where there may be gaps: after the first day of the earliest record that there may be, and before the last day of the latest; from date to date. */
  private reach(possible: readonly Days[], undated: number, window: WindowBounds, cutoff: Day): Days {
    const dated = undated > 0 ? null : hull(possible);
    if (this.isEvent && dated !== null) return dated;
    const { from, to } = dated ?? { from: window.outerFrom, to: Math.min(window.outerTo, cutoff) };
    const first = this.isEvent ? from : from + 1;
    return { from: from <= FIRST_DAY ? FIRST_DAY : first, to: to >= LAST_DAY ? LAST_DAY : to - 1 };
  }
}

/** From the first of some days to the last. */
function hull(days: readonly Days[]): Days | null {
  if (days.length === 0) return null;
  return { from: Math.min(...days.map(({ from }) => from)), to: Math.max(...days.map(({ to }) => to)) };
}
