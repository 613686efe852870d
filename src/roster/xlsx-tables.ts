/** The Excel tables of a worksheet. */
import type { TableRange } from './workbook';
import { WorkbookReadError } from './xlsx-error';
import { parseArea } from './xlsx-places';
import { XmlScanner } from './xlsx-xml';

/** Reads one table part. A table that hides its header row has no column names, so it is none for us. */
export function readTable(xml: string): TableRange | undefined {
  const scanner = new XmlScanner(xml);
  let table: TableRange | undefined;
  while (scanner.next()) {
    if (scanner.depth !== 1 || scanner.event !== 'open') continue;
    if (scanner.name !== 'table') throw new WorkbookReadError('damaged', `<${scanner.name}> as a table`);
    if (scanner.attribute('headerRowCount') !== '0') table = readRange(scanner);
  }
  return table;
}

function readRange(scanner: XmlScanner): TableRange {
  const { first, last } = parseArea(scanner.attribute('ref') ?? '');
  const totalsRows = Number(scanner.attribute('totalsRowCount') ?? 0);
  return {
    name: scanner.attribute('displayName') ?? scanner.attribute('name') ?? '',
    firstRow: first.row,
    lastRow: Math.max(first.row, last.row - totalsRows),
    firstColumn: first.column,
    lastColumn: last.column,
    totalsRows,
  };
}
