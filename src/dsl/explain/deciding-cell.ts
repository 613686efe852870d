import { columnAt, columnWithRole, KNOWN, placeOf, type CellPlace, type Roster } from '../../records/columns';
import type { Part } from '../evaluate/prepared';
import { BREACHES, type RowTrace } from '../evaluate/trace';
import { INSUFFICIENT_DATA, MET } from '../evaluate/verdict';
import type { CellTexts } from './cells';
import type { ToldPart } from './told-part';

/**
 * The one cell to look at, of the parts that decide: the first one that is unknown, that breaks the rule, or that a repair would change; else that of the
 * record that counts last. Null where no cell has to do with it.
 */
export function decidingCell(parts: readonly ToldPart[], roster: Roster, texts: CellTexts): CellPlace | null {
  for (const one of parts) {
    const cell = toldCell(one, roster, texts);
    if (cell !== null) return cell;
  }
  for (const { part } of parts) {
    const last = part.rows.findLast(({ status }) => status === 'counted');
    if (last !== undefined) return shown(last, texts);
  }
  return null;
}

/** The cell that the explanation of a part names. */
function toldCell(one: ToldPart, roster: Roster, texts: CellTexts): CellPlace | null {
  const { part, trainee } = one;
  const [first] = personFields(part, roster, trainee);
  if (first !== undefined) return placeOf(roster.people, trainee, first);
  const row = unknownRow(part) ?? breach(part) ?? part.because?.[0];
  if (row !== undefined) return shown(row, texts);
  const { repair } = one;
  if (repair?.kind !== 'extend') return null;
  const { table, row: mended } = repair;
  return placeOf(table, mended, columnWithRole(table, 'to')?.field.index ?? 0);
}

/** The cells of the trainee's own row that decide: the unknown ones, where something is unknown. */
function personFields(
  { check, verdict, personFields: all }: Part,
  { people }: Roster,
  trainee: number,
): readonly number[] {
  const unknown = all.filter((field) => columnAt(people, field).states[trainee] !== KNOWN);
  if (verdict === INSUFFICIENT_DATA) return unknown;
  return check.kind === 'person' ? all : [];
}

function unknownRow({ rows, verdict }: Part): RowTrace | undefined {
  return verdict === INSUFFICIENT_DATA ? rows.find(({ status }) => status === 'unknown') : undefined;
}

function breach({ rows, verdict }: Part): RowTrace | undefined {
  if (verdict === MET) return undefined;
  return rows.find(({ status, reason }) => status === 'rejected' && BREACHES.has(reason));
}

function shown(row: RowTrace, texts: CellTexts): CellPlace {
  return placeOf(row.table, row.row, texts.fieldShown(row));
}
