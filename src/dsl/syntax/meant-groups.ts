import { phrase } from './keywords';
import { FOR } from './meant-windows';
import {
  changed,
  eachOf,
  grouped,
  isBareBound,
  placesBefore,
  plainWord,
  withComparison,
  word,
  type Guess,
} from './meant-words';
import { writtenWords } from './places';
import { ColonToken, CommaToken, hasKeyword, retyped, WordToken } from './tokens';

/** "For each site with at least 2 rotations: …": a condition on a group follows its colon, with "if". */
export const groupWith: Guess = (tokens, _stop, language) => {
  const [first] = tokens;
  const at = tokens.findIndex((token) => hasKeyword(token, 'With'));
  const colon = tokens.findIndex(({ tokenType }) => tokenType === ColonToken);
  const [with_, end] = [tokens[at], tokens[colon]];
  if (!hasKeyword(first, 'ForEach') || with_ === undefined || end === undefined || colon < at) return [];
  const meant = [
    retyped(with_, ColonToken, ':'),
    plainWord(with_, 'If', language),
    ...tokens.slice(at + 1, colon),
    plainWord(end, 'Then', language),
  ];
  return changed(tokens, [at, colon], meant, [writtenWords(meant).trim()]);
};

/** "For each site, if …", "for each site, at least …": the group ends with a colon. */
export const groupComma: Guess = (tokens, _stop, language) => {
  const [first] = tokens;
  const at = tokens.findIndex(({ tokenType }) => tokenType === CommaToken);
  const comma = tokens[at];
  if (!hasKeyword(first, 'ForEach') || comma === undefined) return [];
  const isIf = hasKeyword(tokens[at + 1], 'If');
  const colon = retyped(comma, ColonToken, ':');
  return changed(tokens, [at, at], [colon], [isIf ? `: ${phrase('If', language)}` : ':']);
};

/** "Per site: if …": a group, with the word of a rate. */
export const perGroup: Guess = (tokens, _stop, language) => {
  const [per, name, colon] = tokens;
  if (per?.image.toLowerCase() !== 'per' || name === undefined || colon?.tokenType !== ColonToken) return [];
  const each = word(per, 'ForEach', `${FOR[language]} ${eachOf(name, language)}`);
  return changed(tokens, [0, 1], [each, name], [writtenWords([each, name])]);
};

/** "Of each type at least 10 operations", "for each type 10 operations": the group ends with a colon. */
export const groupFirst: Guess = (tokens, _stop, language) => {
  const [of, each, name] = tokens;
  const isGroup = hasKeyword(of, 'ForEach');
  const from = isGroup ? 2 : 3;
  const field = isGroup ? each : name;
  const isEach = isGroup || (hasKeyword(of, 'Of') && hasKeyword(each, 'Each'));
  const sentence = tokens.slice(from);
  if (!isEach || of === undefined || field?.tokenType !== WordToken || sentence.length < 2) return [];
  // Of that it is said that the colon is missing.
  if (isGroup && !isBareBound(sentence, 0)) return [];
  const group = isGroup ? of : word(of, 'ForEach', `${FOR[language]} ${eachOf(field, language)}`);
  return grouped(tokens, [group, field, retyped(of, ColonToken, ':')], withComparison(sentence, language));
};

/** "If there a rotation is": the article, and what it is about, stand after the verb. */
export const thereSplit: Guess = (tokens, stop, language) =>
  placesBefore(stop).flatMap((index) => {
    const [there, article] = [tokens[index - 1], tokens[index]];
    if (language !== 'nl' || there?.image.toLowerCase() !== 'er' || !hasKeyword(article, 'Article'))
      return [];
    const end = tokens.findIndex((token, at) => at > index && hasKeyword(token, 'Is'));
    if (end < 0 || article === undefined) return [];
    const meant = [plainWord(there, 'ThereIs', language), ...tokens.slice(index, end)];
    return changed(tokens, [index - 1, end], meant, [writtenWords(meant)]);
  });

/** "At least 1 review if at least 2 rotations": the condition stands first. One on a field may be a filter as well: "at least 2 reviews if type is …". */
export const lateIf: Guess = (tokens, _stop, language) => {
  const at = tokens.findIndex((token) => hasKeyword(token, 'If'));
  const condition = tokens[at];
  const begin = tokens.findLastIndex(({ tokenType }, index) => tokenType === ColonToken && index < at) + 1;
  const isLate = at > begin && !tokens.some((token) => hasKeyword(token, 'Then'));
  if (condition === undefined || !isLate) return [];
  const sentence = tokens.slice(begin, at);
  const isJoined = sentence.at(-1)?.tokenType === CommaToken;
  const whole = [0, tokens.length - 1] as const;
  const first = [
    ...tokens.slice(0, begin),
    ...tokens.slice(at),
    plainWord(condition, 'Then', language),
    ...(isJoined ? sentence.slice(0, -1) : sentence),
  ];
  const filter = tokens.with(at, plainWord(condition, 'Where', language));
  const asFilter =
    isJoined || begin > 0 ? [] : changed(tokens, whole, filter, [filter, first].map(writtenWords));
  return [...asFilter, ...changed(tokens, whole, first, [writtenWords(first)])];
};
