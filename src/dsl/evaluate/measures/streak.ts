import type { Day } from '../../../records/dates';
import { NUMBER_TICKS } from '../../../records/quantities';
import { FAILS, HOLDS, MAYBE } from '../answers';
import { hasKnownBegin } from '../extents';
import type { GroupCode } from '../found-group';
import type { Rows } from '../rows';
import type { Scan } from '../scan';
import type { Trace } from '../trace';
import type { WindowBounds } from '../window-bounds';
import { found, pushTrace, type Measured, type RowMeasure } from './measure';

const UNMEASURED = { amount: null, dimension: 'number', field: null } as const;

/** The most records of a selection one after the other, by date, that satisfy a condition. Records of one day have no order. */
export class Streak implements RowMeasure {
  /**
   * @param scan the records that are put in order
   * @param satisfying those of them that satisfy the condition
   */
  constructor(
    readonly scan: Scan,
    private readonly satisfying: Scan,
  ) {}

  addRows(
    into: Measured,
    rows: Rows,
    code: GroupCode,
    window: WindowBounds,
    cutoff: Day,
    trace: Trace,
  ): void {
    const { scan, satisfying } = this;
    const streaks = new Streaks();
    const first = trace?.rows.length ?? 0;
    found(into, HOLDS);
    for (let at = rows.from; at < rows.to; at++) {
      const row = rows.list[at] ?? 0;
      const isThere = scan.countsInOrder(row, code, window, cutoff);
      const satisfies = satisfying.mask === null ? HOLDS : (satisfying.mask[row] ?? FAILS);
      if (trace !== null)
        pushTrace(trace, satisfying, row, both(isThere, satisfies), code, window, UNMEASURED);
      if (isThere === FAILS) continue;
      const day = hasKnownBegin(scan.extents, row) ? (scan.extents.begin[row] ?? 0) : null;
      streaks.add(day, satisfies, isThere === HOLDS);
    }
    const { least } = streaks;
    const { count: greatest, from, to } = streaks.longest;
    into.lo += NUMBER_TICKS * least;
    into.hi += NUMBER_TICKS * greatest;
    if (least === greatest && from !== null) into.stretch = { from, to: to + 1 };
    if (trace === null || least === greatest) return;
    for (let index = first; index < trace.rows.length; index++) {
      const told = trace.rows[index];
      if (told?.status !== 'counted' || !streaks.isMixed(scan.extents.begin[told.row] ?? 0)) continue;
      trace.rows[index] = { ...told, reason: 'tied' };
    }
  }
}

const both = (one: number, other: number): number =>
  one === FAILS || other === FAILS ? FAILS : one === MAYBE ? MAYBE : other;

/** What there is on one day: records that are certainly there and satisfy the condition, and that may do so; that may not satisfy it, and certainly do not. */
interface Today {
  sure: number;
  possible: number;
  mayBreak: number;
  breaks: number;
}

/** Records by the day on which they begin, and whether they satisfy a condition. */
export class Streaks {
  private readonly byDay = new Map<Day, Today>();
  private readonly undated = nothing();

  /**
   * @param day null where it is not known
   * @param satisfies whether it satisfies the condition, if it is there
   */
  add(day: Day | null, satisfies: number, isCertain: boolean): void {
    const today = day === null ? this.undated : (this.byDay.get(day) ?? nothing());
    if (day !== null) this.byDay.set(day, today);
    if (satisfies !== FAILS) today.possible++;
    if (satisfies !== HOLDS) today.mayBreak++;
    if (!isCertain || satisfies === MAYBE) return;
    if (satisfies === HOLDS) today.sure++;
    else today.breaks++;
  }

  /** The fewest that any order of the records of each day, and anything that the unknown cells may hold, make for. */
  get least(): number {
    const days = this.inOrder.map(([, today]) => today);
    let most = days.some(({ sure }) => sure > 0) ? 1 : 0;
    while (!canKeepTo(most, days)) most++;
    // Each record of an unknown day may stand in the middle of a streak.
    return Math.ceil(most / (this.undated.mayBreak + 1));
  }

  /** The most that they may make for, and from which day to which they do; no day where that is not known. */
  get longest(): { readonly count: number; readonly from: Day | null; readonly to: Day } {
    const undated = this.undated.possible;
    let longest: Streaks['longest'] = { count: undated, from: null, to: 0 };
    let streak = 0;
    let begin: Day | null = null;
    for (const [day, { possible, breaks }] of this.inOrder) {
      if (streak === 0) begin = day;
      streak += possible;
      if (possible > 0 && streak + undated > longest.count)
        longest = { count: streak + undated, from: undated > 0 ? null : begin, to: day };
      if (breaks === 0) continue;
      // Those of this day that satisfy it may as well come after those that do not.
      streak = possible;
      begin = day;
    }
    return longest;
  }

  /** Whether a day holds records of both kinds, so that they have an order that nobody knows. */
  isMixed(day: Day): boolean {
    const today = this.byDay.get(day);
    return today !== undefined && today.possible > 0 && today.mayBreak > 0;
  }

  private get inOrder(): readonly (readonly [Day, Today])[] {
    return [...this.byDay].sort(([one], [other]) => one - other);
  }
}

const nothing = (): Today => ({ sure: 0, possible: 0, mayBreak: 0, breaks: 0 });

/** Whether the records of each day can stand in such an order that no streak is longer than so: whatever may break one does. */
function canKeepTo(most: number, days: readonly Today[]): boolean {
  // How long the streak is at the least that so far comes last.
  let last = 0;
  for (const { sure, mayBreak } of days) {
    if (mayBreak === 0) last += sure;
    else last = Math.max(0, sure - (most - last) - most * (mayBreak - 1));
    if (last > most) return false;
  }
  return true;
}
