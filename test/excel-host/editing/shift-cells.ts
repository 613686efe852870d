/** Inserting and deleting cells: everything in the workbook that knows of cells moves along. */
import { shiftFormula } from '../calculation/shift-formula';
import { ExcelError } from '../errors';
import type { Session } from '../session';
import { intersects, isEntireColumn, isEntireRow, WHOLE_SHEET, type Area } from '../workbook/area';
import { shifted, type Shift } from '../workbook/shift';
import { cellsChanged, type ChangeType } from './notices';
import { requireUnprotected } from './cells';

/** @throws ExcelError where a table or a spilled range would be torn apart */
export function shiftCells(session: Session, shift: Shift): void {
  const { workbook } = session;
  const { sheet, area } = shift;
  requireUnprotected(sheet);
  requireWholeTables(session, shift);
  const moved = (other: Area): Area | null => shifted(shift, other);
  for (const each of workbook.sheets)
    for (const [, cell] of each.everyCell())
      if (cell.formula !== null) cell.formula = shiftFormula(cell.formula, each.name, shift);
  for (const item of workbook.names) item.formula = shiftFormula(item.formula, '', shift);
  sheet.move(moved);
  workbook.tables = workbook.tables.filter((table) => {
    const place = table.sheet === sheet ? moved(table.area) : table.area;
    if (place !== null) table.area = place;
    return place !== null;
  });
  workbook.comments = workbook.comments.filter((comment) => {
    const place = comment.sheet === sheet ? moved(comment.area) : comment.area;
    if (place !== null) comment.area = place;
    return place !== null;
  });
  session.references.shift(shift);
  session.restructure();
  session.touch({ sheet, area: reached(shift) });
  cellsChanged(session, { sheet, area }, changeType(shift), null);
}

/** Everything whose place or content may be another now. */
function reached({ area, moves }: Shift): Area {
  return moves === 'rows'
    ? { ...area, lastRow: WHOLE_SHEET.lastRow }
    : { ...area, lastColumn: WHOLE_SHEET.lastColumn };
}

function requireWholeTables(session: Session, shift: Shift): void {
  const torn = session.workbook
    .tablesIn({ sheet: shift.sheet, area: reached(shift) }, intersects)
    .find(({ area }) =>
      shift.moves === 'rows'
        ? area.firstColumn < shift.area.firstColumn || area.lastColumn > shift.area.lastColumn
        : area.firstRow < shift.area.firstRow || area.lastRow > shift.area.lastRow,
    );
  if (torn !== undefined)
    throw new ExcelError('InsertDeleteConflict', `This would move cells of table "${torn.name}" apart.`);
}

function changeType({ area, kind }: Shift): ChangeType {
  if (isEntireRow(area)) return kind === 'insert' ? 'RowInserted' : 'RowDeleted';
  if (isEntireColumn(area)) return kind === 'insert' ? 'ColumnInserted' : 'ColumnDeleted';
  return kind === 'insert' ? 'CellInserted' : 'CellDeleted';
}
