/** The day of a finding by which it can still be put right: of several sentences the first, and none of what nothing can mend. */
import { explained } from './explained';

const TRAINEE = 'aios start 1-1-2024, einddatum 31-12-2025';

const of = (rule: string, ...given: string[]): ReturnType<typeof explained> =>
  explained({ rule, given: [TRAINEE, ...given], asOf: '1-6-2024' }, 'en');

test('of several sentences that are pending it is the first of their days', () => {
  const rule = 'ten minste 2 cursussen\nten minste 1 beoordeling vóór 1-9-2024';
  expect(of(rule)).toMatchObject({ verdict: 'pending', due: '2024-08-31' });
  expect(of(rule, 'beoordeling op 1-2-2024')).toMatchObject({ verdict: 'pending', due: '2025-12-31' });
  expect(of(rule, 'cursussen op 1-2-2024, 1-3-2024')).toMatchObject({ due: '2024-08-31' });
});

test('of a list of which one is enough, none of its items has to be there by its own day', () => {
  const rule = 'een van de volgende:\n  - ten minste 2 cursussen\n  - ten minste 1 beoordeling vóór 1-9-2024';
  expect(of(rule)).toMatchObject({ verdict: 'pending', due: '2025-12-31' });
});

test('what exceeds a maximum for good has none', () => {
  const finding = of('hoogstens 1 cursus', 'cursussen op 1-2-2024, 1-3-2024');
  expect(finding).toMatchObject({ verdict: 'notMet', due: null });
  expect(finding.parts[0]?.due).toBeNull();
});

test('what was not there in time was due then', () => {
  expect(of('ten minste 1 beoordeling vóór 1-3-2024')).toMatchObject({
    verdict: 'notMet',
    due: '2024-02-29',
  });
});
