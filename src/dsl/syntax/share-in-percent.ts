import type { IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import { formatNumber } from '../print/figures';
import { placesBefore, plainWord } from './meant-words';
import { writtenWords } from './places';
import type { Reach } from './reach';
import { isOneOf, NumberToken, retyped, SlashToken } from './tokens';

/** A share as a fraction, `1/3`; `tokens` have it in percent. */
export interface Fraction {
  readonly kind: 'fraction';
  readonly first: IToken;
  readonly last: IToken;
  readonly tokens: IToken[];
  /** What to write instead: "33.34%". */
  readonly share: string;
}

/** "At most 1/3 of the shifts: …", if that can be read with a percentage in its place. */
export function fractionAt(
  tokens: readonly IToken[],
  stop: number,
  reach: Reach,
  language: Language,
): Fraction | undefined {
  for (const index of placesBefore(stop)) {
    const [bound, first, slash, last] = tokens.slice(Math.max(0, index - 1), index + 3);
    const share = slash?.tokenType === SlashToken ? shareOf(first, last, bound) : undefined;
    if (index < 1 || first === undefined || last === undefined || share === undefined) continue;
    const meant = [
      retyped(first, NumberToken, formatNumber(share, language)),
      plainWord(last, 'Percent', language),
    ];
    const changed = [...tokens.slice(0, index), ...meant, ...tokens.slice(index + 3)];
    if (reach(changed) === null)
      return { kind: 'fraction', first, last, tokens: changed, share: writtenWords(meant) };
  }
  return undefined;
}

/** In percent with two decimals, so that what is exactly the fraction stays on the side of the bound on which it was. */
function shareOf(
  numerator: IToken | undefined,
  denominator: IToken | undefined,
  bound: IToken | undefined,
): number | undefined {
  if (numerator?.tokenType !== NumberToken || denominator?.tokenType !== NumberToken) return undefined;
  const [part, whole] = [Number(numerator.image), Number(denominator.image)];
  if (!(part > 0 && whole >= part && Number.isInteger(part) && Number.isInteger(whole))) return undefined;
  const round = isOneOf(bound, ['AtMost', 'MoreThan']) ? Math.ceil : Math.floor;
  return round((part * HUNDREDTHS) / whole) / 100;
}

/** Of a percent, in the whole. */
const HUNDREDTHS = 10_000;
