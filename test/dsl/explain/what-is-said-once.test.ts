/** What an explanation asks, in whole records, and how it is put: headings first, and each record once. */
import { explained } from './explained';

const TRAINEE = 'aios start 1-1-2024, einddatum 31-12-2025';

const of = (
  rule: string,
  given: readonly string[],
  language: 'nl' | 'en' = 'en',
  asOf = '1-3-2025',
): ReturnType<typeof explained> => explained({ rule, given: [TRAINEE, ...given], asOf }, language);

test('of records a whole number is asked, where a share of others comes to a fraction', () => {
  // 60 % of 9 courses are 5.4 of them.
  const rule = 'aantal beoordelingen ten minste 60% van aantal cursussen';
  const given = ['3 beoordelingen op 1-2-2024', '9 cursussen op 1-2-2024'];
  const finding = of(rule, given);
  expect(finding).toMatchObject({ verdict: 'pending', measured: 3, required: 6, shortfall: 3 });
  expect(finding.explanation).toContain('3 reviews of at least 6, 3 more reviews to plan');
  const late = of(rule, given, 'en', '1-2-2026');
  expect(late.explanation).toContain('3 reviews of at least 6, short by 3 reviews');
});

test('at most a share of others is the last whole number below it', () => {
  // 30 % of 9 courses are 2.7 of them.
  const finding = of('aantal beoordelingen hoogstens 30% van aantal cursussen', [
    '3 beoordelingen op 1-2-2024',
    '9 cursussen op 1-2-2024',
  ]);
  expect(finding).toMatchObject({ measured: 3, requiredAtMost: 2, excess: 1 });
});

test('more than a share of others is the next whole number above it, where that share is whole itself', () => {
  // 40 % of 10 courses are 4 of them.
  const given = ['4 beoordelingen op 1-2-2024', '10 cursussen op 1-2-2024'];
  const more = of('aantal beoordelingen meer dan 40% van aantal cursussen', given);
  expect(more.explanation).toContain('4 reviews of at least 5, 1 more review to plan');
  const less = of('aantal beoordelingen minder dan 40% van aantal cursussen', given);
  expect(less).toMatchObject({ requiredAtMost: 3, excess: 1 });
});

test('a share of records says of how many', () => {
  const given = [
    '12 verrichtingen op 1-2-2024, zelfstandig ja',
    '8 verrichtingen op 2-2-2024, zelfstandig nee',
  ];
  const rule = 'ten minste 75% van de verrichtingen: zelfstandig';
  expect(of(rule, given).explanation).toContain('60% of at least 75%, 12 of 20 procedures, short by 15%');
  expect(of(rule, given, 'nl').explanation).toContain('12 van de 20 verrichtingen');
});

test('one different value is one', () => {
  const rule = 'ten minste 1 verschillende instelling van stages';
  expect(of(rule, [], 'nl').explanation).toContain('Ten minste 1 verschillende instelling van stages');
  expect(of(rule, []).explanation).toContain('At least 1 different site of rotations');
});

test('so many of a list in each year: the list comes first, and of a year that has enough nothing is said', () => {
  const rule =
    'voor elk opleidingsjaar: ten minste 1 van de volgende:\n  - ten minste 1 cursus\n  - ten minste 1 beoordeling';
  const { explanation } = of(rule, ['cursus op 1-2-2024']);
  expect(explanation).toMatch(
    /^Pending\. One of the following: training year 2: 0 of 2 met\. At least 1 course:/u,
  );
  expect(explanation).not.toContain('training year 1');
});

test('a record that counts for its word says which', () => {
  const { counted } = of('ten minste 2 verschillende instellingen van stages', [
    'stage van 1-1-2024 tot en met 30-6-2024, instelling "Noord"',
  ]);
  expect(counted.map(({ note }) => note)).toEqual(['counts: site is "Noord", 1 Jan 2024 – 30 Jun 2024']);
});

test('what lies ahead is rejected once, whatever else keeps it out of one of the sentences', () => {
  const rule = 'ten minste 1 cursus\nten minste 1 cursus waarvan vak is "Echo"';
  const { rejected } = of(rule, ['cursus op 1-8-2025, vak "CT"']);
  expect(rejected.map(({ note }) => note)).toEqual(['lies after the reference date, 1 Aug 2025']);
});

test('a window that moves with the reference date has no day by which it was due', () => {
  const finding = of('ten minste 1 cursus binnen 6 maanden vóór de peildatum', []);
  expect(finding).toMatchObject({ verdict: 'notMet', due: null });
  expect(finding.explanation).not.toContain('due');
});
