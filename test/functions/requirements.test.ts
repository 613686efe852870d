import { call, serial, setLanguage, text, type Given } from './fake-excel';
import { AS_OF, PEOPLE, rules, STAGES } from './sample-tables';

afterEach(() => {
  setLanguage('nl-NL');
});

const COURSES: Given[][] = [
  ['AiosNr', 'Datum', 'Dagen', 'Aanwezig', 'Deelnemers'],
  ['A-101', serial('2025-02-03'), 1, 'J', 12],
  ['A-101', serial('2025-05-03'), 1, 'J', 12],
  ['A-101', serial('2026-05-03'), 1, 'J', 12],
];

function roster(sentences: string[], ...tables: Given[]): string {
  const handle = text('ROSTER', text('RULES', rules(...sentences)), AS_OF, [PEOPLE, ...tables]);
  expect(handle).toMatch(/^3 aios/);
  return handle;
}

describe('a parameter that is not set', () => {
  const VALID = (language: 'nl-NL' | 'en-US'): unknown => {
    setLanguage(language);
    const lines = [...rules('van minimum tot en met maximum maanden stages'), [''], ...UNSET];
    const handle = text('ROSTER', text('RULES', lines), AS_OF, [PEOPLE, STAGES]);
    return call('STAGE_VALID', handle, 'A-101', null);
  };
  const UNSET: Given[][] = [['parameter minimum niet ingesteld'], [''], ['parameter maximum niet ingesteld']];

  test('is named once, with the row of the rules where it can be set', () => {
    expect(VALID('nl-NL')).toMatch(
      /^#N\/A Onvoldoende gegevens voor T1 \(Eis 1\): parameter minimum is niet ingesteld: geef die een waarde in de regels \(regel \d+\); parameter maximum is niet ingesteld: geef die een waarde in de regels \(regel \d+\)\.$/,
    );
    expect(VALID('en-US')).toMatch(
      /^#N\/A Insufficient data for T1 \(Eis 1\): parameter minimum is not set: give it a value in the rules \(line \d+\); parameter maximum is not set: give it a value in the rules \(line \d+\)\.$/,
    );
  });
});

describe('STAGE_VALID', () => {
  const valid = (sentences: string[], stage: Given = null, stages: Given = STAGES): unknown =>
    call('STAGE_VALID', roster(sentences, stages, COURSES), 'A-101', stage);

  test.each<[sentence: string, valid: boolean]>([
    ['ten minste 5 maanden stages waarvan soort is "orthopedie"', true],
    ['hoogstens 4 maanden stages waarvan soort is "orthopedie"', false],
    ['ten minste 30 maanden stages', true], // can still be met: pending
    ['elke stage: deeltijdfactor is ten minste 0,5', true],
    ['elke stage: soort is "orthopedie"', false],
    ['als ten minste 1 stage dan hoogstens 4 maanden stages', false],
    ['hoogstens 1 cursus', true],
    ['als hoogstens 1 maand stages dan ten minste 9 cursussen', true],
    ['registerdatum is vóór 1-1-2000', true],
  ])('%s: %p', (sentence, expected) => {
    expect(valid([sentence])).toBe(expected);
  });

  test('advice never makes a stage invalid', () => {
    const lines = rules('hoogstens 4 maanden stages').map(([line]) => [
      String(line).replace(/^eis/, 'advies'),
    ]);
    const handle = text('ROSTER', text('RULES', lines), AS_OF, [PEOPLE, STAGES]);
    expect(call('STAGE_VALID', handle, 'A-101', null)).toBe(true);
  });

  test('a category asks only requirements that name it', () => {
    const sentences = [
      'hoogstens 4 maanden stages waarvan soort is "orthopedie"',
      'hoogstens 9 maanden stages waarvan soort één van "pijnpoli", "neurochirurgie"',
    ];
    expect(valid(sentences)).toBe(false);
    expect(valid(sentences, 'Orthopedie')).toBe(false);
    expect(valid(sentences, 'orthopedics')).toBe(false);
    expect(valid(sentences, 'pijnpoli')).toBe(true);
    expect(valid(sentences, 'radiologie')).toBe(true);
    expect(valid(['hoogstens 1 maand stages waarvan soort is niet "pijnpoli"'], 'pijnpoli')).toBe(true);
  });

  test.each([[0], [null], ['']])('a blank category (%j) asks all', (stage) => {
    expect(valid(['hoogstens 4 maanden stages waarvan soort is "orthopedie"'], stage)).toBe(false);
  });

  test('a word that is no category says so', () => {
    expect(valid(['ten minste 1 stage'], 'orthopdie')).toMatch(
      /^#VALUE! "orthopdie" is geen soort stage\. Bedoelde u "orthopedie"\?/,
    );
  });

  const unknownEnd = [...STAGES, ['A-101', 'Praktijk', 'praktijk', serial('2026-02-01'), null, 1]];

  test('insufficient data names the cell and the requirement, unless another is not met', () => {
    const open = 'hoogstens 9 maanden stages waarvan soort is "praktijk"';
    expect(valid([open], null, unknownEnd)).toBe(
      '#N/A Onvoldoende gegevens voor T1 (Eis 1): eind is leeg of onleesbaar (Stages, rij 5). Vul dat aan.',
    );
    expect(valid([open, 'hoogstens 4 maanden stages waarvan soort is "orthopedie"'], null, unknownEnd)).toBe(
      false,
    );
    expect(valid([open, open.replace('9', '8')], null, unknownEnd)).toMatch(/\. Ook voor: T2\.$/);
    setLanguage('en');
    expect(valid([open], null, unknownEnd)).toBe(
      '#N/A Insufficient data for T1 (Eis 1): to date is blank or unreadable (Stages, row 5). Complete that.',
    );
  });

  test('a table that is missing is named', () => {
    const handle = roster(['hoogstens 9 maanden stages'], COURSES);
    expect(call('STAGE_VALID', handle, 'A-101', null)).toMatch(/^#N\/A Onvoldoende gegevens voor T1.+stages/);
  });

  test('a trainee of another programme, or of none, has no answer', () => {
    const handle = roster(['ten minste 1 stage'], STAGES);
    expect(call('STAGE_VALID', handle, 'B-900', null)).toBe(
      '#N/A De regels (MSK) gelden niet voor B-900: de kolom Opleiding noemt een andere opleiding. Verbeter die kolom, of neem de regels van die opleiding.',
    );
    expect(call('STAGE_VALID', handle, 'X-1', null)).toMatch(/^#N\/A Aios "X-1" staat niet in het rooster/);
    expect(call('STAGE_VALID', 'oud', 'A-101', null)).toMatch(/^#N\/A Dit rooster is niet/);
  });
});

describe('COURSE_DAYS_OK', () => {
  const ok = (sentences: string[], year: Given = null, courses: Given = COURSES): unknown =>
    call('COURSE_DAYS_OK', roster(sentences, STAGES, courses), 'A-101', year);

  const perYear = 'voor elk opleidingsjaar: hoogstens 1 cursus';

  test.each<[sentence: string, ok: boolean]>([
    ['ten minste 3 dagen cursussen waarvan aanwezig', true],
    ['hoogstens 2 cursussen', false],
    ['elke cursus: deelnemers is hoogstens 11', false],
    ['hoogstens 1 maand stages', true],
    [perYear, false],
  ])('%s: %p', (sentence, expected) => {
    expect(ok([sentence])).toBe(expected);
  });

  test('with a training year only that year counts, where a requirement has years', () => {
    expect(ok([perYear], 1)).toBe(false);
    expect(ok([perYear], 2)).toBe(true);
    expect(ok(['hoogstens 1 cursus in opleidingsjaar 1'], 1)).toBe(false);
    expect(ok(['hoogstens 1 cursus in opleidingsjaar 1'], 2)).toBe(true);
    expect(ok([perYear, 'hoogstens 2 cursussen'], 2)).toBe(false);
  });

  test.each([[0], [null], [undefined]])('a blank year (%j) asks the whole training', (year) => {
    expect(ok([perYear], year)).toBe(false);
  });

  test.each([[3], [1.5], [-1]])('there is no training year %p', (year) => {
    expect(ok([perYear], year)).toBe('#VALUE! Geef een opleidingsjaar van 1 tot en met 2, of laat het weg.');
  });

  test('insufficient data, per year too', () => {
    const courses = [...COURSES, ['A-101', serial('2026-06-03'), 1, null, 12]];
    const sentence = 'voor elk opleidingsjaar: hoogstens 1 cursus waarvan aanwezig';
    expect(ok([sentence.replace('1', '2')], 1, courses)).toBe(true);
    expect(ok([sentence], 2, courses)).toMatch(
      /^#N\/A .+ T1 .+: aanwezig is leeg of onleesbaar \(Cursus, rij 5\)\. Vul dat aan\.$/,
    );
  });
});
