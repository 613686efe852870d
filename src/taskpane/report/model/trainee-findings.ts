import type { Verdict } from '../../../dsl/index';
import type { Day } from '../../../records/dates';
import { byDue, URGENCY } from '../../../report/attention';
import type { Deadlines } from './deadlines';
import { isAdvice, verdictAt, type Overview, type RequirementColumn, type TraineeEntry } from './overview';

/** A requirement and its verdict on one trainee. */
export interface TraineeFinding {
  readonly column: RequirementColumn;
  readonly verdict: Verdict;
  /** Known once deadlines have been looked up. */
  readonly due: Day | null;
}

/** A trainee's findings, each kind from what needs attention to what needs none. */
export interface TraineeFindings {
  readonly requirements: readonly TraineeFinding[];
  readonly advice: readonly TraineeFinding[];
  /** What does not apply: there is nothing to say of it. */
  readonly notApplicable: readonly TraineeFinding[];
}

export function findingsOf(
  { columns }: Overview,
  { trainee, programme, key }: TraineeEntry,
  deadlines: Deadlines | null,
): TraineeFindings {
  const own = deadlines?.byTrainee.get(key) ?? [];
  const dues = new Map(own.map(({ column, due }) => [column.key, due]));
  const all = columns
    .filter((column) => column.programme === programme)
    .map((column): TraineeFinding => {
      return { column, verdict: verdictAt(column, trainee), due: dues.get(column.key) ?? null };
    })
    .sort(
      (left, right) =>
        URGENCY.indexOf(left.verdict) - URGENCY.indexOf(right.verdict) || byDue(left.due, right.due),
    );
  const applicable = all.filter(({ verdict }) => verdict !== 'notApplicable');
  return {
    requirements: applicable.filter(({ column }) => !isAdvice(column)),
    advice: applicable.filter(({ column }) => isAdvice(column)),
    notApplicable: all.filter(({ verdict }) => verdict === 'notApplicable'),
  };
}
