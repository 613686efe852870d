import { dayFromCivil, dayFromSerial, isCivilDate, isoDate, serialFromDay } from '../../records/dates';

/** Today by the clock of the page, as a date field has it. */
export function todayIso(): string {
  const now = new Date();
  return isoDate(dayFromCivil(now.getFullYear(), now.getMonth() + 1, now.getDate()));
}

/** Excel's number of a date as a date field has it; null for anything else. */
export function serialOfIso(text: string): number | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text) ?? [];
  const parts = [year, month, day].map(Number) as [number, number, number];
  return year !== '' && isCivilDate(...parts) ? serialFromDay(dayFromCivil(...parts)) : null;
}

/** A date as a date field has it; null for a number that is no date. */
export function isoOfSerial(serial: number): string | null {
  const day = dayFromSerial(serial, 1900);
  return day === undefined ? null : isoDate(day);
}
