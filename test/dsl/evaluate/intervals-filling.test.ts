/** The time between intervals, and their unbroken periods, where a begin or an end is blank: against every way of filling these in. */
import { isoDate } from '../../../src/records/dates';
import type { BoundCheck } from '../../../src/dsl/resolve/program';
import { explained } from '../explain/explained';
import { compared, listsOf, type List, type Sheet } from './filled-worlds';
import { bound, duration, fieldOf, select, word, type Row } from './measure-world';
import { day, on } from './small-world';

const FIRST = day('2024-03-01');
const date = (number: number): string => isoDate(FIRST + number);
/** On, directly before and directly after all days of the lists, and at a distance from them. */
const DAYS = [-60, 0, 1, 4, 5, 6, 9, 10, 12, 13, 19, 20, 22, 30, 31, 60].map(date);

const stages: Sheet = {
  name: 'stage',
  fillings: ([begin, end, kind]) =>
    (begin === null ? DAYS : [begin as string]).flatMap((from) =>
      (end === null ? DAYS : [end as string])
        .filter((to) => from <= to)
        .flatMap((to) => (kind === null ? ['a', 'b'] : [kind as string]).map((one): Row => [from, to, one])),
    ),
};

const stage = (begin: number | null, end: number | null, kind: string | null = 'a'): Row => [
  begin === null ? null : date(begin),
  end === null ? null : date(end),
  kind,
];
const KNOWN = [stage(0, 4), stage(5, 9), stage(10, 19), stage(20, 30), stage(6, 10)];
const HALF_KNOWN = [
  stage(0, null),
  stage(4, null),
  stage(10, null),
  stage(null, 4),
  stage(null, 19),
  stage(null, 30),
];
const OF_ANY_KIND = [stage(0, 4, null), stage(6, 9, null), stage(20, 30, null)];
const UNKNOWN = stage(null, null);

const lists: readonly List[] = [
  ...listsOf([...KNOWN, ...HALF_KNOWN, ...OF_ANY_KIND], 2),
  ...listsOf(KNOWN, 2).map((list) => [...list, UNKNOWN]),
  ...listsOf(KNOWN, 2).flatMap((list) => [...HALF_KNOWN, ...OF_ANY_KIND].map((one) => [...list, one])),
];
const MOMENTS = [date(12), '2025-02-01'];
const ofA = word('stage.soort', 'a');

const between = (which: 'longest' | 'shortest', asked: Parameters<typeof bound>[1]): BoundCheck =>
  bound({ kind: 'between', ...select('stage', ofA), which }, { dimension: 'days', ...asked });
const shortest = (low: number, gap = 0): BoundCheck =>
  bound(duration('stage', { run: 'shortest', filter: ofA, weighted: false, gap: { months: 0, days: gap } }), {
    dimension: 'days',
    low,
  });
const inMarch = { kind: 'range', from: on(date(2)), to: on(date(20)) } as const;

const isOfKnownKind = ({ list }: { readonly list: List }): boolean =>
  list.every(([, , kind]) => kind !== null);
const any = (): boolean => true;
const none = (): boolean => false;

test.each([
  ['at most 5 days between', between('longest', { high: 5 }), any],
  ['at most 12 days between', between('longest', { high: 12 }), any],
  ['at most 5 days between, in a window', between('longest', { high: 5, window: inMarch }), none],
  ['at least 1 day between', between('shortest', { low: 1 }), any],
  ['at least 5 days between', between('shortest', { low: 5 }), any],
  ['at least 5 days between, in a window', between('shortest', { low: 5, window: inMarch }), none],
  // One that may not be selected may be several, of which each may be.
  ['the shortest at least 5 days', shortest(5), isOfKnownKind],
  ['the shortest at least 10 days', shortest(10), isOfKnownKind],
  ['the shortest at least 5 days, with gaps of 1', shortest(5, 1), isOfKnownKind],
  ['the shortest at least 5 days, in a window', { ...shortest(5), window: inMarch }, none],
])('%s', (_what, check, isExact) => {
  const { wrong, missed, seen } = compared(lists, stages, check, MOMENTS);
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(missed.filter(isExact).slice(0, 3)).toEqual([]);
  for (const verdict of ['met', 'insufficientData'] as const) expect(seen.get(verdict)).toBeGreaterThan(10);
});

// ---- changes, by the day on which they begin

const OF_ALL_KINDS: Sheet = {
  name: 'stage',
  fillings: ([begin, end, kind]) =>
    (begin === null ? [-60, 1, 6, 11, 12, 25, 60].map(date) : [begin as string])
      .filter((from) => from <= (end as string))
      .flatMap((from) =>
        (kind === null ? ['a', 'b', 'c', 'd', 'e'] : [kind as string]).map((one): Row => [
          from,
          end as string,
          one,
        ]),
      ),
};
const IN_ORDER = [stage(0, 4), stage(5, 9, 'b'), stage(10, 19), stage(20, 30, 'c'), stage(20, 30, null)];
const UNDATED = [
  stage(null, 30),
  stage(null, 30, 'b'),
  stage(null, 8, 'd'),
  stage(null, 40, null),
  stage(null, 70),
];
const isNearlyKnown = (list: List): boolean => list.filter(([, , kind]) => kind === null).length < 2;
const orders = listsOf(IN_ORDER, 3)
  .filter(isNearlyKnown)
  .flatMap((list) => [...UNDATED.map((one) => [...list, one]), [...list, UNDATED[1]!, UNDATED[4]!]]);
const changes = (asked: Parameters<typeof bound>[1]): BoundCheck =>
  bound({ kind: 'changes', ...select('stage'), field: fieldOf('stage.soort') }, asked);

test.each([
  ['at most 1 change', changes({ high: 1 })],
  ['at most 2 changes', changes({ high: 2 })],
  ['at most 3 changes', changes({ high: 3 })],
  ['at least 1 change', changes({ low: 1 })],
  ['at least 2 changes', changes({ low: 2 })],
])('%s', (_what, check) => {
  const { wrong, missed, seen } = compared(orders, OF_ALL_KINDS, check, MOMENTS);
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(missed.slice(0, 3)).toEqual([]);
  for (const verdict of ['met', 'insufficientData'] as const) expect(seen.get(verdict)).toBeGreaterThan(10);
});

// ---- as sentences

const FIRST_STAGE = 'stage van 1-1-2024 tot en met 31-1-2024';

const told = (rule: string, asOf: string, ...given: readonly string[]): unknown[] => {
  const { verdict, explanation, due } = explained(
    { rule, given: ['aios start 1-1-2024, einddatum 31-12-2025', ...given], asOf },
    'en',
  );
  return [verdict, explanation, due];
};

test('a gap is known where it ends with a stage of which the end is blank', () => {
  const rules = (rule: string): unknown[] => told(rule, '1-2-2025', FIRST_STAGE, 'stage begin 1-4-2024');
  expect(rules('hoogstens 2 maanden tussen stages')[0]).toBe('met');
  const tooLong = '2 months, at most 1, from 1 Feb 2024 to 31 Mar 2024, 1 month too much.';
  expect(rules('hoogstens 1 maand tussen stages')).toEqual([
    'notMet',
    expect.stringContaining(tooLong),
    null,
  ]);
  const tooShort = '2 months of at least 3, from 1 Feb 2024 to 31 Mar 2024, short by 1 month.';
  expect(rules('ten minste 3 maanden tussen stages')).toEqual([
    'notMet',
    expect.stringContaining(tooShort),
    null,
  ]);
});

test('what goes on from a stage that is long enough makes for no other period', () => {
  const rule = (months: number): unknown[] =>
    told(
      `kortste aaneengesloten periode van stages ten minste ${months} maanden`,
      '1-2-2025',
      'stage van 1-1-2024 tot en met 30-6-2024',
      'stage begin 1-7-2024',
    );
  // It may go on for ever: no day is told by which it could be put right.
  expect(rule(3)).toEqual([
    'met',
    expect.stringContaining('from 1 Jan 2024 to 30 Jun 2024: between 6'),
    null,
  ]);
  expect(rule(7)).toEqual(['insufficientData', expect.stringContaining('to date is blank'), null]);
});
