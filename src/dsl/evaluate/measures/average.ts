import type { Day } from '../../../records/dates';
import { FAILS, HOLDS } from '../answers';
import type { Rows } from '../rows';
import type { GroupCode } from '../found-group';
import type { Scan } from '../scan';
import type { Trace } from '../trace';
import type { WindowBounds } from '../window-bounds';
import { found, type Measured, type RowMeasure } from './measure';
import type { Readings } from './readings';

/** The average of a field; of nothing it is no amount at all. */
export class Average implements RowMeasure {
  constructor(
    readonly scan: Scan,
    private readonly readings: Readings,
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
    let count = 0;
    let least = 0;
    let greatest = 0;
    const optional: number[] = [];
    for (let at = rows.from; at < rows.to; at++) {
      const row = rows.list[at] ?? 0;
      const answer = scan.counts(row, code, window, cutoff);
      if (trace !== null) readings.trace(trace, row, answer, code, window);
      if (answer === FAILS) continue;
      found(into, answer);
      if (answer === HOLDS) {
        count++;
        least += readings.low(row);
        greatest += readings.high(row);
      } else optional.push(row);
    }
    if (count === 0 && optional.length === 0) return;
    const lows = optional.map((row) => readings.low(row)).sort((left, right) => left - right);
    const highs = optional.map((row) => -readings.high(row)).sort((left, right) => left - right);
    into.lo += lowered(least, count, lows);
    into.hi -= lowered(-greatest, count, highs);
  }
}

/** The lowest average of a sum of so many numbers and as many of the others as bring it down; those come in ascending order. */
function lowered(sum: number, count: number, others: readonly number[]): number {
  let total = sum;
  let number = count;
  for (const other of others) {
    if (number > 0 && other * number >= total) break;
    total += other;
    number++;
  }
  return total / number;
}
