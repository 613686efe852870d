import type { IToken, TokenType } from 'chevrotain';
import type { Language } from '../../wording/language';
import { DiagnosticList } from '../problems';
import { clauseKind, headingKind } from '../syntax/item-kinds';
import { attempt } from '../syntax/attempt';
import { cutIntoItems } from '../syntax/items';
import { cutIntoSections, SECTION_WORDS, type Heading, type SectionTokens } from '../syntax/sections';
import { keyword } from '../syntax/keywords';
import { KEYWORD_TOKENS, tokenize, WordToken } from '../syntax/tokens';
import type { TreePart } from './tree-path';

const nobody = (): DiagnosticList => new DiagnosticList({ name: '', text: '' });

/** The last item of some tokens, and in what section it stands. */
interface LastItem {
  readonly heading: Heading;
  readonly tokens: readonly IToken[];
  readonly isHeading: boolean;
}

/** The words with which a section begins. */
const SECTION_BEGINS: Record<Language, ReadonlySet<string>> = {
  nl: new Set(SECTION_WORDS.flatMap((name) => keyword(name).nl)),
  en: new Set(SECTION_WORDS.flatMap((name) => keyword(name).en)),
};

/** The section that a text ends in. It is looked for from the end: a rule file is long, a section is not. */
function lastSection(text: string, language: Language): (SectionTokens & { readonly text: string }) | null {
  for (let end = text.length; end >= 0;) {
    const begin = text.lastIndexOf('\n', end - 1) + 1;
    const [word = ''] = /^\s*\p{L}*/u.exec(text.slice(begin, end)) ?? [];
    if (SECTION_BEGINS[language].has(word.trim().toLowerCase())) {
      const rest = text.slice(begin);
      const section = cutIntoSections(tokenize(rest, language).tokens, language, nobody()).at(-1);
      if (section !== undefined) return { ...section, text: rest };
    }
    end = begin - 1;
  }
  return null;
}

/**
 * The unfinished item at the end of a beginning of a rule file, to try what can come next. What is tried goes through the parser of the language, so what fits
 * here is read there.
 */
export class Trial {
  private readonly heading: Heading | null;
  /** The section's heading and its last item; those between do not matter for what comes next. */
  private readonly before: readonly IToken[];
  private readonly sectionText: string;
  private readonly startsLine: boolean;

  constructor(
    text: string,
    private readonly language: Language,
  ) {
    const section = lastSection(text, language);
    const [first = [], ...others] = section === null ? [] : cutIntoItems(section.tokens, section.heading);
    this.heading = section?.heading ?? null;
    this.before = [...first, ...(others.at(-1) ?? [])];
    this.sectionText = section?.text ?? text;
    this.startsLine = /(?:^|[\n\r])[^\S\n\r]*$/u.test(text);
  }

  /** Whether the parser goes on with a token of a type after the text. */
  takes(type: TokenType): boolean {
    if (this.startsLine && SECTION_WORDS.some((name) => KEYWORD_TOKENS[name] === type)) return true;
    const { heading } = this;
    // Some words are told from names by what follows them.
    return (
      heading !== null &&
      [[type], [type, WordToken]].some((types) => isReached(lastItem(heading, this.with(types))))
    );
  }

  /** Whether the parser goes on with words after the text, as they are read there. */
  takesText(words: string): boolean {
    return [words, `${words} x`].some((tried) => {
      const { tokens } = tokenize(this.sectionText + tried, this.language);
      const section = cutIntoSections(tokens, this.language, nobody()).at(-1);
      return section !== undefined && isReached(lastItem(section.heading, section.tokens));
    });
  }

  /** The trees of the item, of those that can be read, when after the text stands a token of a type, and after that one of some endings. */
  treesWith(type: TokenType, endings: readonly (readonly TokenType[])[]): TreePart[] {
    const { heading } = this;
    if (heading === null) return [];
    return endings.flatMap((ending) => {
      const { tokens, isHeading } = lastItem(heading, this.with([type, ...ending]));
      const kind = isHeading ? headingKind(heading) : clauseKind(heading);
      const result = kind === null ? null : attempt([...tokens], kind);
      return result !== null && 'item' in result ? [result.item as TreePart] : [];
    });
  }

  /** The tokens of the item, and more after them: the first at {@link TRIED_AT}. */
  private with(types: readonly TokenType[]): IToken[] {
    const line = (this.before.at(-1)?.endLine ?? 0) + (this.startsLine ? 1 : 0);
    return [
      ...this.before,
      ...types.map((type, index) => {
        const offset = TRIED_AT + 2 * index;
        return {
          tokenType: type,
          tokenTypeIdx: type.tokenTypeIdx ?? 0,
          image: '?',
          startOffset: offset,
          endOffset: offset,
          startLine: line,
          endLine: line,
          startColumn: 1,
          endColumn: 1,
        };
      }),
    ];
  }
}

/** The offset of what is tried, beyond every text. */
export const TRIED_AT = 1e9;

function lastItem(heading: Heading, tokens: readonly IToken[]): LastItem {
  const [first = [], ...others] = cutIntoItems(tokens, heading);
  return { heading, tokens: others.at(-1) ?? first, isHeading: others.length === 0 };
}

/** Whether the parser reads all tokens, be it that it wants more. */
function isReached({ heading, tokens, isHeading }: LastItem): boolean {
  const kind = isHeading ? headingKind(heading) : clauseKind(heading);
  if (kind === null || tokens.length === 0) return false;
  const result = attempt([...tokens], kind);
  return 'item' in result || result.index >= tokens.length;
}
