import type { Bilingual } from '../../wording/language';
import { inRounds, type Breathe, type Rounds } from './in-rounds';
import type { PlacedBlock } from './read-cells';

/** Something that was written into the workbook. */
export interface Deed {
  /** What it is, as part of a list. */
  readonly what: Bilingual;
  /** How it looks now; null where it is gone. */
  look(context: Excel.RequestContext): Rounds<string | null>;
  /** Takes it back, if it is there; null where what was there before is not known. */
  readonly undo: ((context: Excel.RequestContext) => Promise<void>) | null;
}

/** What was written, in order, so that exactly this can be taken back, and nothing that somebody changed since. */
export class Journal {
  private readonly deeds: { readonly deed: Deed; looks: string | null }[] = [];

  get written(): readonly Bilingual[] {
    return this.deeds.map(({ deed }) => deed.what);
  }

  add(deed: Deed): void {
    this.deeds.push({ deed, looks: null });
  }

  /** Keeps how everything looks once all of it is written. */
  async seal(context: Excel.RequestContext, breathe?: Breathe): Promise<void> {
    const looks = await this.looks(context, breathe);
    for (const [index, entry] of this.deeds.entries()) entry.looks = looks[index] ?? null;
  }

  /** Takes everything back, the last first. @returns what was left as it is, because somebody changed it */
  async undo(context: Excel.RequestContext): Promise<Bilingual[]> {
    // Before anything is taken back, for that may change how the rest looks.
    const now = await this.looks(context);
    const left: Bilingual[] = [];
    for (const [index, { deed, looks }] of [...this.deeds.entries()].reverse()) {
      const look = now[index] ?? null;
      if (look === null) continue;
      if (deed.undo !== null && look === looks) await deed.undo(context);
      else left.push(deed.what);
    }
    return left;
  }

  /** Takes everything back after a failure, as far as it was done. */
  async drop(context: Excel.RequestContext): Promise<void> {
    for (const { deed } of [...this.deeds].reverse()) await deed.undo?.(context);
  }

  private looks(context: Excel.RequestContext, breathe?: Breathe): Promise<(string | null)[]> {
    const all = this.deeds.map(({ deed }) => deed.look(context));
    return inRounds<(string | null)[]>(context, all, breathe);
  }
}

/** A sheet that was added; it looks like all that stands on it. @param id as Office.js knows it, for sheets may be renamed */
export function addedSheet(id: string, what: Bilingual): Deed {
  return {
    what,
    *look(context) {
      const sheet = yield* sheetWith(context, id);
      return sheet === null ? null : yield* sheetLooks(sheet);
    },
    undo: async (context) => {
      const [sheet] = await inRounds(context, [sheetWith(context, id)]);
      sheet?.delete();
      await context.sync();
    },
  };
}

function* sheetWith(context: Excel.RequestContext, id: string): Rounds<Excel.Worksheet | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  sheet.load('name');
  yield null;
  return sheet.isNullObject ? null : sheet;
}

/** Everything that stands on a sheet, in brief. */
function* sheetLooks(sheet: Excel.Worksheet): Rounds<string> {
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

/** A defined name that was added. */
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
      return item === null ? null : String(item.formula);
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
      if (sheet !== null) sheet.getRange(range.address).formulas = before.map((row) => [...row]);
      await context.sync();
    },
  };
}

/** A column that was added to a table. */
export function addedColumn(table: string, heading: string, what: Bilingual): Deed {
  const find = function* (context: Excel.RequestContext): Rounds<Excel.TableColumn | null> {
    const found = context.workbook.tables.getItemOrNullObject(table);
    found.load('name');
    yield null;
    if (found.isNullObject) return null;
    const column = found.columns.getItemOrNullObject(heading);
    column.load('name');
    yield null;
    return column.isNullObject ? null : column;
  };
  return {
    what,
    *look(context) {
      const column = yield* find(context);
      if (column === null) return null;
      const cells = column.getDataBodyRange();
      cells.load('formulas');
      yield null;
      return JSON.stringify(cells.formulas);
    },
    undo: async (context) => {
      const [column] = await inRounds(context, [find(context)]);
      column?.delete();
      await context.sync();
    },
  };
}
