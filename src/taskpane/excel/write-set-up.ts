import { MAPPING_HEADINGS, type MappingRow } from '../../roster/column-mapping';
import type { Language } from '../../wording/language';
import { rosterFormula, rulesFormula } from '../set-up/formulas';
import { CHECK_SHEET, COLUMNS_TABLE, NAMES } from '../set-up/names';
import type { RulesChoice, SetUpPlan } from '../set-up/plan';
import { faults, sheetTexts } from '../set-up/texts';
import { WorkbookFault, type Written } from '../workbook';
import type { Pace } from '../write-report/report-sheet';
import { inRounds, type Rounds } from './in-rounds';
import { addedName, changedCells, isSameCells } from './deeds';
import { Journal } from './journal';
import { placeOfColumn } from './result-column';
import { readRuleSheet, writeRules as putRules, type RuleSheet } from './rule-sheet';
import { sheetBeside, sheetNames } from './new-sheet';
import { addressIn, DATE_FORMAT, literal, quotedSheet } from './sheet-text';
import { writing } from './written';

/** Longer formulas and more arguments Excel does not take. */
const LONGEST_FORMULA = 8192;
const MOST_TABLES = 120;

/** The shares of the work that come before the writing, and with it; then everything is looked at once more. */
const FOUND = 0.4;
const WRITTEN = 0.7;

/** The cells of a new check sheet. */
const CELLS = { date: 'B4', rules: 'B5', roster: 'B6', columns: 'A9' } as const;

/**
 * Writes what was chosen in the Set up view: into the check sheet that there is, else into a new one. What is there is found out before anything is written,
 * and what belongs together goes in one request; a deed is noted before a request that may leave it half done, or once its request is done.
 */
export async function writeSetUp(plan: SetUpPlan, pace: Pace): Promise<Written> {
  const journal = new Journal();
  const write = async (context: Excel.RequestContext): Promise<void> => {
    const formula = formulaOf(plan);
    const { rules, result } = plan;
    const [existing, taken, column, ruleSheet] = await inRounds(context, [
      checkCells(context),
      sheetNames(context),
      result === null ? none() : placeOfColumn(context, result),
      rules.kind === 'text' ? readRuleSheet(context) : none(),
    ]);
    pace.progress(FOUND);
    await pace.breathe();
    const ofRules = await writeRules(context, rules, ruleSheet, plan.language, journal);
    const cells = [
      [NAMES.date, plan.date],
      [NAMES.rules, ofRules],
      [NAMES.roster, formula],
    ] as const;
    if (existing === null) {
      const sheet = await sheetBeside(taken, context, CHECK_SHEET[plan.language], journal);
      fillCheckSheet(
        sheet,
        plan,
        cells.map(([, formula]) => formula),
        journal,
      );
    } else {
      writeColumns(existing, plan, journal);
      for (const [name, formula] of cells) changeCell(existing.ranges[name], formula, name, journal);
    }
    await pace.breathe();
    // Comes last: where its request fails, it is not written.
    column?.write();
    await context.sync();
    if (column !== null) journal.add(column.deed);
    pace.progress(WRITTEN);
  };
  return writing(journal, write, pace);
}

/** Where there is nothing to find out. */
function* none(): Rounds<null> {
  yield* [];
  return null;
}

function formulaOf({ tables }: SetUpPlan): string {
  const formula = rosterFormula(tables);
  if (formula.length > LONGEST_FORMULA || tables.length > MOST_TABLES)
    throw new WorkbookFault(faults.tooManyTables);
  return formula;
}

type OurName = (typeof NAMES)[keyof typeof NAMES];

/** An earlier set-up. */
interface EarlierSetUp {
  readonly sheet: Excel.Worksheet;
  readonly ranges: Readonly<Record<OurName, Excel.Range>>;
  /** The table of columns, and what stands in it; null where it was deleted. */
  readonly columns: { readonly table: Excel.Table; readonly rows: readonly (readonly string[])[] } | null;
  /** A row with nothing below it. */
  readonly freeRow: number;
}

/** The cells of an earlier set-up; null where they are not all there. */
function* checkCells(context: Excel.RequestContext): Rounds<EarlierSetUp | null> {
  const items = Object.values(NAMES).map((name) => context.workbook.names.getItemOrNullObject(name));
  for (const item of items) item.load('name');
  const table = context.workbook.tables.getItemOrNullObject(COLUMNS_TABLE);
  table.load('name');
  yield null;
  const ranges = items.map((item) => (item.isNullObject ? null : item.getRangeOrNullObject()));
  for (const range of ranges) range?.load(['address', 'formulas', 'worksheet/id', 'worksheet/name']);
  yield null;
  const [rules, date, roster] = ranges;
  if (rules?.isNullObject === false && date?.isNullObject === false && roster?.isNullObject === false) {
    const { rules: rulesName, date: dateName, roster: rosterName } = NAMES;
    const sheet = roster.worksheet;
    const used = sheet.getUsedRange(true);
    used.load(['rowIndex', 'rowCount']);
    const rows = table.isNullObject ? null : yield* columnRows(table);
    if (rows === null) yield null;
    return {
      sheet,
      ranges: { [rulesName]: rules, [dateName]: date, [rosterName]: roster },
      columns: rows === null ? null : { table, rows },
      freeRow: used.rowIndex + used.rowCount + 2,
    };
  }
  // What is left of a set-up whose sheet was deleted: names that point nowhere.
  for (const item of items) if (!item.isNullObject) item.delete();
  yield null;
  return null;
}

function changeCell(range: Excel.Range, formula: string | number, name: OurName, journal: Journal): void {
  const before: unknown = range.formulas[0]?.[0];
  if (before === formula) return;
  const { id, name: sheet } = range.worksheet;
  const address = addressIn(range.address);
  journal.add(
    changedCells({ sheetId: id, address }, range.formulas, {
      nl: `${name} in ${quotedSheet(sheet)}!${address}`,
      en: `${name} in ${quotedSheet(sheet)}!${address}`,
    }),
  );
  range.formulas = [[formula]];
}

function fillCheckSheet(
  sheet: Excel.Worksheet,
  { language, mapping }: SetUpPlan,
  formulas: readonly (string | number)[],
  journal: Journal,
): void {
  const [date = '', rules = '', roster = ''] = formulas;
  const { names } = sheet.context.workbook;
  for (const name of Object.values(NAMES)) journal.add(addedName(name));
  names.add(NAMES.date, sheet.getRange(CELLS.date));
  names.add(NAMES.rules, sheet.getRange(CELLS.rules));
  names.add(NAMES.roster, sheet.getRange(CELLS.roster));
  addColumnsTable(sheet, CELLS.columns, mapping, language);
  const text = (name: keyof typeof sheetTexts): string => literal(sheetTexts[name][language]);
  sheet.getRange(CELLS.date).numberFormat = [[DATE_FORMAT]];
  sheet.getRange('A1:A2').values = [[text('title')], [text('explanation')]];
  sheet.getRange('A4:C6').formulas = [
    [text('date'), date, text('dateNote')],
    [text('rules'), rules, text('rulesNote')],
    [text('roster'), roster, text('rosterNote')],
  ];
  sheet.getRange('A8:B8').values = [[text('columns'), text('columnsNote')]];
  sheet.getRange('A1').format.font.bold = true;
  sheet.getRange('A4:A8').format.font.bold = true;
  sheet.getRange(CELLS.date).format.horizontalAlignment = 'Left';
  for (const [columns, width] of [
    ['A:A', 130],
    ['B:B', 330],
    ['C:D', 180],
  ] as const)
    sheet.getRange(columns).format.columnWidth = width;
  sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
}

/** @param address the first cell of the header row */
function addColumnsTable(
  sheet: Excel.Worksheet,
  address: string,
  mapping: readonly MappingRow[],
  language: Language,
): void {
  const rows = cellsOf(mapping);
  const area = sheet.getRange(address).getAbsoluteResizedRange(rows.length + 1, 4);
  // Texts as they are: a heading may be 007, or begin with an equals sign.
  area.numberFormat = [...rows, []].map(() => ['@', '@', '@', '@']);
  const headings = Object.values(MAPPING_HEADINGS).map((heading) => heading[language]);
  area.values = [headings, ...rows];
  const table = sheet.tables.add(area, true);
  table.name = COLUMNS_TABLE;
  table.showFilterButton = false;
}

/** A table keeps a row, even where nothing is said. */
function cellsOf(mapping: readonly MappingRow[]): string[][] {
  const rows = mapping.map(({ source, heading, record, field }) => [source, heading, record, field]);
  return rows.length === 0 ? [['', '', '', '']] : rows;
}

/** Brings the table of columns of an earlier set-up up to date; where it was deleted, there is a new one below all else. */
function writeColumns(
  { sheet, columns, freeRow }: EarlierSetUp,
  { mapping, language }: SetUpPlan,
  journal: Journal,
): void {
  if (columns === null) {
    journal.add(columnsTableAdded());
    addColumnsTable(sheet, `A${freeRow}`, mapping, language);
    return;
  }
  const { table, rows: before } = columns;
  const rows = cellsOf(mapping);
  if (isSameCells(before, rows)) return;
  journal.add({
    what: { nl: `tabel ${COLUMNS_TABLE}`, en: `table ${COLUMNS_TABLE}` },
    look: columnsLook,
    undo: async (again) => {
      const ours = again.workbook.tables.getItem(COLUMNS_TABLE);
      const [now] = await inRounds(again, [columnRows(ours)]);
      // What was refused on a protected sheet would be so again.
      if (isSameCells(now, before)) return;
      replaceRows(ours, now.length, before);
      await again.sync();
    },
  });
  replaceRows(table, before.length, rows);
}

/** Where only the table is new, and stands on a sheet that was there. */
function columnsTableAdded(): Parameters<Journal['add']>[0] {
  return {
    what: { nl: `tabel ${COLUMNS_TABLE}`, en: `table ${COLUMNS_TABLE}` },
    look: columnsLook,
    undo: async (context) => {
      const table = context.workbook.tables.getItemOrNullObject(COLUMNS_TABLE);
      table.load('name');
      await context.sync();
      if (!table.isNullObject) table.convertToRange().clear();
      await context.sync();
    },
  };
}

function* columnsLook(context: Excel.RequestContext): Rounds<string | null> {
  const table = context.workbook.tables.getItemOrNullObject(COLUMNS_TABLE);
  table.load('name');
  yield null;
  return table.isNullObject ? null : JSON.stringify(yield* columnRows(table));
}

/** The rows of the table of columns as texts. @throws WorkbookFault where it has other columns */
function* columnRows(table: Excel.Table): Rounds<string[][]> {
  const body = table.getDataBodyRange();
  body.load(['formulas', 'columnCount']);
  yield null;
  if (body.columnCount !== Object.keys(MAPPING_HEADINGS).length) throw new WorkbookFault(faults.otherColumns);
  return body.formulas.map((row: readonly unknown[]) => row.map(String));
}

/** @param count of the rows that the table has */
function replaceRows(table: Excel.Table, count: number, rows: readonly (readonly string[])[]): void {
  if (rows.length > count)
    table.rows.add(
      undefined,
      Array.from({ length: rows.length - count }, () => ['', '', '', '']),
    );
  for (let row = count - 1; row >= rows.length; row--) table.rows.getItemAt(row).delete();
  const cells = table.getDataBodyRange();
  cells.numberFormat = rows.map(() => ['@', '@', '@', '@']);
  cells.values = rows.map((row) => [...row]);
}

/** The formula with the rules, after their text was put on a sheet where that was chosen. */
async function writeRules(
  context: Excel.RequestContext,
  rules: RulesChoice,
  before: RuleSheet | null,
  language: Language,
  journal: Journal,
): Promise<string> {
  switch (rules.kind) {
    case 'code':
    case 'sheet':
      return rulesFormula(rules);
    case 'text': {
      const { reference } = await putRules(context, before, rules.text, language, journal);
      return `=RULES(${reference})`;
    }
  }
}
