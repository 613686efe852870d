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
import { inRounds, type Rounds } from './in-rounds';
import { addedName, blockOf, Journal, type Deed } from './journal';
import { cellBlocks, HEADER_ROW } from './report-cells';
import { dressCells, dressPages, layOut, type ReportArea } from './report-looks';
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

/** The shares of the work that come before the writing, and with it; then everything is looked at once more. */
const BEGUN = 0.4;
const WRITTEN = 0.8;

interface Place {
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
  /** Whether the sheet is there for the report alone: then it also says how the sheet prints and what stays in view. */
  readonly isNew: boolean;
}

/** What this pane wrote before, so that undoing a later report can bring it back. */
const earlier = new Map<ReportPart, { readonly sheet: ReportSheet; readonly report: WorkbookReport }>();

/** Writes a report onto sheets of its own; those of an earlier report are used again, but for what somebody typed beside it. */
export async function writeReport(report: WorkbookReport, pace: Pace): Promise<Written> {
  const journal = new Journal();
  const write = async (context: Excel.RequestContext): Promise<void> => {
    // Whatever stands in the way is found before anything is written over.
    const areas = await inRounds<(Excel.Range | null)[]>(
      context,
      report.sheets.map(({ part }) => markedArea(context, part)),
    );
    const places = new Map(report.sheets.map((sheet, index) => [sheet, areas[index] ?? null]));
    await inRounds(context, areas.map(requireUnprotected));
    const all = report.sheets.reduce((sum, { rows }) => sum + rows.length, 1);
    let done = 0;
    for (const [sheet, before] of places) {
      await writeSheet(context, sheet, before, report, journal, async (rows) => {
        pace.progress(BEGUN + ((WRITTEN - BEGUN) * (done + rows)) / all);
        await pace.breathe();
      });
      done += sheet.rows.length;
    }
  };
  const written = await writing(journal, write, () => pace.breathe());
  for (const sheet of report.sheets) earlier.set(sheet.part, { sheet, report });
  return written;
}

type Progress = (rows: number) => Promise<void>;

async function writeSheet(
  context: Excel.RequestContext,
  sheet: ReportSheet,
  before: Excel.Range | null,
  report: WorkbookReport,
  journal: Journal,
  progress: Progress,
): Promise<void> {
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
  const place = {
    sheet: before.worksheet,
    row: before.rowIndex,
    column: before.columnIndex,
    isNew: false,
  };
  const known = earlier.get(sheet.part);
  const { id, name } = before.worksheet;
  journal.add({
    what: known === undefined ? wrote.kept(name) : wrote.replaced(name),
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

/** The cells of an earlier report; null where there is none, or its sheet is gone: then its mark goes, too. */
function* markedArea(context: Excel.RequestContext, part: ReportPart): Rounds<Excel.Range | null> {
  const item = context.workbook.names.getItemOrNullObject(MARKS[part]);
  item.load('name');
  yield null;
  if (item.isNullObject) return null;
  const range = item.getRangeOrNullObject();
  range.load(['rowIndex', 'columnIndex', 'rowCount', 'columnCount', 'worksheet/id', 'worksheet/name']);
  yield null;
  if (!range.isNullObject) return range;
  item.delete();
  yield null;
  return null;
}

/** @throws WorkbookFault where somebody protected the sheet of an earlier report */
function* requireUnprotected(area: Excel.Range | null): Rounds<void> {
  if (area === null) return;
  const { name, protection } = area.worksheet;
  protection.load('protected');
  yield null;
  if (protection.protected) throw new WorkbookFault(faults.protectedSheet(name));
}

function* marksLooks(context: Excel.RequestContext, part: ReportPart): Rounds<string | null> {
  const range = yield* markedArea(context, part);
  return range === null ? null : yield blockOf(range, range.worksheet);
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
  if (part === 'trainees') range.worksheet.horizontalPageBreaks.removePageBreaks();
  await context.sync();
}

const topOf = (sheet: Excel.Worksheet): Place => ({ sheet, row: 0, column: 0, isNew: true });

async function fill(
  context: Excel.RequestContext,
  { sheet: worksheet, row, column, isNew }: Place,
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
  const top = [sheet.title, sheet.about, sheet.notice].map((text) => [literal(text)]);
  worksheet.getRangeByIndexes(row, column, HEADER_ROW, 1).values = top;
  const headings = worksheet.getRangeByIndexes(row + HEADER_ROW, column, 1, columns);
  headings.values = [sheet.columns.map(({ heading }) => literal(heading))];
  const place: ReportArea = { worksheet, row, column, rows, columns };
  dressCells(place, sheet, looks);
  if (isNew) layOut(place, sheet);
  await dressPages(place, sheet, () => progress(0));
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
    cells.format.autofitRows();
    context.application.suspendApiCalculationUntilNextSync();
    await context.sync();
    await progress(firstRow + formulas.length);
  }
  if (sheet.part !== 'trainees') {
    const body = worksheet.getRangeByIndexes(row + HEADER_ROW, column, rows - HEADER_ROW, columns);
    const table = worksheet.tables.add(body, true);
    table.name = freeName(
      TABLES[sheet.part],
      tables.items.map(({ name }) => name),
      '',
    );
  }
  await context.sync();
}

/** The size of everything that a report takes on its sheet; a table keeps a row. */
function sizeOf({ rows, columns }: ReportSheet): { readonly rows: number; readonly columns: number } {
  return { rows: HEADER_ROW + 1 + Math.max(1, rows.length), columns: columns.length };
}
