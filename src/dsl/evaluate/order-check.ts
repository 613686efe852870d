import { FIRST_DAY, LAST_DAY, type Day } from '../../records/dates';
import { fieldWithRole } from '../../records/vocabulary';
import { assertNever } from '../../wording/invariant';
import type { OrderCheck, OrderEvent, Value } from '../resolve/program';
import { compareBounds, FAILS, HOLDS, MAYBE, type Answer } from './answers';
import { beginsBefore, isUnknown } from './joins';
import { unsetIn } from './predicates';
import { NOTHING_MEASURED, passed, type PreparedCheck, type Setting, type Visit } from './prepared';
import type { Scan } from './scan';
import type { DayBounds } from './day-bounds';
import type { RowTrace } from './trace';
import { dateOf, sourceOf } from './values';
import { INSUFFICIENT_DATA, MET, NOT_MET, PENDING, type VerdictCode } from './verdict';

/** What is known of an event: whether there is one, its first and its last day, and the records that may be it. */
interface FoundEvent {
  readonly present: Answer;
  readonly first: DayBounds;
  readonly last: DayBounds;
  /** True for an interval, which the next one can only follow; an event may share its day with the next. */
  readonly isInterval: boolean;
  readonly candidates: readonly Candidate[];
}

/** A record that counts or may count as an event, with the bounds of its first and last day. */
interface Candidate {
  readonly row: number;
  readonly answer: Answer;
  readonly first: DayBounds;
  readonly last: DayBounds;
}

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
    this.unset = check.events.flatMap(unsetOf);
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
    const isSettled = answers.some(
      (answer, index) => answer === FAILS && this.isPast(index + 1, found[index + 1], trainee),
    );
    const verdict = isSettled ? NOT_MET : this.verdict(answers, end, trainee);
    visit?.part({
      check,
      verdict,
      group: null,
      window: null,
      ...NOTHING_MEASURED,
      due: end,
      unset: verdict === INSUFFICIENT_DATA ? this.unset : [],
      missing: found.flatMap(({ present }, index) => (present === FAILS ? [index] : [])),
      rows: visit.rows ? found.flatMap((event, index) => this.trace(event, index, answers, trainee)) : [],
    });
    return verdict;
  }

  /**
   * Whether the event that another should come before is a day that has passed, and that records added from now on cannot move: the first of
   * its kind, or a date.
   */
  private isPast(index: number, found: FoundEvent | undefined, trainee: number): boolean {
    const event = this.events[index];
    if (event === undefined || found?.present !== HOLDS) return false;
    if (event.kind === 'event' && event.which === 'latest') return false;
    return found.first.hi <= this.setting.asOf(trainee);
  }

  private verdict(answers: readonly Answer[], end: DayBounds, trainee: number): VerdictCode {
    const { setting } = this;
    if (answers.includes(FAILS)) {
      const open = passed(end, setting.asOf(trainee), setting.closing);
      return open === 'passed' ? NOT_MET : open === 'open' ? PENDING : INSUFFICIENT_DATA;
    }
    return answers.includes(MAYBE) ? INSUFFICIENT_DATA : MET;
  }

  private find(event: PreparedEvent, trainee: number): FoundEvent {
    const { setting } = this;
    if (event.kind === 'date') {
      const date = dateOf(event.date, setting.timeOf(trainee), setting.asOf(trainee), (value) =>
        setting.personDate(value, trainee),
      );
      return { present: HOLDS, first: date, last: date, isInterval: false, candidates: [] };
    }
    const { scan, which } = event;
    const asOf = setting.asOf(trainee);
    const candidates: Candidate[] = [];
    for (const row of scan.rowsOf(trainee)) {
      const selected = scan.selects(row, null);
      const begins = beginsBefore(scan.extents, row, asOf + 1);
      if (selected === FAILS || begins === FAILS) continue;
      const answer = selected === HOLDS && begins === HOLDS ? HOLDS : MAYBE;
      candidates.push({ row, answer, ...daysOf(scan, row, asOf) });
    }
    const isOpen = isUnknown(scan.table);
    const isInterval = fieldWithRole(scan.table.type, 'from') !== undefined;
    return { ...earliest(candidates, which, isOpen), isInterval };
  }

  private trace(
    { candidates }: FoundEvent,
    index: number,
    answers: readonly Answer[],
    trainee: number,
  ): RowTrace[] {
    const event = this.events[index];
    if (event?.kind !== 'event') return [];
    const { scan } = event;
    const isBroken = answers[index - 1] === FAILS || answers[index] === FAILS;
    const base = { table: scan.table, amount: null, dimension: 'number', field: dateField(scan) } as const;
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
      return { ...base, ...scan.openCell(row), status: 'unknown', reason: 'unknown' };
    });
    return [...rows, ...planned];
  }
}

function dateField({ table: { type } }: Scan): number | null {
  return (fieldWithRole(type, 'from') ?? fieldWithRole(type, 'date'))?.index ?? null;
}

function unsetOf(event: OrderEvent): readonly string[] {
  if (event.kind === 'event') return unsetIn(event.filter);
  const source = sourceOf(event.date);
  return source.kind === 'unset' ? [source.parameter] : [];
}

/** The first and the last day of a record that begins on the reference date at the latest. */
function daysOf({ extents }: Scan, row: number, asOf: Day): { first: DayBounds; last: DayBounds } {
  const begin = extents.begin[row] ?? FIRST_DAY;
  const lastDay = (extents.end[row] ?? LAST_DAY) - 1;
  const isEnded = lastDay < LAST_DAY - 1;
  const first = begin > FIRST_DAY ? { lo: begin, hi: begin } : { lo: FIRST_DAY, hi: Math.min(asOf, lastDay) };
  const last = isEnded ? { lo: lastDay, hi: lastDay } : { lo: first.lo, hi: LAST_DAY };
  return { first, last };
}

const mirrored = ({ lo, hi }: DayBounds): DayBounds => ({ lo: -hi, hi: -lo });

/**
 * The first of the candidates is the one that begins first (and of those the one that ends first); the latest is the one that ends last: the
 * same, with time running backwards.
 */
function earliest(
  candidates: readonly Candidate[],
  which: 'first' | 'latest',
  isOpen: boolean,
): Omit<FoundEvent, 'isInterval'> {
  const isFirst = which === 'first';
  const seen = candidates.map((candidate) => ({
    candidate,
    near: isFirst ? candidate.first : mirrored(candidate.last),
    far: isFirst ? candidate.last : mirrored(candidate.first),
  }));
  const certain = seen.filter(({ candidate }) => candidate.answer === HOLDS);
  const present = certain.length > 0 ? HOLDS : isOpen || seen.length > 0 ? MAYBE : FAILS;
  const least = (days: readonly Day[]): Day => days.reduce((one, other) => Math.min(one, other), Infinity);
  const most = (days: readonly Day[]): Day => days.reduce((one, other) => Math.max(one, other), -Infinity);
  // Whichever it is, it does not come after the first of those that certainly count.
  const latestNear =
    certain.length > 0 ? least(certain.map(({ near }) => near.hi)) : most(seen.map(({ near }) => near.hi));
  const possible = seen.filter(({ near }) => near.lo <= latestNear);
  const sureAtBound = certain.filter(({ near }) => near.lo === latestNear && near.hi === latestNear);
  const before = possible.filter(({ near }) => near.lo < latestNear);
  const atBound =
    sureAtBound.length > 0
      ? least(sureAtBound.map(({ far }) => far.hi))
      : most(possible.map(({ far }) => far.hi));
  const furthest = Math.max(atBound, most(before.map(({ far }) => far.hi)));
  const near = { lo: least(possible.map((one) => one.near.lo)), hi: latestNear };
  const far = { lo: least(possible.map((one) => one.far.lo)), hi: furthest };
  const open = { lo: -Infinity, hi: Infinity };
  const nearBounds = isOpen ? { lo: -Infinity, hi: certain.length > 0 ? near.hi : Infinity } : near;
  const farBounds = isOpen ? open : far;
  return {
    present,
    first: isFirst ? nearBounds : mirrored(farBounds),
    last: isFirst ? farBounds : mirrored(nearBounds),
    candidates: possible.map(({ candidate }) => candidate),
  };
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
