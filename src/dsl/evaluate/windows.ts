import { FIRST_DAY, LAST_DAY, type Day } from '../../records/dates';
import { assertNever } from '../../wording/invariant';
import type { LeftOut, Length, Value, Window } from '../resolve/program';
import { sourceOf } from '../resolve/values';
import { calendarPeriods, trainingHalfYears, trainingYears } from './periods';
import { known, NEVER, shift, UNKNOWN_DAY, type DayBounds } from './day-bounds';
import type { TraineeTime } from './trainee-time';
import { dateOf, moved } from './values';
import { dayAfter, dayBefore, earlier, span, stretchIn, type WindowBounds } from './window-bounds';

/** A window whose dates follow from the calendar and the training, whatever the records are. */
export type DatedWindow = Exclude<Window, { kind: 'sliding' | 'eachRecord' | 'thisPeriod' }>;

/**
 * @param durationMonths how long the training is to last: there are no more years in it, and no more halves of them
 * @param personDate the bounds of a date that a window names and a row supplies: the trainee's own, or that of an event
 */
export function windowsOf(
  window: DatedWindow | null,
  time: TraineeTime,
  durationMonths: number,
  asOf: Day,
  personDate: (value: Value) => DayBounds,
): readonly WindowBounds[] {
  const { start, end } = time;
  if (window === null) return time.always;
  switch (window.kind) {
    case 'wholeTraining':
      return [span(start, time.afterEnd, end)];
    case 'eachYear': {
      const count = Math.ceil(durationMonths / window.months);
      const all =
        window.months === 12
          ? trainingYears(time, window.from ?? 1, Math.min(window.to ?? count, count))
          : trainingHalfYears(time, count);
      return withoutEnds(all, window.except, false);
    }
    case 'eachPeriod': {
      const { inside, period } = window;
      const stretches =
        inside === null
          ? [{ start, end, certain: true }]
          : windowsOf(inside, time, durationMonths, asOf, personDate).flatMap(
              (outer) => stretchIn(outer, time) ?? [],
            );
      return stretches.flatMap((stretch) =>
        withoutEnds(calendarPeriods(stretch, period, time, asOf), window.except, stretch.end.hi >= LAST_DAY),
      );
    }
    case 'trainingYears': {
      const next = earlier(time.yearBegin(window.to + 1), time.afterEnd);
      return [span(time.yearBegin(window.from), next, dayBefore(next))];
    }
    case 'months':
      return [monthsWindow(window.which, window.ticks, time)];
    case 'edge': {
      const bounds = edgeWindow(window.relation, dateOf(window.date, time, asOf, personDate), end);
      return [dueInTraining(bounds, window.date, end)];
    }
    case 'within': {
      const date = dateOf(window.date, time, asOf, personDate);
      return [dueInTraining(withinWindow(window.relation, window.length, date), window.date, end)];
    }
    case 'range': {
      const last = dateOf(window.to, time, asOf, personDate);
      const bounds = span(dateOf(window.from, time, asOf, personDate), dayAfter(last), last);
      return [dueInTraining(bounds, window.to, end)];
    }
    default:
      return assertNever(window);
  }
}

/**
 * Periods without the first or the last of them. Where it is open which these are, one that may be among them may not be looked at.
 * @param isOpen whether there may be more than these
 */
function withoutEnds(
  periods: readonly WindowBounds[],
  except: LeftOut | undefined,
  isOpen: boolean,
): readonly WindowBounds[] {
  if (except === undefined) return periods;
  let certainBefore = 0;
  let certainAfter = periods.filter(isCertain).length;
  return periods.flatMap((period, index) => {
    // It stands for all of the periods, none of which is known.
    if (period.label === null) return [{ ...period, certain: false }];
    if (period.certain) certainAfter--;
    const isKept = certainBefore >= except.first && certainAfter >= except.last;
    if (period.certain) certainBefore++;
    const isFirst = index < except.first;
    const isLast = !isOpen && periods.length - 1 - index < except.last;
    if (isFirst || isLast) return [];
    return isKept ? [period] : [{ ...period, certain: false }];
  });
}

const isCertain = ({ certain }: WindowBounds): boolean => certain;

/** The begin of a training year that does not exist never comes: what hangs on it is due by the end of the training. */
function dueInTraining(bounds: WindowBounds, date: Value, end: DayBounds): WindowBounds {
  const source = sourceOf(date);
  const { due } = bounds;
  if (source.kind !== 'trainingDate' || source.which !== 'yearBegin' || due.hi < LAST_DAY) return bounds;
  return { ...bounds, due: { lo: due.lo < LAST_DAY ? due.lo : end.lo, hi: end.hi } };
}

/** So far before a date, or after it. */
export function withinWindow(relation: 'before' | 'after', length: Length, date: DayBounds): WindowBounds {
  const other = shift(date, (day) => moved(day, length, relation === 'before' ? -1 : 1));
  return relation === 'before'
    ? span(other, date, dayBefore(date))
    : span(dayAfter(date), dayAfter(other), other);
}

/** All that lies before or after a date. @param end the last day of the training, by which what comes after is due */
export function edgeWindow(
  relation: Extract<Window, { kind: 'edge' }>['relation'],
  date: DayBounds,
  end: DayBounds,
): WindowBounds {
  switch (relation) {
    case 'before':
      return span(known(FIRST_DAY), date, dayBefore(date));
    case 'onOrBefore':
      return span(known(FIRST_DAY), dayAfter(date), date);
    case 'after':
      return span(dayAfter(date), NEVER, end);
    case 'onOrAfter':
      return span(date, NEVER, end);
    default:
      return assertNever(relation);
  }
}

function monthsWindow(which: 'first' | 'last', ticks: number, time: TraineeTime): WindowBounds {
  const { afterEnd } = time;
  if (which === 'first') {
    const to = earlier(time.dayReaching(ticks), afterEnd);
    return span(time.start, to, dayBefore(to));
  }
  if (time.start.lo !== time.start.hi) return span(UNKNOWN_DAY, afterEnd, time.end);
  const total = (clock: TraineeTime['fast']): number =>
    Math.max(0, clock.ticksBefore(Math.min(time.end.hi, LAST_DAY - 1) + 1) - ticks);
  const lo = time.fast.dayReaching(total(time.fast)) ?? LAST_DAY;
  const hi = time.slow.dayReaching(total(time.slow)) ?? LAST_DAY;
  const from = time.endIsOpen ? NEVER : { lo: Math.min(lo, hi), hi: Math.max(lo, hi) };
  return span(from, afterEnd, time.end);
}
