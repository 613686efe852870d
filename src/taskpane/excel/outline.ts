import {
  readBlocks,
  readCells,
  type Block,
  type CellContents,
  type PlacedBlock,
} from '../../addin/read-cells';
import { isMappingHeader } from '../../roster/column-mapping';
import type { TableRange } from '../../roster/workbook';
import type { CellValue } from '../../records/cells';
import { COLUMNS_TABLE, NAMES } from '../set-up/names';
import type { ExistingSetUp, OutlineCell, OutlineSheet, WorkbookOutline } from '../set-up/outline';
import { inExcel } from './in-excel';

/** The rows at the top of a sheet in which its header row may be. */
const TOP_ROWS = 15;

interface SheetRequest {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly tables: readonly { readonly table: Excel.Table; readonly range: Excel.Range }[];
}

/** Looks at the open workbook: the top of every sheet and the head of every table, not all cells. */
export async function readOutline(): Promise<WorkbookOutline> {
  return inExcel(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.load('items/name,items/id');
    names.load('items/name,items/formula');
    await context.sync();
    for (const sheet of worksheets.items) {
      sheet.tables.load('items/name,items/showHeaders,items/showTotals');
      sheet.protection.load('protected');
    }
    await context.sync();
    const requests = worksheets.items.map((sheet): SheetRequest => {
      // With values only: a format down a whole column is not in use.
      const used = sheet.getUsedRangeOrNullObject(true);
      const tables = sheet.tables.items
        .filter(({ showHeaders }) => showHeaders)
        .map((table) => ({ table, range: table.getRange() }));
      for (const each of [used, ...tables.map(({ range }) => range)])
        each.load(['rowIndex', 'columnIndex', 'rowCount', 'columnCount']);
      return { sheet, used, tables };
    });
    await context.sync();
    const blocks = requests.flatMap(blocksOf);
    const contents = await readBlocks(blocks);
    const tops = requests.map(({ sheet }) => {
      const top = new SheetTop();
      for (const [index, block] of blocks.entries())
        if (block.sheet === sheet) top.add(block, contents[index]);
      return top;
    });
    const sheets: OutlineSheet[] = [];
    for (const [index, request] of requests.entries())
      sheets.push(await sheetOf(request, tops[index] ?? new SheetTop()));
    return { dateSystem: 1900, sheets, ...(await existing(context, names.items)) };
  });
}

/** The cells that are looked at: the top of the sheet, and the head of each of its tables. */
function blocksOf({ sheet, used, tables }: SheetRequest): PlacedBlock[] {
  const blocks = tables.map(({ range }): PlacedBlock => {
    const { first, last } = areaOf(range);
    return { sheet, ...first, rows: Math.min(2, last.row - first.row + 1), columns: range.columnCount };
  });
  const area = used.isNullObject ? null : areaOf(used);
  if (area === null || area.first.row >= TOP_ROWS) return blocks;
  const lastRow = Math.min(area.last.row, TOP_ROWS - 1);
  const size = { rows: lastRow - area.first.row + 1, columns: area.last.column - area.first.column + 1 };
  return [{ sheet, ...area.first, ...size }, ...blocks];
}

/** What has been read of a sheet. */
class SheetTop {
  readonly rows: CellValue[][] = [];
  readonly answers: OutlineCell[] = [];

  add(block: Block, contents: CellContents | undefined): void {
    for (let row = 0; row < block.rows; row++) {
      const cells = (this.rows[block.row + row] ??= []);
      for (let column = 0; column < block.columns; column++) {
        cells[block.column + column] = cellValue(contents?.values[row]?.[column]);
        if (asksRoster(contents?.formulas[row]?.[column]))
          this.answers.push({ row: block.row + row, column: block.column + column });
      }
    }
  }
}

async function sheetOf({ sheet, used, tables }: SheetRequest, top: SheetTop): Promise<OutlineSheet> {
  const ranges: TableRange[] = [];
  for (const { table, range } of tables) {
    const { first, last } = areaOf(range);
    const totalsRows = table.showTotals ? 1 : 0;
    // A table of columns is read whole: it says how the others are to be understood.
    if (isMappingHeader((top.rows[first.row] ?? []).slice(first.column, last.column + 1))) {
      const whole = { ...first, rows: last.row - first.row + 1, columns: range.columnCount };
      top.add(whole, await readCells(sheet, whole));
    }
    ranges.push({
      name: table.name,
      firstRow: first.row,
      lastRow: last.row - totalsRows,
      firstColumn: first.column,
      lastColumn: last.column,
      totalsRows,
    });
  }
  // Rows that were not read are blank.
  const dense = Array.from(top.rows, (cells: CellValue[] | undefined) =>
    Array.from(cells ?? [], (cell) => cell ?? null),
  );
  return {
    name: sheet.name,
    rows: dense,
    tables: ranges,
    isProtected: sheet.protection.protected,
    used: used.isNullObject ? null : areaOf(used),
    answers: top.answers,
  };
}

function areaOf(range: Excel.Range): { readonly first: OutlineCell; readonly last: OutlineCell } {
  const { rowIndex: row, columnIndex: column, rowCount, columnCount } = range;
  return { first: { row, column }, last: { row: row + rowCount - 1, column: column + columnCount - 1 } };
}

function cellValue(value: unknown): CellValue {
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain && value !== '' ? value : null;
}

function asksRoster(formula: unknown): boolean {
  return (
    typeof formula === 'string' &&
    formula.startsWith('=') &&
    formula.toLowerCase().includes(NAMES.roster.toLowerCase())
  );
}

/** What an earlier set-up left: our three names, in cells of one sheet. */
async function existing(
  context: Excel.RequestContext,
  names: readonly Excel.NamedItem[],
): Promise<{ readonly setUp: ExistingSetUp | null; readonly clashes: readonly string[] }> {
  const ours = Object.values(NAMES).map((name) =>
    names.find((item) => item.name.toLowerCase() === name.toLowerCase()),
  );
  const columns = context.workbook.tables.getItemOrNullObject(COLUMNS_TABLE);
  columns.load('worksheet/name');
  const ranges = ours.map((item) => item?.getRangeOrNullObject());
  for (const range of ranges) range?.load(['formulas', 'values', 'worksheet/name', 'cellCount']);
  await context.sync();
  const [rules, date, roster] = ranges;
  const isWhole = ranges.every(
    (range) => range !== undefined && !range.isNullObject && range.cellCount === 1,
  );
  const sheets = new Set(
    ranges.map((range) => (range === undefined || range.isNullObject ? '' : range.worksheet.name)),
  );
  if (isWhole && rules && date && roster && sheets.size === 1) {
    const serial: unknown = date.values[0]?.[0];
    const formula = ({ formulas }: Excel.Range): string => String(formulas[0]?.[0] ?? '');
    return {
      setUp: {
        sheet: rules.worksheet.name,
        rules: formula(rules),
        roster: formula(roster),
        date: typeof serial === 'number' ? serial : null,
      },
      clashes: [],
    };
  }
  // A name that points nowhere any more, because its sheet was deleted, is free again.
  const inUse = ours.filter((item, index) => item !== undefined && ranges[index]?.isNullObject === false);
  return {
    setUp: null,
    clashes: [...inUse.flatMap((item) => item?.name ?? []), ...(columns.isNullObject ? [] : [COLUMNS_TABLE])],
  };
}
