/** The most records in a row with the same value: against every order and every value that is possible. */
import fc from 'fast-check';
import { ByDay } from '../../../src/dsl/evaluate/measures/series';
import { compiled, found } from '../compiled';
import { explained } from '../explain/explained';
import { DAYS, lengths, type Dated } from './in-a-row';

interface One extends Dated {
  readonly value: number | null;
}

function longest(values: readonly number[]): number {
  let most = 0;
  let series = 0;
  values.forEach((value, index) => {
    series = index > 0 && values[index - 1] === value ? series + 1 : 1;
    most = Math.max(most, series);
  });
  return most;
}

const VALUES = [1, 2, 3];

const values = ({ value }: One): number[] => (value === null ? [...VALUES, 4] : [value]);

function bounds(records: readonly One[]): [number, number] {
  const byDay = new ByDay();
  for (const { day, value, isCertain } of records) byDay.add(day, value, isCertain);
  return [byDay.least, byDay.longest.count];
}

const known: fc.Arbitrary<One> = fc.record({
  day: fc.constantFrom<number | null>(...DAYS),
  value: fc.constantFrom<number | null>(...VALUES),
  isCertain: fc.constant(true),
});
const open: fc.Arbitrary<One> = fc.record({
  day: fc.constantFrom(null, ...DAYS),
  value: fc.constantFrom(null, ...VALUES),
  isCertain: fc.boolean(),
});

test('of what is known, the fewest and the most that any order makes for', () => {
  fc.assert(
    fc.property(fc.array(known, { maxLength: 6 }), (records) => {
      const all = lengths(records, values, longest);
      expect(bounds(records)).toEqual([Math.min(...all), Math.max(...all)]);
    }),
    { numRuns: 500 },
  );
});

test('no value, day or record that may be there makes for fewer or more', () => {
  fc.assert(
    fc.property(
      fc.array(known, { maxLength: 4 }),
      fc.array(open, { maxLength: 2 }),
      fc.nat(),
      (some, others, place) => {
        const records = some.toSpliced(place % (some.length + 1), 0, ...others);
        const all = lengths(records, values, longest);
        const [least, greatest] = bounds(records);
        expect(least).toBeLessThanOrEqual(Math.min(...all));
        expect(greatest).toBe(Math.max(...all));
      },
    ),
    { numRuns: 500 },
  );
});

// ---- as a sentence

const RULE = 'hoogstens 2 epa-beoordelingen achtereen met dezelfde beoordelaar';

const assessment = (date: string, by: string | null): string =>
  `epa-beoordeling op ${date}${by === null ? '' : `, beoordelaar "${by}"`}`;

const told = (assessments: readonly (readonly [string, string | null])[], rule = RULE): unknown[] => {
  const given = ['aios start 1-1-2024', ...assessments.map(([date, by]) => assessment(date, by))];
  const { verdict, explanation } = explained({ rule, given, asOf: '1-7-2024' });
  return [verdict, explanation];
};

test('too many in a row are told with their days', () => {
  const alternating = [
    ['1-2-2024', 'Jansen'],
    ['1-3-2024', 'Jansen'],
    ['1-4-2024', 'Smit'],
    ['1-5-2024', 'Jansen'],
  ] as const;
  expect(told(alternating)[0]).toBe('met');
  expect(told([...alternating, ['10-5-2024', 'jansen'], ['1-6-2024', 'Jansen']])).toEqual([
    'notMet',
    expect.stringContaining('van 1 mei 2024 tot en met 1 jun 2024'),
  ]);
  expect(told([])[0]).toBe('met');
});

test('an unknown cell, and an order that nobody knows, leave it open where they matter', () => {
  expect(
    told([
      ['1-2-2024', 'Jansen'],
      ['1-3-2024', null],
      ['1-4-2024', 'Jansen'],
    ]),
  ).toEqual(['insufficientData', expect.stringContaining('beoordelaar is leeg')]);
  const sameDay = [
    ['1-2-2024', 'Jansen'],
    ['1-3-2024', 'Jansen'],
    ['1-4-2024', 'Jansen'],
    ['1-4-2024', 'Smit'],
  ] as const;
  expect(told(sameDay)).toEqual(['insufficientData', expect.stringContaining('hangt af van')]);
  expect(told(sameDay, RULE.replace('2', '3'))[0]).toBe('met');
});

test('for each group, in windows, and before the bound', () => {
  const some = [
    ['1-2-2024', 'Jansen'],
    ['1-3-2024', 'Jansen'],
    ['1-4-2024', 'Jansen'],
  ] as const;
  expect(told(some, `${RULE} in elk kwartaal`)[0]).toBe('met');
  expect(told(some, `voor elke beoordelaar: ${RULE}`)[0]).toBe('notMet');
  expect(told(some, 'aantal epa-beoordelingen achtereen met dezelfde beoordelaar minder dan 3')[0]).toBe(
    'notMet',
  );
});

test.each([
  ['hoogstens 2 toetsen achtereen met dezelfde kleur', 'unknown-field'],
  [
    'hoogstens 2 toetsen achtereen met hetzelfde resultaat, waarbij meetelt hoogstens 1 waarvan resultaat is "x"',
    'part-of-amount',
  ],
])('%s: %s', (rule, code) => {
  const text = `opleiding "P" code P\n  duur 24 maanden\n  bron g "G"\neis E "e"\n  ${rule}\n  bron g\n`;
  expect(found(compiled(text))).toEqual([`proef.rules:5 ${code}`]);
});
