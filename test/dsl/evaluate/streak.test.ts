/** The most records in a row that satisfy a condition: against every order and everything that the unknown cells may hold. */
import fc from 'fast-check';
import { FAILS, HOLDS, MAYBE } from '../../../src/dsl/evaluate/answers';
import { Streaks } from '../../../src/dsl/evaluate/measures/streak';
import { compiled } from '../compiled';
import { explained } from '../explain/explained';
import { DAYS, lengths, type Dated } from './in-a-row';

interface One extends Dated {
  readonly satisfies: number;
}

function longest(row: readonly boolean[]): number {
  let most = 0;
  let streak = 0;
  for (const satisfies of row) {
    streak = satisfies ? streak + 1 : 0;
    most = Math.max(most, streak);
  }
  return most;
}

const answers = ({ satisfies }: One): boolean[] =>
  satisfies === MAYBE ? [true, false] : [satisfies === HOLDS];

function bounds(records: readonly One[]): [number, number] {
  const streaks = new Streaks();
  for (const { day, satisfies, isCertain } of records) streaks.add(day, satisfies, isCertain);
  return [streaks.least, streaks.longest.count];
}

const dated = fc.record({
  day: fc.constantFrom<number | null>(...DAYS),
  satisfies: fc.constantFrom(HOLDS, HOLDS, FAILS, MAYBE),
  isCertain: fc.boolean(),
});
/** A record of an unknown day may not count for that very reason. */
const undated = fc.record({
  day: fc.constant(null),
  satisfies: fc.constantFrom(HOLDS, FAILS, MAYBE),
  isCertain: fc.constant(false),
});

test('of dated records, the fewest and the most that anything makes for', () => {
  fc.assert(
    fc.property(fc.array(dated, { maxLength: 6 }), (records) => {
      const all = lengths(records, answers, longest);
      expect(bounds(records)).toEqual([Math.min(...all), Math.max(...all)]);
    }),
    { numRuns: 500 },
  );
});

test('no day or record that may be there makes for fewer or more', () => {
  fc.assert(
    fc.property(
      fc.array(dated, { maxLength: 4 }),
      fc.array(undated, { maxLength: 2 }),
      fc.nat(),
      (some, others, place) => {
        const records = some.toSpliced(place % (some.length + 1), 0, ...others);
        const all = lengths(records, answers, longest);
        const [least, greatest] = bounds(records);
        expect(least).toBeLessThanOrEqual(Math.min(...all));
        expect(greatest).toBe(Math.max(...all));
      },
    ),
    { numRuns: 500 },
  );
});

// ---- as a sentence

const GOOD = 'ten minste 3 toetsen waarvan instrument is "KPB" achtereen waarvan resultaat is "voldoende"';
const BAD = 'hoogstens 1 toets achtereen waarvan resultaat is "onvoldoende"';

type Test = readonly [date: string, result: 'voldoende' | 'onvoldoende' | null, instrument?: string];

function told(rule: string, tests: readonly Test[], asOf = '1-7-2024'): [string, string] {
  const given = tests.map(([date, result, instrument = 'KPB']) => {
    const known = result === null ? '' : `, resultaat "${result}"`;
    return `toets op ${date}, instrument "${instrument}"${known}`;
  });
  const { verdict, explanation } = explained({
    rule,
    given: ['aios start 1-1-2024, einde 31-12-2024', ...given],
    asOf,
  });
  return [verdict, explanation];
}

const ROW: readonly Test[] = [
  ['1-2-2024', 'voldoende'],
  ['1-3-2024', 'voldoende'],
  ['1-4-2024', 'onvoldoende'],
  ['1-5-2024', 'voldoende'],
  ['1-6-2024', 'voldoende'],
];

test('one that does not satisfy the condition breaks the row, one that is not looked at does not', () => {
  expect(told(GOOD, ROW)).toEqual(['pending', expect.stringContaining('2 toetsen van ten minste 3')]);
  const another = (test: Test): Test[] => [...ROW, ['15-5-2024', 'onvoldoende', 'kennistoets'], test];
  expect(told(GOOD, another(['15-6-2024', 'voldoende']))[0]).toBe('met');
  expect(told(GOOD, another(['15-6-2024', 'onvoldoende']))[0]).toBe('pending');
  expect(told(GOOD, ROW, '1-1-2025')[0]).toBe('notMet');
});

test('too many in a row are not met for good, with their days', () => {
  expect(told(BAD, ROW)[0]).toBe('met');
  const [verdict, explanation] = told(BAD, [...ROW, ['10-4-2024', 'onvoldoende']]);
  expect([verdict, explanation]).toEqual([
    'notMet',
    expect.stringContaining('van 1 apr 2024 tot en met 10 apr 2024'),
  ]);
});

test('a blank cell, and an order that nobody knows, leave it open where they matter', () => {
  expect(told(BAD, [...ROW, ['10-4-2024', null]])).toEqual([
    'insufficientData',
    expect.stringContaining('resultaat is leeg'),
  ]);
  expect(told(BAD, [...ROW, ['10-2-2024', null]])[0]).toBe('met');
  const between: Test[] = [
    ['1-4-2024', 'voldoende'],
    ['2-4-2024', 'onvoldoende'],
  ];
  expect(told(BAD, [['1-4-2024', 'onvoldoende'], ...between])[0]).toBe('insufficientData');
  expect(told(BAD, [['1-4-2024', 'onvoldoende'], ...between.slice(1)])[0]).toBe('notMet');
});

test('in each period, and for each group, by itself', () => {
  expect(told(`${BAD} in elk kwartaal`, [...ROW, ['31-3-2024', 'onvoldoende']])[0]).toBe('met');
  expect(told(`voor elk instrument: ${BAD}`, [...ROW, ['10-4-2024', 'onvoldoende', 'OSATS']])[0]).toBe('met');
});

test('only records with a date come in a row', () => {
  const { diagnostics } = compiled(`opleiding "Proef" code P
  duur 12 maanden
  bron gids "Gids"

record vaardigheid, vaardigheden / skill, skills
  veld nummer / number: tekst, rol eigenaar
  veld geslaagd / passed: ja of nee

eis A1 "Proef"
  ten minste 3 vaardigheden achtereen waarvan geslaagd
  bron gids, "Deel"
`);
  expect(diagnostics.map(({ code }) => code)).toEqual(['no-date-field']);
});
