import type { IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import type { KeywordName } from './keywords';
import { spelledNumber } from './near-phrase';
import { writtenWords } from './places';
import type { Reach } from './reach';
import {
  ColonToken,
  DateToken,
  hasKeyword,
  isKeywordToken,
  KEYWORD_TOKENS,
  NumberToken,
  retyped,
} from './tokens';

/** What people write in another order, or in other words, than the language has. `tokens` are as it was meant. */
export interface MeantSentence {
  readonly kind: 'otherWords';
  readonly first: IToken;
  readonly last: IToken;
  readonly tokens: IToken[];
  /** What to write instead of the words from the first to the last: one of these. */
  readonly windows: readonly string[];
}

type Guess = (tokens: readonly IToken[], stop: number, language: Language) => readonly MeantSentence[];

/** The words as they were probably meant, if they can be read so. */
export function meantSentence(
  tokens: readonly IToken[],
  stop: number,
  reach: Reach,
  language: Language,
): MeantSentence | undefined {
  for (const guess of GUESSES) {
    const meant = guess(tokens, stop, language).find((one) => reach(one.tokens) === null);
    if (meant !== undefined) return meant;
  }
  return undefined;
}

/** A change of the tokens from one to another, both included; nothing where there are no such tokens. */
function changed(
  tokens: readonly IToken[],
  [from, to]: readonly [number, number],
  meant: readonly IToken[],
  windows: readonly string[],
): readonly MeantSentence[] {
  const [first, last] = [tokens[from], tokens[to]];
  if (first === undefined || last === undefined) return [];
  const all = [...tokens.slice(0, from), ...meant, ...tokens.slice(to + 1)];
  return [{ kind: 'otherWords', first, last, tokens: all, windows }];
}

/** A whole sentence, and how it is written. */
const rewritten = (tokens: readonly IToken[], meant: readonly IToken[]): readonly MeantSentence[] =>
  changed(tokens, [0, tokens.length - 1], meant, [writtenWords(meant)]);

/** A fixed word in the place of another token. */
const word = (at: IToken, name: KeywordName, image: string): IToken =>
  retyped(at, KEYWORD_TOKENS[name], image);

const COMPARATORS: readonly KeywordName[] = ['AtLeast', 'AtMost', 'MoreThan', 'LessThan', 'Exactly'];
const TIME_UNITS: readonly KeywordName[] = ['Years', 'Months', 'Weeks', 'Days'];

const isOneOf = (token: IToken | undefined, names: readonly KeywordName[]): boolean =>
  names.some((name) => hasKeyword(token, name));

/** Where the last bound begins that a sentence has: a comparison and a number. */
const lastBound = (tokens: readonly IToken[]): number =>
  tokens.findLastIndex(
    (token, index) => isOneOf(token, COMPARATORS) && tokens[index + 1]?.tokenType === NumberToken,
  );

/** Most tokens of a bound: the comparison, the number and its unit. */
const BOUND_TOKENS = 4;

/** "Rotations where … at least 5 months". */
const boundLast: Guess = (tokens, _stop, language) => {
  const [first] = tokens;
  const index = lastBound(tokens);
  if (first === undefined || isKeywordToken(first) || index < 1 || tokens.length - index > BOUND_TOKENS)
    return [];
  const bound = tokens.slice(index);
  const isOf = language === 'en' && isOneOf(bound.at(-1), TIME_UNITS);
  return rewritten(tokens, [...bound, ...(isOf ? [word(first, 'Of', 'of')] : []), ...tokens.slice(0, index)]);
};

/** "Two of the following:", "5 months of rotations": a number without its comparison. */
const bareNumber: Guess = (tokens, _stop, language) => {
  const [first] = tokens;
  if (first === undefined) return [];
  const value =
    first.tokenType === NumberToken ? first.image : spelledNumber(first.image, language)?.toString();
  if (value === undefined) return [];
  const meant = [word(first, 'AtLeast', AT_LEAST[language]), retyped(first, NumberToken, value)];
  const windows = [`${AT_LEAST[language]} ${value}`, `${EXACTLY[language]} ${value}`];
  return changed(tokens, [0, 0], meant, windows);
};

const AT_LEAST: Record<Language, string> = { nl: 'ten minste', en: 'at least' };
const EXACTLY: Record<Language, string> = { nl: 'precies', en: 'exactly' };

/** "Per rotation at least …": a window or a group, without the words of either. */
const perFirst: Guess = (tokens, _stop, language) => {
  const [first, second, ...rest] = tokens;
  if (first?.image.toLowerCase() !== 'per' || second === undefined) return [];
  const sentence = writtenWords(rest);
  const windows =
    language === 'nl'
      ? [`voor elke ${second.image}: ${sentence}`, `${sentence} tijdens elke ${second.image}`]
      : [`for each ${second.image}: ${sentence}`, `${sentence} during each ${second.image}`];
  const found: MeantSentence = { kind: 'otherWords', first, last: second, tokens: rest, windows };
  return [found];
};

/** How far before the stop such words can begin: the grammar may have read some of them. */
const MOST_READ_ON = 4;

const placesBefore = (stop: number): readonly number[] =>
  Array.from({ length: MOST_READ_ON + 1 }, (_, back) => stop - back).filter((index) => index >= 0);

/** "In calendar year 2024", "in 2024". */
const datedYear: Guess = (tokens, stop, language) =>
  placesBefore(stop).flatMap((index) => {
    if (!hasKeyword(tokens[index], 'In')) return [];
    const at = hasKeyword(tokens[index + 1], 'CalendarYear') ? index + 2 : index + 1;
    const year = tokens[at];
    if (year?.tokenType !== NumberToken || !/^(?:19|20|21)\d\d$/u.test(year.image)) return [];
    const windows =
      language === 'nl'
        ? [`van 1-1-${year.image} tot en met 31-12-${year.image}`, 'in elk kalenderjaar']
        : [`from ${year.image}-01-01 to ${year.image}-12-31`, 'in each calendar year'];
    return changed(tokens, [index, at], [], windows);
  });

const DATES: readonly KeywordName[] = ['Start', 'End', 'ReferenceDate'];

const isDate = (token: IToken | undefined): token is IToken =>
  token !== undefined && (token.tokenType === DateToken || isOneOf(token, DATES));

/** "Between 2025-01-01 and 2025-02-01": both ends belong to the window. */
const betweenDates: Guess = (tokens, stop, language) =>
  placesBefore(stop).flatMap((index) => {
    const [between, from, and, to] = tokens.slice(index, index + 4);
    if (!hasKeyword(between, 'Between') || between === undefined || and === undefined) return [];
    if (!isDate(from) || !hasKeyword(and, 'And') || !isDate(to)) return [];
    const meant = [word(between, 'From', FROM[language]), from, word(and, 'To', TO[language]), to];
    return changed(tokens, [index, index + 3], meant, [writtenWords(meant)]);
  });

const FROM: Record<Language, string> = { nl: 'van', en: 'from' };
const TO: Record<Language, string> = { nl: 'tot en met', en: 'to' };

/** What people write for "length is". */
const LASTING: Record<Language, readonly string[]> = {
  nl: ['duurt', 'duren', 'duur'],
  en: ['lasts', 'last', 'takes'],
};

/** "Each rotation lasts at least 3 months", "each rotation at least 3 months". */
const lasting: Guess = (tokens, _stop, language) => {
  const [first] = tokens;
  if (first === undefined || !hasKeyword(first, 'Each')) return [];
  const verb = tokens.findIndex(({ image }) => LASTING[language].includes(image.toLowerCase()));
  const bound = lastBound(tokens);
  const hasColon = tokens.some(({ tokenType }) => tokenType === ColonToken);
  const isTime = isOneOf(tokens[bound + 2], TIME_UNITS);
  if (bound < 1 || !isTime || (verb < 0 && hasColon)) return [];
  const end = verb < 0 ? bound : verb;
  const subject = tokens.slice(0, tokens[end - 1]?.tokenType === ColonToken ? end - 1 : end);
  const length = language === 'nl' ? 'lengte' : 'length';
  const words = [retyped(first, ColonToken, ':'), word(first, 'Length', length), word(first, 'Is', 'is')];
  return rewritten(tokens, [...subject, ...words, ...tokens.slice(verb < 0 ? bound : verb + 1)]);
};

/** "At least 2 reviews for each site": a group stands before its sentence. */
const groupLast: Guess = (tokens) => {
  const index = tokens.findIndex((token) => hasKeyword(token, 'ForEach'));
  const [group] = tokens.slice(index);
  if (index < 1 || group === undefined) return [];
  const colon = retyped(group, ColonToken, ':');
  return rewritten(tokens, [...tokens.slice(index), colon, ...tokens.slice(0, index)]);
};

/** "In any 90 days": days that follow one another, wherever they begin. */
const slidingDays: Guess = (tokens, stop, language) =>
  placesBefore(stop).flatMap((index) => {
    const [start, second] = tokens.slice(index, index + 2);
    if (!hasKeyword(start, 'In') || start === undefined) return [];
    const isSome = hasKeyword(second, 'Some');
    if (!isSome && !hasKeyword(second, 'Each')) return [];
    const [amount, unit] = tokens.slice(index + 2, index + 4);
    if (amount?.tokenType !== NumberToken || unit === undefined || !isOneOf(unit, TIME_UNITS)) return [];
    const each = isSome ? word(start, 'Some', SOME[language]) : word(start, 'Each', EACH[language]);
    const meant = [start, each, amount, word(amount, 'Consecutive', CONSECUTIVE[language]), unit];
    return changed(tokens, [index, index + 3], meant, [writtenWords(meant)]);
  });

const EACH: Record<Language, string> = { nl: 'elke', en: 'every' };
const SOME: Record<Language, string> = { nl: 'enige', en: 'some' };
const CONSECUTIVE: Record<Language, string> = { nl: 'opeenvolgende', en: 'consecutive' };

/** What people write before "day" for all on the same one. */
const ONE: Record<Language, { readonly on: string; readonly single: readonly string[] }> = {
  nl: { on: 'op', single: ['één', 'een', 'eenzelfde', 'dezelfde', 'enkele', '1'] },
  en: { on: 'on', single: ['one', 'a', 'single', 'the', 'same', '1'] },
};

/** "On one day": all in some period of one day. */
const onOneDay: Guess = (tokens, stop, language) =>
  placesBefore(stop).flatMap((index) => {
    const { on, single } = ONE[language];
    const start = tokens[index];
    if (start?.image.toLowerCase() !== on) return [];
    const day = tokens.findIndex((token, at) => at > index && hasKeyword(token, 'Days'));
    const between = tokens.slice(index + 1, day);
    if (between.length === 0 || !between.every(({ image }) => single.includes(image.toLowerCase())))
      return [];
    const unit = word(start, 'Days', DAY[language]);
    const window = [
      word(start, 'In', 'in'),
      word(start, 'Some', SOME[language]),
      retyped(start, NumberToken, '1'),
    ];
    const meant = [...window, word(start, 'Consecutive', CONSECUTIVE[language]), unit];
    return changed(tokens, [index, day], meant, [writtenWords(meant)]);
  });

const DAY: Record<Language, string> = { nl: 'dag', en: 'day' };

const GUESSES: readonly Guess[] = [
  lasting,
  groupLast,
  slidingDays,
  onOneDay,
  boundLast,
  bareNumber,
  perFirst,
  datedYear,
  betweenDates,
];
