import { isCellError, type CellValue } from '../../records/cells';
import type { NewSheet } from '../set-up/new-roster';
import type { Written } from '../workbook';
import type { Pace } from '../write-report/report-sheet';
import { inRounds } from './in-rounds';
import { Journal } from './journal';
import { sheetBeside, sheetNames, tableNames } from './new-sheet';
import { DATE_FORMAT, freeName, literal } from './sheet-text';
import { writing } from './written';

/** Names of tables have no spaces. */
const BETWEEN = '';

/** The share of the work that is writing; then everything is looked at once more. */
const WRITTEN = 0.7;

/** Puts sheets with a roster behind those that are there; nothing that is there is touched. */
export async function writeRoster(sheets: readonly NewSheet[], pace: Pace): Promise<Written> {
  const journal = new Journal();
  const write = async (context: Excel.RequestContext): Promise<void> => {
    const [sheetsThere, taken] = await inRounds(context, [sheetNames(context), tableNames(context)]);
    for (const [index, sheet] of sheets.entries()) {
      pace.progress((WRITTEN * index) / sheets.length);
      await pace.breathe();
      const worksheet = await sheetBeside(sheetsThere, context, sheet.name, journal);
      sheetsThere.push(sheet.name);
      fill(worksheet, sheet);
      for (const { name: wanted, ...area } of sheet.tables) {
        const name = freeName(wanted, taken, BETWEEN);
        taken.push(name);
        const rows = area.lastRow - area.firstRow + 1;
        const columns = area.lastColumn - area.firstColumn + 1;
        const range = worksheet.getRangeByIndexes(area.firstRow, area.firstColumn, rows, columns);
        worksheet.tables.add(range, true).name = name;
      }
      await context.sync();
    }
  };
  return writing(journal, write, pace);
}

function fill(worksheet: Excel.Worksheet, { rows, headerRow, dates }: NewSheet): void {
  const width = Math.max(1, ...rows.map((row) => row.length));
  for (const { row, column, rows: count } of dates)
    worksheet.getRangeByIndexes(row, column, count, 1).numberFormat = Array.from({ length: count }, () => [
      DATE_FORMAT,
    ]);
  const cells = rows.map((row) => Array.from({ length: width }, (_, column) => written(row[column] ?? null)));
  const range = worksheet.getRangeByIndexes(0, 0, rows.length, width);
  range.values = cells;
  range.format.autofitColumns();
  worksheet.getRangeByIndexes(headerRow, 0, 1, width).format.font.bold = true;
  worksheet.freezePanes.freezeRows(headerRow + 1);
}

function written(cell: CellValue): string | number | boolean {
  if (cell === null) return '';
  if (isCellError(cell)) return cell.error;
  return typeof cell === 'string' ? literal(cell) : cell;
}
