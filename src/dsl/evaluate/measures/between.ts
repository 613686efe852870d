import { FIRST_DAY, LAST_DAY, type Day } from '../../../records/dates';
import type { Dimension } from '../../../records/quantities';
import { FAILS, HOLDS, MAYBE } from '../answers';
import { hasKnownBegin, sureDays, type Days } from '../extents';
import type { GroupCode } from '../found-group';
import type { Rows } from '../rows';
import type { Scan } from '../scan';
import type { Trace } from '../trace';
import type { WindowBounds } from '../window-bounds';
import { gaps, leastLongest, longest, shortestBetween } from './gaps';
import { found, pushTrace, type Measured, type RowMeasure } from './measure';

/** The days of records between which time is measured; of a record of one date that date, as an edge without length. */
interface Dated {
  /** Of those that certainly count: the days on which they certainly are. */
  readonly sure: Days[];
  /** Of all that may count, on all days on which they may be. */
  readonly possible: Days[];
  /** The first day on which one of all these may be over, and the last one on which one may begin: no gap lies outside these. */
  readonly reach: { from: Day; to: Day };
  /** How many events there may be beside those, of which the day is unknown: each of them parts one gap at the most. */
  undated: number;
}

/**
 * The longest or the shortest time from one record to the next: from date to date, and for records with a begin and an end from the day after the end of one
 * to the begin of the next. Nothing before the first or after the last; of fewer than two records there is none. More records never make the shortest longer.
 */
export class TimeBetween implements RowMeasure {
  private readonly isEvent: boolean;

  constructor(
    readonly scan: Scan,
    private readonly dimension: Dimension,
    private readonly which: 'longest' | 'shortest',
  ) {
    this.isEvent = scan.table.type.fields.some(({ role }) => role === 'date');
  }

  addRows(
    into: Measured,
    rows: Rows,
    code: GroupCode,
    window: WindowBounds,
    cutoff: Day,
    trace: Trace,
  ): void {
    const { scan, dimension } = this;
    const dated: Dated = { sure: [], possible: [], reach: { from: LAST_DAY, to: FIRST_DAY }, undated: 0 };
    let count = 0;
    for (let at = rows.from; at < rows.to; at++) {
      const row = rows.list[at] ?? 0;
      const answer = scan.counts(row, code, window, cutoff);
      if (trace !== null) {
        const counted = { amount: null, dimension, field: null } as const;
        const shown = scan.countsInFull(row, code, window, cutoff);
        pushTrace(trace, scan, row, shown, code, window, counted);
      }
      if (answer === FAILS) continue;
      this.note(dated, row, answer, window, cutoff);
      if (answer === HOLDS) count++;
    }
    if (dated.possible.length + dated.undated < 2) return;
    found(into, count >= 2 ? HOLDS : MAYBE);
    if (this.which === 'longest') this.longest(into, dated);
    else this.shortest(into, dated);
  }

  private note(dated: Dated, row: number, answer: number, window: WindowBounds, cutoff: Day): void {
    const { extents } = this.scan;
    const { sure, possible, reach } = dated;
    const days = sureDays(extents, row);
    const known = days === null ? null : this.asMeasured(days, cutoff);
    const { firstEnd, lastBegin } = this.edges(row, known, window, cutoff);
    reach.from = Math.min(reach.from, firstEnd);
    reach.to = Math.max(reach.to, lastBegin);
    if (known === null && this.isEvent) dated.undated++;
    else
      possible.push(
        this.asMeasured({ from: extents.begin[row] ?? FIRST_DAY, to: extents.end[row] ?? LAST_DAY }, cutoff),
      );
    if (answer === HOLDS && known !== null) sure.push(known);
  }

  private asMeasured({ from, to }: Days, cutoff: Day): Days {
    return { from, to: this.isEvent ? from : Math.min(to, cutoff) };
  }

  /** The first day on which a record may be over and the last one on which it may begin: if it counts, it takes place in the window. */
  private edges(
    row: number,
    known: Days | null,
    { outerFrom, outerTo }: WindowBounds,
    cutoff: Day,
  ): { readonly firstEnd: Day; readonly lastBegin: Day } {
    const first = outerFrom <= FIRST_DAY ? FIRST_DAY : outerFrom + (this.isEvent ? 0 : 1);
    const end = Math.min(outerTo, cutoff);
    const last = end >= LAST_DAY ? LAST_DAY : end - 1;
    if (known === null) return { firstEnd: first, lastBegin: last };
    const isBeginKnown = hasKnownBegin(this.scan.extents, row);
    return { firstEnd: known.to, lastBegin: isBeginKnown ? known.from : Math.min(known.from, last) };
  }

  private longest(into: Measured, { sure, possible, reach, undated }: Dated): void {
    const { dimension } = this;
    const inner = hull(sure);
    into.lo += inner === null ? 0 : leastLongest(gaps(possible, inner), undated, dimension, 0);
    const { gap, length } = longest(gaps(sure, reach), dimension);
    into.hi += gap !== null && (gap.from <= FIRST_DAY || gap.to >= LAST_DAY) ? Infinity : length;
    into.stretch = gap;
  }

  private shortest(into: Measured, { sure, possible, undated }: Dated): void {
    const { dimension } = this;
    // One of which the day is unknown may be on that of another.
    into.lo += undated > 0 ? 0 : shortestBetween(possible, dimension).length;
    const { gap, length } = shortestBetween(sure, dimension);
    into.hi += length;
    into.stretch = gap;
  }
}

/** From the first of some days to the last. */
function hull(days: readonly Days[]): Days | null {
  if (days.length === 0) return null;
  return { from: Math.min(...days.map(({ from }) => from)), to: Math.max(...days.map(({ to }) => to)) };
}
