import { TrainingClock } from '../../records/clock';
import { FIRST_DAY, LAST_DAY, type Day } from '../../records/dates';
import { EVERYBODY, type Scan } from './scan';
import { known, NEVER, UNKNOWN_DAY } from './day-bounds';
import type { TraineeTime } from './trainee-time';
import { allTime, dayAfter } from './window-bounds';

/**
 * The time of all trainees together: from their first record to their last, and at least up to the reference date. It has no clock and no
 * training years, and it never comes to an end.
 */
export function timeOfAll(scans: readonly Scan[], asOf: Day): TraineeTime {
  let first = asOf;
  let last = asOf;
  for (const scan of scans) {
    const { begin, end } = scan.extents;
    for (const row of scan.rowsOf(EVERYBODY)) {
      const from = begin[row] ?? 0;
      const to = end[row] ?? 0;
      if (from > FIRST_DAY) first = Math.min(first, from);
      if (from > FIRST_DAY) last = Math.max(last, from);
      if (to < LAST_DAY) last = Math.max(last, to - 1);
    }
  }
  const clock = TrainingClock.over(first, [], [], { yearRule: 'calendar', freeDays: 0 });
  const end = known(last);
  return {
    start: known(first),
    end,
    knownEnd: last,
    lastDue: NEVER,
    afterEnd: dayAfter(end),
    endIsOpen: false,
    endIsStated: false,
    fast: clock,
    slow: clock,
    always: [allTime({ end })],
    yearWindows: [],
    yearDays: null,
    yearBegin: () => UNKNOWN_DAY,
    beginAfter: () => UNKNOWN_DAY,
    dayReaching: () => NEVER,
    earliestEnd: () => last,
  };
}
