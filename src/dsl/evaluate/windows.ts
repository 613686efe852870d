import { addMonths, civilFromDay, dayFromCivil, FIRST_DAY, LAST_DAY, type Day } from '../../records/dates';
import { assertNever } from '../../wording/invariant';
import type { Value, Window } from '../resolve/program';
import { known, NEVER, shift, type DayBounds, type TraineeTime } from './time';

/**
 * A window of one trainee, as half-open intervals: `inner` lies inside it whatever the unknown cells hold, and it lies inside `outer`.
 * The due date is the last day on which something can still be done about it.
 */
export interface WindowBounds {
  readonly outerFrom: Day;
  readonly outerTo: Day;
  readonly innerFrom: Day;
  readonly innerTo: Day;
  readonly due: DayBounds;
  /** The year, for a window that is one of several. */
  readonly year: number | null;
  readonly calendar: boolean;
}

/** @param personDate the bounds of a date that a window names and the trainee's own row supplies */
export function windowsOf(
  window: Window | null,
  time: TraineeTime,
  years: number,
  asOf: Day,
  personDate: (value: Value) => DayBounds,
): readonly WindowBounds[] {
  const { start, end } = time;
  const afterEnd = shift(end, (day) => day + 1);
  if (window === null) return [span(known(FIRST_DAY), NEVER, end)];
  switch (window.kind) {
    case 'wholeTraining':
      return [span(start, afterEnd, end)];
    case 'eachYear':
      return window.calendar ? calendarYears(time, asOf) : trainingYears(time, years, asOf);
    case 'trainingYears':
      return [trainingYear(time, window.from, window.to)];
    case 'months':
      return [monthsWindow(window.which, window.ticks, time)];
    case 'edge': {
      const date = dateOf(window.date, time, personDate);
      const next = shift(date, (day) => day + 1);
      if (window.relation === 'before')
        return [
          span(
            known(FIRST_DAY),
            date,
            shift(date, (day) => day - 1),
          ),
        ];
      if (window.relation === 'onOrBefore') return [span(known(FIRST_DAY), next, date)];
      return [span(window.relation === 'after' ? next : date, NEVER, end)];
    }
    case 'within': {
      const date = dateOf(window.date, time, personDate);
      if (window.relation === 'before') {
        const from = shift(date, (day) => addMonths(day, -window.months));
        return [
          span(
            from,
            date,
            shift(date, (day) => day - 1),
          ),
        ];
      }
      const last = shift(date, (day) => addMonths(day, window.months));
      return [
        span(
          shift(date, (day) => day + 1),
          shift(last, (day) => day + 1),
          last,
        ),
      ];
    }
    default:
      return assertNever(window);
  }
}

/** The bounds of a date that a rule names. */
export function dateOf(value: Value, time: TraineeTime, personDate: (value: Value) => DayBounds): DayBounds {
  if (value.kind === 'constant') return known(value.amount);
  if (value.kind !== 'trainingDate') return personDate(value);
  switch (value.which) {
    case 'start':
      return time.start;
    case 'end':
      return time.end;
    case 'yearBegin':
      return time.yearBegin(value.year);
    case 'yearEnd':
      return shift(time.yearBegin(value.year + 1), (day) => day - 1);
    default:
      return assertNever(value.which);
  }
}

function span(
  from: DayBounds,
  to: DayBounds,
  due: DayBounds,
  year: number | null = null,
  calendar = false,
): WindowBounds {
  return { outerFrom: from.lo, outerTo: to.hi, innerFrom: from.hi, innerTo: to.lo, due, year, calendar };
}

const earlier = (left: DayBounds, right: DayBounds): DayBounds => ({
  lo: Math.min(left.lo, right.lo),
  hi: Math.min(left.hi, right.hi),
});

/** From the beginning of one training year to the end of another; never beyond the end of the training. */
function trainingYear(time: TraineeTime, from: number, to: number): WindowBounds {
  const afterEnd = shift(time.end, (day) => day + 1);
  const next = earlier(time.yearBegin(to + 1), afterEnd);
  return span(
    time.yearBegin(from),
    next,
    shift(next, (day) => day - 1),
    from,
  );
}

/** Every training year of the programme that this training has: one that begins after its end is none of it. */
function trainingYears(time: TraineeTime, years: number, asOf: Day): WindowBounds[] {
  const windows: WindowBounds[] = [];
  for (let year = 1; year <= years; year++) {
    const begin = time.yearBegin(year);
    const neverBegins = begin.lo > time.end.hi || (begin.lo >= LAST_DAY && time.end.hi < asOf);
    if (year > 1 && neverBegins) break;
    windows.push(trainingYear(time, year, year));
  }
  return windows;
}

function calendarYears(time: TraineeTime, asOf: Day): WindowBounds[] {
  if (time.start.lo !== time.start.hi) return [span(time.start, NEVER, time.end)];
  const first = civilFromDay(time.start.lo).year;
  const last = Math.max(first, civilFromDay(time.end.hi >= LAST_DAY ? asOf : time.end.hi).year);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const next = dayFromCivil(first + index + 1, 1, 1);
    return span(known(dayFromCivil(first + index, 1, 1)), known(next), known(next - 1), first + index, true);
  });
}

function monthsWindow(which: 'first' | 'last', ticks: number, time: TraineeTime): WindowBounds {
  const afterEnd = shift(time.end, (day) => day + 1);
  if (which === 'first') {
    const to = earlier(time.dayReaching(ticks), afterEnd);
    return span(
      time.start,
      to,
      shift(to, (day) => day - 1),
    );
  }
  const total = (clock: TraineeTime['fast']): number =>
    Math.max(0, clock.ticksBefore(Math.min(time.end.hi, LAST_DAY - 1) + 1) - ticks);
  const lo = time.fast.dayReaching(total(time.fast)) ?? LAST_DAY;
  const hi = time.slow.dayReaching(total(time.slow)) ?? LAST_DAY;
  const from = time.endIsOpen ? NEVER : { lo: Math.min(lo, hi), hi: Math.max(lo, hi) };
  return span(from, afterEnd, time.end);
}
