/** An error value; a custom function may have given a sentence with it, which Excel shows at the cell. */
export interface ErrorValue {
  readonly error: string;
  readonly message?: string;
}

/** What a cell holds; null is a blank cell, dates are serial numbers. */
export type Value = null | string | number | boolean | ErrorValue;

export type ValueType = 'Empty' | 'String' | 'Double' | 'Boolean' | 'Error';

export function isErrorValue(value: Value): value is ErrorValue {
  return typeof value === 'object' && value !== null;
}

/** How Office.js reads a cell: a blank as empty text, an error as its name. */
export function toJson(value: Value): string | number | boolean {
  if (value === null) return '';
  return isErrorValue(value) ? value.error : value;
}

export function typeOf(value: Value): ValueType {
  if (value === null) return 'Empty';
  if (typeof value === 'string') return value === '' ? 'Empty' : 'String';
  if (typeof value === 'number') return 'Double';
  return typeof value === 'boolean' ? 'Boolean' : 'Error';
}
