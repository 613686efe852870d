import { FIRST_DAY, LAST_DAY, type Day } from '../../../records/dates';
import type { Dimension } from '../../../records/quantities';
import { FAILS, HOLDS, MAYBE } from '../answers';
import type { GroupCode } from '../found-group';
import type { Rows } from '../rows';
import type { Scan } from '../scan';
import type { Trace } from '../trace';
import type { WindowBounds } from '../window-bounds';
import { shortestBetween, type Days } from './gaps';
import { found, pushTrace, type Measured, type RowMeasure } from './measure';

/**
 * The shortest time from one record to the next, these records themselves left out: none where they touch or overlap. Of fewer than two records there
 * is none. More records never make it longer.
 */
export class Closest implements RowMeasure {
  constructor(
    readonly scan: Scan,
    private readonly dimension: Dimension,
  ) {}

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
    // On all days on which they may be.
    const possible: Days[] = [];
    let count = 0;
    for (let at = rows.from; at < rows.to; at++) {
      const row = rows.list[at] ?? 0;
      const answer = scan.counts(row, code, window, cutoff);
      if (trace !== null) {
        const counted = { amount: null, dimension, field: null } as const;
        pushTrace(trace, scan, row, answer, code, window, counted);
      }
      if (answer === FAILS) continue;
      const days = { from: begin[row] ?? FIRST_DAY, to: Math.min(end[row] ?? LAST_DAY, cutoff) };
      possible.push(days);
      if (answer !== HOLDS) continue;
      count++;
      if (certain[row] === 1) sure.push(days);
    }
    if (possible.length < 2) return;
    found(into, count >= 2 ? HOLDS : MAYBE);
    into.lo += shortestBetween(possible, dimension).length;
    const { gap, length } = shortestBetween(sure, dimension);
    into.hi += length;
    into.stretch = gap;
  }
}
