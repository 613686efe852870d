import type { IOrAlt, IToken, ParserMethod } from 'chevrotain';
import type * as ast from '../ast';
import { ColonToken, CommaToken, KEYWORD_TOKENS as K, NameToken, NumberToken } from '../tokens';
import { TokenSet, words } from '../token-sets';
import { ConditionRules } from './condition-rules';
import type { Extent } from './extents';

const WINDOW_WORDS = [K.From, K.In, K.During, K.Within, K.Before, K.After, K.OnOrBefore, K.OnOrAfter];
const BEGINNINGS_OF_WINDOWS = new TokenSet(WINDOW_WORDS);

export const ROUNDINGS = words('RoundedUp', 'RoundedDown', 'Rounded');

/** What follows the years before a bound. */
const AFTER_YEARS = new TokenSet([
  CommaToken,
  ColonToken,
  K.Is,
  K.AsPlanned,
  K.AtLeast,
  K.AtMost,
  K.MoreThan,
  K.LessThan,
  K.Exactly,
  K.None,
  ...WINDOW_WORDS,
]);

/** The windows of a sentence. */
export interface Windows {
  readonly windows: readonly ast.TimeWindow[];
  readonly planned: IToken | undefined;
}

/** The parts of a sentence's node that windows fill. */
export function windowParts({
  windows,
  planned,
}: Windows): Pick<ast.EachSentence, 'window' | 'furtherWindows' | 'asPlanned'> {
  const [window = null, ...furtherWindows] = windows;
  return { window, furtherWindows, asPlanned: planned !== undefined };
}

/** A bound and what it is on. */
export interface BoundMeasure {
  readonly bound: ast.Bound;
  readonly measure: ast.Measure;
}

/** Windows of time. `beforeBound` is true where the sentence's bound is still to come: "from 2 to 4" is then that bound. */
export abstract class WindowRules extends ConditionRules {
  /** What follows a bound's number, and with it the whole of the bound. */
  protected abstract readonly boundMeasure: ParserMethod<[ast.Bound], BoundMeasure>;

  /** Whether a number is rounded, and how. */
  protected abstract readonly rounding: ParserMethod<[], ast.Rounding>;

  /** Windows in a row, and "as planned" among them. */
  protected readonly windows = this.RULE('windows', (): Windows => {
    const windows: ast.TimeWindow[] = [];
    let planned: IToken | undefined;
    this.MANY({
      GATE: () => this.windowFollows(false),
      DEF: () => {
        this.OPTION(() => this.CONSUME(CommaToken));
        this.OR([
          { ALT: () => (planned = this.CONSUME(K.AsPlanned)) },
          { ALT: () => windows.push(this.SUBRULE(this.window, { ARGS: [false] })) },
        ]);
      },
    });
    return { windows, planned };
  });

  /** A comma may also stand before "then", so one that begins a window is known only by what comes after it. */
  protected windowFollows(beforeBound: boolean): boolean {
    const first = this.isAt(1, CommaToken) ? 2 : 1;
    if (this.isAt(first, K.AsPlanned)) return true;
    if (this.isAt(first, K.From) && beforeBound && this.isBoundFrom(first)) return false;
    return this.isIn(first, BEGINNINGS_OF_WINDOWS);
  }

  /** "from 2 to", "from low to", "from 20% to": numbers, not dates. */
  private isBoundFrom(from: number): boolean {
    return this.isAt(from + 1, NumberToken, NameToken) && this.isAt(from + 2, K.To, K.Percent);
  }

  protected readonly window: ParserMethod<[boolean], ast.TimeWindow> = this.RULE(
    'window',
    (beforeBound: boolean): ast.TimeWindow => {
      return this.OR<IOrAlt<ast.TimeWindow>[]>([
        { ALT: () => this.SUBRULE(this.insideWindow, { ARGS: [beforeBound] }) },
        { ALT: () => this.SUBRULE(this.duringWindow) },
        {
          GATE: () => this.isAt(5, K.Each),
          IGNORE_AMBIGUITIES: true,
          ALT: () => {
            const first = this.CONSUME(K.Within);
            const amount = this.SUBRULE(this.quantityOrOne);
            const unit = this.SUBRULE(this.timeUnit);
            const relation = this.SUBRULE(this.direction);
            const selection = this.SUBRULE(this.eachOf);
            return {
              kind: 'eachRecord',
              relation,
              amount,
              unit,
              selection,
              span: this.across(first, selection),
            };
          },
        },
        {
          GATE: () => this.isAt(2, K.Each),
          IGNORE_AMBIGUITIES: true,
          ALT: () => {
            const { token, value: relation } = this.SUBRULE(this.dateRelation);
            const selection = this.SUBRULE1(this.eachOf);
            const neighbour = this.OPTION({
              GATE: () => this.neighbourFollows(relation),
              DEF: () => this.SUBRULE(this.neighbour),
            });
            return {
              kind: 'eachRecord',
              relation,
              amount: null,
              unit: null,
              selection,
              ...(neighbour === undefined ? {} : { neighbour }),
              span: this.across(token, neighbour ?? selection),
            };
          },
        },
        {
          ALT: () => {
            const within = this.SUBRULE(this.within);
            return this.ACTION(() => ({
              kind: 'within',
              ...within.distance,
              span: this.across(within.first, within.distance.date),
            }));
          },
        },
        {
          GATE: () => this.rangeFollows(),
          IGNORE_AMBIGUITIES: true,
          ALT: () => {
            const first = this.CONSUME(K.From);
            const from = this.SUBRULE(this.operand);
            this.CONSUME(K.To);
            const to = this.SUBRULE1(this.operand);
            return { kind: 'range', from, to, span: this.across(first, to) };
          },
        },
        {
          ALT: () => {
            const { token, value: relation } = this.SUBRULE1(this.dateRelation);
            const date = this.SUBRULE2(this.operand);
            return { kind: 'edge', relation, date, span: this.across(token, date) };
          },
        },
      ]);
    },
  );

  private readonly insideWindow = this.RULE('insideWindow', (beforeBound: boolean): ast.TimeWindow => {
    const first = this.CONSUME(K.In);
    return this.OR<IOrAlt<ast.TimeWindow>[]>([
      {
        ALT: () => {
          this.CONSUME(K.Each);
          return this.SUBRULE(this.eachWindow, { ARGS: [first, beforeBound] });
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.Some);
          return this.SUBRULE(this.slidingWindow, { ARGS: [first, 'some'] });
        },
      },
      { ALT: () => this.SUBRULE(this.someWindow, { ARGS: [first, beforeBound] }) },
      { ALT: () => this.SUBRULE(this.trainingYearsWindow, { ARGS: [first] }) },
      { ALT: () => this.SUBRULE(this.monthsWindow, { ARGS: [first] }) },
      { ALT: () => ({ kind: 'wholeTraining', span: this.across(first, this.CONSUME(K.Training)) }) },
    ]);
  });

  /** `in at least 75% of the quarters`, `in at least 3 calendar years`. */
  private readonly someWindow = this.RULE(
    'someWindow',
    (first: IToken, beforeBound: boolean): ast.EachPeriodWindow => {
      const bound = this.SUBRULE(this.bound);
      const rounding = this.OPTION({
        GATE: () => this.isNext(ROUNDINGS),
        DEF: () => this.SUBRULE(this.rounding),
      });
      this.OPTION1(() => this.CONSUME(K.Of));
      const periods = this.SUBRULE(this.periods, { ARGS: [first, beforeBound] });
      return { ...periods, howMany: { ...bound, rounding: rounding ?? null } };
    },
  );

  private readonly eachWindow = this.RULE(
    'eachWindow',
    (first: IToken, beforeBound: boolean): ast.TimeWindow => {
      return this.OR<IOrAlt<ast.TimeWindow>[]>([
        { ALT: () => this.SUBRULE(this.periods, { ARGS: [first, beforeBound] }) },
        { ALT: () => this.SUBRULE(this.slidingWindow, { ARGS: [first, 'every'] }) },
      ]);
    },
  );

  /** `training year from 2 to 3`, `quarter`, `month of the calendar with at least 1 shift`. @param first where the words before them begin */
  protected readonly periods = this.RULE(
    'periods',
    (first: IToken, beforeBound: boolean): ast.EachPeriodWindow => {
      const { value: period } = this.SUBRULE(this.period);
      const years = this.OPTION({
        GATE: () => period === 'trainingYear' && this.yearsFollow(beforeBound),
        DEF: () => this.SUBRULE(this.yearsOfEach),
      });
      const except = this.OPTION2(() => this.SUBRULE(this.leftOut));
      const having = this.OPTION1(() => this.SUBRULE(this.having));
      return {
        kind: 'eachPeriod',
        period,
        from: null,
        to: null,
        ...years,
        ...(except === undefined ? {} : { except }),
        having: having ?? null,
        span: this.since(first),
      };
    },
  );

  private readonly period = this.choice<ast.Period>('period', [
    [K.TrainingYear, 'trainingYear'],
    [K.TrainingHalfYear, 'trainingHalfYear'],
    [K.CalendarYear, 'calendarYear'],
    [K.CalendarHalfYear, 'calendarHalfYear'],
    [K.CalendarQuarter, 'calendarQuarter'],
    [K.CalendarMonthPeriod, 'calendarMonth'],
    [K.CalendarWeekPeriod, 'calendarWeek'],
  ]);

  /** `except the last`, `except the first 2 and the last`. */
  private readonly leftOut = this.RULE('leftOut', (): ast.LeftOut => {
    const first = this.CONSUME(K.Except);
    const { which, count } = this.SUBRULE(this.leftOutAt);
    const other = this.OPTION({
      GATE: () => this.isAt(2, which === 'first' ? K.Latest : K.First),
      DEF: () => {
        this.CONSUME(K.And);
        return this.SUBRULE1(this.leftOutAt).count;
      },
    });
    const [one, another] = [count, other ?? null];
    return {
      kind: 'leftOut',
      ...(which === 'first' ? { first: one, last: another } : { first: another, last: one }),
      span: this.since(first),
    };
  });

  private readonly leftOutAt = this.RULE(
    'leftOutAt',
    (): { which: 'first' | 'last'; count: ast.NumberLiteral } => {
      const { token, value: which } = this.SUBRULE(this.endOfPeriods);
      const count = this.OPTION(() => this.SUBRULE(this.number));
      return { which, count: count ?? { kind: 'number', value: 1, span: this.across(token) } };
    },
  );

  private readonly endOfPeriods = this.choice<'first' | 'last'>('endOfPeriods', [
    [K.First, 'first'],
    [K.Latest, 'last'],
  ]);

  private readonly having = this.RULE('having', (): ast.PeriodCondition => {
    const first = this.CONSUME(K.With);
    const bound = this.OR<IOrAlt<ast.Bound>[]>([
      { ALT: () => this.boundOfOne(this.CONSUME(K.Article)) },
      { ALT: () => this.SUBRULE(this.bound) },
    ]);
    const measured = this.SUBRULE(this.boundMeasure, { ARGS: [bound] });
    return { kind: 'having', ...measured, span: this.since(first) };
  });

  /** Whether "from 2 to 4" says which training years are meant: before the bound only when a bound, or another window, comes after it. */
  private yearsFollow(beforeBound: boolean): boolean {
    if (!this.isAt(2, NumberToken)) return false;
    if (!beforeBound || !this.isAt(1, K.From) || !this.isAt(3, K.To)) return true;
    return this.isIn(5, AFTER_YEARS);
  }

  private readonly yearsOfEach = this.RULE(
    'yearsOfEach',
    (): { from: ast.NumberLiteral; to: ast.NumberLiteral | null } => {
      return this.OR<IOrAlt<{ from: ast.NumberLiteral; to: ast.NumberLiteral | null }>[]>([
        {
          GATE: () => this.rangeFollows(),
          IGNORE_AMBIGUITIES: true,
          ALT: () => {
            this.CONSUME(K.From);
            const from = this.SUBRULE(this.number);
            this.CONSUME(K.To);
            return { from, to: this.SUBRULE1(this.number) };
          },
        },
        {
          ALT: () => {
            this.CONSUME(K.OnOrAfter);
            return { from: this.SUBRULE2(this.number), to: null };
          },
        },
      ]);
    },
  );

  private readonly slidingWindow = this.RULE(
    'slidingWindow',
    (first: IToken, quantifier: ast.SlidingWindow['quantifier']): ast.SlidingWindow => {
      const amount = this.SUBRULE(this.quantity);
      this.CONSUME(K.Consecutive);
      const unit = this.SUBRULE(this.timeUnit);
      return { kind: 'sliding', quantifier, amount, unit, span: this.across(first, unit) };
    },
  );

  private readonly trainingYearsWindow = this.RULE(
    'trainingYearsWindow',
    (first: IToken): ast.TrainingYearsWindow => {
      this.CONSUME(K.TrainingYear);
      const from = this.SUBRULE(this.number);
      const end = this.OPTION(() =>
        this.OR<IOrAlt<{ to: ast.NumberLiteral | null; last: Extent }>[]>([
          {
            ALT: () => {
              this.CONSUME(K.To);
              const to = this.SUBRULE1(this.number);
              return { to, last: to };
            },
          },
          { ALT: () => ({ to: null, last: this.CONSUME(K.Onwards) }) },
        ]),
      );
      return {
        kind: 'trainingYears',
        from,
        to: end === undefined ? from : end.to,
        span: this.across(first, end?.last ?? from),
      };
    },
  );

  private readonly edgeOfTraining = this.choice<ast.MonthsWindow['which']>('edgeOfTraining', [
    [K.First, 'first'],
    [K.Latest, 'last'],
  ]);

  private readonly monthsWindow = this.RULE('monthsWindow', (first: IToken): ast.MonthsWindow => {
    const { value: which } = this.SUBRULE(this.edgeOfTraining);
    const amount = this.SUBRULE(this.quantity);
    const unit = this.SUBRULE(this.clockUnit);
    const last = this.OPTION({
      GATE: () => this.isAt(2, K.Training),
      DEF: () => {
        this.CONSUME(K.Of);
        return this.CONSUME(K.Training);
      },
    });
    const ofTraining = which === 'first' || last !== undefined;
    return { kind: 'months', which, amount, unit, ofTraining, span: this.across(first, unit, last) };
  });

  private readonly eachOf = this.RULE('eachOf', (): ast.Selection => {
    this.CONSUME(K.Each);
    return this.SUBRULE(this.selection);
  });

  /** What lies after each record is before the next of some kind, what lies before it after the previous. */
  private neighbourFollows(relation: ast.EdgeWindow['relation']): boolean {
    const first = this.isAt(1, CommaToken) ? 2 : 1;
    return relation === 'after' || relation === 'onOrAfter'
      ? this.isAt(first, K.Before, K.OnOrBefore) && this.isAt(first + 1, K.Following)
      : this.isAt(first, K.After) && this.isAt(first + 1, K.Previous);
  }

  /** `before the next shift where …`, `after the previous shift`. */
  private readonly neighbour = this.RULE('neighbour', (): ast.Neighbour => {
    this.OPTION(() => this.CONSUME(CommaToken));
    const { token, value: relation } = this.SUBRULE(this.neighbourRelation);
    this.OR([{ ALT: () => this.CONSUME(K.Following) }, { ALT: () => this.CONSUME(K.Previous) }]);
    const selection = this.SUBRULE(this.selection);
    return { kind: 'neighbour', relation, selection, span: this.across(token, selection) };
  });

  private readonly neighbourRelation = this.choice<ast.Neighbour['relation']>('neighbourRelation', [
    [K.Before, 'before'],
    [K.OnOrBefore, 'onOrBefore'],
    [K.After, 'after'],
  ]);

  private readonly duringWindow = this.RULE('duringWindow', (): ast.TimeWindow => {
    const first = this.CONSUME(K.During);
    return this.OR<IOrAlt<ast.TimeWindow>[]>([
      {
        ALT: () => {
          const selection = this.SUBRULE(this.eachOf);
          const span = this.across(first, selection);
          return { kind: 'eachRecord', relation: 'during', amount: null, unit: null, selection, span };
        },
      },
      { ALT: () => ({ kind: 'wholeTraining', span: this.across(first, this.CONSUME(K.Training)) }) },
    ]);
  });

  private readonly dateRelation = this.choice<ast.EdgeWindow['relation']>('dateRelation', [
    [K.Before, 'before'],
    [K.After, 'after'],
    [K.OnOrBefore, 'onOrBefore'],
    [K.OnOrAfter, 'onOrAfter'],
  ]);
}
