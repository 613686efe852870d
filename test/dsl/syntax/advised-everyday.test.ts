import { codesOf, mended } from './advised';

/** Sentences as people say them: what is advised can be written in the place of what it is about, and is then right. */
test.each([
  ['nl', '10 tochten', ['ten minste 10 tochten', 'precies 10 tochten']],
  ['nl', '10 tochten of meer', ['ten minste 10 tochten']],
  ['en', 'at least 10 trips at at-night', ['at least 10 trips where at-night']],
  [
    'nl',
    'als ten minste 1 tocht dan een beoordeling na de laatste tocht',
    ['als ten minste 1 tocht dan ten minste 1 beoordeling na de laatste tocht'],
  ],
  ['en', '10 or more trips', ['at least 10 trips']],
  [
    'nl',
    '80% van de tochten: nacht',
    ['ten minste 80% van de tochten: nacht', 'precies 80% van de tochten: nacht'],
  ],
  ['nl', '5 tot 7 maanden stages', ['van 5 tot en met 7 maanden stages']],
  ['en', '5-7 months of rotations', ['from 5 to 7 months of rotations']],
  ['nl', 'ten minste een half jaar stages', ['ten minste 6 maanden stages']],
  ['nl', 'ten minste anderhalf jaar stages', ['ten minste 1,5 jaar stages']],
  ['en', 'at least half a year of rotations', ['at least 6 months of rotations']],
  ['en', 'at least one and a half years of rotations', ['at least 18 months of rotations']],
  ['en', 'a minimum of 10 trips', ['at least 10 trips']],
  ['en', 'up to 10 trips', ['at most 10 trips']],
  ['en', 'at least 2 unique skipper of trips', ['at least 2 different skipper of trips']],
  ['nl', 'minimaal 2 unieke schipper van tochten', ['minimaal 2 verschillende schipper van tochten']],
  ['en', 'at least 2 trips whose area is "North"', ['at least 2 trips where area is "North"']],
  ['en', 'at least 2 trips when area is "North"', ['at least 2 trips where area is "North"']],
  [
    'nl',
    'ten minste 20 maanden stages plus vrijstellingen',
    ['ten minste 20 maanden stages plus totaal maanden van vrijstellingen'],
  ],
  [
    'en',
    'at least 20 months of rotations + total months of exemptions',
    ['at least 20 months of rotations plus total months of exemptions'],
  ],
  [
    'nl',
    'ten minste 20 dagen cursussen, waarbij hoogstens 5 meetellen waarvan niveau is "lokaal"',
    ['ten minste 20 dagen cursussen, waarbij meetelt hoogstens 5 waarvan niveau is "lokaal"'],
  ],
  [
    'nl',
    'ten minste 20 dagen cursussen waarvan maximaal 5 dagen mogen meetellen waarvan niveau is "lokaal"',
    ['ten minste 20 dagen cursussen waarbij meetelt maximaal 5 dagen waarvan niveau is "lokaal"'],
  ],
  [
    'nl',
    'ten minste 24 maanden stages plus totaal maanden van vrijstellingen, waarbij meetelt hoogstens 6 maanden vrijstellingen',
    [
      'ten minste 24 maanden stages plus totaal maanden van vrijstellingen, waarbij meetelt hoogstens 6 maanden van vrijstellingen',
    ],
  ],
  ['nl', 'de laatste drie tochten: nacht', ['de laatste 3 tochten: nacht']],
  ['en', 'the three latest trips: at-night', ['the latest 3 trips: at-night']],
  ['nl', 'elk kwartaal ten minste 1 tocht', ['ten minste 1 tocht in elk kwartaal']],
  ['en', 'every quarter, at least 1 trip', ['at least 1 trip in every quarter']],
  ['nl', 'tijdens elke stage ten minste 1 tocht', ['ten minste 1 tocht tijdens elke stage']],
  [
    'en',
    'within 14 days after each rotation at least 1 trip where at-night',
    ['at least 1 trip where at-night, within 14 days after each rotation'],
  ],
  [
    'nl',
    'in elk opleidingsjaar: ten minste 80% van de tochten: nacht',
    ['ten minste 80% van de tochten in elk opleidingsjaar: nacht'],
  ],
  [
    'nl',
    'ten minste 1 tocht binnen 3 maanden vanaf de start',
    ['ten minste 1 tocht binnen 3 maanden na de start'],
  ],
  [
    'en',
    'at least 1 trip within 3 months of the start',
    ['at least 1 trip within 3 months after the start', 'at least 1 trip within 3 months before the start'],
  ],
  [
    'nl',
    'ten minste 1 tocht in de 3 maanden voor het einde',
    ['ten minste 1 tocht binnen de 3 maanden voor het einde'],
  ],
  [
    'nl',
    'ten minste 1 tocht aan het einde van elk opleidingsjaar',
    ['ten minste 1 tocht in elk opleidingsjaar'],
  ],
  ['nl', 'ten minste 1 tocht voorafgaand aan de eerste stage', ['ten minste 1 tocht vóór de eerste stage']],
  ['en', 'at least 1 trip prior to the first rotation', ['at least 1 trip before the first rotation']],
  [
    'en',
    'at least 1 trip no later than 3 months after the start',
    ['at least 1 trip by 3 months after the start'],
  ],
  ['en', 'at least 1 trip by the end of year 1', ['at least 1 trip by the end of training year 1']],
  [
    'nl',
    'ten minste 1 tocht in opleidingsjaar 1 en 2',
    ['ten minste 1 tocht in opleidingsjaar 1 tot en met 2'],
  ],
  ['en', 'at least 1 trip during training year 2', ['at least 1 trip in training year 2']],
  [
    'nl',
    'hoogstens 3 tochten in 4 opeenvolgende weken',
    ['hoogstens 3 tochten in elke 4 opeenvolgende weken'],
  ],
  ['en', 'at least 1 trip a month', ['at least 1 trip in each month of the calendar']],
  ['nl', 'voor elk gebied, ten minste 3 tochten', ['voor elk gebied: ten minste 3 tochten']],
  [
    'nl',
    'voor elk gebied "Noord", "Zuid": ten minste 3 tochten',
    ['voor elk gebied één van "Noord", "Zuid": ten minste 3 tochten'],
  ],
  [
    'en',
    'for each area in "North", "South": at least 3 trips',
    ['for each area one of "North", "South": at least 3 trips'],
  ],
  [
    'nl',
    'voor elke epa 1 tot en met 7: ten minste 1 epa-beoordeling',
    ['voor elke epa van 1 tot en met 7: ten minste 1 epa-beoordeling'],
  ],
  [
    'nl',
    'voor elk gebied en elk jaar: ten minste 1 tocht',
    [
      'voor elk gebied: ten minste 1 tocht in elk kalenderjaar',
      'voor elk gebied: ten minste 1 tocht in elk opleidingsjaar',
    ],
  ],
  ['nl', 'elke cursus is aanwezig', ['elke cursus: aanwezig']],
  ['en', 'every course must be attended', ['every course: attended']],
  ['en', 'each trip has hours-sailed at most 16', ['each trip: hours-sailed is at most 16']],
  ['nl', 'elke tocht heeft gebied "Noord"', ['elke tocht: gebied is "Noord"']],
  ['nl', 'elke stage is ten minste 3 maanden', ['elke stage: lengte is ten minste 3 maanden']],
  ['nl', 'elke tocht: gebied = "Noord"', ['elke tocht: gebied is "Noord"']],
  [
    'en',
    'each trip: area is "North", "East" or "South"',
    ['each trip: area is one of "North", "East", "South"'],
  ],
] as const)('%s: %s', (language, sentence, expected) => {
  expect(mended(language, sentence)).toEqual(expected);
});

test.each([
  ['nl', 'niet minder dan 10 tochten'],
  ['en', 'not less than 10 trips'],
  ['nl', 'ten minste 2 verschillende schipper van tochten met ieder ten minste 3'],
  ['nl', 'ten minste 1 tocht na 1.7.2024'],
  ['en', 'at least 1 trip after 2024.07.01'],
] as const)('%s: %s is right as it is', (language, sentence) => {
  expect(codesOf(language, sentence)).toEqual([]);
});

test.each([
  // Near which of its dates is not said: a window would be about something else.
  ['nl', 'elke tocht: er is een toets binnen 14 dagen', 'there-is-near'],
  ['en', 'each trip: there is an assessment on the same day', 'there-is-near'],
  // Of what something is "good" nobody knows.
  ['en', 'each assessment is "good"', 'unexpected-word'],
] as const)('%s: %s is not told to be written in a way that is wrong', (language, sentence, code) => {
  expect(codesOf(language, sentence)).toEqual([code]);
});

test.each([
  ['nl', 'ten minste 2 tochten als gebied is "Noord"', 'ten minste 2 tochten waarvan gebied is "Noord"'],
  ['en', 'at least 2 trips if area is "North"', 'at least 2 trips where area is "North"'],
] as const)('%s: %s may be a filter', (language, sentence, filtered) => {
  expect(codesOf(language, sentence)).toEqual(['other-words']);
  expect(codesOf(language, filtered)).toEqual([]);
});
