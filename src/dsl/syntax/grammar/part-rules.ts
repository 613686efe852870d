import type { IOrAlt, IToken, ParserMethod } from 'chevrotain';
import type * as ast from '../ast';
import { CommaToken, KEYWORD_TOKENS as K } from '../tokens';
import { words } from '../token-sets';
import { BoundRules } from './bound-rules';
import type { Windows } from './window-rules';

const BEGINNINGS_OF_CAPS = words('Counting', 'ProRata');
const BEGINNINGS_OF_PARTS = words('OfWhich', 'OfThose');
const OF_THOSE = words('OfThose');

/** What stands around a measure: its windows and what counts only up to a maximum. */
export interface Tail extends Windows {
  readonly proRata: IToken | undefined;
  readonly caps: readonly ast.Cap[];
}

/** What a sentence says about part of what it measures: caps and "of which". */
export class PartRules extends BoundRules {
  /** Windows, "as planned", "pro rata" and caps, in any order. */
  protected readonly tail = this.RULE('tail', (beforeBound: boolean): Tail => {
    const windows: ast.TimeWindow[] = [];
    const caps: ast.Cap[] = [];
    let planned: IToken | undefined;
    let proRata: IToken | undefined;
    this.MANY({
      GATE: () => this.isNext(BEGINNINGS_OF_CAPS) || this.windowFollows(beforeBound),
      DEF: () => {
        this.OPTION(() => this.CONSUME(CommaToken));
        this.OR([
          { ALT: () => (planned = this.CONSUME(K.AsPlanned)) },
          { ALT: () => (proRata = this.CONSUME(K.ProRata)) },
          { ALT: () => caps.push(this.SUBRULE(this.cap)) },
          { ALT: () => windows.push(this.SUBRULE(this.window, { ARGS: [beforeBound] })) },
        ]);
      },
    });
    return { windows, planned, proRata, caps };
  });

  /** `counting at most 3 where simulated`, `counting at most 2 for each assessor`, `counting at most 10 hours of webinars`. */
  private readonly cap = this.RULE('cap', (): ast.Cap => {
    const first = this.CONSUME(K.Counting);
    this.CONSUME(K.AtMost);
    const most = this.SUBRULE(this.quantity);
    const unit = this.OPTION(() => this.SUBRULE(this.unit));
    const what = this.OR<IOrAlt<Pick<ast.Cap, 'filter' | 'forEach' | 'selection'>>[]>([
      {
        ALT: () => {
          this.CONSUME(K.Where);
          return { filter: this.SUBRULE(this.condition), forEach: null, selection: null };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.ForEach);
          return { filter: null, forEach: this.SUBRULE(this.name), selection: null };
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.Of);
          return { filter: null, forEach: null, selection: this.SUBRULE(this.selection) };
        },
      },
    ]);
    return { kind: 'cap', most, unit: unit ?? null, ...what, span: this.since(first) };
  });

  /** Every "of which", each with the "of those" that go on with it. */
  protected readonly parts = this.RULE('parts', (): ast.OfWhich[] => {
    const parts: ast.OfWhich[] = [];
    this.MANY({
      GATE: () => this.isNext(BEGINNINGS_OF_PARTS),
      DEF: () => {
        this.OPTION(() => this.CONSUME(CommaToken));
        const token = this.OR([
          { ALT: () => this.CONSUME(K.OfWhich) },
          { ALT: () => this.CONSUME(K.OfThose) },
        ]);
        parts.push(this.SUBRULE(this.part, { ARGS: [token] }));
      },
    });
    return parts;
  });

  private readonly part: ParserMethod<[IToken], ast.OfWhich> = this.RULE(
    'part',
    (first: IToken): ast.OfWhich => {
      const amount = this.SUBRULE(this.bound);
      const { unit, different, filter } = this.OR<
        IOrAlt<Pick<ast.OfWhich, 'different' | 'filter'> & Pick<ast.Bound, 'unit'>>[]
      >([
        {
          ALT: () => {
            this.CONSUME(K.Different);
            const field = this.SUBRULE(this.name);
            const where = this.OPTION(() => {
              this.CONSUME(K.Where);
              return this.SUBRULE(this.condition);
            });
            return { unit: null, different: field, filter: where ?? null };
          },
        },
        {
          ALT: () => {
            const named = this.OPTION1(() => this.SUBRULE(this.unit));
            this.CONSUME1(K.Where);
            return { unit: named ?? null, different: null, filter: this.SUBRULE1(this.condition) };
          },
        },
      ]);
      const inner = this.OPTION2({
        GATE: () => this.isNext(OF_THOSE),
        DEF: () => {
          this.OPTION3(() => this.CONSUME(CommaToken));
          const token = this.CONSUME(K.OfThose);
          return this.SUBRULE(this.part, { ARGS: [token] });
        },
      });
      return {
        kind: 'ofWhich',
        bound: { ...amount, unit, span: this.across(amount, unit) },
        different,
        filter,
        parts: inner === undefined ? [] : [inner],
        span: this.since(first),
      };
    },
  );
}
