import type { IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import { phrase, type KeywordName } from './keywords';
import { inConsecutive } from './meant-stretches';
import {
  changed,
  COMPARATORS,
  placesAround,
  placesBefore,
  plainWord,
  rewritten,
  TIME_UNITS,
  type Guess,
} from './meant-words';
import { writtenWords } from './places';
import { ColonToken, CommaToken, hasKeyword, isKeywordToken, isOneOf, NumberToken } from './tokens';

/** Words that people put before "every 10 procedures", and before "10 procedures" alone. */
const JOINING: Record<Language, ReadonlySet<string>> = {
  nl: new Set(['op', 'bij', 'met', 'voor', 'in', 'uit', 'van', 'tegenover']),
  en: new Set(['on', 'in', 'out of', 'of', 'to', 'with', 'for', 'against']),
};

const isJoining = (token: IToken | undefined, language: Language): boolean =>
  token !== undefined && JOINING[language].has(token.image.toLowerCase());

/** Whether so many of something stand there, and not a length of time. */
const isSoMany = (tokens: readonly IToken[], index: number): boolean => {
  const next = tokens[index + 1];
  return tokens[index]?.tokenType === NumberToken && next !== undefined && !isKeywordToken(next);
};

/** "1 assessment out of every 10 procedures", "1 assessment for 10 procedures": other words for "for every". */
export const everySoMany: Guess = (tokens, stop, language) =>
  placesAround(stop).flatMap((index) => {
    if (!isSoMany(tokens, index)) return [];
    const isEach = hasKeyword(tokens[index - 1], 'Each');
    const from = isEach && isJoining(tokens[index - 2], language) ? index - 2 : index - 1;
    const first = tokens[from];
    if (from < 2 || first === undefined || !(isEach || isJoining(first, language))) return [];
    const every = plainWord(first, 'Per', language);
    return changed(
      tokens,
      [from, index - 1],
      [every],
      [writtenWords([every, ...tokens.slice(index, index + 2)])],
    );
  });

/** "For every 10 procedures: at least 1 assessment": what a number is for stands after what is counted. */
export const ratioFirst: Guess = (tokens, _stop, language) => {
  const [first] = tokens;
  const isRate = first !== undefined && (hasKeyword(first, 'Per') || hasKeyword(first, 'Each'));
  if (!isRate || !isSoMany(tokens, 1)) return [];
  const end = tokens.findIndex(
    (token) =>
      token.tokenType === ColonToken || token.tokenType === CommaToken || isOneOf(token, COMPARATORS),
  );
  if (end < 0) return [];
  const sentence = tokens.slice(isOneOf(tokens[end], COMPARATORS) ? end : end + 1);
  return rewritten(tokens, [...sentence, plainWord(first, 'Per', language), ...tokens.slice(1, end)]);
};

/** What people write for a number that has begun. */
const BEGUN: Record<Language, ReadonlySet<string>> = {
  nl: new Set(['begonnen', 'aangevangen']),
  en: new Set(['begun', 'started']),
};

/** "Per started 10 procedures": also what is not full counts. */
export const begunNumber: Guess = (tokens, _stop, language) => {
  const index = tokens.findIndex(({ image }) => BEGUN[language].has(image.toLowerCase()));
  const [every, begun] = [tokens[index - 1], tokens[index]];
  if (every === undefined || begun === undefined || !hasKeyword(every, 'Per')) return [];
  const end = index + 3;
  const part = plainWord(begun, 'OrPart', language);
  const meant = [every, ...tokens.slice(index + 1, end), part];
  return isSoMany(tokens, index + 1)
    ? changed(tokens, [index - 1, end - 1], meant, [writtenWords(meant)])
    : [];
};

/** "1 assessment for every 3 months": of what? A stretch of the calendar is a window, training time a measure. */
export const everySoLong: Guess = (tokens, stop, language) =>
  placesBefore(stop).flatMap((index) => {
    const [every, number, unit] = tokens.slice(index, index + 3);
    if (index < 2 || every === undefined || unit === undefined || !hasKeyword(every, 'Per')) return [];
    if (number?.tokenType !== NumberToken || !isOneOf(unit, TIME_UNITS)) return [];
    const window = inConsecutive('Each', number.image, unit, language);
    const time = `${phrase('Per', language)} ${number.image} ${unit.image}${language === 'en' ? ' of' : ''}`;
    const isClock = isOneOf(unit, CLOCK_UNITS);
    const windows = [
      writtenWords(window),
      ...(isClock ? [`${time} ${phrase('TrainingTime', language)}`] : []),
    ];
    return changed(tokens, [index, index + 2], window, windows);
  });

const CLOCK_UNITS: readonly KeywordName[] = ['Months', 'Years'];
