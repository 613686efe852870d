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

export interface CheckOptions {
  readonly workbook: string;
  readonly rules: string | null;
  readonly vocabulary: string | null;
  readonly asOf: Day | null;
  readonly language: Language;
  readonly format: OutputFormat;
  readonly trainee: string | null;
}

export function checkOptions(words: readonly string[]): CheckOptions {
  const { values, positionals } = parsedWords(words, {
    rules: { type: 'string' },
    vocabulary: { type: 'string' },
    'as-of': { type: 'string' },
    language: { type: 'string' },
    format: { type: 'string' },
    trainee: { type: 'string' },
  });
  const [workbook, ...others] = positionals;
  if (workbook === undefined)
    throw needs('check', { nl: 'een werkmap', en: 'a workbook' }, 'check WORKBOOK.xlsx');
  if (others.length > 0) throw tooMany('check', { nl: 'één werkmap', en: 'one workbook' }, others);
  return {
    workbook,
    rules: values.rules ?? null,
    vocabulary: values.vocabulary ?? null,
    asOf: referenceDate(values['as-of']),
    language: languageOption('--language', values.language),
    format: formatOption(values.format),
    trainee: values.trainee ?? null,
  };
}
