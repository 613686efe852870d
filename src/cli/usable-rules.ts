import { compileVocabulary, type SourceText } from '../dsl/index';
import type { Vocabulary } from '../records/vocabulary';
import { BUNDLED_VOCABULARY } from '../report/bundled-rules';
import type { Diagnostic } from '../wording/diagnostics';
import type { Bilingual, Language } from '../wording/language';
import { readTextFile } from './files';
import { diagnosticLines } from './text-diagnostics';
import { unusable } from './unusable-input';

/** The vocabulary of a file, or the bundled one. */
export async function usableVocabulary(path: string | null, language: Language): Promise<Vocabulary> {
  const source = path === null ? BUNDLED_VOCABULARY : await readTextFile(path);
  const { vocabulary, diagnostics } = compileVocabulary(source);
  if (vocabulary !== null) return vocabulary;
  throw unusable(brokenRules(diagnostics, [source], language, VOCABULARY));
}

const VOCABULARY: Bilingual = { nl: 'de woordenlijst', en: 'the vocabulary' };

export const RULE_FILE: Bilingual = { nl: 'het regelbestand', en: 'the rule file' };

/** What is said of a rule file with errors: how many there are, and each at its place. @param called what the file is called */
export function brokenRules(
  diagnostics: readonly Diagnostic[],
  sources: readonly SourceText[],
  language: Language,
  called: Bilingual = RULE_FILE,
): string {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  const heading =
    language === 'nl'
      ? `${called.nl} bevat ${errors === 1 ? 'een fout' : `${errors} fouten`}`
      : `${called.en} has ${errors === 1 ? 'an error' : `${errors} errors`}`;
  return `${heading}\n\n${diagnosticLines(diagnostics, sources, language)}`;
}
