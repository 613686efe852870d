import type { Day } from '../../../records/dates';
import { NUMBER_TICKS } from '../../../records/quantities';
import type { Scan } from '../scan';
import type { Trace } from '../trace';
import type { Measured } from './measure';

/** The most records in a row that there may be, and from which day to which they come; no day where that is not known. */
export interface LongestRow {
  readonly count: number;
  readonly from: Day | null;
  readonly to: Day;
}

/** Records by the day on which they begin, of which some belong in a row. Records of one day have no order. */
export interface InARow {
  /** The fewest in a row that any order of the records of each day, and anything that the unknown cells may hold, make for. */
  readonly least: number;
  /** The most that they may make for. */
  readonly longest: LongestRow;
  /** Whether records of a day differ, so that they have an order that nobody knows. */
  isMixed(day: Day): boolean;
}

/** Adds the most records in a row. @param first the place in the trace of the first of these records: where their order decides, it says of which */
export function addInARow(into: Measured, records: InARow, scan: Scan, trace: Trace, first: number): void {
  const { least } = records;
  const { count: greatest, from, to } = records.longest;
  into.lo += NUMBER_TICKS * least;
  into.hi += NUMBER_TICKS * greatest;
  if (least === greatest && from !== null) into.stretch = { from, to: to + 1 };
  if (trace === null || least === greatest) return;
  for (let index = first; index < trace.rows.length; index++) {
    const told = trace.rows[index];
    if (told?.status !== 'counted' || !records.isMixed(scan.extents.begin[told.row] ?? 0)) continue;
    trace.rows[index] = { ...told, reason: 'tied' };
  }
}

/** What there is on each day, by its date. */
export const inOrder = <Today>(byDay: ReadonlyMap<Day, Today>): readonly (readonly [Day, Today])[] =>
  [...byDay].sort(([one], [other]) => one - other);

/**
 * The longest row that there may be.
 * @param days in order of their dates
 * @param undated how many of no known day may belong to it
 * @param belonging how many of a day may belong to it
 * @param breaks whether one of a day certainly does not
 */
export function longestRow<Today>(
  days: readonly (readonly [Day, Today])[],
  undated: number,
  belonging: (today: Today) => number,
  breaks: (today: Today) => boolean,
): LongestRow {
  let longest: LongestRow = { count: undated, from: null, to: 0 };
  let length = 0;
  let begin: Day | null = null;
  for (const [day, today] of days) {
    const own = belonging(today);
    if (length === 0) begin = day;
    length += own;
    if (own > 0 && length + undated > longest.count)
      longest = { count: length + undated, from: undated > 0 ? null : begin, to: day };
    if (!breaks(today)) continue;
    // Those of this day that belong to it may as well come after those that do not.
    length = own;
    begin = day;
  }
  return longest;
}
