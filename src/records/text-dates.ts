import { comparisonKey } from '../wording/text';
import { dayFromCivil, isCivilDate, type Day } from './dates';

/** Dutch and English names of months, and their usual abbreviations. */
const MONTH_NAMES: readonly (readonly string[])[] = [
  ['jan', 'januari', 'january'],
  ['feb', 'febr', 'februari', 'february'],
  ['mrt', 'maart', 'mar', 'march'],
  ['apr', 'april'],
  ['mei', 'may'],
  ['jun', 'juni', 'june'],
  ['jul', 'juli', 'july'],
  ['aug', 'augustus', 'august'],
  ['sep', 'sept', 'september'],
  ['okt', 'oktober', 'oct', 'october'],
  ['nov', 'november'],
  ['dec', 'december'],
];

const MONTHS = new Map(
  MONTH_NAMES.flatMap((names, index) => names.map((name) => [name, index + 1] as const)),
);

/** The words and numbers of a text, in order: "3 jan. 2025" → ["3", "jan", "2025"]; none where a comma makes a decimal of digits. */
function pieces(text: string): string[] {
  if (/\d,\d/u.test(text)) return [];
  return text.split(/[\s./,-]+/u).filter((piece) => piece !== '');
}

function wholeNumber(piece: string): number | undefined {
  return /^\d{1,4}$/u.test(piece) ? Number(piece) : undefined;
}

/** Two-digit years are of this century: rosters hold no dates of birth. */
function fullYear(piece: string): number | undefined {
  const year = wholeNumber(piece);
  if (year === undefined) return undefined;
  if (piece.length === 4) return year;
  return piece.length === 2 ? 2000 + year : undefined;
}

/**
 * A date typed as text, in the order Dutch users write it: `3-1-2025`, `03/01/25`, `3 jan 2025`, `2025-01-03`,
 * also followed by a time of day, which is dropped.
 * @returns undefined when the text is no date that exists
 */
export function dayFromText(text: string): Day | undefined {
  const [first, second, third, ...rest] = pieces(withoutTime(text));
  if (first === undefined || second === undefined || third === undefined || rest.length > 0) return undefined;
  const yearFirst = first.length === 4;
  const year = yearFirst ? wholeNumber(first) : fullYear(third);
  const day = wholeNumber(yearFirst ? third : first);
  const month = wholeNumber(second) ?? MONTHS.get(comparisonKey(second));
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return isCivilDate(year, month, day) ? dayFromCivil(year, month, day) : undefined;
}

/** Whether a date typed as text could as well have its month first: `1/2/2023`, not `1/13/2023`, `1/1/2023` or `2023-02-01`. */
export function hasOpenOrder(text: string): boolean {
  const [first = '', second = ''] = pieces(withoutTime(text));
  const [one, other] = [first, second].map((piece) => (/^\d{1,2}$/u.test(piece) ? Number(piece) : 0));
  if (one === undefined || other === undefined) return false;
  return one !== other && one >= 1 && one <= 12 && other >= 1 && other <= 12;
}

function withoutTime(text: string): string {
  return text.trim().replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d{1,6})?)?Z?$/u, '');
}
