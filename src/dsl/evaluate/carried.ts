/** What an edit of a roster leaves as it was need not be worked out again: masks are copied but for the records of the trainees whom it touched. */
import type { RecordTable } from '../../records/columns';
import type { Predicate } from '../resolve/program';
import { FAILS, type Mask } from './answers';
import type { Test } from './conditions';
import { stretches } from './kept-stretches';
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

const NOBODY = -1;

/** The answers now. Those on records of nobody are asked again too: they may rest on those of anybody. */
export function carriedOver({ mask, firstRow, changed }: CarriedMask, table: RecordTable, test: Test): Mask {
  if (changed === null) return mask;
  const answers = new Uint8Array(table.count);
  const ask = (from: number, to: number, trainee: number): void => {
    for (let row = from; row < to; row++) answers[row] = test(row, -1, trainee);
  };
  for (const { first, end, isKept } of stretches(changed, firstRow.length - 1)) {
    const to = startOf(table, first);
    if (isKept) answers.set(mask.subarray(firstRow[first], firstRow[end]), to);
    else ask(to, startOf(table, end), first);
  }
  ask(startOf(table, firstRow.length - 1), table.count, NOBODY);
  return answers;
}

/** The rows now that a mask which was carried over does not rule out. */
export function candidatesCarriedOver(
  { changed, firstRow: rowsBefore }: CarriedMask,
  before: RowIndex,
  table: RecordTable,
  now: Mask,
): RowIndex {
  if (changed === null) return before;
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
  return [...new Set([...left, ...right])].sort((one, other) => one - other);
}
