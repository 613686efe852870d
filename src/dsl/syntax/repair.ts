import { tokenMatcher, type IToken, type TokenType } from 'chevrotain';
import type { Language } from '../../wording/language';
import { written } from './expected-words';
import type { KeywordName } from './keywords';
import { HAVING } from './meant-among';
import { guesses } from './meant-sentences';
import { misplaced, type Misplaced } from './misplaced';
import { nearPhrases, spelledNumber, type NearPhrase } from './near-phrase';
import type { Reach } from './reach';
import {
  CloseToken,
  ColonToken,
  CommaToken,
  hasKeyword,
  isKeywordToken,
  joined,
  KEYWORD_TOKENS,
  NameToken,
  NumberToken,
  OpenToken,
  retyped,
  TextToken,
  WordToken,
} from './tokens';

interface Change {
  /** The item as it was probably meant. */
  readonly tokens: IToken[];
}

/** One small change after which the grammar reads an item, or reads on: so the advice to make it is never idle. */
export type Repair =
  | Misplaced
  | (Change & { readonly kind: 'keyword'; readonly wrong: readonly IToken[]; readonly near: NearPhrase })
  | (Change & { readonly kind: 'number'; readonly wrong: IToken; readonly value: number })
  | (Change & { readonly kind: 'quotedName'; readonly wrong: IToken })
  | (Change & { readonly kind: 'missing'; readonly after: IToken; readonly type: TokenType })
  | (Change & { readonly kind: 'surplus'; readonly wrong: IToken })
  | {
      readonly kind: 'newSentence';
      readonly first: IToken;
      readonly tokens: IToken[];
      readonly rest: IToken[];
    };

/** The change that makes most sense of an item that stops being readable at a token, if any does. */
export function findRepair(
  tokens: readonly IToken[],
  stop: number,
  reach: Reach,
  language: Language,
): Repair | undefined {
  const whole = ({ tokens: changed }: Change): boolean => reach(changed) === null;
  return (
    likely(tokens, stop, reach, language) ??
    newSentence(tokens, stop, reach) ??
    missing(tokens, stop, language).find(whole) ??
    firstOfTwo(tokens, stop, reach, language) ??
    surplus(tokens, stop).find(whole) ??
    furthest(tokens, stop, keywordChanges(tokens, stop, language), reach)
  );
}

/** A change that says what was meant by what stands there. */
function likely(
  tokens: readonly IToken[],
  stop: number,
  reach: Reach,
  language: Language,
): Repair | undefined {
  const whole = ({ tokens: changed }: Change): boolean => reach(changed) === null;
  return (
    misplaced(tokens, stop, reach, language) ??
    keywordChanges(tokens, stop, language).find(whole) ??
    numberChanges(tokens, stop, language).find(whole) ??
    unquoted(tokens, stop).find(whole)
  );
}

/** Of how many changes it is tried whether another one makes the item readable. */
const MOST_FIRST = 12;

/** A change after which one other change makes the item readable. */
function firstOfTwo(
  tokens: readonly IToken[],
  stop: number,
  reach: Reach,
  language: Language,
): Repair | undefined {
  const firsts: readonly Repair[] = [
    ...guesses(tokens, stop, language),
    ...keywordChanges(tokens, stop, language).filter(({ near }) => near.distance === 0),
    ...numberChanges(tokens, stop, language),
  ];
  return firsts.slice(0, MOST_FIRST).find((first) => {
    const next = reach(first.tokens);
    return next !== null && likely(first.tokens, next, reach, language) !== undefined;
  });
}

/** How many words before the place where reading stops can be the culprit, and how many words a phrase has at most. */
const WORDS_BEFORE = 5;
const PHRASE_WORDS = 4;

/** Words of the user, and "that", which people write for "where". */
const isDoubtful = (token: IToken): boolean => token.tokenType === WordToken || hasKeyword(token, 'That');

/**
 * Whether a token of several is a fixed word that stands there by itself, not part of the phrase that they were meant to be: "where x" is not
 * "of which", nor is "ten training time" "training time".
 */
function isRight(token: IToken, near: NearPhrase, length: number): boolean {
  if (hasKeyword(token, near.name)) return true;
  return !isDoubtful(token) && isKeywordToken(token) && near.phrase.split(' ').length < length;
}

const isWord = (token: IToken): boolean => /^\p{L}/u.test(token.image);

/** Words near the stop that are almost a keyword, or are one in the other language; the likeliest first. */
function keywordChanges(
  tokens: readonly IToken[],
  stop: number,
  language: Language,
): Extract<Repair, { kind: 'keyword' }>[] {
  const changes: Extract<Repair, { kind: 'keyword' }>[] = [];
  for (let first = Math.max(0, stop - WORDS_BEFORE); first <= Math.min(stop, tokens.length - 1); first++) {
    for (let length = 1; length <= PHRASE_WORDS; length++) {
      const wrong = tokens.slice(first, first + length);
      const [start] = wrong;
      const end = wrong.at(-1);
      if (wrong.length < length || start === undefined || end === undefined || !wrong.every(isWord)) break;
      if (!wrong.some(isDoubtful)) continue;
      for (const near of nearPhrases(wrong.map((token) => token.image).join(' '), language)) {
        const isMeant = near.kind === 'misspelt' && near.distance === 0;
        if (length > 1 && !isMeant && wrong.some((token) => isRight(token, near, length))) continue;
        const token = { ...joined(start, end, KEYWORD_TOKENS[near.name], wrong), image: near.phrase };
        const changed = [...tokens.slice(0, first), token, ...tokens.slice(first + length)];
        changes.push({ kind: 'keyword', wrong, near, tokens: changed });
      }
    }
  }
  return changes.sort(
    (left, right) => left.near.distance - right.near.distance || right.wrong.length - left.wrong.length,
  );
}

/** Of how many numbers in letters of a sentence it is said: each asks for another look at the whole of it. */
const MOST_NUMBERS = 8;

/** Numbers in letters, each after those before it; the grammar reads some of them as names. */
export function numbersInLetters(tokens: readonly IToken[], language: Language): Repair[] {
  const changes: Repair[] = [];
  let current = tokens;
  for (const [index, token] of tokens.entries()) {
    if (changes.length === MOST_NUMBERS) break;
    if (token.tokenType !== WordToken) continue;
    for (const change of numberChanges(current, index, language)) {
      changes.push(change);
      current = change.tokens;
    }
  }
  return changes;
}

function numberChanges(tokens: readonly IToken[], stop: number, language: Language): Repair[] {
  const wrong = tokens[stop];
  const value = wrong === undefined ? undefined : spelledNumber(wrong.image, language);
  if (wrong === undefined || value === undefined) return [];
  const number = retyped(wrong, NumberToken, String(value));
  return [
    { kind: 'number', wrong, value, tokens: [...tokens.slice(0, stop), number, ...tokens.slice(stop + 1)] },
  ];
}

function unquoted(tokens: readonly IToken[], stop: number): Repair[] {
  const wrong = tokens[stop];
  if (wrong?.tokenType !== TextToken || !/^.\p{L}[\p{L}\p{N}_-]*.$/u.test(wrong.image)) return [];
  const name = retyped(wrong, WordToken, wrong.image.slice(1, -1));
  return [{ kind: 'quotedName', wrong, tokens: [...tokens.slice(0, stop), name, ...tokens.slice(stop + 1)] }];
}

/** Both what stands before the stop and what stands after it are whole. */
function newSentence(tokens: readonly IToken[], stop: number, reach: Reach): Repair | undefined {
  const first = tokens[stop];
  if (first === undefined || stop === 0) return undefined;
  const before = tokens.slice(0, stop);
  const rest = tokens.slice(stop);
  // One word alone is a sentence too ("attended"), but hardly one that was meant.
  if (rest.length < 3 || reach(before) !== null || reach(rest) !== null) return undefined;
  if (tokenMatcher(first, NameToken) && first.tokenType === WordToken) return undefined;
  return { kind: 'newSentence', first, tokens: before, rest };
}

const INSERTED_KEYWORDS: readonly KeywordName[] = [
  'Is',
  'OneOf',
  'From',
  'Where',
  'Of',
  'To',
  'Then',
  'And',
  'CountOf',
  'Months',
  'Code',
];
const INSERTED: readonly TokenType[] = [
  ColonToken,
  CommaToken,
  CloseToken,
  ...INSERTED_KEYWORDS.map((name) => KEYWORD_TOKENS[name]),
];

const isVerb = (token: IToken | undefined, language: Language): boolean =>
  HAVING[language].includes(token?.image.toLowerCase() ?? '');

function missing(tokens: readonly IToken[], stop: number, language: Language): Repair[] {
  const after = tokens[stop - 1];
  if (after === undefined) return [];
  const next = tokens[stop]?.tokenType;
  const mayStand = (type: TokenType): boolean => {
    if (type === CloseToken) return unclosed(tokens) !== undefined;
    // "Each rotation has at least 1 assessment": no field is called so.
    if (type === ColonToken && isVerb(tokens[stop], language)) return false;
    if (type === KEYWORD_TOKENS.To || type === KEYWORD_TOKENS.From) return next === NumberToken;
    return type !== KEYWORD_TOKENS.OneOf || next === TextToken;
  };
  return INSERTED.filter(mayStand).map((type) => ({
    kind: 'missing',
    after,
    type,
    tokens: [...tokens.slice(0, stop), retyped(after, type, written(type, language)), ...tokens.slice(stop)],
  }));
}

/** The first parenthesis that is opened and not closed. */
export function unclosed(tokens: readonly IToken[]): IToken | undefined {
  const open: IToken[] = [];
  for (const token of tokens) {
    if (token.tokenType === OpenToken) open.push(token);
    if (token.tokenType === CloseToken) open.pop();
  }
  return open[0];
}

function surplus(tokens: readonly IToken[], stop: number): Repair[] {
  // What lacks there are records.
  if (hasKeyword(tokens[stop - 1], 'Between')) return [];
  return [stop, stop - 1].flatMap((index) => {
    const wrong = tokens[index];
    if (wrong === undefined || tokens.length === 1) return [];
    // A fixed word at the end is the beginning of something.
    if (stop === tokens.length && isKeywordToken(wrong)) return [];
    return [{ kind: 'surplus', wrong, tokens: [...tokens.slice(0, index), ...tokens.slice(index + 1)] }];
  });
}

/** A keyword that does not save the whole item, but lets the grammar read on past the place where it stopped. */
function furthest(
  tokens: readonly IToken[],
  stop: number,
  changes: readonly Extract<Repair, { kind: 'keyword' }>[],
  reach: Reach,
): Repair | undefined {
  let best: Repair | undefined;
  let fewest = tokens.length - stop;
  for (const change of changes) {
    const left = change.tokens.length - (reach(change.tokens) ?? change.tokens.length);
    if (left < fewest) {
      best = change;
      fewest = left;
    }
  }
  return best;
}
