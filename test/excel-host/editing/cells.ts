/** Writing into cells, by whoever does it. */
import { parseFormula } from '../calculation/parse';
import { FormulaError } from '../calculation/tokens';
import { ExcelError, invalidArgument } from '../errors';
import { isJsonList, type Json } from '../json';
import type { Session } from '../session';
import {
  cellArea,
  cellCount,
  cellsOf,
  columnCount,
  isUnbounded,
  rowCount,
  type Area,
} from '../workbook/area';
import { readEntry, type Entry } from '../workbook/entry';
import { cellKey, type Sheet } from '../workbook/sheet';
import type { Place } from '../workbook/workbook';
import { cellsChanged } from './notices';

/** The most cells that one request may read or write. */
export const CELL_LIMIT = 5_000_000;

/**
 * Values for an area: one for all cells, or rows that fit it exactly. A null leaves its cell as it is.
 * @throws ExcelError for rows of another shape
 */
export function rowsFor(area: Area, written: Json): readonly (readonly Json[])[] {
  if (isUnbounded(area)) throw invalidArgument('Whole rows and columns have no values to set.');
  if (cellCount(area) > CELL_LIMIT)
    throw new ExcelError('RangeExceedsLimit', `More than ${CELL_LIMIT} cells in one request.`);
  if (!isJsonList(written))
    return Array.from({ length: rowCount(area) }, () =>
      Array.from({ length: columnCount(area) }, () => written),
    );
  const rows = written.map((row) => (isJsonList(row) ? row : null));
  const fits =
    rows.length === rowCount(area) && rows.every((row) => row !== null && row.length === columnCount(area));
  if (!fits) {
    const shape = `${rows.length} × ${rows[0]?.length ?? 'no rows'}`;
    throw invalidArgument(
      `The input array is ${shape}; the range has ${rowCount(area)} rows and ${columnCount(area)} columns.`,
    );
  }
  return rows.filter((row) => row !== null);
}

/** Writes values or formulas and tells listeners. @throws ExcelError for what Excel refuses; then nothing was written */
export function writeCells(session: Session, { sheet, area }: Place, written: Json): void {
  requireUnprotected(sheet);
  const rows = rowsFor(area, written);
  const entries = rows.map((row, down) =>
    row.map((value, right) =>
      value === null ? null : entryFor(session, sheet, area.firstRow + down, area.firstColumn + right, value),
    ),
  );
  const before = sheet.valueAt(area.firstRow, area.firstColumn);
  for (const [row, column] of cellsOf(area)) {
    const entry = entries[row - area.firstRow]?.[column - area.firstColumn];
    if (entry !== null && entry !== undefined) putEntry(session, sheet, row, column, entry);
  }
  session.touch({ sheet, area });
  const after = sheet.valueAt(area.firstRow, area.firstColumn);
  cellsChanged(session, { sheet, area }, 'RangeEdited', cellCount(area) === 1 ? { before, after } : null);
}

function entryFor(session: Session, sheet: Sheet, row: number, column: number, value: Json): Entry {
  const format = sheet.formats.at(row, column, 'numberFormat');
  const entry = readEntry(
    value,
    typeof format === 'string' ? format : 'General',
    session.workbook.dateSystem,
  );
  if (entry.formula !== null) requireFormula(entry.formula);
  return entry;
}

/** @throws ExcelError for what Excel would not take as a formula */
export function requireFormula(formula: string): void {
  try {
    parseFormula(formula);
  } catch (problem) {
    if (!(problem instanceof FormulaError)) throw problem;
    throw invalidArgument(`The formula is not valid, or the test host cannot read it: ${problem.message}.`);
  }
}

function putEntry(session: Session, sheet: Sheet, row: number, column: number, entry: Entry): void {
  const had = sheet.cellAt(row, column)?.formula ?? null;
  if (entry.value === null && entry.formula === null) sheet.remove(row, column);
  else sheet.put(row, column, { value: entry.value, formula: entry.formula });
  if (had !== null || entry.formula !== null) session.restructure();
  // A header cell is the name of a column, by which formulas may know it.
  if (session.workbook.tables.some((table) => table.sheet === sheet && table.area.firstRow === row))
    session.restructure();
  if (entry.format !== null && sheet.formats.at(row, column, 'numberFormat') === undefined)
    sheet.formats.set(cellArea(row, column), 'numberFormat', entry.format);
}

/** What `Range.clear` leaves out or takes along. */
export type Clearing = 'All' | 'Contents' | 'Formats' | 'Hyperlinks' | 'RemoveHyperlinks';

export function clearCells(session: Session, { sheet, area }: Place, what: Clearing): void {
  requireUnprotected(sheet);
  if (what === 'All' || what === 'Formats') sheet.formats.clear(area);
  if (what !== 'Contents' && what !== 'Formats')
    for (const [place] of sheet.cellsIn(area)) removeLink(sheet, place);
  if (what !== 'All' && what !== 'Contents') return;
  for (const [place, cell] of sheet.cellsIn(area)) {
    sheet.remove(place.firstRow, place.firstColumn);
    if (cell.formula !== null) session.restructure();
  }
  session.touch({ sheet, area });
  cellsChanged(session, { sheet, area }, 'RangeEdited', null);
}

function removeLink(sheet: Sheet, place: Area): void {
  sheet.hyperlinks.delete(cellKey(place.firstRow, place.firstColumn));
}

/** @throws ExcelError on a sheet that is protected */
export function requireUnprotected(sheet: Sheet): void {
  if (sheet.isProtected) throw new ExcelError('AccessDenied', `Worksheet "${sheet.name}" is protected.`);
}
