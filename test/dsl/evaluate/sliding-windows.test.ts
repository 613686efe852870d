/** Windows of a length in which many records lie, against looking at every day on which one may begin. */
import fc from 'fast-check';
import { isoDate } from '../../../src/records/dates';
import { numberTicks } from '../../../src/records/quantities';
import type { Term, Window } from '../../../src/dsl/resolve/program';
import { day } from './small-world';
import { bound, count, findingOf, total, type Row } from './measure-world';

const FIRST = day('2024-01-01');
const DAYS = 366;
const AS_OF = '2024-12-31';

/** A shift on a day of 2024, counted from 0, of so many hours; null for one of which nobody knows the date. */
interface Shift {
  readonly on: number | null;
  readonly hours: number;
}

const shift = (on: fc.Arbitrary<number | null>): fc.Arbitrary<Shift> =>
  fc.record({ on, hours: fc.integer({ min: 1, max: 9 }) });
// So many that there are several hundred windows to look at.
const world = fc.record({
  shifts: fc.array(shift(fc.integer({ min: 0, max: DAYS - 1 })), { minLength: 40, maxLength: 90 }),
  undated: fc.array(shift(fc.constant(null)), { maxLength: 2 }),
  length: fc.integer({ min: 1, max: 60 }),
});

const rowOf = ({ on, hours }: Shift): Row => [on === null ? null : isoDate(FIRST + on), 'a', hours, 'J'];

const inEvery = (length: number): Window => ({
  kind: 'sliding',
  quantifier: 'every',
  length: { months: 0, days: length },
  inside: null,
});

/** The most that there is in any window of so many days, of the shifts whose date is known. */
function fullest(shifts: readonly Shift[], length: number, worth: (shift: Shift) => number): number {
  let most = 0;
  for (let begin = -length; begin < DAYS; begin++) {
    let sum = 0;
    for (const one of shifts)
      if (one.on !== null && one.on >= begin && one.on < begin + length) sum += worth(one);
    most = Math.max(most, sum);
  }
  return most;
}

const MEASURES: readonly (readonly [name: string, Term, (shift: Shift) => number])[] = [
  ['number', count('dienst'), () => 1],
  ['sum', total('dienst.uren'), (one) => one.hours],
];

test.each(MEASURES)('the greatest %s in any of them', (_name, term, worth) => {
  fc.assert(
    fc.property(world, fc.integer({ min: -3, max: 3 }), ({ shifts, undated, length }, beside) => {
      const most = fullest(shifts, length, worth);
      const perhaps = undated.reduce((sum, one) => sum + worth(one), 0);
      const high = Math.max(0, most + beside);
      const check = bound(term, { high, window: inEvery(length) });
      const finding = findingOf({ dienst: [...shifts, ...undated].map(rowOf) }, check, AS_OF);
      const expected = most > high ? 'notMet' : most + perhaps > high ? 'insufficientData' : 'met';
      expect(finding.verdict).toBe(expected);
      const [part] = finding.parts;
      if (undated.length === 0) expect(part?.amount?.lo).toBe(numberTicks(most));
    }),
    { numRuns: 40, seed: 11 },
  );
});
