/** How a cell looks, for the few number formats that add-ins use. */
import { dateOf } from '../calculation/dates';
import { notModelled } from '../errors';
import { isErrorValue, type Value } from './values';

/** @throws Fault for a format that the test host cannot show */
export function textOf(value: Value, format: string, system: 1900 | 1904): string {
  if (value === null) return '';
  if (isErrorValue(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  if (format === 'General' || format === '@') return String(Number(value.toPrecision(11)));
  if (/^[dmy\s\-/.]+$/i.test(format)) return dateText(dateOf(value, system), format);
  const [, decimals = '', percent] = /^0(?:\.(0+))?(%)?$/.exec(format) ?? [];
  if (format.startsWith('0') && (decimals !== '' || percent !== undefined || format === '0'))
    return `${(percent === undefined ? value : value * 100).toFixed(decimals.length)}${percent ?? ''}`;
  throw notModelled(`The text of number format "${format}"`);
}

function dateText(date: Date, format: string): string {
  const day = date.getUTCDate();
  const month = date.getUTCMonth() + 1;
  return format.toLowerCase().replace(/d+|m+|y+/g, (part) => {
    const number = part.startsWith('d') ? day : part.startsWith('m') ? month : date.getUTCFullYear();
    const text = String(number);
    return part.startsWith('y') ? text.slice(-Math.max(2, part.length)) : text.padStart(part.length, '0');
  });
}
