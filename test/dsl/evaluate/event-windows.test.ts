import { explained } from '../explain/explained';

const TRAINEE = 'aios start 1-1-2022, einddatum 31-12-2024';
const after = '1-2-2025';

const verdictOf = (rule: string, given: readonly string[], asOf: string): string =>
  explained({ rule, given: [TRAINEE, ...given], asOf }).verdict;

const exam = (dates: string): string => `toets op ${dates}, instrument "KPB"`;
const courses = (dates: string): string => `cursus op ${dates}, aanwezig ja`;

describe('a window before the first record of a kind', () => {
  const rule = 'ten minste 2 cursussen binnen 1 jaar vóór de eerste toets waarvan instrument is "KPB"';

  test('reckons from the first one, whatever comes after it', () => {
    const given = [exam('1-2-2023, 1-2-2024')];
    expect(verdictOf(rule, [...given, courses('1-2-2022, 31-1-2023')], '1-2-2023')).toBe('met');
    // The day itself does not belong to it, and what is missing cannot be made up for.
    expect(verdictOf(rule, [...given, courses('1-2-2022, 1-2-2023')], '1-2-2023')).toBe('notMet');
    expect(verdictOf(rule, [...given, courses('31-1-2022, 31-1-2023')], '1-2-2023')).toBe('notMet');
  });

  test('is not there yet without one: pending as long as the training lasts', () => {
    const given = [exam('1-2-2024'), 'toets op 1-2-2023, instrument "CAT"', courses('1-3-2022, 1-4-2022')];
    expect(verdictOf(rule, given, '1-6-2023')).toBe('pending');
    expect(verdictOf(rule, given.slice(1), after)).toBe('notApplicable');
    const { explanation, due } = explained({ rule, given: [TRAINEE, ...given], asOf: '1-6-2023' });
    expect(due).toBe('2024-12-31');
    expect(explanation).toContain('er is geen toets waarvan instrument is "KPB"');
  });

  test('may lie anywhere when the date is unknown', () => {
    const given = ['toets instrument "KPB"', courses('1-3-2022, 1-4-2022')];
    const { verdict, explanation } = explained({ rule, given: [TRAINEE, ...given], asOf: after });
    expect(verdict).toBe('insufficientData');
    expect(explanation).toContain('toets');
    expect(verdictOf('geen cursussen vóór de eerste toets', ['toets instrument "KPB"'], after)).toBe('met');
  });

  test('leaves a rate in it open, also of what is still to be planned, when the date is unknown', () => {
    const stage = 'stage van 1-1-2022 tot en met 31-12-2022, soort "praktijk"';
    const rate = (exams: string): string =>
      verdictOf(
        'ten minste 1 dag per opleidingsmaand cursussen na de eerste toets',
        [stage, exams],
        '1-6-2022',
      );
    expect(rate(exam('1-2-2022'))).toBe('pending');
    expect(rate('toets instrument "KPB"')).toBe('insufficientData');
  });

  test('is planned where the plan counts as well', () => {
    const planned = `${rule} volgens plan`;
    const given = [exam('1-2-2024'), courses('1-3-2023, 1-4-2023')];
    expect(verdictOf(rule, given, '1-6-2023')).toBe('pending');
    expect(verdictOf(planned, given, '1-6-2023')).toBe('met');
  });
});

describe('a window after the latest record of a kind', () => {
  const rule = 'ten minste 1 cursus binnen 3 maanden na de laatste toets';

  test('is due when nothing can move it: at the end of the training', () => {
    expect(verdictOf(rule, [exam('1-2-2022')], '1-6-2023')).toBe('pending');
    expect(verdictOf(rule, [exam('1-2-2022')], after)).toBe('notMet');
    expect(verdictOf(rule, [exam('1-2-2022, 1-2-2023'), courses('1-5-2023')], '1-6-2023')).toBe('met');
  });

  test('begins after the last day of one that lasts', () => {
    const practice = 'stage van 1-1-2022 tot en met 30-6-2022, soort "praktijk"';
    const each = 'elke cursus na de laatste stage waarvan soort is "praktijk": aanwezig';
    const absent = (date: string): string => `cursus op ${date}, aanwezig nee`;
    expect(verdictOf(each, [practice, absent('30-6-2022'), courses('1-7-2022')], '1-8-2022')).toBe('met');
    expect(verdictOf(each, [practice, absent('1-7-2022')], '1-8-2022')).toBe('notMet');
  });
});

describe('a window between two of them', () => {
  const rule =
    'ten minste 1 cursus in elk kwartaal, van de eerste toets tot en met 3 maanden na de laatste toets';

  test('has the quarters from the one to the other', () => {
    const given = [exam('1-2-2022, 1-5-2022')];
    const { parts } = explained({ rule, given: [TRAINEE, ...given, courses('1-3-2022')], asOf: after });
    expect(parts.map(({ label, verdict }) => `${label.slice(label.lastIndexOf('['))} ${verdict}`)).toEqual([
      '[kwartaal 1 van 2022] met',
      '[kwartaal 2 van 2022] notMet',
      '[kwartaal 3 van 2022] notMet',
    ]);
  });
});

describe('a window between two of them of which one has no day', () => {
  const unknown = 'toets instrument "KPB"';
  const told = (rule: string, given: readonly string[], asOf = after): string =>
    verdictOf(rule, [exam('1-11-2022'), unknown, ...given], asOf);

  test('has the periods for certain that it has whenever that was', () => {
    const each = 'ten minste 1 cursus in elk kwartaal, van de eerste toets tot en met het einde';
    const quarters = (first: number): string[] =>
      [1, 4, 7, 10].slice(first).flatMap((month) => [2023, 2024].map((year) => `2-${month}-${year}`));
    expect(told(each, [courses('1-11-2022'), courses(quarters(1).join(', '))])).toBe('notMet');
    expect(told(each, [courses('1-11-2022'), courses(quarters(0).join(', '))])).toBe('insufficientData');
  });

  test('keeps to a maximum that every period keeps to', () => {
    const each = 'hoogstens 2 cursussen in elk kwartaal, van de eerste toets tot en met de laatste toets';
    expect(told(each, [courses('1-2-2022, 2-2-2022, 1-5-2022')])).toBe('met');
    expect(told(each, [courses('1-2-2022, 2-2-2022, 3-2-2022')])).toBe('insufficientData');
    expect(told(each, [courses('1-11-2022, 2-11-2022, 3-11-2022')])).toBe('notMet');
  });

  test('is over when it is over whenever that was', () => {
    const three = 'ten minste 3 toetsen binnen 12 maanden na de eerste toets';
    expect(told(three, [], '1-11-2023')).toBe('insufficientData');
    expect(told(three, [], '2-11-2023')).toBe('notMet');
    const course = 'ten minste 1 cursus binnen 12 maanden na de eerste toets';
    expect(told(course, [courses('1-12-2023')])).toBe('notMet');
    expect(told(course, [courses('1-12-2022')])).toBe('insufficientData');
  });

  test('may be over later where what it hangs on lasts', () => {
    const rule = 'ten minste 1 cursus binnen 12 maanden na de eerste stage';
    const given = ['stage van 1-3-2022 tot en met 31-3-2022', 'stage soort "praktijk"'];
    expect(verdictOf(rule, given, after)).toBe('insufficientData');
  });
});

describe('what a period of the calendar asks', () => {
  const quarter = {
    rule: 'ten minste 1 cursus in elk halfjaar',
    given: ['aios start 1-4-2022, einddatum 30-9-2022'],
  };

  test('is due by the end of the training at the latest', () => {
    const { parts } = explained({ ...quarter, asOf: '1-5-2022' });
    expect(parts.map(({ due, verdict }) => [due, verdict])).toEqual([
      ['2022-06-30', 'pending'],
      ['2022-09-30', 'pending'],
    ]);
    expect(
      explained({ ...quarter, given: [...quarter.given, courses('1-2-2022')], asOf: '1-10-2022' }).parts,
    ).toMatchObject([
      // Before the start, but in the half-year in which the training began.
      { verdict: 'met' },
      { verdict: 'notMet' },
    ]);
  });
});

test.each([
  ['ten minste 2 jaar stages, waaronder ten minste 1 waarvan soort is "praktijk"', 'met'],
  ['ten minste 2 jaar stages, waaronder ten minste 13 maanden waarvan soort is "praktijk"', 'notMet'],
  ['ten minste 2 jaar stages, waarbij meetelt hoogstens 1 waarvan soort is "praktijk"', 'met'],
  ['ten minste 25 maanden stages', 'notMet'],
  ['ten minste 104 weken stages, waaronder ten minste 365 dagen waarvan soort is "praktijk"', 'met'],
  ['ten minste 104 weken stages, waaronder ten minste 366 dagen waarvan soort is "praktijk"', 'notMet'],
  ['ten minste 2 verschillende soorten van stages met elk ten minste 1 jaar', 'met'],
  ['elke stage: lengte is ten minste 1 jaar', 'met'],
  ['ervaring is ten minste 1,5 jaar', 'met'],
  ['ervaring is meer dan 1,5 jaar', 'notMet'],
  ['de start is ten minste 2 jaar na artsdiploma', 'met'],
  ['de start is ten minste 25 maanden na artsdiploma', 'notMet'],
  ['artsdiploma is ten minste 2 jaar vóór de start', 'met'],
  ['artsdiploma is meer dan 2 jaar vóór de start', 'notMet'],
  ['artsdiploma is hoogstens 2 jaar vóór de start', 'met'],
  ['artsdiploma is minder dan 2 jaar vóór de start', 'notMet'],
])('years: %s', (rule, expected) => {
  const given = [
    'aios start 1-1-2022, einddatum 31-12-2023, ervaring 18, artsdiploma 1-1-2020',
    'stage van 1-1-2022 tot en met 31-12-2022, soort "praktijk"',
    'stage van 1-1-2023 tot en met 31-12-2023, soort "radiologie"',
  ];
  expect(explained({ rule, given, asOf: '1-2-2024' }).verdict).toBe(expected);
});

describe('from one date to another, reckoned from dates', () => {
  const from = (earlier: string): string => `${earlier} vóór de start`;
  const given = (courses: string): readonly string[] => [
    'aios start 1-3-2022, einddatum 31-12-2023, artsdiploma 1-2-2022',
    `cursus op ${courses}`,
  ];
  const verdict = (rule: string, courses: string): string =>
    explained({ rule, given: given(courses), asOf: '1-2-2024' }).verdict;

  test.each(['1 maand', '4 weken', '28 dagen'])('%s before one begins so much earlier', (length) => {
    const rule = `elke cursus: datum is van ${from(length)} tot en met 7 dagen na het einde`;
    expect(verdict(rule, '1-2-2022, 7-1-2024')).toBe('met');
    expect(verdict(rule, '31-1-2022')).toBe('notMet');
    expect(verdict(rule, '8-1-2024')).toBe('notMet');
  });

  test('ends so much earlier', () => {
    const rule = `elke cursus: datum is van ${from('1 jaar')} tot en met ${from('1 maand')}`;
    expect(verdict(rule, '1-3-2021, 1-2-2022')).toBe('met');
    expect(verdict(rule, '28-2-2021')).toBe('notMet');
    expect(verdict(rule, '2-2-2022')).toBe('notMet');
    expect(verdict(`elke cursus: datum is niet van ${from('1 jaar')} tot en met de start`, '1-2-2022')).toBe(
      'notMet',
    );
  });

  test('of the trainee, and of the record outside', () => {
    const own = (length: string): string =>
      verdict(`artsdiploma is van ${from(length)} tot en met de start`, '1-2-2022');
    expect([own('1 maand'), own('27 dagen')]).toEqual(['met', 'notMet']);
    const other =
      'elke cursus: er is geen andere cursus waarvan datum is van 1 dag vóór dezelfde datum tot en met dezelfde datum';
    expect(verdict(other, '1-5-2022, 3-5-2022')).toBe('met');
    expect(verdict(other, '1-5-2022, 2-5-2022')).toBe('notMet');
  });
});

test('without records from the first of some kind on: one of unknown day may be before the training', () => {
  const rule = 'hoogstens 0 dagen zonder stages, van de eerste toets tot en met de laatste toets';
  const given = ['aios start 1-3-2022, einddatum 31-12-2023', 'stage van 1-3-2022 tot en met 31-12-2023'];
  const told = (...exams: string[]): string =>
    explained({ rule, given: [...given, ...exams], asOf: '1-6-2023' }).verdict;
  expect(told('toets op 1-4-2022, 1-4-2023')).toBe('met');
  expect(told('toets op 28-2-2022, 1-4-2023')).toBe('notMet');
  expect(told('toets op 1-4-2022, 1-4-2023', 'toets instrument "KPB"')).toBe('insufficientData');
});
