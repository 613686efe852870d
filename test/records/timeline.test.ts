import fc from 'fast-check';
import { dayFromCivil, type Day } from '../../src/records/dates';
import { DAY_TICKS, FTE_TICKS, MONTH_TICKS, monthsBetween } from '../../src/records/quantities';
import { clip, daysOf, Intervals, monthsOf, stretchesOf, type Stretch } from '../../src/records/timeline';

const START = dayFromCivil(2024, 1, 1);
const HALF = FTE_TICKS / 2;

function stretch(begin: Day, end: Day, fte: number = FTE_TICKS): Stretch {
  return { begin, end, fte };
}

/** A row of a sheet: its end date is inclusive. */
function row(first: [number, number, number], last: [number, number, number], fte = FTE_TICKS): Stretch {
  return stretch(dayFromCivil(...first), dayFromCivil(...last) + 1, fte);
}

/** Intervals of some weeks within a few months, so that many overlap and touch; some empty, reversed or without a factor. */
const interval: fc.Arbitrary<Stretch> = fc
  .record({
    begin: fc.nat({ max: 100 }),
    length: fc.integer({ min: -3, max: 60 }),
    fte: fc.oneof(fc.constantFrom(FTE_TICKS, HALF, 72_000, 0), fc.integer({ min: 1, max: FTE_TICKS })),
  })
  .map(({ begin, length, fte }) => stretch(START + begin, START + begin + length, fte));
const intervals = fc.array(interval, { maxLength: 7 });
/** More than are sorted one by one. */
const manyIntervals = fc.array(interval, { minLength: 20, maxLength: 60 });

const window = fc
  .tuple(fc.integer({ min: -20, max: 180 }), fc.integer({ min: -5, max: 120 }))
  .map(([from, length]) => [START + from, START + from + length] as const);

/** The same intervals cut at any of their days, in any order. */
function splitAndShuffled(original: readonly Stretch[]): fc.Arbitrary<Stretch[]> {
  const cuts = original.map(({ begin, end }) =>
    end > begin ? fc.array(fc.integer({ min: begin, max: end }), { maxLength: 3 }) : fc.constant<Day[]>([]),
  );
  return fc.tuple(...cuts).chain((days) => {
    const parts = original.flatMap((whole, index) => {
      const edges = [whole.begin, ...days[index]!.sort((left, right) => left - right), whole.end];
      return edges.slice(1).map((end, part) => stretch(edges[part]!, end, whole.fte));
    });
    return fc.shuffledSubarray(parts, { minLength: parts.length });
  });
}

/** The sum of the factors on one day. */
function fteOn(day: Day, original: readonly Stretch[]): number {
  return original.reduce((sum, { begin, end, fte }) => sum + (begin <= day && day < end ? fte : 0), 0);
}

/** Stretches by their definition, day by day. */
function stretchesDayByDay(original: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = [];
  for (let day = START - 10; day < START + 200; day++) {
    const fte = fteOn(day, original);
    const last = found.at(-1);
    if (fte === 0) continue;
    if (last?.end === day && last.fte === fte) found[found.length - 1] = stretch(last.begin, day + 1, fte);
    else found.push(stretch(day, day + 1, fte));
  }
  return found;
}

const byBegin = (left: Stretch, right: Stretch): number => left.begin - right.begin;

describe('stretches', () => {
  test('are the longest periods of one sum of factors, day by day', () => {
    fc.assert(
      fc.property(fc.oneof(intervals, manyIntervals), (original) => {
        expect(stretchesOf(original)).toEqual(stretchesDayByDay(original));
      }),
      { numRuns: 500 },
    );
  });

  test('and their totals do not tell how intervals were split over rows, nor their order', () => {
    const cases = intervals.chain((original) => fc.tuple(fc.constant(original), splitAndShuffled(original)));
    fc.assert(
      fc.property(cases, ([original, rows]) => {
        const stretches = stretchesOf(original);
        const again = stretchesOf(rows);
        expect(again).toEqual(stretches);
        expect(monthsOf(again)).toBe(monthsOf(stretches));
        expect(daysOf(again)).toBe(daysOf(stretches));
      }),
      { numRuns: 1000 },
    );
  });

  test('are their own stretches', () => {
    fc.assert(
      fc.property(intervals, (original) => {
        const stretches = stretchesOf(original);
        expect(stretchesOf(stretches)).toEqual(stretches);
      }),
    );
  });

  test('are the same before 1970 as after it, only earlier', () => {
    const earlier = dayFromCivil(1950, 1, 1) - START;
    const moved = (original: readonly Stretch[]): Stretch[] =>
      original.map(({ begin, end, fte }) => stretch(begin + earlier, end + earlier, fte));
    fc.assert(
      fc.property(fc.oneof(intervals, manyIntervals), (original) => {
        expect(stretchesOf(moved(original))).toEqual(moved(stretchesOf(original)));
      }),
    );
  });

  test('of rows that touch are one', () => {
    const rows = [row([2024, 3, 1], [2024, 5, 31]), row([2024, 1, 1], [2024, 2, 29])];
    expect(stretchesOf(rows)).toEqual([row([2024, 1, 1], [2024, 5, 31])]);
    expect(monthsOf(stretchesOf(rows))).toBe(5 * MONTH_TICKS);
  });

  test('of rows with a day between them are two', () => {
    const rows = [row([2024, 1, 1], [2024, 2, 28]), row([2024, 3, 1], [2024, 5, 31])];
    expect(stretchesOf(rows)).toEqual(rows);
  });

  test('of rows with other factors that touch are two', () => {
    const rows = [row([2024, 1, 1], [2024, 2, 29], HALF), row([2024, 3, 1], [2024, 5, 31])];
    expect(stretchesOf(rows)).toEqual(rows);
    expect(monthsOf(stretchesOf(rows))).toBe(4 * MONTH_TICKS);
  });

  test('of two half-time rows side by side are one full-time stretch', () => {
    const rows = [row([2024, 1, 1], [2024, 6, 30], HALF), row([2024, 1, 1], [2024, 6, 30], HALF)];
    expect(stretchesOf(rows)).toEqual([row([2024, 1, 1], [2024, 6, 30])]);
    expect(monthsOf(stretchesOf(rows))).toBe(6 * MONTH_TICKS);
  });

  test('of a row that takes over from another, side by side with a third, are one', () => {
    const rows = [
      row([2024, 1, 1], [2024, 1, 31], HALF),
      row([2024, 2, 1], [2024, 3, 31], HALF),
      row([2024, 1, 1], [2024, 3, 31], HALF),
    ];
    expect(stretchesOf(rows)).toEqual([row([2024, 1, 1], [2024, 3, 31])]);
  });

  test('lose nothing to an interval of a factor below zero', () => {
    const year = row([2024, 1, 1], [2024, 12, 31]);
    expect(stretchesOf([year, row([2024, 3, 1], [2024, 3, 31], -HALF)])).toEqual([year]);
  });

  test('hold nothing of empty, reversed and factorless intervals', () => {
    expect(
      stretchesOf([stretch(START, START), stretch(START + 9, START), stretch(START, START + 9, 0)]),
    ).toEqual([]);
  });
});

describe('totals', () => {
  test('of five times five months at 0.8, apart, are exactly 20 months', () => {
    const rows = [2024, 2025, 2026, 2027, 2028].map((year) => row([year, 1, 15], [year, 6, 14], 72_000));
    expect(stretchesOf(rows)).toHaveLength(5);
    expect(monthsOf(stretchesOf(rows))).toBe(20 * MONTH_TICKS);
  });

  test('of days are weighed by the factor', () => {
    const rows = [row([2024, 2, 1], [2024, 2, 29], HALF), row([2024, 2, 20], [2024, 2, 20])];
    expect(daysOf(stretchesOf(rows))).toBe(15.5 * DAY_TICKS);
  });

  test('of days are those of the rows, however these overlap', () => {
    fc.assert(
      fc.property(intervals, (original) => {
        const sum = original.reduce(
          (ticks, { begin, end, fte }) => ticks + Math.max(0, end - begin) * fte,
          0,
        );
        expect(daysOf(stretchesOf(original))).toBe(sum);
      }),
    );
  });

  test('of what lies inside a window are those of its days', () => {
    const gathered = new Intervals();
    fc.assert(
      fc.property(fc.oneof(intervals, manyIntervals), window, (original, [from, to]) => {
        gathered.clear();
        for (const { begin, end, fte } of original) gathered.add(begin, end, fte);
        let ticks = 0;
        for (let day = from; day < to; day++) ticks += fteOn(day, original);
        expect(gathered.sum(from, to, (begin, end, fte) => (end - begin) * fte)).toBe(ticks);
      }),
    );
  });

  test('are whole numbers of parts', () => {
    fc.assert(
      fc.property(intervals, (original) => {
        expect(Number.isSafeInteger(monthsOf(stretchesOf(original)))).toBe(true);
      }),
    );
  });
});

describe('a window', () => {
  test('holds the part of stretches that lies inside it', () => {
    fc.assert(
      fc.property(intervals, window, (original, [from, to]) => {
        const stretches = stretchesOf(original);
        const inside = clip(stretches, from, to);
        for (const { begin, end } of inside) {
          expect(from <= begin && begin < end && end <= to).toBe(true);
        }
        const before = clip(stretches, START - 10_000, from);
        const after = clip(stretches, Math.max(from, to), START + 10_000);
        expect(stretchesOf([...before, ...inside, ...after])).toEqual(stretches);
        expect([...inside].sort(byBegin)).toEqual(inside);
      }),
      { numRuns: 500 },
    );
  });

  test('keeps the parts of a row on both sides apart', () => {
    const year = [row([2024, 1, 1], [2024, 12, 31])];
    const [from, to] = [dayFromCivil(2024, 3, 1), dayFromCivil(2024, 4, 1)];
    expect(clip(year, from, to)).toEqual([row([2024, 3, 1], [2024, 3, 31])]);
  });

  test('that is empty holds nothing', () => {
    const year = [row([2024, 1, 1], [2024, 12, 31])];
    expect(clip(year, START + 9, START + 9)).toEqual([]);
  });
});

/**
 * Left-over days count against the month that runs, so an interval measured in one piece may hold less than its pieces apart. The semantics say
 * that adding evidence never makes "at least" fail; these are the smallest cases in which the total of months falls nevertheless.
 */
describe('known: evidence that lowers a total', () => {
  const falls = (rows: readonly Stretch[], added: Stretch): boolean =>
    monthsOf(stretchesOf([...rows, added])) < monthsOf(stretchesOf(rows));

  test('a day that joins two rows may lower the months', () => {
    // 2/31 + 10/28 = 0.4217 months apart, 13/31 = 0.4194 together.
    const rows = [row([2025, 1, 28], [2025, 1, 29]), row([2025, 1, 31], [2025, 2, 9])];
    expect(falls(rows, row([2025, 1, 30], [2025, 1, 30]))).toBe(true);
  });

  test('a day that joins two rows may even take "at least 12 months" away', () => {
    const rows = [row([2025, 1, 1], [2025, 2, 19]), row([2025, 2, 21], [2025, 12, 30])];
    expect(monthsOf(stretchesOf(rows))).toBeGreaterThanOrEqual(12 * MONTH_TICKS);
    const joined = monthsOf(stretchesOf([...rows, row([2025, 2, 20], [2025, 2, 20])]));
    expect(joined).toBeLessThan(12 * MONTH_TICKS);
  });

  test('a row beside another may lower the months', () => {
    // 0.8 × 4/28 alone; 1 × 1/28 and 0.8 × 3/31 with 0.2 beside its first day.
    const rows = [row([2025, 2, 28], [2025, 3, 3], 72_000)];
    expect(falls(rows, row([2025, 2, 28], [2025, 2, 28], 18_000))).toBe(true);
  });

  test('never by more than a tenth of a month for each cut', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1500 }),
        fc.nat({ max: 400 }),
        fc.nat({ max: 400 }),
        (offset, first, second) => {
          const begin = START + offset;
          const whole = monthsBetween(begin, begin + first + second, FTE_TICKS);
          const cut = begin + first;
          const apart = monthsBetween(begin, cut, FTE_TICKS) + monthsBetween(cut, cut + second, FTE_TICKS);
          expect(Math.abs(apart - whole)).toBeLessThan(MONTH_TICKS / 10);
        },
      ),
      { numRuns: 500 },
    );
  });
});
