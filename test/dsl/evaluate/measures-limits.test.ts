/** What an amount is held against: caps, shares, limits that grow, parts of it, what is not set, and the days that decide. */
import type { BoundCheck, Predicate } from '../../../src/dsl/resolve/program';
import { addMonths, isoDate } from '../../../src/records/dates';
import type { Verdict } from '../../../src/dsl/evaluate/verdict';
import { DAY_TICKS, NUMBER_TICKS } from '../../../src/records/quantities';
import {
  AFTER,
  DURING,
  gap,
  january,
  night,
  peak,
  run,
  shifts,
  table,
  threeStages,
  without,
} from './measure-tables';
import {
  both,
  bound,
  count,
  duration,
  fieldOf,
  findingOf,
  not,
  partsOf,
  told,
  total,
  word,
  type Sheets,
} from './measure-world';
import { day } from './small-world';

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

test.each([0, 5, 12, 20, 30])(
  'at most 1 a month of the training: %d shifts, with an end that cannot be read and with each that it may be',
  (shiftCount) => {
    const atMost = bound(count('dienst'), { high: 1, rate: { per: 'month', elapsed: false } });
    const verdictWith = (end: string): Verdict =>
      findingOf(
        {
          aios: [['A', '2024-01-01', end]],
          stage: [['2024-01-01', '2024-08-31']],
          dienst: Array.from({ length: shiftCount }, () => ['2024-02-01', 'x', 8, 'N']),
        },
        atMost,
      ).verdict;
    const ends = Array.from({ length: 36 }, (_, month) => isoDate(addMonths(day('2024-01-31'), month)));
    const may = new Set(ends.map(verdictWith));
    expect(may.size === 1 ? [...may] : ['insufficientData']).toContain(verdictWith('#####'));
  },
);
