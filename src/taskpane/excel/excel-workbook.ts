import { handleCells } from '../../addin/handle-cells';
import type { CellPlace } from '../../records/columns';
import { WorkbookFault, type PaneWorkbook, type SelectedCell } from '../workbook';
import { inExcel } from './in-excel';
import { RosterCellFinder } from './roster-cell';
import { ExcelRuleSheet } from './rule-sheet';
import { readOutline } from './outline';
import { startsWithWorkbook, startWithWorkbook } from './start-up';
import { noSheet } from './texts';
import { writeReport } from './write-report';
import { listening, watchCells } from './watch-sheets';
import { writeRoster } from './write-roster';
import { writeSetUp } from './write-set-up';

/** The open workbook in Excel. */
export function excelWorkbook(): PaneWorkbook {
  const finder = new RosterCellFinder();
  return {
    goTo,
    watchSelection,
    rosterCells: (handle, places) => finder.cells(handle, places),
    watchCells,
    checkNow,
    rules: new ExcelRuleSheet(),
    outline: readOutline,
    addRoster: writeRoster,
    setUp: writeSetUp,
    writeReport,
    activeCell,
    startsWithWorkbook,
    startWithWorkbook,
  };
}

async function goTo({ sheet: name, cell }: CellPlace): Promise<void> {
  await inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('visibility');
    await context.sync();
    if (sheet.isNullObject) throw new WorkbookFault(noSheet(name));
    if (sheet.visibility !== Excel.SheetVisibility.visible) sheet.visibility = Excel.SheetVisibility.visible;
    sheet.activate();
    sheet.getRange(cell).select();
    await context.sync();
  });
}

async function activeCell(): Promise<SelectedCell> {
  return inExcel(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load(['rowIndex', 'columnIndex', 'worksheet/name']);
    await context.sync();
    return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
  });
}

function watchSelection(listener: (cell: SelectedCell) => void): () => void {
  const selected = async (): Promise<void> => {
    try {
      listener(await activeCell());
    } catch (problem) {
      // A chart may be selected, or a sheet just deleted: then no cell is.
      if (!(problem instanceof WorkbookFault)) throw problem;
    }
  };
  return listening(({ workbook }) => [workbook.onSelectionChanged.add(selected)]);
}

async function checkNow(): Promise<boolean> {
  return inExcel(async (context) => {
    const cells = await handleCells(context);
    for (const cell of cells) cell.setDirty();
    await context.sync();
    return cells.length > 0;
  });
}
