import type { Day } from '../../../records/dates';
import { NUMBER_TICKS } from '../../../records/quantities';
import { FAILS, HOLDS } from '../answers';
import type { Rows } from '../rows';
import type { GroupCode } from '../found-group';
import type { Scan } from '../scan';
import type { Trace } from '../trace';
import type { WindowBounds } from '../window-bounds';
import { found, pushTrace, type Measured, type RowMeasure } from './measure';
import type { Readings } from './readings';

/** What a record adds to each of its days. */
interface Span {
  readonly begin: Day;
  readonly end: Day;
  readonly amount: number;
}

interface Busiest {
  readonly most: number;
  /** The first of the busiest days, and the day after the last of them in a row; null when nothing is above zero. */
  readonly days: { readonly from: Day; readonly to: Day } | null;
}

/** The most that there is on any one day: records, or the sum of a field. */
export class Peak implements RowMeasure {
  constructor(
    readonly scan: Scan,
    private readonly readings: Readings | null,
  ) {}

  addRows(
    into: Measured,
    rows: Rows,
    code: GroupCode,
    window: WindowBounds,
    cutoff: Day,
    trace: Trace,
  ): void {
    const { scan, readings } = this;
    const { begin, end } = scan.extents;
    const least: Span[] = [];
    const greatest: Span[] = [];
    found(into, HOLDS);
    for (let at = rows.from; at < rows.to; at++) {
      const row = rows.list[at] ?? 0;
      const answer = scan.countsInFull(row, code, window, cutoff);
      if (answer === FAILS) continue;
      const low = readings?.low(row) ?? NUMBER_TICKS;
      const high = readings?.high(row) ?? NUMBER_TICKS;
      const days = { begin: begin[row] ?? 0, end: end[row] ?? 0 };
      least.push({ ...days, amount: answer === HOLDS ? low : Math.min(0, low) });
      greatest.push({ ...days, amount: answer === HOLDS ? high : Math.max(0, high) });
    }
    const certain = busiest(least, window.innerFrom, Math.min(window.innerTo, cutoff));
    into.lo += certain.most;
    into.hi += busiest(greatest, window.outerFrom, Math.min(window.outerTo, cutoff)).most;
    into.stretch = certain.days;
    if (trace !== null) this.trace(trace, rows, code, window, cutoff, certain.days);
  }

  private trace(
    trace: NonNullable<Trace>,
    rows: Rows,
    code: GroupCode,
    window: WindowBounds,
    cutoff: Day,
    days: Busiest['days'],
  ): void {
    const { scan, readings } = this;
    const { begin, end } = scan.extents;
    for (let at = rows.from; at < rows.to; at++) {
      const row = rows.list[at] ?? 0;
      const answer = scan.countsInFull(row, code, window, cutoff);
      const first = trace.rows.length;
      if (readings !== null) readings.trace(trace, row, answer, code, window);
      else {
        const counted = { amount: NUMBER_TICKS, dimension: 'number', field: null } as const;
        pushTrace(trace, scan, row, answer, code, window, counted);
      }
      const pushed = trace.rows[first];
      const isThere = days !== null && (begin[row] ?? 0) < days.to && (end[row] ?? 0) > days.from;
      if (pushed?.status === 'counted' && !isThere)
        trace.rows[first] = { ...pushed, status: 'rejected', reason: 'elsewhere', amount: null };
    }
  }
}

/** The highest sum on any day of `[from, to)`; a day without records has none. */
function busiest(spans: readonly Span[], from: Day, to: Day): Busiest {
  const steps: { readonly day: Day; readonly amount: number; readonly sign: 1 | -1 }[] = [];
  for (const { begin, end, amount } of spans) {
    const first = Math.max(begin, from);
    const last = Math.min(end, to);
    if (first < last && amount !== 0)
      steps.push({ day: first, amount, sign: 1 }, { day: last, amount, sign: -1 });
  }
  steps.sort((left, right) => left.day - right.day);
  let most = 0;
  let days: Busiest['days'] = null;
  let sum = 0;
  // Amounts without a limit cannot be taken away again, so they are counted apart.
  const endless = { above: 0, below: 0 };
  for (let index = 0; index < steps.length;) {
    const day = steps[index]?.day ?? 0;
    for (let step = steps[index]; step?.day === day; step = steps[++index]) {
      if (Number.isFinite(step.amount)) sum += step.sign * step.amount;
      else endless[step.amount > 0 ? 'above' : 'below'] += step.sign;
    }
    const total = endless.below > 0 ? -Infinity : endless.above > 0 ? Infinity : sum;
    if (total > most) {
      most = total;
      days = { from: day, to: steps[index]?.day ?? day };
    }
  }
  return { most, days };
}
