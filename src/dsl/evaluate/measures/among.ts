import { columnWithRole } from '../../../records/columns';
import type { Day } from '../../../records/dates';
import type { Among } from '../../resolve/program';
import { FAILS, HOLDS, MAYBE, type Mask } from '../answers';
import { codeOf, type GroupCode } from '../found-group';
import { hasKnownBegin } from '../extents';
import type { Place } from '../place';
import { everyRow } from '../rows';
import type { Scan } from '../scan';
import type { RowTraces, Trace } from '../trace';
import { addUnknown, type Measure, type Measured, type RowMeasure } from './measure';

/** A record that counts or may count, with the first and the last day on which it may begin: for the latest, with time running backwards. */
interface Candidate {
  readonly row: number;
  readonly answer: number;
  readonly lo: Day;
  readonly hi: Day;
}

/** A record that is or may be among so many. */
type Chosen = Pick<Candidate, 'row' | 'answer'>;

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
    const { base, own, measure, isMeasured } = this;
    if (base.isMissing) {
      addUnknown(into);
      return;
    }
    const { trainee, window, cutoff } = place;
    const code = codeOf(place.found.group, base);
    const chosen = this.chosen(place, code);
    for (const { row, answer } of chosen) {
      const selected = own.selects(row, code);
      isMeasured[row] = selected === HOLDS ? answer : selected;
    }
    const rows = trace?.rejected === true ? base.rowsOf(trainee) : Int32Array.from(chosen, ({ row }) => row);
    const first = trace?.rows.length ?? 0;
    measure.addRows(into, everyRow(rows), code, window, cutoff, trace);
    if (trace !== null) this.tellOthers(trace, first, place, code);
    for (const { row } of chosen) isMeasured[row] = FAILS;
  }

  /** What is not among so many is rejected for that, not for what it holds. */
  private tellOthers({ rows }: RowTraces, first: number, { window, cutoff }: Place, code: GroupCode): void {
    const { own } = this;
    const dated = columnWithRole(own.table, 'from') ?? columnWithRole(own.table, 'date');
    for (let index = first; index < rows.length; index++) {
      const row = rows[index];
      if (row?.reason === 'condition' && own.counts(row.row, code, window, cutoff) !== FAILS)
        rows[index] = { ...row, reason: 'notAmong', field: dated?.field.index ?? null };
    }
  }

  /** Those that are or may be among so many, whatever the unknown cells hold. Records of one day have no order. */
  private chosen(place: Place, code: GroupCode): Chosen[] {
    const { count } = this.among;
    const candidates = this.candidates(place, code);
    const ascending = (some: readonly Candidate[], dayOf: (one: Candidate) => Day): readonly Day[] =>
      some.map(dayOf).sort((left, right) => left - right);
    const certain = ascending(
      candidates.filter(({ answer }) => answer === HOLDS),
      ({ hi }) => hi,
    );
    const all = ascending(candidates, ({ lo }) => lo);
    return candidates.flatMap((one): Chosen[] => {
      const surelyBefore = countBelow(certain, one.lo);
      if (surelyBefore >= count) return [];
      // One is not before itself.
      const maybeBefore = countBelow(all, one.hi + 1) - 1;
      return [{ row: one.row, answer: maybeBefore < count ? one.answer : MAYBE }];
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

/** How many of ascending days come before another one. */
function countBelow(ascending: readonly Day[], day: Day): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
