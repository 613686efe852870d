/** Cells that are read or written at once: far below the 5 MB that Excel on the web takes in one message. */
export const CELLS_AT_ONCE = 20_000;

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
  const whole = await piece(sheet, block, ['values', 'formulas']);
  if (whole !== null) return { values: whole.values, formulas: whole.formulas };
  const [first, second] = halves(block);
  const [one, other] = [await readCells(sheet, first), await readCells(sheet, second)];
  if (block.rows > 1)
    return { values: [...one.values, ...other.values], formulas: [...one.formulas, ...other.formulas] };
  return {
    values: [[...(one.values[0] ?? []), ...(other.values[0] ?? [])]],
    formulas: [[...(one.formulas[0] ?? []), ...(other.formulas[0] ?? [])]],
  };
}

/** A rectangle of cells on one of several sheets. */
export interface PlacedBlock extends Block {
  readonly sheet: Excel.Worksheet;
}

/** Reads rectangles of several sheets, as many in one request as fit: in Excel on the web each request takes its time. */
export async function readBlocks(blocks: readonly PlacedBlock[]): Promise<readonly CellContents[]> {
  const contents: CellContents[] = [];
  for (const group of inGroups(blocks)) {
    const read = await readTogether(group, ['values', 'formulas']);
    for (const [index, block] of group.entries())
      contents.push(read?.[index] ?? (await readCells(block.sheet, block)));
  }
  return contents;
}

/** In their order, with no more cells together than are read at once. */
function inGroups(blocks: readonly PlacedBlock[]): PlacedBlock[][] {
  const groups: PlacedBlock[][] = [];
  let room = 0;
  for (const block of blocks) {
    const cells = block.rows * block.columns;
    if (cells > room) {
      groups.push([]);
      room = CELLS_AT_ONCE;
    }
    groups.at(-1)?.push(block);
    room -= cells;
  }
  return groups;
}

/** A piece of what stands in a rectangle. */
export interface FormulaPiece {
  /** Which of the rectangles. */
  readonly block: number;
  /** Its first cell in the sheet, zero-based. */
  readonly row: number;
  readonly column: number;
  readonly rows: readonly (readonly unknown[])[];
}

/** Reads what stands in rectangles, as many in one request as fit, and a large one in pieces: cells come row by row, from left to right. */
export async function* formulasIn(blocks: readonly PlacedBlock[]): AsyncGenerator<FormulaPiece> {
  let before = 0;
  for (const group of inGroups(blocks)) {
    const read = await readTogether(group, ['formulas']);
    for (const [index, { sheet, ...block }] of group.entries()) {
      const range = read?.[index];
      const { row, column } = block;
      if (range !== undefined) yield { block: before + index, row, column, rows: range.formulas };
      else for await (const part of formulaPieces(sheet, block)) yield { block: before + index, ...part };
    }
    before += group.length;
  }
}

async function* formulaPieces(
  sheet: Excel.Worksheet,
  block: Block,
): AsyncGenerator<Omit<FormulaPiece, 'block'>> {
  const whole = await piece(sheet, block, ['formulas']);
  const { row, column } = block;
  if (whole !== null) yield { row, column, rows: whole.formulas };
  else for (const half of halves(block)) yield* formulaPieces(sheet, half);
}

/** Null where there is but one, which may be too large, or where together they are. */
async function readTogether(
  blocks: readonly PlacedBlock[],
  wanted: ('values' | 'formulas')[],
): Promise<Excel.Range[] | null> {
  const [first] = blocks;
  if (first === undefined || blocks.length < 2) return null;
  const ranges = blocks.map(({ sheet, row, column, rows, columns }) =>
    sheet.getRangeByIndexes(row, column, rows, columns).load(wanted),
  );
  return (await fits(first.sheet.context)) ? ranges : null;
}

/** The upper and the lower half; of a single row, the left and the right one. */
function halves(block: Block): readonly [Block, Block] {
  const { row, column, rows, columns } = block;
  if (rows > 1) {
    const half = Math.ceil(rows / 2);
    return [
      { ...block, rows: half },
      { ...block, row: row + half, rows: rows - half },
    ];
  }
  const half = Math.ceil(columns / 2);
  return [
    { ...block, columns: half },
    { ...block, column: column + half, columns: columns - half },
  ];
}

/** Null where the piece is too large, or its reply would be, and it can be made smaller. */
async function piece(
  sheet: Excel.Worksheet,
  { row, column, rows, columns }: Block,
  wanted: ('values' | 'formulas')[],
): Promise<Excel.Range | null> {
  if (rows * columns > CELLS_AT_ONCE) return null;
  const range = sheet.getRangeByIndexes(row, column, rows, columns);
  range.load(wanted);
  if (rows * columns > 1) return (await fits(sheet.context)) ? range : null;
  await sheet.context.sync();
  return range;
}

/** Sends what has been asked for. @returns false where the reply would be too large */
async function fits(context: OfficeExtension.ClientRequestContext): Promise<boolean> {
  try {
    await context.sync();
    return true;
  } catch (problem) {
    const isTooLarge =
      problem instanceof OfficeExtension.Error &&
      /PayloadSizeLimitExceeded|ExceedLimit|ExceedsLimit/u.test(problem.code);
    if (!isTooLarge) throw problem;
    return false;
  }
}
