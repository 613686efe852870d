/**
 * Windows that unknown cells leave open, against every way of filling these in: of a training whose first or last day is unknown, and beside records of
 * which a date is, or whether they are meant. Each verdict has to be that of every world that the cells may stand for.
 */
import { isoDate } from '../../../src/records/dates';
import { verdictName, type Verdict, type VerdictCode } from '../../../src/dsl/evaluate/verdict';
import type { Value, Window } from '../../../src/dsl/resolve/program';
import { bound, count, programWith, rosterOf, select, word, type Row } from './measure-world';
import { day, evaluationOf } from './small-world';

/** Days are counted from the first of 2024. */
const START = day('2024-01-01');
const iso = (offset: number): string => isoDate(START + offset);

interface Stage {
  readonly begin: number;
  /** Inclusive. */
  readonly end: number;
  readonly kind: string;
}

interface World {
  readonly start: number;
  /** Inclusive. */
  readonly end: number;
  readonly stages: readonly Stage[];
  /** The days of the shifts. */
  readonly shifts: readonly number[];
}

type OpenStage = { readonly [Name in keyof Stage]: Stage[Name] | null };
interface OpenWorld {
  readonly start: number | null;
  readonly end: number | null;
  readonly stages: readonly OpenStage[];
  readonly shifts: readonly (number | null)[];
}

/** `to` is inclusive. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly due: number;
  /** True as long as what comes next is not there: of a minimum nothing is asked if it never comes. */
  readonly isOpen?: boolean;
}

/** A window, and where it lies in a world of which everything is known; null where the record that it hangs on is not there yet. */
interface Rule {
  readonly window: Window;
  readonly stretches: (world: World, asOf: number) => readonly Stretch[] | null;
}

// ---- windows

const LENGTH = 60;
const lengthAsked = { months: 0, days: LENGTH };
const trainingDate = (which: 'start' | 'end'): Value => ({ kind: 'trainingDate', which, year: 0 });
const onDay = (offset: number): Value => ({ kind: 'constant', amount: START + offset });
const isOfA = word('stage.soort', 'a');
const event = (which: 'first' | 'latest', whichDay: 'first' | 'last'): Value => ({
  kind: 'event',
  which,
  day: whichDay,
  selected: select('stage', isOfA),
});
const eachStage = (
  relation: Extract<Window, { kind: 'eachRecord' }>['relation'],
  length: typeof lengthAsked | null = null,
): Window => ({ kind: 'eachRecord', selected: select('stage', isOfA), relation, length });
const besideStage = (
  relation: 'after' | 'onOrAfter' | 'before',
  upTo: 'before' | 'onOrBefore' | 'after',
  kind: string,
): Window => ({
  kind: 'eachRecord',
  selected: select('stage', isOfA),
  relation,
  length: null,
  neighbour: { relation: upTo, selected: select('stage', word('stage.soort', kind)) },
});
/** From a day on up to the next stage of a kind that begins after another day. */
function upToNext({ stages, end }: World, from: number, after: number, kind: string, last: 0 | 1): Stretch {
  const begins = stages.filter((one) => one.kind === kind && one.begin > after).map(({ begin }) => begin);
  if (begins.length === 0) return { from, to: EVER, due: end, isOpen: true };
  const to = Math.min(...begins) - last;
  return { from, to, due: to };
}
const ofA = ({ stages }: World): Stage[] => stages.filter(({ kind }) => kind === 'a');

/** The first stage that has begun, and the latest. */
function firstOf(world: World, asOf: number): Stage | null {
  const begun = ofA(world).filter(({ begin }) => begin <= asOf);
  const inOrder = begun.sort((one, other) => one.begin - other.begin || one.end - other.end);
  return inOrder[0] ?? null;
}
function latestOf(world: World, asOf: number): Stage | null {
  const begun = ofA(world).filter(({ begin }) => begin <= asOf);
  const inOrder = begun.sort((one, other) => other.end - one.end || other.begin - one.begin);
  return inOrder[0] ?? null;
}

const EVER = 1e6;
/** The calendar years that a stretch of the training lies in. */
const YEARS = [-366, 0, 366, 731].map((from) => ({
  from,
  to: day(`${iso(from).slice(0, 4)}-12-31`) - START,
}));
const yearsOf = (first: number, last: number): Stretch[] =>
  YEARS.filter(({ from, to }) => from <= last && to >= first).map((year) => ({
    ...year,
    due: Math.min(year.to, last),
  }));

const RULES: Readonly<Record<string, Rule>> = {
  'at any time': {
    window: { kind: 'range', from: onDay(-1000), to: trainingDate('end') },
    stretches: ({ end }) => [{ from: -1000, to: end, due: end }],
  },
  'in the whole training': {
    window: { kind: 'wholeTraining' },
    stretches: ({ start, end }) => [{ from: start, to: end, due: end }],
  },
  'in each calendar year': {
    window: { kind: 'eachPeriod', period: 'calendarYear', inside: null, having: null },
    stretches: ({ start, end }) => yearsOf(start, end),
  },
  'in each calendar year except the first': {
    window: {
      kind: 'eachPeriod',
      period: 'calendarYear',
      inside: null,
      except: { first: 1, last: 0 },
      having: null,
    },
    stretches: ({ start, end }) => yearsOf(start, end).slice(1),
  },
  'in each calendar year except the last': {
    window: {
      kind: 'eachPeriod',
      period: 'calendarYear',
      inside: null,
      except: { first: 0, last: 1 },
      having: null,
    },
    stretches: ({ start, end }) => yearsOf(start, end).slice(0, -1),
  },
  'in each calendar year from the first stage except the last': {
    window: {
      kind: 'eachPeriod',
      period: 'calendarYear',
      inside: { kind: 'edge', relation: 'onOrAfter', date: event('first', 'first') },
      except: { first: 0, last: 1 },
      having: null,
    },
    stretches: (world, asOf) => {
      const first = firstOf(world, asOf);
      return first && yearsOf(Math.max(first.begin, world.start), world.end).slice(0, -1);
    },
  },
  'in each calendar year from the first stage': {
    window: {
      kind: 'eachPeriod',
      period: 'calendarYear',
      inside: { kind: 'edge', relation: 'onOrAfter', date: event('first', 'first') },
      having: null,
    },
    stretches: (world, asOf) => {
      const first = firstOf(world, asOf);
      return first && yearsOf(Math.max(first.begin, world.start), world.end);
    },
  },
  'from the start': {
    window: { kind: 'edge', relation: 'onOrAfter', date: trainingDate('start') },
    stretches: ({ start, end }) => [{ from: start, to: EVER, due: end }],
  },
  'before the end': {
    window: { kind: 'edge', relation: 'before', date: trainingDate('end') },
    stretches: ({ end }) => [{ from: -EVER, to: end - 1, due: end - 1 }],
  },
  'some days after the start': {
    window: { kind: 'within', relation: 'after', length: lengthAsked, date: trainingDate('start') },
    stretches: ({ start }) => [{ from: start + 1, to: start + LENGTH, due: start + LENGTH }],
  },
  'some days before the end': {
    window: { kind: 'within', relation: 'before', length: lengthAsked, date: trainingDate('end') },
    stretches: ({ end }) => [{ from: end - LENGTH, to: end - 1, due: end - 1 }],
  },
  'from the start to a date': {
    window: { kind: 'range', from: trainingDate('start'), to: onDay(400) },
    stretches: ({ start }) => [{ from: start, to: 400, due: 400 }],
  },
  'during each stage': {
    window: eachStage('during'),
    stretches: (world) => ofA(world).map(({ begin, end }) => ({ from: begin, to: end, due: end })),
  },
  'before each stage': {
    window: eachStage('before'),
    stretches: (world) => ofA(world).map(({ begin }) => ({ from: -EVER, to: begin - 1, due: begin - 1 })),
  },
  'by each stage': {
    window: eachStage('onOrBefore'),
    stretches: (world) => ofA(world).map(({ begin }) => ({ from: -EVER, to: begin, due: begin })),
  },
  'after each stage': {
    window: eachStage('after'),
    stretches: (world) => ofA(world).map(({ end }) => ({ from: end + 1, to: EVER, due: world.end })),
  },
  'from each stage': {
    window: eachStage('onOrAfter'),
    stretches: (world) => ofA(world).map(({ begin }) => ({ from: begin, to: EVER, due: world.end })),
  },
  'some days before each stage': {
    window: eachStage('before', lengthAsked),
    stretches: (world) =>
      ofA(world).map(({ begin }) => ({ from: begin - LENGTH, to: begin - 1, due: begin - 1 })),
  },
  'some days after each stage': {
    window: eachStage('after', lengthAsked),
    stretches: (world) =>
      ofA(world).map(({ end }) => ({ from: end + 1, to: end + LENGTH, due: end + LENGTH })),
  },
  'after each stage before the next of them': {
    window: besideStage('after', 'before', 'a'),
    stretches: (world) => ofA(world).map(({ end }) => upToNext(world, end + 1, end, 'a', 1)),
  },
  'from each stage by the next of another kind': {
    window: besideStage('onOrAfter', 'onOrBefore', 'b'),
    stretches: (world) => ofA(world).map(({ begin }) => upToNext(world, begin, begin, 'b', 0)),
  },
  'before each stage after the previous of them': {
    window: besideStage('before', 'after', 'a'),
    stretches: (world) =>
      ofA(world).map(({ begin }) => {
        const ends = ofA(world).flatMap(({ end }) => (end < begin ? [end] : []));
        return { from: Math.max(-EVER, ...ends) + 1, to: begin - 1, due: begin - 1 };
      }),
  },
  'before the first stage': {
    window: { kind: 'edge', relation: 'before', date: event('first', 'first') },
    stretches: (world, asOf) => {
      const first = firstOf(world, asOf);
      return first && [{ from: -EVER, to: first.begin - 1, due: first.begin - 1 }];
    },
  },
  'after the first stage': {
    window: { kind: 'edge', relation: 'after', date: event('first', 'last') },
    stretches: (world, asOf) => {
      const first = firstOf(world, asOf);
      return first && [{ from: first.end + 1, to: EVER, due: world.end }];
    },
  },
  'after the latest stage': {
    window: { kind: 'edge', relation: 'after', date: event('latest', 'last') },
    stretches: (world, asOf) => {
      const latest = latestOf(world, asOf);
      return latest && [{ from: latest.end + 1, to: EVER, due: world.end }];
    },
  },
  // What hangs on the latest is due at the end of the training at the earliest.
  'some days before the latest stage': {
    window: { kind: 'within', relation: 'before', length: lengthAsked, date: event('latest', 'first') },
    stretches: (world, asOf) => {
      const latest = latestOf(world, asOf);
      if (latest === null) return null;
      const { begin } = latest;
      return [{ from: begin - LENGTH, to: begin - 1, due: Math.max(begin - 1, world.end) }];
    },
  },
  'from the first to the latest stage': {
    window: { kind: 'range', from: event('first', 'first'), to: event('latest', 'last') },
    stretches: (world, asOf) => {
      const [first, latest] = [firstOf(world, asOf), latestOf(world, asOf)];
      return first && latest && [{ from: first.begin, to: latest.end, due: Math.max(latest.end, world.end) }];
    },
  },
};

// ---- the second reckoning

interface Asked {
  readonly low?: number;
  readonly high?: number;
}
const FROM_WORST: readonly Verdict[] = ['notMet', 'pending', 'met'];

function reckoned(
  { stretches }: Rule,
  { low = 0, high = Infinity }: Asked,
  world: World,
  asOf: number,
): Verdict | 'notYet' {
  const windows = stretches(world, asOf);
  if (windows === null) return asOf > world.end ? 'notApplicable' : 'notYet';
  const isOver = asOf > world.end && high === Infinity;
  const asked = windows.filter(({ isOpen }) => isOpen !== true || !isOver);
  const verdicts = asked.map(({ from, to, due }): Verdict => {
    const inside = world.shifts.filter((shift) => from <= shift && shift <= to && shift <= asOf).length;
    if (inside > high) return 'notMet';
    if (inside >= low) return 'met';
    return asOf > due ? 'notMet' : 'pending';
  });
  return FROM_WORST.find((one) => verdicts.includes(one)) ?? 'notApplicable';
}

// ---- worlds

const STARTS = [-100, 0, 200];
const ENDS = [450, 730];
const SHIFTS = [-1100, -50, 10, 190, 230, 320, 390, 440, 610, 700, 900];
const BEGINS = [-120, 30, 200, 300, 500];
const LASTS = [40, 220, 330, 600];
const MOMENTS = [100, 400, 731];

const filled = (value: number | null, values: readonly number[]): readonly number[] =>
  value === null ? values : [value];

const fillingsOf = ({ begin, end, kind }: OpenStage): Stage[] =>
  filled(begin, BEGINS)
    .flatMap((from) => filled(end, LASTS).map((to) => ({ begin: from, end: to })))
    .filter((dates) => dates.begin <= dates.end)
    .flatMap((dates) => (kind === null ? ['a', 'b'] : [kind]).map((one) => ({ ...dates, kind: one })));

/** Every choice of one from each list. */
function choices<Item>([first, ...others]: readonly (readonly Item[])[]): Item[][] {
  if (first === undefined) return [[]];
  const rest = choices(others);
  return first.flatMap((one) => rest.map((more) => [one, ...more]));
}

const worldsOf = ({ start, end, stages, shifts }: OpenWorld): World[] =>
  filled(start, STARTS).flatMap((from) =>
    filled(end, ENDS).flatMap((to) =>
      choices(stages.map(fillingsOf)).flatMap((some) =>
        choices(shifts.map((shift) => filled(shift, SHIFTS))).map((days) => ({
          start: from,
          end: to,
          stages: some,
          shifts: days,
        })),
      ),
    ),
  );

const SHIFT_LISTS: readonly OpenWorld['shifts'][] = [[], [10], [390], [700], [null], [10, 390], [230, null]];
const OPEN_STAGES: readonly OpenStage[] = [
  { begin: 30, end: 220, kind: 'a' },
  { begin: 300, end: 600, kind: 'a' },
  // Begins with the first of them, and ends with it.
  { begin: 30, end: 330, kind: 'a' },
  { begin: 100, end: 220, kind: 'a' },
  { begin: 30, end: 220, kind: null },
  { begin: 300, end: null, kind: 'a' },
  { begin: null, end: 220, kind: 'a' },
  { begin: null, end: 600, kind: 'a' },
  { begin: null, end: null, kind: 'a' },
];
const STAGE_LISTS: readonly (readonly OpenStage[])[] = [
  [],
  ...OPEN_STAGES.flatMap((one, index) => [
    [one],
    ...OPEN_STAGES.slice(index + 1).map((other) => [one, other]),
  ]),
];

/** With one part of the world open at a time. */
const WORLDS: readonly OpenWorld[] = [
  ...SHIFT_LISTS.flatMap((shifts) =>
    [0, null].flatMap((start) =>
      [730, null].flatMap((end) => STAGE_LISTS.slice(0, 3).map((stages) => ({ start, end, stages, shifts }))),
    ),
  ),
  ...[[], [10], [390], [230, null]].flatMap((shifts) =>
    STAGE_LISTS.map((stages) => ({ start: 0, end: 730, stages, shifts })),
  ),
];
const POSSIBLE = WORLDS.map(worldsOf);

const nameOf = (index: number): string => `T${index}`;
/** What cannot be read, where a blank cell would say something: that nothing gives the end. */
const UNREADABLE = '#####';
const isoOr = (offset: number | null, otherwise: string | null): string | null =>
  offset === null ? otherwise : iso(offset);

const roster = rosterOf({
  aios: WORLDS.map(({ start, end }, index) => [nameOf(index), isoOr(start, null), isoOr(end, UNREADABLE)]),
  stage: WORLDS.flatMap(({ stages }, index) =>
    stages.map(({ begin, end, kind }): Row => [
      `@${nameOf(index)}`,
      isoOr(begin, null),
      isoOr(end, null),
      kind,
    ]),
  ),
  dienst: WORLDS.flatMap(({ shifts }, index) =>
    // A row of nothing but blanks is no record.
    shifts.map((shift): Row => [`@${nameOf(index)}`, isoOr(shift, null), 'x', 8, 'N']),
  ),
});

const ASKED: readonly Asked[] = [{ low: 1 }, { low: 2 }, { high: 0 }, { high: 1 }];
const CASES = Object.keys(RULES).flatMap((name) => ASKED.map((asked) => ({ name, ...asked })));

/** What may turn out not to be asked, or not yet, is met if it is met where it is asked. */
function agrees(verdict: Verdict, inOneWorld: Verdict | 'notYet'): boolean {
  if (verdict === 'met' && (inOneWorld === 'notApplicable' || inOneWorld === 'notYet')) return true;
  return verdict === (inOneWorld === 'notYet' ? 'pending' : inOneWorld);
}

test.each(CASES)('shifts $name: at least $low, at most $high', ({ name, ...asked }) => {
  const rule = RULES[name]!;
  const check = bound(count('dienst'), { ...asked, window: rule.window });
  const wrong: unknown[] = [];
  const seen = new Set<Verdict>();
  for (const asOf of MOMENTS) {
    const { verdicts } = evaluationOf(roster, programWith(check), iso(asOf)).outcomesOf(0);
    for (const [index, open] of WORLDS.entries()) {
      const verdict = verdictName(verdicts[index] as VerdictCode);
      const may = new Set(POSSIBLE[index]?.map((world) => reckoned(rule, asked, world, asOf)));
      seen.add(verdict);
      const isOpen = (POSSIBLE[index]?.length ?? 0) > 1;
      const isRight = verdict === 'insufficientData' ? isOpen : [...may].every((one) => agrees(verdict, one));
      if (!isRight) wrong.push({ asOf, open, verdict, may: [...may] });
    }
  }
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(seen).toContain('insufficientData');
  expect(seen.size).toBeGreaterThan(1);
});
