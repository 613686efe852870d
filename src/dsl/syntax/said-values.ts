import { tokenMatcher, type IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import { comparisonKey } from '../../wording/text';
import { isFiltered, isOf } from './meant-filters';
import { bare, changed, plainWord, type MeantSentence } from './meant-words';
import { writtenWords } from './places';
import type { Reach } from './reach';
import {
  ColonToken,
  CommaToken,
  EqualsToken,
  hasKeyword,
  isOneOf,
  NameToken,
  NumberToken,
  retyped,
  SlashToken,
  TextToken,
  WordToken,
} from './tokens';

/** Most words of a value that is looked for. */
const MOST_WORDS = 6;

/** Of how many values of a sentence it is said what they are of: each asks for another look at the whole of it. */
const MOST_VALUES = 8;

/** Of how many fields that may hold a value it is said. */
const MOST_FIELDS = 3;

/** A field that holds a text. */
interface Holding {
  readonly field: IToken;
  readonly text: string;
}

/** Which fields a file itself says to hold which texts, where it declares them and where it compares with them. */
export class SaidValues {
  private readonly holding = new Map<string, Holding[]>();

  constructor(tokens: readonly IToken[], language: Language) {
    let field: IToken | undefined;
    let isList = false;
    for (const [index, token] of tokens.entries()) {
      if (token.tokenType === TextToken) {
        if (isList && field !== undefined) this.add(field, token.image.slice(1, -1));
        continue;
      }
      if (isList && (SEPARATORS.has(token.tokenType) || isOneOf(token, ['Is', 'OneOf', 'Or']))) continue;
      isList = isOneOf(token, ['Values', 'Is']);
      const next = tokens[index + 1];
      if (hasKeyword(token, 'Field')) field = fieldNamed(tokens, index + 1, language);
      else if (hasKeyword(next, 'Is') && tokenMatcher(token, NameToken)) field = token;
    }
  }

  private add(field: IToken, text: string): void {
    const key = comparisonKey(text);
    const known = this.holding.get(key) ?? [];
    if (!known.some((one) => isSameName(one.field, field)))
      this.holding.set(key, [...known, { field, text }]);
  }

  /** The fields that hold a text; one letter alone is it only as it is written there, for it may be a word of the sentence. */
  holdingText(text: string): readonly Holding[] {
    const all = this.holding.get(comparisonKey(text)) ?? [];
    return text.length > 1 ? all : all.filter((one) => one.text === text);
  }
}

/** The first name of a field that is declared at a place, in the language of the file: the English ones stand behind a stroke. */
function fieldNamed(tokens: readonly IToken[], index: number, language: Language): IToken | undefined {
  const names = tokens.slice(index, index + MOST_NAMES);
  const colon = names.findIndex(({ tokenType }) => tokenType === ColonToken);
  const stroke = names.findIndex(({ tokenType }) => tokenType === SlashToken);
  return names[language === 'en' && stroke >= 0 && stroke < colon ? stroke + 1 : 0];
}

/** Of how many names of a field it is looked which is of which language, the signs between them included. */
const MOST_NAMES = 16;

const SEPARATORS: ReadonlySet<unknown> = new Set([CommaToken, SlashToken, EqualsToken]);

/** A value that stands among the words of a sentence: its text, the fields that may hold it, and how many tokens it is. */
interface Found {
  readonly text: IToken;
  readonly fields: readonly IToken[];
  readonly count: number;
}

/**
 * "10 operations as first surgeon", where the file says that a field holds "first surgeon": a filter.
 * @returns the sentence after each such change, the last with all of them; none where the grammar reads on no further then
 */
export function saidValues(
  tokens: readonly IToken[],
  stop: number,
  values: SaidValues,
  reach: Reach,
  language: Language,
): readonly MeantSentence[] {
  const steps: MeantSentence[] = [];
  let current = tokens;
  // What comes after a change is as far from the end as it was.
  let left = tokens.length;
  for (let index = 1; index < current.length && steps.length < MOST_VALUES; index++) {
    const found = valueAt(current, index, values);
    if (found === undefined || index + found.count < stop) continue;
    const [step] = asFilter(current, index, found, values, language);
    if (step === undefined) continue;
    const after = current.length - 1 - current.indexOf(step.last);
    if (after >= left) continue;
    steps.push(step);
    left = after;
    current = step.tokens;
    index = current.length - after - 1;
  }
  const [first] = steps;
  if (first === undefined) return [];
  const readsOn = (changed: IToken[]): boolean => {
    const next = reach(changed);
    return (
      next === null || changed.length - next < tokens.length - stop || tokens.indexOf(first.first) >= stop
    );
  };
  if (readsOn([...current])) return steps;
  return readsOn(first.tokens) ? [first] : [];
}

/** A text in the place of some words. */
const joined = (first: IToken, { endOffset, endLine, endColumn }: IToken, image: string): IToken =>
  bare({ ...retyped(first, TextToken, image), endOffset, endLine, endColumn });

function valueAt(tokens: readonly IToken[], index: number, values: SaidValues): Found | undefined {
  const first = tokens[index];
  if (first === undefined) return undefined;
  const isText = first.tokenType === TextToken;
  for (let count = isText ? 1 : MOST_WORDS; count > 0; count--) {
    const words = tokens.slice(index, index + count);
    const said = isText ? first.image.slice(1, -1) : words.map(({ image }) => image).join(' ');
    const holding = words.length < count ? [] : values.holdingText(said);
    const [one] = holding;
    if (one === undefined) continue;
    const text = isText ? first : joined(first, words.at(-1) ?? first, `"${one.text}"`);
    return { text, fields: holding.map(({ field }) => field), count };
  }
  return undefined;
}

/** What people write before "as first surgeon": "must be done". */
const DONE: Record<Language, ReadonlySet<string>> = {
  nl: new Set([
    ...['moet', 'moeten', 'mag', 'mogen', 'worden', 'wordt', 'zijn'],
    ...['gedaan', 'verricht', 'uitgevoerd', 'gevolgd', 'gelopen', 'zelf'],
  ]),
  en: new Set([
    ...['has', 'to', 'need', 'needs', 'must', 'should', 'shall', 'may', 'be', 'have', 'been', 'were', 'was'],
    ...['done', 'performed', 'conducted', 'made', 'completed', 'carried', 'out'],
  ]),
};

const isDone = (token: IToken | undefined, language: Language): boolean =>
  DONE[language].has(token?.image.toLowerCase() ?? '');

/** The value, and others after it with "or" between them, as a filter on a field that holds it; one way to write it for each such field. */
function asFilter(
  tokens: readonly IToken[],
  index: number,
  value: Found,
  values: SaidValues,
  language: Language,
): readonly MeantSentence[] {
  const { texts, end } = alternatives(tokens, index, value, values, language);
  const { text } = value;
  const listed = texts.flatMap((one, at) => (at === 0 ? [one] : [retyped(text, CommaToken, ','), one]));
  const oneOf = texts.length > 1 ? [plainWord(text, 'OneOf', language)] : [];
  const filters = (fields: readonly IToken[], before: readonly IToken[]): readonly MeantSentence[] => {
    const ways = fields
      .slice(0, MOST_FIELDS)
      .map((field) => [...before, at(text, field), plainWord(text, 'Is', language), ...oneOf, ...listed]);
    return changed(tokens, [from, last], ways[0] ?? [], ways.map(writtenWords));
  };
  const before = tokens[index - 1];
  let [from, last] = [index, end];
  while (isDone(tokens[last + 1], language)) last++;
  if (isOneOf(before, ['Is', 'OneOf']))
    return tokens[index] === text ? [] : changed(tokens, [index, end], listed, [writtenWords(listed)]);
  const noun = tokens[end + 1];
  const isBeforeNoun = before?.tokenType === NumberToken && noun?.tokenType === WordToken;
  if (isBeforeNoun && !hasKeyword(tokens[end + 2], 'Where')) {
    last = end + 1;
    return filters(value.fields, [noun, plainWord(text, 'Where', language)]);
  }
  const named = value.fields.filter((field) => isSameName(field, before));
  if (named.length > 0) from--;
  const hasOf = isOf(tokens[from - 1], language);
  if (hasOf) from--;
  while (hasOf && from > 2 && isDone(tokens[from - 1], language)) from--;
  const not = tokens.slice(from - 1, from).filter((token) => hasKeyword(token, 'Not'));
  from -= not.length;
  const isOpen = isOneOf(tokens[from - 1], ['Where', 'And', 'Or']);
  // "North", "East" or "South": what they are of stands before.
  if (tokens[index] === text && !hasOf && named.length === 0) return [];
  const isMeant = hasOf || isOpen || not.length > 0 || named.length > 0;
  if (from < 2 || !isMeant) return [];
  // "Each operation as assistant": what each of them is, not which of them.
  if (isOneOf(tokens[0], ['Each', 'All']) && !isOpen && last === tokens.length - 1 && !hasColon(tokens))
    return filters(named.length > 0 ? named : value.fields, [retyped(bare(text), ColonToken, ':'), ...not]);
  const joint = plainWord(text, isFiltered(tokens, from, language) ? 'And' : 'Where', language);
  return filters(named.length > 0 ? named : value.fields, [...(isOpen ? [] : [joint]), ...not]);
}

const hasColon = (tokens: readonly IToken[]): boolean =>
  tokens.some(({ tokenType }) => tokenType === ColonToken);

const isSameName = (field: IToken, token: IToken | undefined): boolean =>
  comparisonKey(field.image) === comparisonKey(token?.image ?? '');

/** A name in the place of another token. */
const at = (place: IToken, name: IToken): IToken => bare(retyped(place, name.tokenType, name.image));

/** The texts that a value and those after it are, and the index of the last of their tokens. */
function alternatives(
  tokens: readonly IToken[],
  index: number,
  value: Found,
  values: SaidValues,
  language: Language,
): { readonly texts: readonly IToken[]; readonly end: number } {
  const texts = [value.text];
  let end = index + value.count - 1;
  for (;;) {
    let next = end + 1;
    while (tokens[next]?.tokenType === CommaToken || hasKeyword(tokens[next], 'Or')) next++;
    if (next === end + 1) return { texts, end };
    if (isOf(tokens[next], language)) next++;
    const other = valueAt(tokens, next, values);
    if (!other?.fields.some((field) => value.fields.some((one) => isSameName(one, field))))
      return { texts, end };
    texts.push(other.text);
    end = next + other.count - 1;
  }
}
