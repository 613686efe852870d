import type { Language } from '../../wording/language';
import type { TimeUnit } from './ast';
import { keyword, phrase, type KeywordName } from './keywords';

/** The keywords of the units of time; their first word is the plural, their second the singular. */
export const TIME_UNIT_KEYWORDS = {
  years: 'Years',
  months: 'Months',
  weeks: 'Weeks',
  days: 'Days',
} as const satisfies Record<TimeUnit, KeywordName>;

export const isTimeUnit = (name: string): name is TimeUnit => Object.hasOwn(TIME_UNIT_KEYWORDS, name);

/**
 * A unit of time in words: after a number, after one, or apart from any. Dutch years have no plural right after a number: "5 jaar", but "de jaren".
 */
export function timeUnitWord(
  unit: TimeUnit,
  language: Language,
  number: 'one' | 'counted' | 'apart',
): string {
  const name = TIME_UNIT_KEYWORDS[unit];
  const isSingular = number === 'one' || (number === 'counted' && unit === 'years' && language === 'nl');
  return isSingular ? (keyword(name)[language][1] ?? phrase(name, language)) : phrase(name, language);
}

type ByMonth = Extract<TimeUnit, 'years' | 'months'>;

/** Whether a unit is a number of months, rather than of days. */
export const isByMonth = (unit: TimeUnit): unit is ByMonth => unit === 'years' || unit === 'months';

type ByDay = Exclude<TimeUnit, ByMonth>;

export const monthsPer = (unit: ByMonth): number => (unit === 'years' ? 12 : 1);

export const daysPer = (unit: ByDay): number => (unit === 'weeks' ? 7 : 1);
