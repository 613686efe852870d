/** What measures amount to, worked out by hand: with known cells, with unknown ones, and while there is time left. */
import type { BoundCheck, Predicate, Term } from '../../../src/dsl/resolve/program';
import { DAY_TICKS, NUMBER_TICKS } from '../../../src/records/quantities';
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
  told,
  total,
  word,
  type Sheets,
} from './measure-world';
import { day } from './small-world';

type Case = readonly [name: string, sheets: Sheets, check: BoundCheck, asOf: string, told: string];

function table(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    test.each(cases)('%s', (_, sheets, check, asOf, expected) => {
      expect(partsOf(sheets, check, asOf).join('; ')).toBe(expected);
    });
  });
}

const DURING = '2024-12-31';
const AFTER = '2026-01-01';
const night = flag('dienst.nacht');
const monthsOfStages = duration('stage');

table('duration', [
  [
    'weighted by full-time factor, months by calendar',
    { stage: [['2025-01-01', '2025-06-30', 'x', 0.8]] },
    bound(monthsOfStages, { low: 5, dimension: 'months' }),
    AFTER,
    'notMet 4.8',
  ],
  [
    'not weighted: calendar months',
    { stage: [['2025-01-01', '2025-06-30', 'x', 0.5]] },
    bound(duration('stage', { weighted: false }), { low: 6, dimension: 'months' }),
    AFTER,
    'met 6',
  ],
  [
    'an unknown factor counts for nothing at the least and in full at the most',
    { stage: [['2024-01-01', '2024-03-31', 'x', null]] },
    bound(monthsOfStages, { low: 2, dimension: 'months' }),
    DURING,
    'insufficientData 0–3',
  ],
  [
    'but not in calendar months',
    { stage: [['2024-01-01', '2024-03-31', 'x', null]] },
    bound(duration('stage', { weighted: false }), { low: 2, dimension: 'months' }),
    DURING,
    'met 3',
  ],
]);

const run = (which: 'longest' | 'shortest'): Term => duration('stage', { run: which });
const threeStages: Sheets = {
  stage: [
    ['2024-01-01', '2024-01-10', 'a'],
    ['2024-01-11', '2024-01-20', 'b'],
    ['2024-02-01', '2024-02-05', 'c'],
  ],
};

table('runs', [
  [
    'stages that touch are one',
    threeStages,
    bound(run('longest'), { low: 20, dimension: 'days' }),
    DURING,
    'met 20',
  ],
  [
    'even the shortest: each by itself, with its own end',
    threeStages,
    bound(run('shortest'), { low: 10, dimension: 'days' }),
    '2024-02-06',
    'met 20 (2024-01-01/2024-01-20); notMet 5 (2024-02-01/2024-02-05)',
  ],
  [
    'while it lasts',
    threeStages,
    bound(run('shortest'), { low: 10, dimension: 'days' }),
    '2024-01-05',
    'pending 5 (2024-01-01/2024-01-20)',
  ],
  [
    'the shortest at the most',
    threeStages,
    bound(run('shortest'), { high: 4, dimension: 'days' }),
    DURING,
    'notMet 5',
  ],
  [
    'the longest of nothing is nothing',
    { stage: [] },
    bound(run('longest'), { low: 1, dimension: 'days' }),
    AFTER,
    'notMet 0',
  ],
  [
    'the shortest of nothing does not apply',
    { stage: [] },
    bound(run('shortest'), { high: 1, dimension: 'days' }),
    AFTER,
    'notApplicable',
  ],
  [
    'a stage without an end may bridge the gap, and last as long as it likes',
    {
      stage: [
        ['2024-01-01', '2024-01-10', 'a'],
        ['2024-01-11', null, 'b'],
        ['2024-02-01', '2024-02-05', 'c'],
      ],
    },
    bound(run('longest'), { low: 20, dimension: 'days' }),
    '2024-03-01',
    'insufficientData 10–66',
  ],
  [
    'a stage that may not be meant may be a short run by itself',
    {
      stage: [
        ['2024-01-01', '2024-01-10', 'a'],
        ['2024-02-01', '2024-02-05', null],
      ],
    },
    bound(duration('stage', { run: 'shortest', filter: word('stage.soort', 'a') }), {
      low: 7,
      dimension: 'days',
    }),
    DURING,
    'met 10 (2024-01-01/2024-01-10); insufficientData 0–5 (2024-02-01/2024-02-05)',
  ],
  [
    'or part of a longer one, or break off after a day',
    {
      stage: [
        ['2024-01-01', '2024-01-10', 'a'],
        ['2024-01-11', '2024-01-15', null],
      ],
    },
    bound(duration('stage', { run: 'shortest', filter: word('stage.soort', 'a') }), {
      low: 7,
      dimension: 'days',
    }),
    DURING,
    'insufficientData 0–15 (2024-01-01/2024-01-15)',
  ],
]);

const shifts = (...rows: (string | number | null)[][]): Sheets => ({ dienst: rows });
const hours = total('dienst.uren');

table('totals', [
  [
    'the sum of a field',
    shifts(['2024-01-01', 'a', 8], ['2024-01-02', 'a', 4.5]),
    bound(hours, { low: 12.5 }),
    DURING,
    'met 12.5',
  ],
  [
    'a blank is anything that the field may hold',
    shifts(['2024-01-01', 'a', null]),
    bound(hours, { low: 30 }),
    DURING,
    'pending 0–24',
  ],
  [
    'an interval belongs to the window in which it begins',
    { onderbreking: [['2024-12-20', '2025-01-10', 15, 0]] },
    bound(total('onderbreking.dagen'), {
      high: 10,
      window: { kind: 'eachPeriod', period: 'calendarYear', inside: null, having: null },
    }),
    AFTER,
    'notMet 15 (2024); met 0 (2025)',
  ],
  [
    'days of absence that are blank are those of the interval',
    { onderbreking: [['2024-02-01', '2024-02-14', null, 0]] },
    bound(total('onderbreking.dagen'), { high: 13 }),
    DURING,
    'notMet 14',
  ],
  [
    'but not where they are unreadable',
    { onderbreking: [['2024-02-01', '2024-02-14', 'veel', 0]] },
    bound(total('onderbreking.dagen'), { high: 13 }),
    DURING,
    'insufficientData 0–Infinity',
  ],
]);

const peak = (field: string | null): Term => ({
  kind: 'peak',
  ...select('stage'),
  field: field === null ? null : fieldOf(field),
});

table('peaks', [
  [
    'the most records on one day',
    {
      stage: [
        ['2024-01-01', '2024-01-31', 'a'],
        ['2024-01-31', '2024-03-01', 'b'],
        ['2024-02-01', '2024-02-02', 'c'],
      ],
    },
    bound(peak(null), { high: 1 }),
    DURING,
    'notMet 2',
  ],
  [
    'the most of a sum on one day',
    {
      stage: [
        ['2024-01-01', '2024-01-31', 'a', 0.6],
        ['2024-01-15', '2024-03-01', 'b', 0.5],
      ],
    },
    bound(peak('stage.deeltijdfactor'), { high: 1 }),
    DURING,
    'notMet 1.1',
  ],
  [
    'a stage without an end may stand beside the next',
    {
      stage: [
        ['2024-01-01', null, 'a'],
        ['2024-02-01', '2024-02-29', 'b'],
      ],
    },
    bound(peak(null), { high: 1 }),
    DURING,
    'insufficientData 1–2',
  ],
  [
    'but not beside an earlier one',
    {
      stage: [
        ['2024-03-01', null, 'a'],
        ['2024-02-01', '2024-02-29', 'b'],
      ],
    },
    bound(peak(null), { high: 1 }),
    DURING,
    'met 1',
  ],
  ['of nothing', { stage: [] }, bound(peak(null), { low: 1 }), DURING, 'pending 0'],
]);

const different = (each: Extract<Term, { kind: 'different' }>['each']): Term => ({
  kind: 'different',
  ...select('dienst'),
  field: fieldOf('dienst.soort'),
  each,
});
const twice = { term: count('dienst'), dimension: 'number', low: 2 * NUMBER_TICKS } as const;

table('different values', [
  [
    'that occur',
    shifts(['2024-01-01', 'a'], ['2024-01-02', 'b'], ['2024-01-03', 'A']),
    bound(different(null), { low: 2 }),
    DURING,
    'met 2',
  ],
  [
    'that occur often enough',
    shifts(['2024-01-01', 'a'], ['2024-01-02', 'b'], ['2024-01-03', 'a']),
    bound(different(twice), { low: 2 }),
    AFTER,
    'notMet 1',
  ],
  [
    'a record of an unknown value may be what one of them lacks',
    shifts(['2024-01-01', 'a'], ['2024-01-02', 'b'], ['2024-01-03', 'c'], ['2024-01-04', null]),
    bound(different(twice), { low: 2 }),
    AFTER,
    'notMet 0–1',
  ],
  [
    'two of them may make up a value of their own, or serve two others',
    shifts(['2024-01-01', 'a'], ['2024-01-02', null], ['2024-01-03', null]),
    bound(different(twice), { low: 1 }),
    AFTER,
    'insufficientData 0–1',
  ],
  [
    'hours of each',
    shifts(['2024-01-01', 'a', 8], ['2024-01-02', 'b', 7], ['2024-01-03', 'b', null]),
    bound(different({ term: hours, dimension: 'number', low: 8 * NUMBER_TICKS }), { low: 2 }),
    DURING,
    'insufficientData 1–2',
  ],
]);

const average: Term = { kind: 'average', ...select('dienst'), field: fieldOf('dienst.uren') };

table('averages', [
  [
    'of known numbers',
    shifts(['2024-01-01', 'a', 8], ['2024-01-02', 'a', 9]),
    bound(average, { low: 8.5 }),
    DURING,
    'met 8.5',
  ],
  ['of nothing', shifts(), bound(average, { low: 8.5 }), DURING, 'notApplicable'],
  [
    'a blank is anything that the field may hold',
    shifts(['2024-01-01', 'a', 8], ['2024-01-02', 'a', null]),
    bound(average, { high: 15 }),
    DURING,
    'insufficientData 4–16',
  ],
  [
    'a shift without a date counts where it makes a difference',
    shifts(['2024-01-01', 'a', 8], [null, 'a', 4], [null, 'a', 12]),
    bound(average, { low: 7 }),
    DURING,
    'insufficientData 6–10',
  ],
  ['of what may be nothing', shifts([null, 'a', 4]), bound(average, { low: 7 }), AFTER, 'insufficientData 4'],
  [
    'too high, while more may come',
    shifts(['2024-01-01', 'a', 8]),
    bound(average, { high: 7 }),
    DURING,
    'pending 8',
  ],
  ['too high in the end', shifts(['2024-01-01', 'a', 8]), bound(average, { high: 7 }), AFTER, 'notMet 8'],
]);

const median: Term = { kind: 'median', ...select('dienst'), field: fieldOf('dienst.uren') };

table('medians', [
  [
    'the one in the middle, wherever the rows stand',
    shifts(['2024-01-01', 'a', 8], ['2024-01-02', 'a', 24], ['2024-01-03', 'a', 9]),
    bound(median, { low: 9 }),
    DURING,
    'met 9',
  ],
  [
    'half the sum of two',
    shifts(['2024-01-01', 'a', 8], ['2024-01-02', 'a', 11], ['2024-01-02', 'a', 1], ['2024-01-03', 'a', 24]),
    bound(median, { low: 10 }),
    DURING,
    'pending 9.5',
  ],
  ['of nothing', shifts(), bound(median, { low: 9 }), DURING, 'notApplicable'],
  [
    'a blank is anything that the field may hold, and often makes no difference',
    shifts(['2024-01-01', 'a', 8], ['2024-01-02', 'a', 9], ['2024-01-03', 'a', null]),
    bound(median, { low: 8, high: 9 }),
    DURING,
    'met 8–9',
  ],
  [
    'a shift without a date counts where it makes a difference',
    shifts(['2024-01-01', 'a', 8], [null, 'a', 4], [null, 'a', 12]),
    bound(median, { low: 7 }),
    DURING,
    'insufficientData 6–10',
  ],
  [
    'too high, while more may come',
    shifts(['2024-01-01', 'a', 8]),
    bound(median, { high: 7 }),
    DURING,
    'pending 8',
  ],
]);

const changes: Term = { kind: 'changes', ...select('dienst'), field: fieldOf('dienst.soort') };

table('changes', [
  [
    'by date, wherever the rows stand',
    shifts(['2024-01-03', 'a'], ['2024-01-01', 'a'], ['2024-01-02', 'b']),
    bound(changes, { high: 1 }),
    DURING,
    'notMet 2',
  ],
  [
    'records of one day have no order',
    shifts(['2024-01-01', 'a'], ['2024-01-02', 'b'], ['2024-01-02', 'a'], ['2024-01-03', 'b']),
    bound(changes, { high: 1 }),
    DURING,
    'met 1',
  ],
  [
    'an unknown value may be another one',
    shifts(['2024-01-01', 'a'], ['2024-01-02', null], ['2024-01-03', 'a']),
    bound(changes, { high: 1 }),
    DURING,
    'insufficientData 0–2',
  ],
  [
    'a record without a date may stand anywhere',
    shifts(['2024-01-01', 'a'], [null, 'b'], ['2024-01-03', 'a'], ['2024-01-04', 'a']),
    bound(changes, { high: 1 }),
    DURING,
    'insufficientData 0–2',
  ],
  [
    'an interval that ended before all others began can only be the first',
    {
      stage: [
        [null, '2023-12-31', 'a'],
        ['2024-01-01', '2024-01-31', 'b'],
        ['2024-02-01', '2024-12-31', 'b'],
      ],
    },
    bound({ kind: 'changes', ...select('stage'), field: fieldOf('stage.soort') }, { high: 1 }),
    DURING,
    'met 0–1',
  ],
  ['of nothing there are none', shifts(), bound(changes, { low: 1 }), AFTER, 'notMet 0'],
]);

const without = (...others: Extract<Term, { kind: 'without' }>['others']): Term => ({
  kind: 'without',
  ...select('dienst'),
  others,
});
const gap = { dimension: 'days', unit: { kind: 'time', unit: 'days' } } as const;
const january: Sheets['aios'] = [['A', '2024-01-01', '2024-01-31']];

const between: Term = { kind: 'between', ...select('dienst'), which: 'longest' };
const closest: Term = { kind: 'between', ...select('dienst'), which: 'shortest' };

table('time between', [
  [
    'one record and the next, not before the first or after the last',
    { aios: january, dienst: [['2024-01-10'], ['2024-01-12'], ['2024-01-20']] },
    bound(between, { high: 7, ...gap }),
    AFTER,
    'notMet 8',
  ],
  [
    'of one record there is none',
    { aios: january, dienst: [['2024-01-10']] },
    bound(between, { high: 0, ...gap }),
    AFTER,
    'notApplicable',
  ],
  [
    'a record without a date may part a gap, or make one',
    { aios: january, dienst: [['2024-01-10'], ['2024-01-20'], [null]] },
    bound(between, { high: 3, ...gap }),
    '2024-01-31',
    'notMet 5–Infinity',
  ],
  [
    'a plan is not there yet',
    { aios: january, dienst: [['2024-01-10'], ['2024-01-20']] },
    bound(between, { high: 3, ...gap }),
    '2024-01-15',
    'notApplicable',
  ],
]);

table('the shortest time between', [
  [
    'is too short as soon as two records are too close',
    { aios: january, dienst: [['2024-01-10'], ['2024-01-12'], ['2024-01-20']] },
    bound(closest, { low: 3, ...gap }),
    '2024-01-20',
    'notMet 2',
  ],
  [
    'from one day to the next it is a day',
    { aios: january, dienst: [['2024-01-10'], ['2024-01-11'], ['2024-01-20']] },
    bound(closest, { low: 1, ...gap }),
    AFTER,
    'met 1',
  ],
  [
    'between records of one day there is none',
    { aios: january, dienst: [['2024-01-10'], ['2024-01-10'], ['2024-01-20']] },
    bound(closest, { low: 1, ...gap }),
    AFTER,
    'notMet 0',
  ],
  [
    'is long enough',
    { aios: january, dienst: [['2024-01-10'], ['2024-01-13'], ['2024-01-20']] },
    bound(closest, { low: 3, ...gap }),
    AFTER,
    'met 3',
  ],
  [
    'of one record there is none',
    { aios: january, dienst: [['2024-01-10']] },
    bound(closest, { low: 2, ...gap }),
    AFTER,
    'notApplicable',
  ],
  [
    'a record without a date may be too close',
    { aios: january, dienst: [['2024-01-10'], ['2024-01-20'], [null]] },
    bound(closest, { low: 2, ...gap }),
    AFTER,
    'insufficientData 0–10',
  ],
  [
    'another one mends nothing',
    { aios: january, dienst: [['2024-01-10'], ['2024-01-12'], [null]] },
    bound(closest, { low: 3, ...gap }),
    AFTER,
    'notMet 0–2',
  ],
  [
    'a plan is not there yet',
    { aios: january, dienst: [['2024-01-10'], ['2024-01-12']] },
    bound(closest, { low: 2, ...gap }),
    '2024-01-11',
    'notApplicable',
  ],
]);

table('time without', [
  [
    'between records',
    { aios: january, dienst: [['2024-01-10'], ['2024-01-30']] },
    bound(without(), { high: 18, ...gap }),
    AFTER,
    'notMet 19',
  ],
  [
    'from the start to the first',
    { aios: january, dienst: [['2024-01-20']] },
    bound(without(), { high: 18, ...gap }),
    AFTER,
    'notMet 19',
  ],
  [
    'from the last to the reference date',
    { aios: january, dienst: [['2024-01-10']] },
    bound(without(), { high: 10, ...gap }),
    '2024-01-20',
    'met 10',
  ],
  [
    'beyond the end it is no gap',
    { aios: january, dienst: [['2024-01-16']] },
    bound(without(), { high: 15, ...gap }),
    AFTER,
    'met 15',
  ],
  [
    'as planned, up to the end',
    { aios: january, dienst: [['2024-01-10'], ['2024-01-28']] },
    bound(without(), { high: 17, ...gap, asPlanned: true }),
    '2024-01-05',
    'met 17',
  ],
  [
    'without any of several',
    { aios: january, dienst: [['2024-01-10']], onderbreking: [['2024-01-15', '2024-01-25', 0, 0]] },
    bound(without(select('onderbreking')), { high: 9, ...gap }),
    AFTER,
    'met 9',
  ],
  [
    'a date that is not known parts a gap at the best',
    { aios: january, dienst: [[null]] },
    bound(without(), { high: 14, ...gap }),
    AFTER,
    'notMet 15–31',
  ],
  [
    'two of them part it in three',
    { aios: january, dienst: [[null], [null]] },
    bound(without(), { high: 9, ...gap }),
    AFTER,
    'notMet 10–31',
  ],
  [
    'and that may be enough',
    { aios: january, dienst: [[null]] },
    bound(without(), { high: 15, ...gap }),
    AFTER,
    'insufficientData 15–31',
  ],
  [
    'as planned, while no end is planned: up to the last record',
    { aios: [['A', '2024-01-01', null]], stage: [], dienst: [['2024-01-10'], ['2024-02-20']] },
    bound(without(), { high: 40, ...gap, asPlanned: true }),
    '2024-01-20',
    'met 40',
  ],
  [
    'or up to the reference date',
    { aios: [['A', '2024-01-01', null]], stage: [], dienst: [] },
    bound(without(), { high: 18, ...gap, asPlanned: true }),
    '2024-01-20',
    'notMet 20',
  ],
  [
    'and as far as a record without a date may lie',
    { aios: [['A', '2024-01-01', null]], stage: [], dienst: [[null]] },
    bound(without(), { high: 30, ...gap, asPlanned: true }),
    '2024-01-20',
    'insufficientData 10–Infinity',
  ],
  [
    'in months',
    { dienst: [['2024-05-01'], ['2024-10-02']] },
    bound(without(), { high: 4, ...gap, dimension: 'months' }),
    DURING,
    'notMet 5',
  ],
  [
    'without the sheet anything may be',
    { aios: january, dienst: null },
    bound(without(), { high: 10, ...gap }),
    AFTER,
    'insufficientData 0–31',
  ],
]);

const trainingTime: Term = { kind: 'trainingTime', ...select('aios') };
const clocked = { dimension: 'months' } as const;

table('training time', [
  [
    'by the clock',
    { stage: [['2024-01-01', '2024-06-30', 'a', 0.5]] },
    bound(trainingTime, { low: 3, ...clocked }),
    DURING,
    'met 3',
  ],
  [
    'so far',
    { stage: [['2024-01-01', '2024-06-30', 'a', 0.5]] },
    bound(trainingTime, { low: 3, ...clocked }),
    '2024-04-30',
    'pending 2',
  ],
  [
    'after the end there is none',
    { stage: [['2024-01-01', '2026-06-30', 'a']] },
    bound(trainingTime, { high: 24, ...clocked, asPlanned: true }),
    DURING,
    'met 24',
  ],
  [
    'nor after the end that follows from the clock, however fast it runs',
    {
      aios: [['A', '2024-01-01', null]],
      stage: [
        ['2024-01-01', '2024-12-31', 'a', null],
        ['2025-01-01', '2027-12-31', 'a', 1],
      ],
    },
    bound(trainingTime, { low: 24, ...clocked, asPlanned: true }),
    DURING,
    'met 24',
  ],
  [
    'inside a window',
    {},
    bound(trainingTime, {
      high: 5,
      ...clocked,
      window: {
        kind: 'range',
        from: { kind: 'constant', amount: day('2024-03-01') },
        to: { kind: 'constant', amount: day('2024-08-31') },
      },
    }),
    DURING,
    'notMet 6',
  ],
  [
    'an unknown factor',
    { stage: [['2024-01-01', '2024-06-30', 'a', null]] },
    bound(trainingTime, { low: 3, ...clocked }),
    DURING,
    'insufficientData 0–6',
  ],
]);

const cap = (most: number, filter: Predicate = night) =>
  ({ kind: 'where', filter, most: most * NUMBER_TICKS }) as const;
const capEach = (most: number) =>
  ({ kind: 'forEach', field: fieldOf('dienst.soort'), most: most * NUMBER_TICKS }) as const;

table('caps', [
  [
    'what exceeds the cap does not count',
    shifts(['2024-01-01', 'a', 8, 'J'], ['2024-01-02', 'a', 8, 'J'], ['2024-01-03', 'a', 8, 'N']),
    bound(count('dienst', null, [cap(1)]), { low: 3 }),
    AFTER,
    'notMet 2',
  ],
  [
    'of a total',
    shifts(['2024-01-01', 'a', 8, 'J'], ['2024-01-02', 'a', 8, 'J'], ['2024-01-03', 'a', 8, 'N']),
    bound(total('dienst.uren', null, [cap(10)]), { low: 18 }),
    AFTER,
    'met 18',
  ],
  [
    'of a length of time',
    {
      stage: [
        ['2024-01-01', '2024-01-31', 'a'],
        ['2024-02-01', '2024-02-10', 'b'],
      ],
    },
    bound(
      duration('stage', {
        caps: [{ kind: 'where', filter: word('stage.soort', 'a'), most: 20 * DAY_TICKS }],
      }),
      { low: 30, dimension: 'days' },
    ),
    DURING,
    'met 30',
  ],
  [
    'a record that may fall under the cap',
    shifts(['2024-01-01', 'a', 8, 'J'], ['2024-01-02', 'a', 8, null], ['2024-01-03', 'a', 8, 'N']),
    bound(count('dienst', null, [cap(1)]), { low: 3 }),
    AFTER,
    'insufficientData 2–3',
  ],
  [
    'a record that falls under the cap if it is more than it can be otherwise',
    shifts(['2024-01-01', 'a', 8, 'N'], ['2024-01-02', 'a', null, 'N']),
    bound(
      total('dienst.uren', null, [
        cap(6, {
          kind: 'compare',
          left: { kind: 'field', field: fieldOf('dienst.uren') },
          comparator: 'moreThan',
          right: { kind: 'constant', amount: 8 * NUMBER_TICKS },
        }),
      ]),
      { low: 17 },
    ),
    AFTER,
    'notMet 8–16',
  ],
  [
    'for each value by itself',
    shifts(['2024-01-01', 'a'], ['2024-01-02', 'a'], ['2024-01-03', 'a'], ['2024-01-04', 'b']),
    bound(count('dienst', null, [capEach(2)]), { low: 3 }),
    DURING,
    'met 3',
  ],
  [
    'an unknown value may be one that is full, or a new one',
    shifts(
      ['2024-01-01', 'a'],
      ['2024-01-02', 'a'],
      ['2024-01-03', 'b'],
      ['2024-01-04', null],
      ['2024-01-05', null],
    ),
    bound(count('dienst', null, [capEach(2)]), { low: 4 }),
    AFTER,
    'insufficientData 3–5',
  ],
  [
    'caps that cross: the most that both allow',
    shifts(
      ['2024-01-01', 'a', 8, 'J'],
      ['2024-01-02', 'a', 8, 'N'],
      ['2024-01-03', 'b', 8, 'J'],
      ['2024-01-04', 'b', 8, 'J'],
    ),
    bound(count('dienst', null, [cap(1), capEach(1)]), { low: 3 }),
    AFTER,
    'notMet 2',
  ],
  [
    'while there is time left',
    shifts(['2024-01-01', 'a', 8, 'J']),
    bound(count('dienst', null, [cap(1)]), { low: 3 }),
    DURING,
    'pending 1',
  ],
]);

test('records under a cap that is exceeded say so', () => {
  const sheets = shifts(
    ['2024-01-01', 'a', 8, 'J'],
    ['2024-01-02', 'a', 8, 'J'],
    ['2024-01-03', 'a', 8, 'N'],
  );
  const [part] = findingOf(sheets, bound(count('dienst', null, [cap(1)]), { low: 3 })).parts;
  expect(part?.rows.map(({ row, status, reason }) => [row, status, reason])).toEqual([
    [0, 'counted', 'capped'],
    [1, 'counted', 'capped'],
    [2, 'counted', 'counts'],
  ]);
});

const nights = (low: number | undefined, high?: number): BoundCheck =>
  bound(count('dienst', night), {
    ...(low === undefined ? {} : { low }),
    ...(high === undefined ? {} : { high }),
    rest: [count('dienst', not(night))],
  });
const flags = (...cells: (string | null)[]): Sheets =>
  shifts(...cells.map((cell, index) => [`2024-01-${String(index + 1).padStart(2, '0')}`, 'a', 8, cell]));

table('shares', [
  ['exactly as much as asked', flags('J', 'J', 'N'), nights(66.6666), DURING, 'met 66.667'],
  ['a little less', flags('J', 'J', 'N'), nights(66.6667), AFTER, 'notMet 66.667'],
  ['too little, while more may come', flags('J', 'N', 'N'), nights(50), DURING, 'pending 33.333'],
  ['too much, while more may come', flags('J', 'J', 'N'), nights(undefined, 50), DURING, 'pending 66.667'],
  ['too much in the end', flags('J', 'J', 'N'), nights(undefined, 50), AFTER, 'notMet 66.667'],
  ['of nothing', flags(), nights(50), AFTER, 'notApplicable'],
  [
    'a blank is in the part or in the rest',
    flags('J', 'J', null, 'N'),
    nights(75),
    DURING,
    'insufficientData 50–75',
  ],
  ['and may make no difference', flags('J', 'J', null, 'N'), nights(50), DURING, 'met 50–75'],
  ['without the sheet', { dienst: null }, nights(50), DURING, 'insufficientData 0–100'],
]);

const elapsed = (per: 'month' | 'year', rounding: BoundCheck['rounding']): BoundCheck =>
  bound(count('dienst'), { low: 3, rate: { per, elapsed: true }, rounding });

describe('limits', () => {
  const limits = (sheets: Sheets, check: BoundCheck, asOf: string): string => {
    const [part] = findingOf(sheets, check, asOf).parts;
    return `${told(part!)} of ${(part!.low ?? part!.high ?? 0) / NUMBER_TICKS}`;
  };

  test('so many per month that has passed', () => {
    expect(limits({}, elapsed('month', null), '2024-02-29')).toBe('pending 0 of 6');
  });

  test('so many per year, rounded', () => {
    expect(limits({}, elapsed('year', 'down'), '2024-07-31')).toBe('pending 0 of 1');
    expect(limits({}, elapsed('year', 'up'), '2024-07-31')).toBe('pending 0 of 2');
    expect(limits({}, elapsed('year', 'nearest'), '2024-06-30')).toBe('pending 0 of 2');
    expect(limits({}, elapsed('year', null), '2024-07-31')).toBe('pending 0 of 1.75');
  });

  const compensated = (percent: number): BoundCheck =>
    bound(total('onderbreking.gecompenseerd'), {
      low: {
        reference: { percent, terms: [total('onderbreking.dagen')], above: 10 * NUMBER_TICKS },
      },
    });

  test('what another measure amounts to above a number', () => {
    const sheets: Sheets = { onderbreking: [['2024-02-01', '2024-03-01', 30, 10]] };
    expect(limits(sheets, compensated(100), AFTER)).toBe('notMet 10 of 20');
    expect(limits(sheets, compensated(50), AFTER)).toBe('met 10 of 10');
    expect(limits({}, compensated(100), AFTER)).toBe('met 0 of 0');
  });

  test('a limit that unknown cells leave open', () => {
    const sheets: Sheets = { onderbreking: [['2024-02-01', '2024-03-01', 'veel', 10]] };
    expect(partsOf(sheets, compensated(100), AFTER)).toEqual(['insufficientData 10']);
  });
});

describe('parts', () => {
  const atNight = both(night);
  const check = bound(count('dienst'), {
    low: 3,
    parts: [
      bound(count('dienst', atNight), {
        low: 1,
        parts: [bound(count('dienst', both(atNight, word('dienst.soort', 'b'))), { high: 0 })],
      }),
    ],
  });

  test('each has a part of its own, and the worst decides', () => {
    const sheets = shifts(
      ['2024-01-01', 'a', 8, 'J'],
      ['2024-01-02', 'b', 8, 'J'],
      ['2024-01-03', 'a', 8, 'N'],
    );
    const finding = findingOf(sheets, check);
    expect(finding.parts.map(told)).toEqual(['met 3', 'met 2', 'notMet 1']);
    expect(finding.parts.map((part) => part.check)).toEqual([
      check,
      check.parts[0],
      check.parts[0]?.parts[0],
    ]);
    expect(finding.verdict).toBe('notMet');
  });
});

describe('what is not set', () => {
  test('a parameter of the window or a cap', () => {
    const check = bound(count('dienst'), {
      low: 0,
      unset: ['norm'],
      parts: [bound(count('dienst'), { low: 0 })],
    });
    const { parts, verdict } = findingOf({}, check);
    expect(verdict).toBe('insufficientData');
    expect(parts.map(({ unset }) => unset)).toEqual([['norm'], ['norm']]);
  });

  test('a parameter of what is selected, where it makes a difference', () => {
    const open: Predicate = {
      kind: 'compare',
      left: { kind: 'field', field: fieldOf('dienst.uren') },
      comparator: 'atLeast',
      right: { kind: 'unset', parameter: 'norm' },
    };
    const [part] = findingOf(shifts(['2024-01-01', 'a', 8]), bound(count('dienst', open), { low: 1 })).parts;
    expect(told(part!)).toBe('insufficientData 0–1');
    expect(part?.unset).toEqual(['norm']);
  });

  test('a limit', () => {
    const { verdict } = findingOf({}, bound(count('dienst'), { low: { parameter: 'norm' } }));
    expect(verdict).toBe('insufficientData');
  });
});

describe('the days that decide', () => {
  const stretchOf = (sheets: Sheets, check: BoundCheck) => findingOf(sheets, check, AFTER).parts[0]?.stretch;
  const days = (from: string, to: string) => ({ from: day(from), to: day(to) });

  test('of runs, gaps and peaks', () => {
    expect(stretchOf(threeStages, bound(run('longest'), { low: 1, dimension: 'days' }))).toEqual(
      days('2024-01-01', '2024-01-21'),
    );
    expect(
      stretchOf({ aios: january, dienst: [['2024-01-20']] }, bound(without(), { high: 1, ...gap })),
    ).toEqual(days('2024-01-01', '2024-01-20'));
    const beside: Sheets = {
      stage: [
        ['2024-01-01', '2024-01-31', 'a'],
        ['2024-01-31', '2024-03-01', 'b'],
      ],
    };
    expect(stretchOf(beside, bound(peak(null), { high: 1 }))).toEqual(days('2024-01-31', '2024-02-01'));
  });

  test('records elsewhere are rejected', () => {
    const [part] = findingOf(threeStages, bound(run('longest'), { low: 1, dimension: 'days' })).parts;
    expect(part?.rows.map(({ status, reason }) => `${status} ${reason}`)).toEqual([
      'counted counts',
      'counted counts',
      'rejected elsewhere',
    ]);
  });
});
