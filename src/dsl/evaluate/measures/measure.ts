import type { Day } from '../../../records/dates';
import type { Dimension } from '../../../records/quantities';
import { FAILS, HOLDS, MAYBE } from '../answers';
import { codeOf } from '../found-group';
import type { Place } from '../place';
import { everyRow, type Rows } from '../rows';
import type { GroupCode } from '../found-group';
import type { Scan } from '../scan';
import type { Trace } from '../trace';
import type { WindowBounds } from '../window-bounds';

/** The least and the greatest that a measure can be, given what the unknown cells may hold; in ticks. */
export interface Amount {
  lo: number;
  hi: number;
}

/** An amount, and what else is to be said of it. */
export interface Measured extends Amount {
  /** Whether there is anything to measure: an average of nothing is no amount. */
  presence: number;
  /** The days that decide, for a measure of such; `to` is exclusive. */
  stretch: { readonly from: Day; readonly to: Day } | null;
}

export const nothing = (): Measured => ({ lo: 0, hi: 0, presence: FAILS, stretch: null });

/** One measure, ready to be taken trainee by trainee. */
export interface Measure {
  /** The selections that it looks at. */
  readonly scans: readonly Scan[];
  /** True when it depends on the training clock. */
  readonly byClock: boolean;
  /** Adds what the records of one place amount to. */
  add(into: Measured, place: Place, trace: Trace): void;
}

/** A measure that can be taken of some of the records as well as of all. */
export interface RowMeasure {
  readonly scan: Scan;
  addRows(into: Measured, rows: Rows, code: GroupCode, window: WindowBounds, cutoff: Day, trace: Trace): void;
}

/** Takes a measure of all of a trainee's records. */
export class OfAllRows implements Measure {
  readonly scans: readonly Scan[];
  readonly byClock = false;

  constructor(private readonly measure: RowMeasure) {
    this.scans = [measure.scan];
  }

  add(into: Measured, place: Place, trace: Trace): void {
    const { scan } = this.measure;
    if (scan.isMissing) {
      addUnknown(into);
      return;
    }
    const {
      trainee,
      found: { group },
      window,
      cutoff,
    } = place;
    const rows = trace?.rejected === true ? everyRow(scan.rowsOf(trainee)) : scan.candidatesAt(place);
    this.measure.addRows(into, rows, codeOf(group, scan), window, cutoff, trace);
  }
}

/** Records of a type that the workbook does not hold are unknown: there may be any number of them. */
export function addUnknown(into: Measured): void {
  into.hi = Infinity;
  found(into, MAYBE);
}

/** Notes that there is something to measure, for certain or perhaps. */
export function found(into: Measured, answer: number): void {
  if (answer === HOLDS || into.presence === FAILS) into.presence = answer;
}

/** Describes what became of one record, where a trace is kept. */
export function pushTrace(
  trace: NonNullable<Trace>,
  scan: Scan,
  row: number,
  answer: number,
  code: GroupCode,
  window: WindowBounds,
  counted: { amount: number | null; dimension: Dimension; field: number | null },
  unknownField: number | null = null,
): void {
  if (answer === HOLDS) {
    const { amount, dimension, field } = counted;
    trace.rows.push({
      table: scan.table,
      row,
      status: 'counted',
      reason: 'counts',
      amount,
      dimension,
      field,
    });
    return;
  }
  if (answer === FAILS && !trace.rejected && !scan.isPlanned(row, code, window)) return;
  const traced = scan.trace(row, answer, code, window, counted.dimension);
  if (traced === null) return;
  trace.rows.push(
    traced.status === 'unknown' && unknownField !== null
      ? { ...traced, table: scan.table, row, field: unknownField }
      : traced,
  );
}
