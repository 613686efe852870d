import {
  EmbeddedActionsParser,
  tokenMatcher,
  type IOrAlt,
  type IToken,
  type ParserMethod,
  type TokenType,
} from 'chevrotain';
import type { Span } from '../../source';
import type * as ast from '../ast';
import type { ExpectationRecorder } from '../expectation';
import {
  ALL_TOKENS,
  CommaToken,
  DateToken,
  KEYWORD_TOKENS as K,
  NameToken,
  NumberToken,
  TextToken,
} from '../tokens';
import { words, type TokenSet } from '../token-sets';
import { across, dateDay, NOWHERE, type Extent } from './extents';
import { OneTokenLookahead } from './lookahead';

/** A word, and the value that it stands for. */
export interface Choice<Value> {
  readonly token: IToken;
  readonly value: Value;
}

/** Nobody follows more levels than these, and machines have room for so many wherever a tree is walked. */
export const DEEPEST = 50;

/** A sentence, condition or operand stands in more than {@link DEEPEST} others. */
export class NestedTooDeep extends Error {
  constructor(readonly token: IToken) {
    super('nested too deep');
    this.name = 'NestedTooDeep';
  }
}

/** Tokens that begin a unit of time. */
const TIME_UNITS = words(
  'Years',
  'Months',
  'Weeks',
  'Days',
  'CalendarMonths',
  'CalendarWeeks',
  'CalendarDays',
);

/**
 * Names, literals, units and bounds.
 *
 * The whole grammar looks one token ahead: more makes building the parser, and every message, many times slower, for a name may be any of dozens
 * of keywords. Where one is not enough, a GATE looks at just those tokens that decide.
 */
export class WordRules extends EmbeddedActionsParser {
  /** How many sentences, conditions and operands are being read, each in the one before. */
  private depth = 0;

  /** @param skipValidations whether Chevrotain may take the grammar itself to be right */
  constructor(
    readonly expectations: ExpectationRecorder,
    skipValidations: boolean,
  ) {
    super(ALL_TOKENS, {
      maxLookahead: 1,
      lookaheadStrategy: new OneTokenLookahead(),
      recoveryEnabled: false,
      errorMessageProvider: expectations,
      skipValidations,
    });
  }

  override reset(): void {
    super.reset();
    this.depth = 0;
  }

  /**
   * Reads what may hold itself.
   * @throws NestedTooDeep
   */
  protected nested<Result>(read: () => Result): Result {
    if (this.RECORDING_PHASE) return read();
    if (this.depth === DEEPEST) throw new NestedTooDeep(this.LA(1));
    this.depth++;
    const result = read();
    this.depth--;
    return result;
  }

  /** From the first of tokens, nodes or lists of nodes to the last of them. While Chevrotain records the grammar there are none yet. */
  protected across(first: Extent, ...others: readonly (Extent | null | undefined)[]): Span {
    return this.RECORDING_PHASE ? NOWHERE : across(first, ...others);
  }

  /** From a token or node up to what was read last. */
  protected since(first: Extent): Span {
    return this.across(first, this.LA(0));
  }

  /** Whether a token further on (1 is the next) is one of these. */
  protected isAt(ahead: number, ...types: readonly TokenType[]): boolean {
    const token = this.LA(ahead);
    for (const type of types) if (tokenMatcher(token, type)) return true;
    return false;
  }

  /** Whether a token further on (1 is the next) belongs to a set. */
  protected isIn(ahead: number, set: TokenSet): boolean {
    return set.has(this.LA(ahead));
  }

  /** Whether one of these follows, perhaps after a comma. */
  protected isNext(set: TokenSet): boolean {
    return this.isIn(this.isAt(1, CommaToken) ? 2 : 1, set);
  }

  protected isTimeUnitAt(ahead: number): boolean {
    return this.isIn(ahead, TIME_UNITS);
  }

  /** A rule that reads one of some words, each of which stands for a value. */
  protected choice<Value>(
    name: string,
    words: readonly (readonly [TokenType, Value])[],
  ): ParserMethod<[], Choice<Value>> {
    const alternatives = words.map(([type, value]) => ({
      ALT: (): Choice<Value> => ({ token: this.CONSUME(type), value }),
    }));
    return this.RULE(name, () => this.OR(alternatives));
  }

  protected readonly name = this.RULE('name', (): ast.Name => {
    const token = this.CONSUME(NameToken);
    return { kind: 'name', text: token.image, span: this.across(token) };
  });

  /** Names separated by commas. */
  protected readonly nameList = this.RULE('nameList', (): ast.Name[] => {
    const names = [this.SUBRULE(this.name)];
    this.MANY(() => {
      this.CONSUME(CommaToken);
      names.push(this.SUBRULE1(this.name));
    });
    return names;
  });

  protected readonly text = this.RULE('text', (): ast.TextLiteral => {
    const token = this.CONSUME(TextToken);
    return { kind: 'text', value: token.image.slice(1, -1), span: this.across(token) };
  });

  protected readonly texts = this.RULE('texts', (): ast.TextLiteral[] => {
    const texts = [this.SUBRULE(this.text)];
    this.MANY({
      GATE: () => this.isAt(2, TextToken),
      DEF: () => {
        this.CONSUME(CommaToken);
        texts.push(this.SUBRULE1(this.text));
      },
    });
    return texts;
  });

  protected readonly number = this.RULE('number', (): ast.NumberLiteral => {
    const token = this.CONSUME(NumberToken);
    return { kind: 'number', value: Number(token.image.replace(',', '.')), span: this.across(token) };
  });

  protected readonly date = this.RULE('date', (): ast.DateLiteral => {
    const token = this.CONSUME(DateToken);
    return { kind: 'date', day: dateDay(token.image), written: token.image, span: this.across(token) };
  });

  private readonly yesNoWord = this.choice('yesNoWord', [
    [K.Yes, true],
    [K.No, false],
  ]);

  protected readonly yesNo = this.RULE('yesNo', (): ast.YesNoLiteral => {
    const { token, value } = this.SUBRULE(this.yesNoWord);
    return { kind: 'yesNo', value, span: this.across(token) };
  });

  protected readonly quantity = this.RULE('quantity', (): ast.Quantity =>
    this.OR<IOrAlt<ast.Quantity>[]>([
      { ALT: () => this.SUBRULE(this.number) },
      { ALT: () => this.SUBRULE(this.name) },
    ]),
  );

  /** An amount, or the article that stands for 1: "within a year". */
  protected readonly quantityOrOne = this.RULE('quantityOrOne', (): ast.Quantity =>
    this.OR<IOrAlt<ast.Quantity>[]>([
      { ALT: () => ({ kind: 'number', value: 1, span: this.across(this.CONSUME(K.Article)) }) },
      { ALT: () => this.SUBRULE(this.quantity) },
    ]),
  );

  protected readonly unit = this.RULE('unit', (): ast.UnitReference =>
    this.OR<IOrAlt<ast.UnitReference>[]>([
      { ALT: () => this.SUBRULE(this.timeUnit) },
      {
        ALT: () => {
          const name = this.SUBRULE(this.name);
          return { kind: 'unit', unit: { name: name.text }, calendar: false, span: name.span };
        },
      },
    ]),
  );

  private readonly timeUnitWord = this.choice<Pick<ast.UnitReference, 'unit' | 'calendar'>>('timeUnitWord', [
    [K.Years, { unit: 'years', calendar: false }],
    [K.Months, { unit: 'months', calendar: false }],
    [K.Weeks, { unit: 'weeks', calendar: false }],
    [K.Days, { unit: 'days', calendar: false }],
    [K.CalendarMonths, { unit: 'months', calendar: true }],
    [K.CalendarWeeks, { unit: 'weeks', calendar: true }],
    [K.CalendarDays, { unit: 'days', calendar: true }],
  ]);

  protected readonly timeUnit = this.RULE('timeUnit', (): ast.UnitReference => {
    const { token, value } = this.SUBRULE(this.timeUnitWord);
    return { kind: 'unit', ...value, span: this.across(token) };
  });

  private readonly clockUnitWord = this.choice<'years' | 'months'>('clockUnitWord', [
    [K.Years, 'years'],
    [K.Months, 'months'],
  ]);

  /** A unit that a training itself is counted in. */
  protected readonly clockUnit = this.RULE('clockUnit', (): ast.UnitReference => {
    const { token, value: unit } = this.SUBRULE(this.clockUnitWord);
    return { kind: 'unit', unit, calendar: false, span: this.across(token) };
  });

  // ---- bounds

  /** A comparison with a number, or a percentage. */
  protected readonly bound = this.RULE('bound', (): ast.Bound => {
    return this.OR<IOrAlt<ast.Bound>[]>([
      {
        ALT: () => {
          const { token, value } = this.SUBRULE(this.boundWord);
          const low = this.SUBRULE(this.quantity);
          const percent = this.OPTION(() => this.CONSUME(K.Percent));
          return {
            ...EMPTY_BOUND,
            comparator: value,
            low,
            percent: percent !== undefined,
            span: this.across(token, low, percent),
          };
        },
      },
      {
        ALT: () => {
          const first = this.CONSUME(K.From);
          const low = this.SUBRULE1(this.quantity);
          const percent = this.OPTION1(() => this.CONSUME1(K.Percent));
          this.CONSUME(K.To);
          const high = this.SUBRULE2(this.quantity);
          const last = this.OPTION2(() => this.CONSUME2(K.Percent));
          return {
            ...EMPTY_BOUND,
            comparator: 'between',
            low,
            high,
            percent: percent !== undefined || last !== undefined,
            span: this.across(first, high, last),
          };
        },
      },
      {
        ALT: () => {
          const token = this.CONSUME(K.None);
          return { ...EMPTY_BOUND, comparator: 'none', span: this.across(token) };
        },
      },
    ]);
  });

  /** A word of comparison that one number follows. */
  protected readonly boundWord = this.choice<ast.BoundComparator>('boundWord', [
    [K.AtLeast, 'atLeast'],
    [K.AtMost, 'atMost'],
    [K.MoreThan, 'moreThan'],
    [K.LessThan, 'lessThan'],
    [K.Exactly, 'exactly'],
  ]);
}

/** A bound of which nothing is known. It has every property: what is made from it replaces some, and adds none. */
export const EMPTY_BOUND = {
  kind: 'bound',
  low: null,
  high: null,
  percent: false,
  reference: null,
  unit: null,
  rate: null,
  rounding: null,
  margin: null,
  comparator: 'none',
  span: NOWHERE,
} as const satisfies ast.Bound;
