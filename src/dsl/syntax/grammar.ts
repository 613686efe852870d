import type { IOrAlt } from 'chevrotain';
import { invariant } from '../../wording/invariant';
import type * as ast from './ast';
import { ExpectationRecorder } from './expectation';
import { ExampleRules } from './grammar/example-rules';
import { words } from './token-sets';
import { ColonToken, CommaToken, KEYWORD_TOKENS as K } from './tokens';

export type { RecordClause } from './grammar/vocabulary-rules';

/** What follows the name of a field at the beginning of a sentence. */
const FIELD_USES = words('Is', 'Of', 'OneOf', 'AtLeast', 'AtMost', 'MoreThan', 'LessThan', 'Before', 'After');

/**
 * The grammar of one item: a section's heading, a clause, or a sentence; `parse.ts` cuts a file into items. Each rule returns the node it reads.
 * Meaning has no place here: whatever has the shape of a sentence is read, and the resolver says what is wrong with it.
 *
 * One parser in layers, each a class that knows those below it: words, operands, conditions, windows, measures, parts, sentences, vocabularies,
 * examples with what they set, and here the other headings and clauses of rule files.
 */
export class ItemParser extends ExampleRules {
  /** @param skipValidations that the grammar itself is right is a matter of a test: looking for it takes longer than all else at the start */
  constructor(expectations = new ExpectationRecorder(), skipValidations = true) {
    super(expectations, skipValidations);
    this.performSelfAnalysis();
  }

  // ---- headings

  readonly programmeHeading = this.RULE('programmeHeading', (): ast.ProgrammeSection => {
    const first = this.CONSUME(K.Programme);
    const title = this.SUBRULE(this.text);
    const synonyms = this.SUBRULE(this.synonyms);
    this.CONSUME(K.Code);
    const code = this.SUBRULE(this.name);
    return {
      kind: 'programme',
      title,
      synonyms,
      code,
      clauses: [],
      complete: true,
      span: this.across(first, code),
    };
  });

  private readonly modality = this.choice<ast.Modality>('modality', [
    [K.Requirement, 'requirement'],
    [K.Advice, 'advice'],
    [K.Attestation, 'attestation'],
  ]);

  readonly requirementHeading = this.RULE('requirementHeading', (): ast.RequirementSection => {
    const { token, value: modality } = this.SUBRULE(this.modality);
    const id = this.SUBRULE(this.name);
    const title = this.SUBRULE(this.text);
    return {
      kind: 'requirement',
      modality,
      id,
      title,
      sentences: [],
      appliesTo: [],
      citations: [],
      notes: [],
      unnoticed: [],
      span: this.across(token, title),
    };
  });

  readonly regulationHeading = this.RULE('regulationHeading', (): ast.RegulationSection => {
    const first = this.CONSUME(K.Regulation);
    const id = this.SUBRULE(this.name);
    const title = this.SUBRULE(this.text);
    return { kind: 'regulation', id, title, clauses: [], span: this.across(first, title) };
  });

  readonly definitionHeading = this.RULE('definitionHeading', (): ast.DefinitionSection => {
    const first = this.CONSUME(K.Definition);
    const names = this.SUBRULE(this.bilingualName);
    this.CONSUME(ColonToken);
    const selection = this.SUBRULE(this.selection);
    return this.ACTION(() => {
      const [name] = names.nl;
      invariant(name !== undefined, 'a definition without a name');
      return { kind: 'definition', name, names, selection, span: this.across(first, selection) };
    });
  });

  readonly importHeading = this.RULE('importHeading', (): ast.ImportSection => {
    const first = this.CONSUME(K.Import);
    const file = this.SUBRULE(this.text);
    return { kind: 'import', file, span: this.across(first, file) };
  });

  // ---- clauses

  private readonly yearsRule = this.choice<'clock' | 'calendar'>('yearsRule', [
    [K.TrainingClock, 'clock'],
    [K.Calendar, 'calendar'],
  ]);

  readonly programmeClause = this.RULE('programmeClause', (): ast.ProgrammeClause => {
    return this.OR<IOrAlt<ast.ProgrammeClause>[]>([
      {
        ALT: () => {
          const first = this.CONSUME(K.Version);
          const text = this.SUBRULE(this.text);
          return { kind: 'version', text, span: this.across(first, text) };
        },
      },
      { ALT: () => this.SUBRULE(this.duration) },
      {
        ALT: () => {
          const first = this.CONSUME(K.YearsBy);
          const { token, value: rule } = this.SUBRULE(this.yearsRule);
          return { kind: 'yearsBy', rule, span: this.across(first, token) };
        },
      },
      {
        ALT: () => {
          const first = this.CONSUME(K.FreeInterruption);
          const days = this.SUBRULE(this.number);
          this.CONSUME(K.Days);
          const last = this.CONSUME(K.PerTrainingYear);
          return { kind: 'freeInterruption', days, span: this.across(first, last) };
        },
      },
      {
        ALT: () => {
          const first = this.CONSUME(K.Source);
          const name = this.SUBRULE(this.name);
          const title = this.SUBRULE1(this.text);
          return { kind: 'source', name, title, span: this.across(first, title) };
        },
      },
      { ALT: () => this.SUBRULE(this.note) },
    ]);
  });

  readonly regulationClause = this.RULE('regulationClause', (): ast.RegulationClause => {
    return this.OR<IOrAlt<ast.RegulationClause>[]>([
      {
        ALT: () => {
          const first = this.CONSUME(K.StartsBefore);
          const date = this.SUBRULE(this.date);
          return { kind: 'startsBefore', date, span: this.across(first, date) };
        },
      },
      {
        ALT: () => {
          const first = this.CONSUME(K.StartsFrom);
          const date = this.SUBRULE1(this.date);
          return { kind: 'startsFrom', date, span: this.across(first, date) };
        },
      },
      { ALT: () => ({ kind: 'byChoice', span: this.across(this.CONSUME(K.ByChoice)) }) },
      { ALT: () => this.SUBRULE(this.duration) },
      { ALT: () => this.SUBRULE(this.citation) },
      { ALT: () => this.SUBRULE(this.note) },
    ]);
  });

  readonly parameterClause = this.RULE('parameterClause', (): ast.Citation | ast.Note =>
    this.OR<IOrAlt<ast.Citation | ast.Note>[]>([
      { ALT: () => this.SUBRULE(this.citation) },
      { ALT: () => this.SUBRULE(this.note) },
    ]),
  );

  readonly requirementClause = this.RULE('requirementClause', (): RequirementClause =>
    this.OR<IOrAlt<RequirementClause>[]>([
      {
        GATE: () => !this.isField(),
        IGNORE_AMBIGUITIES: true,
        ALT: () => this.SUBRULE(this.citation),
      },
      { GATE: () => !this.isField(), IGNORE_AMBIGUITIES: true, ALT: () => this.SUBRULE(this.note) },
      { ALT: () => this.SUBRULE(this.appliesTo) },
      { ALT: () => this.SUBRULE(this.unnoticed) },
      { ALT: () => this.SUBRULE(this.sentence) },
    ]),
  );

  /** Whether a word that begins a clause names a field here: `source is "a"`. */
  private isField(): boolean {
    return this.isIn(2, FIELD_USES);
  }

  private readonly appliesTo = this.RULE('appliesTo', (): ast.AppliesTo => {
    const first = this.CONSUME(K.AppliesTo);
    const regulations = this.SUBRULE(this.nameList);
    return { kind: 'appliesTo', regulations, span: this.across(first, regulations) };
  });

  private readonly unnoticed = this.RULE('unnoticed', (): ast.Unnoticed => {
    const first = this.CONSUME(K.Unnoticed);
    const code = this.SUBRULE(this.text);
    this.CONSUME(K.Because);
    const reason = this.SUBRULE1(this.text);
    return { kind: 'unnoticed', code, reason, span: this.across(first, reason) };
  });

  private readonly duration = this.RULE('duration', (): ast.DurationClause => {
    const first = this.CONSUME(K.Duration);
    const amount = this.SUBRULE(this.number);
    const unit = this.SUBRULE(this.clockUnit);
    return { kind: 'duration', amount, unit, span: this.across(first, unit) };
  });

  private readonly citation = this.RULE('citation', (): ast.Citation => {
    const first = this.CONSUME(K.Source);
    const source = this.SUBRULE(this.name);
    const heading = this.OPTION(() => {
      this.CONSUME(CommaToken);
      return this.SUBRULE(this.text);
    });
    return {
      kind: 'citation',
      source,
      heading: heading ?? null,
      span: this.across(first, heading ?? source),
    };
  });

  private readonly note = this.RULE('note', (): ast.Note => {
    const first = this.CONSUME(K.Note);
    const text = this.SUBRULE(this.text);
    return { kind: 'note', text, span: this.across(first, text) };
  });
}

/** What stands under the heading of a requirement. */
export type RequirementClause = ast.Sentence | ast.Citation | ast.Note | ast.AppliesTo | ast.Unnoticed;
