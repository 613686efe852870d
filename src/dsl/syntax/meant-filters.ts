import { tokenMatcher, type IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import type { KeywordName } from './keywords';
import { changed, COMPARATORS, plainWord, rewritten, type Guess, type MeantSentence } from './meant-words';
import { writtenWords } from './places';
import {
  CloseToken,
  CommaToken,
  hasKeyword,
  isOneOf,
  NameToken,
  NumberToken,
  OpenToken,
  retyped,
  SemicolonToken,
  TextToken,
  WordToken,
} from './tokens';

/** What people write before a field and the word that it holds. */
const OF: Record<Language, ReadonlySet<string>> = {
  nl: new Set(['met', 'bij', 'van', 'in', 'op', 'door', 'onder', 'uit', 'voor', 'als']),
  en: new Set(['with', 'at', 'of', 'in', 'on', 'by', 'from', 'under', 'for', 'as', 'using']),
};

/** Whether it is what people write before a field and the word that it holds, or before that word alone. */
export const isOf = (token: IToken | undefined, language: Language): token is IToken =>
  token !== undefined && OF[language].has(token.image.toLowerCase());

/** "At least 4 assessments with instrument "KPB" or "CAT" and level at least 3": a filter. */
export const withValue: Guess = (tokens, _stop, language) =>
  [...tokens.keys()].flatMap((index) => {
    const of = tokens[index];
    const isFirst = index > 0 && isOf(of, language) && !isHalf(tokens[index - 1], language);
    const isNamed = hasKeyword(of, 'With') || UNDER.has(of?.image.toLowerCase() ?? '');
    const conditions = isFirst ? conditionsAt(tokens, index + 1, isNamed, language) : undefined;
    if (of === undefined || conditions === undefined) return [];
    const meant = [
      plainWord(of, isFiltered(tokens, index, language) ? 'And' : 'Where', language),
      ...conditions.tokens,
    ];
    return changed(tokens, [index, index + conditions.count], meant, [writtenWords(meant)]);
  });

/** What people write before what was there, or not: "under supervision". */
const UNDER: ReadonlySet<string> = new Set(['onder', 'under']);

/** Whether the records before a place have a filter. */
export function isFiltered(tokens: readonly IToken[], index: number, language: Language): boolean {
  const part = tokens.findLastIndex(
    (token, at) =>
      at < index &&
      isOneOf(token, [...COMPARATORS, ...PARTS, ...BEFORE_OTHERS]) &&
      !hasKeyword(tokens[at - 1], 'Is'),
  );
  return tokens
    .slice(Math.max(0, part), index)
    .some((token, at, all) => hasKeyword(token, 'Where') && !isPartStart(all[at + 1], language));
}

/** "Of which 10", "of which half": in Dutch with the word for "where". */
const isPartStart = (token: IToken | undefined, language: Language): boolean =>
  token?.tokenType === NumberToken || isHalf(token, language) || token?.image.toLowerCase() === 'er';

/** Words before other records than those that a sentence measures. */
const BEFORE_OTHERS = ['Before', 'After', 'OnOrBefore', 'OnOrAfter', 'During', 'Between'] as const;

const PARTS = ['OfWhich', 'OfThose', 'Counting'] as const;

/** Some tokens as they were meant, and how many there are. */
interface Read {
  readonly tokens: readonly IToken[];
  readonly count: number;
}

/**
 * "Instrument "KPB" and result "good"", "and with result "good"".
 * @param isNamed whether the word before can only name a field: a number or a word after that is what it holds, and it may stand alone
 */
function conditionsAt(
  tokens: readonly IToken[],
  from: number,
  isNamed: boolean,
  language: Language,
): Read | undefined {
  const first = conditionAt(tokens, from, isNamed, language);
  if (first === undefined) return undefined;
  const read = [...first.tokens];
  let index = from + first.count;
  for (;;) {
    const [joint, of] = tokens.slice(index, index + 2);
    const hasJoint = isOneOf(joint, ['And', 'Or']);
    const at = index + (hasJoint ? 1 : 0);
    const start = isOf(hasJoint ? of : joint, language) ? at + 1 : at;
    const next = start > index ? conditionAt(tokens, start, false, language) : undefined;
    if (next === undefined || joint === undefined) return { tokens: read, count: index - from };
    read.push(hasJoint ? joint : plainWord(joint, 'And', language), ...next.tokens);
    index = start + next.count;
  }
}

/** "Instrument "KPB"", "level at least 3", and where it may be so a yes/no field alone. */
function conditionAt(
  tokens: readonly IToken[],
  index: number,
  isNamed: boolean,
  language: Language,
): Read | undefined {
  const [field, value, number] = tokens.slice(index, index + 3);
  if (field === undefined || !tokenMatcher(field, NameToken)) return undefined;
  const is = plainWord(field, 'Is', language);
  if (value?.tokenType === TextToken) {
    const texts = textsAt(tokens, index + 1);
    const oneOf = texts.tokens.length > 1 ? [plainWord(field, 'OneOf', language)] : [];
    return { tokens: [field, is, ...oneOf, ...texts.tokens], count: 1 + texts.count };
  }
  if (isOneOf(value, COMPARATORS) && value !== undefined && number?.tokenType === NumberToken)
    return { tokens: [field, is, value, number], count: 3 };
  if (value?.tokenType === NumberToken && isNamed) return { tokens: [field, is, value], count: 2 };
  if (value?.tokenType === WordToken && isNamed)
    return { tokens: [field, is, retyped(value, TextToken, `"${value.image}"`)], count: 2 };
  const isFlag = isNamed && field.tokenType === WordToken;
  return isFlag ? { tokens: [field], count: 1 } : undefined;
}

/** "A", "b" or "c": with commas between them. */
function textsAt(tokens: readonly IToken[], index: number): Read {
  const isPart = (token: IToken | undefined): boolean =>
    token?.tokenType === CommaToken || hasKeyword(token, 'Or');
  const read: IToken[] = [];
  let end = index;
  let at = index;
  for (let text = tokens[at]; text?.tokenType === TextToken; text = tokens[at]) {
    read.push(...(read.length === 0 ? [] : [retyped(text, CommaToken, ',')]), text);
    end = ++at;
    while (isPart(tokens[at])) at++;
  }
  return { tokens: read, count: end - index };
}

/** "At least 20 assessments, at least 4 with …", "of which there are 4 with …": of which. */
export const partWith: Guess = (tokens, stop, language) =>
  [stop - 1, stop, stop + 1].flatMap((index) => {
    const [bound, number, of] = tokens.slice(index, index + 3);
    if (index < 3 || bound === undefined || !isOneOf(bound, COMPARATORS)) return [];
    if (number?.tokenType !== NumberToken || !isOf(of, language)) return [];
    const part = plainWord(bound, 'OfWhich', language);
    return rewritten(tokens, [...tokens.slice(0, index), part, ...tokens.slice(index)]);
  });

/** "Of which there are 4 with …", in Dutch; "at least 5 of them supervised": of which, with a filter. */
export const partThere: Guess = (tokens, _stop, language) =>
  [...tokens.keys()].flatMap((index) => {
    const [first, second, third] = tokens.slice(index, index + 3);
    if (first === undefined || second === undefined || index < 2) return [];
    const part = plainWord(first, 'OfWhich', language);
    if (language === 'nl' && hasKeyword(first, 'Where') && second.image.toLowerCase() === 'er') {
      const isBare = third?.tokenType === NumberToken;
      const bounds = isBare ? BARE : [[]];
      const number = isBare ? [third] : [];
      const ways = bounds.map((names) => [
        part,
        ...names.map((name) => plainWord(first, name, language)),
        ...number,
      ]);
      const isVerb = isBare && tokens[index + 3]?.image.toLowerCase() === 'zijn';
      const end = index + 1 + number.length + (isVerb ? 1 : 0);
      return changed(tokens, [index, end], ways[0] ?? [], ways.map(writtenWords));
    }
    if (isOneOf(first, ['Where', 'OfWhich']) && isHalf(second, language)) {
      const meant = [part, ...half(first, language)];
      return changed(tokens, [index, index + 1], meant, [writtenWords(meant)]);
    }
    const bare = partOf(tokens, index, language);
    if (bare !== undefined && second.tokenType === WordToken && !isOf(second, language)) {
      const where = plainWord(first, 'Where', language);
      const ways = bare.ways.map((way) => [part, ...way, where]);
      return changed(tokens, [bare.from, index], ways[0] ?? [], ways.map(writtenWords));
    }
    const [bound, number] = tokens.slice(index - 2, index);
    const isPart = isOneOf(first, ['OfWhich', 'OfThose']) && isOneOf(bound, COMPARATORS);
    if (bound === undefined || number?.tokenType !== NumberToken || !isPart) return [];
    if (second.tokenType !== WordToken || isOf(second, language)) return [];
    const meant = [part, bound, number, plainWord(first, 'Where', language)];
    return changed(tokens, [index - 2, index], meant, [writtenWords(meant)]);
  });

/** "Half of which", "30 of them": a part without its comparison, and the ways in which it may be meant. */
function partOf(
  tokens: readonly IToken[],
  index: number,
  language: Language,
): { readonly from: number; readonly ways: readonly (readonly IToken[])[] } | undefined {
  const [before, first] = tokens.slice(index - 2, index);
  if (first === undefined || !isOneOf(tokens[index], ['OfWhich', 'OfThose']) || isOneOf(before, COMPARATORS))
    return undefined;
  const from = index - 1;
  if (isHalf(first, language)) return { from, ways: [half(first, language)] };
  if (first.tokenType !== NumberToken) return undefined;
  return {
    from,
    ways: BARE.map((names) => [...names.map((name) => plainWord(first, name, language)), first]),
  };
}

const isHalf = (token: IToken | undefined, language: Language): boolean =>
  HALF[language].has(token?.image.toLowerCase() ?? '');

/** At least 50%. */
const half = (at: IToken, language: Language): readonly IToken[] => [
  plainWord(at, 'AtLeast', language),
  retyped(at, NumberToken, '50'),
  plainWord(at, 'Percent', language),
];

const HALF: Record<Language, ReadonlySet<string>> = { nl: new Set(['helft']), en: new Set(['half']) };

/** What a number without its comparison may be. */
const BARE: readonly (readonly KeywordName[])[] = [['AtLeast'], ['Exactly']];

/** "40 operations (of which at least 10 where …)". */
export function withoutParentheses(tokens: readonly IToken[]): readonly MeantSentence[] {
  const open = tokens.findIndex(
    (token, index) => token.tokenType === OpenToken && isOneOf(tokens[index + 1], ['Where', ...PARTS]),
  );
  let depth = 0;
  const close = tokens.findIndex(({ tokenType }, index) => {
    if (index >= open && tokenType === OpenToken) depth++;
    return index > open && tokenType === CloseToken && --depth === 0;
  });
  if (open < 1 || close < 0) return [];
  const inside = tokens.slice(open + 1, close);
  return changed(tokens, [open, close], inside, [writtenWords(inside)]);
}

/** A semicolon for a comma, or for "and". */
export const semicolon: Guess = (tokens, _stop, language) => {
  const index = tokens.findIndex(({ tokenType }) => tokenType === SemicolonToken);
  const [before, sign] = tokens.slice(Math.max(0, index - 1), index + 1);
  if (before === undefined || sign === undefined || index === tokens.length - 1) return [];
  return [retyped(sign, CommaToken, ','), plainWord(sign, 'And', language)].flatMap((joint) => {
    const meant = [before, joint];
    return changed(tokens, [index - 1, index], meant, [writtenWords(meant)]);
  });
};
