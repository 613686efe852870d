import { cellAddress, type CellPlace } from '../records/columns';
import type { RangePlace } from '../roster/match-tables';

/** `A1`, `$A$1`, the column of `A:C` or the row of `1:5`; what stands after a colon says nothing of where a range begins. */
const FIRST_CELL = /^\$?([A-Z]{1,3})?\$?([1-9]\d{0,6})?(?::|$)/u;

/**
 * The places of the arguments of a repeating range, by the addresses that Excel hands over (`Stages!A1:J201`, `'Mijn blad'!$A$1`). Excel gives one flat list of
 * addresses for all arguments; lists inside it are taken as the same. What is no range, such as a text or an array that a formula made, has none.
 * @param addresses of all arguments; anything, for hosts that do not know addresses
 * @param before how many arguments stand before the repeating one
 * @param count how many ranges there are
 */
export function rangePlaces(addresses: unknown, before: number, count: number): (RangePlace | null)[] {
  const all: unknown[] = Array.isArray(addresses) ? addresses.flat(2) : [];
  return Array.from({ length: count }, (_, index) => placeOf(all[before + index]));
}

/** The place of a cell, by the address that Excel hands over; null where it hands over none. */
export function cellPlace(address: string | null): CellPlace | null {
  const place = placeOf(address);
  return place === null ? null : { sheet: place.sheet, cell: cellAddress(place.row, place.column) };
}

function placeOf(address: unknown): RangePlace | null {
  if (typeof address !== 'string') return null;
  const end = address.lastIndexOf('!');
  const [found, letters, digits] = FIRST_CELL.exec(address.slice(end + 1)) ?? [];
  if (end <= 0 || found === undefined || (letters ?? digits) === undefined) return null;
  return {
    sheet: unquoted(address.slice(0, end)),
    row: digits === undefined ? 0 : Number(digits) - 1,
    column: letters === undefined ? 0 : columnNumber(letters),
  };
}

function unquoted(name: string): string {
  const isQuoted = name.length >= 2 && name.startsWith("'") && name.endsWith("'");
  return isQuoted ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** Zero-based: A is 0, AA is 26. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}
