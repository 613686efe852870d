import type { RecordTable } from '../../records/columns';
import type { Day } from '../../records/dates';
import type { Dimension } from '../../records/quantities';

/**
 * What a check saw of one record. Traces are made only for the one trainee and requirement whose explanation is asked for; the evaluation of a
 * whole roster passes null instead.
 */
export interface RowTrace {
  readonly table: RecordTable;
  readonly row: number;
  /** `unknown` where a cell leaves open whether it counts, `open` where the stretch of time does, or a sheet that is missing. */
  readonly status: 'counted' | 'rejected' | 'unknown' | 'open' | 'planned';
  /** Why a record was rejected or is unknown. */
  readonly reason: RowReason;
  /** What it adds, in ticks; null when that is no amount. */
  readonly amount: number | null;
  readonly dimension: Dimension;
  /** The field that decided: the one counted, the one that fails the condition, or the one that is unknown. */
  readonly field: number | null;
  /** Of an uncovered record: its first day that is not covered (for certain). Of one that lacks another record: the last day for that. */
  readonly day?: Day;
}

/**
 * - counts: it is what was asked for; capped: it is among what counts only up to a limit, and there is more of that
 * - whole: it is not what was asked for, but part of what a share is taken of
 * - elsewhere: it lies outside the stretch of time, or the day, that decides
 * - condition, window, superseded, later: not selected, outside the window, no longer the latest (or the highest, …), after the reference date
 * - notAmong: not among the latest or first so many
 * - unknown: a cell leaves open what it is; of a record that is `open`: something else does
 * - tied: it counts, but on one day with another that says something else
 * - breaks: it does not satisfy what is asked of each record; falls: it is lower than the one before
 * - uncovered: some of its days lie in no record that could cover it
 * - covers, related: a record of another type that covers one, or that "there is"; rejected when there should be none
 * - outOfOrder: it does not stand where it should, before or after another
 */
export type RowReason =
  | 'counts'
  | 'capped'
  | 'whole'
  | 'elsewhere'
  | 'condition'
  | 'window'
  | 'superseded'
  | 'notAmong'
  | 'later'
  | 'unknown'
  | 'tied'
  | 'breaks'
  | 'falls'
  | 'uncovered'
  | 'covers'
  | 'related'
  | 'outOfOrder';

/** What is wrong with a record by itself, where it is rejected: its cell is the one to look at. */
export const BREACHES: ReadonlySet<RowReason> = new Set([
  'breaks',
  'falls',
  'uncovered',
  'related',
  'outOfOrder',
]);

/** Cells that leave something open: of the trainee's own row, by field, and of records. */
export interface OpenCells {
  readonly personFields: readonly number[];
  readonly rows: readonly RowTrace[];
}

export const NOTHING_OPEN: OpenCells = { personFields: [], rows: [] };

/**
 * Makes traces of one shape: there are many of them, and they are read in many places. They are made by a constructor because V8 moves what a literal
 * makes into the memory of what lives long, once the first of them have lived long; there it piles up by the gigabyte.
 */
export function rowTrace(
  table: RecordTable,
  row: number,
  status: RowTrace['status'],
  reason: RowReason,
  amount: number | null,
  dimension: Dimension,
  field: number | null,
): RowTrace {
  return new Traced(table, row, status, reason, amount, dimension, field);
}

class Traced implements RowTrace {
  constructor(
    readonly table: RecordTable,
    readonly row: number,
    readonly status: RowTrace['status'],
    readonly reason: RowReason,
    readonly amount: number | null,
    readonly dimension: Dimension,
    readonly field: number | null,
  ) {}
}

/** The same record, of which something else became. */
export function retold(
  { table, row, amount, dimension, field }: RowTrace,
  status: RowTrace['status'],
  reason: RowReason,
): RowTrace {
  return rowTrace(table, row, status, reason, amount, dimension, field);
}

/** A record that may count: with the cell that leaves that open; null where none does. */
export function openTrace(
  table: RecordTable,
  row: number,
  cell: Pick<RowTrace, 'table' | 'row' | 'field'> | null,
  dimension: Dimension = 'number',
): RowTrace {
  return cell === null
    ? rowTrace(table, row, 'open', 'unknown', null, dimension, null)
    : rowTrace(cell.table, cell.row, 'unknown', 'unknown', null, dimension, cell.field);
}

/** Some traces and others, those left out that point at cells which are there already. */
export function withOthers(rows: readonly RowTrace[], others: readonly RowTrace[]): readonly RowTrace[] {
  const isThere = ({ table, row, field }: RowTrace): boolean =>
    rows.some((one) => one.table === table && one.row === row && one.field === field);
  return [...rows, ...others.filter((other) => !isThere(other))];
}

/** What became of records, as it is told. */
export class RowTraces {
  readonly rows: RowTrace[] = [];

  /** @param rejected whether those that do not count are told of as well: there are many of them */
  constructor(readonly rejected: boolean) {}
}

export type Trace = RowTraces | null;
