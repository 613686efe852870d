import type { IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import { WINDOW_WORDS } from './meant-windows';
import {
  BOUNDS,
  isBareBound,
  plainWord,
  reading,
  rewritten,
  TIME_UNITS,
  withComparison,
  type Guess,
} from './meant-words';
import { ColonToken, CommaToken, hasKeyword, isOneOf, NumberToken } from './tokens';
import { withWindow } from './window-behind';

/** What people write for "during", before "each rotation". */
const AT: Record<Language, ReadonlySet<string>> = {
  nl: new Set(['bij', 'per', 'onder']),
  en: new Set(['at', 'on', 'per']),
};

/** "During each rotation at least 1 assessment", "each quarter at least 1 assessment": the window stands after what is asked. */
export const windowLast: Guess = (tokens, _stop, language) => {
  const [first, second] = tokens;
  const compared = tokens.findIndex(
    (token, index) =>
      isOneOf(token, BOUNDS) &&
      !hasKeyword(tokens[index - 1], 'Is') &&
      !hasKeyword(tokens[index - 1], 'With'),
  );
  const bare = tokens.findIndex((_token, index) => index > 1 && isBareBound(tokens, index));
  const bound = bare > 0 && (compared < 0 || bare < compared - 1) ? bare : compared;
  if (first === undefined || bound < 2) return [];
  const isSeparated = [CommaToken, ColonToken].some((type) => tokens[bound - 1]?.tokenType === type);
  const window = tokens.slice(0, isSeparated ? bound - 1 : bound);
  const sentence = withComparison(tokens.slice(bound), language);
  const written = writtenWindow(window, second, language);
  if (written === undefined) return [];
  return rewritten(tokens, withWindow(sentence, written));
};

const AFTER_START: Record<Language, string> = { nl: 'na de start', en: 'after the start' };

/** The words of a window with the word with which it begins. */
function writtenWindow(
  window: readonly IToken[],
  second: IToken | undefined,
  language: Language,
): readonly IToken[] | undefined {
  const [first] = window;
  if (first === undefined) return undefined;
  const [, number, unit, ...more] = window;
  // "After 6 months": from the start.
  if (
    hasKeyword(first, 'After') &&
    number?.tokenType === NumberToken &&
    isOneOf(unit, TIME_UNITS) &&
    more.length === 0
  )
    return [...window, ...reading(AFTER_START[language], first, language)];
  if (hasKeyword(first, 'Within') && isOneOf(second, ['First', 'Latest']))
    return [plainWord(first, 'In', language), ...window.slice(1)];
  if (isOneOf(first, WINDOW_WORDS)) return window;
  if (hasKeyword(first, 'Each')) return [plainWord(first, 'In', language), ...window];
  const isAt = AT[language].has(first.image.toLowerCase()) && hasKeyword(second, 'Each');
  return isAt ? [plainWord(first, 'During', language), ...window.slice(1)] : undefined;
}
