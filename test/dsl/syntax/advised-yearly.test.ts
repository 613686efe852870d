import { mended } from './advised';

/** How often something is asked, before it and behind it, as people say it. */
test.each([
  [
    'nl',
    'elk jaar een cursus',
    ['ten minste 1 cursus in elk kalenderjaar', 'ten minste 1 cursus in elk opleidingsjaar'],
  ],
  ['nl', 'elke maand een beoordeling', ['ten minste 1 beoordeling in elke maand van de kalender']],
  [
    'nl',
    'wekelijks hoogstens 3 diensten',
    ['hoogstens 3 diensten in elke kalenderweek', 'hoogstens 3 diensten in elke 7 opeenvolgende dagen'],
  ],
  ['nl', 'maandelijks: een beoordeling', ['ten minste 1 beoordeling in elke maand van de kalender']],
  [
    'nl',
    'ten minste 2 beoordelingen maandelijks',
    ['ten minste 2 beoordelingen in elke maand van de kalender'],
  ],
  [
    'en',
    'every year 4 assessments',
    ['at least 4 assessments in each calendar year', 'at least 4 assessments in each training year'],
  ],
  ['en', 'quarterly a review', ['at least 1 review in each quarter']],
  [
    'en',
    'annually at least 2 courses',
    ['at least 2 courses in each calendar year', 'at least 2 courses in each training year'],
  ],
  [
    'en',
    'at least 2 courses yearly',
    ['at least 2 courses in each calendar year', 'at least 2 courses in each training year'],
  ],
] as const)('%s: %s', (language, sentence, meant) => {
  expect(mended(language, sentence)).toEqual(meant);
});
