import { stderr, stdout } from 'node:process';
import {
  compileRules,
  compileVocabulary,
  formatRules,
  type Compiled,
  type Imports,
  type SourceText,
} from '../../dsl/index';
import type { Vocabulary } from '../../records/vocabulary';
import type { Language } from '../../wording/language';
import { readTextFile, writeTextFile } from '../files';
import { languageOption, needs, parsedWords, tooMany } from '../options';
import { importsBeside } from '../rule-files';
import { diagnosticLines } from '../text-diagnostics';
import { unusable } from '../unusable-input';
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
  const base = await usableVocabulary(vocabulary, language);
  const imports = importsBeside(file, source);
  const { text, diagnostics } = formatRules(source, base, to, imports);
  if (text === null) throw unusable(brokenRules(diagnostics, [source], language));
  const broken = brokenProgramme(source, base, imports);
  if (broken !== null) throw unusable(brokenRules(broken.diagnostics, broken.sources, language));
  if (diagnostics.length > 0) stderr.write(`${diagnosticLines(diagnostics, [source], language)}\n`);
  if (output === null) stdout.write(text);
  else await writeTextFile(output, text);
  return 0;
}

/** What `test` rejects is not worth translating. A vocabulary, and a file that others use, are no programmes: of those it is enough that they were read. */
function brokenProgramme(source: SourceText, base: Vocabulary, imports: Imports): Compiled | null {
  const compiled = compileRules(source, base, imports);
  if (compiled.program !== null || compileVocabulary(source).vocabulary !== null) return null;
  return compiled.diagnostics.some(({ code }) => code === 'no-programme') ? null : compiled;
}

function translateOptions(words: readonly string[]): TranslateOptions {
  const { values, positionals } = parsedWords(words, {
    to: { type: 'string' },
    output: { type: 'string' },
    vocabulary: { type: 'string' },
    language: { type: 'string' },
  });
  const [file, ...others] = positionals;
  const { to, output = null, vocabulary = null } = values;
  if (file === undefined || to === undefined)
    throw needs(
      'translate',
      { nl: 'een regelbestand en een taal', en: 'a rule file and a language' },
      'translate FILE.rules --to en',
    );
  if (others.length > 0) throw tooMany('translate', { nl: 'één regelbestand', en: 'one rule file' }, others);
  return {
    file,
    to: languageOption('--to', to),
    output,
    vocabulary,
    language: languageOption('--language', values.language),
  };
}
