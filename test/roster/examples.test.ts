import { readFileSync } from 'node:fs';
import { isCellError, type CellValue } from '../../src/records/cells';
import { readXlsx } from '../../src/roster/read-xlsx';
import type { Sheet, Workbook } from '../../src/roster/workbook';

async function read(file: string): Promise<Workbook> {
  return readXlsx(new Uint8Array(readFileSync(`examples/${file}`)));
}

/** The cells that are not blank, each with its place. */
function filledCells(sheet: Sheet): [place: string, value: CellValue][] {
  return sheet.rows.flatMap((row, rowIndex) =>
    row.flatMap((value, column): [string, CellValue][] =>
      value === null ? [] : [[`${sheet.name} R${rowIndex + 1}C${column + 1}`, value]],
    ),
  );
}

/** A sheet's data rows below the row that starts with the header, as records. */
function records(workbook: Workbook, name: string): Record<string, CellValue>[] {
  const rows = workbook.sheets.find((sheet) => sheet.name === name)?.rows ?? [];
  const headerRow = rows.findIndex((row) => row[0] === 'AiosNr' || row[0] === 'Beoordelaar');
  const headers = rows[headerRow] ?? [];
  return rows
    .slice(headerRow + 1)
    .map((row) =>
      Object.fromEntries(
        headers.map((header, column) => [typeof header === 'string' ? header : '', row[column] ?? null]),
      ),
    );
}

test.each(['msk-rooster', 'ng-rooster'])(
  'the copy of %s saved by LibreOffice holds the same cells',
  async (name) => {
    const [original, copy] = [await read(`${name}.xlsx`), await read(`${name}-libreoffice.xlsx`)];
    expect(copy.dateSystem).toBe(original.dateSystem);
    expect(copy.sheets.map(({ name }) => name)).toEqual(original.sheets.map(({ name }) => name));
    for (const [index, sheet] of original.sheets.entries()) {
      const other = copy.sheets[index];
      expect(other && filledCells(other)).toEqual(filledCells(sheet));
      expect(other?.tables).toEqual(sheet.tables);
    }
  },
);

describe('the example roster', () => {
  test('has every sheet, some as tables', async () => {
    const { sheets } = await read('msk-rooster.xlsx');
    expect(sheets.map(({ name, tables }) => [name, ...tables.map((table) => table.name)])).toEqual([
      ['Aios'],
      ['Stages', 'Stages'],
      ['EVC'],
      ['Onderbreking', 'Onderbreking'],
      ['Cursus', 'Cursus'],
      ['EPA', 'EPA'],
      ['Toetsen'],
      ['Beoordelingen'],
      ['Portfolio'],
      ['Consilium'],
      ['Ontheffing'],
      ['Bevestiging'],
    ]);
    for (const { rows, tables } of sheets) {
      for (const table of tables) {
        expect(rows[table.firstRow]?.[table.firstColumn]).toBe('AiosNr');
        expect(table.lastRow).toBe(rows.length - 1);
      }
    }
  });

  test('has 24 trainees, and rows of nobody else', async () => {
    const workbook = await read('msk-rooster.xlsx');
    const trainees = records(workbook, 'Aios').map((row) => row.AiosNr);
    expect(new Set(trainees).size).toBe(24);
    for (const sheet of workbook.sheets.map(({ name }) => name).filter((name) => name !== 'Consilium')) {
      expect(trainees).toEqual(expect.arrayContaining(records(workbook, sheet).map((row) => row.AiosNr)));
    }
  });

  test.each<[kind: string, sheet: string, column: string, isKind: (value: CellValue) => boolean]>([
    ['an error cell', 'Aios', 'Registerdatum', (value) => isCellError(value) && value.error === '#N/A'],
    ['a date as text', 'Stages', 'Begin', (value) => typeof value === 'string' && value.includes('-')],
    [
      'a date in words',
      'Stages',
      'Begin',
      (value) => typeof value === 'string' && /^\d+ [a-z]{3} \d{4}$/.test(value),
    ],
    ['a decimal comma', 'Stages', 'Deeltijdfactor', (value) => value === '0,8'],
    ['a blank FTE', 'Stages', 'Deeltijdfactor', (value) => value === null],
    ['a blank end', 'Stages', 'Eind (t/m)', (value) => value === null],
    ['a blank group size', 'Cursus', 'Deelnemers', (value) => value === null],
    ['a group too large', 'Cursus', 'Deelnemers', (value) => typeof value === 'number' && value > 16],
    ['a blank EPA level', 'EPA', 'Niveau', (value) => value === null],
    ['an exemption without a decision', 'EVC', 'Besluitdatum', (value) => value === null],
    ['a waiver', 'Ontheffing', 'Eis', (value) => value === 'M18'],
  ])('has %s', async (_, sheet, column, isKind) => {
    const values = records(await read('msk-rooster.xlsx'), sheet).map((row) => row[column] ?? null);
    expect(values.some(isKind)).toBe(true);
  });
});
