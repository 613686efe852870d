import type { IToken } from 'chevrotain';
import type { Span } from '../source';

export const spanOf = (token: IToken): Span => ({
  start: token.startOffset,
  end: (token.endOffset ?? token.startOffset) + 1,
});

/** The longest phrase of a rule file that is worth repeating in a message. */
const QUOTED_LENGTH = 40;

export function quoted(image: string): string {
  return image.length > QUOTED_LENGTH ? `${image.slice(0, QUOTED_LENGTH)}…` : image;
}
