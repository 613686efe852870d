import type { Roster } from '../../records/columns';
import { LAST_DAY, type Day } from '../../records/dates';
import type { BoundCheck } from '../resolve/program';
import { HOLDS } from './answers';
import type { PlainTerms } from './bounded';
import type { FoundGroup } from './found-group';
import { occurringGroups } from './groups';
import { nothing, PlaceSums, type Amount } from './measures/measure';
import type { Part, Setting, Visit, Visitor } from './prepared';
import { restsOnMoment } from './predicates';
import type { PreparedWindow } from './prepared-window';
import type { Rows } from './rows';
import { RowTraces } from './trace';
import type { TraineeTime } from './trainee-time';
import { boundVerdict, INSUFFICIENT_DATA, NOT_APPLICABLE, worse, type VerdictCode } from './verdict';
import type { WindowBounds } from './window-bounds';
import { WindowDays } from './window-days';

/** Room for the windows, the amounts and one of these, of one trainee after the other. */
const days = new WindowDays();
const sums = new PlaceSums();
const amount: Amount = { lo: 0, hi: 0 };

/**
 * One measure against fixed limits in windows that follow from the training: of a trainee whose unknown cells play no part in it, the verdict comes out
 * of a few numbers. Most bounds are such, and so are most trainees.
 */
export class PlainBound {
  readonly least: number | null;
  readonly most: number | null;
  /** Whether the same records are asked for at whatever moment. */
  private readonly isOfNoMoment: boolean;

  constructor(
    readonly check: BoundCheck,
    private readonly terms: PlainTerms,
    private readonly window: PreparedWindow,
    /** Null for those that occur at any time. */
    private readonly groups: readonly FoundGroup[] | null,
    private readonly setting: Setting,
  ) {
    this.least = terms.low?.hi ?? null;
    this.most = terms.high?.lo ?? null;
    const { filter } = terms.ofRows.scan;
    this.isOfNoMoment = window.isOfNoMoment && (filter === null || !restsOnMoment(filter));
  }

  get roster(): Roster {
    return this.setting.roster;
  }

  /** @returns null where unknown cells play a part, and for who asks for every record: then each place has to be looked at by itself */
  evaluate(trainee: number, visit: Visit): VerdictCode | null {
    if (visit?.measured !== null) return this.judge(trainee, visit);
    return visit.rejected ? null : this.describe(trainee, visit);
  }

  private judge(trainee: number, visit: Visit): VerdictCode | null {
    const { setting } = this;
    const { takeAll, low } = this.terms;
    const asOf = setting.asOf(trainee);
    const time = setting.timeOf(trainee);
    if (!this.window.take(days, trainee, time, asOf, asOf + 1)) return null;
    const groups = this.groups ?? this.occurring(trainee, time);
    if (groups === null) return null;
    sums.clear(days.count * groups.length);
    if (!takeAll(sums, trainee, days, groups)) return null;
    let verdict: VerdictCode = NOT_APPLICABLE;
    let place = 0;
    for (let window = 0; window < days.count; window++) {
      for (let group = 0; group < groups.length; group++, place++) {
        amount.lo = sums.lo[place] ?? 0;
        amount.hi = sums.hi[place] ?? 0;
        const one = this.verdictOn(amount, days.due[window] ?? 0, asOf, setting.closing);
        verdict = worse(verdict, one);
        visit?.measured?.(one, low, amount);
      }
    }
    return verdict;
  }

  private verdictOn({ lo, hi }: Amount, due: Day, asOf: Day, closing: boolean): VerdictCode {
    // On its last day something can still be done, but where that day counts as past.
    const isPassed = due < (closing ? asOf + 1 : asOf);
    return boundVerdict(lo, hi, this.least, this.most, isPassed ? 'passed' : 'open');
  }

  /** Tells of every place, or of none. */
  private describe(trainee: number, visit: Visitor): VerdictCode | null {
    const { setting } = this;
    const asOf = setting.asOf(trainee);
    const time = setting.timeOf(trainee);
    const cutoff = asOf + 1;
    const windows = this.window.of(trainee, time, asOf, cutoff);
    // Records that are planned are told of, too.
    days.clear(visit.rows ? LAST_DAY : cutoff);
    days.addAll(windows);
    const groups = days.isExact && days.isCertain ? (this.groups ?? this.occurring(trainee, time)) : null;
    if (groups === null) return null;
    const parts = visit.rows
      ? this.withRows(trainee, windows, groups, asOf)
      : this.withoutRows(trainee, windows, groups, asOf);
    if (parts === null) return null;
    let verdict: VerdictCode = NOT_APPLICABLE;
    for (const part of parts) {
      verdict = worse(verdict, part.verdict);
      visit.part(part);
    }
    return verdict;
  }

  private withRows(
    trainee: number,
    windows: readonly WindowBounds[],
    groups: readonly FoundGroup[],
    asOf: Day,
  ): Part[] | null {
    const { ofRows } = this.terms;
    const sorted = ofRows.scan.sorted(trainee, days, groups);
    if (sorted === null) return null;
    const parts: Part[] = [];
    const isOnly = windows.length === 1 && groups.length === 1;
    // Of all places, so that the list of each is as long as it has to be.
    const trace = new RowTraces(false);
    for (const window of windows) {
      for (const { group } of groups) {
        const there = nothing();
        const first = trace.rows.length;
        // No record is here that is of another group.
        ofRows.addRows(there, sorted.in(parts.length), null, window, asOf + 1, trace);
        const rows = isOnly ? trace.rows : trace.rows.length === first ? NO_ROWS : trace.rows.slice(first);
        const verdict = this.verdictOn(there, window.due.hi, asOf, this.setting.closing);
        // Who is to put it right is told which cells are open.
        if (verdict === INSUFFICIENT_DATA) return null;
        parts.push(new PlainPart(this, group, window, verdict, there, rows));
      }
    }
    return parts;
  }

  private withoutRows(
    trainee: number,
    windows: readonly WindowBounds[],
    groups: readonly FoundGroup[],
    asOf: Day,
  ): Part[] | null {
    const { takeAll } = this.terms;
    sums.clear(windows.length * groups.length);
    if (!takeAll(sums, trainee, days, groups)) return null;
    const parts: Part[] = [];
    for (const window of windows) {
      for (const { group } of groups) {
        const there = nothing();
        there.lo = sums.lo[parts.length] ?? 0;
        there.hi = sums.hi[parts.length] ?? 0;
        there.presence = HOLDS;
        const verdict = this.verdictOn(there, window.due.hi, asOf, this.setting.closing);
        if (verdict === INSUFFICIENT_DATA) return null;
        parts.push(new PlainPart(this, group, window, verdict, there, UNTOLD));
      }
    }
    return parts;
  }

  /** See {@link Part.atEnd}: of a part that was told of with its records, planned ones among them, on the roster as it is now. */
  atEnd({ group, window, rows }: PlainPart, end: Day): Part | null {
    const { ofRows } = this.terms;
    if (!this.isOfNoMoment || rows === UNTOLD) return null;
    const there = nothing();
    ofRows.addRows(there, rowsOf(rows), null, window, end + 1, null);
    const verdict = this.verdictOn(there, window.due.hi, end, true);
    return verdict === INSUFFICIENT_DATA ? null : new PlainPart(this, group, window, verdict, there, UNTOLD);
  }

  /** Null where unknown cells leave open whether there is such a group. */
  private occurring(trainee: number, { always }: TraineeTime): readonly FoundGroup[] | null {
    const [window] = always;
    const groups = window === undefined ? [] : occurringGroups([this.terms.ofRows.scan], trainee, window);
    for (const { group, occurs } of groups) if (group === 'unknown' || !occurs) return null;
    return groups;
  }
}

const NO_ROWS: Part['rows'] = [];
/** Of parts that say nothing of their records. */
const UNTOLD: Part['rows'] = [];
const NO_NAMES: Part['unset'] = [];
const NO_FIELDS: Part['personFields'] = [];

/** Room for the rows of one part after the other. */
const told = { list: new Int32Array(64), from: 0, to: 0 };

function rowsOf(traces: Part['rows']): Rows {
  if (told.list.length < traces.length) told.list = new Int32Array(2 * traces.length);
  told.to = 0;
  for (const { row } of traces) told.list[told.to++] = row;
  return told;
}

/** A place of which everything is known. */
class PlainPart implements Part {
  readonly low: number | null;
  readonly high: number | null;
  readonly due: Part['due'];
  readonly stretch = null;
  readonly isLimitOpen = false;
  readonly unset = NO_NAMES;
  readonly personFields = NO_FIELDS;

  readonly check: BoundCheck;
  // Who copies a part copies what it says, and not how it was found.
  readonly #bound: PlainBound;
  /** What it was seen in: a bound that was made ready goes over to edited rosters. */
  readonly #roster: Roster;

  constructor(
    bound: PlainBound,
    readonly group: Part['group'],
    readonly window: WindowBounds,
    readonly verdict: VerdictCode,
    readonly amount: Amount,
    readonly rows: Part['rows'],
  ) {
    this.check = bound.check;
    this.#bound = bound;
    this.#roster = bound.roster;
    this.low = bound.least;
    this.high = bound.most;
    this.due = window.due;
  }

  atEnd(end: Day): Part | null {
    return this.#bound.roster === this.#roster ? this.#bound.atEnd(this, end) : null;
  }
}
