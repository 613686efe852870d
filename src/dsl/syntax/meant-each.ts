import { tokenMatcher, type IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import type { KeywordName } from './keywords';
import { HAVING } from './meant-among';
import { FOR } from './meant-windows';
import {
  changed,
  BOUNDS,
  COMPARATORS,
  eachOf,
  grouped,
  placesBefore,
  plainWord,
  rewritten,
  TIME_UNITS,
  word,
  type Guess,
  type MeantSentence,
} from './meant-words';
import { writtenWords } from './places';
import {
  ColonToken,
  CommaToken,
  EqualsToken,
  hasKeyword,
  isOneOf,
  NameToken,
  NumberToken,
  retyped,
  TextToken,
  WordToken,
} from './tokens';

/** "Each review where …: at least 1 course within 14 days": a window by each record stands at the end. */
export const eachWithin: Guess = (tokens, _stop, language) => {
  const [each] = tokens;
  const colon = tokens.findIndex(({ tokenType }) => tokenType === ColonToken);
  if (each === undefined || !hasKeyword(each, 'Each') || colon < 2) return [];
  const selection = tokens.slice(1, colon);
  const rest = tokens.slice(colon + 1);
  const at = rest.findIndex((token) => hasKeyword(token, 'Within'));
  const [within, amount, unit, direction, ...more] = rest.slice(at);
  if (at < 2 || within === undefined || amount === undefined || unit === undefined) return [];
  if (!isOneOf(rest[0], BOUNDS) || !isOneOf(unit, TIME_UNITS) || more.length > 1) return [];
  if (direction !== undefined && !isOneOf(direction, ['Before', 'After'])) return [];
  const records = rest.slice(0, at);
  // After a filter a comma shows where the window begins.
  const isFiltered = records.some((token) => hasKeyword(token, 'Where'));
  return rewritten(tokens, [
    ...records,
    ...(isFiltered ? [retyped(within, CommaToken, ',')] : []),
    within,
    amount,
    unit,
    direction ?? plainWord(unit, 'After', language),
    word(each, 'Each', each.image.toLowerCase()),
    ...selection,
  ]);
};

/** What people write beside "must" or "has", and for "is". */
export const BEING: Record<Language, readonly string[]> = {
  nl: ['is', 'zijn', 'worden', 'wordt', 'was', 'waren'],
  en: ['is', 'are', 'be', 'was', 'were'],
};

/** "Each course must be attended", "each course has group-size at most 16", "each rotation is at least 3 months": a colon. */
export const eachHaving: Guess = (tokens, _stop, language) => {
  const isVerb = ({ image }: IToken): boolean =>
    HAVING[language].includes(image.toLowerCase()) || BEING[language].includes(image.toLowerCase());
  const index = tokens.findIndex(isVerb);
  const [each, verb] = [tokens[0], tokens[index]];
  const hasColon = tokens.some(({ tokenType }) => tokenType === ColonToken);
  if (!isOneOf(each, ['Each', 'All']) || verb === undefined || index < 2 || hasColon) return [];
  const said = tokens.slice(index).filter((token) => !isVerb(token));
  const [first, value] = said;
  const isLength = isOneOf(first, COMPARATORS) && isOneOf(said[2], TIME_UNITS);
  // Of what a word or a number is said nobody knows without its field.
  if (first === undefined || !(isLength || tokenMatcher(first, NameToken))) return [];
  const words = (): readonly IToken[] => {
    if (isLength) return [plainWord(verb, 'Length', language), plainWord(verb, 'Is', language), ...said];
    const isValue = value?.tokenType === TextToken || value?.tokenType === NumberToken;
    const isCompared = isValue || isOneOf(value, COMPARATORS);
    return isCompared ? [first, plainWord(verb, 'Is', language), ...said.slice(1)] : said;
  };
  return rewritten(tokens, [...tokens.slice(0, index), retyped(verb, ColonToken, ':'), ...words()]);
};

/** "Is "a", "b" or "c"": one of these. */
export const listedWords: Guess = (tokens, stop, language) =>
  placesBefore(stop).flatMap((index) => {
    const [first] = tokens.slice(index);
    if (first?.tokenType !== TextToken || !hasKeyword(tokens[index - 1], 'Is')) return [];
    const isPart = (token: IToken): boolean =>
      token.tokenType === TextToken || token.tokenType === CommaToken || hasKeyword(token, 'Or');
    const length = tokens.slice(index).findIndex((token) => !isPart(token));
    const end = length < 0 ? tokens.length : index + length;
    const texts = tokens.slice(index, end).filter(({ tokenType }) => tokenType === TextToken);
    const listed = texts.flatMap((text, at) => (at === 0 ? [text] : [retyped(text, CommaToken, ','), text]));
    const meant = [plainWord(first, 'OneOf', language), ...listed];
    return texts.length < 2 ? [] : changed(tokens, [index, end - 1], meant, [writtenWords(meant)]);
  });

/** "Result = "good"": is. */
export const equalsSign: Guess = (tokens, stop, language) => {
  const sign = tokens[stop];
  if (sign?.tokenType !== EqualsToken) return [];
  const is = plainWord(sign, 'Is', language);
  return changed(tokens, [stop, stop], [is], [is.image]);
};

/** "For each instrument in "a", "b"": one of. */
export const groupOfWords: Guess = (tokens, stop, language) => {
  const [forEach, , in_, text] = tokens;
  if (!hasKeyword(forEach, 'ForEach') || in_ === undefined || text?.tokenType !== TextToken || stop > 3)
    return [];
  const oneOf = plainWord(in_, 'OneOf', language);
  return changed(tokens, [2, 2], [oneOf], [oneOf.image]);
};

/** What people write between what is counted and "each site". */
const IN: readonly KeywordName[] = ['In', 'Of', 'By'];
const IN_WORDS: Record<Language, ReadonlySet<string>> = {
  nl: new Set(['bij', 'in', 'op']),
  en: new Set(['at', 'in', 'on', 'of']),
};

/** "At least 40 courses in each class": a group stands before its sentence. */
export const inEachGroup: Guess = (tokens, stop, language) =>
  placesBefore(stop).flatMap((index) => {
    const [in_, each, field, ...after] = tokens.slice(index);
    if (index < 2 || in_ === undefined || field?.tokenType !== WordToken || !hasKeyword(each, 'Each'))
      return [];
    if (!isOneOf(in_, IN) && !IN_WORDS[language].has(in_.image.toLowerCase())) return [];
    return forEach(tokens, field, [...tokens.slice(0, index), ...after], language);
  });

/** `for each class: …`, in the place of the whole sentence. */
function forEach(
  tokens: readonly IToken[],
  field: IToken,
  sentence: readonly IToken[],
  language: Language,
): readonly MeantSentence[] {
  const each = word(field, 'ForEach', `${FOR[language]} ${eachOf(field, language)}`);
  return grouped(tokens, [each, field, retyped(field, ColonToken, ':')], sentence);
}

/** What people write before "the same therapist". */
const WITH: Record<Language, ReadonlySet<string>> = {
  nl: new Set(['bij', 'door', 'met', 'van', 'onder', 'in', 'op']),
  en: new Set(['by', 'with', 'at', 'from', 'of', 'under', 'in', 'on', 'for', 'aboard']),
};

/** "At least 50 courses with the same provider": one provider with so many; "at most 50": each of them. */
export const withSame: Guess = (tokens, _stop, language) => {
  const same = tokens.findIndex((token) => hasKeyword(token, 'Same'));
  const [bound, number] = tokens;
  const [with_, field] = [tokens[same - 1], tokens[same + 1]];
  if (
    same < 4 ||
    with_ === undefined ||
    field === undefined ||
    !WITH[language].has(with_.image.toLowerCase())
  )
    return [];
  // "On the same day" is a window.
  if (isOneOf(field, TIME_UNITS)) return [];
  const before = tokens.slice(0, same - 1);
  const after = tokens.slice(same + 2);
  if (bound === undefined || number?.tokenType !== NumberToken || !isOneOf(bound, COMPARATORS)) return [];
  if (isOneOf(bound, ['AtMost', 'LessThan'])) return forEach(tokens, field, [...before, ...after], language);
  const unit = isOneOf(before[2], TIME_UNITS) ? before.slice(2, 3) : [];
  const records = before
    .slice(2 + unit.length)
    .filter((token, index) => index > 0 || !hasKeyword(token, 'Of'));
  return rewritten(tokens, [
    plainWord(bound, 'AtLeast', language),
    retyped(number, NumberToken, '1'),
    plainWord(bound, 'Different', language),
    field,
    plainWord(bound, 'Of', language),
    ...records,
    plainWord(bound, 'EachWith', language),
    bound,
    number,
    ...unit,
    ...after,
  ]);
};
