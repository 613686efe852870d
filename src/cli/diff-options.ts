import type { Day } from '../records/dates';
import type { Language } from '../wording/language';
import { referenceDate } from './check-options';
import { languageOption, parsedWords } from './options';
import { UnusableInput } from './unusable-input';

export interface DiffOptions {
  /** Files, or codes of bundled programmes. */
  readonly before: string;
  readonly after: string;
  readonly workbook: string;
  readonly vocabulary: string | null;
  readonly asOf: Day | null;
  readonly language: Language;
  readonly format: 'text' | 'json';
}

export function diffOptions(words: readonly string[]): DiffOptions {
  const { values, positionals } = parsedWords(words, {
    workbook: { type: 'string' },
    vocabulary: { type: 'string' },
    'as-of': { type: 'string' },
    language: { type: 'string' },
    format: { type: 'string' },
  });
  const [before, after, ...others] = positionals;
  const { workbook, vocabulary = null, language = 'nl', format = 'text' } = values;
  if (before === undefined || after === undefined || workbook === undefined)
    throw new UnusableInput(
      'diff needs two rule files and a workbook: training-rules diff OLD NEW --workbook WORKBOOK',
    );
  if (others.length > 0) throw new UnusableInput(`diff takes two rule files; what is "${others.join(' ')}"?`);
  if (format !== 'text' && format !== 'json')
    throw new UnusableInput(`--format is text or json, not "${format}"`);
  return {
    before,
    after,
    workbook,
    vocabulary,
    asOf: values['as-of'] === undefined ? null : referenceDate(values['as-of']),
    language: languageOption('--language', language),
    format,
  };
}
