/**
 * What is asked of the latest or the first so many records, with unknown cells, against every way of filling these in: each verdict has to be that of every
 * world that a list of shifts may stand for, and where these agree there has to be one.
 */
import fc from 'fast-check';
import { FAILS, HOLDS, MAYBE, type Answer } from '../../../src/dsl/evaluate/answers';
import { holdsOfForemost, mayHoldOfAll, type Candidate } from '../../../src/dsl/evaluate/foremost';
import { verdictName, type Verdict, type VerdictCode } from '../../../src/dsl/evaluate/verdict';
import type { AmongCheck, Group, Window } from '../../../src/dsl/resolve/program';
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
import { fieldOf, flag, programWith, select, word } from './measure-world';
import { evaluationOf, sentence } from './small-world';

// ---- the order of records

interface Known {
  readonly day: number;
  readonly holds: boolean;
}

interface Unsure {
  readonly lo: number;
  readonly hi: number;
  readonly isSure: boolean;
  readonly holds: Answer;
}

/** Every world that open records may stand for. */
function outcomesOf([first, ...rest]: readonly Unsure[]): Known[][] {
  if (first === undefined) return [[]];
  const others = outcomesOf(rest);
  const days = Array.from({ length: first.hi - first.lo + 1 }, (_, index) => first.lo + index);
  const answers = first.holds === MAYBE ? [true, false] : [first.holds === HOLDS];
  const there = days.flatMap((day) => answers.map((holds) => ({ day, holds })));
  const withFirst = there.flatMap((one) => others.map((other) => [one, ...other]));
  return first.isSure ? withFirst : [...others, ...withFirst];
}

/** The sets of records that the first so many may be: those of one day have no order. */
function choices<One>(records: readonly One[], count: number, dayOf: (one: One) => number): One[][] {
  const sorted = [...records].sort((one, other) => dayOf(one) - dayOf(other));
  if (sorted.length <= count) return [sorted];
  const last = dayOf(sorted[count - 1]!);
  const before = sorted.filter((one) => dayOf(one) < last);
  const tied = sorted.filter((one) => dayOf(one) === last);
  return subsets(tied, count - before.length).map((some) => [...before, ...some]);
}

function subsets<One>([first, ...rest]: readonly One[], size: number): One[][] {
  if (size === 0) return [[]];
  if (first === undefined) return [];
  return [...subsets(rest, size - 1).map((some) => [first, ...some]), ...subsets(rest, size)];
}

const open: fc.Arbitrary<Unsure> = fc
  .record({
    days: fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
    isSure: fc.boolean(),
    holds: fc.constantFrom<Answer>(HOLDS, FAILS, MAYBE),
  })
  .map(({ days, ...rest }) => ({ lo: Math.min(...days), hi: Math.max(...days), ...rest }));

const manyOpen = fc.array(open, { maxLength: 4 });
const candidatesOf = (records: readonly Unsure[]): readonly (Candidate & Unsure)[] =>
  records.map((one, row) => ({ ...one, row }));
const holdsOf = (one: Candidate): number => (one as Candidate & Unsure).holds;

test('what holds of the first so many, in every world and every order', () => {
  fc.assert(
    fc.property(manyOpen, fc.integer({ min: 1, max: 3 }), (records, count) => {
      const outcomes = new Set(
        outcomesOf(records).flatMap((world) =>
          choices(world, count, ({ day }) => day).map(
            (some) => some.length > 0 && some.every(({ holds }) => holds),
          ),
        ),
      );
      const expected = outcomes.size > 1 ? MAYBE : outcomes.has(true) ? HOLDS : FAILS;
      expect(holdsOfForemost(candidatesOf(records), count, holdsOf)).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});

test('whether it may hold if others are added that come after them', () => {
  const added = (count: number): Known[] => Array.from({ length: count }, () => ({ day: 9, holds: true }));
  fc.assert(
    fc.property(manyOpen, fc.integer({ min: 1, max: 3 }), (records, count) => {
      const mayHold = outcomesOf(records).some((world) =>
        choices([...world, ...added(count)], count, ({ day }) => day).some((some) =>
          some.every(({ holds }) => holds),
        ),
      );
      expect(mayHoldOfAll(candidatesOf(records), count, holdsOf, true)).toBe(mayHold);
    }),
    { numRuns: 2000 },
  );
});

// ---- verdicts

type Shift = Omit<Whole, 'hours'>;
type OpenShift = Open<Shift>;

const END = '2025-12-31';
const ANY_TIME = [['0000-01-01', '9999-12-31', END]] as const;
const BY_YEAR = [
  ['2024-01-01', '2024-12-31', '2024-12-31'],
  ['2025-01-01', '2025-12-31', END],
] as const;
const EACH_YEAR: Window = { kind: 'eachPeriod', period: 'calendarYear', inside: null, having: null };
const KINDS: Group = {
  fields: new Map([[select('dienst').record, [fieldOf('dienst.soort')]]]),
  values: null,
};
const LISTED: Group = { ...KINDS, values: ['a', 'b'].map((key) => ({ ticks: null, key, label: key })) };

const among = (which: 'first' | 'latest', count: number, more: Partial<AmongCheck> = {}): AmongCheck => ({
  kind: 'among',
  sentence,
  selected: select('dienst'),
  which,
  count,
  group: null,
  window: null,
  asPlanned: false,
  unset: [],
  condition: flag('dienst.nacht'),
  ...more,
});

/** The verdict on some shifts of which everything is known. */
function judged(
  { which, count, asPlanned }: AmongCheck,
  shifts: readonly Shift[],
  asOf: string,
  isPassed: boolean,
): Verdict {
  const late = isPassed ? 'notMet' : 'pending';
  const there = shifts.filter(({ date }) => asPlanned || date <= asOf);
  if (there.length === 0) return late;
  const sign = which === 'first' ? 1 : -1;
  const verdicts = choices(there, count, ({ date }) => sign * Date.parse(date)).map((some): Verdict => {
    const broken = some.filter(({ night }) => !night);
    if (broken.length === 0) return 'met';
    // What is only planned can be changed.
    if (broken.every(({ date }) => date > asOf)) return 'pending';
    return which === 'first' ? 'notMet' : late;
  });
  return verdicts.every((one) => one === verdicts[0]) ? verdicts[0]! : 'insufficientData';
}

function reckoned(check: AmongCheck, shifts: readonly Shift[], asOf: string): Verdict {
  const isSelected = ({ kind }: Shift): boolean => check.selected.filter === null || kind === 'a';
  const windows = check.window === null ? ANY_TIME : BY_YEAR;
  return worst(
    windows.flatMap(([first, last, due]) => {
      const inside = shifts.filter((one) => isSelected(one) && first <= one.date && one.date <= last);
      const { group } = check;
      const listed = group?.values?.map(({ key }) => key) ?? [...new Set(inside.map(({ kind }) => kind))];
      return (group === null ? [null] : listed).map((kind) =>
        judged(
          check,
          inside.filter((one) => kind === null || one.kind === kind),
          asOf,
          due < asOf,
        ),
      );
    }),
  );
}

const DATES = ['2023-06-01', '2024-03-01', '2024-04-01', '2025-03-01', '2026-01-10', '2027-01-01'];
const MOMENTS = ['2024-06-30', '2025-12-31', '2026-01-31'] as const;

const ALL: readonly OpenShift[] = combined(
  combined(
    ['2024-03-01', '2025-03-01', null].map((date) => ({ date })),
    ['a', 'b', null].map((kind) => ({ kind })),
  ),
  [true, false, null].map((night) => ({ night })),
);
const OF_ONE_KIND = ALL.filter(({ kind, date }) => kind === 'a' && date !== '2025-03-01');

const lists: readonly (readonly OpenShift[])[] = [
  ...listsOf(ALL, 2),
  ...OF_ONE_KIND.flatMap((one) =>
    OF_ONE_KIND.flatMap((two) => OF_ONE_KIND.map((three) => [one, two, three])),
  ),
];
const VALUES: Values<Shift> = { date: DATES, kind: ['a', 'b', 'c', 'd'], night: [true, false] };
const worlds = lists.map((list) => worldsOf(list, VALUES));
const roster = rosterOfLists(lists);

/** `exact`: it is open only where worlds differ; `sound`: where cells are blank it may be open though they all say the same. */
const CHECKS: readonly (readonly [what: string, check: AmongCheck, how: 'exact' | 'sound'])[] = [
  ['latest', among('latest', 1), 'exact'],
  ['first', among('first', 1), 'exact'],
  ['latest 2', among('latest', 2), 'exact'],
  ['first 2', among('first', 2), 'exact'],
  [
    'latest of a kind',
    among('latest', 1, { selected: select('dienst', word('dienst.soort', 'a')) }),
    'exact',
  ],
  ['first of a kind', among('first', 1, { selected: select('dienst', word('dienst.soort', 'a')) }), 'exact'],
  ['latest, as planned', among('latest', 1, { asPlanned: true }), 'exact'],
  ['first 2, as planned', among('first', 2, { asPlanned: true }), 'sound'],
  ['first, as planned', among('first', 1, { asPlanned: true }), 'sound'],
  ['latest each year', among('latest', 1, { window: EACH_YEAR }), 'sound'],
  ['first 2 each year', among('first', 2, { window: EACH_YEAR }), 'sound'],
  ['latest of each kind', among('latest', 1, { group: KINDS }), 'sound'],
  ['first of each kind', among('first', 1, { group: KINDS }), 'sound'],
  ['latest 2 of each listed kind', among('latest', 2, { group: LISTED }), 'sound'],
  ['first of each listed kind each year', among('first', 1, { group: LISTED, window: EACH_YEAR }), 'sound'],
];

test.each(CHECKS)('%s', (_what, check, how) => {
  const wrong: unknown[] = [];
  const missed: unknown[] = [];
  const seen = new Set<Verdict>();
  for (const asOf of MOMENTS) {
    const evaluation = evaluationOf(roster, programWith(check), asOf);
    const { verdicts } = evaluation.outcomesOf(0);
    for (const [index, list] of lists.entries()) {
      const verdict = verdictName(verdicts[index] as VerdictCode);
      const may = new Set(worlds[index]?.map((world) => reckoned(check, world, asOf)));
      seen.add(verdict);
      if (verdict !== 'insufficientData' && !isSure(verdict, may)) wrong.push({ asOf, list, verdict, may });
      const agree = [...may].some((one) => one !== 'insufficientData' && isSure(one, may));
      if (agree && (isKnown(list) || how === 'exact') && verdict === 'insufficientData')
        missed.push({ asOf, list, may });
    }
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(missed.slice(0, 3)).toEqual([]);
  expect(seen).toContain('insufficientData');
  expect(seen.size).toBeGreaterThan(2);
});

test.each(CHECKS)('%s: explained as it is judged', (_what, check) => {
  const evaluation = evaluationOf(roster, programWith(check), MOMENTS[0]);
  const { verdicts } = evaluation.outcomesOf(0);
  const other = lists.findIndex((_list, index) => {
    const parts = evaluation.partsOf(0, index).map(({ verdict }) => verdictName(verdict));
    return worst(parts) !== verdictName(verdicts[index] as VerdictCode);
  });
  expect(lists[other]).toBeUndefined();
});
