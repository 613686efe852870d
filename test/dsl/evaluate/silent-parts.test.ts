/** The small steps under every verdict, against their definitions: a wrong answer here would look like any other verdict. */
import { DAY_TICKS, MONTH_TICKS, NUMBER_TICKS } from '../../../src/records/quantities';
import { compareBounds, FAILS, HOLDS, MAYBE, opposite } from '../../../src/dsl/evaluate/answers';
import type { Amount } from '../../../src/dsl/evaluate/measures/measure';
import { percentOf, shareVerdict } from '../../../src/dsl/evaluate/share';
import {
  better,
  boundVerdict,
  INSUFFICIENT_DATA,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  overdue,
  PENDING,
  TO_ATTEST,
  verdictName,
  WAIVED,
  worse,
  type Passed,
  type VerdictCode,
} from '../../../src/dsl/evaluate/verdict';
import type { BoundCheck, TermCap } from '../../../src/dsl/resolve/program';
import type { Comparator } from '../../../src/dsl/syntax/ast';
import {
  bound,
  count,
  duration,
  fieldOf,
  findingOf,
  flag,
  not,
  partsOf,
  told,
  total,
  word,
  type Sheets,
} from './measure-world';

const EACH_PASSED: readonly Passed[] = ['passed', 'open', 'unknown'];
const EACH_VERDICT: readonly VerdictCode[] = [0, 1, 2, 3, 4, 5, 6];

/** Whole numbers from `from` to `to`, both included. */
const numbers = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);

/** Every amount with whole bounds from one number to another, the certain ones among them. */
const amountsIn = (least: number, most: number): Amount[] =>
  numbers(least, most).flatMap((lo) => numbers(lo, most).map((hi) => ({ lo, hi })));

describe('verdicts', () => {
  test('have names', () => {
    expect(EACH_VERDICT.map(verdictName)).toEqual([
      'notApplicable',
      'met',
      'pending',
      'toAttest',
      'insufficientData',
      'notMet',
      'waived',
    ]);
  });

  test('together are as bad as the worst of them', () => {
    const fromBest = [NOT_APPLICABLE, MET, PENDING, TO_ATTEST, INSUFFICIENT_DATA, NOT_MET, WAIVED] as const;
    for (const [place, left] of fromBest.entries()) {
      for (const [other, right] of fromBest.entries()) {
        expect(worse(left, right)).toBe(place > other ? left : right);
      }
    }
  });

  test('of which one is enough are as good as the best of them', () => {
    const fromBest = [WAIVED, MET, INSUFFICIENT_DATA, TO_ATTEST, PENDING, NOT_MET, NOT_APPLICABLE] as const;
    for (const [place, left] of fromBest.entries()) {
      for (const [other, right] of fromBest.entries()) expect(better(left, right)).toBe(place < other);
    }
  });

  test('on what falls short depend on whether its date has passed', () => {
    expect(EACH_PASSED.map(overdue)).toEqual([NOT_MET, PENDING, INSUFFICIENT_DATA]);
  });
});

describe('an amount against its limits', () => {
  // Numbers that are added up may be below zero.
  const limits = [null, ...numbers(-2, 3)];

  /** What holds of every value that the amount may have is certain. */
  function expected({ lo, hi }: Amount, low: number | null, high: number | null, due: Passed): VerdictCode {
    const values = numbers(lo, hi);
    if (high !== null && values.every((value) => value > high)) return NOT_MET;
    if (low !== null && values.every((value) => value < low)) return overdue(due);
    const isKept = values.every((value) => (low ?? value) <= value && value <= (high ?? value));
    return isKept ? MET : INSUFFICIENT_DATA;
  }

  test.each(EACH_PASSED)('is judged by all values that it may have, its date being %s', (due) => {
    const wrong: unknown[] = [];
    for (const amount of amountsIn(-2, 3)) {
      for (const low of limits) {
        for (const high of limits) {
          const verdict = boundVerdict(amount.lo, amount.hi, low, high, due);
          if (verdict !== expected(amount, low, high, due)) wrong.push({ amount, low, high, verdict });
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  test('without end is not short, and too much only once it surely is', () => {
    expect(boundVerdict(0, Infinity, 3, null, 'passed')).toBe(INSUFFICIENT_DATA);
    expect(boundVerdict(3, Infinity, 3, null, 'passed')).toBe(MET);
    expect(boundVerdict(3, Infinity, null, 3, 'passed')).toBe(INSUFFICIENT_DATA);
    expect(boundVerdict(4, Infinity, null, 3, 'open')).toBe(NOT_MET);
  });
});

describe('a comparison of two values of which only the bounds are known', () => {
  const meaning: Record<Comparator, (left: number, right: number) => boolean> = {
    equal: (left, right) => left === right,
    notEqual: (left, right) => left !== right,
    atLeast: (left, right) => left >= right,
    onOrAfter: (left, right) => left >= right,
    atMost: (left, right) => left <= right,
    onOrBefore: (left, right) => left <= right,
    moreThan: (left, right) => left > right,
    after: (left, right) => left > right,
    lessThan: (left, right) => left < right,
    before: (left, right) => left < right,
  };

  test.each(Object.keys(meaning) as Comparator[])(
    '%s: holds or fails where it does for all of them',
    (word) => {
      const wrong: unknown[] = [];
      for (const left of amountsIn(0, 3)) {
        for (const right of amountsIn(0, 3)) {
          const answers = numbers(left.lo, left.hi).flatMap((one) =>
            numbers(right.lo, right.hi).map((other) => meaning[word](one, other)),
          );
          const expected = answers.every(Boolean) ? HOLDS : answers.some(Boolean) ? MAYBE : FAILS;
          const answer = compareBounds(left, word, right);
          if (answer !== expected) wrong.push({ left, right, answer });
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  test('has an opposite, unless it is open', () => {
    expect(([FAILS, HOLDS, MAYBE] as const).map((answer) => opposite(answer))).toEqual([HOLDS, FAILS, MAYBE]);
  });
});

describe('a share', () => {
  const percent = (value: number): number => value * NUMBER_TICKS;

  test('of an endless whole keeps limits that nothing can break', () => {
    const endless = { lo: 0, hi: Infinity };
    expect(shareVerdict(endless, endless, percent(0), percent(100), 'passed')).toBe(MET);
  });
  const limits = [null, 0, 25, 50, 75, 100].map((value) => (value === null ? null : percent(value)));

  /** By the shares of every part and rest that there may be; nothing of nothing is in proportion. */
  function expected(
    part: Amount,
    rest: Amount,
    low: number | null,
    high: number | null,
    due: Passed,
  ): VerdictCode {
    const shares = numbers(part.lo, part.hi).flatMap((one) =>
      numbers(rest.lo, rest.hi).map((other) =>
        one + other === 0 ? null : percent(100 * one) / (one + other),
      ),
    );
    const isShort = (share: number | null): boolean => share !== null && low !== null && share < low;
    const isTooMuch = (share: number | null): boolean => share !== null && high !== null && share > high;
    if (shares.every(isShort) || shares.every(isTooMuch)) return overdue(due);
    return shares.some((share) => isShort(share) || isTooMuch(share)) ? INSUFFICIENT_DATA : MET;
  }

  test.each(EACH_PASSED)('is judged by all that it may be, its date being %s', (due) => {
    const wrong: unknown[] = [];
    for (const part of amountsIn(0, 3)) {
      for (const rest of amountsIn(0, 3)) {
        for (const low of limits) {
          for (const high of limits) {
            const verdict = shareVerdict(part, rest, low, high, due);
            if (verdict !== expected(part, rest, low, high, due))
              wrong.push({ part, rest, low, high, verdict });
          }
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  const certain = (amount: number): Amount => ({ lo: amount, hi: amount });
  /** The verdicts on exactly half, asked as a minimum and as a maximum, when nothing can be added any more. */
  const againstHalf = (part: number, rest: number): VerdictCode[] => [
    shareVerdict(certain(part), certain(rest), percent(50), null, 'passed'),
    shareVerdict(certain(part), certain(rest), null, percent(50), 'passed'),
  ];

  test('of amounts so large that their products are no longer exact is exact', () => {
    // With a limit of one tick above half, part × (100 − limit) and rest × limit differ by 1 where they are about 3 × 10^22.
    const limit = percent(50) + 1;
    const rounds = 1_000_000;
    const verdicts = (part: number, rest: number): VerdictCode[] => [
      shareVerdict(certain(part), certain(rest), limit, null, 'passed'),
      shareVerdict(certain(part), certain(rest), null, limit, 'passed'),
    ];
    const [wholePart, wholeRest] = [rounds * limit, rounds * (percent(100) - limit)];
    expect(verdicts(wholePart, wholeRest)).toEqual([MET, MET]);
    expect(verdicts(wholePart + 90_000_000, wholeRest + 89_999_999)).toEqual([MET, NOT_MET]);
    expect(verdicts(wholePart + 90_000_001, wholeRest + 90_000_000)).toEqual([NOT_MET, MET]);
  });

  test('of halves and fortieths of ticks is exact', () => {
    const large = 2 ** 40;
    expect(againstHalf(large + 0.5, large + 0.5)).toEqual([MET, MET]);
    expect(againstHalf(large + 0.5, large)).toEqual([MET, NOT_MET]);
    expect(againstHalf(large, large + 0.5)).toEqual([NOT_MET, MET]);
    expect(againstHalf(large + 1 / 40, large)).toEqual([MET, NOT_MET]);
    expect(againstHalf(large, large + 1 / 40)).toEqual([NOT_MET, MET]);
    // A quarter, of which floating point makes a little more or less.
    for (const parts of [9, 17, 18, 29]) {
      const [part, rest] = [certain(parts / 40), certain((3 * parts) / 40)];
      expect(shareVerdict(part, rest, percent(25), percent(25), 'passed')).toBe(MET);
    }
  });

  test('of a third is neither above nor below a limit that is not quite a third', () => {
    const [part, rest] = [certain(1e15), certain(2e15)];
    // One tick of a per cent below a third of a hundred, and one above.
    const below = percent(100) / 3 - 1;
    expect(shareVerdict(part, rest, below, null, 'passed')).toBe(MET);
    expect(shareVerdict(part, rest, null, below, 'passed')).toBe(NOT_MET);
    expect(shareVerdict(part, rest, below + 2, null, 'passed')).toBe(NOT_MET);
    expect(shareVerdict(part, rest, null, below + 2, 'passed')).toBe(MET);
    expect(shareVerdict(part, rest, below + 1, below + 1, 'passed')).toBe(MET);
  });

  test('of amounts without end is open until one side of it surely has no end', () => {
    const endless = { lo: 0, hi: Infinity };
    expect(shareVerdict(endless, certain(1), percent(50), null, 'passed')).toBe(INSUFFICIENT_DATA);
    expect(shareVerdict(certain(1), endless, percent(50), null, 'passed')).toBe(INSUFFICIENT_DATA);
    expect(shareVerdict(endless, endless, percent(50), percent(50), 'passed')).toBe(INSUFFICIENT_DATA);
    expect(shareVerdict(certain(Infinity), certain(1), null, percent(50), 'passed')).toBe(NOT_MET);
    expect(shareVerdict(certain(1), certain(Infinity), percent(50), null, 'passed')).toBe(NOT_MET);
    expect(shareVerdict(certain(Infinity), certain(1), percent(50), null, 'passed')).toBe(MET);
    expect(shareVerdict(certain(1), certain(Infinity), null, percent(50), 'passed')).toBe(MET);
    expect(shareVerdict(certain(Infinity), certain(Infinity), percent(50), null, 'passed')).toBe(
      INSUFFICIENT_DATA,
    );
    expect(shareVerdict(certain(Infinity), certain(Infinity), null, percent(50), 'passed')).toBe(
      INSUFFICIENT_DATA,
    );
    expect(shareVerdict(endless, certain(1), null, percent(100), 'passed')).toBe(MET);
    expect(shareVerdict(certain(1), endless, percent(0), null, 'passed')).toBe(MET);
  });

  test('of which the part is below zero is not too much, and too little only for a minimum', () => {
    expect(shareVerdict(certain(-1), certain(3), null, percent(50), 'passed')).toBe(MET);
    expect(shareVerdict(certain(-1), certain(3), percent(10), null, 'passed')).toBe(NOT_MET);
  });

  test('is told in per cent, at its least and its greatest', () => {
    const told = (part: Amount, rest: Amount): number[] => {
      const { lo, hi } = percentOf(part, rest);
      return [lo / NUMBER_TICKS, hi / NUMBER_TICKS];
    };
    expect(told(certain(1), certain(3))).toEqual([25, 25]);
    expect(told({ lo: 1, hi: 3 }, { lo: 1, hi: 3 })).toEqual([25, 75]);
    expect(told(certain(0), certain(0))).toEqual([0, 0]);
    expect(told(certain(0), certain(2))).toEqual([0, 0]);
    expect(told(certain(2), certain(0))).toEqual([100, 100]);
    expect(told({ lo: 0, hi: Infinity }, { lo: 1, hi: Infinity })).toEqual([0, 100]);
  });
});

/** The verdict, what is measured, and the limits that it is measured against, in units of the dimension. */
function limitsTold(sheets: Sheets, check: BoundCheck, asOf: string): string {
  const part = findingOf(sheets, check, asOf).parts[0]!;
  const perUnit = { number: NUMBER_TICKS, days: DAY_TICKS, months: MONTH_TICKS }[check.dimension];
  const end = (word: string, ticks: number | null): string =>
    ticks === null ? '' : ` ${word} ${Number((ticks / perUnit).toFixed(3))}`;
  const open = part.isLimitOpen ? ' open' : '';
  return `${told(part)}${end('low', part.low)}${end('high', part.high)}${open}`;
}

describe('a limit of so many per month', () => {
  const perMonth = (elapsed: boolean): BoundCheck =>
    bound(count('dienst'), { low: 1, high: 2, rate: { per: 'month', elapsed } });
  const HALF_YEAR: Sheets = { stage: [['2024-01-01', '2024-06-30', 'x']] };

  test('of the training counts the stages that reach its end', () => {
    expect(limitsTold({}, perMonth(false), '2024-12-31')).toBe('pending 0 low 24 high 48');
    const longer: Sheets = {
      aios: [['A', '2024-01-01', '2026-12-31']],
      stage: [['2024-01-01', '2026-12-31', 'x']],
    };
    expect(limitsTold(longer, perMonth(false), '2024-12-31')).toBe('pending 0 low 36 high 72');
    const shorter: Sheets = { aios: [['A', '2024-01-01', '2024-12-31']] };
    expect(limitsTold(shorter, perMonth(false), '2024-06-30')).toBe('pending 0 low 12 high 24');
  });

  test('of the training counts its planned duration as long as stages are still to be planned', () => {
    expect(limitsTold(HALF_YEAR, perMonth(false), '2024-12-31')).toBe('pending 0 low 24 high 48');
    expect(limitsTold(HALF_YEAR, perMonth(false), '2025-12-31')).toBe('pending 0 low 24 high 48');
    const longer: Sheets = {
      aios: [['A', '2024-01-01', '2026-12-31']],
      stage: [['2024-01-01', '2026-06-30', 'x']],
    };
    expect(limitsTold(longer, perMonth(false), '2024-12-31')).toBe('pending 0 low 30 high 60');
  });

  test('of the training counts what there was once its end has passed', () => {
    expect(limitsTold(HALF_YEAR, perMonth(false), '2026-01-01')).toBe('notMet 0 low 6 high 12');
  });

  test('of the training counts its planned duration where nothing gives an end', () => {
    const endless: Sheets = { ...HALF_YEAR, aios: [['A', '2024-01-01', null]] };
    expect(limitsTold(endless, perMonth(false), '2026-06-30')).toBe('pending 0 low 24 high 48');
  });

  test('of the training is open where a full-time factor is', () => {
    const unknown: Sheets = { stage: [['2024-01-01', '2025-12-31', 'x', null]] };
    expect(limitsTold(unknown, perMonth(false), '2024-12-31')).toBe('insufficientData 0 low 24 high 0 open');
    const half: Sheets = {
      stage: [
        ['2024-01-01', '2025-06-30', 'x'],
        ['2025-07-01', '2025-12-31', 'x', null],
      ],
    };
    expect(limitsTold(half, perMonth(false), '2024-12-31')).toBe('pending 0 low 24 high 36 open');
    expect(limitsTold(half, perMonth(false), '2026-06-30')).toBe('notMet 0 low 24 high 36 open');
  });

  test('that has passed ends with the training', () => {
    const beyond: Sheets = { stage: [['2024-01-01', '2026-12-31', 'x']] };
    expect(limitsTold(beyond, perMonth(true), '2025-12-30')).toBe('pending 0 low 23.968 high 47.935');
    expect(limitsTold(beyond, perMonth(true), '2025-12-31')).toBe('pending 0 low 24 high 48');
    expect(limitsTold(beyond, perMonth(true), '2026-06-30')).toBe('notMet 0 low 24 high 48');
  });

  test('that has passed is open where a full-time factor is', () => {
    const unknown: Sheets = { stage: [['2024-01-01', '2025-12-31', 'x', null]] };
    expect(limitsTold(unknown, perMonth(true), '2024-03-31')).toBe('insufficientData 0 low 3 high 0 open');
  });
});

describe('a limit of so many per month in a window', () => {
  const YEARS = { kind: 'eachYear', months: 12, from: null, to: null, having: null } as const;
  const QUARTERS = { kind: 'eachPeriod', period: 'calendarQuarter', inside: null, having: null } as const;
  const inEach = (window: BoundCheck['window'], elapsed = false): BoundCheck =>
    bound(count('dienst'), { low: 1, rate: { per: 'month', elapsed }, window });
  /** What is asked in each window, and `open` where unknown cells leave it so. */
  const asked = (sheets: Sheets, check: BoundCheck, asOf: string): (number | string)[] =>
    findingOf(sheets, check, asOf).parts.map(({ low, isLimitOpen }) =>
      isLimitOpen ? 'open' : Number(((low ?? 0) / NUMBER_TICKS).toFixed(3)),
    );

  test('is one of the months of that window', () => {
    expect(asked({}, inEach(YEARS), '2024-06-30')).toEqual([12, 12]);
    expect(asked({}, inEach(QUARTERS), '2024-06-30')).toEqual([3, 3, 3, 3, 3, 3, 3, 3]);
  });

  test('of those of the training', () => {
    const aios: Sheets['aios'] = [['A', '2024-02-01', '2024-11-30']];
    expect(
      asked({ aios, stage: [['2024-02-01', '2024-11-30', 'x']] }, inEach(QUARTERS), '2026-02-01'),
    ).toEqual([2, 3, 3, 2]);
    expect(
      asked({ aios, stage: [['2024-02-01', '2024-05-31', 'x']] }, inEach(QUARTERS), '2026-02-01'),
    ).toEqual([2, 2, 0, 0]);
  });

  test('of all of them where its stages are still to be planned', () => {
    const stage: Sheets['stage'] = [['2024-01-01', '2024-06-30', 'x', 0.5]];
    const aios: Sheets['aios'] = [['A', '2024-01-01', '2024-12-31']];
    expect(asked({ aios, stage }, inEach(QUARTERS), '2024-04-30')).toEqual([1.5, 1.5, 3, 3]);
    expect(asked({ aios, stage }, inEach(QUARTERS), '2024-10-31')).toEqual([1.5, 1.5, 0, 3]);
  });

  test('a training year by the clock is one of twelve months, though it begins with a day', () => {
    const stage: Sheets['stage'] = [['2024-01-01', '2027-12-31', 'x', 0.7]];
    const aios: Sheets['aios'] = [['A', '2024-01-01', '2026-11-09']];
    expect(asked({ aios, stage }, inEach(YEARS), '2024-06-30')).toEqual([12, 12]);
    const halves: BoundCheck['window'] = { ...YEARS, months: 6 };
    expect(asked({ aios, stage }, inEach(halves), '2024-06-30')).toEqual([6, 6, 6, 6]);
  });

  test('a training year that ends early is one of the months that it had, and two years are one of twice as many', () => {
    const sheets: Sheets = {
      aios: [['A', '2024-01-01', '2025-06-30']],
      stage: [['2024-01-01', '2025-06-30', 'x']],
    };
    expect(asked(sheets, inEach(YEARS), '2026-02-01')).toEqual([12, 6]);
    expect(asked({}, inEach({ kind: 'trainingYears', from: 1, to: 2 }), '2026-02-01')).toEqual([24]);
  });

  test('that has passed is one of those up to the reference date', () => {
    expect(asked({}, inEach(QUARTERS, true), '2024-05-31')).toEqual([3, 2, 0, 0, 0, 0, 0, 0]);
  });

  test('counts what is still to be planned up to its last day, and never of time that has passed', () => {
    const sheets: Sheets = {
      aios: [['A', '2024-01-01', '2024-06-30']],
      stage: [['2024-01-01', '2024-02-29', 'x']],
    };
    expect(asked(sheets, inEach(QUARTERS), '2024-03-31')).toEqual([3, 3]);
    expect(asked(sheets, inEach(QUARTERS), '2024-04-01')).toEqual([2, 3]);
    expect(asked(sheets, inEach(QUARTERS, true), '2024-03-31')).toEqual([2, 0]);
  });

  test('is open where a cell leaves open how much is still to be planned', () => {
    const aios: Sheets['aios'] = [['A', '2024-01-01', '2024-06-30']];
    const unknownFactor: Sheets = { aios, stage: [['2024-01-01', '2024-02-29', 'x', null]] };
    expect(asked(unknownFactor, inEach(QUARTERS), '2024-01-31')).toEqual(['open', 'open']);
    const unknownEnd: Sheets = {
      aios: [['A', '2024-01-01', 'in de zomer']],
      stage: [['2024-01-01', '2024-02-29', 'x']],
    };
    expect(asked(unknownEnd, inEach(QUARTERS), '2024-01-31').slice(0, 2)).toEqual(['open', 'open']);
  });

  test('is open where a full-time factor is', () => {
    const stage: Sheets['stage'] = [
      ['2024-01-01', '2024-03-31', 'x'],
      ['2024-04-01', '2024-06-30', 'x', null],
    ];
    const aios: Sheets['aios'] = [['A', '2024-01-01', '2024-06-30']];
    const check = inEach(QUARTERS);
    expect(asked({ aios, stage }, check, '2026-02-01')).toEqual([3, 'open']);
    const verdicts = (shifts: number): string[] => {
      const dienst = Array.from({ length: shifts }, (_, index) => [`2024-05-0${index + 1}`]);
      return findingOf({ aios, stage, dienst }, check, '2026-02-01').parts.map((part) => told(part));
    };
    expect(verdicts(0)).toEqual(['notMet 0 (2024 q1)', 'insufficientData 0 (2024 q2)']);
    expect(verdicts(3)).toEqual(['notMet 0 (2024 q1)', 'met 3 (2024 q2)']);
  });
});

test('a maximum that only the plan exceeds is as open as what there is without the plan', () => {
  const check = bound(count('dienst', word('dienst.soort', 'a')), { high: 1, asPlanned: true });
  const planned = ['2025-02-01', 'a'] as const;
  const told = (...past: readonly (string | null)[]): string[] => {
    const dienst = [...past.map((kind, index) => [`2024-02-0${index + 1}`, kind]), planned];
    return partsOf({ dienst }, check, '2024-12-31');
  };
  expect(told('a')).toEqual(['pending 2']);
  expect(told('a', null)).toEqual(['insufficientData 2–3']);
  expect(told('a', 'a')).toEqual(['notMet 3']);
});

test('a share of what may be nothing is open where it would be too much', () => {
  const isA = word('dienst.soort', 'a');
  const check = bound(count('dienst', isA), {
    rest: [count('dienst', not(isA))],
    high: 50,
    window: { kind: 'trainingYears', from: 1, to: 1 },
  });
  expect(partsOf({ dienst: [['2024-02-01', 'a']] }, check, '2026-02-01')).toEqual(['notMet 100']);
  expect(partsOf({ dienst: [[null, 'a']] }, check, '2026-02-01')).toEqual(['insufficientData 0–100']);
});

test('a sum of several measures is one of all of them in each window', () => {
  const dienst = [
    ['2024-02-01', 'a', 4],
    ['2024-03-01', 'b', 5],
    ['2025-02-01', 'b', 6],
  ] as const;
  const check = bound(
    [count('dienst', word('dienst.soort', 'a')), total('dienst.uren', word('dienst.soort', 'b'))],
    {
      low: 6,
      window: { kind: 'eachYear', months: 12, from: null, to: null, having: null },
    },
  );
  expect(partsOf({ dienst }, check, '2026-02-01')).toEqual(['met 6 (year 1)', 'met 6 (year 2)']);
});

describe('a limit in whole units', () => {
  /** Ten days a year over the 18 months until the end of June 2025 are 15 days. */
  const tenDays = (rounding: BoundCheck['rounding'], unit: 'days' | 'weeks', perYear = 10): BoundCheck =>
    bound(duration('onderbreking', { weighted: false }), {
      low: { ticks: perYear * NUMBER_TICKS },
      rate: { per: 'year', elapsed: true },
      dimension: 'days',
      unit: { kind: 'time', unit },
      rounding,
    });

  test.each<[rounding: BoundCheck['rounding'], unit: 'days' | 'weeks', perYear: number, told: string]>([
    [null, 'weeks', 10, '15'],
    ['up', 'weeks', 10, '21'],
    ['down', 'weeks', 10, '14'],
    ['nearest', 'weeks', 10, '14'],
    ['nearest', 'weeks', 12, '21'],
    ['up', 'days', 10.1, '16'],
    ['down', 'days', 10.9, '16'],
    ['nearest', 'days', 10.2, '15'],
    ['up', 'days', 10, '15'],
    ['down', 'days', 10, '15'],
  ])('rounded %p in %s, of %d days a year', (rounding, unit, perYear, days) => {
    expect(limitsTold({}, tenDays(rounding, unit, perYear), '2025-06-30')).toBe(`pending 0 low ${days}`);
  });
});

describe('a limit of what another measure amounts to', () => {
  const hours = (...kinds: readonly (readonly [kind: string, hours: number | null])[]): Sheets => ({
    dienst: kinds.map(([kind, amount], index) => [`2024-01-0${index + 1}`, kind, amount]),
  });
  /** A tenth of the hours of kind b above 10, and one more. */
  const reference = (rounding: BoundCheck['rounding'] = null) => ({
    low: {
      ticks: NUMBER_TICKS,
      reference: {
        percent: 10,
        terms: [total('dienst.uren', word('dienst.soort', 'b'))],
        above: 10 * NUMBER_TICKS,
      },
    },
    rounding,
  });
  const low = (rounding?: BoundCheck['rounding']): BoundCheck =>
    bound(count('dienst', word('dienst.soort', 'a')), reference(rounding));
  const high: BoundCheck = bound(count('dienst', word('dienst.soort', 'a')), { high: reference().low });
  const AFTER = '2026-01-01';

  test('is a part of what exceeds a number, with a margin on top', () => {
    expect(limitsTold(hours(['b', 20]), low(), AFTER)).toBe('notMet 0 low 2');
    expect(limitsTold(hours(['b', 10]), low(), AFTER)).toBe('notMet 0 low 1');
    expect(limitsTold(hours(['b', 4]), low(), AFTER)).toBe('notMet 0 low 1');
    expect(limitsTold(hours(['b', 20], ['a', 1], ['a', 1]), low(), AFTER)).toBe('met 2 low 2');
    expect(limitsTold(hours(['b', 20], ['a', 1], ['a', 1]), high, AFTER)).toBe('met 2 high 2');
    expect(limitsTold(hours(['b', 20], ['a', 1], ['a', 1], ['a', 1]), high, AFTER)).toBe('notMet 3 high 2');
  });

  test('at nothing for every so many is nothing, also where there is no end to how many there are', () => {
    const everyHour = (amount: number): BoundCheck => {
      const unit = { kind: 'number' } as const;
      const every = { amount, size: NUMBER_TICKS, rest: 'none', dimension: 'number', unit } as const;
      const terms = [total('dienst.onbeperkt', word('dienst.soort', 'b'))];
      const more = { ticks: 0, reference: { percent: 0, terms, above: 0, every } };
      return bound(count('dienst', word('dienst.soort', 'a')), { low: more });
    };
    const endless: Sheets = { dienst: [['2024-01-01', 'b', 1, null, null]] };
    expect(limitsTold(endless, everyHour(0), AFTER)).toBe('met 0 low 0');
    expect(limitsTold(endless, everyHour(NUMBER_TICKS), AFTER)).toBe('insufficientData 0 low Infinity open');
  });

  test('is rounded before the margin', () => {
    expect(limitsTold(hours(['b', 14]), low('up'), AFTER)).toBe('notMet 0 low 2');
    expect(limitsTold(hours(['b', 14]), low('down'), AFTER)).toBe('notMet 0 low 1');
    expect(limitsTold(hours(['b', 16]), low('nearest'), AFTER)).toBe('notMet 0 low 2');
  });

  test('that unknown cells leave open decides only where it is the same at both ends', () => {
    // Between 1 and 2.4.
    const open = (few: number): Sheets =>
      hours(['b', null], ...Array.from({ length: few }, () => ['a', 1] as const));
    expect(limitsTold(open(0), low(), AFTER)).toBe('notMet 0 low 2.4 open');
    expect(limitsTold(open(2), low(), AFTER)).toBe('insufficientData 2 low 2.4 open');
    expect(limitsTold(open(3), low(), AFTER)).toBe('met 3 low 2.4 open');
    expect(limitsTold(open(1), high, AFTER)).toBe('met 1 high 1 open');
    expect(limitsTold(open(2), high, AFTER)).toBe('insufficientData 2 high 1 open');
    expect(limitsTold(open(3), high, AFTER)).toBe('notMet 3 high 1 open');
  });
});

describe('a cap', () => {
  const AFTER = '2026-01-01';
  const HOURS = [1, 2, 3, 4];
  const NIGHT: TermCap = { kind: 'where', filter: flag('dienst.nacht'), most: NUMBER_TICKS };
  const eachKind = (most: number): TermCap => ({
    kind: 'forEach',
    field: fieldOf('dienst.soort'),
    most: most * NUMBER_TICKS,
  });
  const shiftsOf = (kinds: readonly (string | null)[], night: string | null = 'N'): Sheets => ({
    dienst: kinds.map((kind, index) => [`2024-01-0${index + 1}`, kind, HOURS[index] ?? 0, night]),
  });
  /** Every row of so many of these. */
  const rowsOf = <Kind>(length: number, choices: readonly Kind[]): Kind[][] =>
    length === 0
      ? [[]]
      : rowsOf(length - 1, choices).flatMap((row) => choices.map((choice) => [...row, choice]));
  const amountOf = (sheets: Sheets, check: BoundCheck): number[] => {
    const amount = findingOf(sheets, check, AFTER).parts[0]!.amount!;
    return [amount.lo / NUMBER_TICKS, amount.hi / NUMBER_TICKS];
  };

  /** What the kinds are worth in one world, each up to a number. */
  function worth(kinds: readonly string[], amounts: readonly number[], most: number): number {
    const sums = new Map<string, number>();
    for (const [index, kind] of kinds.entries())
      sums.set(kind, (sums.get(kind) ?? 0) + (amounts[index] ?? 0));
    return [...sums.values()].reduce((sum, of) => sum + Math.min(most, of), 0);
  }

  test.each<[what: string, amounts: readonly number[], most: number]>([
    ['count', [1, 1, 1, 1], 1],
    ['count', [1, 1, 1, 1], 2],
    ['total', HOURS, 3],
    ['total', HOURS, 5],
  ])('for each value, of a %s of %p, allows %d whatever the unknown values are', (what, amounts, most) => {
    const caps = [eachKind(most)];
    const term = what === 'count' ? count('dienst', null, caps) : total('dienst.uren', null, caps);
    const check = bound(term, { low: 1 });
    const wrong: unknown[] = [];
    for (const kinds of rowsOf(4, ['a', 'b', null])) {
      const unknown = kinds.flatMap((kind, index) => (kind === null ? [index] : []));
      const worths = rowsOf(unknown.length, ['a', 'b', 'c', 'd', 'e', 'f']).map((chosen) =>
        worth(
          kinds.map((kind, index) => kind ?? chosen[unknown.indexOf(index)] ?? ''),
          amounts,
          most,
        ),
      );
      const [lo, hi] = amountOf(shiftsOf(kinds), check);
      if (lo !== Math.min(...worths) || hi !== Math.max(...worths)) wrong.push({ kinds, lo, hi });
    }
    expect(wrong).toEqual([]);
  });

  test('beside another does not count records of an unknown value at the least', () => {
    const check = bound(count('dienst', null, [NIGHT, eachKind(2)]), { low: 1 });
    expect(amountOf(shiftsOf(['a', null]), check)).toEqual([1, 2]);
    expect(amountOf(shiftsOf([null]), check)).toEqual([0, 1]);
    expect(amountOf(shiftsOf(['a', 'b', 'b', 'b']), check)).toEqual([3, 3]);
  });

  test('is one of its own beside another of the same sort', () => {
    const ofA: TermCap = { kind: 'where', filter: word('dienst.soort', 'a'), most: 2 * NUMBER_TICKS };
    const check = bound(count('dienst', null, [NIGHT, ofA]), { low: 1 });
    expect(amountOf(shiftsOf(['a', 'a', 'a', 'b']), check)).toEqual([3, 3]);
    expect(amountOf(shiftsOf(['a', 'a', 'a', 'b'], 'J'), check)).toEqual([1, 1]);
  });

  test('of records that the workbook does not hold leaves open how many there are', () => {
    const check = bound(count('dienst', null, [NIGHT]), { low: 1 });
    expect(partsOf({ dienst: null }, check, AFTER)).toEqual(['insufficientData 0–Infinity']);
  });

  const reasons = (sheets: Sheets, check: BoundCheck): string[] =>
    findingOf(sheets, check, AFTER).parts[0]!.rows.map(({ status, reason }) => `${status} ${reason}`);

  test('that is just full has nothing above it', () => {
    const check = bound(count('dienst', null, [eachKind(2)]), { low: 1 });
    expect(reasons(shiftsOf(['a', 'a']), check)).toEqual(['counted counts', 'counted counts']);
    expect(reasons(shiftsOf(['a', 'a', 'a', 'b']), check)).toEqual([
      'counted capped',
      'counted capped',
      'counted capped',
      'counted counts',
    ]);
  });

  test('says nothing of records that another measure counts', () => {
    const check = bound([count('dienst'), count('dienst', null, [NIGHT])], { low: 1 });
    expect(reasons(shiftsOf(['a', 'a'], 'J'), check)).toEqual([
      'counted counts',
      'counted counts',
      'counted capped',
      'counted capped',
    ]);
  });

  test('says nothing of records that may not count', () => {
    const sheets: Sheets = {
      dienst: [
        ['2024-01-01', 'a', 8, 'J'],
        ['2024-01-02', 'a', 8, 'J'],
        ['2024-01-03', 'a', 8, null],
      ],
    };
    const check = bound(count('dienst', flag('dienst.nacht'), [eachKind(1)]), { low: 1 });
    expect(reasons(sheets, check)).toEqual(['counted capped', 'counted capped', 'unknown unknown']);
  });
});
