/** A share of the latest so many records is of one choice of them: what does not satisfy the condition in it is the rest of just that many. */
import { explained } from '../explain/explained';

const TRAINEE = 'aios start 1-1-2023, einddatum 31-12-2025';
const RULE = 'hoogstens 10% van de laatste 10 verrichtingen: zelfstandig';

const twelve = (last: string): string[] => [
  TRAINEE,
  `verrichtingen op ${Array.from({ length: 11 }, (_, index) => `${index + 1}-1-2024`).join(', ')}, zelfstandig nee`,
  `verrichting op 12-1-2024, zelfstandig ${last}`,
];

const of = (rule: string, given: readonly string[]): ReturnType<typeof explained> =>
  explained({ rule, given, asOf: '1-6-2024' }, 'en');

test('of ten records one is a tenth, whichever ten they are', () => {
  // The undated one is among the latest ten or is not: one of these ten is a yes either way.
  expect(of(RULE, [...twelve('ja'), 'verrichting, zelfstandig nee'])).toMatchObject({
    verdict: 'met',
    measured: 10,
    measuredAtMost: 10,
  });
});

test('an undated record that may make a second of ten leaves it open', () => {
  expect(of(RULE, [...twelve('ja'), 'verrichting, zelfstandig ja'])).toMatchObject({
    verdict: 'insufficientData',
    measured: 10,
    measuredAtMost: 20,
  });
});

test('what may be blank is one of the ten, too', () => {
  expect(of(RULE, [...twelve('ja'), 'verrichting op 13-1-2024'])).toMatchObject({
    verdict: 'insufficientData',
    measured: 10,
    measuredAtMost: 20,
  });
});

test('of the latest two at least half, where the third may be one of them', () => {
  const given = [
    TRAINEE,
    'verrichting op 1-3-2024, zelfstandig ja',
    'verrichting op 1-4-2024, zelfstandig ja',
    'verrichting, zelfstandig nee',
  ];
  expect(of('ten minste 50% van de laatste 2 verrichtingen: zelfstandig', given)).toMatchObject({
    verdict: 'met',
    measured: 50,
    measuredAtMost: 100,
  });
  expect(of('ten minste 60% van de laatste 2 verrichtingen: zelfstandig', given).verdict).toBe(
    'insufficientData',
  );
});

test('of the latest two at most half, where the third may be one of them', () => {
  const given = [
    TRAINEE,
    'verrichting op 1-3-2024, zelfstandig ja',
    'verrichting op 1-4-2024, zelfstandig nee',
    'verrichting, zelfstandig ja',
  ];
  expect(of('hoogstens 50% van de laatste 2 verrichtingen: zelfstandig', given)).toMatchObject({
    verdict: 'met',
    measured: 50,
    measuredAtMost: 50,
  });
});

test('of amounts of the latest two it is no share of two', () => {
  const given = [
    TRAINEE,
    'cursus op 1-2-2024, dagen 8, aanwezig ja',
    'cursus op 1-3-2024, dagen 2, aanwezig nee',
  ];
  expect(of('ten minste 80% van totaal dagen van de laatste 2 cursussen: aanwezig', given)).toMatchObject({
    verdict: 'met',
    measured: 80,
  });
});

test('of fewer than so many it is a share of those that there are', () => {
  const given = [
    TRAINEE,
    'verrichting op 1-3-2024, zelfstandig ja',
    'verrichting op 1-4-2024, zelfstandig nee',
  ];
  expect(of(RULE, given)).toMatchObject({ verdict: 'pending', measured: 50 });
});
