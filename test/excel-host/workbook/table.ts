import { areaOf, columnCount, rowCount, type Area } from './area';
import type { Sheet } from './sheet';
import { toJson } from './values';

/** An Excel table with a header row; the header cells are the names of its columns. */
export class Table {
  style = 'TableStyleMedium2';
  showTotals = false;
  showBandedRows = true;
  showBandedColumns = false;
  showFilterButton = true;
  highlightFirstColumn = false;
  highlightLastColumn = false;

  constructor(
    readonly id: string,
    public name: string,
    readonly sheet: Sheet,
    /** Header row, data, and the row of totals where there is one. */
    public area: Area,
    /** What Office.js finds the columns by, from left to right. */
    public columnIds: number[],
  ) {}

  get headerArea(): Area {
    return rows(this.area, 0, 1);
  }

  /** The records; a table always has a row for one. */
  get dataArea(): Area {
    return rows(this.area, 1, rowCount(this.area) - 1 - (this.showTotals ? 1 : 0));
  }

  get totalsArea(): Area | null {
    return this.showTotals ? rows(this.area, rowCount(this.area) - 1, 1) : null;
  }

  get columnNames(): string[] {
    const { firstRow, firstColumn } = this.area;
    return Array.from({ length: columnCount(this.area) }, (_, index) =>
      String(toJson(this.sheet.valueAt(firstRow, firstColumn + index))),
    );
  }

  /** The index of a column by name, whatever its case; -1 where there is none. */
  columnIndex(name: string): number {
    return this.columnNames.findIndex((each) => each.toLowerCase() === name.toLowerCase());
  }
}

/** One column of an area of a table. */
export function columnOf(area: Area, index: number): Area {
  return areaOf(area.firstRow, area.firstColumn + index, rowCount(area), 1);
}

/** Some rows of an area, counted from its top. */
export function rows(area: Area, first: number, count: number): Area {
  return areaOf(area.firstRow + first, area.firstColumn, count, columnCount(area));
}
