import type { Column, RecordTable, Roster } from '../../records/columns';
import { isOwned } from '../../records/vocabulary';

/**
 * Whether an edit of a roster can change what rules say of none but the trainees whose own records it changed: the trainees and the sheets are the
 * same, and so are the records of nobody in particular, which every trainee shares.
 */
export function leavesOthersAlone(before: Roster, after: Roster): boolean {
  if (before.vocabulary !== after.vocabulary || !sameKeys(before.keys, after.keys)) return false;
  return before.tables.every((table, index) => {
    const other = after.tables[index];
    if (other?.present !== table.present || other.isUnread !== table.isUnread) return false;
    return table === other || isOwned(table.type) || sameRecords(table, other);
  });
}

function sameKeys(left: readonly string[], right: readonly string[]): boolean {
  return left === right || (left.length === right.length && left.every((key, index) => key === right[index]));
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
