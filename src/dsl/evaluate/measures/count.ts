import type { Day } from '../../../records/dates';
import { NUMBER_TICKS } from '../../../records/quantities';
import { FAILS, HOLDS } from '../answers';
import type { GroupCode, Scan } from '../scan';
import type { Trace } from '../trace';
import type { WindowBounds } from '../window-bounds';
import { found, pushTrace, type Measured, type RowMeasure, type Rows } from './measure';

/** How many records. */
export class Count implements RowMeasure {
  constructor(readonly scan: Scan) {}

  addRows(
    into: Measured,
    rows: Rows,
    code: GroupCode,
    window: WindowBounds,
    cutoff: Day,
    trace: Trace,
  ): void {
    const { scan } = this;
    found(into, HOLDS);
    for (const row of rows) {
      const answer = scan.counts(row, code, window, cutoff);
      if (answer === HOLDS) into.lo += NUMBER_TICKS;
      if (answer !== FAILS) into.hi += NUMBER_TICKS;
      if (trace !== null) {
        const counted = { amount: NUMBER_TICKS, dimension: 'number', field: null } as const;
        pushTrace(trace, scan, row, answer, code, window, counted);
      }
    }
  }
}
