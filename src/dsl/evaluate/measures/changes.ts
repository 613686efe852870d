import { columnAt, KNOWN } from '../../../records/columns';
import { FIRST_DAY, LAST_DAY, type Day } from '../../../records/dates';
import { NUMBER_TICKS } from '../../../records/quantities';
import { FAILS, HOLDS } from '../answers';
import type { Rows } from '../rows';
import type { GroupCode } from '../found-group';
import type { Scan } from '../scan';
import type { Trace } from '../trace';
import type { WindowBounds } from '../window-bounds';
import { found, pushValue, type Measured, type RowMeasure } from './measure';

/** The values of a field, by the day on which their records begin. */
type ValuesByDay = Map<Day, Set<number>>;

/** A record of which the begin is not known: it begins before a day. */
interface Undated {
  readonly value: number;
  readonly before: Day;
}

/** In more ways than these, records of unknown days are not put between the others. */
const MOST_WAYS = 500;

/** How often a field differs from one record to the next, by date. Records of one day have no order: they are taken in the one with fewest changes. */
export class Changes implements RowMeasure {
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
    const certain: ValuesByDay = new Map();
    const possible: ValuesByDay = new Map();
    const undated: Undated[] = [];
    /** The values of records of which the begin is not known, and that certainly count. */
    const further = new Set<number>();
    let count = 0;
    found(into, HOLDS);
    for (let at = rows.from; at < rows.to; at++) {
      const row = rows.list[at] ?? 0;
      const answer = scan.countsInOrder(row, code, window, cutoff);
      const isKnown = column.states[row] === KNOWN;
      if (trace !== null) pushValue(trace, scan, row, answer, code, window, column);
      if (answer === FAILS) continue;
      count++;
      const day = scan.extents.begin[row] ?? 0;
      const isSure = answer === HOLDS && isKnown;
      // A value that is unknown may be unlike every other one; values are whole, so a half is nobody's.
      const value = isKnown ? (column.values[row] ?? 0) : row + 0.5;
      if (day > FIRST_DAY) add(possible, day, value);
      else {
        undated.push({ value, before: scan.extents.end[row] ?? LAST_DAY });
        if (isKnown && scan.counts(row, code, window, cutoff) === HOLDS) further.add(value);
      }
      if (isSure) add(certain, day, value);
    }
    for (const values of certain.values()) for (const value of values) further.delete(value);
    // Leaving a record out never makes for more changes; a value that comes nowhere else makes for one more, but where there is nothing else.
    const strangers = certain.size === 0 ? Math.max(0, further.size - 1) : further.size;
    into.lo += NUMBER_TICKS * (changes(certain) + strangers);
    into.hi += NUMBER_TICKS * Math.max(0, Math.min(count - 1, mostChanges(possible, undated)));
  }
}

function add(into: ValuesByDay, day: Day, value: number): void {
  const values = into.get(day);
  if (values === undefined) into.set(day, new Set([value]));
  else values.add(value);
}

/** The fewest changes that any order of the records of each day makes for. */
function changes(byDay: ValuesByDay): number {
  // The fewest so far, by the value that comes last.
  let fewest = new Map<number, number>();
  for (const [, values] of [...byDay].sort(([left], [right]) => left - right)) {
    const before = fewest;
    const otherwise = before.size === 0 ? 0 : Math.min(...before.values()) + 1;
    const entering = (value: number): number => Math.min(otherwise, before.get(value) ?? Infinity);
    fewest = new Map();
    for (const last of values) {
      const others = [...values].filter((value) => value !== last);
      const first = others.length === 0 ? entering(last) : Math.min(...others.map(entering));
      fewest.set(last, first + values.size - 1);
    }
  }
  return fewest.size === 0 ? 0 : Math.min(...fewest.values());
}

/** The most changes that records of unknown days may make for: on the days of others they make for no more than between these. */
function mostChanges(dated: ValuesByDay, undated: readonly Undated[]): number {
  const days = [...dated.keys()].sort((left, right) => left - right);
  if ((days.length + undated.length) ** undated.length > MOST_WAYS) {
    // One more makes for two at the most, and before all others for one.
    const firstDay = days[0] ?? LAST_DAY;
    return changes(dated) + undated.reduce((sum, { before }) => sum + (before <= firstDay ? 1 : 2), 0);
  }
  const [first, ...others] = undated;
  if (first === undefined) return changes(dated);
  const places = [
    (days[0] ?? 0) - 1,
    ...days.filter((day) => day < first.before).map((day, index) => between(day, days[index + 1])),
  ];
  return Math.max(
    ...places.map((place) => mostChanges(new Map(dated).set(place, new Set([first.value])), others)),
  );
}

const between = (day: Day, next: Day | undefined): Day => (next === undefined ? day + 1 : (day + next) / 2);
