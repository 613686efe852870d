import { Fingerprint } from '../../records/hash';
import type { Bilingual } from '../../wording/language';
import { formulaPieces, type Block } from './read-cells';

/** Lets others have their turn; throws once nobody wants the work any more. */
export type Breathe = () => Promise<void>;

const atOnce: Breathe = () => Promise.resolve();

/** Something that was written into the workbook. */
export interface Deed {
  /** What it is, as part of a list. */
  readonly what: Bilingual;
  /** How it looks now; null where it is gone. */
  look(context: Excel.RequestContext, breathe: Breathe): Promise<string | null>;
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
  async seal(context: Excel.RequestContext, breathe: Breathe): Promise<void> {
    for (const entry of this.deeds) entry.looks = await entry.deed.look(context, breathe);
  }

  /** Takes everything back, the last first. @returns what was left as it is, because somebody changed it */
  async undo(context: Excel.RequestContext): Promise<Bilingual[]> {
    const left: Bilingual[] = [];
    for (const { deed, looks } of this.deeds.reverse()) {
      const now = await deed.look(context, atOnce);
      if (now === null) continue;
      if (deed.undo !== null && now === looks) await deed.undo(context);
      else left.push(deed.what);
    }
    return left;
  }

  /** Takes everything back after a failure, as far as it was done. */
  async drop(context: Excel.RequestContext): Promise<void> {
    for (const { deed } of this.deeds.reverse()) await deed.undo?.(context);
  }
}

/** A sheet that was added; it looks like all that stands on it. @param id as Office.js knows it, for sheets may be renamed */
export function addedSheet(id: string, what: Bilingual): Deed {
  const find = async (context: Excel.RequestContext): Promise<Excel.Worksheet | null> => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(id);
    sheet.load('name');
    await context.sync();
    return sheet.isNullObject ? null : sheet;
  };
  return {
    what,
    look: async (context, breathe) => {
      const sheet = await find(context);
      return sheet === null ? null : await sheetLooks(sheet, breathe);
    },
    undo: async (context) => {
      (await find(context))?.delete();
      await context.sync();
    },
  };
}

/** Everything that stands on a sheet, in brief. */
async function sheetLooks(sheet: Excel.Worksheet, breathe: Breathe): Promise<string> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load(['rowIndex', 'columnIndex', 'rowCount', 'columnCount']);
  await sheet.context.sync();
  if (used.isNullObject) return 'empty';
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = used;
  return cellLooks(sheet, { row, column, rows, columns }, breathe);
}

/** What stands in cells, in brief. */
export async function cellLooks(sheet: Excel.Worksheet, block: Block, breathe: Breathe): Promise<string> {
  const contents = new Fingerprint();
  for await (const rows of formulaPieces(sheet, block)) {
    for (const cell of rows.flat()) contents.addText(`${typeof cell} ${String(cell)}\n`);
    await breathe();
  }
  return `${block.row} ${block.column} ${block.rows} ${block.columns} ${contents.digits}`;
}

/** A defined name that was added. */
export function addedName(name: string): Deed {
  const find = (context: Excel.RequestContext): Excel.NamedItem => {
    const item = context.workbook.names.getItemOrNullObject(name);
    item.load('formula');
    return item;
  };
  return {
    what: { nl: `naam ${name}`, en: `name ${name}` },
    look: async (context) => {
      const item = find(context);
      await context.sync();
      return item.isNullObject ? null : String(item.formula);
    },
    undo: async (context) => {
      const item = find(context);
      await context.sync();
      if (!item.isNullObject) item.delete();
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
  const find = async (context: Excel.RequestContext): Promise<Excel.Range | null> => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(range.sheetId);
    sheet.load('name');
    await context.sync();
    return sheet.isNullObject ? null : sheet.getRange(range.address);
  };
  return {
    what,
    look: async (context) => {
      const cells = await find(context);
      cells?.load('formulas');
      await context.sync();
      return cells === null ? null : JSON.stringify(cells.formulas);
    },
    undo: async (context) => {
      const cells = await find(context);
      if (cells !== null) cells.formulas = before.map((row) => [...row]);
      await context.sync();
    },
  };
}

/** A column that was added to a table. */
export function addedColumn(table: string, heading: string, what: Bilingual): Deed {
  const find = async (context: Excel.RequestContext): Promise<Excel.TableColumn | null> => {
    const found = context.workbook.tables.getItemOrNullObject(table);
    found.load('name');
    await context.sync();
    if (found.isNullObject) return null;
    const column = found.columns.getItemOrNullObject(heading);
    column.load('name');
    await context.sync();
    return column.isNullObject ? null : column;
  };
  return {
    what,
    look: async (context) => {
      const column = await find(context);
      if (column === null) return null;
      const cells = column.getDataBodyRange();
      cells.load('formulas');
      await context.sync();
      return JSON.stringify(cells.formulas);
    },
    undo: async (context) => {
      (await find(context))?.delete();
      await context.sync();
    },
  };
}
