import { formulasIn, type PlacedBlock } from './read-cells';

/** A formula that may make a handle; what it finds too much is only calculated once more. */
const MAKES_HANDLE = /(?:RULES|ROSTER)\s*\(/iu;

/** The cells of the workbook whose formulas make handles. */
export async function handleCells(context: Excel.RequestContext): Promise<Excel.Range[]> {
  const blocks = await usedBlocks(context);
  const found: { readonly block: number; readonly row: number; readonly column: number }[] = [];
  for await (const { block, row, column, rows } of formulasIn(blocks))
    for (const [down, right] of makersIn(rows))
      found.push({ block, row: row + down, column: column + right });
  // Not before: a request that asks for too much takes the cells with it that were got in between.
  return found.flatMap(({ block, row, column }) => blocks[block]?.sheet.getCell(row, column) ?? []);
}

/** The cells in use of every sheet. */
async function usedBlocks(context: Excel.RequestContext): Promise<PlacedBlock[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const areas = worksheets.items.map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject() }));
  for (const { used } of areas) used.load(['rowIndex', 'columnIndex', 'rowCount', 'columnCount']);
  await context.sync();
  return areas.flatMap(({ sheet, used }) =>
    used.isNullObject
      ? []
      : [
          {
            sheet,
            row: used.rowIndex,
            column: used.columnIndex,
            rows: used.rowCount,
            columns: used.columnCount,
          },
        ],
  );
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
