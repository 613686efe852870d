/** What has to hold in a number or a share of the periods: against every filling of unknown cells, and what is said of it. */
import fc from 'fast-check';
import { numberTicks } from '../../../src/records/quantities';
import { fewestOf, isEnough, verdictOnPeriods, type Tally } from '../../../src/dsl/evaluate/counted-periods';
import { verdictName, type Verdict, type VerdictCode } from '../../../src/dsl/evaluate/verdict';
import type { Check, HowManyPeriods, PeriodCountCheck, Window } from '../../../src/dsl/resolve/program';
import {
  combined,
  isKnown,
  isSure,
  listsOf,
  rosterOfLists,
  worldsOf,
  type Open,
  type Shift as Whole,
} from './blank-shifts';
import { bound, count, fieldOf, flag, not, programWith, select } from './measure-world';
import { evaluationOf, sentence } from './small-world';

// ---- so many of them

type Kind = 'met' | 'pending' | 'broken' | 'later';

const KINDS: readonly Kind[] = ['met', 'pending', 'broken'];
/** What a period of each kind may be: null where nothing is asked of it, or there is none. */
const MAY_BE: Record<keyof Tally, readonly (Kind | null)[]> = {
  met: ['met'],
  pending: ['pending'],
  broken: ['broken'],
  later: ['later'],
  open: [...KINDS, null],
  perhapsMet: ['met', null],
  perhapsOpen: [...KINDS, null],
};

const howMany = (
  low: number,
  percent: boolean,
  rounding: HowManyPeriods['rounding'] = null,
): HowManyPeriods => ({
  low: numberTicks(low),
  percent,
  rounding,
});

const asked: fc.Arbitrary<HowManyPeriods> = fc.oneof(
  fc.integer({ min: 1, max: 5 }).map((low) => howMany(low, false)),
  fc
    .record({
      low: fc.constantFrom(20, 33.3, 50, 66, 75, 100),
      rounding: fc.constantFrom(null, 'up' as const, 'down' as const, 'nearest' as const),
    })
    .map(({ low, rounding }) => howMany(low, true, rounding)),
);

const few = fc.integer({ min: 0, max: 2 });
const tally: fc.Arbitrary<Tally> = fc.record({
  met: fc.integer({ min: 0, max: 3 }),
  pending: few,
  broken: few,
  later: few,
  open: few,
  perhapsMet: few,
  perhapsOpen: few,
});

function worldsOfTally(all: Tally): Kind[][] {
  const choices = Object.entries(all).flatMap(([kind, number]) =>
    Array.from({ length: number as number }, () => MAY_BE[kind as keyof Tally]),
  );
  let worlds: Kind[][] = [[]];
  for (const choice of choices)
    worlds = worlds.flatMap((world) => choice.map((one) => (one === null ? world : [...world, one])));
  return worlds;
}

/** Written as a rule says it: so many, or the share rounded as it is said. */
function enough({ low, percent, rounding }: HowManyPeriods, met: number, all: number): boolean {
  const asNumber = low / numberTicks(1);
  if (!percent) return met >= asNumber;
  const share = Math.round(asNumber * all * 1000) / 100_000;
  if (rounding === null) return met >= share;
  return met >= { up: Math.ceil, down: Math.floor, nearest: Math.round }[rounding](share);
}

function inWorld(rule: HowManyPeriods, world: readonly Kind[]): Verdict {
  const met = world.filter((one) => one === 'met').length;
  const later = world.filter((one) => one === 'later').length;
  const broken = world.filter((one) => one === 'broken').length;
  if (rule.percent && world.length === later) return 'notApplicable';
  if (enough(rule, met, world.length - later)) return 'met';
  return enough(rule, world.length - broken, world.length) ? 'pending' : 'notMet';
}

test('a verdict is that of whatever the open periods turn out to be', () => {
  fc.assert(
    fc.property(asked, tally, (rule, all) => {
      const may = new Set(worldsOfTally(all).map((world) => inWorld(rule, world)));
      const verdict = verdictName(verdictOnPeriods(rule, all, 'none'));
      if (verdict !== 'insufficientData') expect(isSure(verdict, may)).toBe(true);
      else expect([...may].some((one) => isSure(one, may))).toBe(false);
    }),
    { numRuns: 1000 },
  );
});

test('where more periods may come nothing is lost', () => {
  fc.assert(
    fc.property(asked, tally, (rule, all) => {
      expect(verdictOnPeriods(rule, all, 'certainly')).not.toBe(5);
    }),
  );
});

test('the fewest that are enough', () => {
  const half = howMany(50, true);
  expect([0, 1, 2, 3, 7, 8].map((all) => fewestOf(half, all))).toEqual([0, 1, 1, 2, 4, 4]);
  expect(fewestOf(howMany(75, true, 'down'), 9)).toBe(6);
  expect(fewestOf(howMany(75, true, 'up'), 9)).toBe(7);
  expect(fewestOf(howMany(3, false), 2)).toBe(3);
  // A third of three is one, exactly.
  expect(isEnough(howMany(33.3, true), 1, 3)).toBe(true);
  expect(isEnough(howMany(33.4, true), 1, 3)).toBe(false);
});

// ---- verdicts on records

type Shift = Pick<Whole, 'date' | 'night'>;

const END = '2025-12-31';
const HALVES = [
  ['2024-01-01', '2024-06-30'],
  ['2024-07-01', '2024-12-31'],
  ['2025-01-01', '2025-06-30'],
  ['2025-07-01', END],
] as const;
const EACH_HALF: Window = { kind: 'eachPeriod', period: 'calendarHalfYear', inside: null, having: null };
const DATES = ['2023-06-01', '2024-03-01', '2024-08-01', '2025-03-01', '2025-09-01', '2027-01-01'];
const MOMENTS = ['2024-08-15', '2025-12-31', '2026-01-31'] as const;

const ALL: readonly Open<Shift>[] = combined(
  ['2024-03-01', '2024-08-01', '2025-03-01', null].map((date) => ({ date })),
  [true, false, null].map((night) => ({ night })),
);
const lists = listsOf(ALL, 3);
const worlds = lists.map((list) => worldsOf(list, { date: DATES, night: [true, false] }));
const roster = rosterOfLists(lists);

type Judge = (shifts: readonly Shift[], isPassed: boolean) => Verdict;

function inPeriods(rule: HowManyPeriods, alone: Check): PeriodCountCheck {
  const check = { ...alone, window: { kind: 'thisPeriod', of: EACH_HALF } } as Check;
  return {
    kind: 'periodCount',
    sentence,
    window: EACH_HALF,
    howMany: rule,
    asPlanned: false,
    unset: [],
    check,
  };
}

const nights = (shifts: readonly Shift[]): number => shifts.filter(({ night }) => night).length;
const ONE_NIGHT = bound(count('dienst', flag('dienst.nacht')), { low: 1 });
const oneNight: Judge = (shifts, isPassed) => (nights(shifts) >= 1 ? 'met' : isPassed ? 'notMet' : 'pending');
const TWO_NIGHTS = bound(count('dienst', flag('dienst.nacht')), { low: 2 });
const twoNights: Judge = (shifts, isPassed) =>
  nights(shifts) >= 2 ? 'met' : isPassed ? 'notMet' : 'pending';
const NO_NIGHTS = bound(count('dienst', flag('dienst.nacht')), { high: 0 });
const noNights: Judge = (shifts) => (nights(shifts) === 0 ? 'met' : 'notMet');
const MOSTLY_NIGHTS = bound(count('dienst', flag('dienst.nacht')), {
  low: 50,
  rest: [count('dienst', not(flag('dienst.nacht')))],
  unit: { kind: 'percent' },
});
const mostlyNights: Judge = (shifts, isPassed) => {
  if (shifts.length === 0) return 'notApplicable';
  return 2 * nights(shifts) >= shifts.length ? 'met' : isPassed ? 'notMet' : 'pending';
};

const EACH_AT_NIGHT: Check = {
  kind: 'each',
  sentence,
  selected: select('dienst'),
  window: null,
  asPlanned: false,
  unset: [],
  condition: flag('dienst.nacht'),
};
const eachAtNight: Judge = (shifts) => {
  if (shifts.length === 0) return 'notApplicable';
  return nights(shifts) === shifts.length ? 'met' : 'notMet';
};
const AVERAGE: Check = bound(
  { kind: 'average', ...select('dienst', flag('dienst.nacht')), field: fieldOf('dienst.uren') },
  { low: 3 },
);
const average: Judge = (shifts) => (nights(shifts) === 0 ? 'notApplicable' : 'met');
const BETWEEN: Check = bound(
  { kind: 'between', ...select('dienst'), which: 'longest' },
  { high: 1, dimension: 'days' },
);
const between: Judge = (shifts) => (shifts.length < 2 ? 'notApplicable' : 'met');

/** What is not to be left open where all worlds say the same. */
const TOGETHER = 'together';

test.each<[what: string, rule: HowManyPeriods, check: Check, judge: Judge, how?: typeof TOGETHER]>([
  ['each at night in at least 2', howMany(2, false), EACH_AT_NIGHT, eachAtNight],
  ['each at night in at least 60%', howMany(60, true), EACH_AT_NIGHT, eachAtNight],
  ['average in at least 1', howMany(1, false), AVERAGE, average],
  ['between in at least 1', howMany(1, false), BETWEEN, between],
  ['a night in at least 2', howMany(2, false), ONE_NIGHT, oneNight, TOGETHER],
  ['a night in at least half', howMany(50, true), ONE_NIGHT, oneNight, TOGETHER],
  ['a night in at least 40%, rounded down', howMany(40, true, 'down'), ONE_NIGHT, oneNight, TOGETHER],
  ['a night in at least 3', howMany(3, false), ONE_NIGHT, oneNight, TOGETHER],
  ['2 nights in at least 2', howMany(2, false), TWO_NIGHTS, twoNights, TOGETHER],
  ['no nights in at least 3', howMany(3, false), NO_NIGHTS, noNights],
  ['no nights in at least 75%', howMany(75, true), NO_NIGHTS, noNights],
  ['mostly nights in at least 2', howMany(2, false), MOSTLY_NIGHTS, mostlyNights],
  ['mostly nights in at least 60%', howMany(60, true), MOSTLY_NIGHTS, mostlyNights],
])('%s', (_what, rule, check, judge, ...[how]) => {
  const whole = inPeriods(rule, check);
  const wrong: unknown[] = [];
  const missed: unknown[] = [];
  const seen = new Set<Verdict>();
  for (const asOf of MOMENTS) {
    const reckoned = (world: readonly Shift[]): Verdict => {
      const kinds = HALVES.flatMap(([first, last]): Kind[] => {
        const inside = world.filter(({ date }) => first <= date && date <= last && date <= asOf);
        const verdict = judge(inside, last < asOf);
        if (verdict === 'notApplicable') return last < asOf ? [] : ['later'];
        return [verdict === 'notMet' ? 'broken' : (verdict as Kind)];
      });
      return inWorld(rule, kinds);
    };
    const evaluation = evaluationOf(roster, programWith(whole), asOf);
    const { verdicts } = evaluation.outcomesOf(0);
    for (const [index, list] of lists.entries()) {
      const verdict = verdictName(verdicts[index] as VerdictCode);
      const may = new Set(worlds[index]?.map(reckoned));
      seen.add(verdict);
      if (verdict !== 'insufficientData' && !isSure(verdict, may)) wrong.push({ asOf, list, verdict, may });
      const isAgreed =
        how === TOGETHER && (['met', 'pending', 'notMet'] as const).some((one) => isSure(one, may));
      if ((isKnown(list) || isAgreed) && verdict === 'insufficientData') missed.push({ asOf, list, may });
      expect(verdictName(evaluation.partsOf(0, index)[0]!.verdict)).toBe(verdict);
    }
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(missed.slice(0, 3)).toEqual([]);
  expect(seen.size).toBeGreaterThan(2);
});
