import type { CellValue } from '../records/cells';
import { quoted } from '../records/read-text';
import type { CellRange } from './engine';

/**
 * What Excel passes for one cell of an `any` parameter. Errors come as error objects, rich values (a stock, a formatted
 * number) as objects that hold a plain value; the date, text or number behind a plain cell comes as itself.
 */
export function toCell(value: unknown): CellValue {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value !== 'object') return { error: '#VALUE!' };
  return toError(value) ?? toBasicValue(value) ?? { error: '#VALUE!' };
}

/**
 * What Excel passes for a text that another function returned. A blank cell comes as nothing on some platforms; what is no text at all is the handle of nothing.
 */
export function toHandle(value: unknown): string {
  const cell = toCell(value);
  return typeof cell === 'string' ? cell : quoted(cell);
}

/** Like `toCell`; but where the user left the argument out, Excel's invocation object may stand in its place. */
export function toOptionalCell(value: unknown): CellValue {
  if (typeof value === 'object' && value !== null && !('basicValue' in value) && !('code' in value))
    return null;
  return toCell(value);
}

/** A single value given for a range is a range of one cell. */
export function toRange(value: unknown): CellRange {
  return Array.isArray(value) ? value.map(toRow) : [[toCell(value)]];
}

/** Most rows hold plain cells, and are taken as they come: a roster has hundreds of thousands of them. */
function toRow(row: unknown): readonly CellValue[] {
  if (!Array.isArray(row)) return [toCell(row)];
  const cells: readonly unknown[] = row;
  return isPlainRow(cells) ? cells : cells.map(toCell);
}

function isPlainRow(row: readonly unknown[]): row is readonly CellValue[] {
  for (const cell of row)
    if (cell === '' || cell === undefined || (typeof cell === 'object' && cell !== null)) return false;
  return true;
}

/** Like `toRange`; a range that the user left out is one blank cell. */
export function toOptionalRange(value: unknown): CellRange {
  return Array.isArray(value) ? toRange(value) : [[toOptionalCell(value)]];
}

/**
 * What Excel says of the call itself; null where it says nothing. It is the last argument, but stands in the place of an optional one that the user
 * left out.
 */
export function invocationAmong(...values: readonly unknown[]): CustomFunctions.CancelableInvocation | null {
  return values.find(isInvocation) ?? null;
}

/** The cell that asks; null where Excel does not say. */
export function askingCell(invocation: CustomFunctions.Invocation | null): string | null {
  const address: unknown = invocation?.address;
  return typeof address === 'string' && address !== '' ? address : null;
}

function isInvocation(value: unknown): value is CustomFunctions.CancelableInvocation {
  return typeof value === 'object' && value !== null && 'functionName' in value;
}

export function toRanges(values: unknown): readonly CellRange[] {
  return Array.isArray(values) ? values.map(toRange) : [];
}

function toError(value: object): CellValue {
  if ('code' in value && typeof value.code === 'string' && value.code.startsWith('#'))
    return { error: value.code };
  const isError = 'type' in value && value.type === 'Error';
  if (isError && 'basicValue' in value && typeof value.basicValue === 'string')
    return { error: value.basicValue };
  return null;
}

function toBasicValue(value: object): CellValue {
  if (!('basicValue' in value) || ('basicType' in value && value.basicType === 'Error')) return null;
  const basic = value.basicValue;
  const isPlain = typeof basic === 'string' || typeof basic === 'number' || typeof basic === 'boolean';
  return isPlain && basic !== '' ? basic : null;
}
