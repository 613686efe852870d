import type { Day } from '../../../records/dates';
import { assertNever } from '../../../wording/invariant';
import { FAILS, HOLDS, MAYBE } from '../answers';
import type { GroupCode, Scan } from '../scan';
import type { Trace } from '../trace';
import type { WindowBounds } from '../window-bounds';
import { found, type Measured, type RowMeasure, type Rows } from './measure';
import type { Readings } from './readings';

/** The latest, first, highest or lowest value of a field; 0 where there is none. */
export class Pick implements RowMeasure {
  constructor(
    readonly scan: Scan,
    private readonly readings: Readings,
    private readonly which: 'latest' | 'first' | 'highest' | 'lowest',
  ) {}

  addRows(
    into: Measured,
    rows: Rows,
    code: GroupCode,
    window: WindowBounds,
    cutoff: Day,
    trace: Trace,
  ): void {
    const { scan, readings } = this;
    found(into, HOLDS);
    // The rank of the best certain record, and the values that share it: records of one day have no order among themselves.
    let best = -Infinity;
    let lo = 0;
    let hi = 0;
    let bestRow = -1;
    for (const row of rows) {
      if (scan.counts(row, code, window, cutoff) !== HOLDS) continue;
      const low = readings.low(row);
      const high = readings.high(row);
      const rank = this.rank(row, low, high);
      if (rank > best) {
        best = rank;
        lo = low;
        hi = high;
        bestRow = row;
      } else if (rank === best) {
        lo = Math.min(lo, low);
        hi = Math.max(hi, high);
      }
    }
    // A record that may count, or whose date is unknown, may be the one that decides.
    for (const row of rows) {
      const answer = scan.counts(row, code, window, cutoff);
      if (answer === FAILS && trace === null) continue;
      const isKnown = readings.isKnown(row);
      const low = readings.low(row);
      const high = readings.high(row);
      const rank = this.rank(row, low, high);
      const isOpen = answer === MAYBE || (answer === HOLDS && !isKnown && !this.byDate);
      const mayDecide = isOpen && (scan.extents.certain[row] === 0 || !this.byDate || rank >= best);
      if (mayDecide) {
        if (this.which !== 'highest') lo = Math.min(bestRow < 0 ? 0 : lo, low);
        if (this.which !== 'lowest' || bestRow < 0) hi = Math.max(hi, high);
      }
      if (trace === null) continue;
      const decides = rank === best && answer === HOLDS;
      const shown = mayDecide || (decides && !isKnown) ? MAYBE : answer === MAYBE ? HOLDS : answer;
      const first = trace.length;
      readings.trace(trace, row, shown, code, window);
      const pushed = trace[first];
      if (pushed !== undefined && shown === HOLDS && !decides)
        trace[first] = { ...pushed, status: 'rejected', reason: 'superseded' };
    }
    into.lo += lo;
    into.hi += hi;
  }

  private get byDate(): boolean {
    return this.which === 'latest' || this.which === 'first';
  }

  private rank(row: number, low: number, high: number): number {
    const date = this.scan.extents.begin[row] ?? 0;
    switch (this.which) {
      case 'latest':
        return date;
      case 'first':
        return -date;
      case 'highest':
        return low;
      case 'lowest':
        return -high;
      default:
        return assertNever(this.which);
    }
  }
}
