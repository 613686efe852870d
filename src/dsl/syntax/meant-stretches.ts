import type { IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import type { KeywordName } from './keywords';
import {
  changed,
  COMPARATORS,
  isOneOf,
  placesBefore,
  plainWord,
  TIME_UNITS,
  word,
  type Guess,
  type MeantSentence,
} from './meant-words';
import { writtenWords } from './places';
import { hasKeyword, NumberToken, retyped } from './tokens';

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
  const bound = before.findLastIndex(
    (token, index) =>
      isOneOf(token, [...COMPARATORS, 'From']) &&
      before[index + 1]?.tokenType === NumberToken &&
      !hasKeyword(before[index - 1], 'Is'),
  );
  if (isOneOf(before[bound], MAXIMA)) return ['Each'];
  return isOneOf(before[bound], BOTH_WAYS) ? ['Each', 'Some'] : ['Some'];
}

/** A window of days that follow one another in the place of some tokens: of each such stretch, of some, or of either. */
function consecutive(
  tokens: readonly IToken[],
  places: readonly [number, number],
  { count, unit, which, isWeek }: Stretch,
  language: Language,
): readonly MeantSentence[] {
  const windows = which.map((one) => [
    word(unit, 'In', 'in'),
    one === 'Some' ? plainWord(unit, 'Some', language) : word(unit, 'Each', EACH[language]),
    retyped(unit, NumberToken, count),
    plainWord(unit, 'Consecutive', language),
    unit,
  ]);
  return changed(tokens, places, windows[0] ?? [], windows.map(writtenWords), isWeek);
}

interface Stretch {
  readonly count: string;
  readonly unit: IToken;
  readonly which: readonly ('Each' | 'Some')[];
  readonly isWeek: boolean;
}

const EACH: Record<Language, string> = { nl: 'elke', en: 'every' };

/** "In any 90 days": days that follow one another, wherever they begin. */
export const slidingDays: Guess = (tokens, stop, language) =>
  placesBefore(stop).flatMap((index) => {
    const [start, second, amount, unit] = tokens.slice(index, index + 4);
    const isSome = hasKeyword(second, 'Some');
    if (!hasKeyword(start, 'In') || !(isSome || hasKeyword(second, 'Each'))) return [];
    if (amount?.tokenType !== NumberToken || unit === undefined || !isOneOf(unit, TIME_UNITS)) return [];
    // "Some" may stand for any.
    const other = isSome ? stretchesMeant(tokens.slice(0, index)).filter((one) => one !== 'Some') : [];
    const which = [...other, isSome ? 'Some' : 'Each'] as const;
    return consecutive(
      tokens,
      [index, index + 3],
      { count: amount.image, unit, which, isWeek: false },
      language,
    );
  });

/** What people write for all within one stretch of time: "on the same day", "in one week", "within 7 days". */
const ONE: Record<Language, { readonly on: readonly string[]; readonly single: readonly string[] }> = {
  nl: { on: ['op', 'in', 'binnen'], single: ['één', 'een', 'eenzelfde', 'dezelfde', 'enkele', '1'] },
  en: { on: ['on', 'in', 'within'], single: ['one', 'a', 'single', 'the', 'same', '1'] },
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
    const isOne = between.every((token) => single.includes(image(token)));
    if (!isOne && (between.length > 1 || count.tokenType !== NumberToken)) return [];
    const which = stretchesMeant(tokens.slice(0, index));
    const isWeek = isOne && hasKeyword(unit, 'Weeks');
    // Some days that follow one another ask no more than some week.
    const isStricter = isWeek && !which.includes('Some');
    const stretch = isWeek
      ? { count: '7', unit: plainWord(unit, 'Days', language), which, isWeek: isStricter }
      : { count: isOne ? '1' : count.image, unit, which, isWeek: false };
    return consecutive(tokens, [index, end], stretch, language);
  });
