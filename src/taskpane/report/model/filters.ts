import type { Verdict } from '../../../dsl/index';
import { KNOWN, type Column } from '../../../records/columns';
import type { FieldType } from '../../../records/vocabulary';
import { comparisonKey } from '../../../wording/text';
import { hasDueWithin, type Deadlines } from './deadlines';
import { emptyTally, type Overview, type TraineeEntry } from './overview';

/** Whose turn it was: those who started in a year, or who are in a regulation. */
export type Cohort =
  { readonly kind: 'year'; readonly year: number } | { readonly kind: 'regulation'; readonly id: string };

/** A word in a column of the trainees' own table; both by their comparison keys, so that they are found again in another roster. */
export interface FieldChoice {
  readonly field: string;
  /** Null while no word is chosen: then everybody is shown. */
  readonly word: string | null;
}

export const DUE_WITHIN = [1, 3, 6, 12] as const;
export type DueWithin = (typeof DUE_WITHIN)[number];

/** What the list is narrowed to; null or empty for no narrowing. */
export interface Filters {
  /** Trainees with at least one of these; advice does not count. */
  readonly verdicts: ReadonlySet<Verdict>;
  /** In months. */
  readonly dueWithin: DueWithin | null;
  readonly cohort: Cohort | null;
  readonly field: FieldChoice | null;
  readonly text: string;
}

export const NO_FILTERS: Filters = {
  verdicts: new Set(),
  dueWithin: null,
  cohort: null,
  field: null,
  text: '',
};

export function isFiltered({ verdicts, dueWithin, cohort, field, text }: Filters): boolean {
  return (
    verdicts.size > 0 ||
    dueWithin !== null ||
    cohort !== null ||
    (field !== null && field.word !== null) ||
    text.trim() !== ''
  );
}

/** The trainees that the filters leave, in the order of the workbook. @param deadlines null while they are being looked up: then nobody is left out for them */
export function filtered(overview: Overview, deadlines: Deadlines | null, filters: Filters): TraineeEntry[] {
  const { verdicts, dueWithin, cohort, field, text } = filters;
  const words = text
    .split(/\s+/u)
    .map(comparisonKey)
    .filter((word) => word !== '');
  const column = field === null ? null : (choosable(overview).find(({ key }) => key === field.field) ?? null);
  return overview.trainees.filter((entry) => {
    if (!words.every((word) => entry.searched.includes(word))) return false;
    if (verdicts.size > 0 && ![...verdicts].some((verdict) => entry.tally[verdict] > 0)) return false;
    if (cohort !== null && !isOf(entry, cohort)) return false;
    if (column !== null && field !== null && field.word !== null)
      if (keyAt(column.column, entry.trainee) !== field.word) return false;
    return (
      dueWithin === null || deadlines === null || hasDueWithin(deadlines, entry, overview.asOf, dueWithin)
    );
  });
}

function isOf({ startYear, regulation }: TraineeEntry, cohort: Cohort): boolean {
  return cohort.kind === 'year' ? startYear === cohort.year : regulation === cohort.id;
}

/** How many trainees have each verdict at least once. */
export function traineesPerVerdict(trainees: readonly TraineeEntry[]): Record<Verdict, number> {
  const counts = emptyTally();
  for (const { tally } of trainees) {
    for (const verdict of Object.keys(tally) as Verdict[]) if (tally[verdict] > 0) counts[verdict]++;
  }
  return counts;
}

/** The years in which trainees started, latest first, and the regulations that they are in. */
export function cohortsOf({ trainees }: Overview): { years: number[]; regulations: string[] } {
  const years = new Set<number>();
  const regulations = new Set<string>();
  for (const { startYear, regulation } of trainees) {
    if (startYear !== null) years.add(startYear);
    if (regulation !== null) regulations.add(regulation);
  }
  return {
    years: [...years].sort((left, right) => right - left),
    regulations: [...regulations].sort((left, right) => left.localeCompare(right)),
  };
}

/** A column of the trainees' own table that the list can be narrowed by. */
export interface ChoosableColumn {
  readonly key: string;
  readonly field: FieldType;
  readonly column: Column;
}

/** Columns of words in which trainees differ; numbers and names are for the search field. */
export function choosable({ live: { checked }, trainees }: Overview): ChoosableColumn[] {
  return checked.roster.people.columns.flatMap((column): ChoosableColumn[] => {
    const { field, words, states } = column;
    if (words === null || field.role === 'key' || field.role === 'name') return [];
    const used = new Set<number>();
    for (const { trainee } of trainees) if (states[trainee] === KNOWN) used.add(column.values[trainee] ?? 0);
    if (used.size < 2) return [];
    return [{ key: comparisonKey(field.names.nl.one), field, column }];
  });
}

/** A word of a column and how many trainees have it. */
export interface Choice {
  /** Empty for those of whom the word is not known. */
  readonly key: string;
  readonly text: string;
  readonly count: number;
}

export function choicesOf({ column }: ChoosableColumn, { trainees }: Overview): Choice[] {
  const counts = new Map<string, Choice>();
  for (const { trainee } of trainees) {
    const key = keyAt(column, trainee);
    const known = counts.get(key);
    const text = known?.text ?? (key === '' ? '' : (column.words?.texts[column.values[trainee] ?? 0] ?? ''));
    counts.set(key, { key, text, count: (known?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((left, right) => left.text.localeCompare(right.text));
}

function keyAt({ states, values, words }: Column, row: number): string {
  return states[row] === KNOWN ? (words?.keys[values[row] ?? 0] ?? '') : '';
}
