/** A formula that may make a handle; what it finds too much is only calculated once more. */
const MAKES_HANDLE = /(?:RULES|ROSTER)\s*\(/iu;

/** Cells that are read at once: far below the 5 MB that Excel on the web sends in one reply. */
const CELLS_AT_ONCE = 20_000;

/**
 * Has Excel calculate the cells again that hold handles of an earlier session, and with them whatever depends on them. Without it they would keep their
 * saved texts until a table changes, and every new question about them would be #N/A. Where Excel refuses, that message says what to do.
 * @param isLive whether a text is a handle that is known now
 */
export async function reviveHandles(isLive: (text: string) => boolean): Promise<void> {
  try {
    // A user who is typing finishes first; without this the request would fail.
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      const cells = await handleCells(context);
      for (const cell of cells) cell.load('values');
      await context.sync();
      for (const cell of cells) {
        const value: unknown = cell.values[0]?.[0];
        if (typeof value !== 'string' || !isLive(value)) cell.setDirty();
      }
      await context.sync();
    });
  } catch (problem) {
    if (!(problem instanceof OfficeExtension.Error)) throw problem;
  }
}

/** The cells of the workbook whose formulas make handles. */
async function handleCells(context: Excel.RequestContext): Promise<Excel.Range[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const areas = worksheets.items.map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject() }));
  for (const { used } of areas) used.load(['rowIndex', 'columnIndex', 'rowCount', 'columnCount']);
  await context.sync();
  const found: Excel.Range[] = [];
  for (const { sheet, used } of areas) {
    if (used.isNullObject) continue;
    const { rowIndex, columnIndex, rowCount, columnCount } = used;
    const rowsAtOnce = Math.max(1, Math.floor(CELLS_AT_ONCE / columnCount));
    for (let row = 0; row < rowCount; row += rowsAtOnce) {
      const rows = Math.min(rowsAtOnce, rowCount - row);
      const block = sheet.getRangeByIndexes(rowIndex + row, columnIndex, rows, columnCount);
      block.load('formulas');
      await context.sync();
      found.push(
        ...makersIn(block.formulas).map(([down, right]) =>
          sheet.getCell(rowIndex + row + down, columnIndex + right),
        ),
      );
    }
  }
  return found;
}

function makersIn(formulas: readonly (readonly unknown[])[]): [row: number, column: number][] {
  return formulas.flatMap((cells, row) =>
    cells.flatMap((formula, column): [number, number][] =>
      typeof formula === 'string' && formula.startsWith('=') && MAKES_HANDLE.test(formula)
        ? [[row, column]]
        : [],
    ),
  );
}
