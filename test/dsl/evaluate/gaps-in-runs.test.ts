/** Unbroken stretches that short gaps do not break. What is reckoned day by day stands with the other measures. */
import { compiled, found } from '../compiled';
import { explained } from '../explain/explained';

const TRAINEE = 'aios start 1-1-2024, einddatum 31-12-2025';
const stage = (from: string, to: string): string => `stage van ${from} tot en met ${to}, soort "praktijk"`;

const told = (rule: string, given: readonly string[], asOf = '1-2-2026'): unknown[] => {
  const { verdict, measured } = explained({ rule, given: [TRAINEE, ...given], asOf });
  return [verdict, measured];
};

const HALVES = [stage('1-1-2024', '30-6-2024'), stage('15-7-2024', '14-1-2025')];

test.each([
  ['ten minste 12 aaneengesloten maanden stages met gaten van hoogstens 14 dagen', ['met', 12]],
  ['ten minste 12 aaneengesloten maanden stages met gaten van hoogstens 13 dagen', ['notMet', 6]],
  ['ten minste 12 aaneengesloten maanden stages met onderbrekingen van hoogstens 2 weken', ['met', 12]],
  ['ten minste 12 aaneengesloten maanden stages', ['notMet', 6]],
  [
    'kortste aaneengesloten periode van stages met gaten van hoogstens 1 maand ten minste 12 maanden',
    ['met', 12],
  ],
  [
    'langste aaneengesloten periode van stages met gaten van hoogstens 14 dagen hoogstens 11 maanden',
    ['notMet', 12],
  ],
])('%s', (rule, expected) => {
  expect(told(rule, HALVES)).toEqual(expected);
});

test('a stretch may go on as long as the gap is no longer', () => {
  const rule =
    'kortste aaneengesloten periode van stages met gaten van hoogstens 14 dagen ten minste 12 maanden';
  const [first = ''] = HALVES;
  expect(told(rule, [first], '14-7-2024')[0]).toBe('pending');
  expect(told(rule, [first], '15-7-2024')[0]).toBe('notMet');
});

test('what may be added to a stretch is no part of it before it begins', () => {
  const rule = 'kortste aaneengesloten periode van stages waarvan soort is "praktijk" ten minste 3 maanden';
  const given = [stage('1-1-2024', '30-6-2024'), 'stage van 1-7-2024 tot en met 3-7-2024'];
  expect(told(rule, given, '30-3-2024')[0]).toBe('pending');
  expect(told(rule, given, '31-3-2024')).toEqual(['met', 3]);
  expect(told(rule, given, '30-6-2024')).toEqual(['met', 6]);
  // From then on it may be in the stretch, or beside it.
  expect(told(rule, given, '1-7-2024')[0]).toBe('insufficientData');
});

test('what is no length of a gap is said', () => {
  const rules = (rule: string): string[] =>
    found(
      compiled(
        `opleiding "P" code P\n  duur 24 maanden\n  bron g "G"\nparameter p niet ingesteld\n  bron g\neis E "e"\n  ${rule}\n  bron g\n`,
      ),
    ).filter((one) => !one.includes('unused'));
  expect(rules('ten minste 3 aaneengesloten maanden stages met gaten van hoogstens p dagen')).toEqual([
    'proef.rules:7 parameter-not-set-here',
  ]);
  expect(rules('ten minste 3 aaneengesloten maanden stages met gaten van hoogstens 1,5 dagen')).toEqual([
    'proef.rules:7 whole-number-needed',
  ]);
});
