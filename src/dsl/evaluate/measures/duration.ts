import type { Day } from '../../../records/dates';
import { FTE_TICKS, type Dimension } from '../../../records/quantities';
import { daysOf, Intervals, lengthIn, monthsOf, type Stretch } from '../../../records/timeline';
import { fieldWithRole } from '../../../records/vocabulary';
import { FAILS, HOLDS, MAYBE } from '../answers';
import { fateOf, PLANNED, rowOf, type AmountTeller, type KnownRecords } from '../known-records';
import type { Placed } from '../partition';
import type { Rows } from '../rows';
import type { GroupCode } from '../found-group';
import type { Scan } from '../scan';
import type { Trace } from '../trace';
import type { WindowBounds } from '../window-bounds';
import {
  found,
  pushCounted,
  pushTrace,
  type Amount,
  type Measured,
  type PlaceSums,
  type KnownMeasure,
} from './measure';

/** The length of intervals in months or days; those that run side by side add up. */
export function lengthOf(stretches: readonly Stretch[], dimension: Dimension): number {
  return dimension === 'months' ? monthsOf(stretches) : daysOf(stretches);
}

/** The length of that part of an interval which lies in `[from, to)`. */
export function lengthWithin(
  begin: Day,
  end: Day,
  fte: number,
  from: Day,
  to: Day,
  dimension: Dimension,
): number {
  const first = Math.max(begin, from);
  const last = Math.min(end, to);
  if (last <= first) return 0;
  return lengthIn(dimension)(first, last, fte);
}

/** The records of so few places are looked for place by place. */
const FEW = 16;

/** Room for the intervals of one measurement: one after the other, so that all can share it. */
const certain = new Intervals();
const possible = new Intervals();

/**
 * The length of intervals, weighted by their full-time factor or as if each were full-time; how time was split over rows makes no difference.
 */
export class Duration implements KnownMeasure {
  constructor(
    readonly scan: Scan,
    private readonly dimension: Dimension,
    private readonly weighted: boolean,
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
    const { extents } = scan;
    const innerTo = Math.min(window.innerTo, cutoff);
    const outerTo = Math.min(window.outerTo, cutoff);
    let isCertain = true;
    found(into, HOLDS);
    certain.clear();
    for (let at = rows.from; at < rows.to; at++) {
      const row = rows.list[at] ?? 0;
      const answer = scan.countsInFull(row, code, window, cutoff);
      if (answer === FAILS && trace === null) continue;
      const begin = extents.begin[row] ?? 0;
      const end = extents.end[row] ?? 0;
      const low = this.weighted ? (extents.fteLow[row] ?? 0) : FTE_TICKS;
      const high = this.weighted ? (extents.fteHigh[row] ?? 0) : FTE_TICKS;
      if (answer === HOLDS || (answer === MAYBE && this.isDated(row, code))) certain.add(begin, end, low);
      if (answer === MAYBE || (answer === HOLDS && low !== high)) isCertain = false;
      if (trace !== null) {
        const amount = lengthWithin(begin, end, low, window.innerFrom, innerTo, dimension);
        traceInterval(trace, scan, row, low === high ? answer : orMaybe(answer), code, window, {
          amount,
          dimension,
          isFactorOpen: low !== high,
        });
      }
    }
    // A window with unknown edges makes every record that reaches beyond its inside uncertain.
    const sharp = window.innerFrom === window.outerFrom && innerTo === outerTo;
    const amountOf = lengthIn(dimension);
    const lo = certain.sum(window.innerFrom, innerTo, amountOf);
    into.lo += lo;
    if (isCertain && sharp) into.hi += lo;
    else {
      this.gatherPossible(rows, code, window, cutoff);
      into.hi += possible.sum(window.outerFrom, outerTo, amountOf);
    }
  }

  addPlaced({ lo, hi }: PlaceSums, { days, groups, rows, cells, count }: Placed): boolean {
    const { dimension, weighted } = this;
    const { begin, end, fteLow, fteHigh } = this.scan.extents;
    const amountOf = lengthIn(dimension);
    const places = days.count * groups;
    if (places > FEW) return false;
    for (let place = 0; place < places; place++) {
      certain.clear();
      for (let index = 0; index < count; index++) {
        if (cells[index] !== place) continue;
        const row = rows[index] ?? 0;
        const fte = weighted ? (fteLow[row] ?? 0) : FTE_TICKS;
        if (weighted && fte !== fteHigh[row]) return false;
        certain.add(begin[row] ?? 0, end[row] ?? 0, fte);
      }
      const window = Math.floor(place / groups);
      lo[place] = hi[place] = certain.sum(days.from[window] ?? 0, days.to[window] ?? 0, amountOf);
    }
    return true;
  }

  addKnown(into: Amount, { list, from: first, to: last }: KnownRecords, from: Day, to: Day): boolean {
    const { begin, end, fteLow, fteHigh } = this.scan.extents;
    certain.clear();
    for (let at = first; at < last; at++) {
      const record = list[at] ?? 0;
      if (fateOf(record) === PLANNED) continue;
      const row = rowOf(record);
      const fte = this.weighted ? (fteLow[row] ?? 0) : FTE_TICKS;
      if (this.weighted && fte !== fteHigh[row]) return false;
      certain.add(begin[row] ?? 0, end[row] ?? 0, fte);
    }
    into.lo = into.hi = certain.sum(from, to, lengthIn(this.dimension));
    return true;
  }

  teller(): AmountTeller {
    const { dimension, weighted } = this;
    const { begin, end, fteLow } = this.scan.extents;
    const amountOf = (row: number, from: Day, to: Day): number => {
      const fte = weighted ? (fteLow[row] ?? 0) : FTE_TICKS;
      return lengthWithin(begin[row] ?? 0, end[row] ?? 0, fte, from, to, dimension);
    };
    return { dimension, field: null, amountOf };
  }

  /** Whether a record that may lie in the window is certainly selected and has known dates: then it does with what lies inside. */
  private isDated(row: number, code: GroupCode): boolean {
    const { scan } = this;
    return scan.extents.certain[row] === 1 && scan.selects(row, code) === HOLDS;
  }

  private gatherPossible(rows: Rows, code: GroupCode, window: WindowBounds, cutoff: Day): void {
    const { scan, weighted } = this;
    const { begin, end, fteHigh } = scan.extents;
    possible.clear();
    for (let at = rows.from; at < rows.to; at++) {
      const row = rows.list[at] ?? 0;
      if (scan.counts(row, code, window, cutoff) === FAILS) continue;
      possible.add(begin[row] ?? 0, end[row] ?? 0, weighted ? (fteHigh[row] ?? 0) : FTE_TICKS);
    }
  }
}

const orMaybe = (answer: number): number => (answer === HOLDS ? MAYBE : answer);

/** Describes an interval; where its full-time factor is unknown, that cell decides. */
export function traceInterval(
  trace: NonNullable<Trace>,
  scan: Scan,
  row: number,
  answer: number,
  code: GroupCode,
  window: WindowBounds,
  counted: { amount: number; dimension: Dimension; isFactorOpen: boolean },
): void {
  const { amount, dimension, isFactorOpen } = counted;
  if (answer === HOLDS) {
    pushCounted(trace, scan.table, row, amount, dimension, null);
    return;
  }
  const factor = fieldWithRole(scan.table.type, 'fullTimeFactor')?.index ?? null;
  const field = isFactorOpen ? factor : null;
  pushTrace(trace, scan, row, answer, code, window, { amount, dimension, field: null }, field);
}
