import type { CellValue } from '../records/cells';
import type { SourceTable } from '../records/read-records';
import { quoted, type ReadOptions } from '../records/read-text';
import type { FieldKind } from '../records/vocabulary';
import type { CellRange } from './engine';
import { Remembered } from './remembered';

/**
 * How the cells that Excel hands to a function are written. A function call does not tell the workbook's date system: 1900 is assumed, Excel's
 * default on every platform; in the rare workbook with the 1904 system every date would be 1,462 days off. Blank cells may arrive as 0.
 */
export const EXCEL_CELLS: ReadOptions = { dateSystem: 1900, zeroIsBlank: true };

/** A cell that is read as a sentence or a rule, as Excel shows it: TRUE is no answer to a question there. */
export function asShown(cell: CellValue): CellValue {
  return typeof cell === 'boolean' ? quoted(cell) : cell;
}

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
  const kinds: readonly FieldKind[] = blanksAreZeros(tables) ? ['numberInText', 'number'] : ['numberInText'];
  return tables.map((table) => withoutZerosIn(columnsOf(table, kinds), table));
}

/** Whether Excel evidently hands blank cells over as 0. */
export function blanksAreZeros(tables: readonly SourceTable[]): boolean {
  return tables.some(hasZeroForBlank);
}

type Row = readonly CellValue[];

const NO_CELLS: Row = [];

/** By rows, for they are the same after an edit of another table. */
const zeros = new Remembered<SourceTable['rows'], string, boolean>();
const restored = new Remembered<SourceTable['rows'], string, SourceTable['rows']>();
/** Those of single rows: the other rows of an edited table stay the very same arrays, so that nobody need look into them. */
const restoredRows = new Remembered<Row, string, Row>();

function hasZeroForBlank(table: SourceTable): boolean {
  const columns = columnsOf(table, ['date', 'text', 'choice']);
  return zeros.get(table.rows, `${table.firstRow} ${columns.join(' ')}`, () => hasZeroIn(columns, table));
}

function hasZeroIn(columns: readonly number[], { rows, firstRow }: SourceTable): boolean {
  for (let index = firstRow; index < rows.length; index++)
    if (hasZero(rows[index] ?? NO_CELLS, columns)) return true;
  return false;
}

function hasZero(row: Row, columns: readonly number[]): boolean {
  for (const column of columns) if (row[column] === 0) return true;
  return false;
}

function columnsOf({ record, columns }: SourceTable, kinds: readonly FieldKind[]): number[] {
  return record.fields
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ index }) => columns[index] ?? -1)
    .filter((column) => column >= 0);
}

function withoutZerosIn(columns: readonly number[], table: SourceTable): SourceTable {
  const places = columns.join(' ');
  const rows = restored.get(table.rows, `${table.firstRow} ${places}`, () => {
    if (!hasZeroIn(columns, table)) return table.rows;
    return table.rows.map((row, index) => {
      if (index < table.firstRow || !hasZero(row, columns)) return row;
      return restoredRows.get(row, places, () =>
        row.map((cell, column) => (cell === 0 && columns.includes(column) ? null : cell)),
      );
    });
  });
  return { ...table, rows };
}
