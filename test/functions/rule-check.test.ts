import { call, serial, setLanguage, text, type Given } from './fake-excel';
import { AS_OF, NOTHING, PEOPLE, rosterWith, STAGES } from './sample-tables';

afterEach(() => {
  setLanguage('nl-NL');
});

const handle = rosterWith(['ten minste 1 stage']);
const checked = (sentence: Given, roster = handle, trainee = 'A-101'): unknown =>
  call('RULE_CHECK', sentence, roster, trainee);

test.each([
  ['ten minste 5 maanden stages waarvan soort is "orthopedie"', true],
  ['at least 5 months rotations where category is "orthopaedics"', true],
  ['hoogstens 4 maanden stages waarvan soort is "orthopedie"', false],
  ['at most 4 months rotations where category is "orthopaedics"', false],
  ['ten minste 30 maanden stages', true], // can still be met: pending
  ['  at most 1 course in training year 1  ', false],
  ['ten minste 1 van de volgende:\n  - ten minste 99 stages\n  - ten minste 1 cursus', true],
])('%s: %p', (sentence, holds) => {
  expect(checked(sentence)).toBe(holds);
});

test('a sentence in either language knows the words, lists and parameters of the rules', () => {
  const msk = text('ROSTER', 'MSK', AS_OF, [
    PEOPLE,
    STAGES,
    [
      ['AiosNr', 'Datum', 'Dagen', 'Aanwezig'],
      ['A-101', AS_OF, 1, 'J'],
    ],
  ]);
  expect(checked('hoogstens 0 gevolgde-cursussen', msk)).toBe(false);
  expect(checked('at most 0 attended-courses', msk)).toBe(false);
  expect(checked('ten minste eindniveau gevolgde-cursussen in opleidingsjaar 1', msk)).toBe(false);
});

test('the training is that of the rules: it has no third year', () => {
  expect(checked('hoogstens 1 stage in opleidingsjaar 3')).toMatch(/^#VALUE! Opleidingsjaar 3 bestaat niet/);
});

test('a broken sentence gives the text of the diagnostic, in the language of Excel', () => {
  expect(checked('ten minste 5 maandn stages')).toMatch(
    /^#VALUE! "maandn" is geen eenheid\. Bedoelde u "maanden"\?/,
  );
  setLanguage('en');
  expect(checked('at least 5 mnths rotations')).toMatch(
    /^#VALUE! "mnths" is no unit\. Did you mean "months"\?/,
  );
  expect(checked('ten minste 5 maandn stages')).toMatch(
    /^#VALUE! "maandn" is no unit\. Did you mean "maanden"\?/,
  );
});

test('only a sentence is taken, about one trainee', () => {
  expect(checked('ten minste 1 stage\neis X9 "Nog een"\n  ten minste 2 stages')).toMatch(/^#VALUE! /);
  expect(checked('hele lijst: hoogstens 1 stage')).toMatch(/^#VALUE! Deze zin gaat over alle aios samen/);
});

test.each(NOTHING)('%j is no sentence', (sentence) => {
  expect(checked(sentence)).toMatch(/^#VALUE! Geef een zin van de regeltaal/);
});

test('insufficient data says which cell', () => {
  const open = rosterWith(
    ['ten minste 1 stage'],
    [...STAGES, ['A-101', 'Praktijk', 'praktijk', serial('2026-02-01'), null, 1]],
  );
  expect(checked('hoogstens 9 maanden stages waarvan soort is "praktijk"', open)).toBe(
    '#N/A Onvoldoende gegevens: eind is leeg of onleesbaar (Stages, rij 5). Vul dat aan.',
  );
});

test.each([
  ['( one in the other', 'nl-NL', '('.repeat(5000)],
  ['not not', 'en-US', `${'not '.repeat(3000)}at least 5 months rotations`],
  ['closed parentheses', 'en-US', `${'('.repeat(2000)}dutch-ok${')'.repeat(2000)}`],
  ['optional: optional:', 'nl-NL', `${'facultatief: '.repeat(2000)}ten minste 1 stage`],
  ['if if', 'en-US', 'if '.repeat(2000)],
  ['dates reckoned from dates', 'nl-NL', `ten minste 1 stage vóór ${'3 maanden na '.repeat(2000)}1-1-2026`],
  [
    'records of records',
    'en-US',
    `at least 1 rotation where ${'there is a rotation where '.repeat(2000)}fte is 1`,
  ],
])('a sentence nested too deep gives a message (%s)', (_name, language, sentence) => {
  setLanguage(language);
  expect(checked(sentence)).toMatch(
    language === 'nl-NL'
      ? /^#VALUE! Hier staan meer dan 50 haakjes, zinnen of het woord "niet" in elkaar: schrijf dit eenvoudiger/
      : /^#VALUE! Here more than 50 parentheses, sentences or the word "not" stand inside one another: write/,
  );
});

test('what is nested less deep is read', () => {
  expect(checked(`${'niet '.repeat(40)}taal-nl`)).toMatch(/^#N\/A Onvoldoende gegevens/);
  expect(checked(`${'('.repeat(40)}startdatum is vóór 1-1-2026${')'.repeat(40)}`)).toBe(true);
});

test('of many sentences in one only the first are told apart', () => {
  const joined = (count: number): string => Array(count).fill('ten minste 1 stage').join(' of ');
  expect(checked(joined(3))).toMatch(/Daarna nog 1 fout\./);
  expect(checked(joined(2000))).toMatch(
    /^#VALUE! Met "of" zijn zinnen niet te verbinden.* Daarna nog 10 fouten\./,
  );
});

test.each([
  ['nl-NL', '#REF!', /^#VALUE! Geef een zin van de regeltaal/],
  ['en-US', '# a comment', /^#VALUE! Give a sentence of the rules language/],
  ['nl-NL', 'eis M99 "x"\n  ten minste 5 maanden stages', /^#VALUE! Geef alleen de zin/],
  ['en-US', 'requirement M99 "x"\n  at least 5 months rotations', /^#VALUE! Give the sentence alone/],
  ['nl-NL', '👩‍⚕️', /^#VALUE! Het teken /],
  ['nl-NL', true, /^#VALUE! .*TRUE/],
])('what is no sentence is called by no name of ours (%s, %s)', (language, sentence, message) => {
  setLanguage(language);
  const said = checked(sentence);
  expect(said).toMatch(message);
  expect(said).not.toMatch(/ZIN1/);
});
