/** Writing a report into a workbook: what stands there, what becomes of it the next time, and how it is taken back. */
import { readFileSync } from 'node:fs';
import { serialFromDay } from '../../../src/records/dates';
import { matchTables } from '../../../src/roster/match-tables';
import { baseVocabulary } from '../../../src/addin/base-vocabulary';
import { readXlsx } from '../../../src/roster/read-xlsx';
import type { Workbook } from '../../../src/roster/workbook';
import { writeReport } from '../../../src/taskpane/excel/write-report';
import type { Task } from '../../../src/taskpane/shell/tasks';
import { makeReport, type Pages } from '../../../src/taskpane/write-report/make-report';
import type { OpenExcel } from '../../excel-host/open-excel';
import { profileOf, PROFILES, type Profile } from '../../excel-host/profile';
import { workbookFrom } from '../../excel-host/workbook/from-xlsx';
import { openForModules } from '../in-excel';
import { AS_OF, liveRoster } from '../live';
import { snapshotOf } from '../snapshot';

const file = await readXlsx(new Uint8Array(readFileSync('examples/msk-rooster.xlsx')));

/** A task that nobody cancels. */
const task: Task = {
  signal: new AbortController().signal,
  progress: () => undefined,
  breathe: () => Promise.resolve(),
};

function open(workbook: Workbook = file, profile: Profile = profileOf('web')): Promise<OpenExcel> {
  return openForModules({ profile, workbook: workbookFrom(workbook, 'rooster.xlsx') });
}

async function write(pages: Pages = 'none', from: Workbook = file, during: Task = task) {
  return writeReport(await makeReport(liveRoster(from), pages, 'nl', during), during);
}

function cells({ host: { workbook } }: OpenExcel, sheetName: string): unknown[][] {
  const sheet = workbook.findSheet(sheetName)!;
  const area = sheet.usedArea({ firstRow: 0, firstColumn: 0, lastRow: 100_000, lastColumn: 500 })!;
  return Array.from({ length: area.lastRow + 1 }, (_, row) =>
    Array.from({ length: area.lastColumn + 1 }, (__, column) => sheet.valueAt(row, column)),
  );
}

test.each(PROFILES.map((profile) => [profile.platform, profile.excelApi, profile] as const))(
  'on %s with ExcelApi %s the report stands on sheets of its own',
  async (_platform, _api, profile) => {
    const excel = await open(file, profile);
    const before = snapshotOf(excel.host.workbook);
    const written = await write('all');
    await excel.host.settled();
    expect(excel.host.workbook.sheets.map(({ name }) => name).slice(-4)).toEqual([
      'Rapport',
      'Rapport matrix',
      'Rapport bevindingen',
      'Rapport per aios',
    ]);
    expect(cells(excel, 'Rapport')[3]!.slice(0, 5)).toEqual([
      'Eis',
      'Soort',
      'Titel',
      'niet voldaan',
      'onvoldoende gegevens',
    ]);
    const matrix = cells(excel, 'Rapport matrix');
    const m09 = matrix[3]!.indexOf('M09');
    expect(matrix.find(([number]) => number === 'MSK-05')![m09]).toBe('niet voldaan');
    expect(await written.undo()).toEqual([]);
    expect(snapshotOf(excel.host.workbook)).toEqual(before);
  },
);

test('findings have real dates, and links to cells that are there', async () => {
  const excel = await open();
  await write();
  const sheet = excel.host.workbook.findSheet('Rapport bevindingen')!;
  const rows = cells(excel, 'Rapport bevindingen');
  const [due, link] = ['Uiterlijk', 'Cel'].map((heading) => rows[3]!.indexOf(heading));
  const dated = rows.findIndex((row, index) => index > 3 && row[due!] !== null);
  expect(rows[dated]![due!]).toBeGreaterThan(serialFromDay(AS_OF) - 4000);
  expect(sheet.formats.at(dated, due!, 'numberFormat')).toBe('d mmm yyyy');
  const formula = sheet.cellAt(dated, link!)!.formula!;
  const [, target = ''] = /^=HYPERLINK\("#([^"]+)","[^"]+"\)$/u.exec(formula) ?? [];
  expect(excel.host.workbook.place(target).sheet.name).toBe(target.replace(/^'|'!.*$/gu, ''));
});

test('what is printed: a page for each trainee, below titles that every page has', async () => {
  const excel = await open();
  await write('all');
  const sheet = excel.host.workbook.findSheet('Rapport per aios')!;
  expect(sheet.pageBreaks).toHaveLength(23);
  expect(sheet.printTitleRows).toMatchObject({ firstRow: 3, lastRow: 3 });
  expect(sheet.frozen).toMatchObject({ lastRow: 3 });
});

test('a second report takes the place of the first and touches nothing else', async () => {
  const excel = await open();
  await write();
  excel.host.user.enter('Rapport!N2', ['een notitie']);
  excel.host.user.enter('Rapport bevindingen!A2000', ['onderaan']);
  const first = snapshotOf(excel.host.workbook);
  await write();
  expect(snapshotOf(excel.host.workbook)).toEqual(first);
  expect(excel.host.value('Rapport!N2')).toBe('een notitie');
});

test('undoing a second report brings the first one back', async () => {
  const excel = await open();
  await write();
  const first = snapshotOf(excel.host.workbook);
  const fewer = { ...file, sheets: file.sheets.filter(({ name }) => name !== 'EPA') };
  const written = await write('none', fewer);
  expect(snapshotOf(excel.host.workbook)).not.toEqual(first);
  expect(await written.undo()).toEqual([]);
  expect(snapshotOf(excel.host.workbook)).toEqual(first);
});

test('notes in the way keep their sheet: the report gets another one', async () => {
  const excel = await open();
  const small = { ...file, sheets: file.sheets.map((sheet) => (sheet.name === 'Aios' ? few(sheet) : sheet)) };
  await write('none', small);
  const below = cells(excel, 'Rapport matrix').length + 3;
  excel.host.user.enter(`Rapport matrix!A${below}`, ['mijn notitie']);
  const written = await write();
  expect(written.parts.map(({ nl }) => nl)).toContainEqual(
    'blad "Rapport matrix 2", nieuw, want notities op blad "Rapport matrix" stonden in de weg',
  );
  expect(excel.host.value(`Rapport matrix!A${below}`)).toBe('mijn notitie');
  expect(await written.undo()).toEqual([]);
  await write('none', small);
  expect(excel.host.workbook.findSheet('Rapport matrix 2')).toBeUndefined();
});

/** The same sheet with three trainees. */
function few(sheet: Workbook['sheets'][number]): Workbook['sheets'][number] {
  const [table] = sheet.tables;
  const lastRow = (table?.firstRow ?? 0) + 3;
  return {
    ...sheet,
    rows: sheet.rows.slice(0, lastRow + 1),
    tables: sheet.tables.map((each) => ({ ...each, lastRow })),
  };
}

test('what the user has changed since is left alone by undo', async () => {
  const excel = await open();
  const written = await write();
  excel.host.user.enter('Rapport!A40', ['eigen tekst']);
  expect((await written.undo()).map(({ nl }) => nl)).toEqual(['blad "Rapport"']);
  expect(excel.host.value('Rapport!A40')).toBe('eigen tekst');
  expect(excel.host.workbook.findSheet('Rapport matrix')).toBeUndefined();
});

test("a user's own sheet of that name stays as it is", async () => {
  const excel = await open();
  excel.host.user.addSheet('Rapport');
  excel.host.user.enter('Rapport!A1', ['van mij']);
  await write();
  expect(excel.host.value('Rapport!A1')).toBe('van mij');
  expect(excel.host.workbook.findSheet('Rapport 2')).toBeDefined();
});

test('texts stay what they are, whatever they look like', async () => {
  const hostile = [
    '=HYPERLINK("http://example.com")',
    '007',
    '3-4-2026',
    "'aanhaling",
    '+31 6',
    'x'.repeat(32_767),
  ];
  const named = {
    ...file,
    sheets: file.sheets.map((sheet) => (sheet.name === 'Aios' ? renamed(sheet, hostile) : sheet)),
  };
  const excel = await open(named);
  await write('all', named);
  const names = cells(excel, 'Rapport matrix')
    .slice(4)
    .map((row) => row[1]);
  expect(names.slice(0, 5)).toEqual(hostile.slice(0, 5));
  expect(String(names[5])).toMatch(/^x+…?$/u);
  const formulas = [...excel.host.workbook.findSheet('Rapport matrix')!.everyCell()].filter(
    ([, { formula }]) => formula !== null,
  );
  expect(formulas).toEqual([]);
});

function renamed(sheet: Workbook['sheets'][number], names: readonly string[]): Workbook['sheets'][number] {
  const header = sheet.rows.findIndex((row) => row.includes('Naam'));
  const column = sheet.rows[header]!.indexOf('Naam');
  const rows = sheet.rows.map((row, index) => {
    const name = names[index - header - 1];
    return index > header && name !== undefined ? row.with(column, name) : row;
  });
  return { ...sheet, rows };
}

test('cancelling takes back what was written so far', async () => {
  const excel = await open();
  const before = snapshotOf(excel.host.workbook);
  let breaths = 0;
  const cancelled: Task = {
    ...task,
    breathe: () => {
      breaths += 1;
      return breaths > 2 ? Promise.reject(new Error('cancelled')) : Promise.resolve();
    },
  };
  const report = await makeReport(liveRoster(file), 'none', 'nl', task);
  await expect(writeReport(report, cancelled)).rejects.toThrow('cancelled');
  expect(snapshotOf(excel.host.workbook)).toEqual(before);
});

test('a protected sheet is refused with a sentence', async () => {
  const excel = await open();
  await write();
  excel.host.workbook.findSheet('Rapport')!.isProtected = true;
  await expect(write()).rejects.toMatchObject({
    text: { nl: expect.stringMatching(/^Blad "Rapport" is beveiligd\./u) },
  });
});

test('a report is not taken for records, by whatever reader', async () => {
  const excel = await open();
  await write('all');
  const sheets = excel.host.workbook.sheets.map((sheet) => ({
    name: sheet.name,
    rows: cells(excel, sheet.name) as Workbook['sheets'][number]['rows'],
    tables: excel.host.workbook.tables
      .filter((table) => table.sheet === sheet)
      .map(({ name, area }) => ({ name, ...area, totalsRows: 0 })),
  }));
  const matched = (from: Workbook) =>
    matchTables(from, baseVocabulary()).tables.map(({ sheet, record }) => [sheet, record.index]);
  expect(matched({ dateSystem: 1900, sheets })).toEqual(matched(file));
});
