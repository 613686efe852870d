import { isCellError, type CellValue } from './cells';
import { rowsOf, type Column } from './columns';
import { isBlankRow, type SourceTable } from './read-rows';
import type { TableReading } from './read-table';
import type { ReadOptions } from './read-text';
import { fieldWithRole, type FieldType, type RecordType } from './vocabulary';

const NO_CELLS: readonly CellValue[] = [];

/**
 * What differs between sources that were read and the same sources now: fields, of records that stand where they stood and belong to whom they
 * belonged. Null where more may differ than that.
 */
export function changedFields(
  before: TableReading,
  sources: readonly SourceTable[],
  options: ReadOptions,
): ReadonlySet<FieldType> | null {
  const { type } = before.table;
  if (before.sources.length !== sources.length) return null;
  const changed = new Set<FieldType>();
  for (const [index, now] of sources.entries()) {
    const was = before.sources[index];
    if (was === undefined || !isSameShape(was, now)) return null;
    if (was.rows === now.rows) continue;
    const end = lastRow(now);
    for (let row = now.firstRow; row <= end; row++) {
      const [old, cells] = [was.rows[row] ?? NO_CELLS, now.rows[row] ?? NO_CELLS];
      if (old === cells) continue;
      if (isBlankRow(old, was.columns, options) !== isBlankRow(cells, now.columns, options)) return null;
      for (const field of type.fields) {
        const column = now.columns[field.index] ?? -1;
        if (column >= 0 && !sameCell(old[column], cells[column])) changed.add(field);
      }
    }
  }
  const identifying = fieldWithRole(type, type.role === 'people' ? 'key' : 'owner');
  return identifying !== undefined && changed.has(identifying) ? null : changed;
}

/**
 * The trainees of whom two readings of a table hold different records, or records at different places.
 * Null where the difference may concern everybody.
 */
export function changedTrainees(before: TableReading, now: TableReading): ReadonlySet<number> | null {
  if (before === now) return NOBODY;
  if (!isOwnedType(now.table.type) || before.sources.length !== now.sources.length) return null;
  for (const [index, source] of now.sources.entries()) {
    const was = before.sources[index];
    if (was === undefined || !isSameSheet(was, source)) return null;
  }
  if (now.table.columns.some((column, index) => isSpeltAnew(before.table.columns[index], column)))
    return null;
  const changed = new Set<number>();
  if (before.selection === now.selection) {
    const { ownerOf } = now.table;
    for (let record = 0; record < ownerOf.length; record++) {
      const owner = ownerOf[record] ?? -1;
      if (owner >= 0 && !isSameRecord(before, record, now, record)) changed.add(owner);
    }
    return changed;
  }
  const trainees = now.table.firstRow.length - 1;
  for (let trainee = 0; trainee < trainees; trainee++)
    if (!hasSameRecords(before, now, trainee)) changed.add(trainee);
  return changed;
}

const NOBODY: ReadonlySet<number> = new Set();

/** Records of the other types are nobody's in particular: they may decide about everybody. */
function isOwnedType(type: RecordType): boolean {
  return type.role === 'people' || fieldWithRole(type, 'owner') !== undefined;
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
  if (before.table.sheetRowOf[was] !== now.table.sheetRowOf[is]) return false;
  const old = before.sources[source]?.rows[before.selection.rowOf[was] ?? 0] ?? NO_CELLS;
  const { rows, columns = [] } = now.sources[source] ?? {};
  const cells = rows?.[now.selection.rowOf[is] ?? 0] ?? NO_CELLS;
  if (old === cells) return true;
  for (const column of columns) if (column >= 0 && !sameCell(old[column], cells[column])) return false;
  return true;
}

function sameCell(left: CellValue = null, right: CellValue = null): boolean {
  return left === right || (isCellError(left) && isCellError(right) && left.error === right.error);
}
