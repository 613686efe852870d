import { BLANK, columnAt, KNOWN, rowsOf, type Column, type RecordTable } from '../../records/columns';
import { FIRST_DAY, LAST_DAY, type Day } from '../../records/dates';
import type { Dimension } from '../../records/quantities';
import { dateFieldOf, isOwned } from '../../records/vocabulary';
import { invariant } from '../../wording/invariant';
import type { Group, GroupValue, Predicate } from '../resolve/program';
import { FAILS, HOLDS, MAYBE, type Mask } from './answers';
import { combinedColumn, mayHave } from './combined-column';
import type { OpenCell } from './evidence';
import { hasKnownBegin, openDateField, type Extents } from './extents';
import type { Follow } from './follow';
import { codeOf, keyedGroup, type FoundGroup, type GroupCode, type KeyedGroup } from './found-group';
import { isUnknown } from './joins';
import { Partition, type Placed } from './partition';
import type { Membership } from './membership';
import type { Place } from './place';
import { besides, fieldsOf } from './predicates';
import { everyRow, type RowIndex, type Rows } from './rows';
import { EVERYBODY, type Selection } from './selection';
import { openTrace, rowTrace, type RowReason, type RowTrace } from './trace';
import type { WindowBounds } from './window-bounds';
import type { WindowDays } from './window-days';

export { EVERYBODY } from './selection';

const UNKNOWN_GROUP = keyedGroup('', 'unknown');

/**
 * The records of one selection, ready to be scanned trainee by trainee: its table, the mask of its filter, and when its records take place.
 */
export class Scan {
  readonly filter: Predicate | null;
  private source: Selection;
  private groups: Column | null;
  /** Whether the workbook holds no records of this type without that meaning that there are none. */
  readonly isMissing: boolean;
  /** False for records of nobody in particular, such as accreditations: they are everybody's. */
  private readonly isOwned: boolean;
  private rowsOfAll: Int32Array | null = null;
  private candidateIndex: RowIndex | null = null;
  private partition: Partition | null = null;
  private keyedGroups: Map<number, KeyedGroup> | null = null;
  private firstFields: Map<Predicate, number | null> | null = null;
  private knownDateField: number | null | undefined;
  /** The record that is taken to be selected, though unknown cells leave that open; -1 for none. */
  private supposed = -1;

  /**
   * @param sourceNow looks at the roster as it is
   * @param follow has the selection looked at again after an edit
   * @param byBegin true when an interval belongs to the one window in which it begins, not to each that it reaches into
   * @param isOutside true when the records of a group are those that belong to another one
   * @param members which of the records whose group is unknown are taken to be of it; null where it is open of all
   */
  constructor(
    private readonly sourceNow: () => Selection,
    readonly follow: Follow,
    private readonly group: Group | null,
    readonly byBegin = false,
    readonly isOutside = false,
    private readonly members: Membership | null = null,
  ) {
    this.source = sourceNow();
    this.groups = this.columnOfGroups();
    const { table, filter } = this.source;
    this.filter = filter;
    this.isOwned = isOwned(table.type);
    this.isMissing = isUnknown(table);
    follow(() => {
      const words = this.groups?.words ?? null;
      this.source = sourceNow();
      this.groups = this.columnOfGroups();
      // Groups go by the words of their column.
      if (words === null || words !== this.groups?.words) this.keyedGroups = null;
      this.rowsOfAll = this.candidateIndex = null;
      this.partition?.forget();
    });
  }

  get table(): RecordTable {
    return this.source.table;
  }

  get mask(): Mask | null {
    return this.source.mask;
  }

  get extents(): Extents {
    return this.source.extents;
  }

  get groupColumn(): Column | null {
    return this.groups;
  }

  private columnOfGroups(): Column | null {
    const { table } = this.source;
    const fields = this.fieldsOfGroups;
    return fields.length === 0 ? null : combinedColumn(table, fields);
  }

  private get fieldsOfGroups(): readonly number[] {
    return this.group?.fields.get(this.source.table.type.index) ?? [];
  }

  /** The same selection, of which an interval belongs to the window in which it begins. */
  placedByBegin(): Scan {
    return new Scan(this.sourceNow, this.follow, this.group, true, this.isOutside, this.members);
  }

  /** The same selection, of which the records take place at other times. */
  during(extents: () => Extents): Scan {
    const { sourceNow, follow, group, byBegin, isOutside, members } = this;
    return new Scan(() => sourceNow().during(extents()), follow, group, byBegin, isOutside, members);
  }

  /** Of the same selection, only what a mask selects: it may hold something else each time. */
  masked(mask: () => Mask): Scan {
    const { sourceNow, follow, group, byBegin, isOutside, members } = this;
    return new Scan(() => sourceNow().masked(mask()), follow, group, byBegin, isOutside, members);
  }

  /** The same selection, in which each group stands for all others. */
  ofOtherGroups(): Scan {
    return new Scan(this.sourceNow, this.follow, this.group, this.byBegin, true, this.members);
  }

  /** @param trainee or {@link EVERYBODY} */
  rowsOf(trainee: number): Int32Array {
    if (this.isOwned && trainee !== EVERYBODY) return rowsOf(this.table, trainee);
    return (this.rowsOfAll ??= this.isOwned
      ? Int32Array.from(this.source.trainees.flatMap((one) => [...rowsOf(this.table, one)]))
      : Int32Array.from({ length: this.table.count }, (_, row) => row));
  }

  /** Those of a trainee's records that the filter does not rule out: the only ones that a measure without a trace need look at. */
  candidatesOf(trainee: number): Rows {
    if (!this.isOwned || trainee === EVERYBODY) return everyRow(this.rowsOf(trainee));
    const { firstRow, rowsByTrainee } = (this.candidateIndex ??= this.source.candidates());
    return { list: rowsByTrainee, from: firstRow[trainee] ?? 0, to: firstRow[trainee + 1] ?? 0 };
  }

  /** Those of them that may count in one place. */
  candidatesAt({ trainee, grid, cell }: Place): Rows {
    if (grid === null || this.isOutside || (grid.windows.length === 1 && this.groupColumn === null))
      return this.candidatesOf(trainee);
    return (this.partition ??= new Partition(this)).at(grid, cell);
  }

  /** Those that may count in any of some windows and groups, each with its places. No group stands for all others here. */
  spread(trainee: number, days: WindowDays, groups: readonly FoundGroup[]): Placed {
    return (this.partition ??= new Partition(this)).spread(trainee, days, groups);
  }

  /** The records of each of some windows and groups; null where unknown cells leave open which they are. No group stands for all others here. */
  sorted(trainee: number, days: WindowDays, groups: readonly FoundGroup[]): Partition | null {
    const partition = (this.partition ??= new Partition(this));
    return partition.sortAll(trainee, days, groups) ? partition : null;
  }

  /** Whether a record belongs to a group, or to another one where those are meant. */
  private inGroup(row: number, code: GroupCode): number {
    const { groupColumn, isOutside } = this;
    if (code === null || groupColumn === null) return HOLDS;
    const isKnown = groupColumn.states[row] === KNOWN;
    if (code !== 'unknown' && !isKnown)
      return mayHave(groupColumn, row, code) ? this.openMember(row) : isOutside ? HOLDS : FAILS;
    const isInside = code === 'unknown' ? !isKnown : groupColumn.values[row] === code;
    return isInside === isOutside ? FAILS : HOLDS;
  }

  /** The same of a record whose group is unknown. */
  private openMember(row: number): number {
    const answer = this.members?.of(this.table, row) ?? MAYBE;
    if (!this.isOutside || answer === MAYBE) return answer;
    return answer === HOLDS ? FAILS : HOLDS;
  }

  /** How many of a trainee's records may be in any group, or in one of their own, because the cell that says so is unknown. */
  countUngrouped(trainee: number): number {
    let count = 0;
    const { list, from, to } = this.candidatesOf(trainee);
    for (let at = from; at < to; at++) {
      const row = list[at] ?? 0;
      if (this.groupColumn?.states[row] !== KNOWN && this.selects(row, null) !== FAILS) count++;
    }
    return count;
  }

  /** Those that may take place in a window. */
  ungrouped(trainee: number, window: WindowBounds): number[] {
    return Array.from(this.rowsOf(trainee)).filter(
      (row) => this.groupColumn?.states[row] !== KNOWN && this.counts(row, null, window, LAST_DAY) !== FAILS,
    );
  }

  /** Whether a record is selected, whenever it takes place. */
  selects(row: number, code: GroupCode): number {
    const filtered = this.mask === null ? HOLDS : (this.mask[row] ?? FAILS);
    if (filtered === FAILS) return FAILS;
    const grouped = this.inGroup(row, code);
    if (grouped === FAILS) return FAILS;
    return (filtered === MAYBE || grouped === MAYBE) && row !== this.supposed ? MAYBE : HOLDS;
  }

  /** What the filter says of records of which the condition holds that it begins with; null where it asks nothing else. */
  maskGiven(first: Predicate | null): Mask | null {
    const rest = besides(this.filter, first);
    return rest === null ? null : this.source.partMask(rest);
  }

  /** What there is if a record is selected that may be. */
  supposing<Found>(row: number, find: () => Found): Found {
    this.supposed = row;
    const found = find();
    this.supposed = -1;
    return found;
  }

  /**
   * Whether a record takes place, at least in part, inside that part of a window which lies before the cutoff. Which of its days do is another
   * question: of an interval that has one date it is at least that day.
   */
  within(row: number, window: WindowBounds, cutoff: Day): number {
    const begin = this.extents.begin[row] ?? 0;
    const end = this.extents.end[row] ?? 0;
    if (this.byBegin && begin > FIRST_DAY) return beginsWithin(begin, window, cutoff);
    const outerTo = Math.min(window.outerTo, cutoff);
    const innerTo = Math.min(window.innerTo, cutoff);
    // A record under way may reach into a window that has yet to begin.
    if (window.outerFrom >= outerTo || begin >= outerTo || end <= window.outerFrom) return FAILS;
    const isInside =
      this.extents.certain[row] === 0
        ? this.isSurelyWithin(begin, end, window.innerFrom, innerTo)
        : window.innerFrom < innerTo && begin < innerTo && end > window.innerFrom;
    return isInside ? HOLDS : MAYBE;
  }

  /** Whether a record of which a date is unknown takes place inside `[from, to)` all the same, or begins there where that is what counts. */
  private isSurelyWithin(begin: Day, end: Day, from: Day, to: Day): boolean {
    if (from <= FIRST_DAY && to >= LAST_DAY) return true;
    if (begin > FIRST_DAY) return begin >= from && begin < to;
    return end < LAST_DAY && end <= to && (this.byBegin ? from <= FIRST_DAY : end > from);
  }

  /** Both: selected, inside the window, and before the cutoff. */
  counts(row: number, code: GroupCode, window: WindowBounds, cutoff: Day): number {
    const selected = this.selects(row, code);
    if (selected === FAILS) return FAILS;
    const inside = this.within(row, window, cutoff);
    return inside === FAILS ? FAILS : selected === MAYBE || inside === MAYBE ? MAYBE : HOLDS;
  }

  /** The same of a record with all its days: that it counts is certain only where these are known. */
  countsInFull(row: number, code: GroupCode, window: WindowBounds, cutoff: Day): number {
    const answer = this.counts(row, code, window, cutoff);
    return answer === HOLDS && this.extents.certain[row] === 0 ? MAYBE : answer;
  }

  /** The same of a record in its order among others: that it counts is certain only where its first day is known. */
  countsInOrder(row: number, code: GroupCode, window: WindowBounds, cutoff: Day): number {
    const answer = this.counts(row, code, window, cutoff);
    return answer === HOLDS && !hasKnownBegin(this.extents, row) ? MAYBE : answer;
  }

  /** Whether a record that does not count as things stand is or may be selected all the same, and takes place inside the window. */
  isPlanned(row: number, code: GroupCode, window: WindowBounds): boolean {
    return this.within(row, window, LAST_DAY) !== FAILS && this.selects(row, code) !== FAILS;
  }

  codeOf(value: GroupValue): number {
    if (value.ticks !== null) return value.ticks;
    return value.key === null ? -1 : (this.groupColumn?.words?.find(value.key) ?? -1);
  }

  /** The group that a record makes up, and a key that is the same for the same group in other tables. */
  groupOf(row: number): KeyedGroup {
    const column = this.groupColumn;
    invariant(column !== null, 'a group of a selection without groups');
    if (column.states[row] !== KNOWN) return UNKNOWN_GROUP;
    const value = column.values[row] ?? 0;
    const known = (this.keyedGroups ??= new Map<number, KeyedGroup>());
    let keyed = known.get(value);
    if (keyed === undefined) known.set(value, (keyed = groupIn(column, value)));
    return keyed;
  }

  /** Describes why a record does not count, or may not. */
  trace(
    row: number,
    answer: number,
    code: GroupCode,
    window: WindowBounds,
    dimension: Dimension,
  ): RowTrace | null {
    // Records of other groups belong to other parts of the same finding.
    if (this.inGroup(row, code) === FAILS) return null;
    const { table } = this;
    if (answer === MAYBE) return openTrace(table, row, this.openCell(row), dimension);
    const reason: RowReason =
      this.selects(row, code) === FAILS
        ? 'condition'
        : this.isPlanned(row, code, window)
          ? 'later'
          : 'window';
    const field = reason === 'condition' ? this.failingField(row, this.filter) : this.dateField();
    return rowTrace(table, row, reason === 'later' ? 'planned' : 'rejected', reason, null, dimension, field);
  }

  /** The field that says when a record takes place, or when it begins. */
  private dateField(): number | null {
    if (this.knownDateField === undefined) this.knownDateField = dateFieldOf(this.table.type)?.index ?? null;
    return this.knownDateField;
  }

  /** The cells of records, planned ones included, that leave open whether they make up a group of a place. */
  openRows({ trainee, window, found }: Pick<Place, 'trainee' | 'window' | 'found'>): readonly RowTrace[] {
    const code = codeOf(found.group, this);
    return Array.from(this.rowsOf(trainee)).flatMap((row) => {
      const cell = this.isPlanned(row, code, window) ? this.openCell(row) : null;
      return cell === null ? [] : [openTrace(this.table, row, cell)];
    });
  }

  /** Whether a condition asks for the very date by which the record would be dated, and that cell is empty: the record will not be any other. */
  lacksDate(row: number, predicate: Predicate): boolean {
    if (predicate.kind === 'and') return predicate.terms.some((term) => this.lacksDate(row, term));
    if (predicate.kind !== 'filled' || predicate.value.kind !== 'field') return false;
    const column = columnAt(this.table, predicate.value.field);
    const { role } = column.field;
    return column.states[row] === BLANK && (role === 'date' || role === 'from' || role === 'to');
  }

  /** The first cell that leaves a record open: one of its own, or one of a record that the filter joins it to. Null when none does. */
  openCell(row: number): OpenCell | null {
    const { table } = this;
    const date = openDateField(table, row);
    if (date !== null) return { table, row, field: date };
    const open = this.fieldsOfGroups.find((field) => columnAt(table, field).states[row] !== KNOWN);
    if (open !== undefined) return { table, row, field: open };
    return this.source.filterCell(row);
  }

  /** The first field of the condition that a record fails. */
  failingField(row: number, predicate: Predicate | null): number | null {
    if (predicate === null) return this.groupColumn?.field.index ?? null;
    if (predicate.kind === 'and' || predicate.kind === 'or') {
      const failing = predicate.terms.find((term) => this.source.partMask(term)[row] === FAILS);
      return this.failingField(row, failing ?? null);
    }
    return this.firstFieldOf(predicate);
  }

  private firstFieldOf(predicate: Predicate): number | null {
    const known = (this.firstFields ??= new Map<Predicate, number | null>());
    let field = known.get(predicate);
    if (field === undefined) known.set(predicate, (field = fieldsOf(predicate)[0] ?? null));
    return field;
  }
}

function beginsWithin(begin: Day, window: WindowBounds, cutoff: Day): number {
  if (begin < window.outerFrom || begin >= Math.min(window.outerTo, cutoff)) return FAILS;
  return begin >= window.innerFrom && begin < window.innerTo ? HOLDS : MAYBE;
}

function groupIn({ words }: Column, value: number): KeyedGroup {
  if (words === null) return keyedGroup(String(value), { ticks: value, key: null, label: '' });
  const key = words.keys[value] ?? '';
  return keyedGroup(key, { ticks: null, key, label: words.texts[value] ?? '' });
}
