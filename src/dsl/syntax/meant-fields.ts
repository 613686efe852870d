import type { IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import { changed, plainWord, type Guess } from './meant-words';
import { writtenWords } from './places';
import {
  CloseToken,
  ColonToken,
  CommaToken,
  hasKeyword,
  isOneOf,
  OpenToken,
  retyped,
  SlashToken,
  TextToken,
  WordToken,
} from './tokens';

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

/** "Field trainee: text (owner)": its role. */
export const roleInParentheses: Guess = (tokens, _stop, language) => {
  const at = tokens.findIndex(({ tokenType }) => tokenType === OpenToken);
  const [open, role, close] = tokens.slice(at, at + 3);
  if (!hasKeyword(tokens[0], 'Field') || open === undefined || role === undefined) return [];
  if (at < 0 || close?.tokenType !== CloseToken) return [];
  const meant = [retyped(open, CommaToken, ','), plainWord(open, 'Role', language), role];
  return changed(tokens, [at, at + 2], meant, [writtenWords(meant)]);
};

/** "Field passed: yes/no". */
export const yesOrNo: Guess = (tokens, _stop, language) => {
  const at = tokens.findIndex(({ tokenType }) => tokenType === SlashToken);
  const [yes, , no] = tokens.slice(at - 1, at + 2);
  if (
    !hasKeyword(tokens[0], 'Field') ||
    !hasKeyword(yes, 'Yes') ||
    !hasKeyword(no, 'No') ||
    yes === undefined
  )
    return [];
  const meant = [plainWord(yes, 'KindYesNo', language)];
  return changed(tokens, [at - 1, at + 1], meant, [writtenWords(meant)]);
};

/**
 * "Source "Training plan 2026"", "source "Training plan 2026", chapter 3": a source has a name of one word, made of the first of its title, by which
 * requirements cite it.
 */
export const namedSource: Guess = (tokens, _stop, language) => {
  const [source, title, ...rest] = tokens;
  if (!hasKeyword(source, 'Source') || title?.tokenType !== TextToken) return [];
  const word = /\p{L}+/u.exec(title.image)?.[0].toLowerCase() ?? FIRST_SOURCE[language];
  const name = retyped(title, WordToken, word);
  const last = tokens.length - 1;
  const [comma, ...heading] = rest;
  const meant = (as: readonly IToken[]): ReturnType<Guess> =>
    changed(tokens, [1, last], as, [writtenWords(as)]);
  if (comma === undefined) return [...meant([name, title]), ...meant([name])];
  const [first] = heading;
  if (comma.tokenType !== CommaToken || first === undefined) return [];
  const text =
    first.tokenType === TextToken ? first : retyped(first, TextToken, `"${writtenWords(heading)}"`);
  return meant([name, comma, text]);
};

const FIRST_SOURCE: Record<Language, string> = { nl: 'gids', en: 'guide' };
