import {
  compileRules,
  compileVocabulary,
  ExampleRunner,
  formatRules,
  type SourceText,
} from '../../src/dsl/index';
import { BUNDLED_IMPORTS, BUNDLED_PROGRAMMES, BUNDLED_VOCABULARY } from '../../src/report/bundled-rules';
import type { Diagnostic } from '../../src/wording/diagnostics';

const show = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(({ place, message }) => `${place.rule?.line}:${place.rule?.column} ${message('nl')}`);

const compiledVocabulary = compileVocabulary(BUNDLED_VOCABULARY);
const vocabulary = compiledVocabulary.vocabulary ?? { records: [], units: [] };

test('the shipped vocabulary compiles without a word', () => {
  expect(show(compiledVocabulary.diagnostics)).toEqual([]);
});

test('the vocabulary given for a rule file is one mistake', () => {
  const { program, diagnostics } = compileRules(BUNDLED_VOCABULARY, vocabulary);
  expect(program).toBeNull();
  expect(show(diagnostics)).toEqual([
    '1:1 Een woordenlijst is een bestand apart; een regelbestand mag wel zelf records en eenheden toevoegen.',
  ]);
});

/** `M01` to `M31`: the rows of the two source documents. */
const rows = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, '0')}`);

const ROWS: readonly (readonly [code: string, ids: readonly string[]])[] = [
  ['MSK', rows('M', 31)],
  ['NG', rows('N', 49)],
];

const programmes = BUNDLED_PROGRAMMES.map((source) => [source.name, source] as const);

test.each(programmes)('%s compiles without a word, and its examples hold', (_, source) => {
  const { program, diagnostics, examples } = compileRules(source, vocabulary, BUNDLED_IMPORTS);
  expect(show(diagnostics)).toEqual([]);
  if (program === null) throw new Error('no program');
  const results = [...new ExampleRunner(examples, program.vocabulary).run(program)];
  expect(failures(results)).toEqual([]);
  const shown = new Set(results.map(({ requirement }) => requirement));
  expect(program.requirements.map(({ id }) => id).filter((id) => !shown.has(id))).toEqual([]);
});

test.each(ROWS)('%s has every row of its source document', (code, ids) => {
  const programs = BUNDLED_PROGRAMMES.map(
    (source) => compileRules(source, vocabulary, BUNDLED_IMPORTS).program,
  );
  const found = programs.find((program) => program?.code === code)?.requirements.map(({ id }) => id) ?? [];
  expect(ids.filter((id) => !found.includes(id))).toEqual([]);
});

test.each(programmes)('%s says the same in English: every example gives the same verdict', (_, source) => {
  const english: SourceText = {
    name: source.name,
    text: formatRules(source, vocabulary, 'en').text ?? '',
  };
  const translated = compileRules(english, vocabulary, BUNDLED_IMPORTS);
  const original = compileRules(source, vocabulary, BUNDLED_IMPORTS);
  expect(show(translated.diagnostics)).toEqual([]);
  const verdicts = ({ program, examples }: typeof original): unknown[] =>
    program === null
      ? []
      : [...new ExampleRunner(examples, program.vocabulary).run(program)].map(({ requirement, verdict }) => [
          requirement,
          verdict,
        ]);
  expect(verdicts(translated)).toEqual(verdicts(original));
  expect(translated.program?.language).toBe('en');
});

test.each(programmes)('%s is in the one style there is', (_, source) => {
  expect(formatRules(source, vocabulary).text).toBe(source.text);
});

function failures(
  results: readonly { readonly passed: boolean; readonly requirement: string; readonly verdict: string }[],
): string[] {
  return results
    .filter(({ passed }) => !passed)
    .map(({ requirement, verdict }) => `${requirement}: ${verdict}`);
}
