import mskText from '../../rules/musculoskeletal-medicine.rules';
import { compileRules } from '../../src/dsl/compile';
import { formatRules } from '../../src/dsl/format/format';
import type { Program } from '../../src/dsl/resolve/program';
import type { SourceText } from '../../src/dsl/source';
import { LANGUAGES, type Language } from '../../src/wording/language';
import { expectBeside, fixtures, meaning, shippedVocabulary } from './fixture-files';

/** Files without a mistake. Each of them, formatted in either language, formats the same again and means the same. What that looks like stands beside it. */
const vocabulary = shippedVocabulary();

const files: SourceText[] = [...fixtures('good'), { name: 'musculoskeletal-medicine.rules', text: mskText }];

function compiled(source: SourceText): Program {
  const { program, diagnostics } = compileRules(source, vocabulary);
  expect(diagnostics.map(({ message, place }) => `${place.rule?.line} ${message('en')}`)).toEqual([]);
  return program!;
}

/** The file in a language, in the one style there is. */
function printed(source: SourceText, language: Language): SourceText {
  const { text, diagnostics } = formatRules(source, vocabulary, language);
  expect(diagnostics).toEqual([]);
  return { name: `printed.${language}.rules`, text: text! };
}

test.each(files.map((file) => [file.name, file] as const))('%s', (name, source) => {
  const program = compiled(source);
  const texts = LANGUAGES.map((language) => {
    const output = printed(source, language);
    expect(meaning(compiled(output).requirements)).toEqual(meaning(program.requirements));
    expect(printed(output, language).text).toBe(output.text);
    return output.text;
  });
  if (name !== 'musculoskeletal-medicine.rules') expectBeside('good', source, texts.join('\n'));
});
