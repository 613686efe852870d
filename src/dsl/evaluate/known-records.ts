import type { RecordTable } from '../../records/columns';
import type { Day } from '../../records/dates';
import type { Dimension } from '../../records/quantities';
import { dateFieldOf } from '../../records/vocabulary';
import { rowTrace, type RowReason, type RowTrace } from './trace';
import type { WindowBounds } from './window-bounds';

/**
 * Records of which everything is known, by their rows and what became of them: one number each, for there are many of them and hardly anybody asks for more.
 * Of those that count, a measure may mark some: as superseded, or as tied with others.
 */
export const COUNTED = 0;
export const TIED = 1;
export const SUPERSEDED = 2;
export const PLANNED = 3;

export type Fate = typeof COUNTED | typeof TIED | typeof SUPERSEDED | typeof PLANNED;

export const knownRecord = (row: number, fate: Fate): number => (row << 2) | fate;
export const rowOf = (record: number): number => record >> 2;
export const fateOf = (record: number): Fate => (record & 3) as Fate;

/** Such records of one place. */
export interface KnownRecords {
  readonly list: Int32Array;
  readonly from: number;
  readonly to: number;
}

const STATUSES: readonly RowTrace['status'][] = ['counted', 'counted', 'rejected', 'planned'];
const REASONS: readonly RowReason[] = ['counts', 'tied', 'superseded', 'later'];

export const statusOf = (record: number): RowTrace['status'] => STATUSES[fateOf(record)] ?? 'counted';

/** What a measure tells of records that count, out of the table as it was when it was asked. */
export interface AmountTeller {
  readonly dimension: Dimension;
  readonly field: number | null;
  /** What a record adds in `[from, to)`, in ticks. */
  amountOf(row: number, from: Day, to: Day): number;
}

/** What becomes of a record that lies in a window, at least in part: from a cutoff on it is only planned. */
export function fateIn({ innerFrom }: WindowBounds, begin: Day, cutoff: Day): Fate {
  return begin < cutoff && innerFrom < cutoff ? COUNTED : PLANNED;
}

/** The traces of records of one place. */
export function tracesOf(
  { list, from, to }: KnownRecords,
  table: RecordTable,
  teller: AmountTeller,
  { innerFrom, innerTo }: WindowBounds,
  cutoff: Day,
): readonly RowTrace[] {
  const { dimension, field } = teller;
  const dateField = dateFieldOf(table.type)?.index ?? null;
  const end = Math.min(innerTo, cutoff);
  const traces: RowTrace[] = [];
  for (let at = from; at < to; at++) {
    const record = list[at] ?? 0;
    const row = rowOf(record);
    const fate = fateOf(record);
    const isPlanned = fate === PLANNED;
    const amount = isPlanned ? null : teller.amountOf(row, innerFrom, end);
    traces.push(
      rowTrace(
        table,
        row,
        statusOf(record),
        REASONS[fate] ?? 'counts',
        amount,
        dimension,
        isPlanned ? dateField : field,
      ),
    );
  }
  return traces;
}
