/** A training year that a training does not have: it ends before its clock has come that far. */
import type { Window } from '../../../src/dsl/resolve/program';
import { explained } from '../explain/explained';
import { bound, count, duesOf, findingOf, partsOf, type Sheets } from './measure-world';

const SENTENCES = [
  'ten minste 1 cursus in opleidingsjaar 2',
  'precies 2 verschillende instellingen van stages in opleidingsjaar 2',
  'ten minste 1 cursus in elk kwartaal, in opleidingsjaar 2',
  'ten minste 1 cursus in enige 3 opeenvolgende maanden, in opleidingsjaar 2',
  'elke cursus in opleidingsjaar 2: aanwezig',
  'hoogstens 3 cursussen in opleidingsjaar 2',
];

const verdictOf = (rule: string, given: readonly string[], asOf: string): string =>
  explained({ rule, given, asOf }).verdict;

describe.each(SENTENCES)('%s', (rule) => {
  test('asks nothing of a training that ends before', () => {
    const given = ['aios start 1-1-2024, einddatum 30-6-2024', 'stage van 1-1-2024 tot en met 30-6-2024'];
    expect(verdictOf(rule, given, '1-3-2024')).toBe('notApplicable');
    expect(verdictOf(rule, given, '1-1-2026')).toBe('notApplicable');
  });

  test('asks nothing of one that ends on the last day of the year before', () => {
    const given = ['aios start 1-1-2024, einddatum 31-12-2024', 'stage van 1-1-2024 tot en met 31-12-2024'];
    expect(verdictOf(rule, given, '1-1-2026')).toBe('notApplicable');
  });
});

describe.each(SENTENCES.slice(0, 3))('%s', (rule) => {
  test('is asked of one that ends a day later', () => {
    const given = ['aios start 1-1-2024, einddatum 1-1-2025', 'stage van 1-1-2024 tot en met 1-1-2025'];
    expect([verdictOf(rule, given, '1-3-2024'), verdictOf(rule, given, '1-1-2026')]).toEqual([
      'pending',
      'notMet',
    ]);
  });
});

const inYear2 = { kind: 'trainingYears', from: 2, to: 2 } as const;
const inQuarters: Window = { kind: 'eachPeriod', period: 'calendarQuarter', inside: inYear2, having: null };

describe.each<[string, Window]>([
  ['as a whole', inYear2],
  ['quarter by quarter', inQuarters],
])('a year by the training clock, %s', (_, window) => {
  const check = bound(count('dienst'), { low: 1, window });
  const half = [['2024-01-01', '2024-06-30', 'x']] as const;

  test('is still to come as long as stages may be planned by which the clock reaches it', () => {
    const sheets = { stage: half };
    expect(partsOf(sheets, check, '2025-12-31')).toEqual(['pending 0']);
    expect(duesOf(sheets, check, '2025-12-31')).toEqual(['2025-12-31']);
    expect(partsOf(sheets, check, '2026-01-01')).toEqual([]);
    expect(findingOf(sheets, check, '2026-01-01').verdict).toBe('notApplicable');
  });

  test('is still to come where there is no end yet', () => {
    const sheets: Sheets = { aios: [['A', '2024-01-01', null]], stage: half };
    expect(partsOf(sheets, check, '2024-03-01')).toEqual(['pending 0']);
    expect(duesOf(sheets, check, '2024-03-01')).toEqual(['open']);
  });

  test('is none of a training of which the stages last until its end', () => {
    const sheets: Sheets = { aios: [['A', '2024-01-01', '2024-06-30']], stage: half };
    expect(findingOf(sheets, check, '2024-03-01')).toMatchObject({ verdict: 'notApplicable', parts: [] });
  });

  test('may be there where the end is unreadable, or a cell leaves open whether the stages last until it', () => {
    const unreadable: Sheets = { aios: [['A', '2024-01-01', '#####']] };
    expect(findingOf(unreadable, check, '2026-03-01').verdict).toBe('insufficientData');
    const sheets: Sheets = { stage: [...half, ['2025-07-01', '2025-12-31', 'x', null]] };
    expect(findingOf(sheets, check, '2025-03-01').verdict).toBe('insufficientData');
  });
});
