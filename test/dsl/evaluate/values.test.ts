/** Values that are worked out: shifted dates, years, lengths; and words of two columns. */
import { addMonths } from '../../../src/records/dates';
import { MONTH_TICKS, NUMBER_TICKS } from '../../../src/records/quantities';
import { boundsFrom } from '../../../src/dsl/evaluate/values';
import type { Value } from '../../../src/dsl/resolve/program';
import {
  compare,
  covered,
  day,
  each,
  number,
  onTrainee,
  outer,
  own,
  rosterWith,
  same,
  select,
  verdictOf,
} from './small-world';

const at = (iso: string) => ({ lo: day(iso), hi: day(iso) });
const constant: Value = { kind: 'constant', amount: 0 };

describe('bounds of a value, from those of what it comes from', () => {
  const shifted = (months: number, days: number, sign: 1 | -1): Value => ({
    kind: 'shifted',
    date: constant,
    length: { months, days },
    sign,
  });

  test('months are clipped to the last day', () => {
    expect(boundsFrom(shifted(1, 0, 1), at('2024-01-31'))).toEqual(at('2024-02-29'));
    expect(boundsFrom(shifted(3, 0, -1), at('2024-05-31'))).toEqual(at('2024-02-29'));
    expect(boundsFrom(shifted(0, 42, 1), at('2024-01-01'))).toEqual(at('2024-02-12'));
  });

  test('a calendar year, and a day of it or of the year before', () => {
    const yearOf: Value = { kind: 'yearOf', date: constant };
    expect(boundsFrom(yearOf, { lo: day('2023-12-31'), hi: day('2024-01-01') })).toEqual({
      lo: 2023 * NUMBER_TICKS,
      hi: 2024 * NUMBER_TICKS,
    });
    const dayIn = (month: number, dayOfMonth: number, yearsBefore: number): Value => ({
      kind: 'dayOfYear',
      month,
      day: dayOfMonth,
      yearsBefore,
      year: yearOf,
    });
    expect(boundsFrom(dayIn(10, 31, 1), at('2025-06-01'))).toEqual(at('2024-10-31'));
    expect(boundsFrom(dayIn(2, 29, 0), at('2024-06-01'))).toEqual(at('2024-02-29'));
    expect(boundsFrom(dayIn(2, 29, 0), at('2025-06-01'))).toEqual(at('2025-02-28'));
  });

  test('the day of the week of a date that is known, and any of them of others', () => {
    const weekday: Value = { kind: 'weekdayOf', date: constant };
    const number = (of: number) => ({ lo: of * NUMBER_TICKS, hi: of * NUMBER_TICKS });
    expect(boundsFrom(weekday, at('2026-11-22'))).toEqual(number(7));
    expect(boundsFrom(weekday, at('1969-12-29'))).toEqual(number(1));
    expect(boundsFrom({ ...weekday, date: shifted(0, 1, 1) }, at('2026-11-22'))).toEqual(number(1));
    const any = { lo: NUMBER_TICKS, hi: 7 * NUMBER_TICKS };
    expect(boundsFrom(weekday, { lo: day('2026-11-22'), hi: day('2026-11-23') })).toEqual(any);
  });

  test('what is unknown stays so', () => {
    const unknown = { lo: -Infinity, hi: Infinity };
    expect(boundsFrom(shifted(3, 0, 1), unknown)).toEqual(unknown);
    expect(boundsFrom({ kind: 'yearOf', date: shifted(3, 0, 1) }, unknown)).toEqual(unknown);
  });
});

describe('in conditions', () => {
  const verdict = (
    left: Value,
    comparator: 'atLeast' | 'atMost' | 'equal',
    right: Value,
    rows: (string | null)[][],
  ) => verdictOf(rosterWith({ stage: rows }), each(select('stage'), compare(left, comparator, right)));
  const stage = (begin: string | null, end: string | null) => [['A', 'nucleair', 'AMC', begin, end]];

  test('a length in months and in days', () => {
    const months: Value = { kind: 'length', dimension: 'months' };
    const threeMonths: Value = { kind: 'constant', amount: 3 * MONTH_TICKS };
    expect(verdict(months, 'atLeast', threeMonths, stage('2025-01-15', '2025-04-14'))).toBe('met');
    expect(verdict(months, 'atLeast', threeMonths, stage('2025-01-15', '2025-04-13'))).toBe('notMet');
    expect(verdict(months, 'atLeast', threeMonths, stage('2025-01-15', null))).toBe('insufficientData');
    const tiny: Value = { kind: 'constant', amount: 1 };
    expect(verdict(months, 'atLeast', tiny, stage('2025-01-15', null))).toBe('met');
    const days: Value = { kind: 'length', dimension: 'days' };
    const ten: Value = { kind: 'constant', amount: 10 * 90_000 };
    expect(verdict(days, 'equal', ten, stage('2025-01-15', '2025-01-24'))).toBe('met');
    expect(verdict(days, 'atMost', ten, stage('2025-01-15', '2025-01-25'))).toBe('notMet');
  });

  test('a shifted field, and its year', () => {
    const later: Value = {
      kind: 'shifted',
      date: own('stage.begin'),
      length: { months: 3, days: 0 },
      sign: 1,
    };
    expect(verdict(own('stage.eind'), 'atLeast', later, stage('2025-01-15', '2025-04-15'))).toBe('met');
    expect(verdict(own('stage.eind'), 'atLeast', later, stage('2025-01-15', '2025-04-14'))).toBe('notMet');
    const year: Value = { kind: 'yearOf', date: own('stage.begin') };
    expect(verdict(year, 'equal', number(2025), stage('2025-01-15', '2025-04-15'))).toBe('met');
    expect(verdict(year, 'equal', number(2024), stage('2025-01-15', '2025-04-15'))).toBe('notMet');
    expect(verdict(year, 'equal', number(2024), stage(null, '2025-04-15'))).toBe('insufficientData');
  });

  test('a deadline of the trainee that is shifted', () => {
    // The diploma at most 3 months after the start.
    const check = onTrainee(
      compare(own('aios.diploma'), 'onOrBefore', {
        kind: 'shifted',
        date: { kind: 'trainingDate', which: 'start', year: 0 },
        length: { months: 3, days: 0 },
        sign: 1,
      }),
    );
    const roster = (diploma: string) => ({ aios: [['A', '2024-01-31', null, null, null, diploma]] });
    const judged = (diploma: string, asOf: string) => verdictOf(rosterWith(roster(diploma)), check, asOf);
    expect(addMonths(day('2024-01-31'), 3)).toBe(day('2024-04-30'));
    expect(judged('2024-04-30', '2025-01-01')).toBe('met');
    expect(judged('2024-05-01', '2025-01-01')).toBe('notMet');
    expect(judged('2024-05-01', '2024-04-30')).toBe('pending');
  });
});

describe('the same word in two columns', () => {
  const check = each(
    select('stage'),
    covered('erkenning', same(own('erkenning.onderdeel'), outer('stage.soort'))),
  );
  const verdict = (category: string, part: string) =>
    verdictOf(
      rosterWith({
        stage: [['A', category, 'AMC', '2025-01-01', '2025-03-31']],
        erkenning: [['AMC', part, '2024-01-01', '2025-12-31']],
      }),
      check,
    );

  test('a text is compared as the choice field would read it', () => {
    expect(verdict('nucleair', 'Nuclear medicine')).toBe('met');
    expect(verdict('nuclear medicine', 'NUCLEAIR')).toBe('met');
    expect(verdict('radiologie', 'radiology')).toBe('met');
    expect(verdict('radiologie', 'nucleair')).toBe('notMet');
  });

  test('and the other way round', () => {
    const sites = each(
      select('stage'),
      covered('erkenning', same(own('erkenning.instelling'), outer('stage.instelling'))),
    );
    const judged = (site: string, accredited: string) =>
      verdictOf(
        rosterWith({
          stage: [['A', 'nucleair', site, '2025-01-01', '2025-03-31']],
          erkenning: [[accredited, 'x', '2024-01-01', '2025-12-31']],
        }),
        sites,
      );
    expect(judged('AVL', 'NKI')).toBe('met');
    expect(judged('A.V.L.', 'avl')).toBe('met');
    expect(judged('AVL', 'AMC')).toBe('notMet');
  });
});
