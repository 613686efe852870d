import type { IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import { attempt, type ItemKind, type Stop } from './attempt';
import { written } from './expected-words';
import type { KeywordName } from './keywords';
import { withoutParentheses } from './meant-filters';
import { MendedWords } from './mended-words';
import { notInLanguage } from './not-in-language';
import type { Reach } from './reach';
import { findRepair, numbersInLetters, type Repair } from './repair';
import { saidValues, type SaidValues } from './said-values';
import { hasKeyword, isOneOf } from './tokens';

const MOST_REPAIRS = 3;

/** An item with what was changed in it, one thing after another, so that the grammar reads it. */
export interface Mending<Item> {
  /** Each with the tokens before it. */
  readonly steps: readonly { readonly repair: Repair; readonly of: readonly IToken[] }[];
  readonly words: MendedWords;
  readonly tokens: readonly IToken[];
  /** What was read, or where reading stopped in spite of it all. */
  readonly result: { readonly item: Item } | Stop;
}

/**
 * The changes after which an item can be read, or those of the way that comes first where none leads there: first what the file itself says of the words,
 * then what the grammar says.
 * @param values undefined for an item that is no sentence
 */
export function mending<Item>(
  tokens: readonly IToken[],
  stop: Stop,
  kind: ItemKind<Item>,
  language: Language,
  values: SaidValues | undefined,
): Mending<Item> {
  const reach: Reach = (changed) => {
    const result = attempt(changed, kind);
    return 'item' in result ? null : result.index;
  };
  let likeliest: Mending<Item> | undefined;
  for (const sure of surelyMeant(tokens, stop, reach, language, values)) {
    const way = mendedAfter(tokens, stop, kind, reach, language, sure);
    if ('item' in way.result) return way;
    likeliest ??= way;
  }
  return likeliest ?? mendedAfter(tokens, stop, kind, reach, language, []);
}

/** What may be changed in a sentence before the grammar is asked, one way after another: values without their field, parentheses, numbers in letters. */
function surelyMeant(
  tokens: readonly IToken[],
  stop: Stop,
  reach: Reach,
  language: Language,
  values: SaidValues | undefined,
): readonly (readonly Repair[])[] {
  if (values === undefined) return [[]];
  const inTokens = (changed: readonly IToken[]): readonly Repair[] =>
    saidValues(changed, stop.index, values, reach, language);
  const said = inTokens(tokens);
  const opened = withoutParentheses(tokens);
  const numbers = numbersInLetters(opened.at(-1)?.tokens ?? tokens, language);
  const plain = [...opened, ...numbers];
  const last = plain.at(-1);
  if (last === undefined) return said.length === 0 ? [[]] : [said, []];
  const both = inTokens(last.tokens);
  return [
    ...(said.length === 0 ? [] : [said]),
    ...(both.length === 0 ? [] : [[...plain, ...both]]),
    [],
    plain,
  ];
}

function mendedAfter<Item>(
  tokens: readonly IToken[],
  stop: Stop,
  kind: ItemKind<Item>,
  reach: Reach,
  language: Language,
  sure: readonly Repair[],
): Mending<Item> {
  const words = new MendedWords(tokens);
  const steps: { readonly repair: Repair; readonly of: readonly IToken[] }[] = [];
  let current = tokens;
  let result: { readonly item: Item } | Stop = stop;
  for (let count = 0; !('item' in result) && count < sure.length + MOST_REPAIRS; count++) {
    const repair = sure[count] ?? nextRepair(current, result, reach, language);
    if (repair === undefined) break;
    words.add(repair, current, repair.kind === 'missing' ? written(repair.type, language) : null);
    steps.push({ repair, of: current });
    current = repair.tokens;
    result = attempt([...current], kind);
  }
  return { steps, words, tokens: current, result };
}

function nextRepair(
  tokens: readonly IToken[],
  { index }: Stop,
  reach: Reach,
  language: Language,
): Repair | undefined {
  const isLacking = notInLanguage(tokens, index, language) !== undefined;
  return isLacking || isDoubleComparison(tokens, index)
    ? undefined
    : findRepair(tokens, index, reach, language);
}

const COMPARATORS: readonly KeywordName[] = ['AtLeast', 'AtMost', 'MoreThan', 'LessThan'];

/** "At least 3 at most 5", "at least 3 and at most 5". */
export function isDoubleComparison(tokens: readonly IToken[], index: number): boolean {
  const isJoined = hasKeyword(tokens[index - 1], 'And');
  const before = tokens[index - (isJoined ? 3 : 2)];
  return isOneOf(tokens[index], COMPARATORS) && isOneOf(before, COMPARATORS);
}
