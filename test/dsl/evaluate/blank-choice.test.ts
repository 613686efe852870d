/** A choice knows no other words: of a blank cell each of them is tried where other records are to have the same one. */
import { explained } from '../explain/explained';

const beside = [
  'record klus, klussen / job, jobs',
  '  bladen "Jobs"',
  '  veld nr / trainee-no: tekst, rol eigenaar, kolommen "TraineeID"',
  '  veld dag / day: datum, rol datum',
  '  veld klasse / class: keuze, waarden "I", "II"',
  '  veld plaats / place: tekst',
  'record pas, passen / ticket, tickets',
  '  bladen "Tickets"',
  '  veld nr / trainee-no: tekst, rol eigenaar, kolommen "TraineeID"',
  '  veld afgifte / issued: datum, rol datum',
  '  veld klasse / class: keuze, waarden "I", "II"',
  '  veld plaats / place: tekst',
].join('\n');

const TRAINEE = 'aios start 1-1-2024, einddatum 31-12-2025';
const RULE = 'elke klus: er is een pas waarvan klasse is dezelfde klasse en afgifte is vóór dezelfde dag';
const ONE = 'pas op 2-1-2024, klasse "I"';
const TWO = 'pas op 2-1-2024, klasse "II"';
const JOB = 'klus op 1-3-2024';

const verdict = (rule: string, given: readonly string[], asOf = '1-8-2024'): string =>
  explained({ rule, beside, given: [TRAINEE, ...given], asOf }).verdict;

test('a record for each of its words is one for it, whichever it is', () => {
  expect(verdict(RULE, [JOB, ONE, TWO])).toBe('met');
  expect(verdict(RULE, [JOB, ONE])).toBe('insufficientData');
  expect(verdict(RULE, [`${JOB}, klasse "II"`, ONE])).toBe('notMet');
});

test('without one for any of its words there is none', () => {
  expect(verdict(RULE, [JOB])).toBe('notMet');
  expect(verdict(RULE, [JOB, 'pas op 2-4-2024, klasse "I"', 'pas op 2-4-2024, klasse "II"'])).toBe('notMet');
});

test('that there is none with the same word does not hold where there is one for each', () => {
  const none = 'elke klus: er is geen pas waarvan klasse is dezelfde klasse';
  expect(verdict(none, [JOB, ONE, TWO])).toBe('notMet');
  expect(verdict(none, [JOB, ONE])).toBe('insufficientData');
  expect(verdict(none, [JOB])).toBe('met');
});

test('an unknown word on the other side leaves it open', () => {
  expect(verdict(RULE, [JOB, ONE, 'pas op 2-1-2024'])).toBe('insufficientData');
  expect(verdict(RULE, [JOB, ONE, TWO, 'pas op 2-1-2024'])).toBe('met');
});

test('a text may hold any word', () => {
  const rule = 'elke klus: er is een pas waarvan plaats is dezelfde plaats';
  expect(verdict(rule, [JOB, `${ONE}, plaats "Noord"`, `${TWO}, plaats "Zuid"`])).toBe('insufficientData');
});
