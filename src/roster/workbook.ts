import type { CellValue, DateSystem } from '../records/cells';

/** The place of a table inside a sheet (zero-based, all bounds inclusive; the first row is the header row). */
export interface TableRange {
  readonly name: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Rows of totals right below the last row; they hold no records. */
  readonly totalsRows: number;
}

/** One worksheet. `rows[r][c]` is the cell in row r + 1 and column c + 1 of the sheet; rows may be ragged. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly tables: readonly TableRange[];
}

/** A workbook as every reader hands it over: cells, not yet records. */
export interface Workbook {
  readonly dateSystem: DateSystem;
  readonly sheets: readonly Sheet[];
}
