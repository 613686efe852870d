import type { RecordTable } from '../../records/columns';
import { LAST_DAY, type Day } from '../../records/dates';
import { int32s } from '../../records/short-arrays';
import type { BoundCheck } from '../resolve/program';
import { HOLDS } from './answers';
import type { PlainTerms } from './bounded';
import type { FoundGroup } from './found-group';
import { occurringGroups } from './groups';
import {
  fateIn,
  knownRecord,
  rowOf,
  statusOf,
  tracesOf,
  type AmountTeller,
  type KnownRecords,
} from './known-records';
import { nothing, PlaceSums, type Amount, type Measured } from './measures/measure';
import type { Part, Setting, TellOfRecord, Visit, Visitor } from './prepared';
import { restsOnMoment } from './predicates';
import type { PreparedWindow } from './prepared-window';
import type { TraineeTime } from './trainee-time';
import { boundVerdict, INSUFFICIENT_DATA, NOT_APPLICABLE, worse, type VerdictCode } from './verdict';
import type { WindowBounds } from './window-bounds';
import { WindowDays } from './window-days';

/** Room for the windows, the amounts and one of these, and the records that are measured, of one trainee after the other. */
const days = new WindowDays();
const sums = new PlaceSums();
const amount: Amount = { lo: 0, hi: 0 };
const records = { list: new Int32Array(0), from: 0, to: 0 };

/**
 * One measure against fixed limits in windows that follow from the training: of a trainee whose unknown cells play no part in it, the verdict comes out
 * of a few numbers. Most bounds are such, and so are most trainees.
 */
export class PlainBound {
  readonly least: number | null;
  readonly most: number | null;
  /** Whether the same records are asked for at whatever moment. */
  private readonly isOfNoMoment: boolean;
  private sourceNow: Source | null = null;

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
    setting.follow(() => {
      this.sourceNow = null;
    });
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
    const cutoff = asOf + 1;
    const sorted = ofRows.scan.sorted(trainee, days, groups);
    if (sorted === null) return null;
    const { closing } = this.setting;
    const { source } = this;
    const { begin } = source;
    const list = int32s(sorted.in(windows.length * groups.length - 1).to);
    const told = new ToldRecords(source, list, cutoff);
    records.list = list;
    const parts: Part[] = [];
    for (const window of windows) {
      const end = Math.min(window.outerTo, cutoff);
      for (const { group } of groups) {
        // Each of these is of the group.
        const rows = sorted.in(parts.length);
        for (let at = rows.from; at < rows.to; at++) {
          const row = rows.list[at] ?? 0;
          list[at] = knownRecord(row, fateIn(window, begin[row] ?? 0, cutoff));
        }
        const there = this.measured(rows.from, rows.to, window.outerFrom, end);
        if (there === null) return null;
        const verdict = this.verdictOn(there, window.due.hi, asOf, closing);
        // Who is to put it right is told which cells are open.
        if (verdict === INSUFFICIENT_DATA) return null;
        parts.push(new PlainPart(this, group, window, verdict, there, told, rows.from, rows.to));
      }
    }
    return parts;
  }

  /** What some of the {@link records} amount to; null where a cell of theirs is unknown. */
  private measured(from: number, to: number, begin: Day, end: Day): Measured | null {
    const there = nothing();
    there.presence = HOLDS;
    records.from = from;
    records.to = to;
    return this.terms.ofRows.addKnown(there, records, begin, end) ? there : null;
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
        parts.push(new PlainPart(this, group, window, verdict, there, null, 0, 0));
      }
    }
    return parts;
  }

  /** See {@link Part.atEnd}: of a part that was told of with its records, planned ones among them, on the roster as it is now. */
  atEnd({ group, window }: PlainPart, { list, from, to }: KnownRecords, end: Day): Part | null {
    if (!this.isOfNoMoment) return null;
    const { begin } = this.source;
    const cutoff = end + 1;
    if (later.length < to) later = new Int32Array(2 * to);
    for (let at = from; at < to; at++) {
      const row = rowOf(list[at] ?? 0);
      later[at] = knownRecord(row, fateIn(window, begin[row] ?? 0, cutoff));
    }
    records.list = later;
    const there = this.measured(from, to, window.outerFrom, Math.min(window.outerTo, cutoff));
    if (there === null) return null;
    const verdict = this.verdictOn(there, window.due.hi, end, true);
    return verdict === INSUFFICIENT_DATA
      ? null
      : new PlainPart(this, group, window, verdict, there, null, 0, 0);
  }

  /** What is told of records on the roster as it is now. */
  get source(): Source {
    if (this.sourceNow === null) {
      const { ofRows } = this.terms;
      const { table, extents } = ofRows.scan;
      this.sourceNow = { table, begin: extents.begin, teller: ofRows.teller() };
    }
    return this.sourceNow;
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
const NO_NAMES: Part['unset'] = [];
const NO_FIELDS: Part['personFields'] = [];

/** Room for the records of one part after the other as they will be at the end. */
let later = new Int32Array(64);

/** What records are told from: another one for each roster that a bound goes over to. */
interface Source {
  readonly table: RecordTable;
  /** When each record begins. */
  readonly begin: Int32Array;
  readonly teller: AmountTeller;
}

/** The records of all parts of a finding. */
class ToldRecords {
  /** @param cutoff the day from which on they are only planned */
  constructor(
    readonly source: Source,
    readonly list: Int32Array,
    readonly cutoff: Day,
  ) {}
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
  /** Null where it says nothing of its records. */
  readonly #told: ToldRecords | null;
  readonly #from: number;
  readonly #to: number;
  #rows: Part['rows'] | null = null;

  constructor(
    bound: PlainBound,
    readonly group: Part['group'],
    readonly window: WindowBounds,
    readonly verdict: VerdictCode,
    readonly amount: Amount,
    told: ToldRecords | null,
    from: number,
    to: number,
  ) {
    this.check = bound.check;
    this.#bound = bound;
    this.#told = told;
    this.#from = from;
    this.#to = to;
    this.low = bound.least;
    this.high = bound.most;
    this.due = window.due;
  }

  get rows(): Part['rows'] {
    const told = this.#told;
    if (told === null) return NO_ROWS;
    const { source, cutoff } = told;
    return (this.#rows ??= tracesOf(this.recordsOf(told), source.table, source.teller, this.window, cutoff));
  }

  eachRecord(tell: TellOfRecord): void {
    const told = this.#told;
    if (told === null) return;
    const { list, source } = told;
    const { table } = source;
    const to = this.#to;
    for (let at = this.#from; at < to; at++) {
      const record = list[at] ?? 0;
      tell(table, rowOf(record), statusOf(record));
    }
  }

  atEnd(end: Day): Part | null {
    const told = this.#told;
    if (told?.source !== this.#bound.source) return null;
    return this.#bound.atEnd(this, this.recordsOf(told), end);
  }

  private recordsOf({ list }: ToldRecords): KnownRecords {
    return { list, from: this.#from, to: this.#to };
  }
}
