import type { IOrAlt, IToken } from 'chevrotain';
import { invariant } from '../../../wording/invariant';
import type * as ast from '../ast';
import {
  CloseToken,
  CommaToken,
  KEYWORD_TOKENS as K,
  NameToken,
  NumberToken,
  OpenToken,
  TextToken,
} from '../tokens';
import { OperandRules, type Rule } from './operand-rules';
import { EMPTY_BOUND } from './word-rules';
import { across } from './extents';

type Test = (left: ast.Operand) => ast.Condition;

function logical(operator: 'and' | 'or', terms: readonly ast.Condition[]): ast.Condition {
  const [first, ...others] = terms;
  const last = others.at(-1);
  invariant(first !== undefined, 'a condition without terms');
  return last === undefined ? first : { kind: 'logical', operator, terms, span: across(first, last) };
}

/** Selections of records and the conditions that choose them. */
export class ConditionRules extends OperandRules {
  /** Records, and perhaps the condition that they satisfy. */
  protected readonly selection: Rule<ast.Selection> = this.RULE('selection', (): ast.Selection => {
    const record = this.SUBRULE(this.name);
    const filter = this.OPTION(() => {
      this.CONSUME(K.Where);
      return this.SUBRULE(this.condition);
    });
    return { kind: 'selection', record, filter: filter ?? null, span: this.across(record, filter) };
  });

  protected readonly condition: Rule<ast.Condition> = this.RULE('condition', (): ast.Condition => {
    const terms = [this.SUBRULE(this.conjunction)];
    this.MANY({
      GATE: () => !this.isAt(2, K.Without),
      DEF: () => {
        this.CONSUME(K.Or);
        terms.push(this.SUBRULE1(this.conjunction));
      },
    });
    return this.ACTION(() => logical('or', terms));
  });

  private readonly conjunction: Rule<ast.Condition> = this.RULE('conjunction', (): ast.Condition => {
    const terms = [this.SUBRULE(this.negation)];
    this.MANY({
      GATE: () => !this.isAt(2, K.Without),
      DEF: () => {
        this.CONSUME(K.And);
        terms.push(this.SUBRULE1(this.negation));
      },
    });
    return this.ACTION(() => logical('and', terms));
  });

  private readonly negation: Rule<ast.Condition> = this.RULE('negation', (): ast.Condition =>
    this.nested(() =>
      this.OR<IOrAlt<ast.Condition>[]>([
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
        { ALT: () => this.SUBRULE(this.covered) },
        { ALT: () => this.SUBRULE(this.thereIs) },
        { ALT: () => this.SUBRULE(this.comparison) },
      ]),
    ),
  );

  // ---- records that belong to a record

  /** `covered by an accreditation where …`, `covered by another rotation`. */
  private readonly covered: Rule<ast.CoveredCondition> = this.RULE('covered', (): ast.CoveredCondition => {
    const first = this.CONSUME(K.CoveredBy);
    this.OPTION(() => this.CONSUME(K.Article));
    const other = this.OPTION1({ GATE: () => this.isAt(2, NameToken), DEF: () => this.CONSUME(K.Other) });
    const selection = this.SUBRULE(this.selection);
    return { kind: 'covered', other: other !== undefined, selection, span: this.across(first, selection) };
  });

  /** `there is a review where …`, `there are at least 2 reviews`, `there is no review`. */
  private readonly thereIs: Rule<ast.ThereIsCondition> = this.RULE('thereIs', (): ast.ThereIsCondition => {
    const first = this.CONSUME(K.ThereIs);
    const bound = this.OPTION(() =>
      this.OR<IOrAlt<ast.Bound>[]>([
        { ALT: () => this.boundOfOne(this.CONSUME(K.Article)) },
        { ALT: () => this.SUBRULE(this.boundWithUnit) },
      ]),
    );
    const other = this.OPTION1({ GATE: () => this.isAt(2, NameToken), DEF: () => this.CONSUME(K.Other) });
    const selection = this.SUBRULE(this.selection);
    return {
      kind: 'thereIs',
      bound: bound ?? this.boundOfOne(first),
      other: other !== undefined,
      selection,
      span: this.across(first, selection),
    };
  });

  /** `at least 2`, `at least 40 hours of`: of what records amount to where a unit comes before their name. */
  private readonly boundWithUnit = this.RULE('boundWithUnit', (): ast.Bound => {
    const bound = this.SUBRULE(this.bound);
    const unit = this.OPTION({
      GATE: () => this.isTimeUnitAt(1) || (this.isUnitName() && this.isAt(2, K.Of, NameToken)),
      DEF: () => {
        const found = this.SUBRULE(this.unit);
        this.OPTION1(() => this.CONSUME(K.Of));
        return found;
      },
    });
    return unit === undefined ? bound : { ...bound, unit, span: this.across(bound, unit) };
  });

  private isUnitName(): boolean {
    return this.isAt(1, NameToken) && !this.isAt(1, K.Other);
  }

  /** The bound that an article stands for. */
  protected boundOfOne(token: IToken): ast.Bound {
    const span = this.across(token);
    return { ...EMPTY_BOUND, comparator: 'atLeast', low: { kind: 'number', value: 1, span }, span };
  }

  // ---- comparisons

  private readonly comparison = this.RULE('comparison', (): ast.Condition => {
    // Of a length "at least 3 months before the end" is an amount and a window, of a date it is a date.
    const ofLength = this.isAt(1, K.Length);
    const left = this.SUBRULE(this.operand, { ARGS: ['left'] });
    const test = this.OPTION({
      // "reviews where attended before the first assessment …", "… before each assessment": there an order or a window begins.
      GATE: () => !this.isAt(2, K.First, K.Latest, K.Each, K.Following, K.Previous),
      DEF: () => this.SUBRULE(this.test, { ARGS: [ofLength] }),
    });
    return this.ACTION(() => {
      if (test !== undefined) return test(left);
      if (left.kind === 'name') return { kind: 'flag', operand: left, span: left.span };
      // A literal alone is no condition; as a comparison with itself the resolver can say so at its place.
      return { kind: 'compare', left, comparator: 'equal', right: left, span: left.span };
    });
  });

  private readonly test = this.RULE('test', (ofLength: boolean): Test => {
    return this.OR<IOrAlt<Test>[]>([
      {
        ALT: () => {
          this.CONSUME(K.Is);
          const negated = this.OPTION(() => this.CONSUME(K.Not)) !== undefined;
          return this.SUBRULE(this.testAfterIs, { ARGS: [negated, ofLength] });
        },
      },
      { ALT: () => this.SUBRULE(this.orderTest, { ARGS: [ofLength] }) },
      { ALT: () => this.SUBRULE(this.oneOfTest, { ARGS: [false] }) },
    ]);
  });

  private readonly testAfterIs = this.RULE('testAfterIs', (negated: boolean, ofLength: boolean): Test => {
    return this.OR<IOrAlt<Test>[]>([
      { ALT: () => this.SUBRULE(this.stateTest, { ARGS: [negated] }) },
      { ALT: () => this.SUBRULE(this.oneOfTest, { ARGS: [negated] }) },
      {
        ALT: () => {
          const test = this.OR1<IOrAlt<Test>[]>([
            { ALT: () => this.SUBRULE(this.orderTest, { ARGS: [ofLength] }) },
            { ALT: () => this.SUBRULE(this.withinTest) },
          ]);
          return (left) => {
            const term = test(left);
            return negated ? { kind: 'not', term, span: term.span } : term;
          };
        },
      },
      {
        ALT: () => {
          const right = this.SUBRULE(this.operand);
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

  private readonly stateTest = this.RULE('stateTest', (negated: boolean): Test => {
    const { last, state, range } = this.OR<
      IOrAlt<{ last: IToken } & Pick<ast.StateCondition, 'state' | 'range'>>[]
    >([
      { ALT: () => ({ last: this.CONSUME(K.Filled), state: 'filled', range: null }) },
      { ALT: () => ({ last: this.CONSUME(K.Blank), state: 'blank', range: null }) },
      {
        ALT: () => {
          const token = this.CONSUME(K.Whole);
          const ends = this.OPTION({
            GATE: () => this.rangeFollows(),
            DEF: () => {
              this.CONSUME(K.From);
              const low = this.SUBRULE(this.operand);
              this.CONSUME(K.To);
              return { low, high: this.SUBRULE1(this.operand) };
            },
          });
          return { last: token, state: 'whole', range: ends ?? null };
        },
      },
    ]);
    return (left) => ({
      kind: 'state',
      left,
      state,
      negated,
      range,
      span: this.across(left, last, range?.high),
    });
  });

  private readonly orderTest = this.RULE('orderTest', (ofLength: boolean): Test => {
    return this.OR<IOrAlt<Test>[]>([
      {
        GATE: () => this.rangeFollows(),
        IGNORE_AMBIGUITIES: true,
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
          const { value: comparator } = this.SUBRULE(this.comparator);
          const isNumber = NUMBER_COMPARATORS.includes(comparator);
          const place = !isNumber ? 'anywhere' : ofLength ? 'ofLength' : 'afterNumberComparator';
          const right = this.SUBRULE2(this.operand, { ARGS: [place] });
          return (left) => ({ kind: 'compare', left, comparator, right, span: this.across(left, right) });
        },
      },
    ]);
  });

  /** `within 3 months after the same date`. */
  private readonly withinTest = this.RULE('withinTest', (): Test => {
    const within = this.SUBRULE(this.within);
    return (left) => ({
      kind: 'withinCondition',
      left,
      ...within.distance,
      span: this.across(left, within.distance.date),
    });
  });

  /** How far from a date. */
  protected readonly within = this.RULE(
    'within',
    (): { first: IToken; distance: Omit<ast.WithinWindow, 'kind' | 'span'> } => {
      const first = this.CONSUME(K.Within);
      const amount = this.SUBRULE(this.quantityOrOne);
      const unit = this.SUBRULE(this.timeUnit);
      const relation = this.SUBRULE(this.direction);
      const date = this.SUBRULE(this.operand);
      return { first, distance: { amount, unit, relation, date } };
    },
  );

  private readonly comparator = this.choice<ast.Comparator>('comparator', [
    [K.AtLeast, 'atLeast'],
    [K.AtMost, 'atMost'],
    [K.MoreThan, 'moreThan'],
    [K.LessThan, 'lessThan'],
    [K.Before, 'before'],
    [K.After, 'after'],
    [K.OnOrBefore, 'onOrBefore'],
    [K.OnOrAfter, 'onOrAfter'],
  ]);

  private readonly oneOfTest = this.RULE('oneOfTest', (negated: boolean): Test => {
    this.CONSUME(K.OneOf);
    const options = this.SUBRULE(this.options);
    return (left) => ({ kind: 'oneOf', left, negated, options, span: this.across(left, options) });
  });

  /** Literals separated by commas (the last perhaps by "or"), or the name of a list. */
  protected readonly options = this.RULE(
    'options',
    (): (ast.TextLiteral | ast.NumberLiteral | ast.Name)[] => {
      return this.OR<IOrAlt<(ast.TextLiteral | ast.NumberLiteral | ast.Name)[]>[]>([
        { ALT: () => [this.SUBRULE(this.name)] },
        {
          ALT: () => {
            const options: (ast.TextLiteral | ast.NumberLiteral)[] = [this.SUBRULE(this.literal)];
            this.MANY({
              GATE: () => this.isAt(2, TextToken, NumberToken),
              DEF: () => {
                this.OR1([{ ALT: () => this.CONSUME(CommaToken) }, { ALT: () => this.CONSUME(K.Or) }]);
                options.push(this.SUBRULE1(this.literal));
              },
            });
            return options;
          },
        },
      ]);
    },
  );

  private readonly literal = this.RULE('literal', (): ast.TextLiteral | ast.NumberLiteral =>
    this.OR<IOrAlt<ast.TextLiteral | ast.NumberLiteral>[]>([
      { ALT: () => this.SUBRULE(this.text) },
      { ALT: () => this.SUBRULE(this.number) },
    ]),
  );
}

const NUMBER_COMPARATORS: readonly ast.Comparator[] = ['atLeast', 'atMost', 'moreThan', 'lessThan'];
