import { EOF, tokenMatcher, type IToken, type TokenType } from 'chevrotain';
import { invariant } from '../../wording/invariant';
import { closest } from '../../wording/text';
import type { Language } from '../../wording/language';
import type { DiagnosticList } from '../problems';
import { spanning, type SourceText, type Span } from '../source';
import type * as ast from './ast';
import type { Expectation } from './expectation';
import { ItemParser, type RecordClause } from './grammar';
import { KEYWORDS, KEYWORD_NAMES, keyword, phrase, type KeywordName } from './keywords';
import {
  beginsLine,
  ColonToken,
  CloseToken,
  CommaToken,
  DateToken,
  EqualsToken,
  hasKeyword,
  KEYWORD_TOKENS,
  NameToken,
  NumberToken,
  OpenToken,
  SlashToken,
  TextToken,
  tokenize,
  UnclosedTextToken,
  WordToken,
} from './tokens';

/**
 * Reads a rule file. The text is cut into sections (a section word begins a line) and sections into items (a heading, a clause, a sentence), and the
 * grammar reads one item at a time: so one mistake costs one message and every other item is still read. A line goes on with the item before it
 * when that one is not complete, or when the line begins with a word that can only continue.
 */
export function parse(source: SourceText, problems: DiagnosticList): ast.RuleFile {
  const { language, tokens, strangers } = tokenize(source.text);
  for (const { offset, length } of strangers) {
    problems.report(
      'strange-character',
      { start: offset, end: offset + length },
      { found: source.text.slice(offset, offset + 1) },
    );
  }
  for (const token of tokens.filter((candidate) => candidate.tokenType === UnclosedTextToken)) {
    problems.report('unclosed-text', spanOf(token), {});
  }
  const reader = new ItemReader(language, problems);
  const sections = cutIntoSections(tokens, language, problems).flatMap(
    (section) => reader.section(section) ?? [],
  );
  return { language, sections };
}

/** The longest phrase of a rule file that is worth repeating in a message. */
const QUOTED_LENGTH = 40;

const SECTION_WORDS = KEYWORD_NAMES.filter((name) => keyword(name).group === 'section');

type Heading =
  'Programme' | 'Vocabulary' | 'Requirement' | 'Advice' | 'Parameter' | 'List' | 'Record' | 'UnitDeclaration';

interface SectionTokens {
  readonly heading: Heading;
  readonly tokens: readonly IToken[];
}

const spanOf = (token: IToken): Span => ({
  start: token.startOffset,
  end: (token.endOffset ?? token.startOffset) + 1,
});

function cutIntoSections(
  tokens: readonly IToken[],
  language: Language,
  problems: DiagnosticList,
): SectionTokens[] {
  const sections: { heading: Heading; tokens: IToken[] }[] = [];
  let current: { heading: Heading; tokens: IToken[] } | undefined;
  let lost = false;
  tokens.forEach((token, index) => {
    const heading = beginsLine(token, index, tokens)
      ? headingAt(tokens, index, language, problems)
      : undefined;
    if (heading !== undefined) {
      current = { heading, tokens: [token] };
      sections.push(current);
    } else if (current !== undefined) {
      current.tokens.push(token);
    } else if (!lost) {
      lost = true;
      problems.report('no-section', spanOf(token), {
        found: token.image,
        expected: SECTION_WORDS.map((name) => phrase(name, language)),
      });
    }
  });
  return sections;
}

/** The section that begins at a token which begins a line, a misspelt one included. */
function headingAt(
  tokens: readonly IToken[],
  index: number,
  language: Language,
  problems: DiagnosticList,
): Heading | undefined {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined) return undefined;
  const named =
    next !== undefined &&
    (tokenMatcher(next, NameToken) || next.tokenType === TextToken || next.tokenType === UnclosedTextToken);
  const heading = SECTION_WORDS.find((name) => hasKeyword(token, name)) as Heading | undefined;
  if (heading !== undefined) return named || keyword(heading).name !== true ? heading : undefined;
  // "eiss M09 "…"": a word, a name and a text have no other meaning at the beginning of a line.
  const after = tokens[index + 2];
  if (
    token.tokenType !== WordToken ||
    !named ||
    (next.tokenType === TextToken ? after?.tokenType === TextToken : after?.tokenType !== TextToken)
  ) {
    return undefined;
  }
  for (const candidateLanguage of [language, language === 'nl' ? 'en' : 'nl'] as const) {
    const words = new Map(
      SECTION_WORDS.flatMap((name) => KEYWORDS[name][candidateLanguage].map((text) => [text, name] as const)),
    );
    const suggestion = words.has(token.image.toLowerCase())
      ? token.image.toLowerCase()
      : closest(token.image, words.keys());
    if (suggestion === undefined) continue;
    const meant = words.get(suggestion) as Heading;
    problems.report('unknown-section', spanOf(token), {
      found: token.image,
      suggestion: phrase(meant, language),
    });
    return meant;
  }
  return undefined;
}

/** Keywords with which a line can only continue what stands before it. */
const CONTINUING: readonly KeywordName[] = [
  'And',
  'Or',
  'Where',
  'Of',
  'Then',
  'Plus',
  'To',
  'Is',
  'Not',
  'OneOf',
  'In',
  'Within',
  'During',
  'Before',
  'After',
  'OnOrBefore',
  'OnOrAfter',
  'Filled',
  'Blank',
  'NeverFalls',
  'Margin',
  'PerTrainingMonth',
  'PerElapsedMonth',
  'PerTrainingYear',
  'Except',
  'Columns',
  'Values',
];

/** Keywords with which an item can end; after every other one the next line continues. */
const COMPLETING: readonly KeywordName[] = [
  'Filled',
  'Blank',
  'Whole',
  'NeverFalls',
  'Start',
  'End',
  'TrainingYear',
  'CalendarYear',
  'Training',
  'Months',
  'Weeks',
  'Days',
  'Yes',
  'No',
  'NotSet',
  'TrainingClock',
  'Calendar',
  'PerTrainingYear',
  'PerTrainingMonth',
  'PerElapsedMonth',
  'MissingMeansNone',
  'KindText',
  'KindChoice',
  'KindNumber',
  'KindNumberInText',
  'KindDate',
  'KindYesNo',
];

const CONTINUING_SIGNS: readonly TokenType[] = [
  CommaToken,
  ColonToken,
  CloseToken,
  SlashToken,
  EqualsToken,
  TextToken,
  NumberToken,
  DateToken,
];
const INCOMPLETE_SIGNS: readonly TokenType[] = [CommaToken, ColonToken, OpenToken, SlashToken, EqualsToken];

function continues(token: IToken): boolean {
  if (CONTINUING_SIGNS.includes(token.tokenType)) return true;
  return !hasKeyword(token, 'From') && CONTINUING.some((name) => hasKeyword(token, name));
}

function isIncomplete(token: IToken): boolean {
  if (INCOMPLETE_SIGNS.includes(token.tokenType)) return true;
  if (tokenMatcher(token, NameToken)) return false;
  const isKeyword = KEYWORD_NAMES.some((name) => hasKeyword(token, name));
  return isKeyword && !COMPLETING.some((name) => hasKeyword(token, name));
}

function cutIntoItems(tokens: readonly IToken[]): IToken[][] {
  const items: IToken[][] = [];
  let depth = 0;
  tokens.forEach((token, index) => {
    const current = items.at(-1);
    const last = current?.at(-1);
    const fresh =
      current === undefined ||
      last === undefined ||
      (beginsLine(token, index, tokens) && depth <= 0 && !continues(token) && !isIncomplete(last));
    if (fresh) {
      items.push([token]);
      depth = 0;
    } else current.push(token);
    if (token.tokenType === OpenToken) depth++;
    if (token.tokenType === CloseToken) depth--;
  });
  return items;
}

class ItemReader {
  private readonly parser = new ItemParser();

  constructor(
    private readonly language: Language,
    private readonly problems: DiagnosticList,
  ) {}

  section({ heading, tokens }: SectionTokens): ast.Section | undefined {
    const [first = [], ...items] = cutIntoItems(tokens);
    const last = tokens.at(-1);
    const end = (section: ast.Node): Span =>
      last === undefined ? section.span : spanning(section.span, spanOf(last));
    switch (heading) {
      case 'Programme': {
        const section = this.item(first, () => this.parser.programmeHeading(), 'programme');
        const clauses = this.items(items, () => this.parser.programmeClause(), 'programme');
        return section && { ...section, clauses, span: end(section) };
      }
      case 'Requirement':
      case 'Advice': {
        const section = this.item(first, () => this.parser.requirementHeading(), 'requirement');
        const clauses = this.items(items, () => this.parser.requirementClause(), 'sentence');
        if (section === undefined) return undefined;
        const broken = clauses.length < items.length;
        const sentences = clauses.filter((clause) => clause.kind !== 'citation' && clause.kind !== 'note');
        if (sentences.length === 0 && !broken)
          this.problems.report('no-sentence', section.span, { id: section.id.text });
        return { ...section, sentences, ...annotations(clauses), span: end(section) };
      }
      case 'Parameter': {
        const section = this.item(first, () => this.parser.parameterHeading(), 'parameter');
        const clauses = this.items(items, () => this.parser.parameterClause(), 'parameter');
        return section && { ...section, ...annotations(clauses), span: end(section) };
      }
      case 'List':
        return this.alone(
          items,
          this.item(first, () => this.parser.listHeading(), 'list'),
        );
      case 'UnitDeclaration':
        return this.alone(
          items,
          this.item(first, () => this.parser.unitHeading(), 'unit'),
        );
      case 'Vocabulary':
        return this.alone(
          items,
          this.item(first, () => this.parser.vocabularyHeading(), 'vocabulary'),
        );
      case 'Record': {
        const section = this.item(first, () => this.parser.recordHeading(), 'record');
        const clauses = this.items(items, () => this.parser.recordClause(), 'record');
        return section && { ...recordFrom(section, clauses), span: end(section) };
      }
    }
  }

  /** A section of one item: whatever follows it is out of place. */
  private alone<Section extends ast.Section>(
    items: readonly IToken[][],
    section: Section | undefined,
  ): Section | undefined {
    for (const [first] of items) {
      if (first !== undefined)
        this.unexpected(
          first,
          SECTION_WORDS.map((name) => phrase(name, this.language)),
          null,
        );
    }
    return section;
  }

  private items<Item>(items: readonly IToken[][], rule: () => Item, example: ExampleName): Item[] {
    return items.flatMap((tokens) => this.item(tokens, rule, example) ?? []);
  }

  private item<Item>(tokens: IToken[], rule: () => Item, example: ExampleName): Item | undefined {
    this.parser.input = tokens;
    const result = rule();
    if (this.parser.errors.length === 0) return result;
    const expectation = this.parser.expectations.last;
    invariant(expectation !== undefined, 'a syntax error without an expectation');
    this.reportSyntaxError(expectation, tokens, example);
    return undefined;
  }

  private reportSyntaxError(
    { token, types }: Expectation,
    tokens: readonly IToken[],
    example: ExampleName,
  ): void {
    const expected = [...new Set(types.flatMap((type) => this.wordsFor(type)))];
    const last = tokens.at(-1);
    if (token.tokenType === EOF && last !== undefined) {
      const { end } = spanOf(last);
      this.problems.report(
        'unexpected-end',
        { start: end - 1, end },
        { after: last.image.slice(0, QUOTED_LENGTH), expected, example: EXAMPLES[example][this.language] },
      );
    } else if (token.tokenType !== UnclosedTextToken) {
      this.unexpected(token, expected, EXAMPLES[example][this.language]);
    }
  }

  private unexpected(token: IToken, expected: readonly string[], example: string | null): void {
    const found = token.image.slice(0, QUOTED_LENGTH);
    const isWord = token.tokenType === WordToken;
    const suggestion = isWord
      ? (this.translated(found) ?? closest(found, this.keywordWords(expected)))
      : undefined;
    this.problems.report('unexpected-word', spanOf(token), {
      found,
      expected,
      suggestion: suggestion ?? null,
      example,
    });
  }

  /** For a word of the other language: the word for it in this one. */
  private translated(word: string): string | undefined {
    const other: Language = this.language === 'nl' ? 'en' : 'nl';
    const name = KEYWORD_NAMES.find((candidate) => keyword(candidate)[other].includes(word.toLowerCase()));
    return name === undefined ? undefined : phrase(name, this.language);
  }

  private keywordWords(expected: readonly string[]): string[] {
    return expected.length > 0 ? [...expected] : KEYWORD_NAMES.map((name) => phrase(name, this.language));
  }

  private wordsFor(type: TokenType): string[] {
    const name = KEYWORD_NAMES.find((candidate) => KEYWORD_TOKENS[candidate] === type);
    if (name !== undefined) return keyword(name).group === 'filler' ? [] : [phrase(name, this.language)];
    return [SIGNS.get(type)?.[this.language] ?? type.name];
  }
}

const SIGNS = new Map<TokenType, { nl: string; en: string }>([
  [NameToken, { nl: '(een naam)', en: '(a name)' }],
  [NumberToken, { nl: '(een getal)', en: '(a number)' }],
  [DateToken, { nl: '(een datum)', en: '(a date)' }],
  [TextToken, { nl: '("tekst tussen aanhalingstekens")', en: '("text in quotation marks")' }],
  [CommaToken, { nl: ',', en: ',' }],
  [ColonToken, { nl: ':', en: ':' }],
  [SlashToken, { nl: '/', en: '/' }],
  [EqualsToken, { nl: '=', en: '=' }],
  [OpenToken, { nl: '(', en: '(' }],
  [CloseToken, { nl: ')', en: ')' }],
  [EOF, { nl: '(einde van de zin)', en: '(end of the sentence)' }],
]);

type ExampleName =
  'programme' | 'requirement' | 'sentence' | 'parameter' | 'list' | 'unit' | 'vocabulary' | 'record';

/** The nearest right sentence, for each place where a mistake can stand. */
const EXAMPLES: Record<ExampleName, { nl: string; en: string }> = {
  programme: { nl: 'opleiding "Nucleaire geneeskunde" code NG', en: 'programme "Nuclear medicine" code NG' },
  requirement: {
    nl: 'eis M09 "Orthopedie of sportgeneeskunde"',
    en: 'requirement M09 "Orthopaedics or sports medicine"',
  },
  sentence: {
    nl: 'ten minste 5 maanden stages waarvan soort is "orthopedie"',
    en: 'at least 5 months of rotations where category is "orthopaedics"',
  },
  parameter: { nl: 'parameter eindniveau 4', en: 'parameter end-level 4' },
  list: {
    nl: 'lijst basisvakken: "radiobiologie", "radiochemie"',
    en: 'list basic-subjects: "radiobiology", "radiochemistry"',
  },
  unit: { nl: 'eenheid uur, uren / hour, hours', en: 'unit uur, uren / hour, hours' },
  vocabulary: { nl: 'woordenlijst "Opleidingsgegevens"', en: 'vocabulary "Training records"' },
  record: {
    nl: 'veld uren / hours: getal, eenheid uur, kolommen "Uren", "Hours"',
    en: 'field uren / hours: number, unit hour, columns "Uren", "Hours"',
  },
};

function annotations(clauses: readonly { readonly kind: string }[]): {
  citations: ast.Citation[];
  notes: ast.Note[];
} {
  return {
    citations: clauses.filter((clause): clause is ast.Citation => clause.kind === 'citation'),
    notes: clauses.filter((clause): clause is ast.Note => clause.kind === 'note'),
  };
}

function recordFrom(section: ast.RecordSection, clauses: readonly RecordClause[]): ast.RecordSection {
  let record = section;
  for (const clause of clauses) {
    switch (clause.kind) {
      case 'sheets':
        record = { ...record, sheets: [...record.sheets, ...clause.sheets] };
        break;
      case 'role':
        record = { ...record, role: clause.role, exceptions: clause.exceptions };
        break;
      case 'missingMeansNone':
        record = { ...record, missingMeansNone: true };
        break;
      case 'field':
        record = { ...record, fields: [...record.fields, clause] };
        break;
    }
  }
  return record;
}
