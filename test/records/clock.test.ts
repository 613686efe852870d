import fc from 'fast-check';
import { TrainingClock, type ClockSettings, type Interruption } from '../../src/records/clock';
import { addMonths, dayFromCivil, isoDate, type Day } from '../../src/records/dates';
import { FTE_TICKS, MONTH_TICKS, monthsBetween } from '../../src/records/quantities';
import type { Stretch } from '../../src/records/timeline';

const HALF = FTE_TICKS / 2;
const FOUR_FIFTHS = (FTE_TICKS * 4) / 5;
const BY_CLOCK: ClockSettings = { yearRule: 'clock', freeDays: 10 };
const BY_CALENDAR: ClockSettings = { yearRule: 'calendar', freeDays: 10 };

function day(iso: string): Day {
  const [year, month, dayOfMonth] = iso.split('-').map(Number);
  return dayFromCivil(year!, month!, dayOfMonth!);
}

/** A stage as a row of a sheet has it: its last day is inclusive. */
function stage(first: string, last: string, fte = FTE_TICKS): Stretch {
  return { begin: day(first), end: day(last) + 1, fte };
}

/** An interruption as a row of a sheet has it; without days it is as long as its calendar days. */
function absence(first: string, last: string, days?: number, compensated = 0): Interruption {
  const begin = day(first);
  const end = day(last) + 1;
  return { begin, end, days: days ?? end - begin, compensated };
}

const START = day('2025-01-01');
const SIX_YEARS = [stage('2025-01-01', '2030-12-31')];

function clockOver(
  stages: readonly Stretch[],
  interruptions: readonly Interruption[] = [],
  settings = BY_CLOCK,
  start = Math.min(...stages.map(({ begin }) => begin)),
): TrainingClock {
  return TrainingClock.over(start, stages, interruptions, settings);
}

/** The first days of the training years, until the plan ends. */
function yearBegins(clock: TrainingClock, years: number): (string | undefined)[] {
  return Array.from({ length: years }, (_, index) => {
    const begin = clock.yearBegin(index + 1);
    return begin === undefined ? undefined : isoDate(begin);
  });
}

/** The days of `[from, to)` on which the clock stands still. */
function stopsIn(clock: TrainingClock, from: Day, to: Day): Day[] {
  const days: Day[] = [];
  let before = clock.ticksBefore(from);
  for (let date = from; date < to; date++) {
    const after = clock.ticksBefore(date + 1);
    if (after === before) days.push(date);
    before = after;
  }
  return days;
}

/** The days of 2025 to 2030 on which it stands still, as first and last days of periods. */
function stops(clock: TrainingClock): string[] {
  const days = stopsIn(clock, START, day('2031-01-01'));
  const firsts = days.filter((date) => !days.includes(date - 1));
  const lasts = days.filter((date) => !days.includes(date + 1));
  return firsts.map((first, index) => `${isoDate(first)}/${isoDate(lasts[index]!)}`);
}

function shuffled<Row>(rows: readonly Row[]): fc.Arbitrary<Row[]> {
  return fc.shuffledSubarray([...rows], { minLength: rows.length });
}

const anyStart = fc.integer({ min: day('2015-01-01'), max: day('2035-12-31') });
const factor = fc.oneof(
  fc.constantFrom(FTE_TICKS, FOUR_FIFTHS, HALF),
  fc.integer({ min: 1000, max: FTE_TICKS }),
);

/** Stages within some ten years: many touch, some overlap, some leave gaps. */
const anyStages = fc.array(
  fc
    .record({
      month: fc.nat({ max: 100 }),
      offset: fc.nat({ max: 3 }),
      length: fc.integer({ min: 1, max: 900 }),
      fte: factor,
    })
    .map(({ month, offset, length, fte }): Stretch => {
      const begin = addMonths(START, month) + offset;
      return { begin, end: begin + length, fte };
    }),
  { minLength: 1, maxLength: 6 },
);

const anyInterruptions = fc.array(
  fc
    .record({
      offset: fc.nat({ max: 3000 }),
      length: fc.integer({ min: 1, max: 120 }),
      part: fc.constantFrom(1, 1, 0.7, 0.5),
      compensated: fc.constantFrom(0, 0, 0, 5, 20),
    })
    .map(({ offset, length, part, compensated }): Interruption => {
      const begin = START + offset;
      return { begin, end: begin + length, days: Math.ceil(length * part), compensated };
    }),
  { maxLength: 5 },
);

describe('full-time, uninterrupted training', () => {
  test('begins its years on anniversaries, whatever the start and however its rows are split', () => {
    fc.assert(
      fc.property(anyStart, fc.array(fc.integer({ min: 1, max: 2100 }), { maxLength: 4 }), (start, cuts) => {
        const end = addMonths(start, 72);
        const edges = [start, ...cuts.sort((left, right) => left - right).map((cut) => start + cut), end];
        const rows = edges
          .slice(1)
          .map((edge, index) => ({ begin: edges[index]!, end: edge, fte: FTE_TICKS }));
        const clock = clockOver(rows.reverse());
        for (let year = 1; year <= 7; year++) {
          expect(clock.yearBegin(year)).toBe(addMonths(start, 12 * (year - 1)));
        }
        expect(clock.yearBegin(8)).toBeUndefined();
        expect(clock.dayReaching(72 * MONTH_TICKS)).toBe(end);
      }),
    );
  });

  test('that started on a leap day begins its years on 28 February of common years', () => {
    expect(yearBegins(clockOver([stage('2024-02-29', '2030-02-27')]), 6)).toEqual([
      '2024-02-29',
      '2025-02-28',
      '2026-02-28',
      '2027-02-28',
      '2028-02-29',
      '2029-02-28',
    ]);
  });

  test('changes nothing by passing to another stage, whatever its category', () => {
    const stages = [stage('2025-01-31', '2025-08-14'), stage('2025-08-15', '2027-06-30')];
    expect(yearBegins(clockOver(stages), 4)).toEqual(['2025-01-31', '2026-01-31', '2027-01-31', undefined]);
  });
});

describe('part-time training', () => {
  test('at 0.8 has years of 15 months', () => {
    const clock = clockOver([stage('2025-01-01', '2029-12-31', FOUR_FIFTHS)]);
    expect(yearBegins(clock, 6)).toEqual([
      '2025-01-01',
      '2026-04-01',
      '2027-07-01',
      '2028-10-01',
      '2030-01-01',
      undefined,
    ]);
  });

  test('for a while makes that year longer', () => {
    const stages = [
      stage('2025-01-01', '2025-06-30'),
      stage('2025-07-01', '2026-06-30', HALF),
      stage('2026-07-01', '2029-12-31'),
    ];
    expect(yearBegins(clockOver(stages), 3)).toEqual(['2025-01-01', '2026-07-01', '2027-07-01']);
  });

  test('begins a year on the first day on which the clock has reached it, not before', () => {
    fc.assert(
      fc.property(anyStart, fc.integer({ min: 9000, max: FTE_TICKS }), (start, fte) => {
        const begin = clockOver([{ begin: start, end: addMonths(start, 144), fte }]).yearBegin(2)!;
        expect(monthsBetween(start, begin, fte)).toBeGreaterThanOrEqual(12 * MONTH_TICKS);
        expect(monthsBetween(start, begin - 1, fte)).toBeLessThan(12 * MONTH_TICKS);
      }),
    );
  });
});

describe('a gap', () => {
  test('stops the clock', () => {
    const clock = clockOver([stage('2025-01-01', '2025-06-30'), stage('2025-08-01', '2028-12-31')]);
    expect(yearBegins(clock, 3)).toEqual(['2025-01-01', '2026-02-01', '2027-02-01']);
    expect(clock.ticksBefore(day('2025-07-01'))).toBe(6 * MONTH_TICKS);
    expect(clock.ticksBefore(day('2025-08-01'))).toBe(6 * MONTH_TICKS);
  });

  test('after exactly a year belongs to the next year', () => {
    const clock = clockOver([stage('2025-01-01', '2025-12-31'), stage('2026-03-01', '2028-12-31')]);
    expect(yearBegins(clock, 3)).toEqual(['2025-01-01', '2026-01-01', '2027-03-01']);
    expect(clock.yearAt(day('2026-02-15'))).toBe(2);
  });

  test('is the time between stages, in which the clock does not run', () => {
    const clock = clockOver([stage('2025-01-01', '2025-06-30'), stage('2025-08-01', '2028-12-31')]);
    const running = ['2024-12-31', '2025-01-01', '2025-06-30', '2025-07-01', '2025-07-31', '2025-08-01'];
    expect(running.filter((date) => clock.runsOn(day(date)))).toEqual([
      '2025-01-01',
      '2025-06-30',
      '2025-08-01',
    ]);
  });

  test('before the first stage belongs to year 1', () => {
    const clock = clockOver([stage('2025-03-01', '2028-12-31')], [], BY_CLOCK, START);
    expect(clock.dayReaching(0)).toBe(START);
    expect(yearBegins(clock, 2)).toEqual(['2025-01-01', '2026-03-01']);
    expect(clock.yearAt(day('2024-06-01'))).toBe(1);
  });
});

describe('an interruption', () => {
  test('of 10 days in a year costs nothing', () => {
    const clock = clockOver(SIX_YEARS, [absence('2025-03-10', '2025-03-19')]);
    expect(stops(clock)).toEqual([]);
    expect(yearBegins(clock, 2)).toEqual(['2025-01-01', '2026-01-01']);
  });

  test('of 11 days costs its last day', () => {
    const clock = clockOver(SIX_YEARS, [absence('2025-03-10', '2025-03-20')]);
    expect(stops(clock)).toEqual(['2025-03-20/2025-03-20']);
    expect(yearBegins(clock, 2)).toEqual(['2025-01-01', '2026-01-02']);
  });

  test('uses up the allowance together with the others of its training year', () => {
    const rows = [
      absence('2025-02-01', '2025-02-04'),
      absence('2025-05-01', '2025-05-04'),
      absence('2025-07-01', '2025-07-06'),
      absence('2025-09-01', '2025-09-05'),
    ];
    // 4 and 4 are free; of 6, the last 4 are not; of 5, none is free.
    expect(stops(clockOver(SIX_YEARS, rows))).toEqual(['2025-07-03/2025-07-06', '2025-09-01/2025-09-05']);
  });

  test('finds the allowance whole again in the next training year', () => {
    const rows = [
      absence('2025-03-10', '2025-03-19'),
      absence('2026-03-10', '2026-03-19'),
      absence('2027-03-10', '2027-03-20'),
    ];
    expect(stops(clockOver(SIX_YEARS, rows))).toEqual(['2027-03-20/2027-03-20']);
  });

  test('finds no more allowance in the rest of a training year that an earlier one made longer', () => {
    // 41 days in March stop the clock for 31, so that on 10 January 2026 year 1 still runs; by the calendar it is year 2.
    const rows = [absence('2025-03-01', '2025-04-10'), absence('2026-01-10', '2026-01-19')];
    expect(stops(clockOver(SIX_YEARS, rows))).toEqual(['2025-03-11/2025-04-10', '2026-01-10/2026-01-19']);
    expect(stops(clockOver(SIX_YEARS, rows, BY_CALENDAR))).toEqual(['2025-03-11/2025-04-10']);
  });

  test('of 30 days over 42 calendar days, 20 of them above the allowance, stops the clock for the last 28', () => {
    const clock = clockOver(SIX_YEARS, [absence('2025-03-01', '2025-04-11', 30)]);
    expect(stops(clock)).toEqual(['2025-03-15/2025-04-11']);
  });

  test.each<[compensated: number, stopped: string[]]>([
    [0, ['2025-03-11/2025-03-20']],
    [4, ['2025-03-15/2025-03-20']],
    [10, []],
    [20, []],
  ])('of 20 days of which %d were compensated', (compensated, stopped) => {
    const clock = clockOver(SIX_YEARS, [absence('2025-03-01', '2025-03-20', 20, compensated)]);
    expect(stops(clock)).toEqual(stopped);
  });

  test.each([0, -3])('of %d days stops nothing and uses no allowance, nor adds to it', (days) => {
    const rows = [absence('2025-02-01', '2025-02-28', days), absence('2025-03-10', '2025-03-19')];
    expect(stops(clockOver(SIX_YEARS, rows))).toEqual([]);
    const oneMore = [...rows, absence('2025-04-10', '2025-04-10')];
    expect(stops(clockOver(SIX_YEARS, oneMore))).toEqual(['2025-04-10/2025-04-10']);
  });

  test('without an allowance stops the clock from its first day', () => {
    const settings: ClockSettings = { yearRule: 'clock', freeDays: 0 };
    const clock = clockOver(SIX_YEARS, [absence('2025-03-10', '2025-03-12')], settings);
    expect(stops(clock)).toEqual(['2025-03-10/2025-03-12']);
  });

  test('of a part-timer stops the clock as long as of a full-timer', () => {
    const rows = [absence('2025-03-10', '2025-03-31')];
    const partTime = clockOver([stage('2025-01-01', '2030-12-31', HALF)], rows);
    expect(stops(partTime)).toEqual(stops(clockOver(SIX_YEARS, rows)));
  });

  test('stops the clock on the last of its days, as many as exceed the allowance, wherever it lies', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1800 }),
        fc.integer({ min: 1, max: 150 }),
        fc.nat({ max: 30 }),
        (offset, days, freeDays) => {
          const begin = START + offset;
          const end = begin + days;
          const clock = clockOver(SIX_YEARS, [{ begin, end, days, compensated: 0 }], {
            ...BY_CLOCK,
            freeDays,
          });
          const stopped = Math.max(0, days - freeDays);
          const expected = Array.from({ length: stopped }, (_, index) => end - stopped + index);
          expect(stopsIn(clock, begin - 40, end + 40).filter((date) => date >= START)).toEqual(expected);
        },
      ),
    );
  });

  test('together with others, stops it for the days above the allowance of every year', () => {
    const gaps = fc.array(fc.tuple(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 40 })), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(gaps, (pieces) => {
        const rows: Interruption[] = [];
        let from = START;
        for (const [gap, days] of pieces) {
          rows.push({ begin: from + gap, end: from + gap + days, days, compensated: 0 });
          from += gap + days;
        }
        // By the calendar, so that the years do not depend on what is stopped.
        const left = new Map<number, number>();
        const expected: Day[] = [];
        for (const { begin, end } of rows) {
          const year = Number(isoDate(begin).slice(0, 4));
          for (let date = begin; date < end; date++) {
            const free = left.get(year) ?? 10;
            if (free > 0) left.set(year, free - 1);
            else expected.push(date);
          }
        }
        const clock = clockOver([stage('2025-01-01', '2035-12-31')], rows, BY_CALENDAR);
        expect(rows.flatMap(({ begin, end }) => stopsIn(clock, begin - 1, end))).toEqual(expected);
      }),
    );
  });

  test('counted in tenths of days stops it as one counted in days ten times as long, with ten times the allowance', () => {
    const tenths = fc.array(fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 9 })), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(tenths, (pieces) => {
        const rows = pieces.map(([days, length], index) => {
          const begin = START + 20 + 30 * index;
          return { begin, end: begin + length, days, compensated: 0 };
        });
        const inTenths = rows.map((row) => ({ ...row, days: row.days / 10 }));
        const stopsOf = (clock: TrainingClock): Day[] => stopsIn(clock, START, START + 200);
        const whole = clockOver(SIX_YEARS, rows, { ...BY_CLOCK, freeDays: 100 });
        expect(stopsOf(clockOver(SIX_YEARS, inTenths))).toEqual(stopsOf(whole));
      }),
      {
        // 10 − (0.1 + 7.1) is not 2.8 in floating point.
        examples: [
          [
            [
              [1, 1],
              [71, 8],
              [32, 4],
            ],
          ],
        ],
      },
    );
  });
});

describe('interruptions of which not everything is known, or that overlap', () => {
  const openEnded = (first: string, last: string): Interruption => ({ ...absence(first, last), days: null });

  test('of unknown length stop the clock for all of their days', () => {
    expect(stops(clockOver(SIX_YEARS, [openEnded('2026-03-01', '2026-03-20')]))).toEqual([
      '2026-03-01/2026-03-20',
    ]);
  });

  test('may have used up the allowance of any year', () => {
    const known = absence('2028-05-01', '2028-05-04');
    expect(stops(clockOver(SIX_YEARS, [known]))).toEqual([]);
    expect(stops(clockOver(SIX_YEARS, [openEnded('2026-03-01', '2026-03-20'), known]))).toEqual([
      '2026-03-01/2026-03-20',
      '2028-05-01/2028-05-04',
    ]);
  });

  test.each(['2025-03-01', '2025-03-09'])(
    'that begin on 2025-03-10 and end before that, on %s, stop nothing and use no allowance',
    (last) => {
      const reversed = { ...absence('2025-03-10', last), days: 8 };
      expect(stops(clockOver(SIX_YEARS, [reversed, absence('2025-06-01', '2025-06-11')]))).toEqual([
        '2025-06-11/2025-06-11',
      ]);
    },
  );

  test('stop it on the days of each, also where one lies before the days for which another stops it', () => {
    const rows = [absence('2025-03-01', '2025-04-30'), absence('2025-03-05', '2025-03-08')];
    expect(stops(clockOver(SIX_YEARS, rows))).toEqual(['2025-03-05/2025-03-08', '2025-03-11/2025-04-30']);
  });

  test('use up the allowance in the order in which they begin, and those of one day in that in which they end', () => {
    const inside = [absence('2025-03-01', '2025-03-30', 15), absence('2025-03-10', '2025-03-12')];
    expect(stops(clockOver(SIX_YEARS, inside))).toEqual(['2025-03-10/2025-03-12', '2025-03-21/2025-03-30']);
    const together = [absence('2025-03-01', '2025-03-30', 6), absence('2025-03-01', '2025-03-08')];
    expect(stops(clockOver(SIX_YEARS, together))).toEqual(['2025-03-11/2025-03-30']);
  });

  /** Some weeks in three years, many of which overlap or touch. */
  const weeks = fc.array(
    fc
      .record({ begin: fc.nat({ max: 1000 }), length: fc.integer({ min: 1, max: 60 }) })
      .map(({ begin, length }): Interruption => ({
        begin: START + begin,
        end: START + begin + length,
        days: length,
        compensated: 0,
      })),
    { maxLength: 8 },
  );

  test('stop it once on each of their days, and it runs on every other day of a stage', () => {
    const stage = { begin: START + 5, end: START + 1100, fte: FTE_TICKS };
    fc.assert(
      fc.property(weeks, (interruptions) => {
        const clock = clockOver([stage], interruptions, { yearRule: 'clock', freeDays: 0 }, START);
        const still: Day[] = [];
        const wrong: Day[] = [];
        for (let date = START; date < START + 1200; date++) {
          const isInterrupted = interruptions.some(({ begin, end }) => begin <= date && date < end);
          const isInStage = stage.begin <= date && date < stage.end;
          if (clock.runsOn(date) !== (isInStage && !isInterrupted)) wrong.push(date);
          if (isInStage && isInterrupted) still.push(date);
        }
        expect(wrong).toEqual([]);
        expect(stopsIn(clock, stage.begin, stage.end)).toEqual(still);
      }),
      { numRuns: 60 },
    );
  });
});

describe('stages side by side', () => {
  test('run the clock with the sum of their factors', () => {
    const stages = [stage('2025-01-01', '2027-12-31', HALF), stage('2025-01-01', '2027-12-31', HALF)];
    expect(yearBegins(clockOver(stages), 3)).toEqual(['2025-01-01', '2026-01-01', '2027-01-01']);
  });

  test('never run it faster than full-time', () => {
    const stages = [...SIX_YEARS, stage('2025-04-10', '2027-03-19'), stage('2026-01-01', '2026-12-31', HALF)];
    expect(yearBegins(clockOver(stages), 7)).toEqual(yearBegins(clockOver(SIX_YEARS), 7));
    expect(clockOver(stages).ticksBefore(day('2031-01-01'))).toBe(72 * MONTH_TICKS);
  });

  test('and any others run it with the sum of the factors of each day, at most full-time', () => {
    fc.assert(
      fc.property(anyStages, (stages) => {
        const first = Math.min(...stages.map(({ begin }) => begin));
        const last = Math.max(...stages.map(({ end }) => end));
        let expected = 0;
        let since = first;
        let running = 0;
        for (let date = first; date <= last; date++) {
          const sum = stages.reduce(
            (fte, { begin, end, fte: own }) => fte + (begin <= date && date < end ? own : 0),
            0,
          );
          const fte = Math.min(FTE_TICKS, sum);
          if (fte === running) continue;
          expected += monthsBetween(since, date, running);
          since = date;
          running = fte;
        }
        expect(clockOver(stages).ticksBefore(last)).toBe(expected);
      }),
      { numRuns: 50 },
    );
  });
});

describe('years by the calendar', () => {
  test('begin on anniversaries of the start, whatever the stages and interruptions', () => {
    const stages = [stage('2025-01-01', '2025-06-30', HALF), stage('2026-01-01', '2026-12-31')];
    const clock = clockOver(stages, [absence('2026-02-01', '2026-06-30')], BY_CALENDAR);
    expect(yearBegins(clock, 4)).toEqual(['2025-01-01', '2026-01-01', '2027-01-01', '2028-01-01']);
    expect([clock.yearAt(day('2025-12-31')), clock.yearAt(day('2026-01-01'))]).toEqual([1, 2]);
  });

  test('leave training time as it is', () => {
    const clock = clockOver([stage('2025-01-01', '2029-12-31', FOUR_FIFTHS)], [], BY_CALENDAR);
    expect(isoDate(clock.dayReaching(12 * MONTH_TICKS)!)).toBe('2026-04-01');
  });
});

describe('a clock', () => {
  const settings = fc.constantFrom(BY_CLOCK, BY_CALENDAR);
  const clocks = fc.tuple(anyStages, anyInterruptions, settings);

  test('has reached a training time on the first day that says so', () => {
    fc.assert(
      fc.property(
        clocks,
        fc.integer({ min: 1, max: 100 * MONTH_TICKS }),
        ([stages, interruptions, rule], ticks) => {
          const clock = clockOver(stages, interruptions, rule);
          const reached = clock.dayReaching(ticks);
          if (reached === undefined) {
            expect(clock.ticksBefore(day('2060-01-01'))).toBeLessThan(ticks);
          } else {
            expect(clock.ticksBefore(reached)).toBeGreaterThanOrEqual(ticks);
            expect(clock.ticksBefore(reached - 1)).toBeLessThan(ticks);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('has every day in the year that began last', () => {
    fc.assert(
      fc.property(clocks, fc.nat({ max: 5000 }), ([stages, interruptions, rule], offset) => {
        const clock = clockOver(stages, interruptions, rule);
        const start = Math.min(...stages.map(({ begin }) => begin));
        const date = start + offset;
        const year = clock.yearAt(date);
        expect(clock.yearBegin(1)).toBe(start);
        expect(clock.yearBegin(year)).toBeLessThanOrEqual(date);
        expect(clock.yearBegin(year + 1) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(date);
        if (rule === BY_CLOCK) {
          expect(Math.floor(clock.ticksBefore(date) / (12 * MONTH_TICKS)) + 1).toBe(year);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('runs in whole parts, never back and never faster than full-time', () => {
    fc.assert(
      fc.property(clocks, fc.nat({ max: 3500 }), ([stages, interruptions, rule], offset) => {
        const clock = clockOver(stages, interruptions, rule);
        const before = clock.ticksBefore(START + offset);
        const after = clock.ticksBefore(START + offset + 1);
        expect(Number.isSafeInteger(before)).toBe(true);
        expect(after).toBeGreaterThanOrEqual(before);
        expect(after - before).toBeLessThanOrEqual(MONTH_TICKS / 28);
      }),
      { numRuns: 300 },
    );
  });

  test('does not tell how stages were split over rows, nor the order of rows', () => {
    const cases = clocks.chain(([stages, interruptions, rule]) =>
      fc
        .tuple(...stages.map(({ begin, end }) => fc.integer({ min: begin, max: end })))
        .chain((cuts) => {
          const parts = stages.flatMap((whole, index) => [
            { ...whole, end: cuts[index]! },
            { ...whole, begin: cuts[index]! },
          ]);
          return fc.tuple(shuffled(parts), shuffled(interruptions));
        })
        .map(([parts, rows]) => ({ stages, interruptions, rule, parts, rows })),
    );
    fc.assert(
      fc.property(cases, ({ stages, interruptions, rule, parts, rows }) => {
        const clock = clockOver(stages, interruptions, rule);
        const again = clockOver(parts, rows, rule);
        for (let month = 0; month <= 132; month += 3) {
          expect(again.ticksBefore(addMonths(START, month))).toBe(clock.ticksBefore(addMonths(START, month)));
        }
        expect(yearBegins(again, 10)).toEqual(yearBegins(clock, 10));
      }),
      { numRuns: 200 },
    );
  });

  test('does not tell the order of interruptions on the same days', () => {
    const [eight, five] = [absence('2025-03-01', '2025-03-31', 8), absence('2025-03-01', '2025-03-31', 5)];
    expect(stops(clockOver(SIX_YEARS, [eight, five]))).toEqual(stops(clockOver(SIX_YEARS, [five, eight])));
    const madeUp = absence('2025-03-01', '2025-03-31', 8, 5);
    expect(stops(clockOver(SIX_YEARS, [eight, madeUp]))).toEqual(
      stops(clockOver(SIX_YEARS, [madeUp, eight])),
    );
  });
});

describe('stops put later dates off by exactly their days', () => {
  test('an interruption of 11 days lets year 2 begin one day after the anniversary', () => {
    const clock = clockOver(SIX_YEARS, [absence('2025-02-10', '2025-02-20')]);
    expect(clock.yearBegin(2)).toBe(day('2026-01-02'));
  });

  test('a year that is reached on the day on which a stop begins, begins on that day', () => {
    const settings: ClockSettings = { yearRule: 'clock', freeDays: 0 };
    const clock = clockOver(SIX_YEARS, [absence('2026-01-01', '2026-01-31')], settings);
    expect(yearBegins(clock, 3)).toEqual(['2025-01-01', '2026-01-01', '2027-02-01']);
  });

  test('also where the running month is a short one', () => {
    const clock = clockOver([stage('2025-01-19', '2030-12-31')], [absence('2025-02-18', '2025-02-28')]);
    expect(yearBegins(clock, 2)).toEqual(['2025-01-19', '2026-01-20']);
  });

  test('a stop does not add training time', () => {
    const settings: ClockSettings = { yearRule: 'clock', freeDays: 0 };
    const stages = [stage('2025-01-28', '2025-02-09')];
    const stopped = clockOver(stages, [absence('2025-01-30', '2025-01-30')], settings);
    const end = day('2025-02-10');
    expect(stopped.ticksBefore(end)).toBeLessThanOrEqual(clockOver(stages).ticksBefore(end));
  });
});
