import type { IOrAlt, IToken } from 'chevrotain';
import { invariant } from '../../../wording/invariant';
import type * as ast from '../ast';
import { KEYWORD_TOKENS as K, NameToken } from '../tokens';
import { words } from '../token-sets';
import { across } from './extents';
import type { Rule } from './operand-rules';
import { WindowRules } from './window-rules';

type FieldMeasureKind = 'total' | 'different' | ast.AverageMeasure['kind'] | ast.PickMeasure['which'];

/** Words that begin nothing but a measure, and those that may also be the name of a field. */
const MEASURE_WORDS = words(
  'Different',
  'Latest',
  'First',
  'Highest',
  'Lowest',
  'ChangesOf',
  'LongestRun',
  'ShortestRun',
);
const NAMEABLE_MEASURE_WORDS = words('Total', 'Average', 'Median', 'CountOf');

/** The sum of measures; one alone is itself. */
export function sumOf(terms: readonly ast.Measure[]): ast.Measure {
  const [first, ...others] = terms;
  const last = others.at(-1);
  invariant(first !== undefined, 'a sum without terms');
  return last === undefined ? first : { kind: 'sum', terms, span: across(first, last) };
}

/** What sentences measure. */
export abstract class MeasureRules extends WindowRules {
  /** What a share is a share of: `courses`, `months of rotations`, `total hours of shifts`. */
  protected abstract readonly wholeMeasure: Rule<ast.Measure>;

  /** Measures joined by "plus". */
  protected readonly measures: Rule<ast.Measure> = this.RULE('measures', (): ast.Measure => {
    const terms = [this.SUBRULE(this.measure)];
    this.MANY(() => {
      this.CONSUME(K.Plus);
      terms.push(this.SUBRULE(this.addend));
    });
    return this.ACTION(() => sumOf(terms));
  });

  /** What comes after "plus": `total hours of webinars`, `50% of the webinars`. */
  protected readonly addend: Rule<ast.Measure> = this.RULE('addend', (): ast.Measure => {
    return this.OR<IOrAlt<ast.Measure>[]>([
      {
        GATE: () => this.isAt(2, K.Percent),
        IGNORE_AMBIGUITIES: true,
        ALT: () => {
          const percent = this.SUBRULE(this.quantity);
          this.CONSUME(K.Percent);
          this.CONSUME(K.Of);
          const measure = this.SUBRULE(this.wholeMeasure);
          return { kind: 'partOf', percent, measure, span: this.across(percent, measure) };
        },
      },
      { ALT: () => this.SUBRULE(this.measure) },
    ]);
  });

  /** Whether a measure begins there, rather than the name of a field. */
  protected isMeasureAt(ahead: number): boolean {
    if (this.isIn(ahead, MEASURE_WORDS)) return true;
    if (this.isIn(ahead, NAMEABLE_MEASURE_WORDS)) return this.isAt(ahead + 1, K.Of, NameToken);
    return (
      this.isTimeUnitAt(ahead) && this.isAt(ahead + 1, K.Of, NameToken, K.Without, K.Between, K.TrainingTime)
    );
  }

  protected readonly measure = this.RULE('measure', (): ast.Measure => {
    return this.OR<IOrAlt<ast.Measure>[]>([
      { ALT: () => this.SUBRULE(this.fieldMeasure) },
      { ALT: () => this.SUBRULE(this.changes) },
      { ALT: () => this.SUBRULE(this.run) },
      {
        ALT: () => {
          const first = this.CONSUME(K.CountOf);
          this.OPTION(() => this.CONSUME(K.Of));
          const measure = this.SUBRULE(this.counted);
          return { ...measure, span: this.across(first, measure) };
        },
      },
      {
        ALT: () => {
          const unit = this.SUBRULE(this.timeUnit);
          return this.OR1<IOrAlt<ast.Measure>[]>([
            {
              GATE: () => this.trainingTimeFollows(),
              IGNORE_AMBIGUITIES: true,
              ALT: () => this.SUBRULE(this.trainingTime, { ARGS: [unit] }),
            },
            { ALT: () => this.SUBRULE(this.without, { ARGS: [unit] }) },
            {
              ALT: () => {
                this.OPTION1(() => this.CONSUME1(K.Of));
                const selection = this.SUBRULE(this.selection);
                return {
                  kind: 'amount',
                  unit,
                  selection,
                  unbroken: false,
                  span: this.across(unit, selection),
                };
              },
            },
          ]);
        },
      },
    ]);
  });

  private readonly fieldMeasureWord = this.choice<FieldMeasureKind>('fieldMeasureWord', [
    [K.Total, 'total'],
    [K.Different, 'different'],
    [K.Average, 'average'],
    [K.Median, 'median'],
    [K.Latest, 'latest'],
    [K.First, 'first'],
    [K.Highest, 'highest'],
    [K.Lowest, 'lowest'],
  ]);

  /** A measure that names a field. */
  protected readonly fieldMeasure: Rule<ast.Measure> = this.RULE('fieldMeasure', (): ast.Measure => {
    const { token, value: kind } = this.SUBRULE(this.fieldMeasureWord);
    const field = this.SUBRULE(this.name);
    this.CONSUME(K.Of);
    const selection = this.SUBRULE(this.someOf);
    const simultaneous = this.OPTION({
      GATE: () => kind === 'total',
      DEF: () => this.CONSUME(K.Simultaneous),
    });
    const each = this.OPTION1({
      GATE: () => kind === 'different',
      DEF: () => this.SUBRULE(this.eachWith),
    });
    const span = this.across(token, selection, simultaneous, each);
    switch (kind) {
      case 'total':
        return { kind, field, selection, simultaneous: simultaneous !== undefined, span };
      case 'different':
        return { kind, field, selection, each: each ?? null, span };
      case 'average':
      case 'median':
        return { kind, field, selection, span };
      case 'latest':
      case 'first':
      case 'highest':
      case 'lowest':
        return { kind: 'pick', which: kind, field, selection, span };
    }
  });

  protected readonly amongWord = this.choice<ast.Among['which']>('amongWord', [
    [K.First, 'first'],
    [K.Latest, 'latest'],
  ]);

  /** `assessments`, `the latest 5 assessments`. */
  protected readonly someOf: Rule<ast.Selection> = this.RULE('someOf', (): ast.Selection => {
    const among = this.OPTION((): ast.Among => {
      const { token, value: which } = this.SUBRULE(this.amongWord);
      const count = this.SUBRULE(this.quantity);
      return { kind: 'among', which, count, span: this.across(token, count) };
    });
    const selection = this.SUBRULE(this.selection);
    return among === undefined ? selection : { ...selection, among, span: this.across(among, selection) };
  });

  /** `with each at least 3 months`. */
  private readonly eachWith = this.RULE('eachWith', (): ast.Bound => {
    this.CONSUME(K.EachWith);
    const bound = this.SUBRULE(this.bound);
    const unit = this.OPTION(() => this.SUBRULE(this.unit));
    return unit === undefined ? bound : { ...bound, unit, span: this.across(bound, unit) };
  });

  protected readonly changes = this.RULE('changes', (): ast.ChangesMeasure => {
    const first = this.CONSUME(K.ChangesOf);
    const field = this.SUBRULE(this.name);
    this.CONSUME(K.Of);
    const selection = this.SUBRULE(this.selection);
    return { kind: 'changes', field, selection, span: this.across(first, selection) };
  });

  private readonly runWord = this.choice<ast.RunMeasure['which']>('runWord', [
    [K.LongestRun, 'longest'],
    [K.ShortestRun, 'shortest'],
  ]);

  private readonly run = this.RULE('run', (): ast.RunMeasure => {
    const { token, value: which } = this.SUBRULE(this.runWord);
    this.CONSUME(K.Of);
    const selection = this.SUBRULE(this.selection);
    const gaps = this.OPTION(() => this.SUBRULE(this.gaps));
    const span = this.across(token, selection, gaps);
    return { kind: 'run', which, selection, ...(gaps === undefined ? {} : { gaps }), span };
  });

  /** `with gaps of at most 14 days`. */
  protected readonly gaps = this.RULE('gaps', (): ast.Gaps => {
    const first = this.CONSUME(K.WithGaps);
    const amount = this.SUBRULE(this.quantity);
    const unit = this.SUBRULE(this.timeUnit);
    return { kind: 'gaps', amount, unit, span: this.across(first, unit) };
  });

  protected trainingTimeFollows(): boolean {
    return this.isAt(1, K.TrainingTime) || this.isAt(2, K.TrainingTime);
  }

  protected readonly trainingTime = this.RULE(
    'trainingTime',
    (unit: ast.UnitReference): ast.TrainingTimeMeasure => {
      this.OPTION(() => this.CONSUME(K.Of));
      const last = this.CONSUME(K.TrainingTime);
      return { kind: 'trainingTime', unit, span: this.across(unit, last) };
    },
  );

  /** `without reviews and without interviews`, `between reviews`. */
  protected readonly without = this.RULE('without', (unit: ast.UnitReference): ast.WithoutMeasure => {
    return this.OR([
      { ALT: () => this.SUBRULE(this.between, { ARGS: [unit] }) },
      { ALT: () => this.SUBRULE(this.withoutAny, { ARGS: [unit] }) },
    ]);
  });

  private readonly between = this.RULE('between', (unit: ast.UnitReference): ast.WithoutMeasure => {
    this.CONSUME(K.Between);
    const selection = this.SUBRULE(this.selection);
    return {
      kind: 'without',
      unit,
      between: true,
      selections: [selection],
      span: this.across(unit, selection),
    };
  });

  private readonly withoutAny = this.RULE('withoutAny', (unit: ast.UnitReference): ast.WithoutMeasure => {
    this.CONSUME(K.Without);
    const selections = [this.SUBRULE(this.selection)];
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(K.And) }, { ALT: () => this.CONSUME(K.Or) }]);
      this.CONSUME1(K.Without);
      selections.push(this.SUBRULE1(this.selection));
    });
    return { kind: 'without', unit, between: false, selections, span: this.across(unit, selections) };
  });

  /** `assessments`, `rotations at the same time`, `assessments in a row with the same assessor`, `assessments in a row where …`. */
  protected readonly counted = this.RULE('counted', (): ast.CountMeasure => {
    const selection = this.SUBRULE(this.selection);
    let simultaneous: IToken | undefined;
    let inRow: ast.CountMeasure['inRow'];
    this.OPTION(() =>
      this.OR([
        { ALT: () => (simultaneous = this.CONSUME(K.Simultaneous)) },
        {
          ALT: () => {
            this.CONSUME(K.InRow);
            this.CONSUME(K.Same);
            inRow = this.SUBRULE(this.name);
          },
        },
        {
          ALT: () => {
            this.CONSUME(K.InRowWhere);
            inRow = this.SUBRULE(this.condition);
          },
        },
      ]),
    );
    return {
      kind: 'count',
      selection,
      simultaneous: simultaneous !== undefined,
      ...(inRow === undefined ? {} : { inRow }),
      span: this.across(selection, simultaneous, inRow),
    };
  });
}
