import type { ReportColumn, ReportSheet, VerdictLook } from '../write-report/report-sheet';
import { HEADER_ROW } from './report-cells';
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

/** Gives a written report its looks: widths, colours by verdict, what stays in view, and how it prints. */
export async function dress(
  area: ReportArea,
  sheet: ReportSheet,
  looks: readonly VerdictLook[],
): Promise<void> {
  const { worksheet, row, column, rows, columns } = area;
  const header = row + HEADER_ROW;
  const body = rows - HEADER_ROW - 1;
  worksheet.getCell(row, column).format.font.bold = true;
  worksheet.getCell(row, column).format.font.size = 14;
  const headings = worksheet.getRangeByIndexes(header, column, 1, columns);
  headings.format.font.bold = true;
  headings.format.wrapText = true;
  headings.format.verticalAlignment = 'Top';
  for (const [index, each] of sheet.columns.entries()) {
    const cells = worksheet.getRangeByIndexes(header + 1, column + index, body, 1);
    dressColumn(cells, each, looks);
  }
  dressPages(area, sheet);
  const { freezePanes, pageLayout } = worksheet;
  freezePanes.unfreeze();
  if (sheet.frozenColumns > 0)
    freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, header + 1, column + sheet.frozenColumns));
  else freezePanes.freezeRows(header + 1);
  pageLayout.orientation =
    sheet.part === 'trainees' ? Excel.PageOrientation.portrait : Excel.PageOrientation.landscape;
  pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  pageLayout.setPrintTitleRows(headings.getEntireRow());
  await worksheet.context.sync();
}

function dressColumn(cells: Excel.Range, { kind, width }: ReportColumn, looks: readonly VerdictLook[]): void {
  cells.getEntireColumn().format.columnWidth = width;
  cells.format.verticalAlignment = 'Top';
  switch (kind) {
    case 'verdict':
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
    case 'date':
      cells.format.horizontalAlignment = 'Right';
  }
}

/** A new page for every trainee, each with a heading that stands out. */
function dressPages({ worksheet, row, column, columns }: ReportArea, { pages }: ReportSheet): void {
  for (const [index, page] of pages.entries()) {
    const heading = worksheet.getRangeByIndexes(row + HEADER_ROW + 1 + page.row, column, 2, columns);
    heading.format.fill.color = SHADE;
    heading.format.wrapText = false;
    heading.getRow(0).format.font.bold = true;
    if (index > 0) worksheet.horizontalPageBreaks.add(heading.getRow(0));
  }
}
