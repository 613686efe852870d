import { tokenMatcher, type IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import type { DiagnosticList } from '../problems';
import { spanning, type SourceText, type Span } from '../source';
import type * as ast from './ast';
import type { ItemParser, RecordClause } from './grammar';
import { ItemReader, type ItemKind } from './item-reader';
import { sectionWords } from './expected-words';
import { cutIntoItems } from './items';
import { phrase } from './keywords';
import { reportLexicalFaults } from './lexical-faults';
import { quoted, spanOf } from './places';
import { cutIntoSections, SECTION_WORDS, type SectionTokens } from './sections';
import { NameToken, TextToken, tokenize } from './tokens';

/**
 * Reads a rule file. The text is cut into sections (a section word begins a line) and sections into items (a heading, a clause, a sentence), and the
 * grammar reads one item at a time: so one mistake costs one message and every other item is still read.
 */
export function parse(source: SourceText, problems: DiagnosticList): ast.RuleFile {
  const { language, tokens, faults } = tokenize(source.text);
  reportLexicalFaults(faults, tokens, language, problems);
  const items = new ItemReader(language, problems, faults);
  const reader = new SectionReader(language, problems, items);
  const sections = cutIntoSections(tokens, language, problems).map((section) => reader.section(section));
  return { language, sections, unreadNames: items.unreadNames };
}

const kind = <Item>(
  rule: string,
  example: ItemKind<Item>['example'],
  read: (parser: ItemParser) => Item,
): ItemKind<Item> => ({ rule, example, read });

const HEADINGS = {
  Programme: kind('programmeHeading', 'programme', (parser) => parser.programmeHeading()),
  Vocabulary: kind('vocabularyHeading', 'vocabulary', (parser) => parser.vocabularyHeading()),
  Requirement: kind('requirementHeading', 'requirement', (parser) => parser.requirementHeading()),
  Parameter: kind('parameterHeading', 'parameter', (parser) => parser.parameterHeading()),
  List: kind('listHeading', 'list', (parser) => parser.listHeading()),
  Record: kind('recordHeading', 'record', (parser) => parser.recordHeading()),
  Unit: kind('unitHeading', 'unit', (parser) => parser.unitHeading()),
};

const CLAUSES = {
  programme: kind('programmeClause', 'programmeClause', (parser) => parser.programmeClause()),
  requirement: kind('requirementClause', 'sentence', (parser) => parser.requirementClause()),
  parameter: kind('parameterClause', 'citation', (parser) => parser.parameterClause()),
  record: kind('recordClause', 'recordClause', (parser) => parser.recordClause()),
};

class SectionReader {
  constructor(
    private readonly language: Language,
    private readonly problems: DiagnosticList,
    private readonly items: ItemReader,
  ) {}

  section({ heading, tokens }: SectionTokens): ast.Section {
    const [first = [], ...items] = cutIntoItems(tokens);
    const section = this.withClauses(heading, first, items);
    const last = tokens.at(-1);
    return last === undefined ? section : { ...section, span: spanning(section.span, spanOf(last)) };
  }

  private withClauses(
    heading: SectionTokens['heading'],
    first: readonly IToken[],
    items: readonly IToken[][],
  ): ast.Section {
    const found = salvage(first);
    switch (heading) {
      case 'Programme': {
        const section = this.heading(first, HEADINGS.Programme) ?? {
          kind: 'programme',
          title: found.text,
          code: { ...found.name, text: '' },
          clauses: [],
          complete: true,
          span: found.span,
        };
        const { clauses, complete } = this.clauses(items, CLAUSES.programme);
        return { ...section, clauses, complete };
      }
      case 'Requirement':
      case 'Advice': {
        const section = this.heading(first, HEADINGS.Requirement) ?? {
          kind: 'requirement',
          modality: heading === 'Advice' ? 'advice' : 'requirement',
          // Without its heading's shape, what the id would be is a guess: it has none.
          id: { ...found.name, text: '' },
          title: found.text,
          sentences: [],
          citations: [],
          notes: [],
          span: found.span,
        };
        const { clauses, complete } = this.clauses(items, CLAUSES.requirement);
        const sentences = clauses.filter((clause) => clause.kind !== 'citation' && clause.kind !== 'note');
        if (sentences.length === 0 && complete)
          this.problems.report('no-sentence', section.span, { id: section.id.text });
        return { ...section, sentences, ...annotations(clauses) };
      }
      case 'Parameter': {
        const section = this.heading(first, HEADINGS.Parameter) ?? {
          kind: 'parameter',
          name: found.name,
          value: null,
          citations: [],
          notes: [],
          span: found.span,
        };
        return { ...section, ...annotations(this.clauses(items, CLAUSES.parameter).clauses) };
      }
      case 'List': {
        this.nothing(items);
        return (
          this.heading(first, HEADINGS.List) ?? {
            kind: 'list',
            name: found.name,
            words: found.texts,
            span: found.span,
          }
        );
      }
      case 'UnitDeclaration': {
        this.nothing(items);
        const names: ast.BilingualName = {
          kind: 'bilingualName',
          nl: [found.name],
          en: [],
          span: found.span,
        };
        return this.heading(first, HEADINGS.Unit) ?? { kind: 'unitDeclaration', names, span: found.span };
      }
      case 'Vocabulary': {
        this.nothing(items);
        return (
          this.heading(first, HEADINGS.Vocabulary) ?? {
            kind: 'vocabulary',
            title: found.text,
            span: found.span,
          }
        );
      }
      case 'Record': {
        const section = this.heading(first, HEADINGS.Record) ?? {
          kind: 'record',
          names: { kind: 'bilingualName', nl: [found.name], en: [], span: found.span },
          sheets: [],
          role: null,
          exceptions: [],
          missingMeansNone: false,
          fields: [],
          complete: true,
          span: found.span,
        };
        const { clauses, complete } = this.clauses(items, CLAUSES.record);
        return this.withRecordClauses({ ...section, complete }, clauses);
      }
    }
  }

  private heading<Section>(tokens: readonly IToken[], headingKind: ItemKind<Section>): Section | undefined {
    const [section, ...others] = this.items.read(tokens, headingKind);
    if (section === undefined || others.length > 0) this.items.giveUp(tokens);
    return section;
  }

  /** The clauses of a section that could be read, and whether that is all of them. */
  private clauses<Clause>(
    items: readonly IToken[][],
    clauseKind: ItemKind<Clause>,
  ): { readonly clauses: Clause[]; readonly complete: boolean } {
    const read = items.map((tokens) => this.items.read(tokens, clauseKind));
    return { clauses: read.flat(), complete: read.every((clauses) => clauses.length > 0) };
  }

  /** Nothing stands under a heading that says all by itself. */
  private nothing(items: readonly IToken[][]): void {
    for (const tokens of items) {
      const [first] = tokens;
      if (first === undefined) continue;
      this.items.giveUp(tokens);
      this.problems.report('unexpected-word', spanOf(first), {
        found: quoted(first.image),
        expected: sectionWords(SECTION_WORDS, this.language),
        example: null,
      });
    }
  }

  private withRecordClauses(section: ast.RecordSection, clauses: readonly RecordClause[]): ast.RecordSection {
    let record = section;
    for (const clause of clauses) {
      switch (clause.kind) {
        case 'sheets':
          record = { ...record, sheets: [...record.sheets, ...clause.sheets] };
          break;
        case 'role':
          if (record.role !== null)
            this.problems.report(
              'twice-in-section',
              clause.role.span,
              { clause: phrase('Role', this.language) },
              [record.role.span],
            );
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
}

/** What a heading that could not be read still shows: its first name and its texts. */
function salvage(tokens: readonly IToken[]): {
  readonly span: Span;
  readonly name: ast.Name;
  readonly text: ast.TextLiteral;
  readonly texts: readonly ast.TextLiteral[];
} {
  const [heading, ...others] = tokens;
  const span = heading === undefined ? { start: 0, end: 0 } : spanOf(heading);
  const named = others.find((token) => tokenMatcher(token, NameToken));
  const texts = others
    .filter((token) => token.tokenType === TextToken)
    .map((token): ast.TextLiteral => ({
      kind: 'text',
      value: token.image.slice(1, -1),
      span: spanOf(token),
    }));
  return {
    span,
    name: { kind: 'name', text: named?.image ?? '', span: named === undefined ? span : spanOf(named) },
    text: texts[0] ?? { kind: 'text', value: '', span },
    texts,
  };
}

function annotations(clauses: readonly { readonly kind: string }[]): {
  citations: ast.Citation[];
  notes: ast.Note[];
} {
  return {
    citations: clauses.filter((clause): clause is ast.Citation => clause.kind === 'citation'),
    notes: clauses.filter((clause): clause is ast.Note => clause.kind === 'note'),
  };
}
