import {
  addMonths,
  civilFromDay,
  dayFromCivil,
  daysSinceMonday,
  FIRST_DAY,
  LAST_DAY,
  type Day,
} from '../../records/dates';
import { PERIOD_LENGTHS, type CalendarPeriod, type Length } from '../resolve/program';
import { FAILS, HOLDS, MAYBE, type Answer } from './answers';
import { known, NEVER, UNKNOWN_DAY, type DayBounds } from './day-bounds';
import type { TraineeTime } from './trainee-time';
import { moved } from './values';
import type { WindowDays } from './window-days';
import { dayBefore, earlier, span, type Stretch, type WindowBounds, type WindowLabel } from './window-bounds';

/** An end such as 31-12-9999 stands for none: nobody is in training for a century. */
const MOST_MONTHS = 1200;

/** Training years by themselves, as many of them as this training has: one that begins after its end is none of it. */
export function trainingYears(time: TraineeTime, from: number, to: number): readonly WindowBounds[] {
  const { yearWindows } = time;
  while (yearWindows.length < to) {
    const window = trainingYear(time, yearWindows.length + 1);
    if (window === null) break;
    yearWindows.push(window);
  }
  return from === 1 && yearWindows.length <= to ? yearWindows : yearWindows.slice(from - 1, to);
}

/**
 * The same as numbers.
 * @returns false where unknown cells leave any date of the training open
 */
export function takeYears(into: WindowDays, time: TraineeTime, from: number, to: number): boolean {
  const { yearDays, knownEnd: end } = time;
  if (yearDays === null || end === null) return false;
  const afterEnd = end >= LAST_DAY ? LAST_DAY : end + 1;
  for (let year = from; year <= to; year++) {
    const begin = yearDays[year - 1];
    const following = yearDays[year];
    if (begin === undefined || following === undefined) return false;
    if (year > 1 && begin > end) break;
    const next = Math.min(following, afterEnd);
    into.add(begin, next, next >= LAST_DAY ? next : next - 1);
  }
  return true;
}

/**
 * Training years as one window of numbers.
 * @returns false, and nothing is taken, where the beginning or the end of it is open or the programme has no such years
 */
export function takeYearsTogether(into: WindowDays, time: TraineeTime, from: number, to: number): boolean {
  const { yearDays, knownEnd: end } = time;
  const begin = yearDays?.[from - 1];
  const following = yearDays?.[to];
  if (begin === undefined || following === undefined || end === null) return false;
  const next = Math.min(following, end >= LAST_DAY ? LAST_DAY : end + 1);
  into.add(begin, next, next >= LAST_DAY ? next : next - 1);
  return true;
}

/** The halves of training years, as many of them as this training has. @param count how many the programme has */
export function trainingHalfYears(time: TraineeTime, count: number): readonly WindowBounds[] {
  const windows: WindowBounds[] = [];
  for (let half = 1; half <= count; half++) {
    const edges = [time.beginAfter(6 * (half - 1)), time.beginAfter(6 * half)] as const;
    const window = inTraining(time, edges, half === 1, (HALVES[half] ??= { kind: 'trainingHalfYear', half }));
    if (window === null) break;
    windows.push(window);
  }
  return windows;
}

/** Null where the training ends before the year begins. */
function trainingYear(time: TraineeTime, year: number): WindowBounds | null {
  const label = (YEARS[year] ??= { kind: 'trainingYear', year });
  return inTraining(time, [time.yearBegin(year), time.yearBegin(year + 1)], year === 1, label);
}

/** A period from one day up to another, as far as the training lasts; null where it ends before that. */
function inTraining(
  time: TraineeTime,
  [begin, following]: readonly [DayBounds, DayBounds],
  isFirst: boolean,
  label: WindowLabel,
): WindowBounds | null {
  const exists = existsFrom(time, begin, isFirst);
  if (exists === FAILS) return null;
  const next = earlier(following, time.afterEnd);
  return span(begin, next, dayBefore(next), label, exists === HOLDS);
}

/** Whether a training has a period that begins on a day: one that would begin after its end is none of it. */
export function existsFrom({ end, endIsStated }: TraineeTime, begin: DayBounds, isFirst: boolean): Answer {
  if (isFirst) return HOLDS;
  if (begin.lo > end.hi) return FAILS;
  // An end that follows from the clock lies beyond every year of the programme, whatever the unknown cells hold.
  return !endIsStated || begin.hi <= end.lo ? HOLDS : MAYBE;
}

/** What training years and their halves are about, the same for everybody. */
const YEARS: WindowLabel[] = [];
const HALVES: WindowLabel[] = [];

/**
 * The calendar periods from the one in which a stretch of the training begins to that in which it ends. What falls due by the end of the training
 * is due then.
 */
export function calendarPeriods(
  { start, end, certain: isThere }: Stretch,
  period: CalendarPeriod,
  time: TraineeTime,
  asOf: Day,
): WindowBounds[] {
  // Any of them may be there: of what is asked in each, only what all of time keeps to is certain.
  if (start.lo <= FIRST_DAY)
    return [span(UNKNOWN_DAY, UNKNOWN_DAY, { lo: FIRST_DAY, hi: end.hi }, null, false)];
  // Nobody knows yet which they are.
  if (start.lo >= LAST_DAY) return [span(start, NEVER, end, null, isThere)];
  const length = PERIOD_LENGTHS[period];
  const surelyLast = Math.max(start.lo, end.lo >= LAST_DAY ? time.earliestEnd(asOf) : end.lo);
  const last = end.hi < LAST_DAY ? Math.max(start.lo, end.hi) : lastOfOpenEnd(end, surelyLast, asOf, length);
  let begin = periodBegin(start.lo, length);
  const most = addMonths(begin, MOST_MONTHS);
  const windows: WindowBounds[] = [];
  while (begin <= last && begin < most) {
    const next = moved(begin, length, 1);
    const certain = isThere && next > start.hi && begin <= surelyLast;
    const due = earlier(known(next - 1), time.lastDue);
    windows.push(span(known(begin), known(next), due, labelOf(period, begin), certain));
    begin = next;
  }
  return windows;
}

/** The first day of the period of the calendar in which a day lies. */
function periodBegin(day: Day, { months }: Length): Day {
  // No period of the calendar but a week is shorter than a month.
  if (months === 0) return day - daysSinceMonday(day);
  const { year, month } = civilFromDay(day);
  return dayFromCivil(year, month - ((month - 1) % months), 1);
}

/** Where the plan does not reach the end, there are periods up to the earliest there can be; where unknown cells leave open whether it does, there may be one more. */
function lastOfOpenEnd(end: DayBounds, surelyLast: Day, asOf: Day, length: Length): Day {
  return end.lo >= LAST_DAY ? surelyLast : moved(Math.max(asOf, surelyLast), length, 1);
}

function labelOf(period: CalendarPeriod, begin: Day): WindowLabel {
  const { year, month } = civilFromDay(begin);
  switch (period) {
    case 'calendarYear':
      return { kind: period, year };
    case 'calendarHalfYear':
      return { kind: period, year, half: (month + 5) / 6 };
    case 'calendarQuarter':
      return { kind: period, year, quarter: (month + 2) / 3 };
    case 'calendarMonth':
      return { kind: period, year, month };
    case 'calendarWeek':
      return { kind: period, from: begin };
  }
}
