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
    /** Of each record whose begin is not known, the day before which it begins. */
    const undated: Day[] = [];
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
      const value = column.values[row] ?? 0;
      if (day <= FIRST_DAY) undated.push(scan.extents.end[row] ?? LAST_DAY);
      // A value that is unknown may be unlike every other one; values are whole, so a half is nobody's.
      else add(possible, day, isKnown ? value : row + 0.5);
      if (answer === HOLDS && isKnown) add(certain, day, value);
    }
    // Leaving a record out never makes for more changes; one more makes for two at the most, and before all others for one.
    const firstDay = Math.min(...possible.keys());
    const further = undated.reduce((sum, end) => sum + (end <= firstDay ? 1 : 2), 0);
    into.lo += NUMBER_TICKS * changes(certain);
    into.hi += NUMBER_TICKS * Math.max(0, Math.min(count - 1, changes(possible) + further));
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
