/** What measures amount to, worked out by hand, as tables. */
import type { BoundCheck, Term } from '../../../src/dsl/resolve/program';
import { duration, fieldOf, flag, partsOf, select, total, type Sheets } from './measure-world';

type Case = readonly [name: string, sheets: Sheets, check: BoundCheck, asOf: string, told: string];

/** Checks, each on some sheets at a date, and what is told of the part of each window and group. */
export function table(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    test.each(cases)('%s', (_, sheets, check, asOf, expected) => {
      expect(partsOf(sheets, check, asOf).join('; ')).toBe(expected);
    });
  });
}

/** A day in the training, and one after it. */
export const DURING = '2024-12-31';
export const AFTER = '2026-01-01';

export const night = flag('dienst.nacht');
/** date, kind, hours, at night */
export const shifts = (...rows: (string | number | null)[][]): Sheets => ({ dienst: rows });
export const hours = total('dienst.uren');

export const run = (which: 'longest' | 'shortest'): Term => duration('stage', { run: which });
export const threeStages: Sheets = {
  stage: [
    ['2024-01-01', '2024-01-10', 'a'],
    ['2024-01-11', '2024-01-20', 'b'],
    ['2024-02-01', '2024-02-05', 'c'],
  ],
};
export const peak = (field: string | null): Term => ({
  kind: 'peak',
  ...select('stage'),
  field: field === null ? null : fieldOf(field),
});
export const without = (...others: Extract<Term, { kind: 'without' }>['others']): Term => ({
  kind: 'without',
  ...select('dienst'),
  others,
});
export const gap = { dimension: 'days', unit: { kind: 'time', unit: 'days' } } as const;
export const january: Sheets['aios'] = [['A', '2024-01-01', '2024-01-31']];
