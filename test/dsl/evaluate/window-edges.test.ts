/** The edges of windows: of the first and last months of a training, and what windows are called by. */
import { FIRST_DAY, isoDate, LAST_DAY } from '../../../src/records/dates';
import { MONTH_TICKS } from '../../../src/records/quantities';
import { known, NEVER, shift, UNKNOWN_DAY } from '../../../src/dsl/evaluate/day-bounds';
import {
  allTime,
  dayAfter,
  dayBefore,
  span,
  stretchIn,
  windowKey,
  type WindowLabel,
} from '../../../src/dsl/evaluate/window-bounds';
import { verdictName, type VerdictCode } from '../../../src/dsl/evaluate/verdict';
import type { Window } from '../../../src/dsl/resolve/program';
import { bound, count, findingOf, programWith, rosterOf, type Sheets } from './measure-world';
import { day, evaluationOf } from './small-world';

describe('the day before and after', () => {
  test('of a day that is known, and of one that is not', () => {
    expect([dayBefore(known(10)), dayAfter(known(10))]).toEqual([known(9), known(11)]);
    expect(dayBefore({ lo: 5, hi: 10 })).toEqual({ lo: 4, hi: 9 });
  });

  test('of one that never comes, or came before all others, is the same', () => {
    for (const never of [NEVER, UNKNOWN_DAY, known(FIRST_DAY)]) {
      expect(dayBefore(never)).toEqual(never);
      expect(dayAfter(never)).toEqual(never);
      expect(shift(never, (date) => date - 30)).toEqual(never);
    }
    expect(shift({ lo: 5, hi: LAST_DAY }, (date) => date - 30)).toEqual({ lo: -25, hi: LAST_DAY });
    expect(dayBefore({ lo: 5, hi: LAST_DAY })).toEqual({ lo: 4, hi: LAST_DAY });
    expect(dayAfter({ lo: FIRST_DAY, hi: 5 })).toEqual({ lo: FIRST_DAY, hi: 6 });
  });
});

describe('the part of a training in a window', () => {
  const training = { start: known(100), end: known(200) };
  const part = (from: number, to: number) => stretchIn(span(known(from), known(to), known(to - 1)), training);

  test('reaches from the later begin to the earlier end', () => {
    expect(part(50, 151)).toEqual({ start: known(100), end: known(150), certain: true });
    expect(part(120, 301)).toEqual({ start: known(120), end: known(200), certain: true });
    expect(stretchIn(allTime(training), training)).toEqual({ ...training, certain: true });
  });

  test('is there where they share a day', () => {
    expect(part(200, 300)).toEqual({ start: known(200), end: known(200), certain: true });
    expect(part(201, 300)).toBeNull();
    expect(part(50, 101)).toEqual({ start: known(100), end: known(100), certain: true });
    expect(part(50, 100)).toBeNull();
  });

  test('lies between the least and the most that the window may be', () => {
    const window = span({ lo: 110, hi: 130 }, { lo: 161, hi: 181 }, known(180), null, false);
    expect(stretchIn(window, training)).toEqual({
      start: { lo: 110, hi: 130 },
      end: { lo: 160, hi: 180 },
      certain: false,
    });
  });
});

describe('windows at different moments are the same', () => {
  const { tables } = rosterOf({});
  const [people, stages] = tables;
  const key = (label: WindowLabel | null): string => windowKey(span(known(0), known(1), known(0), label));

  test('where they have the same place among the others of a rule', () => {
    const labels: WindowLabel[] = [
      { kind: 'dates', from: 10, last: 20, moves: false },
      { kind: 'dates', from: 11, last: 20, moves: false },
    ];
    for (const year of [1, 2]) labels.push({ kind: 'trainingYear', year });
    expect(new Set(labels.map(key)).size).toBe(labels.length);
    const periods: WindowLabel[] = [2024, 2025].flatMap((year): WindowLabel[] => [
      { kind: 'calendarHalfYear', year, half: 1 },
      { kind: 'calendarHalfYear', year, half: 2 },
    ]);
    const quarters = [2024, 2025].flatMap((year) =>
      [1, 2, 3, 4].map((quarter): WindowLabel => ({ kind: 'calendarQuarter', year, quarter })),
    );
    const months = [2024, 2025].flatMap((year) =>
      [1, 2, 12].map((month): WindowLabel => ({ kind: 'calendarMonth', year, month })),
    );
    const years = [2024, 2025].map((year): WindowLabel => ({ kind: 'calendarYear', year }));
    const halves = [1, 2, 3].map((half): WindowLabel => ({ kind: 'trainingHalfYear', half }));
    const weeks = [7, 14].map((from): WindowLabel => ({ kind: 'calendarWeek', from }));
    for (const some of [periods, quarters, months, years, halves, weeks])
      expect(new Set(some.map(key)).size).toBe(some.length);
  });

  test('whatever else they say', () => {
    expect(key({ kind: 'dates', from: 10, last: 20, moves: false })).toBe(
      key({ kind: 'dates', from: 10, last: 30, moves: false }),
    );
    const moving = (from: number) => key({ kind: 'dates', from, last: 30, moves: true });
    expect(moving(10)).toBe(moving(20));
    expect(key(null)).toBe(moving(20));
  });

  test('of records where these are the same', () => {
    const keys = [people, stages].flatMap((table) =>
      [0, 1].map((row) => key({ kind: 'record', table: table!, row, relation: 'during', neighbour: null })),
    );
    expect(new Set(keys).size).toBe(4);
  });
});

describe('months of the training', () => {
  /** When the window of a number of months begins and is due. */
  function edges(which: 'first' | 'last', months: number, sheets: Sheets): string[] {
    const window = { kind: 'months', which, ticks: months * MONTH_TICKS } as const;
    const [part] = findingOf(sheets, bound(count('dienst'), { low: 1, window }), '2024-06-30').parts;
    const told = (on: number): string => (on >= LAST_DAY ? 'never' : on <= FIRST_DAY ? 'ever' : isoDate(on));
    const { outerFrom, innerFrom, outerTo, innerTo } = part!.window!;
    const one = (outer: number, inner: number): string =>
      outer === inner ? told(outer) : `${told(Math.min(outer, inner))}–${told(Math.max(outer, inner))}`;
    return [one(outerFrom, innerFrom), one(outerTo, innerTo)];
  }
  const half: Sheets = { stage: [['2024-01-01', '2025-12-31', 'x', 0.5]] };

  test('the first go by the clock, and no further than the end', () => {
    expect(edges('first', 6, {})).toEqual(['2024-01-01', '2024-07-01']);
    expect(edges('first', 6, half)).toEqual(['2024-01-01', '2025-01-01']);
    expect(edges('first', 30, {})).toEqual(['2024-01-01', '2026-01-01']);
  });

  test('the last go back from the end', () => {
    expect(edges('last', 6, {})).toEqual(['2025-07-01', '2026-01-01']);
    expect(edges('last', 6, half)).toEqual(['2025-01-01', '2026-01-01']);
    expect(edges('last', 30, {})).toEqual(['2024-01-01', '2026-01-01']);
  });

  test('lie between what the fastest and the slowest clock say', () => {
    const open: Sheets = {
      stage: [
        ['2024-01-01', '2024-12-31', 'x', 1],
        ['2025-01-01', '2025-12-31', 'x', null],
      ],
    };
    expect(edges('first', 6, open)).toEqual(['2024-01-01', '2024-07-01']);
    expect(edges('first', 18, open)).toEqual(['2024-01-01', '2025-07-01–2026-01-01']);
    expect(edges('last', 6, open)).toEqual(['2024-07-01–2025-07-01', '2026-01-01']);
  });

  test('are unknown where the start is', () => {
    const unknown: Sheets = { aios: [['A', null, '2025-12-31']] };
    expect(edges('last', 6, unknown)).toEqual(['ever–never', '2026-01-01']);
    expect(edges('first', 6, unknown)[0]).toBe('ever–never');
  });

  test('the last of an end that is still open are not there yet', () => {
    const short: Sheets = { aios: [['A', '2024-01-01', null]], stage: [['2024-01-01', '2024-12-31', 'x']] };
    expect(edges('last', 6, short)[0]).toBe('never');
  });
});

test('a training year is that of the programme where the rule asks for more of them', () => {
  const window = { kind: 'eachYear', months: 12, from: 2, to: 9, having: null } as const;
  const { parts } = findingOf({}, bound(count('dienst'), { low: 1, window }), '2024-06-30');
  expect(parts.map((part) => part.window?.outerFrom)).toEqual([day('2025-01-01')]);
});

test('training years are judged as they are explained', () => {
  const stages: Sheets['stage'][] = [
    [['2024-01-01', '2025-12-31', 'x', 1]],
    [['2024-01-01', '2025-12-31', 'x', 0.5]],
    [['2024-01-01', '2024-06-30', 'x', 1]],
    [['2024-03-01', '2026-12-31', 'x', 0.8]],
  ];
  const shifts = ['2024-01-01', '2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01'];
  const windows: Window[] = [
    { kind: 'eachYear', months: 12, from: null, to: null, having: null },
    { kind: 'eachYear', months: 12, from: 2, to: null, having: null },
    { kind: 'eachYear', months: 12, from: 1, to: 1, having: null },
    { kind: 'trainingYears', from: 1, to: 1 },
    { kind: 'trainingYears', from: 2, to: 2 },
    { kind: 'trainingYears', from: 1, to: 2 },
  ];
  const seen = new Set<string>();
  for (const stage of stages) {
    for (const end of ['2025-12-31', '2024-12-30', null]) {
      for (const shift of shifts) {
        const roster = rosterOf({ aios: [['A', '2024-01-01', end]], stage, dienst: [[shift, 'a', 8, 'N']] });
        for (const window of windows) {
          for (const asOf of ['2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01']) {
            const evaluation = evaluationOf(
              roster,
              programWith(bound(count('dienst'), { low: 1, window })),
              asOf,
            );
            const judged = verdictName(evaluation.verdictsOf(0)[0] as VerdictCode);
            seen.add(judged);
            expect({ stage, end, shift, window, asOf, judged }).toEqual({
              stage,
              end,
              shift,
              window,
              asOf,
              judged: evaluation.finding(0, 0).verdict,
            });
          }
        }
      }
    }
  }
  expect([...seen].sort()).toEqual(['met', 'notApplicable', 'notMet', 'pending']);
});
