import { tokenMatcher, type IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import { changed, COMPARATORS, plainWord, type Guess } from './meant-words';
import { writtenWords } from './places';
import { ColonToken, hasKeyword, isOneOf, NameToken, NumberToken, retyped, WordToken } from './tokens';

/** What people write between "attended" and "at least 80% of the courses". */
const AT: Record<Language, ReadonlySet<string>> = {
  nl: new Set(['bij', 'in', 'op', 'van', 'aan']),
  en: new Set(['at', 'in', 'on', 'of', 'from']),
};

/** "Present at at least 80% of the courses", "at least 80% attendance at courses": what has the share stands after a colon. */
export const attending: Guess = (tokens, _stop, language) => {
  const isAt = (token: IToken | undefined): boolean =>
    token !== undefined && AT[language].has(token.image.toLowerCase());
  const isLast = isOneOf(tokens[0], COMPARATORS);
  const field = tokens[isLast ? 3 : 0];
  if (field === undefined || !tokenMatcher(field, NameToken)) return [];
  const from = !isLast && isAt(tokens[1]) ? 2 : 1;
  const [bound, number, percent, ...rest] = isLast
    ? [...tokens.slice(0, 3), ...tokens.slice(4)]
    : tokens.slice(from);
  if (bound === undefined || !isOneOf(bound, COMPARATORS) || number?.tokenType !== NumberToken) return [];
  const [of, ...records] = rest;
  if (percent === undefined || !hasKeyword(percent, 'Percent') || of === undefined) return [];
  if (!(hasKeyword(of, 'Of') || isAt(of)) || records[0]?.tokenType !== WordToken) return [];
  const share = [bound, number, percent, plainWord(of, 'Of', language), ...records];
  const meant = [...share, retyped(field, ColonToken, ':'), field];
  const places = [0, tokens.length - 1] as const;
  const windows = [writtenWords(meant)];
  // As a comparison it is looked up of which records the word is a field.
  return [...changed(tokens, places, [field, ...share], windows), ...changed(tokens, places, meant, windows)];
};
