import { dayFromSerial, FIRST_DAY, LAST_DAY, type Day } from '../../../src/records/dates';
import type { Row } from '../roster';

/** What the hand-written evaluators share of reading cells. They know the columns of the tables by heart and trust the words in them. */

/** What stands for a blank cell in typed arrays of words and of amounts. */
export const NO_WORD = -1;

const SERIAL_OF_DAY_0 = 45_000 - (dayFromSerial(45_000, 1900) ?? 0);

/** The day in a cell, or {@link FIRST_DAY} for a blank one. */
export function firstDayIn(cell: Row[number]): Day {
  return typeof cell === 'number' ? cell - SERIAL_OF_DAY_0 : FIRST_DAY;
}

/** The day in a cell, or {@link LAST_DAY} for a blank one. */
export function lastDayIn(cell: Row[number]): Day {
  return typeof cell === 'number' ? cell - SERIAL_OF_DAY_0 : LAST_DAY;
}

/** The trainees' numbers by the texts that name them. */
export function numbersOf(trainees: readonly Row[]): Map<unknown, number> {
  const numbers = new Map<unknown, number>();
  for (let row = 1; row < trainees.length; row++) numbers.set(trainees[row]![0], row - 1);
  return numbers;
}

/** Rows by trainee: those of trainee t stand in `rows` from `first[t]` up to `first[t + 1]`. */
export interface RowIndex {
  readonly first: Int32Array;
  readonly rows: Int32Array;
}

export function indexRows(table: readonly Row[], numbers: ReadonlyMap<unknown, number>): RowIndex {
  const first = new Int32Array(numbers.size + 1);
  const owners = new Int32Array(table.length);
  for (let row = 1; row < table.length; row++) {
    const owner = numbers.get(table[row]![0])!;
    owners[row] = owner;
    first[owner + 1]!++;
  }
  for (let owner = 0; owner < numbers.size; owner++) first[owner + 1]! += first[owner]!;
  const next = first.slice();
  const rows = new Int32Array(table.length - 1);
  for (let row = 1; row < table.length; row++) rows[next[owners[row]!]!++] = row;
  return { first, rows };
}
