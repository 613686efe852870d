import { LAST_DAY, type Day } from '../../../records/dates';
import { dateFieldOf, fieldWithRole } from '../../../records/vocabulary';
import type { Among } from '../../resolve/program';
import { FAILS, HOLDS, MAYBE, type Mask } from '../answers';
import { NEVER } from '../day-bounds';
import { codeOf, type GroupCode } from '../found-group';
import { hasKnownBegin } from '../extents';
import { firstAbove } from '../partition';
import type { Place } from '../place';
import { everyRow } from '../rows';
import type { Scan } from '../scan';
import type { RowTrace, RowTraces, Trace } from '../trace';
import { allTime } from '../window-bounds';
import {
  addUnknown,
  found,
  nothing,
  type Amount,
  type Measure,
  type Measured,
  type RowMeasure,
} from './measure';

/** A record that counts or may count, with the first and the last day on which it may begin: for the latest, with time running backwards. */
interface Candidate {
  readonly row: number;
  readonly answer: number;
  readonly lo: Day;
  readonly hi: Day;
}

/** A record that is or may be among so many; `isSure` where it is, if it counts. */
interface Chosen extends Candidate {
  readonly isSure: boolean;
}

/** Of more ways to choose among records that may be among so many, each of them may be or not. */
const MOST_WAYS = 500;

/** Where it is known which records count, it does not matter when. */
const EVER = allTime({ end: NEVER });

/** A measure of the latest or the first so many of some records; where there are fewer, of all of them. */
export class OfSomeRows implements Measure {
  readonly scans: readonly Scan[];
  readonly byClock = false;
  readonly takeAll = null;
  private readonly measure: RowMeasure;
  /** Which records are measured in the place that is looked at. */
  private isMeasured: Mask;
  /** Whether a record takes place on one day. */
  private readonly isOfDay: boolean;

  /**
   * @param base the records that are put in order
   * @param own those that are measured if they are among these: they satisfy the same condition, and perhaps another one
   * @param measureOf takes the measure of a selection
   */
  constructor(
    private readonly base: Scan,
    private readonly own: Scan,
    private readonly among: Among,
    measureOf: (scan: Scan) => RowMeasure,
  ) {
    this.isOfDay = fieldWithRole(base.table.type, 'from') === undefined;
    const room = (): Mask => new Uint8Array(base.table.count);
    this.isMeasured = room();
    base.follow(() => {
      this.isMeasured = room();
    });
    this.measure = measureOf(own.masked(() => this.isMeasured));
    this.scans = [base];
  }

  add(into: Measured, place: Place, trace: Trace): void {
    const { base, measure, isMeasured } = this;
    if (base.isMissing) {
      addUnknown(into);
      return;
    }
    const { trainee, window, cutoff } = place;
    const code = codeOf(place.found.group, base);
    const chosen = this.chosen(place, code);
    const { count } = this.among;
    const sets = waysToChoose(chosen, count);
    const isOneOfSeveral = sets !== null && sets.length > 1;
    if (isOneOfSeveral) addExtremes(into, sets, (set) => this.measured(set, place));
    if (isOneOfSeveral && trace === null) return;
    this.mark(chosen, code);
    const rows = trace?.rejected === true ? base.rowsOf(trainee) : Int32Array.from(chosen, ({ row }) => row);
    const first = trace?.rows.length ?? 0;
    measure.addRows(isOneOfSeveral ? nothing() : into, everyRow(rows), code, window, cutoff, trace);
    if (trace !== null) this.tellOthers(trace, first, place, code);
    for (const { row } of chosen) isMeasured[row] = FAILS;
  }

  /** How many records are among so many, at the least and at the most; null where nothing is known of them. */
  numberOf(place: Place): Amount | null {
    const { base, among } = this;
    if (base.isMissing) return null;
    const candidates = this.candidates(place, codeOf(place.found.group, base));
    const sure = candidates.filter(({ answer }) => answer === HOLDS).length;
    return { lo: Math.min(among.count, sure), hi: Math.min(among.count, candidates.length) };
  }

  /** What certain records amount to, if it is these that are among so many. */
  private measured(set: readonly Chosen[], { window, cutoff }: Place): Measured {
    const { isMeasured, own, base } = this;
    const amount = nothing();
    const mask = own.maskGiven(base.filter);
    for (const { row } of set) isMeasured[row] = mask === null ? HOLDS : (mask[row] ?? FAILS);
    const rows = everyRow(Int32Array.from(set, ({ row }) => row));
    // They are in the group and, of one day, in the window.
    if (this.isOfDay) this.measure.addRows(amount, rows, null, EVER, LAST_DAY, null);
    else this.measure.addRows(amount, rows, null, window, cutoff, null);
    for (const { row } of set) isMeasured[row] = FAILS;
    return amount;
  }

  private mark(set: readonly Chosen[], code: GroupCode): void {
    for (const { row, answer, isSure } of set) {
      const selected = this.own.selects(row, code);
      this.isMeasured[row] = selected === HOLDS && !isSure ? MAYBE : selected === HOLDS ? answer : selected;
    }
  }

  /** What is not among so many is rejected for that, not for what it holds; and of several of one day nobody knows which of them are. */
  private tellOthers({ rows }: RowTraces, first: number, { window, cutoff }: Place, code: GroupCode): void {
    const { own } = this;
    const { begin } = own.extents;
    const field = dateFieldOf(own.table.type)?.index ?? null;
    const dayOf = (row: RowTrace): Day => begin[row.row] ?? 0;
    const open = rows.slice(first).filter(({ status }) => status === 'open');
    for (let index = first; index < rows.length; index++) {
      const row = rows[index];
      if (row?.reason === 'condition' && own.counts(row.row, code, window, cutoff) !== FAILS)
        rows[index] = { ...row, reason: 'notAmong', field };
      else if (row?.status === 'open' && open.some((one) => one !== row && dayOf(one) === dayOf(row)))
        rows[index] = { ...row, status: 'unknown', reason: 'tied', field };
    }
  }

  /** Those that are or may be among so many, whatever the unknown cells hold. Records of one day have no order. */
  private chosen(place: Place, code: GroupCode): Chosen[] {
    const { count } = this.among;
    const candidates = this.candidates(place, code);
    const ascending = (some: readonly Candidate[], dayOf: (one: Candidate) => Day): Int32Array =>
      Int32Array.from(some, dayOf).sort();
    const certain = ascending(
      candidates.filter(({ answer }) => answer === HOLDS),
      ({ hi }) => hi,
    );
    const all = ascending(candidates, ({ lo }) => lo);
    return candidates.flatMap((one): Chosen[] => {
      const surelyBefore = firstAbove(one.lo - 1, certain, certain.length);
      if (surelyBefore >= count) return [];
      // One is not before itself.
      const maybeBefore = firstAbove(one.hi, all, all.length) - 1;
      return [{ ...one, isSure: maybeBefore < count }];
    });
  }

  private candidates({ trainee, window, cutoff }: Place, code: GroupCode): Candidate[] {
    const { base, isOfDay } = this;
    const { begin, end } = base.extents;
    const candidates: Candidate[] = [];
    for (const row of base.rowsOf(trainee)) {
      const answer = base.counts(row, code, window, cutoff);
      if (answer === FAILS) continue;
      const isKnown = hasKnownBegin(base.extents, row);
      const earliest = begin[row] ?? 0;
      // If it counts, an unknown day lies in the window and before the cutoff.
      const lo = isKnown || !isOfDay ? earliest : Math.max(earliest, window.outerFrom);
      const last = Math.min(end[row] ?? 0, isOfDay ? Math.min(window.outerTo, cutoff) : LAST_DAY) - 1;
      const hi = isKnown ? earliest : Math.max(lo, last);
      candidates.push(
        this.among.which === 'first' ? { row, answer, lo, hi } : { row, answer, lo: -hi, hi: -lo },
      );
    }
    return candidates;
  }
}

/**
 * The sets of records that so many can be, whatever the unknown cells hold and however records of one day stand; null where there are too many. What does
 * not belong to one is not there, or comes later.
 */
function waysToChoose(chosen: readonly Chosen[], count: number): Chosen[][] | null {
  const isOpen = ({ answer, isSure }: Chosen): boolean => answer !== HOLDS || !isSure;
  const open = chosen.filter(isOpen);
  let sets: Chosen[][] = [chosen.filter((one) => !isOpen(one))];
  for (const [index, one] of open.entries()) {
    const left = open.length - index - 1;
    sets = sets.flatMap((set) => {
      const withIt = set.length < count ? [[...set, one]] : [];
      return one.answer !== HOLDS || set.length + left >= count ? [...withIt, set] : withIt;
    });
    if (sets.length > MOST_WAYS) return null;
  }
  const sure = chosen.filter(({ answer }) => answer === HOLDS);
  return sets.filter((set) => {
    const left = sure.filter((one) => !set.includes(one));
    if (left.length === 0) return true;
    const firstLeft = Math.min(...left.map(({ hi }) => hi));
    return set.length === count && set.every(({ lo }) => lo <= firstLeft);
  });
}

/** Adds the least and the greatest that the measure of one of some sets can be: of those of which there is anything to measure. */
function addExtremes(
  into: Measured,
  sets: readonly Chosen[][],
  measured: (set: readonly Chosen[]) => Measured,
): void {
  const amounts = sets.map(measured).filter(({ presence }) => presence !== FAILS);
  if (amounts.length === 0) return;
  into.lo += Math.min(...amounts.map(({ lo }) => lo));
  into.hi += Math.max(...amounts.map(({ hi }) => hi));
  const isSure = amounts.length === sets.length && amounts.every(({ presence }) => presence === HOLDS);
  found(into, isSure ? HOLDS : MAYBE);
}
