import type { IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import type { KeywordName } from './keywords';
import { bare, BOUNDS, eachOf, plainWord, rewritten, word, type Guess } from './meant-words';
import { ColonToken, CommaToken, hasKeyword, isOneOf, NumberToken, retyped, WordToken } from './tokens';

/** What people write for "before" and "after" where the next or the previous record follows. */
const UP_TO: Record<Language, ReadonlySet<string>> = {
  nl: new Set(['tot', 'totdat', 'aan', 'sinds', 'sedert', 'vanaf']),
  en: new Set(['until', 'till', 'up', 'since', 'to']),
};

/** Where the window may begin, or end, that goes on to the next or back to the previous. */
const ANCHORS = ['Between', 'After', 'OnOrAfter', 'Before', 'OnOrBefore', 'From'] as const;

/** "Between each assessment and the next", "after an assessment until the next course", "since the previous assessment". */
export const besideNeighbour: Guess = (tokens, _stop, language) => {
  const at = tokens.findLastIndex((token) => isOneOf(token, ['Following', 'Previous']));
  const neighbour = tokens[at];
  if (neighbour === undefined) return [];
  const isNext = hasKeyword(neighbour, 'Following');
  let joint = at;
  while (joint > 0 && isJoint(tokens[joint - 1], language)) joint--;
  const joints = tokens.slice(joint, at);
  const anchor = tokens.findLastIndex((token, index) => index < joint && isOneOf(token, ANCHORS));
  const [first] = joints;
  if (first === undefined) return [];
  const behind = tokens.slice(at + 1).filter(({ image }) => image.toLowerCase() !== 'one');
  const isEachFirst = hasKeyword(tokens[0], 'Each');
  if (anchor < 0 && !isEachFirst)
    return isNext ? [] : sinceEachPrevious(tokens, joint, neighbour, behind, language);
  const begin = tokens[Math.max(anchor, 0)];
  const { asked, records } = askedBehind(tokens.slice(anchor + 1, joint), anchor > 0, language);
  const after = askedBehind(behind, anchor > 0, language);
  const named = isOneOf(records[0], ['Each', 'Article']) ? records.slice(1) : records;
  const [record] = named;
  if (record === undefined || begin === undefined || record.tokenType !== WordToken) return [];
  const isInclusive = isNext && joints.some((token) => isOneOf(token, ['OnOrBefore', 'To']));
  const limit: KeywordName = !isNext ? 'After' : isInclusive ? 'OnOrBefore' : 'Before';
  return rewritten(tokens, [
    ...tokens.slice(0, Math.max(anchor, 0)),
    ...asked,
    ...after.asked,
    beginOf(begin, isNext, language),
    word(begin, 'Each', eachOf(record, language)),
    ...[bare(record), ...named.slice(1)],
    plainWord(first, limit, language),
    neighbour,
    ...(after.records.length === 0 ? [bare(record)] : after.records),
  ]);
};

/** "After each assessment at least 1 review before the next", "each assessment: at least 1 review …": what is asked stands behind. */
function askedBehind(
  tokens: readonly IToken[],
  isLast: boolean,
  language: Language,
): { readonly asked: readonly IToken[]; readonly records: readonly IToken[] } {
  // What stands before the window needs no other place.
  const bound = isLast ? -1 : tokens.findIndex((token) => isOneOf(token, ASKING));
  if (bound < 0) return { asked: [], records: tokens };
  const there = tokens[bound];
  if (there !== undefined && hasKeyword(there, 'ThereIs')) {
    const [article, ...rest] = tokens.slice(bound + 1);
    const some = hasKeyword(article, 'Article') ? rest : tokens.slice(bound + 1);
    const asked = [plainWord(there, 'AtLeast', language), retyped(there, NumberToken, '1'), ...some];
    return { asked, records: before(tokens, bound) };
  }
  return { asked: tokens.slice(bound), records: before(tokens, bound) };
}

/** What stands before a place, without what separates the two. */
function before(tokens: readonly IToken[], at: number): readonly IToken[] {
  const separator = tokens[at - 1]?.tokenType;
  return tokens.slice(0, separator === ColonToken || separator === CommaToken ? at - 1 : at);
}

const ASKING: readonly KeywordName[] = [...BOUNDS, 'ThereIs'];

/** "Since the previous assessment": of each assessment, what lies before it. */
function sinceEachPrevious(
  tokens: readonly IToken[],
  joint: number,
  neighbour: IToken,
  behind: readonly IToken[],
  language: Language,
): ReturnType<Guess> {
  const [record] = behind;
  const first = tokens[joint];
  if (record === undefined || first === undefined) return [];
  return rewritten(tokens, [
    ...tokens.slice(0, joint),
    plainWord(first, 'Before', language),
    word(first, 'Each', eachOf(record, language)),
    ...behind,
    plainWord(first, 'After', language),
    neighbour,
    ...behind,
  ]);
}

/** The word that the window begins with: as it was written where it may stand there. */
function beginOf(begin: IToken, isNext: boolean, language: Language): IToken {
  const may: readonly KeywordName[] = isNext ? ['After', 'OnOrAfter'] : ['Before', 'OnOrBefore'];
  return isOneOf(begin, may) ? begin : plainWord(begin, isNext ? 'After' : 'Before', language);
}

function isJoint(token: IToken | undefined, language: Language): boolean {
  return (
    token !== undefined &&
    (isOneOf(token, ['And', 'Before', 'OnOrBefore', 'After', 'OnOrAfter', 'To', 'From']) ||
      UP_TO[language].has(token.image.toLowerCase()))
  );
}
