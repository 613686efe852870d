import type { IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import { changed, COMPARATORS, plainWord, reading, rewritten, type Guess } from './meant-words';
import { recurring } from './meant-windows';
import { hasKeyword, isOneOf, NumberToken, retyped } from './tokens';
import { withWindow, writtenWithWindow } from './window-behind';

/** What people write behind how often something has to be. */
const TIMES: Record<Language, ReadonlySet<string>> = {
  nl: new Set(['keer', 'maal', 'x', '×']),
  en: new Set(['times', 'time', 'x', '×']),
};

/** How often, in one word. */
const OFTEN: Record<Language, ReadonlyMap<string, number>> = {
  nl: new Map([
    ['eenmaal', 1],
    ['éénmaal', 1],
    ['tweemaal', 2],
    ['driemaal', 3],
    ['viermaal', 4],
  ]),
  en: new Map([
    ['once', 1],
    ['twice', 2],
    ['thrice', 3],
  ]),
};

/** "Twice a year a course", "a course at least 2 times per year": so many of them, in each year. */
export const times: Guess = (tokens, _stop, language) => {
  const often = timesAt(tokens, language);
  if (often === undefined) return [];
  const { index, end, number } = often;
  const bound = tokens[index - 1];
  const isBound = isOneOf(bound, COMPARATORS);
  const comparator = isBound && bound !== undefined ? bound : plainWord(number, 'AtLeast', language);
  const before = tokens.slice(0, isBound ? index - 1 : index);
  const period = periodAt(tokens, end, language);
  const after = tokens.slice(end + (period?.count ?? 0));
  const records = [before, after].flatMap((part) => (hasKeyword(part[0], 'Article') ? part.slice(1) : part));
  if (records.length === 0) return [];
  const sentence = [comparator, number, ...records];
  const [first] = period?.windows ?? [];
  if (period === undefined || first === undefined) return rewritten(tokens, sentence);
  const meant = withWindow(sentence, reading(first, number, language));
  const windows = period.windows.map((window) => writtenWithWindow(sentence, window));
  return changed(tokens, [0, tokens.length - 1], meant, windows);
};

interface Often {
  readonly index: number;
  /** The index of what follows. */
  readonly end: number;
  readonly number: IToken;
}

function timesAt(tokens: readonly IToken[], language: Language): Often | undefined {
  for (const [index, token] of tokens.entries()) {
    const image = token.image.toLowerCase();
    const isTimes = TIMES[language].has(tokens[index + 1]?.image.toLowerCase() ?? '');
    if (token.tokenType === NumberToken && isTimes) return { index, end: index + 2, number: token };
    const value = OFTEN[language].get(image);
    if (value !== undefined)
      return { index, end: index + 1, number: retyped(token, NumberToken, String(value)) };
  }
  return undefined;
}

/** "Per year", "each year", "a year": how many tokens, and the windows that are meant. */
function periodAt(
  tokens: readonly IToken[],
  index: number,
  language: Language,
): { readonly count: number; readonly windows: readonly string[] } | undefined {
  const at = hasKeyword(tokens[index], 'In') ? index + 1 : index;
  const token = tokens[at];
  const isEach = isOneOf(token, ['Each', 'Article']) || token?.image.toLowerCase() === 'per';
  const found = isEach ? recurring(tokens, at + 1, language) : undefined;
  return found && { count: at - index + 1 + found.count, windows: found.windows };
}
