import { KNOWN, type Column } from '../../records/columns';
import { FIRST_DAY, LAST_DAY, type Day } from '../../records/dates';
import { int32s } from '../../records/short-arrays';
import type { GroupValue } from '../resolve/program';
import { HOLDS, type Mask } from './answers';
import type { Extents } from './extents';
import { codeOf, type FoundGroup } from './found-group';
import type { Grid } from './place';
import type { Rows } from './rows';
import { WindowDays } from './window-days';

/** What a partition asks of a selection of records. */
interface Sortable {
  readonly groupColumn: Column | null;
  readonly extents: Extents;
  /** What the filter says of each record; null without a filter. */
  readonly mask: Mask | null;
  /** True when an interval belongs to the one window in which it begins. */
  readonly byBegin: boolean;
  /** The records of a trainee that may count. */
  candidatesOf(trainee: number): Rows;
  /** The number by which the group column knows a value. */
  codeOf(value: GroupValue): number;
}

/**
 * Records, each with its place among some windows and groups, in the order of the sheet. Both lists are longer than `count`; they stay as they are until
 * others are placed.
 */
export interface Placed {
  days: WindowDays;
  /** How many groups there are in each window. */
  groups: number;
  rows: Int32Array;
  cells: Int32Array;
  count: number;
  /** Whether each of them is in its place whatever the unknown cells hold. */
  isExact: boolean;
}

/** A code that no record has: records whose own value is unknown are all that may belong there. */
const NO_CODE = NaN;

const NO_ROWS = new Int32Array(0);
const NO_GROUPS: readonly FoundGroup[] = [];

/** Room for the windows of one grid after the other. */
const ofGrid = new WindowDays();

/** Room for what is found while one grid is sorted: one after the other, so that all partitions can share it. */
const placed: Placed = {
  days: ofGrid,
  groups: 1,
  rows: new Int32Array(64),
  cells: new Int32Array(64),
  count: 0,
  isExact: false,
};

/**
 * The records of one selection, sorted into the windows and groups of a grid in one pass, so that each place looks at its own records only. A record stands
 * wherever it may count; whether it does is for the measure to ask.
 */
export class Partition {
  private grid: Grid | null = null;
  /** Where the records of each place begin in `list`. */
  private starts = NO_ROWS;
  private list = NO_ROWS;
  private groups = NO_GROUPS;
  private readonly codes: number[] = [];

  constructor(private readonly scan: Sortable) {}

  /** Forgets what was sorted, where the records may be others now. */
  forget(): void {
    this.grid = null;
    this.groups = NO_GROUPS;
  }

  /** The records that may count in one place of a grid, in the order of the sheet. They stay as they are until another grid is asked for. */
  at(grid: Grid, cell: number): Rows {
    if (this.grid !== grid) this.sort(grid);
    return this.in(cell);
  }

  /**
   * The records of all windows and groups, window by window, for {@link in}.
   * @returns false where unknown cells leave open which of them are in a place
   */
  sortAll(trainee: number, days: WindowDays, groups: readonly FoundGroup[]): boolean {
    this.grid = null;
    if (!this.spread(trainee, days, groups).isExact) return false;
    this.arrange(placed, days.count * groups.length);
    return true;
  }

  /** Those of one place, in the order of the sheet. They stay as they are until others are sorted. */
  in(cell: number): Rows {
    const { list, starts } = this;
    return { list, from: starts[cell] ?? 0, to: starts[cell + 1] ?? 0 };
  }

  /** Every place in which each of a trainee's records may count. */
  spread(trainee: number, days: WindowDays, groups: readonly FoundGroup[]): Placed {
    if (this.groups !== groups) {
      this.groups = groups;
      // To set it takes long, even to what it is.
      if (this.codes.length !== groups.length) this.codes.length = groups.length;
      for (let place = 0; place < groups.length; place++) {
        const code = codeOf(groups[place]?.group ?? null, this.scan);
        this.codes[place] = typeof code === 'number' ? code : NO_CODE;
      }
    }
    placed.days = days;
    placed.groups = groups.length;
    placed.isExact = days.isExact;
    const isGrouped = groups[0]?.group !== null;
    if (days.count === 1 && !isGrouped) this.findRows(trainee, days);
    else this.findCells(trainee, days, isGrouped);
    return placed;
  }

  private sort(grid: Grid): void {
    const { trainee, windows, groups } = grid;
    ofGrid.clear(LAST_DAY);
    ofGrid.addAll(windows);
    this.spread(trainee, ofGrid, groups);
    this.grid = grid;
    this.arrange(placed, windows.length * groups.length);
  }

  /** Notes every record that may lie in the one window there is. */
  private findRows(trainee: number, days: WindowDays): void {
    const { scan } = this;
    const { list, from, to } = scan.candidatesOf(trainee);
    const { mask, byBegin, extents } = scan;
    const { begin, end, certain } = extents;
    const windowBegin = days.from[0] ?? 0;
    const windowEnd = days.to[0] ?? 0;
    if (placed.cells.length < to - from) {
      placed.cells = longer(placed.cells, to - from);
      placed.rows = longer(placed.rows, to - from);
    }
    const { cells, rows } = placed;
    let { isExact } = placed;
    let count = 0;
    for (let at = from; at < to; at++) {
      const row = list[at] ?? 0;
      const first = begin[row] ?? 0;
      if (first >= windowEnd) continue;
      const last = byBegin && first > FIRST_DAY ? first + 1 : (end[row] ?? 0);
      if (last <= windowBegin) continue;
      if (certain[row] !== 1 || (mask !== null && mask[row] !== HOLDS)) isExact = false;
      cells[count] = 0;
      rows[count++] = row;
    }
    placed.count = windowBegin < windowEnd ? count : 0;
    placed.isExact = isExact;
  }

  /** Notes every window and group that each record may lie in. */
  private findCells(trainee: number, days: WindowDays, isGrouped: boolean): void {
    const { scan, codes } = this;
    const { from: windowFrom, to: windowTo, count: windowCount, isAscending } = days;
    const { list, from, to } = scan.candidatesOf(trainee);
    const { mask, byBegin, extents, groupColumn } = scan;
    const { begin, end, certain } = extents;
    const groupCount = codes.length;
    const places = windowCount * groupCount;
    let { cells, rows, isExact } = placed;
    let count = 0;
    for (let at = from; at < to; at++) {
      const row = list[at] ?? 0;
      const first = begin[row] ?? 0;
      if (first >= days.cutoff) continue;
      const last = byBegin && first > FIRST_DAY ? first + 1 : (end[row] ?? 0);
      if (certain[row] !== 1 || (mask !== null && mask[row] !== HOLDS)) isExact = false;
      if (count + places > cells.length) {
        placed.cells = cells = longer(cells, places);
        placed.rows = rows = longer(rows, places);
      }
      for (
        let window = isAscending ? firstAbove(first, windowTo, windowCount) : 0;
        window < windowCount;
        window++
      ) {
        const windowBegin = windowFrom[window] ?? 0;
        const windowEnd = windowTo[window] ?? 0;
        if (isAscending && windowBegin >= last) break;
        if (windowBegin >= last || windowEnd <= first || windowBegin >= windowEnd) continue;
        if (isGrouped) {
          const value = groupColumn?.states[row] === KNOWN ? (groupColumn.values[row] ?? 0) : NO_CODE;
          if (Number.isNaN(value)) isExact = false;
          count = this.addGroups(row, value, window * groupCount, count);
        } else {
          cells[count] = window;
          rows[count++] = row;
        }
      }
    }
    placed.count = count;
    placed.isExact = isExact;
  }

  /**
   * Notes every group of one window that a record may be in.
   * @param value of its group; {@link NO_CODE} where that is unknown
   * @returns the count of places with those
   */
  private addGroups(row: number, value: number, firstCell: number, before: number): number {
    const { codes } = this;
    const { cells, rows } = placed;
    const isOpen = Number.isNaN(value);
    let count = before;
    for (let group = 0; group < codes.length; group++) {
      if (!isOpen && codes[group] !== value) continue;
      cells[count] = firstCell + group;
      rows[count++] = row;
    }
    return count;
  }

  /** A counting sort by place, which keeps the order of the sheet. */
  private arrange({ cells, rows, count }: Placed, places: number): void {
    if (this.starts.length <= places) this.starts = int32s(2 * places + 1);
    if (this.list.length < count) this.list = int32s(2 * count);
    const { starts, list } = this;
    starts.fill(0, 0, places + 1);
    for (let at = 0; at < count; at++) {
      const next = (cells[at] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let cell = 0; cell < places; cell++)
      starts[cell + 1] = (starts[cell + 1] ?? 0) + (starts[cell] ?? 0);
    for (let at = 0; at < count; at++) {
      const cell = cells[at] ?? 0;
      const position = starts[cell] ?? 0;
      list[position] = rows[at] ?? 0;
      starts[cell] = position + 1;
    }
    // Each start has moved up to the end of its place, where the next one begins.
    for (let cell = places; cell > 0; cell--) starts[cell] = starts[cell - 1] ?? 0;
    starts[0] = 0;
  }
}

function longer(list: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(2 * list.length + room);
  grown.set(list);
  return grown;
}

/** So few windows are counted through, which takes no decision that a processor could guess wrong. */
const FEW = 8;

/** The first of ascending days that is later than another one: as many are not. */
export function firstAbove(day: Day, ascending: Int32Array, count: number): number {
  let low = 0;
  if (count <= FEW) {
    // The sign of the difference: 1 for each day that is not later.
    for (let index = 0; index < count; index++) low += ((ascending[index] ?? 0) - day - 1) >>> 31;
    return low;
  }
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) > day) high = middle;
    else low = middle + 1;
  }
  return low;
}
