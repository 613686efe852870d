/** A value that never falls: in the order of the days, whatever the order of the sheet. What unknown cells leave open stands with other half-known records. */
import type { NeverFallsCheck } from '../../../src/dsl/resolve/program';
import { NUMBER_TICKS } from '../../../src/records/quantities';
import { fieldOf, findingOf, select, type Row } from './measure-world';
import { sentence } from './small-world';

const check: NeverFallsCheck = {
  kind: 'neverFalls',
  sentence,
  selected: select('dienst'),
  field: fieldOf('dienst.uren'),
  group: null,
};
const AS_OF = '2024-06-30';
const row = (on: string | null, hours: number | null): Row => [on, 'a', hours, 'N'];
const verdict = (...dienst: readonly Row[]): string => findingOf({ dienst }, check, AS_OF).verdict;
/** What became of each record: its number in the sheet, and its value. */
const told = (...dienst: readonly Row[]): string[] =>
  findingOf({ dienst }, check, AS_OF).parts.flatMap(({ rows }) =>
    rows.map(
      ({ row: at, status, reason, amount, field }) =>
        `${at + 1} ${status} ${reason} ${amount === null ? '' : amount / NUMBER_TICKS} ${field === check.field ? 'uren' : field}`,
    ),
  );

test('goes by the days, not by the order of the sheet', () => {
  expect(verdict(row('2024-03-01', 3), row('2024-01-01', 1), row('2024-02-01', 2))).toBe('met');
  expect(verdict(row('2024-03-01', 1), row('2024-01-01', 2), row('2024-02-01', 3))).toBe('notMet');
  expect(verdict(row('2024-01-01', 2), row('2024-02-01', 2))).toBe('met');
});

test('of records of one day the lower comes first', () => {
  expect(verdict(row('2024-01-01', 3), row('2024-01-01', 2))).toBe('met');
  expect(verdict(row('2024-01-01', 3), row('2024-01-01', 2), row('2024-02-01', 2))).toBe('notMet');
  expect(verdict(row('2024-01-01', 3), row('2024-01-01', 2), row('2024-02-01', 3))).toBe('met');
});

test('looks at records up to the reference date', () => {
  expect(verdict(row('2024-06-29', 2), row('2024-06-30', 1))).toBe('notMet');
  expect(verdict(row('2024-06-30', 2), row('2024-07-01', 1))).toBe('met');
});

test('of none it says nothing, and of a sheet that is missing nothing is known', () => {
  expect(verdict()).toBe('notApplicable');
  expect(findingOf({ dienst: null }, check, AS_OF).verdict).toBe('insufficientData');
});

test('tells which records fall, and what leaves that open', () => {
  expect(
    told(row('2024-03-01', 1), row('2024-01-01', 2), row('2024-02-01', 3), row('2024-02-15', null)),
  ).toEqual([
    '4 unknown unknown  uren',
    '2 counted counts 2 uren',
    '3 counted counts 3 uren',
    '1 rejected falls 1 uren',
  ]);
});
