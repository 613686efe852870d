import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { addMonths, dayFromCivil, type Day } from '../../src/records/dates';
import {
  convertTicks,
  countMonths,
  DAY_TICKS,
  dayReaching,
  decimalFromTicks,
  FTE_TICKS,
  fteFromNumber,
  MONTH_TICKS,
  monthsBetween,
  NUMBER_TICKS,
  numberTicks,
  ticksPerUnit,
  type MonthCount,
} from '../../src/records/quantities';

const EPOCH = Temporal.PlainDate.from('1970-01-01');

function day(iso: string): Day {
  const { year, month, day: dayOfMonth } = Temporal.PlainDate.from(iso);
  return dayFromCivil(year, month, dayOfMonth);
}

/** The parts of a full-time factor as a cell gives it. */
function fte(factor: number): number {
  return fteFromNumber(numberTicks(factor));
}

/** The parts of a bound as a rule gives it. */
function months(amount: number): number {
  return convertTicks(numberTicks(amount), 'months');
}

/** The months of a row of a sheet, whose end date is inclusive. */
function monthsOfRow(first: string, last: string, factor: number): number {
  return monthsBetween(day(first), day(last) + 1, fte(factor));
}

/** The definition: as many whole months as fit, then days, against the days from the last to the next whole month. */
function countedByTemporal(begin: Day, end: Day): MonthCount {
  const from = EPOCH.add({ days: begin });
  const to = EPOCH.add({ days: end });
  let whole = 0;
  while (Temporal.PlainDate.compare(from.add({ months: whole + 1 }), to) <= 0) whole++;
  const reached = from.add({ months: whole });
  const next = from.add({ months: whole + 1 });
  return { months: whole, days: reached.until(to).days, monthLength: reached.until(next).days };
}

const anyDay = fc.integer({ min: day('1999-01-01'), max: day('2041-01-01') });
const lastDays = fc
  .tuple(fc.integer({ min: 1999 * 12, max: 2040 * 12 }), fc.integer({ min: -4, max: 1 }))
  .map(([month, offset]) => dayFromCivil(Math.floor(month / 12), (month % 12) + 1, 1) + offset);
/** Any day, but more often the last days of a month. */
const begins = fc.oneof(anyDay, lastDays);
const lengths = fc.oneof(fc.nat({ max: 70 }), fc.nat({ max: 3000 }));
const factors = fc.oneof(
  fc.constantFrom(FTE_TICKS, fte(0.8), fte(0.5), fte(0.3333), 1),
  fc.integer({ min: 1, max: FTE_TICKS }),
);

describe('months of a row', () => {
  test.each<[first: string, last: string, factor: number, whole: number, left: number, length: number]>([
    ['2025-01-15', '2025-06-14', 1, 5, 0, 1],
    ['2023-08-31', '2024-02-28', 1, 6, 0, 1],
    ['2025-01-15', '2025-02-20', 1, 1, 6, 28],
    ['2025-01-01', '2025-06-30', 0.8, 6, 0, 1],
    ['2024-02-29', '2025-02-27', 1, 12, 0, 1],
    ['2024-02-29', '2025-02-28', 1, 12, 1, 29],
    ['2023-08-31', '2024-02-29', 1, 6, 1, 31],
    ['2024-01-31', '2024-02-28', 1, 1, 0, 1],
    ['2025-01-30', '2025-02-27', 1, 1, 0, 1],
    ['2025-01-31', '2025-02-14', 0.5, 0, 15, 28],
    ['2025-02-28', '2025-03-27', 1, 1, 0, 1],
    ['2025-03-01', '2025-03-31', 1, 1, 0, 1],
    ['2025-03-01', '2025-03-01', 1, 0, 1, 31],
    ['2020-01-01', '2025-12-31', 1, 72, 0, 1],
  ])('%s t/m %s at %d is %d months and %d/%d', (first, last, factor, whole, left, length) => {
    const exactly = (BigInt(whole * length + left) * BigInt(MONTH_TICKS)) / BigInt(length);
    const expected = (exactly * BigInt(Math.round(factor * 10_000))) / 10_000n;
    expect(BigInt(monthsOfRow(first, last, factor))).toBe(expected);
  });

  test('half a year at 0.8 is 4.8 months, which is less than 5', () => {
    const counted = monthsOfRow('2025-01-01', '2025-06-30', 0.8);
    expect(counted).toBe(months(4.8));
    expect(counted).toBeLessThan(months(5));
    expect(decimalFromTicks(counted, 'months')).toBe(4.8);
  });

  test('five times five months at 0.8 is exactly 20', () => {
    const rows = ['2025-01-15', '2026-01-31', '2027-01-01', '2028-02-29', '2029-09-30'];
    const begun = rows.map(day);
    const total = begun.reduce((sum, begin) => sum + monthsBetween(begin, addMonths(begin, 5), fte(0.8)), 0);
    expect(total).toBe(months(20));
    expect(total).toBe(20 * MONTH_TICKS);
  });

  test('ten times one month at 0.1, and three times at 0.3333 and the rest, leave no noise', () => {
    const month = (factor: number): number => monthsOfRow('2025-04-01', '2025-04-30', factor);
    expect(Array.from({ length: 10 }, () => month(0.1)).reduce((sum, ticks) => sum + ticks, 0)).toBe(
      months(1),
    );
    expect(3 * month(0.3333) + month(0.0001)).toBe(months(1));
  });

  test('23 months at 0.7 meet a bound of 16.1 months', () => {
    expect(monthsOfRow('2025-01-01', '2026-11-30', 0.7)).toBe(months(16.1));
  });

  test('an empty or reversed interval, and one without a full-time factor, hold nothing', () => {
    const date = day('2025-01-15');
    expect(monthsBetween(date, date, FTE_TICKS)).toBe(0);
    expect(monthsBetween(date, date - 40, FTE_TICKS)).toBe(0);
    expect(monthsBetween(date, date + 40, 0)).toBe(0);
  });
});

describe('counting months', () => {
  test('agrees with its definition', () => {
    fc.assert(
      fc.property(begins, lengths, (begin, length) => {
        expect(countMonths(begin, begin + length)).toEqual(countedByTemporal(begin, begin + length));
      }),
      { numRuns: 500 },
    );
  });

  test('agrees with its definition for every begin of four years and every end of the next quarter', () => {
    const wrong: [Day, Day][] = [];
    for (let begin = day('2024-01-01'); begin < day('2028-01-01'); begin++) {
      let whole = 0;
      for (let end = begin; end < begin + 92; end++) {
        if (addMonths(begin, whole + 1) === end) whole++;
        const counted = countMonths(begin, end);
        if (counted.months !== whole || counted.days !== end - addMonths(begin, whole))
          wrong.push([begin, end]);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('leaves fewer days than the running month has, which has 28 to 31', () => {
    fc.assert(
      fc.property(begins, lengths, (begin, length) => {
        const { days, monthLength } = countMonths(begin, begin + length);
        expect(days).toBeGreaterThanOrEqual(0);
        expect(days).toBeLessThan(monthLength);
        expect(monthLength).toBeGreaterThanOrEqual(28);
        expect(monthLength).toBeLessThanOrEqual(31);
      }),
    );
  });
});

describe('months between two days', () => {
  test('are the counted months times the full-time factor, exactly', () => {
    fc.assert(
      fc.property(begins, lengths, factors, (begin, length, factor) => {
        const counted = countedByTemporal(begin, begin + length);
        const { months: whole, days, monthLength } = counted;
        const ticks = monthsBetween(begin, begin + length, factor);
        expect(Number.isSafeInteger(ticks)).toBe(true);
        // ticks / MONTH_TICKS = (whole + days / monthLength) × factor / FTE_TICKS, multiplied out.
        expect(BigInt(ticks) * BigInt(monthLength) * BigInt(FTE_TICKS)).toBe(
          BigInt(whole * monthLength + days) * BigInt(factor) * BigInt(MONTH_TICKS),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('are more with every day that the end is later', () => {
    fc.assert(
      fc.property(begins, lengths, factors, (begin, length, factor) => {
        const end = begin + length;
        expect(monthsBetween(begin, end + 1, factor)).toBeGreaterThan(monthsBetween(begin, end, factor));
      }),
      { numRuns: 500 },
    );
  });

  test('are not fewer when the begin is earlier', () => {
    fc.assert(
      fc.property(begins, lengths, factors, (begin, length, factor) => {
        const end = begin + length;
        const fewest = monthsBetween(begin, end, factor);
        expect(monthsBetween(begin - 1, end, factor)).toBeGreaterThanOrEqual(fewest);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the day on which a number of months is reached', () => {
  test.each<[from: string, amount: number, factor: number, reached: string]>([
    ['2025-01-15', 5, 1, '2025-06-15'],
    ['2023-08-31', 6, 1, '2024-02-29'],
    ['2025-01-31', 1, 1, '2025-02-28'],
    ['2025-01-01', 12, 0.8, '2026-04-01'],
    ['2025-01-01', 0.5, 1, '2025-01-17'],
    ['2025-02-01', 0.5, 1, '2025-02-15'],
    ['2025-01-01', 0, 1, '2025-01-01'],
    ['2025-01-01', -3, 1, '2025-01-01'],
  ])('from %s, %d months at %d on %s', (from, amount, factor, reached) => {
    expect(dayReaching(day(from), months(amount), fte(factor))).toBe(day(reached));
  });

  test('is the first with at least that many', () => {
    const ticks = fc.oneof(
      fc.integer({ min: 1, max: 80 * MONTH_TICKS }),
      fc.integer({ min: 1, max: 80 }).map((amount) => amount * MONTH_TICKS),
    );
    fc.assert(
      fc.property(begins, ticks, fc.integer({ min: 900, max: FTE_TICKS }), (begin, amount, factor) => {
        const reached = dayReaching(begin, amount, factor);
        expect(monthsBetween(begin, reached, factor)).toBeGreaterThanOrEqual(amount);
        expect(monthsBetween(begin, reached - 1, factor)).toBeLessThan(amount);
      }),
      { numRuns: 500 },
    );
  });

  test('gives back every end, and the day after it for one part more', () => {
    fc.assert(
      fc.property(begins, lengths, factors, (begin, length, factor) => {
        const ticks = monthsBetween(begin, begin + length, factor);
        expect(dayReaching(begin, ticks, factor)).toBe(begin + length);
        expect(dayReaching(begin, ticks + 1, factor)).toBe(begin + length + 1);
      }),
      { numRuns: 500 },
    );
  });
});

describe('plain numbers', () => {
  test('with five decimals are whole numbers of parts, so that sums are exact', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -10_000_000, max: 10_000_000 })), (hundredThousandths) => {
        const sum = hundredThousandths.reduce((ticks, value) => ticks + numberTicks(value / 100_000), 0);
        const expected = hundredThousandths.reduce((total, value) => total + value, 0);
        expect(sum).toBe(expected * (NUMBER_TICKS / 100_000));
      }),
    );
  });

  test.each([3, 6, 9, 12, 36, 40, 45, 48])('in %dths add up to one', (parts) => {
    expect(numberTicks(1 / parts) * parts).toBe(NUMBER_TICKS);
  });

  test('0.1 and 0.2 are 0.3', () => {
    expect(numberTicks(0.1) + numberTicks(0.2)).toBe(numberTicks(0.3));
  });

  test.each([36, 40, 45, 48])('hours of a week of %d are whole parts of a full-time factor', (hours) => {
    for (let worked = 1; worked <= hours; worked++) {
      expect(fte(worked / hours) * hours).toBe(FTE_TICKS * worked);
    }
  });

  test('of months are converted exactly, to half a part', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 * NUMBER_TICKS }), (ticks) => {
        const converted = BigInt(convertTicks(ticks, 'months') * 2);
        expect(converted * BigInt(NUMBER_TICKS)).toBe(2n * BigInt(ticks) * BigInt(MONTH_TICKS));
      }),
      { examples: [[numberTicks(16.1)], [numberTicks(32.3)], [numberTicks(0.00391)]] },
    );
  });

  test('of days with three decimals are converted to whole parts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000_000 }), (thousandths) => {
        expect(convertTicks(numberTicks(thousandths / 1000), 'days')).toBe(thousandths * (DAY_TICKS / 1000));
      }),
    );
  });

  test('are shown as they were given, in every dimension', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        fc.constantFrom('number' as const, 'months' as const, 'days' as const),
        (thousandths, dimension) => {
          const value = thousandths / 1000;
          const ticks = convertTicks(numberTicks(value), dimension);
          expect(decimalFromTicks(ticks, dimension)).toBe(value);
          expect(ticks / ticksPerUnit(dimension)).toBeCloseTo(value, 9);
        },
      ),
    );
  });
});
