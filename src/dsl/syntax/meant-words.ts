import type { IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import { isNeuter } from '../print/dutch-gender';
import { phrase, type KeywordName } from './keywords';
import { writtenWords } from './places';
import { TIME_UNIT_KEYWORDS } from './time-units';
import { articleOf, hasKeyword, KEYWORD_TOKENS, NumberToken, retyped, tokenize, WordToken } from './tokens';

/** What people write in another order, or in other words, than the language has. `tokens` are as it was meant. */
export interface MeantSentence {
  readonly kind: 'otherWords';
  readonly first: IToken;
  readonly last: IToken;
  readonly tokens: IToken[];
  /** What to write instead of the words from the first to the last: one of these. */
  readonly windows: readonly string[];
}

export type Guess = (tokens: readonly IToken[], stop: number, language: Language) => readonly MeantSentence[];

/** A change of the tokens from one to another, both included; nothing where there are no such tokens. */
export function changed(
  tokens: readonly IToken[],
  [from, to]: readonly [number, number],
  meant: readonly IToken[],
  windows: readonly string[],
): readonly MeantSentence[] {
  const [first, last] = [tokens[from], tokens[to]];
  if (first === undefined || last === undefined) return [];
  const all = [...tokens.slice(0, from), ...meant, ...tokens.slice(to + 1)];
  return [{ kind: 'otherWords', first, last, tokens: all, windows }];
}

/** A whole sentence, and how it is written. */
export const rewritten = (tokens: readonly IToken[], meant: readonly IToken[]): readonly MeantSentence[] =>
  changed(tokens, [0, tokens.length - 1], meant, [writtenWords(meant)]);

/** A whole sentence, with a group before what it asks: behind "whole list", where it begins with that. */
export const grouped = (
  tokens: readonly IToken[],
  group: readonly IToken[],
  sentence: readonly IToken[],
): readonly MeantSentence[] => {
  const begin = hasKeyword(sentence[0], 'WholeList') ? 2 : 0;
  return rewritten(tokens, [...sentence.slice(0, begin), ...group, ...sentence.slice(begin)]);
};

/** A fixed word in the place of another token. */
export const word = (at: IToken, name: KeywordName, image: string): IToken =>
  bare(retyped(at, KEYWORD_TOKENS[name], image));

/** A word without its article. */
export const bare = (token: IToken): IToken => ({ ...token, payload: undefined });

/** Words as they are read, in the place of another. */
export function reading(text: string, at: IToken | undefined, language: Language): readonly IToken[] {
  if (at === undefined) return [];
  const { startOffset, endOffset, startLine, endLine, startColumn, endColumn } = at;
  const place = { startOffset, endOffset, startLine, endLine, startColumn, endColumn };
  return tokenize(text, language).tokens.map((token) => {
    const article = articleOf(token);
    return { ...token, ...place, payload: article && { ...article, ...place } };
  });
}

/** The same as it is written by default. */
export const plainWord = (at: IToken, name: KeywordName, language: Language): IToken =>
  word(at, name, phrase(name, language));

/** The word for "each" that goes with a noun. */
export const eachOf = (noun: IToken, language: Language): string => {
  if (language === 'en') return 'each';
  return isNeuter(noun.image) ? 'elk' : 'elke';
};

/** What people write for "length is". */
export const LASTING: Record<Language, readonly string[]> = {
  nl: ['duurt', 'duren', 'duur'],
  en: ['lasts', 'last', 'takes'],
};

export const COMPARATORS: readonly KeywordName[] = ['AtLeast', 'AtMost', 'MoreThan', 'LessThan', 'Exactly'];
/** Words with which a bound begins. */
export const BOUNDS: readonly KeywordName[] = [...COMPARATORS, 'None'];
export const TIME_UNITS: readonly KeywordName[] = Object.values(TIME_UNIT_KEYWORDS);
/** The periods that are longer than a month. */
export const PERIODS: readonly KeywordName[] = [
  'TrainingYear',
  'TrainingHalfYear',
  'CalendarYear',
  'CalendarHalfYear',
  'CalendarQuarter',
];

/** Whether so many of something are asked there without a comparison: "10 operations", "a course". */
export const isBareBound = (tokens: readonly IToken[], index: number): boolean =>
  (tokens[index]?.tokenType === NumberToken || hasKeyword(tokens[index], 'Article')) &&
  tokens[index + 1]?.tokenType === WordToken;

/** A sentence that begins so, with its comparison. */
export function withComparison(sentence: readonly IToken[], language: Language): readonly IToken[] {
  const [first, ...rest] = sentence;
  if (first === undefined || !isBareBound(sentence, 0)) return sentence;
  const number = first.tokenType === NumberToken ? first : retyped(first, NumberToken, '1');
  return [plainWord(first, 'AtLeast', language), number, ...rest];
}

/** How many tokens of one of some phrases stand at a place, in whatever case; 0 where none does. */
export function wordsAt(
  tokens: readonly IToken[],
  index: number,
  phrases: readonly (readonly string[])[],
): number {
  const words = phrases.find((phrased) =>
    phrased.every((image, at) => tokens[index + at]?.image.toLowerCase() === image),
  );
  return words?.length ?? 0;
}

/** How far before the stop words can begin that are to be read otherwise: the grammar may have read some of them. */
export const MOST_READ_ON = 4;

/** Where the words that are to be read otherwise may begin, the last first. */
export const placesBefore = (stop: number): readonly number[] =>
  Array.from({ length: MOST_READ_ON + 1 }, (_, back) => stop - back).filter((index) => index >= 0);

/** The same, and the next two: where a comma or a filter word is the first that cannot be read. */
export const placesAround = (stop: number): readonly number[] => [...placesBefore(stop), stop + 1, stop + 2];
