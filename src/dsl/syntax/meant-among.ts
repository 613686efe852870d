import type { IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import { bare, COMPARATORS, plainWord, rewritten, type Guess } from './meant-words';
import {
  ColonToken,
  CommaToken,
  hasKeyword,
  isOneOf,
  NameToken,
  NumberToken,
  retyped,
  TextToken,
  WordToken,
} from './tokens';

const isAmongWord = (token: IToken | undefined): boolean => isOneOf(token, ['Latest', 'First']);

/** "Each of the latest 3 assessments: …", "all latest 3 assessments: …": that it is asked of each goes without saying. */
export const eachAmong: Guess = (tokens) => {
  const [first, second] = tokens;
  if (!isOneOf(first, ['Each', 'All', 'ForEach'])) return [];
  const rest = tokens.slice(hasKeyword(second, 'Of') ? 2 : 1);
  return isAmongWord(rest[0]) ? rewritten(tokens, rest) : [];
};

/** "Verdict of the latest review is "suitable"". */
export const fieldOfAmong: Guess = (tokens, _stop, language) => {
  const [field, of, which] = tokens;
  if (field === undefined || !hasKeyword(of, 'Of') || !isAmongWord(which)) return [];
  const from = tokens.findLastIndex((token) => hasKeyword(token, 'Is') || isOneOf(token, COMPARATORS));
  const at = tokens[from];
  if (at === undefined || from < 4) return [];
  const start = hasKeyword(tokens[from - 1], 'Is') ? from - 1 : from;
  const condition = tokens.slice(hasKeyword(tokens[start], 'Is') ? start + 1 : start);
  const is = plainWord(at, 'Is', language);
  return rewritten(tokens, [
    ...tokens.slice(2, start),
    retyped(at, ColonToken, ':'),
    field,
    is,
    ...condition,
  ]);
};

/** What people write between a record and what it holds. */
export const HAVING: Record<Language, readonly string[]> = {
  nl: ['heeft', 'hebben', 'had', 'hadden', 'moet', 'moeten'],
  en: ['has', 'have', 'had', 'must', 'should'],
};

/** What ends "must be attended" in Dutch, and stands in it in English. */
const BEING_LAST: Record<Language, ReadonlySet<string>> = {
  nl: new Set(['zijn', 'worden']),
  en: new Set(['be']),
};

/** "Latest review has verdict "suitable"", "the latest 3 assessments have score at least 6". */
export const amongHaving: Guess = (tokens, _stop, language) => {
  const isHaving = ({ image }: IToken): boolean => HAVING[language].includes(image.toLowerCase());
  const index = tokens.findIndex(isHaving);
  const having = tokens[index];
  // "Must have", and in Dutch with the verb at the end.
  const isSaid = (token: IToken): boolean =>
    !isHaving(token) && !BEING_LAST[language].has(token.image.toLowerCase());
  const [field, value, ...rest] = tokens.slice(index).filter(isSaid);
  if (index < 2 || !isAmongWord(tokens[0]) || having === undefined) return [];
  if (field === undefined) return [];
  if (value === undefined)
    return field.tokenType === WordToken
      ? rewritten(tokens, [...tokens.slice(0, index), retyped(having, ColonToken, ':'), field])
      : [];
  const isValue =
    [TextToken, NumberToken, NameToken].includes(value.tokenType) || isOneOf(value, COMPARATORS);
  const words = hasKeyword(value, 'Is') || !isValue ? [] : [plainWord(having, 'Is', language)];
  const colon = retyped(having, ColonToken, ':');
  return rewritten(tokens, [...tokens.slice(0, index), colon, field, ...words, value, ...rest]);
};

/** "Latest review where …, verdict is …": a comma in the place of the colon. */
export const commaForColon: Guess = (tokens, stop) => {
  const comma = tokens[stop];
  if (!isAmongWord(tokens[0]) || comma?.tokenType !== CommaToken) return [];
  return rewritten(tokens, tokens.with(stop, retyped(comma, ColonToken, ':')));
};

/** "At least 2 of the latest 3 assessments: …": a share of these. */
export const someOfAmong: Guess = (tokens, _stop, language) => {
  const [bound, some, of, which, all, ...rest] = tokens;
  if (!hasKeyword(bound, 'AtLeast') || bound === undefined || some === undefined || !hasKeyword(of, 'Of'))
    return [];
  if (which === undefined || !isAmongWord(which) || all === undefined) return [];
  const share = Math.floor((100 * Number(some.image)) / Number(all.image));
  if (!(share >= 0 && share <= 100)) return [];
  const words = [retyped(some, NumberToken, String(share)), plainWord(some, 'Percent', language)];
  return rewritten(tokens, [bound, ...words, of ?? some, which, all, ...rest]);
};

/** What people write for those of which a field is highest. */
export const BEST: Record<Language, readonly string[]> = {
  nl: ['beste', 'hoogst', 'slechtste'],
  en: ['best', 'top', 'worst'],
};

/** "The best 5 assessments: result is "good"": so many there are of which it is. */
export const bestOf: Guess = (tokens, _stop, language) => {
  const [first, second, records, colon, ...condition] = tokens;
  const isBest = (token: IToken | undefined): boolean =>
    BEST[language].slice(0, 2).includes(token?.image.toLowerCase() ?? '');
  const number = [first, second].find((token) => token?.tokenType === NumberToken);
  if (number === undefined || records?.tokenType !== WordToken || !(isBest(first) || isBest(second)))
    return [];
  if (colon?.tokenType !== ColonToken) return [];
  const where = plainWord(colon, 'Where', language);
  return rewritten(tokens, [
    plainWord(number, 'AtLeast', language),
    bare(number),
    records,
    where,
    ...condition,
  ]);
};
