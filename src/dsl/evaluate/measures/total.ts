import type { Day } from '../../../records/dates';
import type { Dimension } from '../../../records/quantities';
import type { Predicate } from '../../resolve/program';
import { FAILS, HOLDS } from '../answers';
import { fateOf, PLANNED, rowOf, type AmountTeller, type KnownRecords } from '../known-records';
import type { Placed } from '../partition';
import type { Rows } from '../rows';
import type { GroupCode } from '../found-group';
import type { Scan } from '../scan';
import type { Trace } from '../trace';
import type { WindowBounds } from '../window-bounds';
import { found, type Amount, type Measured, type PlaceSums, type KnownMeasure } from './measure';
import { Readings } from './readings';

/**
 * The sum of a field; beside the length of intervals ("months of rotations plus total months of exemptions") in the parts of that. What an
 * interval states belongs to the window in which it begins: it cannot be divided.
 */
export class Total implements KnownMeasure {
  readonly scan: Scan;
  private readonly readings: Readings;

  constructor(scan: Scan, field: number, dimension: Dimension) {
    this.scan = scan.placedByBegin();
    this.readings = new Readings(this.scan, field, dimension);
  }

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
    for (let at = rows.from; at < rows.to; at++) {
      const row = rows.list[at] ?? 0;
      const answer = scan.counts(row, code, window, cutoff);
      if (answer !== FAILS) {
        const low = readings.low(row);
        const high = readings.high(row);
        into.lo += answer === HOLDS ? low : Math.min(0, low);
        into.hi += answer === HOLDS ? high : Math.max(0, high);
      }
      if (trace !== null) readings.trace(trace, row, answer, code, window);
    }
  }

  mostWithout(row: number, condition: Predicate): number {
    return this.readings.mostWithout(row, condition);
  }

  addPlaced({ lo, hi }: PlaceSums, { cells, rows, count }: Placed): boolean {
    const { readings } = this;
    for (let index = 0; index < count; index++) {
      const row = rows[index] ?? 0;
      const cell = cells[index] ?? 0;
      lo[cell] = (lo[cell] ?? 0) + readings.low(row);
      hi[cell] = (hi[cell] ?? 0) + readings.high(row);
    }
    return true;
  }

  addKnown(into: Amount, { list, from, to }: KnownRecords): boolean {
    const { readings } = this;
    for (let at = from; at < to; at++) {
      const record = list[at] ?? 0;
      if (fateOf(record) === PLANNED) continue;
      const row = rowOf(record);
      if (!readings.isKnown(row)) return false;
      into.lo += readings.low(row);
    }
    into.hi = into.lo;
    return true;
  }

  teller(): AmountTeller {
    return this.readings.teller();
  }
}
