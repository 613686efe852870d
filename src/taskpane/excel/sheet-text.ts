/** Names and texts as formulas and cells have to be written. */
import { LONGEST_TEXT } from '../../records/cells';
import { shortened } from '../../wording/text';

const LONGEST_SHEET_NAME = 31;

/** How the add-in has dates shown. */
export const DATE_FORMAT = 'd mmm yyyy';

/** A sheet's name as formulas write it, with apostrophes around it always: no name is mistaken for anything else then. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** The cells of an address that names its sheet: `A1:B2` of `'My sheet'!A1:B2`. */
export function addressIn(address: string): string {
  return address.slice(address.lastIndexOf('!') + 1);
}

/** A text in a formula. */
export function quotedText(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** A column in brackets, as references into a table write it. */
export function columnReference(heading: string): string {
  return `[${heading.replace(/['#@[\]]/gu, "'$&")}]`;
}

/** A name that nothing else has, whatever its case: the wanted one, else the same with a number behind it. */
export function freeName(wanted: string, taken: readonly string[], between = ' '): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; used.has(name.toLowerCase()); number++) {
    const end = `${between}${number}`;
    name = `${wanted.slice(0, LONGEST_SHEET_NAME - end.length)}${end}`;
  }
  return name;
}

/** A text that Excel takes as it is, whatever it begins with; it shows without the apostrophe. Cut off where no cell could hold it. */
export function literal(text: string): string {
  // One less, for the apostrophe.
  return text === '' ? '' : `'${shortened(text, LONGEST_TEXT - 1)}`;
}
