import { cellAddress } from '../../records/columns';
import { MAPPING_HEADINGS, type MappingRow } from '../../roster/column-mapping';
import type { Language } from '../../wording/language';
import { CHECK_SHEET, COLUMNS_TABLE, NAMES } from '../set-up/names';
import type { ResultColumn, RulesChoice, SetUpPlan } from '../set-up/plan';
import { faults, sheetTexts } from '../set-up/texts';
import { WorkbookFault, type Written } from '../workbook';
import { addedColumn, addedName, addedSheet, changedCells, Journal } from './journal';
import { writeRules as putRules } from './rule-sheet';
import { rulesReference } from './rules-formula';
import { newSheet } from './new-sheet';
import { literal, quotedSheet, quotedText } from './sheet-text';
import { writing } from './written';

/** Longer formulas and more arguments Excel does not take. */
const LONGEST_FORMULA = 8192;
const MOST_TABLES = 120;
const DATE_FORMAT = 'd mmm yyyy';

/** The cells of a new check sheet. */
const CELLS = { date: 'B4', rules: 'B5', roster: 'B6', columns: 'A9' } as const;

/** Writes what was chosen in the Set up view: into the check sheet that there is, else into a new one. */
export async function writeSetUp(plan: SetUpPlan): Promise<Written> {
  const journal = new Journal();
  return writing(journal, async (context) => {
    const rosterFormula = formulaOf(plan);
    const rulesFormula = await writeRules(context, plan.rules, plan.language, journal);
    const cells = [
      [NAMES.date, plan.date],
      [NAMES.rules, rulesFormula],
      [NAMES.roster, rosterFormula],
    ] as const;
    const existing = await checkCells(context);
    if (existing === null) {
      await addCheckSheet(
        context,
        plan,
        cells.map(([, formula]) => formula),
        journal,
      );
    } else {
      await writeColumns(context, existing.sheet, plan, journal);
      for (const [name, formula] of cells) await changeCell(existing.ranges[name], formula, name, journal);
    }
    if (plan.result !== null) await addResult(context, plan.result, journal);
  });
}

function formulaOf({ tables }: SetUpPlan): string {
  const given = tables.flatMap(({ name, reference }) => [quotedText(name), reference]);
  const formula = `=ROSTER(${[NAMES.rules, NAMES.date, ...given, `${COLUMNS_TABLE}[#All]`].join(',')})`;
  if (formula.length > LONGEST_FORMULA || tables.length > MOST_TABLES)
    throw new WorkbookFault(faults.tooManyTables);
  return formula;
}

type OurName = (typeof NAMES)[keyof typeof NAMES];

/** The cells of an earlier set-up; null where they are not all there. */
async function checkCells(context: Excel.RequestContext): Promise<{
  readonly sheet: Excel.Worksheet;
  readonly ranges: Readonly<Record<OurName, Excel.Range>>;
} | null> {
  const items = Object.values(NAMES).map((name) => context.workbook.names.getItemOrNullObject(name));
  for (const item of items) item.load('name');
  await context.sync();
  const ranges = items.map((item) => (item.isNullObject ? null : item.getRangeOrNullObject()));
  for (const range of ranges)
    range?.load(['address', 'cellCount', 'formulas', 'worksheet/id', 'worksheet/name']);
  await context.sync();
  const [rules, date, roster] = ranges;
  if (rules?.isNullObject === false && date?.isNullObject === false && roster?.isNullObject === false) {
    const { rules: rulesName, date: dateName, roster: rosterName } = NAMES;
    return {
      sheet: roster.worksheet,
      ranges: { [rulesName]: rules, [dateName]: date, [rosterName]: roster },
    };
  }
  // What is left of a set-up whose sheet was deleted: names that point nowhere.
  for (const item of items) if (!item.isNullObject) item.delete();
  await context.sync();
  return null;
}

async function changeCell(
  range: Excel.Range,
  formula: string | number,
  name: OurName,
  journal: Journal,
): Promise<void> {
  const before: unknown = range.formulas[0]?.[0];
  if (before === formula) return;
  const { id, name: sheet } = range.worksheet;
  const address = range.address.slice(range.address.lastIndexOf('!') + 1);
  journal.add(
    changedCells({ sheetId: id, address }, range.formulas, {
      nl: `${name} in ${quotedSheet(sheet)}!${address}`,
      en: `${name} in ${quotedSheet(sheet)}!${address}`,
    }),
  );
  range.formulas = [[formula]];
  await range.context.sync();
}

async function addCheckSheet(
  context: Excel.RequestContext,
  { language, mapping }: SetUpPlan,
  formulas: readonly (string | number)[],
  journal: Journal,
): Promise<void> {
  const sheet = await newSheet(context, CHECK_SHEET[language], journal);
  const [date = '', rules = '', roster = ''] = formulas;
  for (const name of Object.values(NAMES)) journal.add(addedName(name));
  context.workbook.names.add(NAMES.date, sheet.getRange(CELLS.date));
  context.workbook.names.add(NAMES.rules, sheet.getRange(CELLS.rules));
  context.workbook.names.add(NAMES.roster, sheet.getRange(CELLS.roster));
  addColumnsTable(sheet, CELLS.columns, mapping, language);
  await context.sync();
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
  await context.sync();
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
async function writeColumns(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { mapping, language }: SetUpPlan,
  journal: Journal,
): Promise<void> {
  const table = context.workbook.tables.getItemOrNullObject(COLUMNS_TABLE);
  table.load(['name', 'worksheet/id']);
  const used = sheet.getUsedRange(true);
  used.load(['rowIndex', 'rowCount']);
  await context.sync();
  if (table.isNullObject) {
    const address = `A${used.rowIndex + used.rowCount + 2}`;
    journal.add(columnsTableAdded());
    addColumnsTable(sheet, address, mapping, language);
    await context.sync();
    return;
  }
  const before = await columnRows(table);
  const rows = cellsOf(mapping);
  if (JSON.stringify(before) === JSON.stringify(rows)) return;
  journal.add({
    what: { nl: `tabel ${COLUMNS_TABLE}`, en: `table ${COLUMNS_TABLE}` },
    look: async (again) => {
      const found = again.workbook.tables.getItemOrNullObject(COLUMNS_TABLE);
      found.load('name');
      await again.sync();
      return found.isNullObject ? null : JSON.stringify(await columnRows(found));
    },
    undo: async (again) => {
      await replaceRows(again.workbook.tables.getItem(COLUMNS_TABLE), before);
    },
  });
  await replaceRows(table, rows);
}

/** Where only the table is new, and stands on a sheet that was there. */
function columnsTableAdded(): Parameters<Journal['add']>[0] {
  return {
    what: { nl: `tabel ${COLUMNS_TABLE}`, en: `table ${COLUMNS_TABLE}` },
    look: async (context) => {
      const table = context.workbook.tables.getItemOrNullObject(COLUMNS_TABLE);
      table.load('name');
      await context.sync();
      return table.isNullObject ? null : JSON.stringify(await columnRows(table));
    },
    undo: async (context) => {
      const table = context.workbook.tables.getItemOrNullObject(COLUMNS_TABLE);
      table.load('name');
      await context.sync();
      if (!table.isNullObject) table.convertToRange().clear();
      await context.sync();
    },
  };
}

/** The rows of the table of columns as texts. @throws WorkbookFault where it has other columns */
async function columnRows(table: Excel.Table): Promise<string[][]> {
  const body = table.getDataBodyRange();
  body.load(['formulas', 'columnCount']);
  await table.context.sync();
  if (body.columnCount !== Object.keys(MAPPING_HEADINGS).length) throw new WorkbookFault(faults.otherColumns);
  return body.formulas.map((row: readonly unknown[]) => row.map(String));
}

async function replaceRows(table: Excel.Table, rows: readonly (readonly string[])[]): Promise<void> {
  const body = table.getDataBodyRange();
  body.load('rowCount');
  await table.context.sync();
  const more = rows.length - body.rowCount;
  if (more > 0)
    table.rows.add(
      undefined,
      Array.from({ length: more }, () => ['', '', '', '']),
    );
  for (let row = body.rowCount - 1; row >= rows.length; row--) table.rows.getItemAt(row).delete();
  await table.context.sync();
  const cells = table.getDataBodyRange();
  cells.numberFormat = rows.map(() => ['@', '@', '@', '@']);
  cells.values = rows.map((row) => [...row]);
  await table.context.sync();
}

/** The formula with the rules, after their text was put on a sheet where that was chosen. */
async function writeRules(
  context: Excel.RequestContext,
  rules: RulesChoice,
  language: Language,
  journal: Journal,
): Promise<string> {
  switch (rules.kind) {
    case 'code':
      return `=RULES(${quotedText(rules.code)})`;
    case 'sheet': {
      const column = cellAddress(0, rules.columns - 1).replace(/\d+$/u, '');
      const reference = rulesReference(rules.sheet, rules.rows).replace(/\$A(?=\$\d+$)/u, `$${column}`);
      return `=RULES(${reference})`;
    }
    case 'text': {
      const written = await putRules(context, rules.text, language);
      const sheet = context.workbook.worksheets.getItem(written.sheet);
      sheet.load('id');
      await context.sync();
      const what = { nl: `blad "${written.sheet}"`, en: `sheet "${written.sheet}"` };
      journal.add({ ...addedSheet(sheet.id, what), undo: () => written.undo() });
      return `=RULES(${written.reference})`;
    }
  }
}

async function addResult(
  context: Excel.RequestContext,
  result: ResultColumn,
  journal: Journal,
): Promise<void> {
  if (result.kind === 'sheet') await addSheetColumn(context, result, journal);
  else await addTableColumn(context, result, journal);
}

async function addTableColumn(
  context: Excel.RequestContext,
  { table: name, heading, formula }: ResultColumn & { readonly kind: 'table' },
  journal: Journal,
): Promise<void> {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load(['name', 'showTotals']);
  await context.sync();
  if (table.isNullObject) throw new WorkbookFault(faults.gone(name));
  const area = table.getRange();
  const used = table.worksheet.getUsedRange(true);
  for (const range of [area, used]) range.load(['rowIndex', 'columnIndex', 'rowCount', 'columnCount']);
  await context.sync();
  // Excel moves whatever stands to the right of a table when it gets a column: nothing may.
  const next = area.columnIndex + area.columnCount;
  const width = Math.max(1, used.columnIndex + used.columnCount - next);
  const beside = table.worksheet
    .getRangeByIndexes(area.rowIndex, next, area.rowCount, width)
    .getUsedRangeOrNullObject(true);
  beside.load('address');
  await context.sync();
  if (!beside.isNullObject) throw new WorkbookFault(faults.notEmpty(name));
  const rows = area.rowCount - 1;
  const total = table.showTotals ? 1 : 0;
  const formulas = Array.from({ length: rows }, (_, index) => [index < rows - total ? formula : '']);
  table.columns.add(undefined, [[literal(heading)], ...formulas]);
  await context.sync();
  journal.add(
    addedColumn(name, heading, {
      nl: `kolom "${heading}" van tabel ${name}`,
      en: `column "${heading}" of table ${name}`,
    }),
  );
}

async function addSheetColumn(
  context: Excel.RequestContext,
  {
    sheet: name,
    heading,
    headerRow,
    column,
    keyColumn,
    lastRow,
    formulaOf: asking,
  }: ResultColumn & { readonly kind: 'sheet' },
  journal: Journal,
): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('id');
  await context.sync();
  if (sheet.isNullObject) throw new WorkbookFault(faults.gone(name));
  const rows = lastRow - headerRow;
  const cells = sheet.getRangeByIndexes(headerRow, column, rows + 1, 1);
  const used = cells.getUsedRangeOrNullObject(true);
  const keys = sheet.getRangeByIndexes(headerRow + 1, keyColumn, Math.max(1, rows), 1);
  const firstKey = sheet.getCell(headerRow + 1, keyColumn);
  used.load('address');
  keys.load('values');
  firstKey.load('address');
  cells.load('address');
  await context.sync();
  if (!used.isNullObject) throw new WorkbookFault(faults.notEmpty(`"${name}"`));
  const letters = firstKey.address.replace(/^.*!/u, '').replace(/\d+$/u, '');
  const formulas = Array.from({ length: rows }, (_, index) => {
    const isBlank = String(keys.values[index]?.[0] ?? '').trim() === '';
    return [isBlank ? '' : asking(`$${letters}${headerRow + index + 2}`)];
  });
  const address = cells.address.slice(cells.address.lastIndexOf('!') + 1);
  const blank = [[''], ...formulas.map(() => [''])];
  cells.formulas = [[literal(heading)], ...formulas];
  await context.sync();
  journal.add(
    changedCells({ sheetId: sheet.id, address }, blank, {
      nl: `kolom "${heading}" in ${quotedSheet(name)}!${address}`,
      en: `column "${heading}" in ${quotedSheet(name)}!${address}`,
    }),
  );
}
