/** The example rosters, as workbooks for a pane. */
import { readFileSync } from 'node:fs';
import type { Sheet, Workbook } from '../../src/roster/workbook';
import { readXlsx } from '../../src/roster/read-xlsx';
import type { Pane } from './open-pane';

/** The roster of MSK, with its first trainees only: what a page does with one it does with all. */
export async function exampleRoster(trainees = 8): Promise<Workbook> {
  const roster = await readXlsx(new Uint8Array(readFileSync('examples/msk-rooster.xlsx')));
  return { ...roster, sheets: roster.sheets.map((sheet) => withTrainees(sheet, trainees)) };
}

function withTrainees(sheet: Sheet, count: number): Sheet {
  const isKept = (row: Sheet['rows'][number]): boolean => {
    const [first] = row;
    const [, number = '0'] = /^MSK-(\d+)$/u.exec(typeof first === 'string' ? first : '') ?? [];
    return Number(number) <= count;
  };
  const tables = sheet.tables.map((table) => ({
    ...table,
    // A table keeps a row below its header row.
    lastRow: Math.max(table.firstRow + 1, sheet.rows.slice(0, table.lastRow + 1).filter(isKept).length - 1),
  }));
  return { ...sheet, rows: sheet.rows.filter(isKept), tables };
}

/** The sheet that {@link enterRoster} adds, and the cell of its formula. */
const CHECK_SHEET = 'Toets';
export const ROSTER_CELL = `${CHECK_SHEET}!A1`;

/** Has the user type a ROSTER formula over all sheets on a sheet of its own, and waits until Excel has calculated it. */
export async function enterRoster(pane: Pane): Promise<void> {
  const ranges = await (
    await pane.host.handle()
  ).evaluate(({ workbook }) =>
    workbook.sheets.map((sheet) => {
      const table = workbook.tables.find((each) => each.sheet === sheet);
      const range = table === undefined ? `'${sheet.name}'!A1:Z400` : `${table.name}[#All]`;
      return `"${sheet.name}",${range}`;
    }),
  );
  await pane.host.user.addSheet(CHECK_SHEET);
  await pane.host.user.enter(ROSTER_CELL, [`=ROSTER("MSK",DATE(2026,11,21),${ranges.join(',')})`]);
  await pane.host.settled();
}
