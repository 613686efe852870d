import { isPlace, type ReportCell, type ReportColumn, type ReportSheet } from '../write-report/report-sheet';
import { cut, literal, quotedSheet, quotedText } from './sheet-text';

/** Where a sheet's table begins: below the title, a line about it, and one that says what becomes of the sheet. */
export const HEADER_ROW = 3;

/** Characters and cells that are written at once: well below the 5 MB that Excel on the web takes, formats included. */
const CHARACTERS_AT_ONCE = 600_000;
const CELLS_AT_ONCE = 20_000;

const FORMATS: Readonly<Record<ReportColumn['kind'], string>> = {
  text: '@',
  // Not as a text format: Excel may show number signs for long texts in such cells.
  note: 'General',
  number: 'General',
  date: 'd mmm yyyy',
  verdict: '@',
  link: 'General',
};

/** Rows as they are written: what goes into the cells, and the formats that they need before. */
export interface CellBlock {
  /** Counted from the first row below the header row. */
  readonly firstRow: number;
  readonly formulas: (string | number)[][];
  readonly formats: string[][];
}

/** The rows of a sheet, in blocks that fit into one request. @param sheets the names of the workbook's sheets, which links may lead to */
export function* cellBlocks(
  { columns, rows }: ReportSheet,
  sheets: ReadonlySet<string>,
): Generator<CellBlock> {
  const formats = columns.map(({ kind }) => FORMATS[kind]);
  let formulas: (string | number)[][] = [];
  let size = 0;
  let firstRow = 0;
  for (const [index, row] of rows.entries()) {
    const cells = columns.map((column, at) => cellFormula(row[at] ?? null, column, sheets));
    formulas.push(cells);
    size += cells.reduce((sum: number, cell) => sum + String(cell).length, 0);
    const isFull = size >= CHARACTERS_AT_ONCE || formulas.length * columns.length >= CELLS_AT_ONCE;
    if (!isFull && index < rows.length - 1) continue;
    yield { firstRow, formulas, formats: formulas.map(() => [...formats]) };
    firstRow = index + 1;
    formulas = [];
    size = 0;
  }
}

function cellFormula(cell: ReportCell, { kind }: ReportColumn, sheets: ReadonlySet<string>): string | number {
  if (cell === null) return '';
  if (typeof cell === 'number') return cell;
  if (isPlace(cell)) {
    const place = `${cell.sheet}!${cell.cell}`;
    if (!sheets.has(cell.sheet)) return literal(place);
    return `=HYPERLINK(${quotedText(`#${quotedSheet(cell.sheet)}!${cell.cell}`)},${quotedText(place)})`;
  }
  return FORMATS[kind] === '@' ? cut(cell) : literal(cell);
}
