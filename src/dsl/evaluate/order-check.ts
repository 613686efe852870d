import { columnAt, KNOWN } from '../../records/columns';
import { dateFieldOf } from '../../records/vocabulary';
import { assertNever } from '../../wording/invariant';
import type { OrderCheck, OrderEvent, Value } from '../resolve/program';
import { sourceOf, unsetOf } from '../resolve/values';
import { compareBounds, FAILS, HOLDS, MAYBE, type Answer } from './answers';
import { findEvent, type FoundEvent } from './found-event';
import { beginsBefore } from './joins';
import { unsetIn } from './predicates';
import { unmeasured, passed, type PreparedCheck, type Setting, type Visit } from './prepared';
import type { Scan } from './scan';
import type { DayBounds } from './day-bounds';
import { NOTHING_OPEN, openTrace, withOthers, type OpenCells, type RowTrace } from './trace';
import { dateOf } from './values';
import { INSUFFICIENT_DATA, MET, NOT_MET, PENDING, type VerdictCode } from './verdict';

type PreparedEvent =
  | { readonly kind: 'event'; readonly which: 'first' | 'latest'; readonly scan: Scan }
  | { readonly kind: 'date'; readonly date: Value };

/** Events one after the other. What is missing or out of order can be put right as long as the training lasts. */
export class PreparedOrder implements PreparedCheck {
  private readonly events: readonly PreparedEvent[];
  private readonly unset: readonly string[];

  constructor(
    private readonly check: OrderCheck,
    private readonly setting: Setting,
  ) {
    this.events = check.events.map((event) =>
      event.kind === 'date'
        ? event
        : { kind: 'event', which: event.which, scan: setting.scanOf(event, null) },
    );
    this.unset = check.events.flatMap(unsetAt);
  }

  evaluate(trainee: number, visit: Visit): VerdictCode {
    const { check, setting } = this;
    const { end } = setting.timeOf(trainee);
    const found = this.events.map((event) => this.find(event, trainee));
    const answers = check.relations.map((relation, index) => {
      const left = found[index];
      const right = found[index + 1];
      return left === undefined || right === undefined ? HOLDS : related(left, relation, right);
    });
    const settled = answers.map((answer, index) =>
      broken(answer, this.past(index + 1, found[index + 1], trainee)),
    );
    const isBroken = settled.includes(HOLDS);
    const verdict = isBroken ? NOT_MET : this.verdict(answers, settled.includes(MAYBE), end, trainee);
    const isThere = (index: number): boolean => found[index]?.present !== FAILS;
    // Of a record whose other is missing nothing is wrong, as long as that may still come.
    const isAmiss = (relation: number): boolean =>
      settled[relation] === HOLDS ||
      (answers[relation] === FAILS && isThere(relation) && isThere(relation + 1));
    const isUnknown = verdict === INSUFFICIENT_DATA && visit?.rows === true;
    const open = isUnknown ? this.openDates(trainee) : NOTHING_OPEN;
    visit?.part?.(
      unmeasured(check, verdict, {
        // What is broken for good no day can mend.
        due: isBroken ? null : end,
        unset: verdict === INSUFFICIENT_DATA ? this.unset : [],
        missing: found.flatMap(({ present }, index) => (present === FAILS ? [index] : [])),
        rows: visit.rows
          ? withOthers(
              found.flatMap((event, index) =>
                this.trace(event, isAmiss(index - 1) || isAmiss(index), index, trainee),
              ),
              open.rows,
            )
          : [],
        personFields: open.personFields,
      }),
    );
    return verdict;
  }

  /**
   * Whether the event that another should come before is a day that has passed, and that records added from now on cannot move: the first of
   * its kind, or a date.
   */
  private past(index: number, found: FoundEvent | undefined, trainee: number): Answer {
    const event = this.events[index];
    if (event === undefined || found === undefined || found.present === FAILS) return FAILS;
    if (event.kind === 'event' && event.which === 'latest') return FAILS;
    const asOf = this.setting.asOf(trainee);
    if (found.first.lo > asOf) return FAILS;
    return found.present === HOLDS && found.first.hi <= asOf ? HOLDS : MAYBE;
  }

  /** @param maySettle unknown cells leave open whether the order can still be put right */
  private verdict(
    answers: readonly Answer[],
    maySettle: boolean,
    end: DayBounds,
    trainee: number,
  ): VerdictCode {
    const { setting } = this;
    if (answers.includes(FAILS)) {
      const open = passed(end, setting.asOf(trainee), setting.closing);
      if (open === 'passed') return NOT_MET;
      return open === 'open' && !maySettle ? PENDING : INSUFFICIENT_DATA;
    }
    return answers.includes(MAYBE) ? INSUFFICIENT_DATA : MET;
  }

  /** The cells that leave the dates among the events open, and the end of the training. */
  private openDates(trainee: number): OpenCells {
    const { setting } = this;
    const { personFields, rows } = setting.openCells(trainee);
    const own = this.events.flatMap((event) => {
      const source = event.kind === 'date' ? sourceOf(event.date) : null;
      const isOwn = source?.kind === 'field' || source?.kind === 'personField';
      return isOwn && columnAt(setting.roster.people, source.field).states[trainee] !== KNOWN
        ? [source.field]
        : [];
    });
    return { personFields: [...new Set([...own, ...personFields])], rows };
  }

  private find(event: PreparedEvent, trainee: number): FoundEvent {
    const { setting } = this;
    if (event.kind === 'date') {
      const date = dateOf(event.date, setting.timeOf(trainee), setting.asOf(trainee), (value) =>
        setting.personDate(value, trainee),
      );
      return { present: HOLDS, first: date, last: date, isInterval: false, candidates: [] };
    }
    return findEvent(event.scan, event.which, trainee, setting.asOf(trainee));
  }

  private trace({ candidates }: FoundEvent, isBroken: boolean, index: number, trainee: number): RowTrace[] {
    const event = this.events[index];
    if (event?.kind !== 'event') return [];
    const { scan } = event;
    const field = dateFieldOf(scan.table.type)?.index ?? null;
    const base = { table: scan.table, amount: null, dimension: 'number', field } as const;
    const planned = Array.from(scan.rowsOf(trainee)).flatMap((row): RowTrace[] => {
      const isLater = beginsBefore(scan.extents, row, this.setting.asOf(trainee) + 1) === FAILS;
      return isLater && scan.selects(row, null) !== FAILS
        ? [{ ...base, row, status: 'planned', reason: 'later' }]
        : [];
    });
    const rows = candidates.map(({ row, answer }): RowTrace => {
      if (answer === HOLDS && scan.extents.certain[row] === 1) {
        return isBroken
          ? { ...base, row, status: 'rejected', reason: 'outOfOrder' }
          : { ...base, row, status: 'counted', reason: 'counts' };
      }
      return openTrace(scan.table, row, scan.openCell(row));
    });
    return [...rows, ...planned];
  }
}

const unsetAt = (event: OrderEvent): readonly string[] =>
  event.kind === 'event' ? unsetIn(event.filter) : unsetOf(event.date);

/** Whether an order is broken for good: events do not stand as they should, and the later one has passed. */
function broken(answer: Answer, past: Answer): Answer {
  if (answer === HOLDS || past === FAILS) return FAILS;
  return answer === FAILS && past === HOLDS ? HOLDS : MAYBE;
}

/** Whether one event stands to the next as it should: both must be there. */
function related(left: FoundEvent, relation: OrderCheck['relations'][number], right: FoundEvent): Answer {
  if (left.present === FAILS || right.present === FAILS) return FAILS;
  const inOrder = compared(left, relation, right);
  if (inOrder === FAILS) return FAILS;
  return left.present === HOLDS && right.present === HOLDS ? inOrder : MAYBE;
}

function compared(left: FoundEvent, relation: OrderCheck['relations'][number], right: FoundEvent): Answer {
  switch (relation) {
    case 'before':
    case 'onOrBefore':
      return compareBounds(left.last, relation, right.first);
    case 'directlyBefore': {
      const least = right.first.lo - left.last.hi;
      const most = right.first.hi - left.last.lo;
      const nearest = left.isInterval && right.isInterval ? 1 : 0;
      if (most < nearest || least > 1) return FAILS;
      return least >= nearest && most <= 1 ? HOLDS : MAYBE;
    }
    default:
      return assertNever(relation);
  }
}
