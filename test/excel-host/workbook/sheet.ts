import type { Json, JsonObject } from '../json';
import { bounding, cellArea, COLUMN_COUNT, intersection, type Area } from './area';
import { FormatStore } from './formats';
import { isErrorValue, type Value } from './values';

/** One cell that holds something; the object moves with the cell when rows are inserted. */
export interface Cell {
  value: Value;
  /** The formula with its equals sign, or null for a cell that was typed. */
  formula: string | null;
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** A conditional format; `settings` holds its rule and format as Office.js names them (`format.fill.color`). */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  area: Area;
  priority: number;
  stopIfTrue: boolean;
  readonly settings: Map<string, JsonObject[string]>;
}

/** A chart, as far as add-ins set one up; its series are not modelled. */
export interface Chart {
  readonly id: string;
  readonly sheet: Sheet;
  readonly type: string;
  readonly source: Area;
  readonly seriesBy: string;
  name: string;
  title: string;
  hasTitle: boolean;
  readonly position: { top: number; left: number; width: number; height: number };
}

/** One worksheet: its cells, and whatever belongs to it alone. */
export class Sheet {
  visibility: Visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  isProtected = false;
  /** The frozen rows and columns at the top left. */
  frozen: Area | null = null;
  /** The rows that are printed on every page. */
  printTitleRows: Area | null = null;
  /** The columns that are printed on every page. */
  printTitleColumns: Area | null = null;
  /** How the sheet is printed, by the names of Office.js. */
  readonly pageLayout = new Map<string, Json>();
  /** The rows before which a new page begins. */
  pageBreaks: number[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  charts: Chart[] = [];
  /** How many pictures, boxes with text and the like lie on it. */
  shapeCount = 0;
  readonly formats = new FormatStore();
  /** What the formula of another cell spilled into a cell. */
  readonly spilled = new Map<number, Value>();
  /** Links by cell, as Office.js has them. */
  hyperlinks = new Map<number, JsonObject>();
  private cells = new Map<number, Cell>();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  cellAt(row: number, column: number): Cell | undefined {
    return this.cells.get(cellKey(row, column));
  }

  valueAt(row: number, column: number): Value {
    const at = cellKey(row, column);
    return this.cells.get(at)?.value ?? this.spilled.get(at) ?? null;
  }

  put(row: number, column: number, cell: Cell): void {
    this.cells.set(cellKey(row, column), cell);
  }

  remove(row: number, column: number): void {
    this.cells.delete(cellKey(row, column));
  }

  /** Every cell with its place, in no order. */
  *everyCell(): Generator<readonly [area: Area, cell: Cell]> {
    for (const [at, cell] of this.cells) yield [placeOf(at), cell];
  }

  /** The cells of an area that hold something. */
  cellsIn(area: Area): (readonly [area: Area, cell: Cell])[] {
    return [...this.everyCell()].filter(([place]) => intersection(area, place) !== null);
  }

  /** The smallest area around all cells of an area that show something; null where there are none. */
  usedArea(within: Area): Area | null {
    let used: Area | null = null;
    for (const [at, value] of this.shown()) {
      const place = placeOf(at);
      if (intersection(within, place) === null || value === null) continue;
      used = used === null ? place : bounding(used, place);
    }
    return used;
  }

  /** Moves cells and what hangs on them; null for cells that are gone. */
  move(to: (area: Area) => Area | null): void {
    const moved = <Kept>(map: ReadonlyMap<number, Kept>): Map<number, Kept> =>
      new Map(
        [...map].flatMap(([at, kept]) => {
          const place = to(placeOf(at));
          return place === null ? [] : [[cellKey(place.firstRow, place.firstColumn), kept]];
        }),
      );
    this.cells = moved(this.cells);
    this.hyperlinks = moved(this.hyperlinks);
    this.formats.move(to);
    this.conditionalFormats = this.conditionalFormats.flatMap((format) => {
      const area = to(format.area);
      if (area !== null) format.area = area;
      return area === null ? [] : [format];
    });
    this.spilled.clear();
  }

  private *shown(): Generator<readonly [at: number, value: Value]> {
    for (const [at, { value }] of this.cells) yield [at, isErrorValue(value) ? value.error : value];
    yield* this.spilled;
  }
}

export function cellKey(row: number, column: number): number {
  return row * COLUMN_COUNT + column;
}

function placeOf(at: number): Area {
  return cellArea(Math.floor(at / COLUMN_COUNT), at % COLUMN_COUNT);
}
