import { compiled } from '../compiled';
import { codesOf, mended, RULES } from './advised';

/** Parts, filters and sentences that are joined by other signs and words than the language has. */
test.each([
  [
    'nl',
    'ten minste 20 tochten, waarvan er 4 met gebied "Noord"',
    [
      'ten minste 20 tochten waaronder ten minste 4 waarvan gebied is "Noord"',
      'ten minste 20 tochten waaronder precies 4 waarvan gebied is "Noord"',
    ],
  ],
  [
    'en',
    'at least 10 trips, at least 5 of them at-night',
    ['at least 10 trips, of which at least 5 where at-night'],
  ],
  [
    'nl',
    'ten minste 5 zelfstandige verrichtingen in elk opleidingsjaar',
    ['ten minste 5 verrichtingen waarvan zelfstandig in elk opleidingsjaar'],
  ],
  ['en', 'at least 5 independent procedures', ['at least 5 procedures where independent']],
  ['nl', 'ten minste 80% van de cursussen bijgewoond', ['ten minste 80% van de cursussen: aanwezig']],
  ['nl', 'elke tocht: gebied is één van "Noord"; "Zuid"', ['elke tocht: gebied is één van "Noord", "Zuid"']],
  [
    'en',
    'each trip: at-night; hours-sailed is at least 3',
    ['each trip: at-night and hours-sailed is at least 3'],
  ],
  ['en', 'at least 2 trips;', ['at least 2 trips']],
  ['nl', 'ten minste 2 weken tussen twee tochten', ['ten minste 2 weken tussen tochten']],
  ['en', 'between any two trips at least 2 weeks', ['at least 2 weeks between trips']],
] as const)('%s: %s', (language, sentence, expected) => {
  expect(mended(language, sentence)).toEqual(expected);
});

test('a semicolon joins no sentences', () => {
  expect(codesOf('nl', 'ten minste 2 tochten; ten minste 3 cursussen')).toEqual(['joined-sentence']);
  expect(codesOf('en', 'at least 2 trips; at least 3 courses')).toEqual(['joined-sentence']);
});

/** What cannot be said: the message names sentences that can, each of which compiles. */
test.each([
  [
    'nl',
    'ten minste 11 uur rust tussen twee diensten',
    'gap-without-unit',
    ['ten minste 1 dag tussen diensten'],
  ],
  [
    'en',
    'a minimum of 11 hours between any two shifts',
    'gap-without-unit',
    ['at least 1 day between shifts'],
  ],
  ['en', 'at least 11 hours between shifts', 'gap-without-unit', ['at least 1 day between shifts']],
  ['nl', 'hoogstens 48 uur zonder diensten', 'gap-without-unit', ['hoogstens 2 dagen zonder diensten']],
  [
    'nl',
    'ten minste 2 cursussen in elk opleidingsjaar, een overschot telt mee in het volgende jaar',
    'no-carry-over',
    [
      'ten minste 20 toetsen in elke 2 opeenvolgende jaren',
      'ten minste 20 toetsen uiterlijk einde opleidingsjaar 2',
    ],
  ],
  [
    'en',
    'at least 2 courses in each training year, carrying over a surplus to the next',
    'no-carry-over',
    [
      'at least 20 assessments in every 2 consecutive years',
      'at least 20 assessments by end of training year 2',
    ],
  ],
  [
    'nl',
    'ten minste 5 cursussen vóór de volgende toets',
    'next-of-what',
    [
      'ten minste 5 cursussen na elke toets vóór de volgende toets',
      'ten minste 5 cursussen vóór elke toets na de vorige toets',
    ],
  ],
  [
    'en',
    'at least 5 courses before the next assessment',
    'next-of-what',
    [
      'at least 5 courses after each assessment before the next assessment',
      'at least 5 courses before each assessment after the previous assessment',
    ],
  ],
  [
    'nl',
    "alle EPA's minimaal niveau 4 bij het einde van de opleiding",
    'level-of-epas',
    [
      'voor elke epa van 1 tot en met 7: laatste niveau van epa-beoordelingen ten minste 4, uiterlijk het einde',
    ],
  ],
  [
    'en',
    'each EPA at least level 4 by the end',
    'level-of-epas',
    ['for each epa from 1 to 7: latest level of epa-assessments at least 4, by the end'],
  ],
  [
    'en',
    'level at least 4 for each EPA by the end',
    'level-of-epas',
    ['for each epa from 1 to 7: latest level of epa-assessments at least 4, by the end'],
  ],
  [
    'nl',
    'minstens 3 verschillende begeleiders in opleidingsjaar 1',
    'different-of-what',
    ['ten minste 2 verschillende instellingen van stages'],
  ],
  [
    'en',
    'at least 3 different supervisors',
    'different-of-what',
    ['at least 2 different sites of rotations'],
  ],
  ['en', 'total hours at least 40', 'total-of-what', ['total hours of shifts at least 40']],
  ['nl', 'totaal uren ten minste 40', 'total-of-what', ['totaal uren van diensten ten minste 40']],
] as const)('%s: %s', (language, sentence, code, sayable) => {
  const [found, ...others] = compiled(RULES[language](sentence)).diagnostics;
  expect([found?.code, others]).toEqual([code, []]);
  for (const one of sayable) {
    expect(found?.message(language)).toContain(one);
    expect(compiled(RULES[language](one)).diagnostics).toEqual([]);
  }
});

test('a year in the middle is left out by two sentences', () => {
  const message = (sentence: string): string[] =>
    compiled(RULES.en(sentence).replace('24 months', '60 months')).diagnostics.map((one) =>
      one.message('en'),
    );
  const [found = ''] = message('at least 2 courses in each training year except year 3');
  expect(found).toContain('"in each training year from 1 to 2" and one with "in each training year from 4"');
  expect(message('at least 2 courses in each training year from 1 to 2')).toEqual([]);
  expect(message('at least 2 courses in each training year from 4')).toEqual([]);
  expect(message('in all training years except the second: at least 2 courses')[0]).toContain(
    '"in training year 1" and one with "in each training year from 3"',
  );
});

test('attestations of a group or a period are asked for as records', () => {
  expect(mended('nl', 'voor elk opleidingsjaar: bevestigd door opleider')).toEqual([
    'voor elk opleidingsjaar: ten minste 1 bevestiging waarvan eis is "A1" en bevestigd-door is opleider',
  ]);
  expect(mended('en', 'for each training year: attested')).toEqual([
    'for each training year: at least 1 attestation where requirement is "A1"',
  ]);
  const field = `
record bevestiging, bevestigingen / attestation, attestations
  field instelling, instellingen / site, sites: text
`;
  const [found, ...others] = compiled(RULES.en('for each site: attested', field)).diagnostics;
  expect([found?.code, others]).toEqual(['attested-in-group', []]);
  const said = 'for each site one of "A", "B": at least 1 attestation where requirement is "A1"';
  expect(compiled(RULES.en(said, field)).diagnostics).toEqual([]);
});
