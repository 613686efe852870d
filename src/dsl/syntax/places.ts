import type { IToken } from 'chevrotain';
import { shortened } from '../../wording/text';
import type { Span } from '../source';
import { articleOf, withArticle } from './tokens';

export const spanOf = (token: IToken): Span => ({
  start: token.startOffset,
  end: (token.endOffset ?? token.startOffset) + 1,
});

/** The longest phrase of a rule file that is worth repeating in a message. */
const QUOTED_LENGTH = 40;

export function quoted(image: string): string {
  return shortened(image, QUOTED_LENGTH + 1);
}

/** The place of some words, the article before the first of them included where there is one. */
export function placeOf(first: IToken, last: IToken): Span {
  return { start: (articleOf(first) ?? first).startOffset, end: spanOf(last).end };
}

/** Words as they were written, with their articles. */
export const writtenWords = (tokens: readonly IToken[]): string => spaced(tokens.map(withArticle));

/** Words and signs as they stand on a line. */
export const spaced = (words: readonly string[]): string =>
  words.reduce((line, word) => (isClose(line, word) ? line + word : `${line} ${word}`), '');

const isClose = (line: string, word: string): boolean =>
  line === '' || word === '' || line.endsWith('(') || /^[%,:)]/u.test(word);
