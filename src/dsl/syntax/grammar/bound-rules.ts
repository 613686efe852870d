import type { IOrAlt, ParserMethod } from 'chevrotain';
import type * as ast from '../ast';
import { CommaToken, KEYWORD_TOKENS as K, NameToken } from '../tokens';
import { words } from '../token-sets';
import { MeasureRules, sumOf } from './measure-rules';
import type { Rule } from './operand-rules';
import { ROUNDINGS, type BoundMeasure } from './window-rules';
import { EMPTY_BOUND } from './word-rules';

/** What may stand between a bound and what is measured, or after it. */
export interface Details {
  readonly rate: ast.Rate | null;
  readonly margin: ast.Bound['margin'];
  readonly rounding: ast.Rounding | null;
}

/** What a number in a bound is for: every so many of something else. */
export interface Ratio {
  readonly reference: ast.BoundReference;
  readonly rounding: ast.Rounding | null;
}

const RATES = words('PerTrainingMonth', 'PerElapsedMonth', 'PerTrainingYear', 'PerElapsedYear');
const BOUND_WORDS = words('AtLeast', 'AtMost', 'MoreThan', 'LessThan', 'Exactly');

/** Bounds and measures together, whichever of them comes first. */
export class BoundRules extends MeasureRules {
  protected readonly wholeMeasure: Rule<ast.Measure> = this.RULE('wholeMeasure', (): ast.Measure => {
    return this.OR<IOrAlt<ast.Measure>[]>([
      {
        // "The latest 5 assessments", unlike "the latest level of".
        GATE: () => this.isMeasureAt(1) && (!this.isAt(1, K.First, K.Latest) || this.isAt(3, K.Of)),
        IGNORE_AMBIGUITIES: true,
        ALT: () => this.SUBRULE(this.measure),
      },
      {
        GATE: () => this.unitFollows(),
        IGNORE_AMBIGUITIES: true,
        ALT: (): ast.Measure => {
          const unit = this.SUBRULE(this.unit);
          this.OPTION(() => this.CONSUME(K.Of));
          const selection = this.SUBRULE(this.selection);
          return { kind: 'amount', unit, selection, unbroken: false, span: this.across(unit, selection) };
        },
      },
      {
        ALT: (): ast.Measure => {
          const selection = this.SUBRULE(this.someOf);
          return { kind: 'count', selection, simultaneous: false, span: selection.span };
        },
      },
    ]);
  });

  // ---- what comes after a bound

  /** What a bound at the beginning of a sentence is on. */
  protected readonly boundMeasure: ParserMethod<[ast.Bound], BoundMeasure> = this.RULE(
    'boundMeasure',
    (bound: ast.Bound): BoundMeasure => {
      const { bound: first, measure } = this.OR<IOrAlt<BoundMeasure>[]>([
        {
          GATE: () => this.isMeasureAt(1) && !this.isTimeUnitAt(1),
          IGNORE_AMBIGUITIES: true,
          ALT: () => ({ bound, measure: this.SUBRULE(this.fieldMeasure) }),
        },
        { ALT: () => ({ bound, measure: this.SUBRULE(this.changes) }) },
        {
          GATE: () => this.unitFollows(),
          IGNORE_AMBIGUITIES: true,
          ALT: () => this.SUBRULE(this.boundAmount, { ARGS: [bound] }),
        },
        { ALT: () => this.SUBRULE(this.boundCount, { ARGS: [bound] }) },
      ]);
      const terms = [measure];
      this.MANY(() => {
        this.CONSUME(K.Plus);
        terms.push(this.SUBRULE(this.addend));
      });
      const ratio = this.OPTION(() => this.SUBRULE(this.ratio));
      return this.ACTION(() => ({ bound: this.withRatio(first, ratio), measure: sumOf(terms) }));
    },
  );

  /** `for every 10 procedures`, `for every 20 hours of shifts or part of it, rounded up`. */
  protected readonly ratio = this.RULE('ratio', (): Ratio => {
    const first = this.CONSUME(K.Per);
    const amount = this.SUBRULE(this.quantity);
    const terms = [this.SUBRULE(this.wholeMeasure)];
    this.MANY(() => {
      this.CONSUME(K.Plus);
      terms.push(this.SUBRULE(this.addend));
    });
    const above = this.OPTION(() => {
      this.CONSUME(K.Above);
      return this.SUBRULE1(this.quantity);
    });
    const orPart = this.OPTION1(() => this.CONSUME(K.OrPart));
    const rounding = this.OPTION2({
      GATE: () => this.isNext(ROUNDINGS),
      DEF: () => this.SUBRULE(this.rounding),
    });
    return {
      reference: {
        kind: 'boundReference',
        measure: this.ACTION(() => sumOf(terms)),
        above: above ?? null,
        every: { amount, orPart: orPart !== undefined },
        span: this.since(first),
      },
      rounding: rounding ?? null,
    };
  });

  protected withRatio(bound: ast.Bound, ratio: Ratio | undefined): ast.Bound {
    if (ratio === undefined) return bound;
    const { reference, rounding } = ratio;
    const span = this.across(bound, reference);
    return { ...bound, reference, rounding: rounding ?? bound.rounding, span };
  }

  /** Whether a unit comes first: a unit of time, or a name that what is measured follows. */
  private unitFollows(): boolean {
    if (this.isTimeUnitAt(1) || this.isAt(1, K.Unbroken)) return true;
    if (!this.isAt(1, NameToken)) return false;
    let ahead = 2;
    if (this.isIn(ahead, RATES)) ahead += 1;
    if (this.isAt(ahead, K.Margin)) ahead += 3;
    if (this.isAt(ahead, CommaToken) && this.isIn(ahead + 1, ROUNDINGS)) ahead += 1;
    if (this.isIn(ahead, ROUNDINGS)) ahead += 1;
    if (this.isAt(ahead, K.Unbroken)) ahead += 1;
    if (!this.isAt(ahead, K.Of)) return this.isAt(ahead, NameToken);
    // "5 courses from registration to the end": a window, not courses of a registration.
    return this.isAt(ahead + 1, NameToken) && !this.isAt(ahead + 2, K.To);
  }

  /** `5 months of rotations`: the unit belongs to the bound and says what is measured. */
  private readonly boundAmount = this.RULE('boundAmount', (bound: ast.Bound): BoundMeasure => {
    const before = this.OPTION(() => this.CONSUME(K.Unbroken));
    const unit = this.SUBRULE(this.unit);
    const after = this.OPTION1({
      GATE: () => before === undefined,
      DEF: () => this.CONSUME1(K.Unbroken),
    });
    const details = this.SUBRULE(this.details);
    const { measure, late } = this.OR<IOrAlt<{ measure: ast.Measure; late: Details | null }>[]>([
      {
        GATE: () => this.trainingTimeFollows(),
        IGNORE_AMBIGUITIES: true,
        ALT: () => ({ measure: this.SUBRULE(this.trainingTime, { ARGS: [unit] }), late: null }),
      },
      { ALT: () => ({ measure: this.SUBRULE(this.without, { ARGS: [unit] }), late: null }) },
      {
        ALT: () => {
          this.OPTION2(() => this.CONSUME(K.Of));
          const selection = this.SUBRULE(this.selection);
          const unbroken = (before ?? after) !== undefined;
          const gaps = this.OPTION3({
            GATE: () => unbroken,
            DEF: () => this.SUBRULE(this.gaps),
          });
          return {
            measure: {
              kind: 'amount',
              unit,
              selection,
              unbroken,
              ...(gaps === undefined ? {} : { gaps }),
              span: this.across(unit, selection, gaps),
            },
            late: this.SUBRULE(this.lateDetails, { ARGS: [details] }),
          };
        },
      },
    ]);
    const { rate, margin, rounding } = late ?? details;
    return { measure, bound: { ...bound, unit, rate, margin, rounding, span: this.across(bound, unit) } };
  });

  private readonly boundCount = this.RULE('boundCount', (bound: ast.Bound): BoundMeasure => {
    const details = this.SUBRULE(this.details);
    this.OPTION(() => this.CONSUME(K.Of));
    const measure = this.SUBRULE(this.counted);
    const { rate, margin, rounding } = this.SUBRULE(this.lateDetails, { ARGS: [details] });
    return { measure, bound: { ...bound, rate, margin, rounding } };
  });

  /** A rate, a margin and a rounding. */
  protected readonly details = this.RULE('details', (): Details => {
    const rate = this.OPTION(() => this.SUBRULE(this.rate));
    const margin = this.OPTION1(() => this.SUBRULE(this.margin));
    const rounding = this.OPTION2({
      GATE: () => this.isNext(ROUNDINGS),
      DEF: () => this.SUBRULE(this.rounding),
    });
    return { rate: rate ?? null, margin: margin ?? null, rounding: rounding ?? null };
  });

  /** The rate and the rounding may also stand after what is measured. */
  private readonly lateDetails = this.RULE('lateDetails', (details: Details): Details => {
    const rate = this.OPTION({
      GATE: () => details.rate === null,
      DEF: () => this.SUBRULE(this.rate),
    });
    const rounding = this.OPTION1({
      GATE: () => details.rounding === null && this.isNext(ROUNDINGS),
      DEF: () => this.SUBRULE(this.rounding),
    });
    return this.ACTION(() => ({
      ...details,
      rate: rate ?? details.rate,
      rounding: rounding ?? details.rounding,
    }));
  });

  private readonly rateWord = this.choice<ast.Rate>('rateWord', [
    [K.PerTrainingMonth, { per: 'month', elapsed: false }],
    [K.PerElapsedMonth, { per: 'month', elapsed: true }],
    [K.PerTrainingYear, { per: 'year', elapsed: false }],
    [K.PerElapsedYear, { per: 'year', elapsed: true }],
  ]);

  private readonly rate = this.RULE('rate', () => this.SUBRULE(this.rateWord).value);

  private readonly margin = this.RULE(
    'margin',
    (): { amount: ast.NumberLiteral; unit: ast.UnitReference } => {
      this.CONSUME(K.Margin);
      const amount = this.SUBRULE(this.number);
      return { amount, unit: this.SUBRULE(this.unit) };
    },
  );

  private readonly roundingWord = this.choice<ast.Rounding>('roundingWord', [
    [K.RoundedUp, 'up'],
    [K.RoundedDown, 'down'],
    [K.Rounded, 'nearest'],
  ]);

  protected readonly rounding = this.RULE('rounding', () => {
    this.OPTION(() => this.CONSUME(CommaToken));
    return this.SUBRULE(this.roundingWord).value;
  });

  // ---- bounds after what they are on

  /** A bound with its unit: a number, or another measure in the place of one. */
  protected readonly boundAfterMeasure = this.RULE('boundAfterMeasure', (): ast.Bound => {
    const bound = this.OR<IOrAlt<ast.Bound>[]>([
      {
        GATE: () => this.referenceFollows(),
        IGNORE_AMBIGUITIES: true,
        ALT: () => this.SUBRULE(this.referenceBound),
      },
      { ALT: () => this.SUBRULE(this.bound) },
    ]);
    const unit = this.OPTION(() => this.SUBRULE(this.unit));
    const details = this.SUBRULE(this.details);
    const ratio = this.OPTION1({
      GATE: () => bound.reference === null,
      DEF: () => this.SUBRULE(this.ratio),
    });
    const whole = { ...bound, unit: unit ?? null, ...details, span: this.across(bound, unit) };
    return this.ACTION(() => this.withRatio(whole, ratio));
  });

  /** Whether what a bound compares with is a measure, perhaps a percentage of one. */
  private referenceFollows(): boolean {
    if (!this.isIn(1, BOUND_WORDS)) return false;
    if (this.isAt(3, K.Percent)) return this.isAt(4, K.Of);
    return this.isMeasureAt(2);
  }

  /** `at least 50% of total days of interruptions above 10`. */
  private readonly referenceBound = this.RULE('referenceBound', (): ast.Bound => {
    const { token, value: comparator } = this.SUBRULE(this.boundWord);
    const percentage = this.OPTION({
      GATE: () => this.isAt(2, K.Percent),
      DEF: () => {
        const quantity = this.SUBRULE(this.quantity);
        this.CONSUME(K.Percent);
        this.CONSUME(K.Of);
        return quantity;
      },
    });
    const measure = this.SUBRULE(this.measures);
    const above = this.OPTION1(() => {
      this.CONSUME(K.Above);
      return this.SUBRULE1(this.quantity);
    });
    return {
      ...EMPTY_BOUND,
      comparator,
      low: percentage ?? null,
      percent: percentage !== undefined,
      reference: {
        kind: 'boundReference',
        measure,
        above: above ?? null,
        span: this.across(measure, above),
      },
      span: this.across(token, measure, above),
    };
  });
}
