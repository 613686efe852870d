import { stderr, stdout } from 'node:process';
import { formatRules } from '../../dsl/index';
import type { Language } from '../../wording/language';
import { readTextFile, writeTextFile } from '../files';
import { languageOption, needs, parsedWords } from '../options';
import { importsBeside } from '../rule-files';
import { diagnosticLines } from '../text-diagnostics';
import { unusable, UnusableInput } from '../unusable-input';
import { brokenRules, usableVocabulary } from '../usable-rules';

interface FormatOptions {
  readonly files: readonly string[];
  readonly mode: 'print' | 'write' | 'check';
  readonly vocabulary: string | null;
  readonly language: Language;
}

/**
 * Writes rule files in the one style there is: to the terminal, in place, or not at all (`--check`).
 * @returns the exit status: 1 when a file that was checked is in another style
 */
export async function format(words: readonly string[]): Promise<number> {
  const { files, mode, vocabulary: chosen, language } = formatOptions(words);
  const vocabulary = await usableVocabulary(chosen, language);
  const broken: string[] = [];
  let isDifferent = false;
  for (const path of files) {
    const source = await readTextFile(path);
    const { text, diagnostics } = formatRules(source, vocabulary, undefined, importsBeside(path, source));
    if (text === null) {
      broken.push(`${path}: ${brokenRules(diagnostics, [source], language)}`);
      continue;
    }
    if (diagnostics.length > 0) stderr.write(`${diagnosticLines(diagnostics, [source], language)}\n`);
    if (mode === 'print') stdout.write(text);
    else if (text !== source.text) {
      isDifferent = true;
      if (mode === 'write') await writeTextFile(path, text);
      stdout.write(`${path}: ${SAID[mode][language]}\n`);
    }
  }
  if (broken.length > 0) throw unusable(broken.join('\n\n'));
  return mode === 'check' && isDifferent ? 1 : 0;
}

const SAID = {
  write: { nl: 'opgemaakt', en: 'formatted' },
  check: { nl: 'niet in de vaste opmaak', en: 'not in the one style' },
};

function formatOptions(words: readonly string[]): FormatOptions {
  const { values, positionals } = parsedWords(words, {
    check: { type: 'boolean' },
    write: { type: 'boolean' },
    vocabulary: { type: 'string' },
    language: { type: 'string' },
  });
  const { check = false, write = false, vocabulary = null } = values;
  if (positionals.length === 0)
    throw needs('format', { nl: 'een regelbestand', en: 'a rule file' }, 'format FILE.rules');
  if (check && write)
    throw new UnusableInput({
      nl: 'format neemt --check of --write, niet allebei',
      en: 'format takes --check or --write, not both',
    });
  if (!check && !write && positionals.length > 1)
    throw new UnusableInput({
      nl: 'format toont één bestand; zet er --write of --check bij voor meer',
      en: 'format prints one file; add --write or --check for several',
    });
  return {
    files: positionals,
    mode: check ? 'check' : write ? 'write' : 'print',
    vocabulary,
    language: languageOption('--language', values.language),
  };
}
