import type { IOrAlt, ParserMethod, TokenType } from 'chevrotain';
import type * as ast from '../ast';
import { DateToken, KEYWORD_TOKENS as K, NameToken, NumberToken, WordToken } from '../tokens';
import { WordRules } from './word-rules';

/** A rule that takes nothing; recursive rules need their type written. */
export type Rule<Result> = ParserMethod<[], Result>;

/**
 * Where an operand stands: what is compared is no amount, and after "at least" there is no date, so that "at least 3 months before the end" is
 * an amount and a window.
 */
export type OperandPlace = 'anywhere' | 'left' | 'afterNumberComparator';

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

/** What a date or a number at either end of a range can be made of. */
const RANGE_PARTS: readonly TokenType[] = [
  NumberToken,
  DateToken,
  NameToken,
  ...MONTHS,
  K.Of,
  K.Before,
  K.After,
  K.YearBefore,
  K.Start,
  K.End,
  K.TrainingYear,
  K.EndOfTrainingYear,
  K.ThisTrainingYear,
  K.EndOfThisTrainingYear,
  K.ReferenceDate,
  K.CalendarYear,
  K.Percent,
  K.CalendarMonths,
  K.CalendarWeeks,
  K.CalendarDays,
  K.Same,
  K.That,
];

/** No end of a range is longer. */
const LONGEST_PART = 10;

/** What conditions compare and what windows begin and end with: fields, literals, dates of the training and dates reckoned from others. */
export class OperandRules extends WordRules {
  /** English "from" begins a range as well as "on or after": only a range goes on with "to". */
  protected rangeFollows(): boolean {
    if (!this.isAt(1, K.From)) return false;
    if (!this.isAt(1, K.OnOrAfter)) return true;
    for (let ahead = 2; ahead <= LONGEST_PART; ahead++) {
      if (this.isAt(ahead, K.To)) return true;
      if (!this.isAt(ahead, ...RANGE_PARTS)) return false;
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
    (place: OperandPlace = 'anywhere'): ast.Operand => {
      return this.OR<IOrAlt<ast.Operand>[]>([
        { ALT: () => this.SUBRULE(this.text) },
        {
          GATE: () => this.isAt(2, ...MONTHS),
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
        { ALT: () => this.SUBRULE(this.sameField) },
        { ALT: () => this.SUBRULE(this.thatWord) },
        {
          IGNORE_AMBIGUITIES: true,
          ALT: (): ast.Operand => ({
            kind: 'recordLength',
            span: this.across(this.CONSUME(K.Length)),
          }),
        },
        { ALT: () => this.SUBRULE(this.name) },
      ]);
    },
  );

  private readonly amount: ParserMethod<[OperandPlace], ast.AmountLiteral | ast.ShiftedDate> = this.RULE(
    'amount',
    (place: OperandPlace): ast.AmountLiteral | ast.ShiftedDate => {
      const amount = this.SUBRULE(this.quantity);
      const unit = this.SUBRULE(this.unit);
      const shift = this.OPTION({
        GATE: () => place !== 'afterNumberComparator',
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
    const yearBefore = this.OPTION1(() => this.CONSUME(K.YearBefore)) !== undefined;
    const year = this.SUBRULE(this.operand);
    return { kind: 'dayOfYear', day, month, yearBefore, year, span: this.across(day, year) };
  });

  private readonly sameField = this.RULE('sameField', (): ast.SameField => {
    const first = this.CONSUME(K.Same);
    const field = this.SUBRULE(this.name);
    return { kind: 'sameField', field, span: this.across(first, field) };
  });

  private readonly thatWord = this.RULE('thatWord', (): ast.ThatWord => {
    const first = this.CONSUME(K.That);
    const name = this.SUBRULE(this.name);
    return { kind: 'thatWord', name, span: this.across(first, name) };
  });
}
