import type { IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import { isNeuter } from '../print/dutch-gender';
import { phrase } from './keywords';
import { RECURRING } from './meant-periods';
import { FOR, ORDINALS, recurring } from './meant-windows';
import { changed, reading, type Guess } from './meant-words';
import { CommaToken, hasKeyword, isOneOf, NumberToken, retyped, withArticle, WordToken } from './tokens';

const imageOf = (token: IToken | undefined): string => token?.image.toLowerCase() ?? '';

/** What people write for several of what the calendar has a word for. */
const MANY: Record<Language, Readonly<Record<string, string>>> = {
  nl: { jaren: 'jaar', maanden: 'maand', weken: 'week', dagen: 'dag', leerjaren: 'leerjaar' },
  en: { years: 'year', months: 'month', weeks: 'week', days: 'day' },
};
const MONTH: Record<Language, string> = { nl: 'maand', en: 'month' };

/** The periods that stand at a place: how many tokens they are, and how each of them is written, "each quarter". */
interface Periods {
  readonly count: number;
  readonly written: readonly string[];
}

function periodsAt(tokens: readonly IToken[], index: number, language: Language): Periods | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  const name = RECURRING.find((one) => hasKeyword(token, one));
  if (name !== undefined && name !== 'CalendarMonthPeriod') {
    const noun = phrase(name, language);
    return { count: 1, written: [`${language === 'en' ? 'each' : isNeuter(noun) ? 'elk' : 'elke'} ${noun}`] };
  }
  const { [imageOf(token)]: unit } = MANY[language];
  const one = name === undefined ? unit : MONTH[language];
  const found = recurring(
    one === undefined ? tokens.slice(index) : [retyped(token, WordToken, one)],
    0,
    language,
  );
  return found && { count: found.count, written: found.windows.map((window) => window.replace(/^in /u, '')) };
}

/** What people say is left out of some periods, from "except" on. */
export interface LeftOut {
  /** How many tokens it is. */
  readonly count: number;
  /** `except the first and the last 2`. */
  readonly written: string;
  /** The number of a period in the middle, which cannot be left out; null where there is none. */
  readonly middle: number | null;
  /** Whether it is the first one alone. */
  readonly isFirst: boolean;
}

/** What people write before what is left out, beside the fixed words for it. */
const EXCEPT: Record<Language, ReadonlySet<string>> = {
  nl: new Set(['zonder', 'buiten', 'niet']),
  en: new Set(['without', 'not', 'excluding', 'outside']),
};

/** "Except year 1", "but the first year and the last": the number, the noun and "in" go without saying. */
export function leftOutAt(tokens: readonly IToken[], from: number, language: Language): LeftOut | undefined {
  let index = tokens[from]?.tokenType === CommaToken ? from + 1 : from;
  const except = tokens[index];
  if (except === undefined) return undefined;
  const isExcept = hasKeyword(except, 'Except');
  if (!isExcept && !EXCEPT[language].has(imageOf(except))) return undefined;
  const words = [isExcept ? except.image : phrase('Except', language)];
  const ends: End[] = [];
  for (;;) {
    index++;
    if (hasKeyword(tokens[index], 'In')) index++;
    const end = endAt(tokens, index, language);
    if (end === undefined) return undefined;
    words.push(...end.words);
    ends.push(end);
    index += end.count;
    const and = tokens[index];
    if (and === undefined || !hasKeyword(and, 'And')) break;
    words.push(and.image);
  }
  const middle = ends.find((end) => end.middle !== null)?.middle ?? null;
  const isFirst = ends.length === 1 && ends.some((end) => end.isFirst);
  return { count: index - from, written: words.join(' '), middle, isFirst };
}

/** What is left out at one end, or in the middle. */
interface End {
  readonly words: readonly string[];
  readonly count: number;
  readonly middle: number | null;
  readonly isFirst: boolean;
}

/** Words behind a number that make it an ordinal: "the 2nd", "het 2e". */
const SUFFIXES: ReadonlySet<string> = new Set(['e', 'de', 'ste', 'st', 'nd', 'rd', 'th']);

/** "The first 2 quarters", "year 1", "the second". */
function endAt(tokens: readonly IToken[], index: number, language: Language): End | undefined {
  const nounAt = (at: number): number => periodsAt(tokens, at, language)?.count ?? 0;
  const [first, second] = tokens.slice(index, index + 2);
  if (first === undefined) return undefined;
  if (isOneOf(first, ['First', 'Latest'])) {
    const number = second?.tokenType === NumberToken ? [second.image] : [];
    const count = 1 + number.length;
    const isFirst = hasKeyword(first, 'First') && (number[0] ?? '1') === '1';
    const words = [withArticle(first), ...number];
    return { words, count: count + nounAt(index + count), middle: null, isFirst };
  }
  const ordinal = ORDINALS[language].indexOf(imageOf(first));
  if (ordinal >= 0) return { words: [], count: 1 + nounAt(index + 1), middle: ordinal + 2, isFirst: false };
  const noun = nounAt(index);
  const [number, suffix] = tokens.slice(index + noun, index + noun + 2);
  const isOrdinal = SUFFIXES.has(imageOf(suffix));
  if (number?.tokenType !== NumberToken || (noun === 0 && !isOrdinal)) return undefined;
  const count = noun + 1 + (isOrdinal ? 1 + nounAt(index + noun + 2) : 0);
  const value = Number(number.image);
  const isFirst = value === 1;
  return { words: isFirst ? [FIRST[language]] : [], count, middle: isFirst ? null : value, isFirst };
}

/** With the article of a year, which alone has a number. */
const FIRST: Record<Language, string> = { nl: 'het eerste', en: 'the first' };

/** What "in all training years" may mean as well: all of them together. */
function together(
  period: IToken | undefined,
  leftOut: LeftOut | undefined,
  language: Language,
): readonly string[] {
  if (!isOneOf(period, ['TrainingYear', 'Years'])) return [];
  if (leftOut === undefined) return [TOGETHER[language].all];
  return leftOut.isFirst ? [TOGETHER[language].fromSecond] : [];
}

const TOGETHER: Record<Language, { readonly all: string; readonly fromSecond: string }> = {
  nl: { all: 'in de hele opleiding', fromSecond: 'in opleidingsjaar 2 en later' },
  en: { all: 'in the whole training', fromSecond: 'in training year 2 onwards' },
};

/** "In all training years except year 1", "for all quarters", "in each year but the first year": each of them, and those at the ends. */
export const everyPeriod: Guess = (tokens, _stop, language) =>
  [...tokens.keys()].flatMap((index) => {
    const [each, of] = tokens.slice(index, index + 2);
    if (!isOneOf(each, ['All', 'Each', 'ForEach'])) return [];
    const at = hasKeyword(of, 'Of') ? index + 2 : index + 1;
    const periods = periodsAt(tokens, at, language);
    if (periods === undefined) return [];
    const end = at + periods.count;
    const leftOut = leftOutAt(tokens, end, language);
    if (leftOut !== undefined && leftOut.middle !== null) return [];
    const before = tokens[index - 1];
    const isFor = imageOf(before) === FOR[language];
    const from = isFor || hasKeyword(before, 'In') ? index - 1 : index;
    const word = isFor || hasKeyword(each, 'ForEach') ? FOR[language] : phrase('In', language);
    const others =
      word === FOR[language] || !hasKeyword(each, 'All') ? [] : together(tokens[at], leftOut, language);
    const inEach = periods.written.map((period) => [word, period, leftOut?.written ?? ''].join(' ').trim());
    const windows = [...inEach, ...others];
    const meant = reading(windows[0] ?? '', tokens[from], language);
    return changed(tokens, [from, end + (leftOut?.count ?? 0) - 1], meant, windows);
  });
