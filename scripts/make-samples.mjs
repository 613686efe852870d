import { mskSheets } from './examples/msk-sheets.mjs';
import { ngSheets } from './examples/ng-sheets.mjs';
import { toWriterSheet } from './examples/writer-sheet.mjs';

/**
 * The sample rosters as the pane fetches them: the cells of the workbooks in examples/, a tenth as large to send, and with no need of a reader of
 * .xlsx files. By name of file, below the folder that is served.
 */
export function makeSamples() {
  const samples = { MSK: mskSheets, NG: ngSheets };
  return Object.fromEntries(
    Object.entries(samples).map(([code, sheets]) => [
      `samples/${code}.json`,
      JSON.stringify({ dateSystem: 1900, sheets: sheets.map(sampleSheet) }),
    ]),
  );
}

/** A sheet as `src/roster/workbook.ts` describes it. */
function sampleSheet(sheet) {
  const { name, rows } = toWriterSheet(sheet);
  const firstRow = sheet.titles?.length ?? 0;
  const table = {
    name: sheet.table,
    firstRow,
    lastRow: firstRow + sheet.rows.length,
    firstColumn: 0,
    lastColumn: Object.keys(sheet.columns).length - 1,
    totalsRows: 0,
  };
  return { name, rows: rows.map(writtenCells), tables: sheet.table ? [table] : [] };
}

/** Blank cells at the end of a row are in no workbook. */
function writtenCells(row) {
  const last = row.findLastIndex((cell) => cell !== null && cell !== undefined);
  return row.slice(0, last + 1).map((cell) => (cell === NOT_AVAILABLE ? { error: cell } : (cell ?? null)));
}

/** What the writer of workbooks, too, takes for an error in a cell rather than a text. */
const NOT_AVAILABLE = '#N/A';
