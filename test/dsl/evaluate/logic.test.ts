/** Checks made of other checks: all, so many of them, for each case, if … then … otherwise, optional. */
import { jest } from '@jest/globals';
import fc from 'fast-check';
import type { Check, CompositeCheck } from '../../../src/dsl/resolve/program';
import { Lacking } from '../../../src/dsl/evaluate/lacking';
import { PreparedComposite } from '../../../src/dsl/evaluate/composite-check';
import { VERDICTS, type Verdict, type VerdictCode } from '../../../src/dsl/evaluate/verdict';
import type { PreparedCheck } from '../../../src/dsl/evaluate/prepared';
import {
  compare,
  each,
  findingOf,
  is,
  on,
  onTrainee,
  own,
  rosterWith,
  select,
  sentence,
  verdictOf,
} from './small-world';

const judged = (verdict: Verdict): PreparedCheck => ({
  evaluate: () => VERDICTS.indexOf(verdict) as VerdictCode,
});

/** Of checks that ask something of everybody. */
function composite(low: number | null, high: number | null, ...parts: Verdict[]): Verdict {
  const checks = parts.map(() => onTrainee(compare(own('aios.startdatum'), 'onOrAfter', on('2024-01-01'))));
  const check: CompositeCheck = { kind: 'composite', sentence, low, high, checks };
  return VERDICTS[new PreparedComposite(check, parts.map(judged)).evaluate(0, null)];
}

describe('a composite', () => {
  test('of all is as bad as the worst', () => {
    expect(composite(null, null, 'met', 'met')).toBe('met');
    expect(composite(null, null, 'met', 'pending', 'toAttest')).toBe('toAttest');
    expect(composite(null, null, 'insufficientData', 'toAttest')).toBe('insufficientData');
    expect(composite(null, null, 'insufficientData', 'notMet')).toBe('notMet');
    expect(composite(null, null, 'met', 'notApplicable')).toBe('met');
    expect(composite(null, null, 'notApplicable', 'notApplicable')).toBe('notApplicable');
  });

  test('of at least n takes the n-th best', () => {
    expect(composite(1, null, 'notMet', 'pending')).toBe('pending');
    expect(composite(1, null, 'notMet', 'pending', 'toAttest')).toBe('toAttest');
    expect(composite(1, null, 'toAttest', 'insufficientData')).toBe('insufficientData');
    expect(composite(1, null, 'notMet', 'met')).toBe('met');
    expect(composite(2, null, 'notMet', 'met')).toBe('notMet');
    expect(composite(2, null, 'notMet', 'met', 'pending')).toBe('pending');
    expect(composite(2, null, 'met', 'notApplicable')).toBe('notMet');
    expect(composite(1, null, 'notApplicable')).toBe('notApplicable');
  });

  test('of at most n counts what is met, certainly or perhaps', () => {
    expect(composite(0, 1, 'met', 'pending', 'notMet')).toBe('met');
    expect(composite(0, 1, 'met', 'met')).toBe('notMet');
    expect(composite(0, 1, 'met', 'insufficientData')).toBe('insufficientData');
    expect(composite(0, 1, 'met', 'toAttest')).toBe('toAttest');
    expect(composite(0, 2, 'met', 'insufficientData', 'notMet')).toBe('met');
  });

  test('of exactly n is both', () => {
    expect(composite(1, 1, 'met', 'notMet')).toBe('met');
    expect(composite(1, 1, 'met', 'met')).toBe('notMet');
    expect(composite(1, 1, 'pending', 'notMet')).toBe('pending');
    expect(composite(1, 1, 'met', 'insufficientData')).toBe('insufficientData');
    expect(composite(1, 2, 'met', 'met', 'insufficientData')).toBe('insufficientData');
  });

  test('says nothing certain that a part with unknown cells can still overturn', () => {
    const known: readonly Verdict[] = ['met', 'pending', 'notMet', 'toAttest', 'notApplicable'];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...known, 'insufficientData' as const), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 0, max: 3 }),
        fc.option(fc.integer({ min: 0, max: 3 })),
        fc.infiniteStream(fc.constantFrom('met' as const, 'notMet' as const, 'pending' as const)),
        (parts, low, more, readings) => {
          const high = more === null ? null : low + more;
          const before = composite(low, high, ...parts);
          const filled = parts.map((part) =>
            part === 'insufficientData' ? (readings.next().value as Verdict) : part,
          );
          const after = composite(low, high, ...filled);
          if (before === 'met' || before === 'notMet') expect(after).toBe(before);
        },
      ),
    );
  });

  test('looks at each of its parts once where only what is measured is asked for', () => {
    const looked = jest.fn((): VerdictCode => 1);
    const check: CompositeCheck = { kind: 'composite', sentence, low: null, high: null, checks: [] };
    const inner = new PreparedComposite(check, [{ evaluate: looked }]);
    new PreparedComposite(check, [inner]).evaluate(0, new Lacking());
    expect(looked).toHaveBeenCalledTimes(1);
  });

  test('tells of itself first, then of its parts', () => {
    const checks = [onTrainee(compare(own('aios.startdatum'), 'before', on('2024-06-01')))];
    const finding = findingOf(rosterWith({}), { kind: 'composite', sentence, low: 1, high: null, checks });
    expect(finding.parts.map(({ check }) => check.kind)).toEqual(['composite', 'person']);
  });
});

const started = (before: string): Check =>
  onTrainee(compare(own('aios.startdatum'), 'onOrAfter', on(before)));
const MET = started('2024-01-01');
const NOT_MET = started('2024-01-02');
const OPEN = onTrainee(compare(own('aios.diploma'), 'onOrAfter', on('2020-01-01')));
const NOT_APPLICABLE = each(select('bevestiging'), is('bevestiging.eis', 'x'));

describe('if … then … otherwise', () => {
  const verdict = (condition: Check, consequence: Check, otherwise: Check | null) =>
    verdictOf(rosterWith({}), { kind: 'if', sentence, condition, consequence, otherwise });

  test('takes the branch that its condition decides', () => {
    expect(verdict(MET, NOT_MET, MET)).toBe('notMet');
    expect(verdict(NOT_MET, NOT_MET, MET)).toBe('met');
    expect(verdict(NOT_MET, NOT_MET, null)).toBe('notApplicable');
    expect(verdict(NOT_APPLICABLE, NOT_MET, MET)).toBe('met');
  });

  test('where the condition is unknown, what both branches agree on', () => {
    expect(verdict(OPEN, MET, MET)).toBe('met');
    expect(verdict(OPEN, NOT_MET, NOT_MET)).toBe('notMet');
    expect(verdict(OPEN, MET, NOT_MET)).toBe('insufficientData');
    expect(verdict(OPEN, NOT_MET, null)).toBe('insufficientData');
    expect(verdict(OPEN, MET, null)).toBe('met');
    expect(verdict(OPEN, NOT_APPLICABLE, MET)).toBe('met');
  });
});

describe('optional', () => {
  const verdict = (check: Check) => verdictOf(rosterWith({}), { kind: 'optional', sentence, check });

  test('is met or not applicable, and unknown where it may be met', () => {
    expect(verdict(MET)).toBe('met');
    expect(verdict(NOT_MET)).toBe('notApplicable');
    expect(verdict(OPEN)).toBe('insufficientData');
  });
});

describe('for each', () => {
  const cases = (...all: [label: string, year: number | null, check: Check][]): Check => ({
    kind: 'cases',
    sentence,
    cases: all.map(([label, year, check]) => ({ label, year, check })),
  });

  test('word: the worst of the cases, each part with its labels', () => {
    const check = cases(['a', null, MET], ['b', null, cases(['c', null, NOT_MET])]);
    const finding = findingOf(rosterWith({}), check);
    expect(finding.verdict).toBe('notMet');
    expect(finding.parts.map((part) => part.cases)).toEqual([['a'], ['b', 'c']]);
  });

  test('training year: without those that this training does not have', () => {
    const stage = (end: string) => [['A', 'radiologie', 'AMC', '2024-01-01', end]];
    const check = cases(['1', 1, MET], ['2', 2, NOT_MET], ['3', 3, NOT_MET]);
    const verdict = (end: string) =>
      verdictOf(rosterWith({ aios: [['A', '2024-01-01', end]], stage: stage(end) }), check);
    expect(verdict('2025-12-31')).toBe('notMet');
    expect(verdict('2024-12-31')).toBe('met');
    expect(verdictOf(rosterWith({ stage: stage('2025-12-31') }), cases(['3', 3, NOT_MET]))).toBe(
      'notApplicable',
    );
  });

  test('training year: open where an unknown cell may keep it from being there', () => {
    const roster = rosterWith({
      aios: [['A', '2024-01-01', '#####']],
      stage: [['A', 'radiologie', 'AMC', '2024-01-01', '2025-12-31']],
    });
    expect(verdictOf(roster, cases(['2', 2, NOT_MET]))).toBe('insufficientData');
    expect(verdictOf(roster, cases(['2', 2, MET]))).toBe('met');
  });
});

test('a parameter that is not set is named', () => {
  const check = onTrainee(
    compare(own('aios.startdatum'), 'before', { kind: 'unset', parameter: 'uiterste-start' }),
  );
  const finding = findingOf(rosterWith({}), check);
  expect(finding.verdict).toBe('insufficientData');
  expect(finding.parts[0]?.unset).toEqual(['uiterste-start']);
  const rows = each(
    select('bevestiging'),
    compare(own('bevestiging.datum'), 'before', { kind: 'unset', parameter: 'p' }),
  );
  expect(verdictOf(rosterWith({}), rows)).toBe('notApplicable');
  const withRow = findingOf(rosterWith({ bevestiging: [['A', 'R1', '2024-01-01', 'x']] }), rows);
  expect(withRow.verdict).toBe('insufficientData');
  expect(withRow.parts[0]?.unset).toEqual(['p']);
});

describe('what a trainee’s row says without a date', () => {
  const check = onTrainee(is('aios.opleider', 'devries'));
  const named = (start: string | null, supervisor: string | null) =>
    rosterWith({ aios: [['A', start, null, null, supervisor]] });

  test('may be put right until the day before the start', () => {
    expect(verdictOf(named('2025-07-01', 'Bakker'), check)).toBe('pending');
    expect(verdictOf(named('2025-06-30', 'Bakker'), check)).toBe('notMet');
    expect(verdictOf(named('2025-07-01', 'De Vries'), check)).toBe('met');
    expect(verdictOf(named(null, 'Bakker'), check)).toBe('insufficientData');
  });

  test('is no condition that might be met, whenever the start is', () => {
    const condition: Check = { kind: 'if', sentence, condition: check, consequence: check, otherwise: null };
    expect(verdictOf(named(null, 'Bakker'), condition)).toBe('notApplicable');
    expect(verdictOf(named('2025-07-01', 'Bakker'), condition)).toBe('notApplicable');
    expect(verdictOf(named('2025-07-01', null), condition)).toBe('insufficientData');
  });
});
