/** What every function about one trainee has in common: whose it is, and of which roster. */
import { call, serial, setLanguage, type Given } from './fake-excel';
import { COURSES, EPAS, NOTHING, rosterWith, STAGES } from './sample-tables';

afterEach(() => {
  setLanguage('nl-NL');
});

/** Planned up to the end, so that everything about the training is known. */
const planned = ['A-101', 'Praktijk', 'praktijk', serial('2026-02-01'), serial('2027-12-31'), 1];
const handle = rosterWith(['ten minste 1 stage'], [...STAGES, planned], COURSES, EPAS);

/** A function about a trainee, with what else it takes. */
const QUESTIONS: [name: string, ask: (roster: Given, trainee: Given) => unknown][] = [
  ['EPA_LEVEL', (roster, trainee) => call('EPA_LEVEL', roster, trainee, 1)],
  ['EPA_OK', (roster, trainee) => call('EPA_OK', roster, trainee, null)],
  ['STAGE_VALID', (roster, trainee) => call('STAGE_VALID', roster, trainee, null)],
  ['STAGE_MONTHS', (roster, trainee) => call('STAGE_MONTHS', roster, trainee, null)],
  ['COURSE_DAYS_OK', (roster, trainee) => call('COURSE_DAYS_OK', roster, trainee, null)],
  ['COURSE_DAYS', (roster, trainee) => call('COURSE_DAYS', roster, trainee, null)],
  ['COMPLIANT', (roster, trainee) => call('COMPLIANT', roster, trainee)],
  ['REQUIREMENT', (roster, trainee) => call('REQUIREMENT', roster, trainee, 'T1', null)],
  ['EXPLAIN_REQUIREMENT', (roster, trainee) => call('EXPLAIN_REQUIREMENT', roster, trainee, 'T1')],
  ['TRAINING_YEAR', (roster, trainee) => call('TRAINING_YEAR', roster, trainee)],
  ['TRAINING_MONTHS', (roster, trainee) => call('TRAINING_MONTHS', roster, trainee)],
  ['TRAINING_END', (roster, trainee) => call('TRAINING_END', roster, trainee)],
  ['RULE_CHECK', (roster, trainee) => call('RULE_CHECK', 'ten minste 1 stage', roster, trainee)],
  ['FINDINGS', (roster, trainee) => call('FINDINGS', roster, trainee)],
  ['COMPLIANCE_TABLE', (roster, trainee) => call('COMPLIANCE_TABLE', roster, [[trainee]], null)],
];

describe.each(QUESTIONS)('%s', (name, ask) => {
  const takesBlanks = name === 'FINDINGS' || name === 'COMPLIANCE_TABLE';

  test('answers for a trainee', async () => {
    expect(String(await ask(handle, 'A-101'))).not.toMatch(/^#/);
  });

  test('says that the roster is not loaded', async () => {
    const gone = 'een oud rooster';
    expect(await ask(gone, 'A-101')).toMatch(/^#N\/A Dit rooster is niet \(meer\) geladen\. Klik op de cel/);
    setLanguage('en');
    expect(await ask(gone, 'A-101')).toMatch(
      /^#N\/A This roster is not loaded \(any more\)\. Click the cell/,
    );
  });

  test.each([[''], [null], [undefined]])('says that no roster is given (%j)', async (nothing) => {
    expect(await ask(nothing, 'A-101')).toBe('#N/A Er is geen rooster opgegeven. Geef de cel met ROSTER.');
    setLanguage('en');
    expect(await ask(nothing, 'A-101')).toBe('#N/A No roster is given. Give the cell with ROSTER.');
  });

  test('says that nobody has that number', async () => {
    const said = await ask(handle, 'A-10');
    if (name === 'COMPLIANCE_TABLE') expect(said).toContainEqual(['A-10', 'niet in het rooster']);
    else expect(said).toMatch(/^#N\/A Aios "A-10" staat niet in het rooster\./);
  });

  if (!takesBlanks) {
    test.each(NOTHING)('says that %j is nobody', async (nobody) => {
      expect(await ask(handle, nobody)).toMatch(/^#N\/A Er is geen aios opgegeven/);
    });
  }

  if (name !== 'EPA_LEVEL') {
    test('says that the rules are for another programme', async () => {
      const said = await ask(handle, 'B-900');
      if (name === 'COMPLIANCE_TABLE') expect(said).toContainEqual(['B-900', 'andere opleiding']);
      else expect(said).toMatch(/^#N\/A De regels \(MSK\) gelden niet voor B-900/);
    });
  }
});
