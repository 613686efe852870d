import type { Day } from '../../../records/dates';
import { NUMBER_TICKS } from '../../../records/quantities';
import { FAILS, HOLDS } from '../answers';
import { fateOf, PLANNED, type AmountTeller, type KnownRecords } from '../known-records';
import type { Placed } from '../partition';
import type { Rows } from '../rows';
import type { GroupCode } from '../found-group';
import type { Scan } from '../scan';
import type { Trace } from '../trace';
import type { WindowBounds } from '../window-bounds';
import { found, pushTrace, type Amount, type Measured, type PlaceSums, type KnownMeasure } from './measure';

/** What a record counts for. */
const ONE = { amount: NUMBER_TICKS, dimension: 'number', field: null } as const;

/** How many records. */
export class Count implements KnownMeasure {
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
    for (let at = rows.from; at < rows.to; at++) {
      const row = rows.list[at] ?? 0;
      const answer = scan.counts(row, code, window, cutoff);
      if (answer === HOLDS) into.lo += NUMBER_TICKS;
      if (answer !== FAILS) into.hi += NUMBER_TICKS;
      if (trace !== null) pushTrace(trace, scan, row, answer, code, window, ONE);
    }
  }

  addPlaced({ lo, hi }: PlaceSums, { cells, count }: Placed): boolean {
    for (let index = 0; index < count; index++) {
      const cell = cells[index] ?? 0;
      lo[cell] = hi[cell] = (lo[cell] ?? 0) + NUMBER_TICKS;
    }
    return true;
  }

  addKnown(into: Amount, { list, from, to }: KnownRecords): boolean {
    let count = 0;
    for (let at = from; at < to; at++) if (fateOf(list[at] ?? 0) !== PLANNED) count++;
    into.lo = into.hi = count * NUMBER_TICKS;
    return true;
  }

  teller(): AmountTeller {
    return TELLER;
  }
}

const TELLER: AmountTeller = { dimension: ONE.dimension, field: ONE.field, amountOf: () => ONE.amount };
