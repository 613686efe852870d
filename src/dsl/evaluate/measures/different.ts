import { columnAt, KNOWN } from '../../../records/columns';
import type { Day } from '../../../records/dates';
import { NUMBER_TICKS } from '../../../records/quantities';
import { FAILS, HOLDS } from '../answers';
import { everyRow, type Rows } from '../rows';
import type { GroupCode } from '../found-group';
import type { Scan } from '../scan';
import type { Trace } from '../trace';
import type { WindowBounds } from '../window-bounds';
import { found, nothing, pushValue, type Amount, type Measured, type RowMeasure } from './measure';

/** What a value's own records must amount to for it to count. */
export interface Minimum {
  readonly measure: RowMeasure;
  readonly low: number;
}

/** How many different values a field takes. An unknown value may be one already seen or one more. */
export class Different implements RowMeasure {
  constructor(
    readonly scan: Scan,
    private readonly field: number,
    private readonly minimum: Minimum | null,
  ) {}

  addRows(
    into: Measured,
    rows: Rows,
    code: GroupCode,
    window: WindowBounds,
    cutoff: Day,
    trace: Trace,
  ): void {
    const { scan, minimum } = this;
    const column = columnAt(scan.table, this.field);
    const rowsOfValue = new Map<number, number[]>();
    const certain = new Set<number>();
    const unknown: number[] = [];
    let certainUnknown = false;
    found(into, HOLDS);
    for (let at = rows.from; at < rows.to; at++) {
      const row = rows.list[at] ?? 0;
      const answer = scan.counts(row, code, window, cutoff);
      const isKnown = column.states[row] === KNOWN;
      if (trace !== null) pushValue(trace, scan, row, answer, code, window, column);
      if (answer === FAILS) continue;
      if (isKnown) {
        const value = column.values[row] ?? 0;
        const others = rowsOfValue.get(value);
        if (others === undefined) rowsOfValue.set(value, [row]);
        else others.push(row);
        if (answer === HOLDS) certain.add(value);
      } else {
        unknown.push(row);
        if (answer === HOLDS) certainUnknown = true;
      }
    }
    if (minimum === null) {
      into.lo += NUMBER_TICKS * Math.max(certain.size, certainUnknown ? 1 : 0);
      into.hi += NUMBER_TICKS * (rowsOfValue.size + unknown.length);
      return;
    }
    const amountOf = (some: readonly number[]): Amount => {
      const amount = nothing();
      minimum.measure.addRows(amount, everyRow(Int32Array.from(some)), code, window, cutoff, null);
      return amount;
    };
    const { lo, hi } = reaching(
      [...rowsOfValue.values()].map(amountOf),
      unknown.map((row) => amountOf([row])),
      minimum.low,
    );
    into.lo += NUMBER_TICKS * lo;
    into.hi += NUMBER_TICKS * hi;
  }
}

/**
 * How many values reach a minimum, for certain and at the most.
 * @param known what the records of each value amount to
 * @param unknown what each record of an unknown value amounts to: it may help one value, or make up one of its own
 */
function reaching(known: readonly Amount[], unknown: readonly Amount[], low: number): Amount {
  const certain = known.filter(({ lo }) => lo >= low).length;
  const alone = unknown.some(({ lo }) => lo >= low) ? 1 : 0;
  const possible = known.filter(({ hi }) => hi >= low).length;
  const lacking = known
    .filter(({ hi }) => hi < low)
    .map(({ hi }) => low - hi)
    .sort((left, right) => left - right);
  let supply = 0;
  for (const { hi } of unknown) supply += Math.max(0, hi);
  // Each further value takes at least one of the records, and together as much of them as it lacks.
  let further = 0;
  while (further < unknown.length) {
    const needed = lacking[further] ?? low;
    if (supply < needed) break;
    supply -= needed;
    further++;
  }
  return { lo: Math.max(certain, alone), hi: possible + further };
}
