import type { CellValue } from '../records/cells';
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

/** Like `toCell`; but where the user left the argument out, Excel's invocation object may stand in its place. */
export function toOptionalCell(value: unknown): CellValue {
  if (typeof value === 'object' && value !== null && !('basicValue' in value) && !('code' in value))
    return null;
  return toCell(value);
}

/** A single value given for a range is a range of one cell. */
export function toRange(value: unknown): CellRange {
  if (!Array.isArray(value)) return [[toCell(value)]];
  return value.map((row: unknown) => (Array.isArray(row) ? row.map(toCell) : [toCell(row)]));
}

/** Like `toRange`; a range that the user left out is one blank cell. */
export function toOptionalRange(value: unknown): CellRange {
  return Array.isArray(value) ? toRange(value) : [[toOptionalCell(value)]];
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
