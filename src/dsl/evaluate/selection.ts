import { ownerOf, type RecordTable } from '../../records/columns';
import type { Predicate } from '../resolve/program';
import type { Mask } from './answers';
import type { Evidence, OpenCell } from './evidence';
import type { Extents } from './extents';
import type { Masks } from './masks';
import { candidatesIn, type RowIndex } from './rows';

/** In the place of a trainee: all trainees together. */
export const EVERYBODY = -1;

/** What a selection's records are on one roster, and what is known of them. */
export class Selection {
  private index: RowIndex | null = null;

  /**
   * @param mask what the filter says of each record; null without a filter
   * @param trainees those who count as everybody
   */
  constructor(
    readonly table: RecordTable,
    readonly filter: Predicate | null,
    readonly mask: Mask | null,
    readonly extents: Extents,
    private readonly masks: Masks,
    private readonly evidence: Evidence,
    readonly trainees: readonly number[],
  ) {}

  /** The same records, which take place at other times. */
  during(extents: Extents): Selection {
    const { table, filter, mask, masks, evidence, trainees } = this;
    return new Selection(table, filter, mask, extents, masks, evidence, trainees);
  }

  /** Those of the records that another mask selects. */
  masked(mask: Mask): Selection {
    const { table, filter, extents, masks, evidence, trainees } = this;
    return new Selection(table, filter, mask, extents, masks, evidence, trainees);
  }

  /** Of each trainee, the records that the filter does not rule out. */
  candidates(): RowIndex {
    return (this.index ??= this.findCandidates());
  }

  private findCandidates(): RowIndex {
    const { table, filter, mask, masks } = this;
    if (mask === null) return table;
    const isOfFilter = filter !== null && masks.of(table, filter) === mask;
    return isOfFilter ? masks.candidatesOf(table, filter) : candidatesIn(table, mask);
  }

  /** What a part of the filter says of each record. */
  partMask(part: Predicate): Mask {
    return this.masks.of(this.table, part);
  }

  /** The first cell that leaves the filter open for a record; null where none does. */
  filterCell(row: number): OpenCell | null {
    const { table, filter } = this;
    if (filter === null) return null;
    return this.evidence.openCell(table, filter, row, ownerOf(table, row));
  }
}
