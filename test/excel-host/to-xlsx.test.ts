/** A workbook as a file: what the project's reader and another one find in it. */
import { readXlsx as readWithStyles } from 'hucre/xlsx';
import { readXlsx } from '../../src/roster/read-xlsx';
import { cells, everything, exampleFile, open, write } from '../taskpane/write-report/writing';
import { openExcel } from './open-excel';
import { workbookFrom } from './workbook/from-xlsx';
import { xlsxOf } from './workbook/to-xlsx';

test.each([
  ['msk-rooster', 'nl'],
  ['ng-rooster', 'en'],
] as const)('the report of %s, written in %s, is read back as it stands', async (name, language) => {
  const from = await exampleFile(name);
  const excel = await open(from);
  await write(everything(from), from, undefined, language);
  await excel.host.settled();
  const { workbook } = excel.host;
  const read = workbookFrom(await readXlsx(await xlsxOf(workbook)), 'again.xlsx');
  expect(read.sheets.map((sheet) => sheet.name)).toEqual(workbook.sheets.map((sheet) => sheet.name));
  for (const { name: sheet } of workbook.sheets)
    expect(cells({ host: { workbook: read } }, sheet)).toEqual(cells(excel, sheet));
  const tables = ({ tables: all }: typeof workbook) =>
    all.map(({ name: table, area, columnNames }) => ({ table, area, columnNames }));
  expect(tables(read)).toEqual(tables(workbook));
});

test('formulas, looks, names, links and how it prints are in the file', async () => {
  const { Excel, host } = await openExcel();
  host.user.addSheet("Plan '26");
  host.user.enter("Plan '26!A1", ['Aantal']);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Plan '26");
    const cell = sheet.getRange('A3');
    cell.numberFormat = [['0.00']];
    cell.formulas = [['=A2*2']];
    cell.format.font.bold = true;
    cell.format.fill.color = '#DDEEFF';
    cell.format.wrapText = true;
    cell.format.borders.getItem('EdgeBottom').style = 'Continuous';
    sheet.getRange('A:A').format.columnWidth = 105;
    context.workbook.names.add('Totaal', cell);
    const format = cell.conditionalFormats.add('CellValue');
    format.cellValue.format.fill.color = '#FFC7CE';
    format.cellValue.rule = { formula1: '=4', operator: 'EqualTo' };
    sheet.getRange('A5').hyperlink = { documentReference: 'Sheet1!B2', textToDisplay: 'daar' };
    sheet.freezePanes.freezeRows(1);
    sheet.horizontalPageBreaks.add('A4:A4');
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.leftMargin = 36;
    pageLayout.setPrintTitleRows('1:1');
    pageLayout.setPrintTitleColumns('A:B');
    pageLayout.headersFooters.defaultForAllPages.rightFooter = '&P / &N';
    await context.sync();
  });
  host.user.enter("Plan '26!A2", ['3']);
  await host.settled();
  const file = await readWithStyles(await xlsxOf(host.workbook), { readStyles: true });
  const sheet = file.sheets.find(({ name }) => name === "Plan '26")!;
  expect(sheet.cells?.get('2,0')).toMatchObject({
    formula: 'A2*2',
    formulaResult: 6,
    style: {
      numFmt: '0.00',
      font: { bold: true, name: 'Calibri', size: 11 },
      fill: { fgColor: { rgb: expect.stringMatching(/DDEEFF$/u) } },
      border: { bottom: { style: 'thin' } },
      alignment: { wrapText: true },
    },
  });
  expect(sheet.cells?.get('4,0')?.hyperlink?.location).toBe('Sheet1!B2');
  expect(sheet.columns?.[0]?.width).toBe(20);
  expect(sheet.conditionalRules).toMatchObject([{ type: 'cellIs', operator: 'equal', range: 'A3' }]);
  expect(sheet.freezePane?.rows).toBe(1);
  expect(sheet.rowBreaks).toEqual([2]);
  expect(sheet.pageSetup).toMatchObject({
    orientation: 'landscape',
    fitToWidth: 1,
    fitToHeight: 0,
    margins: { left: 0.5 },
    printTitlesRow: '$1:$1',
    printTitlesColumn: '$A:$B',
  });
  expect(sheet.headerFooter?.oddFooter).toBe('&R&P / &N');
  expect(file.namedRanges).toMatchObject([{ name: 'Totaal', range: "'Plan ''26'!$A$3" }]);
});
