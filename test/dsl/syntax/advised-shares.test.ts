import { codesOf, mended } from './advised';

/** Shares, groups and stretches as regulations have them: what is advised can be written in the place of what it is about, and is then right. */
test.each([
  ['nl', 'elke schipper heeft ten minste 3 tochten', ['voor elke schipper: ten minste 3 tochten']],
  ['en', 'each skipper has at least 3 trips', ['for each skipper: at least 3 trips']],
  ['en', 'each skipper: at least 3 trips', ['for each skipper: at least 3 trips']],
  ['en', 'at least 3 trips during each skipper', ['for each skipper: at least 3 trips']],
  ['en', 'each skipper has at most 25% of the trips', ['for each skipper: at most 25% of the trips']],
  [
    'nl',
    'elk gebied: ten minste 3 tochten waarvan nacht',
    ['voor elk gebied: ten minste 3 tochten waarvan nacht'],
  ],
  ['nl', 'elk opleidingsjaar heeft ten minste 3 tochten', ['ten minste 3 tochten in elk opleidingsjaar']],
  ['nl', 'ten minste een derde van de tochten: nacht', ['ten minste 33,33% van de tochten: nacht']],
  ['en', 'at most a third of the trips: at-night', ['at most 33.34% of the trips: at-night']],
  ['en', 'at least two thirds of the trips: at-night', ['at least 66.66% of the trips: at-night']],
  ['en', 'a quarter of the trips: at-night', ['at least 25% of the trips: at-night']],
  ['nl', 'hoogstens een derde van de tochten waarvan nacht', ['hoogstens 33,34% van de tochten: nacht']],
  [
    'en',
    'at least one third of the trips where hours-sailed at least 7',
    ['at least 33.33% of the trips: hours-sailed is at least 7'],
  ],
  ['nl', 'ten minste 80% van de tochten waarvan nacht', ['ten minste 80% van de tochten: nacht']],
  ['en', 'at least 80% of trips at-night', ['at least 80% of the trips: at-night']],
  ['nl', 'aanwezig bij ten minste 80% van de cursussen', ['ten minste 80% van de cursussen: aanwezig']],
  ['en', 'attended at least 80% of the courses', ['at least 80% of the courses: attended']],
  ['en', 'attendance at at least 80% of the courses', ['at least 80% of the courses: attended']],
  ['en', 'at least 80% attendance of courses', ['at least 80% of the courses: attended']],
  ['nl', 'ten minste 80% aanwezigheid bij cursussen', ['ten minste 80% van de cursussen: aanwezig']],
  [
    'en',
    'at least 10 trips, at most 4 of them where at-night',
    [
      'at least 10 trips, of which at most 4 where at-night',
      'at least 10 trips, counting at most 4 where at-night',
    ],
  ],
  [
    'nl',
    'ten minste 10 tochten, ten minste 4 ervan waarvan nacht',
    ['ten minste 10 tochten, waaronder ten minste 4 waarvan nacht'],
  ],
  [
    'nl',
    'ten minste 3 tochten in willekeurige 6 opeenvolgende maanden',
    [
      'ten minste 3 tochten in enige 6 opeenvolgende maanden',
      'ten minste 3 tochten in elke 6 opeenvolgende maanden',
    ],
  ],
  [
    'en',
    'at most 3 trips in any given period of 6 months',
    ['at most 3 trips in every 6 consecutive months'],
  ],
  ['en', 'best 5 trips: hours-sailed is at least 3', ['at least 5 trips where hours-sailed is at least 3']],
  [
    'nl',
    '5 beste tochten: vaartijd is ten minste 3',
    ['ten minste 5 tochten waarvan vaartijd is ten minste 3'],
  ],
] as const)('%s: %s', (language, sentence, right) => {
  expect(mended(language, sentence)).toEqual(right);
});

test('a part of the sentence before is advised on a line of its own, too', () => {
  expect(mended('en', 'at least 10 trips\n  at least 4 of them where at-night')).toEqual([
    'at least 10 trips',
  ]);
  expect(codesOf('nl', 'ten minste 10 tochten\n  hoogstens 4 daarvan waarvan nacht')).toEqual([
    'other-words',
  ]);
});

test('a field is told apart from records', () => {
  expect(codesOf('en', 'at least 3 skippers')).toEqual(['field-as-record']);
  expect(codesOf('en', 'each skipper has at least 3 courses')).toEqual(['group-mismatch']);
  expect(codesOf('nl', 'elk gebied: vaartijd is ten minste 3')).toEqual(['field-as-record']);
});

test('a share of nothing, and the best of something, are said to lack a condition', () => {
  expect(codesOf('en', 'present at at least 80% of the trips')).toEqual(['share-of-nothing']);
  expect(codesOf('en', 'best 5 trips')).toEqual(['no-best']);
  expect(codesOf('nl', 'gemiddelde vaartijd van de beste 5 tochten ten minste 3')).toEqual(['no-best']);
});
