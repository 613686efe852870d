import { EOF, tokenMatcher, type IToken, type TokenType } from 'chevrotain';
import { invariant } from '../../wording/invariant';
import type { ExampleName } from './expected-words';
import { ItemParser } from './grammar';
import { NestedTooDeep } from './grammar/word-rules';
import type { KeywordName } from './keywords';
import { ColonToken, hasKeyword, isOneOf, NameToken, OpenToken, retyped } from './tokens';

/** One rule of the grammar, and the example that shows it. */
export interface ItemKind<Item> {
  readonly rule: string;
  readonly read: (parser: ItemParser) => Item;
  readonly example: ExampleName;
}

/** Building the parser costs far more than any file: every file is read with this one. */
const parser = new ItemParser();

/** Where reading an item came to an end before its time. */
export interface Stop {
  /** The index of the token at which reading stopped; the number of tokens at the end. */
  readonly index: number;
  /** What could have stood there; empty when the item was whole before it. */
  readonly types: readonly TokenType[];
  /** Whether more stands inside one another there than is read. */
  readonly isTooDeep: boolean;
}

/** Reads an item with the grammar as it stands, and says nothing of what is wrong with it. */
export function attempt<Item>(tokens: IToken[], kind: ItemKind<Item>): { readonly item: Item } | Stop {
  const first = plainAttempt(tokens, kind);
  if ('item' in first || first.isTooDeep) return first;
  return withColons(tokens, first, kind) ?? first;
}

function plainAttempt<Item>(tokens: IToken[], kind: ItemKind<Item>): { readonly item: Item } | Stop {
  parser.input = tokens;
  try {
    const item = kind.read(parser);
    if (parser.errors.length === 0) return { item };
  } catch (problem) {
    if (!(problem instanceof NestedTooDeep)) throw problem;
    return { index: placeIn(tokens, problem.token), types: [], isTooDeep: true };
  }
  const last = parser.expectations.taken();
  invariant(last !== undefined, 'a syntax error without an expectation');
  return { index: placeIn(tokens, last.token), types: last.types, isTooDeep: false };
}

const placeIn = (tokens: readonly IToken[], token: IToken): number =>
  token.tokenType === EOF ? tokens.length : tokens.indexOf(token);

/** Of how many bounds of an item it is looked whether they were taken for a comparison. */
const MOST_BOUNDS = 50;

/**
 * "Number of courses where attended at least 10": the bound of the sentence reads as a comparison of the yes/no field before it, and then there is none.
 * What can be read only so is read as if a colon stood before the bound.
 */
function withColons<Item>(
  tokens: readonly IToken[],
  first: Stop,
  kind: ItemKind<Item>,
): { readonly item: Item } | undefined {
  let current = tokens;
  let stop = first;
  for (let count = 0; count < MOST_BOUNDS; count++) {
    const bound = comparedBefore(current, stop.index);
    const at = current[bound];
    if (at === undefined) return undefined;
    current = [...current.slice(0, bound), retyped(at, ColonToken, ''), ...current.slice(bound)];
    const next = plainAttempt([...current], kind);
    if ('item' in next) return next;
    if (next.index <= stop.index + 1) return undefined;
    stop = next;
  }
  return undefined;
}

const BOUNDS: readonly KeywordName[] = ['AtLeast', 'AtMost', 'MoreThan', 'LessThan', 'From'];
const BEFORE_CONDITIONS: readonly KeywordName[] = ['Where', 'And', 'Or', 'Not'];

/** Where the last comparison before a place begins that may be a bound; -1 where there is none. */
function comparedBefore(tokens: readonly IToken[], stop: number): number {
  return tokens.findLastIndex((token, index) => {
    const [before, name] = [tokens[index - 2], tokens[index - 1]];
    if (index >= stop || before === undefined || name === undefined) return false;
    const compares = isOneOf(hasKeyword(token, 'Is') ? tokens[index + 1] : token, BOUNDS);
    const begins = isOneOf(before, BEFORE_CONDITIONS) || before.tokenType === OpenToken;
    return compares && begins && tokenMatcher(name, NameToken);
  });
}
