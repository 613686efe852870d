import { tokenMatcher, type IToken } from 'chevrotain';
import type { Language } from '../../wording/language';
import { collected } from '../collected';
import type { DiagnosticList } from '../problems';
import { spanning, type SourceText, type Span } from '../source';
import type * as ast from './ast';
import type { ItemKind } from './attempt';
import type { RecordClause, RequirementClause } from './grammar';
import { CLAUSES, HEADINGS } from './item-kinds';
import { ItemReader } from './item-reader';
import { sectionWords } from './expected-words';
import { withDashes } from './forgotten-dash';
import { cutIntoItems } from './items';
import { phrase } from './keywords';
import { reportLexicalFaults } from './lexical-faults';
import { quoted, spanOf } from './places';
import { cutIntoSections, SECTION_WORDS, type SectionTokens } from './sections';
import { hasKeyword, NameToken, TextToken, tokenize } from './tokens';

/**
 * Reads a rule file. The text is cut into sections (a section word begins a line) and sections into items (a heading, a clause, a sentence), and the
 * grammar reads one item at a time: so one mistake costs one message and every other item is still read.
 */
export function parse(source: SourceText, problems: DiagnosticList): ast.RuleFile {
  const { language, tokens, faults } = tokenize(source.text);
  reportLexicalFaults(faults, tokens, language, problems);
  const items = new ItemReader(language, problems, faults, tokens);
  const reader = new SectionReader(language, problems, items);
  const sections = cutIntoSections(tokens, language, problems).flatMap(
    (section) => reader.section(section) ?? [],
  );
  return { language, sections, unreadNames: items.unreadNames };
}

const MODALITIES = { Requirement: 'requirement', Advice: 'advice', Attestation: 'attestation' } as const;

const isSentence = (clause: RequirementClause): clause is ast.Sentence =>
  clause.kind !== 'citation' &&
  clause.kind !== 'note' &&
  clause.kind !== 'appliesTo' &&
  clause.kind !== 'unnoticed';

class SectionReader {
  constructor(
    private readonly language: Language,
    private readonly problems: DiagnosticList,
    private readonly items: ItemReader,
  ) {}

  /** Undefined for a section that says nothing without its heading, when that cannot be read. */
  section({ heading, tokens }: SectionTokens): ast.Section | undefined {
    const [first = [], ...items] = cutIntoItems(tokens, heading);
    const section = this.withClauses(heading, first, items);
    const last = tokens.at(-1);
    if (section === undefined || last === undefined) return section;
    return { ...section, span: spanning(section.span, spanOf(last)) };
  }

  private withClauses(
    heading: SectionTokens['heading'],
    first: readonly IToken[],
    items: readonly IToken[][],
  ): ast.Section | undefined {
    const found = salvage(first);
    switch (heading) {
      case 'Programme': {
        const section = this.heading(first, HEADINGS.Programme) ?? {
          kind: 'programme',
          title: found.text,
          synonyms: [],
          code: { ...found.name, text: '' },
          clauses: [],
          complete: true,
          span: found.span,
        };
        const { clauses, complete } = this.clauses(items, CLAUSES.programme);
        return { ...section, clauses, complete };
      }
      case 'Requirement':
      case 'Advice':
      case 'Attestation': {
        const { failures } = this.items;
        const section = this.heading(first, HEADINGS.Requirement) ?? {
          kind: 'requirement',
          modality: MODALITIES[heading],
          // Without its heading's shape, what the id would be is a guess: it has none.
          id: { ...found.name, text: '' },
          title: found.text,
          sentences: [],
          appliesTo: [],
          citations: [],
          notes: [],
          unnoticed: [],
          span: found.span,
        };
        const { clauses } = this.clauses(withDashes(items, this.problems), CLAUSES.requirement);
        const sentences = clauses.filter(isSentence);
        const complete = this.items.failures === failures;
        if (sentences.length === 0 && complete && heading !== 'Attestation')
          this.problems.report('no-sentence', section.span, { id: section.id.text });
        const appliesTo = clauses.filter((clause) => clause.kind === 'appliesTo');
        const unnoticed = clauses.filter((clause) => clause.kind === 'unnoticed');
        const { citations, notes } = annotations(clauses);
        const cited = citations.length > 0 ? citations : unreadCitation(items);
        return { ...section, sentences, appliesTo, unnoticed, notes, citations: cited };
      }
      case 'Regulation': {
        const section = this.heading(first, HEADINGS.Regulation) ?? {
          kind: 'regulation',
          id: { ...found.name, text: '' },
          title: found.text,
          clauses: [],
          span: found.span,
        };
        return { ...section, clauses: this.clauses(items, CLAUSES.regulation).clauses };
      }
      case 'Example': {
        const section = this.heading(first, HEADINGS.Example) ?? {
          kind: 'example',
          title: found.text,
          ids: [],
          clauses: [],
          span: found.span,
        };
        return { ...section, clauses: this.clauses(items, CLAUSES.example).clauses };
      }
      case 'Definition':
        this.nothing(items);
        return this.heading(first, HEADINGS.Definition);
      case 'Import':
        this.nothing(items);
        return this.heading(first, HEADINGS.Import);
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
            items: found.texts.map((word) => ({ kind: 'listItem', word, synonyms: [], span: word.span })),
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
    const { failures } = this.items;
    const clauses = collected(items, (tokens) => this.items.read(tokens, clauseKind));
    return { clauses, complete: this.items.failures === failures };
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

/** A citation that could not be read stands there all the same: of a source without a name. */
function unreadCitation(items: readonly IToken[][]): ast.Citation[] {
  const first = items.map(([token]) => token).find((token) => hasKeyword(token, 'Source'));
  if (first === undefined) return [];
  const span = spanOf(first);
  return [{ kind: 'citation', source: { kind: 'name', text: '', span }, heading: null, span }];
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
