import { explained, type Case } from './explained';

/** Which unknown cells are named: those that decide, the one to look at first. The trainee's own row stands in proef.rules!A10, the stage in A11. */
const START = '1-1-2024';
const UNENDED = 'stage, begin 1-1-2024, soort "praktijk"';

const unknown = (one: Omit<Case, 'asOf'>): string[] =>
  explained({ ...one, asOf: '1-6-2026' }).unknown.map(({ cell, note }) => `${cell}: ${note}`);

test.each([
  [
    'not the clock, for the start rests on no stage',
    'registerdatum is vóór de start',
    `aios start ${START}, registerdatum leeg`,
    ['A10: registerdatum is leeg of onleesbaar'],
  ],
  [
    'the start by itself, where it is what is unknown',
    'registerdatum is vóór de start',
    'aios start leeg, registerdatum 1-1-2023',
    ['A10: startdatum is leeg of onleesbaar'],
  ],
  [
    'both, where the end is open as well',
    'registerdatum is vóór het einde',
    `aios start ${START}, registerdatum leeg`,
    ['A10: registerdatum is leeg of onleesbaar', 'A11: eind is leeg of onleesbaar'],
  ],
  [
    'the clock alone, where only the end is open',
    'registerdatum is vóór het einde',
    `aios start ${START}, registerdatum 1-6-2026`,
    ['A11: eind is leeg of onleesbaar'],
  ],
  [
    'nothing of a part of the condition that cannot hold',
    '(ervaring is ten minste 12 en taal-nl) of registerdatum is vóór de start',
    `aios start ${START}, ervaring leeg, taal-nl nee, registerdatum leeg`,
    ['A10: registerdatum is leeg of onleesbaar'],
  ],
])('%s', (_, rule, trainee, expected) => {
  expect(unknown({ rule, given: [trainee, UNENDED] })).toEqual(expected);
});
