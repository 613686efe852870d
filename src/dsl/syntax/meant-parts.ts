import type { IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import { phrase, type KeywordName } from './keywords';
import {
  changed,
  COMPARATORS,
  eachOf,
  placesAround,
  plainWord,
  TIME_UNITS,
  word,
  type Guess,
} from './meant-words';
import { FOR } from './meant-windows';
import { writtenWords } from './places';
import { CommaToken, hasKeyword, isOneOf, NumberToken, WordToken } from './tokens';

/** Whether a bound stands there with a number, perhaps a unit, and a filter of its own: "at least 4 months where". */
function isPart(tokens: readonly IToken[], index: number): boolean {
  const [bound, number, unit, where] = tokens.slice(index, index + 4);
  if (!isOneOf(bound, COMPARATORS) || number?.tokenType !== NumberToken) return false;
  if (hasKeyword(unit, 'Where')) return true;
  // "At least 2 courses where" is a sentence, unless a filter cannot begin with it.
  const isUnit = isOneOf(unit, TIME_UNITS) || hasKeyword(tokens[index - 1], 'Where');
  return isUnit && hasKeyword(where, 'Where');
}

/** Whether a part stands before a place. */
const hasPart = (tokens: readonly IToken[], index: number): boolean =>
  tokens.slice(0, index).some((token) => isOneOf(token, ['OfWhich', 'OfThose']));

/** "At least 20 months of rotations where at least 4 months where …", "at least 10 courses, at least 5 where …": of which. */
export const ofWhich: Guess = (tokens, stop, language) =>
  placesAround(stop).flatMap((index) => {
    const token = tokens[index];
    if (token === undefined || index < 2 || !isPart(tokens, index)) return [];
    const before = tokens[index - 1];
    const part = plainWord(token, 'OfWhich', language);
    if (hasKeyword(before, 'Where')) return changed(tokens, [index - 1, index - 1], [part], [part.image]);
    if (hasKeyword(before, 'And') && before !== undefined && hasPart(tokens, index)) {
      const image = `${phrase('And', language)} ${phrase('OfWhich', language)}`;
      return changed(tokens, [index - 1, index - 1], [word(before, 'OfWhich', image)], [image]);
    }
    // "Of wich at least 2 where" is a misspelling.
    if (before?.tokenType === WordToken && hasKeyword(tokens[index - 2], 'Of')) return [];
    const meant = [part, token];
    return changed(tokens, [index, index], meant, [writtenWords(meant)]);
  });

/** "Of which 60 where …": a number without its comparison; Dutch people write the word for "where" before it. */
export const barePart: Guess = (tokens, stop, language) =>
  placesAround(stop).flatMap((index) => {
    const [before, number] = [tokens[index - 1], tokens[index]];
    if (number?.tokenType !== NumberToken || before === undefined) return [];
    const isWhere = language === 'nl' && hasKeyword(before, 'Where');
    if (!isWhere && !isOneOf(before, ['OfWhich', 'OfThose'])) return [];
    const part = isWhere ? [plainWord(before, 'OfWhich', language)] : [];
    const ways = BARE.map((name) => [...part, plainWord(number, name, language), number]);
    return changed(tokens, [isWhere ? index - 1 : index, index], ways[0] ?? [], ways.map(writtenWords));
  });

/** What a number without its comparison may be. */
const BARE: readonly KeywordName[] = ['AtLeast', 'Exactly'];

/** "Of which at least 30 independent": what holds of them stands behind "where". */
export const partWhere: Guess = (tokens, stop, language) =>
  placesAround(stop).flatMap((index) => {
    const [part, comparison, number, holds] = tokens.slice(index - 3, index + 1);
    const isPart = isOneOf(part, ['OfWhich', 'OfThose']) && isOneOf(comparison, COMPARATORS);
    if (!isPart || number?.tokenType !== NumberToken || holds?.tokenType !== WordToken) return [];
    const next = tokens[index + 1];
    if (next !== undefined && next.tokenType !== CommaToken) return [];
    const meant = [plainWord(holds, 'Where', language), holds];
    return changed(tokens, [index, index], meant, [writtenWords(meant)]);
  });

/** What people write for a field that says yes: "at night". */
const AT_FLAG: Record<Language, string> = { nl: "'s", en: 'at' };

/** "Flights at night": what a field says of them. */
export const atFlag: Guess = (tokens, stop, language) =>
  placesAround(stop).flatMap((index) => {
    const [records, at, flag] = tokens.slice(index - 1, index + 2);
    if (index < 1 || at?.image.toLowerCase() !== AT_FLAG[language] || flag?.tokenType !== WordToken)
      return [];
    if (records?.tokenType !== WordToken) return [];
    const meant = [plainWord(at, 'Where', language), flag];
    return changed(tokens, [index, index + 1], meant, [writtenWords(meant)]);
  });

/** "Counting at most 4 per subject". */
export const capPer: Guess = (tokens, stop, language) =>
  placesAround(stop).flatMap((index) => {
    const [counting, per, name] = [tokens[index - 3], tokens[index], tokens[index + 1]];
    if (per?.image.toLowerCase() !== 'per' || !hasKeyword(counting, 'Counting') || name === undefined)
      return [];
    const meant = [word(per, 'ForEach', `${FOR[language]} ${eachOf(name, language)}`), name];
    return changed(tokens, [index, index + 1], meant, [writtenWords(meant)]);
  });

/** "Counting at most 6 months exemptions": of which records. */
export const capOfRecords: Guess = (tokens, stop, language) =>
  placesAround(stop).flatMap((index) => {
    const [records, before] = [tokens[index], tokens[index - 1]];
    const counting = isOneOf(before, TIME_UNITS) ? index - 4 : index - 3;
    if (records?.tokenType !== WordToken || !hasKeyword(tokens[counting], 'Counting')) return [];
    const meant = [plainWord(records, 'Of', language), records];
    return changed(tokens, [index, index], meant, [writtenWords(meant)]);
  });
