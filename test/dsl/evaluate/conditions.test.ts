/** What conditions say of one record: words, yes and no, numbers and dates in its cells, in those of the trainee, and of records that are yet to come. */
import type { Check } from '../../../src/dsl/resolve/program';
import { explained } from '../explain/explained';
import { covered, each, is, rosterWith, select, verdictOf } from './small-world';

const TRAINEE = 'aios start 1-1-2024, einddatum 31-12-2025';

/** The record types of a rule that needs others than the bundled ones. */
const REGISTER = `
record lid, leden / member, members
  bladen "Leden"
  veld naam-lid: tekst, rol eigenaar
  veld lid-sinds: datum
  veld volgnummer: getal
  veld score: getal, van 1 tot en met 5
`;

const verdict = (rule: string, given: readonly string[], asOf = '1-6-2024', trainee = TRAINEE): string =>
  explained({ beside: REGISTER, rule, given: [trainee, ...given], asOf }).verdict;

describe('a cell of the trainee, asked of each record', () => {
  const STAGE = 'stage van 1-2-2024 tot en met 31-5-2024';

  test.each([
    ['elke stage: taal-nl', ', taal-nl ja', 'met'],
    ['elke stage: taal-nl', ', taal-nl nee', 'notMet'],
    ['elke stage: taal-nl', '', 'insufficientData'],
    ['elke stage: niet taal-nl', ', taal-nl nee', 'met'],
    ['elke stage: financiering is "eigen middelen"', ', financiering "eigen"', 'met'],
    ['elke stage: financiering is "eigen middelen"', ', financiering "fonds"', 'notMet'],
    ['elke stage: financiering is "eigen middelen"', '', 'insufficientData'],
    ['elke stage: begin is na registerdatum', ', registerdatum 31-1-2024', 'met'],
    ['elke stage: begin is na registerdatum', ', registerdatum 1-2-2024', 'notMet'],
    ['elke stage: begin is na registerdatum', '', 'insufficientData'],
  ])('%s; %s: %s', (rule, cell, expected) => {
    expect(verdict(rule, [STAGE], '1-6-2024', `${TRAINEE}${cell}`)).toBe(expected);
  });
});

describe('a cell of the record outside', () => {
  // A course of the first of March, and one of the second.
  const given = (attended: string) => [`cursus op 1-3-2024${attended}`, 'cursus op 2-3-2024, aanwezig ja'];

  test.each([
    [', aanwezig ja', 'met'],
    [', aanwezig nee', 'notMet'],
    ['', 'insufficientData'],
  ])('yes or no:%s %s', (cell, expected) => {
    const rule = 'elke cursus: er is een cursus waarvan dezelfde aanwezig is ja';
    expect(verdict(rule, given(cell), '1-1-2026')).toBe(expected);
  });
});

describe('a whole number', () => {
  test.each([
    ['niveau 3', 'met'],
    ['niveau 3,5', 'notMet'],
    ['epa 1', 'insufficientData'],
  ])('%s: %s', (cell, expected) => {
    const rule = 'elke epa-beoordeling: niveau is een geheel getal';
    expect(verdict(rule, [`epa-beoordeling op 1-3-2024, ${cell}`])).toBe(expected);
  });
});

test('a blank cell holds a value of the range of its field', () => {
  const given = ['lid lid-sinds 1-1-2024'];
  expect(verdict('elk lid: score is ten minste 1', given)).toBe('met');
  expect(verdict('elk lid: score is hoogstens 5', given)).toBe('met');
  expect(verdict('elk lid: score is ten minste 2', given)).toBe('insufficientData');
  expect(verdict('elk lid: score is meer dan 5', given)).toBe('notMet');
});

test('a date reckoned from a date in the rule', () => {
  const rule = 'elke toets: datum is vanaf 3 maanden na 30-11-2023';
  expect(verdict(rule, ['toets op 29-2-2024'])).toBe('met');
  expect(verdict(rule, ['toets op 28-2-2024'])).toBe('notMet');
});

describe('a date that lies ahead is read as it is written', () => {
  const PLAN = 'elk schemajaar: akkoord-opleider is uiterlijk akkoord-rgs';
  const year = (supervisor: string, registration: string) => [
    `schemajaar op 1-3-2024, akkoord-opleider ${supervisor}, akkoord-rgs ${registration}`,
  ];

  test('beside another one', () => {
    expect(verdict(PLAN, year('1-8-2024', '1-8-2024'))).toBe('met');
    expect(verdict(PLAN, year('2-8-2024', '1-8-2024'))).toBe('notMet');
  });

  test('and so is one beside the end, which may become another', () => {
    const rule = 'elke stage: eind is na begin en toestemming is vóór 1-8-2024';
    const stage = (consent: string) => [`stage van 1-5-2024 tot en met 30-9-2024, toestemming ${consent}`];
    expect(verdict(rule, stage('31-7-2024'))).toBe('met');
    expect(verdict(rule, stage('1-8-2024'))).toBe('notMet');
  });

  test('an end may become another until the day before it', () => {
    const rule = 'elke stage: eind is uiterlijk 30-6-2024';
    const given = ['stage van 1-1-2024 tot en met 1-7-2024'];
    expect(verdict(rule, given, '30-6-2024')).toBe('pending');
    expect(verdict(rule, given, '1-7-2024')).toBe('notMet');
  });
});

describe('a record that may still be added is of the reference date or later', () => {
  // On 1 June 2024, with the end of the training in 2025.
  test.each([
    // By the date on which it takes place, or either date of an interval.
    ['er is een toets waarvan datum is uiterlijk 31-5-2024', 'notMet'],
    ['er is een toets waarvan datum is uiterlijk 1-6-2024', 'pending'],
    ['er is een onderbreking waarvan begin is uiterlijk 31-5-2024', 'notMet'],
    ['er is een onderbreking waarvan begin is uiterlijk 1-6-2024', 'pending'],
    ['er is een onderbreking waarvan eind is uiterlijk 31-5-2024', 'notMet'],
    ['er is een onderbreking waarvan eind is uiterlijk 1-6-2024', 'pending'],
    // Its other dates may be any.
    ['er is een schemajaar waarvan akkoord-rgs is uiterlijk 31-5-2024', 'pending'],
    // Where its type has no date of its own, every date in it; a number is none.
    ['er is een lid waarvan lid-sinds is uiterlijk 31-5-2024', 'notMet'],
    ['er is een lid waarvan lid-sinds is uiterlijk 1-6-2024', 'pending'],
    ['er is een lid waarvan volgnummer is 3', 'pending'],
  ])('%s: %s', (rule, expected) => {
    const others = [
      'toets op 2-6-2024',
      'onderbreking van 2-6-2024 tot en met 3-6-2024',
      'schemajaar op 1-3-2024, akkoord-rgs 2-6-2024',
      'lid lid-sinds 3-6-2024, volgnummer 4',
    ];
    expect(verdict(rule, others)).toBe(expected);
  });
});

describe('part of another number', () => {
  test.each([
    ['ten minste', 'dagen 9, gecompenseerd 4,5', 'met'],
    ['ten minste', 'dagen 9, gecompenseerd 4,4', 'notMet'],
    ['hoogstens', 'dagen 9, gecompenseerd 4,5', 'met'],
    ['hoogstens', 'dagen 9, gecompenseerd 4,6', 'notMet'],
    ['ten minste', 'gecompenseerd 4', 'insufficientData'],
  ])('%s half: %s: %s', (comparator, cells, expected) => {
    const given = [`onderbreking van 1-3-2024 tot en met 9-3-2024, ${cells}`];
    expect(verdict(`elke onderbreking: gecompenseerd is ${comparator} 50% van dagen`, given)).toBe(expected);
  });
});

describe('a record that ends before it begins', () => {
  const roster = rosterWith({ stage: [['A', 'radiologie', 'AMC', '2024-03-01', '2024-02-01']] });
  const elsewhere = each(select('stage'), is('stage.instelling', 'lumc'));

  test('is there once both of its dates are past', () => {
    expect(verdictOf(roster, elsewhere, '2024-02-29')).toBe('insufficientData');
    expect(verdictOf(roster, elsewhere, '2024-03-01')).toBe('notMet');
  });

  test('but nobody knows whether it lies in a window', () => {
    const inYear: Check = { ...elsewhere, window: { kind: 'trainingYears', from: 1, to: 1 } };
    expect(verdictOf(roster, inYear, '2024-06-01')).toBe('insufficientData');
  });
});

test('without the parameter of its window a record may lie in it', () => {
  const beside = `${REGISTER}\nparameter termijn niet ingesteld\n`;
  const rule = 'elke toets binnen termijn maanden na de start: resultaat is "geslaagd"';
  const judged = (result: string) =>
    explained({
      beside,
      rule,
      given: [TRAINEE, `toets op 1-3-2024, resultaat "${result}"`],
      asOf: '1-6-2024',
    }).verdict;
  expect(judged('gezakt')).toBe('insufficientData');
  expect(judged('geslaagd')).toBe('met');
});

describe('a date that is asked for and blank', () => {
  const judged = (rule: string, cells: string) => verdict(rule, [`toets ${cells}`]);

  test('is lacking, whenever the record is', () => {
    expect(judged('elke toets: datum is ingevuld', 'resultaat "geslaagd"')).toBe('notMet');
  });

  test('is asked of a record only if that is selected', () => {
    const rule = 'elke toets waarvan resultaat is "geslaagd": datum is ingevuld';
    expect(judged(rule, 'instrument "KPB", resultaat "geslaagd"')).toBe('notMet');
    expect(judged(rule, 'instrument "KPB", resultaat "gezakt"')).toBe('notApplicable');
    expect(judged(rule, 'instrument "KPB"')).toBe('insufficientData');
  });
});

describe('every record, where there are none', () => {
  const rule = 'elke toets vóór de eerste beoordeling: resultaat is "geslaagd"';

  test('of a sheet that is missing nothing is known', () => {
    const check = each(select('beoordeling'), is('beoordeling.soort', 'gesprek'));
    expect(verdictOf(rosterWith({}), check)).toBe('insufficientData');
    expect(verdictOf(rosterWith({ beoordeling: [] }), check)).toBe('notApplicable');
  });

  test('before an event that has not been, one may still break it, up to the end of the training', () => {
    expect(verdict(rule, ['toets op 1-3-2024, resultaat "geslaagd"'], '31-12-2025')).toBe('pending');
    expect(verdict(rule, ['toets op 1-3-2024, resultaat "gezakt"'], '1-1-2026')).toBe('notApplicable');
  });
});

describe('cover of days to come', () => {
  const inTime = each(
    select('stage', is('stage.soort', 'radiologie')),
    covered('erkenning', is('erkenning.onderdeel', 'radiologie')),
  );
  const judged = (kind: string | null, begin: string, part: string | null) => {
    const roster = rosterWith({
      stage: [['A', kind, 'AMC', begin, '2024-12-31']],
      erkenning: [['AMC', part, '2024-01-01', '2024-06-30']],
    });
    return verdictOf(roster, inTime, '2024-06-01');
  };

  test('that lack it for certain are pending; whether those up to now have it may be open', () => {
    expect(judged('radiologie', '2024-02-01', 'radiologie')).toBe('pending');
    expect(judged('radiologie', '2024-02-01', null)).toBe('insufficientData');
    expect(judged('radiologie', '2024-02-01', 'echografie')).toBe('notMet');
  });

  test('is asked of a planned record only if that is selected', () => {
    expect(judged('radiologie', '2024-09-01', 'radiologie')).toBe('pending');
    expect(judged('nucleaire geneeskunde', '2024-09-01', 'radiologie')).toBe('notApplicable');
    expect(judged(null, '2024-09-01', 'radiologie')).toBe('insufficientData');
  });
});
