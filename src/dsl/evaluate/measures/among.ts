import type { Day } from '../../../records/dates';
import { dateFieldOf } from '../../../records/vocabulary';
import type { Among } from '../../resolve/program';
import { FAILS, HOLDS, MAYBE, type Mask } from '../answers';
import { codeOf, type GroupCode } from '../found-group';
import { hasKnownBegin } from '../extents';
import { firstAbove } from '../partition';
import type { Place } from '../place';
import { everyRow } from '../rows';
import type { Scan } from '../scan';
import type { RowTrace, RowTraces, Trace } from '../trace';
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

/** A record that is or may be among so many; only others of its day leave that open where it is tied. */
interface Chosen extends Pick<Candidate, 'row' | 'answer'> {
  readonly isTied: boolean;
}

/** Of more ways to choose among records of one day, each of these records may be among so many or not. */
const MOST_WAYS = 500;

/** A measure of the latest or the first so many of some records; where there are fewer, of all of them. */
export class OfSomeRows implements Measure {
  readonly scans: readonly Scan[];
  readonly byClock = false;
  readonly takeAll = null;
  private readonly measure: RowMeasure;
  /** Which records are measured in the place that is looked at. */
  private isMeasured: Mask;

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
    if (isOneOfSeveral) addExtremes(into, sets, (set) => this.measured(set, place, code));
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
  private measured(set: readonly Chosen[], { window, cutoff }: Place, code: GroupCode): Measured {
    const amount = nothing();
    this.mark(set, code);
    this.measure.addRows(
      amount,
      everyRow(Int32Array.from(set, ({ row }) => row)),
      code,
      window,
      cutoff,
      null,
    );
    for (const { row } of set) this.isMeasured[row] = FAILS;
    return amount;
  }

  private mark(set: readonly Chosen[], code: GroupCode): void {
    for (const { row, answer } of set) {
      const selected = this.own.selects(row, code);
      this.isMeasured[row] = selected === HOLDS ? answer : selected;
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
      const isSure = maybeBefore < count;
      const isTied = !isSure && one.answer === HOLDS && one.lo === one.hi;
      return [{ row: one.row, answer: isSure ? one.answer : MAYBE, isTied }];
    });
  }

  private candidates({ trainee, window, cutoff }: Place, code: GroupCode): Candidate[] {
    const { base } = this;
    const { begin, end } = base.extents;
    const candidates: Candidate[] = [];
    for (const row of base.rowsOf(trainee)) {
      const answer = base.counts(row, code, window, cutoff);
      if (answer === FAILS) continue;
      const lo = begin[row] ?? 0;
      const hi = hasKnownBegin(base.extents, row) ? lo : Math.max(lo, (end[row] ?? 0) - 1);
      candidates.push(
        this.among.which === 'first' ? { row, answer, lo, hi } : { row, answer, lo: -hi, hi: -lo },
      );
    }
    return candidates;
  }
}

/**
 * The sets of records that so many can be, where nothing but the order of those of one day leaves that open; null where unknown cells do, or where
 * there are too many.
 */
function waysToChoose(chosen: readonly Chosen[], count: number): Chosen[][] | null {
  const sure = chosen.filter(({ answer }) => answer === HOLDS);
  const tied = chosen.filter(({ isTied }) => isTied);
  if (sure.length + tied.length < chosen.length) return null;
  let sets: Chosen[][] = [sure];
  for (const [index, one] of tied.entries()) {
    const left = tied.length - index - 1;
    sets = sets.flatMap((set) => {
      const withIt = set.length < count ? [[...set, { ...one, answer: HOLDS }]] : [];
      return set.length + left >= count ? [...withIt, set] : withIt;
    });
    if (sets.length > MOST_WAYS) return null;
  }
  return sets;
}

/** Adds the least and the greatest that the measure of one of some sets can be. */
function addExtremes(
  into: Measured,
  sets: readonly Chosen[][],
  measured: (set: readonly Chosen[]) => Measured,
): void {
  let lo = Infinity;
  let hi = -Infinity;
  const presences = new Set<number>();
  for (const set of sets) {
    const amount = measured(set);
    lo = Math.min(lo, amount.lo);
    hi = Math.max(hi, amount.hi);
    presences.add(amount.presence);
  }
  into.lo += lo;
  into.hi += hi;
  const [presence = FAILS] = presences;
  found(into, presences.size === 1 ? presence : MAYBE);
}
