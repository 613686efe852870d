/** Ranges found from other ranges. */
import { ExcelError, itemNotFound } from '../errors';
import type { RangeTarget, WireObject } from '../wire/types';
import {
  areaOf,
  bounding,
  cellArea,
  COLUMN_COUNT,
  columnCount,
  intersection,
  rowCount,
  ROW_COUNT,
  type Area,
} from '../workbook/area';
import type { Sheet } from '../workbook/sheet';
import type { WorkbookModel } from '../workbook/workbook';

/** The cells of a range. @throws ExcelError once they are deleted */
export function areaFor({ area }: RangeTarget): Area {
  if (area === null) throw itemNotFound('The range');
  return area;
}

export function rangeObject(sheet: Sheet, area: Area): WireObject {
  return { type: 'Range', target: { sheet, area } };
}

/** A range of a sheet by address or by name. */
export function rangeIn(workbook: WorkbookModel, sheet: Sheet, address: string): WireObject {
  const name = workbook.findName(address, sheet);
  const place = workbook.place(name === undefined ? address : name.formula.replace(/^=/, ''), sheet);
  if (place.sheet !== sheet)
    throw new ExcelError('InvalidArgument', `${address} is not on worksheet "${sheet.name}".`);
  return rangeObject(place.sheet, place.area);
}

export function usedRange(sheet: Sheet, within: Area): WireObject | null {
  const used = sheet.usedArea(within);
  const area = used === null ? null : intersection(used, within);
  return area === null ? null : rangeObject(sheet, area);
}

/** A cell by its place in a range; it may lie outside. */
export function cellIn(area: Area, row: number, column: number): Area {
  return cellArea(area.firstRow + row, area.firstColumn + column);
}

export function rowIn(area: Area, row: number): Area {
  return areaOf(area.firstRow + row, area.firstColumn, 1, columnCount(area));
}

export function columnIn(area: Area, column: number): Area {
  return areaOf(area.firstRow, area.firstColumn + column, rowCount(area), 1);
}

export function offset(area: Area, rows: number, columns: number): Area {
  return areaOf(area.firstRow + rows, area.firstColumn + columns, rowCount(area), columnCount(area));
}

export function resized(area: Area, rows: number, columns: number): Area {
  return areaOf(area.firstRow, area.firstColumn, rows, columns);
}

export function entireRows(area: Area): Area {
  return areaOf(area.firstRow, 0, rowCount(area), COLUMN_COUNT);
}

export function entireColumns(area: Area): Area {
  return areaOf(0, area.firstColumn, ROW_COUNT, columnCount(area));
}

/** Rows or columns beside a range: a positive count away from it, a negative one on its other side. */
export function rowsBelow(area: Area, count: number): Area {
  const first = count > 0 ? area.lastRow + 1 : area.lastRow + count + 1;
  return areaOf(first, area.firstColumn, Math.abs(count), columnCount(area));
}

export function columnsAfter(area: Area, count: number): Area {
  const first = count > 0 ? area.lastColumn + 1 : area.lastColumn + count + 1;
  return areaOf(area.firstRow, first, rowCount(area), Math.abs(count));
}

/** The other range of a method, on the same sheet. */
export function combined(one: RangeTarget, other: RangeTarget, how: 'bounding' | 'intersection'): WireObject {
  if (one.sheet !== other.sheet)
    throw new ExcelError('InvalidArgument', 'The ranges are on different sheets.');
  const area =
    how === 'bounding' ? bounding(areaFor(one), areaFor(other)) : intersection(areaFor(one), areaFor(other));
  if (area === null) throw itemNotFound('A common cell of the ranges');
  return rangeObject(one.sheet, area);
}
