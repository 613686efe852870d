/** Adding, deleting and showing worksheets. */
import { renameInFormula } from '../calculation/shift-formula';
import { ExcelError } from '../errors';
import { EVENT } from '../events';
import type { Session } from '../session';
import { cellArea, type Area } from '../workbook/area';
import type { Sheet } from '../workbook/sheet';
import { selectionChanged } from './notices';

/** @param name null for the next free name */
export function addSheet(session: Session, name: string | null): Sheet {
  const { workbook, events, source } = session;
  const sheet = workbook.addSheet(name ?? freeName(session));
  session.restructure();
  events.raise(EVENT.worksheetAdded, [], { source, worksheetId: sheet.id });
  return sheet;
}

function freeName({ workbook }: Session): string {
  let number = workbook.sheets.length + 1;
  while (workbook.findSheet(`Sheet${number}`) !== undefined) number += 1;
  return `Sheet${number}`;
}

/** @throws ExcelError for the last sheet that can be seen */
export function deleteSheet(session: Session, sheet: Sheet): void {
  const { workbook, events, source } = session;
  const others = workbook.sheets.filter((each) => each !== sheet && each.visibility === 'Visible');
  const [next] = others;
  if (next === undefined)
    throw new ExcelError('InvalidOperation', 'A workbook must keep one visible worksheet.');
  workbook.sheets = workbook.sheets.filter((each) => each !== sheet);
  workbook.tables = workbook.tables.filter((table) => table.sheet !== sheet);
  workbook.names = workbook.names.filter(({ scope }) => scope !== sheet);
  workbook.comments = workbook.comments.filter((comment) => comment.sheet !== sheet);
  session.references.forgetSheet(sheet);
  session.restructure();
  session.touch({ sheet, area: cellArea(0, 0) });
  events.raise(EVENT.worksheetDeleted, [], { source, worksheetId: sheet.id });
  if (workbook.active === sheet) activateSheet(session, next);
}

/** @throws ExcelError for a name that Excel refuses */
export function renameSheet(session: Session, sheet: Sheet, name: string): void {
  const { workbook } = session;
  workbook.requireSheetName(name, sheet);
  const before = sheet.name;
  for (const each of workbook.sheets)
    for (const [, cell] of each.everyCell())
      if (cell.formula !== null) cell.formula = renameInFormula(cell.formula, before, name);
  for (const item of workbook.names) item.formula = renameInFormula(item.formula, before, name);
  sheet.name = name;
  session.restructure();
}

export function activateSheet(session: Session, sheet: Sheet): void {
  const { workbook, events } = session;
  if (sheet.visibility !== 'Visible')
    throw new ExcelError('InvalidOperation', `Worksheet "${sheet.name}" is hidden.`);
  const before = workbook.active;
  if (before === sheet) return;
  workbook.active = sheet;
  workbook.selection = { sheet, area: cellArea(0, 0) };
  events.raise(EVENT.worksheetDeactivated, [before.id], { worksheetId: before.id });
  events.raise(EVENT.worksheetActivated, [sheet.id], { worksheetId: sheet.id });
}

/** Selects cells of the active sheet. @throws ExcelError for cells of another sheet: activate that one first */
export function select(session: Session, sheet: Sheet, area: Area): void {
  if (sheet !== session.workbook.active)
    throw new ExcelError('InvalidOperation', `Worksheet "${sheet.name}" is not active.`);
  session.workbook.selection = { sheet, area };
  selectionChanged(session, sheet, area);
}
