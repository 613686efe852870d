/** Sentences of many kinds on small rosters at random, with up to three blank cells: no verdict is contradicted by any way of filling these in. */
import fc from 'fast-check';
import type { Open, Shift } from './blank-shifts';
import {
  comparedWithFillings,
  fillingsOf,
  programOfSentence,
  verdictsOn,
  type Records,
  type Rotation,
} from './sentence-worlds';

const MOMENTS = ['2024-06-30', '2025-02-01', '2026-03-01'];
const SEED = 14;
const LISTS = 24;
/** Of lists that may stand for more than this only few would be looked at. */
const MOST_FILLINGS = 400;

const shift: fc.Arbitrary<Shift> = fc.record({
  date: fc.constantFrom('2023-11-15', '2024-02-20', '2024-03-02', '2024-08-08', '2025-01-05', '2026-02-01'),
  kind: fc.constantFrom('a', 'a', 'b', 'c'),
  night: fc.boolean(),
  hours: fc.constantFrom(2, 5, 8),
});
const rotation: fc.Arbitrary<Rotation> = fc
  .record({
    begin: fc.constantFrom('2023-12-01', '2024-01-01', '2024-03-01', '2024-07-01', '2025-01-01'),
    months: fc.constantFrom('2024-01-31', '2024-05-31', '2024-12-31', '2025-05-31', '2025-12-31'),
    kind: fc.constantFrom('orthopedie', 'orthopedie', 'radiologie', 'praktijk'),
    site: fc.constantFrom('p', 'q'),
    factor: fc.constantFrom(1, 1, 0.5),
  })
  .filter(({ begin, months }) => begin <= months)
  .map(({ months, ...rest }) => ({ ...rest, end: months }));

/** Some of them with one to three cells blank. */
function withBlanks<One extends object>(one: fc.Arbitrary<One>, most: number): fc.Arbitrary<Open<One>[]> {
  const blanks = fc.array(fc.tuple(fc.nat(), fc.nat()), { minLength: 1, maxLength: 3 });
  return fc.tuple(fc.array(one, { minLength: 1, maxLength: most }), blanks).map(([all, cells]) => {
    const rows: Open<One>[] = all.map((row) => ({ ...row }));
    for (const [at, of] of cells) {
      const row = rows[at % rows.length]!;
      const names = Object.keys(row) as (keyof One)[];
      rows[at % rows.length] = { ...row, [names[of % names.length]!]: null };
    }
    return rows;
  });
}

const sampleOf = (records: fc.Arbitrary<Records>): Records[] =>
  fc
    .sample(records, { numRuns: 4 * LISTS, seed: SEED })
    .filter((one) => fillingsOf(one).length <= MOST_FILLINGS)
    .slice(0, LISTS);

const ALL_ALONG: Rotation = {
  begin: '2024-01-01',
  end: '2025-12-31',
  kind: 'orthopedie',
  site: 'p',
  factor: 1,
};
const ofShifts = sampleOf(withBlanks(shift, 5).map((shifts) => ({ shifts, rotations: [ALL_ALONG] })));
const ofRotations = sampleOf(withBlanks(rotation, 3).map((rotations) => ({ shifts: [], rotations })));

/** Where it is open only where the fillings differ. */
const EXACT = [
  'at least 2 shifts where type is "a"',
  'from 1 to 2 shifts where type is "a" and night',
  'at least 50% of the hours of shifts: type is "a"',
  'total hours of shifts at most 12',
  'at least 2 shifts, counting at most 1 for each type',
  'exactly 2 different types of shifts',
  'latest shift: night',
  'number of shifts where night at most 50% of number of shifts',
  'number of shifts where type is "a" and night at least 50% of number of shifts where type is "a"',
  'at least 3 shifts where type is "a" plus number of shifts where type is "b"',
  'at most 10 hours of shifts where type is "a" and night plus total hours of shifts where type is "b"',
  'number of shifts where type is "c" at most number of shifts where type is "a" plus number of shifts where type is "b"',
  'at least 1 shift in at least 50% of the quarters',
  'at least 2 shifts in at least 2 half-years',
  'at least 1 shift in at least 2 training years',
];
const SOUND = [
  'total hours of shifts where type is "a" at most 50% of total hours of shifts',
  'total hours of shifts where night at least 25% of total hours of shifts above 10',
  'number of shifts where night exactly 50% of number of shifts',
  'at most 10 hours of shifts where type is "a" and night plus total hours of shifts where not night',
  'at least 2 shifts where type is "a" plus number of shifts where type is one of "a", "b"',
  'at most 2 shifts where type is "a" plus number of shifts where night',
  'at least 1 shift where night for every 2 shifts',
  'at least 1 shift in each half-year',
  'at least 3 shifts, of which at most 1 where type is "a"',
  'for each type: at most 50% of the shifts',
  'for each type: hours of shifts never falls',
  'at most 2 shifts in a row with the same type',
  'at most 6 months between shifts',
  'at least 1 shift in every 12 consecutive months',
  'each shift where night: there is another shift where type is the same type',
  'latest shift where type is "a" before the first shift where type is "b"',
  'at least 1 shift before the first shift where type is "a"',
  'at most 1 shift after the latest shift where type is "a"',
  'at least 1 shift in at least 2 calendar years, from the first shift where type is "a" to the end',
  'each shift after the first shift where type is "a": night',
  'at least 1 shift where night after each shift where type is "a" before the next shift where type is "b"',
  'no shifts where night after each shift where type is "a" before the next shift where type is "b"',
  'from 1 to 2 shifts from each shift where type is "a" by the next shift',
  'at least 1 shift where night before each shift where type is "a" after the previous shift where type is "a"',
  'latest shift after each shift where type is "a" before the next shift where night: hours is at least 3',
  'each shift before each shift where type is "b" after the previous shift where type is "a": night',
  'average hours of shifts where type is "a" at least average hours of shifts where type is "b"',
  'average hours of shifts where type is "a" plus total hours of shifts where type is "b" at least 8',
  'if each shift where type is "a": night then at least 1 shift where type is "b"',
  'if at least 50% of the shifts: night then at least 2 shifts where type is "a"',
  'if hours of shifts never falls then at least 1 shift where night',
  'for each type: if average hours of shifts where night at least 3 then at least 2 shifts',
  'at least 1 of the following:\n  - each shift where type is "a": night\n  - at least 3 shifts where type is "b"',
  'at least 2 of the following:\n  - each shift where type is "a": night\n  - each shift where type is "b": night',
  'at least 2 of the following:\n  - if at least 1 shift where type is "a" then at least 1 shift where night\n  - at least 3 shifts where type is "b"',
  'at most 1 of the following:\n  - each shift where type is "a": night\n  - at least 1 shift where type is "b"',
];
const OF_ROTATIONS = [
  'at most 6 months of rotations where category is "orthopaedics"',
  'at least 50% of the months of rotations: category is "orthopaedics"',
  'at least 6 unbroken months of rotations where category is "orthopaedics"',
  'shortest unbroken period of rotations exactly 6 months',
  'for each site: shortest unbroken period of rotations at least 3 months',
  'at most 1 rotation at the same time',
  'each rotation where category is "orthopaedics": length is at least 3 months',
  'at least 3 months of rotations in each training year',
  'no rotations from 3 months after the latest rotation where category is "radiology"',
];

test.each(EXACT)('%s: exactly', (sentence) => {
  const { wrong, missed, seen } = comparedWithFillings(programOfSentence(sentence), ofShifts, MOMENTS);
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(missed.slice(0, 3)).toEqual([]);
  expect(seen.size).toBeGreaterThan(1);
});

test.each([
  ...SOUND.map((sentence) => [sentence, ofShifts] as const),
  ...OF_ROTATIONS.map((sentence) => [sentence, ofRotations] as const),
])('%s', (sentence, lists) => {
  const { wrong, seen } = comparedWithFillings(programOfSentence(sentence), lists, MOMENTS);
  expect(wrong.slice(0, 3)).toEqual([]);
  expect(seen.size).toBeGreaterThan(1);
});

// ---- what may not apply at all

const shiftOn = (date: string | null, kind: string | null, hours = 5, night = false): Open<Shift> => ({
  date,
  kind,
  hours,
  night,
});

const verdictOn = (sentence: string, asOf: string, ...shifts: readonly Open<Shift>[]): string =>
  verdictsOn(programOfSentence(sentence), [{ shifts, rotations: [ALL_ALONG] }], asOf)[0]!;

const MAY_BE_A = shiftOn('2024-03-02', null);

test('what hangs on an event that may not have been is not met before the training is over', () => {
  const rule = 'at least 1 shift before the first shift where type is "a"';
  const shifts = [MAY_BE_A, shiftOn('2024-02-20', 'b')];
  expect(verdictOn(rule, '2024-06-30', ...shifts)).toBe('insufficientData');
  // After that nothing is asked without it.
  expect(verdictOn(rule, '2026-03-01', ...shifts)).toBe('met');
  const each = 'each shift after the first shift where type is "a": night';
  expect(verdictOn(each, '2024-06-30', MAY_BE_A)).toBe('insufficientData');
  const latest = 'latest shift after the first shift where type is "a": night';
  expect(verdictOn(latest, '2024-06-30', MAY_BE_A, shiftOn('2024-04-01', 'b', 5, true))).toBe(
    'insufficientData',
  );
  const years =
    'at least 1 shift in at least 2 calendar years, from the first shift where type is "a" to the end';
  expect(verdictOn(years, '2026-03-01', shiftOn('2025-03-02', null))).toBe('insufficientData');
});

test('an average of records that may not be there may be nothing in a sum and beside another', () => {
  const beside =
    'average hours of shifts where type is "a" at least average hours of shifts where type is "b"';
  expect(verdictOn(beside, '2024-06-30', MAY_BE_A, shiftOn('2024-03-02', 'a', 2))).toBe('insufficientData');
  const sum =
    'average hours of shifts where type is "a" plus average hours of shifts where type is "b" at least 6';
  expect(verdictOn(sum, '2024-06-30', MAY_BE_A, shiftOn('2024-03-02', 'a'))).toBe('insufficientData');
  expect(verdictOn(sum, '2024-06-30', MAY_BE_A, shiftOn('2024-03-02', 'a', 8))).toBe('met');
});

test.each([
  'each shift where type is "a": hours is at least 3',
  'average hours of shifts where type is "a" at least 3',
  'at least 80% of the shifts where type is "a": hours is at least 3',
  'hours of shifts where type is "a" never falls',
  'for each half-year: each shift where type is "a": hours is at least 3',
  'for each type one of "a", "b": hours of shifts where type is "a" never falls',
  'if each shift where type is "a": hours is at least 3 then at least 1 shift',
])('%s: whoever goes by what is met has to know whether it applies', (condition) => {
  const shiftsOf = (kind: string | null): Open<Shift> => ({ ...MAY_BE_A, kind });
  const verdicts = (sentence: string): string[] =>
    [null, 'a', 'b'].map((kind) => verdictOn(sentence, '2024-06-30', shiftsOf(kind)));
  expect(verdicts(condition)).toEqual(['met', 'met', 'notApplicable']);
  const open = ['insufficientData', 'pending', 'notApplicable'];
  if (!condition.startsWith('if') && !condition.startsWith('for'))
    expect(verdicts(`if ${condition} then at least 1 shift where night`)).toEqual(open);
  expect(verdicts(`one of the following:\n  - ${condition}\n  - at least 3 shifts`)).toEqual([
    'insufficientData',
    'met',
    'pending',
  ]);
});
