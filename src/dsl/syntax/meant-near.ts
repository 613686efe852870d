import type { IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import {
  changed,
  PERIODS,
  placesAround,
  placesBefore,
  plainWord,
  TIME_UNITS,
  type Guess,
} from './meant-words';
import { ORDINALS } from './meant-windows';
import { writtenWords } from './places';
import { articleOf, hasKeyword, isOneOf, NumberToken, retyped } from './tokens';

const isNumber = (token: IToken | undefined): token is IToken => token?.tokenType === NumberToken;
const imageOf = (token: IToken | undefined): string => token?.image.toLowerCase() ?? '';

/** What people write for "after", behind a length of time. */
const FROM: Record<Language, ReadonlySet<string>> = {
  nl: new Set(['vanaf', 'van', 'sinds', 'volgend']),
  en: new Set(['from', 'of', 'since', 'following']),
};

/** Where a length of time ends that begins at a place: "3 months", "a month". */
function lengthEnd(tokens: readonly IToken[], index: number): number {
  const isArticle = !isNumber(tokens[index]) && isOneOf(tokens[index + 1], TIME_UNITS);
  const isAmount = isNumber(tokens[index]) && isOneOf(tokens[index + 1], TIME_UNITS);
  return isArticle || isAmount ? index + 2 : -1;
}

/** "Within 3 months of the start", "within a month from each rotation": before or after it. */
export const withinOf: Guess = (tokens, stop, language) =>
  placesAround(stop).flatMap((index) => {
    const within = tokens[index];
    const end = lengthEnd(tokens, index + 1);
    const of = tokens[end];
    if (!hasKeyword(within, 'Within') || end < 0 || of === undefined || !FROM[language].has(imageOf(of)))
      return [];
    const length = tokens.slice(index, end);
    const meant = [...length, plainWord(of, 'After', language)];
    const before = [...length, plainWord(of, 'Before', language)];
    const isEither = imageOf(of) === 'of';
    return changed(tokens, [index, end], meant, (isEither ? [meant, before] : [meant]).map(writtenWords));
  });

/** "In the 3 months before the end": within. */
export const inBefore: Guess = (tokens, stop, language) =>
  placesBefore(stop).flatMap((index) => {
    const in_ = tokens[index];
    const end = lengthEnd(tokens, index + 1);
    if (!hasKeyword(in_, 'In') || in_ === undefined || !isNumber(tokens[index + 1])) return [];
    if (end < 0 || !isOneOf(tokens[end], ['Before', 'After'])) return [];
    const within = plainWord(in_, 'Within', language);
    return changed(tokens, [index, index], [within], [within.image]);
  });

/** What people write before "the end of each training year". */
const AT: Record<Language, ReadonlySet<string>> = {
  nl: new Set(['aan', 'op', 'bij', 'tegen', 'voor', 'vóór', 'uiterlijk']),
  en: new Set(['at', 'on', 'by', 'before', 'near']),
};

/** "At the end of each training year": what is asked in a period is due at its end. */
export const endOfEach: Guess = (tokens, stop, language) =>
  placesBefore(stop).flatMap((index) => {
    const [at, end, of, each, period] = tokens.slice(index, index + 5);
    if (index < 2 || at === undefined || !AT[language].has(imageOf(at)) || !hasKeyword(end, 'End')) return [];
    if (!hasKeyword(of, 'Of') || !hasKeyword(each, 'Each') || each === undefined) return [];
    if (period === undefined || !isOneOf(period, PERIODS)) return [];
    const meant = [plainWord(at, 'In', language), each, period];
    return changed(tokens, [index, index + 4], meant, [writtenWords(meant)]);
  });

/** What people write for the beginning of a year. */
const BEGINNING: Record<Language, ReadonlySet<string>> = {
  nl: new Set(['start', 'begin', 'aanvang']),
  en: new Set(['start', 'beginning']),
};

/** "By the end of year 1", "before the start of the second year": of a training year, which is a date by itself. */
export const endOfYear: Guess = (tokens, stop, language) =>
  placesAround(stop).flatMap((index) => {
    const [edge, of, ...after] = tokens.slice(index, index + 4);
    const isBegin = BEGINNING[language].has(imageOf(edge));
    if (edge === undefined || !hasKeyword(of, 'Of') || !(isBegin || hasKeyword(edge, 'End'))) return [];
    const year = after.find((token) => isOneOf(token, ['Years', 'TrainingYear']));
    const which = after.find((token) => token !== year);
    const number = yearNumber(which, language);
    if (year === undefined || which === undefined || number === undefined) return [];
    const name = isBegin ? 'TrainingYear' : 'EndOfTrainingYear';
    const payload = isBegin ? undefined : articleOf(edge);
    const meant = [{ ...plainWord(edge, name, language), payload }, retyped(which, NumberToken, number)];
    const before = tokens[index - 1];
    const isBefore = language === 'nl' && imageOf(before) === 'voor' && before !== undefined;
    const words = isBefore ? [plainWord(before, 'Before', language), ...meant] : meant;
    return changed(tokens, [isBefore ? index - 1 : index, index + 3], words, [writtenWords(words)]);
  });

/** The number of a year: "2", "second". */
function yearNumber(token: IToken | undefined, language: Language): string | undefined {
  if (isNumber(token)) return token.image;
  if (hasKeyword(token, 'First')) return '1';
  const ordinal = ORDINALS[language].indexOf(imageOf(token));
  return ordinal < 0 ? undefined : String(ordinal + 2);
}

/** "In training year 1 and 2": one year to the next. */
export const yearAndYear: Guess = (tokens, stop, language) =>
  placesBefore(stop).flatMap((index) => {
    const [year, low, and, high] = tokens.slice(index, index + 4);
    if (!hasKeyword(year, 'TrainingYear') || !isNumber(low) || !isNumber(high) || and === undefined)
      return [];
    if (!hasKeyword(and, 'And') || Number(high.image) !== Number(low.image) + 1) return [];
    const meant = [low, plainWord(and, 'To', language), high];
    return changed(tokens, [index + 1, index + 3], meant, [writtenWords(meant)]);
  });

/** "During training year 2": in. */
export const duringYear: Guess = (tokens, stop, language) =>
  placesBefore(stop).flatMap((index) => {
    const [during, year] = tokens.slice(index, index + 2);
    if (!hasKeyword(during, 'During') || during === undefined || !hasKeyword(year, 'TrainingYear')) return [];
    const in_ = plainWord(during, 'In', language);
    return changed(tokens, [index, index], [in_], [in_.image]);
  });
