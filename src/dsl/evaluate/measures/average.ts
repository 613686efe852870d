import type { Day } from '../../../records/dates';
import { FAILS, HOLDS } from '../answers';
import type { Rows } from '../rows';
import type { GroupCode } from '../found-group';
import type { Scan } from '../scan';
import type { Trace } from '../trace';
import type { WindowBounds } from '../window-bounds';
import { found, type Measured, type RowMeasure } from './measure';
import type { Readings } from './readings';

/** The lowest average of some numbers, and of as many of others as bring it down: there is at least one. Both are in ascending order. */
export type LowestAverage = (numbers: readonly number[], others: readonly number[]) => number;

/** The average of a field, of whichever kind; of nothing it is no amount at all. */
export class Average implements RowMeasure {
  constructor(
    readonly scan: Scan,
    private readonly readings: Readings,
    private readonly lowest: LowestAverage,
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
    const certain: number[] = [];
    const optional: number[] = [];
    for (let at = rows.from; at < rows.to; at++) {
      const row = rows.list[at] ?? 0;
      const answer = scan.counts(row, code, window, cutoff);
      if (trace !== null) readings.trace(trace, row, answer, code, window);
      if (answer === FAILS) continue;
      found(into, answer);
      (answer === HOLDS ? certain : optional).push(row);
    }
    if (certain.length === 0 && optional.length === 0) return;
    const lows = (some: readonly number[]): number[] => ascending(some.map((row) => readings.low(row)));
    const highs = (some: readonly number[]): number[] => ascending(some.map((row) => -readings.high(row)));
    into.lo += this.lowest(lows(certain), lows(optional));
    into.hi -= this.lowest(highs(certain), highs(optional));
  }
}

const ascending = (numbers: number[]): number[] => numbers.sort((left, right) => left - right);

/** Of the median: the one in the middle, or half the sum of the two there. */
export const lowestMedian: LowestAverage = (numbers, others) => {
  const all = [...numbers];
  let lowest = all.length === 0 ? Infinity : medianOf(all);
  for (const other of others) {
    all.push(other);
    lowest = Math.min(lowest, medianOf(ascending(all)));
  }
  return lowest;
};

function medianOf(numbers: readonly number[]): number {
  const middle = numbers.length >> 1;
  const upper = numbers[middle] ?? 0;
  return numbers.length % 2 === 1 ? upper : ((numbers[middle - 1] ?? 0) + upper) / 2;
}

/** Of the mean. */
export const lowestMean: LowestAverage = (numbers, others) => {
  let total = 0;
  for (const one of numbers) total += one;
  let number = numbers.length;
  for (const other of others) {
    if (number > 0 && other * number >= total) break;
    total += other;
    number++;
  }
  return total / number;
};
