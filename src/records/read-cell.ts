import { comparisonKey } from '../wording/text';
import { isCellError, type CellValue } from './cells';
import type { Words } from './columns';
import { dayFromSerial } from './dates';
import { numberTicks } from './quantities';
import { numberFromText, onlyNumberIn, unitWords } from './read-number';
import { cellText, isBlankIn, type ReadOptions } from './read-text';
import { dayFromText } from './text-dates';
import { canonicalWords, type FieldType, type UnitType } from './vocabulary';

/** Why a cell holds no value. */
export type Unread = 'blank' | 'unreadable' | 'outOfRange';

/** The value of a cell as its column stores it (see `Column`), or why there is none. */
export type Reading = number | Unread;

export type CellReader = (cell: CellValue) => Reading;
/** A cell in which something stands. */
type Filled = string | number | boolean;

const YES: ReadonlySet<string> = new Set(['j', 'ja', 'y', 'yes', 'true', 'waar', 'x', '1']);
const NO: ReadonlySet<string> = new Set(['n', 'nee', 'no', 'false', 'onwaar', '0']);

/**
 * The reader of one field's cells.
 * @param words where the words of a text column are numbered; null for the other kinds
 */
export function cellReader(
  field: FieldType,
  words: Words | null,
  units: readonly UnitType[],
  options: ReadOptions,
): CellReader {
  const read = filledReader(field, words, units, options);
  return (cell) => {
    if (cell === null || isBlankIn(field, cell, options)) return 'blank';
    return isCellError(cell) ? 'unreadable' : read(cell);
  };
}

function filledReader(
  field: FieldType,
  words: Words | null,
  units: readonly UnitType[],
  options: ReadOptions,
): (cell: Filled) => Reading {
  switch (field.kind) {
    case 'date':
      return dateReader(options);
    case 'number':
    case 'numberInText':
      return numberReader(field, units);
    case 'yesNo':
      return readYesNo;
    case 'text':
    case 'choice':
      return wordReader(field, words);
  }
}

function dateReader({ dateSystem }: ReadOptions): (cell: Filled) => Reading {
  const fromText = (text: string): Reading => {
    const trimmed = text.trim();
    // A serial number that was typed, or pasted, as text.
    if (/^\d{1,7}$/u.test(trimmed)) return dayFromSerial(Number(trimmed), dateSystem) ?? 'unreadable';
    return dayFromText(trimmed) ?? 'unreadable';
  };
  return (cell) => {
    if (typeof cell === 'number') return dayFromSerial(cell, dateSystem) ?? 'unreadable';
    return typeof cell === 'string' ? fromText(cell) : 'unreadable';
  };
}

function numberReader(field: FieldType, units: readonly UnitType[]): (cell: Filled) => Reading {
  const inRange = (value: number | undefined): Reading =>
    value === undefined ? 'unreadable' : readNumber(value, field);
  let words: ReadonlySet<string> | null = null;
  const fromText = (text: string): Reading => {
    words ??= unitWords(field, units);
    return inRange(
      numberFromText(text, words) ?? (field.kind === 'numberInText' ? onlyNumberIn(text) : undefined),
    );
  };
  return (cell) => {
    if (typeof cell === 'number') return inRange(cell);
    return typeof cell === 'string' ? fromText(cell) : 'unreadable';
  };
}

/** A number as the cell of a field. */
export function readNumber(value: number, { minimum, maximum }: FieldType): Reading {
  const ticks = numberTicks(value) + 0; // never -0
  if (!Number.isSafeInteger(ticks)) return 'unreadable';
  return (minimum !== null && ticks < minimum) || (maximum !== null && ticks > maximum)
    ? 'outOfRange'
    : ticks;
}

function readYesNo(cell: Filled): Reading {
  if (typeof cell === 'boolean') return cell ? 1 : 0;
  if (typeof cell === 'number') return cell === 0 || cell === 1 ? cell : 'unreadable';
  const key = comparisonKey(cell);
  if (YES.has(key)) return 1;
  return NO.has(key) ? 0 : 'unreadable';
}

function wordReader(field: FieldType, words: Words | null): (cell: Filled) => Reading {
  const canonical = canonicalWords(field);
  return (cell) => {
    const text = cellText(cell);
    const key = comparisonKey(text);
    const name = canonical.get(key) ?? canonical.get(comparisonKey(codeBefore(text) ?? ''));
    if (name === undefined && field.kind === 'choice') return 'unreadable';
    return words?.add(name === undefined ? key : comparisonKey(name), name ?? text) ?? 'unreadable';
  };
}

/** The number that a text begins with and that is the only one in it: of "1.2 Knowledge" it is 1.2, and where the field knows such a word, that is meant. */
function codeBefore(text: string): string | undefined {
  return /^(\d+(?:\.\d+)*)\.?[^\d.]\D*$/u.exec(text)?.[1];
}
