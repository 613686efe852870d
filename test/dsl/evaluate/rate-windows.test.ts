/** So many per month in a window, with cells that leave the training clock open: no verdict is contradicted by what they may hold. */
import fc from 'fast-check';
import { isoDate } from '../../../src/records/dates';
import type { BoundCheck } from '../../../src/dsl/resolve/program';
import { bound, count, findingOf, type Row } from './measure-world';
import { day } from './small-world';

const START = day('2024-01-01');
const END = day('2025-06-30');
const dateOf = (days: number): string => isoDate(START + days);

const windows: Record<string, NonNullable<BoundCheck['window']>> = {
  years: { kind: 'eachYear', months: 12, from: null, to: null, having: null },
  halves: { kind: 'eachYear', months: 6, from: null, to: null, having: null },
  quarters: { kind: 'eachPeriod', period: 'calendarQuarter', inside: null, having: null },
  'last months': { kind: 'months', which: 'last', ticks: 0 },
};

const FACTORS = [0.5, 0.8, 1];
const LENGTHS = [90, 182, 300];

/** Null for a cell that may hold any of some values. */
interface Stage {
  readonly fte: number | null;
  readonly days: number | null;
}

/** Stages of which each begins half a year after the one before: the factor of some is unknown, or when they end. */
const stages = fc.array(
  fc.record({
    fte: fc.constantFrom(null, ...FACTORS),
    days: fc.oneof({ weight: 4, arbitrary: fc.constant(182) }, { weight: 1, arbitrary: fc.constant(null) }),
  }),
  { minLength: 1, maxLength: 3 },
);
const fillingsOf = ({ fte, days }: Stage): Stage[] =>
  (fte === null ? FACTORS : [fte]).flatMap((factor) =>
    (days === null ? LENGTHS : [days]).map((length) => ({ fte: factor, days: length })),
  );
/** Days from {@link START}; null where it is unknown. */
const starts = fc.oneof(
  { weight: 4, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const STARTS = [0, 15, 60];
const shifts = fc.array(fc.integer({ min: 0, max: END - START }), { maxLength: 12 });

test.each(Object.entries(windows))('in %s', (_, window) => {
  let settled = 0;
  fc.assert(
    fc.property(
      stages,
      starts,
      shifts,
      fc.integer({ min: 0, max: END - START + 60 }),
      fc.record({ low: fc.constantFrom(0.1, 0.3, 0.5), elapsed: fc.boolean(), isMost: fc.boolean() }),
      (world, start, dates, asOf, { low, elapsed, isMost }) => {
        const check = bound(count('dienst'), {
          ...(isMost ? { high: 4 * low } : { low }),
          rate: { per: 'month', elapsed },
          window: window.kind === 'months' ? { ...window, ticks: 3 * 377_580 * 90_000 } : window,
        });
        const verdictOf = (some: readonly Stage[], begin: number | null): string => {
          const stage = some.map((one, index): Row => {
            const from = 182 * index;
            return [dateOf(from), one.days === null ? null : dateOf(from + one.days - 1), 'x', one.fte];
          });
          const aios = [['A', begin === null ? null : dateOf(begin), isoDate(END)]];
          const dienst = dates.map((on): Row => [dateOf(on), 'a', 1, 'N']);
          return findingOf({ aios, stage, dienst }, check, dateOf(asOf)).verdict;
        };
        const verdict = verdictOf(world, start);
        if (verdict === 'insufficientData') return;
        settled++;
        const fillings = world.reduce<Stage[][]>(
          (all, one) => all.flatMap((some) => fillingsOf(one).map((filling) => [...some, filling])),
          [[]],
        );
        for (const filling of fillings)
          for (const begin of start === null ? STARTS : [start])
            expect(verdictOf(filling, begin)).toBe(verdict);
      },
    ),
    { numRuns: 300 },
  );
  expect(settled).toBeGreaterThan(0);
});
