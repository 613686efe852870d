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
import { hasRoom, readReport, replacedLooks, type EarlierReport } from './earlier-report';
import { inRounds, type Rounds } from './in-rounds';
import { Journal } from './journal';
import { cellBlocks, HEADER_ROW, shownRows, sizeOf, type WrittenSheet } from './report-cells';
import { dressCells, dressFoot, dressPages, layOut, type ReportArea } from './report-looks';
import { addedMark, mark, markedArea, markOf, markWritten, movedMark, type MarkedArea } from './report-marks';
import { fingerprintOf } from './report-print';
import { newSheet, sheetNames, tableNames } from './new-sheet';
import { freeName, literal } from './sheet-text';
import { writing } from './written';

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
  /** What the report was about that stood there; null for a sheet that is there for this one alone: that gets its own way to print and what stays in view. */
  readonly before: string | null;
}

/** What is to become of an earlier report. */
type Earlier =
  | { readonly kind: 'none' }
  /** It takes its place. */
  | { readonly kind: 'replaced'; readonly report: EarlierReport }
  /** It stays, for somebody has written in it or beside it. */
  | { readonly kind: 'kept'; readonly place: MarkedArea };

/**
 * Writes a report onto sheets of its own. Those of an earlier report, whoever wrote it, are used again where that stands as it was written and has no notes
 * beside its rows; else it stays as it is, and there is a new sheet.
 */
export async function writeReport(report: WorkbookReport, pace: Pace): Promise<Written> {
  const journal = new Journal();
  const write = async (context: Excel.RequestContext): Promise<void> => {
    // Whatever stands in the way is found before anything is written over.
    const all = await earlierReports(context, report, pace);
    const rowCount = report.sheets.reduce((sum, { rows }) => sum + rows.length, 1);
    let done = 0;
    for (const [index, sheet] of report.sheets.entries()) {
      const progress = async (rows: number): Promise<void> => {
        pace.progress(BEGUN + ((WRITTEN - BEGUN) * (done + rows)) / rowCount);
        await pace.breathe();
      };
      await writeSheet(context, sheet, all[index] ?? { kind: 'none' }, report.looks, journal, progress);
      done += sheet.rows.length;
    }
    // Of sheets that somebody deleted meanwhile nothing is to be left.
    await inRounds(
      context,
      report.sheets.map(({ part }) => markedArea(context, part)),
    );
  };
  return writing(journal, write, pace);
}

/** In the order of the sheets that are to be written. @throws WorkbookFault where somebody protected the sheet of one */
async function earlierReports(
  context: Excel.RequestContext,
  { sheets }: WorkbookReport,
  pace: Pace,
): Promise<Earlier[]> {
  const places = await inRounds<(FoundPlace | null)[]>(
    context,
    sheets.map((sheet) => findPlace(context, sheet)),
  );
  const all: Earlier[] = [];
  for (const [index, sheet] of sheets.entries()) {
    const found = places[index] ?? null;
    if (found === null) all.push({ kind: 'none' });
    else all.push(await fateOf(found, sheet, pace));
  }
  return all;
}

interface FoundPlace {
  readonly place: MarkedArea;
  readonly hasRoom: boolean;
}

function* findPlace(context: Excel.RequestContext, sheet: ReportSheet): Rounds<FoundPlace | null> {
  const place = yield* markedArea(context, sheet.part);
  if (place === null) return null;
  const { name, protection } = place.range.worksheet;
  protection.load('protected');
  yield null;
  if (protection.protected) throw new WorkbookFault(faults.protectedSheet(name));
  return { place, hasRoom: yield* hasRoom(place, sheet) };
}

async function fateOf(
  { place, hasRoom: isFree }: FoundPlace,
  like: ReportSheet,
  pace: Pace,
): Promise<Earlier> {
  if (!isFree) return { kind: 'kept', place };
  const report = await readReport(place, like, () => pace.breathe());
  return report.isUntouched ? { kind: 'replaced', report } : { kind: 'kept', place };
}

type Progress = (rows: number) => Promise<void>;

async function writeSheet(
  context: Excel.RequestContext,
  sheet: ReportSheet,
  earlier: Earlier,
  looks: readonly VerdictLook[],
  journal: Journal,
  progress: Progress,
): Promise<void> {
  switch (earlier.kind) {
    case 'none': {
      const place = topOf(await newSheet(context, sheet.name, journal));
      journal.add(addedMark(sheet.part));
      await fill(context, place, sheet, looks, progress);
      return;
    }
    case 'kept': {
      const old = earlier.place.range.worksheet.name;
      const place = topOf(await newSheet(context, sheet.name, journal, (name) => wrote.moved(name, old)));
      journal.add(movedMark(sheet.part, earlier.place));
      await fill(context, place, sheet, looks, progress);
      return;
    }
    case 'replaced':
      await replace(context, sheet, earlier.report, looks, journal, progress);
  }
}

async function replace(
  context: Excel.RequestContext,
  sheet: ReportSheet,
  { place, sheet: before }: EarlierReport,
  looks: readonly VerdictLook[],
  journal: Journal,
  progress: Progress,
): Promise<void> {
  const { rowIndex: row, columnIndex: column, worksheet } = place.range;
  const { id, name } = worksheet;
  journal.add({
    what: wrote.replaced(name),
    look: (again) => replacedLooks(again, before),
    undo: async (again) => {
      await clearOld(again, sheet.part);
      const there = again.workbook.worksheets.getItem(id);
      const old = { sheet: there, row, column, before: sheet.about };
      await fill(again, old, before, looks, () => Promise.resolve());
    },
  });
  await clearOld(context, sheet.part);
  await fill(context, { sheet: worksheet, row, column, before: before.about }, sheet, looks, progress);
}

/** Takes an earlier report's table, cells and looks away. */
async function clearOld(context: Excel.RequestContext, part: ReportPart): Promise<void> {
  const [place] = await inRounds(context, [markedArea(context, part)]);
  if (place === null) return;
  const { range } = place;
  const tables = range.getTables(false);
  tables.load('items/name');
  await context.sync();
  for (const table of tables.items) table.convertToRange();
  range.conditionalFormats.clearAll();
  range.clear();
  if (part === 'trainees') range.worksheet.horizontalPageBreaks.removePageBreaks();
  await context.sync();
}

const topOf = (sheet: Excel.Worksheet): Place => ({ sheet, row: 0, column: 0, before: null });

async function fill(
  context: Excel.RequestContext,
  { sheet: worksheet, row, column, before }: Place,
  sheet: WrittenSheet,
  looks: readonly VerdictLook[],
  progress: Progress,
): Promise<void> {
  const marked = markOf(context, sheet.part);
  const [sheetsThere, taken] = await inRounds(context, [sheetNames(context), tableNames(context)]);
  const { rows, columns } = sizeOf(sheet);
  const area = worksheet.getRangeByIndexes(row, column, rows, columns);
  // The mark comes first: what is left half way, because Excel would not take it back, is found again.
  mark(sheet.part, area, marked);
  const top = [sheet.title, sheet.about, sheet.notice];
  worksheet.getRangeByIndexes(row, column, HEADER_ROW, 1).values = top.map((text) => [literal(text)]);
  const headings = worksheet.getRangeByIndexes(row + HEADER_ROW, column, 1, columns);
  headings.values = [sheet.columns.map(({ heading }) => literal(heading))];
  const place: ReportArea = { worksheet, row, column, rows, columns };
  dressCells(place, sheet, looks);
  if (before === null) layOut(place, sheet);
  else await dressFoot(worksheet, sheet.about, before);
  await dressPages(place, sheet, () => progress(0));
  for (const { firstRow, formulas, formats } of cellBlocks(sheet, new Set(sheetsThere))) {
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
    table.name = freeName(TABLES[sheet.part], taken, '');
  }
  // A table has no heading twice.
  headings.load('values');
  await context.sync();
  const shown = [...top.map((text) => [text]), ...headings.values, ...shownRows(sheet)];
  markWritten(context, sheet.part, fingerprintOf(shown));
  await context.sync();
}
