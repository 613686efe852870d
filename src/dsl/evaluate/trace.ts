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
  readonly status: 'counted' | 'rejected' | 'unknown' | 'planned';
  /** Why a record was rejected or is unknown. */
  readonly reason: RowReason;
  /** What it adds, in ticks; null when that is no amount. */
  readonly amount: number | null;
  readonly dimension: Dimension;
  /** The field that decided: the one counted, the one that fails the condition, or the one that is unknown. */
  readonly field: number | null;
  /** Of an uncovered record: its first day that is not covered (for certain). */
  readonly day?: Day;
}

/**
 * - counts: it is what was asked for; capped: it is among what counts only up to a limit, and there is more of that
 * - elsewhere: it lies outside the stretch of time, or the day, that decides
 * - condition, window, superseded, later: not selected, outside the window, no longer the latest (or the highest, …), after the reference date
 * - unknown: a cell of it leaves open what it is
 * - breaks: it does not satisfy what is asked of each record; falls: it is lower than the one before
 * - uncovered: some of its days lie in no record that could cover it
 * - covers, related: a record of another type that covers one, or that "there is"; rejected when there should be none
 * - outOfOrder: it does not stand where it should, before or after another
 */
export type RowReason =
  | 'counts'
  | 'capped'
  | 'elsewhere'
  | 'condition'
  | 'window'
  | 'superseded'
  | 'later'
  | 'unknown'
  | 'breaks'
  | 'falls'
  | 'uncovered'
  | 'covers'
  | 'related'
  | 'outOfOrder';

/** What became of records, as it is told. */
export class RowTraces {
  readonly rows: RowTrace[] = [];

  /** @param rejected whether those that do not count are told of as well: there are many of them */
  constructor(readonly rejected: boolean) {}
}

export type Trace = RowTraces | null;
