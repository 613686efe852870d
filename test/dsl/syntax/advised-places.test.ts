import { compiled, found } from '../compiled';
import { codesOf, mended } from './advised';

/** The right words at the wrong place: what is advised can be written in the place of what it is about, and is then right. */
test.each([
  [
    'en',
    'whole list: at most 4 rotations simultaneously for each site',
    ['whole list: for each site: at most 4 rotations simultaneously'],
  ],
  [
    'nl',
    'hele lijst: hoogstens 4 stages tegelijk per instelling',
    ['hele lijst: voor elke instelling: hoogstens 4 stages tegelijk'],
  ],
  ['en', 'whole list: at most 40 trips in each area', ['whole list: for each area: at most 40 trips']],
  [
    'en',
    'at least 10 rounded up hours of shifts in each quarter pro rata',
    ['at least 10 hours rounded up of shifts in each quarter pro rata'],
  ],
  [
    'nl',
    'ten minste 10 naar boven afgerond uren diensten in elk kwartaal naar rato',
    ['ten minste 10 uren naar boven afgerond diensten in elk kwartaal naar rato'],
  ],
  [
    'en',
    'at least 10 trips, at most 4 of which where at-night',
    [
      'at least 10 trips, of which at most 4 where at-night',
      'at least 10 trips, counting at most 4 where at-night',
    ],
  ],
  [
    'nl',
    'ten minste 10 tochten, ten minste 4 daarvan waarvan nacht',
    ['ten minste 10 tochten, waaronder ten minste 4 waarvan nacht'],
  ],
  ['en', 'each rotation has at least 1 review', ['at least 1 review during each rotation']],
  [
    'en',
    'every rotation where site is "Ward" must have at least 1 review where type is "other"',
    ['at least 1 review where type is "other", during every rotation where site is "Ward"'],
  ],
  ['nl', 'elke stage heeft ten minste 1 toets', ['ten minste 1 toets tijdens elke stage']],
  ['en', 'in any 6 consecutive months at least 3 trips', ['at least 3 trips in any 6 consecutive months']],
  [
    'nl',
    'in elke 6 opeenvolgende maanden ten minste 3 tochten',
    ['ten minste 3 tochten in elke 6 opeenvolgende maanden'],
  ],
  ['en', 'at most 1/3 of the trips: at-night', ['at most 33.34% of the trips: at-night']],
  ['nl', 'ten minste 1/3 van de tochten: nacht', ['ten minste 33,33% van de tochten: nacht']],
  ['nl', 'ten minste 3/4 van de tochten: nacht', ['ten minste 75% van de tochten: nacht']],
  [
    'en',
    'for each area where at-night: at least 3 trips',
    ['for each area: at least 3 trips where at-night'],
  ],
  [
    'nl',
    'voor elk gebied waarvan nacht: ten minste 3 tochten waarvan vaartijd is meer dan 2 in elk opleidingsjaar',
    ['voor elk gebied: ten minste 3 tochten waarvan vaartijd is meer dan 2 en nacht, in elk opleidingsjaar'],
  ],
] as const)('%s: %s', (language, sentence, expected) => {
  expect(mended(language, sentence)).toEqual(expected);
});

test.each([
  // Of which of its sentences the filter is, nobody knows.
  ['en', 'for each area where at-night: if at least 3 trips then at least 1 review', 'unexpected-word'],
  // More than all of them is no share.
  ['en', 'at most 4/3 of the trips: at-night', 'unexpected-word'],
] as const)('%s: %s is not told to be written in a way that is wrong', (language, sentence, code) => {
  expect(codesOf(language, sentence)).toEqual([code]);
});

test('what is exactly a third stays on its side of a bound in percent', () => {
  const share = (sentence: string): string[] => mended('en', sentence);
  expect(share('less than 1/3 of the trips: at-night')).toEqual(['less than 33.33% of the trips: at-night']);
  expect(share('more than 1/3 of the trips: at-night')).toEqual(['more than 33.34% of the trips: at-night']);
});

test.each(['record walk, walks, role rotation', 'record walk, walks role rotation / tocht, tochten'])(
  '%s: the role goes on a line of its own',
  (heading) => {
    const text = (record: string): string => `programme "Trial" code TRIAL
  duration 24 months
  source guide "Guide"

${record}
  sheets "Walks"
  field who / wie: text, role owner
  field day / dag: date, role date

requirement A1 "Trial"
  at least 1 walk
  source guide
`;
    const result = compiled(text(heading));
    expect(found(result)).toEqual(['proef.rules:5 clause-in-heading']);
    expect(result.diagnostics[0]?.message('en')).toBe(
      'This goes on a line of its own, below the names of the record: role rotation.',
    );
  },
);
