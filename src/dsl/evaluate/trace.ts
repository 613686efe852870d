import type { RecordTable } from '../../records/columns';
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
}

export type RowReason =
  'counts' | 'condition' | 'window' | 'superseded' | 'later' | 'unknown' | 'breaks' | 'falls';

export type Trace = RowTrace[] | null;
