import { diagnostic, type Diagnostic } from '../wording/diagnostics';
import type { RecordTable, Roster } from './columns';
import { nameOf } from './vocabulary';

/**
 * What a roster lacks as a whole: sheets, and columns of the sheets it has.
 * @param isNeeded whether anything depends on the sheet of a record type (field null) or on one of its fields; what nobody needs is not missed
 */
export function missingData(
  roster: Roster,
  isNeeded: (record: number, field: number | null) => boolean,
): Diagnostic[] {
  // Without a list of trainees nothing else was read; that is a problem of its own.
  if (!roster.people.present) return [];
  return roster.tables.flatMap((table) => {
    const { type } = table;
    if (table.present) return missingColumns(table, isNeeded);
    if (!isNeeded(type.index, null)) return [];
    if (table.isUnread || type.absentMeansNone) return [];
    return [diagnostic('sheet-missing', { record: nameOf(type, 'many'), sheets: type.sheets }, {})];
  });
}

function missingColumns(
  { type, sources }: RecordTable,
  isNeeded: (record: number, field: number | null) => boolean,
): Diagnostic[] {
  return sources.flatMap(({ sheet, sheetColumns }) =>
    type.fields
      .filter(({ index }) => (sheetColumns[index] ?? -1) < 0 && isNeeded(type.index, index))
      .map((field) =>
        diagnostic(
          'column-missing',
          { field: nameOf(field), columns: field.columns },
          { sheet: { sheet, cell: null } },
        ),
      ),
  );
}
