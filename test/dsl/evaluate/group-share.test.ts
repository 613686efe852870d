import { explained } from '../explain/explained';

const RULE = 'voor elke beoordelaar: hoogstens 25% van de epa-beoordelingen';
const TRAINEE = 'aios start 1-1-2024, einddatum 31-12-2025';
const after = '1-2-2026';

const by = (assessor: string, dates: string): string =>
  `epa-beoordelingen op ${dates}, epa 1, niveau 3, beoordelaar "${assessor}"`;

const BALANCED = [
  by('Jansen', '1-2-2024, 1-3-2024'),
  by('De Vries', '1-2-2024, 1-3-2024'),
  by('Bakker', '1-2-2024, 1-3-2024'),
  by('Smit', '1-2-2024, 1-3-2024'),
];

const told = (given: readonly string[], asOf = after, rule = RULE): unknown[] => {
  const { verdict, parts } = explained({ rule, given: [TRAINEE, ...given], asOf });
  return [
    verdict,
    ...parts.map(({ label, measured, measuredAtMost }) => [
      label.slice(label.lastIndexOf('[') + 1, -1),
      measured,
      measuredAtMost,
    ]),
  ];
};

test('each group has its share of the whole', () => {
  expect(told(BALANCED)).toEqual([
    'met',
    ['beoordelaar Bakker', 25, 25],
    ['beoordelaar De Vries', 25, 25],
    ['beoordelaar Jansen', 25, 25],
    ['beoordelaar Smit', 25, 25],
  ]);
});

test('one more of one group is too much', () => {
  expect(told([...BALANCED, by('Jansen', '1-4-2024')])[0]).toBe('notMet');
  // As long as others can still be added, the share may come down.
  expect(told([...BALANCED, by('Jansen', '1-4-2024')], '1-6-2025')[0]).toBe('pending');
});

test('a record without a group may belong to any, or to one of its own', () => {
  const unknown = 'epa-beoordeling op 1-4-2024, epa 1, niveau 3';
  expect(told([...BALANCED, unknown])).toEqual([
    'insufficientData',
    ['beoordelaar onbekend', expect.closeTo(100 / 9), expect.closeTo(100 / 9)],
    ['beoordelaar Bakker', expect.closeTo(200 / 9), expect.closeTo(300 / 9)],
    ['beoordelaar De Vries', expect.closeTo(200 / 9), expect.closeTo(300 / 9)],
    ['beoordelaar Jansen', expect.closeTo(200 / 9), expect.closeTo(300 / 9)],
    ['beoordelaar Smit', expect.closeTo(200 / 9), expect.closeTo(300 / 9)],
  ]);
  // Whoever assessed it: three of nine would be 33%, but three of twelve are 25%.
  expect(told([...BALANCED, unknown, by('Mulder', '1-2-2025, 1-3-2025, 1-4-2025')])[0]).toBe(
    'insufficientData',
  );
  const others = [by('Mulder', '1-2-2025'), by('Peters', '1-3-2025'), by('Visser', '1-4-2025')];
  expect(told([...BALANCED, unknown, ...others])[0]).toBe('met');
});

test('a record without a date counts against the share and not for it', () => {
  const undated = 'epa-beoordeling epa 1, niveau 3, beoordelaar "Jansen"';
  expect(told([...BALANCED, undated])[0]).toBe('insufficientData');
  expect(told([...BALANCED, by('Jansen', '1-4-2024'), undated])[0]).toBe('notMet');
});

test('the whole is what lies in the window, of groups that the rule lists or not', () => {
  const rule = 'voor elke instelling één van "UMC": ten minste 50% van de maanden stages in opleidingsjaar 2';
  const given = [
    'stage van 1-1-2024 tot en met 31-12-2024, instelling "UMC"',
    'stage van 1-1-2025 tot en met 31-3-2025, instelling "UMC"',
    'stage van 1-4-2025 tot en met 31-12-2025, instelling "Elders"',
  ];
  expect(told(given, after, rule)).toEqual(['notMet', ['instelling UMC', 25, 25]]);
});

test('a training without any has no share', () => {
  expect(told([])[0]).toBe('notApplicable');
});
