import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { headingsOf } from '../../scripts/language/contents';
import { EXAMPLES, exampleFile, FILES, languageReference, written } from '../../scripts/language-reference';
import { compileRules, compileVocabulary } from '../../src/dsl/compile';
import { ExampleRunner } from '../../src/dsl/examples/run-examples';
import { BUNDLED_VOCABULARY } from '../../src/report/bundled-rules';
import { LANGUAGES, type Language } from '../../src/wording/language';

const vocabulary = compileVocabulary(BUNDLED_VOCABULARY).vocabulary ?? { records: [], units: [] };

/** The editions of the reference. */
const PAGES: Record<Language, URL> = {
  nl: new URL('../../docs/taal.md', import.meta.url),
  en: new URL('../../docs/language.md', import.meta.url),
};

/** `npm run docs` writes the pages; a plain test run checks that they are those that the tables give. */
test.each(LANGUAGES)(
  'the reference in language %s is what the tables of the language give',
  async (language) => {
    const path = PAGES[language];
    const text = await format(languageReference(language), {
      ...(await resolveConfig(path)),
      parser: 'markdown',
    });
    if (process.env.UPDATE_DOCS === '1') writeFileSync(path, text);
    expect(readFileSync(path, 'utf8')).toBe(text);
  },
);

test.each(LANGUAGES)('the links within the reference in language %s lead to headings', (language) => {
  const page = readFileSync(PAGES[language], 'utf8');
  const links = [...page.matchAll(/\]\(#([^)]*)\)/gu)].map(([, anchor]) => anchor);
  const anchors = headingsOf(page).map(({ anchor }) => anchor);
  expect(links.length).toBeGreaterThan(anchors.length);
  expect(new Set(links)).toEqual(new Set(anchors));
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
