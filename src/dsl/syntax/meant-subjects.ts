import type { IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import type { KeywordName } from './keywords';
import { HAVING } from './meant-among';
import { BEING, eachHaving } from './meant-each';
import {
  changed,
  COMPARATORS,
  eachOf,
  LASTING,
  plainWord,
  rewritten,
  TIME_UNITS,
  word,
  wordsAt,
  type Guess,
} from './meant-words';
import { writtenWords } from './places';
import { ColonToken, hasKeyword, isOneOf, NumberToken, retyped, TextToken, WordToken } from './tokens';

const imageOf = (token: IToken | undefined): string => token?.image.toLowerCase() ?? '';

/** "Rotations must last at least 3 months", "reviews must have verdict "good"": all of them, each by itself. */
export const allHaving: Guess = (tokens, stop, language) => {
  const [first, second, ...more] = tokens;
  const verbs = [...HAVING[language], ...BEING[language], ...LASTING[language]];
  if (first?.tokenType !== WordToken || second === undefined || !verbs.includes(imageOf(second))) return [];
  const all = [plainWord(first, 'All', language), first];
  const rest = [second, ...more];
  const said = rest.filter((token) => !verbs.includes(imageOf(token)));
  const isLength = isOneOf(said[0], COMPARATORS) && isOneOf(said[2], TIME_UNITS) && said.length === 3;
  if (isLength) {
    const is = [plainWord(second, 'Length', language), plainWord(second, 'Is', language)];
    return rewritten(tokens, [...all, retyped(second, ColonToken, ':'), ...is, ...said]);
  }
  return eachHaving([...all, ...rest], stop + 1, language).flatMap((meant) =>
    rewritten(tokens, meant.tokens),
  );
};

/** What people write for a length that is too long, or too short. */
const BEYOND: Record<Language, readonly (readonly [KeywordName, readonly (readonly string[])[]])[]> = {
  nl: [
    ['AtMost', [['langer', 'dan'], ['van', 'meer', 'dan'], ['meer', 'dan'], ['langer dan']]],
    ['AtLeast', [['korter', 'dan'], ['van', 'minder', 'dan'], ['minder', 'dan'], ['korter dan']]],
  ],
  en: [
    ['AtMost', [['longer', 'than'], ['more', 'than'], ['more than'], ['over'], ['of', 'more than']]],
    ['AtLeast', [['shorter', 'than'], ['less', 'than'], ['less than'], ['under'], ['of', 'less than']]],
  ],
};

/** "All" before a plural, else "each". */
const allOrEach = (noun: IToken, language: Language): IToken =>
  /(?:s|en)$/iu.test(noun.image)
    ? plainWord(noun, 'All', language)
    : word(noun, 'Each', eachOf(noun, language));

/** "No rotation longer than 12 months": each of them is at most so long. */
export const noneLonger: Guess = (tokens, _stop, language) => {
  const [none, ...after] = tokens;
  if (none === undefined || !hasKeyword(none, 'None')) return [];
  const records = after.filter((token, index) => index > 0 || imageOf(token) !== 'enkele');
  return [...records.keys()].flatMap((index) =>
    BEYOND[language].flatMap(([name, phrases]) => {
      const count = wordsAt(records, index, phrases);
      const [number, unit, ...more] = records.slice(index + count);
      if (count === 0 || index === 0 || number?.tokenType !== NumberToken || unit === undefined) return [];
      if (!isOneOf(unit, TIME_UNITS)) return [];
      const words = (['Length', 'Is', name] as const).map((one) => plainWord(none, one, language));
      const colon = retyped(none, ColonToken, ':');
      const all = [allOrEach(records[0] ?? none, language), ...records.slice(0, index)];
      return rewritten(tokens, [...all, colon, ...words, number, unit, ...more]);
    }),
  );
};

/** "A progress interview every quarter", "if … then a review": at least 1. */
export const articleFirst: Guess = (tokens, _stop, language) =>
  tokens.flatMap((article, index) => {
    const [before, noun] = [tokens[index - 1], tokens[index + 1]];
    if (!hasKeyword(article, 'Article') || noun?.tokenType !== WordToken) return [];
    if (before !== undefined && before.tokenType !== WordToken && !isOneOf(before, BEFORE_ASKED)) return [];
    const meant = [plainWord(article, 'AtLeast', language), retyped(article, NumberToken, '1')];
    return changed(tokens, [index, index], meant, [writtenWords(meant)]);
  });

/** Words behind which something is asked: the last of windows, and those of conditions. */
const BEFORE_ASKED: readonly KeywordName[] = [
  'Then',
  'Otherwise',
  ...TIME_UNITS,
  'TrainingYear',
  'TrainingHalfYear',
  'CalendarYear',
  'CalendarHalfYear',
  'CalendarQuarter',
  'CalendarMonthPeriod',
  'CalendarWeekPeriod',
  'Start',
  'End',
];

/** "All reviews must be "good"": in which field that stands is not said. Where the word stands; undefined where it is nothing of the kind. */
export function wordWithoutField(tokens: readonly IToken[], language: Language): IToken | undefined {
  const isVerb = (token: IToken | undefined): boolean =>
    [...HAVING[language], ...BEING[language]].includes(imageOf(token));
  const verb = tokens.findIndex((token) => isVerb(token) && !hasKeyword(token, 'Is'));
  const said = tokens.slice(verb).filter((token) => !isVerb(token));
  const [first] = said;
  const isOfRecords = isOneOf(tokens[0], ['All', 'Each', 'Latest', 'First']) || verb === 1;
  return verb > 0 && isOfRecords && first?.tokenType === TextToken && said.length === 1 ? first : undefined;
}
