import { comparisonKey } from '../wording/text';
import { allNames, type FieldType, type UnitType } from './vocabulary';

/** Numbers as people type them into text cells. */

/** Longer than any number that a roster can hold. */
const LONGEST_NUMERAL = 40;

/** The words that may follow a number counted in a unit of the core. */
const CORE_UNIT_WORDS: readonly (readonly string[])[] = [
  ['day', 'days', 'dag', 'dagen', 'd'],
  ['week', 'weeks', 'weken', 'wk'],
  ['month', 'months', 'maand', 'maanden', 'mnd'],
];

/** The words (by comparison key) that may stand behind a number in a field's cells: those of its unit, and its own names. */
export function unitWords(field: FieldType, units: readonly UnitType[]): ReadonlySet<string> {
  const words = new Set(allNames(field.names).map(comparisonKey));
  const unit = field.unit === null ? '' : comparisonKey(field.unit);
  const declared = units.map(({ names }) => allNames(names).map(comparisonKey));
  for (const names of unit === '' ? [] : [...CORE_UNIT_WORDS, ...declared]) {
    if (names.includes(unit)) for (const name of names) words.add(name);
  }
  return words;
}

/** A number, a percentage, or a number followed by one of the unit words; undefined for anything else. */
export function numberFromText(text: string, units: ReadonlySet<string>): number | undefined {
  const trimmed = text.trim();
  if (trimmed.endsWith('%')) {
    const percentage = numberFromNumeral(trimmed.slice(0, -1));
    return percentage === undefined ? undefined : percentage / 100;
  }
  let end = trimmed.length;
  while (end > 0 && !isDigit(trimmed[end - 1])) end--;
  if (end < trimmed.length && !units.has(comparisonKey(trimmed.slice(end)))) return undefined;
  return numberFromNumeral(trimmed.slice(0, end));
}

/** The one number that a text holds, whatever stands around it ("EPA 3"); undefined when it holds none, or several different ones. */
export function onlyNumberIn(text: string): number | undefined {
  let only: number | undefined;
  let at = 0;
  while (at < text.length) {
    const start = at;
    while (isDigit(text[at]) || (at > start && isPoint(text[at]) && isDigit(text[at + 1]))) at++;
    if (at === start) {
      at++;
      continue;
    }
    const found = numberFromNumeral(text.slice(start, at));
    if (found === undefined || (only !== undefined && only !== found)) return undefined;
    only = found;
  }
  return only;
}

/**
 * Digits with a decimal comma or point and, possibly, the thousands set apart: "0,8", "1.250,5", "2 500".
 * @returns undefined also for "2.500" and "2,500", which are 2500 to one reader and 2½ to another
 */
function numberFromNumeral(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed.length > LONGEST_NUMERAL) return undefined;
  const negative = trimmed.startsWith('-') || trimmed.startsWith('−');
  const numeral = (negative || trimmed.startsWith('+') ? trimmed.slice(1) : trimmed).replace(/\s/gu, ' ');
  const lastPoint = numeral.lastIndexOf('.');
  const lastComma = numeral.lastIndexOf(',');
  const last = Math.max(lastPoint, lastComma);
  const single = last >= 0 && numeral.indexOf(numeral[last] ?? '') === last;
  const both = lastPoint >= 0 && lastComma >= 0;
  const whole = single ? numeral.slice(0, last) : numeral;
  const fraction = single ? numeral.slice(last + 1) : '';
  if (single && !/^\d+$/u.test(fraction)) return undefined;
  if (single && !both && fraction.length === 3 && /^[1-9]\d{0,2}$/u.test(whole)) return undefined;
  const separator = both ? (lastPoint > lastComma ? ',' : '.') : !single && last >= 0 ? numeral[last] : ' ';
  const digits = withoutThousands(whole, separator ?? ' ');
  if (digits === undefined || digits + fraction === '') return undefined;
  const value = Number(`${digits}.${fraction}0`);
  return negative ? -value : value;
}

/** The digits of a whole number in which a separator may set groups of three apart. */
function withoutThousands(whole: string, separator: string): string | undefined {
  if (/^\d*$/u.test(whole)) return whole;
  const [first = '', ...groups] = whole.split(separator);
  const grouped = /^[1-9]\d{0,2}$/u.test(first) && groups.every((group) => /^\d{3}$/u.test(group));
  return grouped ? first + groups.join('') : undefined;
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= '0' && character <= '9';
}

function isPoint(character: string | undefined): boolean {
  return character === '.' || character === ',';
}
