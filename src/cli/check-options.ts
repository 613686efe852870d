import type { Day } from '../records/dates';
import { dayFromText } from '../records/text-dates';
import type { Language } from '../wording/language';
import { languageOption, parsedWords } from './options';
import { UnusableInput } from './unusable-input';

export interface CheckOptions {
  readonly workbook: string;
  readonly rules: string | null;
  readonly vocabulary: string | null;
  readonly asOf: Day | null;
  readonly language: Language;
  readonly format: 'text' | 'json';
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
    throw new UnusableInput('check needs a workbook: training-rules check WORKBOOK');
  if (others.length > 0) throw new UnusableInput(`check takes one workbook; what is "${others.join(' ')}"?`);
  const { format = 'text', language = 'nl' } = values;
  if (format !== 'text' && format !== 'json')
    throw new UnusableInput(`--format is text or json, not "${format}"`);
  return {
    workbook,
    rules: values.rules ?? null,
    vocabulary: values.vocabulary ?? null,
    asOf: values['as-of'] === undefined ? null : referenceDate(values['as-of']),
    language: languageOption('--language', language),
    format,
    trainee: values.trainee ?? null,
  };
}

/** The day that `--as-of` names. */
export function referenceDate(text: string): Day {
  const day = dayFromText(text);
  if (day === undefined)
    throw new UnusableInput(`--as-of "${text}" is no date; write 2026-11-21 or 21-11-2026`);
  return day;
}
