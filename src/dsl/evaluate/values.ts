import {
  addMonths,
  civilFromDay,
  dayFromCivil,
  daysInMonth,
  daysSinceMonday,
  FIRST_DAY,
  LAST_DAY,
  type Day,
} from '../../records/dates';
import { NUMBER_TICKS, numberTicks } from '../../records/quantities';
import { assertNever } from '../../wording/invariant';
import type { Length, Value, Window } from '../resolve/program';
import { sourceOf, type PlainValue } from '../resolve/values';
import { known, shift, type DayBounds } from './day-bounds';
import type { TraineeTime } from './trainee-time';

/** In per cent. */
const WHOLE = 100;

/**
 * The least and the greatest that a value can be, given the bounds of what it comes from: days for a date, ticks for a number.
 * Each step but the day of the week keeps the order of its values, so the bounds of the source are all it takes.
 */
export function boundsFrom(value: Value, source: DayBounds): DayBounds {
  switch (value.kind) {
    case 'shifted':
      return shift(boundsFrom(value.date, source), (day) => moved(day, value.length, value.sign));
    case 'yearOf': {
      const { lo, hi } = boundsFrom(value.date, source);
      return { lo: yearTicks(lo), hi: yearTicks(hi) };
    }
    case 'weekdayOf': {
      const { lo, hi } = boundsFrom(value.date, source);
      const isDay = lo === hi && lo > FIRST_DAY && lo < LAST_DAY;
      return isDay ? known(numberTicks(daysSinceMonday(lo) + 1)) : ANY_WEEKDAY;
    }
    case 'percentOf': {
      const { lo, hi } = boundsFrom(value.of, source);
      return { lo: (lo * value.percent) / WHOLE, hi: (hi * value.percent) / WHOLE };
    }
    case 'dayOfYear': {
      const { lo, hi } = boundsFrom(value.year, source);
      const dayIn = (ticks: number): Day => dayOfYear(ticks, value.yearsBefore, value.month, value.day);
      return { lo: dayIn(lo), hi: dayIn(hi) };
    }
    case 'field':
    case 'personField':
    case 'outerField':
    case 'constant':
    case 'unset':
    case 'trainingDate':
    case 'event':
    case 'length':
      return source;
    default:
      return assertNever(value);
  }
}

/** A day moved by whole months (clipped to the month's last day) and days. */
export function moved(day: Day, { months, days }: Length, sign: 1 | -1): Day {
  return addMonths(day, sign * months) + sign * days;
}

function yearTicks(day: Day): number {
  if (day <= FIRST_DAY) return -Infinity;
  return day >= LAST_DAY ? Infinity : numberTicks(civilFromDay(day).year);
}

const ANY_WEEKDAY: DayBounds = { lo: numberTicks(1), hi: numberTicks(7) };

function dayOfYear(ticks: number, yearsBefore: number, month: number, day: number): Day {
  const year = Math.floor(ticks / NUMBER_TICKS) - yearsBefore;
  if (!(year >= 1)) return FIRST_DAY;
  return year > 9999 ? LAST_DAY : dayFromCivil(year, month, Math.min(day, daysInMonth(year, month)));
}

/** The dates that a window, or the one around it, begins and ends with. */
export function datesOf(window: Window | null): readonly Value[] {
  switch (window?.kind) {
    case 'edge':
    case 'within':
      return [window.date];
    case 'range':
      return [window.from, window.to];
    case 'sliding':
    case 'eachPeriod':
      return datesOf(window.inside);
    case undefined:
    case 'eachYear':
    case 'trainingYears':
    case 'months':
    case 'eachRecord':
    case 'thisPeriod':
    case 'wholeTraining':
      return [];
    default:
      return assertNever(window);
  }
}

/** Whether a window hangs on the reference date: on another day other records lie in it. */
export function movesWithDay(window: Window | null): boolean {
  return datesOf(window).some((date) => {
    const source = sourceOf(date);
    return source.kind === 'trainingDate' && source.which === 'referenceDate';
  });
}

/** The bounds of a date that a rule names and that the training, the moment or the trainee's own row supplies. */
export function dateOf(
  value: Value,
  time: TraineeTime,
  asOf: Day,
  personDate: (value: Value) => DayBounds,
): DayBounds {
  return boundsFrom(value, plainDate(sourceOf(value), time, asOf, personDate));
}

function plainDate(
  value: PlainValue,
  time: TraineeTime,
  asOf: Day,
  personDate: (value: Value) => DayBounds,
): DayBounds {
  // What a row of the trainee's supplies: the own one, or that of an event.
  if (value.kind === 'constant') return known(value.amount);
  if (value.kind !== 'trainingDate') return personDate(value);
  const { which, year } = value;
  switch (which) {
    case 'start':
      return time.start;
    case 'end':
      return time.end;
    case 'yearBegin':
      return existingIn(time.end, time.yearBegin(year));
    case 'yearEnd': {
      const { lo, hi } = shift(time.yearBegin(year + 1), (day) => day - 1);
      // A training year never extends beyond the end of the training.
      return { lo: Math.min(lo, time.end.lo), hi: Math.min(hi, time.end.hi) };
    }
    case 'referenceDate':
      return known(asOf);
    default:
      return assertNever(which);
  }
}

/** The begin of a training year: one that would begin after the end of the training does not exist. */
function existingIn(end: DayBounds, { lo, hi }: DayBounds): DayBounds {
  return { lo: lo > end.hi ? LAST_DAY : lo, hi: hi > end.lo ? LAST_DAY : hi };
}
