import { explained } from '../explain/explained';

const TRAINEE = 'aios start 1-1-2024, einddatum 31-12-2025';

const verdict = (rule: string, ...given: string[]): string =>
  explained({ rule, given: [TRAINEE, ...given], asOf: '1-2-2026' }).verdict;

describe('no other record with the same value', () => {
  const rule = 'elke cursus: er is geen andere cursus waarvan vak is hetzelfde vak';

  test('one alone is none twice', () => {
    expect(verdict(rule, 'cursus op 1-2-2024, vak "Echo"')).toBe('met');
  });

  test('the second of its kind is found', () => {
    expect(verdict(rule, 'cursus op 1-2-2024, vak "Echo"', 'cursus op 1-3-2024, vak "CT"')).toBe('met');
    expect(verdict(rule, 'cursussen op 1-2-2024, 1-3-2024, vak "Echo"')).toBe('notMet');
  });

  test('a blank name may be the same as another, and is not compared with itself', () => {
    expect(verdict(rule, 'cursus op 1-2-2024')).toBe('met');
    expect(verdict(rule, 'cursussen op 1-2-2024, 1-3-2024')).toBe('insufficientData');
  });
});

test('a record does not cover itself', () => {
  const rule = 'elke stage: gedekt door een andere stage';
  expect(verdict(rule, 'stage van 1-1-2024 tot en met 30-6-2024')).toBe('notMet');
  expect(verdict(rule, '2 stages van 1-1-2024 tot en met 30-6-2024')).toBe('met');
});
