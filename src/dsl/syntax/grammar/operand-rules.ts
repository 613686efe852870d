import { EOF, type IOrAlt, type ParserMethod } from 'chevrotain';
import type * as ast from '../ast';
import {
  CloseToken,
  ColonToken,
  DateToken,
  KEYWORD_TOKENS as K,
  NameToken,
  NumberToken,
  OpenToken,
  WordToken,
} from '../tokens';
import { TokenSet } from '../token-sets';
import { WordRules } from './word-rules';

/** A rule that takes nothing; recursive rules need their type written. */
export type Rule<Result> = ParserMethod<[], Result>;

/**
 * Where an operand stands: what is compared is no amount. Of a length, "at least 3 months before the end" is an amount and a window; of anything
 * else it is a date, unless the order of two records begins there.
 */
export type OperandPlace = 'anywhere' | 'left' | 'afterNumberComparator' | 'ofLength';

/** The months, January first. */
const MONTHS = [
  K.January,
  K.February,
  K.March,
  K.April,
  K.May,
  K.June,
  K.July,
  K.August,
  K.September,
  K.October,
  K.November,
  K.December,
];
const MONTH_WORDS = new TokenSet(MONTHS);

/** What a date or a number at either end of a range can be made of. */
const RANGE_PARTS = new TokenSet([
  NumberToken,
  DateToken,
  NameToken,
  ...MONTHS,
  K.Of,
  K.Before,
  K.After,
  K.Start,
  K.End,
  K.TrainingYear,
  K.EndOfTrainingYear,
  K.ThisTrainingYear,
  K.EndOfThisTrainingYear,
  K.ReferenceDate,
  K.CalendarYear,
  K.WeekdayOf,
  K.Percent,
  K.CalendarMonths,
  K.CalendarWeeks,
  K.CalendarDays,
  K.Same,
  K.That,
]);

/** What a range of events cannot hold. */
const AFTER_RANGES = new TokenSet([
  EOF,
  ColonToken,
  K.In,
  K.Then,
  K.Otherwise,
  K.OfWhich,
  K.OfThose,
  K.Counting,
]);

/** No other end of a range is longer. */
const LONGEST_PART = 11;

/** What conditions compare and what windows begin and end with: fields, literals, dates of the training and dates reckoned from others. */
export abstract class OperandRules extends WordRules {
  /** Records, and perhaps the condition that they satisfy. */
  protected abstract readonly selection: Rule<ast.Selection>;

  /** English "from" begins a range as well as "on or after": only a range goes on with "to". */
  protected rangeFollows(): boolean {
    if (!this.isAt(1, K.From)) return false;
    if (!this.isAt(1, K.OnOrAfter)) return true;
    for (let ahead = 2; ahead <= LONGEST_PART; ahead++) {
      if (this.isAt(ahead, K.To)) return true;
      if (this.isAt(ahead, K.First, K.Latest)) return this.isRangeOfEvents(ahead);
      if (!this.isIn(ahead, RANGE_PARTS)) return false;
    }
    return false;
  }

  /** "from the first review where level is from 1 to 3 to the latest review": a "to" that belongs to no "from" between. */
  private isRangeOfEvents(ahead: number): boolean {
    let inside = 0;
    let parentheses = 0;
    for (let at = ahead; !this.isIn(at, AFTER_RANGES); at++) {
      if (this.isAt(at, OpenToken)) parentheses++;
      else if (this.isAt(at, CloseToken)) parentheses--;
      if (parentheses !== 0) continue;
      if (this.isAt(at, K.From)) inside++;
      else if (this.isAt(at, K.To) && inside-- === 0) return true;
    }
    return false;
  }

  /** "12 months", "12 hours" or "margin months". */
  private amountFollows(): boolean {
    if (this.isAt(1, NumberToken)) return this.isTimeUnitAt(2) || this.LA(2).tokenType === WordToken;
    return this.isAt(1, NameToken) && this.isTimeUnitAt(2);
  }

  protected readonly operand: ParserMethod<[OperandPlace?], ast.Operand> = this.RULE(
    'operand',
    (place: OperandPlace = 'anywhere'): ast.Operand =>
      this.nested(() => this.OR((this.operandForms[place] ??= this.operandFormsAt(place)))),
  );

  /** Made once for each place: there are more of them than of what most operands consist of. */
  private readonly operandForms: Partial<Record<OperandPlace, IOrAlt<ast.Operand>[]>> = {};

  private operandFormsAt(place: OperandPlace): IOrAlt<ast.Operand>[] {
    return [
      { ALT: () => this.SUBRULE(this.text) },
      {
        GATE: () => this.isIn(2, MONTH_WORDS),
        IGNORE_AMBIGUITIES: true,
        ALT: () => this.SUBRULE(this.dayOfYear),
      },
      {
        GATE: () => this.isAt(2, K.Percent),
        IGNORE_AMBIGUITIES: true,
        ALT: () => this.SUBRULE(this.percentOf),
      },
      {
        GATE: () => place !== 'left' && this.amountFollows(),
        IGNORE_AMBIGUITIES: true,
        ALT: () => this.SUBRULE(this.amount, { ARGS: [place] }),
      },
      { ALT: () => this.SUBRULE(this.number) },
      { ALT: () => this.SUBRULE(this.date) },
      { ALT: () => this.SUBRULE(this.yesNo) },
      { ALT: () => this.SUBRULE(this.trainingDate) },
      { ALT: () => this.SUBRULE(this.yearOf) },
      { ALT: () => this.SUBRULE(this.weekdayOf) },
      { ALT: () => this.SUBRULE(this.sameField) },
      { ALT: () => this.SUBRULE(this.thatWord) },
      { ALT: () => this.SUBRULE(this.event) },
      {
        IGNORE_AMBIGUITIES: true,
        ALT: (): ast.Operand => ({
          kind: 'recordLength',
          span: this.across(this.CONSUME(K.Length)),
        }),
      },
      { ALT: () => this.SUBRULE(this.name) },
    ];
  }

  private readonly amount: ParserMethod<[OperandPlace], ast.AmountLiteral | ast.ShiftedDate> = this.RULE(
    'amount',
    (place: OperandPlace): ast.AmountLiteral | ast.ShiftedDate => {
      const amount = this.SUBRULE(this.quantity);
      const unit = this.SUBRULE(this.unit);
      const shift = this.OPTION({
        GATE: () =>
          place !== 'ofLength' &&
          !this.isAt(2, K.Each, K.Following, K.Previous) &&
          !(place === 'afterNumberComparator' && this.isAt(2, K.First, K.Latest)),
        DEF: () => {
          const direction = this.SUBRULE(this.direction);
          return { direction, date: this.SUBRULE(this.operand) };
        },
      });
      if (shift === undefined)
        return { kind: 'amountLiteral', amount, unit, span: this.across(amount, unit) };
      return { kind: 'shiftedDate', amount, unit, ...shift, span: this.across(amount, shift.date) };
    },
  );

  private readonly directionWord = this.choice<'before' | 'after'>('directionWord', [
    [K.Before, 'before'],
    [K.After, 'after'],
  ]);

  protected readonly direction = this.RULE('direction', () => this.SUBRULE(this.directionWord).value);

  private readonly trainingDateWord = this.choice<ast.TrainingDate['which']>('trainingDateWord', [
    [K.Start, 'start'],
    [K.End, 'end'],
    [K.ThisTrainingYear, 'yearBegin'],
    [K.EndOfThisTrainingYear, 'yearEnd'],
    [K.ReferenceDate, 'referenceDate'],
  ]);

  private readonly trainingYearWord = this.choice<ast.TrainingDate['which']>('trainingYearWord', [
    [K.TrainingYear, 'yearBegin'],
    [K.EndOfTrainingYear, 'yearEnd'],
  ]);

  private readonly trainingDate = this.RULE('trainingDate', (): ast.TrainingDate => {
    return this.OR<IOrAlt<ast.TrainingDate>[]>([
      {
        ALT: () => {
          const { token, value: which } = this.SUBRULE(this.trainingDateWord);
          return { kind: 'trainingDate', which, year: null, span: this.across(token) };
        },
      },
      {
        ALT: () => {
          const { token, value: which } = this.SUBRULE(this.trainingYearWord);
          const year = this.SUBRULE(this.number);
          return { kind: 'trainingDate', which, year, span: this.across(token, year) };
        },
      },
    ]);
  });

  private readonly yearOf: Rule<ast.YearOf> = this.RULE('yearOf', (): ast.YearOf => {
    const first = this.CONSUME(K.CalendarYear);
    this.CONSUME(K.Of);
    const date = this.SUBRULE(this.operand);
    return { kind: 'yearOf', date, span: this.across(first, date) };
  });

  private readonly weekdayOf: Rule<ast.WeekdayOf> = this.RULE('weekdayOf', (): ast.WeekdayOf => {
    const first = this.CONSUME(K.WeekdayOf);
    const date = this.SUBRULE(this.operand);
    return { kind: 'weekdayOf', date, span: this.across(first, date) };
  });

  private readonly percentOf: Rule<ast.PercentOf> = this.RULE('percentOf', (): ast.PercentOf => {
    const percent = this.SUBRULE(this.quantity);
    this.CONSUME(K.Percent);
    this.CONSUME(K.Of);
    const of = this.SUBRULE(this.operand, { ARGS: ['left'] });
    return { kind: 'percentOf', percent, of, span: this.across(percent, of) };
  });

  private readonly month = this.choice(
    'month',
    MONTHS.map((type, index) => [type, index + 1] as const),
  );

  private readonly dayOfYear: Rule<ast.DayOfYear> = this.RULE('dayOfYear', (): ast.DayOfYear => {
    const day = this.SUBRULE(this.number);
    const { value: month } = this.SUBRULE(this.month);
    this.OPTION(() => this.CONSUME(K.Of));
    const yearBefore = this.OPTION1({
      GATE: () => this.isAt(2, K.Before),
      DEF: () => {
        this.CONSUME(K.Years);
        return this.CONSUME(K.Before);
      },
    });
    const year = this.SUBRULE(this.operand);
    return {
      kind: 'dayOfYear',
      day,
      month,
      yearBefore: yearBefore !== undefined,
      year,
      span: this.across(day, year),
    };
  });

  private readonly sameField = this.RULE('sameField', (): ast.SameField => {
    const first = this.CONSUME(K.Same);
    const field = this.SUBRULE(this.name);
    return { kind: 'sameField', field, span: this.across(first, field) };
  });

  private readonly eventWord = this.choice<ast.EventReference['which']>('eventWord', [
    [K.First, 'first'],
    [K.Latest, 'latest'],
  ]);

  protected readonly event: Rule<ast.EventReference> = this.RULE('event', (): ast.EventReference => {
    const { token, value: which } = this.SUBRULE(this.eventWord);
    const selection = this.SUBRULE(this.selection);
    return { kind: 'event', which, selection, span: this.across(token, selection) };
  });

  private readonly thatWord = this.RULE('thatWord', (): ast.ThatWord => {
    const first = this.CONSUME(K.That);
    const name = this.SUBRULE(this.name);
    return { kind: 'thatWord', name, span: this.across(first, name) };
  });
}
