import { civilFromDay, isoDate } from '../../records/dates';
import type { Language } from '../../wording/language';

/**
 * `4,8` in Dutch, `4.8` in English, with two decimals; with as many more as it takes not to show a whole number that it is not.
 */
export function formatNumber(value: number, language: Language): string {
  if (!Number.isFinite(value)) return '∞';
  if (Number.isInteger(value)) return String(value);
  const hundredths = Math.round(value * 100);
  if (hundredths % 100 !== 0 && hundredths > 0 && hundredths < MOST_HUNDREDTHS) {
    // The same as below, but many times faster: amounts of time are such.
    const rest = hundredths % 100;
    const whole = String((hundredths - rest) / 100);
    const decimals = rest % 10 === 0 ? String(rest / 10) : rest < 10 ? `0${rest}` : String(rest);
    return `${whole}${language === 'nl' ? ',' : '.'}${decimals}`;
  }
  let decimals = 2;
  while (decimals < 6 && Number.isInteger(rounded(value, decimals))) decimals++;
  return withComma(String(rounded(value, decimals)), language);
}

/** Up to here doubles hold two decimals and more. */
const MOST_HUNDREDTHS = 1e12;

function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}

/** A number as a rule file states it, with every decimal: reading it gives the same number again. */
export function numeral(value: number, language: Language): string {
  const text = String(value);
  // Three decimals might be thousands, but not of nothing.
  return withComma(/[1-9]\d*\.\d{3}$/u.test(text) ? `${text}0` : text, language);
}

const withComma = (text: string, language: Language): string =>
  language === 'nl' ? text.replace('.', ',') : text;

/** A date as rule files of a language write it: `31-12-2025` in Dutch, `2025-12-31` in English. */
export function dateNumeral(day: number, language: Language): string {
  if (language === 'en') return isoDate(day);
  const { year, month, day: dayOfMonth } = civilFromDay(day);
  return `${dayOfMonth}-${month}-${String(year).padStart(4, '0')}`;
}

/** A date for people: `3 jan 2025` in Dutch, `3 Jan 2025` in English. */
export function formatDate(day: number, language: Language): string {
  const { year, month, day: dayOfMonth } = civilFromDay(day);
  return `${dayOfMonth} ${formatMonth(year, month, language)}`;
}

/** A month of the calendar, from 1: `jan 2025`. */
export function formatMonth(year: number, month: number, language: Language): string {
  return `${SHORT_MONTHS[language][month - 1] ?? ''} ${year}`;
}

const SHORT_MONTHS: Record<Language, readonly string[]> = {
  nl: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};
