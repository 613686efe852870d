import { isCellError, type CellValue } from '../records/cells';
import type { CellRange } from './engine';

/** Whether two ranges hold exactly the same, cell by cell. Rows that are one and the same are not looked into. */
export function sameCells(left: CellRange, right: CellRange): boolean {
  return left === right || sameLists(left, right, sameRow);
}

export function sameRow(left: readonly CellValue[], right: readonly CellValue[]): boolean {
  if (left === right) return true;
  if (left.length !== right.length) return false;
  for (let column = 0; column < left.length; column++) {
    const one = left[column] ?? null;
    const other = right[column] ?? null;
    if (one !== other && !isSameError(one, other)) return false;
  }
  return true;
}

export function sameLists<Item>(
  left: readonly Item[],
  right: readonly Item[],
  same: (left: Item, right: Item) => boolean,
): boolean {
  if (left.length !== right.length) return false;
  for (let index = 0; index < left.length; index++) {
    const item = left[index];
    const other = right[index];
    if (item === undefined || other === undefined || !same(item, other)) return false;
  }
  return true;
}

function isSameError(left: CellValue, right: CellValue): boolean {
  return isCellError(left) && isCellError(right) && left.error === right.error;
}
