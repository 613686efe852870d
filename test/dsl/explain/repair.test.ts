import fc from 'fast-check';
import { dayFromCivil, isoDate, type Day } from '../../../src/records/dates';
import { explained, type Case } from './explained';

/** The smallest repair of an explanation, and that it is one: with it the plan covers the requirement, with a day less it does not. */
const TRAINEE = 'aios start 1-1-2024, einde 31-12-2025';

function piece(one: Case, begin: string): string | undefined {
  return explained(one)
    .explanation.split(/[,;:.] (?!tot|en verschuif|proef)/u)
    .find((text) => text.startsWith(begin))
    ?.replace(/\.$/u, '');
}

const stage = (from: string, to: string, more = ''): string =>
  `stage van ${from} tot en met ${to}, soort "praktijk"${more}`;

const other = (from: string, to: string, more = ''): string =>
  `stage van ${from} tot en met ${to}, soort "introductie"${more}`;

const dutch = (day: Day): string => isoDate(day).split('-').reverse().join('-');

/** Where the first of the stages stands that are given after the trainee. */
const FIRST_STAGE_ROW = 11;

/** The stages on days on which all together are more than full-time. */
function crowdedStages(
  stages: readonly { readonly from: Day; readonly last: Day; readonly factor: number }[],
): number[] {
  const at = (day: Day): number[] =>
    stages.flatMap(({ from, last }, index) => (from <= day && day <= last ? [index] : []));
  const crowded = new Set<number>();
  for (const { from, last } of stages) {
    for (let day = from; day <= last; day++) {
      const together = at(day);
      const sum = together.reduce((total, index) => total + (stages[index]?.factor ?? 0), 0);
      if (sum > 1) for (const index of together) crowded.add(index);
    }
  }
  return [...crowded].sort((one, next) => one - next);
}

describe('a stage that is too short', () => {
  const five = 'ten minste 5 maanden stages waarvan soort is "praktijk"';

  test.each([
    [
      'the last one that counts',
      [stage('1-1-2024', '31-3-2024'), stage('1-5-2024', '29-6-2024')],
      'A12) met 1 dag, tot en met 30 jun 2024',
    ],
    [
      'one that is planned',
      [stage('1-1-2024', '31-3-2024'), stage('1-4-2025', '30-4-2025')],
      'A12) met 31 dagen, tot en met 31 mei 2025',
    ],
    [
      'by its own full-time factor',
      [stage('1-1-2024', '31-3-2024'), stage('1-4-2025', '30-4-2025', ', deeltijdfactor 0,5')],
      'A12) met 92 dagen, tot en met 31 jul 2025',
    ],
    [
      'by the month that runs',
      [stage('15-1-2024', '14-5-2024'), stage('1-2-2025', '27-2-2025')],
      'A12) met 1 dag, tot en met 28 feb 2025',
    ],
  ])('is extended: %s', (_, stages, expected) => {
    const one = { rule: five, given: [TRAINEE, ...stages], asOf: '1-7-2024' };
    expect(piece(one, 'verleng')).toBe(`verleng stage (proef.rules!${expected}`);
  });

  test.each([
    ['where the plan covers it', five, [stage('1-1-2024', '31-3-2024'), stage('1-4-2025', '31-5-2025')]],
    ['where the window ends first', `${five} vóór 1-5-2024`, [stage('1-1-2024', '31-3-2024')]],
    [
      'where the window would move with it',
      `${five} in de eerste 6 maanden`,
      [stage('1-1-2024', '31-3-2024')],
    ],
    ['where the training ends first', five, [stage('1-10-2025', '31-12-2025')]],
    [
      'where a cell leaves open what there is',
      five,
      [stage('1-1-2024', '31-3-2024', ', deeltijdfactor leeg')],
    ],
    [
      'where two measures add up',
      `${five} plus totaal maanden van vrijstellingen`,
      [stage('1-1-2024', '31-3-2024')],
    ],
    [
      'where that would be too much',
      'van 5 tot en met 5 maanden stages waarvan soort is "praktijk"',
      [stage('1-1-2024', '31-3-2024', ', deeltijdfactor 0,7')],
    ],
  ])('is not extended %s', (_, rule, stages) => {
    const one = { rule, given: [TRAINEE, ...stages], asOf: '1-7-2024' };
    expect(piece(one, 'verleng')).toBeUndefined();
  });

  test('is extended into another stage, which keeps the training clock running', () => {
    const one = {
      rule: `${five} in de eerste 6 maanden`,
      given: [
        TRAINEE,
        stage('1-1-2024', '31-3-2024'),
        'stage van 1-4-2024 tot en met 30-9-2024, soort "introductie"',
      ],
      asOf: '1-9-2024',
    };
    expect(piece(one, 'verleng')).toBe(
      'verleng stage (proef.rules!A11) met 61 dagen, tot en met 31 mei 2024, en verschuif wat daarmee overlapt (proef.rules!A12)',
    );
  });

  test.each([
    [
      'one before the last, where only that has the time to itself',
      [stage('1-1-2024', '31-3-2024'), stage('1-6-2024', '30-6-2024'), other('1-7-2024', '31-12-2025')],
      'A11) met 30 dagen, tot en met 30 apr 2024',
    ],
    [
      'beside another, as long as both together are no more than full-time',
      [
        stage('1-1-2024', '31-7-2024', ', deeltijdfactor 0,5'),
        other('1-8-2024', '31-12-2025', ', deeltijdfactor 0,5'),
      ],
      'A11) met 92 dagen, tot en met 31 okt 2024',
    ],
    [
      'over all that is in its way',
      [
        stage('1-1-2024', '30-4-2024'),
        other('1-5-2024', '10-5-2024', ', deeltijdfactor 0,8'),
        other('11-5-2024', '31-12-2025', ', deeltijdfactor 0,8'),
      ],
      'A11) met 31 dagen, tot en met 31 mei 2024, en verschuif wat daarmee overlapt (proef.rules!A12, proef.rules!A13)',
    ],
    [
      'over one of which nobody knows how long it lasts',
      [stage('1-1-2024', '30-4-2024'), 'stage, begin 15-5-2024, soort "introductie"'],
      'A11) met 31 dagen, tot en met 31 mei 2024, en verschuif wat daarmee overlapt (proef.rules!A12)',
    ],
  ])('is extended: %s', (_, stages, expected) => {
    const one = { rule: five, given: [TRAINEE, ...stages], asOf: '1-1-2024' };
    expect(piece(one, 'verleng')).toBe(`verleng stage (proef.rules!${expected}`);
  });

  test('says in English what is in the way', () => {
    const given = [TRAINEE, stage('1-1-2024', '30-4-2024'), other('1-5-2024', '31-12-2025')];
    const { explanation } = explained({ rule: five, given, asOf: '1-1-2024' }, 'en');
    expect(explanation).toContain(
      'extend rotation (proef.rules!A11) by 31 days, to 31 May 2024, and move what it overlaps with (proef.rules!A12)',
    );
  });

  test('makes nobody work more than full-time without saying so', () => {
    const begin = dayFromCivil(2024, 1, 1);
    const length = fc.integer({ min: 10, max: 90 });
    const gap = fc.constantFrom(0, 0, 15, 40);
    const factor = fc.constantFrom(1, 0.8, 0.5);
    const found = { free: 0, inTheWay: 0 };
    fc.assert(
      fc.property(
        fc.array(fc.record({ length, gap, factor, counts: fc.boolean() }), { minLength: 1, maxLength: 5 }),
        (plan) => {
          let day = begin;
          const stages = plan.map((one) => {
            const from = day + one.gap;
            day = from + one.length;
            return { ...one, from, last: day - 1 };
          });
          const caseOf = (planned: typeof stages): Case => ({
            rule: five,
            given: [
              TRAINEE,
              ...planned.map(({ counts, from, last, factor: fte }) =>
                (counts ? stage : other)(
                  dutch(from),
                  dutch(last),
                  `, deeltijdfactor ${String(fte).replace('.', ',')}`,
                ),
              ),
            ],
            asOf: '1-1-2024',
          });
          const said = piece(caseOf(stages), 'verleng');
          if (said === undefined) return;
          const [, cell, days] = /A(\d+)\) met (\d+) dag/u.exec(said) ?? [];
          const extended = Number(cell) - FIRST_STAGE_ROW;
          const longer = stages.map((one, index) =>
            index === extended ? { ...one, last: one.last + Number(days) } : one,
          );
          expect(explained(caseOf(longer)).forecast).toBe('met');
          const crowded = crowdedStages(longer).filter((index) => index !== extended);
          const named = [...said.replace(/^.*overlapt/u, '').matchAll(/A(\d+)/gu)].map(
            ([, row]) => Number(row) - FIRST_STAGE_ROW,
          );
          expect(said.includes('overlapt') ? named : []).toEqual(crowded);
          found[crowded.length === 0 ? 'free' : 'inTheWay']++;
        },
      ),
      { numRuns: 80, seed: 20261122 },
    );
    expect(found.free).toBeGreaterThan(10);
    expect(found.inTheWay).toBeGreaterThan(10);
  });

  test('is extended by the fewest days that are enough', () => {
    const begin = dayFromCivil(2024, 1, 1);
    let extended = 0;
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 20, max: 120 }),
        fc.constantFrom('1', '0,8', '0,5'),
        fc.integer({ min: 4, max: 9 }),
        (offset, length, factor, months) => {
          const rule = `ten minste ${months} maanden stages waarvan soort is "praktijk"`;
          const caseOf = (last: Day): Case => ({
            rule,
            given: [
              TRAINEE,
              stage(dutch(begin), dutch(begin + 59)),
              stage(dutch(begin + 60 + offset), dutch(last), `, deeltijdfactor ${factor}`),
            ],
            asOf: '1-1-2024',
          });
          const last = begin + 60 + offset + length - 1;
          const days = /met (\d+) dag/u.exec(piece(caseOf(last), 'verleng') ?? '')?.[1];
          const { forecast } = explained(caseOf(last));
          if (days === undefined) {
            // Either nothing is missing, or not even a stage up to the last day is enough.
            const longest = explained(caseOf(dayFromCivil(2025, 12, 31)));
            expect([forecast, longest.forecast]).toEqual(
              forecast === 'met' ? ['met', 'met'] : ['notMet', 'notMet'],
            );
            return;
          }
          extended++;
          expect(forecast).toBe('notMet');
          expect(explained(caseOf(last + Number(days))).forecast).toBe('met');
          expect(explained(caseOf(last + Number(days) - 1)).forecast).toBe('notMet');
        },
      ),
      { numRuns: 60, seed: 20261121 },
    );
    expect(extended).toBeGreaterThan(20);
  });
});

describe('what is still to be planned', () => {
  test.each([
    ['ten minste 3 toetsen', ['toets op 1-2-2024'], 'nog 2 toetsen te plannen, uiterlijk 31 dec 2025'],
    [
      'ten minste 3 toetsen',
      ['toets op 1-2-2024', 'toets op 1-2-2025'],
      'nog 1 toets te plannen, uiterlijk 31 dec 2025',
    ],
    [
      'ten minste 3 toetsen in opleidingsjaar 1',
      ['toets op 1-2-2024'],
      'nog 2 toetsen te plannen, uiterlijk 31 dec 2024',
    ],
    [
      'ten minste 10 dagen cursussen',
      ['cursus op 1-2-2024, dagen 2,5', 'cursus op 1-2-2025, dagen 6'],
      'nog 1,5 dagen te plannen, uiterlijk 31 dec 2025',
    ],
    [
      'ten minste 2 verschillende instellingen van stages',
      [stage('1-1-2024', '31-3-2024', ', instelling "A"')],
      'nog 1 andere instelling te plannen, uiterlijk 31 dec 2025',
    ],
  ])('%s', (rule, given, expected) => {
    const one = { rule, given: [TRAINEE, ...given], asOf: '1-7-2024' };
    const { explanation } = explained(one);
    expect(explanation).toContain(expected);
  });

  test.each([
    ['once it is too late', '1-7-2026', []],
    ['where the plan covers it', '1-7-2024', ['3 toetsen op 1-2-2025']],
  ])('is not told %s', (_, asOf, given) => {
    const one = { rule: 'ten minste 3 toetsen', given: [TRAINEE, ...given], asOf };
    expect(explained(one).explanation).not.toContain('te plannen');
  });
});
