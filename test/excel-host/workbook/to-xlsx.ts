/** A workbook of the test host as an .xlsx file, so that other programs can open what the add-in wrote. */
import {
  writeXlsx,
  type Cell as FileCell,
  type CellStyle,
  type ConditionalRule,
  type TableDefinition,
  type WriteOptions,
  type WriteSheet,
} from 'hucre/xlsx';
import { isJsonObject, type Json } from '../json';
import { formatArea, quoted } from './address';
import { bounding, cellsOf, columnCount, rowCount, WHOLE_SHEET, type Area } from './area';
import { fileStyle } from './file-styles';
import { cellKey, type ConditionalFormat, type Sheet } from './sheet';
import type { Table } from './table';
import { isErrorValue, type Value } from './values';
import type { WorkbookModel } from './workbook';

type NamedRange = NonNullable<WriteOptions['namedRanges']>[number];

const FONT = { name: 'Calibri', size: 11 };

/** The width of a digit of Excel's standard font, in which files measure columns. */
const POINTS_PER_DIGIT = 5.25;

/**
 * Cells with their formulas and last values, formats, conditional formats, tables, names, links, what is frozen, and how sheets are printed. Comments, charts,
 * rules of conditional formats with borders, and sizes of rows are left out.
 */
export async function xlsxOf(workbook: WorkbookModel): Promise<Uint8Array> {
  return writeXlsx({
    dateSystem: workbook.dateSystem === 1904 ? '1904' : '1900',
    activeSheet: workbook.sheets.indexOf(workbook.active),
    defaultFont: FONT,
    sheets: workbook.sheets.map((sheet) => fileSheet(sheet, workbook)),
    namedRanges: [
      ...workbook.names.map(({ name, formula, scope }) => ({
        name,
        range: withoutEquals(formula),
        ...(scope === null ? {} : { scope: scope.name }),
      })),
      ...workbook.sheets.flatMap(printTitles),
    ],
  });
}

/** What every page has is a name that Excel keeps to itself; the writer would not put the sheet's name between quotes. */
function printTitles({ name, printTitleRows, printTitleColumns }: Sheet): NamedRange[] {
  const titles = [printTitleColumns, printTitleRows].filter((area) => area !== null);
  if (titles.length === 0) return [];
  const range = titles
    .map((area) => `${quoted(name)}!${formatArea(area).replace(/\w+/gu, '$$$&')}`)
    .join(',');
  return [{ name: '_xlnm.Print_Titles', range, scope: name }];
}

function fileSheet(sheet: Sheet, { tables }: WorkbookModel): WriteSheet {
  const own = tables.filter((table) => table.sheet === sheet);
  const area = [sheet.usedArea(WHOLE_SHEET), ...own.map((table) => table.area)]
    .filter((each) => each !== null)
    .reduce<Area | null>((all, each) => (all === null ? each : bounding(all, each)), null);
  const cells = new Map<string, Partial<FileCell>>();
  const columns: { width: number }[] = [];
  if (area !== null) {
    for (const [row, column] of cellsOf({ ...area, firstRow: 0, firstColumn: 0 })) {
      const cell = fileCell(sheet, row, column);
      if (cell !== null) cells.set(`${row},${column}`, cell);
    }
    for (let column = 0; column <= area.lastColumn; column += 1) {
      const width = sheet.formats.at(area.lastRow, column, 'columnWidth');
      columns.push({ width: (typeof width === 'number' ? width : 48) / POINTS_PER_DIGIT });
    }
  }
  return {
    name: sheet.name,
    hidden: sheet.visibility === 'Hidden',
    veryHidden: sheet.visibility === 'VeryHidden',
    rows: [],
    cells,
    columns,
    tables: own.map(fileTable),
    conditionalRules: sheet.conditionalFormats.map(fileRule),
    // A page begins before a row here, and ends after one in a file.
    rowBreaks: sheet.pageBreaks.map((row) => row - 1),
    ...(sheet.frozen === null ? {} : { freezePane: frozenPane(sheet.frozen) }),
    ...pageSetup(sheet),
  };
}

function frozenPane(frozen: Area): NonNullable<WriteSheet['freezePane']> {
  const [rows, columns] = [rowCount(frozen), columnCount(frozen)];
  return {
    ...(rows === rowCount(WHOLE_SHEET) ? {} : { rows }),
    ...(columns === columnCount(WHOLE_SHEET) ? {} : { columns }),
  };
}

function fileCell(sheet: Sheet, row: number, column: number): Partial<FileCell> | null {
  const cell = sheet.cellAt(row, column);
  const formula = cell?.formula ?? null;
  const value = sheet.valueAt(row, column);
  const style = fileStyle((name) => sheet.formats.at(row, column, name));
  if (value === null && cell === undefined && style === null) return null;
  const link = sheet.hyperlinks.get(cellKey(row, column));
  return {
    ...(formula === null
      ? { value: plain(value) }
      : { formula: withoutEquals(formula), formulaResult: plain(value) }),
    // A cell's font is given whole.
    ...(style === null
      ? {}
      : { style: { ...style, ...(style.font && { font: { ...FONT, ...style.font } }) } }),
    ...(link === undefined ? {} : { hyperlink: fileLink(link) }),
  };
}

function plain(value: Value): string | number | boolean | null {
  return isErrorValue(value) ? value.error : value;
}

function fileLink(link: Readonly<Record<string, Json>>): NonNullable<FileCell['hyperlink']> {
  const { address, documentReference } = link;
  return {
    target: typeof address === 'string' ? address : '',
    ...(typeof documentReference === 'string' ? { location: documentReference } : {}),
  };
}

function fileTable(table: Table): TableDefinition {
  return {
    name: table.name,
    range: formatArea(table.area),
    columns: table.columnNames.map((name) => ({ name })),
    style: table.style,
    showRowStripes: table.showBandedRows,
    showColumnStripes: table.showBandedColumns,
    showAutoFilter: table.showFilterButton,
    showTotalRow: table.showTotals,
  };
}

/** The rules of cells that equal something, and those of formulas; the first one counts most. */
function fileRule(format: ConditionalFormat): ConditionalRule {
  const rule = format.settings.get('rule') ?? null;
  const ofCells = isJsonObject(rule) ? rule : {};
  const style: CellStyle = fileStyle((name) => format.settings.get(`format.${name}`)) ?? {};
  return {
    priority: format.priority + 1,
    range: formatArea(format.area),
    stopIfTrue: format.stopIfTrue,
    style,
    ...(format.type === 'CellValue' && ofCells.operator === 'EqualTo'
      ? { type: 'cellIs', operator: 'equal', formula: withoutEquals(ofCells.formula1 ?? null) }
      : { type: 'expression', formula: withoutEquals(format.settings.get('formula') ?? null) }),
  };
}

function withoutEquals(formula: Json): string {
  return textOf(formula).replace(/^=/u, '');
}

function textOf(value: Json): string {
  return typeof value === 'string' ? value : '';
}

const MARGINS = { top: 54, right: 50.4, bottom: 54, left: 50.4 };
const POINTS_PER_INCH = 72;
/** The parts of the foot of a page, and what files begin them with. */
const FOOTERS = [
  ['leftFooter', '&L'],
  ['centerFooter', '&C'],
  ['rightFooter', '&R'],
] as const;

function pageSetup({ pageLayout }: Sheet): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  const zoom = pageLayout.get('zoom') ?? null;
  const pages = isJsonObject(zoom) ? zoom : {};
  const fits = typeof pages.horizontalFitToPages === 'number';
  const margin = (side: keyof typeof MARGINS): number =>
    Number(pageLayout.get(`${side}Margin`) ?? MARGINS[side]) / POINTS_PER_INCH;
  const footer = FOOTERS.map(([name, code]) => [code, pageLayout.get(name) ?? ''] as const)
    .filter(([, text]) => text !== '')
    .map(([code, text]) => `${code}${textOf(text)}`);
  return {
    ...(footer.length > 0 ? { headerFooter: { oddFooter: footer.join('') } } : {}),
    pageSetup: {
      paperSize: 'a4',
      orientation: pageLayout.get('orientation') === 'Landscape' ? 'landscape' : 'portrait',
      margins: {
        top: margin('top'),
        right: margin('right'),
        bottom: margin('bottom'),
        left: margin('left'),
        header: 0.3,
        footer: 0.3,
      },
      ...(typeof pages.scale === 'number' ? { scale: pages.scale } : {}),
      ...(fits
        ? {
            fitToPage: true,
            fitToWidth: Number(pages.horizontalFitToPages),
            fitToHeight: Number(pages.verticalFitToPages ?? 0),
          }
        : {}),
    },
  };
}
