/** Blanks that cannot matter: what the rest of a record, or of the records, settles; and the same where they can. */
import fc from 'fast-check';
import { isoDate } from '../../../src/records/dates';
import { NUMBER_TICKS } from '../../../src/records/quantities';
import { verdictName, type VerdictCode } from '../../../src/dsl/evaluate/verdict';
import type { BoundCheck, Check, NeverFallsCheck } from '../../../src/dsl/resolve/program';
import {
  bound,
  count,
  duration,
  fieldOf,
  findingOf,
  partsOf,
  programWith,
  rosterOf,
  select,
  word,
  type Row,
} from './measure-world';
import { day, evaluationOf, on, sentence } from './small-world';

const ON = '2024-06-30';
const stages = (check: Check, ...stage: readonly Row[]): string[] => partsOf({ stage }, check, ON);
const shifts = (check: Check, ...dienst: readonly Row[]): string[] => partsOf({ dienst }, check, ON);

describe('an interval of which one date is known', () => {
  const known: Row = ['2024-01-01', '2024-02-29', 'a'];
  const atLeastTwo = bound(count('stage'), { low: 2 });
  const inJune = (check: BoundCheck): BoundCheck => ({
    ...check,
    window: { kind: 'range', from: on('2024-06-01'), to: on('2024-06-30') },
  });

  test('without an end it is there on its first day', () => {
    expect(stages(atLeastTwo, known, ['2024-06-30', null, 'b'])).toEqual(['met 2']);
    expect(stages(atLeastTwo, known, ['2024-07-01', null, 'b'])).toEqual(['pending 1']);
  });

  test('without a begin it is there on its last day, and perhaps before', () => {
    expect(stages(atLeastTwo, known, [null, '2024-06-30', 'b'])).toEqual(['met 2']);
    expect(stages(atLeastTwo, known, [null, '2024-07-01', 'b'])).toEqual(['insufficientData 1–2']);
  });

  test('without either it may be at any time, and so may one that ends before it begins', () => {
    expect(stages(atLeastTwo, known, [null, null, 'b'])).toEqual(['insufficientData 1–2']);
    expect(stages(atLeastTwo, known, ['2024-05-01', '2024-04-01', 'b'])).toEqual(['insufficientData 1–2']);
  });

  test('a window that it may reach into, or begin in', () => {
    const some = inJune(bound(count('stage'), { low: 1 }));
    const seen = (row: Row): string | undefined => stages(some, row)[0];
    expect(seen(['2024-06-01', null, 'a'])).toBe('met 1');
    expect(seen(['2024-05-31', null, 'a'])).toBe('insufficientData 0–1');
    expect(seen([null, '2024-06-01', 'a'])).toBe('met 1');
    expect(seen([null, '2024-07-01', 'a'])).toBe('insufficientData 0–1');
  });

  test('how long it lasts is another question', () => {
    const days = bound(duration('stage'), { low: 3, dimension: 'days' });
    expect(stages(days, ['2024-06-01', null, 'a'])[0]).toMatch(/^insufficientData 0–/u);
    const most = bound({ kind: 'peak', ...select('stage'), field: null }, { low: 1 });
    expect(stages(most, ['2024-06-01', null, 'a'])).toEqual(['insufficientData 0–1']);
  });

  test('values, and changes in the order of the first days', () => {
    const different = bound(
      { kind: 'different', ...select('stage'), field: fieldOf('stage.soort'), each: null },
      { low: 2 },
    );
    expect(stages(different, known, ['2024-06-30', null, 'b'])).toEqual(['met 2']);
    const changes = bound({ kind: 'changes', ...select('stage'), field: fieldOf('stage.soort') }, { low: 1 });
    expect(stages(changes, known, ['2024-03-01', null, 'b'])).toEqual(['met 1']);
    const last: Row = ['2024-06-01', '2024-06-30', 'a'];
    // Of another value it makes for a change wherever it stands.
    expect(stages(changes, known, [null, '2024-05-31', 'b'], last)).toEqual(['met 1–2']);
  });

  test('the first and the latest go by the day on which it begins', () => {
    const latest = bound(
      { kind: 'pick', ...select('stage'), field: fieldOf('stage.deeltijdfactor'), which: 'latest' },
      { low: 1 },
    );
    const before: Row = ['2024-01-01', '2024-02-29', 'a', 0.5];
    expect(stages(latest, before, ['2024-03-01', null, 'a', 1])).toEqual(['met 1']);
    expect(stages(latest, ['2024-04-01', '2024-05-31', 'a', 0.5], ['2024-03-01', null, 'a', 1])).toEqual([
      'pending 0.5',
    ]);
    expect(stages(latest, before, [null, '2024-05-31', 'a', 1])).toEqual(['insufficientData 0.5–1']);
  });
});

describe('a group that may not be there', () => {
  const each = (asked: Parameters<typeof bound>[1]): BoundCheck =>
    bound(duration('stage', { filter: word('stage.soort', 'a'), weighted: false }), {
      dimension: 'days',
      group: { fields: new Map([[select('stage').record, [fieldOf('stage.deeltijdfactor')]]]), values: null },
      ...asked,
    });
  const full: Row = ['2024-01-01', '2024-01-31', 'a', 1];

  test('is judged by what it amounts to if it is', () => {
    expect(stages(each({ low: 30 }), full, ['2024-02-01', '2024-03-02', null, 0.5])).toEqual([
      'met 31',
      'met 31',
    ]);
  });

  test('and may fall short then', () => {
    expect(stages(each({ low: 30 }), full, ['2024-02-01', '2024-02-10', null, 0.5])).toEqual([
      'insufficientData 10',
      'met 31',
    ]);
    expect(stages(each({ high: 31 }), full, ['2024-02-01', '2024-03-31', null, 0.5])).toEqual([
      'insufficientData 60',
      'met 31',
    ]);
  });

  test('of several records any one may make it up', () => {
    const long: Row = ['2024-02-01', '2024-03-02', null, 0.5];
    expect(stages(each({ low: 30 }), long, ['2024-04-01', '2024-05-01', null, 0.5])).toEqual(['met 31–62']);
    expect(stages(each({ low: 30 }), long, ['2024-04-01', '2024-04-10', null, 0.5])).toEqual([
      'insufficientData 10–41',
    ]);
  });

  test('what is asked of a part of it is not settled by that', () => {
    const filter = word('stage.soort', 'b');
    const part = { ...each({ low: 30 }), terms: [duration('stage', { filter })] };
    const check = { ...each({ low: 30 }), parts: [part] };
    const [whole, ofWhich] = stages(check, ['2024-02-01', '2024-03-02', null, 1]);
    expect([whole, ofWhich?.split(' ')[0]]).toEqual(['met 31', 'insufficientData']);
  });
});

test('a stretch that may not have begun is none as long as only records to come are sure to belong to it', () => {
  const shortest = bound(duration('stage', { run: 'shortest', filter: word('stage.soort', 'a') }), {
    low: 100,
    dimension: 'days',
  });
  const planned: Row = ['2024-07-01', '2024-07-31', 'a'];
  expect(stages(shortest, planned)).toEqual([]);
  expect(stages(shortest, ['2024-06-01', '2024-06-30', null], planned)[0]).toMatch(/^insufficientData/u);
  expect(stages(shortest, ['2024-06-01', '2024-06-30', 'a'], planned)[0]).toMatch(/^pending/u);
});

test('what is lacking in a training year that may not be there is lacking where data are insufficient', () => {
  const window = { kind: 'trainingYears', from: 2, to: 2 } as const;
  const check: Check = {
    kind: 'cases',
    sentence,
    cases: [{ label: '2', year: 2, check: bound(count('dienst'), { low: 3, window }) }],
  };
  const sheets = { aios: [['A', '2024-01-01', '#####']] };
  const evaluation = evaluationOf(rosterOf(sheets), programWith(check), '2026-06-30');
  const { verdicts, shortfalls } = evaluation.outcomesOf(0);
  expect(verdictName(verdicts[0] as VerdictCode)).toBe('insufficientData');
  expect(shortfalls[0]).toBe(3 * NUMBER_TICKS);
});

const neverFalls: NeverFallsCheck = {
  kind: 'neverFalls',
  sentence,
  selected: select('dienst'),
  field: fieldOf('dienst.uren'),
  group: { fields: new Map([[select('dienst').record, [fieldOf('dienst.soort')]]]), values: null },
};

describe('never falls', () => {
  const verdict = (...rows: readonly Row[]): string[] =>
    shifts(neverFalls, ...rows.map((row) => [...row, 'N'])).map((told) => told.split(' ')[0] ?? '');

  test('a record of an unknown group fits in wherever it belongs', () => {
    expect(
      verdict(
        ['2024-01-01', 'a', 2],
        ['2024-03-01', 'a', 4],
        ['2024-02-01', null, 3],
        ['2024-01-01', 'b', 1],
        ['2024-04-01', 'b', 3],
      ),
    ).toEqual(['met', 'met', 'met']);
  });

  test('or does not in one of the groups', () => {
    expect(
      verdict(
        ['2024-01-01', 'a', 2],
        ['2024-03-01', 'a', 4],
        ['2024-02-01', null, 3],
        ['2024-01-01', 'b', 4],
      ),
    ).toEqual(['met', 'met', 'insufficientData']);
  });

  test('two of unknown groups may be of one, or not', () => {
    expect(verdict(['2024-01-01', null, 4], ['2024-02-01', null, 3])).toEqual(['insufficientData']);
    expect(verdict(['2024-01-01', null, 3], ['2024-02-01', null, 3])).toEqual(['met']);
  });

  test('an unknown day or value may stand anywhere', () => {
    expect(verdict(['2024-01-01', 'a', 3], [null, 'a', 3])).toEqual(['insufficientData']);
    expect(verdict(['2024-01-01', 'a', 3], ['2024-02-01', 'a', null])).toEqual(['insufficientData']);
    expect(verdict([null, 'a', 3])).toEqual(['met']);
  });

  test('what falls does so whatever the others are', () => {
    expect(verdict(['2024-01-01', 'a', 3], ['2024-03-01', 'a', 2], ['2024-02-01', null, 1])).toContain(
      'notMet',
    );
  });

  test('blanks never contradict', () => {
    const first = day('2024-05-28');
    const record = fc.record({
      at: fc.integer({ min: 0, max: 4 }),
      kind: fc.constantFrom('a', 'b', 'c'),
      hours: fc.integer({ min: 0, max: 3 }),
      blank: fc.constantFrom(...(['at', 'kind', 'hours', null, null, null] as const)),
    });
    const verdictOf = (rows: readonly Row[]): string =>
      findingOf({ dienst: rows }, neverFalls, isoDate(first + 3)).verdict;
    const seen = new Set<string>();
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 5 }), (records) => {
        const rowsOf = (isOpen: boolean): Row[] =>
          records.map(({ at, kind, hours, blank }) => [
            isOpen && blank === 'at' ? null : isoDate(first + at),
            isOpen && blank === 'kind' ? null : kind,
            isOpen && blank === 'hours' ? null : hours,
            'N',
          ]);
        const unsure = verdictOf(rowsOf(true));
        const sure = verdictOf(rowsOf(false));
        if (unsure !== sure) seen.add(unsure);
        const allowed = unsure === 'met' ? ['met', 'notApplicable'] : [unsure];
        if (unsure !== 'insufficientData') expect(allowed).toContain(sure);
      }),
      { numRuns: 2000 },
    );
    expect(seen).toContain('insufficientData');
  });
});
