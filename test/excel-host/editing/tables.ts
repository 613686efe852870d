/** Making tables, and letting them grow and shrink. */
import { ExcelError, invalidArgument } from '../errors';
import { EVENT } from '../events';
import type { Json } from '../json';
import type { Session } from '../session';
import { areaOf, columnCount, contains, intersects, rowCount, type Area } from '../workbook/area';
import { columnOf, rows, Table } from '../workbook/table';
import type { Place } from '../workbook/workbook';
import { requireUnprotected, rowsFor, writeCells } from './cells';
import { shiftCells } from './shift-cells';

/** @param hasHeaders without, a header row is inserted above, with names that Excel makes up */
export function addTable(session: Session, { sheet, area }: Place, hasHeaders: boolean): Table {
  const { workbook, events, source } = session;
  requireUnprotected(sheet);
  if (workbook.tablesIn({ sheet, area }, intersects).length > 0)
    throw new ExcelError('InvalidOperation', 'A table cannot overlap another table.');
  if (!hasHeaders) shiftCells(session, { sheet, area: rows(area, 0, 1), kind: 'insert', moves: 'rows' });
  const height = hasHeaders ? Math.max(2, rowCount(area)) : rowCount(area) + 1;
  const whole = areaOf(area.firstRow, area.firstColumn, height, columnCount(area));
  const ids = Array.from({ length: columnCount(area) }, (_, index) => index + 1);
  const table = new Table(workbook.newId(), freeName(session), sheet, whole, ids);
  writeCells(session, { sheet, area: table.headerArea }, [headerNames(table)]);
  workbook.tables.push(table);
  session.restructure();
  events.raise(EVENT.tableAdded, [sheet.id], { source, tableId: table.id, worksheetId: sheet.id });
  return table;
}

function freeName({ workbook }: Session): string {
  let number = workbook.tables.length + 1;
  while (workbook.findTable(`Table${number}`) !== undefined) number += 1;
  return `Table${number}`;
}

/** Names as Excel makes them unique: texts, none empty, none twice. */
function headerNames(table: Table): string[] {
  const names: string[] = [];
  for (const [index, name] of table.columnNames.entries()) {
    let unique = name === '' ? `Column${index + 1}` : name;
    for (let number = 2; names.some((each) => each.toLowerCase() === unique.toLowerCase()); number += 1)
      unique = `${name === '' ? 'Column' : name}${number}`;
    names.push(unique);
  }
  return names;
}

/** @throws ExcelError for a name that is taken, or that formulas could not know a table by */
const isSameName = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

export function renameTable(session: Session, table: Table, name: string): void {
  const other = session.workbook.findTable(name);
  if (other !== undefined && other !== table)
    throw new ExcelError('ItemAlreadyExists', `There is a table "${name}" already.`);
  if (session.workbook.names.some((each) => each.scope === null && isSameName(each.name, name)))
    throw new ExcelError('ItemAlreadyExists', `There is a name "${name}" already.`);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name))
    throw invalidArgument(`"${name}" cannot name a table.`);
  table.name = name;
  session.restructure();
}

/** @param keepsCells as `Table.convertToRange` does, where `Table.delete` takes the cells along */
export function removeTable(session: Session, table: Table, keepsCells: boolean): void {
  const { workbook, events, source } = session;
  workbook.tables = workbook.tables.filter((each) => each !== table);
  session.restructure();
  if (!keepsCells)
    shiftCells(session, { sheet: table.sheet, area: table.area, kind: 'delete', moves: 'rows' });
  session.touch({ sheet: table.sheet, area: table.area });
  events.raise(EVENT.tableDeleted, [table.sheet.id], {
    source,
    tableId: table.id,
    tableName: table.name,
    worksheetId: table.sheet.id,
  });
}

/** @throws ExcelError where the header row would not stay where it is */
export function resizeTable(session: Session, table: Table, area: Area): void {
  if (area.firstRow !== table.area.firstRow || !intersects(area, table.area) || rowCount(area) < 2)
    throw invalidArgument('A table keeps its header row, and at least one row below it.');
  if (session.workbook.tablesIn({ sheet: table.sheet, area }, intersects).some((other) => other !== table))
    throw new ExcelError('InvalidOperation', 'A table cannot overlap another table.');
  const last = Math.max(0, ...table.columnIds);
  const kept = table.columnIds.slice(0, columnCount(area));
  const added = Array.from({ length: columnCount(area) - kept.length }, (_, index) => last + index + 1);
  table.columnIds = [...kept, ...added];
  table.area = area;
  writeCells(session, { sheet: table.sheet, area: table.headerArea }, [headerNames(table)]);
  session.restructure();
}

/**
 * Adds records. @param index before which record; null for the end
 * @returns the number of the first new record
 */
export function addRows(session: Session, table: Table, index: number | null, values: Json): number {
  const { sheet } = table;
  const data = table.dataArea;
  const at = index === null || index === -1 ? rowCount(data) : index;
  if (at < 0 || at > rowCount(data)) throw invalidArgument(`The table has no row ${at}.`);
  const added = Array.isArray(values) ? values.length : 1;
  const area = areaOf(data.firstRow + at, data.firstColumn, added, columnCount(data));
  if (values !== null) rowsFor(area, values);
  shiftCells(session, { sheet, area, kind: 'insert', moves: 'rows' });
  // Rows at the very end lie below the table: it grows to take them in.
  const whole = { ...table.area, lastRow: table.area.lastRow + added };
  if (!contains(table.area, area)) table.area = whole;
  session.restructure();
  if (values !== null) writeCells(session, { sheet, area }, values);
  return at;
}

/** Deletes one record; the last one only loses its values, for a table keeps a row. */
export function deleteRow(session: Session, table: Table, index: number): void {
  const data = table.dataArea;
  if (index < 0 || index >= rowCount(data)) throw invalidArgument(`The table has no row ${index}.`);
  const { sheet } = table;
  if (rowCount(data) === 1) writeCells(session, { sheet, area: data }, '');
  else shiftCells(session, { sheet, area: rows(data, index, 1), kind: 'delete', moves: 'rows' });
}

/** Adds a column. @param values null, or one for each row of the table, the name of the column first */
export function addColumn(session: Session, table: Table, index: number | null, values: Json): number {
  const { sheet } = table;
  const at = index === null || index === -1 ? columnCount(table.area) : index;
  if (at < 0 || at > columnCount(table.area)) throw invalidArgument(`The table has no column ${at}.`);
  const { firstRow, firstColumn } = table.area;
  const area = areaOf(firstRow, firstColumn + at, rowCount(table.area), 1);
  if (values !== null) rowsFor(area, values);
  const before = table.area;
  shiftCells(session, { sheet, area, kind: 'insert', moves: 'columns' });
  table.area = { ...before, lastColumn: before.lastColumn + 1 };
  const id = Math.max(0, ...table.columnIds) + 1;
  table.columnIds.splice(at, 0, id);
  if (values !== null) writeCells(session, { sheet, area }, values);
  writeCells(session, { sheet, area: table.headerArea }, [headerNames(table)]);
  session.restructure();
  return id;
}

export function deleteColumn(session: Session, table: Table, index: number): void {
  if (table.columnIds.length === 1) throw new ExcelError('InvalidOperation', 'A table keeps one column.');
  const { sheet } = table;
  shiftCells(session, { sheet, area: columnOf(table.area, index), kind: 'delete', moves: 'columns' });
  table.columnIds.splice(index, 1);
}
