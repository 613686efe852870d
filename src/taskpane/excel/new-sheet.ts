import type { Bilingual } from '../../wording/language';
import { addedSheet, type Journal } from './journal';
import { freeName } from './sheet-text';

/**
 * Adds a sheet under the wanted name, or the next one that is free, and notes it.
 * @param told what is said of it, by the name that it got
 */
export async function newSheet(
  context: Excel.RequestContext,
  wanted: string,
  journal: Journal,
  told: (name: string) => Bilingual = (name) => ({ nl: `blad "${name}"`, en: `sheet "${name}"` }),
): Promise<Excel.Worksheet> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const name = freeName(
    wanted,
    worksheets.items.map((sheet) => sheet.name),
  );
  const sheet = worksheets.add(name);
  sheet.load('id');
  await context.sync();
  journal.add(addedSheet(sheet.id, told(name)));
  return sheet;
}
