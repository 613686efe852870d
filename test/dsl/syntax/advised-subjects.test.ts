import { compiled } from '../compiled';
import { codesOf, mended, RULES } from './advised';

/** Sentences that begin with who or what they are about, and dates as people name them. */
test.each([
  ['nl', 'de aios moet minimaal 50 verrichtingen verrichten', ['minimaal 50 verrichtingen']],
  ['nl', 'de aios moet minimaal 5 tochten onder nacht doen', ['minimaal 5 tochten waarvan nacht']],
  ['nl', 'stages duren ten minste 3 maanden', ['alle stages: lengte is ten minste 3 maanden']],
  ['en', 'rotations must last at least 3 months', ['all rotations: length is at least 3 months']],
  ['en', 'reviews must have verdict "good"', ['all reviews: verdict is "good"']],
  ['en', 'courses must be attended', ['all courses: attended']],
  ['nl', 'de laatste cursus moet aanwezig zijn', ['de laatste cursus: aanwezig']],
  ['nl', 'geen enkele stage langer dan 12 maanden', ['elke stage: lengte is hoogstens 12 maanden']],
  ['en', 'no rotations shorter than 3 months', ['all rotations: length is at least 3 months']],
  ['nl', 'elk kwartaal een tocht', ['ten minste 1 tocht in elk kwartaal']],
  ['en', 'a trip in each quarter', ['at least 1 trip in each quarter']],
  [
    'nl',
    'ten minste 20 tochten waarvan de helft met gebied "Noord"',
    ['ten minste 20 tochten waaronder ten minste 50% waarvan gebied is "Noord"'],
  ],
  [
    'en',
    'a minimum of 20 trips, half of which at-night',
    ['at least 20 trips, of which at least 50% where at-night'],
  ],
  [
    'en',
    'at least 20 trips, 5 of which at-night',
    [
      'at least 20 trips, of which at least 5 where at-night',
      'at least 20 trips, of which exactly 5 where at-night',
    ],
  ],
  ['en', 'at least 3 trips on the same area', ['at least 1 different area of trips each with at least 3']],
  ['nl', 'na 6 maanden ten minste 2 tochten', ['ten minste 2 tochten na 6 maanden na de start']],
  ['en', 'at least 2 trips after 1 month', ['at least 2 trips after 1 month after the start']],
  [
    'nl',
    'voor het einde van het tweede jaar ten minste 2 tochten',
    ['ten minste 2 tochten vóór het einde opleidingsjaar 2'],
  ],
  [
    'en',
    'at least 2 trips before the end of the first year',
    ['at least 2 trips before the end of training year 1'],
  ],
  ['en', 'at least 2 trips before the start of year 2', ['at least 2 trips before training year 2']],
] as const)('%s: %s', (language, sentence, expected) => {
  expect(mended(language, sentence)).toEqual(expected);
});

/** What is told with an example that compiles. */
test.each([
  [
    'nl',
    'geen diensten op zondagen',
    'weekday-condition',
    'geen diensten waarvan weekdag van datum is "zondag"',
  ],
  ['en', 'no shifts on Sundays', 'weekday-condition', 'no shifts where weekday of date is "Sunday"'],
  [
    'nl',
    'gemiddeld 8 uren diensten per week',
    'no-average-rate',
    'hoogstens 192 uren diensten in elke 4 opeenvolgende weken',
  ],
  [
    'en',
    'an average of 8 hours of shifts per week',
    'no-average-rate',
    'at most 192 hours of shifts in every 4 consecutive weeks',
  ],
  [
    'nl',
    'alle toetsen moeten "voldoende" zijn',
    'word-without-field',
    'alle toetsen: resultaat is "voldoende"',
  ],
  [
    'en',
    'the latest assessment must be "sufficient"',
    'word-without-field',
    'all assessments: result is "sufficient"',
  ],
] as const)('%s: %s', (language, sentence, code, sayable) => {
  const [found, ...others] = compiled(RULES[language](sentence)).diagnostics;
  expect([found?.code, others]).toEqual([code, []]);
  expect(found?.message(language)).toContain(sayable);
  expect(compiled(RULES[language](sayable)).diagnostics).toEqual([]);
});

test('a share of records that names no field of theirs is asked what it is of', () => {
  expect(codesOf('nl', 'ten minste 75% van de toetsen voldoende')).toEqual(['share-of-nothing']);
  expect(codesOf('en', 'at least 75% of reviews sufficient')).toEqual(['share-of-nothing']);
});
