import type { IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import { hasKeyword } from './tokens';

/** What people ask for and the language has no words for: which message says what there is instead. */
export function notInLanguage(
  tokens: readonly IToken[],
  stop: number,
  language: Language,
):
  | { readonly code: 'no-median' | 'different-days'; readonly first: IToken; readonly last: IToken }
  | undefined {
  const [first] = tokens;
  if (first?.image.toLowerCase() === MEDIAN[language]) return { code: 'no-median', first, last: first };
  const [on, different, days] = tokens.slice(stop, stop + 3);
  const isOn = on?.image.toLowerCase() === ON[language];
  return isOn && hasKeyword(different, 'Different') && hasKeyword(days, 'Days') && days !== undefined
    ? { code: 'different-days', first: on, last: days }
    : undefined;
}

const MEDIAN: Record<Language, string> = { nl: 'mediaan', en: 'median' };
const ON: Record<Language, string> = { nl: 'op', en: 'on' };
