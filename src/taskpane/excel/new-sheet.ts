import type { Bilingual } from '../../wording/language';
import { inRounds, type Rounds } from './in-rounds';
import { addedSheet } from './deeds';
import type { Journal } from './journal';
import { freeName } from './sheet-text';

/** What the sheets of the workbook are called. */
export function* sheetNames(context: Excel.RequestContext): Rounds<string[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  yield null;
  return worksheets.items.map(({ name }) => name);
}

/** The names that no new table can have: those of tables, and those of anything else. */
export function* tableNames(context: Excel.RequestContext): Rounds<string[]> {
  const { tables, names } = context.workbook;
  tables.load('items/name');
  names.load('items/name');
  yield null;
  return [...tables.items, ...names.items].map(({ name }) => name);
}

/**
 * Adds a sheet under the wanted name, or the next one that is free, and notes it.
 * @param told what is said of it, by the name that it got
 */
export async function newSheet(
  context: Excel.RequestContext,
  wanted: string,
  journal: Journal,
  told?: (name: string) => Bilingual,
): Promise<Excel.Worksheet> {
  const [taken] = await inRounds(context, [sheetNames(context)]);
  return sheetBeside(taken, context, wanted, journal, told);
}

/** The same where it is known what the other sheets are called: in a request of its own, so that it is noted as soon as it is there. */
export async function sheetBeside(
  taken: readonly string[],
  context: Excel.RequestContext,
  wanted: string,
  journal: Journal,
  told: (name: string) => Bilingual = (name) => ({ nl: `blad "${name}"`, en: `sheet "${name}"` }),
): Promise<Excel.Worksheet> {
  const name = freeName(wanted, taken);
  const sheet = context.workbook.worksheets.add(name);
  sheet.load('id');
  await context.sync();
  journal.add(addedSheet(sheet.id, told(name)));
  return sheet;
}
