import type { IToken } from 'chevrotain';
import type { KeywordName } from './keywords';
import { HAVING } from './meant-among';
import {
  changed,
  COMPARATORS,
  placesAround,
  plainWord,
  rewritten,
  TIME_UNITS,
  word,
  type Guess,
} from './meant-words';
import { RECURRING } from './meant-periods';
import { writtenWords } from './places';
import { ColonToken, CommaToken, hasKeyword, isOneOf, NumberToken, retyped, WordToken } from './tokens';

const ROUNDINGS: readonly KeywordName[] = ['RoundedUp', 'RoundedDown', 'Rounded'];

/** "At least 100 rounded up hours of shifts": a unit stands at its number. */
export const roundedUnit: Guess = (tokens, stop) =>
  placesAround(stop).flatMap((index) => {
    const [number, rounding, unit] = tokens.slice(index, index + 3);
    if (number?.tokenType !== NumberToken || rounding === undefined || !isOneOf(rounding, ROUNDINGS))
      return [];
    if (unit?.tokenType !== WordToken && !isOneOf(unit, TIME_UNITS)) return [];
    const meant = [number, ...(unit === undefined ? [] : [unit]), rounding];
    return changed(tokens, [index, index + 2], meant, [writtenWords(meant)]);
  });

/** "At least 10 courses, at most 4 of which where …": "of which" stands before its bound. At most so many may be meant as a cap. */
export const partBefore: Guess = (tokens, stop, language) =>
  placesAround(stop).flatMap((index) => {
    const [bound, number] = tokens.slice(index, index + 2);
    if (index < 2 || bound === undefined || !isOneOf(bound, COMPARATORS) || number?.tokenType !== NumberToken)
      return [];
    const unit = tokens.slice(index + 2, isOneOf(tokens[index + 2], TIME_UNITS) ? index + 3 : index + 2);
    const end = index + 2 + unit.length;
    if (!isOneOf(tokens[end], ['OfWhich', 'OfThose']) || !hasKeyword(tokens[end + 1], 'Where')) return [];
    const part = (name: KeywordName): IToken[] => [plainWord(bound, name, language), bound, number, ...unit];
    const parts = hasKeyword(bound, 'AtMost') ? [part('OfWhich'), part('Counting')] : [part('OfWhich')];
    return changed(tokens, [index, end], part('OfWhich'), parts.map(writtenWords));
  });

/** "Each rotation has at least 1 review", "each rotation: at least 1 review": a bound during each of them, or in each period. */
export const eachHasBound: Guess = (tokens, _stop, language) => {
  const [each] = tokens;
  const isHaving = ({ image }: IToken): boolean => HAVING[language].includes(image.toLowerCase());
  const isColon = ({ tokenType }: IToken): boolean => tokenType === ColonToken;
  const verb = tokens.findIndex((token) => isHaving(token) || isColon(token));
  const sentence = tokens.slice(verb + 1).filter((token) => !isHaving(token));
  const [bound, number] = sentence;
  const hasColon = sentence.some(isColon);
  const isBound = isOneOf(bound, COMPARATORS) && number?.tokenType === NumberToken;
  if (each === undefined || !isOneOf(each, ['Each', 'All']) || verb < 2 || hasColon) return [];
  if (bound === undefined || !(isBound || hasKeyword(bound, 'None'))) return [];
  // After a filter a comma shows where the window begins.
  const isFiltered = sentence.some((token) => hasKeyword(token, 'Where'));
  return rewritten(tokens, [
    ...sentence,
    ...(isFiltered ? [retyped(bound, CommaToken, ',')] : []),
    plainWord(bound, isOneOf(tokens[1], RECURRING) ? 'In' : 'During', language),
    word(each, 'Each', each.image.toLowerCase()),
    ...tokens.slice(1, verb),
  ]);
};

/** Words of sentences that select from more records than one filter can say. */
const SEVERAL: readonly KeywordName[] = ['If', 'Then', 'Following', 'Or', 'Plus'];

/** "For each site where country is "x": at least 3 rotations": the filter is of the records. */
export const groupFilter: Guess = (tokens, _stop, language) => {
  const where = tokens.findIndex((token) => hasKeyword(token, 'Where'));
  const colon = tokens.findIndex(({ tokenType }) => tokenType === ColonToken);
  const [filter, end] = [tokens[where], tokens[colon]];
  if (!hasKeyword(tokens[0], 'ForEach') || filter === undefined || end === undefined || where > colon)
    return [];
  const sentence = tokens.slice(colon + 1);
  const condition = tokens.slice(where + 1, colon);
  if ([...sentence, ...condition].some((token) => isOneOf(token, SEVERAL))) return [];
  const isFiltered = sentence.some((token) => hasKeyword(token, 'Where'));
  const added = [isFiltered ? plainWord(filter, 'And', language) : filter, ...condition];
  return [...sentence.keys()].reverse().flatMap((before) => {
    const [records, rest] = [sentence.slice(0, before + 1), sentence.slice(before + 1)];
    const comma = rest.length === 0 ? [] : [retyped(end, CommaToken, ',')];
    return rewritten(tokens, [...tokens.slice(0, where), end, ...records, ...added, ...comma, ...rest]);
  });
};
