import {
  BLANK,
  columnAt,
  columnWithRole,
  KNOWN,
  rowsOf,
  type Column,
  type RecordTable,
} from '../../records/columns';
import { FIRST_DAY, LAST_DAY, type Day } from '../../records/dates';
import { invariant } from '../../wording/invariant';
import type { Group, GroupValue, Predicate } from '../resolve/program';
import { FAILS, HOLDS, MAYBE, type Mask } from './answers';
import type { OpenCell } from './evidence';
import { openDateField, type Extents } from './extents';
import { isOwned, isUnknown } from './joins';
import { fieldsOf } from './predicates';
import type { RowReason, RowTrace } from './trace';
import type { WindowBounds } from './window-bounds';

/** In the place of a trainee: all trainees together. */
export const EVERYBODY = -1;

/** The value of a group in one column; `unknown` gathers the records whose own value is not known. */
export type GroupCode = number | 'unknown' | null;

/**
 * The records of one selection, ready to be scanned trainee by trainee: its table, the mask of its filter, and when its records take place.
 */
export class Scan {
  readonly groupColumn: Column | null;
  /** False for records of nobody in particular, such as accreditations: they are everybody's. */
  private readonly isOwned: boolean;
  private rowsOfAll: Int32Array | null = null;
  private candidateIndex: Pick<RecordTable, 'firstRow' | 'rowsByTrainee'> | null = null;
  /** Whose candidates were asked for last: most checks ask again for every window and group. */
  private lastTrainee = EVERYBODY;
  private lastCandidates: Int32Array | null = null;
  private readonly firstFields = new Map<Predicate, number | null>();

  /**
   * @param trainees those who count as everybody
   * @param byBegin true when an interval belongs to the one window in which it begins, not to each that it reaches into
   */
  constructor(
    readonly table: RecordTable,
    readonly filter: Predicate | null,
    private readonly mask: Mask | null,
    readonly extents: Extents,
    private readonly group: Group | null,
    private readonly partMask: (predicate: Predicate) => Mask,
    private readonly filterCell: (predicate: Predicate, row: number) => OpenCell | null,
    private readonly trainees: readonly number[],
    private readonly byBegin = false,
  ) {
    const field = group?.fields.get(table.type.index);
    this.groupColumn = field === undefined ? null : columnAt(table, field);
    this.isOwned = isOwned(table.type);
  }

  /** Whether the workbook holds no records of this type without that meaning that there are none. */
  get isMissing(): boolean {
    return isUnknown(this.table);
  }

  /** The same selection, of which an interval belongs to the window in which it begins. */
  placedByBegin(): Scan {
    const { table, filter, mask, extents, group, partMask, filterCell, trainees } = this;
    return new Scan(table, filter, mask, extents, group, partMask, filterCell, trainees, true);
  }

  /** @param trainee or {@link EVERYBODY} */
  rowsOf(trainee: number): Int32Array {
    if (this.isOwned && trainee !== EVERYBODY) return rowsOf(this.table, trainee);
    return (this.rowsOfAll ??= this.isOwned
      ? Int32Array.from(this.trainees.flatMap((one) => [...rowsOf(this.table, one)]))
      : Int32Array.from({ length: this.table.count }, (_, row) => row));
  }

  /** Those of a trainee's records that the filter does not rule out: the only ones that a measure without a trace need look at. */
  candidatesOf(trainee: number): Int32Array {
    if (!this.isOwned || trainee === EVERYBODY) return this.rowsOf(trainee);
    if (this.lastCandidates === null || this.lastTrainee !== trainee) {
      this.lastTrainee = trainee;
      this.lastCandidates = rowsOf((this.candidateIndex ??= this.indexCandidates()), trainee);
    }
    return this.lastCandidates;
  }

  private indexCandidates(): Pick<RecordTable, 'firstRow' | 'rowsByTrainee'> {
    const { table, mask } = this;
    if (mask === null) return table;
    const firstRow = new Int32Array(table.firstRow.length);
    const rows = new Int32Array(table.rowsByTrainee.length);
    let count = 0;
    for (let trainee = 0; trainee + 1 < firstRow.length; trainee++) {
      const end = table.firstRow[trainee + 1] ?? 0;
      for (let position = table.firstRow[trainee] ?? 0; position < end; position++) {
        const row = table.rowsByTrainee[position] ?? 0;
        if (mask[row] !== FAILS) rows[count++] = row;
      }
      firstRow[trainee + 1] = count;
    }
    return { firstRow, rowsByTrainee: rows.slice(0, count) };
  }

  /** Whether a record belongs to a group. */
  private inGroup(row: number, code: GroupCode): number {
    if (code === null || this.groupColumn === null) return HOLDS;
    const isKnown = this.groupColumn.states[row] === KNOWN;
    if (code === 'unknown') return isKnown ? FAILS : HOLDS;
    return isKnown ? (this.groupColumn.values[row] === code ? HOLDS : FAILS) : MAYBE;
  }

  /** How many of a trainee's records may be in any group, or in one of their own, because the cell that says so is unknown. */
  countUngrouped(trainee: number): number {
    let count = 0;
    for (const row of this.candidatesOf(trainee)) {
      if (this.groupColumn?.states[row] !== KNOWN && this.selects(row, null) !== FAILS) count++;
    }
    return count;
  }

  /** Whether a record is selected, whenever it takes place. */
  selects(row: number, code: GroupCode): number {
    const filtered = this.mask === null ? HOLDS : (this.mask[row] ?? FAILS);
    if (filtered === FAILS) return FAILS;
    const grouped = this.inGroup(row, code);
    return grouped === FAILS ? FAILS : filtered === MAYBE || grouped === MAYBE ? MAYBE : HOLDS;
  }

  /** Whether a record takes place, at least in part, inside that part of a window which lies before the cutoff. */
  within(row: number, window: WindowBounds, cutoff: Day): number {
    const begin = this.extents.begin[row] ?? 0;
    const end = this.extents.end[row] ?? 0;
    if (this.byBegin && begin > FIRST_DAY) return beginsWithin(begin, window, cutoff);
    const outerTo = Math.min(window.outerTo, cutoff);
    const innerTo = Math.min(window.innerTo, cutoff);
    // A record under way may reach into a window that has yet to begin.
    if (window.outerFrom >= outerTo || begin >= outerTo || end <= window.outerFrom) return FAILS;
    if (this.extents.certain[row] === 0) return MAYBE;
    return window.innerFrom < innerTo && begin < innerTo && end > window.innerFrom ? HOLDS : MAYBE;
  }

  /** Both: selected, inside the window, and before the cutoff. */
  counts(row: number, code: GroupCode, window: WindowBounds, cutoff: Day): number {
    const selected = this.selects(row, code);
    if (selected === FAILS) return FAILS;
    const inside = this.within(row, window, cutoff);
    return inside === FAILS ? FAILS : selected === MAYBE || inside === MAYBE ? MAYBE : HOLDS;
  }

  codeOf(value: GroupValue): number {
    if (value.ticks !== null) return value.ticks;
    return value.key === null ? -1 : (this.groupColumn?.words?.find(value.key) ?? -1);
  }

  /**
   * Adds the groups that occur among a trainee's selected records, planned ones included.
   * @param certain receives the keys of the groups that occur whatever the unknown cells hold
   */
  collectGroups(
    trainee: number,
    window: WindowBounds,
    into: Map<string, GroupValue | 'unknown'>,
    certain: Set<string>,
  ): void {
    const column = this.groupColumn;
    invariant(column !== null, 'groups of a selection without a group');
    for (const row of this.candidatesOf(trainee)) {
      const answer = this.counts(row, null, window, LAST_DAY);
      if (answer === FAILS) continue;
      const isKnown = column.states[row] === KNOWN;
      const value = column.values[row] ?? 0;
      const word = column.words?.keys[value] ?? '';
      const key = isKnown ? (column.words === null ? String(value) : word) : '';
      if (answer === HOLDS) certain.add(key);
      if (!isKnown) into.set('', 'unknown');
      else if (column.words === null) into.set(key, { ticks: value, key: null, label: '' });
      else into.set(key, { ticks: null, key, label: column.words.texts[value] ?? '' });
    }
  }

  /** Describes what became of one record; `amount` is what it adds if it counts. */
  trace(
    row: number,
    answer: number,
    code: GroupCode,
    window: WindowBounds,
    counted: Pick<RowTrace, 'amount' | 'dimension' | 'field'>,
  ): RowTrace | null {
    // Records of other groups belong to other parts of the same finding.
    if (this.inGroup(row, code) === FAILS) return null;
    const { table } = this;
    const { dimension } = counted;
    if (answer === HOLDS) {
      return {
        table,
        row,
        status: 'counted',
        reason: 'counts',
        amount: counted.amount,
        dimension,
        field: counted.field,
      };
    }
    if (answer === MAYBE) {
      return {
        ...this.openCell(row),
        status: 'unknown',
        reason: 'unknown',
        amount: null,
        dimension,
      };
    }
    const selected = this.selects(row, code);
    const reason: RowReason =
      selected === FAILS ? 'condition' : this.within(row, window, LAST_DAY) === FAILS ? 'window' : 'later';
    const field = reason === 'condition' ? this.failingField(row, this.filter) : this.dateField();
    return {
      table,
      row,
      status: reason === 'later' ? 'planned' : 'rejected',
      reason,
      amount: null,
      dimension,
      field,
    };
  }

  private dateField(): number | null {
    return (columnWithRole(this.table, 'from') ?? columnWithRole(this.table, 'date'))?.field.index ?? null;
  }

  /** Whether a condition asks for the very date by which the record would be dated, and that cell is empty: the record will not be any other. */
  lacksDate(row: number, predicate: Predicate): boolean {
    if (predicate.kind === 'and') return predicate.terms.some((term) => this.lacksDate(row, term));
    if (predicate.kind !== 'filled' || predicate.value.kind !== 'field') return false;
    const column = columnAt(this.table, predicate.value.field);
    const { role } = column.field;
    return column.states[row] === BLANK && (role === 'date' || role === 'from' || role === 'to');
  }

  /** The first cell that leaves a record open: one of its own, or one of a record that the filter joins it to. */
  openCell(row: number): OpenCell {
    const { table, filter } = this;
    const date = openDateField(table, row);
    if (date !== null) return { table, row, field: date };
    const { groupColumn } = this;
    if (groupColumn !== null && groupColumn.states[row] !== KNOWN)
      return { table, row, field: groupColumn.field.index };
    const field = filter === null ? null : (fieldsOf(filter)[0] ?? null);
    return (filter === null ? null : this.filterCell(filter, row)) ?? { table, row, field };
  }

  /** The first field of the condition that a record fails. */
  failingField(row: number, predicate: Predicate | null): number | null {
    if (predicate === null) return this.groupColumn?.field.index ?? null;
    if (predicate.kind === 'and' || predicate.kind === 'or') {
      const failing = predicate.terms.find((term) => this.partMask(term)[row] === FAILS);
      return this.failingField(row, failing ?? null);
    }
    let field = this.firstFields.get(predicate);
    if (field === undefined) this.firstFields.set(predicate, (field = fieldsOf(predicate)[0] ?? null));
    return field;
  }
}

function beginsWithin(begin: Day, window: WindowBounds, cutoff: Day): number {
  if (begin < window.outerFrom || begin >= Math.min(window.outerTo, cutoff)) return FAILS;
  return begin >= window.innerFrom && begin < window.innerTo ? HOLDS : MAYBE;
}
