import { EOF, type IOrAlt, type IToken } from 'chevrotain';
import { collected } from '../../collected';
import type * as ast from '../ast';
import {
  BulletToken,
  bulletLevel,
  ColonToken,
  CommaToken,
  KEYWORD_TOKENS as K,
  NameToken,
  NumberToken,
} from '../tokens';
import { words } from '../token-sets';
import type { Rule } from './operand-rules';
import { PartRules } from './part-rules';
import type { Tail } from './part-rules';
import { windowParts, type Windows } from './window-rules';

/** The windows of a sentence, wherever in it they stand. */
function joinedWindows(...all: readonly Windows[]): ReturnType<typeof windowParts> {
  return windowParts({
    windows: collected(all, ({ windows }) => windows),
    planned: all.find(({ planned }) => planned !== undefined)?.planned,
  });
}

/** The windows and caps of a sentence, wherever in it they stand. */
function joinedTails(
  ...tails: readonly Tail[]
): ReturnType<typeof windowParts> & Pick<ast.BoundSentence, 'caps' | 'proRata'> {
  const isProRata = tails.some(({ proRata }) => proRata !== undefined);
  const { window, furtherWindows, asPlanned } = joinedWindows(...tails);
  const caps = collected(tails, (tail) => tail.caps);
  return { window, furtherWindows, asPlanned, caps, ...(isProRata ? { proRata: true } : {}) };
}

const OTHERWISE = words('Otherwise');

/** The forms of a sentence. */
export class SentenceRules extends PartRules {
  /** The level of the list that is being read: 0 outside of every list. */
  private level = 0;

  override reset(): void {
    super.reset();
    this.level = 0;
  }

  /** Made once: there are more of them than of what most sentences consist of. */
  private readonly sentenceForms: IOrAlt<ast.Sentence>[] = [
    { ALT: () => this.SUBRULE(this.forEachSentence) },
    { ALT: () => this.SUBRULE(this.ifSentence) },
    {
      GATE: () => !this.isAt(1, K.All) || this.isAt(2, K.Of, K.Following),
      IGNORE_AMBIGUITIES: true,
      ALT: () => this.SUBRULE(this.compositeSentence),
    },
    {
      GATE: () => this.requirementsFollow(),
      IGNORE_AMBIGUITIES: true,
      ALT: () => this.SUBRULE(this.metSentence),
    },
    { ALT: () => this.SUBRULE(this.eachSentence) },
    { ALT: () => this.SUBRULE(this.optionalSentence) },
    { ALT: () => this.SUBRULE(this.wholeListSentence) },
    { ALT: () => this.SUBRULE(this.attestedSentence) },
    { ALT: () => this.SUBRULE(this.boundFirst) },
    {
      GATE: () => this.amongFollows(),
      IGNORE_AMBIGUITIES: true,
      ALT: () => this.SUBRULE(this.amongSentence),
    },
    {
      GATE: () => this.orderFollows(),
      IGNORE_AMBIGUITIES: true,
      ALT: () => this.SUBRULE(this.orderSentence),
    },
    {
      GATE: () => this.isMeasureAt(1),
      IGNORE_AMBIGUITIES: true,
      ALT: () => this.SUBRULE(this.measureFirst),
    },
    {
      // "level of assessments never falls"; after the same Dutch word a condition goes on with a number.
      GATE: () => this.isAt(2, K.Of) && this.isAt(3, NameToken) && !this.isAt(4, K.To),
      IGNORE_AMBIGUITIES: true,
      ALT: () => this.SUBRULE(this.neverFalls),
    },
    { ALT: () => this.SUBRULE(this.conditionSentence) },
  ];

  readonly sentence: Rule<ast.Sentence> = this.RULE('sentence', (): ast.Sentence =>
    this.nested(() => this.OR(this.sentenceForms)),
  );

  // ---- bounds

  /** A sentence that begins with a bound: on a measure, on a share of one, or on the items of a list. */
  private readonly boundFirst: Rule<ast.Sentence> = this.RULE('boundFirst', (): ast.Sentence => {
    const bound = this.SUBRULE(this.bound);
    return this.OR<IOrAlt<ast.Sentence>[]>([
      {
        GATE: () => this.isAt(2, K.Following),
        IGNORE_AMBIGUITIES: true,
        ALT: (): ast.Sentence => {
          this.CONSUME(K.Of);
          this.CONSUME(K.Following);
          const items = this.SUBRULE(this.listedSentences);
          return { kind: 'compositeSentence', bound, items, span: this.since(bound) };
        },
      },
      {
        GATE: () => bound.percent,
        IGNORE_AMBIGUITIES: true,
        ALT: () => this.SUBRULE(this.shareSentence, { ARGS: [bound] }),
      },
      { ALT: () => this.SUBRULE(this.boundSentence, { ARGS: [bound] }) },
    ]);
  });

  private readonly boundSentence = this.RULE('boundSentence', (amount: ast.Bound): ast.BoundSentence => {
    const { bound, measure } = this.SUBRULE(this.boundMeasure, { ARGS: [amount] });
    const tail = this.SUBRULE(this.tail, { ARGS: [false] });
    // What a number is for may stand after the window, too.
    const ratio = this.OPTION({
      GATE: () => bound.reference === null,
      DEF: () => this.SUBRULE(this.ratio),
    });
    const late = this.SUBRULE1(this.tail, { ARGS: [false] });
    const parts = this.SUBRULE(this.parts);
    // What follows the parts is about the whole sentence all the same.
    const last = this.SUBRULE2(this.tail, { ARGS: [false] });
    return this.ACTION(() => ({
      kind: 'boundSentence',
      bound: this.withRatio(bound, ratio),
      measure,
      ...joinedTails(tail, late, last),
      parts,
      measureFirst: false,
      span: this.since(amount),
    }));
  });

  private readonly measureFirst = this.RULE('measureFirst', (): ast.BoundSentence => {
    const measure = this.SUBRULE(this.measures);
    const early = this.SUBRULE(this.tail, { ARGS: [true] });
    this.OPTION(() => this.CONSUME(ColonToken));
    this.OPTION1(() => this.CONSUME(K.Is));
    const bound = this.SUBRULE(this.boundAfterMeasure);
    const late = this.SUBRULE1(this.tail, { ARGS: [false] });
    const parts = this.SUBRULE(this.parts);
    const last = this.SUBRULE2(this.tail, { ARGS: [false] });
    return this.ACTION(() => ({
      kind: 'boundSentence',
      bound,
      measure,
      ...joinedTails(early, late, last),
      parts,
      measureFirst: true,
      span: this.since(measure),
    }));
  });

  /** `at least 80% of courses: attended`; without a condition the share of a group. */
  private readonly shareSentence = this.RULE('shareSentence', (bound: ast.Bound): ast.ShareSentence => {
    this.OPTION(() => this.CONSUME(K.Of));
    const measure = this.SUBRULE(this.wholeMeasure);
    const windows = this.SUBRULE(this.windows);
    const condition = this.OPTION1(() => {
      this.CONSUME(ColonToken);
      return this.SUBRULE(this.condition);
    });
    // A window after the condition is the sentence's all the same.
    const late = this.SUBRULE1(this.windows);
    return {
      kind: 'shareSentence',
      bound,
      measure,
      ...this.ACTION(() => joinedWindows(windows, late)),
      condition: condition ?? null,
      span: this.since(bound),
    };
  });

  // ---- records

  private readonly eachSentence = this.RULE('eachSentence', (): ast.EachSentence => {
    const token = this.OR([{ ALT: () => this.CONSUME(K.Each) }, { ALT: () => this.CONSUME(K.All) }]);
    const asked = this.SUBRULE(this.askedOfRecords);
    return { kind: 'eachSentence', ...asked, span: this.since(token) };
  });

  /** `assessments in training year 1: score at least 6`. */
  private readonly askedOfRecords = this.RULE('askedOfRecords', () => {
    const selection = this.SUBRULE(this.selection);
    const windows = this.SUBRULE(this.windows);
    this.CONSUME(ColonToken);
    const condition = this.SUBRULE(this.condition);
    // A window after the condition is the sentence's all the same.
    const late = this.SUBRULE1(this.windows);
    return { selection, ...this.ACTION(() => joinedWindows(windows, late)), condition };
  });

  /**
   * "latest review where …:" or "the latest 3 reviews …", unlike "latest level of …:" and "latest review before first exam": there the colon comes after
   * "then", if there is one at all.
   */
  private amongFollows(): boolean {
    if (this.isAt(2, NumberToken)) return true;
    if (this.isAt(3, K.Of)) return false;
    for (let ahead = 3; !this.isAt(ahead, EOF, K.Then, K.Otherwise, BulletToken); ahead++)
      if (this.isAt(ahead, ColonToken)) return true;
    return false;
  }

  private readonly amongSentence = this.RULE('amongSentence', (): ast.AmongSentence => {
    const { token, value: which } = this.SUBRULE(this.amongWord);
    const count = this.OPTION({
      GATE: () => this.isAt(1, NumberToken) || this.isAt(2, NameToken),
      DEF: () => this.SUBRULE(this.quantity),
    });
    const asked = this.SUBRULE(this.askedOfRecords);
    return { kind: 'amongSentence', which, count: count ?? null, ...asked, span: this.since(token) };
  });

  private readonly neverFalls = this.RULE('neverFalls', (): ast.NeverFallsSentence => {
    const field = this.SUBRULE(this.name);
    this.CONSUME(K.Of);
    const selection = this.SUBRULE(this.selection);
    const last = this.CONSUME(K.NeverFalls);
    return { kind: 'neverFallsSentence', field, selection, span: this.across(field, last) };
  });

  /** "latest review where …" or "first review before …", unlike "latest level of …". */
  private orderFollows(): boolean {
    return this.isAt(3, K.Where, K.Before, K.OnOrBefore, K.Directly);
  }

  private readonly orderRelation = this.choice<ast.OrderRelation>('orderRelation', [
    [K.Before, 'before'],
    [K.OnOrBefore, 'onOrBefore'],
    [K.Directly, 'directlyBefore'],
  ]);

  private readonly orderSentence = this.RULE('orderSentence', (): ast.OrderSentence => {
    const first = this.SUBRULE(this.event);
    const events: ast.Operand[] = [first];
    const relations: ast.OrderRelation[] = [];
    this.AT_LEAST_ONE(() => {
      relations.push(this.SUBRULE(this.orderRelation).value);
      events.push(this.SUBRULE(this.operand));
    });
    return { kind: 'orderSentence', events, relations, span: this.since(first) };
  });

  private readonly conditionSentence = this.RULE('conditionSentence', (): ast.ConditionSentence => {
    const condition = this.SUBRULE(this.condition);
    return { kind: 'conditionSentence', condition, span: condition.span };
  });

  // ---- sentences of sentences

  private readonly forEachSentence = this.RULE('forEachSentence', (): ast.ForEachSentence => {
    const first = this.CONSUME(K.ForEach);
    const group = this.OR<IOrAlt<ast.ForEachSentence['group']>[]>([
      { ALT: () => ({ kind: 'periods', window: this.SUBRULE(this.periods, { ARGS: [first, false] }) }) },
      { ALT: () => this.SUBRULE(this.combination) },
      { ALT: () => this.SUBRULE(this.fieldGroup) },
    ]);
    this.CONSUME(ColonToken);
    const body = this.SUBRULE(this.sentence);
    return { kind: 'forEachSentence', group, body, span: this.across(first, body) };
  });

  /** `combination of supervisor and site`. */
  private readonly combination = this.RULE('combination', (): ast.ForEachSentence['group'] => {
    this.CONSUME(K.Combination);
    const field = this.SUBRULE(this.name);
    const further: ast.Name[] = [];
    this.AT_LEAST_ONE(() => {
      this.OR([{ ALT: () => this.CONSUME(CommaToken) }, { ALT: () => this.CONSUME(K.And) }]);
      further.push(this.SUBRULE1(this.name));
    });
    return { kind: 'field', field, further, range: null, options: null };
  });

  /** `site`, `EPA from 1 to 7`, `subject one of "a", "b"`, `subject in subjects`. */
  private readonly fieldGroup = this.RULE('fieldGroup', (): ast.ForEachSentence['group'] => {
    const field = this.SUBRULE(this.name);
    const list = this.OPTION(() => {
      this.CONSUME(K.OutOf);
      return this.SUBRULE1(this.name);
    });
    const range = this.OPTION1(() => {
      this.CONSUME(K.From);
      const low = this.SUBRULE(this.number);
      this.CONSUME(K.To);
      return { low, high: this.SUBRULE1(this.number) };
    });
    const options = this.OPTION2(() => {
      this.CONSUME(K.OneOf);
      return this.SUBRULE(this.options);
    });
    if (list !== undefined) return { kind: 'words', name: field, list };
    return { kind: 'field', field, further: [], range: range ?? null, options: options ?? null };
  });

  private readonly ifSentence = this.RULE('ifSentence', (): ast.IfSentence => {
    const first = this.CONSUME(K.If);
    const condition = this.SUBRULE(this.sentence);
    this.OPTION(() => this.CONSUME(CommaToken));
    this.CONSUME(K.Then);
    const consequence = this.SUBRULE1(this.sentence);
    const otherwise = this.OPTION1({
      GATE: () => this.isNext(OTHERWISE),
      DEF: () => {
        this.OPTION2(() => this.CONSUME1(CommaToken));
        this.CONSUME(K.Otherwise);
        return this.SUBRULE2(this.sentence);
      },
    });
    return {
      kind: 'ifSentence',
      condition,
      consequence,
      otherwise: otherwise ?? null,
      span: this.across(first, consequence, otherwise),
    };
  });

  /** `all of the following:`, `one of the following:`; those with a bound begin as a bound does. */
  private readonly compositeSentence = this.RULE('compositeSentence', (): ast.CompositeSentence => {
    const { token, bound } = this.OR<IOrAlt<{ token: IToken; bound: ast.Bound | null }>[]>([
      {
        ALT: () => {
          const all = this.CONSUME(K.All);
          this.OPTION(() => this.CONSUME(K.Of));
          return { token: all, bound: null };
        },
      },
      {
        ALT: () => {
          const one = this.CONSUME(K.OneOf);
          return { token: one, bound: this.boundOfOne(one) };
        },
      },
    ]);
    this.CONSUME(K.Following);
    const items = this.SUBRULE(this.listedSentences);
    return { kind: 'compositeSentence', bound, items, span: this.since(token) };
  });

  /** Lines that begin with the same number of dashes, more of them than the list around this one has. */
  private readonly listedSentences = this.RULE('listedSentences', (): ast.Sentence[] => {
    const items: ast.Sentence[] = [];
    const outside = this.level;
    this.CONSUME(ColonToken);
    this.ACTION(() => (this.level = Math.max(outside + 1, bulletLevel(this.LA(1)))));
    const own = this.level;
    this.AT_LEAST_ONE({
      GATE: () => bulletLevel(this.LA(1)) === own,
      DEF: () => {
        this.CONSUME(BulletToken);
        items.push(this.SUBRULE(this.sentence));
      },
    });
    this.ACTION(() => (this.level = outside));
    return items;
  });

  private readonly optionalSentence = this.RULE('optionalSentence', (): ast.OptionalSentence => {
    const first = this.CONSUME(K.Optional);
    this.CONSUME(ColonToken);
    const body = this.SUBRULE(this.sentence);
    return { kind: 'optionalSentence', body, span: this.across(first, body) };
  });

  private readonly wholeListSentence = this.RULE('wholeListSentence', (): ast.WholeListSentence => {
    const first = this.CONSUME(K.WholeList);
    this.CONSUME(ColonToken);
    const body = this.SUBRULE(this.sentence);
    return { kind: 'wholeListSentence', body, span: this.across(first, body) };
  });

  /** "all other requirements", "requirements A and B": not those of a table. */
  private requirementsFollow(): boolean {
    if (this.isAt(1, K.All)) return this.isAt(2, K.Other) && this.isAt(3, K.Requirements);
    return this.isAt(1, K.Requirement, K.Requirements) && this.isAt(2, NameToken);
  }

  private readonly metSentence = this.RULE('metSentence', (): ast.MetSentence => {
    const { first, ids } = this.OR<IOrAlt<{ first: IToken; ids: readonly ast.Name[] | null }>[]>([
      {
        ALT: () => {
          const all = this.CONSUME(K.All);
          this.CONSUME(K.Other);
          this.CONSUME(K.Requirements);
          return { first: all, ids: null };
        },
      },
      {
        ALT: () => {
          const word = this.OR1([
            { ALT: () => this.CONSUME(K.Requirement) },
            { ALT: () => this.CONSUME1(K.Requirements) },
          ]);
          return { first: word, ids: this.SUBRULE(this.requirementIds) };
        },
      },
    ]);
    this.CONSUME(K.Is);
    this.CONSUME(K.VerdictMet);
    const windows = this.SUBRULE(this.windows);
    return {
      kind: 'metSentence',
      ids,
      ...this.ACTION(() => windowParts(windows)),
      span: this.since(first),
    };
  });

  /** Separated by commas, the last perhaps by "and". */
  private readonly requirementIds = this.RULE('requirementIds', (): ast.Name[] => {
    const ids = [this.SUBRULE(this.name)];
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(CommaToken) }, { ALT: () => this.CONSUME(K.And) }]);
      ids.push(this.SUBRULE1(this.name));
    });
    return ids;
  });

  private readonly attestedSentence = this.RULE('attestedSentence', (): ast.AttestedSentence => {
    const first = this.CONSUME(K.Attested);
    const by = this.OPTION(() => {
      this.CONSUME(K.By);
      return this.OR<IOrAlt<ast.Operand>[]>([
        { ALT: () => this.SUBRULE(this.text) },
        { ALT: () => this.SUBRULE(this.name) },
      ]);
    });
    return { kind: 'attestedSentence', by: by ?? null, span: this.across(first, by) };
  });
}
