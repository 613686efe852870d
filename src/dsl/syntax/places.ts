import type { IToken } from 'chevrotain';
import { shortened } from '../../wording/text';
import type { Span } from '../source';

export const spanOf = (token: IToken): Span => ({
  start: token.startOffset,
  end: (token.endOffset ?? token.startOffset) + 1,
});

/** The longest phrase of a rule file that is worth repeating in a message. */
const QUOTED_LENGTH = 40;

export function quoted(image: string): string {
  return shortened(image, QUOTED_LENGTH + 1);
}

/** Words as they were written, but for those without meaning. */
export const writtenWords = (tokens: readonly IToken[]): string =>
  tokens
    .map(({ image }) => image)
    .join(' ')
    .replace(/ (?=[%,:)])|(?<=\() /g, '');
