/** A formula that may make a handle; what it finds too much is only calculated once more. */
const MAKES_HANDLE = /(?:RULES|ROSTER)\s*\(/iu;

/** Cells that are read at once: far below the 5 MB that Excel on the web sends in one reply. */
const CELLS_AT_ONCE = 20_000;

/** The cells of the workbook whose formulas make handles. */
export async function handleCells(context: Excel.RequestContext): Promise<Excel.Range[]> {
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
