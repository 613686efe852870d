import { fingerprint } from '../../records/hash';
import { WorkbookFault, type Written } from '../workbook';
import type {
  Pace,
  ReportPart,
  ReportSheet,
  VerdictLook,
  WorkbookReport,
} from '../write-report/report-sheet';
import { wrote } from '../write-report/texts';
import { faults } from '../set-up/texts';
import { addedName, Journal, type Deed } from './journal';
import { readCells } from './read-cells';
import { cellBlocks, HEADER_ROW } from './report-cells';
import { dress } from './report-looks';
import { newSheet } from './new-sheet';
import { freeName, literal } from './sheet-text';
import { writing } from './written';

/** The mark of our own sheets: a name for the cells that a report took. It stays when the sheet is renamed, and grows with it. */
const MARKS: Readonly<Record<ReportPart, string>> = {
  summary: 'TrainingReportSummary',
  matrix: 'TrainingReportMatrix',
  findings: 'TrainingReportFindings',
  trainees: 'TrainingReportTrainees',
};

const TABLES: Readonly<Record<ReportPart, string>> = {
  summary: 'ReportSummary',
  matrix: 'ReportMatrix',
  findings: 'ReportFindings',
  trainees: '',
};

/** The share of the work that comes before the writing. */
const BEGUN = 0.5;

interface Place {
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
}

/** What this pane wrote before, so that undoing a later report can bring it back. */
const earlier = new Map<ReportPart, { readonly sheet: ReportSheet; readonly report: WorkbookReport }>();

/** Writes a report onto sheets of its own; those of an earlier report are used again, but for what somebody typed beside it. */
export async function writeReport(report: WorkbookReport, pace: Pace): Promise<Written> {
  const journal = new Journal();
  const written = await writing(journal, async (context) => {
    const all = report.sheets.reduce((sum, { rows }) => sum + rows.length, 1);
    let done = 0;
    for (const sheet of report.sheets) {
      await writeSheet(context, sheet, report, journal, async (rows) => {
        pace.progress(BEGUN + ((1 - BEGUN) * (done + rows)) / all);
        await pace.breathe();
      });
      done += sheet.rows.length;
    }
  });
  for (const sheet of report.sheets) earlier.set(sheet.part, { sheet, report });
  return written;
}

type Progress = (rows: number) => Promise<void>;

async function writeSheet(
  context: Excel.RequestContext,
  sheet: ReportSheet,
  report: WorkbookReport,
  journal: Journal,
  progress: Progress,
): Promise<void> {
  const before = await markedArea(context, sheet.part);
  if (before === null) {
    const place = topOf(await newSheet(context, sheet.name, journal));
    journal.add(addedName(MARKS[sheet.part]));
    await fill(context, place, sheet, report.looks, progress);
    return;
  }
  if (!(await hasRoom(before, sheet))) {
    const old = before.worksheet.name;
    // Notes are in the way on the sheet of the earlier report.
    const place = topOf(await newSheet(context, sheet.name, journal, (name) => wrote.moved(name, old)));
    journal.add(movedMark(sheet.part, before));
    await fill(context, place, sheet, report.looks, progress);
    return;
  }
  const place = { sheet: before.worksheet, row: before.rowIndex, column: before.columnIndex };
  const known = earlier.get(sheet.part);
  const { id, name } = before.worksheet;
  journal.add({
    what: known === undefined ? wrote.kept(name) : wrote.sheet(name, addressOf(sheet)),
    look: (again) => marksLooks(again, sheet.part),
    undo:
      known === undefined
        ? null
        : async (again) => {
            await clearOld(again, sheet.part);
            const there = { ...place, sheet: again.workbook.worksheets.getItem(id) };
            await fill(again, there, known.sheet, known.report.looks, () => Promise.resolve());
            earlier.set(sheet.part, known);
          },
  });
  await clearOld(context, sheet.part);
  await fill(context, place, sheet, report.looks, progress);
}

/** The mark goes to another sheet; taking that back brings it to the cells where it was. */
function movedMark(
  part: ReportPart,
  { worksheet, rowIndex, columnIndex, rowCount, columnCount }: Excel.Range,
): Deed {
  const { id } = worksheet;
  return {
    ...addedName(MARKS[part]),
    undo: async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load('name');
      context.workbook.names.getItem(MARKS[part]).delete();
      await context.sync();
      if (sheet.isNullObject) return;
      context.workbook.names.add(
        MARKS[part],
        sheet.getRangeByIndexes(rowIndex, columnIndex, rowCount, columnCount),
      );
      await context.sync();
    },
  };
}

/** The cells of an earlier report; null where there is none, or its sheet is gone. */
async function markedArea(context: Excel.RequestContext, part: ReportPart): Promise<Excel.Range | null> {
  const item = context.workbook.names.getItemOrNullObject(MARKS[part]);
  item.load('name');
  await context.sync();
  if (item.isNullObject) return null;
  const range = item.getRangeOrNullObject();
  range.load(['rowIndex', 'columnIndex', 'rowCount', 'columnCount', 'worksheet/id', 'worksheet/name']);
  await context.sync();
  if (!range.isNullObject) {
    const { protection } = range.worksheet;
    protection.load('protected');
    await context.sync();
    if (protection.protected) throw new WorkbookFault(faults.protectedSheet(range.worksheet.name));
    return range;
  }
  item.delete();
  await context.sync();
  return null;
}

async function marksLooks(context: Excel.RequestContext, part: ReportPart): Promise<string | null> {
  const range = await markedArea(context, part);
  if (range === null) return null;
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
  const { formulas } = await readCells(range.worksheet, { row, column, rows, columns });
  return `${row} ${column} ${fingerprint(JSON.stringify(formulas))}`;
}

/** Whether a report fits in the place of an earlier one without touching anything that stands beside or below it. */
async function hasRoom(before: Excel.Range, sheet: ReportSheet): Promise<boolean> {
  const { rowIndex, columnIndex, rowCount, columnCount, worksheet } = before;
  const { rows, columns } = sizeOf(sheet);
  const strips = [
    ...(columns > columnCount
      ? [[rowIndex, columnIndex + columnCount, rows, columns - columnCount] as const]
      : []),
    ...(rows > rowCount ? [[rowIndex + rowCount, columnIndex, rows - rowCount, columns] as const] : []),
  ].map((strip) => worksheet.getRangeByIndexes(...strip).getUsedRangeOrNullObject(true));
  for (const strip of strips) strip.load('address');
  await before.context.sync();
  return strips.every(({ isNullObject }) => isNullObject);
}

/** Takes an earlier report's table, cells and looks away. */
async function clearOld(context: Excel.RequestContext, part: ReportPart): Promise<void> {
  const range = context.workbook.names.getItem(MARKS[part]).getRange();
  const tables = range.getTables(false);
  tables.load('items/name');
  await context.sync();
  for (const table of tables.items) table.convertToRange();
  range.conditionalFormats.clearAll();
  range.clear();
  range.worksheet.horizontalPageBreaks.removePageBreaks();
  await context.sync();
}

const topOf = (sheet: Excel.Worksheet): Place => ({ sheet, row: 0, column: 0 });

async function fill(
  context: Excel.RequestContext,
  { sheet: worksheet, row, column }: Place,
  sheet: ReportSheet,
  looks: readonly VerdictLook[],
  progress: Progress,
): Promise<void> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load('items/name');
  tables.load('items/name');
  const mark = names.getItemOrNullObject(MARKS[sheet.part]);
  mark.load('name');
  await context.sync();
  const { rows, columns } = sizeOf(sheet);
  if (!mark.isNullObject) mark.delete();
  const area = worksheet.getRangeByIndexes(row, column, rows, columns);
  // The mark comes first: what is cancelled half way is found again, and replaced.
  names.add(MARKS[sheet.part], area);
  const top = [sheet.title, sheet.about, ''].map((text) => [literal(text)]);
  worksheet.getRangeByIndexes(row, column, HEADER_ROW, 1).values = top;
  const headings = worksheet.getRangeByIndexes(row + HEADER_ROW, column, 1, columns);
  headings.numberFormat = [sheet.columns.map(() => '@')];
  headings.values = [sheet.columns.map(({ heading }) => heading)];
  await context.sync();
  const sheetNames = new Set(worksheets.items.map(({ name }) => name));
  for (const { firstRow, formulas, formats } of cellBlocks(sheet, sheetNames)) {
    const cells = worksheet.getRangeByIndexes(
      row + HEADER_ROW + 1 + firstRow,
      column,
      formulas.length,
      columns,
    );
    cells.numberFormat = formats;
    cells.formulas = formulas;
    context.application.suspendApiCalculationUntilNextSync();
    await context.sync();
    await progress(firstRow + formulas.length);
  }
  const body = worksheet.getRangeByIndexes(row + HEADER_ROW, column, rows - HEADER_ROW, columns);
  if (sheet.pages.length === 0 && sheet.part !== 'trainees') {
    const table = worksheet.tables.add(body, true);
    table.name = freeName(
      TABLES[sheet.part],
      tables.items.map(({ name }) => name),
      '',
    );
  }
  await dress({ worksheet, row, column, rows, columns }, sheet, looks);
}

/** The size of everything that a report takes on its sheet; a table keeps a row. */
function sizeOf({ rows, columns }: ReportSheet): { readonly rows: number; readonly columns: number } {
  return { rows: HEADER_ROW + 1 + Math.max(1, rows.length), columns: columns.length };
}

function addressOf(sheet: ReportSheet): string {
  const { rows, columns } = sizeOf(sheet);
  return `${rows} × ${columns}`;
}
