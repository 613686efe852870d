import type { IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import { formatNumber } from '../print/figures';
import { placesBefore, plainWord } from './meant-words';
import { spelledFraction } from './near-phrase';
import { writtenWords } from './places';
import type { Reach } from './reach';
import { isOneOf, NumberToken, retyped, SlashToken } from './tokens';

/** A share as a fraction, `1/3`, `a third`; `tokens` have it in percent. */
export interface Fraction {
  readonly kind: 'fraction';
  readonly first: IToken;
  readonly last: IToken;
  readonly tokens: IToken[];
  /** What to write instead: "33.34%". */
  readonly share: string;
}

/** "At most 1/3 of the shifts: …", "a third of the shifts: …", if that can be read with a percentage in its place. */
export function fractionAt(
  tokens: readonly IToken[],
  stop: number,
  reach: Reach,
  language: Language,
): Fraction | undefined {
  for (const index of placesBefore(stop)) {
    const bound = tokens[index - 1];
    const found = writtenFraction(tokens, index, language);
    const [first, last] = [tokens[index], tokens[index + (found?.count ?? 0) - 1]];
    if (first === undefined || last === undefined || found === undefined) continue;
    const isBare = index === 0;
    const meant = [
      ...(isBare ? [plainWord(first, 'AtLeast', language)] : []),
      retyped(
        first,
        NumberToken,
        formatNumber(percentOf(found, isOneOf(bound, ['AtMost', 'MoreThan'])), language),
      ),
      plainWord(last, 'Percent', language),
    ];
    const changed = [...tokens.slice(0, index), ...meant, ...tokens.slice(index + found.count)];
    if (reach(changed) === null)
      return { kind: 'fraction', first, last, tokens: changed, share: writtenWords(meant) };
  }
  return undefined;
}

interface WrittenFraction {
  readonly part: number;
  readonly whole: number;
  /** How many tokens say so. */
  readonly count: number;
}

function writtenFraction(
  tokens: readonly IToken[],
  index: number,
  language: Language,
): WrittenFraction | undefined {
  const [first, second, third] = tokens.slice(index, index + 3);
  if (first === undefined || second === undefined) return undefined;
  if (second.tokenType === SlashToken) {
    if (index < 1 || first.tokenType !== NumberToken || third?.tokenType !== NumberToken) return undefined;
    const [part, whole] = [Number(first.image), Number(third.image)];
    const isFraction = part > 0 && whole >= part && Number.isInteger(part) && Number.isInteger(whole);
    return isFraction ? { part, whole, count: 3 } : undefined;
  }
  const spelled = spelledFraction(first.image, second.image, language);
  return spelled && { part: spelled[0], whole: spelled[1], count: 2 };
}

/**
 * In percent with two decimals, so that what is exactly the fraction stays on the side of the bound on which it was.
 * @param isUp for "at most" and "more than"
 */
export function percentOf(
  { part, whole }: { readonly part: number; readonly whole: number },
  isUp: boolean,
): number {
  return (isUp ? Math.ceil : Math.floor)((part * HUNDREDTHS) / whole) / 100;
}

/** Of a percent, in the whole. */
const HUNDREDTHS = 10_000;
