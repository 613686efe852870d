/** What is measured of the latest or the first so many records, where cells are blank: against every way of filling these in. */
import type { BoundCheck, Predicate, Term } from '../../../src/dsl/resolve/program';
import { compared, listsOf, type List, type Sheet } from './filled-worlds';
import { bound, count, fieldOf, flag, not, select, total, word, type Row } from './measure-world';

const DATES = [
  '2023-12-01',
  '2024-02-01',
  '2024-03-01',
  '2024-04-01',
  '2024-05-01',
  '2024-06-30',
  '2025-01-10',
  '2025-06-01',
];
const MOMENTS = ['2024-06-30', '2025-02-01'];

const shifts: Sheet = {
  name: 'dienst',
  fillings: ([date, kind, hours, night]) =>
    (date === null ? DATES : [date as string]).flatMap((one) =>
      (kind === null ? ['a', 'b'] : [kind as string]).flatMap((word) =>
        (hours === null ? [0, 2, 6, 24] : [hours as number]).flatMap((length) =>
          (night === null ? ['J', 'N'] : [night as string]).map((yes): Row => [one, word, length, yes]),
        ),
      ),
    ),
};

const KNOWN: readonly Row[] = [
  ['2024-02-01', 'a', 2, 'J'],
  ['2024-03-01', 'a', 6, 'N'],
  ['2024-04-01', 'a', 4, 'J'],
  ['2024-04-01', 'a', 8, 'N'],
];
const OPEN: readonly Row[] = [
  [null, 'a', 4, 'J'],
  [null, 'a', 2, 'N'],
  ['2024-03-01', null, 6, 'J'],
  ['2024-04-01', 'a', null, 'J'],
  ['2024-04-01', 'a', 4, null],
];
const lists: readonly List[] = listsOf(KNOWN, 3).flatMap((list) => [
  list,
  ...OPEN.map((one) => [...list, one]),
  ...OPEN.slice(0, 3).map((one) => [...list, one, OPEN[0]!]),
]);

const ofA = word('dienst.soort', 'a');
const latest = (number: number, term: Term): Term => ({
  ...term,
  among: { which: 'latest', count: number, filter: ofA },
});
const hours = { ...select('dienst', ofA), field: fieldOf('dienst.uren') };
const ofAtNight: Predicate = { kind: 'and', terms: [ofA, flag('dienst.nacht')] };
const ofAByDay: Predicate = { kind: 'and', terms: [ofA, not(flag('dienst.nacht'))] };

const HALF = bound(count('dienst'), { low: 50, rest: [count('dienst')] }).low;
const share = (part: Term, rest: Term): BoundCheck => ({ ...bound(part, { rest: [rest] }), low: HALF });
const inRow = (limits: { low?: number; high?: number }): BoundCheck =>
  bound({ kind: 'streak', ...select('dienst', ofAtNight), of: ofA }, limits);
const isDated = (list: List): boolean => list.every(([date]) => date !== null);
const any = (): boolean => true;

test.each([
  ['median of the latest 2 at least 4', bound(latest(2, { kind: 'median', ...hours }), { low: 4 }), any],
  ['median of the latest 3 at most 4', bound(latest(3, { kind: 'median', ...hours }), { high: 4 }), any],
  ['average of the latest 3 at most 5', bound(latest(3, { kind: 'average', ...hours }), { high: 5 }), any],
  [
    'lowest of the latest 2 at least 4',
    bound(latest(2, { kind: 'pick', ...hours, which: 'lowest' }), { low: 4 }),
    any,
  ],
  ['total of the latest 2 at least 10', bound(latest(2, total('dienst.uren', ofA)), { low: 10 }), any],
  ['nights of the latest 2 at least 1', bound(latest(2, count('dienst', ofAtNight)), { low: 1 }), any],
  [
    'half of the latest 3 at night',
    share(latest(3, count('dienst', ofAtNight)), latest(3, count('dienst', ofAByDay))),
    any,
  ],
  ['nights in a row at least 2', inRow({ low: 2 }), isDated],
  ['nights in a row at most 1', inRow({ high: 1 }), isDated],
])('%s', (_what, check, isExact) => {
  const { wrong, missed, seen } = compared(lists, shifts, check, MOMENTS);
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(missed.filter(({ list }) => isExact(list)).slice(0, 3)).toEqual([]);
  for (const verdict of ['met', 'insufficientData'] as const) expect(seen.get(verdict)).toBeGreaterThan(10);
});
