/** Writing a report into a workbook: what stands there, what becomes of it the next time, and how it is taken back. */
import { baseVocabulary } from '../../../src/addin/base-vocabulary';
import { serialFromDay } from '../../../src/records/dates';
import { matchTables } from '../../../src/roster/match-tables';
import { readXlsx } from '../../../src/roster/read-xlsx';
import type { Workbook } from '../../../src/roster/workbook';
import { writeReport } from '../../../src/taskpane/excel/write-report';
import type { Task } from '../../../src/taskpane/shell/tasks';
import { makeReport, ONLY_LISTS } from '../../../src/taskpane/write-report/make-report';
import { PROFILES } from '../../excel-host/profile';
import { xlsxOf } from '../../excel-host/workbook/to-xlsx';
import { AS_OF, liveRoster } from '../live';
import { snapshotOf } from '../snapshot';
import { cells, everything, file, open, task, withNames, write } from './writing';

test.each(PROFILES.map((profile) => [profile.platform, profile.excelApi, profile] as const))(
  'on %s with ExcelApi %s the report stands on sheets of its own',
  async (_platform, _api, profile) => {
    const excel = await open(file, profile);
    const before = snapshotOf(excel.host.workbook);
    const written = await write(everything());
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

test('findings have real dates', async () => {
  const excel = await open();
  await write();
  const sheet = excel.host.workbook.findSheet('Rapport bevindingen')!;
  const rows = cells(excel, 'Rapport bevindingen');
  const due = rows[3]!.indexOf('Uiterlijk');
  const dated = rows.findIndex((row, index) => index > 3 && row[due] !== null);
  expect(rows[dated]![due]).toBeGreaterThan(serialFromDay(AS_OF) - 4000);
  expect(sheet.formats.at(dated, due, 'numberFormat')).toBe('d mmm yyyy');
});

test('what is printed: a page for each trainee, below titles that every page has', async () => {
  const excel = await open();
  await write(everything());
  const sheet = excel.host.workbook.findSheet('Rapport per aios')!;
  expect(sheet.pageBreaks).toHaveLength(23);
  expect(sheet.printTitleRows).toMatchObject({ firstRow: 3, lastRow: 3 });
  expect(sheet.frozen).toMatchObject({ lastRow: 3 });
});

test('a page has whole explanations, also of what is met', async () => {
  const excel = await open();
  await write(everything());
  const [header = [], ...rows] = cells(excel, 'Rapport per aios').slice(3);
  const at = header.indexOf('Uitleg');
  const met = rows
    .filter((row) => row[header.indexOf('Oordeel')] === 'voldaan')
    .map((row) => String(row[at]));
  expect(met.some((text) => text.length > 300)).toBe(true);
  expect(met.filter((text) => text.endsWith('…'))).toEqual([]);
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
  const written = await write(ONLY_LISTS, fewer);
  expect(snapshotOf(excel.host.workbook)).not.toEqual(first);
  expect(await written.undo()).toEqual([]);
  expect(snapshotOf(excel.host.workbook)).toEqual(first);
});

test('notes in the way keep their sheet: the report gets another one', async () => {
  const excel = await open();
  const small = {
    ...file,
    sheets: file.sheets.map((sheet) => (sheet.name === 'Aios' ? few(sheet) : sheet)),
  };
  await write(ONLY_LISTS, small);
  const below = cells(excel, 'Rapport matrix').length + 3;
  excel.host.user.enter(`Rapport matrix!A${below}`, ['mijn notitie']);
  const written = await write();
  expect(written.parts.map(({ nl }) => nl)).toContainEqual(
    'blad "Rapport matrix 2", nieuw, want op blad "Rapport matrix" staan notities of wijzigingen, en die blijven staan',
  );
  expect(excel.host.value(`Rapport matrix!A${below}`)).toBe('mijn notitie');
  expect(await written.undo()).toEqual([]);
  await write(ONLY_LISTS, small);
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

test('a report sheet that was renamed and moved down is used again, with what stands beside it', async () => {
  const excel = await open();
  await write();
  excel.host.user.renameSheet('Rapport matrix', 'Overzicht 2026');
  excel.host.user.insert('Overzicht 2026!1:2');
  excel.host.user.enter('Overzicht 2026!A1', ['voor de vergadering']);
  const first = snapshotOf(excel.host.workbook);
  await write();
  expect(snapshotOf(excel.host.workbook)).toEqual(first);
});

test('how a user had the report printed stays so', async () => {
  const excel = await open();
  await write();
  const sheet = excel.host.workbook.findSheet('Rapport')!;
  sheet.pageLayout.set('orientation', 'Portrait');
  sheet.pageBreaks = [20];
  await write();
  expect(sheet.pageLayout.get('orientation')).toBe('Portrait');
  expect(sheet.pageBreaks).toEqual([20]);
});

test('a page for those who were chosen, and one page alone', async () => {
  const excel = await open();
  const [one = '', , three = ''] = everything().pages;
  await write({ lists: false, pages: new Set([one, three]) });
  const names = cells(excel, 'Rapport per aios').map(([number]) => number);
  expect([...new Set(names)].filter((number) => String(number).startsWith('MSK-'))).toEqual([
    'MSK-01',
    'MSK-03',
  ]);
  expect(excel.host.workbook.findSheet('Rapport')).toBeUndefined();
});

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
  expect(excel.host.value('Rapport 2!A1')).toBe('Rapport opleidingsregels');
});

const hostile = [
  '=HYPERLINK("http://example.com")',
  '007',
  '3-4-2026',
  "'aanhaling",
  '+31 6',
  '<b>&amp;</b> ]]> "&P"',
  'twee\nregels',
  '😀 \u202Eomgekeerd',
  '#VERW!',
  'x'.repeat(32_767),
];

test('texts stay what they are, whatever they look like', async () => {
  const named = withNames(file, hostile);
  const excel = await open(named);
  await write(everything(named), named);
  const names = cells(excel, 'Rapport matrix')
    .slice(4)
    .map((row) => row[1]);
  expect(names.slice(0, hostile.length - 1)).toEqual(hostile.slice(0, -1));
  expect(String(names[hostile.length - 1])).toMatch(/^x+…?$/u);
  for (const name of ['Rapport matrix', 'Rapport per aios']) {
    const formulas = [...excel.host.workbook.findSheet(name)!.everyCell()].filter(
      ([, { formula }]) => formula !== null,
    );
    expect(formulas).toEqual([]);
  }
  // Nobody has changed them, by the next report.
  await write(everything(named), named);
  expect(excel.host.workbook.sheets.filter(({ name }) => /^Rapport.* 2$/u.test(name))).toEqual([]);
  // Another program finds the same.
  const read = await readXlsx(await xlsxOf(excel.host.workbook));
  const page = read.sheets.find(({ name }) => name === 'Rapport per aios')!;
  expect(page.rows.map((row) => row[1] ?? null)).toEqual(
    cells(excel, 'Rapport per aios').map((row) => row[1]),
  );
});

test('what is at the foot of a page is no code of Excel', async () => {
  const excel = await open();
  const report = await makeReport(liveRoster(file), ONLY_LISTS, 'nl', task);
  const sheets = report.sheets.map((sheet) => ({ ...sheet, about: `R&D &P ${'&'.repeat(500)}` }));
  await writeReport({ ...report, sheets }, task);
  const footer = excel.host.workbook.findSheet('Rapport')!.pageLayout.get('leftFooter');
  expect(footer).toMatch(/^R&&D &&P (?:&&)+$/u);
});

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
  const report = await makeReport(liveRoster(file), ONLY_LISTS, 'nl', task);
  await expect(writeReport(report, cancelled)).rejects.toThrow('cancelled');
  expect(snapshotOf(excel.host.workbook)).toEqual(before);
});

test('a sheet that is deleted while the next ones are written is not said to be written, and leaves nothing', async () => {
  const { host } = await open();
  const there = (name: string): boolean => host.workbook.sheets.some((sheet) => sheet.name === name);
  const during: Task = {
    ...task,
    breathe: () => {
      if (there('Rapport') && there('Rapport bevindingen')) host.coAuthor.deleteSheet('Rapport');
      return Promise.resolve();
    },
  };
  const written = await write(ONLY_LISTS, file, during);
  const said = written.parts.map(({ nl }) => nl);
  expect(said).toContain('blad "Rapport bevindingen"');
  expect(said).not.toContain('blad "Rapport"');
  expect(said).not.toContain('naam TrainingReportSummary');
  expect(host.workbook.names.map(({ name }) => name)).not.toContain('TrainingReportSummary');
  expect(await written.undo()).toEqual([]);
});

test('cancelling a second report brings the first one back', async () => {
  const excel = await open();
  await write();
  const first = snapshotOf(excel.host.workbook);
  const report = await makeReport(liveRoster(file), ONLY_LISTS, 'en', task);
  let breaths = 0;
  const cancelled: Task = {
    ...task,
    breathe: () => {
      breaths += 1;
      return breaths > 3 ? Promise.reject(new Error('cancelled')) : Promise.resolve();
    },
  };
  await expect(writeReport(report, cancelled)).rejects.toThrow('cancelled');
  expect(snapshotOf(excel.host.workbook)).toEqual(first);
});

test('a protected sheet is refused with a sentence, before anything is written over', async () => {
  const excel = await open();
  await write();
  const first = snapshotOf(excel.host.workbook);
  excel.host.workbook.findSheet('Rapport bevindingen')!.isProtected = true;
  const fewer = { ...file, sheets: file.sheets.filter(({ name }) => name !== 'EPA') };
  await expect(write(ONLY_LISTS, fewer)).rejects.toMatchObject({
    text: { nl: expect.stringMatching(/^Blad "Rapport bevindingen" is beveiligd\./u) },
  });
  expect(snapshotOf(excel.host.workbook)).toEqual(first);
});

test('a report is not taken for records, by whatever reader', async () => {
  const excel = await open();
  await write(everything());
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
