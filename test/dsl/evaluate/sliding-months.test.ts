/** Windows of whole months that slide over the ends of months of unequal length, against looking at every day on which one may begin. */
import fc from 'fast-check';
import { addMonths, isoDate } from '../../../src/records/dates';
import { DAY_TICKS, numberTicks } from '../../../src/records/quantities';
import type { Verdict } from '../../../src/dsl/evaluate/verdict';
import { bound, count, duration, findingOf, type Row } from './measure-world';
import { day } from './small-world';

/** The training lasts from the first of these days to the last, over a February. */
const START = day('2023-01-15');
const END = day('2023-06-20');
const AFTER = '2023-12-31';

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

/** Days around the ends of months, where it matters how windows are cut. */
const edge = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: -4, max: 3 }))
  .map(([months, days]) => addMonths(day('2023-01-01'), months) + days);

const sheets = (dienst: readonly Row[], stage: readonly Row[] = []) => ({
  aios: [['A', isoDate(START), isoDate(END)]],
  stage,
  dienst,
});
const sliding = (quantifier: 'every' | 'some', months: number) =>
  ({ kind: 'sliding', quantifier, length: { months, days: 0 }, inside: null }) as const;
const months = fc.integer({ min: 1, max: 3 });
const SETTINGS = { numRuns: 150, seed: 2023 };

/** How many of some days lie in a window that begins on a day. */
const within = (days: readonly number[], begin: number, length: number): number =>
  days.filter((one) => begin <= one && one < addMonths(begin, length)).length;

/** Every begin of a window inside the training. */
const begins = (length: number): number[] =>
  range(START, END + 1).filter((begin) => addMonths(begin, length) <= END + 1);
/** Longer than any window before the first record, and after the last. */
const anyBegin = range(START - 130, END + 130);

const shifts = fc.array(edge, { minLength: 1, maxLength: 6 });
const asked = fc.integer({ min: 0, max: 4 });

test('a maximum holds in any window', () => {
  fc.assert(
    fc.property(shifts, months, asked, (days, length, high) => {
      const most = Math.max(...anyBegin.map((begin) => within(days, begin, length)));
      const check = bound(count('dienst'), { high, window: sliding('every', length) });
      const { verdict, parts } = findingOf(sheets(days.map((one): Row => [isoDate(one)])), check, AFTER);
      expect([verdict, parts[0]?.amount?.lo]).toEqual([most > high ? 'notMet' : 'met', numberTicks(most)]);
    }),
    SETTINGS,
  );
});

test('a minimum in every window holds in each that lies inside the training', () => {
  fc.assert(
    fc.property(shifts, months, asked, (days, length, low) => {
      const least = Math.min(...begins(length).map((begin) => within(days, begin, length)));
      const check = bound(count('dienst'), { low, window: sliding('every', length) });
      const expected: Verdict = least < low ? 'notMet' : 'met';
      expect(findingOf(sheets(days.map((one): Row => [isoDate(one)])), check, AFTER).verdict).toBe(expected);
    }),
    SETTINGS,
  );
});

test('a minimum in some window holds in one of any', () => {
  fc.assert(
    fc.property(shifts, months, asked, (days, length, low) => {
      const most = Math.max(...anyBegin.map((begin) => within(days, begin, length)));
      const check = bound(count('dienst'), { low, window: sliding('some', length) });
      const expected: Verdict = most < low ? 'notMet' : 'met';
      expect(findingOf(sheets(days.map((one): Row => [isoDate(one)])), check, AFTER).verdict).toBe(expected);
    }),
    SETTINGS,
  );
});

test('on the reference date only windows that have closed can fall short', () => {
  const asOf = fc.integer({ min: START + 20, max: END });
  fc.assert(
    fc.property(shifts, months, asked, asOf, (days, length, low, now) => {
      const done = days.filter((one) => one <= now);
      const verdicts = begins(length).map((begin): Verdict => {
        if (within(done, begin, length) >= low) return 'met';
        return addMonths(begin, length) - 1 < now ? 'notMet' : 'pending';
      });
      const check = bound(count('dienst'), { low, window: sliding('every', length) });
      const expected = (['notMet', 'pending', 'met'] as const).find((one) => verdicts.includes(one));
      const rows = days.map((one): Row => [isoDate(one)]);
      expect(findingOf(sheets(rows), check, isoDate(now)).verdict).toBe(expected ?? 'notApplicable');
    }),
    SETTINGS,
  );
});

test('days of intervals are counted in each window', () => {
  const stage = fc.tuple(edge, fc.integer({ min: 0, max: 40 }));
  fc.assert(
    fc.property(stage, months, fc.integer({ min: 1, max: 40 }), ([begin, length], size, high) => {
      const most = Math.max(...anyBegin.map((from) => within(range(begin, begin + length + 1), from, size)));
      const check = bound(duration('stage', { weighted: false }), {
        high,
        dimension: 'days',
        window: sliding('every', size),
      });
      const rows: Row[] = [[isoDate(begin), isoDate(begin + length), 'x']];
      const { verdict, parts } = findingOf(sheets([], rows), check, AFTER);
      expect([verdict, parts[0]?.amount?.lo]).toEqual([most > high ? 'notMet' : 'met', most * DAY_TICKS]);
    }),
    SETTINGS,
  );
});
