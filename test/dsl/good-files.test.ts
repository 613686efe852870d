import mskText from '../../rules/musculoskeletal-medicine.rules';
import { compileRules } from '../../src/dsl/compile';
import type { Program } from '../../src/dsl/resolve/program';
import { SentencePrinter } from '../../src/dsl/print/sentences';
import { DiagnosticList } from '../../src/dsl/problems';
import type { SourceText } from '../../src/dsl/source';
import type * as ast from '../../src/dsl/syntax/ast';
import { parse } from '../../src/dsl/syntax/parse';
import { LANGUAGES, type Language } from '../../src/wording/language';
import { expectBeside, fixtures, meaning, shippedVocabulary } from './fixture-files';

/**
 * Files without a mistake. Every sentence, printed in either language, is read again as the same sentence, prints the same again, and means the
 * same. What is printed stands beside each file.
 */
const vocabulary = shippedVocabulary();

const files: SourceText[] = [...fixtures('good'), { name: 'musculoskeletal-medicine.rules', text: mskText }];

function compiled(source: SourceText): Program {
  const { program, diagnostics } = compileRules(source, vocabulary);
  expect(diagnostics.map(({ message, place }) => `${place.rule?.line} ${message('en')}`)).toEqual([]);
  return program!;
}

const parsed = (source: SourceText): ast.RuleFile => parse(source, new DiagnosticList(source));

/** The requirements of a file with every sentence printed, in a file of the language that declares the same names. */
function printed(file: ast.RuleFile, program: Program, language: Language): SourceText {
  const printer = new SentencePrinter(program.vocabulary, language);
  const word = (nl: string, en: string): string => (language === 'nl' ? nl : en);
  const lines = [
    `${word('opleiding', 'programme')} "T" code T`,
    `  ${word('duur', 'duration')} ${program.durationMonths} ${word('maanden', 'months')}`,
    `  ${word('bron', 'source')} b "B"`,
  ];
  for (const section of file.sections) {
    if (section.kind === 'parameter')
      lines.push(
        `parameter ${section.name.text} ${section.value?.value ?? word('niet ingesteld', 'not set')}`,
      );
    if (section.kind === 'list')
      lines.push(
        `${word('lijst', 'list')} ${section.name.text}: ${section.words.map(({ value }) => `"${value}"`).join(', ')}`,
      );
    if (section.kind !== 'requirement') continue;
    const modality = section.modality === 'advice' ? word('advies', 'advice') : word('eis', 'requirement');
    lines.push(`${modality} ${section.id.text} "${section.title.value}"`);
    lines.push(...section.sentences.map((sentence) => `  ${printer.sentence(sentence)}`));
    lines.push(`  ${word('bron', 'source')} b`);
  }
  return { name: `printed.${language}.rules`, text: lines.join('\n') };
}

test.each(files.map((file) => [file.name, file] as const))('%s', (name, source) => {
  const program = compiled(source);
  const file = parsed(source);
  const texts = LANGUAGES.map((language) => {
    const output = printed(file, program, language);
    const again = compileRules(output, program.vocabulary);
    const wrong = again.diagnostics.filter(({ severity }) => severity === 'error');
    const lines = output.text.split('\n');
    expect(wrong.map(({ message, place }) => [message('en'), lines[(place.rule?.line ?? 1) - 1]])).toEqual(
      [],
    );
    expect(meaning(again.program!.requirements)).toEqual(meaning(program.requirements));
    expect(printed(parsed(output), program, language).text).toBe(output.text);
    return output.text;
  });
  if (name !== 'musculoskeletal-medicine.rules') expectBeside('good', source, `${texts.join('\n\n')}\n`);
});

test('the English translation of the shipped programme means the same', () => {
  const english = fixtures('good').find(({ name }) => name === 'msk-english.rules')!;
  const dutch = compiled({ name: 'msk.rules', text: mskText });
  const translation = compiled(english);
  expect(meaning(translation.requirements)).toEqual(meaning(dutch.requirements));
  expect(translation).toMatchObject({
    code: dutch.code,
    version: dutch.version,
    durationMonths: dutch.durationMonths,
    clock: dutch.clock,
  });
});
