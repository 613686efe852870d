import { columnAt, KNOWN } from '../../../records/columns';
import type { Day } from '../../../records/dates';
import { FAILS, HOLDS } from '../answers';
import { hasKnownBegin } from '../extents';
import type { Rows } from '../rows';
import type { GroupCode } from '../found-group';
import type { Scan } from '../scan';
import type { Trace } from '../trace';
import type { WindowBounds } from '../window-bounds';
import { addInARow, inOrder, longestRow, type InARow, type LongestRow } from './in-a-row';
import { found, pushValue, type Measured, type RowMeasure } from './measure';

/** How many records of each value begin on one day. */
type Counts = Map<number, number>;

/** The most records one after the other, by date, in which a field has the same value. Records of one day have no order. */
export class Series implements RowMeasure {
  constructor(
    readonly scan: Scan,
    private readonly field: number,
  ) {}

  addRows(
    into: Measured,
    rows: Rows,
    code: GroupCode,
    window: WindowBounds,
    cutoff: Day,
    trace: Trace,
  ): void {
    const { scan } = this;
    const column = columnAt(scan.table, this.field);
    const byDay = new ByDay();
    const first = trace?.rows.length ?? 0;
    found(into, HOLDS);
    for (let at = rows.from; at < rows.to; at++) {
      const row = rows.list[at] ?? 0;
      const answer = scan.countsInOrder(row, code, window, cutoff);
      const isKnown = column.states[row] === KNOWN;
      if (trace !== null) pushValue(trace, scan, row, answer, code, window, column);
      if (answer === FAILS) continue;
      const day = hasKnownBegin(scan.extents, row) ? (scan.extents.begin[row] ?? 0) : null;
      byDay.add(day, isKnown ? (column.values[row] ?? 0) : null, answer === HOLDS);
    }
    addInARow(into, byDay, scan, trace, first);
  }
}

/** Records by the day on which they begin, with their values, as far as these are known. */
export class ByDay implements InARow {
  /** The records that are certainly there with a value that is known, and each of the others as one of a value of its own. */
  private readonly split = new Map<Day, Counts>();
  /** The records that have a value or may have it, and those that certainly have another; by value, null for one that is not known. */
  private readonly joined = new Map<
    Day,
    { readonly may: Map<number | null, number>; readonly other: Set<number> }
  >();
  private readonly values = new Set<number>();
  private readonly undated = new Map<number | null, number>();
  private undatedCount = 0;
  private certainCount = 0;
  private strangers = 0;

  /** @param day null where it is not known, as the value is */
  add(day: Day | null, value: number | null, isCertain: boolean): void {
    if (isCertain) this.certainCount++;
    if (value !== null) this.values.add(value);
    if (day === null) {
      this.undatedCount++;
      this.undated.set(value, (this.undated.get(value) ?? 0) + 1);
      return;
    }
    const counts = this.split.get(day) ?? new Map<number, number>();
    this.split.set(day, counts);
    // Values are whole numbers, so that a half is nobody's.
    const own = isCertain && value !== null ? value : ++this.strangers - 0.5;
    counts.set(own, (counts.get(own) ?? 0) + 1);
    const joined = this.joined.get(day) ?? {
      may: new Map<number | null, number>(),
      other: new Set<number>(),
    };
    this.joined.set(day, joined);
    joined.may.set(value, (joined.may.get(value) ?? 0) + 1);
    if (isCertain && value !== null) joined.other.add(value);
  }

  get least(): number {
    if (this.certainCount === 0) return 0;
    const days = inOrder(this.split).map(([, counts]) => counts);
    let most = days.length === 0 ? 0 : 1;
    while (!canKeepTo(most, days)) most++;
    // Each record of an unknown day may stand in the middle of a series.
    return Math.max(1, Math.ceil(most / (this.undatedCount + 1)));
  }

  get longest(): LongestRow {
    const days = inOrder(this.joined);
    const strangers = this.undated.get(null) ?? 0;
    let longest: LongestRow = { count: 0, from: null, to: 0 };
    for (const value of this.values.size === 0 ? [null] : this.values) {
      const countIn = (counts: ReadonlyMap<number | null, number>): number =>
        value === null ? 0 : (counts.get(value) ?? 0);
      const row = longestRow(
        days,
        strangers + countIn(this.undated),
        ({ may }) => countIn(may) + (may.get(null) ?? 0),
        ({ other }) => other.size > (value !== null && other.has(value) ? 1 : 0),
      );
      if (row.count > longest.count) longest = row;
    }
    return longest;
  }

  isMixed(day: Day): boolean {
    return (this.split.get(day)?.size ?? 0) > 1;
  }
}

/** Whether the records of each day can stand in such an order that no value comes more often in a row than so. */
function canKeepTo(most: number, days: readonly Counts[]): boolean {
  // How long the series is at the least that so far comes last, by its value.
  let ends: Counts = new Map();
  for (const counts of days) {
    const before = ends;
    ends = new Map();
    for (const value of counts.keys()) {
      const end = shortestEnd(value, counts, before, most);
      if (end !== null) ends.set(value, end);
    }
    if (ends.size === 0) return false;
  }
  return true;
}

/** How long the last series of a day is at the least, if it is of that value; null where it cannot be, with no longer series than so. */
function shortestEnd(last: number, counts: Counts, before: Counts, most: number): number | null {
  let all = 0;
  for (const count of counts.values()) all += count;
  let shortest: number | null = null;
  const follow = (first: number | null, length: number): void => {
    for (const [value, count] of counts) {
      const others = all - count;
      const room = value === first ? most - length : most;
      if (value !== last && count > room + most * (others - 1)) return;
    }
    const count = counts.get(last) ?? 0;
    const others = all - count;
    const joins = last === first ? length : 0;
    const end = others === 0 ? joins + count : Math.max(1, count - (most - joins) - most * (others - 1));
    if (end <= most && (shortest === null || end < shortest)) shortest = end;
  };
  if (before.size === 0) follow(null, 0);
  for (const [value, length] of before) follow(value, length);
  return shortest;
}
