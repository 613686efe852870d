/** What the values of records come to: totals, peaks, different ones, averages, medians and changes, worked out by hand, with known and unknown cells. */
import type { Term } from '../../../src/dsl/resolve/program';
import { NUMBER_TICKS } from '../../../src/records/quantities';
import { AFTER, DURING, hours, peak, shifts, table } from './measure-tables';
import { bound, count, fieldOf, select, total } from './measure-world';

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
    'met 1',
  ],
  ['of nothing there are none', shifts(), bound(changes, { low: 1 }), AFTER, 'notMet 0'],
]);
