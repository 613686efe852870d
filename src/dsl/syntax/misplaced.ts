import type { IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import { clauseInHeading, type ClauseInHeading } from './clause-in-heading';
import type { KeywordName } from './keywords';
import { meantSentence } from './meant-sentences';
import { unlessAt } from './meant-unless';
import { meantWindow, WINDOW_WORDS, type MeantWindow } from './meant-windows';
import { MOST_READ_ON, type MeantSentence } from './meant-words';
import type { Reach } from './reach';
import { fractionAt, type Fraction } from './share-in-percent';
import { ColonToken, CommaToken, hasKeyword, isOneOf, SemicolonToken } from './tokens';

/** What is said in the wrong way or at the wrong place, though every word of it is right. */
export type Misplaced =
  /** A second sentence, joined to the first one by "and", "or" or a comma. `tokens` are those of the first. */
  | {
      readonly kind: 'joinedSentence';
      readonly first: IToken;
      readonly last: IToken;
      readonly tokens: IToken[];
      readonly rest: IToken[];
      readonly alternatives: boolean;
    }
  | MeantWindow
  | MeantSentence
  | Fraction
  | ClauseInHeading
  /** `in training year 1 where attended`: `tokens` are without the window. */
  | {
      readonly kind: 'lateFilter';
      readonly first: IToken;
      readonly tokens: IToken[];
      readonly before: readonly IToken[];
      readonly window: readonly IToken[];
    };

/** Words with which a sentence begins, and hardly a condition. */
const BEGINNINGS: readonly KeywordName[] = [
  'AtLeast',
  'AtMost',
  'MoreThan',
  'LessThan',
  'Exactly',
  'None',
  'Total',
  'Average',
  'CountOf',
  'Latest',
  'First',
  'Highest',
  'Lowest',
  'LongestRun',
  'ShortestRun',
  'ChangesOf',
  'ForEach',
  'Each',
];

/** The place at which reading stops, as one of these, if what remains makes sense. */
export function misplaced(
  tokens: readonly IToken[],
  stop: number,
  reach: Reach,
  language: Language,
): Misplaced | undefined {
  return (
    clauseInHeading(tokens, reach) ??
    fractionAt(tokens, stop, reach, language) ??
    joinedSentence(tokens, stop, reach, language) ??
    meantWindow(tokens, stop, reach, language) ??
    meantSentence(tokens, stop, reach, language) ??
    lateFilter(tokens, stop, reach)
  );
}

function joinedSentence(
  tokens: readonly IToken[],
  stop: number,
  reach: Reach,
  language: Language,
): Misplaced | undefined {
  for (let joint = stop; joint >= Math.max(1, stop - MOST_READ_ON); joint--) {
    const first = tokens[joint];
    if (first === undefined) continue;
    const isComma = first.tokenType === CommaToken || first.tokenType === SemicolonToken;
    // "A unless B" asks for one of both; after "if" only where that holds.
    const mayBeUnless = !hasKeyword(tokens[0], 'If');
    const isJoined = isJoint(tokens[joint + 1]) || unlessAt(tokens, joint + 1, language) === 1;
    const word = isComma && isJoined ? joint + 1 : joint;
    const last = tokens[word];
    const isUnless = mayBeUnless && unlessAt(tokens, word, language) === 1;
    if (last === undefined || !(isComma || isUnless || isJoint(last))) continue;
    const before = tokens.slice(0, joint);
    const rest = tokens.slice(word + 1);
    if (isSentence(rest, reach) && reach(before) === null)
      return {
        kind: 'joinedSentence',
        first,
        last,
        tokens: before,
        rest,
        alternatives: isUnless || (hasKeyword(last, 'Or') && !hasKeyword(last, 'And')),
      };
  }
  return undefined;
}

const isJoint = (token: IToken | undefined): boolean => hasKeyword(token, 'And') || hasKeyword(token, 'Or');

/** Whether these are a sentence, to whose end others may be joined. */
function isSentence(tokens: IToken[], reach: Reach): boolean {
  const [first, second, third] = tokens;
  const begins = isOneOf(first, BEGINNINGS) || (hasKeyword(first, 'From') && hasKeyword(third, 'To'));
  if (!begins || second === undefined) return false;
  const stop = reach(tokens);
  if (stop === null) return true;
  const isJoined =
    isJoint(tokens[stop]) || [CommaToken, SemicolonToken].some((type) => tokens[stop]?.tokenType === type);
  return isJoined && reach(tokens.slice(0, stop)) === null;
}

const BEGINNINGS_OF_WINDOWS: readonly KeywordName[] = [...WINDOW_WORDS, 'From'];

/** A window between what is selected and the filter that stops the reading; without it the rest must be readable. */
function lateFilter(tokens: readonly IToken[], stop: number, reach: Reach): Misplaced | undefined {
  const first = tokens[stop];
  if (first === undefined || !hasKeyword(first, 'Where')) return undefined;
  for (let index = stop - 1; index > 0; index--) {
    const token = tokens[index];
    if (token?.tokenType === ColonToken) return undefined;
    if (!isOneOf(token, BEGINNINGS_OF_WINDOWS)) continue;
    const begin = tokens[index - 1]?.tokenType === CommaToken ? index - 1 : index;
    const before = tokens.slice(0, begin);
    const without = [...before, ...tokens.slice(stop)];
    if (reach(without) === null)
      return { kind: 'lateFilter', first, tokens: without, before, window: tokens.slice(index, stop) };
  }
  return undefined;
}
