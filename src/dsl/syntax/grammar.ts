import {
  EmbeddedActionsParser,
  tokenMatcher,
  type IOrAlt,
  type IToken,
  type ParserMethod,
  type TokenType,
} from 'chevrotain';
import { dayFromCivil, isCivilDate } from '../../records/dates';
import { invariant } from '../../wording/invariant';
import type { Span } from '../source';
import { spanning } from '../source';
import type * as ast from './ast';
import { ExpectationRecorder } from './expectation';
import {
  ALL_TOKENS,
  CloseToken,
  ColonToken,
  CommaToken,
  DateToken,
  EqualsToken,
  KEYWORD_TOKENS as K,
  NameToken,
  NumberToken,
  OpenToken,
  SlashToken,
  TextToken,
} from './tokens';

const spanOf = (token: IToken): Span => ({
  start: token.startOffset,
  end: (token.endOffset ?? token.startOffset) + 1,
});

const NOWHERE: Span = { start: 0, end: 0 };

type Extent = IToken | ast.Node | readonly ast.Node[];

function extent(thing: Extent): Span {
  if ('span' in thing) return thing.span;
  if ('tokenType' in thing) return spanOf(thing);
  return spanning(thing[0]?.span ?? NOWHERE, thing.at(-1)?.span ?? NOWHERE);
}

/** From the first to the last of tokens, nodes or lists of nodes. */
function across(first: Extent, last: Extent): Span {
  return spanning(extent(first), extent(last));
}

/** The day that a date literal names: `2025-01-31`, or in Dutch order `31-1-2025`. */
function dateDay(image: string): number | undefined {
  const numbers = image.split('-').map(Number);
  const [year, month, day] = image.indexOf('-') === 4 ? numbers : numbers.reverse();
  if (year === undefined || month === undefined || day === undefined) return undefined;
  return isCivilDate(year, month, day) ? dayFromCivil(year, month, day) : undefined;
}

/** From the first of nodes to the end of the last of them, in whatever order they stand. */
function spanOfAll(first: ast.Node, ...others: readonly (ast.Node | undefined)[]): Span {
  return others.reduce((span, node) => (node === undefined ? span : spanning(span, node.span)), first.span);
}

type Rule<Result> = ParserMethod<[], Result>;
type Test = (left: ast.Operand) => ast.Condition;

/** A clause of a record section. */
export type RecordClause =
  | ast.FieldDeclaration
  | { readonly kind: 'sheets'; readonly sheets: readonly ast.TextLiteral[] }
  | { readonly kind: 'role'; readonly role: ast.Name; readonly exceptions: ast.RecordSection['exceptions'] }
  | { readonly kind: 'missingMeansNone' };

function sumOf(terms: readonly ast.Measure[]): ast.Measure {
  const [first, ...others] = terms;
  const last = others.at(-1);
  invariant(first !== undefined, 'a sum without terms');
  return last === undefined ? first : { kind: 'sum', terms, span: across(first, last) };
}

function logical(operator: 'and' | 'or', terms: readonly ast.Condition[]): ast.Condition {
  const [first, ...others] = terms;
  const last = others.at(-1);
  invariant(first !== undefined, 'a condition without terms');
  return last === undefined ? first : { kind: 'logical', operator, terms, span: across(first, last) };
}

const WINDOW_WORDS = [K.In, K.During, K.Within, K.Before, K.After, K.OnOrBefore, K.OnOrAfter];

type FieldMeasureMaker = (field: ast.Name, selection: ast.Selection, span: Span) => ast.Measure;

const pick =
  (which: ast.PickMeasure['which']): FieldMeasureMaker =>
  (field, selection, span) => ({ kind: 'pick', which, field, selection, span });

/**
 * The grammar of one item: a section's heading, a clause, or a sentence; `parse.ts` cuts a file into items. Each rule returns the node it reads.
 * Meaning has no place here: whatever has the shape of a sentence is read, and the resolver says what is wrong with it.
 */
export class ItemParser extends EmbeddedActionsParser {
  constructor(readonly expectations = new ExpectationRecorder()) {
    super(ALL_TOKENS, { maxLookahead: 4, recoveryEnabled: false, errorMessageProvider: expectations });
    this.performSelfAnalysis();
  }

  /** From the first to the last of tokens, nodes or lists of nodes. While Chevrotain records the grammar there are none yet. */
  private across(first: Extent, last: Extent): Span {
    return this.RECORDING_PHASE ? NOWHERE : across(first, last);
  }

  private spanOf(token: IToken): Span {
    return this.RECORDING_PHASE ? NOWHERE : spanOf(token);
  }

  // ---- headings

  readonly programmeHeading = this.RULE('programmeHeading', (): ast.ProgrammeSection => {
    const first = this.CONSUME(K.Programme);
    const title = this.SUBRULE(this.text);
    this.CONSUME(K.Code);
    const code = this.SUBRULE(this.name);
    return { kind: 'programme', title, code, clauses: [], complete: true, span: this.across(first, code) };
  });

  readonly vocabularyHeading = this.RULE('vocabularyHeading', (): ast.VocabularySection => {
    const first = this.CONSUME(K.Vocabulary);
    const title = this.SUBRULE(this.text);
    return { kind: 'vocabulary', title, span: this.across(first, title) };
  });

  readonly requirementHeading = this.RULE('requirementHeading', (): ast.RequirementSection => {
    const { first, modality } = this.OR<IOrAlt<{ first: IToken; modality: 'requirement' | 'advice' }>[]>([
      { ALT: () => ({ first: this.CONSUME(K.Requirement), modality: 'requirement' }) },
      { ALT: () => ({ first: this.CONSUME(K.Advice), modality: 'advice' }) },
    ]);
    const id = this.SUBRULE(this.name);
    const title = this.SUBRULE(this.text);
    return {
      kind: 'requirement',
      modality,
      id,
      title,
      sentences: [],
      citations: [],
      notes: [],
      span: this.across(first, title),
    };
  });

  readonly parameterHeading = this.RULE('parameterHeading', (): ast.ParameterSection => {
    const first = this.CONSUME(K.Parameter);
    const name = this.SUBRULE(this.name);
    return this.OR<IOrAlt<ast.ParameterSection>[]>([
      {
        ALT: () => {
          const value = this.SUBRULE(this.number);
          return {
            kind: 'parameter',
            name,
            value,
            citations: [],
            notes: [],
            span: this.across(first, value),
          };
        },
      },
      {
        ALT: () => {
          const last = this.CONSUME(K.NotSet);
          return {
            kind: 'parameter',
            name,
            value: null,
            citations: [],
            notes: [],
            span: this.across(first, last),
          };
        },
      },
    ]);
  });

  readonly listHeading = this.RULE('listHeading', (): ast.ListSection => {
    const first = this.CONSUME(K.List);
    const name = this.SUBRULE(this.name);
    this.CONSUME(ColonToken);
    const words = this.SUBRULE(this.texts);
    return { kind: 'list', name, words, span: this.across(first, words) };
  });

  readonly unitHeading = this.RULE('unitHeading', (): ast.UnitSection => {
    const first = this.CONSUME(K.UnitDeclaration);
    const names = this.SUBRULE(this.bilingualName);
    return { kind: 'unitDeclaration', names, span: this.across(first, names) };
  });

  readonly recordHeading = this.RULE('recordHeading', (): ast.RecordSection => {
    const first = this.CONSUME(K.Record);
    const names = this.SUBRULE(this.bilingualName);
    return {
      kind: 'record',
      names,
      sheets: [],
      role: null,
      exceptions: [],
      missingMeansNone: false,
      fields: [],
      complete: true,
      span: this.across(first, names),
    };
  });

  // ---- clauses

  readonly programmeClause = this.RULE('programmeClause', (): ast.ProgrammeClause => {
    return this.OR<IOrAlt<ast.ProgrammeClause>[]>([
      {
        ALT: () => {
          const first = this.CONSUME(K.Version);
          const text = this.SUBRULE(this.text);
          return { kind: 'version', text, span: this.across(first, text) };
        },
      },
      {
        ALT: () => {
          const first = this.CONSUME(K.Duration);
          const months = this.SUBRULE(this.number);
          const last = this.CONSUME(K.Months);
          return { kind: 'duration', months, span: this.across(first, last) };
        },
      },
      {
        ALT: () => {
          const first = this.CONSUME(K.YearsBy);
          const { token, rule } = this.OR1<IOrAlt<{ token: IToken; rule: 'clock' | 'calendar' }>[]>([
            { ALT: () => ({ token: this.CONSUME(K.TrainingClock), rule: 'clock' }) },
            { ALT: () => ({ token: this.CONSUME(K.Calendar), rule: 'calendar' }) },
          ]);
          return { kind: 'yearsBy', rule, span: this.across(first, token) };
        },
      },
      {
        ALT: () => {
          const first = this.CONSUME(K.FreeInterruption);
          const days = this.SUBRULE1(this.number);
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

  readonly parameterClause = this.RULE('parameterClause', (): ast.Citation | ast.Note =>
    this.OR<IOrAlt<ast.Citation | ast.Note>[]>([
      { ALT: () => this.SUBRULE(this.citation) },
      { ALT: () => this.SUBRULE(this.note) },
    ]),
  );

  readonly requirementClause = this.RULE('requirementClause', (): ast.Sentence | ast.Citation | ast.Note =>
    this.OR<IOrAlt<ast.Sentence | ast.Citation | ast.Note>[]>([
      { ALT: () => this.SUBRULE(this.citation) },
      { ALT: () => this.SUBRULE(this.note) },
      { ALT: () => this.SUBRULE(this.sentence) },
    ]),
  );

  readonly recordClause = this.RULE('recordClause', (): RecordClause => {
    return this.OR<IOrAlt<RecordClause>[]>([
      {
        ALT: () => {
          this.CONSUME(K.Sheets);
          return { kind: 'sheets', sheets: this.SUBRULE(this.texts) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.Role);
          const role = this.SUBRULE(this.name);
          const exceptions: { field: ast.Name; word: ast.TextLiteral }[] = [];
          this.OPTION(() => {
            this.CONSUME(K.Except);
            const field = this.SUBRULE1(this.name);
            const words = this.SUBRULE1(this.texts);
            this.ACTION(() => {
              exceptions.push(...words.map((word) => ({ field, word })));
            });
          });
          return { kind: 'role', role, exceptions };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.MissingMeansNone);
          return { kind: 'missingMeansNone' };
        },
      },
      { ALT: () => this.SUBRULE(this.fieldDeclaration) },
    ]);
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

  private readonly fieldDeclaration = this.RULE('fieldDeclaration', (): ast.FieldDeclaration => {
    const first = this.CONSUME(K.Field);
    const names = this.SUBRULE(this.bilingualName);
    this.CONSUME(ColonToken);
    const { fieldKind, token } = this.SUBRULE(this.fieldKind);
    const attributes: ast.FieldAttribute[] = [];
    this.MANY(() => {
      this.CONSUME(CommaToken);
      attributes.push(this.SUBRULE(this.fieldAttribute));
    });
    return {
      kind: 'field',
      names,
      fieldKind,
      attributes,
      span: this.across(first, attributes.at(-1) ?? token),
    };
  });

  private readonly fieldKind = this.RULE('fieldKind', (): { fieldKind: ast.FieldKindName; token: IToken } => {
    const kind = (
      fieldKind: ast.FieldKindName,
      token: TokenType,
    ): { ALT: () => { fieldKind: ast.FieldKindName; token: IToken } } => ({
      ALT: () => ({ fieldKind, token: this.CONSUME(token) }),
    });
    return this.OR([
      kind('text', K.KindText),
      kind('choice', K.KindChoice),
      kind('number', K.KindNumber),
      kind('numberInText', K.KindNumberInText),
      kind('date', K.KindDate),
      kind('yesNo', K.KindYesNo),
    ]);
  });

  private readonly fieldAttribute = this.RULE('fieldAttribute', (): ast.FieldAttribute => {
    return this.OR<IOrAlt<ast.FieldAttribute>[]>([
      {
        ALT: () => {
          const first = this.CONSUME(K.Role);
          const role = this.SUBRULE(this.name);
          return { kind: 'role', role, span: this.across(first, role) };
        },
      },
      {
        ALT: () => {
          const first = this.CONSUME(K.Columns);
          const names = this.SUBRULE(this.texts);
          return { kind: 'columns', names, span: this.across(first, names) };
        },
      },
      {
        ALT: () => {
          const first = this.CONSUME(K.Values);
          const values = [this.SUBRULE(this.value)];
          this.MANY({
            GATE: () => this.LA(2).tokenType === TextToken,
            DEF: () => {
              this.CONSUME(CommaToken);
              values.push(this.SUBRULE1(this.value));
            },
          });
          return { kind: 'values', values, span: this.across(first, values.at(-1) ?? first) };
        },
      },
      {
        ALT: () => {
          const first = this.CONSUME(K.UnitDeclaration);
          const unit = this.SUBRULE(this.unit);
          return { kind: 'unit', unit, span: this.across(first, unit) };
        },
      },
      {
        ALT: () => {
          const first = this.CONSUME(K.From);
          const low = this.SUBRULE(this.number);
          const high = this.OPTION(() => {
            this.CONSUME(K.To);
            return this.SUBRULE1(this.number);
          });
          return { kind: 'range', low, high: high ?? null, span: this.across(first, high ?? low) };
        },
      },
    ]);
  });

  private readonly value = this.RULE('value', (): ast.ValueDeclaration => {
    const nl = this.SUBRULE(this.text);
    const en = this.OPTION(() => {
      this.CONSUME(SlashToken);
      return this.SUBRULE1(this.text);
    });
    const synonyms: ast.TextLiteral[] = [];
    this.MANY(() => {
      this.CONSUME(EqualsToken);
      synonyms.push(this.SUBRULE2(this.text));
    });
    return {
      kind: 'value',
      nl,
      en: en ?? null,
      synonyms,
      span: this.across(nl, synonyms.at(-1) ?? en ?? nl),
    };
  });

  private readonly bilingualName = this.RULE('bilingualName', (): ast.BilingualName => {
    const nl = this.SUBRULE(this.names);
    const en = this.OPTION(() => {
      this.CONSUME(SlashToken);
      return this.SUBRULE1(this.names);
    });
    return { kind: 'bilingualName', nl, en: en ?? [], span: this.across(nl, en ?? nl) };
  });

  private readonly names = this.RULE('names', (): ast.Name[] => {
    const names = [this.SUBRULE(this.name)];
    this.OPTION(() => {
      this.CONSUME(CommaToken);
      names.push(this.SUBRULE1(this.name));
    });
    return names;
  });

  // ---- sentences

  readonly sentence: Rule<ast.Sentence> = this.RULE('sentence', (): ast.Sentence => {
    return this.OR<IOrAlt<ast.Sentence>[]>([
      { ALT: () => this.SUBRULE(this.forEachSentence) },
      { ALT: () => this.SUBRULE(this.ifSentence) },
      { ALT: () => this.SUBRULE(this.eachSentence) },
      { ALT: () => this.SUBRULE(this.boundFirst) },
      { ALT: () => this.SUBRULE(this.measureFirst) },
      {
        // "level of assessments never falls"; after the same Dutch word a condition goes on with a number.
        GATE: () => tokenMatcher(this.LA(3), NameToken),
        ALT: () => this.SUBRULE(this.neverFalls),
      },
      { ALT: () => this.SUBRULE(this.conditionSentence) },
    ]);
  });

  private readonly forEachSentence = this.RULE('forEachSentence', (): ast.ForEachSentence => {
    const first = this.CONSUME(K.ForEach);
    const group = this.OR<IOrAlt<ast.ForEachSentence['group']>[]>([
      {
        ALT: () => {
          this.CONSUME(K.TrainingYear);
          return { kind: 'years', calendar: false };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.CalendarYear);
          return { kind: 'years', calendar: true };
        },
      },
      {
        ALT: () => {
          const field = this.SUBRULE(this.name);
          const range = this.OPTION(() => {
            this.CONSUME(K.From);
            const low = this.SUBRULE(this.number);
            this.CONSUME(K.To);
            return { low, high: this.SUBRULE1(this.number) };
          });
          const options = this.OPTION1(() => {
            this.CONSUME(K.OneOf);
            return this.SUBRULE(this.options);
          });
          return { kind: 'field', field, range: range ?? null, options: options ?? null };
        },
      },
    ]);
    this.CONSUME(ColonToken);
    const body = this.SUBRULE(this.sentence);
    return { kind: 'forEachSentence', group, body, span: this.across(first, body) };
  });

  private readonly ifSentence = this.RULE('ifSentence', (): ast.IfSentence => {
    const first = this.CONSUME(K.If);
    const condition = this.SUBRULE(this.sentence);
    this.OPTION(() => this.CONSUME(CommaToken));
    this.CONSUME(K.Then);
    const consequence = this.SUBRULE1(this.sentence);
    return { kind: 'ifSentence', condition, consequence, span: this.across(first, consequence) };
  });

  private readonly eachSentence = this.RULE('eachSentence', (): ast.EachSentence => {
    const first = this.CONSUME(K.Each);
    const selection = this.SUBRULE(this.selection);
    const windows: ast.TimeWindow[] = [];
    this.MANY(() => {
      this.OPTION(() => this.CONSUME(CommaToken));
      windows.push(this.SUBRULE(this.window));
    });
    this.CONSUME(ColonToken);
    const condition = this.SUBRULE(this.condition);
    return {
      kind: 'eachSentence',
      selection,
      window: windows[0] ?? null,
      furtherWindows: windows.slice(1),
      condition,
      span: this.across(first, condition),
    };
  });

  private readonly boundFirst = this.RULE('boundFirst', (): ast.BoundSentence => {
    const amount = this.SUBRULE(this.bound);
    const { measure, bound } = this.OR<IOrAlt<{ measure: ast.Measure; bound: ast.Bound }>[]>([
      { ALT: () => ({ measure: this.SUBRULE(this.fieldMeasure), bound: amount }) },
      {
        // "5 months of rotations": the unit belongs to the bound and says what is measured.
        ALT: () => {
          const unit = this.SUBRULE(this.unit);
          const rate = this.OPTION(() => this.SUBRULE(this.rate));
          const margin = this.OPTION1(() => this.SUBRULE(this.margin));
          this.OPTION2(() => this.CONSUME(K.Of));
          const selection = this.SUBRULE(this.selection);
          const lateRate = this.OPTION7({
            GATE: () => rate === undefined,
            DEF: () => this.SUBRULE2(this.rate),
          });
          const measure: ast.Measure = {
            kind: 'amount',
            unit,
            selection,
            span: this.across(unit, selection),
          };
          return {
            measure,
            bound: {
              ...amount,
              unit,
              rate: rate ?? lateRate ?? null,
              margin: margin ?? null,
              span: this.across(amount, unit),
            },
          };
        },
      },
      {
        ALT: () => {
          const rate = this.OPTION3(() => this.SUBRULE1(this.rate));
          this.OPTION4(() => this.CONSUME1(K.Of));
          const selection = this.SUBRULE1(this.selection);
          const lateRate = this.OPTION8({
            GATE: () => rate === undefined,
            DEF: () => this.SUBRULE3(this.rate),
          });
          const measure: ast.Measure = { kind: 'count', selection, span: selection.span };
          return { measure, bound: { ...amount, rate: rate ?? lateRate ?? null } };
        },
      },
    ]);
    const terms = [measure];
    this.MANY(() => {
      this.CONSUME(K.Plus);
      terms.push(this.SUBRULE(this.measure));
    });
    const windows: ast.TimeWindow[] = [];
    this.MANY1({
      GATE: () => this.windowFollows(),
      DEF: () => {
        this.OPTION6(() => this.CONSUME(CommaToken));
        windows.push(this.SUBRULE(this.window));
      },
    });
    const whole = this.ACTION(() => sumOf(terms));
    return {
      kind: 'boundSentence',
      bound,
      measure: whole,
      window: windows[0] ?? null,
      furtherWindows: windows.slice(1),
      measureFirst: false,
      span: this.across(amount, windows.at(-1) ?? whole),
    };
  });

  private readonly measureFirst = this.RULE('measureFirst', (): ast.BoundSentence => {
    const terms = [this.SUBRULE(this.measure)];
    this.MANY(() => {
      this.CONSUME(K.Plus);
      terms.push(this.SUBRULE1(this.measure));
    });
    const windows: ast.TimeWindow[] = [];
    this.MANY1(() => windows.push(this.SUBRULE(this.window)));
    this.OPTION1(() => this.CONSUME(ColonToken));
    this.OPTION2(() => this.CONSUME(K.Is));
    const amount = this.SUBRULE(this.bound);
    const unit = this.OPTION3(() => this.SUBRULE(this.unit));
    const rate = this.OPTION4(() => this.SUBRULE(this.rate));
    const margin = this.OPTION5(() => this.SUBRULE(this.margin));
    this.MANY2({
      GATE: () => this.windowFollows(),
      DEF: () => {
        this.OPTION7(() => this.CONSUME(CommaToken));
        windows.push(this.SUBRULE1(this.window));
      },
    });
    const measure = this.ACTION(() => sumOf(terms));
    const bound: ast.Bound = {
      ...amount,
      unit: unit ?? null,
      rate: rate ?? null,
      margin: margin ?? null,
      span: this.across(amount, unit ?? amount),
    };
    return {
      kind: 'boundSentence',
      bound,
      measure,
      window: windows[0] ?? null,
      furtherWindows: windows.slice(1),
      measureFirst: true,
      span: this.RECORDING_PHASE ? NOWHERE : spanOfAll(measure, amount, unit, margin?.unit, ...windows),
    };
  });

  private readonly neverFalls = this.RULE('neverFalls', (): ast.NeverFallsSentence => {
    const field = this.SUBRULE(this.name);
    this.CONSUME(K.Of);
    const selection = this.SUBRULE(this.selection);
    const last = this.CONSUME(K.NeverFalls);
    return { kind: 'neverFallsSentence', field, selection, span: this.across(field, last) };
  });

  private readonly conditionSentence = this.RULE('conditionSentence', (): ast.ConditionSentence => {
    const condition = this.SUBRULE(this.condition);
    return { kind: 'conditionSentence', condition, span: condition.span };
  });

  private readonly bound = this.RULE('bound', (): ast.Bound => {
    const simple = (
      comparator: ast.BoundComparator,
      first: IToken,
      low: ast.NumberLiteral | ast.Name | null,
    ): ast.Bound => ({
      kind: 'bound',
      comparator,
      low,
      high: null,
      unit: null,
      rate: null,
      margin: null,
      span: this.across(first, low ?? first),
    });
    return this.OR<IOrAlt<ast.Bound>[]>([
      { ALT: () => simple('atLeast', this.CONSUME(K.AtLeast), this.SUBRULE(this.quantity)) },
      { ALT: () => simple('atMost', this.CONSUME(K.AtMost), this.SUBRULE1(this.quantity)) },
      { ALT: () => simple('moreThan', this.CONSUME(K.MoreThan), this.SUBRULE2(this.quantity)) },
      { ALT: () => simple('lessThan', this.CONSUME(K.LessThan), this.SUBRULE3(this.quantity)) },
      { ALT: () => simple('exactly', this.CONSUME(K.Exactly), this.SUBRULE4(this.quantity)) },
      {
        ALT: () => {
          const first = this.CONSUME(K.From);
          const low = this.SUBRULE5(this.quantity);
          this.CONSUME(K.To);
          const high = this.SUBRULE6(this.quantity);
          return { ...simple('between', first, low), high, span: this.across(first, high) };
        },
      },
      { ALT: () => simple('none', this.CONSUME(K.None), null) },
    ]);
  });

  private readonly rate = this.RULE('rate', (): 'perTrainingMonth' | 'perElapsedMonth' =>
    this.OR<IOrAlt<'perTrainingMonth' | 'perElapsedMonth'>[]>([
      {
        ALT: () => {
          this.CONSUME(K.PerTrainingMonth);
          return 'perTrainingMonth';
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.PerElapsedMonth);
          return 'perElapsedMonth';
        },
      },
    ]),
  );

  private readonly margin = this.RULE(
    'margin',
    (): { amount: ast.NumberLiteral; unit: ast.UnitReference } => {
      this.CONSUME(K.Margin);
      const amount = this.SUBRULE(this.number);
      return { amount, unit: this.SUBRULE(this.unit) };
    },
  );

  private readonly measure = this.RULE('measure', (): ast.Measure => {
    return this.OR<IOrAlt<ast.Measure>[]>([
      { ALT: () => this.SUBRULE(this.fieldMeasure) },
      {
        ALT: () => {
          const first = this.CONSUME(K.CountOf);
          this.OPTION(() => this.CONSUME(K.Of));
          const selection = this.SUBRULE(this.selection);
          return { kind: 'count', selection, span: this.across(first, selection) };
        },
      },
      {
        ALT: () => {
          const unit = this.SUBRULE(this.timeUnit);
          this.CONSUME1(K.Of);
          const selection = this.SUBRULE1(this.selection);
          return { kind: 'amount', unit, selection, span: this.across(unit, selection) };
        },
      },
    ]);
  });

  /** A measure that names a field: total, different values, latest, first, highest, lowest. */
  private readonly fieldMeasure = this.RULE('fieldMeasure', (): ast.Measure => {
    const { first, make } = this.OR<IOrAlt<{ first: IToken; make: FieldMeasureMaker }>[]>([
      {
        ALT: () => ({
          first: this.CONSUME(K.Total),
          make: (field, selection, span) => ({ kind: 'total', field, selection, span }),
        }),
      },
      {
        ALT: () => ({
          first: this.CONSUME(K.Different),
          make: (field, selection, span) => ({ kind: 'different', field, selection, span }),
        }),
      },
      { ALT: () => ({ first: this.CONSUME(K.Latest), make: pick('latest') }) },
      { ALT: () => ({ first: this.CONSUME(K.First), make: pick('first') }) },
      { ALT: () => ({ first: this.CONSUME(K.Highest), make: pick('highest') }) },
      { ALT: () => ({ first: this.CONSUME(K.Lowest), make: pick('lowest') }) },
    ]);
    const field = this.SUBRULE(this.name);
    this.CONSUME(K.Of);
    const selection = this.SUBRULE(this.selection);
    return this.ACTION(() => make(field, selection, this.across(first, selection)));
  });

  private readonly selection = this.RULE('selection', (): ast.Selection => {
    const record = this.SUBRULE(this.name);
    const filter = this.OPTION(() => {
      this.CONSUME(K.Where);
      return this.SUBRULE(this.condition);
    });
    return { kind: 'selection', record, filter: filter ?? null, span: this.across(record, filter ?? record) };
  });

  // ---- windows

  /** A comma may also stand before "then", so one that begins a window is known only by what comes after it. */
  private windowFollows(): boolean {
    const first = this.LA(1).tokenType === CommaToken ? this.LA(2) : this.LA(1);
    return WINDOW_WORDS.some((word) => tokenMatcher(first, word));
  }

  private readonly window = this.RULE('window', (): ast.TimeWindow => {
    return this.OR<IOrAlt<ast.TimeWindow>[]>([
      {
        ALT: () => {
          const first = this.CONSUME(K.In);
          return this.OR1<IOrAlt<ast.TimeWindow>[]>([
            {
              ALT: () => {
                this.CONSUME(K.Each);
                return this.OR2<IOrAlt<ast.TimeWindow>[]>([
                  {
                    ALT: () => ({
                      kind: 'eachYear',
                      calendar: false,
                      span: this.across(first, this.CONSUME(K.TrainingYear)),
                    }),
                  },
                  {
                    ALT: () => ({
                      kind: 'eachYear',
                      calendar: true,
                      span: this.across(first, this.CONSUME(K.CalendarYear)),
                    }),
                  },
                ]);
              },
            },
            {
              ALT: () => {
                this.CONSUME1(K.TrainingYear);
                const from = this.SUBRULE(this.number);
                const to = this.OPTION(() => {
                  this.CONSUME(K.To);
                  return this.SUBRULE1(this.number);
                });
                return { kind: 'trainingYears', from, to: to ?? from, span: this.across(first, to ?? from) };
              },
            },
            {
              ALT: () =>
                this.monthsWindow(
                  first,
                  'first',
                  this.CONSUME(K.First),
                  this.SUBRULE2(this.number),
                  this.CONSUME(K.Months),
                ),
            },
            {
              ALT: () =>
                this.monthsWindow(
                  first,
                  'last',
                  this.CONSUME(K.Latest),
                  this.SUBRULE3(this.number),
                  this.CONSUME1(K.Months),
                ),
            },
            { ALT: () => ({ kind: 'wholeTraining', span: this.across(first, this.CONSUME(K.Training)) }) },
          ]);
        },
      },
      {
        ALT: () => {
          const first = this.CONSUME(K.During);
          return { kind: 'wholeTraining', span: this.across(first, this.CONSUME1(K.Training)) };
        },
      },
      {
        ALT: () => {
          const first = this.CONSUME(K.Within);
          const months = this.SUBRULE4(this.number);
          this.CONSUME2(K.Months);
          const relation = this.OR3<IOrAlt<'before' | 'after'>[]>([
            {
              ALT: () => {
                this.CONSUME(K.Before);
                return 'before';
              },
            },
            {
              ALT: () => {
                this.CONSUME(K.After);
                return 'after';
              },
            },
          ]);
          const date = this.SUBRULE(this.operand);
          return { kind: 'within', months, relation, date, span: this.across(first, date) };
        },
      },
      {
        ALT: () => {
          const { first, relation } = this.SUBRULE(this.dateRelation);
          const date = this.SUBRULE1(this.operand);
          return { kind: 'edge', relation, date, span: this.across(first, date) };
        },
      },
    ]);
  });

  private monthsWindow(
    first: IToken,
    which: 'first' | 'last',
    _which: IToken,
    months: ast.NumberLiteral,
    last: IToken,
  ): ast.MonthsWindow {
    return { kind: 'months', which, months, span: this.across(first, last) };
  }

  private readonly dateRelation = this.RULE(
    'dateRelation',
    (): { first: IToken; relation: ast.EdgeWindow['relation'] } => {
      const relation = (
        value: ast.EdgeWindow['relation'],
        token: TokenType,
      ): { ALT: () => { first: IToken; relation: ast.EdgeWindow['relation'] } } => ({
        ALT: () => ({ first: this.CONSUME(token), relation: value }),
      });
      return this.OR([
        relation('before', K.Before),
        relation('after', K.After),
        relation('onOrBefore', K.OnOrBefore),
        relation('onOrAfter', K.OnOrAfter),
      ]);
    },
  );

  // ---- conditions

  readonly condition: Rule<ast.Condition> = this.RULE('condition', (): ast.Condition => {
    const terms = [this.SUBRULE(this.conjunction)];
    this.MANY(() => {
      this.CONSUME(K.Or);
      terms.push(this.SUBRULE1(this.conjunction));
    });
    return this.ACTION(() => logical('or', terms));
  });

  private readonly conjunction = this.RULE('conjunction', (): ast.Condition => {
    const terms = [this.SUBRULE(this.negation)];
    this.MANY(() => {
      this.CONSUME(K.And);
      terms.push(this.SUBRULE1(this.negation));
    });
    return this.ACTION(() => logical('and', terms));
  });

  private readonly negation: Rule<ast.Condition> = this.RULE('negation', (): ast.Condition => {
    return this.OR<IOrAlt<ast.Condition>[]>([
      {
        ALT: () => {
          const first = this.CONSUME(K.Not);
          const term = this.SUBRULE(this.negation);
          return { kind: 'not', term, span: this.across(first, term) };
        },
      },
      {
        ALT: () => {
          this.CONSUME(OpenToken);
          const condition = this.SUBRULE(this.condition);
          this.CONSUME(CloseToken);
          return condition;
        },
      },
      { ALT: () => this.SUBRULE(this.comparison) },
    ]);
  });

  private readonly comparison = this.RULE('comparison', (): ast.Condition => {
    const left = this.SUBRULE(this.operand);
    const test = this.OPTION(() => this.SUBRULE(this.test));
    return this.ACTION(() => {
      if (test !== undefined) return test(left);
      if (left.kind === 'name') return { kind: 'flag', operand: left, span: left.span };
      // A literal alone is no condition; as a comparison with itself the resolver can say so at its place.
      return { kind: 'compare', left, comparator: 'equal', right: left, span: left.span };
    });
  });

  private readonly test = this.RULE('test', (): Test => {
    return this.OR<IOrAlt<Test>[]>([
      {
        ALT: () => {
          this.CONSUME(K.Is);
          const negated = this.OPTION(() => this.CONSUME(K.Not)) !== undefined;
          return this.SUBRULE(this.testAfterIs, { ARGS: [negated] });
        },
      },
      { ALT: () => this.SUBRULE(this.orderTest) },
      { ALT: () => this.SUBRULE(this.oneOfTest, { ARGS: [false] }) },
    ]);
  });

  private readonly testAfterIs = this.RULE('testAfterIs', (negated: boolean): Test => {
    return this.OR<IOrAlt<Test>[]>([
      {
        ALT: () => {
          const last = this.CONSUME(K.Filled);
          return (left) => ({
            kind: 'state',
            left,
            state: 'filled',
            negated,
            range: null,
            span: this.across(left, last),
          });
        },
      },
      {
        ALT: () => {
          const last = this.CONSUME(K.Blank);
          return (left) => ({
            kind: 'state',
            left,
            state: 'blank',
            negated,
            range: null,
            span: this.across(left, last),
          });
        },
      },
      {
        ALT: () => {
          const last = this.CONSUME(K.Whole);
          const range = this.OPTION(() => {
            this.CONSUME(K.From);
            const low = this.SUBRULE(this.operand);
            this.CONSUME(K.To);
            return { low, high: this.SUBRULE1(this.operand) };
          });
          return (left) => ({
            kind: 'state',
            left,
            state: 'whole',
            negated,
            range: range ?? null,
            span: this.across(left, range?.high ?? last),
          });
        },
      },
      { ALT: () => this.SUBRULE(this.oneOfTest, { ARGS: [negated] }) },
      {
        ALT: () => {
          const test = this.SUBRULE(this.orderTest);
          return (left) => {
            const term = test(left);
            return negated ? { kind: 'not', term, span: term.span } : term;
          };
        },
      },
      {
        ALT: () => {
          const right = this.SUBRULE2(this.operand);
          return (left) => ({
            kind: 'compare',
            left,
            comparator: negated ? 'notEqual' : 'equal',
            right,
            span: this.across(left, right),
          });
        },
      },
    ]);
  });

  private readonly orderTest = this.RULE('orderTest', (): Test => {
    return this.OR<IOrAlt<Test>[]>([
      {
        // English "from" begins a range as well as "on or after"; only a range goes on with "to".
        GATE: () => tokenMatcher(this.LA(3), K.To) || tokenMatcher(this.LA(4), K.To),
        ALT: () => {
          this.CONSUME(K.From);
          const low = this.SUBRULE(this.operand);
          this.CONSUME(K.To);
          const high = this.SUBRULE1(this.operand);
          return (left) => ({ kind: 'between', left, low, high, span: this.across(left, high) });
        },
      },
      {
        ALT: () => {
          const comparator = this.SUBRULE(this.comparator);
          const right = this.SUBRULE2(this.operand);
          return (left) => ({ kind: 'compare', left, comparator, right, span: this.across(left, right) });
        },
      },
    ]);
  });

  private readonly comparator = this.RULE('comparator', (): ast.Comparator => {
    const one = (comparator: ast.Comparator, token: TokenType): { ALT: () => ast.Comparator } => ({
      ALT: () => {
        this.CONSUME(token);
        return comparator;
      },
    });
    return this.OR([
      one('atLeast', K.AtLeast),
      one('atMost', K.AtMost),
      one('moreThan', K.MoreThan),
      one('lessThan', K.LessThan),
      one('before', K.Before),
      one('after', K.After),
      one('onOrBefore', K.OnOrBefore),
      one('onOrAfter', K.OnOrAfter),
    ]);
  });

  private readonly oneOfTest = this.RULE('oneOfTest', (negated: boolean): Test => {
    this.CONSUME(K.OneOf);
    const options = this.SUBRULE(this.options);
    return (left) => ({ kind: 'oneOf', left, negated, options, span: this.across(left, options) });
  });

  /** Literals separated by commas (the last perhaps by "or"), or the name of a list. */
  private readonly options = this.RULE('options', (): (ast.TextLiteral | ast.NumberLiteral | ast.Name)[] => {
    return this.OR<IOrAlt<(ast.TextLiteral | ast.NumberLiteral | ast.Name)[]>[]>([
      { ALT: () => [this.SUBRULE(this.name)] },
      {
        ALT: () => {
          const options: (ast.TextLiteral | ast.NumberLiteral)[] = [this.SUBRULE(this.literal)];
          this.MANY({
            GATE: () => this.LA(2).tokenType === TextToken || this.LA(2).tokenType === NumberToken,
            DEF: () => {
              this.OR1([{ ALT: () => this.CONSUME(CommaToken) }, { ALT: () => this.CONSUME(K.Or) }]);
              options.push(this.SUBRULE1(this.literal));
            },
          });
          return options;
        },
      },
    ]);
  });

  private readonly literal = this.RULE('literal', (): ast.TextLiteral | ast.NumberLiteral =>
    this.OR<IOrAlt<ast.TextLiteral | ast.NumberLiteral>[]>([
      { ALT: () => this.SUBRULE(this.text) },
      { ALT: () => this.SUBRULE(this.number) },
    ]),
  );

  private readonly operand = this.RULE('operand', (): ast.Operand => {
    return this.OR<IOrAlt<ast.Operand>[]>([
      { ALT: () => this.SUBRULE(this.text) },
      { ALT: () => this.SUBRULE(this.number) },
      {
        ALT: () => {
          const token = this.CONSUME(DateToken);
          return { kind: 'date', day: dateDay(token.image), written: token.image, span: this.spanOf(token) };
        },
      },
      { ALT: () => ({ kind: 'yesNo', value: true, span: this.spanOf(this.CONSUME(K.Yes)) }) },
      { ALT: () => ({ kind: 'yesNo', value: false, span: this.spanOf(this.CONSUME(K.No)) }) },
      {
        ALT: () => ({
          kind: 'trainingDate',
          which: 'start',
          year: null,
          span: this.spanOf(this.CONSUME(K.Start)),
        }),
      },
      {
        ALT: () => ({
          kind: 'trainingDate',
          which: 'end',
          year: null,
          span: this.spanOf(this.CONSUME(K.End)),
        }),
      },
      {
        ALT: () => {
          const first = this.CONSUME(K.TrainingYear);
          const year = this.SUBRULE1(this.number);
          return { kind: 'trainingDate', which: 'yearBegin', year, span: this.across(first, year) };
        },
      },
      {
        ALT: () => {
          const first = this.CONSUME(K.EndOfTrainingYear);
          const year = this.SUBRULE2(this.number);
          return { kind: 'trainingDate', which: 'yearEnd', year, span: this.across(first, year) };
        },
      },
      { ALT: () => this.SUBRULE(this.name) },
    ]);
  });

  // ---- words

  private readonly quantity = this.RULE('quantity', (): ast.NumberLiteral | ast.Name =>
    this.OR<IOrAlt<ast.NumberLiteral | ast.Name>[]>([
      { ALT: () => this.SUBRULE(this.number) },
      { ALT: () => this.SUBRULE(this.name) },
    ]),
  );

  private readonly unit = this.RULE('unit', (): ast.UnitReference =>
    this.OR<IOrAlt<ast.UnitReference>[]>([
      { ALT: () => this.SUBRULE(this.timeUnit) },
      {
        ALT: () => {
          const name = this.SUBRULE(this.name);
          return { kind: 'unit', unit: { name: name.text }, span: name.span };
        },
      },
    ]),
  );

  private readonly timeUnit = this.RULE('timeUnit', (): ast.UnitReference => {
    const unit = (value: ast.TimeUnit, token: TokenType): { ALT: () => ast.UnitReference } => ({
      ALT: () => ({ kind: 'unit', unit: value, span: this.spanOf(this.CONSUME(token)) }),
    });
    return this.OR([unit('months', K.Months), unit('weeks', K.Weeks), unit('days', K.Days)]);
  });

  private readonly name = this.RULE('name', (): ast.Name => {
    const token = this.CONSUME(NameToken);
    return { kind: 'name', text: token.image, span: this.spanOf(token) };
  });

  private readonly text = this.RULE('text', (): ast.TextLiteral => {
    const token = this.CONSUME(TextToken);
    return { kind: 'text', value: token.image.slice(1, -1), span: this.spanOf(token) };
  });

  private readonly texts = this.RULE('texts', (): ast.TextLiteral[] => {
    const texts = [this.SUBRULE(this.text)];
    this.MANY({
      GATE: () => this.LA(2).tokenType === TextToken,
      DEF: () => {
        this.CONSUME(CommaToken);
        texts.push(this.SUBRULE1(this.text));
      },
    });
    return texts;
  });

  private readonly number = this.RULE('number', (): ast.NumberLiteral => {
    const token = this.CONSUME(NumberToken);
    return { kind: 'number', value: Number(token.image.replace(',', '.')), span: this.spanOf(token) };
  });
}
