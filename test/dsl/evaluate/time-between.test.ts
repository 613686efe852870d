/** From the date of one record to that of the next; of records with a begin and an end, the time in which there is none. */
import { explained } from '../explain/explained';

const TRAINEE = 'aios start 1-1-2024, einddatum 31-12-2025';

const of = (rule: string, asOf: string, ...given: string[]): ReturnType<typeof explained> =>
  explained({ rule, given: [TRAINEE, ...given], asOf }, 'en');

test('from 23 April to 23 July are 3 months', () => {
  const rule = 'ten minste 3 maanden tussen cursussen';
  expect(of(rule, '1-8-2024', 'cursussen op 23-4-2024, 23-7-2024')).toMatchObject({
    verdict: 'met',
    measured: 3,
  });
  expect(of(rule, '1-8-2024', 'cursussen op 23-4-2024, 22-7-2024').verdict).toBe('notMet');
});

test('from 1 to 9 January are 8 days, and both dates are named', () => {
  const finding = of('hoogstens 7 dagen tussen cursussen', '1-8-2024', 'cursussen op 1-1-2024, 9-1-2024');
  expect(finding).toMatchObject({ verdict: 'notMet', measured: 8, due: null });
  expect(finding.explanation).toContain('8 days, at most 7, from 1 Jan 2024 to 9 Jan 2024');
  expect(
    of('hoogstens 7 dagen tussen cursussen', '1-8-2024', 'cursussen op 1-1-2024, 8-1-2024').verdict,
  ).toBe('met');
});

test('eight weeks and a day are more than eight weeks', () => {
  const rule = 'hoogstens 8 weken tussen cursussen';
  expect(of(rule, '1-8-2024', 'cursussen op 1-1-2024, 27-2-2024').verdict).toBe('notMet');
  expect(of(rule, '1-8-2024', 'cursussen op 1-1-2024, 26-2-2024').verdict).toBe('met');
});

test('what is too close has no day by which it could be put right', () => {
  const finding = of('ten minste 1 maand tussen cursussen', '1-2-2024', 'cursussen op 10-1-2024, 20-1-2024');
  expect(finding).toMatchObject({ verdict: 'notMet', due: null });
  expect(finding.explanation).not.toContain('due by');
});

test('between records with a begin and an end it is the time without', () => {
  const stages = [
    'stage van 1-1-2024 tot en met 31-1-2024',
    'stage van 10-2-2024 tot en met 29-2-2024',
  ] as const;
  // 1 to 9 February.
  const finding = of('hoogstens 8 dagen tussen stages', '1-8-2024', ...stages);
  expect(finding).toMatchObject({ verdict: 'notMet', measured: 9 });
  expect(finding.explanation).toContain('from 1 Feb 2024 to 9 Feb 2024');
});

test('an unknown day leaves open since when, and names no day of long ago', () => {
  const rule = 'hoogstens 3 maanden tussen cursussen';
  const finding = of(rule, '31-12-2024', 'cursussen op 1-1-2024, 1-3-2024', 'cursus');
  expect(finding.verdict).toBe('insufficientData');
  expect(finding.explanation).toContain('until 1 Jan 2024, unknown since when');
});
