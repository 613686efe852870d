/** Values that were set, by type. Each throws an ExcelError for a value of another type. */
import { invalidArgument } from '../errors';
import type { Json } from '../json';

export function textOf(value: Json, name: string): string {
  if (typeof value !== 'string')
    throw invalidArgument(`${name} must be a text, not ${JSON.stringify(value)}.`);
  return value;
}

export function flagOf(value: Json, name: string): boolean {
  if (typeof value !== 'boolean')
    throw invalidArgument(`${name} must be true or false, not ${JSON.stringify(value)}.`);
  return value;
}

export function numberOf(value: Json, name: string): number {
  if (typeof value !== 'number')
    throw invalidArgument(`${name} must be a number, not ${JSON.stringify(value)}.`);
  return value;
}
