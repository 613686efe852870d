import { compiled } from '../compiled';
import { codesOf, mended, RULES } from './advised';

/** Sentences of which several words stand otherwise: all that has to be changed is told at once, as the sentence that is right. */
test.each([
  [
    'nl',
    'in alle opleidingsjaren behalve jaar 1: ten minste 2 tochten',
    [
      'ten minste 2 tochten in elk opleidingsjaar behalve het eerste',
      'ten minste 2 tochten in opleidingsjaar 2 en later',
    ],
  ],
  [
    'en',
    'in all training years but the first: at least 2 trips',
    ['at least 2 trips in each training year but the first', 'at least 2 trips in training year 2 onwards'],
  ],
  [
    'nl',
    'in elk opleidingsjaar behalve het laatste: ten minste 2 tochten',
    ['ten minste 2 tochten in elk opleidingsjaar behalve het laatste'],
  ],
  [
    'en',
    'in each training year but the last: at least 2 trips where at-night',
    ['at least 2 trips where at-night, in each training year but the last'],
  ],
  [
    'en',
    'in each training year except the last: at least 80% of the trips: at-night',
    ['at least 80% of the trips in each training year except the last: at-night'],
  ],
  [
    'en',
    'in each training year except year 1: at least 2 trips',
    ['at least 2 trips in each training year except the first'],
  ],
  [
    'nl',
    'ten minste 20 tochten, ten minste 4 ervan met gebied Noord',
    ['ten minste 20 tochten, waaronder ten minste 4 waarvan gebied is "Noord"'],
  ],
  [
    'en',
    'at least 20 trips, at least 4 of them with area "North"',
    ['at least 20 trips, of which at least 4 where area is "North"'],
  ],
  [
    'en',
    'at least 20 trips of which 4 with area "North"',
    [
      'at least 20 trips of which at least 4 where area is "North"',
      'at least 20 trips of which exactly 4 where area is "North"',
    ],
  ],
  [
    'nl',
    'ten minste 2 tochten per kwartaal voor elke schipper',
    ['voor elke schipper: ten minste 2 tochten in elk kwartaal'],
  ],
] as const)('%s: %s', (language, sentence, expected) => {
  expect(mended(language, sentence)).toEqual(expected);
});

/** Periods as people name them. */
test.each([
  ['nl', 'ten minste 2 tochten in alle kwartalen', ['ten minste 2 tochten in elk kwartaal']],
  [
    'nl',
    'ten minste 2 tochten in alle opleidingsjaren',
    ['ten minste 2 tochten in elk opleidingsjaar', 'ten minste 2 tochten in de hele opleiding'],
  ],
  ['nl', 'ten minste 2 tochten in alle maanden', ['ten minste 2 tochten in elke maand van de kalender']],
  [
    'nl',
    'ten minste 2 tochten in elk opleidingsjaar behalve opleidingsjaar 1',
    ['ten minste 2 tochten in elk opleidingsjaar behalve het eerste'],
  ],
  [
    'nl',
    'ten minste 2 tochten in elk kwartaal behalve in de eerste 2 kwartalen',
    ['ten minste 2 tochten in elk kwartaal behalve de eerste 2'],
  ],
  [
    'nl',
    'voor alle opleidingsjaren behalve het eerste: ten minste 2 tochten',
    ['voor elk opleidingsjaar behalve het eerste: ten minste 2 tochten'],
  ],
  [
    'en',
    'at least 2 trips in each quarter except the first quarter and the last 2 quarters',
    ['at least 2 trips in each quarter except the first and the last 2'],
  ],
  [
    'en',
    'at least 2 trips in each training year excluding the 1st',
    ['at least 2 trips in each training year except the first'],
  ],
  [
    'en',
    'for all quarters except the last: at least 2 trips',
    ['for each quarter except the last: at least 2 trips'],
  ],
] as const)('%s: %s', (language, sentence, expected) => {
  expect(mended(language, sentence)).toEqual(expected);
});

/** What records hold, behind "with" and the like. */
test.each([
  ['nl', 'ten minste 4 tochten met gebied "Noord"', ['ten minste 4 tochten waarvan gebied is "Noord"']],
  [
    'nl',
    'ten minste 4 tochten met gebied "Noord" of "Zuid"',
    ['ten minste 4 tochten waarvan gebied is één van "Noord", "Zuid"'],
  ],
  [
    'nl',
    'ten minste 4 tochten bij schipper "Aa" in elk kwartaal',
    ['ten minste 4 tochten waarvan schipper is "Aa" in elk kwartaal'],
  ],
  ['en', 'at least 4 trips with area North', ['at least 4 trips where area is "North"']],
  [
    'en',
    'at least 4 trips with hours-sailed at least 3',
    ['at least 4 trips where hours-sailed is at least 3'],
  ],
  [
    'en',
    'at least 4 trips with area "North" and skipper "Aa"',
    ['at least 4 trips where area is "North" and skipper is "Aa"'],
  ],
  [
    'en',
    'at least 4 trips where at-night with area "North"',
    ['at least 4 trips where at-night and area is "North"'],
  ],
] as const)('%s: %s', (language, sentence, expected) => {
  expect(mended(language, sentence)).toEqual(expected);
});

test('the articles that were written stand in what is advised', () => {
  expect(mended('nl', 'de beste 5 tochten: gebied is "Noord"')).toEqual([
    'ten minste 5 tochten waarvan gebied is "Noord"',
  ]);
  expect(mended('nl', 'de 5 beste tochten: gebied is "Noord"')).toEqual([
    'ten minste 5 tochten waarvan gebied is "Noord"',
  ]);
  expect(mended('en', 'the three latest trips: at-night')).toEqual(['the latest 3 trips: at-night']);
  expect(mended('en', 'at least 1 trip between the start and the end')).toEqual([
    'at least 1 trip from the start to the end',
  ]);
});

test('a share without its comparison is told once, as a share', () => {
  expect(mended('en', '80% of the trips at-night')).toEqual(['at least 80% of the trips: at-night']);
  expect(mended('nl', '80% van de tochten nacht')).toEqual(['ten minste 80% van de tochten: nacht']);
});

test('advice in which something else is wrong gives way to that', () => {
  expect(codesOf('nl', 'ten minste 4 tochten met windkracht "zes"')).toEqual(['unknown-name']);
  expect(codesOf('en', 'in each quarter: at least 4 journeys')).toEqual(['unknown-record']);
});

test('what is missing or too much is not told where that makes no sense of the rest', () => {
  const messages = compiled(RULES.en('at least 5 procedures performed independently')).diagnostics;
  expect(messages.map(({ code }) => code)).toEqual(['unexpected-word']);
});
