/** Windows, worked out by hand: which there are, what lies in them, and until when. */
import { Evaluation } from '../../../src/dsl/evaluate/evaluate';
import type { Finding } from '../../../src/dsl/evaluate/finding';
import type { BoundCheck, EachCheck, OuterWindow, Value, Window } from '../../../src/dsl/resolve/program';
import { day, on, sentence } from './small-world';
import {
  bound,
  count,
  duesOf,
  duration,
  findingOf,
  flag,
  partsOf,
  programWith,
  rosterOf,
  select,
  told,
  word,
  type Sheets,
} from './measure-world';

const DURING = '2024-12-31';
const shifts = (...dates: (string | null)[]): Sheets => ({
  dienst: dates.map((date) => [date, 'a', 8, 'J']),
});
const days = (count: number) => ({ months: 0, days: count });
const months = (count: number) => ({ months: count, days: 0 });
const date = (which: 'start' | 'end'): Value => ({ kind: 'trainingDate', which, year: 0 });

const atLeast = (low: number, window: Window, parts: readonly BoundCheck[] = []): BoundCheck =>
  bound(count('dienst'), { low, window, parts });
const atMost = (high: number, window: Window): BoundCheck => bound(count('dienst'), { high, window });

describe('periods', () => {
  const eachYear = (from: number | null = null, to = from): Window => ({
    kind: 'eachYear',
    months: 12,
    from,
    to,
    having: null,
  });
  const period = (
    kind: Extract<Window, { kind: 'eachPeriod' }>['period'],
    inside: OuterWindow | null = null,
  ): Window => ({ kind: 'eachPeriod', period: kind, inside, having: null });

  test('training years: one that has passed, and one under way', () => {
    const check = atLeast(1, eachYear());
    expect(partsOf(shifts(), check, '2025-02-01')).toEqual(['notMet 0 (year 1)', 'pending 0 (year 2)']);
    expect(duesOf(shifts(), check, '2025-02-01')).toEqual(['2024-12-31', '2025-12-31']);
  });

  test('only some of them', () => {
    expect(partsOf(shifts('2025-01-01'), atLeast(1, eachYear(2)), DURING)).toEqual(['pending 0 (year 2)']);
    expect(
      partsOf(shifts(), atMost(0, { kind: 'eachYear', months: 12, from: 2, to: null, having: null })),
    ).toEqual(['met 0 (year 2)']);
  });

  test('a year that unknown cells may put beyond the end need not be satisfied', () => {
    const sheets: Sheets = {
      aios: [['A', '2024-01-01', '2025-06-30']],
      stage: [['2024-01-01', '2025-06-30', 'x', null]],
      dienst: [],
    };
    expect(partsOf(sheets, atLeast(1, eachYear()), '2026-01-01')).toEqual([
      'notMet 0 (year 1)',
      'insufficientData 0 (year 2)',
    ]);
  });

  test('calendar years, quarters and months of the training', () => {
    const short: Sheets['aios'] = [['A', '2024-02-10', '2024-04-09']];
    const sheets = { ...shifts('2024-02-29', '2024-04-01'), aios: short };
    expect(partsOf(sheets, atLeast(1, period('calendarYear')))).toEqual(['met 2 (2024)']);
    expect(partsOf(sheets, atLeast(1, period('calendarHalfYear')))).toEqual(['met 2 (2024 h1)']);
    expect(partsOf(sheets, atLeast(1, period('calendarQuarter')))).toEqual([
      'met 1 (2024 q1)',
      'met 1 (2024 q2)',
    ]);
    expect(partsOf(sheets, atLeast(1, period('calendarMonth')))).toEqual([
      'met 1 (2024-2)',
      'notMet 0 (2024-3)',
      'met 1 (2024-4)',
    ]);
  });

  test('weeks of the calendar begin on a Monday, before 1970 as well', () => {
    const short: Sheets['aios'] = [['A', '2024-02-28', '2024-03-11']];
    // 26 February 2024 is a Monday.
    const sheets = { ...shifts('2024-02-26', '2024-03-03', '2024-03-17'), aios: short };
    const check = atLeast(1, period('calendarWeek'));
    expect(partsOf(sheets, check, '2024-04-01')).toEqual([
      'met 2 (week 2024-02-26)',
      'notMet 0 (week 2024-03-04)',
      'met 1 (week 2024-03-11)',
    ]);
    expect(duesOf(sheets, check)).toEqual(['2024-03-03', '2024-03-10', '2024-03-11']);
    const old: Sheets = {
      ...shifts('1969-12-28', '1969-12-29'),
      aios: [['A', '1969-12-28', '1970-01-04']],
      stage: [['1969-12-28', '1970-01-04', 'x']],
    };
    expect(partsOf(old, check)).toEqual(['met 1 (week 1969-12-22)', 'met 1 (week 1969-12-29)']);
  });

  test('quarters inside another window: from the one in which it begins to that in which it ends', () => {
    const inYear2: OuterWindow = { kind: 'trainingYears', from: 2, to: 2 };
    const short: Sheets['aios'] = [['A', '2024-02-10', '2025-08-31']];
    const sheets = { ...shifts('2025-01-05', '2025-05-01'), aios: short };
    expect(partsOf(sheets, atLeast(1, period('calendarQuarter', inYear2)), '2026-01-01')).toEqual([
      'met 1 (2025 q1)',
      'met 1 (2025 q2)',
      'notMet 0 (2025 q3)',
    ]);
    const before: OuterWindow = { kind: 'edge', relation: 'onOrBefore', date: on('2024-06-30') };
    expect(partsOf(sheets, atLeast(1, period('calendarQuarter', before)))).toEqual([
      'notMet 0 (2024 q1)',
      'notMet 0 (2024 q2)',
    ]);
  });

  test('an end that stands for none makes no endless list', () => {
    const sheets = { ...shifts(), aios: [['A', '2024-02-10', '9999-12-31']] };
    expect(partsOf(sheets, atMost(1, period('calendarMonth')))).toHaveLength(1200);
  });

  test('a shift without a date may be in any of them', () => {
    expect(partsOf(shifts(null), atLeast(1, period('calendarYear')), '2026-02-01')).toEqual([
      'insufficientData 0–1 (2024)',
      'insufficientData 0–1 (2025)',
    ]);
  });
});

describe('dates', () => {
  test('within days before and after', () => {
    const within = (relation: 'before' | 'after'): Window => ({
      kind: 'within',
      length: days(10),
      relation,
      date: on('2024-05-11'),
    });
    const sheets = shifts(
      '2024-04-30',
      '2024-05-01',
      '2024-05-10',
      '2024-05-11',
      '2024-05-12',
      '2024-05-21',
      '2024-05-22',
    );
    expect(partsOf(sheets, atLeast(3, within('before')))).toEqual(['notMet 2']);
    expect(partsOf(sheets, atLeast(3, within('after')))).toEqual(['notMet 2']);
    expect(duesOf(sheets, atLeast(3, within('before')))).toEqual(['2024-05-10']);
    expect(duesOf(sheets, atLeast(3, within('after')))).toEqual(['2024-05-21']);
  });

  test('within months before the end', () => {
    const window: Window = { kind: 'within', length: months(3), relation: 'before', date: date('end') };
    expect(partsOf(shifts('2025-09-30'), atLeast(1, window), '2025-10-01')).toEqual(['met 1']);
    expect(partsOf(shifts('2025-09-29'), atLeast(1, window), '2025-10-01')).toEqual(['pending 0']);
  });

  test('from one date to another, both included', () => {
    const window: Window = { kind: 'range', from: on('2024-05-01'), to: on('2024-05-31') };
    expect(
      partsOf(shifts('2024-04-30', '2024-05-01', '2024-05-31', '2024-06-01'), atLeast(3, window)),
    ).toEqual(['notMet 2']);
    expect(duesOf(shifts(), atLeast(3, window))).toEqual(['2024-05-31']);
  });

  test('a date moved by a length', () => {
    const from: Value = { kind: 'shifted', date: date('end'), length: months(2), sign: -1 };
    const window: Window = { kind: 'range', from, to: date('end') };
    const sheets = shifts('2025-10-30', '2025-10-31');
    expect(partsOf(sheets, atLeast(1, window), '2025-12-01')).toEqual(['met 1']);
  });
});

describe('as planned', () => {
  const sheets = shifts('2024-03-01', '2025-03-01');

  test('counts what comes after the reference date', () => {
    expect(partsOf(sheets, bound(count('dienst'), { low: 2 }))).toEqual(['pending 1']);
    expect(partsOf(sheets, bound(count('dienst'), { low: 2, asPlanned: true }))).toEqual(['met 2']);
    expect(partsOf(sheets, bound(count('dienst'), { low: 3, asPlanned: true }))).toEqual(['pending 2']);
  });

  test('of each record', () => {
    const check = (asPlanned: boolean): EachCheck => ({
      kind: 'each',
      sentence,
      selected: select('dienst'),
      window: null,
      asPlanned,
      unset: [],
      condition: word('dienst.soort', 'b'),
    });
    const planned: Sheets = { dienst: [['2025-03-01', 'a', 8, 'J']] };
    expect(findingOf(planned, check(false)).verdict).toBe('notApplicable');
    expect(findingOf(planned, check(true)).verdict).toBe('pending');
  });
});

describe('every window of a length', () => {
  const every = (length: { months: number; days: number }, inside: OuterWindow | null = null): Window => ({
    kind: 'sliding',
    quantifier: 'every',
    length,
    inside,
  });

  test('inside another window: only those that lie in it', () => {
    const inYear2: OuterWindow = { kind: 'trainingYears', from: 2, to: 2 };
    // The training begins on 2024-01-01.
    const sheets = shifts('2024-12-29', '2024-12-31', '2025-01-02', '2025-06-01');
    expect(partsOf(sheets, atMost(2, every(days(10))), '2026-01-01')).toEqual([
      'notMet 3 (2024-12-24/2025-01-02)',
    ]);
    expect(findingOf(sheets, atMost(1, every(days(10), inYear2)), '2026-01-01').verdict).toBe('met');
    expect(partsOf(sheets, atLeast(1, every(months(6), inYear2)), '2026-01-01')).toEqual([
      'notMet 0 (2025-06-02/2025-12-01)',
    ]);
    expect(findingOf(sheets, atLeast(1, every(months(7), inYear2)), '2026-01-01').verdict).toBe('met');
  });

  test('a maximum is exceeded in one of them', () => {
    const sheets = shifts('2024-03-01', '2024-03-05', '2024-03-10', '2024-06-01');
    expect(partsOf(sheets, atMost(2, every(days(10))))).toEqual(['notMet 3 (2024-03-01/2024-03-10)']);
    expect(partsOf(sheets, atMost(2, every(days(9))))[0]).toMatch(/^met/u);
    expect(partsOf(sheets, atMost(2, every(months(4))))).toEqual(['notMet 4 (2024-02-02/2024-06-01)']);
  });

  test('records reach into it with their first or their last day', () => {
    const stage = [
      ['2024-01-01', '2024-01-10', 'x'],
      ['2024-01-16', '2024-01-25', 'x'],
    ];
    const check = (length: number) => bound(count('stage'), { high: 1, window: every(days(length)) });
    expect(partsOf({ stage }, check(7))).toEqual(['notMet 2 (2024-01-10/2024-01-16)']);
    expect(findingOf({ stage }, check(6)).verdict).toBe('met');
  });

  test('before the start too', () => {
    expect(partsOf(shifts('2023-03-01', '2023-03-02'), atMost(1, every(days(7))))[0]).toMatch(/^notMet/u);
  });

  test('a shift without a date may be the one too many', () => {
    const sheets = shifts('2024-03-01', '2024-03-05', null);
    expect(partsOf(sheets, atMost(2, every(days(10))))[0]).toMatch(/^insufficientData 2–3/u);
    expect(partsOf(sheets, atMost(3, every(days(10))))[0]).toMatch(/^met/u);
  });

  test('a minimum lacks in one that has closed', () => {
    const sheets = shifts('2024-01-15', '2024-03-01');
    expect(partsOf(sheets, atLeast(1, every(months(1))), '2024-04-15')).toEqual([
      'notMet 0 (2024-01-16/2024-02-15)',
    ]);
  });

  test('a minimum is pending until the first window that lacks it closes', () => {
    const check = atLeast(1, every(months(2)));
    const sheets = shifts('2024-01-15', '2024-03-01');
    expect(partsOf(sheets, check, '2024-04-15')).toEqual(['pending 0 (2024-03-02/2024-05-01)']);
    expect(duesOf(sheets, check, '2024-04-15')).toEqual(['2024-05-01']);
    expect(findingOf(sheets, check, '2024-05-01').verdict).toBe('pending');
    expect(findingOf(sheets, check, '2024-05-02').verdict).toBe('notMet');
  });

  test('a minimum is met once nothing lacks up to the end', () => {
    const aios: Sheets['aios'] = [['A', '2024-01-01', '2024-03-31']];
    const sheets = { ...shifts('2024-01-31', '2024-02-15', '2024-03-01'), aios };
    expect(findingOf(sheets, atLeast(1, every(months(1))), '2024-03-31').verdict).toBe('met');
    expect(findingOf(sheets, atLeast(1, every(months(3))), '2024-03-31').verdict).toBe('met');
    expect(findingOf(sheets, atLeast(1, every(months(4))), '2024-03-31').verdict).toBe('notApplicable');
  });

  test('an end that cannot be read leaves open which windows there are', () => {
    const sheets = { ...shifts('2024-01-15'), aios: [['A', '2024-01-01', 'later']] };
    expect(findingOf(sheets, atLeast(1, every(months(1))), '2024-06-01').verdict).toBe('insufficientData');
  });

  test('lengths lack from a day on which nothing begins or ends', () => {
    const sheets: Sheets = { stage: [['2024-01-01', '2024-03-31', 'x']] };
    const check = bound(duration('stage'), { low: 10, dimension: 'days', window: every(days(30)) });
    expect(partsOf(sheets, check, '2024-03-31')).toEqual(['pending 9 (2024-03-23/2024-04-21)']);
    expect(findingOf(sheets, check, '2024-04-21').verdict).toBe('pending');
    expect(findingOf(sheets, check, '2024-04-22').verdict).toBe('notMet');
  });

  test('in each group', () => {
    const check = bound(count('dienst'), {
      high: 1,
      window: every(days(7)),
      group: { fields: new Map([[2, [2]]]), values: null },
    });
    const sheets: Sheets = {
      dienst: [
        ['2024-01-01', 'a'],
        ['2024-01-02', 'b'],
        ['2024-01-03', 'b'],
      ],
    };
    const { parts } = findingOf(sheets, check);
    expect(parts.map(told)).toEqual([expect.stringMatching(/^met/u), 'notMet 2 (2023-12-28/2024-01-03)']);
  });
});

describe('some window of a length', () => {
  const some = (length: { months: number; days: number }): Window => ({
    kind: 'sliding',
    quantifier: 'some',
    length,
    inside: null,
  });
  const sheets = shifts('2024-03-01', '2024-03-05', '2024-06-01');

  test('one is enough', () => {
    expect(partsOf(sheets, atLeast(2, some(days(5))))).toEqual(['met 2 (2024-03-01/2024-03-05)']);
  });

  test('there may still be one until the end', () => {
    expect(findingOf(sheets, atLeast(2, some(days(4)))).verdict).toBe('pending');
    expect(duesOf(sheets, atLeast(2, some(days(4))))).toEqual(['2025-12-31']);
    expect(findingOf(sheets, atLeast(2, some(days(4))), '2026-01-01').verdict).toBe('notMet');
  });

  test('a shift without a date may make it one', () => {
    const open = shifts('2024-03-01', null);
    expect(partsOf(open, atLeast(2, some(days(4))), '2026-01-01')[0]).toMatch(/^insufficientData 1–2/u);
  });

  test('the whole and its part in the same window', () => {
    const check = atLeast(2, some(days(10)), [
      bound(count('dienst', flag('dienst.nacht')), { low: 1, window: some(days(10)) }),
    ]);
    const apart: Sheets = {
      dienst: [
        ['2024-03-01', 'a', 8, 'N'],
        ['2024-03-05', 'a', 8, 'N'],
        ['2024-06-01', 'a', 8, 'J'],
      ],
    };
    expect(findingOf(apart, check, '2026-01-01').verdict).toBe('notMet');
    const together: Sheets = { dienst: [...apart.dienst!, ['2024-03-07', 'a', 8, 'J']] };
    expect(findingOf(together, check, '2026-01-01').parts.map(told)).toEqual([
      'met 3 (2024-02-27/2024-03-07)',
      'met 1 (2024-02-27/2024-03-07)',
    ]);
  });
});

describe('during records', () => {
  const during: Window = {
    kind: 'eachRecord',
    selected: select('stage', word('stage.soort', 'x')),
    relation: 'during',
    length: null,
  };
  const stages = (...rows: (string | null)[][]): Sheets => ({ ...shifts('2024-02-10'), stage: rows });

  test('each by itself, those to come too', () => {
    const sheets = stages(
      ['2024-01-01', '2024-01-31', 'x'],
      ['2024-02-01', '2024-02-29', 'x'],
      ['2024-03-01', '2024-03-31', 'y'],
      ['2025-03-01', '2025-03-31', 'x'],
    );
    expect(partsOf(sheets, atLeast(1, during))).toEqual([
      'notMet 0 (stage 1)',
      'met 1 (stage 2)',
      'pending 0 (stage 4)',
    ]);
    expect(duesOf(sheets, atLeast(1, during))).toEqual(['2024-01-31', '2024-02-29', '2025-03-31']);
  });

  test('one without dates, or that may not be meant, leaves it open', () => {
    expect(partsOf(stages([null, '2024-02-29', 'x']), atLeast(1, during))).toEqual([
      'insufficientData 0–1 (stage 1)',
    ]);
    expect(partsOf(stages(['2024-01-01', '2024-01-31', null]), atLeast(1, during))).toEqual([
      'insufficientData 0 (stage 1)',
    ]);
    expect(partsOf(stages(['2024-02-01', '2024-02-29', null]), atLeast(1, during))).toEqual([
      'met 1 (stage 1)',
    ]);
  });

  test('without any it does not apply', () => {
    expect(findingOf(stages(), atLeast(1, during)).verdict).toBe('notApplicable');
  });
});

describe('the whole list', () => {
  const findingsOfAll = (check: BoundCheck, sheets: Sheets, trainees: readonly number[]): Finding[] => {
    const program = programWith(check);
    const requirements = program.requirements.map((one) => ({ ...one, wholeList: true }));
    const evaluation = new Evaluation(
      { ...program, requirements },
      rosterOf(sheets),
      day('2025-06-30'),
      trainees,
    );
    return evaluation.rosterFindings();
  };
  const partsOfAll = (...all: Parameters<typeof findingsOfAll>): string[] =>
    findingsOfAll(...all).flatMap(({ parts }) => parts.map(told));
  const aios: Sheets['aios'] = [
    ['A', '2024-01-01', '2025-12-31'],
    ['B', '2024-09-01', '2026-08-31'],
    ['C', '2025-01-01', '2026-12-31'],
    ['D', null, null],
  ];
  const yearly: Window = { kind: 'eachPeriod', period: 'calendarYear', inside: null, having: null };
  const started = (high: number): BoundCheck => bound(count('aios'), { high, window: yearly });

  test('trainees by the day they start', () => {
    expect(partsOfAll(started(1), { aios }, [0, 1, 2])).toEqual(['notMet 2 (2024)', 'met 1 (2025)']);
  });

  test('one who may have started in any year', () => {
    expect(partsOfAll(started(1), { aios }, [0, 2, 3])).toEqual([
      'insufficientData 1–2 (2024)',
      'insufficientData 1–2 (2025)',
    ]);
  });

  test('one who may have started before all others leaves open which year is the first', () => {
    const full: Sheets['aios'] = [
      ['A', '2024-01-01', '2025-12-31'],
      ['B', '2024-09-01', '2026-08-31'],
      ['C', '2025-01-01', '2026-12-31'],
      ['D', null, null],
      ['E', '2024-10-01', '2026-08-31'],
    ];
    const verdictOf = (first: number, trainees: readonly number[], low?: number): string | undefined => {
      const window: Window = { ...yearly, ...(first > 0 ? { except: { first, last: 0 } } : {}) };
      const asked = low === undefined ? { high: 2 } : { low };
      return findingsOfAll(bound(count('aios'), { ...asked, window }), { aios: full }, trainees)[0]?.verdict;
    };
    // Three began in 2024: too many, unless that is the first year.
    expect(verdictOf(1, [0, 1, 2, 4])).toBe('met');
    expect(verdictOf(1, [0, 1, 2, 3, 4])).toBe('insufficientData');
    expect(verdictOf(0, [0, 1, 2, 3, 4])).toBe('notMet');
    // A maximum in every year does not hang on which is the first, and a minimum does.
    expect(verdictOf(0, [0, 2, 3])).toBe('met');
    expect(verdictOf(0, [0, 2], 1)).toBe('met');
    expect(verdictOf(0, [0, 2, 3], 1)).toBe('insufficientData');
  });

  test('trainees at the same time, from the beginning of their training to its end', () => {
    const together = (high: number): BoundCheck =>
      bound({ kind: 'peak', ...select('aios'), field: null }, { high, asPlanned: true });
    expect(partsOfAll(together(3), { aios }, [0, 1, 2])).toEqual(['met 3']);
    expect(partsOfAll(together(2), { aios }, [0, 1, 2])).toEqual(['notMet 3']);
    // B begins after A has ended, and ends when C has begun.
    const after: Sheets['aios'] = [
      ['A', '2024-01-01', '2024-08-31'],
      ['B', '2024-09-01', '2025-01-01'],
      ['C', '2025-01-01', '2026-12-31'],
    ];
    expect(partsOfAll(together(1), { aios: after.slice(0, 2) }, [0, 1])).toEqual(['met 1']);
    expect(partsOfAll(together(1), { aios: after }, [0, 1, 2])).toEqual(['notMet 2']);
    // Nobody knows when D is in training.
    expect(partsOfAll(together(2), { aios: [...after, ['D', null, null]] }, [0, 1, 3])).toEqual(['met 1–2']);
    expect(partsOfAll(together(1), { aios: [...after, ['D', null, null]] }, [0, 1, 3])).toEqual([
      'insufficientData 1–2',
    ]);
  });

  test('records of those that the rules apply to', () => {
    const dienst = [
      ['@A', '2024-02-01', 'a'],
      ['@B', '2024-02-02', 'a'],
      ['@C', '2025-02-01', 'a'],
    ];
    const check = bound(count('dienst'), { low: 2, window: yearly });
    expect(partsOfAll(check, { aios, dienst }, [0, 1])).toEqual(['met 2 (2024)', 'pending 0 (2025)']);
  });
});

test('the due date of a window that is not there in the calendar', () => {
  const window: Window = { kind: 'within', length: months(1), relation: 'after', date: on('2024-01-31') };
  expect(duesOf(shifts(), atLeast(1, window))).toEqual(['2024-02-29']);
  expect(day('2024-02-29') - day('2024-01-31')).toBe(29);
});
