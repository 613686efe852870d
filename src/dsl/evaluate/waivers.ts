import {
  BLANK,
  columnWithRole,
  KNOWN,
  MISSING,
  placeOf,
  rowsOf,
  type Column,
  type RecordTable,
  type Roster,
} from '../../records/columns';
import type { Day } from '../../records/dates';
import { comparisonKey, closest } from '../../wording/text';
import { diagnostic, type Diagnostic } from '../../wording/diagnostics';

/** A decision that excuses a trainee from a requirement. */
export interface Waiver {
  readonly table: RecordTable;
  readonly row: number;
  /** The requirement's id by comparison key. */
  readonly key: string;
  readonly decidedOn: Day | null;
  readonly decidedBy: string | null;
  /** The last day on which it holds; null when it does not expire. */
  readonly validUntil: Day | null;
}

/**
 * The waivers of a trainee in the tables that may hold some: records with the role waiver, and exemptions whose part is a requirement's id. An unreadable decision date or authority
 * counts as none: what excuses a trainee must be legible.
 */
function waiversOf(tables: readonly RecordTable[], trainee: number): Waiver[] {
  return tables.flatMap((table) => {
    const requirement = columnWithRole(table, 'requirement');
    const decidedOn = columnWithRole(table, 'date');
    const decidedBy = columnWithRole(table, 'decidedBy');
    const validUntil = columnWithRole(table, 'validUntil');
    return Array.from(rowsOf(table, trainee)).flatMap((row): Waiver[] => {
      const key = wordAt(requirement, row);
      if (key === null) return [];
      const until =
        validUntil === null || validUntil.states[row] === BLANK
          ? null
          : (dayAt(validUntil, row) ?? -Infinity);
      return [
        {
          table,
          row,
          key: comparisonKey(key),
          decidedOn: dayAt(decidedOn, row),
          decidedBy: wordAt(decidedBy, row),
          validUntil: validUntil?.states[row] === MISSING ? null : until,
        },
      ];
    });
  });
}

/** The waivers on a roster, looked up when they are first asked for. */
export class Waivers {
  private readonly tables: readonly RecordTable[];
  private readonly known = new Map<number, readonly Waiver[]>();

  constructor(roster: Roster) {
    this.tables = waiverTables(roster);
  }

  /** Whether there are none at all. */
  get isNone(): boolean {
    return this.tables.length === 0;
  }

  of(trainee: number): readonly Waiver[] {
    if (this.isNone) return NO_WAIVERS;
    let waivers = this.known.get(trainee);
    if (waivers === undefined) this.known.set(trainee, (waivers = waiversOf(this.tables, trainee)));
    return waivers;
  }

  /** The waiver that excuses a trainee from a requirement on a day; null where none does. */
  holding(requirement: string, trainee: number, asOf: Day): Waiver | null {
    return this.named(requirement, trainee).find((waiver) => holdsOn(waiver, asOf)) ?? null;
  }

  /** The waiver that excused a trainee from a requirement for longest and no longer does on a day; null where none did. */
  expired(requirement: string, trainee: number, asOf: Day): Waiver | null {
    let latest: Waiver | null = null;
    for (const waiver of this.named(requirement, trainee)) {
      if (!isExpiredOn(waiver, asOf)) continue;
      if (latest === null || (waiver.validUntil ?? 0) > (latest.validUntil ?? 0)) latest = waiver;
    }
    return latest;
  }

  /** A trainee's waivers of a requirement. */
  private named(requirement: string, trainee: number): readonly Waiver[] {
    const waivers = this.of(trainee);
    if (waivers.length === 0) return NO_WAIVERS;
    const key = comparisonKey(requirement);
    return waivers.filter((waiver) => waiver.key === key);
  }
}

const NO_WAIVERS: readonly Waiver[] = [];

/** The records that may be waivers. */
function waiverTables({ tables }: Roster): RecordTable[] {
  return tables.filter(
    ({ count, type }) => count > 0 && (type.role === 'waiver' || type.role === 'exemption'),
  );
}

function dayAt(column: Column | null, row: number): Day | null {
  return column?.states[row] === KNOWN ? (column.values[row] ?? null) : null;
}

function wordAt(column: Column | null, row: number): string | null {
  return column?.states[row] === KNOWN ? (column.words?.texts[column.values[row] ?? 0] ?? null) : null;
}

function isLegitimate(waiver: Waiver): boolean {
  return waiver.decidedOn !== null && waiver.decidedBy !== null;
}

function holdsOn(waiver: Waiver, asOf: Day): boolean {
  return (
    isLegitimate(waiver) &&
    (waiver.decidedOn ?? 0) <= asOf &&
    (waiver.validUntil === null || waiver.validUntil >= asOf)
  );
}

/** An end that cannot be read is no day on which it expired. */
function isExpiredOn(waiver: Waiver, asOf: Day): boolean {
  const { validUntil } = waiver;
  return isLegitimate(waiver) && validUntil !== null && validUntil > -Infinity && validUntil < asOf;
}

/** What is wrong with a trainee's waivers: an unknown id, no authority, or no need. */
export function waiverProblems(
  waivers: readonly Waiver[],
  trainee: string,
  ids: ReadonlyMap<string, string>,
  isNeeded: (key: string) => boolean,
): Diagnostic[] {
  return waivers.flatMap((waiver): Diagnostic[] => {
    const { table, row, key } = waiver;
    const requirement = columnWithRole(table, 'requirement');
    const place = { sheet: placeOf(table, row, requirement?.field.index ?? 0) };
    const id = ids.get(key);
    if (id === undefined) {
      // An exemption may as well name a part of the training.
      if (table.type.role === 'exemption') return [];
      const written = wordAt(requirement, row) ?? '';
      return [
        diagnostic(
          'waiver-unknown-id',
          { id: written, trainee, suggestion: closest(written, ids.values()) ?? null },
          place,
        ),
      ];
    }
    if (!isLegitimate(waiver)) return [diagnostic('waiver-without-authority', { id, trainee }, place)];
    return isNeeded(key) ? [] : [diagnostic('waiver-not-needed', { id, trainee }, place)];
  });
}
