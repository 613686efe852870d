import { AscendingOwners, NOBODY, type Roster } from '../records/columns';
import type { Diagnostic } from '../wording/diagnostics';

/** The problems that may concern a trainee: not those that stand in a record of somebody else. */
export function problemsOf(trainee: number, problems: readonly Diagnostic[], roster: Roster): Diagnostic[] {
  const others = rowsOfOthers(trainee, roster);
  return problems.filter(({ place: { sheet } }) => {
    if (sheet === undefined || sheet.cell === null) return true;
    const sheetRow = Number(sheet.cell.replace(/^[A-Z]+/u, '')) - 1;
    return others.get(sheet.sheet)?.has(sheetRow) !== true;
  });
}

/** By sheet, the rows of it that are records of other trainees. */
function rowsOfOthers(trainee: number, { tables }: Roster): ReadonlyMap<string, ReadonlySet<number>> {
  const others = new Map<string, Set<number>>();
  for (const table of tables) {
    const { sources, sourceOf, sheetRowOf, count } = table;
    const owners = new AscendingOwners(table);
    for (let row = 0; row < count; row++) {
      const owner = owners.of(row);
      const source = sources[sourceOf[row] ?? 0];
      if (source === undefined || owner === NOBODY || owner === trainee) continue;
      let rows = others.get(source.sheet);
      if (rows === undefined) others.set(source.sheet, (rows = new Set<number>()));
      rows.add(sheetRowOf[row] ?? 0);
    }
  }
  return others;
}
