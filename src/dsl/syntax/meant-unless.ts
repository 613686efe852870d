import type { IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import type { KeywordName } from './keywords';
import { BOUNDS, changed, plainWord, wordsAt, type Guess, type MeantSentence } from './meant-words';
import { writtenWords } from './places';
import { CloseToken, ColonToken, CommaToken, hasKeyword, isOneOf, OpenToken, retyped } from './tokens';

/** What people write for "unless", each as its words. */
const UNLESS: Record<Language, readonly (readonly string[])[]> = {
  nl: [['tenzij'], ['behalve', 'als'], ['behalve', 'wanneer']],
  en: [['unless'], ['except', 'if'], ['except', 'when']],
};

/** How many tokens of "unless" stand at a place; 0 where it is something else. */
export function unlessAt(tokens: readonly IToken[], index: number, language: Language): number {
  return wordsAt(tokens, index, UNLESS[language]);
}

/** "A unless C", "unless C: A", and inside "if B then …": "if not C then A", or for what is no condition "if C then C otherwise A". */
export const unless: Guess = (tokens, _stop, language) => {
  const index = tokens.findIndex((_, at) => unlessAt(tokens, at, language) > 0);
  const at = tokens[index];
  if (at === undefined) return [];
  const before = withoutComma(tokens.slice(0, index));
  const after = tokens.slice(index + unlessAt(tokens, index, language));
  if (index === 0) return leading(after).flatMap((one) => inSteadOf(tokens, 0, one, at, language));
  if (hasKeyword(tokens[0], 'Each')) {
    const either = plainWord(at, 'Or', language);
    return changed(
      tokens,
      [index, tokens.length - 1],
      [either, ...after],
      [writtenWords([either, ...after])],
    );
  }
  const then = tokens.findIndex((token) => hasKeyword(token, 'Then'));
  if (!hasKeyword(tokens[0], 'If') || then < 0)
    return inSteadOf(tokens, 0, { sentence: before, exception: after }, at, language);
  if (then < index)
    return inSteadOf(tokens, then + 1, { sentence: before.slice(then + 1), exception: after }, at, language);
  const negated = [plainWord(at, 'And', language), ...not(tokens.slice(index + 1, then), at, language)];
  return changed(tokens, [index, then - 1], negated, [writtenWords(negated)]);
};

interface Excepted {
  readonly sentence: readonly IToken[];
  readonly exception: readonly IToken[];
}

const BEGINNINGS: readonly KeywordName[] = [...BOUNDS, 'Each', 'ForEach'];

/** The sentence after an exception: after a comma, a colon or "then", or where it begins by itself. */
const leading = (tokens: readonly IToken[]): readonly Excepted[] =>
  tokens.flatMap((token, index) => {
    const isBetween =
      token.tokenType === CommaToken || token.tokenType === ColonToken || hasKeyword(token, 'Then');
    if (index === 0 || !(isBetween || isOneOf(token, BEGINNINGS))) return [];
    return [{ exception: tokens.slice(0, index), sentence: tokens.slice(isBetween ? index + 1 : index) }];
  });

function inSteadOf(
  tokens: readonly IToken[],
  from: number,
  { sentence, exception }: Excepted,
  at: IToken,
  language: Language,
): readonly MeantSentence[] {
  const plain = (name: KeywordName): IToken => plainWord(at, name, language);
  const asCondition = [plain('If'), ...not(exception, at, language), plain('Then'), ...sentence];
  const asSentence = [
    plain('If'),
    ...exception,
    plain('Then'),
    ...exception,
    plain('Otherwise'),
    ...sentence,
  ];
  return [asCondition, asSentence].flatMap((meant) =>
    changed(tokens, [from, tokens.length - 1], meant, [writtenWords(meant)]),
  );
}

function not(condition: readonly IToken[], at: IToken, language: Language): IToken[] {
  const negation = plainWord(at, 'Not', language);
  return condition.some((token) => isOneOf(token, ['And', 'Or']))
    ? [negation, retyped(at, OpenToken, '('), ...condition, retyped(at, CloseToken, ')')]
    : [negation, ...condition];
}

const withoutComma = (tokens: readonly IToken[]): readonly IToken[] =>
  tokens.at(-1)?.tokenType === CommaToken ? tokens.slice(0, -1) : tokens;
