/**
 * Groups, plans, shares and limits with unknown cells, against every way of filling these in: small lists of shifts are all made, and each verdict has
 * to be that of every world that the list may stand for.
 */
import { verdictName, type Verdict, type VerdictCode } from '../../../src/dsl/evaluate/verdict';
import type { BoundCheck, Term, Window } from '../../../src/dsl/resolve/program';
import {
  combined,
  isKnown,
  isSure,
  listsOf,
  rosterOfLists,
  worldsOf,
  worst,
  type Open,
  type Shift,
  type Values,
} from './blank-shifts';
import { bound, count, fieldOf, flag, not, programWith, select, total } from './measure-world';
import { day, evaluationOf } from './small-world';

interface Asked {
  readonly low?: number;
  readonly high?: number;
}

/** A bound, and what a second reckoning makes of it. */
interface Rule {
  readonly check: BoundCheck;
  /** The first and last day of each window, and the day on which it is due. */
  readonly windows: readonly (readonly [first: string, last: string, due: string])[];
  readonly isSelected: (shift: Shift) => boolean;
  readonly judge: (inside: readonly Shift[], others: readonly Shift[], isPassed: boolean) => Verdict;
}

// ---- the second reckoning

const END = '2025-12-31';
const ANY_TIME = [['0000-01-01', '9999-12-31', END]] as const;
const BY_YEAR = [
  ['2024-01-01', '2024-12-31', '2024-12-31'],
  ['2025-01-01', '2025-12-31', END],
] as const;

const late = (isPassed: boolean): Verdict => (isPassed ? 'notMet' : 'pending');

function against(amount: number, { low = 0, high = Infinity }: Asked, isPassed: boolean): Verdict {
  if (amount > high) return 'notMet';
  return amount < low ? late(isPassed) : 'met';
}

function againstShare(
  part: number,
  rest: number,
  { low = 0, high = 100 }: Asked,
  isPassed: boolean,
): Verdict {
  if (part + rest === 0) return 'notApplicable';
  const percent = (100 * part) / (part + rest);
  return percent > high || percent < low ? late(isPassed) : 'met';
}

/** The verdict in a world of which everything is known. */
function reckoned(
  { check, windows, isSelected, judge }: Rule,
  shifts: readonly Shift[],
  asOf: string,
): Verdict {
  const listed = check.group?.values?.map(({ key }) => key) ?? null;
  const verdicts = windows.flatMap(([first, last, due]) => {
    const there = shifts.filter(({ date }) => first <= date && date <= last);
    const done = there.filter(({ date }) => date <= asOf);
    // Planned records make up groups as well.
    const kinds =
      check.group === null
        ? [null]
        : (listed ?? [...new Set(there.filter(isSelected).map(({ kind }) => kind))]);
    return kinds.map((kind): Verdict => {
      const judged = (counting: readonly Shift[]): Verdict => {
        const isInside = (shift: Shift): boolean => kind === null || shift.kind === kind;
        const others = counting.filter((shift) => !isInside(shift));
        return judge(counting.filter(isInside), others, due < asOf);
      };
      const verdict = judged(check.asPlanned ? there : done);
      // A plan can be changed.
      return check.asPlanned && verdict === 'notMet' && judged(done) !== 'notMet' ? 'pending' : verdict;
    });
  });
  return worst(verdicts);
}

// ---- rules

const night = flag('dienst.nacht');
const ALL_KINDS = { fields: new Map([[select('dienst').record, [fieldOf('dienst.soort')]]]), values: null };
const EACH_YEAR: Window = { kind: 'eachPeriod', period: 'calendarYear', inside: null, having: null };
const atNight = (shift: Shift): boolean => shift.night;
const byDay = (shift: Shift): boolean => !shift.night;
const any = (): boolean => true;
const numberOf = (shifts: readonly Shift[], isSuch: (shift: Shift) => boolean): number =>
  shifts.filter(isSuch).length;
const hoursOf = (shifts: readonly Shift[]): number => shifts.reduce((sum, { hours }) => sum + hours, 0);

type More = Partial<Omit<BoundCheck, 'low' | 'high'>>;

const rule = (
  terms: Term | readonly Term[],
  isSelected: Rule['isSelected'],
  asked: Parameters<typeof bound>[1],
  judge: Rule['judge'],
): Rule => ({
  check: bound(terms, asked),
  windows: asked.window === EACH_YEAR ? BY_YEAR : ANY_TIME,
  isSelected,
  judge,
});

const shifts = (asked: Asked, more: More = {}): Rule =>
  rule(count('dienst'), any, { ...asked, ...more }, (inside, _others, isPassed) =>
    against(inside.length, asked, isPassed),
  );
const nights = (asked: Asked, more: More = {}): Rule =>
  rule(count('dienst', night), atNight, { ...asked, ...more }, (inside, _others, isPassed) =>
    against(numberOf(inside, atNight), asked, isPassed),
  );
const hours = (asked: Asked, more: More = {}): Rule =>
  rule(total('dienst.uren'), any, { ...asked, ...more }, (inside, _others, isPassed) =>
    against(hoursOf(inside), asked, isPassed),
  );
const averageHours = (asked: Asked, more: More = {}): Rule =>
  rule(
    { kind: 'average', ...select('dienst'), field: fieldOf('dienst.uren') },
    any,
    { ...asked, ...more },
    (inside, _others, isPassed) => {
      if (inside.length === 0) return 'notApplicable';
      const verdict = against(hoursOf(inside) / inside.length, asked, isPassed);
      // More of other lengths may bring it down.
      return verdict === 'notMet' ? late(isPassed) : verdict;
    },
  );
const shareOfNights = (asked: Asked, more: More = {}): Rule =>
  rule(
    count('dienst', night),
    atNight,
    { ...asked, rest: [count('dienst', not(night))], ...more },
    (inside, _others, isPassed) =>
      againstShare(numberOf(inside, atNight), numberOf(inside, byDay), asked, isPassed),
  );
const shareOfKind = (asked: Asked, more: More = {}): Rule =>
  rule(
    count('dienst'),
    any,
    { ...asked, group: ALL_KINDS, rest: 'otherGroups', ...more },
    (inside, others, isPassed) => againstShare(inside.length, others.length, asked, isPassed),
  );
/** At least, or at most, as many nights as there are other shifts. */
const asManyNights = (which: 'low' | 'high', more: More = {}): Rule => {
  const limit = { reference: { percent: 100, terms: [count('dienst', not(night))], above: 0 } };
  return rule(
    count('dienst', night),
    atNight,
    which === 'low' ? { low: limit, ...more } : { high: limit, ...more },
    (inside, _others, isPassed) => {
      const verdict = against(numberOf(inside, atNight), { [which]: numberOf(inside, byDay) }, isPassed);
      // More of the others may bring the limit up.
      return verdict === 'notMet' ? late(isPassed) : verdict;
    },
  );
};

/** The same, of which at least one is at night. */
const withNights = ({ check, judge, ...more }: Rule): Rule => {
  const part = bound(count('dienst', night), { low: 1, group: check.group });
  return {
    ...more,
    check: { ...check, parts: [part] },
    judge: (inside, others, isPassed) =>
      worst([judge(inside, others, isPassed), against(numberOf(inside, atNight), { low: 1 }, isPassed)]),
  };
};
/** The sum of two measures. */
const nightsTwice = (asked: Asked, more: More = {}): Rule =>
  rule([count('dienst', night), count('dienst')], any, { ...asked, ...more }, (inside, _others, isPassed) =>
    against(numberOf(inside, atNight) + inside.length, asked, isPassed),
  );
/** The longest time from one to the next; none where there are fewer than two. */
const daysBetween = (asked: Asked, more: More = {}): Rule =>
  rule(
    { kind: 'between', ...select('dienst'), which: 'longest' },
    any,
    { ...asked, dimension: 'days', ...more },
    (inside, _others, isPassed) => {
      const all = inside.map(({ date }) => day(date)).sort((left, right) => left - right);
      const times = all.slice(1).map((one, index) => one - (all[index] ?? one));
      return times.length === 0 ? 'notApplicable' : against(Math.max(...times), asked, isPassed);
    },
  );

const EACH_KIND: More = { group: ALL_KINDS };
const LISTED_KINDS: More = {
  group: { ...ALL_KINDS, values: ['a', 'b'].map((key) => ({ ticks: null, key, label: key })) },
};
const PLANNED: More = { asPlanned: true };
const YEARLY: More = { window: EACH_YEAR };

/** `exact`: it is open only where worlds differ; `sound`: where cells are blank it may be open though they all say the same. */
type Named = readonly [what: string, rule: Rule, how: 'exact' | 'sound'];

const RULES_OF_NIGHTS: readonly Named[] = [
  ['shifts at least 1', shifts({ low: 1 }), 'exact'],
  ['shifts at most 1', shifts({ high: 1 }), 'exact'],
  ['shifts of each kind at least 1', shifts({ low: 1 }, EACH_KIND), 'sound'],
  ['shifts of each kind at least 2', shifts({ low: 2 }, EACH_KIND), 'sound'],
  ['shifts of each kind at most 1', shifts({ high: 1 }, EACH_KIND), 'exact'],
  ['nights of each kind at least 1', nights({ low: 1 }, EACH_KIND), 'sound'],
  ['nights of each kind at least 2', nights({ low: 2 }, EACH_KIND), 'sound'],
  ['nights of each kind at most 1', nights({ high: 1 }, EACH_KIND), 'exact'],
  ['nights of each kind exactly 1', nights({ low: 1, high: 1 }, EACH_KIND), 'sound'],
  ['shifts at most 1, as planned', shifts({ high: 1 }, PLANNED), 'exact'],
  ['nights exactly 2, as planned', nights({ low: 2, high: 2 }, PLANNED), 'sound'],
  ['nights of each kind at most 1, as planned', nights({ high: 1 }, { ...EACH_KIND, ...PLANNED }), 'sound'],
  ['nights of each kind at least 1, as planned', nights({ low: 1 }, { ...EACH_KIND, ...PLANNED }), 'sound'],
  ['shifts at least 1 each year', shifts({ low: 1 }, YEARLY), 'sound'],
  ['nights of each kind at least 1 each year', nights({ low: 1 }, { ...EACH_KIND, ...YEARLY }), 'sound'],
  ['nights of each kind at most 1 each year', nights({ high: 1 }, { ...EACH_KIND, ...YEARLY }), 'exact'],
  ['nights at least half', shareOfNights({ low: 50 }), 'exact'],
  ['nights at most half', shareOfNights({ high: 50 }), 'exact'],
  ['nights at most half, as planned', shareOfNights({ high: 50 }, PLANNED), 'sound'],
  ['nights of each kind at least half', shareOfNights({ low: 50 }, EACH_KIND), 'sound'],
  ['each kind at least half', shareOfKind({ low: 50 }), 'sound'],
  ['each kind at most half', shareOfKind({ high: 50 }), 'sound'],
  ['each kind at most half each year', shareOfKind({ high: 50 }, YEARLY), 'sound'],
  ['nights at least as many as others', asManyNights('low'), 'exact'],
  ['nights at most as many as others', asManyNights('high'), 'exact'],
  ['nights at most as many as others, as planned', asManyNights('high', PLANNED), 'sound'],
  ['nights of each kind at most as many as others', asManyNights('high', EACH_KIND), 'sound'],
  ['nights of each kind at least as many as others', asManyNights('low', EACH_KIND), 'sound'],
  ['shifts of each kind at most 2, of which 1 at night', withNights(shifts({ high: 2 }, EACH_KIND)), 'sound'],
  ['shifts of each kind at least 1, of which 1 at night', withNights(shifts({ low: 1 }, EACH_KIND)), 'sound'],
  ['shifts of each listed kind at least 1', shifts({ low: 1 }, LISTED_KINDS), 'sound'],
  ['shifts of each listed kind at most 1', shifts({ high: 1 }, LISTED_KINDS), 'exact'],
  ['nights and shifts together at least 3', nightsTwice({ low: 3 }), 'exact'],
  ['nights and shifts of each kind together at most 2', nightsTwice({ high: 2 }, EACH_KIND), 'sound'],
  ['days between shifts of each kind at most 300', daysBetween({ high: 300 }, EACH_KIND), 'sound'],
  ['days between shifts at most 300', daysBetween({ high: 300 }), 'sound'],
];

const RULES_OF_HOURS: readonly Named[] = [
  ['hours at least 8', hours({ low: 8 }), 'exact'],
  ['hours of each kind at least 8', hours({ low: 8 }, EACH_KIND), 'sound'],
  ['hours of each kind at most 8', hours({ high: 8 }, EACH_KIND), 'exact'],
  ['hours of each kind at most 8, as planned', hours({ high: 8 }, { ...EACH_KIND, ...PLANNED }), 'sound'],
  ['average hours at least 5', averageHours({ low: 5 }), 'exact'],
  ['average hours at most 5', averageHours({ high: 5 }), 'exact'],
  ['average hours at most 5, as planned', averageHours({ high: 5 }, PLANNED), 'sound'],
  ['average hours of each kind at most 5', averageHours({ high: 5 }, EACH_KIND), 'sound'],
  ['average hours at most 5 each year', averageHours({ high: 5 }, YEARLY), 'exact'],
];

// ---- worlds

/** Before the training, in both of its years, and after it: on both sides of each reference date. */
const DATES = ['2023-06-01', '2024-03-01', '2025-03-01', '2026-01-10', '2027-01-01'];
const MOMENTS = ['2024-06-30', '2025-12-31', '2026-01-31'] as const;
/** One that no record has for each record that may have it. */
const KINDS = ['a', 'b', 'c', 'd', 'e'];

const dates = ['2024-03-01', '2025-03-01', null].map((date) => ({ date }));
const kinds = ['a', 'b', null].map((kind) => ({ kind }));
const WITH_NIGHTS: readonly Open<Shift>[] = combined(
  combined(dates, kinds),
  [true, false, null].map((isNight) => ({ night: isNight, hours: 4 })),
);
const WITH_HOURS: readonly Open<Shift>[] = combined(
  combined(dates, kinds),
  [2, 8, null].map((length) => ({ night: false, hours: length })),
);

/** Every list of up to two of these shifts, and those of three that are all done. */
function upToThree(all: readonly Open<Shift>[]): Open<Shift>[][] {
  const three = listsOf(
    all.filter(({ date }) => date === '2024-03-01'),
    3,
  );
  return [...listsOf(all, 2), ...three.filter(({ length }) => length === 3)];
}

const VALUES: Values<Shift> = { date: DATES, kind: KINDS, night: [true, false], hours: [0, 2, 8, 24] };

/** All worlds of some lists, each once, and for each list the numbers of its own. */
function worldsOfAll(lists: readonly (readonly Open<Shift>[])[]): {
  readonly worlds: readonly (readonly Shift[])[];
  readonly ofList: readonly (readonly number[])[];
} {
  const numbers = new Map<string, number>();
  const worlds: Shift[][] = [];
  const numberOfWorld = (world: Shift[]): number => {
    const key = world
      .map((one) => Object.values(one).join())
      .sort()
      .join(';');
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, worlds.length);
    return worlds.push(world) - 1;
  };
  const ofList = lists.map((list) => [...new Set(worldsOf(list, VALUES).map(numberOfWorld))]);
  return { worlds, ofList };
}

/** Whether the worlds of a list leave no other verdict. */
function agreed(verdicts: ReadonlySet<Verdict>): boolean {
  return [...verdicts].some((one) => isSure(one, verdicts));
}

describe.each([
  ['nights', RULES_OF_NIGHTS, WITH_NIGHTS],
  ['hours', RULES_OF_HOURS, WITH_HOURS],
] as const)('lists of %s', (_what, rules, all) => {
  const lists = upToThree(all);
  const roster = rosterOfLists(lists);
  const { worlds, ofList } = worldsOfAll(lists);

  test.each(rules)('%s', (_name, one, how) => {
    const wrong: unknown[] = [];
    const missed: unknown[] = [];
    const seen = new Set<Verdict>();
    for (const asOf of MOMENTS) {
      const evaluation = evaluationOf(roster, programWith(one.check), asOf);
      const { verdicts } = evaluation.outcomesOf(0);
      const ofWorld = worlds.map((world) => reckoned(one, world, asOf));
      for (const [index, list] of lists.entries()) {
        const verdict = verdictName(verdicts[index] as VerdictCode);
        const may = new Set(ofList[index]?.map((world) => ofWorld[world]!));
        seen.add(verdict);
        if (verdict !== 'insufficientData' && !isSure(verdict, may)) wrong.push({ asOf, list, verdict, may });
        const isToBeSure = isKnown(list) || (how === 'exact' && agreed(may));
        if (isToBeSure && verdict === 'insufficientData') missed.push({ asOf, list, may });
      }
    }
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(missed.slice(0, 3)).toEqual([]);
    expect(seen).toContain('insufficientData');
    expect(seen).toContain('met');
  });

  test.each(rules)('%s: explained as it is judged', (_name, one) => {
    const [asOf] = MOMENTS;
    const evaluation = evaluationOf(roster, programWith(one.check), asOf);
    const { verdicts } = evaluation.outcomesOf(0);
    const other = lists.findIndex((_list, index) => {
      const parts = evaluation.partsOf(0, index).map(({ verdict }) => verdictName(verdict));
      const { verdict } = evaluation.finding(0, index);
      return verdict !== verdictName(verdicts[index] as VerdictCode) || worst(parts) !== verdict;
    });
    expect(lists[other]).toBeUndefined();
  });
});
