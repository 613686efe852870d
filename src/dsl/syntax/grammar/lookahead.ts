import {
  Alternation,
  Alternative,
  LLkLookaheadStrategy,
  NonTerminal,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  Terminal,
  type ILookaheadStrategy,
  type IOrAlt,
  type IProduction,
  type IToken,
  type Rule,
  type TokenType,
} from 'chevrotain';
import { invariant } from '../../../wording/invariant';
import { perType, TokenSet } from '../token-sets';

type AlternationOptions = Parameters<ILookaheadStrategy['buildLookaheadForAlternation']>[0];
type OptionalOptions = Parameters<ILookaheadStrategy['buildLookaheadForOptional']>[0];

/** What Chevrotain calls these functions as methods of. */
interface Reader {
  LA(ahead: number): IToken;
}

/** The tokens with which something can begin; `canBeEmpty` when it may hold no token at all. */
interface Beginning {
  readonly types: ReadonlySet<TokenType>;
  readonly canBeEmpty: boolean;
}

/**
 * One token of lookahead, as Chevrotain's own strategy gives it, in a fraction of the time: that one compares whole paths with each other, for any
 * number of tokens, before the first text can be read. Here what a choice begins with is worked out when a text first comes to it, and which
 * choice a type of tokens stands for when one first comes by. Whether the grammar is fit for this, Chevrotain checks as ever.
 */
export class OneTokenLookahead extends LLkLookaheadStrategy {
  private readonly beginnings = new Map<Rule, Beginning>();

  constructor() {
    super({ maxLookahead: 1 });
  }

  override buildLookaheadForAlternation(
    options: AlternationOptions,
  ): (this: Reader, alternatives?: IOrAlt<unknown>[]) => number | undefined {
    invariant(options.maxLookahead === 1, 'a choice that looks further ahead');
    const matching = onDemand(() => {
      const matchers = this.beginningsOf(options.rule, 'Alternation', options.prodOccurrence).map(matcherOf);
      return perType((token) => matchers.flatMap((matches, index) => (matches(token) ? [index] : [])));
    });
    return function (alternatives) {
      for (const index of matching()(this.LA(1))) {
        const gate = alternatives?.[index]?.GATE;
        if (gate === undefined || gate.call(this)) return index;
      }
      return undefined;
    };
  }

  override buildLookaheadForOptional(options: OptionalOptions): (this: Reader) => boolean {
    invariant(options.maxLookahead === 1, 'an option that looks further ahead');
    const matches = onDemand(() => {
      const [beginning] = this.beginningsOf(options.rule, options.prodType, options.prodOccurrence);
      invariant(beginning !== undefined, 'an optional production of nothing');
      return matcherOf(beginning);
    });
    return function () {
      return matches()(this.LA(1));
    };
  }

  /** What the alternatives of a production begin with, or the one thing that is optional. */
  private beginningsOf(rule: Rule, kind: keyof typeof PRODUCTIONS, occurrence: number): Beginning[] {
    const found = productionsIn(rule.definition).find(
      (production) => production instanceof PRODUCTIONS[kind] && production.idx === occurrence,
    );
    invariant(found !== undefined, 'a production that is not in its rule');
    const parts =
      found instanceof Alternation ? found.definition.map((part) => [part]) : [definitionOf(found)];
    return parts.map((part) => this.ofSequence(part));
  }

  private ofSequence(productions: readonly IProduction[]): Beginning {
    const types = new Set<TokenType>();
    for (const production of productions) {
      const beginning = this.of(production);
      for (const type of beginning.types) types.add(type);
      if (!beginning.canBeEmpty) return { types, canBeEmpty: false };
    }
    return { types, canBeEmpty: true };
  }

  private of(production: IProduction): Beginning {
    if (production instanceof Terminal)
      return { types: new Set([production.terminalType]), canBeEmpty: false };
    if (production instanceof NonTerminal) return this.ofRule(production.referencedRule);
    if (production instanceof Alternation) {
      const parts = production.definition.map((part) => this.of(part));
      return {
        types: new Set(parts.flatMap(({ types }) => [...types])),
        canBeEmpty: parts.some(({ canBeEmpty }) => canBeEmpty),
      };
    }
    const inside = this.ofSequence(definitionOf(production));
    const isOptional = OPTIONAL.some((kind) => production instanceof kind);
    return isOptional ? { ...inside, canBeEmpty: true } : inside;
  }

  private ofRule(rule: Rule): Beginning {
    const known = this.beginnings.get(rule);
    if (known !== undefined) return known;
    const beginning = this.ofSequence(rule.definition);
    this.beginnings.set(rule, beginning);
    return beginning;
  }
}

const PRODUCTIONS = {
  Alternation,
  Option,
  Repetition,
  RepetitionWithSeparator,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
};

const OPTIONAL = [Option, Repetition, RepetitionWithSeparator];

/** What a production holds; nothing for a token, nor for another rule. */
function definitionOf(production: IProduction): readonly IProduction[] {
  return production instanceof Alternation ||
    production instanceof Alternative ||
    production instanceof Option ||
    production instanceof Repetition ||
    production instanceof RepetitionWithSeparator ||
    production instanceof RepetitionMandatory ||
    production instanceof RepetitionMandatoryWithSeparator
    ? production.definition
    : [];
}

/** The productions of a rule, however deep; not those of other rules. */
function productionsIn(productions: readonly IProduction[]): (IProduction & { readonly idx?: number })[] {
  return productions.flatMap((production) => [production, ...productionsIn(definitionOf(production))]);
}

/** Whether a token can stand first; where nothing need stand there, any can. */
function matcherOf({ types, canBeEmpty }: Beginning): (token: IToken) => boolean {
  if (canBeEmpty) return () => true;
  const beginning = new TokenSet([...types]);
  return (token) => beginning.has(token);
}

/** A function that is made when it is first asked for. */
function onDemand<Made>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}
