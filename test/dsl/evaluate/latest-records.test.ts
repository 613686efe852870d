/** Measures of the latest or the first so many records. */
import fc from 'fast-check';
import { compiled, found } from '../compiled';
import { explained } from '../explain/explained';

const TRAINEE = 'aios start 1-1-2024, einddatum 31-12-2025';
const AFTER = '1-2-2026';

interface Course {
  readonly date: string | null;
  readonly group: number | null;
  readonly attended?: boolean;
}

const given = ({ date, group, attended = true }: Course): string =>
  [
    date === null ? 'cursus aanbieder "x"' : `cursus op ${date}`,
    ...(group === null ? [] : [`deelnemers ${group}`]),
    `aanwezig ${attended ? 'ja' : 'nee'}`,
  ].join(', ');

const told = (rule: string, courses: readonly Course[], asOf = AFTER): unknown[] => {
  const { verdict, measured, measuredAtMost } = explained({
    rule,
    given: [TRAINEE, ...courses.map(given)],
    asOf,
  });
  return [verdict, measured, measuredAtMost];
};

const course = (date: string | null, group: number | null, attended = true): Course => ({
  date,
  group,
  attended,
});
const FOUR = [course('1-2-2024', 1), course('1-3-2024', 10), course('1-4-2024', 20), course('1-5-2024', 30)];

describe('the latest and the first so many', () => {
  test.each([
    ['gemiddelde deelnemers van de laatste 2 cursussen ten minste 25', ['met', 25, 25]],
    ['gemiddelde deelnemers van de eerste 3 cursussen ten minste 11', ['notMet', 31 / 3, 31 / 3]],
    ['gemiddelde deelnemers van de laatste 9 cursussen ten minste 15', ['met', 61 / 4, 61 / 4]],
    ['laagste deelnemers van de laatste 3 cursussen ten minste 10', ['met', 10, 10]],
    ['hoogste deelnemers van de eerste 2 cursussen hoogstens 10', ['met', 10, 10]],
    ['totaal deelnemers van de laatste 2 cursussen ten minste 51', ['notMet', 50, 50]],
    ['ten minste 2 verschillende deelnemers van de laatste 2 cursussen', ['met', 2, 2]],
    ['ten minste 50% van de laatste 2 cursussen: deelnemers is meer dan 20', ['met', 50, 50]],
    ['gemiddelde deelnemers van de laatste 1 cursus in elk kalenderjaar ten minste 30', ['met', 30, 30]],
  ])('%s', (rule, [verdict, lo, hi]) => {
    const close = (one: unknown): unknown => (typeof one === 'number' ? expect.closeTo(one, 5) : one);
    expect(told(rule, FOUR)).toEqual([verdict, close(lo), close(hi)]);
  });

  test('are those that are selected', () => {
    const rule = 'gemiddelde deelnemers van de laatste 2 cursussen waarvan aanwezig: ten minste 15';
    expect(told(rule, [...FOUR, course('1-6-2024', 0, false)])).toEqual(['met', 25, 25]);
  });

  test('those to come count once they have been', () => {
    const rule = 'gemiddelde deelnemers van de laatste 2 cursussen ten minste 20';
    expect(told(rule, FOUR, '15-4-2024')).toEqual(['pending', 15, 15]);
    expect(told(rule, FOUR, '15-5-2024')).toEqual(['met', 25, 25]);
    // What is too much may be put out by others, as long as the training lasts.
    expect(told(rule.replace('ten minste', 'hoogstens'), FOUR, '15-5-2024')[0]).toBe('pending');
  });

  test('records of one day have no order', () => {
    const tied = [course('1-5-2024', 8), course('1-5-2024', 2)];
    expect(told('laagste deelnemers van de laatste 1 cursus ten minste 5', tied)[0]).toBe('insufficientData');
    expect(told('laagste deelnemers van de laatste 2 cursussen ten minste 5', tied)).toEqual([
      'notMet',
      2,
      2,
    ]);
  });

  test.each([
    ['gemiddelde deelnemers van de laatste 2 cursussen ten minste 30', ['met', 30, 30]],
    ['gemiddelde deelnemers van de laatste 2 cursussen ten minste 31', ['pending', 30, 30]],
    ['gemiddelde deelnemers van de eerste 1 cursus ten minste 40', ['met', 40, 40]],
    ['totaal deelnemers van de laatste 2 cursussen ten minste 60', ['met', 60, 60]],
    ['hoogste deelnemers van de laatste 2 cursussen hoogstens 40', ['met', 40, 40]],
    ['ten minste 50% van de laatste 2 cursussen: deelnemers is meer dan 20', ['met', 50, 50]],
  ])('whichever of them it is, it may come to the same: %s', (rule, expected) => {
    const tied = [course('1-3-2024', 40), course('1-3-2024', 40), course('1-4-2024', 20)];
    expect(told(rule, tied, '1-5-2024')).toEqual(expected);
  });

  test('of many of one day there are too many ways to try them all', () => {
    const rule = 'totaal deelnemers van de laatste 6 cursussen ten minste 6';
    const many = Array.from({ length: 14 }, () => course('1-3-2024', 1));
    expect(told(rule, many)[0]).toBe('insufficientData');
  });

  test('in each group there are so many', () => {
    const { parts } = explained({
      rule: 'voor elke aanbieder: gemiddelde deelnemers van de laatste 1 cursus ten minste 5',
      given: [
        TRAINEE,
        'cursus op 1-2-2024, aanbieder "A", deelnemers 3',
        'cursus op 1-3-2024, aanbieder "A", deelnemers 6',
        'cursus op 1-2-2024, aanbieder "B", deelnemers 4',
      ],
      asOf: AFTER,
    });
    expect(parts.map(({ measured }) => measured)).toEqual([6, 4]);
  });

  test('those that are put out are named', () => {
    const { counted, rejected } = explained({
      rule: 'gemiddelde deelnemers van de laatste 2 cursussen ten minste 25',
      given: [TRAINEE, ...FOUR.map(given)],
      asOf: AFTER,
    });
    expect([counted, rejected].map((some) => some.map(({ note }) => note))).toEqual([
      ['telt mee voor 20, 1 apr 2024', 'telt mee voor 30, 1 mei 2024'],
      ['valt erbuiten: andere komen eerst, 1 feb 2024', 'valt erbuiten: andere komen eerst, 1 mrt 2024'],
    ]);
  });

  test('what cannot be asked of them is said', () => {
    const rules = (rule: string): string[] =>
      found(
        compiled(`opleiding "P" code P\n  duur 24 maanden\n  bron g "G"\neis E "e"\n  ${rule}\n  bron g\n`),
      );
    expect(rules('gemiddelde deelnemers van de laatste 0 cursussen ten minste 5')).toEqual([
      'proef.rules:5 among-none',
    ]);
    expect(
      rules('ten minste 2 verschillende vakken van de laatste 5 cursussen met elk ten minste 2'),
    ).toEqual(['proef.rules:5 among-here']);
    expect(rules('voor elke aanbieder: hoogstens 25% van de laatste 5 cursussen')).toEqual([
      'proef.rules:5 among-here',
    ]);
    expect(
      rules(
        'totaal deelnemers van de laatste 5 cursussen ten minste 9, waarbij meetelt hoogstens 3 waarvan aanwezig',
      ),
    ).toEqual(['proef.rules:5 among-here']);
  });
});

// ---- against a second reckoning, and every value that blanks may hold

const dates = ['1-2-2024', '1-3-2024', '1-4-2024', '1-5-2024', '1-6-2024'];
const world = fc.array(
  fc.record({
    date: fc.option(fc.constantFrom(...dates), { freq: 4 }),
    group: fc.option(fc.integer({ min: 0, max: 9 }), { freq: 4 }),
  }),
  { maxLength: 4 },
);
const filled = (courses: readonly Course[]): fc.Arbitrary<readonly Course[]> =>
  fc.tuple(
    ...courses.map(({ date, group }) =>
      fc.record({
        date: date === null ? fc.constantFrom(...dates) : fc.constant(date),
        group: group === null ? fc.integer({ min: 0, max: 9 }) : fc.constant(group),
      }),
    ),
  );

/** What the sets that may be the latest so many amount to: records of one day have no order. */
function sums(courses: readonly Course[], count: number): number[] {
  const day = ({ date }: Course): number => dates.indexOf(date ?? '');
  const sets = Array.from({ length: 2 ** courses.length }, (_, bits) =>
    courses.map((one, index) => [one, Math.floor(bits / 2 ** index) % 2 === 1] as const),
  );
  return sets
    .filter((set) => {
      const inside = set.filter(([, isIn]) => isIn).map(([one]) => day(one));
      const outside = set.filter(([, isIn]) => !isIn).map(([one]) => day(one));
      return (
        inside.length === Math.min(count, courses.length) &&
        outside.every((one) => inside.every((other) => one <= other))
      );
    })
    .map((set) => set.reduce((sum, [one, isIn]) => sum + (isIn ? (one.group ?? 0) : 0), 0));
}

test('no value of a blank contradicts what was said', () => {
  const rule = (count: number): string => `ten minste 10 totaal deelnemers van de laatste ${count} cursussen`;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 3 }),
      world.chain((one) => fc.tuple(fc.constant(one), filled(one))),
      (count, [open, full]) => {
        const verdicts = new Set(sums(full, count).map((sum) => (sum >= 10 ? 'met' : 'notMet')));
        const [verdict, lo, hi] = told(rule(count), full);
        const possible = sums(full, count);
        expect([lo, hi]).toEqual([Math.min(...possible), Math.max(...possible)]);
        expect(verdict).toBe(verdicts.size === 1 ? [...verdicts][0] : 'insufficientData');
        const [said] = told(rule(count), open);
        if (said !== 'insufficientData') expect(verdicts).toEqual(new Set([said]));
      },
    ),
    { numRuns: 150 },
  );
});
