/** Reports written into workbooks of the test host, as the pane writes them. */
import { readFileSync } from 'node:fs';
import { readXlsx } from '../../../src/roster/read-xlsx';
import type { Workbook } from '../../../src/roster/workbook';
import { writeReport } from '../../../src/taskpane/excel/write-report';
import { overviewOf } from '../../../src/taskpane/report/model/overview';
import type { Task } from '../../../src/taskpane/shell/tasks';
import type { Written } from '../../../src/taskpane/workbook';
import { makeReport, ONLY_LISTS, type ReportWish } from '../../../src/taskpane/write-report/make-report';
import type { Language } from '../../../src/wording/language';
import type { ExcelHost } from '../../excel-host/host';
import type { OpenExcel } from '../../excel-host/open-excel';
import { profileOf, type Profile } from '../../excel-host/profile';
import { workbookFrom } from '../../excel-host/workbook/from-xlsx';
import { openForModules } from '../in-excel';
import { liveRoster } from '../live';

export async function exampleFile(name: string): Promise<Workbook> {
  return readXlsx(new Uint8Array(readFileSync(`examples/${name}.xlsx`)));
}

export const file = await exampleFile('msk-rooster');

/** A task that nobody cancels. */
export const task: Task = {
  signal: new AbortController().signal,
  progress: () => undefined,
  waitsForTyping: () => undefined,
  breathe: () => Promise.resolve(),
};

export function open(
  workbook: Workbook = file,
  profile: Profile = profileOf('web'),
  name = 'rooster.xlsx',
): Promise<OpenExcel> {
  return openForModules({ profile, workbook: workbookFrom(workbook, name) });
}

/** With a page for everybody, whatever the trainees are called. */
export function everything(from: Workbook = file): ReportWish {
  const steps = overviewOf(liveRoster(from));
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { lists: true, pages: new Set(step.value.byKey.keys()) };
  }
}

export async function write(
  wish: ReportWish = ONLY_LISTS,
  from: Workbook = file,
  during: Task = task,
  language: Language = 'nl',
): Promise<Written> {
  return writeReport(await makeReport(liveRoster(from), wish, language, during), during);
}

/** The values of a sheet, from its first row and column. */
export function cells(
  { host: { workbook } }: { readonly host: Pick<ExcelHost, 'workbook'> },
  sheetName: string,
): unknown[][] {
  const sheet = workbook.findSheet(sheetName)!;
  const area = sheet.usedArea({ firstRow: 0, firstColumn: 0, lastRow: 100_000, lastColumn: 500 })!;
  return Array.from({ length: area.lastRow + 1 }, (_, row) =>
    Array.from({ length: area.lastColumn + 1 }, (__, column) => sheet.valueAt(row, column)),
  );
}

/** A workbook whose first trainees have other names. */
export function withNames(from: Workbook, names: readonly string[]): Workbook {
  return {
    ...from,
    sheets: from.sheets.map((sheet) => (sheet.name === 'Aios' ? renamed(sheet, names) : sheet)),
  };
}

function renamed(sheet: Workbook['sheets'][number], names: readonly string[]): Workbook['sheets'][number] {
  const header = sheet.rows.findIndex((row) => row.includes('Naam'));
  const column = sheet.rows[header]!.indexOf('Naam');
  const rows = sheet.rows.map((row, index) => {
    const name = names[index - header - 1];
    return index > header && name !== undefined ? row.with(column, name) : row;
  });
  return { ...sheet, rows };
}
