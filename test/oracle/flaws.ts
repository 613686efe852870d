/** Takes a trainee of whom all is well, and spoils it in the ways that real rosters go wrong: each flaw is one change to one table. */
import fc from 'fast-check';
import type { TableName, Trainee } from './roster';
import { SHEETS, type Sheet } from './sheets';

const KNOWN_CHANGES = [
  'drop',
  'drop',
  'drop',
  'thin',
  'shift',
  'shift',
  'shift',
  'copy',
  'other',
  'other',
] as const;
const UNKNOWN_CHANGES = ['blank', 'blank', 'error'] as const;

type Change = (typeof KNOWN_CHANGES)[number] | (typeof UNKNOWN_CHANGES)[number];

export interface Flaw {
  readonly table: TableName;
  readonly change: Change;
  /** These three are taken modulo what there is. */
  readonly row: number;
  readonly field: number;
  readonly value: number;
  readonly days: number;
}

/** Other values that a cell may hold, by `table.field`. */
export type Pools = Readonly<Record<string, readonly unknown[]>>;

/** @param isUnknown whether cells may become blank or unreadable */
export function flaws(tables: readonly TableName[], isUnknown: boolean): fc.Arbitrary<Flaw[]> {
  const one = fc.record<Flaw>({
    table: fc.constantFrom(...tables),
    change: fc.constantFrom<Change[]>(...KNOWN_CHANGES, ...(isUnknown ? UNKNOWN_CHANGES : [])),
    row: fc.nat(200),
    field: fc.nat(20),
    value: fc.nat(50),
    days: fc.oneof(
      fc.integer({ min: -3, max: 3 }),
      fc.integer({ min: -60, max: 60 }),
      fc.integer({ min: -500, max: 500 }),
    ),
  });
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<Flaw[]>([]) },
    { weight: 3, arbitrary: fc.array(one, { maxLength: 5 }) },
    { weight: 4, arbitrary: fc.array(one, { maxLength: 40, size: 'max' }) },
  );
}

type Row = Readonly<Record<string, unknown>>;

function changed(rows: readonly Row[], flaw: Flaw, pools: Pools): readonly Row[] {
  const { table, change, field, value, days } = flaw;
  if (rows.length === 0) return rows;
  const at = flaw.row % rows.length;
  const { columns }: Sheet = SHEETS[table];
  const among = (fits: (name: string, type: string) => boolean): string | undefined => {
    const names = columns.filter((column) => fits(column.field, column.type)).map((column) => column.field);
    return names[field % names.length];
  };
  const withCell = (name: string | undefined, cell: (row: Row) => unknown): readonly Row[] =>
    name === undefined
      ? rows
      : rows.map((row, index) => (index === at ? { ...row, [name]: cell(row) } : row));
  const isDate = (_: string, type: string): boolean => type === 'date';
  const moved = (name: string) => (row: Row) =>
    typeof row[name] === 'number' ? row[name] + days : row[name];
  switch (change) {
    case 'drop':
      return rows.filter((_, index) => index !== at);
    // A national sample of portfolios held a third of what was required.
    case 'thin':
      return rows.filter((_, index) => index % 3 === at % 3);
    case 'shift': {
      const name = among(isDate);
      return name === undefined ? rows : withCell(name, moved(name));
    }
    case 'copy': {
      const name = among(isDate);
      const row = rows[at];
      return row === undefined || name === undefined ? rows : [...rows, { ...row, [name]: moved(name)(row) }];
    }
    case 'other': {
      const name = among((one) => pools[`${table}.${one}`] !== undefined);
      const pool = pools[`${table}.${name}`] ?? [];
      return withCell(name, () => pool[value % pool.length]);
    }
    case 'blank':
    case 'error':
      return withCell(
        among((one) => one !== 'requirement'),
        () => change,
      );
  }
}

/** A row that ends before it begins is an error in the sheet, which says nothing of the trainee. */
const isReversed = ({ begin, end }: Row): boolean =>
  typeof begin === 'number' && typeof end === 'number' && end < begin;

export function withFlaws(trainee: Trainee, found: readonly Flaw[], pools: Pools): Trainee {
  return found.reduce(
    (one, flaw) => ({
      ...one,
      [flaw.table]: changed(one[flaw.table] as readonly object[] as readonly Row[], flaw, pools).filter(
        (row) => !isReversed(row),
      ),
    }),
    trainee,
  );
}
