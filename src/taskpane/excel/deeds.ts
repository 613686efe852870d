/** What is written into workbooks, each with how it is recognised and taken back. */
import type { PlacedBlock } from '../../addin/read-cells';
import type { Bilingual } from '../../wording/language';
import { inRounds, type Rounds } from './in-rounds';
import type { Deed } from './journal';
import { addressIn } from './sheet-text';

/**
 * A sheet that was added; it looks like all that stands on it, with as many charts, comments and pictures.
 * @param id as Office.js knows it, for sheets may be renamed
 */
export function addedSheet(id: string, what: Bilingual): Deed {
  return {
    what,
    *look(context) {
      const sheet = yield* sheetWith(context, id);
      if (sheet === null) return null;
      const counts = [sheet.charts, sheet.comments, sheet.shapes].map((things) => things.getCount());
      const cells = yield* cellsOn(sheet);
      return [cells, ...counts.map(({ value }) => value)].join(' ');
    },
    undo: async (context) => {
      const [sheet] = await inRounds(context, [sheetWith(context, id)]);
      sheet?.delete();
      await context.sync();
    },
  };
}

export function* sheetWith(context: Excel.RequestContext, id: string): Rounds<Excel.Worksheet | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.load('name');
  yield null;
  return sheet.isNullObject ? null : sheet;
}

/** Everything that stands in the cells of a sheet, in brief; null where the sheet is gone. @param id as Office.js knows it */
export function* cellsOfSheet(context: Excel.RequestContext, id: string): Rounds<string | null> {
  const sheet = yield* sheetWith(context, id);
  return sheet === null ? null : yield* cellsOn(sheet);
}

function* cellsOn(sheet: Excel.Worksheet): Rounds<string> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(['rowIndex', 'columnIndex', 'rowCount', 'columnCount']);
  yield null;
  return used.isNullObject ? 'empty' : yield blockOf(used, sheet);
}

/** The place of cells, once it is loaded. */
export function blockOf(range: Excel.Range, sheet: Excel.Worksheet): PlacedBlock {
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
  return { sheet, row, column, rows, columns };
}

/** A defined name that was added; it looks like the cells that it stands for, whatever their sheet is called by now. */
export function addedName(name: string): Deed {
  const find = function* (context: Excel.RequestContext): Rounds<Excel.NamedItem | null> {
    const item = context.workbook.names.getItemOrNullObject(name);
    item.load('formula');
    yield null;
    return item.isNullObject ? null : item;
  };
  return {
    what: { nl: `naam ${name}`, en: `name ${name}` },
    *look(context) {
      const item = yield* find(context);
      if (item === null) return null;
      const range = item.getRangeOrNullObject();
      range.load(['address', 'worksheet/id']);
      yield null;
      return range.isNullObject ? String(item.formula) : `${range.worksheet.id} ${addressIn(range.address)}`;
    },
    undo: async (context) => {
      const [item] = await inRounds(context, [find(context)]);
      item?.delete();
      await context.sync();
    },
  };
}

/** Cells of a sheet that were written over; they get back what stood in them. @param before formulas as they were */
export function changedCells(
  range: { readonly sheetId: string; readonly address: string },
  before: readonly (readonly unknown[])[],
  what: Bilingual,
): Deed {
  return {
    what,
    *look(context) {
      const sheet = yield* sheetWith(context, range.sheetId);
      if (sheet === null) return null;
      const cells = sheet.getRange(range.address);
      cells.load('formulas');
      yield null;
      return JSON.stringify(cells.formulas);
    },
    undo: async (context) => {
      const [sheet] = await inRounds(context, [sheetWith(context, range.sheetId)]);
      if (sheet === null) return;
      const cells = sheet.getRange(range.address);
      cells.load('formulas');
      await context.sync();
      // What was refused on a protected sheet would be so again.
      if (isSameCells(cells.formulas, before)) return;
      cells.formulas = before.map((row) => [...row]);
      await context.sync();
    },
  };
}

/** Whether cells hold the same as others. */
export function isSameCells(
  one: readonly (readonly unknown[])[],
  other: readonly (readonly unknown[])[],
): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A deed that makes sense with another one only: it is left where that is. */
export function onlyWith(other: Deed, deed: Deed): Deed {
  return {
    ...deed,
    *look(context) {
      const own = yield* deed.look(context);
      return own === null ? null : `${own}\n${String(yield* other.look(context))}`;
    },
  };
}

/** A column that was added to a table; it looks like its heading and what stands in it, whatever the table is called by now. */
export function addedColumn(table: string, heading: string, what: Bilingual): Deed {
  // Ids stay when somebody gives the table or the column another name.
  let ids: { readonly table: string; readonly column: number } | null = null;
  const find = function* (context: Excel.RequestContext): Rounds<Excel.TableColumn | null> {
    const found = context.workbook.tables.getItemOrNullObject(ids?.table ?? table);
    found.load('id');
    yield null;
    if (found.isNullObject) return null;
    const column = found.columns.getItemOrNullObject(ids?.column ?? heading);
    column.load(['id', 'name']);
    yield null;
    if (column.isNullObject) return null;
    ids ??= { table: found.id, column: column.id };
    return column;
  };
  return {
    what,
    *look(context) {
      const column = yield* find(context);
      if (column === null) return null;
      const cells = column.getDataBodyRange();
      cells.load('formulas');
      yield null;
      return JSON.stringify([column.name, cells.formulas]);
    },
    undo: async (context) => {
      const [column] = await inRounds(context, [find(context)]);
      column?.delete();
      await context.sync();
    },
  };
}
