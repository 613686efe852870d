import type { IToken } from 'chevrotain';
import { spaced, writtenWords } from './places';
import { ColonToken, CommaToken, hasKeyword, retyped } from './tokens';

/** A sentence in two parts: its window stands between them. */
interface Parted {
  readonly before: readonly IToken[];
  readonly after: readonly IToken[];
}

/** A window stands at the end of a sentence, and in a share before the colon; after a filter a comma shows where it begins. */
function parted(sentence: readonly IToken[]): Parted {
  const group = hasKeyword(sentence[0], 'ForEach') ? firstColon(sentence) + 1 : 0;
  const colon = firstColon(sentence.slice(group));
  const end = colon < 0 ? sentence.length : group + colon;
  const before = sentence.slice(0, end);
  const [first] = before;
  const isFiltered = before.some((token) => hasKeyword(token, 'Where'));
  const comma = isFiltered && first !== undefined ? [retyped(first, CommaToken, ',')] : [];
  return { before: [...before, ...comma], after: sentence.slice(end) };
}

const firstColon = (tokens: readonly IToken[]): number =>
  tokens.findIndex(({ tokenType }) => tokenType === ColonToken);

/** A sentence with a window behind what it asks. */
export function withWindow(sentence: readonly IToken[], window: readonly IToken[]): readonly IToken[] {
  const { before, after } = parted(sentence);
  return [...before, ...window, ...after];
}

/** The same, as it is written. */
export function writtenWithWindow(sentence: readonly IToken[], window: string): string {
  const { before, after } = parted(sentence);
  return spaced([writtenWords(before), window, writtenWords(after)].filter((words) => words !== ''));
}
