/** Conditions on the trainee's own row: until when they may be put right, and which dates in it are plans. */
import { explained } from '../explain/explained';

const START = 'aios start 1-1-2024, einddatum 31-12-2025';
const verdict = (rule: string, cells: string, asOf: string, beside = ''): string =>
  explained({ rule, beside, given: [START + cells], asOf }).verdict;

describe('a date that is asked for by another one', () => {
  test.each([
    // Before the start: until the day before it. By the start: on that day still.
    ['registerdatum is vóór de start', '31-12-2023', 'pending'],
    ['registerdatum is vóór de start', '1-1-2024', 'notMet'],
    ['registerdatum is uiterlijk de start', '1-1-2024', 'pending'],
    ['registerdatum is uiterlijk de start', '2-1-2024', 'notMet'],
  ])('%s, on %s: %s', (rule, asOf, expected) => {
    expect(verdict(rule, ', registerdatum 1-3-2024', asOf)).toBe(expected);
  });

  test('so long before the start is due by the day before it', () => {
    const rule = 'artsdiploma is ten minste 1 jaar vóór de start';
    const told = (asOf: string) => {
      const { verdict: found, due } = explained({ rule, given: [`${START}, artsdiploma 2-1-2023`], asOf });
      return [found, due];
    };
    expect(told('1-1-2023')).toEqual(['pending', '2023-01-01']);
    expect(told('1-2-2024')).toEqual(['notMet', '2023-12-31']);
  });

  test('before the begin of a training year that never comes is no day at all', () => {
    const given = ['aios start 1-1-2024, einddatum 30-6-2024'];
    const { verdict: found, due } = explained({
      rule: 'registerdatum is vóór opleidingsjaar 2',
      given,
      asOf: '1-6-2024',
    });
    expect([found, due]).toEqual(['insufficientData', null]);
  });
});

describe('what names no date by which it is asked', () => {
  test('may be put right until the day before the start', () => {
    expect(verdict('financiering is "eigen middelen"', ', financiering "fonds"', '31-12-2023')).toBe(
      'pending',
    );
    expect(verdict('financiering is "eigen middelen"', ', financiering "fonds"', '1-1-2024')).toBe('notMet');
  });

  test('but not the regulation, by itself or beside something else', () => {
    expect(verdict('regeling is "NG5"', ', regeling "NG4"', '31-12-2023')).toBe('notMet');
    expect(verdict('regeling is "NG5" en taal-nl', ', regeling "NG4", taal-nl ja', '31-12-2023')).toBe(
      'notMet',
    );
  });
});

describe('a date that lies ahead', () => {
  test.each([
    // The start and the end are agreed; others are plans until their day.
    ['startdatum is vanaf 1-1-2020', '', '1-6-2023', 'met'],
    ['einddatum is vóór 1-1-2026', '', '1-6-2024', 'met'],
    ['registerdatum is vóór 1-1-2026', ', registerdatum 2-6-2024', '1-6-2024', 'pending'],
    ['registerdatum is vóór 1-1-2026', ', registerdatum 2-6-2024', '2-6-2024', 'met'],
    ['registerdatum is leeg', '', '1-6-2024', 'met'],
  ])('%s%s, on %s: %s', (rule, cells, asOf, expected) => {
    expect(verdict(rule, cells, asOf)).toBe(expected);
  });
});
