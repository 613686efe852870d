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
