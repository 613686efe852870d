import { compileRules } from '../../src/dsl/compile';
import { ExampleRunner } from '../../src/dsl/examples/run-examples';
import { formatRules } from '../../src/dsl/format/format';
import type { SourceText } from '../../src/dsl/source';
import { LANGUAGES, type Language } from '../../src/wording/language';
import { fixtures, shippedVocabulary } from './fixture-files';

/** Programmes of other trades, written from the language reference alone: what they say must keep compiling and keep its meaning. */
const vocabulary = shippedVocabulary();

/** What an example gave, in words that do not depend on the language of the file. */
interface Outcome {
  readonly example: string;
  readonly requirement: string;
  readonly verdict: string;
  readonly passed: boolean;
  readonly shortfall: number | null;
}

function outcomesOf(source: SourceText): Outcome[] {
  const { program, examples, diagnostics } = compileRules(source, vocabulary);
  expect(diagnostics.map(({ message, place }) => `${place.rule?.line} ${message('en')}`)).toEqual([]);
  if (program === null) return [];
  const results = [...new ExampleRunner(examples, program.vocabulary).run(program)];
  return results.map(({ example: { title }, requirement, verdict, passed, explain }) => {
    return { example: title, requirement, verdict, passed, shortfall: explain('en').shortfall };
  });
}

function printed(source: SourceText, language?: Language): SourceText {
  const { text, diagnostics } = formatRules(source, vocabulary, language);
  expect(diagnostics).toEqual([]);
  return { name: `printed ${source.name}`, text: text ?? '' };
}

describe.each(fixtures('programmes').map((source) => [source.name, source] as const))('%s', (_, source) => {
  let outcomes: Outcome[];

  beforeAll(() => {
    outcomes = outcomesOf(source);
  });

  test('its examples hold', () => {
    expect(outcomes.length).toBeGreaterThan(20);
    expect(outcomes.filter(({ passed }) => !passed)).toEqual([]);
  });

  test('every requirement has an example', () => {
    const ids = compileRules(source, vocabulary).program?.requirements.map(({ id }) => id);
    expect(new Set(outcomes.map(({ requirement }) => requirement))).toEqual(new Set(ids));
  });

  test('it stands in the one style, which formats to itself', () => {
    expect(printed(source).text).toBe(source.text);
  });

  test.each(LANGUAGES)('in language %s its examples give the same', (language) => {
    const translation = printed(source, language);
    expect(outcomesOf(translation)).toEqual(outcomes);
    expect(printed(translation).text).toBe(translation.text);
  });
});
