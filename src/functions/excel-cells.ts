import type { CellValue } from '../records/cells';
import type { SourceTable } from '../records/read-records';
import type { ReadOptions } from '../records/read-text';
import type { FieldKind } from '../records/vocabulary';
import type { CellRange } from './engine';
import { Remembered } from './remembered';

/**
 * How the cells that Excel hands to a function are written. A function call does not tell the workbook's date system: 1900 is assumed, Excel's
 * default on every platform; in the rare workbook with the 1904 system every date would be 1,462 days off. Blank cells may arrive as 0.
 */
export const EXCEL_CELLS: ReadOptions = { dateSystem: 1900, zeroIsBlank: true };

/** The cells with 0 for a blank made blank again: in texts, a 0 on its own says nothing. */
export function withoutZeros(range: CellRange): CellRange {
  return range.map((row) => row.map((cell) => (cell === 0 ? null : cell)));
}

/**
 * Tables with blank cells for zeros that were blank, as far as that can be told: an unknown amount must not become nothing. Numbers that words may
 * surround ("EPA 3", "niveau 4") name a thing, and nothing has number 0. In amounts, zeros stand for blanks where Excel evidently hands blanks over
 * as 0: then it does so in columns of dates and texts too. There a real 0 becomes unknown as well, which is the lesser evil.
 */
export function withBlanksRestored(tables: readonly SourceTable[]): SourceTable[] {
  const kinds: readonly FieldKind[] = tables.some(hasZeroForBlank)
    ? ['numberInText', 'number']
    : ['numberInText'];
  return tables.map((table) => withoutZerosIn(columnsOf(table, kinds), table));
}

/** By rows, for they are the same after an edit of another table. */
const zeros = new Remembered<SourceTable['rows'], string, boolean>();
const restored = new Remembered<SourceTable['rows'], string, SourceTable['rows']>();

function hasZeroForBlank(table: SourceTable): boolean {
  const columns = columnsOf(table, ['date', 'text', 'choice']);
  return zeros.get(table.rows, `${table.firstRow} ${columns.join(' ')}`, () =>
    table.rows.some((row, index) => index >= table.firstRow && columns.some((column) => row[column] === 0)),
  );
}

function columnsOf({ record, columns }: SourceTable, kinds: readonly FieldKind[]): number[] {
  return record.fields
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ index }) => columns[index] ?? -1)
    .filter((column) => column >= 0);
}

function withoutZerosIn(columns: readonly number[], table: SourceTable): SourceTable {
  const rows = restored.get(table.rows, `${table.firstRow} ${columns.join(' ')}`, () => {
    const hasZero = (row: readonly CellValue[]): boolean => columns.some((column) => row[column] === 0);
    if (!table.rows.some((row, index) => index >= table.firstRow && hasZero(row))) return table.rows;
    return table.rows.map((row, index) => {
      if (index < table.firstRow || !hasZero(row)) return row;
      return row.map((cell, column) => (cell === 0 && columns.includes(column) ? null : cell));
    });
  });
  return { ...table, rows };
}
