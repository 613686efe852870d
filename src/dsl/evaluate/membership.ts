import type { RecordTable } from '../../records/columns';
import { FAILS, HOLDS, MAYBE, type Answer } from './answers';

/** A record whose group is unknown. */
export interface UngroupedRow {
  readonly table: RecordTable;
  readonly row: number;
}

/** Which of the records whose group is unknown are taken to be of the group that a "for each" is at. */
export class Membership {
  private rows: readonly UngroupedRow[] = [];
  private inside = 0;

  /** Whether a record is of the group: that is open, unless it is taken to be or not. */
  of(table: RecordTable, row: number): Answer {
    const index = this.rows.findIndex((one) => one.table === table && one.row === row);
    if (index < 0) return MAYBE;
    return (this.inside >> index) % 2 === 1 ? HOLDS : FAILS;
  }

  /**
   * What there is if some records are of the group.
   * @param inside a bit for each of them: whether it is, or not
   */
  assuming<Found>(rows: readonly UngroupedRow[], inside: number, find: () => Found): Found {
    this.rows = rows;
    this.inside = inside;
    const found = find();
    this.rows = [];
    return found;
  }
}
