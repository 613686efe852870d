/** A training year that would begin after the end of the training does not exist, though the stages may go on. */
import { explained } from '../explain/explained';

/** Half-time from January 2024 on: the clock reaches twelve months on 1 January 2026, ten months after the end of the training. */
const given = (lastDay: string) => [
  'aios start 1-1-2024, einddatum 28-2-2025',
  `stage van 1-1-2024 tot en met ${lastDay}, deeltijdfactor 0,5`,
  'toets op 1-6-2024',
  'toets op 1-3-2026',
];
const judged = (rule: string, asOf: string, lastDay: string) => {
  const { verdict, measured, due } = explained({
    rule,
    given: given(lastDay),
    asOf,
    years: 'opleidingsklok',
  });
  return [verdict, measured, due];
};

// With stages up to the end, and with stages that go on.
describe.each(['28-2-2025', '31-12-2026'])('stages up to %s', (lastDay) => {
  test('nothing is from it on', () => {
    expect(judged('geen toetsen vanaf opleidingsjaar 2', '1-4-2026', lastDay)).toEqual([
      'met',
      0,
      '2025-02-28',
    ]);
    expect(judged('elke toets: datum is vóór opleidingsjaar 2', '1-4-2026', lastDay)[0]).toBe('met');
  });

  test('what is asked before it is due at the end of the training', () => {
    const rule = 'ten minste 3 toetsen vóór opleidingsjaar 2';
    expect(judged(rule, '28-2-2025', lastDay)).toEqual(['pending', 1, '2025-02-28']);
    expect(judged(rule, '1-3-2025', lastDay)).toEqual(['notMet', 1, '2025-02-28']);
  });

  test('what is asked in it is lacking', () => {
    const rule = 'ten minste 1 toets in opleidingsjaar 2';
    expect(judged(rule, '28-2-2025', lastDay)).toEqual(['pending', 0, '2025-02-28']);
    expect(judged(rule, '1-4-2026', lastDay)).toEqual(['notMet', 0, '2025-02-28']);
  });
});

test('a year that begins on the last day exists, and one that would begin on the day after does not', () => {
  const stages = 'stage van 1-1-2024 tot en met 31-12-2026';
  const verdict = (end: string) =>
    explained({
      rule: 'geen toetsen vanaf opleidingsjaar 2',
      given: [`aios start 1-1-2024, einddatum ${end}`, stages, 'toets op 1-1-2025'],
      asOf: '1-2-2025',
      years: 'opleidingsklok',
    }).verdict;
  expect(verdict('1-1-2025')).toBe('notMet');
  expect(verdict('31-12-2024')).toBe('met');
});
