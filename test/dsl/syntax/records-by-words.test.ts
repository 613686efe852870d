/** Words in the place of records: what a field of theirs holds, and what they amount to. */
import { compiled } from '../compiled';
import { RULES } from './advised';

test.each([
  ['nl', 'ten minste 20 cursusdagen', 'cursusdagen', 'dagen cursussen'],
  ['nl', 'ten minste 9 stagemaanden in opleidingsjaar 1', 'stagemaanden', 'maanden stages'],
  ['nl', 'ten minste 6 praktijkmaanden', 'praktijkmaanden', 'maanden stages waarvan soort is "praktijk"'],
  ['nl', 'ten minste 100 diensturen', 'diensturen', 'uren diensten'],
  ['nl', 'hoogstens 6 nachtdiensten', 'nachtdiensten', 'diensten waarvan soort is "nacht"'],
  [
    'nl',
    'ten minste 3 voortgangsgesprekken',
    'voortgangsgesprekken',
    'beoordelingen waarvan soort is "voortgangsgesprek"',
  ],
  ['nl', "ten minste 2 KPB's", "KPB's", 'toetsen waarvan instrument is "KPB"'],
  ['en', 'at least 20 course-days', 'course-days', 'days of courses'],
  [
    'en',
    'at least 3 progress interviews',
    'progress interviews',
    'reviews where type is "progress interview"',
  ],
  ['en', 'at least 2 posters', 'posters', 'scholarly-activities where type is "poster"'],
] as const)('%s: %s', (language, sentence, name, meant) => {
  const { diagnostics } = compiled(RULES[language](sentence));
  expect(diagnostics.map(({ code }) => code)).toEqual(['value-as-record']);
  expect(diagnostics[0]?.parameters).toMatchObject({ name, selections: [meant] });
  const again = compiled(RULES[language](sentence.replace(name, meant)));
  expect(again.diagnostics.map(({ message }) => message(language))).toEqual([]);
});

test.each([
  ['at least 20 course days', 'at least 20 days of courses'],
  ['at least 50 hours', 'at least 50 hours of shifts'],
  ['at most 48 hours in every 7 consecutive days', 'at most 48 hours of shifts in every 7 consecutive days'],
  ['at least 18 rotation months', 'at least 18 months of rotations'],
  ['at least 80% of the course days: attended', 'at least 80% of the days of courses: attended'],
])('%s', (sentence, meant) => {
  const { diagnostics } = compiled(RULES.en(sentence));
  expect(diagnostics.map(({ code }) => code)).toEqual(['other-words']);
  const [{ parameters } = { parameters: {} }] = diagnostics;
  expect(meant).toContain((parameters as { windows: readonly string[] }).windows[0]!);
  expect(compiled(RULES.en(meant)).diagnostics).toEqual([]);
});

test('a misspelt name of records is told as that', () => {
  const { diagnostics } = compiled(RULES.nl('ten minste 2 cursusen'));
  expect(diagnostics.map(({ code, parameters }) => [code, parameters.suggestion])).toEqual([
    ['unknown-record', 'cursussen'],
  ]);
});
