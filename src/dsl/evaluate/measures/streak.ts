import type { Day } from '../../../records/dates';
import { FAILS, HOLDS, MAYBE } from '../answers';
import { hasKnownBegin } from '../extents';
import type { GroupCode } from '../found-group';
import type { Rows } from '../rows';
import type { Scan } from '../scan';
import type { Trace } from '../trace';
import type { WindowBounds } from '../window-bounds';
import { addInARow, inOrder, longestRow, type InARow, type LongestRow } from './in-a-row';
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
    // If it is one of those that are put in order.
    const mask = satisfying.maskGiven(scan.filter);
    const streaks = new Streaks();
    const first = trace?.rows.length ?? 0;
    found(into, HOLDS);
    for (let at = rows.from; at < rows.to; at++) {
      const row = rows.list[at] ?? 0;
      const isThere = scan.countsInOrder(row, code, window, cutoff);
      const satisfies = mask === null ? HOLDS : (mask[row] ?? FAILS);
      if (trace !== null)
        pushTrace(trace, satisfying, row, both(isThere, satisfies), code, window, UNMEASURED);
      if (isThere === FAILS) continue;
      const day = hasKnownBegin(scan.extents, row) ? (scan.extents.begin[row] ?? 0) : null;
      streaks.add(day, satisfies, isThere === HOLDS);
    }
    addInARow(into, streaks, scan, trace, first);
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
export class Streaks implements InARow {
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

  get least(): number {
    const days = inOrder(this.byDay).map(([, today]) => today);
    let most = days.some(({ sure }) => sure > 0) ? 1 : 0;
    while (!canKeepTo(most, days)) most++;
    // Each record of an unknown day may stand in the middle of a streak.
    return Math.ceil(most / (this.undated.mayBreak + 1));
  }

  get longest(): LongestRow {
    return longestRow(
      inOrder(this.byDay),
      this.undated.possible,
      ({ possible }) => possible,
      ({ breaks }) => breaks > 0,
    );
  }

  isMixed(day: Day): boolean {
    const today = this.byDay.get(day);
    return today !== undefined && today.possible > 0 && today.mayBreak > 0;
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
