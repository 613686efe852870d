/** The dates of a training by two clocks, the fastest and the slowest that unknown cells leave possible. */
import { TrainingClock } from '../../../src/records/clock';
import { LAST_DAY } from '../../../src/records/dates';
import { FTE_TICKS, MONTH_TICKS } from '../../../src/records/quantities';
import { ClockTime } from '../../../src/dsl/evaluate/clock-time';
import { known, NEVER, UNKNOWN_DAY, type DayBounds } from '../../../src/dsl/evaluate/day-bounds';
import { day } from './small-world';

const START = day('2024-01-01');
const DURATION = 24 * MONTH_TICKS;

function clockAt(fte: number): TrainingClock {
  const stages = [{ begin: START, end: day('2026-01-01'), fte }];
  return TrainingClock.over(START, stages, [], { yearRule: 'clock', freeDays: 10 });
}

const FULL_TIME = clockAt(FTE_TICKS);
const HALF_TIME = clockAt(FTE_TICKS / 2);
const NO_STAGES = TrainingClock.over(START, [], [], { yearRule: 'clock', freeDays: 10 });

/** A training of two years. */
function timeBy(
  fast: TrainingClock,
  slow: TrainingClock,
  { start = known(START), stated = null }: { start?: DayBounds; stated?: DayBounds | null } = {},
): ClockTime {
  return new ClockTime(start, fast, slow, stated, DURATION, 2);
}

const between = (first: string, last: string): DayBounds => ({ lo: day(first), hi: day(last) });

test('are known where both clocks are one', () => {
  const time = timeBy(FULL_TIME, FULL_TIME);
  expect(time.end).toEqual(known(day('2025-12-31')));
  expect(time).toMatchObject({ knownEnd: day('2025-12-31'), endIsStated: false, endIsOpen: false });
  expect(time.yearDays).toEqual([START, day('2025-01-01'), day('2026-01-01')]);
  expect([1, 2, 3, 4].map((year) => time.yearBegin(year))).toEqual([
    known(START),
    known(day('2025-01-01')),
    known(day('2026-01-01')),
    NEVER,
  ]);
  expect(time.beginAfter(18)).toEqual(known(day('2025-07-01')));
});

test('lie between those of two, whichever of them is first', () => {
  for (const time of [timeBy(FULL_TIME, HALF_TIME), timeBy(HALF_TIME, FULL_TIME)]) {
    expect(time.yearDays).toBeNull();
    expect([1, 2, 3].map((year) => time.yearBegin(year))).toEqual([
      known(START),
      between('2025-01-01', '2026-01-01'),
      { lo: day('2026-01-01'), hi: LAST_DAY },
    ]);
    expect(time.beginAfter(6)).toEqual(between('2024-07-01', '2025-01-01'));
    expect(time.end).toEqual({ lo: day('2025-12-31'), hi: LAST_DAY });
    expect(time).toMatchObject({ knownEnd: null, endIsOpen: false });
  }
});

test('are none of those that no stages reach', () => {
  const time = timeBy(NO_STAGES, NO_STAGES);
  expect(time.yearDays).toEqual([START, LAST_DAY, LAST_DAY]);
  expect(time.end).toEqual(NEVER);
  expect(time.endIsOpen).toBe(true);
});

test('hang on the start', () => {
  const time = timeBy(FULL_TIME, FULL_TIME, { start: UNKNOWN_DAY });
  expect(time.yearDays).toBeNull();
  expect([time.yearBegin(1), time.beginAfter(6), time.dayReaching(MONTH_TICKS), time.end]).toEqual(
    Array(4).fill(UNKNOWN_DAY),
  );
  expect(time.knownEnd).toBeNull();
});

test('end where a cell says so, as far as it is known', () => {
  const stated = timeBy(FULL_TIME, HALF_TIME, { stated: known(day('2027-06-30')) });
  expect(stated.end).toEqual(known(day('2027-06-30')));
  expect(stated.afterEnd).toEqual(known(day('2027-07-01')));
  expect(stated).toMatchObject({ knownEnd: day('2027-06-30'), endIsStated: true });
  const unreadable = timeBy(FULL_TIME, FULL_TIME, { stated: { lo: START, hi: LAST_DAY } });
  expect(unreadable).toMatchObject({ knownEnd: null, endIsStated: true, endIsOpen: false });
});

test.each([
  ['before its start', FULL_TIME, '2023-06-01', '2025-12-31'],
  ['half a year on, full-time so far', FULL_TIME, '2024-06-30', '2025-12-31'],
  ['a year on, half-time so far', HALF_TIME, '2024-12-31', '2026-06-30'],
  ['half a year on without stages so far', NO_STAGES, '2024-06-30', '2026-06-30'],
])('%s, can end no earlier than with all the rest full-time', (_, clock, asOf, earliest) => {
  expect(timeBy(clock, clock).earliestEnd(day(asOf))).toBe(day(earliest));
});
