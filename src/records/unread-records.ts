import type { Diagnostic } from '../wording/diagnostics';
import type { Roster } from './columns';
import type { Reading } from './read-records';
import type { RecordType } from './vocabulary';

/**
 * What was read of a workbook in which other records stand that were not: of their types there may be any number of records, also where a workbook
 * without such a sheet has none.
 * @param unread the types of records that were not read; why is told where their sheets were judged
 */
export function withUnread(
  { roster, diagnostics }: Pick<Reading, 'roster' | 'diagnostics'>,
  unread: readonly RecordType[],
): { readonly roster: Roster; readonly diagnostics: readonly Diagnostic[] } {
  if (unread.length === 0) return { roster, diagnostics };
  const tables = roster.tables.map((table) =>
    unread.includes(table.type) ? { ...table, isUnread: true } : table,
  );
  const people = tables[roster.people.type.index] ?? roster.people;
  return {
    roster: { ...roster, tables, people },
    // That no sheet of them was found is not so.
    diagnostics: people.isUnread ? diagnostics.filter(({ code }) => code !== 'no-people') : diagnostics,
  };
}
