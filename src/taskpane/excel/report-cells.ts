import { CELLS_AT_ONCE } from '../../addin/read-cells';
import { placeName } from '../../records/columns';
import { isPlace, type ReportCell, type ReportColumn, type ReportSheet } from '../write-report/report-sheet';
import { DATE_FORMAT, literal, quotedSheet, quotedText } from './sheet-text';

/** Where a sheet's table begins: below the title, a line about it, and one that says what becomes of the sheet. */
export const HEADER_ROW = 3;

/** Characters that are written at once: well below the 5 MB that Excel on the web takes, formats included. */
const CHARACTERS_AT_ONCE = 600_000;

/** The most links that Excel is given to calculate after every edit. */
const MOST_LIVE_LINKS = 5000;

/** No text format: in such cells Excel may show number signs for long texts, and takes an apostrophe at the beginning for a part of the text or not. */
const FORMATS: Readonly<Record<ReportColumn['kind'], string>> = {
  text: 'General',
  note: 'General',
  number: 'General',
  // Without its zeros, a table of counts shows what there is.
  count: '0;-0;;@',
  date: DATE_FORMAT,
  verdict: 'General',
  link: 'General',
};

/** A formula that is written as it stood before. */
export class StoredFormula {
  constructor(
    readonly formula: string,
    readonly shown: string,
  ) {}
}

export type WrittenCell = ReportCell | StoredFormula;

/** A sheet that is written: a report, or one that stood there before. */
export interface WrittenSheet extends Omit<ReportSheet, 'rows'> {
  readonly rows: readonly (readonly WrittenCell[])[];
}

/** The size of everything that a report takes on its sheet; a table keeps a row. */
export function sizeOf({ rows, columns }: Pick<WrittenSheet, 'rows' | 'columns'>): {
  readonly rows: number;
  readonly columns: number;
} {
  return { rows: HEADER_ROW + 1 + Math.max(1, rows.length), columns: columns.length };
}

/** What the cells show below the title, from the row below the headings on. */
export function* shownRows({ columns, rows }: WrittenSheet): Generator<readonly (string | number)[]> {
  for (const row of rows) yield columns.map((_, at) => shown(row[at] ?? null));
}

function shown(cell: WrittenCell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'number') return cell;
  if (cell instanceof StoredFormula) return cell.shown;
  // Without the apostrophe, which Excel does not show.
  return literal(isPlace(cell) ? placeName(cell) : cell).slice(1);
}

/** Rows as they are written: what goes into the cells, and the formats that they need before. */
export interface CellBlock {
  /** Counted from the first row below the header row. */
  readonly firstRow: number;
  readonly formulas: (string | number)[][];
  readonly formats: string[][];
}

/** The rows of a sheet, in blocks that fit into one request. @param sheets the names of the workbook's sheets, which links may lead to */
export function* cellBlocks(
  { columns, rows }: WrittenSheet,
  sheets: ReadonlySet<string>,
): Generator<CellBlock> {
  const linkTo =
    columns.some(({ kind }) => kind === 'link') && rows.length > MOST_LIVE_LINKS ? cellLink : liveLink;
  const formats = columns.map(({ kind }) => FORMATS[kind]);
  let formulas: (string | number)[][] = [];
  let size = 0;
  let firstRow = 0;
  for (const [index, row] of rows.entries()) {
    const cells = columns.map((_, at) => cellFormula(row[at] ?? null, sheets, linkTo));
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

type LinkTo = (sheet: string, cell: string) => string;

function cellFormula(cell: WrittenCell, sheets: ReadonlySet<string>, linkTo: LinkTo): string | number {
  if (cell === null) return '';
  if (typeof cell === 'number') return cell;
  if (cell instanceof StoredFormula) return cell.formula;
  if (isPlace(cell)) {
    const place = placeName(cell);
    if (!sheets.has(cell.sheet)) return literal(place);
    return `=HYPERLINK(IFERROR(${linkTo(cell.sheet, cell.cell)},""),${quotedText(place)})`;
  }
  return literal(cell);
}

/**
 * Where a cell is now: a reference follows a sheet that gets another name and rows that are inserted, and with dollar signs it survives that somebody sorts
 * the report. CELL puts the file's name in brackets before the sheet's; without it, the link works in Excel on the web too. LibreOffice gives no brackets.
 */
function liveLink(sheet: string, cell: string): string {
  const address = `CELL("address",${reference(sheet, cell)})`;
  return `IF(LEFT(${address},1)="'","#'","#")&MID(${address},IFERROR(FIND("]",${address}),0)+1,300)`;
}

/** The same, but for the name of the sheet: CELL is calculated again after every edit, which tens of thousands of links would make felt. */
function cellLink(sheet: string, cell: string): string {
  const place = reference(sheet, cell);
  return `${quotedText(`#${quotedSheet(sheet)}!`)}&ADDRESS(ROW(${place}),COLUMN(${place}))`;
}

function reference(sheet: string, cell: string): string {
  return `${quotedSheet(sheet)}!${cell.replace(/^([A-Z]+)(\d+)$/u, '$$$1$$$2')}`;
}
