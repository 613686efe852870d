import { isCellError, type CellValue } from '../records/cells';
import type { CellRange } from './engine';

/** Whether two ranges hold exactly the same, cell by cell. */
export function sameCells(left: CellRange, right: CellRange): boolean {
  return left === right || sameLists(left, right, (row, other) => sameLists(row, other, sameCell));
}

export function sameLists<Item>(
  left: readonly Item[],
  right: readonly Item[],
  same: (left: Item, right: Item) => boolean,
): boolean {
  if (left.length !== right.length) return false;
  for (const [index, item] of left.entries()) {
    const other = right[index];
    if (other === undefined || !same(item, other)) return false;
  }
  return true;
}

function sameCell(left: CellValue, right: CellValue): boolean {
  if (left === right) return true;
  return isCellError(left) && isCellError(right) && left.error === right.error;
}
