import type { ReportColumn, VerdictLook } from '../write-report/report-sheet';
import { HEADER_ROW, type WrittenSheet } from './report-cells';
import { quotedText } from './sheet-text';

/** Where a report stands, zero-based, its title included. */
export interface ReportArea {
  readonly worksheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

const SHADE = '#E7EEF5';
const FAINT = '#595959';
const LINE = '#D0D7DE';

/** Gives the cells of a report their looks, before anything is written into them: rows then become as high as the texts need. */
export function dressCells(
  { worksheet, row, column, rows, columns }: ReportArea,
  sheet: WrittenSheet,
  looks: readonly VerdictLook[],
): void {
  const header = row + HEADER_ROW;
  const title = worksheet.getCell(row, column);
  title.format.font.bold = true;
  title.format.font.size = 14;
  worksheet.getCell(row + HEADER_ROW - 1, column).format.font.color = FAINT;
  const headings = worksheet.getRangeByIndexes(header, column, 1, columns);
  headings.format.font.bold = true;
  headings.format.wrapText = true;
  headings.format.verticalAlignment = 'Top';
  for (const { first, count, kind } of runs(sheet.columns)) {
    const cells = worksheet.getRangeByIndexes(header + 1, column + first, rows - HEADER_ROW - 1, count);
    dressColumns(cells, kind, looks);
    if (kind === 'number' || kind === 'count')
      alignRight(worksheet.getRangeByIndexes(header, column + first, 1, count));
  }
  for (const [index, { width }] of sheet.columns.entries())
    worksheet.getCell(header, column + index).getEntireColumn().format.columnWidth = width;
  if (sheet.part !== 'trainees') return;
  // A list of pages is no table, which would have looks of its own.
  headings.format.fill.color = SHADE;
  const lines = worksheet
    .getRangeByIndexes(header, column, rows - HEADER_ROW, columns)
    .format.borders.getItem('InsideHorizontal');
  lines.style = 'Continuous';
  lines.color = LINE;
}

/** Columns beside each other that hold the same. */
function runs(
  columns: readonly ReportColumn[],
): { readonly first: number; readonly kind: ReportColumn['kind']; count: number }[] {
  const found: { first: number; kind: ReportColumn['kind']; count: number }[] = [];
  for (const [first, { kind }] of columns.entries()) {
    const last = found.at(-1);
    if (last?.kind === kind) last.count += 1;
    else found.push({ first, kind, count: 1 });
  }
  return found;
}

function dressColumns(cells: Excel.Range, kind: ReportColumn['kind'], looks: readonly VerdictLook[]): void {
  cells.format.verticalAlignment = 'Top';
  switch (kind) {
    case 'verdict':
      cells.format.wrapText = true;
      for (const { word, colour, fill } of looks) {
        const format = cells.conditionalFormats.add(Excel.ConditionalFormatType.cellValue);
        format.cellValue.format.font.color = colour;
        format.cellValue.format.fill.color = fill;
        format.cellValue.rule = { formula1: `=${quotedText(word)}`, operator: 'EqualTo' };
      }
      return;
    case 'text':
    case 'note':
      cells.format.wrapText = true;
      return;
    case 'link':
      cells.format.font.color = '#0563C1';
      cells.format.font.underline = 'Single';
      return;
    case 'number':
    case 'count':
      alignRight(cells);
      return;
    case 'date':
      cells.format.horizontalAlignment = 'Left';
  }
}

/** At the right, but away from the text in the next column. */
function alignRight({ format }: Excel.Range): void {
  format.horizontalAlignment = 'Right';
  format.indentLevel = 1;
}

/** Margins, in points: half an inch. */
const MARGIN = 36;
/** Of A4 between the margins, with something to spare: programs differ in how wide a column of so many points prints. */
const PAPER_WIDTH = 480;
/** So many points of a sheet's width are printed on a page, and letters are still large enough to read. */
const PRINTED_WIDTH = 1440;
/** The longest text that Excel puts at the foot of a page has 255 characters, codes included. */
const LONGEST_FOOTER = 200;

/** What stays in view of a new sheet, and how it prints. */
export function layOut({ worksheet, row, column, columns }: ReportArea, sheet: WrittenSheet): void {
  const { freezePanes, pageLayout } = worksheet;
  const header = row + HEADER_ROW;
  if (sheet.frozenColumns > 0) {
    freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, header + 1, column + sheet.frozenColumns));
    const titles = worksheet.getRangeByIndexes(header, column, 1, sheet.frozenColumns);
    pageLayout.setPrintTitleColumns(titles.getEntireColumn());
  } else freezePanes.freezeRows(header + 1);
  pageLayout.setPrintTitleRows(worksheet.getRangeByIndexes(header, column, 1, columns).getEntireRow());
  pageLayout.orientation =
    sheet.part === 'trainees' ? Excel.PageOrientation.portrait : Excel.PageOrientation.landscape;
  pageLayout.zoom = zoomOf(sheet);
  pageLayout.topMargin = MARGIN;
  pageLayout.leftMargin = MARGIN;
  pageLayout.rightMargin = MARGIN;
  const footer = pageLayout.headersFooters.defaultForAllPages;
  footer.leftFooter = footOf(sheet.about);
  footer.rightFooter = '&P / &N';
}

/** The foot of every page says what the report is about; one that somebody wrote stays. @param before what the report was about that stood there */
export async function dressFoot(worksheet: Excel.Worksheet, about: string, before: string): Promise<void> {
  const footer = worksheet.pageLayout.headersFooters.defaultForAllPages;
  footer.load('leftFooter');
  await worksheet.context.sync();
  if (footer.leftFooter.trim() === footOf(before).trim()) footer.leftFooter = footOf(about);
}

/** An ampersand begins a code. */
const footOf = (about: string): string => about.slice(0, LONGEST_FOOTER / 2).replaceAll('&', '&&');

/** As many pages across as keep letters readable; pages that begin where the report says need a scale: Excel ignores page breaks of sheets that it fits to pages. */
function zoomOf({ part, columns }: WrittenSheet): Excel.PageLayoutZoomOptions {
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  return part === 'trainees'
    ? { scale: Math.min(100, Math.floor((100 * PAPER_WIDTH) / width)) }
    : { horizontalFitToPages: Math.ceil(width / PRINTED_WIDTH), verticalFitToPages: 0 };
}

/** Pages whose looks are asked for at once. */
const PAGES_AT_ONCE = 50;

/** A new page for every trainee, each with a heading that stands out. */
export async function dressPages(
  { worksheet, row, column, columns }: ReportArea,
  { pages }: WrittenSheet,
  breathe: () => Promise<void>,
): Promise<void> {
  for (const [index, page] of pages.entries()) {
    const heading = worksheet.getRangeByIndexes(row + HEADER_ROW + 1 + page.row, column, 2, columns);
    heading.format.fill.color = SHADE;
    heading.format.wrapText = false;
    heading.getRow(0).format.font.bold = true;
    if (index > 0) worksheet.horizontalPageBreaks.add(heading.getRow(0));
    if (index % PAGES_AT_ONCE < PAGES_AT_ONCE - 1) continue;
    await worksheet.context.sync();
    await breathe();
  }
  await worksheet.context.sync();
}
