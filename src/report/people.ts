import { columnWithRole, KNOWN, type Column, type Roster } from '../records/columns';

/** A trainee's name as the roster writes it; empty where there is none. */
export function nameAt({ people }: Roster, trainee: number): string {
  return wordAt(columnWithRole(people, 'name'), trainee) ?? '';
}

/** The word in a cell of a text column, as the workbook writes it; null where nothing is known of it. */
export function wordAt(column: Column | null, row: number): string | null {
  return column?.states[row] === KNOWN ? (column.words?.texts[column.values[row] ?? 0] ?? null) : null;
}
