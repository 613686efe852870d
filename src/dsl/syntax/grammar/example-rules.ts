import type { IOrAlt, IToken } from 'chevrotain';
import type * as ast from '../ast';
import { ColonToken, CommaToken, DateToken, KEYWORD_TOKENS as K, TextToken } from '../tokens';
import { VocabularyRules } from './vocabulary-rules';

/** Examples: what is given, and what the verdict must then be. Parameters and lists are given as a file declares them. */
export class ExampleRules extends VocabularyRules {
  readonly parameterHeading = this.RULE('parameterHeading', (): ast.ParameterSection => {
    const first = this.CONSUME(K.Parameter);
    const name = this.SUBRULE(this.name);
    const value = this.OR<IOrAlt<ast.NumberLiteral | null>[]>([
      { ALT: () => this.SUBRULE(this.number) },
      {
        ALT: () => {
          this.CONSUME(K.NotSet);
          return null;
        },
      },
    ]);
    return { kind: 'parameter', name, value, citations: [], notes: [], span: this.since(first) };
  });

  readonly listHeading = this.RULE('listHeading', (): ast.ListSection => {
    const first = this.CONSUME(K.List);
    const name = this.SUBRULE(this.name);
    this.CONSUME(ColonToken);
    const items = [this.SUBRULE(this.listItem)];
    this.MANY({
      GATE: () => this.isAt(2, TextToken),
      DEF: () => {
        this.CONSUME(CommaToken);
        items.push(this.SUBRULE1(this.listItem));
      },
    });
    return { kind: 'list', name, items, span: this.across(first, items) };
  });

  private readonly listItem = this.RULE('listItem', (): ast.ListItem => {
    const word = this.SUBRULE(this.text);
    const synonyms = this.SUBRULE(this.synonyms);
    return { kind: 'listItem', word, synonyms, span: this.since(word) };
  });

  readonly exampleHeading = this.RULE('exampleHeading', (): ast.ExampleSection => {
    const first = this.CONSUME(K.Example);
    const title = this.SUBRULE(this.text);
    this.CONSUME(K.For);
    const ids = this.SUBRULE(this.nameList);
    return { kind: 'example', title, ids, clauses: [], span: this.across(first, ids) };
  });

  readonly exampleClause = this.RULE('exampleClause', (): ast.ExampleClause => {
    return this.OR<IOrAlt<ast.ExampleClause>[]>([
      { ALT: () => this.SUBRULE(this.given) },
      {
        ALT: () => {
          const first = this.CONSUME(K.AsOf);
          const date = this.SUBRULE(this.date);
          return { kind: 'asOf', date, span: this.across(first, date) };
        },
      },
      { ALT: () => this.SUBRULE(this.expectation) },
    ]);
  });

  /** `given parameter minimum 12`, or records. */
  private readonly given = this.RULE('given', (): ast.Given | ast.GivenSetting => {
    const first = this.CONSUME(K.Given);
    return this.OR<IOrAlt<ast.Given | ast.GivenSetting>[]>([
      { ALT: () => this.asGiven(first, this.SUBRULE(this.parameterHeading)) },
      { ALT: () => this.asGiven(first, this.SUBRULE(this.listHeading)) },
      {
        ALT: () => {
          const records = this.SUBRULE(this.givenRecords);
          return { kind: 'given', ...records, span: this.since(first) };
        },
      },
    ]);
  });

  private asGiven(first: IToken, setting: ast.Setting): ast.GivenSetting {
    return { kind: 'givenSetting', setting, span: this.since(first) };
  }

  /** `2 assessments on 2024-02-01, 2024-03-01, instrument "KPB"`. */
  private readonly givenRecords = this.RULE('givenRecords', (): Omit<ast.Given, 'kind' | 'span'> => {
    const count = this.OPTION(() => this.SUBRULE(this.number));
    const record = this.SUBRULE(this.name);
    const { dates, interval } = this.SUBRULE(this.givenDates);
    const values: ast.GivenValue[] = [];
    this.MANY(() => {
      this.OPTION1(() => this.CONSUME(CommaToken));
      values.push(this.SUBRULE(this.givenValue));
    });
    return { count: count ?? null, record, dates, interval, values };
  });

  /** `on 2024-02-01, 2024-03-01`, `from 2024-02-01 to 2024-02-29`, or nothing. */
  private readonly givenDates = this.RULE('givenDates', (): Pick<ast.Given, 'dates' | 'interval'> => {
    const dates: ast.DateLiteral[] = [];
    const found = this.OPTION(() =>
      this.OR<IOrAlt<Pick<ast.Given, 'interval'>>[]>([
        {
          ALT: () => {
            this.CONSUME(K.On);
            dates.push(this.SUBRULE(this.date));
            this.MANY({
              GATE: () => this.isAt(2, DateToken),
              DEF: () => {
                this.CONSUME(CommaToken);
                dates.push(this.SUBRULE1(this.date));
              },
            });
            return { interval: null };
          },
        },
        {
          ALT: () => {
            this.CONSUME(K.From);
            const from = this.SUBRULE2(this.date);
            this.CONSUME(K.To);
            return { interval: { from, to: this.SUBRULE3(this.date) } };
          },
        },
      ]),
    );
    return { dates, interval: found?.interval ?? null };
  });

  private readonly boundary = this.RULE('boundary', (): ast.Name => {
    const token = this.OR([{ ALT: () => this.CONSUME(K.Start) }, { ALT: () => this.CONSUME(K.End) }]);
    return { kind: 'name', text: token.image, span: this.across(token) };
  });

  /** A field's name, or a word for the start or the end of the training, and its value. */
  private readonly givenValue = this.RULE('givenValue', (): ast.GivenValue => {
    const field = this.OR<IOrAlt<ast.Name>[]>([
      { ALT: () => this.SUBRULE(this.name) },
      { ALT: () => this.SUBRULE(this.boundary) },
    ]);
    this.OPTION(() => this.CONSUME(K.Is));
    const value = this.OR1<IOrAlt<ast.GivenValue['value']>[]>([
      { ALT: () => this.SUBRULE(this.text) },
      { ALT: () => this.SUBRULE(this.number) },
      { ALT: () => this.SUBRULE(this.date) },
      { ALT: () => this.SUBRULE(this.yesNo) },
      {
        ALT: () => {
          this.CONSUME(K.Blank);
          return null;
        },
      },
    ]);
    return { kind: 'givenValue', field, value, span: this.since(field) };
  });

  private readonly verdict = this.choice<ast.ExampleVerdict>('verdict', [
    [K.VerdictMet, 'met'],
    [K.VerdictNotMet, 'notMet'],
    [K.VerdictPending, 'pending'],
    [K.VerdictInsufficient, 'insufficientData'],
    [K.VerdictNotApplicable, 'notApplicable'],
    [K.VerdictToAttest, 'toAttest'],
    [K.VerdictWaived, 'waived'],
  ]);

  /** `then not met, short by 10 days`. */
  private readonly expectation = this.RULE('expectation', (): ast.ExampleClause => {
    const first = this.CONSUME(K.Expect);
    const { value: verdict } = this.SUBRULE(this.verdict);
    const short = this.OPTION(() => {
      this.OPTION1(() => this.CONSUME(CommaToken));
      this.CONSUME(K.Short);
      const shortfall = this.SUBRULE(this.number);
      const unit = this.OPTION2(() => this.SUBRULE(this.unit));
      return { shortfall, unit: unit ?? null };
    });
    return {
      kind: 'expectation',
      verdict,
      shortfall: short?.shortfall ?? null,
      unit: short?.unit ?? null,
      span: this.since(first),
    };
  });
}
