/** What a bound tells beside its verdict: the cells that leave it open, the parameters that are not set, and until when it can be put right. */
import { isoDate } from '../../../src/records/dates';
import { NUMBER_TICKS } from '../../../src/records/quantities';
import { verdictName } from '../../../src/dsl/evaluate/verdict';
import type { BoundCheck, Check, Predicate, Term } from '../../../src/dsl/resolve/program';
import {
  both,
  bound,
  count,
  duration,
  fieldOf,
  findingOf,
  flag,
  not,
  partsOf,
  select,
  total,
  vocabulary,
  word,
  type Sheets,
} from './measure-world';
import { compare, day, on } from './small-world';

const AFTER = '2026-06-01';
const isA = word('dienst.soort', 'a');
const isNight = flag('dienst.nacht');
const EACH_KIND: BoundCheck['group'] = {
  fields: new Map([
    [select('dienst').record, [fieldOf('dienst.soort')]],
    [select('stage').record, [fieldOf('stage.soort')]],
  ]),
  values: null,
};
const JUNE: BoundCheck['window'] = { kind: 'range', from: on('2024-06-01'), to: on('2024-06-30') };

/** The unknown cells that the parts name, part by part: `dienst 2 nacht`, rows counted from 1; `aios startdatum` in the trainee's own row. */
function named(sheets: Sheets, check: Check, asOf = AFTER): string[][] {
  const [people] = vocabulary.records;
  return findingOf(sheets, check, asOf).parts.map(({ rows, personFields }) => [
    ...rows.flatMap(({ status, table, row, field }) => {
      const fieldName = field === null ? '' : table.type.fields[field]?.names.nl.one;
      return status === 'unknown' ? [`${table.type.names.nl.one} ${row + 1} ${fieldName}`] : [];
    }),
    ...personFields.map((field) => `aios ${people?.fields[field]?.names.nl.one}`),
  ]);
}

describe('the cells that leave a bound open', () => {
  test('are those of the records that may count, where their number decides', () => {
    const check = bound(count('dienst', isNight), { low: 2 });
    const shifts: Sheets['dienst'] = [
      ['2024-01-01', 'a', 8, 'J'],
      ['2024-01-02', 'a', 8, null],
      [null, 'a', 8, 'J'],
      ['2024-01-04', 'a', 8, 'N'],
    ];
    expect(named({ dienst: shifts }, check)).toEqual([['dienst 2 nacht', 'dienst 3 datum']]);
    expect(named({ dienst: [...shifts, ['2024-01-05', 'a', 8, 'J']] }, { ...check, low: null })).toEqual([
      ['dienst 2 nacht', 'dienst 3 datum'],
    ]);
  });

  test('are those of the rest of a whole as well', () => {
    const check = bound(count('dienst', isA), { low: 60, rest: [count('dienst', both(not(isA), isNight))] });
    const dienst: Sheets['dienst'] = [
      ['2024-01-01', 'a', 8, 'N'],
      ['2024-01-02', 'b', 8, null],
      ['2024-01-03', 'b', 8, 'J'],
    ];
    expect(partsOf({ dienst }, check, AFTER)).toEqual(['notMet 33.333–50']);
    expect(partsOf({ dienst: dienst.slice(0, 2) }, check, AFTER)).toEqual(['insufficientData 50–100']);
    expect(named({ dienst: dienst.slice(0, 2) }, check)).toEqual([['dienst 2 nacht']]);
  });

  test('are those of what a limit is measured by', () => {
    const reference = { percent: 100, terms: [total('dienst.uren', not(isA))], above: 0 };
    const check = bound(total('dienst.uren', isA), { low: { reference } });
    const dienst: Sheets['dienst'] = [
      ['2024-01-01', 'a', 8, 'N'],
      ['2024-01-02', 'b', null, 'N'],
      ['2024-01-03', 'b', 4, 'N'],
    ];
    expect(named({ dienst }, check)).toEqual([['dienst 2 uren']]);
  });

  test('are those of a group: whether a record makes one up, and which', () => {
    const nightsOfEach = bound(count('dienst', isNight), { low: 2, group: EACH_KIND });
    expect(named({ dienst: [['2024-01-01', 'a', 8, null]] }, nightsOfEach)).toEqual([['dienst 1 nacht']]);
    expect(named({ dienst: [['2024-01-01', null, 8, 'J']] }, nightsOfEach)).toEqual([['dienst 1 soort']]);
    // One that is still to come says so of itself only when nothing else is unknown.
    const planned: Sheets['dienst'] = [['2027-01-01', null, 8, 'J']];
    expect(named({ dienst: planned }, nightsOfEach)).toEqual([['dienst 1 soort']]);
  });

  test('are those of the group only where it is not known', () => {
    const check = bound(count('dienst', isNight), { low: 2, group: EACH_KIND });
    const dienst: Sheets['dienst'] = [
      ['2024-01-01', 'a', 8, 'J'],
      ['2024-01-02', 'a', 8, null],
      ['2027-01-02', 'a', 8, null],
    ];
    expect(named({ dienst }, check)).toEqual([['dienst 2 nacht']]);
  });

  test('are those of planned records only where nothing else leaves a group open', () => {
    const check = bound(count('dienst', isNight), { low: 2, group: EACH_KIND });
    const planned: Sheets['dienst'] = [['2027-01-02', 'a', 8, null]];
    expect(named({ dienst: planned }, check)).toEqual([['dienst 1 nacht']]);
    expect(named({ dienst: [['2024-01-02', 'a', 8, null], ...planned] }, check)).toEqual([
      ['dienst 1 nacht'],
    ]);
    const perMonth = bound(count('dienst', isNight), { low: 1, rate: { per: 'month', elapsed: false } });
    const stage: Sheets['stage'] = [['2024-01-01', '2025-12-31', 'x', null]];
    const nights: Sheets['dienst'] = Array.from({ length: 12 }, (_, index) => [
      isoDate(day('2024-01-01') + index),
      'a',
      8,
      'J',
    ]);
    expect(named({ stage, dienst: [...nights, ...planned] }, perMonth)).toEqual([['stage 1 deeltijdfactor']]);
  });

  test('are none where the verdict is certain', () => {
    const check = bound(count('dienst', isNight), { low: 1, group: EACH_KIND });
    const dienst: Sheets['dienst'] = [
      ['2024-01-01', 'a', 8, 'J'],
      ['2024-01-02', 'a', 8, 'J'],
    ];
    const rate = bound(count('dienst'), { low: 1, rate: { per: 'month', elapsed: false } });
    expect(named({ dienst }, check)).toEqual([[]]);
    // The months of the training are open, yet there are far too few.
    const stage: Sheets['stage'] = [['2024-01-01', '2025-12-31', 'x', null]];
    const ended: Sheets = { stage: [...stage, ['2024-01-01', '2025-12-31', 'x', 1]], dienst };
    expect(partsOf(ended, rate, AFTER)).toEqual(['notMet 2']);
    expect(named(ended, rate)).toEqual([[]]);
  });

  test('are those of the training where the months of it are what is open', () => {
    const stage: Sheets['stage'] = [['2024-01-01', '2025-12-31', 'x', null]];
    const dienst: Sheets['dienst'] = Array.from({ length: 12 }, (_, month) => [
      `2024-${String(month + 1).padStart(2, '0')}-01`,
      'a',
      8,
      'N',
    ]);
    const perMonth = bound(count('dienst'), { low: 1, rate: { per: 'month', elapsed: false } });
    expect(named({ stage, dienst }, perMonth)).toEqual([['stage 1 deeltijdfactor']]);
    const time: Term = { kind: 'trainingTime', ...select('aios') };
    expect(named({ stage }, bound(time, { low: 12, dimension: 'months' }))).toEqual([
      ['stage 1 deeltijdfactor'],
    ]);
    // Of a count that is open for another reason they are not.
    const open: Sheets = { stage, dienst: [['2024-01-01', 'a', 8, null]] };
    expect(named(open, bound(count('dienst', isNight), { low: 1 }))).toEqual([['dienst 1 nacht']]);
  });

  test('are named once', () => {
    const reference = { percent: 100, terms: [count('dienst', isNight)], above: 0 };
    const check = bound(count('dienst', isNight), { low: { reference, ticks: NUMBER_TICKS } });
    expect(named({ dienst: [['2024-01-01', 'a', 8, null]] }, check)).toEqual([['dienst 1 nacht']]);
  });
});

describe('parameters that are not set', () => {
  const unset: Predicate = compare({ kind: 'field', field: fieldOf('dienst.uren') }, 'atLeast', {
    kind: 'unset',
    parameter: 'least-hours',
  });
  const toldUnset = (check: Check): (readonly string[])[] =>
    findingOf({ dienst: [['2024-01-01', 'a', 8, 'J']] }, check, AFTER).parts.map((part) => part.unset);

  test('of a limit leave it open, whatever there is', () => {
    const check = bound(count('dienst'), { low: { parameter: 'least' }, high: { parameter: 'most' } });
    expect(partsOf({}, check, AFTER)).toEqual(['insufficientData 0']);
    expect(toldUnset(check)).toEqual([['least', 'most']]);
  });

  test('of a condition leave open what counts, and are told where that decides', () => {
    expect(toldUnset(bound(count('dienst', unset), { low: 1 }))).toEqual([['least-hours']]);
    expect(toldUnset(bound(count('dienst', unset), { low: 2 }))).toEqual([[]]);
    expect(toldUnset(bound(count('dienst', unset), { high: 1 }))).toEqual([[]]);
  });

  test('are told once', () => {
    const check = bound([count('dienst', unset), count('dienst', unset)], {
      low: 1,
      unset: ['a-cap', 'a-cap'],
    });
    expect(toldUnset(check)).toEqual([['a-cap', 'least-hours']]);
  });
});

describe('a maximum of what is chosen by its end', () => {
  const isLong: Predicate = compare(
    { kind: 'field', field: fieldOf('stage.eind') },
    'after',
    on('2024-12-31'),
  );
  const dues = (stage: Sheets['stage'], check: BoundCheck): (string | null)[] =>
    findingOf({ stage }, check, '2024-06-30').parts.map(({ due }) => due && isoDate(due.hi));
  const none = bound(count('stage', isLong), { high: 0 });

  test('is to be put right before the first of the ends for which it is too much', () => {
    const stage: Sheets['stage'] = [
      ['2024-01-01', '2025-08-31', 'a'],
      ['2024-01-01', '2025-03-31', 'a'],
      ['2024-01-01', '2024-09-30', 'a'],
      ['2024-07-01', '2025-01-31', 'a'],
    ];
    expect(partsOf({ stage }, none, '2024-06-30')).toEqual(['pending 2']);
    expect(dues(stage, none)).toEqual(['2025-03-30']);
  });

  test('or by the end of its window, when that is earlier', () => {
    const long: Sheets['stage'] = [['2024-01-01', '2025-08-31', 'a']];
    expect(dues(long, { ...none, window: JUNE })).toEqual(['2024-06-30']);
    expect(dues(long, { ...none, window: { kind: 'wholeTraining' } })).toEqual(['2025-08-30']);
  });

  test('is looked at kind by kind', () => {
    const stage: Sheets['stage'] = [
      ['2024-01-01', '2025-08-31', 'a'],
      ['2024-01-01', '2025-03-31', 'b'],
    ];
    expect(dues(stage, { ...none, group: EACH_KIND })).toEqual(['2025-08-30', '2025-03-30']);
  });

  test('is due with its window where it is met', () => {
    expect(dues([['2024-01-01', '2024-09-30', 'a']], none)).toEqual(['2025-12-31']);
  });
});

describe('records whose group is unknown', () => {
  const ofEach = (term: Term, asked: Parameters<typeof bound>[1]): BoundCheck =>
    bound(term, { group: EACH_KIND, ...asked });
  /** Two shifts of unknown kinds, and nothing else. */
  const two: Sheets = {
    dienst: [
      ['2024-01-01', null, 4, 'J'],
      ['2024-03-01', null, 8, 'J'],
    ],
  };
  const one: Sheets = { dienst: [['2024-01-01', null, 8, 'J']] };
  const verdicts = (sheets: Sheets, check: BoundCheck): string[] =>
    findingOf(sheets, check, AFTER).parts.map(({ verdict }) => verdictName(verdict));
  const hours = fieldOf('dienst.uren');

  test('meet a minimum where there is one and it suffices by itself', () => {
    expect(verdicts(one, ofEach(count('dienst'), { low: 1 }))).toEqual(['met']);
    expect(verdicts(one, ofEach(total('dienst.uren'), { low: 8 }))).toEqual(['met']);
    expect(verdicts(two, ofEach(count('dienst'), { low: 1 }))).toEqual(['insufficientData']);
  });

  test.each<[what: string, term: Term, high: number]>([
    ['a count', count('dienst'), 2],
    ['a total', total('dienst.uren'), 12],
    ['different values', { kind: 'different', ...select('dienst'), field: hours, each: null }, 2],
    ['changes', { kind: 'changes', ...select('dienst'), field: hours }, 1],
    ['a peak', { kind: 'peak', ...select('dienst'), field: null }, 1],
  ])('keep to a maximum where they do together: %s', (_what, term, high) => {
    expect(verdicts(two, ofEach(term, { high }))).toEqual(['met']);
  });

  test.each<[what: string, term: Term, high: number]>([
    ['an average', { kind: 'average', ...select('dienst'), field: hours }, 6],
    ['the lowest', { kind: 'pick', ...select('dienst'), field: hours, which: 'lowest' }, 4],
    ['the longest time between', { kind: 'between', ...select('dienst'), which: 'longest' }, 100],
    ['the latest so many', { ...total('dienst.uren'), among: { which: 'first', count: 1, filter: null } }, 4],
  ])('may exceed a maximum each by itself though they keep to it together: %s', (_what, term, high) => {
    const asked = term.kind === 'between' ? { high, dimension: 'days' as const } : { high };
    expect(verdicts(two, ofEach(term, asked))).toEqual(['insufficientData']);
  });

  test('a sum keeps to a maximum only where each of its terms does', () => {
    const average: Term = { kind: 'average', ...select('dienst'), field: hours };
    const sum = [count('dienst'), average] as const;
    expect(verdicts(two, bound(sum, { high: 20, group: EACH_KIND }))).toEqual(['insufficientData']);
  });

  test('may be a short stretch each', () => {
    const stage: Sheets['stage'] = [
      ['2024-01-01', '2024-01-31', null],
      ['2024-02-01', '2024-02-29', null],
    ];
    const run = (which: 'longest' | 'shortest'): BoundCheck =>
      ofEach(duration('stage', { run: which, weighted: false }), { high: 60, dimension: 'days' });
    expect(verdicts({ stage }, run('longest'))).toEqual(['met']);
    expect(verdicts({ stage }, run('shortest'))).toEqual(['insufficientData']);
  });
});
