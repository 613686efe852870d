/** What an edit of a roster leaves as it was need not be worked out again: masks are copied but for the records of the trainees whom it touched. */
import { AscendingOwners, type RecordTable } from '../../records/columns';
import { uint8s } from '../../records/short-arrays';
import type { Predicate } from '../resolve/program';
import { FAILS, type Mask } from './answers';
import type { Test } from './conditions';
import { rangesOf, stretches, withRange } from './kept-stretches';
import type { RowIndex } from './rows';

/** The answers to a condition on a table before edits. It holds nothing else of the roster of then. */
export interface CarriedMask {
  /** The index of the record type. */
  readonly record: number;
  readonly predicate: Predicate;
  readonly mask: Mask;
  /** The rows that the mask does not rule out; null where nobody asked for them. */
  readonly candidates: RowIndex | null;
  /** Where the records of each trainee began. */
  readonly firstRow: Int32Array;
  /** The trainees whose answers may be others now, in the order of the roster, beside the answers on records of nobody; null where all are what they were. */
  readonly changed: readonly number[] | null;
}

/**
 * The answers now. Those on records of nobody are asked again too: they may rest on those of anybody.
 * @param prepare makes the condition ready, where it has to be asked at all
 */
export function carriedOver(before: CarriedMask, table: RecordTable, prepare: () => Test): Mask {
  const { mask, firstRow, changed } = before;
  if (changed === null) return mask;
  const test = prepare();
  if (firstRow === table.firstRow) return patched(mask, table, changed, test);
  const answers = uint8s(table.count);
  for (const { first, end, isKept } of stretches(changed, firstRow.length - 1)) {
    const to = startOf(table, first);
    if (isKept) answers.set(mask.subarray(firstRow[first], firstRow[end]), to);
    else ask(test, table, to, startOf(table, end), answers, 0);
  }
  ask(test, table, startOf(table, firstRow.length - 1), table.count, answers, 0);
  return answers;
}

/** The same where all records stand where they stood; the very same mask where all answers are what they were. */
function patched(before: Mask, table: RecordTable, changed: readonly number[], test: Test): Mask {
  let mask = before;
  for (const [first, end] of rangesOf(table, changed)) {
    const now = uint8s(end - first);
    ask(test, table, first, end, now, first);
    mask = withRange(before, mask, now, first);
  }
  return mask;
}

/** @param at the row of which the answer stands first */
function ask(test: Test, table: RecordTable, first: number, end: number, answers: Mask, at: number): void {
  const owners = new AscendingOwners(table, first);
  for (let row = first; row < end; row++) answers[row - at] = test(row, -1, owners.of(row));
}

/** The rows now that a mask which was carried over does not rule out. */
export function candidatesCarriedOver(
  { mask, changed, firstRow: rowsBefore }: CarriedMask,
  before: RowIndex,
  table: RecordTable,
  now: Mask,
): RowIndex {
  if (changed === null || now === mask) return before;
  const firstRow = new Int32Array(table.firstRow.length);
  let added = 0;
  for (const trainee of changed) added += startOf(table, trainee + 1) - startOf(table, trainee);
  const rows = new Int32Array(before.rowsByTrainee.length + added);
  let count = 0;
  for (const { first, end, isKept } of stretches(changed, firstRow.length - 1)) {
    if (isKept) {
      const kept = before.rowsByTrainee.subarray(before.firstRow[first], before.firstRow[end]);
      const shift = startOf(table, first) - (rowsBefore[first] ?? 0);
      const moved = count - (before.firstRow[first] ?? 0);
      if (shift === 0) rows.set(kept, count);
      else for (let at = 0; at < kept.length; at++) rows[count + at] = (kept[at] ?? 0) + shift;
      for (let trainee = first; trainee < end; trainee++)
        firstRow[trainee + 1] = (before.firstRow[trainee + 1] ?? 0) + moved;
      count += kept.length;
    } else {
      for (let row = startOf(table, first); row < startOf(table, end); row++)
        if (now[row] !== FAILS) rows[count++] = row;
      firstRow[end] = count;
    }
  }
  return { firstRow, rowsByTrainee: rows.subarray(0, count) };
}

/** The records of a trainee stand together: see {@link RecordTable}. */
function startOf({ firstRow }: RecordTable, trainee: number): number {
  return firstRow[trainee] ?? 0;
}

/** Both lists in one, in the same order, each number once. */
export function union(left: readonly number[] | null, right: readonly number[]): readonly number[] {
  if (left === null || left.length === 0) return right;
  if (right.length === 0) return left;
  return [...new Set([...left, ...right])].sort((one, other) => one - other);
}
