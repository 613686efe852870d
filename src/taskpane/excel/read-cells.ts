/** Cells that are read at once: far below the 5 MB that Excel on the web sends in one reply. */
const CELLS_AT_ONCE = 20_000;

/** A rectangle of cells, zero-based. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What stands in cells; formulas are as Excel writes them in English, other cells are as in `values`. */
export interface CellContents {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
}

/** Reads a rectangle of cells in pieces that fit into Excel's replies, however long the texts in them are. */
export async function readCells(sheet: Excel.Worksheet, block: Block): Promise<CellContents> {
  const { row, column, rows, columns } = block;
  if (rows * columns <= CELLS_AT_ONCE) {
    const whole = await piece(sheet, block);
    if (whole !== null) return whole;
  }
  if (rows > 1) {
    const half = Math.ceil(rows / 2);
    const top = await readCells(sheet, { row, column, rows: half, columns });
    const bottom = await readCells(sheet, { row: row + half, column, rows: rows - half, columns });
    return { values: [...top.values, ...bottom.values], formulas: [...top.formulas, ...bottom.formulas] };
  }
  const half = Math.ceil(columns / 2);
  const left = await readCells(sheet, { row, column, rows, columns: half });
  const right = await readCells(sheet, { row, column: column + half, rows, columns: columns - half });
  return {
    values: [[...(left.values[0] ?? []), ...(right.values[0] ?? [])]],
    formulas: [[...(left.formulas[0] ?? []), ...(right.formulas[0] ?? [])]],
  };
}

/** Null where the reply would be too large and the piece can be made smaller. */
async function piece(
  sheet: Excel.Worksheet,
  { row, column, rows, columns }: Block,
): Promise<CellContents | null> {
  const range = sheet.getRangeByIndexes(row, column, rows, columns);
  range.load(['values', 'formulas']);
  try {
    await sheet.context.sync();
  } catch (problem) {
    const isTooLarge =
      problem instanceof OfficeExtension.Error &&
      /PayloadSizeLimitExceeded|ExceedLimit|ExceedsLimit/u.test(problem.code);
    if (!isTooLarge || rows * columns === 1) throw problem;
    return null;
  }
  return { values: range.values, formulas: range.formulas };
}
