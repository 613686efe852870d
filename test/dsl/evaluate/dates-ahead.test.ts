/** Dates in cells that lie after the reference date: those of a record that has taken place, and those of the trainee's own row. */
import { explained } from '../explain/explained';

const given = [
  'aios start 1-1-2024, einddatum 31-12-2025, artsdiploma 1-6-2024',
  'stage van 1-2-2024 tot en met 29-2-2024, toestemming 1-6-2024',
];
const verdictOf = (rule: string, asOf: string): string => explained({ rule, given, asOf }).verdict;

test.each([
  'elke stage: toestemming is vóór 1-7-2024',
  'elke stage: toestemming is van begin tot en met 6 maanden na begin',
  'ten minste 1 stage waarvan toestemming is vóór 1-7-2024',
  'hoogstens 0 stages waarvan niet toestemming is vóór 1-7-2024',
  'ten minste 100% van de stages: toestemming is vóór 1-7-2024',
])('of a record are read as they are written: %s', (rule) => {
  expect([verdictOf(rule, '1-3-2024'), verdictOf(rule, '1-6-2024')]).toEqual(['met', 'met']);
});

test.each([
  'artsdiploma is vóór 1-7-2024',
  'artsdiploma is uiterlijk op het einde',
  'artsdiploma is ingevuld',
])('of the trainee are plans until they come: %s', (rule) => {
  expect([verdictOf(rule, '31-5-2024'), verdictOf(rule, '1-6-2024')]).toEqual(['pending', 'met']);
});

test('the start and the end are agreed', () => {
  expect(verdictOf('het einde is vóór 1-1-2026', '1-3-2024')).toBe('met');
});
