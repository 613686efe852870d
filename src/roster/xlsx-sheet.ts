/** The cells of one worksheet part. */
import type { CellValue } from '../records/cells';
import { Allowance } from './xlsx-error';
import { assertPlace, parseArea, parsePlace, type Area } from './xlsx-places';
import { readRichText } from './xlsx-strings';
import { cellValue, type ValueContext } from './xlsx-values';
import { XmlScanner } from './xlsx-xml';

const maximumMergeWork = 20_000_000;

/** Rows are as long as their last cell that is not blank. Row and cell numbers may be absent: then they count on. */
export function readSheetRows(xml: string, context: ValueContext, cellAllowance: Allowance): CellValue[][] {
  const grid = new Grid(cellAllowance);
  const merges: Area[] = [];
  const scanner = new XmlScanner(xml);
  while (scanner.next()) {
    if (scanner.opens('sheetData')) readSheetData(scanner, context, grid);
    else if (scanner.opens('mergeCell')) merges.push(parseArea(scanner.attribute('ref') ?? ''));
  }
  grid.blankCovered(merges);
  return grid.rows;
}

function readSheetData(scanner: XmlScanner, context: ValueContext, grid: Grid): void {
  const depth = scanner.depth;
  let row = -1;
  let column = -1;
  while (scanner.nextWithin(depth)) {
    if (scanner.opens('row')) {
      const number = scanner.attribute('r');
      row = number === undefined ? row + 1 : Number(number) - 1;
      column = -1;
    } else if (scanner.opens('c')) {
      const address = scanner.attribute('r');
      const place = address === undefined ? { row, column: column + 1 } : parsePlace(address);
      column = place.column;
      const value = readCell(scanner, context);
      if (value !== null) grid.put(place.row, place.column, value);
    }
  }
}

function readCell(scanner: XmlScanner, context: ValueContext): CellValue {
  const depth = scanner.depth;
  const type = scanner.attribute('t') ?? '';
  let value: string | undefined;
  let inline: string | undefined;
  let hasFormula = false;
  while (scanner.nextWithin(depth)) {
    if (scanner.opens('v')) value = scanner.innerText();
    else if (scanner.opens('is')) inline = readRichText(scanner);
    else if (scanner.opens('f')) {
      hasFormula = true;
      scanner.skip();
    }
  }
  return cellValue({ type, value, inline, hasFormula }, context);
}

/** Cells by place, in rows that grow as needed. */
class Grid {
  readonly rows: CellValue[][] = [];
  readonly #allowance: Allowance;

  constructor(allowance: Allowance) {
    this.#allowance = allowance;
  }

  put(row: number, column: number, value: CellValue): void {
    assertPlace({ row, column });
    this.#allowance.take(Math.max(0, row + 1 - this.rows.length));
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row] ?? [];
    this.#allowance.take(Math.max(0, column + 1 - cells.length));
    while (cells.length < column) cells.push(null);
    cells[column] = value;
  }

  /** Of merged cells only the first is seen in Excel; what a file still holds in the covered ones must not count. */
  blankCovered(merges: readonly Area[]): void {
    const work = new Allowance('merged cells', maximumMergeWork);
    for (const { first, last } of merges) {
      for (let row = first.row; row <= last.row && row < this.rows.length; row += 1) {
        const cells = this.rows[row] ?? [];
        const start = row === first.row ? first.column + 1 : first.column;
        const end = Math.min(last.column + 1, cells.length);
        work.take(1 + Math.max(0, end - start));
        if (start < end) cells.fill(null, start, end);
        while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
      }
    }
  }
}
