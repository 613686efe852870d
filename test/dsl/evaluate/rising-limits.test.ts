/** Maximums that are exceeded for now, because what is added before the due date may still bring the limit up or the amount down. */
import fc from 'fast-check';
import { explained } from '../explain/explained';

const TRAINEE = [
  'aios start 1-1-2024, einddatum 31-12-2025',
  'stage van 1-1-2024 tot en met 31-12-2025, soort "praktijk"',
];
const COURSES = [
  'cursus op 1-2-2024, niveau "landelijk", dagen 8',
  'cursus op 2-2-2024, niveau "lokaal", dagen 8',
];

const verdictOf = (rule: string, asOf: string, given: readonly string[] = COURSES): string =>
  explained({ rule, given: [...TRAINEE, ...given], asOf }).verdict;

describe('a part of what can still be added to', () => {
  const share = 'hoogstens 25% van totaal dagen van cursussen: niveau is "landelijk"';
  const limit =
    'totaal dagen van cursussen waarvan niveau is "landelijk" hoogstens 25% van totaal dagen van cursussen';

  test.each([
    ['1-3-2024', 'pending'],
    ['31-12-2025', 'pending'],
    ['1-1-2026', 'notMet'],
  ])('is no limit for good before it is due (%s)', (asOf, expected) => {
    expect([verdictOf(share, asOf), verdictOf(limit, asOf)]).toEqual([expected, expected]);
  });

  test('is one in a window that has passed', () => {
    const inQuarters = `${limit}, in elk kwartaal`;
    expect([verdictOf(inQuarters, '31-3-2024'), verdictOf(inQuarters, '1-4-2024')]).toEqual([
      'pending',
      'notMet',
    ]);
  });

  test('says by when, and how much too much it is', () => {
    const { parts } = explained({ rule: limit, given: [...TRAINEE, ...COURSES], asOf: '1-3-2024' });
    expect(parts).toMatchObject([{ verdict: 'pending', due: '2025-12-31' }]);
  });

  test('whichever way it is said, whatever the courses and the day', () => {
    const course = fc.record({
      day: fc.integer({ min: 1, max: 28 }),
      isNational: fc.boolean(),
      days: fc.constantFrom('0', '1', '3'),
    });
    fc.assert(
      fc.property(
        fc.array(course, { minLength: 1, maxLength: 4 }),
        fc.constantFrom('10-2-2024', '1-1-2026'),
        (courses, asOf) => {
          const given = courses.map(
            ({ day, isNational, days }) =>
              `cursus op ${day}-2-2024, niveau "${isNational ? 'landelijk' : 'lokaal'}", dagen ${days}`,
          );
          const said = verdictOf(share, asOf, given);
          // A share of nothing does not apply, and nothing is no more than a part of nothing.
          fc.pre(said !== 'notApplicable');
          expect(verdictOf(limit, asOf, given)).toBe(said);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('is one for good where what is added can only bring it down', () => {
    const least = 'totaal dagen van cursussen hoogstens laagste dagen van cursussen';
    expect(verdictOf(least, '1-3-2024')).toBe('notMet');
    const highest = 'totaal dagen van cursussen hoogstens hoogste dagen van cursussen';
    expect(verdictOf(highest, '1-3-2024')).toBe('pending');
  });

  test('may rise with one of several terms', () => {
    const given = [...COURSES, 'cursus op 3-2-2024, niveau "lokaal", dagen 8'];
    const sum = (one: string): string =>
      `totaal dagen van cursussen hoogstens laagste dagen van cursussen plus ${one} dagen van cursussen`;
    expect(verdictOf(sum('eerste'), '1-3-2024', given)).toBe('notMet');
    expect(verdictOf(sum('hoogste'), '1-3-2024', given)).toBe('pending');
    expect(verdictOf(sum('hoogste'), '1-1-2026', given)).toBe('notMet');
  });
});

test('a rate of the time that has elapsed may come to that of the whole training, and to no more', () => {
  const rate = (number: string): string =>
    `hoogstens ${number} dagen per verstreken opleidingsmaand cursussen`;
  expect(verdictOf(rate('1'), '30-6-2024')).toBe('pending');
  expect(verdictOf(rate('1'), '30-6-2025')).toBe('met');
  expect(verdictOf(rate('0,5'), '30-6-2024')).toBe('notMet');
  expect(verdictOf('hoogstens 0,5 dagen per opleidingsmaand cursussen', '30-6-2024')).toBe('notMet');
});

test('what is exactly as much as a rate may still come to can be mended, and more than that cannot', () => {
  const rule = 'hoogstens 1 dag per verstreken opleidingsmaand cursussen';
  const course = (days: string): string => `cursus op 1-3-2024, niveau "lokaal"${days}`;
  expect(verdictOf(rule, '30-6-2024', [course(', dagen 24')])).toBe('pending');
  expect(verdictOf(rule, '30-6-2024', [course(', dagen 25')])).toBe('notMet');
  expect(verdictOf(rule, '30-6-2024', [course(', dagen 24'), course('')])).toBe('insufficientData');
});

test('a rate of which unknown cells leave open whether the whole of it is enough leaves the verdict open', () => {
  const given = [...COURSES, 'cursus op 3-2-2024, niveau "lokaal"'];
  const rule = 'hoogstens 1 dag per verstreken opleidingsmaand cursussen';
  expect(verdictOf(rule, '30-6-2024', given)).toBe('insufficientData');
  expect(verdictOf(rule, '1-1-2026', given)).toBe('insufficientData');
});

describe('a value of which what is added may become another', () => {
  test.each([
    ['laatste dagen van cursussen hoogstens 5', 'pending'],
    ['laagste dagen van cursussen hoogstens 5', 'pending'],
    ['gemiddelde dagen van cursussen hoogstens 5', 'pending'],
    ['eerste dagen van cursussen plus laatste dagen van cursussen hoogstens 10', 'pending'],
    ['eerste dagen van cursussen hoogstens 5', 'notMet'],
    ['hoogste dagen van cursussen hoogstens 5', 'notMet'],
    ['totaal dagen van cursussen hoogstens 5', 'notMet'],
  ])('%s', (rule, expected) => {
    expect(verdictOf(rule, '1-3-2024')).toBe(expected);
    expect(verdictOf(rule, '1-1-2026')).toBe('notMet');
  });
});

describe('a rate of the whole training, of which stages are still to be planned', () => {
  const verdictWith = (end: string, rule: string, days: number): string =>
    explained({
      rule,
      given: [
        `aios start 1-1-2024${end}`,
        'stage van 1-1-2024 tot en met 30-6-2024, soort "praktijk"',
        `cursus op 1-2-2024, niveau "lokaal", dagen ${days}`,
      ],
      asOf: '1-8-2024',
    }).verdict;
  const least = 'ten minste 1 dag per opleidingsmaand cursussen';
  const most = 'hoogstens 1 dag per opleidingsmaand cursussen';
  const sooner = ', einddatum 31-12-2024';

  test('is of the programme’s duration', () => {
    expect([verdictWith('', least, 23), verdictWith('', least, 24)]).toEqual(['pending', 'met']);
    expect([verdictWith('', most, 24), verdictWith('', most, 25)]).toEqual(['met', 'notMet']);
  });

  test('is of the time up to an end that is stated sooner', () => {
    expect([verdictWith(sooner, least, 11), verdictWith(sooner, least, 12)]).toEqual(['pending', 'met']);
    expect([verdictWith(sooner, most, 12), verdictWith(sooner, most, 13)]).toEqual(['met', 'notMet']);
  });
});
