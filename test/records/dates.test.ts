import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  addMonths,
  civilFromDay,
  dayFromCivil,
  dayFromSerial,
  daysInMonth,
  daysSinceMonday,
  isCivilDate,
  isLeapYear,
  isoDate,
  plainSerials,
  serialFromDay,
  type Day,
} from '../../src/records/dates';

const EPOCH = Temporal.PlainDate.from('1970-01-01');

/** The day number of an ISO date, by the oracle. */
function day(iso: string): Day {
  return EPOCH.until(Temporal.PlainDate.from(iso), { largestUnit: 'day' }).days;
}

function plainDate(date: Day): Temporal.PlainDate {
  return EPOCH.add({ days: date });
}

const FIRST = day('1600-01-01');
const LAST = day('9999-12-31');
const anyDay = fc.integer({ min: FIRST, max: LAST });

describe('days and civil dates', () => {
  test('every day of five centuries has the date that Temporal gives it', () => {
    let expected = Temporal.PlainDate.from('1800-01-01');
    const wrong: string[] = [];
    const end = day('2300-01-01');
    for (let date = day('1800-01-01'); date < end; date++) {
      const { year, month, day: dayOfMonth } = civilFromDay(date);
      if (year !== expected.year || month !== expected.month || dayOfMonth !== expected.day) {
        wrong.push(expected.toString());
      }
      expected = expected.add({ days: 1 });
    }
    expect(wrong).toEqual([]);
    expect(isoDate(end)).toBe(expected.toString());
  });

  test('agree with Temporal in both directions', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        const { year, month, day: dayOfMonth } = plainDate(date);
        expect(civilFromDay(date)).toEqual({ year, month, day: dayOfMonth });
        expect(dayFromCivil(year, month, dayOfMonth)).toBe(date);
      }),
    );
  });

  test.each<[iso: string, date: Day]>([
    ['1970-01-01', 0],
    ['1969-12-31', -1],
    ['2000-02-29', 11_016],
    ['1600-03-01', -135_080],
    ['0033-02-14', -707_430],
  ])('%s is day %d', (iso, date) => {
    expect(isoDate(date)).toBe(iso);
    expect(day(iso)).toBe(date);
  });

  test('are written as Temporal writes them', () => {
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(isoDate(date)).toBe(plainDate(date).toString());
      }),
    );
  });
});

test('the days since Monday are those of the week that Temporal gives', () => {
  for (let date = day('1969-12-01'); date < day('1970-02-01'); date++) {
    expect(daysSinceMonday(date)).toBe(plainDate(date).dayOfWeek - 1);
  }
});

describe('leap years', () => {
  test.each([
    [1900, false],
    [2000, true],
    [2023, false],
    [2024, true],
    [2100, false],
    [2400, true],
  ])('%d: %s', (year, leap) => {
    expect(isLeapYear(year)).toBe(leap);
    expect(daysInMonth(year, 2)).toBe(leap ? 29 : 28);
  });

  test('the months of a year have 31, 28 or 29, and 30 days', () => {
    const lengths = Array.from({ length: 12 }, (_, index) => daysInMonth(2025, index + 1));
    expect(lengths).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  });

  test('and the lengths of months are those of Temporal', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1600, max: 9999 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const first = Temporal.PlainDate.from({ year, month, day: 1 });
        expect(isLeapYear(year)).toBe(first.inLeapYear);
        expect(daysInMonth(year, month)).toBe(first.daysInMonth);
      }),
    );
  });
});

describe('dates that exist', () => {
  test('are those that Temporal accepts, from 1800 to 9999', () => {
    const accepts = (year: number, month: number, dayOfMonth: number): boolean => {
      try {
        Temporal.PlainDate.from({ year, month, day: dayOfMonth }, { overflow: 'reject' });
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(
        fc.integer({ min: 1800, max: 9999 }),
        fc.integer({ min: -1, max: 14 }),
        fc.oneof(fc.integer({ min: -1, max: 40 }), fc.integer({ min: 28, max: 32 })),
        (year, month, dayOfMonth) => {
          expect(isCivilDate(year, month, dayOfMonth)).toBe(accepts(year, month, dayOfMonth));
        },
      ),
    );
  });

  test.each([
    [1800, 1, 1],
    [2024, 2, 29],
    [2025, 11, 30],
    [9999, 12, 31],
  ])('%d-%d-%d', (year, month, dayOfMonth) => {
    expect(isCivilDate(year, month, dayOfMonth)).toBe(true);
  });

  test.each([
    [2023, 2, 29],
    [1900, 2, 29],
    [2025, 11, 31],
    [2025, 0, 1],
    [2025, 13, 1],
    [2025, 1, 0],
    [2025, 4, 31],
    [1799, 12, 31],
    [10_000, 1, 1],
    [2025.5, 1, 1],
    [Number.NaN, 1, 1],
    [2025, Number.NaN, 1],
  ])('not %d-%d-%d', (year, month, dayOfMonth) => {
    expect(isCivilDate(year, month, dayOfMonth)).toBe(false);
  });
});

describe('adding months, as EDATE does', () => {
  test.each<[from: string, months: number, to: string]>([
    // Microsoft's examples.
    ['2011-01-15', 1, '2011-02-15'],
    ['2011-01-15', -1, '2010-12-15'],
    ['2011-01-15', 2, '2011-03-15'],
    // Clipped to the last day of the month.
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2025-10-31', 1, '2025-11-30'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2024-02-29', -1200, '1924-02-29'],
    // Not moved to the last day when it need not be.
    ['2025-02-28', 1, '2025-03-28'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2025-01-01', -1, '2024-12-01'],
    ['2025-06-30', 0, '2025-06-30'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(isoDate(addMonths(day(from), months))).toBe(to);
  });

  test('agrees with Temporal, which constrains to the last day of the month', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -1200, max: 1200 }), (date, months) => {
        const expected = plainDate(date).add({ months }, { overflow: 'constrain' });
        expect(isoDate(addMonths(date, months))).toBe(isoDate(day(expected.toString())));
      }),
    );
  });

  test('never puts a later date before an earlier one', () => {
    fc.assert(
      fc.property(anyDay, fc.nat({ max: 40 }), fc.integer({ min: -60, max: 60 }), (date, later, months) => {
        expect(addMonths(date, months)).toBeLessThanOrEqual(addMonths(date + later, months));
      }),
    );
  });
});

describe("Excel's serial numbers", () => {
  test.each<[system: 1900 | 1904, serial: number, iso: string]>([
    [1900, 1, '1900-01-01'],
    [1900, 59, '1900-02-28'],
    [1900, 61, '1900-03-01'],
    [1900, 39_448, '2008-01-01'],
    // Microsoft's example of the two systems: 5 July 1998.
    [1900, 35_981, '1998-07-05'],
    [1904, 34_519, '1998-07-05'],
    [1900, 2_958_465, '9999-12-31'],
    [1904, 0, '1904-01-01'],
    [1904, 1, '1904-01-02'],
    [1904, 59, '1904-02-29'],
    [1904, 60, '1904-03-01'],
    [1904, 2_957_003, '9999-12-31'],
    [1900, 45_660.999_99, '2025-01-03'],
    [1904, 0.5, '1904-01-01'],
  ])('in the %d system, %d is %s', (system, serial, iso) => {
    const date = dayFromSerial(serial, system);
    expect(date).toBe(day(iso));
  });

  test.each<[why: string, system: 1900 | 1904, serial: number]>([
    ['29 February 1900 never was', 1900, 60],
    ['nor any hour of it', 1900, 60.75],
    ['0 January 1900 is no date', 1900, 0],
    ['a time of day alone is no date', 1900, 0.25],
    ['negative', 1900, -1],
    ['negative', 1904, -0.5],
    ['beyond 9999', 1900, 2_958_466],
    ['beyond 9999', 1904, 2_957_004],
    ['no number', 1900, Number.NaN],
    ['not finite', 1904, Number.POSITIVE_INFINITY],
  ])('%s: in the %d system, %d is no date', (_, system, serial) => {
    expect(dayFromSerial(serial, system)).toBeUndefined();
  });

  test.each([1900, 1904] as const)(
    'that are plain in the %d system are as many days after its zero',
    (system) => {
      const { first, last, dayOfZero } = plainSerials(system);
      // Those before the phantom leap day, and the zero of the later system, are the only others.
      expect([first, last]).toEqual(system === 1900 ? [61, 2_958_465] : [1, 2_957_003]);
      fc.assert(
        fc.property(fc.integer({ min: first, max: last }), (serial) => {
          expect(dayFromSerial(serial, system)).toBe(dayOfZero + serial);
        }),
        { examples: [[first], [last]] },
      );
    },
  );

  test('differ by 1462 between the systems', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_957_003 }), (serial) => {
        const date = dayFromSerial(serial, 1904);
        expect(date).toBe(dayFromCivil(1904, 1, 1) + serial);
        expect(dayFromSerial(serial + 1462, 1900)).toBe(date);
      }),
    );
  });

  test('are written so that they are read as the same date', () => {
    fc.assert(
      fc.property(fc.integer({ min: day('1900-01-01'), max: LAST }), (date) => {
        expect(dayFromSerial(serialFromDay(date), 1900)).toBe(date);
      }),
      { examples: [[day('1900-01-01')], [day('1900-02-28')], [day('1900-03-01')]] },
    );
  });

  test('rise by one a day, except over the phantom leap day', () => {
    for (let date = day('1900-01-01'); date < day('1901-01-01'); date++) {
      expect(serialFromDay(date + 1) - serialFromDay(date)).toBe(date === day('1900-02-28') ? 2 : 1);
    }
  });
});
