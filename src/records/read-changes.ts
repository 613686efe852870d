import { isCellError, type CellValue } from './cells';
import { ownerOf, rowsOf, type Column } from './columns';
import { isBlankRow, type Selection, type SourceTable } from './read-rows';
import type { TableReading } from './read-table';
import type { ReadOptions } from './read-text';
import { fieldWithRole, isOwned, type FieldType } from './vocabulary';

const NO_CELLS: readonly CellValue[] = [];

/** Cells that an edit changed, of records that stand where they stood and belong to whom they belonged. */
export interface EditedCells {
  readonly fields: ReadonlySet<FieldType>;
  /** The records with such a cell, those of one sheet in the order of the table. */
  readonly records: readonly number[];
}

/** Whether the sources that a table was read from hold the very same rows now, in the same places. */
export function isUnedited({ sources: before }: TableReading, sources: readonly SourceTable[]): boolean {
  if (before.length !== sources.length) return false;
  for (let index = 0; index < sources.length; index++) {
    const [was, now] = [before[index], sources[index]];
    if (was === undefined || now === undefined) return false;
    if (was !== now && (was.rows !== now.rows || !isSameShape(was, now))) return false;
  }
  return true;
}

/** What differs between sources that were read and the same sources now. Null where more may differ than cells of records. */
export function editedCells(
  before: TableReading,
  sources: readonly SourceTable[],
  options: ReadOptions,
): EditedCells | null {
  const { type } = before.table;
  if (before.sources.length !== sources.length) return null;
  const fields = new Set<FieldType>();
  const records: number[] = [];
  for (const [index, now] of sources.entries()) {
    const was = before.sources[index];
    if (was === undefined || !isSameShape(was, now)) return null;
    const edited: number[] = [];
    for (const row of otherRows(was, now)) {
      const [old, cells] = [was.rows[row] ?? NO_CELLS, now.rows[row] ?? NO_CELLS];
      if (isBlankRow(old, was.columns, options) !== isBlankRow(cells, now.columns, options)) return null;
      const others = type.fields.filter(({ index: field }) => {
        const column = now.columns[field] ?? -1;
        return column >= 0 && !sameCell(old[column], cells[column]);
      });
      for (const field of others) fields.add(field);
      if (others.length > 0) edited.push(row);
    }
    if (edited.length > 0) records.push(...recordsIn(before.selection, index, edited));
  }
  const identifying = fieldWithRole(type, type.role === 'people' ? 'key' : 'owner');
  return identifying !== undefined && fields.has(identifying) ? null : { fields, records };
}

/** The rows that are not the very same arrays of cells as before. */
function otherRows(was: SourceTable, now: SourceTable): number[] {
  if (was.rows === now.rows) return [];
  const rows: number[] = [];
  const end = lastRow(now);
  for (let row = now.firstRow; row <= end; row++) if (was.rows[row] !== now.rows[row]) rows.push(row);
  return rows;
}

/** The records that stand in some rows; not every row is one. */
function recordsIn({ sourceOf, rowOf }: Selection, source: number, rows: readonly number[]): number[] {
  if (rows.length <= FEW) return fewRecordsIn(sourceOf, rowOf, source, rows);
  const records: number[] = [];
  const [first = Infinity, last = -1] = [rows[0], rows.at(-1)];
  const wanted = new Set(rows);
  for (let record = 0; record < rowOf.length; record++) {
    const row = rowOf[record] ?? 0;
    if (row >= first && row <= last && sourceOf[record] === source && wanted.has(row)) records.push(record);
  }
  return records;
}

const FEW = 4;

/** The same of few rows, each of which is looked for by itself. */
function fewRecordsIn(
  sourceOf: Uint8Array,
  rowOf: Int32Array,
  source: number,
  rows: readonly number[],
): number[] {
  const records: number[] = [];
  for (const row of rows) {
    let record = rowOf.indexOf(row);
    while (record >= 0 && sourceOf[record] !== source) record = rowOf.indexOf(row, record + 1);
    if (record >= 0) records.push(record);
  }
  return records.sort((left, right) => left - right);
}

/**
 * The trainees of whom two readings of a table hold different records, wherever these stand. Null where the difference may concern everybody.
 * @param edited the records that differ, where all stand where they stood; else undefined
 */
export function changedTrainees(
  before: TableReading,
  now: TableReading,
  edited: readonly number[] | undefined,
): ReadonlySet<number> | null {
  if (!isOwned(now.table.type) || before.sources.length !== now.sources.length) return null;
  for (const [index, source] of now.sources.entries()) {
    const was = before.sources[index];
    if (was === undefined || !isSameSheet(was, source)) return null;
  }
  if (now.table.columns.some((column, index) => isSpeltAnew(before.table.columns[index], column)))
    return null;
  const changed = new Set<number>();
  if (edited !== undefined) {
    for (const record of edited) {
      const owner = ownerOf(now.table, record);
      if (owner >= 0) changed.add(owner);
    }
    return changed;
  }
  const trainees = now.table.firstRow.length - 1;
  for (let trainee = 0; trainee < trainees; trainee++)
    if (!hasSameRecords(before, now, trainee)) changed.add(trainee);
  return changed;
}

function isSameShape(was: SourceTable, now: SourceTable): boolean {
  return (
    isSameSheet(was, now) &&
    was.origin?.row === now.origin?.row &&
    was.firstRow === now.firstRow &&
    lastRow(was) === lastRow(now)
  );
}

function isSameSheet(was: SourceTable, now: SourceTable): boolean {
  return (
    was.sheet === now.sheet &&
    (was.origin === null) === (now.origin === null) &&
    was.origin?.column === now.origin?.column &&
    was.columns.length === now.columns.length &&
    was.columns.every((column, field) => column === now.columns[field])
  );
}

function lastRow({ lastRow: last, rows }: SourceTable): number {
  return Math.min(last, rows.length - 1);
}

/** Whether a word is shown otherwise than before: it is spelt as where it stands first, which every trainee sees. */
function isSpeltAnew(was: Column | undefined, { words }: Column): boolean {
  if (was === undefined || was.words === null || words === null || was.words === words) return false;
  const { texts } = was.words;
  return words.keys.some((key, index) => {
    const known = was.words?.find(key) ?? -1;
    return known >= 0 && texts[known] !== words.texts[index];
  });
}

function hasSameRecords(before: TableReading, now: TableReading, trainee: number): boolean {
  const [was, is] = [rowsOf(before.table, trainee), rowsOf(now.table, trainee)];
  if (was.length !== is.length) return false;
  for (let index = 0; index < is.length; index++)
    if (!isSameRecord(before, was[index] ?? 0, now, is[index] ?? 0)) return false;
  return true;
}

function isSameRecord(before: TableReading, was: number, now: TableReading, is: number): boolean {
  const source = now.selection.sourceOf[is] ?? 0;
  if (before.selection.sourceOf[was] !== source) return false;
  const old = before.sources[source]?.rows[before.selection.rowOf[was] ?? 0] ?? NO_CELLS;
  const { rows, columns = [] } = now.sources[source] ?? {};
  const cells = rows?.[now.selection.rowOf[is] ?? 0] ?? NO_CELLS;
  if (old === cells) return true;
  for (const column of columns) if (column >= 0 && !sameCell(old[column], cells[column])) return false;
  return true;
}

export function sameCell(left: CellValue = null, right: CellValue = null): boolean {
  return left === right || (isCellError(left) && isCellError(right) && left.error === right.error);
}
