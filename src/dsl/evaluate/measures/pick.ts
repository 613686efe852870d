import type { Day } from '../../../records/dates';
import { assertNever } from '../../../wording/invariant';
import { FAILS, HOLDS, MAYBE } from '../answers';
import { hasKnownBegin } from '../extents';
import {
  COUNTED,
  fateOf,
  knownRecord,
  PLANNED,
  rowOf,
  SUPERSEDED,
  TIED,
  type AmountTeller,
  type Fate,
  type KnownRecords,
} from '../known-records';
import type { Placed } from '../partition';
import type { Rows } from '../rows';
import type { GroupCode } from '../found-group';
import type { Scan } from '../scan';
import { retold, type Trace } from '../trace';
import type { WindowBounds } from '../window-bounds';
import { found, type Amount, type Measured, type PlaceSums, type KnownMeasure } from './measure';
import type { Readings } from './readings';

/** What the records that certainly count come to. */
interface Picked {
  /** The rank of the best of them, and its row; -1 where there is none. */
  readonly best: number;
  readonly row: number;
  lo: number;
  hi: number;
}

/** Room for the rank of the best record of each place. */
let ranks = new Float64Array(8);

/** The latest, first, highest or lowest value of a field; 0 where there is none. */
export class Pick implements KnownMeasure {
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
    const { readings } = this;
    found(into, HOLDS);
    // The rank of the best certain record, and the values that share it: records of one day have no order among themselves.
    let best = -Infinity;
    let lo = 0;
    let hi = 0;
    let bestRow = -1;
    let isSure = true;
    for (let at = rows.from; at < rows.to; at++) {
      const row = rows.list[at] ?? 0;
      const answer = this.answer(row, code, window, cutoff);
      if (answer === MAYBE) isSure = false;
      if (answer !== HOLDS) continue;
      const low = readings.low(row);
      const high = readings.high(row);
      if (low !== high) isSure = false;
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
    const picked = { best, row: bestRow, lo, hi };
    if (!isSure || trace !== null) this.widen(picked, rows, code, window, cutoff, trace);
    into.lo += picked.lo;
    into.hi += picked.hi;
  }

  addPlaced({ lo, hi }: PlaceSums, { cells, rows, count }: Placed): boolean {
    const { readings } = this;
    if (ranks.length < lo.length) ranks = new Float64Array(lo.length);
    for (let place = 0; place < ranks.length; place++) ranks[place] = -Infinity;
    for (let index = 0; index < count; index++) {
      const row = rows[index] ?? 0;
      const cell = cells[index] ?? 0;
      const low = readings.low(row);
      if (low !== readings.high(row)) return false;
      const rank = this.rank(row, low, low);
      const best = ranks[cell] ?? 0;
      if (rank > best) {
        ranks[cell] = rank;
        lo[cell] = hi[cell] = low;
      } else if (rank === best) {
        lo[cell] = Math.min(lo[cell] ?? 0, low);
        hi[cell] = Math.max(hi[cell] ?? 0, low);
      }
    }
    return true;
  }

  addKnown(into: Amount, records: KnownRecords): boolean {
    const { readings } = this;
    const { list, from, to } = records;
    let best = -Infinity;
    for (let at = from; at < to; at++) {
      const record = list[at] ?? 0;
      if (fateOf(record) === PLANNED) continue;
      const row = rowOf(record);
      if (!readings.isKnown(row)) return false;
      const value = readings.low(row);
      const rank = this.rank(row, value, value);
      if (rank > best) {
        best = rank;
        into.lo = into.hi = value;
      } else if (rank === best) {
        into.lo = Math.min(into.lo, value);
        into.hi = Math.max(into.hi, value);
      }
    }
    this.mark(records, best, into.lo === into.hi ? COUNTED : TIED);
    return true;
  }

  /** Marks the records of a rank, and all others as superseded. */
  private mark({ list, from, to }: KnownRecords, best: number, fate: Fate): void {
    for (let at = from; at < to; at++) {
      const record = list[at] ?? 0;
      if (fateOf(record) === PLANNED) continue;
      const row = rowOf(record);
      const value = this.readings.low(row);
      list[at] = knownRecord(row, this.rank(row, value, value) === best ? fate : SUPERSEDED);
    }
  }

  teller(): AmountTeller {
    return this.readings.teller();
  }

  /** A record that may count, or whose value is unknown, may be the one that decides. */
  private widen(
    picked: Picked,
    rows: Rows,
    code: GroupCode,
    window: WindowBounds,
    cutoff: Day,
    trace: Trace,
  ): void {
    const { scan, readings } = this;
    const isTied = picked.lo !== picked.hi;
    for (let at = rows.from; at < rows.to; at++) {
      const row = rows.list[at] ?? 0;
      const answer = this.answer(row, code, window, cutoff);
      if (answer === FAILS && trace === null) continue;
      const isKnown = readings.isKnown(row);
      const low = readings.low(row);
      const high = readings.high(row);
      const rank = this.rank(row, low, high);
      const isOpen = answer === MAYBE || (answer === HOLDS && !isKnown && !this.byDate);
      const mayDecide = isOpen && (!hasKnownBegin(scan.extents, row) || !this.byDate || rank >= picked.best);
      if (mayDecide) {
        if (this.which !== 'highest') picked.lo = Math.min(picked.lo, low);
        if (this.which !== 'lowest' || picked.row < 0) picked.hi = Math.max(picked.hi, high);
      }
      if (trace === null) continue;
      const decides = rank === picked.best && answer === HOLDS;
      const shown = mayDecide || (decides && !isKnown) ? MAYBE : answer === MAYBE ? HOLDS : answer;
      const first = trace.rows.length;
      readings.trace(trace, row, shown, code, window);
      const pushed = trace.rows[first];
      if (pushed !== undefined && shown === HOLDS && !decides)
        trace.rows[first] = retold(pushed, 'rejected', 'superseded');
      else if (pushed?.status === 'counted' && isTied) trace.rows[first] = retold(pushed, 'counted', 'tied');
    }
  }

  /** Whether a record counts: for the latest and the first, with the day on which it begins. */
  private answer(row: number, code: GroupCode, window: WindowBounds, cutoff: Day): number {
    const { scan } = this;
    return this.byDate
      ? scan.countsInOrder(row, code, window, cutoff)
      : scan.counts(row, code, window, cutoff);
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
