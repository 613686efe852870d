import { calendarDayOf, monthOf, monthsAfter, type Day } from './dates';

/**
 * Exact arithmetic. Every amount that a verdict turns on is a whole number of small parts ("ticks") held in a double,
 * so sums and comparisons are exact as long as they stay below 2^53: 265,000 full-time months, 2,500 million of a plain number.
 */

/** Parts of a plain number: thirds, sixths, ninths, 36ths and five decimals are whole numbers of them. */
export const NUMBER_TICKS = 3_600_000;
/** Parts of a full-time factor: four decimals, and every whole number of hours out of 36, 40, 45 or 48. */
export const FTE_TICKS = 90_000;
/** 28 × 29 × 30 × 31 without repeated factors: a day is a whole number of these in a month of any length. */
const MONTH_PARTS = 377_580;
/** Parts of a full-time month. */
export const MONTH_TICKS = MONTH_PARTS * FTE_TICKS;
/** Parts of a full-time day. */
export const DAY_TICKS = FTE_TICKS;

/** What a measured amount is counted in; each has its own number of parts. */
export type Dimension = 'number' | 'months' | 'days';

const TICKS: Record<Dimension, number> = { number: NUMBER_TICKS, months: MONTH_TICKS, days: DAY_TICKS };

export function ticksPerUnit(dimension: Dimension): number {
  return TICKS[dimension];
}

/** The parts of a number as a cell or a rule file gives it (rounded to the nearest part). */
export function numberTicks(value: number): number {
  return Math.round(value * NUMBER_TICKS);
}

/** One part of a number is 9439.5 parts of a month, and a part of a day is 40 parts of a number: both exact in a double. */
const MONTH_TICKS_PER_NUMBER_TICK = MONTH_TICKS / NUMBER_TICKS;
const NUMBER_TICKS_PER_DAY_TICK = NUMBER_TICKS / DAY_TICKS;

/** The parts of an amount of months or days that a plain number states. */
export function convertTicks(ticksOfNumber: number, dimension: Dimension): number {
  switch (dimension) {
    case 'number':
      return ticksOfNumber;
    case 'months':
      return ticksOfNumber * MONTH_TICKS_PER_NUMBER_TICK;
    case 'days':
      return ticksOfNumber / NUMBER_TICKS_PER_DAY_TICK;
  }
}

/** An amount as a decimal number for people, rounded to six places. */
export function decimalFromTicks(ticks: number, dimension: Dimension): number {
  return Math.round((ticks / TICKS[dimension]) * 1e6) / 1e6;
}

/** The parts of a full-time factor that a plain number's parts stand for. */
export function fteFromNumber(ticksOfNumber: number): number {
  return Math.round((ticksOfNumber * FTE_TICKS) / NUMBER_TICKS);
}

/** Whole calendar months and left-over days of `[begin, end)`; `monthLength` is that of the running month, in days. */
export interface MonthCount {
  readonly months: number;
  readonly days: number;
  readonly monthLength: number;
}

/**
 * Counts months by calendar: the same day of the month, clipped to the month's last day (semantics, Time, 3).
 * @param end not before `begin`
 */
export function countMonths(begin: Day, end: Day): MonthCount {
  const from = calendarDayOf(begin);
  let months = monthOf(calendarDayOf(end)) - monthOf(from);
  let reached = monthsAfter(from, months);
  if (reached > end) reached = monthsAfter(from, --months);
  const next = monthsAfter(from, months + 1);
  return { months, days: end - reached, monthLength: next - reached };
}

/** The training months of `[begin, end)` at a full-time factor given in {@link FTE_TICKS}, in {@link MONTH_TICKS}. */
export function monthsBetween(begin: Day, end: Day, fteTicks: number): number {
  if (end <= begin || fteTicks === 0) return 0;
  const { months, days, monthLength } = countMonths(begin, end);
  return (months * MONTH_PARTS + days * (MONTH_PARTS / monthLength)) * fteTicks;
}

/**
 * The first day on which an interval that begins on `begin` holds at least `ticks` training months, at a full-time factor above 0.
 * The inverse of {@link monthsBetween}.
 */
export function dayReaching(begin: Day, ticks: number, fteTicks: number): Day {
  if (ticks <= 0) return begin;
  const perMonth = MONTH_PARTS * fteTicks;
  const months = Math.floor(ticks / perMonth);
  const from = calendarDayOf(begin);
  const reached = monthsAfter(from, months);
  const rest = ticks - months * perMonth;
  if (rest === 0) return reached;
  const monthLength = monthsAfter(from, months + 1) - reached;
  return reached + Math.ceil(rest / ((MONTH_PARTS / monthLength) * fteTicks));
}
