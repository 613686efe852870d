import type { IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import {
  changed,
  placesAround,
  placesBefore,
  plainWord,
  rewritten,
  TIME_UNITS,
  word,
  type Guess,
} from './meant-words';
import { spelledNumber } from './near-phrase';
import { writtenWords } from './places';
import { articleOf, hasKeyword, isOneOf, NumberToken, retyped, WordToken } from './tokens';

const isNumber = (token: IToken | undefined): token is IToken => token?.tokenType === NumberToken;

/** What people write between the ends of a range, beside the word of the language itself. */
const UNTIL: Record<Language, ReadonlySet<string>> = {
  nl: new Set(['tot', 'à', 'a']),
  en: new Set(['until', 'till']),
};

/** "5 to 7 months of rotations", "5-7 months": a range without the word with which it begins. */
export const bareRange: Guess = (tokens, stop, language) =>
  placesBefore(stop).flatMap((index) => {
    const [low, to, high] = tokens.slice(index, index + 3);
    if (!isNumber(low) || hasKeyword(tokens[index - 1], 'From')) return [];
    const range = (end: IToken): readonly IToken[] => [
      plainWord(low, 'From', language),
      low,
      plainWord(end, 'To', language),
      end,
    ];
    if (isNumber(to) && to.image.startsWith('-')) {
      const meant = range(retyped(to, NumberToken, to.image.slice(1)));
      return changed(tokens, [index, index + 1], meant, [writtenWords(meant)]);
    }
    const isUntil = hasKeyword(to, 'To') || UNTIL[language].has(to?.image.toLowerCase() ?? '');
    if (!isUntil || !isNumber(high)) return [];
    const meant = range(high);
    return changed(tokens, [index, index + 2], meant, [writtenWords(meant)]);
  });

/** "At least 24 months of rotations plus exemptions": so much of those, in the unit of what they are added to. */
export const plusRecords: Guess = (tokens, stop, language) =>
  placesBefore(stop).flatMap((index) => {
    const [plus, records] = tokens.slice(index, index + 2);
    const [, number, unit, next] = tokens;
    if (!hasKeyword(plus, 'Plus') || plus === undefined || records?.tokenType !== WordToken) return [];
    // A unit of time, or another one before what is measured.
    const isUnit = isOneOf(unit, TIME_UNITS) || hasKeyword(next, 'Of') || next?.tokenType === WordToken;
    if (!isNumber(number) || unit === undefined || !isUnit) return [];
    const total = [plainWord(plus, 'Total', language), unit, plainWord(plus, 'Of', language)];
    const meant = [plus, ...total, records];
    return changed(tokens, [index, index + 1], meant, [writtenWords(meant)]);
  });

/** "Half a year", "one and a half years": in months. */
export const halfYears: Guess = (tokens, stop, language) =>
  placesAround(stop).flatMap((index) => {
    const length = halfYearsAt(tokens, index, language);
    if (length === undefined) return [];
    const { months, count, unit } = length;
    const number = retyped(unit, NumberToken, String(months));
    const meant = [number, word(unit, 'Months', language === 'nl' ? 'maanden' : 'months')];
    return changed(tokens, [index, index + count - 1], meant, [writtenWords(meant)]);
  });

interface HalfYears {
  readonly months: number;
  /** How many tokens say so. */
  readonly count: number;
  /** The last of them. */
  readonly unit: IToken;
}

function halfYearsAt(tokens: readonly IToken[], index: number, language: Language): HalfYears | undefined {
  const image = (at: number): string => tokens[index + at]?.image.toLowerCase() ?? '';
  const found = (months: number, count: number): HalfYears | undefined => {
    const unit = tokens[index + count - 1];
    return unit === undefined ? undefined : { months, count, unit };
  };
  if (language === 'nl')
    return image(0) === 'een' && hasKeyword(tokens[index + 1], 'CalendarHalfYear') ? found(6, 2) : undefined;
  if (image(0) === 'half' && image(1) === 'a' && hasKeyword(tokens[index + 2], 'Years')) return found(6, 3);
  const whole = isNumber(tokens[index]) ? Number(image(0)) : spelledNumber(image(0), language);
  const isHalf = image(1) === 'and' && image(2) === 'a' && image(3) === 'half years';
  return whole !== undefined && isHalf ? found(whole * 12 + 6, 4) : undefined;
}

/** What people write for "counting", after the number that may count. */
const COUNT: Record<Language, ReadonlySet<string>> = {
  nl: new Set(['meetellen', 'meetelt', 'tellen', 'telt', 'mee', 'mogen', 'mag']),
  en: new Set(['count', 'counts', 'counted', 'may']),
};

/** "Of which at most 5 count where …", "where at most 5 may count …": a cap. */
export const atMostCount: Guess = (tokens, stop, language) =>
  [...placesAround(stop), stop + 3].flatMap((index) => {
    const isCounting = (token: IToken): boolean => COUNT[language].has(token.image.toLowerCase());
    const [which, most, number] = tokens.slice(index, index + 3);
    const isWhich = isOneOf(which, ['Where', 'OfWhich', 'Counting']);
    if (!isWhich || which === undefined || !hasKeyword(most, 'AtMost') || !isNumber(number)) return [];
    const rest = tokens.slice(index + 3);
    const end = rest.findIndex((token) => hasKeyword(token, 'Where') || hasKeyword(token, 'ForEach'));
    const said = rest.slice(0, end);
    if (end < 1 || most === undefined || !said.some(isCounting)) return [];
    const amount = [most, number, ...said.filter((token) => !isCounting(token))];
    const meant = [plainWord(which, 'Counting', language), ...amount];
    return changed(tokens, [index, index + 2 + end], meant, [writtenWords(meant)]);
  });

/** "The three latest assessments": the number stands after "latest". */
export const numberFirst: Guess = (tokens, _stop, language) => {
  const [number, which] = tokens;
  if (number === undefined || which === undefined || !isOneOf(which, ['Latest', 'First'])) return [];
  const { tokenType, image } = number;
  const value = tokenType === NumberToken ? image : spelledNumber(image, language)?.toString();
  if (value === undefined) return [];
  const first = { ...which, payload: articleOf(number) ?? articleOf(which) };
  const meant = [first, retyped(number, NumberToken, value)];
  return changed(tokens, [0, 1], meant, [writtenWords(meant)]);
};

/** "At least 10 operations in total": what is asked is of all of them anyway. */
export const inTotal: Guess = (tokens) => {
  const index = tokens.findIndex(
    (token, at) => hasKeyword(token, 'In') && hasKeyword(tokens[at + 1], 'Total'),
  );
  return index < 0 ? [] : rewritten(tokens, [...tokens.slice(0, index), ...tokens.slice(index + 2)]);
};
