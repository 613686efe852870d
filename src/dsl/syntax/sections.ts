import { createTokenInstance, tokenMatcher, type IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import type { DiagnosticList } from '../problems';
import { sectionWords } from './expected-words';
import { keyword, KEYWORD_NAMES, phrase } from './keywords';
import { LASTING } from './meant-words';
import { nearPhrases, type NearPhrase } from './near-phrase';
import { quoted, spanOf } from './places';
import { perType, words } from './token-sets';
import {
  beginsLine,
  ColonToken,
  CommaToken,
  hasKeyword,
  isOneOf,
  KEYWORD_TOKENS,
  NameToken,
  NumberToken,
  retyped,
  SlashToken,
  TextToken,
  WordToken,
} from './tokens';

export type Heading =
  | 'Programme'
  | 'Vocabulary'
  | 'Requirement'
  | 'Advice'
  | 'Attestation'
  | 'Regulation'
  | 'Parameter'
  | 'List'
  | 'Definition'
  | 'Import'
  | 'Example'
  | 'Record'
  | 'UnitDeclaration';

export interface SectionTokens {
  readonly heading: Heading;
  readonly tokens: readonly IToken[];
}

export const SECTION_WORDS = KEYWORD_NAMES.filter(
  (name) => keyword(name).group === 'section',
) as readonly Heading[];

/** Cuts a file at the section words that begin a line, misspelt ones included. */
export function cutIntoSections(
  tokens: readonly IToken[],
  language: Language,
  problems: DiagnosticList,
): SectionTokens[] {
  const sections: { heading: Heading; tokens: IToken[] }[] = [];
  let lost = false;
  tokens.forEach((token, index) => {
    const begun = beginsLine(token, index, tokens) ? headingAt(tokens, index, language, problems) : undefined;
    if (begun !== undefined) sections.push(begun);
    else if (sections.length > 0) sections.at(-1)?.tokens.push(token);
    else if (!lost) {
      lost = true;
      problems.report('no-section', spanOf(token), {
        found: quoted(token.image),
        expected: sectionWords(SECTION_WORDS, language),
      });
    }
  });
  return sections;
}

type Begun = { readonly heading: Heading; readonly tokens: IToken[] } | undefined;

/** The section that a token is the word for. */
const headingOf = perType((token) => SECTION_WORDS.find((name) => hasKeyword(token, name)) ?? null);

/** The section that begins at a token which begins a line. */
function headingAt(
  tokens: readonly IToken[],
  index: number,
  language: Language,
  problems: DiagnosticList,
): Begun {
  const token = tokens[index];
  if (token === undefined) return undefined;
  const heading = headingOf(token);
  if (heading !== null) {
    const isField = keyword(heading).name === true && FIELD_USES.has(tokens[index + 1]);
    return isField || isSentence(heading, tokens, index, language) ? undefined : { heading, tokens: [token] };
  }
  if (token.tokenType !== WordToken) return undefined;
  const meant = misspeltHeading(tokens, index, language);
  if (meant !== undefined) {
    const parameters = { found: quoted(token.image), suggestion: meant.near.phrase };
    if (meant.near.kind === 'misspelt') problems.report('unknown-section', spanOf(token), parameters);
    else problems.report('other-language', spanOf(token), { ...parameters, file: language });
    return { heading: meant.heading, tokens: [retyped(token, KEYWORD_TOKENS[meant.heading])] };
  }
  if (
    looksLikeId(token) &&
    tokens[index + 1]?.tokenType === TextToken &&
    beginsLine(tokens[index + 2], index + 2, tokens)
  ) {
    const word = phrase('Requirement', language);
    problems.report('missing-section-word', spanOf(token), { found: quoted(token.image), word });
    return { heading: 'Requirement', tokens: [before(token, word), token] };
  }
  return undefined;
}

/** Words after a name that make it the field of a sentence rather than a heading. */
const FIELD_USES = words(
  'Is',
  'Of',
  'OneOf',
  'AtLeast',
  'AtMost',
  'MoreThan',
  'LessThan',
  'Before',
  'After',
  'OnOrBefore',
  'OnOrAfter',
  'NeverFalls',
);

/** "Requirement A is met": of a heading the title comes after the id. "Programme lasts": its title is in quotation marks. */
const isSentence = (
  heading: Heading,
  tokens: readonly IToken[],
  index: number,
  language: Language,
): boolean =>
  (heading === 'Requirement' && isOneOf(tokens[index + 2], ['Is', 'And'])) ||
  (heading === 'Programme' && LASTING[language].includes(tokens[index + 1]?.image.toLowerCase() ?? ''));

/** A letter or more and a number: `M09`, `N18a`. */
function looksLikeId(token: IToken): boolean {
  return /^\p{L}{1,4}-?\d/u.test(token.image);
}

function before(token: IToken, word: string): IToken {
  const { startOffset, startLine = 1, startColumn = 1 } = token;
  return createTokenInstance(
    KEYWORD_TOKENS.Requirement,
    word,
    startOffset,
    startOffset,
    startLine,
    startLine,
    startColumn,
    startColumn,
  );
}

/** A word that is almost a section word, or is one of the other language, where the rest of the line has the shape of that heading. */
function misspeltHeading(
  tokens: readonly IToken[],
  index: number,
  language: Language,
): { readonly heading: Heading; readonly near: NearPhrase } | undefined {
  // Most lines have the shape of none, and comparing a word with all others takes long.
  if (!SECTION_WORDS.some((name) => hasShape(name, tokens, index))) return undefined;
  const found = nearPhrases(tokens[index]?.image ?? '', language).sort(
    (left, right) => left.distance - right.distance,
  );
  const [nearest] = found;
  for (const near of found) {
    const heading = SECTION_WORDS.find((name) => name === near.name);
    if (near.distance > (nearest?.distance ?? 0) || heading === undefined) continue;
    if (hasShape(heading, tokens, index)) return { heading, near };
  }
  return undefined;
}

function hasShape(heading: Heading, tokens: readonly IToken[], index: number): boolean {
  const next = tokens[index + 1];
  const after = tokens[index + 2];
  if (next === undefined || beginsLine(next, index + 1, tokens)) return false;
  const named = tokenMatcher(next, NameToken);
  const isLast = after === undefined || beginsLine(after, index + 2, tokens);
  switch (heading) {
    case 'Programme':
    case 'Vocabulary':
    case 'Import':
    case 'Example':
      return next.tokenType === TextToken;
    case 'Requirement':
    case 'Advice':
    case 'Attestation':
    case 'Regulation':
      return (
        (named || next.tokenType === NumberToken) &&
        !isLast &&
        (after.tokenType === TextToken || after.tokenType === WordToken)
      );
    case 'Parameter':
      return (
        named &&
        !isLast &&
        (after.tokenType === NumberToken || after.tokenType === WordToken || hasKeyword(after, 'NotSet'))
      );
    case 'Definition':
      return (
        named &&
        !isLast &&
        (after.tokenType === ColonToken || after.tokenType === CommaToken || after.tokenType === SlashToken)
      );
    case 'List':
      return named && !isLast && (after.tokenType === ColonToken || after.tokenType === TextToken);
    case 'Record':
    case 'UnitDeclaration':
      return named && (isLast || after.tokenType === CommaToken || after.tokenType === SlashToken);
  }
}
