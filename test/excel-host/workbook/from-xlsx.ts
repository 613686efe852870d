import type { Workbook } from '../../../src/roster/workbook';
import { areaOf } from './area';
import type { Sheet } from './sheet';
import { Table } from './table';
import { WorkbookModel } from './workbook';

/** An .xlsx file as Excel has it open: cells and tables. The project's reader hands over neither formulas nor formats. */
export function workbookFrom(file: Workbook, name: string): WorkbookModel {
  const workbook = new WorkbookModel(name, file.dateSystem);
  const [placeholder] = workbook.sheets;
  workbook.sheets = [];
  for (const { name: sheetName, rows, tables } of file.sheets) {
    const sheet = workbook.addSheet(sheetName);
    rows.forEach((row, index) => {
      row.forEach((value, column) => {
        if (value !== null) sheet.put(index, column, { value, formula: null });
      });
    });
    for (const range of tables) workbook.tables.push(tableOf(range, sheet, workbook.newId()));
  }
  workbook.active = workbook.sheets[0] ?? placeholder ?? workbook.addSheet('Sheet1');
  workbook.selection = { sheet: workbook.active, area: areaOf(0, 0, 1, 1) };
  return workbook;
}

function tableOf(range: Workbook['sheets'][number]['tables'][number], sheet: Sheet, id: string): Table {
  const { firstRow, firstColumn, lastRow, lastColumn, totalsRows } = range;
  const width = lastColumn - firstColumn + 1;
  const area = areaOf(firstRow, firstColumn, lastRow - firstRow + 1 + totalsRows, width);
  const ids = Array.from({ length: width }, (_, index) => index + 1);
  const table = new Table(id, range.name, sheet, area, ids);
  table.showTotals = totalsRows > 0;
  return table;
}
