import { KNOWN, type Column } from '../../records/columns';
import type { GroupValue } from '../resolve/program';
import type { Extents } from './extents';
import { codeOf, type FoundGroup } from './found-group';
import type { Grid } from './place';
import type { Rows } from './rows';
import type { WindowBounds } from './window-bounds';

/** What a partition asks of a selection of records. */
interface Sortable {
  readonly groupColumn: Column | null;
  readonly extents: Extents;
  /** The records of a trainee that may count. */
  candidatesOf(trainee: number): Rows;
  /** The number by which the group column knows a value. */
  codeOf(value: GroupValue): number;
}

/** A code that no record has: records whose own value is unknown are all that may belong there. */
const NO_CODE = NaN;

const NO_ROWS = new Int32Array(0);

/** Room for what is found while one grid is sorted: one after the other, so that all partitions can share it. */
const room = {
  /** Every place of every record, before they are sorted. */
  cells: new Int32Array(64),
  rows: new Int32Array(64),
  windowFrom: new Int32Array(8),
  windowTo: new Int32Array(8),
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
  private groups: readonly FoundGroup[] = [];
  private codes: readonly number[] = [];

  constructor(private readonly scan: Sortable) {}

  /** The records that may count in one place of a grid, in the order of the sheet. They stay as they are until another grid is asked for. */
  at(grid: Grid, cell: number): Rows {
    if (this.grid !== grid) this.sort(grid);
    const { list, starts } = this;
    return { list, from: starts[cell] ?? 0, to: starts[cell + 1] ?? 0 };
  }

  private sort(grid: Grid): void {
    const { windows, groups } = grid;
    this.grid = grid;
    if (this.groups !== groups) {
      this.groups = groups;
      this.codes = groups.map(({ group }) => {
        const code = codeOf(group, this.scan);
        return typeof code === 'number' ? code : NO_CODE;
      });
    }
    const found = this.findCells(grid.trainee, this.takeWindows(windows), groups[0]?.group !== null);
    this.arrange(found, windows.length * groups.length);
  }

  /** @returns whether windows begin, and end, one after the other; those of records may not */
  private takeWindows(windows: readonly WindowBounds[]): boolean {
    const { length } = windows;
    if (room.windowFrom.length < length) {
      room.windowFrom = new Int32Array(2 * length);
      room.windowTo = new Int32Array(2 * length);
    }
    const { windowFrom, windowTo } = room;
    let isAscending = true;
    for (let index = 0; index < length; index++) {
      const from = (windowFrom[index] = windows[index]?.outerFrom ?? 0);
      const to = (windowTo[index] = windows[index]?.outerTo ?? 0);
      if (index > 0 && (from < (windowFrom[index - 1] ?? 0) || to < (windowTo[index - 1] ?? 0)))
        isAscending = false;
    }
    return isAscending;
  }

  /**
   * Notes every window and group that each record may lie in.
   * @returns how many there are
   */
  private findCells(trainee: number, isAscending: boolean, isGrouped: boolean): number {
    const { scan, codes } = this;
    const { windowFrom, windowTo } = room;
    const { list, from, to } = scan.candidatesOf(trainee);
    const { begin, end } = scan.extents;
    const groupColumn = isGrouped ? scan.groupColumn : null;
    const windowCount = this.grid?.windows.length ?? 0;
    const groupCount = codes.length;
    let { cells, rows } = room;
    let count = 0;
    for (let at = from; at < to; at++) {
      const row = list[at] ?? 0;
      const first = begin[row] ?? 0;
      const last = end[row] ?? 0;
      const value = groupColumn?.states[row] === KNOWN ? (groupColumn.values[row] ?? 0) : null;
      let window = isAscending ? firstAbove(first, windowTo, windowCount) : 0;
      for (; window < windowCount && !(isAscending && (windowFrom[window] ?? 0) >= last); window++) {
        if (count + groupCount > cells.length) {
          room.cells = cells = longer(cells, groupCount);
          room.rows = rows = longer(rows, groupCount);
        }
        for (let group = 0; group < groupCount; group++) {
          if (value !== null && codes[group] !== value) continue;
          cells[count] = window * groupCount + group;
          rows[count++] = row;
        }
      }
    }
    return count;
  }

  /** A counting sort by place, which keeps the order of the sheet. */
  private arrange(count: number, places: number): void {
    const { cells, rows } = room;
    if (this.starts.length <= places) this.starts = new Int32Array(2 * places + 1);
    if (this.list.length < count) this.list = new Int32Array(cells.length);
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

/** The first of ascending numbers that is above another one. */
function firstAbove(number: number, ascending: Int32Array, count: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) > number) high = middle;
    else low = middle + 1;
  }
  return low;
}
