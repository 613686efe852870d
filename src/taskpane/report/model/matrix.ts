import type { Verdict } from '../../../dsl/index';
import { asksForAttention, URGENCY } from '../../../report/attention';
import { isDueWithin, type Deadlines } from './deadlines';
import type { Filters } from './filters';
import {
  emptyTally,
  isAdvice,
  verdictAt,
  type Overview,
  type RequirementColumn,
  type TraineeEntry,
} from './overview';

/**
 * The order of the trainees: who needs attention most, as in the workbook, by name, or by the verdict on one requirement. Where it is attention that counts,
 * the requirements too stand in the order in which they need it; else in that of the rule file.
 */
export type Order =
  { readonly by: 'attention' | 'workbook' | 'name' } | { readonly by: 'requirement'; readonly key: string };

/** What the matrix shows. */
export interface Matrix {
  readonly rows: readonly TraineeEntry[];
  readonly columns: readonly RequirementColumn[];
  /** Requirements that are folded away: they say nothing of these trainees that is asked for. */
  readonly folded: number;
}

interface Wishes {
  readonly order: Order;
  readonly filters: Filters;
  /** True to fold nothing away. */
  readonly everything: boolean;
}

/**
 * @param trainees those that the filters leave, in the order of the workbook
 * @param like the matrix of an earlier roster under the same wishes: what it held stays in its place, so that nothing moves under the eyes of somebody who edits
 */
export function matrixOf(
  overview: Overview,
  trainees: readonly TraineeEntry[],
  deadlines: Deadlines | null,
  { order, filters, everything }: Wishes,
  like: Matrix | null = null,
): Matrix {
  const shown = everything
    ? overview.columns
    : overview.columns.filter((column) => saysSomething(column, trainees, deadlines, filters, overview.asOf));
  const rows = inOrder(overview, trainees, order);
  const columns = order.by === 'workbook' || order.by === 'name' ? shown : byNeed(shown, trainees);
  return {
    rows: like === null ? rows : inPlace(rows, like.rows),
    columns: like === null ? columns : inPlace(columns, like.columns),
    folded: overview.columns.length - shown.length,
  };
}

interface Keyed {
  readonly key: string;
}

/** What was there before in its order of then, what is new after it. */
function inPlace<Item extends Keyed>(items: readonly Item[], before: readonly Keyed[]): Item[] {
  const places = new Map(before.map(({ key }, place) => [key, place]));
  const placeOf = ({ key }: Item): number => places.get(key) ?? before.length;
  return [...items].sort((left, right) => placeOf(left) - placeOf(right));
}

/** The requirements that most of these trainees have to attend to come first; advice stays last. */
function byNeed(
  columns: readonly RequirementColumn[],
  trainees: readonly TraineeEntry[],
): RequirementColumn[] {
  const counted = columns.map((column) => {
    const tally = emptyTally();
    for (const { trainee, programme } of trainees)
      if (programme === column.programme) tally[verdictAt(column, trainee)] += 1;
    return { column, tally };
  });
  return counted
    .sort(
      (left, right) =>
        Number(isAdvice(left.column)) - Number(isAdvice(right.column)) || moreUrgent(left.tally, right.tally),
    )
    .map(({ column }) => column);
}

/** Whether a requirement has something of what is asked for: a chosen verdict or due date, or else any verdict but that it does not apply. */
function saysSomething(
  column: RequirementColumn,
  trainees: readonly TraineeEntry[],
  deadlines: Deadlines | null,
  { verdicts, dueWithin }: Filters,
  asOf: number,
): boolean {
  // Both filters look at duties only; advice is folded away with what does not match.
  const isChosen = (verdict: Verdict): boolean =>
    verdicts.size === 0 ? verdict !== 'notApplicable' : verdicts.has(verdict) && !isAdvice(column);
  return trainees.some(({ trainee, programme, key }) => {
    if (programme !== column.programme || !isChosen(verdictAt(column, trainee))) return false;
    if (dueWithin === null || deadlines === null) return true;
    const own = deadlines.byTrainee.get(key) ?? [];
    return own.some((one) => one.column.key === column.key && isDueWithin(one, asOf, dueWithin));
  });
}

function inOrder(overview: Overview, trainees: readonly TraineeEntry[], order: Order): TraineeEntry[] {
  switch (order.by) {
    case 'workbook':
      return [...trainees];
    case 'name':
      return [...trainees].sort(byName);
    case 'attention':
      return [...trainees].sort(byAttention);
    case 'requirement': {
      const column = overview.columns.find(({ key }) => key === order.key);
      if (column === undefined) return [...trainees].sort(byAttention);
      const urgency = ({ trainee, programme }: TraineeEntry): number =>
        programme === column.programme ? URGENCY.indexOf(verdictAt(column, trainee)) : URGENCY.length;
      return [...trainees].sort((left, right) => urgency(left) - urgency(right) || byAttention(left, right));
    }
  }
}

/** Sorting is stable: who are alike stay in the order of the workbook. */
function byAttention(left: TraineeEntry, right: TraineeEntry): number {
  return moreUrgent(left.tally, right.tally);
}

type Tally = TraineeEntry['tally'];

const URGENT = URGENCY.filter(asksForAttention);

function moreUrgent(left: Tally, right: Tally): number {
  for (const verdict of URGENT) {
    const difference = right[verdict] - left[verdict];
    if (difference !== 0) return difference;
  }
  return 0;
}

const collator = new Intl.Collator('nl', { numeric: true, sensitivity: 'base' });

function byName(left: TraineeEntry, right: TraineeEntry): number {
  return collator.compare(left.name || left.number, right.name || right.number);
}
