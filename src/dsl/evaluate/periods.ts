import { addMonths, civilFromDay, dayFromCivil, LAST_DAY, type Day } from '../../records/dates';
import { PERIOD_MONTHS, type CalendarPeriod } from '../resolve/program';
import { FAILS, HOLDS, MAYBE, type Answer } from './answers';
import { known, NEVER, type DayBounds } from './day-bounds';
import type { TraineeTime } from './trainee-time';
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
  const { yearDays, end } = time;
  if (yearDays === null || end.lo !== end.hi) return false;
  const afterEnd = end.hi >= LAST_DAY ? LAST_DAY : end.hi + 1;
  for (let year = from; year <= to; year++) {
    const begin = yearDays[year - 1];
    const following = yearDays[year];
    if (begin === undefined || following === undefined) return false;
    if (year > 1 && begin > end.hi) break;
    const next = Math.min(following, afterEnd);
    into.add(begin, next, next >= LAST_DAY ? next : next - 1);
  }
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
  if (start.lo !== start.hi) return [span(start, NEVER, end, null, isThere)];
  const length = PERIOD_MONTHS[period];
  const surelyLast = Math.max(start.lo, end.lo >= LAST_DAY ? time.earliestEnd(asOf) : end.lo);
  const last = end.hi < LAST_DAY ? Math.max(start.lo, end.hi) : lastOfOpenEnd(end, surelyLast, asOf, length);
  const { year, month } = civilFromDay(start.lo);
  let begin = dayFromCivil(year, month - ((month - 1) % length), 1);
  const windows: WindowBounds[] = [];
  for (let months = 0; begin <= last && months < MOST_MONTHS; months += length) {
    const next = addMonths(begin, length);
    const certain = isThere && begin <= surelyLast;
    const due = earlier(known(next - 1), time.lastDue);
    windows.push(span(known(begin), known(next), due, labelOf(period, begin), certain));
    begin = next;
  }
  return windows;
}

/** Where the plan does not reach the end, there are periods up to the earliest there can be; where unknown cells leave open whether it does, there may be one more. */
function lastOfOpenEnd(end: DayBounds, surelyLast: Day, asOf: Day, months: number): Day {
  return end.lo >= LAST_DAY ? surelyLast : addMonths(Math.max(asOf, surelyLast), months);
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
  }
}
