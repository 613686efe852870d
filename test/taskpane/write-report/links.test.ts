/** The links of a written report: they lead to the cell that decided, also after sheets got other names and rows were inserted. */
import type { Workbook } from '../../../src/roster/workbook';
import type { OpenExcel } from '../../excel-host/open-excel';
import { profileOf } from '../../excel-host/profile';
import { cells, file, open, write } from './writing';

const SHEET = 'Rapport bevindingen';

/** Where a link of the report leads now: Excel works out the first argument of its formula. */
function target({ host }: OpenExcel, row: number): string {
  const sheet = host.workbook.findSheet(SHEET)!;
  const column = sheet.usedArea({ firstRow: 3, firstColumn: 0, lastRow: 3, lastColumn: 50 })!.lastColumn;
  const formula = sheet.cellAt(row, column)!.formula!;
  const [, expression = ''] = /^=HYPERLINK\((.*),"(?:[^"]|"")*"\)$/u.exec(formula) ?? [];
  host.user.enter(`${SHEET}!Z1`, [`=${expression}`]);
  const leadsTo = host.value(`${SHEET}!Z1`);
  return typeof leadsTo === 'string' ? leadsTo : '';
}

/** The row of the first link to a sheet, and the cell that it says it leads to. */
function firstLink(excel: OpenExcel, sheetName: string): { row: number; cell: string } {
  const rows = cells(excel, SHEET);
  const row = rows.findIndex((each) => String(each.at(-1)).startsWith(`${sheetName}!`));
  return { row, cell: String(rows[row]!.at(-1)).slice(sheetName.length + 1) };
}

test.each(['rooster.xlsx', "aios '26 (def).xlsx"])('a link leads to its cell, in %s', async (name) => {
  const excel = await open(file, profileOf('web'), name);
  await write();
  const { row, cell } = firstLink(excel, 'Stages');
  const place = excel.host.workbook.place(target(excel, row).slice(1));
  expect(place).toEqual(excel.host.workbook.place(`Stages!${cell}`));
});

test('it follows a sheet that gets another name, and rows that are inserted', async () => {
  const excel = await open();
  await write();
  const { row, cell } = firstLink(excel, 'Stages');
  excel.host.user.insert('Stages!2:3');
  excel.host.user.renameSheet('Stages', "Stages '26!");
  const { sheet, area } = excel.host.workbook.place(target(excel, row).slice(1));
  expect(sheet.name).toBe("Stages '26!");
  expect(area.firstRow).toBe(Number(/\d+/u.exec(cell)![0]) + 1);
});

test('it leads nowhere, and still says where it led, once the row is gone', async () => {
  const excel = await open();
  await write();
  const { row, cell } = firstLink(excel, 'Stages');
  const number = /\d+/u.exec(cell)![0];
  excel.host.user.delete(`Stages!${number}:${number}`);
  expect(target(excel, row)).toBe('');
  expect(cells(excel, SHEET)[row]).toContain(`Stages!${cell}`);
});

const hard = [
  "O'Brien & co",
  '31 tekens: te lang'.replace(':', ';').padEnd(31, '.'),
  '😀 "stages"',
  'B7',
  'x!y#z',
];

test.each(hard)('a sheet called %s', async (name) => {
  const named: Workbook = {
    ...file,
    sheets: file.sheets.map((sheet) => (sheet.name === 'Stages' ? { ...sheet, name } : sheet)),
  };
  const excel = await open(named);
  await write(undefined, named);
  const { row, cell } = firstLink(excel, name);
  const place = excel.host.workbook.place(target(excel, row).slice(1));
  expect(place).toEqual(excel.host.workbook.place(`'${name.replaceAll("'", "''")}'!${cell}`));
});
