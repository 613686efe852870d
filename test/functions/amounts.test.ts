import { call, serial, setLanguage, text, type Given } from './fake-excel';
import { AS_OF, BLANKS, COURSES, PEOPLE, rosterWith, rules, STAGES } from './sample-tables';

afterEach(() => {
  setLanguage('nl-NL');
});

const roster = (...tables: Given[]): string => rosterWith(['ten minste 1 stage'], ...tables);

describe('STAGE_MONTHS', () => {
  const months = (stage: Given, stages: Given = STAGES): unknown =>
    call('STAGE_MONTHS', roster(stages), 'A-101', stage);

  test('counts all stages, or those of one category in either language', () => {
    expect(months(null)).toBe(13);
    expect(months('orthopedie')).toBe(5);
    expect(months('Orthopaedics')).toBe(5);
    expect(months('praktijk')).toBe(0);
  });

  test.each(BLANKS)('a blank category (%j) is all', (blank) => {
    expect(months(blank)).toBe(13);
  });

  test('counts full-time months, up to and including the reference date', () => {
    const late = ['A-101', 'Praktijk', 'praktijk', serial('2026-10-22'), serial('2027-10-21'), 0.5];
    expect(months('praktijk', [...STAGES, late])).toBe(0.5);
  });

  test('counts nothing for a trainee without stages', () => {
    expect(call('STAGE_MONTHS', roster(STAGES), 'A-102', null)).toBe(0);
  });

  test('says which word is no category', () => {
    expect(months('orthopdie')).toMatch(
      /^#VALUE! "orthopdie" is geen soort stage\. Bedoelde u "orthopedie"\?/,
    );
  });

  test('says which cell is unknown, where it matters', () => {
    const open = [...STAGES, ['A-101', 'Praktijk', 'praktijk', serial('2026-02-01'), null, 1]];
    const message =
      '#N/A De hoeveelheid is niet zeker: eind is leeg of onleesbaar (Stages, rij 5). Vul dat aan.';
    expect(months('praktijk', open)).toBe(message);
    expect(months(null, open)).toBe(message);
    expect(months('orthopedie', open)).toBe(5);
    setLanguage('en');
    expect(months('praktijk', open)).toMatch(
      /^#N\/A The amount is not certain: to date is blank .+\. Complete that\.$/,
    );
  });

  test('says which table is missing', () => {
    expect(call('STAGE_MONTHS', roster(COURSES), 'A-101', null)).toBe(
      '#N/A Dit rooster heeft geen tabel met stages: geef die mee aan ROSTER.',
    );
  });
});

describe('COURSE_DAYS', () => {
  const days = (year: Given, courses: Given = COURSES): unknown =>
    call('COURSE_DAYS', roster(STAGES, courses), 'A-101', year);

  test('counts the days attended, in the whole training or in one year', () => {
    expect(days(null)).toBe(4.5);
    expect(days(1)).toBe(2.5);
    expect(days('2')).toBe(2);
    expect(call('COURSE_DAYS', roster(STAGES, COURSES), 'A-102', null)).toBe(0);
  });

  test.each(BLANKS)('a blank year (%j) is the whole training', (blank) => {
    expect(days(blank)).toBe(4.5);
  });

  test.each([[3], [1.5], [-1], ['een'], [true], [{ type: 'Error', basicValue: '#N/A' }]])(
    'there is no training year %j',
    (year) => {
      expect(days(year)).toBe('#VALUE! Geef een opleidingsjaar van 1 tot en met 2, of laat het weg.');
    },
  );

  test('a day after the reference date does not count', () => {
    expect(days(null, [...COURSES, ['A-101', AS_OF + 1, 3, 'J', 12]])).toBe(4.5);
  });

  test.each(BLANKS)('says which cell is unknown (%j)', (blank) => {
    const open = [...COURSES, ['A-101', serial('2026-07-03'), 1, blank, 12]];
    expect(days(null, open)).toBe(
      '#N/A De hoeveelheid is niet zeker: aanwezig is leeg of onleesbaar (Cursus, rij 6). Vul dat aan.',
    );
    expect(days(1, open)).toBe(2.5);
  });

  test('says which table is missing', () => {
    expect(call('COURSE_DAYS', roster(STAGES), 'A-101', null)).toMatch(
      /^#N\/A Dit rooster heeft geen tabel met cursussen/,
    );
  });
});

describe('the standing of a trainee', () => {
  const people = (start: Given, end: Given = null): Given[][] => [
    PEOPLE[0]!,
    ['A-1', 'Jansen', 'MSK', start, end, null],
  ];
  const planned = (to: string): Given[][] => [
    STAGES[0]!,
    ['A-1', 'Praktijk', 'praktijk', serial('2025-01-01'), serial(to), 1],
  ];
  const asked = (name: string, table: Given, stages: Given = planned('2027-12-31')): unknown =>
    call(name, text('ROSTER', text('RULES', rules('ten minste 1 stage')), AS_OF, [table, stages]), 'A-1');

  test('is a year, months and the last day as a serial number', () => {
    const table = people(serial('2025-01-01'));
    expect(asked('TRAINING_YEAR', table)).toBe(2);
    expect(asked('TRAINING_MONTHS', table)).toBe(22.7);
    expect(asked('TRAINING_END', table)).toBe(serial('2026-12-31'));
  });

  test('ends when the roster says so', () => {
    const table = people(serial('2025-01-01'), serial('2027-03-31'));
    expect(asked('TRAINING_END', table)).toBe(serial('2027-03-31'));
  });

  test('has no end as long as the plan does not reach it', () => {
    const short = planned('2026-01-31');
    const table = people(serial('2025-01-01'));
    expect(asked('TRAINING_END', table, short)).toBe(
      '#N/A Het einde ligt nog niet vast: vul de einddatum van de aios in, of plan de stages tot en met het einde.',
    );
    expect(asked('TRAINING_MONTHS', table, short)).toBe(13);
  });

  test.each(BLANKS)('is not known without a start date (%j)', (blank) => {
    for (const name of ['TRAINING_YEAR', 'TRAINING_MONTHS', 'TRAINING_END'])
      expect(asked(name, people(blank))).toMatch(
        /^#N\/A Dit is voor deze aios niet zeker: startdatum is leeg of onleesbaar \(Aios, rij 2\)\. Vul dat aan\./,
      );
    setLanguage('en');
    expect(asked('TRAINING_YEAR', people(blank))).toMatch(
      /^#N\/A This is not certain for this trainee: start date is blank or unreadable \(Aios, row 2\)\. Complete that\./,
    );
  });

  test('names the cell of a stage that leaves the training time open, for what is reckoned by it too', () => {
    const [header, row] = planned('2027-12-31') as [Given[], Given[]];
    const stages = [header, row.with(5, null)];
    const cell = 'deeltijdfactor is leeg of onleesbaar (Stages, rij 2)';
    expect(asked('TRAINING_MONTHS', people(serial('2025-01-01')), stages)).toBe(
      `#N/A Dit is voor deze aios niet zeker: ${cell}. Vul dat aan.`,
    );
    const courses = [COURSES[0]!, ['A-101', serial('2026-05-03'), 2, 'J', 12]];
    const handle = roster([header, stages[1]!.with(0, 'A-101')], courses);
    expect(call('COURSE_DAYS', handle, 'A-101', 1)).toBe(
      `#N/A De hoeveelheid is niet zeker: ${cell}. Vul dat aan.`,
    );
  });

  test('tells of a 0 that cannot be told from a blank, and how to write nothing', () => {
    const [header, row] = planned('2027-12-31') as [Given[], Given[]];
    const months = (factor: Given): unknown =>
      asked('TRAINING_MONTHS', people(serial('2025-01-01'), 0), [header, row.with(5, factor)]);
    expect(months(0)).toBe(
      "#N/A Dit is voor deze aios niet zeker: deeltijdfactor is leeg of onleesbaar (Stages, rij 2) (Excel geeft lege cellen hier door als 0; typ '0 waar echt nul bedoeld is). Vul dat aan.",
    );
    expect(months('0')).toBe(0);
  });

  test('before the first day there is no year yet, and there are no months', () => {
    const table = people(serial('2027-01-01'));
    expect(asked('TRAINING_YEAR', table)).toBe(
      '#N/A De opleiding begint pas op 1 jan 2027: kies een latere peildatum in ROSTER.',
    );
    expect(asked('TRAINING_MONTHS', table, STAGES)).toBe(0);
  });
});
