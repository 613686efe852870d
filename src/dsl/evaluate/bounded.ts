import { LAST_DAY } from '../../records/dates';
import { NUMBER_TICKS } from '../../records/quantities';
import { filtersOf, limitTerms, measuredTerms } from '../resolve/measured-terms';
import type { BoundCheck, Term } from '../resolve/program';
import { FAILS, HOLDS, MAYBE } from './answers';
import { beside } from './beside';
import { known, NEVER, type DayBounds } from './day-bounds';
import { codeOf } from './found-group';
import { GridAmounts } from './grid-amounts';
import { joinedTerms } from './joined-terms';
import { Limits } from './limits';
import { measureOf } from './measures';
import { OfSomeRows } from './measures/among';
import {
  addAll,
  isOfKnown,
  nothing,
  OfAllRows,
  type Amount,
  type Measure,
  type Measured,
  type KnownMeasure,
  type TakeAll,
} from './measures/measure';
import type { Place } from './place';
import { passed, type Part, type Setting, type Visit, type Visitor } from './prepared';
import { unsetIn } from './predicates';
import { EVERYBODY, type Scan } from './scan';
import { settledScan, turnsOnEnd } from './settled-scan';
import { percentOf, shareVerdict } from './share';
import { grows, mayFall } from './term-facts';
import { NOTHING_OPEN, RowTraces, withOthers, type RowTrace, type Trace } from './trace';
import {
  boundVerdict,
  INSUFFICIENT_DATA,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  overdue,
  PENDING,
  type Passed,
  type VerdictCode,
} from './verdict';
import { earlier } from './window-bounds';

/** What a bound amounts to in one place, and what follows. */
export interface Judged {
  readonly verdict: VerdictCode;
  /** Whether there is anything to measure, or to take a share of. */
  readonly presence: number;
  /** In per cent, for a share. */
  readonly amount: Amount;
  readonly stretch: Measured['stretch'];
  /** Of a share: what it is a share of. */
  readonly share: NonNullable<Part['share']> | null;
  readonly low: Amount | null;
  readonly high: Amount | null;
}

/** What a plain bound measures, and the limits that are the same for everybody and in every place. */
export interface PlainTerms {
  readonly takeAll: TakeAll;
  readonly ofRows: KnownMeasure;
  readonly low: Amount | null;
  readonly high: Amount | null;
}

/** A measure, or the share that it is of a whole, against its limits, in one group and one window. */
export class Bounded {
  private readonly terms: readonly Measure[];
  /** What belongs to the whole and not to the part; null when there is no whole. */
  private readonly rest: readonly Measure[] | null;
  private readonly limits: Limits;
  /** The terms without what is selected only for an end that is planned; null where that decides nothing. */
  private readonly settled: readonly Measure[] | null;
  /** Parameters without which nothing can be said. */
  private readonly unset: readonly string[];
  /** Parameters without which it is open what counts. */
  private readonly open: readonly string[];
  /** Whether an amount that is too high may still come down by what is added. */
  private readonly isMendable: boolean;
  /** Whether nothing that is added can make up for what is too little: of times between records none gets longer. */
  private readonly isFinal: boolean;
  /** Of a share of the latest or the first so many records, what picks these; null for any other. */
  private readonly picked: OfSomeRows | null;
  /** The selections of the terms. */
  readonly scans: readonly Scan[];
  /** Null where there are several terms, which are measured place by place. */
  private readonly inGrid: GridAmounts | null;
  /** Room for what is measured in one place after the other. */
  private readonly amount = nothing();

  /**
   * @param unset parameters of the sentence that this is part of
   * @param measured what is measured in each place, where that is not what the check itself says
   * @param makesGroups whether the groups of a window are those that occur in what is measured there
   * @param makers the selections in which the groups of a window occur, where these are others
   */
  constructor(
    readonly check: BoundCheck,
    private readonly setting: Setting,
    unset: readonly string[],
    measured: BoundCheck['terms'] = check.terms,
    private readonly makesGroups = false,
    private readonly makers: readonly Scan[] | null = null,
  ) {
    const prepare = (terms: BoundCheck['terms'], scanOf?: Setting['scanOf']): Measure[] =>
      joinedTerms(terms).map((term) => measureOf(term, check.group, check.dimension, setting, scanOf));
    this.terms = prepare(measured);
    this.rest =
      check.rest === 'otherGroups'
        ? prepare(measured, (selected, group) => setting.scanOf(selected, group).ofOtherGroups())
        : check.rest && prepare(check.rest);
    this.picked = pickedIn(check, this.terms);
    this.limits = new Limits(check, setting);
    // A forecast looks at all ends as they are planned.
    const isSettledLater =
      check.high !== null && !setting.closing && measured.some((term) => turnsOnEnd(term, setting));
    this.settled = !isSettledLater
      ? null
      : prepare(measured, (selected, group) => settledScan(setting.scanOf(selected, group), setting));
    const parameters = [check.low?.parameter, check.high?.parameter];
    this.unset = unique([...unset, ...check.unset, ...parameters.filter((name) => typeof name === 'string')]);
    const terms = [...measuredTerms(check), ...limitTerms(check)];
    this.open = unique(terms.flatMap(filtersOf).flatMap(unsetIn));
    this.isMendable = check.high !== null && check.terms.some(mayFall);
    this.isFinal = check.terms.some((term) => term.kind === 'between' && term.which === 'shortest');
    const [first, ...others] = this.terms;
    this.inGrid = first === undefined || others.length > 0 ? null : new GridAmounts(first);
    this.scans = others.length === 0 ? (first?.scans ?? []) : this.terms.flatMap(({ scans }) => scans);
  }

  /** What it measures and its limits, where these are fixed, nothing is left unset and all places can be measured in one pass. */
  get plain(): PlainTerms | null {
    const { terms, rest, unset, limits } = this;
    const [measure, ...others] = terms;
    const isOne = others.length === 0 && rest === null && !this.isMendable;
    if (!(measure instanceof OfAllRows) || !isOne || unset.length > 0) return null;
    const { takeAll, measure: ofRows } = measure;
    const { low, high } = limits;
    const isOpen = (low !== null && low.fixed === null) || (high !== null && high.fixed === null);
    if (takeAll === null || !isOfKnown(ofRows) || isOpen || this.settled !== null) return null;
    return { takeAll, ofRows, low: low?.fixed ?? null, high: high?.fixed ?? null };
  }

  private get measures(): readonly Measure[] {
    return [...this.terms, ...(this.rest ?? []), ...this.limits.measures];
  }

  private get byClock(): boolean {
    return this.measures.some(({ byClock }) => byClock);
  }

  /** The verdict in one place, told to whoever asks. */
  tell(place: Place, visit: Visit): VerdictCode {
    if (visit !== null && visit.measured === null) {
      const part = this.describe(place, visit);
      visit.part(part);
      return part.verdict;
    }
    const { amount: part } = this;
    part.lo = part.hi = 0;
    part.presence = FAILS;
    part.stretch = null;
    this.measure(part, place, null);
    const rest = this.restBeside(part, place);
    const low = this.limits.lowAt(place, part);
    const high = this.limits.highAt(place, part);
    const verdict = this.verdictOn(place, presenceOf(part, rest), part, rest, low, high);
    visit?.measured(verdict, low, rest === null ? part : percentOf(part, rest));
    return verdict;
  }

  /** What belongs to the whole and not to the part; null when there is no whole. Of so many records both are of the same choice. */
  private restBeside(part: Amount, place: Place): Amount | null {
    if (this.rest === null) return null;
    const rest = beside(this.rest, place);
    const { group, occurs } = place.found;
    const whole = group === 'unknown' || !occurs ? null : (this.picked?.numberOf(place) ?? null);
    if (whole === null) return rest;
    const lo = whole.lo * NUMBER_TICKS;
    const hi = whole.hi * NUMBER_TICKS;
    part.lo = Math.max(part.lo, lo - rest.hi);
    part.hi = Math.min(part.hi, hi - rest.lo);
    rest.lo = Math.max(rest.lo, lo - part.hi);
    rest.hi = Math.min(rest.hi, hi - part.lo);
    return rest;
  }

  /** Adds what the terms amount to in one place to nothing. */
  private measure(into: Measured, place: Place, trace: Trace): void {
    if (trace === null && this.inGrid?.read(into, place) === true) return;
    addAll(into, this.terms, place, trace);
    if (this.makesGroups && !place.found.occurs) this.suppose(into, place);
  }

  /** Of a group that may not be there, what it amounts to if it is: then one of the records that may make it up is selected. */
  private suppose(into: Measured, place: Place): void {
    const { trainee, found, window } = place;
    const alone = { ...place, grid: null };
    const amounts = this.scans.flatMap((scan) => {
      const code = codeOf(found.group, scan);
      return Array.from(scan.rowsOf(trainee))
        .filter((row) => scan.counts(row, code, window, LAST_DAY) === MAYBE)
        .map((row) => scan.supposing(row, () => measure(this.terms, alone)));
    });
    if (amounts.length === 0) return;
    into.lo = Math.min(...amounts.map(({ lo }) => lo));
    into.hi = Math.max(...amounts.map(({ hi }) => hi));
    if (amounts.every(({ presence }) => presence === HOLDS)) into.presence = HOLDS;
  }

  /** @param visit who asks for the part: with what became of records or without */
  private describe(place: Place, visit: Visitor): Part {
    const { check, setting } = this;
    const { window, found, trainee } = place;
    const trace: Trace = visit.rows ? new RowTraces(visit.rejected) : null;
    const { verdict, presence, amount, stretch, share, low, high } = this.judge(place, trace);
    if (trace?.rejected === true) this.tellWhole(place, trace);
    const isLimitOpen = isOpen(low) || isOpen(high);
    const isUnknown = verdict === INSUFFICIENT_DATA && trace !== null;
    const isTimeOpen = isUnknown && (isLimitOpen || (isOpen(amount) && this.byClock));
    const open = isTimeOpen && trainee !== EVERYBODY ? setting.openCells(trainee) : NOTHING_OPEN;
    const rows = isUnknown ? [...this.openRows(place, trace.rows), ...open.rows] : [];
    const basis = this.limits.rateBasis(place);
    return {
      check,
      verdict,
      group: found.group,
      window,
      amount,
      stretch,
      low: low?.hi ?? null,
      high: high?.lo ?? null,
      isLimitOpen,
      due:
        verdict === PENDING && this.settled !== null ? earlier(window.due, this.firstEnd(place)) : window.due,
      unset: verdict === INSUFFICIENT_DATA ? unique([...this.unset, ...this.open]) : [],
      rows: trace === null ? [] : rows.length === 0 ? trace.rows : withOthers(trace.rows, rows),
      personFields: open.personFields,
      // Last: what is named after something spread out takes long to be added.
      ...(basis === null ? {} : { basis }),
      ...(share === null ? {} : { share }),
      ...(presence === HOLDS && found.occurs && window.certain ? {} : { mayNotApply: true }),
    };
  }

  /** Tells of records that do not count in a share that they count in what it is a share of. */
  private tellWhole(place: Place, { rows }: RowTraces): void {
    if (this.rest === null) return;
    const rest = new RowTraces(false);
    for (const one of this.rest) one.add(nothing(), place, rest);
    for (const one of rest.rows) {
      const index = rows.findIndex(({ table, row }) => table === one.table && row === one.row);
      const traced = rows[index];
      if (traced?.status !== 'rejected') continue;
      if (one.status === 'counted') rows[index] = { ...traced, status: 'counted', reason: 'whole' };
      else if (one.status === 'planned') rows[index] = one;
    }
  }

  /** The cells of records that the bound itself does not count: of the rest of a whole, of what its limits are, and of records that may make up a group. */
  private openRows(place: Place, known: readonly RowTrace[]): readonly RowTrace[] {
    const trace = new RowTraces(false);
    for (const one of [...(this.rest ?? []), ...this.limits.measures]) one.add(nothing(), place, trace);
    const rows = trace.rows.filter(({ status }) => status === 'unknown');
    const isGroupOpen = place.found.group === 'unknown' || !place.found.occurs;
    if (!isGroupOpen || known.some(({ status }) => status === 'unknown')) return rows;
    return [...rows, ...this.scans.flatMap((scan) => scan.openRows(place))];
  }

  judge(place: Place, trace: Trace = null): Judged {
    const { limits } = this;
    const part = nothing();
    this.measure(part, place, trace);
    const rest = this.restBeside(part, place);
    const low = limits.lowAt(place, part);
    const high = limits.highAt(place, part);
    const presence = presenceOf(part, rest);
    return {
      verdict: this.verdictOn(place, presence, part, rest, low, high),
      presence,
      amount: rest === null ? part : percentOf(part, rest),
      stretch: part.stretch,
      share: rest === null ? null : { part, whole: { lo: part.lo + rest.lo, hi: part.hi + rest.hi } },
      low,
      high,
    };
  }

  private verdictOn(
    place: Place,
    presence: number,
    part: Amount,
    rest: Amount | null,
    low: Amount | null,
    high: Amount | null,
  ): VerdictCode {
    const { window, found, asOf } = place;
    if (presence === FAILS) return NOT_APPLICABLE;
    if (this.unset.length > 0) return INSUFFICIENT_DATA;
    const due = passed(window.due, asOf, this.setting.closing);
    const later = this.limits.highLater(place, high, part.hi);
    const strict = this.against(part, rest, worstEnds(low, high, later), due);
    const isLimitOpen = isOpen(low) || isOpen(high) || isOpen(later);
    const verdict = this.limits.isOfWhole(place, part)
      ? this.ofWhole(part, low, high, later, due)
      : isLimitOpen && this.against(part, rest, bestEnds(low, high, later), due) !== strict
        ? INSUFFICIENT_DATA
        : strict;
    // Records whose group is unknown may make up a group of their own, and records that may not count may make up none; so may a window
    // be none, or a measure be of nothing: they need to satisfy the bound only if they are there.
    const isThere = found.group !== 'unknown' && found.occurs && window.certain && presence === HOLDS;
    if (!isThere) return verdict === MET && !this.mayFallApart(place) ? MET : INSUFFICIENT_DATA;
    if (verdict !== NOT_MET) return verdict;
    // A plan can be changed, and so can an end that is still to come.
    const done = this.withoutPlanned(place);
    if (done !== NOT_MET && done !== INSUFFICIENT_DATA) return PENDING;
    const settled = this.withoutEnds(place, rest, low, high);
    if (settled !== NOT_MET && settled !== INSUFFICIENT_DATA) return PENDING;
    return done === INSUFFICIENT_DATA ? done : settled;
  }

  /** The verdict where the limit is a part of a whole that what is measured is a part of: each of the two ways in which these are furthest apart has to say the same. */
  private ofWhole(
    { lo, hi }: Amount,
    low: Amount | null,
    high: Amount | null,
    later: Amount | null,
    due: Passed,
  ): VerdictCode {
    const ends = (end: 'lo' | 'hi'): Ends => ({
      low: low?.[end] ?? null,
      high: high?.[end] ?? null,
      later: later?.[end] ?? null,
    });
    const least = this.against({ lo, hi: lo }, null, ends('hi'), due);
    return least === this.against({ lo: hi, hi }, null, ends('lo'), due) ? least : INSUFFICIENT_DATA;
  }

  /** Several records whose group is unknown may be as many groups, each of which keeps less to the limits than all of them together. */
  private mayFallApart({ found, trainee }: Place): boolean {
    if (found.group !== 'unknown' || (this.check.low === null && this.check.terms.every(grows))) return false;
    const makers = this.makers ?? this.scans;
    return makers.reduce((count, scan) => count + scan.countUngrouped(trainee), 0) > 1;
  }

  /** The verdict on what is not planned, where there is too much with what is. */
  private withoutPlanned(place: Place): VerdictCode {
    if (!this.check.asPlanned || place.cutoff <= place.asOf + 1) return NOT_MET;
    return this.judge({ ...place, cutoff: place.asOf + 1 }).verdict;
  }

  /** The verdict on what does not hang on ends that are still to come, where there is too much with what does. */
  private withoutEnds(
    place: Place,
    rest: Amount | null,
    low: Amount | null,
    high: Amount | null,
  ): VerdictCode {
    const { settled, setting } = this;
    if (settled === null || rest !== null) return NOT_MET;
    const due = passed(place.window.due, place.asOf, setting.closing);
    const amount = measure(settled, { ...place, grid: null });
    const later = this.limits.highLater(place, high, amount.hi);
    return this.against(amount, rest, worstEnds(low, high, later), due);
  }

  /** The day before the first of the ends that are still to come and only for which a record counts; never where there is none. */
  private firstEnd(place: Place): DayBounds {
    const { scans, settled } = this;
    const { trainee, found, window, cutoff } = place;
    const ends = (settled ?? []).flatMap((measure) =>
      measure.scans.flatMap((scan, index) => {
        const whole = scans[index] ?? scan;
        const code = codeOf(found.group, scan);
        return Array.from(scan.rowsOf(trainee))
          .filter(
            (row) => scan.selects(row, code) === FAILS && whole.counts(row, code, window, cutoff) === HOLDS,
          )
          .map((row) => (scan.extents.end[row] ?? LAST_DAY) - 2);
      }),
    );
    return ends.length === 0 ? NEVER : known(Math.min(...ends));
  }

  private against(
    { lo, hi }: Amount,
    rest: Amount | null,
    { low, high, later }: Ends,
    due: Passed,
  ): VerdictCode {
    if (rest !== null) return shareVerdict({ lo, hi }, rest, low, high, due);
    if (this.isFinal && low !== null && hi < low) return NOT_MET;
    if (high === null || later === null || lo <= high) return boundVerdict(lo, hi, low, high, due);
    // Too much, for now or for good.
    const forNow = overdue(due);
    if (this.isMendable || hi <= later) return forNow;
    return lo > later || forNow === NOT_MET ? NOT_MET : INSUFFICIENT_DATA;
  }
}

/** What picks the records that a share of so many records is of. */
function pickedIn({ terms, rest }: BoundCheck, measures: readonly Measure[]): OfSomeRows | null {
  const [term, ...others] = terms;
  const [measure] = measures;
  if (rest === null || rest === 'otherGroups' || others.length > 0 || !(measure instanceof OfSomeRows))
    return null;
  const isPlain = (one: Term | undefined): boolean =>
    one?.kind === 'count' && one.caps.length === 0 && one.percent === undefined;
  const [outside, ...more] = rest;
  const isOfSame = JSON.stringify(outside?.among) === JSON.stringify(term?.among);
  return isPlain(term) && isPlain(outside) && more.length === 0 && isOfSame ? measure : null;
}

/** One way in which the limits may turn out; `later` is what the upper one may still rise to. */
interface Ends {
  readonly low: number | null;
  readonly high: number | null;
  readonly later: number | null;
}

const worstEnds = (low: Amount | null, high: Amount | null, later: Amount | null): Ends => ({
  low: low?.hi ?? null,
  high: high?.lo ?? null,
  later: later?.lo ?? null,
});

const bestEnds = (low: Amount | null, high: Amount | null, later: Amount | null): Ends => ({
  low: low?.lo ?? null,
  high: high?.hi ?? null,
  later: later?.hi ?? null,
});

/** Whether there is anything to measure: a share of nothing is no share. */
function presenceOf(part: Measured, rest: Amount | null): number {
  if (rest === null) return part.presence;
  if (part.hi + rest.hi <= 0) return FAILS;
  return part.lo + rest.lo > 0 ? HOLDS : MAYBE;
}

function measure(measures: readonly Measure[], place: Place): Measured {
  const amount = nothing();
  addAll(amount, measures, place, null);
  return amount;
}

const isOpen = (amount: Amount | null): boolean => amount !== null && amount.lo !== amount.hi;

const unique = (names: readonly string[]): readonly string[] =>
  names.length < 2 ? names : [...new Set(names)];
