/** Calendar arithmetic by counting days one by one from a table of month lengths; 0 is 1 January 2000. */
import { Fraction } from './fraction';

export type DayNumber = number;

interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const FIRST_YEAR = 2000;
const EXCEL_SERIAL_OF_FIRST_DAY = 36526;

function monthLength(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Every date from 2000 up to and including 2059, in order. */
const dates: CalendarDate[] = [];
const numberOfFirst = new Map<string, DayNumber>();
for (let year = FIRST_YEAR; year < FIRST_YEAR + 60; year++) {
  for (let month = 1; month <= 12; month++) {
    numberOfFirst.set(`${year}-${month}`, dates.length);
    for (let day = 1; day <= monthLength(year, month); day++) dates.push({ year, month, day });
  }
}

export function dateOf(day: DayNumber): CalendarDate {
  const date = dates[day];
  if (date === undefined) throw new RangeError(`day ${day} is outside the oracle's calendar`);
  return date;
}

export function dayNumber(year: number, month: number, day: number): DayNumber {
  const first = numberOfFirst.get(`${year}-${month}`);
  if (first === undefined) throw new RangeError(`${year}-${month} is outside the oracle's calendar`);
  return first + day - 1;
}

export function excelSerial(day: DayNumber): number {
  return day + EXCEL_SERIAL_OF_FIRST_DAY;
}

export function iso(day: DayNumber): string {
  const { year, month, day: dayOfMonth } = dateOf(day);
  return `${year}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`;
}

export function fromIso(text: string): DayNumber {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return dayNumber(year, month, day);
}

/** The same day of the month, n months later, clipped to the month's last day. */
export function addMonths(day: DayNumber, months: number): DayNumber {
  const date = dateOf(day);
  const count = date.year * 12 + (date.month - 1) + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  return dayNumber(year, month, Math.min(date.day, monthLength(year, month)));
}

/** Months of [begin, end): whole calendar months, then leftover days over the length of the running month. */
export function monthsBetween(begin: DayNumber, end: DayNumber): Fraction {
  if (end <= begin) return Fraction.zero;
  let whole = 0;
  while (addMonths(begin, whole + 1) <= end) whole++;
  const running = addMonths(begin, whole);
  const length = addMonths(begin, whole + 1) - running;
  return Fraction.of(whole).plus(Fraction.of(end - running, length));
}

/** The same for an end that is part of a day: the time of that day runs evenly. */
export function monthsUntil(begin: DayNumber, end: Fraction): Fraction {
  const day = end.floor();
  const rest = end.minus(Fraction.of(day));
  const before = monthsBetween(begin, day);
  return before.plus(rest.times(monthsBetween(begin, day + 1).minus(before)));
}
