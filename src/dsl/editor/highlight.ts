import type { IToken } from 'chevrotain';
import type { Span } from '../source';
import { keyword, KEYWORD_NAMES } from '../syntax/keywords';
import type { KeywordGroup } from '../syntax/keywords/entry';
import { spanOf } from '../syntax/places';
import {
  beginsLine,
  DateToken,
  hasKeyword,
  isKeywordToken,
  NumberToken,
  TextToken,
  tokenize,
  WordToken,
  type LexicalResult,
} from '../syntax/tokens';

/** What a piece of a rule file is, for colouring: `section` begins a part of the file, `clause` a line under it. */
export type HighlightKind =
  'section' | 'clause' | 'keyword' | 'name' | 'text' | 'number' | 'date' | 'comment' | 'sign' | 'fault';

export interface Highlight extends Span {
  readonly kind: HighlightKind;
}

/**
 * What every piece of a rule file is, in order and without overlaps; everything but white space is in one of them. By the lexer that the parser reads with,
 * so a word is coloured as what it is taken for.
 */
export function highlight(text: string): Highlight[] {
  const read = tokenize(text);
  return [...withGaps(text, withoutOverlaps(pieces(read)))];
}

function pieces({ tokens, comments, faults }: LexicalResult): Highlight[] {
  const faulty = new Set(faults.map(({ offset }) => offset));
  return [
    ...comments.map((token): Highlight => ({ ...spanOf(token), kind: 'comment' })),
    ...tokens.map((token, index): Highlight => {
      const kind = faulty.has(token.startOffset) ? 'fault' : kindOf(token, beginsLine(token, index, tokens));
      return { ...spanOf(token), kind };
    }),
  ].sort((left, right) => left.start - right.start);
}

function kindOf(token: IToken, isFirst: boolean): HighlightKind {
  switch (token.tokenType) {
    case TextToken:
      return 'text';
    case NumberToken:
      return 'number';
    case DateToken:
      return 'date';
    case WordToken:
      return 'name';
    default:
      return isKeywordToken(token) ? kindOfKeyword(groupsOf(token), isFirst) : 'sign';
  }
}

function groupsOf(token: IToken): readonly KeywordGroup[] {
  const known = GROUPS.get(token.tokenType.name);
  if (known !== undefined) return known;
  const groups = KEYWORD_NAMES.filter((name) => hasKeyword(token, name)).map((name) => keyword(name).group);
  GROUPS.set(token.tokenType.name, groups);
  return groups;
}

/** The groups of the keywords that a type of token stands for; there are a few hundred types. */
const GROUPS = new Map<string, readonly KeywordGroup[]>();

function kindOfKeyword(groups: readonly KeywordGroup[], isFirst: boolean): HighlightKind {
  if (isFirst && groups.includes('section')) return 'section';
  return isFirst && groups.some((group) => group === 'clause' || group === 'vocabulary')
    ? 'clause'
    : 'keyword';
}

/** A phrase that goes on after a comment is cut in two by it. */
function withoutOverlaps(found: readonly Highlight[]): Highlight[] {
  const apart: Highlight[] = [];
  for (const piece of found) {
    const before = apart.at(-1);
    if (before === undefined || before.end <= piece.start) {
      apart.push(piece);
    } else {
      apart.splice(-1, 1, { ...before, end: piece.start }, piece, { ...before, start: piece.end });
    }
  }
  return apart.filter(({ start, end }) => start < end);
}

/** Between tokens stand words without meaning, and characters that have no place in a rule file. */
function* withGaps(text: string, found: Iterable<Highlight>): Generator<Highlight> {
  let end = 0;
  for (const piece of found) {
    yield* gap(text, end, piece.start);
    yield piece;
    end = piece.end;
  }
  yield* gap(text, end, text.length);
}

function* gap(text: string, start: number, end: number): Generator<Highlight> {
  for (const { 0: word, index } of text.slice(start, end).matchAll(/[^\s\ufeff]+/gu)) {
    const from = start + index;
    yield { start: from, end: from + word.length, kind: /^\p{L}/u.test(word) ? 'keyword' : 'fault' };
  }
}
