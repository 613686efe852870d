/** The lookahead of our own beside Chevrotain's: for every choice of the grammar and every type of tokens they choose alike. */
import {
  Alternation,
  createTokenInstance,
  EOF,
  getLookaheadPaths,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
  tokenMatcher,
  type IOrAlt,
  type IProduction,
  type IToken,
  type LookaheadProductionType,
  type Rule,
} from 'chevrotain';
import { ItemParser } from '../../../src/dsl/syntax/grammar';
import { OneTokenLookahead } from '../../../src/dsl/syntax/grammar/lookahead';
import { ALL_TOKENS } from '../../../src/dsl/syntax/tokens';

const KINDS = {
  Alternation,
  Option,
  Repetition,
  RepetitionMandatory,
  RepetitionMandatoryWithSeparator,
  RepetitionWithSeparator,
};

const tokens = [...ALL_TOKENS, EOF].map((type) => createTokenInstance(type, '', 0, 0, 1, 1, 1, 1));

interface Choice {
  readonly rule: Rule;
  readonly kind: LookaheadProductionType;
  readonly occurrence: number;
}

function choicesIn(rule: Rule, productions: readonly IProduction[] = rule.definition): Choice[] {
  return productions.flatMap((production) => {
    const { definition = [], idx: occurrence = 0 } = production as {
      definition?: IProduction[];
      idx?: number;
    };
    const kinds = (Object.keys(KINDS) as LookaheadProductionType[]).filter(
      (kind) => production instanceof KINDS[kind],
    );
    const inside = 'referencedRule' in production ? [] : choicesIn(rule, definition);
    return [...kinds.map((kind) => ({ rule, kind, occurrence })), ...inside];
  });
}

const rules = Object.values(new ItemParser().getGAstProductions());
const choices = rules.flatMap((rule) => choicesIn(rule));

/** What Chevrotain's own strategy chooses: the first alternative of which a path fits, or whether one does. */
function expectedOf({ rule, kind, occurrence }: Choice, token: IToken): number | boolean | undefined {
  const paths = getLookaheadPaths({ rule, prodType: kind, occurrence, maxLookahead: 1 });
  const isFitting = (alternative: (typeof paths)[number]): boolean =>
    alternative.some(([first]) => first === undefined || tokenMatcher(token, first));
  if (kind !== 'Alternation') return isFitting(paths[0]!);
  const index = paths.findIndex(isFitting);
  return index < 0 ? undefined : index;
}

type Found = (this: { LA: () => IToken }, alternatives?: IOrAlt<unknown>[]) => number | boolean | undefined;

function foundBy({ rule, kind, occurrence }: Choice): Found {
  const strategy = new OneTokenLookahead();
  const options = { rule, prodOccurrence: occurrence, maxLookahead: 1, dynamicTokensEnabled: false };
  return kind === 'Alternation'
    ? strategy.buildLookaheadForAlternation({ ...options, hasPredicates: false })
    : strategy.buildLookaheadForOptional({ ...options, prodType: kind });
}

test('every choice of the grammar is made as Chevrotain makes it', () => {
  expect(choices.length).toBeGreaterThan(100);
  expect(new Set(choices.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3);
  for (const choice of choices) {
    const found = foundBy(choice);
    const place = `${choice.rule.name} ${choice.kind} ${choice.occurrence}`;
    const chosen = tokens.map((token) => [place, token.tokenType.name, found.call({ LA: () => token })]);
    expect(chosen).toEqual(tokens.map((token) => [place, token.tokenType.name, expectedOf(choice, token)]));
  }
});

test('a gate that is shut passes the choice on to the next alternative that fits', () => {
  const choice = choices.find(({ kind }) => kind === 'Alternation')!;
  const found = foundBy(choice);
  const token = tokens.find((each) => expectedOf(choice, each) === 0)!;
  const at = (GATE: () => boolean): unknown =>
    found.call({ LA: () => token }, [{ GATE, ALT: () => undefined }]);
  expect([at(() => true), at(() => false)]).toEqual([0, undefined]);
});
