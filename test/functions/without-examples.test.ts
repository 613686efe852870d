import { readFileSync } from 'node:fs';
import withoutExamples from '../../scripts/without-examples.mjs';
import { compileRules, compileVocabulary, type SourceText } from '../../src/dsl/index';
import { BUNDLED_PROGRAMMES, BUNDLED_VOCABULARY } from '../../src/report/bundled-rules';

const base = compileVocabulary(BUNDLED_VOCABULARY).vocabulary!;

test.each(BUNDLED_PROGRAMMES.map((source) => [source.name, source] as const))(
  'the rules of %s are the same without their examples',
  (_name, source: SourceText) => {
    const stripped = { ...source, text: withoutExamples(source.text) };
    const [all, served] = [source, stripped].map((one) => compileRules(one, base));
    expect([all!.examples.length > 0, served!.examples]).toEqual([true, []]);
    expect(served!.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(served!.program!.requirements.map(({ id, title }) => [id, title])).toEqual(
      all!.program!.requirements.map(({ id, title }) => [id, title]),
    );
    expect(stripped.text.length).toBeLessThan(source.text.length / 2);
  },
);

test('an English example goes too; the vocabulary, which has none, stays as it is', () => {
  expect(
    withoutExamples(
      'requirement A1 "One"\n  at least 1 rotation\n\nexample "x" for A1\n  as of 1-1-2026\n\n  expect met\nadvice A2 "Two"',
    ),
  ).toBe('requirement A1 "One"\n  at least 1 rotation\n\nadvice A2 "Two"');
  const text = readFileSync('rules/vocabulary.rules', 'utf8');
  expect(withoutExamples(text)).toBe(text);
});
