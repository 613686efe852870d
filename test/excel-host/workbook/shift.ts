/** Cells inserted or deleted, and where that moves everything else. */
import { columnCount, COLUMN_COUNT, rowCount, ROW_COUNT, type Area } from './area';
import type { Sheet } from './sheet';

export interface Shift {
  readonly sheet: Sheet;
  /** The new cells, or those that go. */
  readonly area: Area;
  readonly kind: 'insert' | 'delete';
  /** Whether cells below move down or up, or cells to the right move right or left. */
  readonly moves: 'rows' | 'columns';
}

/** Where an area is after the shift; null if all of it is gone. An area that lies only partly beside the shift stays as it is. */
export function shifted({ area, kind, moves }: Shift, other: Area): Area | null {
  if (moves === 'rows') {
    if (other.firstColumn < area.firstColumn || other.lastColumn > area.lastColumn) return other;
    const span = shiftedSpan(kind, area.firstRow, rowCount(area), other.firstRow, other.lastRow, ROW_COUNT);
    return span === null ? null : { ...other, firstRow: span[0], lastRow: span[1] };
  }
  if (other.firstRow < area.firstRow || other.lastRow > area.lastRow) return other;
  const span = shiftedSpan(
    kind,
    area.firstColumn,
    columnCount(area),
    other.firstColumn,
    other.lastColumn,
    COLUMN_COUNT,
  );
  return span === null ? null : { ...other, firstColumn: span[0], lastColumn: span[1] };
}

type Span = readonly [first: number, last: number];

function shiftedSpan(
  kind: Shift['kind'],
  at: number,
  count: number,
  first: number,
  last: number,
  limit: number,
): Span | null {
  if (first === 0 && last === limit - 1) return [first, last];
  if (kind === 'insert') {
    const moved = (index: number): number => Math.min(index >= at ? index + count : index, limit - 1);
    return [moved(first), moved(last)];
  }
  const end = at + count;
  const newFirst = first < at ? first : first < end ? at : first - count;
  const newLast = last < at ? last : last < end ? at - 1 : last - count;
  return newLast < newFirst ? null : [newFirst, newLast];
}
