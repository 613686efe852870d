import type { ResultColumn } from '../set-up/plan';
import { faults } from '../set-up/texts';
import { WorkbookFault } from '../workbook';
import type { Rounds } from './in-rounds';
import { addedColumn, changedCells } from './deeds';
import type { Deed } from './journal';
import { addressIn, literal, quotedSheet } from './sheet-text';

/** A column of answers that has a place. */
export interface PlacedColumn {
  /** Asks Excel to write it: with the next request. */
  readonly write: () => void;
  /** To be noted once it is written: in a table, what has the heading before that is somebody else's column. */
  readonly deed: Deed;
}

/** Finds the place of a column of answers. @throws WorkbookFault where something stands there, or the table or sheet is gone */
export function placeOfColumn(context: Excel.RequestContext, result: ResultColumn): Rounds<PlacedColumn> {
  return result.kind === 'sheet' ? besideCells(context, result) : besideTable(context, result);
}

function* besideTable(
  context: Excel.RequestContext,
  { table: name, heading, formula }: ResultColumn & { readonly kind: 'table' },
): Rounds<PlacedColumn> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load(['name', 'showTotals']);
  yield null;
  if (table.isNullObject) throw new WorkbookFault(faults.gone(name));
  const area = table.getRange();
  const used = table.worksheet.getUsedRange(true);
  for (const range of [area, used]) range.load(['rowIndex', 'columnIndex', 'rowCount', 'columnCount']);
  yield null;
  // Excel moves whatever stands to the right of a table when it gets a column: nothing may.
  const next = area.columnIndex + area.columnCount;
  const width = Math.max(1, used.columnIndex + used.columnCount - next);
  const beside = table.worksheet
    .getRangeByIndexes(area.rowIndex, next, area.rowCount, width)
    .getUsedRangeOrNullObject(true);
  beside.load('address');
  yield null;
  if (!beside.isNullObject) throw new WorkbookFault(faults.notEmpty(name));
  const rows = area.rowCount - 1;
  const total = table.showTotals ? 1 : 0;
  const formulas = Array.from({ length: rows }, (_, index) => [index < rows - total ? formula : '']);
  return {
    write: () => {
      table.columns.add(undefined, [[literal(heading)], ...formulas]);
    },
    deed: addedColumn(name, heading, {
      nl: `kolom "${heading}" van tabel ${name}`,
      en: `column "${heading}" of table ${name}`,
    }),
  };
}

function* besideCells(
  context: Excel.RequestContext,
  {
    sheet: name,
    heading,
    headerRow,
    column,
    keyColumn,
    lastRow,
    formulaOf,
  }: ResultColumn & { readonly kind: 'sheet' },
): Rounds<PlacedColumn> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('id');
  yield null;
  if (sheet.isNullObject) throw new WorkbookFault(faults.gone(name));
  const rows = lastRow - headerRow;
  const cells = sheet.getRangeByIndexes(headerRow, column, rows + 1, 1);
  const used = cells.getUsedRangeOrNullObject(true);
  const keys = sheet.getRangeByIndexes(headerRow + 1, keyColumn, Math.max(1, rows), 1);
  const firstKey = sheet.getCell(headerRow + 1, keyColumn);
  used.load('address');
  keys.load('values');
  firstKey.load('address');
  cells.load('address');
  yield null;
  if (!used.isNullObject) throw new WorkbookFault(faults.notEmpty(`"${name}"`));
  const letters = addressIn(firstKey.address).replace(/\d+$/u, '');
  const formulas = Array.from({ length: rows }, (_, index) => {
    const isBlank = String(keys.values[index]?.[0] ?? '').trim() === '';
    return [isBlank ? '' : formulaOf(`$${letters}${headerRow + index + 2}`)];
  });
  const address = addressIn(cells.address);
  const blank = [[''], ...formulas.map(() => [''])];
  return {
    write: () => {
      cells.formulas = [[literal(heading)], ...formulas];
    },
    deed: changedCells({ sheetId: sheet.id, address }, blank, {
      nl: `kolom "${heading}" in ${quotedSheet(name)}!${address}`,
      en: `column "${heading}" in ${quotedSheet(name)}!${address}`,
    }),
  };
}
