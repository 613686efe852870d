import type { Day } from '../records/dates';
import type { Language } from '../wording/language';
import {
  formatOption,
  languageOption,
  needs,
  parsedWords,
  referenceDate,
  tooMany,
  type OutputFormat,
} from './options';

export interface DiffOptions {
  /** Files, or codes of bundled programmes. */
  readonly before: string;
  readonly after: string;
  readonly workbook: string;
  readonly vocabulary: string | null;
  readonly asOf: Day | null;
  readonly language: Language;
  readonly format: OutputFormat;
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
  const { workbook, vocabulary = null } = values;
  if (before === undefined || after === undefined || workbook === undefined)
    throw needs(
      'diff',
      { nl: 'twee regelbestanden en een werkmap', en: 'two rule files and a workbook' },
      'diff OLD.rules NEW.rules --workbook WORKBOOK.xlsx',
    );
  if (others.length > 0) throw tooMany('diff', { nl: 'twee regelbestanden', en: 'two rule files' }, others);
  return {
    before,
    after,
    workbook,
    vocabulary,
    asOf: referenceDate(values['as-of']),
    language: languageOption('--language', values.language),
    format: formatOption(values.format),
  };
}
