import { explained, type Case } from './explained';

/** Whose amounts are those of a finding over several groups or windows. */
const TRAINEE = 'aios start 1-1-2024, einde 31-12-2025';

const shortfall = (one: Omit<Case, 'given'>, given: readonly string[]): number | null =>
  explained({ ...one, given: [TRAINEE, ...given] }).shortfall;

const review = (epa: number, level: number): string =>
  `epa-beoordeling op 1-3-2024, epa ${epa}, niveau ${level}`;

test('of groups that are due together, the one that lacks most', () => {
  const rule = 'voor elke epa van 1 tot en met 3: laatste niveau van epa-beoordelingen ten minste 4';
  const given = [review(1, 3), review(2, 1), review(3, 2)];
  for (const asOf of ['1-6-2024', '1-6-2026']) expect(shortfall({ rule, asOf }, given)).toBe(3);
});

test('of groups of which there is too much, the one with most of it', () => {
  const rule = 'voor elk instrument: hoogstens 1 toets';
  const given = ['2 toetsen op 1-3-2024, instrument "A"', '4 toetsen op 1-3-2024, instrument "B"'];
  const told = explained({ rule, given: [TRAINEE, ...given], asOf: '1-6-2026' });
  expect(told.excess).toBe(3);
});

test('of years, the one that is due first while it is pending, else the one that lacks most', () => {
  const rule = 'ten minste 3 toetsen in elk opleidingsjaar';
  const given = ['2 toetsen op 1-3-2024'];
  const told = (asOf: string): unknown => {
    const { shortfall: short, due } = explained({ rule, given: [TRAINEE, ...given], asOf });
    return [short, due];
  };
  expect(told('1-6-2024')).toEqual([1, '2024-12-31']);
  expect(told('1-6-2026')).toEqual([3, '2025-12-31']);
});

test('of several sentences, the first', () => {
  const rule = 'ten minste 1 toets\nten minste 5 cursussen';
  expect(shortfall({ rule, asOf: '1-6-2026' }, [])).toBe(1);
});

describe('where an unknown cell leaves the amount open', () => {
  const rule = 'ten minste 5 maanden stages';
  const open = 'stage, begin 1-5-2025';

  test('nothing is said to be missing', () => {
    expect(
      shortfall({ rule, asOf: '1-6-2026' }, ['stage van 1-1-2024 tot en met 31-3-2024', open]),
    ).toBeNull();
  });

  test('but that nothing is, where there is enough without it', () => {
    expect(shortfall({ rule, asOf: '1-6-2026' }, ['stage van 1-1-2024 tot en met 31-7-2024', open])).toBe(0);
  });

  test('and nothing is said to be too much that may be little enough', () => {
    const told = explained({
      rule: 'hoogstens 5 maanden stages',
      given: [TRAINEE, 'stage van 1-1-2024 tot en met 31-3-2024', open],
      asOf: '1-6-2026',
    });
    expect([told.verdict, told.excess]).toEqual(['insufficientData', null]);
  });
});
