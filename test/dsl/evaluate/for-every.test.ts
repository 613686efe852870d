/** So many for every so many of something else: "at least 1 assessment for every 10 procedures". */
import { verdictName, type Verdict, type VerdictCode } from '../../../src/dsl/evaluate/verdict';
import type { BoundCheck, LimitRatio, LimitReference, Predicate } from '../../../src/dsl/resolve/program';
import { NUMBER_TICKS } from '../../../src/records/quantities';
import { compiled, found } from '../compiled';
import { explained } from '../explain/explained';
import {
  isKnown,
  listsOf,
  rosterOfLists,
  worldsOf,
  type Open,
  type Shift as Whole,
  type Values,
} from './blank-shifts';
import { bound, count, fieldOf, flag, not, programWith, select, total } from './measure-world';
import { evaluationOf } from './small-world';

const TRAINEE = 'aios start 1-1-2024, einddatum 31-12-2025';

const told = (rule: string, given: readonly string[], asOf = '1-1-2026', beside = ''): unknown[] => {
  const { verdict, measured, required, shortfall } = explained({
    rule,
    beside,
    given: [TRAINEE, ...given],
    asOf,
  });
  return [verdict, measured, required, shortfall];
};

const procedures = (number: number): string => `${number} verrichtingen op 1-3-2024, zelfstandig nee`;
const tests = (number: number): string => `${number} toetsen op 1-3-2024`;

describe('full times count, and with "or part of it" what is left over', () => {
  test.each([
    ['ten minste 1 toets per 10 verrichtingen', 2],
    ['ten minste 1 toets voor elke volle 10 verrichtingen', 2],
    ['ten minste 2 toetsen per 10 verrichtingen', 4],
    ['ten minste 1 toets per 10 verrichtingen of deel daarvan', 3],
    ['ten minste 2 toetsen per 10 verrichtingen of een deel daarvan', 6],
    ['ten minste 2 toetsen per 10 verrichtingen, naar boven afgerond', 6],
    ['ten minste 1 toets per 10 verrichtingen, afgerond', 3],
    ['ten minste 2 toetsen per 10 verrichtingen, naar beneden afgerond', 5],
    ['aantal toetsen ten minste 1 per 10 verrichtingen', 2],
    ['ten minste 1 toets per 10 verrichtingen boven 5', 2],
    ['ten minste 1 toets per 8 verrichtingen boven 5', 3],
    ['meer dan 1 toets per 10 verrichtingen', 2],
  ])('%s', (rule, required) => {
    const isMore = rule.startsWith('meer');
    const lacking = told(rule, [procedures(29), tests(isMore ? required : required - 1)]);
    expect(lacking[0]).toBe('notMet');
    expect(told(rule, [procedures(29), tests(isMore ? required + 1 : required)])[0]).toBe('met');
    if (!isMore) expect(lacking.slice(1)).toEqual([required - 1, required, 1]);
  });

  test('of none of it nothing is asked, and a full number is full', () => {
    const rule = 'ten minste 1 toets per 10 verrichtingen';
    expect(told(rule, [])[0]).toBe('met');
    expect(told(rule, [procedures(9)])[0]).toBe('met');
    expect(told(rule, [procedures(10)])[0]).toBe('notMet');
    expect(told(`${rule} of deel daarvan`, [procedures(10), tests(1)])[0]).toBe('met');
    expect(told(`${rule} of deel daarvan`, [])[0]).toBe('met');
  });
});

test('of a total, a length, training time or a sum, each in its own unit', () => {
  const shifts = (hours: number): string => `dienst op 1-3-2024, soort "dag", uren ${hours}`;
  const hours = 'ten minste 1 toets per 20 uren diensten';
  expect(told(hours, [shifts(20), shifts(19.5), tests(1)])).toEqual(['met', 1, 1, 0]);
  expect(told(hours, [shifts(20), shifts(20), tests(1)])).toEqual(['notMet', 1, 2, 1]);
  const months = 'ten minste 2 uren diensten per 3 maanden stages';
  const stage = 'stage van 1-1-2024 tot en met 31-7-2024';
  expect(told(months, [stage, shifts(3)])).toEqual(['notMet', 3, 4, 1]);
  const weeks = 'ten minste 1 toets per 26 weken stages';
  expect(told(weeks, [stage, tests(1)])).toEqual(['met', 1, 1, 0]);
  const years = 'ten minste 1 toets per 1 jaar opleidingstijd';
  const long = 'stage van 1-1-2024 tot en met 31-12-2025';
  expect(told(years, [long, tests(1)])).toEqual(['notMet', 1, 2, 1]);
  const sum = 'ten minste 1 toets per 10 verrichtingen plus aantal cursussen';
  expect(told(sum, [procedures(15), '5 cursussen op 1-3-2024', tests(1)])).toEqual(['notMet', 1, 2, 1]);
});

test('a maximum that is passed may still be made up for, by more of the other', () => {
  const rule = 'hoogstens 1 verrichting waarvan zelfstandig per 5 verrichtingen';
  const free = (number: number): string => `${number} verrichtingen op 1-3-2024, zelfstandig ja`;
  expect(told(rule, [procedures(4), free(1)])[0]).toBe('met');
  expect(told(rule, [procedures(3), free(1)], '1-6-2025')[0]).toBe('pending');
  expect(told(rule, [procedures(3), free(1)])[0]).toBe('notMet');
  // As soon as nothing can be added, it stays as it is.
  expect(
    told('hoogstens 0 verrichtingen waarvan zelfstandig per 5 verrichtingen', [free(1)], '1-6-2025')[0],
  ).toBe('notMet');
});

test('in each window and group of its own', () => {
  const { verdict, parts } = explained({
    rule: 'ten minste 1 toets per 10 verrichtingen in elk opleidingsjaar',
    given: [TRAINEE, procedures(10), tests(1), '20 verrichtingen op 1-3-2025', 'toets op 2-3-2025'],
    asOf: '1-6-2025',
  });
  expect(verdict).toBe('pending');
  expect(parts.map((part) => [part.verdict, part.required])).toEqual([
    ['met', 1],
    ['pending', 2],
  ]);
  const group = explained({
    rule: 'voor elke soort één van "dag", "nacht": ten minste 1 dienst waarvan uren is 8 per 2 diensten',
    given: [
      TRAINEE,
      '2 diensten op 1-3-2024, soort "dag", uren 8',
      '3 diensten op 1-3-2024, soort "nacht", uren 4',
    ],
    asOf: '1-1-2026',
  });
  expect(group.parts.map((part) => [part.verdict, part.required])).toEqual([
    ['met', 1],
    ['notMet', 1],
  ]);
});

test('says what the number is for, and offers no repair that moves the limit', () => {
  const one = explained({
    rule: 'ten minste 2 toetsen per 10 verrichtingen',
    given: [TRAINEE, procedures(29), tests(1)],
    asOf: '1-6-2025',
  });
  expect(one.explanation).toContain('1 toets van ten minste 4');
  expect(one.explanation).toContain('bij 29 verrichtingen');
  expect(one.explanation).toContain('nog 3 toetsen');
  const own = explained({
    rule: 'ten minste 1 verrichting waarvan zelfstandig per 2 verrichtingen',
    given: [TRAINEE, procedures(9)],
    asOf: '1-6-2025',
  });
  expect(own.verdict).toBe('pending');
  expect(own.explanation).toContain('tekort 4');
  expect(own.explanation).not.toContain('nog 4');
});

test('what is not known of the other measure leaves the limit open', () => {
  const rule = 'ten minste 1 toets per 10 verrichtingen waarvan zelfstandig';
  const open = [
    '19 verrichtingen op 1-3-2024, zelfstandig ja',
    'verrichting op 1-3-2024',
    'verrichting op 2-3-2024',
  ];
  const judged = (number: number): ReturnType<typeof explained> =>
    explained({
      rule,
      given: [TRAINEE, ...open, ...(number === 0 ? [] : [tests(number)])],
      asOf: '1-1-2026',
    });
  expect(judged(2).verdict).toBe('met');
  expect(judged(0).verdict).toBe('notMet');
  const { verdict, explanation } = judged(1);
  expect(verdict).toBe('insufficientData');
  expect(explanation).toContain('bij tussen 19 en 21 verrichtingen');
  const unset = explained({
    rule: 'ten minste 1 toets per tal verrichtingen',
    beside: 'parameter tal niet ingesteld',
    given: [TRAINEE],
    asOf: '1-1-2026',
  });
  expect(unset.verdict).toBe('insufficientData');
  expect(unset.explanation).toContain('tal');
});

const problems = (rule: string, beside = ''): string[] =>
  found(
    compiled(
      `opleiding "P" code P\n  duur 24 maanden\n  bron g "G"\n${beside}\neis E "e"\n  ${rule}\n  bron g\n`,
    ),
  ).map((one) => one.split(' ')[1] ?? '');

test.each([
  ['ten minste 1 toets per 0 verrichtingen', 'every-nothing'],
  ['ten minste 1 toets per nul verrichtingen', 'every-nothing'],
  ['ten minste 1 toets per 2,5 verrichtingen', 'impossible-count'],
  ['geen toetsen per 10 verrichtingen', 'every-without-number'],
  ['ten minste 1 toets per opleidingsmaand per 10 verrichtingen', 'every-without-number'],
  ['aantal toetsen ten minste 10% per 10 verrichtingen', 'percent-without-whole'],
  ['ten minste 1 toets per 10 verrichtingen of deel daarvan, afgerond', 'rounded-twice'],
  ['ten minste 1 toets per 10 toetsen', 'measured-against-itself'],
  ['ten minste 1 toets per 10 uren verrichtingen', 'not-an-interval'],
  ['ten minste 1 toets per 10 verrichtingen in elke 6 opeenvolgende maanden', 'every-here'],
  ['hoogstens 3 toetsen in elk kwartaal met ten minste 1 toets per 10 verrichtingen', 'every-here'],
  ['ten minste 1 toets per 10 verrichtingen in elk kwartaal naar rato', 'every-pro-rata'],
  ['voor elke verrichting: ten minste 1 toets', 'group-of-records'],
])('%s: %s', (rule, code) => {
  expect(problems(rule, 'parameter nul 0\n  bron g')).toContain(code);
});

// ---- against every way of filling in what is blank

type Shift = Omit<Whole, 'date'>;

interface Rule {
  readonly check: BoundCheck;
  readonly judge: (shifts: readonly Shift[]) => boolean;
  /** Whether a maximum is passed only until more of the other is added. */
  readonly isExact: boolean;
}

const atNight = flag('dienst.nacht');
const ALL_KINDS = { fields: new Map([[select('dienst').record, [fieldOf('dienst.soort')]]]), values: null };

/** `amount` for every `size` of a measure. */
function every(
  amount: number,
  size: number,
  terms: LimitReference['terms'],
  rest: LimitRatio['rest'] = 'none',
  above = 0,
): { readonly reference: LimitReference } {
  const ratio: LimitRatio = {
    amount: amount * NUMBER_TICKS,
    size: size * NUMBER_TICKS,
    dimension: 'number',
    unit: { kind: 'number' },
    rest,
  };
  return { reference: { percent: 100, terms, above: above * NUMBER_TICKS, every: ratio } };
}

const nights = (filter: Predicate = atNight): ReturnType<typeof count> => count('dienst', filter);
const isNight = ({ night }: Shift): boolean => night;
const number = (shifts: readonly Shift[], isSuch: (shift: Shift) => boolean): number =>
  shifts.filter(isSuch).length;
const hours = (shifts: readonly Shift[]): number => shifts.reduce((sum, one) => sum + one.hours, 0);
const ofEachKind = (shifts: readonly Shift[], judge: (some: readonly Shift[]) => boolean): boolean =>
  [...new Set(shifts.filter(isNight).map(({ kind }) => kind))].every((kind) =>
    judge(shifts.filter((one) => one.kind === kind)),
  );

const RULES: readonly (readonly [string, Rule])[] = [
  [
    'at least 1 night for every 2 others',
    {
      check: bound(nights(), { low: every(1, 2, [nights(not(atNight))]) }),
      judge: (all) => number(all, isNight) >= Math.floor((all.length - number(all, isNight)) / 2),
      isExact: true,
    },
  ],
  [
    'at most 1 night for every 2 others or part of it',
    {
      check: bound(nights(), { high: every(1, 2, [nights(not(atNight))], 'full') }),
      judge: (all) => number(all, isNight) <= Math.ceil((all.length - number(all, isNight)) / 2),
      isExact: true,
    },
  ],
  [
    'at least 2 nights for every 8 hours',
    {
      check: bound(nights(), { low: every(2, 8, [total('dienst.uren')]) }),
      judge: (all) => number(all, isNight) >= 2 * Math.floor(hours(all) / 8),
      isExact: true,
    },
  ],
  [
    'at least 1 night for every 5 hours above 6, rounded',
    {
      check: bound(nights(), { low: every(1, 5, [total('dienst.uren')], 'part', 6), rounding: 'nearest' }),
      judge: (all) => number(all, isNight) >= Math.round(Math.max(0, hours(all) - 6) / 5),
      isExact: true,
    },
  ],
  [
    'exactly 1 night for every 2 shifts',
    {
      check: bound(nights(), { low: every(1, 2, [count('dienst')]), high: every(1, 2, [count('dienst')]) }),
      judge: (all) => number(all, isNight) === Math.floor(all.length / 2),
      isExact: true,
    },
  ],
  [
    'of each kind at least 2 nights for every 2 shifts',
    {
      check: bound(nights(), { low: every(2, 2, [count('dienst')]), group: ALL_KINDS }),
      judge: (all) => ofEachKind(all, (some) => number(some, isNight) >= 2 * Math.floor(some.length / 2)),
      isExact: false,
    },
  ],
  [
    'of each kind at most 1 night for every 2 shifts',
    {
      check: bound(nights(), { high: every(1, 2, [count('dienst')]), group: ALL_KINDS }),
      judge: (all) => ofEachKind(all, (some) => number(some, isNight) <= Math.floor(some.length / 2)),
      isExact: false,
    },
  ],
];

const SHIFTS: readonly Open<Shift>[] = ['a', 'b', null].flatMap((kind) =>
  [true, false, null].flatMap((night) => [4, null].map((length) => ({ kind, night, hours: length }))),
);

const LISTS = listsOf(SHIFTS, 3).slice(1);
const VALUES: Values<Shift> = { kind: ['a', 'b', 'c'], night: [true, false], hours: [0, 7, 24] };

describe('a verdict that is certain stands, whatever the blank cells turn out to hold', () => {
  const roster = rosterOfLists(LISTS);
  const worlds = LISTS.map((list) => worldsOf(list, VALUES));

  test.each(RULES)('%s', (_name, { check, judge, isExact }) => {
    const { verdicts } = evaluationOf(roster, programWith(check), '2026-01-31').outcomesOf(0);
    const seen = new Set<Verdict>();
    const wrong: unknown[] = [];
    const missed: unknown[] = [];
    for (const [index, list] of LISTS.entries()) {
      const verdict = verdictName(verdicts[index] as VerdictCode);
      const may = new Set(worlds[index]?.map(judge));
      seen.add(verdict);
      if (verdict === 'met' && may.has(false)) wrong.push({ list, verdict });
      if (verdict === 'notMet' && may.has(true)) wrong.push({ list, verdict });
      if (verdict === 'insufficientData' && (isKnown(list) || (isExact && may.size === 1)))
        missed.push({ list, may });
    }
    expect(wrong.slice(0, 3)).toEqual([]);
    expect(missed.slice(0, 3)).toEqual([]);
    expect([...seen]).toEqual(expect.arrayContaining(['met', 'notMet', 'insufficientData']));
  });
});
