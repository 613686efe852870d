import type { IToken } from 'chevrotain';
import { changed, plainWord, type Guess } from './meant-words';
import { ColonToken, CommaToken, hasKeyword, isOneOf, retyped, TextToken } from './tokens';
import { writtenWords } from './places';

/** "Field kind: one of "solo", "dual"", "field kind: "solo" or "dual"": a choice, and its values. */
export const choiceOf: Guess = (tokens, _stop, language) => {
  if (!hasKeyword(tokens[0], 'Field')) return [];
  const colon = tokens.findIndex(({ tokenType }) => tokenType === ColonToken);
  const from = tokens.findIndex(({ tokenType }) => tokenType === TextToken);
  const first = tokens[colon + 1];
  const before = tokens.slice(colon + 1, from);
  // What has a kind of its own, and words of it for something else, is not a choice.
  const isOther = before.some((token) => isOneOf(token, ['Columns', 'Role']));
  if (colon < 0 || from <= colon || first === undefined || isOther) return [];
  const words: IToken[] = [];
  let last = from;
  for (let index = from; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.tokenType === TextToken) {
      words.push(token);
      last = index;
    } else if (token?.tokenType !== CommaToken && !isOneOf(token, ['And', 'Or'])) break;
  }
  const comma = retyped(first, CommaToken, ',');
  const values = words.flatMap((word, index) => (index === 0 ? [word] : [comma, word]));
  const meant = [
    plainWord(first, 'KindChoice', language),
    comma,
    plainWord(first, 'Values', language),
    ...values,
  ];
  return changed(tokens, [colon + 1, last], meant, [writtenWords(meant)]);
};
