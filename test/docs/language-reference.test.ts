import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { EXAMPLES, exampleFile, FILES, languageReference, written } from '../../scripts/language-reference';
import { compileRules, compileVocabulary } from '../../src/dsl/compile';
import { ExampleRunner } from '../../src/dsl/examples/run-examples';
import { BUNDLED_VOCABULARY } from '../../src/report/bundled-rules';

const path = new URL('../../docs/language.md', import.meta.url);

const vocabulary = compileVocabulary(BUNDLED_VOCABULARY).vocabulary ?? { records: [], units: [] };

async function formatted(): Promise<string> {
  return await format(languageReference(), { ...(await resolveConfig(path)), parser: 'markdown' });
}

/** `npm run docs` writes the page; a plain test run checks that it is the one that the tables give. */
test('docs/language.md is what the tables of the language give', async () => {
  const text = await formatted();
  if (process.env.UPDATE_DOCS === '1') writeFileSync(path, text);
  expect(readFileSync(path, 'utf8')).toBe(text);
});

/** Compiles without a word in both languages. */
function expectValid(text: string): void {
  for (const language of ['nl', 'en'] as const) {
    const { program, diagnostics } = compileRules(
      { name: 'example', text: written(text, vocabulary, language) },
      vocabulary,
    );
    expect(diagnostics.map((one) => one.message('en'))).toEqual([]);
    expect(program?.language).toBe(language);
  }
}

test.each(EXAMPLES)('%s', (example) => {
  expectValid(exampleFile(example));
});

test.each(FILES)('%s', (file) => {
  expectValid(file);
});

test('the examples of the reference hold in both languages', () => {
  const results = FILES.flatMap((text) =>
    (['nl', 'en'] as const).flatMap((language) => {
      const { program, examples } = compileRules(
        { name: 'example', text: written(text, vocabulary, language) },
        vocabulary,
      );
      return program === null ? [] : [...new ExampleRunner(examples, program.vocabulary).run(program)];
    }),
  );
  expect(results.map(({ passed, example }) => ({ passed, title: example.title }))).not.toContainEqual(
    expect.objectContaining({ passed: false }),
  );
  expect(results.length).toBe(10);
});
