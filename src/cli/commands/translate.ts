import { writeFile } from 'node:fs/promises';
import { stderr, stdout } from 'node:process';
import { formatRules } from '../../dsl/index';
import type { Language } from '../../wording/language';
import { readTextFile } from '../files';
import { languageOption, parsedWords } from '../options';
import { diagnosticLines } from '../text-diagnostics';
import { UnusableInput } from '../unusable-input';
import { brokenRules, usableVocabulary } from '../usable-rules';

interface TranslateOptions {
  readonly file: string;
  readonly to: Language;
  readonly output: string | null;
  readonly vocabulary: string | null;
  readonly language: Language;
}

/** Writes a rule file in the other language: keywords, records, fields and their words. What it checks stays the same. @returns the exit status */
export async function translate(words: readonly string[]): Promise<number> {
  const { file, to, output, vocabulary, language } = translateOptions(words);
  const source = await readTextFile(file);
  const { text, diagnostics } = formatRules(source, await usableVocabulary(vocabulary, language), to);
  if (text === null) throw new UnusableInput(brokenRules(diagnostics, [source], language));
  if (diagnostics.length > 0) stderr.write(`${diagnosticLines(diagnostics, [source], language)}\n`);
  if (output === null) stdout.write(text);
  else await writeFile(output, text);
  return 0;
}

function translateOptions(words: readonly string[]): TranslateOptions {
  const { values, positionals } = parsedWords(words, {
    to: { type: 'string' },
    output: { type: 'string' },
    vocabulary: { type: 'string' },
    language: { type: 'string' },
  });
  const [file, ...others] = positionals;
  const { to, output = null, vocabulary = null, language = 'nl' } = values;
  if (file === undefined || to === undefined)
    throw new UnusableInput(
      'translate needs a rule file and a language: training-rules translate FILE --to en',
    );
  if (others.length > 0)
    throw new UnusableInput(`translate takes one rule file; what is "${others.join(' ')}"?`);
  return {
    file,
    to: languageOption('--to', to),
    output,
    vocabulary,
    language: languageOption('--language', language),
  };
}
