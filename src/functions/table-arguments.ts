import { isCellError, type CellError, type CellValue } from '../records/cells';
import { isBlank } from '../records/read-text';
import type { RangePlace } from '../roster/match-tables';
import type { CellRange } from './engine';
import { sameCells } from './same-cells';
import { fault } from './messages';

/** What Excel leaves of a reference to cells, or to a table, that were deleted. */
export const GONE: readonly string[] = ['#REF!', '#NAME?'];

/** A table as ROSTER gets it: its cells, the name that may stand before them, and where they stand; null where Excel does not say. */
export interface NamedRange {
  readonly name: string | null;
  readonly cells: CellRange;
  readonly place: RangePlace | null;
}

/**
 * Pairs names with the ranges after them. An argument that is blank, such as one left out, says nothing.
 * @param places of the tables, one for each
 */
export function namedRanges(
  tables: readonly CellRange[],
  places: readonly (RangePlace | null)[],
): NamedRange[] {
  const ranges: NamedRange[] = [];
  let name: string | null = null;
  for (const [index, cells] of tables.entries()) {
    if (isEmpty(cells)) continue;
    const only = onlyCell(cells);
    if (isCellError(only)) throw goneOrBroken(only, ranges.length + 1, name);
    const text = onlyText(cells);
    if (text === null) ranges.push({ name, cells, place: places[index] ?? null });
    else if (name !== null) throw fault('name-without-table', { name });
    name = text;
  }
  if (name !== null) throw fault('name-without-table', { name });
  return ranges;
}

export function sameRange(left: NamedRange, right: NamedRange): boolean {
  return isSameArgument(left, right) && sameCells(left.cells, right.cells);
}

/** Whether two ranges have the same name and begin in the same cell, whatever they hold. */
export function isSameArgument(left: NamedRange, right: NamedRange): boolean {
  const [one, other] = [left.place, right.place];
  if (left.name !== right.name || (one === null) !== (other === null)) return false;
  return one?.sheet === other?.sheet && one?.row === other?.row && one?.column === other?.column;
}

/** What stands in the place of a table: #REF! or #NAME? where its sheet was deleted, or another error of a formula. */
function goneOrBroken({ error }: CellError, range: number, name: string | null): Error {
  return GONE.includes(error)
    ? fault('table-gone', { range, name, error })
    : fault('list-cell-error', { error });
}

/** The cell of a range that has no other: no table and no rules have only one. */
export function onlyCell(cells: CellRange): CellValue {
  return cells.length === 1 && cells[0]?.length === 1 ? (cells[0][0] ?? null) : null;
}

/** The text of a range of one cell: a name. */
function onlyText(cells: CellRange): string | null {
  const cell = onlyCell(cells);
  return typeof cell === 'string' ? cell.trim() : null;
}

function isEmpty(cells: CellRange): boolean {
  const says = (cell: CellValue): boolean => cell !== 0 && !isBlank(cell);
  return !cells.some((row) => row.some(says));
}
