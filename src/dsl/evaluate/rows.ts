import type { RecordTable } from '../../records/columns';
import { int32s } from '../../records/short-arrays';
import { FAILS, type Mask } from './answers';

/** Row numbers of a table: those that stand in `list` from `from` up to `to`. */
export interface Rows {
  readonly list: Int32Array;
  readonly from: number;
  readonly to: number;
}

/** Rows by trainee, as a table has them. */
export type RowIndex = Pick<RecordTable, 'firstRow' | 'rowsByTrainee'>;

export function everyRow(list: Int32Array): Rows {
  return { list, from: 0, to: list.length };
}

/** The rows of each trainee that a mask does not rule out, in the order of the sheet. */
export function candidatesIn(table: RecordTable, mask: Mask): RowIndex {
  const firstRow = int32s(table.firstRow.length);
  const rows = int32s(table.rowsByTrainee.length);
  let count = 0;
  for (let trainee = 0; trainee + 1 < firstRow.length; trainee++) {
    const end = table.firstRow[trainee + 1] ?? 0;
    for (let position = table.firstRow[trainee] ?? 0; position < end; position++) {
      const row = table.rowsByTrainee[position] ?? 0;
      // Written over by the next one unless the mask lets it stand: 0 stays 0, while 1 and 2 become 1.
      rows[count] = row;
      count += ((mask[row] ?? FAILS) + 1) >> 1;
    }
    firstRow[trainee + 1] = count;
  }
  const rowsByTrainee = int32s(count);
  rowsByTrainee.set(rows.subarray(0, count));
  return { firstRow, rowsByTrainee };
}
