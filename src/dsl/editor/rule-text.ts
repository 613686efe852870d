import type { FieldType, RecordType, Vocabulary } from '../../records/vocabulary';
import type { Diagnostic } from '../../wording/diagnostics';
import type { Language } from '../../wording/language';
import { comparisonKey } from '../../wording/text';
import { compileRules, type Compiled } from '../compile';
import type { Imports } from '../load';
import { Naming } from '../print/naming';
import { SentencePrinter } from '../print/sentences';
import { DiagnosticList } from '../problems';
import { resolveVocabulary } from '../resolve/vocabulary';
import type { SourceText, Span } from '../source';
import type * as ast from '../syntax/ast';
import { pathTo } from './tree-path';
import { wordRole, type WordRole } from './word-role';

/** A place in one of the files of a program: the text itself, or one that it uses. */
export interface FilePlace extends Span {
  readonly file: string;
}

/** A requirement as its text stands, whether or not the rest of the file can be read. */
export interface RequirementText {
  readonly id: string;
  readonly modality: ast.Modality;
  readonly title: string;
  readonly span: Span;
  /** Its sentences, in the language that was asked for. */
  readonly sentences: readonly string[];
  readonly citations: readonly { readonly document: string; readonly heading: string | null }[];
  readonly notes: readonly string[];
}

/** A name or text in a rule file, and what it stands for there. */
export interface WordInText {
  readonly text: string;
  readonly span: Span;
  readonly role: WordRole;
}

/**
 * A rule text as it was understood: everything that an editor asks about it. A text is understood as far as it can be read, so a mistake in one place
 * leaves the rest with its names.
 */
export class RuleText {
  readonly compiled: Compiled;
  readonly file: ast.RuleFile;
  /** The vocabulary with what the text adds to it. */
  readonly vocabulary: Vocabulary;
  readonly naming: Naming;

  constructor(source: SourceText, base: Vocabulary, imports: Imports) {
    this.compiled = compileRules(source, base, imports);
    this.file = this.compiled.rules.file;
    this.vocabulary = resolveVocabulary(this.file, base, new DiagnosticList(source));
    this.naming = new Naming(this.vocabulary, this.file.language, this.definitions);
  }

  get text(): string {
    return this.compiled.sources[0]?.text ?? '';
  }

  get language(): Language {
    return this.file.language;
  }

  /** Those of the text itself; what is wrong in a file that it uses is told at that file. */
  get diagnostics(): readonly Diagnostic[] {
    return this.compiled.diagnostics;
  }

  get hasErrors(): boolean {
    return this.compiled.program === null;
  }

  get definitions(): readonly ast.DefinitionSection[] {
    return this.file.sections.filter((section) => section.kind === 'definition');
  }

  /** The record type that a name stands for, also by way of a definition. */
  record(name: ast.Name): RecordType | null {
    return this.naming.record(name);
  }

  /** The field that a name stands for beside a record: its own, else the trainee's. */
  field(name: ast.Name, of: ast.Name | null): FieldType | null {
    return this.naming.field(name, of === null ? null : this.record(of));
  }

  /** The name, the text or the unit at an offset of the text, if it stands for something. */
  wordAt(offset: number): WordInText | null {
    const section = this.ownSectionAt(offset);
    if (section === null) return null;
    const path = pathTo(section, offset);
    const role = wordRole(path);
    const span = path.at(-1)?.part.span;
    if (role === null || span === undefined) return null;
    const text = this.text.slice(span.start, span.end);
    return { text: /^["“”„]/u.test(text) ? text.slice(1, -1) : text, span, role };
  }

  /** The requirement that an offset lies in or below, up to the next part of the file. */
  requirementAt(offset: number, language: Language): RequirementText | null {
    const section = this.ownSections.findLast(({ span }) => span.start <= offset);
    return section?.kind === 'requirement' ? this.requirementText(section, language) : null;
  }

  requirementText(section: ast.RequirementSection, language: Language): RequirementText {
    const printer = new SentencePrinter(this.vocabulary, language, this.definitions);
    return {
      id: section.id.text,
      modality: section.modality,
      title: section.title.value,
      span: section.span,
      sentences: section.sentences.map((sentence) => printer.sentence(sentence)),
      citations: section.citations.map(({ source, heading }) => ({
        document: this.sourceTitle(source.text) ?? source.text,
        heading: heading?.value ?? null,
      })),
      notes: section.notes.map(({ text }) => text.value),
    };
  }

  /** What is written in a span, in whichever file. */
  written(span: Span): string {
    const { file, start, end } = this.placeOf(span);
    return this.compiled.sources.find(({ name }) => name === file)?.text.slice(start, end) ?? '';
  }

  /** The title of the document that the programme calls by a name. */
  sourceTitle(name: string): string | null {
    const key = comparisonKey(name);
    for (const clause of this.programme?.clauses ?? [])
      if (clause.kind === 'source' && comparisonKey(clause.name.text) === key) return clause.title.value;
    return null;
  }

  get programme(): ast.ProgrammeSection | undefined {
    return this.file.sections.find((section) => section.kind === 'programme');
  }

  /** Where a span of the tree lies: its offsets run on from one file to the next. */
  placeOf({ start, end }: Span): FilePlace {
    let base = 0;
    for (const { name, text } of this.compiled.sources) {
      if (start <= base + text.length) return { file: name, start: start - base, end: end - base };
      base += text.length + 1;
    }
    return { file: '', start, end };
  }

  private ownSectionAt(offset: number): ast.Section | null {
    return this.ownSections.find(({ span }) => span.start <= offset && offset <= span.end) ?? null;
  }

  private get ownSections(): readonly ast.Section[] {
    return this.file.sections.filter((section) => !this.compiled.rules.imported.has(section));
  }
}
