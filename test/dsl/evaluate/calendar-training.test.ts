/** A training whose years go by the calendar and that has no rotations: no interruption moves any date of it. */
import { explained } from '../explain/explained';

const verdict = (asOf: string, ...given: string[]): ReturnType<typeof explained> =>
  explained(
    {
      rule: 'ten minste 1 beoordeling binnen 3 maanden vóór einde',
      given: ['aios start 1-1-2024', ...given],
      asOf,
    },
    'en',
  );

const BREAK = 'onderbreking van 1-3-2024 tot en met 20-3-2024, dagen 20';

// "explained" makes a training of two years: it ends on 31 December 2025, and its last day to do this is the day before.
test('an interruption leaves the end as it is', () => {
  expect(verdict('1-12-2025', `${BREAK}, gecompenseerd 0, reden "ziekte"`)).toMatchObject({
    verdict: 'pending',
    due: '2025-12-30',
  });
  expect(verdict('31-12-2025', `${BREAK}, gecompenseerd 0, reden "ziekte"`).verdict).toBe('notMet');
});

test('a blank number of days made up leaves nothing open', () => {
  expect(verdict('31-12-2025', `${BREAK}, reden "ziekte"`).verdict).toBe('notMet');
});

test('with rotations the end goes by the clock', () => {
  const stage = 'stage van 1-1-2024 tot en met 31-12-2026';
  // Ten of the twenty days stop it.
  expect(verdict('1-12-2025', stage, `${BREAK}, gecompenseerd 0, reden "ziekte"`)).toMatchObject({
    verdict: 'pending',
    due: '2026-01-09',
  });
});
