import type { Day } from '../../../records/dates';
import { FTE_TICKS, type Dimension } from '../../../records/quantities';
import { clip, daysOf, monthsOf, stretchesOf, type Stretch } from '../../../records/timeline';
import { fieldWithRole } from '../../../records/vocabulary';
import { FAILS, HOLDS, MAYBE } from '../answers';
import type { GroupCode, Scan } from '../scan';
import type { Trace } from '../trace';
import type { WindowBounds } from '../window-bounds';
import { found, pushTrace, type Measured, type RowMeasure, type Rows } from './measure';

/** The length of intervals in months or days; those that run side by side add up. */
export function lengthOf(stretches: readonly Stretch[], dimension: Dimension): number {
  return dimension === 'months' ? monthsOf(stretches) : daysOf(stretches);
}

/**
 * The length of intervals, weighted by their full-time factor or as if each were full-time; how time was split over rows makes no difference.
 */
export class Duration implements RowMeasure {
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
    const certain: Stretch[] = [];
    const possible: Stretch[] = [];
    let isCertain = true;
    found(into, HOLDS);
    for (const row of rows) {
      const answer = scan.counts(row, code, window, cutoff);
      if (answer === FAILS && trace === null) continue;
      const begin = extents.begin[row] ?? 0;
      const end = extents.end[row] ?? 0;
      const low = this.weighted ? (extents.fteLow[row] ?? 0) : FTE_TICKS;
      const high = this.weighted ? (extents.fteHigh[row] ?? 0) : FTE_TICKS;
      if (answer !== FAILS) {
        possible.push({ begin, end, fte: high });
        // Dates known but the window's edge not: the part inside both edges counts for certain.
        if (extents.certain[row] === 1 && scan.selects(row, code) === HOLDS)
          certain.push({ begin, end, fte: low });
        if (answer === MAYBE || low !== high) isCertain = false;
      }
      if (trace !== null) {
        const amount = lengthOf(clip([{ begin, end, fte: low }], window.innerFrom, innerTo), dimension);
        traceInterval(trace, scan, row, low === high ? answer : orMaybe(answer), code, window, {
          amount,
          dimension,
          isFactorOpen: low !== high,
        });
      }
    }
    // A window with unknown edges makes every record that reaches beyond its inside uncertain.
    const sharp = window.innerFrom === window.outerFrom && innerTo === outerTo;
    const lo = lengthOf(clip(stretchesOf(certain), window.innerFrom, innerTo), dimension);
    into.lo += lo;
    into.hi +=
      isCertain && sharp ? lo : lengthOf(clip(stretchesOf(possible), window.outerFrom, outerTo), dimension);
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
  const factor = fieldWithRole(scan.table.type, 'fullTimeFactor')?.index ?? null;
  const field = isFactorOpen ? factor : null;
  pushTrace(trace, scan, row, answer, code, window, { amount, dimension, field: null }, field);
}
