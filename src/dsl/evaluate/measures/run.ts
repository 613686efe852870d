import { LAST_DAY, type Day } from '../../../records/dates';
import { FTE_TICKS, type Dimension } from '../../../records/quantities';
import { clip, stretchesOf, type Stretch } from '../../../records/timeline';
import { FAILS, HOLDS, MAYBE } from '../answers';
import type { Length } from '../../resolve/program';
import type { Rows } from '../rows';
import type { GroupCode } from '../found-group';
import type { Scan } from '../scan';
import type { Trace } from '../trace';
import type { WindowBounds } from '../window-bounds';
import { moved } from '../values';
import { lengthOf, lengthWithin, traceInterval } from './duration';
import { found, type Measured, type RowMeasure } from './measure';

/** A stretch of time without a gap, and how long its intervals are together. */
interface Run {
  readonly begin: Day;
  readonly end: Day;
  readonly amount: number;
}

/** The last day on which a stretch may go on that ends before a day. */
export const reachOf = (end: Day, gap: Length): Day => (end >= LAST_DAY ? end : moved(end, gap, 1));

/** The longest or the shortest stretch of intervals that touch or overlap. */
export class RunLength implements RowMeasure {
  constructor(
    readonly scan: Scan,
    private readonly dimension: Dimension,
    private readonly weighted: boolean,
    private readonly which: 'longest' | 'shortest',
    private readonly gap: Length,
  ) {}

  addRows(
    into: Measured,
    rows: Rows,
    code: GroupCode,
    window: WindowBounds,
    cutoff: Day,
    trace: Trace,
  ): void {
    const { scan } = this;
    const innerTo = Math.min(window.innerTo, cutoff);
    const outerTo = Math.min(window.outerTo, cutoff);
    const certain: Stretch[] = [];
    const possible: Stretch[] = [];
    let isCertain = true;
    for (let at = rows.from; at < rows.to; at++) {
      const row = rows.list[at] ?? 0;
      const answer = scan.countsInFull(row, code, window, cutoff);
      if (answer === FAILS) continue;
      const { begin, end, low, high } = this.interval(row);
      possible.push(...clip([{ begin, end, fte: high }], window.outerFrom, outerTo));
      if (answer === HOLDS) certain.push(...clip([{ begin, end, fte: low }], window.innerFrom, innerTo));
      else isCertain = false;
    }
    const certainRuns = this.runs(certain);
    const possibleRuns = this.runs(possible);
    const decisive =
      this.which === 'longest'
        ? this.longest(into, certainRuns, possibleRuns)
        : this.shortest(into, certainRuns, possibleRuns, isCertain);
    if (decisive !== null) into.stretch = { from: decisive.begin, to: decisive.end };
    if (trace !== null) this.trace(trace, rows, code, window, cutoff, decisive);
  }

  private longest(into: Measured, certain: readonly Run[], possible: readonly Run[]): Run | null {
    found(into, HOLDS);
    const run = best(certain, (left, right) => left.amount > right.amount);
    const lo = run?.amount ?? 0;
    into.lo += lo;
    into.hi += Math.max(lo, best(possible, (left, right) => left.amount > right.amount)?.amount ?? 0);
    return run;
  }

  private shortest(
    into: Measured,
    certain: readonly Run[],
    possible: readonly Run[],
    isCertain: boolean,
  ): Run | null {
    if (possible.length === 0) return null;
    found(into, certain.length > 0 ? HOLDS : MAYBE);
    const run = best(certain, (left, right) => left.amount < right.amount);
    // A run that is there for certain may be part of a longer one, but it stays a run.
    const grown = possible.filter((one) => certain.some((other) => holds(one, other)));
    const hi =
      run === null
        ? Math.max(...possible.map(({ amount }) => amount))
        : Math.min(...grown.map(({ amount }) => amount));
    // Of a record that may not count, as little as one day may be a run by itself once the record is split.
    into.lo += isCertain ? Math.min(run?.amount ?? 0, hi) : 0;
    into.hi += hi;
    return run;
  }

  private interval(row: number): { begin: Day; end: Day; low: number; high: number } {
    const { begin, end, fteLow, fteHigh } = this.scan.extents;
    return {
      begin: begin[row] ?? 0,
      end: end[row] ?? 0,
      low: this.weighted ? (fteLow[row] ?? 0) : FTE_TICKS,
      high: this.weighted ? (fteHigh[row] ?? 0) : FTE_TICKS,
    };
  }

  private length(stretches: readonly Stretch[]): number {
    return lengthOf(stretchesOf(stretches), this.dimension);
  }

  /** Intervals that touch or overlap, or lie no further apart than a gap may be long, together. */
  private runs(intervals: readonly Stretch[]): Run[] {
    const runs: Run[] = [];
    let members: Stretch[] = [];
    let end: Day = -Infinity;
    let reach: Day = -Infinity;
    const close = (): void => {
      const [first] = members;
      if (first !== undefined) runs.push({ begin: first.begin, end, amount: this.length(members) });
    };
    for (const interval of [...intervals].sort((left, right) => left.begin - right.begin)) {
      if (interval.begin > reach) {
        close();
        members = [];
      }
      members.push(interval);
      end = Math.max(end, interval.end);
      reach = reachOf(end, this.gap);
    }
    close();
    return runs;
  }

  private trace(
    trace: NonNullable<Trace>,
    rows: Rows,
    code: GroupCode,
    window: WindowBounds,
    cutoff: Day,
    decisive: Run | null,
  ): void {
    const { scan, dimension } = this;
    for (let at = rows.from; at < rows.to; at++) {
      const row = rows.list[at] ?? 0;
      const answer = scan.countsInFull(row, code, window, cutoff);
      const { begin, end, low, high } = this.interval(row);
      const to = Math.min(window.innerTo, cutoff);
      const isFactorOpen = low !== high;
      const shown = answer === HOLDS && isFactorOpen ? MAYBE : answer;
      const amount = lengthWithin(begin, end, low, window.innerFrom, to, dimension);
      const counted = { amount, dimension, isFactorOpen };
      const isBeside =
        shown === HOLDS && decisive !== null && !(begin < decisive.end && end > decisive.begin);
      const first = trace.rows.length;
      traceInterval(trace, scan, row, shown, code, window, counted);
      const pushed = trace.rows[first];
      if (isBeside && pushed !== undefined)
        trace.rows[first] = { ...pushed, status: 'rejected', reason: 'elsewhere', amount: null };
    }
  }
}

function best(runs: readonly Run[], isBetter: (left: Run, right: Run) => boolean): Run | null {
  return runs.reduce<Run | null>(
    (known, run) => (known === null || isBetter(run, known) ? run : known),
    null,
  );
}

const holds = (outer: Run, inner: Run): boolean => outer.begin <= inner.begin && inner.end <= outer.end;
