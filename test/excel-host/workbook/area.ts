import { ExcelError, invalidArgument } from '../errors';

export const ROW_COUNT = 1_048_576;
export const COLUMN_COUNT = 16_384;

/** A rectangle of cells; zero-based, all bounds inclusive. */
export interface Area {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** @throws ExcelError where the sheet has no such cells */
export function areaOf(row: number, column: number, rows: number, columns: number): Area {
  if (![row, column, rows, columns].every(Number.isInteger) || rows < 1 || columns < 1)
    throw invalidArgument(`No range: row ${row}, column ${column}, ${rows} rows, ${columns} columns.`);
  const lastRow = row + rows - 1;
  const lastColumn = column + columns - 1;
  if (row < 0 || column < 0 || lastRow >= ROW_COUNT || lastColumn >= COLUMN_COUNT)
    throw new ExcelError('InvalidArgument', 'The range lies outside the worksheet.');
  return { firstRow: row, firstColumn: column, lastRow, lastColumn };
}

export const WHOLE_SHEET: Area = areaOf(0, 0, ROW_COUNT, COLUMN_COUNT);

export function rowCount(area: Area): number {
  return area.lastRow - area.firstRow + 1;
}

export function columnCount(area: Area): number {
  return area.lastColumn - area.firstColumn + 1;
}

export function cellCount(area: Area): number {
  return rowCount(area) * columnCount(area);
}

export function isEntireColumn(area: Area): boolean {
  return area.firstRow === 0 && area.lastRow === ROW_COUNT - 1;
}

export function isEntireRow(area: Area): boolean {
  return area.firstColumn === 0 && area.lastColumn === COLUMN_COUNT - 1;
}

/** Whole rows or columns have no values of their own: Office.js gives null for them. */
export function isUnbounded(area: Area): boolean {
  return isEntireColumn(area) || isEntireRow(area);
}

export function sameArea(left: Area, right: Area): boolean {
  return contains(left, right) && contains(right, left);
}

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.firstRow <= inner.firstRow &&
    outer.lastRow >= inner.lastRow &&
    outer.firstColumn <= inner.firstColumn &&
    outer.lastColumn >= inner.lastColumn
  );
}

export function containsCell(area: Area, row: number, column: number): boolean {
  return (
    row >= area.firstRow && row <= area.lastRow && column >= area.firstColumn && column <= area.lastColumn
  );
}

export function intersection(left: Area, right: Area): Area | null {
  const area = {
    firstRow: Math.max(left.firstRow, right.firstRow),
    firstColumn: Math.max(left.firstColumn, right.firstColumn),
    lastRow: Math.min(left.lastRow, right.lastRow),
    lastColumn: Math.min(left.lastColumn, right.lastColumn),
  };
  return area.firstRow > area.lastRow || area.firstColumn > area.lastColumn ? null : area;
}

export function intersects(left: Area, right: Area): boolean {
  return (
    left.firstRow <= right.lastRow &&
    left.lastRow >= right.firstRow &&
    left.firstColumn <= right.lastColumn &&
    left.lastColumn >= right.firstColumn
  );
}

/** The smallest rectangle around both. */
export function bounding(left: Area, right: Area): Area {
  return {
    firstRow: Math.min(left.firstRow, right.firstRow),
    firstColumn: Math.min(left.firstColumn, right.firstColumn),
    lastRow: Math.max(left.lastRow, right.lastRow),
    lastColumn: Math.max(left.lastColumn, right.lastColumn),
  };
}

export function cellArea(row: number, column: number): Area {
  return areaOf(row, column, 1, 1);
}

/** The cells of an area, row by row; for areas whose size was looked at first. */
export function* cellsOf(area: Area): Generator<readonly [row: number, column: number]> {
  for (let row = area.firstRow; row <= area.lastRow; row += 1)
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1) yield [row, column];
}

/** A rectangle of results, one for each cell. */
export function mapCells<Result>(area: Area, of: (row: number, column: number) => Result): Result[][] {
  return Array.from({ length: rowCount(area) }, (_row, down) =>
    Array.from({ length: columnCount(area) }, (_column, right) =>
      of(area.firstRow + down, area.firstColumn + right),
    ),
  );
}
