/** Requirements that only a person can judge. */
import type { AttestedCheck, Check } from '../../../src/dsl/resolve/program';
import { findingOf, person, rosterWith, seen, sentence, verdictOf } from './small-world';

const attested = (by: AttestedCheck['by'] = null): Check => ({ kind: 'attested', sentence, id: 'N25', by });
type Row = (string | null)[];
const verdict = (rows: Row[], check = attested(), asOf?: string) =>
  verdictOf(rosterWith({ bevestiging: rows }), check, asOf);

test('by a record with the id, a date up to the reference date and somebody', () => {
  expect(verdict([['A', 'n25', '2025-06-30', 'De Vries']])).toBe('met');
  expect(verdict([['A', 'N25', '2025-07-01', 'De Vries']])).toBe('toAttest');
  expect(verdict([['A', 'N26', '2025-06-30', 'De Vries']])).toBe('toAttest');
  expect(verdict([])).toBe('toAttest');
  expect(verdictOf(rosterWith({}), attested())).toBe('toAttest');
});

test('a blank date or attester leaves it open, unless another record settles it', () => {
  expect(verdict([['A', 'N25', null, 'De Vries']])).toBe('insufficientData');
  expect(verdict([['A', 'N25', '2025-06-01', null]])).toBe('insufficientData');
  expect(
    verdict([
      ['A', 'N25', null, 'De Vries'],
      ['A', 'N25', '2025-06-01', 'De Vries'],
    ]),
  ).toBe('met');
  expect(
    verdict([
      ['A', 'N25', '2025-06-01', 'De Vries'],
      ['A', 'N25', '2025-06-01', null],
    ]),
  ).toBe('met');
});

test('by somebody in particular', () => {
  const supervisor = attested({ key: 'opleider' });
  expect(verdict([['A', 'N25', '2025-06-01', 'Supervisor']], supervisor)).toBe('met');
  expect(verdict([['A', 'N25', '2025-06-01', 'De Vries']], supervisor)).toBe('toAttest');
  expect(verdict([['A', 'N25', null, 'De Vries']], supervisor)).toBe('toAttest');
});

test('by the one whom the trainee’s own row names', () => {
  const own = attested({ personField: person('aios.opleider').field });
  expect(verdict([['A', 'N25', '2025-06-01', 'jansen']], own)).toBe('met');
  expect(verdict([['A', 'N25', '2025-06-01', 'De Vries']], own)).toBe('toAttest');
  const nameless = rosterWith({
    aios: [['A', '2024-01-01', '2025-12-31']],
    bevestiging: [['A', 'N25', '2025-06-01', 'jansen']],
  });
  expect(verdictOf(nameless, own)).toBe('insufficientData');
  expect(seen(findingOf(nameless, own))).toEqual(['unknown unknown aios 1 opleider']);
});

test('names the records', () => {
  const roster = rosterWith({
    bevestiging: [
      ['A', 'N25', '2025-06-01', 'De Vries'],
      ['A', 'N25', '2025-09-01', 'De Vries'],
      ['A', 'N25', '2025-06-01', null],
      ['A', 'N26', '2025-06-01', 'De Vries'],
    ],
  });
  expect(seen(findingOf(roster, attested()))).toEqual([
    'counted counts bevestiging 1 datum',
    'planned later bevestiging 2 datum',
    'unknown unknown bevestiging 3 bevestigd-door',
  ]);
});
