import type { CellValue } from '../records/cells';
import { cellAddress } from '../records/columns';
import type { Vocabulary } from '../records/vocabulary';
import { diagnostic, type Diagnostic } from '../wording/diagnostics';
import { isMappingHeader, mappingRows, unknownNames, type MappingRow } from './column-mapping';
import type { Sheet, TableRange, Workbook } from './workbook';

/** Whether a table of a workbook is one in which columns are mapped by hand. */
export function isMappingTable(sheet: Sheet, { firstRow, firstColumn, lastColumn }: TableRange): boolean {
  return isMappingHeader((sheet.rows[firstRow] ?? []).slice(firstColumn, lastColumn + 1));
}

/** What the tables of columns of a workbook say, in its order. */
export function mappingIn(workbook: Workbook): MappingRow[] {
  return mappingTables(workbook).flatMap(({ rows }) => rows);
}

/** What in the tables of columns stands for nothing known. */
export function mappingProblems(workbook: Workbook, { records }: Vocabulary): Diagnostic[] {
  return mappingTables(workbook).flatMap(({ sheet, table, rows }) =>
    unknownNames(rows, records).map(({ row, column, name }) => {
      const cell = cellAddress(table.firstRow + 1 + row, table.firstColumn + (column === 'record' ? 2 : 3));
      return diagnostic('column-mapping-unknown', { name }, { sheet: { sheet: sheet.name, cell } });
    }),
  );
}

interface MappingTable {
  readonly sheet: Sheet;
  readonly table: TableRange;
  readonly rows: readonly MappingRow[];
}

function mappingTables({ sheets }: Workbook): MappingTable[] {
  return sheets.flatMap((sheet) =>
    sheet.tables
      .filter((table) => isMappingTable(sheet, table))
      .map((table) => ({ sheet, table, rows: mappingRows(cellsBelow(sheet, table)) })),
  );
}

function cellsBelow({ rows }: Sheet, table: TableRange): CellValue[][] {
  const { firstRow, lastRow, firstColumn, lastColumn } = table;
  return Array.from({ length: lastRow - firstRow }, (_, index) =>
    (rows[firstRow + 1 + index] ?? []).slice(firstColumn, lastColumn + 1),
  );
}
