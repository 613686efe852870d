import { KNOWN, type Column, type RecordTable } from '../../../records/columns';
import type { Day } from '../../../records/dates';
import type { Dimension } from '../../../records/quantities';
import { float64s } from '../../../records/short-arrays';
import type { Predicate } from '../../resolve/program';
import { FAILS, HOLDS, MAYBE } from '../answers';
import { codeOf, type FoundGroup } from '../found-group';
import type { AmountTeller, KnownRecords } from '../known-records';
import type { Placed } from '../partition';
import type { Place } from '../place';
import { everyRow, type Rows } from '../rows';
import type { GroupCode } from '../found-group';
import type { Scan } from '../scan';
import { openTrace, rowTrace, type Trace } from '../trace';
import type { WindowBounds } from '../window-bounds';
import type { WindowDays } from '../window-days';

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
  /** Takes it of several places in one pass; null where that cannot be done. */
  readonly takeAll: TakeAll | null;
}

/**
 * Adds what there is of a measure in each of some windows, group by group, to nothing.
 * @param days windows with known edges
 * @returns false where an unknown cell plays a part, or it is not so simple
 */
export type TakeAll = (
  into: PlaceSums,
  trainee: number,
  days: WindowDays,
  groups: readonly FoundGroup[],
) => boolean;

const NO_SUMS = new Float64Array(0);

/** Room for what each of several places amounts to, at the least and at the greatest, window by window: there is always something to measure. */
export class PlaceSums {
  lo = NO_SUMS;
  hi = NO_SUMS;

  clear(places: number): void {
    if (this.lo.length < places) {
      this.lo = float64s(2 * places);
      this.hi = float64s(2 * places);
    }
    for (let place = 0; place < places; place++) this.lo[place] = this.hi[place] = 0;
  }
}

/** A measure that can be taken of some of the records as well as of all. */
export interface RowMeasure {
  readonly scan: Scan;
  addRows(into: Measured, rows: Rows, code: GroupCode, window: WindowBounds, cutoff: Day, trace: Trace): void;
  /** The most that a record adds if a condition does not hold of it, where its own amount is unknown and no amount is below zero; else without end. */
  mostWithout?(row: number, condition: Predicate): number;
}

/** A measure that comes quickly out of records of which everything is known: those of most trainees. */
export interface KnownMeasure extends RowMeasure {
  /**
   * Adds what records amount to that certainly are in their places, to nothing.
   * @returns false where that is not so simple
   */
  addPlaced(into: PlaceSums, placed: Placed): boolean;
  /**
   * Adds what records of one place amount to in `[from, to)`, but for those that are only planned, to nothing, and marks those of them that do not decide.
   * @returns false where a cell of theirs is unknown all the same
   */
  addKnown(into: Amount, records: KnownRecords, from: Day, to: Day): boolean;
  /** Tells what each of them adds, on the roster as it is now. */
  teller(): AmountTeller;
}

/** Of most measures the records of one place have to be seen together. */
export const isOfKnown = (measure: RowMeasure): measure is KnownMeasure => 'addKnown' in measure;

/** Takes a measure of all of a trainee's records. */
export class OfAllRows implements Measure {
  readonly scans: readonly Scan[];
  readonly byClock = false;
  readonly takeAll: TakeAll | null;

  constructor(readonly measure: RowMeasure) {
    const { scan } = measure;
    this.scans = [scan];
    this.takeAll =
      !isOfKnown(measure) || scan.isMissing || scan.isOutside
        ? null
        : (into, trainee, days, groups) => {
            const placed = scan.spread(trainee, days, groups);
            return placed.isExact && measure.addPlaced(into, placed);
          };
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

/** Adds what all of some measures amount to: of several each may be of nothing. */
export function addAll(into: Measured, measures: readonly Measure[], place: Place, trace: Trace): void {
  for (const one of measures) {
    if (measures.length === 1) one.add(into, place, trace);
    else addOptional(into, one, place, trace);
  }
}

/** Adds a measure that may be of nothing, such as an average of no records: it adds nothing then. */
export function addOptional(into: Measured, one: Measure, place: Place, trace: Trace): void {
  const { lo, hi, presence } = into;
  into.presence = FAILS;
  one.add(into, place, trace);
  if (into.presence === MAYBE) {
    into.lo = Math.min(into.lo, lo);
    into.hi = Math.max(into.hi, hi);
  }
  if (presence !== FAILS) found(into, presence);
}

/** Describes a record that counts. */
export function pushCounted(
  { rows }: NonNullable<Trace>,
  table: RecordTable,
  row: number,
  amount: number | null,
  dimension: Dimension,
  field: number | null,
): void {
  rows.push(rowTrace(table, row, 'counted', 'counts', amount, dimension, field));
}

/** Describes a record whose value in a column counts; where that cell is unknown, so is what the record adds. */
export function pushValue(
  trace: NonNullable<Trace>,
  scan: Scan,
  row: number,
  answer: number,
  code: GroupCode,
  window: WindowBounds,
  { states, field: { index } }: Column,
): void {
  const isKnown = states[row] === KNOWN;
  const shown = answer === HOLDS && !isKnown ? MAYBE : answer;
  const counted = { amount: null, dimension: 'number', field: index } as const;
  pushTrace(trace, scan, row, shown, code, window, counted, isKnown ? null : index);
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
    pushCounted(trace, scan.table, row, counted.amount, counted.dimension, counted.field);
    return;
  }
  if (answer === FAILS && !trace.rejected && !scan.isPlanned(row, code, window)) return;
  const traced = scan.trace(row, answer, code, window, counted.dimension);
  if (traced === null) return;
  trace.rows.push(
    answer === MAYBE && unknownField !== null
      ? openTrace(scan.table, row, { table: scan.table, row, field: unknownField }, counted.dimension)
      : traced,
  );
}
