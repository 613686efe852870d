import type { IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import type { KeywordName } from './keywords';
import { IN_EACH_WEEK } from './meant-windows';
import {
  changed,
  COMPARATORS,
  placesBefore,
  plainWord,
  rewritten,
  TIME_UNITS,
  word,
  wordsAt,
  type Guess,
  type MeantSentence,
} from './meant-words';
import { writtenWords } from './places';
import { ColonToken, hasKeyword, isOneOf, NumberToken, retyped, WordToken } from './tokens';

/** The comparisons of which a single stretch of time may not have too much, so that each has to keep to them. */
const MAXIMA: readonly KeywordName[] = ['AtMost', 'LessThan'];
/** Those that ask for a minimum and a maximum at once. */
const BOTH_WAYS: readonly KeywordName[] = ['Exactly', 'From'];

/**
 * Whether a sentence with a window of days asks for it of each stretch of so many days, or that there is some: a maximum that is kept to somewhere
 * would say nothing. Both where the words alone do not tell.
 * @param before what the window is about
 */
function stretchesMeant(before: readonly IToken[]): readonly ('Each' | 'Some')[] {
  if (hasKeyword(before[0], 'None')) return ['Each'];
  // A number may be a word, or the name of a parameter.
  const isBound = (token: IToken, index: number): boolean =>
    isOneOf(token, [...COMPARATORS, 'From']) &&
    (before[index + 1]?.tokenType === NumberToken || before[index + 1]?.tokenType === WordToken) &&
    !hasKeyword(before[index - 1], 'Is');
  const [first] = before;
  const bound = first !== undefined && isBound(first, 0) ? 0 : before.findLastIndex(isBound);
  if (isOneOf(before[bound], MAXIMA)) return ['Each'];
  return isOneOf(before[bound], BOTH_WAYS) ? ['Each', 'Some'] : ['Some'];
}

/** A window of days that follow one another in the place of some tokens: of each such stretch, of some, or of either. */
function consecutive(
  tokens: readonly IToken[],
  places: readonly [number, number],
  { count, unit, which, inWeek, others = [] }: Stretch,
  language: Language,
): readonly MeantSentence[] {
  const windows = which.map((one) => inConsecutive(one, count, unit, language));
  return changed(tokens, places, windows[0] ?? [], [...inWeek, ...windows.map(writtenWords), ...others]);
}

interface Stretch {
  readonly count: string;
  readonly unit: IToken;
  readonly which: readonly ('Each' | 'Some')[];
  /** The window of a week that begins on a Monday, where that may be meant. */
  readonly inWeek: readonly string[];
  /** Other windows that may be meant. */
  readonly others?: readonly string[];
}

/** `in every 90 consecutive days`, `in some 90 consecutive days`. */
export const inConsecutive = (
  which: 'Each' | 'Some',
  count: string,
  unit: IToken,
  language: Language,
): readonly IToken[] => [
  word(unit, 'In', 'in'),
  which === 'Some' ? plainWord(unit, 'Some', language) : word(unit, 'Each', EACH[language]),
  retyped(unit, NumberToken, count),
  plainWord(unit, 'Consecutive', language),
  unit,
];

const EACH: Record<Language, string> = { nl: 'elke', en: 'every' };

const PERIOD: ReadonlySet<string> = new Set(['periode', 'tijdvak', 'period']);

/** "In any 90 days", "in each period of 6 months": days that follow one another, wherever they begin. */
export const slidingDays: Guess = (tokens, stop, language) =>
  placesBefore(stop).flatMap((index) => {
    // "Every 90 days" stands at the end of a sentence without "in" as well.
    const from = hasKeyword(tokens[index], 'In') ? index + 1 : index;
    const isSome = hasKeyword(tokens[from], 'Some');
    if (index === 0 || !(isSome || hasKeyword(tokens[from], 'Each'))) return [];
    const isPeriod = PERIOD.has(tokens[from + 1]?.image.toLowerCase() ?? '');
    const at = isPeriod && hasKeyword(tokens[from + 2], 'Of') ? from + 3 : from + 1;
    const [amount, unit] = tokens.slice(at, at + 2);
    if (amount?.tokenType !== NumberToken || unit === undefined || !isOneOf(unit, TIME_UNITS)) return [];
    // "Some" may stand for any.
    const other = isSome ? stretchesMeant(tokens.slice(0, index)).filter((one) => one !== 'Some') : [];
    const which = [...other, isSome ? 'Some' : 'Each'] as const;
    return consecutive(tokens, [index, at + 1], { count: amount.image, unit, which, inWeek: [] }, language);
  });

/** What people put around a length of time that may lie anywhere. */
const ANYWHERE: Record<Language, ReadonlySet<string>> = {
  nl: new Set(
    'een willekeurig willekeurige aaneengesloten opeenvolgende periode periodes tijdvak tijdsbestek van'.split(
      ' ',
    ),
  ),
  en: new Set('a any given random arbitrary rolling continuous consecutive period periods of'.split(' ')),
};
/** Most of those before the number, and after it. */
const MOST_AROUND = 5;

/** "In a period of 6 months", "in any given 6 months", "in 6 willekeurige maanden": a stretch of that length, wherever it begins. */
export const anyStretch: Guess = (tokens, stop, language) =>
  placesBefore(stop).flatMap((index) => {
    const in_ = tokens[index];
    if (index === 0 || !isOneOf(in_, ['In', 'Within', 'During'])) return [];
    const isAround = (token: IToken): boolean => ANYWHERE[language].has(token.image.toLowerCase());
    const amountAt = tokens.findIndex((token, at) => at > index && !isAround(token));
    const amount = tokens[amountAt];
    if (amount?.tokenType !== NumberToken || amountAt - index > MOST_AROUND + 1) return [];
    const unitAt = tokens.findIndex((token, at) => at > amountAt && !isAround(token));
    const unit = tokens[unitAt];
    if (unit === undefined || !isOneOf(unit, TIME_UNITS) || unitAt - index < 3) return [];
    // A date that it is reckoned from makes it another window.
    if (isOneOf(tokens[unitAt + 1], ['Before', 'After'])) return [];
    const which = stretchesMeant(tokens.slice(0, index));
    const both = which.includes('Each') ? which : (['Some', 'Each'] as const);
    return consecutive(
      tokens,
      [index, unitAt],
      { count: amount.image, unit, which: both, inWeek: [] },
      language,
    );
  });

/** "In 4 consecutive weeks": in each of them, or in some. */
export const bareConsecutive: Guess = (tokens, stop, language) =>
  placesBefore(stop).flatMap((index) => {
    const [in_, amount, consecutiveWord, unit] = tokens.slice(index, index + 4);
    if (index === 0 || !isOneOf(in_, ['In', 'Within']) || amount?.tokenType !== NumberToken) return [];
    if (!hasKeyword(consecutiveWord, 'Consecutive') || unit === undefined || !isOneOf(unit, TIME_UNITS))
      return [];
    const which = stretchesMeant(tokens.slice(0, index));
    return consecutive(
      tokens,
      [index, index + 3],
      { count: amount.image, unit, which, inWeek: [] },
      language,
    );
  });

/** "Every 90 days: at most 3 shifts". */
export const slidingFirst: Guess = (tokens, _stop, language) => {
  const colon = tokens.findIndex(({ tokenType }) => tokenType === ColonToken);
  if (colon < 1) return [];
  const rest = tokens.slice(colon + 1);
  const moved = slidingDays([...rest, ...tokens.slice(0, colon)], rest.length, language);
  return moved.flatMap((meant) => rewritten(tokens, meant.tokens));
};

/** What people write before the records between which time passes, which goes without saying. */
export const BETWEEN_TWO: Record<Language, ReadonlySet<string>> = {
  nl: new Set(['twee', '2', 'elke', 'elk', 'iedere', 'alle', 'opeenvolgende', 'achtereenvolgende']),
  en: new Set(['two', '2', 'any', 'each', 'every', 'all', 'consecutive', 'successive', 'pair', 'of']),
};

/** "At least 2 weeks between any two assessments", "between assessments at least 2 weeks": from each to the next. */
export const betweenTwo: Guess = (tokens, _stop, language) => {
  const at = tokens.findIndex((token) => hasKeyword(token, 'Between'));
  const between = tokens[at];
  if (between === undefined) return [];
  const isUnsaid = ({ image }: IToken): boolean => BETWEEN_TWO[language].has(image.toLowerCase());
  const after = tokens.slice(at + 1);
  const records = after.slice(after.findIndex((token) => !isUnsaid(token)));
  const bound = records.findIndex((token) => isOneOf(token, COMPARATORS));
  if (at > 0 || bound < 1) return rewritten(tokens, [...tokens.slice(0, at + 1), ...records]);
  const [separator] = records.slice(bound - 1);
  const named = records.slice(0, separator?.tokenType === WordToken ? bound : bound - 1);
  return rewritten(tokens, [...records.slice(bound), between, ...named]);
};

/** What people write for all within one stretch of time: "on the same day", "in one week", "within 7 days". */
const ONE: Record<Language, { readonly on: readonly string[]; readonly single: readonly string[] }> = {
  nl: { on: ['op', 'in', 'binnen'], single: ['één', 'een', 'eenzelfde', 'dezelfde', 'enkele', '1'] },
  en: { on: ['on', 'in', 'within'], single: ['one', 'a', 'single', 'the', 'same', '1'] },
};

/** The windows of so long that hang on a date. */
const FROM_DATES: Record<Language, (amount: string) => readonly string[]> = {
  nl: (amount) => [`binnen ${amount} na de start`, `binnen ${amount} vóór de peildatum`],
  en: (amount) => [`within ${amount} after the start`, `within ${amount} before the reference date`],
};

/** "On one day", "in one week": all in some stretch of so long, or not too much in any. */
export const inOneStretch: Guess = (tokens, stop, language) =>
  placesBefore(stop).flatMap((index) => {
    const { on, single } = ONE[language];
    const image = (token: IToken | undefined): string => token?.image.toLowerCase() ?? '';
    if (index === 0 || !on.includes(image(tokens[index]))) return [];
    const end = tokens.findIndex((token, at) => at > index && isOneOf(token, TIME_UNITS));
    const unit = tokens[end];
    const between = tokens.slice(index + 1, end);
    const [count] = between;
    if (unit === undefined || count === undefined) return [];
    // "Within a year after the start" is a window as it stands.
    if (isOneOf(tokens[end + 1], ['Before', 'After'])) return [];
    const isOne = between.every((token) => single.includes(image(token)));
    if (!isOne && (between.length > 1 || count.tokenType !== NumberToken)) return [];
    const which = stretchesMeant(tokens.slice(0, index));
    const isWeek = isOne && hasKeyword(unit, 'Weeks');
    // So many months may be reckoned from a date as well; so little of a stretch is asked of each.
    const isMany = which.includes('Some') && isOneOf(unit, ['Months', 'Years']);
    // Of all weeks those of the calendar may be meant; of some week there is no more to say than of some days.
    const stretch = isWeek
      ? {
          count: '7',
          unit: plainWord(unit, 'Days', language),
          which,
          inWeek: which.includes('Some') ? [] : [IN_EACH_WEEK[language]],
        }
      : {
          count: isOne ? '1' : count.image,
          unit,
          which,
          inWeek: [],
          others: isOne || !isMany ? [] : FROM_DATES[language](`${count.image} ${unit.image}`),
        };
    return consecutive(tokens, [index, end], stretch, language);
  });

/** What people write for "one after the other", each as its words. */
const IN_A_ROW: Record<Language, readonly (readonly string[])[]> = {
  nl: [['op', 'rij'], ['op', 'een', 'rij'], ['achter', 'elkaar'], ['achtereen'], ['na', 'elkaar']],
  en: [['in', 'a', 'row'], ['back', 'to', 'back'], ['consecutively'], ['running']],
};

/** "At least 3 months … in a row": unbroken months; "at most 3 shifts in a row": at most 3 in every 4 days that follow one another. */
export const inARow: Guess = (tokens, _stop, language) => {
  const [index, words] = placeOf(IN_A_ROW[language], tokens);
  const bound = tokens.findIndex((token) => isOneOf(token, COMPARATORS));
  const [count, unit] = tokens.slice(bound + 1);
  if (words === 0 || bound < 0 || count?.tokenType !== NumberToken || unit === undefined) return [];
  if (isOneOf(unit, TIME_UNITS)) {
    const rest = [...tokens.slice(bound + 2, index), ...tokens.slice(index + words)];
    const meant = [...tokens.slice(bound, bound + 2), plainWord(unit, 'Unbroken', language), ...rest];
    return changed(tokens, [bound, tokens.length - 1], meant, [writtenWords(meant)]);
  }
  // Days say how many records follow one another, not how many hours of them.
  const measured = tokens[bound + 3];
  if (bound + 3 < index && (hasKeyword(measured, 'Of') || measured?.tokenType === WordToken)) return [];
  const [which = 'Some'] = stretchesMeant(tokens.slice(0, index));
  const days = Number(count.image) + (which === 'Each' ? 1 : 0);
  const stretch = {
    count: String(days),
    unit: plainWord(unit, 'Days', language),
    which: [which],
    inWeek: [],
  };
  return consecutive(tokens, [index, index + words - 1], stretch, language);
};

/** What people write before the name of records for the same. */
const CONSECUTIVE: Record<Language, readonly string[]> = {
  nl: ['opeenvolgende', 'achtereenvolgende', 'aaneensluitende'],
  en: ['consecutive', 'successive'],
};

/**
 * "At least 3 consecutive assessments where …", "at least 3 assessments where … in a row", "no 2 consecutive assessments where …": the condition holds of
 * each of them.
 */
export const streak: Guess = (tokens, _stop, language) => {
  const where = tokens.findIndex((token) => hasKeyword(token, 'Where'));
  const [comparator, count, first] = tokens;
  const condition = tokens[where];
  if (
    comparator === undefined ||
    count?.tokenType !== NumberToken ||
    first === undefined ||
    condition === undefined
  )
    return [];
  const bound = boundMeant(comparator, count, language);
  const isAdjective = CONSECUTIVE[language].includes(first.image.toLowerCase());
  const [index, words] = isAdjective ? [2, 1] : placeOf(IN_A_ROW[language], tokens);
  // Those of which there may be so many at most "in a row" mostly follow one another by day.
  const isMeant = isAdjective || (hasKeyword(comparator, 'AtLeast') && !isOneOf(first, TIME_UNITS));
  if (words === 0 || !isMeant || bound === null) return [];
  const inRow = plainWord(condition, 'InRowWhere', language);
  const others = tokens
    .map((token) => (token === condition ? inRow : token))
    .filter((_, at) => at >= 2 && (at < index || at >= index + words));
  return rewritten(tokens, [...bound, ...others]);
};

/** "No 2" is at most 1; null where it is no number that bounds. */
function boundMeant(comparator: IToken, count: IToken, language: Language): IToken[] | null {
  if (isOneOf(comparator, COMPARATORS)) return [comparator, count];
  if (!hasKeyword(comparator, 'None') || !(Number(count.image) > 1)) return null;
  return [
    plainWord(comparator, 'AtMost', language),
    retyped(count, NumberToken, String(Number(count.image) - 1)),
  ];
}

/** Where one of some phrases stands, and how many words it has; none where none does. */
function placeOf(
  phrases: readonly (readonly string[])[],
  tokens: readonly IToken[],
): readonly [number, number] {
  for (const index of tokens.keys()) {
    const words = wordsAt(tokens, index, phrases);
    if (words > 0) return [index, words];
  }
  return [-1, 0];
}
