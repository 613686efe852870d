/** What has to hold in so many periods for each group: lists of shifts with blank cells against every way of filling these in. */
import { numberTicks } from '../../../src/records/quantities';
import { verdictName, type Verdict, type VerdictCode } from '../../../src/dsl/evaluate/verdict';
import { groupsCheck } from '../../../src/dsl/resolve/groups';
import type { Check, Group, HowManyPeriods, Window } from '../../../src/dsl/resolve/program';
import { invariant } from '../../../src/wording/invariant';
import {
  combined,
  isKnown,
  isSure,
  listsOf,
  rosterOfLists,
  worldsOf,
  worst,
  type Open,
  type Shift as Whole,
  type Values,
} from './blank-shifts';
import { bound, count, fieldOf, flag, programWith, select } from './measure-world';
import { evaluationOf, sentence } from './small-world';

type Shift = Omit<Whole, 'hours'>;

const YEARS = [
  ['2024-01-01', '2024-12-31'],
  ['2025-01-01', '2025-12-31'],
] as const;
const EACH_YEAR: Window = { kind: 'eachPeriod', period: 'calendarYear', inside: null, having: null };
const CURRENT: Group = {
  fields: new Map([[select('dienst').record, [fieldOf('dienst.soort')]]]),
  values: null,
  isCurrent: true,
};
const MOMENTS = ['2024-06-30', '2025-06-30', '2026-01-31'] as const;

const ALL: readonly Open<Shift>[] = combined(
  combined(
    ['2024-03-01', '2025-03-01', null].map((date) => ({ date })),
    ['a', 'b', null].map((kind) => ({ kind })),
  ),
  [true, null].map((night) => ({ night })),
);
const KNOWN_KINDS = ALL.filter(
  ({ kind, date, night }) => (kind === null) !== (night === null) && date !== null,
);
const lists: readonly (readonly Open<Shift>[])[] = [
  ...listsOf(ALL, 2),
  ...KNOWN_KINDS.flatMap((one) =>
    KNOWN_KINDS.flatMap((two) => KNOWN_KINDS.map((three) => [one, two, three])),
  ),
];
const VALUES: Values<Shift> = {
  date: ['2023-06-01', '2024-03-01', '2025-03-01', '2027-01-01'],
  kind: ['a', 'b', 'c', 'd', 'e'],
  night: [true, false],
};
const worlds = lists.map((list) => worldsOf(list, VALUES));
const roster = rosterOfLists(lists);

function reckoned(needed: number, shifts: readonly Shift[], asOf: string): Verdict {
  const verdicts = [...new Set(shifts.map(({ kind }) => kind))].map((kind): Verdict => {
    const has = YEARS.map(([first, last]) =>
      shifts.some(
        (one) => one.kind === kind && one.night && first <= one.date && one.date <= last && one.date <= asOf,
      ),
    );
    const met = has.filter(Boolean).length;
    const pending = YEARS.filter(([, last], index) => has[index] === false && last >= asOf).length;
    return met >= needed ? 'met' : met + pending >= needed ? 'pending' : 'notMet';
  });
  return worst(verdicts);
}

test.each<[what: string, howMany: HowManyPeriods, needed: number]>([
  ['in at least 2 years', { low: numberTicks(2), percent: false, rounding: null }, 2],
  ['in at least half of the years', { low: numberTicks(50), percent: true, rounding: null }, 1],
])('a night of each kind %s', (_what, howMany, needed) => {
  const nights = bound(count('dienst', flag('dienst.nacht')), { low: 1, group: CURRENT });
  const inYear: Check = { ...nights, window: { kind: 'thisPeriod', of: EACH_YEAR } };
  const counted: Check = {
    kind: 'periodCount',
    sentence,
    window: EACH_YEAR,
    howMany,
    asPlanned: false,
    unset: [],
    check: inYear,
  };
  const whole = groupsCheck(counted, sentence, null);
  invariant(whole !== null, 'no groups');
  const check = { ...whole, makers: [select('dienst')] };
  const wrong: unknown[] = [];
  const missed: unknown[] = [];
  const seen = new Set<Verdict>();
  for (const asOf of MOMENTS) {
    const { verdicts } = evaluationOf(roster, programWith(check), asOf).outcomesOf(0);
    for (const [index, list] of lists.entries()) {
      const verdict = verdictName(verdicts[index] as VerdictCode);
      const may = new Set(worlds[index]?.map((world) => reckoned(needed, world, asOf)));
      seen.add(verdict);
      if (verdict !== 'insufficientData' && !isSure(verdict, may)) wrong.push({ asOf, list, verdict, may });
      if (isKnown(list) && verdict === 'insufficientData') missed.push({ asOf, list, may });
    }
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(missed).toEqual([]);
  expect(seen).toContain('insufficientData');
  expect(seen).toContain('met');
  expect(seen.size).toBeGreaterThan(3);
});
