/** The time between records and without them, worked out by hand, with known and unknown cells. */
import type { Term } from '../../../src/dsl/resolve/program';
import { AFTER, DURING, gap, january, table, without } from './measure-tables';
import { bound, select } from './measure-world';

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
