import { isNeuter } from '../../../src/dsl/print/dutch-gender';

test.each([
  'traject',
  'keuzeobject',
  'vakmodel',
  'simulatieteam',
  'registratiesysteem',
  'dagdeel',
  'logboek',
  'evenement',
  'criterium',
])('"het %s"', (noun) => {
  expect(isNeuter(noun)).toBe(true);
});

test.each(['stage', 'toets', 'datum', 'consument', 'student', 'temperatuur'])('"de %s"', (noun) => {
  expect(isNeuter(noun)).toBe(false);
});
