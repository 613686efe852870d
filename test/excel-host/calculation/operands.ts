import { Fault } from '../errors';
import { cellCount, mapCells } from '../workbook/area';
import { isErrorValue, type ErrorValue, type Value } from '../workbook/values';
import type { Place } from '../workbook/workbook';

/** What a part of a formula gives: one value, a rectangle of values, or cells (which a function may want to know of). */
export type Operand =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'matrix'; readonly rows: readonly (readonly Value[])[] }
  | { readonly kind: 'place'; readonly place: Place };

export function valueOperand(value: Value): Operand {
  return { kind: 'value', value };
}

/** The values as rows of equal length. */
export function rowsOf(operand: Operand): readonly (readonly Value[])[] {
  if (operand.kind === 'value') return [[operand.value]];
  if (operand.kind === 'matrix') return operand.rows;
  const { sheet, area } = operand.place;
  return mapCells(area, (row, column) => sheet.valueAt(row, column));
}

/** The one value where one is needed. @throws Fault for arithmetic on whole ranges, which Excel does cell by cell */
export function singleValue(operand: Operand): Value {
  if (operand.kind === 'value') return operand.value;
  const isSingle =
    operand.kind === 'place'
      ? cellCount(operand.place.area) === 1
      : operand.rows.length === 1 && operand.rows[0]?.length === 1;
  if (!isSingle)
    throw new Fault('NotImplemented', 'The test host does not calculate with whole ranges cell by cell.');
  return rowsOf(operand)[0]?.[0] ?? null;
}

const VALUE_ERROR: ErrorValue = { error: '#VALUE!' };

/** A value as the number that Excel takes it for. */
export function toNumber(value: Value): number | ErrorValue {
  if (value === null) return 0;
  if (typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (typeof value !== 'string') return value;
  const number = Number(value.trim());
  return value.trim() === '' || Number.isNaN(number) ? VALUE_ERROR : number;
}

export function toText(value: Value): string | ErrorValue {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return isErrorValue(value) ? value : String(value);
}

/** A value as a condition. */
export function toBoolean(value: Value): boolean | ErrorValue {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') {
    const upper = value.toUpperCase();
    return upper === 'TRUE' || (upper === 'FALSE' ? false : VALUE_ERROR);
  }
  const number = toNumber(value);
  return typeof number === 'number' ? number !== 0 : number;
}
