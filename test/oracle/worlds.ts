/**
 * What a trainee may really be like, where cells are unknown: each unknown cell takes some of the values that it may hold, chosen near every
 * edge that a rule knows. A verdict of "met" or "not met" must be right in each of these worlds.
 */
import { dayNumber, type DayNumber } from './calendar';
import { assess } from './oracle';
import { candidatesFor, type Edges } from './candidates';
import type { OwnCells, TableName, Tables, Trainee } from './roster';
import { OWN_SHEET, SHEETS, TABLE_NAMES, type Sheet } from './sheets';
import type { Verdict } from './verdicts';

const isUnknown = (cell: unknown): boolean => cell === 'blank' || cell === 'error';

interface Unknown {
  readonly values: readonly unknown[];
  readonly fill: (trainee: Trainee, value: unknown) => Trainee;
}

const FIRST_DAY = dayNumber(2001, 1, 1);

/** Days that matter to some rule, for this trainee. */
function edgesOf(trainee: Trainee, asOf: DayNumber): Edges {
  const days = (cells: readonly unknown[]): DayNumber[] => cells.filter((cell) => typeof cell === 'number');
  const begins = days(trainee.stages.map(({ begin }) => begin));
  const ends = days(trainee.stages.map(({ end }) => end));
  const first = Math.min(...begins, asOf);
  const last = Math.max(...ends, first);
  const starts = isUnknown(trainee.start) ? [first, first - 200, first + 100] : [trainee.start as DayNumber];
  return { trainee, asOf, first: Math.max(first, FIRST_DAY), last, starts };
}

function unknownsOf(trainee: Trainee, asOf: DayNumber): Unknown[] {
  const candidates = candidatesFor(edgesOf(trainee, asOf));
  const unknowns: Unknown[] = [];
  for (const { field } of OWN_SHEET.columns) {
    const cell = trainee[field];
    const values = isUnknown(cell) ? candidates.own(field, cell === 'blank') : null;
    if (values !== null) unknowns.push({ values, fill: (known, value) => ({ ...known, [field]: value }) });
  }
  const inTable = (table: TableName): void => {
    trainee[table].forEach((row: Tables[TableName][number], index) => {
      for (const { field } of (SHEETS[table] as Sheet).columns) {
        const cell: unknown = row[field as keyof typeof row];
        if (!isUnknown(cell)) continue;
        const values = candidates.row(table, row, field, cell === 'blank');
        if (values === null) continue;
        const fill = (known: Trainee, value: unknown): Trainee => ({
          ...known,
          [table]: known[table].map((old, at) =>
            at !== index
              ? old
              : { ...old, [field]: value, ...(cell === 'blank' ? { blanks: blanksWith(old, field) } : {}) },
          ),
        });
        unknowns.push({ values, fill });
      }
    });
  };
  TABLE_NAMES.forEach(inTable);
  return unknowns;
}

function blanksWith(row: object, field: string): string[] {
  return [...('blanks' in row ? (row.blanks as string[]) : []), field];
}

export interface Worlds {
  readonly worlds: readonly Trainee[];
  /** How many cells are unknown. */
  readonly unknown: number;
}

/** Some of the worlds that the unknown cells allow: all of them, or at most so many, in which every value of every cell has its turn. */
export function worldsOf(trainee: Trainee, asOf: DayNumber, most: number): Worlds {
  const unknowns = unknownsOf(trainee, asOf);
  const total = unknowns.reduce((product, { values }) => product * values.length, 1);
  const world = (choose: (values: readonly unknown[], at: number) => number): Trainee =>
    unknowns.reduce((known, { values, fill }, at) => fill(known, values[choose(values, at)]), trainee);
  if (total > most)
    return {
      worlds: Array.from({ length: most }, (_, index) =>
        world(({ length }, at) => (index + at * 31 + Math.floor(index / length) * (at + 1)) % length),
      ),
      unknown: unknowns.length,
    };
  const worlds = Array.from({ length: total }, (_, index) => {
    let number = index;
    return world(({ length }) => {
      const digit = number % length;
      number = Math.floor(number / length);
      return digit;
    });
  });
  return { worlds, unknown: unknowns.length };
}

/** Of each requirement: the verdicts that the worlds give. */
export function verdictsOf(trainee: Trainee, asOf: DayNumber, most: number): Map<string, Set<Verdict>> {
  const verdicts = new Map<string, Set<Verdict>>();
  for (const world of worldsOf(trainee, asOf, most).worlds)
    for (const [id, { verdict }] of assess(world, asOf).outcomes)
      verdicts.set(id, (verdicts.get(id) ?? new Set()).add(verdict));
  return verdicts;
}

/** Sheets that may be absent: then there are no such rows. */
const OPTIONAL: Readonly<Partial<Record<string, TableName>>> = {
  EVC: 'exemptions',
  Onderbreking: 'interruptions',
  Ontheffing: 'waivers',
  Bevestiging: 'attestations',
};

/** Columns of which a blank cell is a fact. Where the whole column is missing, nothing is known of them. */
const FACTUAL = [
  'Aios.Taal NL',
  'Portfolio.Verificatie',
  'Beoordelingen.A/B-formulier naar RGS',
  'Stages.Instelling',
  'Toetsen.Resultaat',
];

/** What is missing from the workbook is missing from the trainee. */
export function withoutMissing(
  trainee: Trainee,
  sheets: readonly string[],
  columns: readonly string[],
): Trainee {
  const seen: Record<string, unknown> = { ...trainee };
  for (const sheet of sheets) {
    const table = OPTIONAL[sheet];
    if (table !== undefined) seen[table] = [];
  }
  for (const name of columns) {
    const missing = FACTUAL.includes(name) ? 'error' : 'blank';
    const isMissing = (sheet: Sheet) => (column: { readonly dutch: string }) =>
      `${sheet.dutch}.${column.dutch}` === name;
    const own = OWN_SHEET.columns.find(isMissing(OWN_SHEET));
    if (own !== undefined) seen[own.field satisfies keyof OwnCells] = missing;
    for (const table of TABLE_NAMES) {
      const column = SHEETS[table].columns.find(isMissing(SHEETS[table]));
      if (column !== undefined)
        seen[table] = trainee[table].map((row) => ({ ...row, [column.field]: missing }));
    }
  }
  return seen as unknown as Trainee;
}

/** Which requirements hang on a sheet alone, and which also on another one. */
const DEPENDING: Readonly<
  Record<string, { readonly wholly: readonly string[]; readonly partly?: readonly string[] }>
> = {
  Stages: { wholly: ['M06', 'M08', 'M09', 'M10', 'M11', 'M12', 'M13', 'M14', 'M15', 'M17'] },
  Cursus: { wholly: ['M18', 'M19', 'M20', 'N26', 'N27', 'N28', 'N42'], partly: ['M18a', 'N06'] },
  EPA: { wholly: ['M21', 'M22', 'M23', 'M24'], partly: ['M07', 'M16'] },
  Portfolio: { wholly: ['M25', 'M26', 'M27', 'N15', 'N24', 'N40', 'N48'], partly: ['N06'] },
  Beoordelingen: {
    wholly: ['M28', 'M29', 'M30', 'N19', 'N20', 'N21', 'N22', 'N23', 'N25', 'N49'],
  },
  Consilium: { wholly: [], partly: ['M28'] },
  Toetsen: { wholly: ['N43', 'N44', 'N45', 'N46', 'N47'] },
  Verrichtingen: { wholly: [], partly: ['N04'] },
  Wetenschap: { wholly: ['N07', 'N41'] },
  Schema: { wholly: ['N35', 'N36', 'N37'], partly: ['N38'] },
  Erkenning: { wholly: [], partly: ['N16'] },
  Diensten: { wholly: [] },
};

/** The requirements of which nothing is known when sheets are missing, and those of which something may be. */
export function unknownWithout(sheets: readonly string[]): { wholly: Set<string>; partly: Set<string> } {
  const found = sheets.flatMap((sheet) => DEPENDING[sheet] ?? []);
  return {
    wholly: new Set(found.flatMap(({ wholly }) => wholly)),
    partly: new Set(found.flatMap(({ partly }) => partly ?? [])),
  };
}
