/** "There is a … within 14 days after the same day": until when such a record may still come, and what is said once none has. */
import { explained } from './explained';

const beside = [
  'record klus, klussen / job, jobs',
  '  bladen "Jobs"',
  '  veld nr / trainee-no: tekst, rol eigenaar, kolommen "TraineeID"',
  '  veld dag / day: datum, rol datum',
  '  veld nummer / job-no: tekst',
  'record melding, meldingen / report, reports',
  '  bladen "Reports"',
  '  veld nr / trainee-no: tekst, rol eigenaar, kolommen "TraineeID"',
  '  veld dag / day: datum, rol datum',
  '  veld nummer / job-no: tekst',
].join('\n');

const WITHIN =
  'elke klus: er is een melding waarvan nummer is hetzelfde nummer en dag is binnen 14 dagen na dezelfde dag';
const FROM_TO =
  'elke klus: er is een melding waarvan nummer is hetzelfde nummer en dag is van dezelfde dag tot en met 14 dagen na dezelfde dag';
const TRAINEE = 'aios start 1-1-2024, einddatum 31-12-2025';
const JOB = 'klus op 1-5-2024, nummer "7"';

const on = (rule: string, asOf: string, ...others: string[]): ReturnType<typeof explained> =>
  explained({ rule, beside, given: [TRAINEE, JOB, ...others], asOf }, 'en');

// Fourteen days after 1 May are 15 May.
test.each([WITHIN, FROM_TO])('%s: due on the last day on which a record would do', (rule) => {
  expect(on(rule, '12-5-2024')).toMatchObject({ verdict: 'pending', due: '2024-05-15' });
  expect(on(rule, '12-5-2024').explanation).toContain('due by 15 May 2024');
  expect(on(rule, '15-5-2024')).toMatchObject({ verdict: 'pending', due: '2024-05-15' });
  expect(on(rule, '16-5-2024')).toMatchObject({ verdict: 'notMet', due: null });
});

test('what is planned leaves the due date as it is', () => {
  expect(on(WITHIN, '12-5-2024', 'melding op 14-5-2024, nummer "7"')).toMatchObject({
    verdict: 'pending',
    due: '2024-05-15',
  });
});

test('of several records the first that lacks another decides', () => {
  const finding = on(WITHIN, '12-5-2024', 'klus op 10-5-2024, nummer "8"');
  expect(finding).toMatchObject({ verdict: 'pending', due: '2024-05-15' });
});

test('without a last day it is due at the end of the training', () => {
  const rule = 'elke klus: er is een melding waarvan nummer is hetzelfde nummer';
  expect(on(rule, '12-5-2024')).toMatchObject({ verdict: 'pending', due: '2025-12-31' });
});

test('of the first record too', () => {
  const rule = 'eerste klus: er is een melding waarvan dag is binnen 14 dagen na dezelfde dag';
  expect(on(rule, '12-5-2024')).toMatchObject({ verdict: 'pending', due: '2024-05-15' });
});

test('of a trainee: a record by a date', () => {
  const rule = 'er is een melding waarvan dag is uiterlijk op 1 maand na start';
  expect(on(rule, '20-1-2024')).toMatchObject({ verdict: 'pending', due: '2024-02-01' });
});

test('what is broken names its last day, and the record that only its date keeps out', () => {
  expect(on(WITHIN, '20-5-2024').explanation).toContain('(job no is "7", due by 15 May 2024).');
  const { explanation } = on(
    WITHIN,
    '20-5-2024',
    'melding op 1-5-2024, nummer "7"',
    'melding op 18-5-2024, nummer "7"',
    'melding op 3-5-2024, nummer "8"',
  );
  expect(explanation).toContain('(job no is "7", due by 15 May 2024), ');
  expect(explanation).toContain('(lies outside the window, 1 May 2024).');
  expect(explanation).not.toContain('18 May');
  expect(explanation).not.toContain(' 3 May');
});
