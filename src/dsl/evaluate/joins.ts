import { rowsOf, type RecordTable } from '../../records/columns';
import { FIRST_DAY, LAST_DAY, type Day } from '../../records/dates';
import { isOwned } from '../../records/vocabulary';
import type { Predicate } from '../resolve/program';
import { FAILS, HOLDS, MAYBE, type Answer } from './answers';
import { NEWCOMER, type Test } from './conditions';
import { hasKnownBegin, type Extents } from './extents';
import { relatedSum } from './related-amount';
import { WordIndex } from './word-index';

/** Whether there may be any number of records of a type that nobody knows of: none is in the workbook without that meaning that there are none, or some were not read. */
export function isUnknown(table: RecordTable): boolean {
  return table.isUnread || (!table.present && !table.type.absentMeansNone);
}

/** The records of another type that a join looks at. */
export class Related {
  private readonly everyRow: Int32Array | null;
  private readonly index: WordIndex | null;

  /** @param match whether one of them satisfies the join's filter, seen from the record outside */
  constructor(
    readonly table: RecordTable,
    outer: RecordTable,
    filter: Predicate | null,
    readonly extents: Extents,
    readonly match: Test,
  ) {
    this.everyRow = isOwned(table.type) ? null : Int32Array.from({ length: table.count }, (_, row) => row);
    this.index = this.everyRow === null ? null : WordIndex.of(table, outer, filter);
  }

  /**
   * Those of one trainee, or of nobody in particular; for a record of nobody's (trainee -1) those of all trainees. Some that cannot match may be
   * left out.
   */
  rowsFor(outerRow: number, trainee: number): Int32Array | readonly number[] {
    if (this.everyRow !== null) return this.index?.rowsFor(outerRow) ?? this.everyRow;
    return trainee < 0 ? this.table.rowsByTrainee : rowsOf(this.table, trainee);
  }
}

/** Whether a record begins before a day; one without dates always does. */
export function beginsBefore(extents: Extents, row: number, day: Day): Answer {
  if ((extents.begin[row] ?? FIRST_DAY) >= day) return FAILS;
  return hasKnownBegin(extents, row) || (extents.end[row] ?? LAST_DAY) <= day ? HOLDS : MAYBE;
}

/**
 * "There are from low to high records …", or so much of what they amount to: those that begin up to the reference date.
 * @param cutoff the day after the reference date
 * @param newcomer whether a record that is added after the reference date could satisfy the filter; null when none will be
 */
export function relatedTest(
  { amount, low, high }: Extract<Predicate, { kind: 'related' }>,
  related: Related,
  cutoff: (trainee: number) => Day,
  newcomer: Test | null,
): Test {
  const { table, extents, match } = related;
  const isOpen = isUnknown(table);
  const sum = relatedSum(amount, table, extents);
  return (row, _outer, trainee) => {
    if (row === NEWCOMER) return MAYBE;
    const until = cutoff(trainee);
    sum.clear(until);
    for (const other of related.rowsFor(row, trainee)) {
      const begins = beginsBefore(extents, other, until);
      if (begins === FAILS) continue;
      const matches = match(other, row, trainee);
      if (matches === FAILS) continue;
      sum.add(other, begins === HOLDS ? matches : MAYBE);
      // Of records the number only grows.
      if (amount !== null) continue;
      if (high === null && sum.amount.lo >= low) return HOLDS;
      if (high !== null && sum.amount.lo > high) return FAILS;
    }
    const { lo, hi } = sum.amount;
    const isUnlimited = isOpen || (newcomer !== null && newcomer(NEWCOMER, row, trainee) !== FAILS);
    if ((hi < low && !isUnlimited) || (high !== null && lo > high)) return FAILS;
    return lo >= low && (high === null || (hi <= high && !isUnlimited)) ? HOLDS : MAYBE;
  };
}

/** What is known of a record's cover by records of another type. */
export interface Coverage {
  readonly answer: Answer;
  /** The first day that is not covered, or not for certain; null when there is none or the record is not dated. */
  readonly openDay: Day | null;
  /** The first day that may not be covered; null as above. */
  readonly firstOpenDay: Day | null;
}

interface Span {
  readonly begin: Day;
  readonly end: Day;
}

/** "Covered by …": every day of a record, whenever that is, lies in records that satisfy the filter. */
export function coverageOf(row: number, trainee: number, extents: Extents, related: Related): Coverage {
  const whole = { begin: extents.begin[row] ?? FIRST_DAY, end: extents.end[row] ?? LAST_DAY };
  const certain: Span[] = [];
  const possible: Span[] = [];
  for (const other of related.rowsFor(row, trainee)) {
    const begin = related.extents.begin[other] ?? FIRST_DAY;
    const end = related.extents.end[other] ?? LAST_DAY;
    if (begin >= whole.end || end <= whole.begin) continue;
    const matches = related.match(other, row, trainee);
    if (matches === FAILS) continue;
    possible.push({ begin, end });
    const sure = sureDays(related.extents, other);
    if (matches === HOLDS && sure !== null) certain.push(sure);
  }
  const gap = firstGap(certain, whole);
  if (gap === null) return { answer: HOLDS, openDay: null, firstOpenDay: null };
  const openDay = gap <= FIRST_DAY ? null : gap;
  const firstOpenDay = openDay;
  if (isUnknown(related.table)) return { answer: MAYBE, openDay, firstOpenDay };
  const sure = sureDays(extents, row);
  const certainGap = sure === null ? null : firstGap(possible, sure);
  if (certainGap !== null)
    return { answer: FAILS, openDay: certainGap <= FIRST_DAY ? null : certainGap, firstOpenDay };
  return { answer: possible.length === 0 ? FAILS : MAYBE, openDay, firstOpenDay };
}

export function coveredTest(extents: Extents, related: Related): Test {
  return (row, _outer, trainee) =>
    row === NEWCOMER ? MAYBE : coverageOf(row, trainee, extents, related).answer;
}

/** The days on which a record takes place whatever its unknown cells hold: of an interval at least the day that is known. */
function sureDays({ begin, end, certain }: Extents, row: number): Span | null {
  const from = begin[row] ?? FIRST_DAY;
  const to = end[row] ?? LAST_DAY;
  if (certain[row] === 1) return { begin: from, end: to };
  if (from > FIRST_DAY) return { begin: from, end: from + 1 };
  return to < LAST_DAY ? { begin: to - 1, end: to } : null;
}

/** The first day of a span that none of the others holds; null when there is none. */
function firstGap(spans: readonly Span[], { begin, end }: Span): Day | null {
  let reached = begin;
  for (const span of [...spans].sort((left, right) => left.begin - right.begin)) {
    if (span.begin > reached) break;
    reached = Math.max(reached, span.end);
  }
  return reached >= end ? null : reached;
}
