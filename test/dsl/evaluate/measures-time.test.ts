/** How long records last, at what full-time factor and in one stretch, and the training itself: worked out by hand, with known and unknown cells. */
import type { Term } from '../../../src/dsl/resolve/program';
import { AFTER, DURING, run, table, threeStages } from './measure-tables';
import { bound, duration, select, word } from './measure-world';
import { day } from './small-world';

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
