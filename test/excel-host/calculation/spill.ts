/** Results with more than one value: they fill the cells below and to the right, if those are free. */
import {
  COLUMN_COUNT,
  ROW_COUNT,
  areaOf,
  cellsOf,
  containsCell,
  intersects,
  type Area,
} from '../workbook/area';
import { cellKey } from '../workbook/sheet';
import type { Value } from '../workbook/values';
import type { WorkbookModel } from '../workbook/workbook';
import type { Formula } from './formula';

/** Shows a rectangle of values from the formula's cell on. @returns false where something is in the way */
export function spillRows(
  formula: Formula,
  rows: readonly (readonly Value[])[],
  workbook: WorkbookModel,
): boolean {
  const area = spillArea(formula, rows);
  if (area === null || isBlocked(formula, area, workbook)) return false;
  const { sheet } = formula.place;
  for (const [row, column] of cellsOf(area)) {
    const value = rows[row - area.firstRow]?.[column - area.firstColumn] ?? null;
    if (formula.isAt(row, column)) formula.cell.value = value;
    else sheet.spilled.set(cellKey(row, column), value);
  }
  formula.spill = area;
  return true;
}

/** Takes back what the formula has spilled. */
export function clearSpill(formula: Formula): void {
  if (formula.spill === null) return;
  for (const [row, column] of cellsOf(formula.spill))
    formula.place.sheet.spilled.delete(cellKey(row, column));
  formula.spill = null;
}

/** Null where the result reaches beyond the sheet. */
function spillArea(formula: Formula, rows: readonly (readonly Value[])[]): Area | null {
  const { firstRow, firstColumn } = formula.place.area;
  const width = rows[0]?.length ?? 0;
  const isInside = firstRow + rows.length <= ROW_COUNT && firstColumn + width <= COLUMN_COUNT;
  return isInside ? areaOf(firstRow, firstColumn, rows.length, width) : null;
}

function isBlocked(formula: Formula, area: Area, workbook: WorkbookModel): boolean {
  const { sheet } = formula.place;
  if (workbook.tablesIn({ sheet, area }, intersects).length > 0) return true;
  if (
    sheet
      .cellsIn(area)
      .some(([, cell]) => cell !== formula.cell && (cell.value !== null || cell.formula !== null))
  )
    return true;
  return [...sheet.spilled.keys()].some((at) =>
    containsCell(area, Math.floor(at / COLUMN_COUNT), at % COLUMN_COUNT),
  );
}
