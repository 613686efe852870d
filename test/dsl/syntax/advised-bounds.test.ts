import { codesOf, mended } from './advised';

/** Bounds, parts, groups and dates in other words: what is advised can be written in the place of what it is about, and is then right. */
test.each([
  [
    'nl',
    'ten minste 2 tochten waarvan vaartijd is boven 7',
    ['ten minste 2 tochten waarvan vaartijd is meer dan 7'],
  ],
  [
    'en',
    'at least 2 trips where hours-sailed is below 7',
    ['at least 2 trips where hours-sailed is less than 7'],
  ],
  [
    'nl',
    'ten minste 2 tochten waarvan vaartijd is 7 of meer',
    ['ten minste 2 tochten waarvan vaartijd is ten minste 7'],
  ],
  [
    'en',
    'at least 2 trips where hours-sailed is 7 or less',
    ['at least 2 trips where hours-sailed is at most 7'],
  ],
  ['en', 'for each area: 10 or more trips', ['for each area: at least 10 trips']],
  [
    'en',
    'at least 10 trips, at least 5 where at-night',
    ['at least 10 trips, of which at least 5 where at-night'],
  ],
  [
    'en',
    'at least 10 trips of which 5 where at-night',
    [
      'at least 10 trips of which at least 5 where at-night',
      'at least 10 trips of which exactly 5 where at-night',
    ],
  ],
  [
    'nl',
    'ten minste 12 tochten, waarbij meetelt hoogstens 4 per gebied',
    ['ten minste 12 tochten, waarbij meetelt hoogstens 4 voor elk gebied'],
  ],
  [
    'en',
    'lowest hours-sailed of trips in the last year of the training at least 5',
    ['lowest hours-sailed of trips in the last 12 months of the training at least 5'],
  ],
  ['nl', 'ten minste 1 tocht in de eerste maand', ['ten minste 1 tocht in de eerste 1 maand']],
  [
    'en',
    'at least 1 trip in the first week of the training',
    ['at least 1 trip from the start to 6 days after the start'],
  ],
  [
    'nl',
    'hoogstens 2 tochten in de laatste 30 dagen',
    [
      'hoogstens 2 tochten van 29 dagen vóór het einde tot en met het einde',
      'hoogstens 2 tochten binnen 30 dagen vóór de peildatum',
    ],
  ],
  [
    'en',
    'no trips in the last 6 months before the reference date',
    ['no trips within 6 months before the reference date'],
  ],
  [
    'nl',
    'ten minste 1 tocht in de laatste 12 maanden vóór het einde',
    ['ten minste 1 tocht in de laatste 12 maanden van de opleiding'],
  ],
  [
    'en',
    'at least 10 trips where day is in training year 1',
    ['at least 10 trips where day is from training year 1 to end of training year 1'],
  ],
  [
    'nl',
    'ten minste 10 tochten waarvan dag is in 2024',
    ['ten minste 10 tochten waarvan dag is van 1-1-2024 tot en met 31-12-2024'],
  ],
  [
    'en',
    'at least 1 exemption at the reference date',
    ['at least 1 exemption from the reference date to the reference date'],
  ],
  [
    'nl',
    'ten minste 50 tochten bij dezelfde schipper',
    ['ten minste 1 verschillende schipper van tochten met elk ten minste 50'],
  ],
  ['en', 'at most 50 trips with the same skipper', ['for each skipper: at most 50 trips']],
  ['en', 'trainees have at least 10 trips', ['at least 10 trips']],
  ['nl', 'elke aios moet ten minste 10 tochten', ['ten minste 10 tochten']],
  [
    'en',
    'each trip where at-night: at least 1 course within 14 days',
    ['at least 1 course within 14 days after each trip where at-night'],
  ],
  ['nl', 'elke stage: ten minste 2 weken', ['elke stage: lengte is ten minste 2 weken']],
  [
    'en',
    'at least 10 trips within 12 months',
    [
      'at least 10 trips in some 12 consecutive months',
      'at least 10 trips within 12 months after the start',
      'at least 10 trips within 12 months before the reference date',
    ],
  ],
  ['nl', 'opleiding duurt ten minste 24 maanden', ['ten minste 24 maanden opleidingstijd']],
  ['en', 'at least 24 months of training', ['at least 24 months of training time']],
  ['en', 'at least 5 trips where at-night is "yes"', ['at least 5 trips where at-night is yes']],
  ['nl', 'ten minste 40 tochten in elk gebied', ['voor elk gebied: ten minste 40 tochten']],
  ['en', 'at most 5 trips each training year', ['at most 5 trips in each training year']],
  [
    'nl',
    'ten minste 1 tocht aan het einde van elke stage',
    ['ten minste 1 tocht binnen 1 maand na elke stage', 'ten minste 1 tocht tijdens elke stage'],
  ],
  ['en', 'at least 1 trip after the end of each rotation', ['at least 1 trip after each rotation']],
  [
    'en',
    'at least 10 trips in each month where at-night',
    ['at least 10 trips where at-night in each month of the calendar'],
  ],
] as const)('%s: %s', (language, sentence, expected) => {
  expect(mended(language, sentence)).toEqual(expected);
});

test.each([
  ['en', 'at least 350 trips minus 20', 'no-subtraction'],
  ['nl', 'hoogstens 2 opeenvolgende tochten waarvan nacht', 'other-words'],
  ['en', 'at least 10 trips in each quarter where at-night', 'late-filter'],
  ['nl', 'ten minste 2 cursussen per tochten', 'group-of-records'],
  ['en', 'for each trips: at least 2 courses', 'group-of-records'],
  ['nl', 'ten minste 480 uur verrichtingen', 'not-an-interval'],
] as const)('%s: %s is one mistake', (language, sentence, code) => {
  expect(codesOf(language, sentence)).toEqual([code]);
});
