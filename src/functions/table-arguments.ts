import type { CellValue } from '../records/cells';
import { isBlank } from '../records/read-text';
import type { CellRange } from './engine';
import { sameCells } from './same-cells';
import { fault } from './messages';

/** A table as ROSTER gets it: its cells, and the name that may stand before them. */
export interface NamedRange {
  readonly name: string | null;
  readonly cells: CellRange;
}

/** Pairs names with the ranges after them. An argument that is blank, such as one left out, says nothing. */
export function namedRanges(tables: readonly CellRange[]): NamedRange[] {
  const ranges: NamedRange[] = [];
  let name: string | null = null;
  for (const cells of tables) {
    if (isEmpty(cells)) continue;
    const text = onlyText(cells);
    if (text === null) ranges.push({ name, cells });
    else if (name !== null) throw fault('name-without-table', { name });
    name = text;
  }
  if (name !== null) throw fault('name-without-table', { name });
  return ranges;
}

export function sameRange(left: NamedRange, right: NamedRange): boolean {
  return left.name === right.name && sameCells(left.cells, right.cells);
}

/** The text of a range of one cell: a name, for no table has one cell. */
function onlyText(cells: CellRange): string | null {
  const [row, ...rows] = cells;
  const cell = row?.[0];
  return rows.length === 0 && row?.length === 1 && typeof cell === 'string' ? cell.trim() : null;
}

function isEmpty(cells: CellRange): boolean {
  const says = (cell: CellValue): boolean => cell !== 0 && !isBlank(cell);
  return !cells.some((row) => row.some(says));
}
