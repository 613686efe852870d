import type { DateSystem } from './cells';

/**
 * Calendar dates as whole numbers: days since 1 January 1970 in the Gregorian calendar, without time of day or zone.
 * An interval is half-open, `[begin, end)`, so an inclusive end date of a sheet is stored as the day after it.
 */
export type Day = number;

/** Days before and after every date a roster can hold; they stand for "no bound" in windows and intervals. */
export const FIRST_DAY: Day = -1_000_000;
export const LAST_DAY: Day = 3_000_000;

/** Days of the shortest month, and of the longest. */
export const SHORTEST_MONTH_DAYS = 28;
export const LONGEST_MONTH_DAYS = 31;

/** Excel's last date, 31 December 9999, as a serial of the 1900 system. */
const LAST_SERIAL = 2_958_465;
/** 31 December 1899 and 1 January 1904, the days that serial 0 of the two date systems stands for. */
const SERIAL_ZERO_OF_1900: Day = -25_568;
const SERIAL_ZERO_OF_1904: Day = -24_107;
/** The 29 February 1900 that Excel counts although it never was. */
const PHANTOM_LEAP_SERIAL = 60;

const DAYS_PER_ERA = 146_097;
const DAYS_BEFORE_1970 = 719_468;

/** 5 January 1970. */
const FIRST_MONDAY: Day = 4;
const DAYS_OF_WEEK = 7;

/** How many days ago it was Monday: 0 for a Monday, 6 for a Sunday. */
export function daysSinceMonday(day: Day): number {
  return (((day - FIRST_MONDAY) % DAYS_OF_WEEK) + DAYS_OF_WEEK) % DAYS_OF_WEEK;
}

export interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** The day number of a date that exists; the caller has checked that it does (see {@link isCivilDate}). */
export function dayFromCivil(year: number, month: number, day: number): Day {
  return firstOfMonth(year * 12 + month - 1 - MONTHS_BEFORE_MARCH) + day - 1;
}

export function civilFromDay(date: Day): CivilDate {
  const calendarDay = calendarDayOf(date);
  const month = monthOf(calendarDay) + MONTHS_BEFORE_MARCH;
  const year = Math.floor(month / 12);
  return { year, month: month - year * 12 + 1, day: calendarDay & DAY_OF_MONTH };
}

/**
 * A date in the calendar as one whole number, for which nothing is allocated: its month (see {@link monthOf}) times 32, and the day of the month.
 */
export type CalendarDay = number;

const MONTH_BITS = 5;
const DAY_OF_MONTH = (1 << MONTH_BITS) - 1;
const MONTHS_BEFORE_MARCH = 2;

export function calendarDayOf(date: Day): CalendarDay {
  const shifted = date + DAYS_BEFORE_1970;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapDays = ((dayOfEra / 1460) | 0) - ((dayOfEra / 36_524) | 0) + ((dayOfEra / 146_096) | 0);
  const yearOfEra = ((dayOfEra - leapDays) / 365) | 0;
  const dayOfYear = dayOfEra - (365 * yearOfEra + ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0));
  const marchMonth = ((5 * dayOfYear + 2) / 153) | 0;
  const dayOfMonth = dayOfYear - daysBeforeMonth(marchMonth) + 1;
  return (((era * 400 + yearOfEra) * 12 + marchMonth) << MONTH_BITS) | dayOfMonth;
}

/** The months from March of the year 0 up to that of a date. */
export function monthOf(calendarDay: CalendarDay): number {
  return calendarDay >> MONTH_BITS;
}

/** Days of a year that begins in March before one of its months, counted from 0: the leap day comes last. */
function daysBeforeMonth(marchMonth: number): number {
  return ((153 * marchMonth + 2) / 5) | 0;
}

/** The first day of a month, counted as {@link monthOf} does. */
function firstOfMonth(month: number): Day {
  const year = Math.floor(month / 12);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  return 365 * year + leapDays + daysBeforeMonth(month - 12 * year) - DAYS_BEFORE_1970;
}

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isCivilDate(year: number, month: number, day: number): boolean {
  return (
    Number.isInteger(year) &&
    year >= 1800 &&
    year <= 9999 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year, month)
  );
}

/** The same day of the month, a number of months later (or earlier), clipped to the last day of that month: Excel's EDATE. */
export function addMonths(date: Day, months: number): Day {
  return monthsAfter(calendarDayOf(date), months);
}

/** The same from a date in the calendar. */
export function monthsAfter(from: CalendarDay, months: number): Day {
  const month = monthOf(from) + months;
  const dayOfMonth = from & DAY_OF_MONTH;
  const first = firstOfMonth(month);
  return dayOfMonth <= SHORTEST_MONTH_DAYS
    ? first + dayOfMonth - 1
    : Math.min(first + dayOfMonth, firstOfMonth(month + 1)) - 1;
}

/**
 * @param serial a serial number as Excel stores dates; a time of day (the fraction) is dropped
 * @returns the date, or undefined for a number that is no date: below the system's first day, beyond 31 December 9999,
 *   or the 29 February 1900 that never was
 */
export function dayFromSerial(serial: number, system: DateSystem): Day | undefined {
  const whole = Math.floor(serial);
  const last = system === 1900 ? LAST_SERIAL : LAST_SERIAL - 1462;
  if (!Number.isFinite(serial) || whole < (system === 1900 ? 1 : 0) || whole > last) return undefined;
  if (system === 1904) return SERIAL_ZERO_OF_1904 + whole;
  if (whole === PHANTOM_LEAP_SERIAL) return undefined;
  return SERIAL_ZERO_OF_1900 + whole - (whole > PHANTOM_LEAP_SERIAL ? 1 : 0);
}

/** Serial numbers, from `first` up to `last`, that are the days as many days after `dayOfZero`: those of nearly all dates. */
export interface PlainSerials {
  readonly first: number;
  readonly last: number;
  readonly dayOfZero: Day;
}

export function plainSerials(system: DateSystem): PlainSerials {
  return system === 1900 ? PLAIN_IN_1900 : PLAIN_IN_1904;
}

const PLAIN_IN_1900: PlainSerials = {
  first: PHANTOM_LEAP_SERIAL + 1,
  last: LAST_SERIAL,
  dayOfZero: SERIAL_ZERO_OF_1900 - 1,
};
const PLAIN_IN_1904: PlainSerials = { first: 1, last: LAST_SERIAL - 1462, dayOfZero: SERIAL_ZERO_OF_1904 };

/** The serial number of a date in Excel's 1900 system (dates before March 1900 included). */
export function serialFromDay(date: Day): number {
  const whole = date - SERIAL_ZERO_OF_1900;
  return whole >= PHANTOM_LEAP_SERIAL ? whole + 1 : whole;
}

/** `2025-01-03`, the form used in JSON and on the command line. */
export function isoDate(date: Day): string {
  const { year, month, day } = civilFromDay(date);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
