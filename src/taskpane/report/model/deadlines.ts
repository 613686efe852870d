import { dueOf, type Verdict } from '../../../dsl/index';
import { addMonths, type Day } from '../../../records/dates';
import { asksForAttention, byDue } from '../../../report/attention';
import { isAdvice, verdictAt, type Overview, type RequirementColumn, type TraineeEntry } from './overview';

/** Something that asks for attention, and the last day on which it can be put right. */
export interface Deadline {
  readonly entry: TraineeEntry;
  readonly column: RequirementColumn;
  readonly verdict: Verdict;
  /** Null where there is no such day, or it is not fixed yet. */
  readonly due: Day | null;
}

/** The deadlines of a roster: what is due first comes first. They are found by keys, so that those of the roster before serve until the new ones are there. */
export interface Deadlines {
  readonly sorted: readonly Deadline[];
  /** Of each trainee, by the trainee's key. */
  readonly byTrainee: ReadonlyMap<string, readonly Deadline[]>;
}

/** Where a due date lies, seen from the reference date. */
export const STAGES = ['coming', 'passed', 'undated'] as const;
export type DeadlineStage = (typeof STAGES)[number];

/** The deadlines of a roster before it was edited, and the trainees of whom they may be others now. */
export interface EarlierDeadlines {
  readonly deadlines: Deadlines;
  readonly changed: ReadonlySet<number>;
}

/**
 * Looks up what is due when, a trainee a step.
 * @param before what need not be looked up again; null where that is nothing
 */
export function* deadlinesOf(
  { trainees, columns }: Overview,
  before: EarlierDeadlines | null = null,
): Generator<void, Deadlines> {
  const all: Deadline[] = [];
  const byTrainee = new Map<string, readonly Deadline[]>();
  const columnOf = new Map(columns.map((column) => [column.key, column]));
  for (const entry of trainees) {
    const was = before?.changed.has(entry.trainee) === false && before.deadlines.byTrainee.get(entry.key);
    // They look the same, but nothing of the roster before may stay with them.
    const own = was
      ? was.map((one) => ({ ...one, entry, column: columnOf.get(one.column.key) ?? one.column }))
      : lookedUp(entry, columns);
    byTrainee.set(entry.key, own);
    all.push(...own);
    yield;
  }
  all.sort((left, right) => byDue(left.due, right.due));
  return { sorted: all, byTrainee };
}

function lookedUp(entry: TraineeEntry, columns: readonly RequirementColumn[]): Deadline[] {
  return columns.flatMap((column) => {
    if (column.programme !== entry.programme) return [];
    const verdict = verdictAt(column, entry.trainee);
    if (!asksForAttention(verdict)) return [];
    const parts = column.programme.evaluation.partsOf(column.index, entry.trainee);
    return [{ entry, column, verdict, due: dueOf({ parts, verdict }) }];
  });
}

export function stageOf({ due }: Deadline, asOf: Day): DeadlineStage {
  if (due === null) return 'undated';
  return due >= asOf ? 'coming' : 'passed';
}

/** Whether something falls due from the reference date on, within a number of months. */
export function isDueWithin({ due }: Deadline, asOf: Day, months: number): boolean {
  return due !== null && due >= asOf && due <= addMonths(asOf, months);
}

/** Whether a trainee has something that falls due within a number of months; advice is no duty. */
export function hasDueWithin(
  deadlines: Deadlines,
  { key }: TraineeEntry,
  asOf: Day,
  months: number,
): boolean {
  const own = deadlines.byTrainee.get(key) ?? [];
  return own.some((deadline) => !isAdvice(deadline.column) && isDueWithin(deadline, asOf, months));
}
