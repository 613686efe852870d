import { FIRST_DAY, LAST_DAY, type Day } from '../../records/dates';
import type { Window } from '../resolve/program';
import { FAILS, HOLDS, MAYBE, type Answer } from './answers';
import { known, type DayBounds } from './day-bounds';
import type { Extents } from './extents';
import type { Setting } from './prepared';
import type { Scan } from './scan';
import { openTrace, type RowTrace } from './trace';
import type { Passed } from './verdict';
import { dayAfter, dayBefore, span, type WindowBounds, type WindowLabel } from './window-bounds';
import { edgeWindow, withinWindow } from './windows';

type EachRecordWindow = Extract<Window, { kind: 'eachRecord' }>;
type RecordLabel = Extract<WindowLabel, { kind: 'record' }>;
type Beside = NonNullable<RecordLabel['neighbour']>;

/** When a record begins and ends; `to` is the day after its last. One whose dates are not known lies somewhere in the widest interval that it may have. */
function daysOf({ certain, begin, end }: Extents, row: number): { from: DayBounds; to: DayBounds } {
  const isDated = certain[row] === 1;
  const first = begin[row] ?? FIRST_DAY;
  const until = end[row] ?? LAST_DAY;
  return {
    from: isDated || first > FIRST_DAY ? known(first) : { lo: first, hi: until - 1 },
    to: isDated || until < LAST_DAY ? known(until) : { lo: first + 1, hi: until },
  };
}

/** What is known of the record that comes next after a day, or came last before it. */
interface Found {
  /** Of the next its first day, never where there may be none; of the previous the day after its last, the first of all days where there may be none. */
  readonly day: DayBounds;
  /** Whether there is one. */
  readonly presence: Answer;
  /** The last day on which it may begin, if there is one. */
  readonly last: Day;
  /** The record itself, where it is known which it is. */
  readonly beside: Beside | null;
}

/** The windows that lie beside the records of a selection. */
export class RecordWindows {
  private readonly records: Scan;
  private readonly neighbours: Scan | null;

  /** @param asksMinimum whether only so much is asked that may be too little: of what comes before the next nothing is then asked where there is no next */
  constructor(
    private readonly window: EachRecordWindow,
    setting: Setting,
    private readonly asksMinimum: boolean,
  ) {
    this.records = setting.scanOf(window.selected, null);
    const { neighbour } = window;
    this.neighbours = neighbour === undefined ? null : setting.scanOf(neighbour.selected, null);
  }

  /** True when the workbook does not hold the records. */
  get isMissing(): boolean {
    return this.records.isMissing || this.neighbours?.isMissing === true;
  }

  /**
   * A window for each selected record.
   * @param end the last day of the training
   * @param passed whether that has passed
   */
  of(trainee: number, end: DayBounds, passed: Passed): WindowBounds[] {
    const windows: WindowBounds[] = [];
    const training = { trainee, end, passed };
    const { records } = this;
    const { table, extents } = records;
    for (const row of records.rowsOf(trainee)) {
      const selected = records.selects(row, null);
      if (selected === FAILS) continue;
      const { from, to } = daysOf(extents, row);
      const label: RecordLabel = {
        kind: 'record',
        table,
        row,
        relation: this.window.relation,
        neighbour: null,
      };
      const bounds = { ...this.beside(from, to, end), label, certain: selected === HOLDS };
      const within = this.upToNeighbour(bounds, label, from, to, training);
      if (within !== null) windows.push(within);
    }
    return windows;
  }

  /** While a record lasts; or before it begins, or after it has ended. */
  private beside(from: DayBounds, to: DayBounds, end: DayBounds): WindowBounds {
    const { relation, length } = this.window;
    if (relation === 'during') return span(from, to, dayBefore(to));
    const date = relation === 'after' ? dayBefore(to) : from;
    const isFar = length !== null && (relation === 'before' || relation === 'after');
    return isFar ? withinWindow(relation, length, date) : edgeWindow(relation, date, end);
  }

  /** That part of a window which lies before the next record, or after the previous one; null where there is no such window. */
  private upToNeighbour(
    bounds: WindowBounds,
    label: RecordLabel,
    from: DayBounds,
    to: DayBounds,
    { trainee, end, passed }: { trainee: number; end: DayBounds; passed: Passed },
  ): WindowBounds | null {
    const { neighbours } = this;
    const relation = this.window.neighbour?.relation;
    if (neighbours === null || relation === undefined) return bounds;
    const own = neighbours.table === label.table ? label.row : -1;
    if (relation === 'after') {
      const { day, beside } = previousOf(neighbours, trainee, from, own);
      const named = { ...label, neighbour: beside };
      return { ...bounds, outerFrom: day.lo, innerFrom: day.hi, label: named };
    }
    const date = this.window.relation === 'after' ? dayBefore(to) : from;
    const { day, presence, last, beside } = nextOf(neighbours, trainee, date, own, relation);
    const mayBeNone = presence !== HOLDS;
    if (presence === FAILS && this.asksMinimum && passed === 'passed') return null;
    const until = relation === 'before' ? day : dayAfter(day);
    const due = relation === 'before' ? dayBefore(day) : day;
    const latest = relation === 'before' ? last - 1 : last;
    return {
      ...bounds,
      outerTo: until.hi,
      innerTo: until.lo,
      due: mayBeNone
        ? { lo: Math.min(due.lo, end.lo), hi: Math.max(presence === FAILS ? FIRST_DAY : latest, end.hi) }
        : due,
      certain: bounds.certain && !(mayBeNone && this.asksMinimum && passed !== 'open'),
      label: { ...label, neighbour: beside },
    };
  }

  /** The cells that leave a window open: those of its own record, and of those that may be next to it. */
  openRows(window: WindowBounds, { table, row }: RecordLabel, trainee: number): RowTrace[] {
    const traces = openIn(this.records, row);
    const { neighbours } = this;
    const relation = this.window.neighbour?.relation;
    if (neighbours === null || relation === undefined) return traces;
    for (const other of neighbours.rowsOf(trainee)) {
      if ((neighbours.table === table && other === row) || neighbours.selects(other, null) === FAILS)
        continue;
      const { from, to } = daysOf(neighbours.extents, other);
      const mayBound =
        relation === 'after'
          ? to.hi >= window.outerFrom && to.lo <= window.innerFrom
          : from.hi >= window.outerFrom && from.lo <= window.outerTo;
      if (mayBound) traces.push(...openIn(neighbours, other));
    }
    return traces;
  }
}

function openIn(scan: Scan, row: number): RowTrace[] {
  const cell = scan.openCell(row);
  return cell === null ? [] : [openTrace(scan.table, row, cell)];
}

/** The first record that begins after a day. @param own a record that is not looked at */
function nextOf(
  scan: Scan,
  trainee: number,
  date: DayBounds,
  own: number,
  relation: Beside['relation'],
): Found {
  let lo = LAST_DAY;
  let hi = LAST_DAY;
  let last = FIRST_DAY;
  let first = -1;
  let presence: Answer = FAILS;
  for (const row of scan.rowsOf(trainee)) {
    const selected = row === own ? FAILS : scan.selects(row, null);
    const { from } = daysOf(scan.extents, row);
    if (selected === FAILS || from.hi <= date.lo) continue;
    if (presence === FAILS) presence = MAYBE;
    lo = Math.min(lo, Math.max(from.lo, date.lo + 1));
    last = Math.max(last, from.hi);
    if (selected !== HOLDS || from.lo <= date.hi) continue;
    presence = HOLDS;
    if (from.hi < hi) {
      hi = from.hi;
      first = row;
    }
  }
  const isKnown = presence === HOLDS && lo === hi;
  return {
    day: { lo, hi },
    presence,
    last,
    beside: isKnown ? { table: scan.table, row: first, relation } : null,
  };
}

/** The latest record that has ended before a day. @param own a record that is not looked at */
function previousOf(
  scan: Scan,
  trainee: number,
  date: DayBounds,
  own: number,
): Pick<Found, 'day' | 'beside'> {
  let lo = FIRST_DAY;
  let hi = FIRST_DAY;
  let latest = -1;
  for (const row of scan.rowsOf(trainee)) {
    const selected = row === own ? FAILS : scan.selects(row, null);
    const { to } = daysOf(scan.extents, row);
    if (selected === FAILS || to.lo > date.hi) continue;
    hi = Math.max(hi, Math.min(to.hi, date.hi));
    if (selected !== HOLDS || to.hi > date.lo || to.lo <= lo) continue;
    lo = to.lo;
    latest = row;
  }
  const isKnown = latest >= 0 && lo === hi;
  return { day: { lo, hi }, beside: isKnown ? { table: scan.table, row: latest, relation: 'after' } : null };
}
