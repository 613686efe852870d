import { CELLS_AT_ONCE, readCells } from '../../addin/read-cells';
import type { ReportSheet } from '../write-report/report-sheet';
import type { Breathe, Rounds } from './in-rounds';
import { blockOf } from './deeds';
import { HEADER_ROW, sizeOf, StoredFormula, type WrittenCell, type WrittenSheet } from './report-cells';
import { markedArea, type MarkedArea } from './report-marks';
import { fingerprintOf } from './report-print';

/** More columns than these no sheet has. */
const COLUMNS = 16_384;

/**
 * Whether a report can take the place of an earlier one: nothing stands where it would grow, and no note beside or on a row, which would then be beside
 * another one. Notes beside the title and below stay where they are.
 */
export function* hasRoom({ range }: MarkedArea, sheet: ReportSheet): Rounds<boolean> {
  const { rowIndex, columnIndex, rowCount, columnCount, worksheet } = range;
  const { rows, columns } = sizeOf(sheet);
  const firstRow = rowIndex + HEADER_ROW + 1;
  const next = columnIndex + columnCount;
  const body = rowCount - HEADER_ROW - 1;
  const strips = [
    [firstRow, next, body, COLUMNS - next],
    [firstRow, 0, body, columnIndex],
    [rowIndex, next, rows, columns - columnCount],
    [rowIndex + rowCount, columnIndex, rows - rowCount, columns],
  ] as const;
  const used = strips
    .filter(([, , height, width]) => height > 0 && width > 0)
    .map(([top, left, height, width]) =>
      worksheet.getRangeByIndexes(top, left, height, width).getUsedRangeOrNullObject(true),
    );
  for (const strip of used) strip.load('address');
  worksheet.comments.load('items/id');
  yield null;
  if (used.some(({ isNullObject }) => !isNullObject)) return false;
  const comments = worksheet.comments.items.map((comment) => comment.getLocation());
  for (const cell of comments) cell.load(['rowIndex', 'columnIndex']);
  if (comments.length > 0) yield null;
  return !comments.some(({ rowIndex: row, columnIndex: column }) => {
    const isInRows = row >= rowIndex && row < rowIndex + rowCount;
    return isInRows && (row >= firstRow || (column >= columnIndex && column < next));
  });
}

/** An earlier report as it stands. */
export interface EarlierReport {
  readonly place: MarkedArea;
  /** To be written again, where that is wished. */
  readonly sheet: WrittenSheet;
  /** Whether it says what was written, though perhaps in another order of rows. */
  readonly isUntouched: boolean;
}

/** Reads an earlier report. @param like the one that is to come: columns at the same places hold the same, whatever the language */
export async function readReport(
  place: MarkedArea,
  like: ReportSheet,
  breathe: Breathe,
): Promise<EarlierReport> {
  const { range } = place;
  const { worksheet: sheet, rowIndex, columnIndex: column, rowCount, columnCount: columns } = range;
  const headings = Array.from({ length: columns }, (_, index) => range.getCell(HEADER_ROW, index));
  for (const cell of headings) cell.load('format/columnWidth');
  await range.context.sync();
  const values: (readonly unknown[])[] = [];
  const cells: WrittenCell[][] = [];
  const rowsAtOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / columns));
  for (let row = 0; row < rowCount; row += rowsAtOnce) {
    const rows = Math.min(rowsAtOnce, rowCount - row);
    const read = await readCells(sheet, { row: rowIndex + row, column, rows, columns });
    for (const [index, line] of read.values.entries()) {
      values.push(line);
      cells.push(line.map((value, at) => writtenCell(value, read.formulas[index]?.[at])));
    }
    await breathe();
  }
  const [title = '', about = '', notice = ''] = values.map(([text]) => String(text));
  const named = values[HEADER_ROW] ?? [];
  const rows = cells.slice(HEADER_ROW + 1);
  const kinds = like.columns.map(({ kind }) => kind);
  return {
    place,
    isUntouched: fingerprintOf(values) === place.fingerprint,
    sheet: {
      ...like,
      title,
      about,
      notice,
      columns: headings.map(({ format }, index) => ({
        heading: String(named[index]),
        kind: kinds[index] ?? kinds.at(-1) ?? 'text',
        width: format.columnWidth,
      })),
      rows,
      pages: like.part === 'trainees' ? pagesIn(rows) : [],
    },
  };
}

function writtenCell(value: unknown, formula: unknown): WrittenCell {
  if (value === '') return null;
  if (typeof formula === 'string' && formula.startsWith('=') && formula !== value)
    return new StoredFormula(formula, String(value));
  return typeof value === 'number' ? value : String(value);
}

/** Pages begin with what comes after a blank row. */
function pagesIn(rows: readonly (readonly WrittenCell[])[]): { readonly row: number }[] {
  const isBlank = (row: readonly WrittenCell[] = []): boolean => row.every((cell) => cell === null);
  return rows.flatMap((cells, row) => (!isBlank(cells) && isBlank(rows[row - 1]) ? [{ row }] : []));
}

/** How a report that took the place of another one looks, together with all cells that the other one would take again, and with notes beside its rows. */
export function* replacedLooks(
  context: Excel.RequestContext,
  { part, rows, columns }: WrittenSheet,
): Rounds<string | null> {
  const place = yield* markedArea(context, part);
  if (place === null) return null;
  const { range } = place;
  const used = range.worksheet.getUsedRange(true);
  used.load(['columnIndex', 'columnCount']);
  yield null;
  const block = blockOf(range, range.worksheet);
  return yield {
    ...block,
    rows: Math.max(block.rows, sizeOf({ rows, columns }).rows),
    columns: Math.max(block.columns, columns.length, used.columnIndex + used.columnCount - block.column),
  };
}
