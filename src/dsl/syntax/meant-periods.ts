import type { IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import { changed, COMPARATORS, PERIODS, placesBefore, plainWord, rewritten, type Guess } from './meant-words';
import { writtenWords } from './places';
import type { KeywordName } from './keywords';
import { ColonToken, CommaToken, hasKeyword, isOneOf, NumberToken, retyped } from './tokens';

/** What comes again and again in a training or in the calendar. */
export const RECURRING: readonly KeywordName[] = [...PERIODS, 'CalendarMonthPeriod', 'CalendarWeekPeriod'];

const isPeriod = (token: IToken | undefined): boolean => isOneOf(token, RECURRING);

/** "In 75% of the quarters", "in 3 of the 5 calendar years": a number of periods without its comparison. */
export const barePeriods: Guess = (tokens, stop, language) =>
  placesBefore(stop).flatMap((index) => {
    const [in_, number, ...after] = tokens.slice(index, index + 6);
    if (!hasKeyword(in_, 'In') || in_ === undefined || number?.tokenType !== NumberToken) return [];
    const percent = hasKeyword(after[0], 'Percent') ? 1 : 0;
    const of = isOneOf(after[percent], ['Of', 'OutOf']) ? 1 : 0;
    const all = of === 1 && after[percent + 1]?.tokenType === NumberToken ? 1 : 0;
    const period = after[percent + of + all];
    if (period === undefined || !isPeriod(period)) return [];
    const words = after.slice(0, percent > 0 ? percent + of : 0);
    const meant = [in_, plainWord(number, 'AtLeast', language), number, ...words, period];
    return changed(tokens, [index, tokens.indexOf(period)], meant, [writtenWords(meant)]);
  });

/** What people write for more than half. */
const MOST: Record<Language, string> = { nl: 'meeste', en: 'most' };

/** "In most quarters". */
export const mostPeriods: Guess = (tokens, stop, language) =>
  placesBefore(stop).flatMap((index) => {
    const [in_, most, ...after] = tokens.slice(index, index + 4);
    if (!hasKeyword(in_, 'In') || in_ === undefined || most?.image.toLowerCase() !== MOST[language])
      return [];
    const period = after[hasKeyword(after[0], 'Of') ? 1 : 0];
    if (period === undefined || !isPeriod(period)) return [];
    const half = [plainWord(most, 'MoreThan', language), retyped(most, NumberToken, '50')];
    const words = [plainWord(most, 'Percent', language), plainWord(most, 'Of', language)];
    const meant = [in_, ...half, ...words, period];
    return changed(tokens, [index, tokens.indexOf(period)], meant, [writtenWords(meant)]);
  });

/** Most tokens before the periods with which a sentence begins: "for at least 75% rounded down of the". */
const MOST_BEFORE = 7;

/** "In at least 75% of the quarters at least 2 shifts", "for at least 3 quarters: …": the periods stand after what is asked. */
export const periodsFirst: Guess = (tokens, _stop, language) => {
  const from = tokens.findIndex((token) => isOneOf(token, COMPARATORS));
  const to = tokens.findIndex(isPeriod);
  const period = tokens[to];
  if (from < 0 || from > 1 || to < from || to > MOST_BEFORE || period === undefined) return [];
  const isSeparated = [ColonToken, CommaToken].some((type) => tokens[to + 1]?.tokenType === type);
  const sentence = tokens.slice(isSeparated ? to + 2 : to + 1);
  const in_ = plainWord(period, 'In', language);
  return sentence.length === 0 ? [] : rewritten(tokens, [...sentence, in_, ...tokens.slice(from, to + 1)]);
};
