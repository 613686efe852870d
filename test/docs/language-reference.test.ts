import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { bothLanguages, EXAMPLES, exampleFile, languageReference } from '../../scripts/language-reference';
import { compileRules, compileVocabulary } from '../../src/dsl/compile';
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

test.each(EXAMPLES)('%s', (example) => {
  const { nl, en } = bothLanguages(example, vocabulary);
  for (const [language, sentence] of [
    ['nl', nl],
    ['en', en],
  ] as const) {
    const { program, diagnostics } = compileRules(
      { name: 'example', text: exampleFile([sentence], language) },
      vocabulary,
    );
    expect(diagnostics.map((one) => one.message('en'))).toEqual([]);
    expect(program?.language).toBe(language);
  }
});
