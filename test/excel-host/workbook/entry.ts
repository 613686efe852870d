/** What becomes of a value that is written into a cell: Excel reads texts as if somebody had typed them. */
import { serialOf } from '../calculation/dates';
import { invalidArgument } from '../errors';
import type { Json } from '../json';
import type { Value } from './values';

export interface Entry {
  readonly value: Value;
  readonly formula: string | null;
  /** The format that the cell takes on where it had none of its own: a date that was typed looks like one. */
  readonly format: string | null;
}

const LONGEST_TEXT = 32_767;
const TEXT_FORMAT = '@';
const ERRORS = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

/**
 * @param format the number format of the cell
 * @throws ExcelError for what no cell can hold
 */
export function readEntry(written: Json, format: string, system: 1900 | 1904): Entry {
  if (typeof written === 'object') throw invalidArgument(`A cell cannot hold ${JSON.stringify(written)}.`);
  if (typeof written !== 'string') return typed(written);
  if (written.length > LONGEST_TEXT)
    throw invalidArgument(`A cell cannot hold ${written.length} characters.`);
  if (written === '') return typed(null);
  if (format === TEXT_FORMAT) return typed(written);
  if (written.startsWith('=') && written.length > 1) return { value: null, formula: written, format: null };
  if (written.startsWith("'")) return typed(written.slice(1));
  return readText(written, system);
}

function typed(value: Value): Entry {
  return { value, formula: null, format: null };
}

function readText(text: string, system: 1900 | 1904): Entry {
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return typed(upper === 'TRUE');
  if (ERRORS.includes(upper)) return typed({ error: upper });
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i.test(trimmed)) return typed(Number(trimmed));
  if (/^[+-]?\d+(?:\.\d+)?%$/.test(trimmed))
    return { value: Number(trimmed.slice(0, -1)) / 100, formula: null, format: '0%' };
  const serial = dateSerial(trimmed, system);
  return serial === undefined ? typed(text) : { value: serial, formula: null, format: 'd-m-yyyy' };
}

const dayFirst = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{4}))?$/;
const yearFirst = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** The year of a date that was typed without one; the test host reads no clock. */
const THIS_YEAR = 2026;

function dateSerial(text: string, system: 1900 | 1904): number | undefined {
  const [, day, month, year = THIS_YEAR] = dayFirst.exec(text) ?? [];
  const [, isoYear, isoMonth, isoDay] = yearFirst.exec(text) ?? [];
  const parts = [year, month, day].map(Number);
  const [y = Number.NaN, m = Number.NaN, d = Number.NaN] =
    isoYear === undefined ? parts : [isoYear, isoMonth, isoDay].map(Number);
  const date = new Date(Date.UTC(y, m - 1, d));
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? serialOf(y, m, d, system) : undefined;
}
