/**
 * Measures against a second reckoning, day by day and record by record, and against every value that unknown cells may hold: a verdict given
 * with blanks is never contradicted, and the amount lies between its bounds.
 */
import fc from 'fast-check';
import { isoDate } from '../../../src/records/dates';
import { DAY_TICKS, NUMBER_TICKS } from '../../../src/records/quantities';
import type { BoundCheck, Predicate, Term, Window } from '../../../src/dsl/resolve/program';
import {
  both,
  bound,
  count,
  duration,
  fieldOf,
  findingOf,
  flag,
  not,
  select,
  total,
  type Row,
} from './measure-world';
import { day } from './small-world';

/** Days are counted from the start of the training, which lasts 60 of them. */
const START = day('2024-01-01');
const LAST = 59;
const BLANK = null;

type Kind = 'a' | 'b' | 'c' | 'd';

interface Shift {
  readonly date: number | null;
  readonly kind: Kind | null;
  readonly hours: number | null;
  readonly night: boolean | null;
}

interface Stage {
  readonly begin: number | null;
  /** Inclusive. */
  readonly end: number | null;
  readonly kind: Kind | null;
  /** In halves. */
  readonly fte: number | null;
}

interface World {
  readonly shifts: readonly Shift[];
  readonly stages: readonly Stage[];
}

type Verdict = 'met' | 'notMet' | 'pending' | 'notApplicable';

/** What the second reckoning says of a world without blanks. */
interface Reckoned {
  readonly verdict: Verdict;
  /** Null where it says nothing of the amount. */
  readonly amount: number | null;
}

interface Rule {
  readonly check: BoundCheck;
  readonly reckon: (world: World, asOf: number) => Reckoned;
}

// ---- the second reckoning

const known = <Value>(value: Value | null): Value => {
  if (value === null) throw new Error('a blank');
  return value;
};
const sum = (numbers: readonly number[]): number => numbers.reduce((left, right) => left + right, 0);
const upTo = ({ shifts }: World, asOf: number): Shift[] => shifts.filter(({ date }) => known(date) <= asOf);
const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);

function judged(
  amount: number,
  { low, high }: { low?: number; high?: number },
  asOf: number,
  isMendable = false,
): Reckoned {
  const late: Verdict = asOf > LAST ? 'notMet' : 'pending';
  if (high !== undefined && amount > high) return { verdict: isMendable ? late : 'notMet', amount };
  return { verdict: low !== undefined && amount < low ? late : 'met', amount };
}

interface Limits {
  readonly low?: number;
  readonly high?: number;
}

const rule = (
  terms: Term | readonly Term[],
  limits: Limits,
  amountOf: (world: World, asOf: number) => number | null,
  more: Partial<Omit<BoundCheck, 'low' | 'high'>> = {},
  isMendable = false,
): Rule => ({
  check: bound(terms, { ...limits, ...more }),
  reckon: (world, asOf) => {
    const amount = amountOf(world, asOf);
    return amount === null ? { verdict: 'notApplicable', amount } : judged(amount, limits, asOf, isMendable);
  },
});

const night = flag('dienst.nacht');
const capNights = (most: number) => ({ kind: 'where', filter: night, most: most * NUMBER_TICKS }) as const;
const capKinds = (most: number) =>
  ({ kind: 'forEach', field: fieldOf('dienst.soort'), most: most * NUMBER_TICKS }) as const;
const KINDS: readonly Kind[] = ['a', 'b', 'c', 'd'];
const byKind = (shifts: readonly Shift[]): Shift[][] =>
  KINDS.map((kind) => shifts.filter((shift) => shift.kind === kind)).filter(({ length }) => length > 0);

/** The most shifts that may be chosen when so many of them may be nights, and so many of one kind. */
function mostChosen(shifts: readonly Shift[], nights: number, ofKind: number): number {
  const allowed = range(0, 2 ** shifts.length)
    .map((bits) => shifts.filter((_, index) => Math.floor(bits / 2 ** index) % 2 === 1))
    .filter(
      (chosen) =>
        chosen.filter(({ night: isNight }) => isNight).length <= nights &&
        byKind(chosen).every((some) => some.length <= ofKind),
    );
  return Math.max(...allowed.map((chosen) => chosen.length));
}

const covers = (stage: Stage, date: number): boolean =>
  known(stage.begin) <= date && date <= known(stage.end);
const daysOf = (stage: Stage, from: number, to: number): number =>
  Math.max(0, Math.min(known(stage.end) + 1, to) - Math.max(known(stage.begin), from));
const workOf = (stage: Stage, from: number, to: number): number =>
  (daysOf(stage, from, to) * known(stage.fte)) / 2;

/** The first and the last day of each unbroken stretch. */
function stretchesOf(stages: readonly Stage[]): { first: number; last: number }[] {
  const isCovered = (date: number): boolean => stages.some((stage) => covers(stage, date));
  const all = range(-10, 120);
  const lasts = all.filter((date) => isCovered(date) && !isCovered(date + 1));
  return all
    .filter((date) => isCovered(date) && !isCovered(date - 1))
    .map((first, index) => ({ first, last: lasts[index] ?? first }));
}

/** The same, where so many days without a stage break none. */
function bridged(stages: readonly Stage[], gap: number): { first: number; last: number }[] {
  const joined: { first: number; last: number }[] = [];
  for (const { first, last } of stretchesOf(stages)) {
    const before = joined.at(-1);
    if (before !== undefined && first - before.last - 1 <= gap) before.last = last;
    else joined.push({ first, last });
  }
  return joined;
}

/** What the unbroken stretches so far amount to. */
function runsOf(stages: readonly Stage[], asOf: number, gap = 0): number[] {
  return bridged(stages, gap)
    .filter(({ first }) => first <= asOf)
    .map(({ first, last }) => sum(stages.map((stage) => workOf(stage, first, Math.min(last, asOf) + 1))));
}

function longestGap(days: readonly number[], from: number, to: number): number {
  let longest = 0;
  let length = 0;
  for (const date of range(from, to)) {
    length = days.includes(date) ? 0 : length + 1;
    longest = Math.max(longest, length);
  }
  return longest;
}

type Dated = Pick<Shift, 'date' | 'kind'>;

/** The fewest changes of any order in which records of one day may stand. */
function changesOf(dated: readonly Dated[]): number {
  const orders = (rest: readonly Dated[]): Dated[][] => {
    const first = Math.min(...rest.map(({ date }) => known(date)));
    return rest.length === 0
      ? [[]]
      : rest.flatMap((shift, index) =>
          known(shift.date) > first
            ? []
            : orders(rest.filter((_, other) => other !== index)).map((others) => [shift, ...others]),
        );
  };
  const changes = (order: readonly Dated[]): number =>
    order.filter(({ kind }, index) => index > 0 && kind !== order[index - 1]?.kind).length;
  return Math.min(...orders(dated).map(changes));
}

/** Every window of a length by itself: of the training, or from long before to long after. */
const sliding = (
  term: Term,
  quantifier: 'every' | 'some',
  length: number,
  limits: Limits,
  inWindow: (world: World, from: number, to: number, asOf: number) => number,
  more: Partial<Omit<BoundCheck, 'low' | 'high'>> = {},
): Rule => {
  const window: Window = { kind: 'sliding', quantifier, length: { months: 0, days: length }, inside: null };
  const begins =
    quantifier === 'every' && limits.low !== undefined ? range(0, LAST + 2 - length) : range(-40, 130);
  return {
    check: bound(term, { ...limits, ...more, window }),
    reckon: (world, asOf) => {
      const verdicts = begins.map((from): Verdict => {
        const amount = inWindow(world, from, from + length, asOf);
        if (limits.high !== undefined && amount > limits.high) return 'notMet';
        if (limits.low === undefined || amount >= limits.low) return 'met';
        return asOf > (quantifier === 'every' ? from + length - 1 : LAST) ? 'notMet' : 'pending';
      });
      const order: Verdict[] =
        quantifier === 'every' ? ['notMet', 'pending', 'met'] : ['met', 'pending', 'notMet'];
      return { verdict: order.find((one) => verdicts.includes(one)) ?? 'notApplicable', amount: null };
    },
  };
};

const countIn = (world: World, from: number, to: number, asOf: number): number =>
  upTo(world, asOf).filter(({ date }) => from <= known(date) && known(date) < to).length;
const stagesIn = ({ stages }: World, from: number, to: number, asOf: number): number =>
  stages.filter((one) => daysOf(one, from, Math.min(to, asOf + 1)) > 0).length;
const workIn = ({ stages }: World, from: number, to: number, asOf: number): number =>
  sum(stages.map((stage) => workOf(stage, from, Math.min(to, asOf + 1))));

const days = { dimension: 'days' } as const;
const shiftField = (kind: 'average' | 'median' | 'changes', field: string): Term => ({
  kind,
  ...select('dienst'),
  field: fieldOf(field),
});
const ones = fc.integer({ min: 0, max: 4 });
const begun = ({ stages }: World, asOf: number): Stage[] =>
  stages.filter(({ begin }) => known(begin) <= asOf);

const WORST: readonly Verdict[] = ['notMet', 'pending', 'met'];

/** For each value of a field: of the groups that occur, planned records included, the worst decides. */
const forEach = (
  term: Term,
  field: string,
  limits: Limits,
  amountsOf: (world: World, asOf: number) => readonly number[],
  more: Partial<Omit<BoundCheck, 'low' | 'high'>> = {},
): Rule => {
  const group = { fields: new Map([[term.record, [fieldOf(field)]]]), values: null };
  return {
    check: bound(term, { ...limits, group, ...more }),
    reckon: (world, asOf) => {
      const verdicts = amountsOf(world, asOf).map((amount) => judged(amount, limits, asOf).verdict);
      return { verdict: WORST.find((one) => verdicts.includes(one)) ?? 'notApplicable', amount: null };
    },
  };
};

const ofKindA = {
  kind: 'words',
  value: { kind: 'field', field: fieldOf('stage.soort') },
  keys: ['a'],
} as const;

/** A lower or an upper limit. */
const limitsOf = (limit: fc.Arbitrary<number>): fc.Arbitrary<Limits> =>
  fc.oneof(
    limit.map((low) => ({ low })),
    limit.map((high) => ({ high })),
  );

const rules: Readonly<Record<string, fc.Arbitrary<Rule>>> = {
  'a cap on some records': fc.tuple(ones, limitsOf(ones)).map(([most, limits]) =>
    rule(count('dienst', null, [capNights(most)]), limits, (world, asOf) => {
      const shifts = upTo(world, asOf);
      const nights = shifts.filter((shift) => shift.night).length;
      return shifts.length - nights + Math.min(most, nights);
    }),
  ),
  'a cap for each value': fc
    .tuple(ones, limitsOf(ones))
    .map(([most, limits]) =>
      rule(count('dienst', null, [capKinds(most)]), limits, (world, asOf) =>
        sum(byKind(upTo(world, asOf)).map((some) => Math.min(most, some.length))),
      ),
    ),
  'caps that cross': fc
    .tuple(ones, ones, limitsOf(ones))
    .map(([nights, ofKind, limits]) =>
      rule(count('dienst', null, [capNights(nights), capKinds(ofKind)]), limits, (world, asOf) =>
        mostChosen(upTo(world, asOf), nights, ofKind),
      ),
    ),
  'a cap on a total': limitsOf(fc.integer({ min: 0, max: 60 })).map((limits) =>
    rule(total('dienst.uren', null, [capNights(10)]), limits, (world, asOf) => {
      const hours = (isNight: boolean): number =>
        sum(
          upTo(world, asOf)
            .filter((shift) => shift.night === isNight)
            .map((shift) => known(shift.hours)),
        );
      return hours(false) + Math.min(10, hours(true));
    }),
  ),
  // The amount itself says whether it falls under the cap.
  'a cap on long ones': fc
    .tuple(
      fc.integer({ min: 1, max: 20 }),
      fc.constantFrom(4, 8, 10),
      fc.boolean(),
      limitsOf(fc.integer({ min: 0, max: 60 })),
    )
    .map(([most, from, isDenied, limits]) => {
      const isLong: Predicate = {
        kind: 'compare',
        left: { kind: 'field', field: fieldOf('dienst.uren') },
        comparator: isDenied ? 'lessThan' : 'atLeast',
        right: { kind: 'constant', amount: from * NUMBER_TICKS },
      };
      const cap = {
        kind: 'where',
        filter: isDenied ? not(isLong) : isLong,
        most: most * NUMBER_TICKS,
      } as const;
      return rule(total('dienst.uren', null, [cap]), limits, (world, asOf) => {
        const hours = upTo(world, asOf).map((shift) => known(shift.hours));
        const long = hours.filter((one) => one >= from);
        return sum(hours) - sum(long) + Math.min(most, sum(long));
      });
    }),
  'a share': limitsOf(fc.constantFrom(0, 25, 40, 50, 60, 75, 100)).map((limits) =>
    rule(
      count('dienst', night),
      limits,
      (world, asOf) => {
        const shifts = upTo(world, asOf);
        return shifts.length === 0
          ? null
          : (100 * shifts.filter((shift) => shift.night).length) / shifts.length;
      },
      { rest: [count('dienst', not(night))] },
      true,
    ),
  ),
  'a gap': limitsOf(fc.integer({ min: 5, max: 40 })).map((limits) =>
    rule(
      { kind: 'without', ...select('dienst'), others: [] },
      limits,
      ({ shifts }, asOf) =>
        longestGap(
          shifts.map(({ date }) => known(date)),
          0,
          Math.min(LAST, asOf) + 1,
        ),
      days,
    ),
  ),
  'time between': limitsOf(fc.integer({ min: 0, max: 40 })).map((limits) =>
    rule(
      { kind: 'between', ...select('dienst'), which: 'longest' },
      limits,
      (world, asOf) => {
        const dates = upTo(world, asOf)
          .map(({ date }) => known(date))
          .sort((left, right) => left - right);
        if (dates.length < 2) return null;
        return Math.max(0, ...dates.slice(1).map((date, index) => date - (dates[index] ?? date)));
      },
      days,
    ),
  ),
  // What is too close stays so.
  'shortest time between': fc.integer({ min: 0, max: 15 }).map((low) => ({
    check: bound({ kind: 'between', ...select('dienst'), which: 'shortest' }, { low, ...days }),
    reckon: (world, asOf): Reckoned => {
      const dates = upTo(world, asOf).map(({ date }) => known(date));
      const gaps = dates.flatMap((date, index) =>
        dates.slice(index + 1).map((other) => Math.abs(date - other)),
      );
      if (gaps.length === 0) return { verdict: 'notApplicable', amount: null };
      const amount = Math.min(...gaps);
      return { verdict: amount < low ? 'notMet' : 'met', amount };
    },
  })),
  'values that occur twice': limitsOf(fc.integer({ min: 0, max: 3 })).map((limits) =>
    rule(
      {
        kind: 'different',
        ...select('dienst'),
        field: fieldOf('dienst.soort'),
        each: { term: count('dienst'), dimension: 'number', low: 2 * NUMBER_TICKS },
      },
      limits,
      (world, asOf) => byKind(upTo(world, asOf)).filter((some) => some.length >= 2).length,
    ),
  ),
  'an average': limitsOf(fc.integer({ min: 0, max: 24 })).map((limits) =>
    rule(
      shiftField('average', 'dienst.uren'),
      limits,
      (world, asOf) => {
        const hours = upTo(world, asOf).map((shift) => known(shift.hours));
        return hours.length === 0 ? null : sum(hours) / hours.length;
      },
      {},
      true,
    ),
  ),
  'hours of which those at night count for half': limitsOf(fc.integer({ min: 0, max: 60 })).map((limits) =>
    rule(
      [total('dienst.uren', not(night)), { ...total('dienst.uren', night), percent: 50 }],
      limits,
      (world, asOf) =>
        sum(upTo(world, asOf).map((shift) => known(shift.hours) / (known(shift.night) ? 2 : 1))),
    ),
  ),
  'a median': limitsOf(fc.integer({ min: 0, max: 24 })).map((limits) =>
    rule(
      shiftField('median', 'dienst.uren'),
      limits,
      (world, asOf) => {
        const hours = upTo(world, asOf).map((shift) => known(shift.hours));
        const below = (one: number): number => hours.filter((other) => other < one).length;
        const atMost = (one: number): number => hours.filter((other) => other <= one).length;
        const half = hours.length / 2;
        // Half of them are no more, and half of them no less: the lowest and the highest of which that is so.
        const middle = hours.filter((one) => atMost(one) >= half && hours.length - below(one) >= half);
        return hours.length === 0 ? null : (Math.min(...middle) + Math.max(...middle)) / 2;
      },
      {},
      true,
    ),
  ),
  changes: limitsOf(fc.integer({ min: 0, max: 4 })).map((limits) =>
    rule(shiftField('changes', 'dienst.soort'), limits, (world, asOf) => changesOf(upTo(world, asOf))),
  ),
  'kinds of intervals': limitsOf(ones).map((limits) =>
    rule(
      { kind: 'different', ...select('stage'), field: fieldOf('stage.soort'), each: null },
      limits,
      (world, asOf) => new Set(begun(world, asOf).map((one) => one.kind)).size,
    ),
  ),
  'changes of intervals': limitsOf(ones).map((limits) =>
    rule({ kind: 'changes', ...select('stage'), field: fieldOf('stage.soort') }, limits, (world, asOf) =>
      changesOf(begun(world, asOf).map(({ begin, kind: of }) => ({ date: begin, kind: of }))),
    ),
  ),
  'nights of each kind': limitsOf(fc.integer({ min: 1, max: 2 })).map((limits) =>
    forEach(count('dienst', night), 'dienst.soort', limits, ({ shifts }, asOf) =>
      byKind(shifts.filter((one) => one.night)).map(
        (some) => some.filter(({ date: on }) => known(on) <= asOf).length,
      ),
    ),
  ),
  'hours at night of each kind': limitsOf(fc.integer({ min: 1, max: 30 })).map((limits) =>
    forEach(total('dienst.uren', night), 'dienst.soort', limits, ({ shifts }, asOf) =>
      byKind(shifts.filter((one) => one.night)).map((some) =>
        sum(some.filter(({ date: on }) => known(on) <= asOf).map(({ hours }) => known(hours))),
      ),
    ),
  ),
  'days of one kind for each factor': limitsOf(fc.integer({ min: 1, max: 15 })).map((limits) =>
    forEach(
      duration('stage', { filter: ofKindA, weighted: false }),
      'stage.deeltijdfactor',
      limits,
      ({ stages }, asOf) =>
        [0, 1, 2]
          .map((factor) => stages.filter(({ kind: of, fte }) => of === 'a' && fte === factor))
          .filter(({ length }) => length > 0)
          .map((some) => sum(some.map((one) => daysOf(one, -10, asOf + 1)))),
      days,
    ),
  ),
  'the longest run': limitsOf(fc.integer({ min: 1, max: 30 })).map((limits) =>
    rule(
      duration('stage', { run: 'longest' }),
      limits,
      ({ stages }, asOf) => Math.max(0, ...runsOf(stages, asOf)),
      days,
    ),
  ),
  'the longest run with gaps': fc
    .tuple(fc.integer({ min: 1, max: 9 }), limitsOf(fc.integer({ min: 1, max: 30 })))
    .map(([gap, limits]) =>
      rule(
        duration('stage', { run: 'longest', gap: { months: 0, days: gap } }),
        limits,
        ({ stages }, asOf) => Math.max(0, ...runsOf(stages, asOf, gap)),
        days,
      ),
    ),
  'the shortest run with gaps at least': fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 15 }))
    .map(([gap, low]) => ({
      check: bound(duration('stage', { run: 'shortest', gap: { months: 0, days: gap } }), { low, ...days }),
      reckon: (world, asOf) => {
        const begun = bridged(world.stages, gap).filter(({ first }) => first <= asOf);
        const verdicts = begun.map(({ first, last }): Verdict => {
          const amount = sum(world.stages.map((one) => workOf(one, first, Math.min(last, asOf) + 1)));
          // Until then another one may go on with it.
          return amount >= low ? 'met' : asOf > last + gap ? 'notMet' : 'pending';
        });
        const order: Verdict[] = ['notMet', 'pending', 'met'];
        return { verdict: order.find((one) => verdicts.includes(one)) ?? 'notApplicable', amount: null };
      },
    })),
  'the shortest run at most': fc.integer({ min: 1, max: 15 }).map((high) =>
    rule(
      duration('stage', { run: 'shortest' }),
      { high },
      ({ stages }, asOf) => {
        const runs = runsOf(stages, asOf);
        return runs.length === 0 ? null : Math.min(...runs);
      },
      days,
    ),
  ),
  'the shortest run at least': fc.integer({ min: 1, max: 15 }).map((low) => ({
    check: bound(duration('stage', { run: 'shortest' }), { low, ...days }),
    reckon: (world, asOf) => {
      const begun = stretchesOf(world.stages).filter(({ first }) => first <= asOf);
      const verdicts = begun.map(({ first, last }): Verdict => {
        const amount = sum(world.stages.map((one) => workOf(one, first, Math.min(last, asOf) + 1)));
        return amount >= low ? 'met' : asOf > last ? 'notMet' : 'pending';
      });
      const order: Verdict[] = ['notMet', 'pending', 'met'];
      return { verdict: order.find((one) => verdicts.includes(one)) ?? 'notApplicable', amount: null };
    },
  })),
  'a peak': limitsOf(fc.integer({ min: 0, max: 3 })).map((limits) =>
    rule({ kind: 'peak', ...select('stage'), field: null }, limits, ({ stages }, asOf) =>
      Math.max(
        0,
        ...range(-10, asOf + 1).map((date) => stages.filter((stage) => covers(stage, date)).length),
      ),
    ),
  ),
  'a peak of a sum': limitsOf(fc.constantFrom(0, 0.5, 1, 1.5, 2)).map((limits) =>
    rule(
      { kind: 'peak', ...select('stage'), field: fieldOf('stage.deeltijdfactor') },
      limits,
      ({ stages }, asOf) =>
        Math.max(
          0,
          ...range(-10, asOf + 1).map((date) =>
            sum(stages.filter((stage) => covers(stage, date)).map(({ fte }) => known(fte) / 2)),
          ),
        ),
    ),
  ),
  'nights of one kind only': limitsOf(ones).map((limits) =>
    rule(
      count(
        'dienst',
        both(night, { kind: 'words', value: { kind: 'field', field: fieldOf('dienst.soort') }, keys: ['a'] }),
      ),
      limits,
      (world, asOf) => upTo(world, asOf).filter((shift) => shift.night && shift.kind === 'a').length,
    ),
  ),
  'a maximum in every window': fc
    .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 3 }))
    .map(([length, high]) => sliding(count('dienst'), 'every', length, { high }, countIn)),
  'a minimum in every window': fc
    .tuple(fc.integer({ min: 20, max: 61 }), fc.integer({ min: 0, max: 2 }))
    .map(([length, low]) => sliding(count('dienst'), 'every', length, { low }, countIn)),
  'a minimum in some window': fc
    .tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 0, max: 3 }))
    .map(([length, low]) => sliding(count('dienst'), 'some', length, { low }, countIn)),
  'a maximum of records that reach into every window': fc
    .tuple(fc.integer({ min: 2, max: 30 }), fc.integer({ min: 0, max: 3 }))
    .map(([length, high]) => sliding(count('stage'), 'every', length, { high }, stagesIn)),
  'a minimum of records that reach into every window': fc
    .tuple(fc.integer({ min: 2, max: 61 }), fc.integer({ min: 1, max: 2 }))
    .map(([length, low]) => sliding(count('stage'), 'every', length, { low }, stagesIn)),
  'a maximum of days in every window': fc
    .tuple(fc.integer({ min: 2, max: 30 }), fc.integer({ min: 0, max: 20 }))
    .map(([length, high]) => sliding(duration('stage'), 'every', length, { high }, workIn, days)),
  'a minimum of days in every window': fc
    .tuple(fc.integer({ min: 10, max: 61 }), fc.integer({ min: 0, max: 20 }))
    .map(([length, low]) => sliding(duration('stage'), 'every', length, { low }, workIn, days)),
};

// ---- worlds

const date = fc.integer({ min: -3, max: 70 });
const kind = fc.constantFrom<Kind>('a', 'b', 'c');
const shift: fc.Arbitrary<Shift> = fc.record({
  date,
  kind,
  hours: fc.integer({ min: 0, max: 24 }),
  night: fc.boolean(),
});
const stage: fc.Arbitrary<Stage> = fc
  .record({ begin: date, length: fc.integer({ min: 0, max: 25 }), kind, fte: fc.constantFrom(1, 2) })
  .map(({ begin, length, ...rest }) => ({ begin, end: begin + length, ...rest }));
const world: fc.Arbitrary<World> = fc.record({
  shifts: fc.array(shift, { maxLength: 5 }),
  stages: fc.array(stage, { maxLength: 4 }),
});
const moment = fc.constantFrom(20, 45, LAST, LAST + 1, 75);

/** What a blank may stand for: dates on both sides of whatever matters, every kind and one that is new. */
const DATES = [-3, 0, 1, 12, 21, 30, 46, 59, 61, 76];
const LEGAL = {
  date: DATES,
  begin: DATES,
  end: DATES,
  kind: KINDS,
  hours: [0, 1, 4, 8, 9, 24],
  night: [true, false],
  fte: [0, 1, 2],
} as const;
interface Cell {
  readonly list: 'shifts' | 'stages';
  readonly row: number;
  readonly field: keyof typeof LEGAL;
}
const FIELDS = {
  shifts: ['date', 'kind', 'hours', 'night'],
  stages: ['begin', 'end', 'kind', 'fte'],
} as const;

/** The cells of the records that a check measures. */
function cellsOf(whole: World, { terms }: BoundCheck): Cell[] {
  const list = terms[0]?.record === select('dienst').record ? 'shifts' : 'stages';
  return whole[list].flatMap((_, row) => FIELDS[list].map((field) => ({ list, row, field })));
}

function withCell(whole: World, { list, row, field }: Cell, value: unknown): World {
  const rows = whole[list].map((one, index) => (index === row ? { ...one, [field]: value } : one));
  return { ...whole, [list]: rows };
}

/** Every world that a world with blanks may be. */
function worldsOf(open: World, cells: readonly Cell[]): World[] {
  const blank = cells.find((cell) => isBlank(open, cell));
  if (blank === undefined)
    return open.stages.every(({ begin, end }) => known(begin) <= known(end)) ? [open] : [];
  return LEGAL[blank.field].flatMap((value) => worldsOf(withCell(open, blank, value), cells));
}

function isBlank(whole: World, { list, row, field }: Cell): boolean {
  return Object.entries(whole[list][row] ?? {}).some(([name, value]) => name === field && value === BLANK);
}

const iso = (offset: number | null): string | null => (offset === null ? null : isoDate(START + offset));

function evaluated({ shifts, stages }: World, check: BoundCheck, asOf: number) {
  const dienst = shifts.map(({ date: on, kind: of, hours, night: isNight }): Row => [
    iso(on),
    of,
    hours,
    isNight === null ? null : isNight ? 'J' : 'N',
  ]);
  const rows = stages.map(({ begin, end, kind: of, fte }): Row => [
    iso(begin),
    iso(end),
    of,
    fte === null ? null : fte / 2,
  ]);
  const sheets = { aios: [['A', iso(0), iso(LAST)]], stage: rows, dienst };
  const { verdict, parts } = findingOf(sheets, check, isoDate(START + asOf));
  const [part] = parts;
  const perUnit = check.rest === null && check.dimension === 'days' ? DAY_TICKS : NUMBER_TICKS;
  return { verdict, lo: (part?.amount?.lo ?? 0) / perUnit, hi: (part?.amount?.hi ?? 0) / perUnit };
}

const SETTINGS = { numRuns: 100, seed: 20240229 };
const AMPLE_TIME = 120_000;

describe.each(Object.entries(rules))('%s', (_, drawn) => {
  const reckonedAlike = fc.property(drawn, world, moment, ({ check, reckon }, one, asOf) => {
    const { verdict, amount } = reckon(one, asOf);
    const found = evaluated(one, check, asOf);
    expect(found.verdict).toBe(verdict);
    if (amount === null) return;
    expect(found.lo).toBeCloseTo(amount, 6);
    expect(found.hi).toBeCloseTo(amount, 6);
  });
  const picks = fc.array(fc.nat(), { minLength: 1, maxLength: 2 });
  const neverContradicted = fc.property(
    drawn,
    world,
    picks,
    moment,
    ({ check, reckon }, one, blanks, asOf) => {
      const cells = cellsOf(one, check);
      fc.pre(cells.length > 0);
      const open = blanks.reduce((rest, blank) => withCell(rest, cells[blank % cells.length]!, BLANK), one);
      const found = evaluated(open, check, asOf);
      for (const possible of worldsOf(open, cells)) {
        const { verdict, amount } = reckon(possible, asOf);
        // What turns out to be nothing is no contradiction of "met".
        const allowed = verdict === 'notApplicable' ? [verdict, 'met'] : [verdict];
        expect({ possible, found: [...allowed, 'insufficientData'] }).toEqual({
          possible,
          found: expect.arrayContaining([found.verdict]),
        });
        if (amount === null) continue;
        expect(found.lo).toBeLessThanOrEqual(amount + 1e-6);
        expect(found.hi).toBeGreaterThanOrEqual(amount - 1e-6);
      }
    },
  );

  test(
    'as reckoned day by day',
    () => {
      fc.assert(reckonedAlike, SETTINGS);
    },
    AMPLE_TIME,
  );
  test(
    'blanks never contradict',
    () => {
      fc.assert(neverContradicted, SETTINGS);
    },
    AMPLE_TIME,
  );
});
