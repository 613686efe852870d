import type { Column, RecordTable, Roster } from '../../records/columns';
import { isOwned } from './joins';

/**
 * Whether an edit of a roster can change what rules say of none but the trainees whose own records it changed: the trainees and the sheets are the
 * same, and so are the records of nobody in particular, which every trainee shares.
 */
export function leavesOthersAlone(before: Roster, after: Roster): boolean {
  if (before.vocabulary !== after.vocabulary || before.keys.length !== after.keys.length) return false;
  if (before.keys.some((key, trainee) => key !== after.keys[trainee])) return false;
  return before.tables.every((table, index) => {
    const other = after.tables[index];
    if (other?.present !== table.present) return false;
    return table === other || isOwned(table.type) || sameRecords(table, other);
  });
}

/** Whether two tables of one type hold the same records in the same order. */
function sameRecords(left: RecordTable, right: RecordTable): boolean {
  return (
    left.count === right.count &&
    left.columns.every((column, index) => {
      const other = right.columns[index];
      return other !== undefined && sameColumn(column, other);
    })
  );
}

function sameColumn(left: Column, right: Column): boolean {
  if (left === right) return true;
  const words = left.words?.texts ?? [];
  const others = right.words?.texts ?? [];
  return (
    left.states.every((state, row) => state === right.states[row]) &&
    left.values.every((value, row) => value === right.values[row]) &&
    words.length === others.length &&
    words.every((word, number) => word === others[number])
  );
}
