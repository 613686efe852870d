/** Addresses as users and add-ins write them: `A1`, `$A$1:B2`, `A:C`, `2:4`, `'Plan 1'!A1`. */
import { invalidArgument } from '../errors';
import { areaOf, COLUMN_COUNT, isEntireColumn, isEntireRow, ROW_COUNT, type Area } from './area';

export interface Address {
  /** The name of the sheet; null where the address names none. */
  readonly sheet: string | null;
  readonly area: Area;
}

/** One end of a reference; a row or a column is null where whole columns or rows are meant. */
interface Corner {
  readonly row: number | null;
  readonly column: number | null;
}

/** @throws ExcelError for what is no address */
export function parseAddress(text: string): Address {
  const bang = text.lastIndexOf('!');
  const sheet = bang < 0 ? null : unquoted(text.slice(0, bang));
  const area = parseArea(text.slice(bang + 1));
  if (area === null || sheet === '') throw invalidArgument(`"${text}" is no address.`);
  return { sheet, area };
}

/** The cells of an address without a sheet; null for what is none. */
export function parseArea(text: string): Area | null {
  const [start = '', end, ...rest] = text.trim().split(':');
  const first = parseCorner(start);
  const last = end === undefined ? first : parseCorner(end);
  if (first === null || last === null || rest.length > 0) return null;
  return areaBetween(first, last, end !== undefined);
}

function areaBetween(first: Corner, last: Corner, isPair: boolean): Area | null {
  if ((first.row === null) !== (last.row === null) || (first.column === null) !== (last.column === null))
    return null;
  if ((first.row === null || first.column === null) && !isPair) return null;
  const [top, bottom] = ordered(first.row ?? 0, last.row ?? ROW_COUNT - 1);
  const [left, right] = ordered(first.column ?? 0, last.column ?? COLUMN_COUNT - 1);
  return areaOf(top, left, bottom - top + 1, right - left + 1);
}

function ordered(one: number, other: number): readonly [number, number] {
  return one <= other ? [one, other] : [other, one];
}

const corner = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?$/;

function parseCorner(text: string): Corner | null {
  const match = corner.exec(text);
  if (match === null) return null;
  const [, letters, digits] = match;
  if (letters === undefined && digits === undefined) return null;
  const column = letters === undefined ? null : columnNumber(letters);
  const row = digits === undefined ? null : Number(digits) - 1;
  if ((row !== null && row >= ROW_COUNT) || (column !== null && column >= COLUMN_COUNT)) return null;
  return { row, column };
}

/** `A` is 0, `AA` is 26. */
function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** The address without its sheet. */
export function formatArea(area: Area): string {
  const { firstRow, firstColumn, lastRow, lastColumn } = area;
  if (isEntireColumn(area) && !isEntireRow(area))
    return `${columnName(firstColumn)}:${columnName(lastColumn)}`;
  if (isEntireRow(area)) return `${firstRow + 1}:${lastRow + 1}`;
  const first = `${columnName(firstColumn)}${firstRow + 1}`;
  const last = `${columnName(lastColumn)}${lastRow + 1}`;
  return first === last ? first : `${first}:${last}`;
}

export function formatAddress(sheet: string, area: Area): string {
  return `${quoted(sheet)}!${formatArea(area)}`;
}

const plainName = /^[\p{L}_][\p{L}\p{N}_.]*$/u;

/** A sheet's name as an address has it: between quotes where it would read as something else. */
export function quoted(sheet: string): string {
  const isPlain = plainName.test(sheet) && parseCorner(sheet) === null;
  return isPlain ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

function unquoted(sheet: string): string {
  if (!sheet.startsWith("'")) return sheet;
  return sheet.length > 1 && sheet.endsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : '';
}
