import { columnWithRole, KNOWN, type Roster } from '../records/columns';

/** A trainee's name as the roster writes it; empty where there is none. */
export function nameAt({ people }: Roster, trainee: number): string {
  const names = columnWithRole(people, 'name');
  return names?.states[trainee] === KNOWN ? (names.words?.texts[names.values[trainee] ?? 0] ?? '') : '';
}
