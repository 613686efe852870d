import { columnAt, KNOWN, type Column } from '../../records/columns';
import type { Day } from '../../records/dates';
import { convertTicks, NUMBER_TICKS, type Dimension } from '../../records/quantities';
import { clip, daysOf, monthsOf, stretchesOf, type Stretch } from '../../records/timeline';
import { assertNever } from '../../wording/invariant';
import type { Term } from '../resolve/program';
import { FAILS, HOLDS, MAYBE } from './masks';
import type { GroupCode, Scan } from './scan';
import type { Trace } from './trace';
import type { WindowBounds } from './windows';

/** The least and the greatest that a measure can be, given what the unknown cells may hold; in ticks. */
export interface Amount {
  lo: number;
  hi: number;
}

/** One measure of one selection, ready to be taken trainee by trainee. */
export interface Measure {
  readonly scan: Scan;
  /** Adds what the trainee's records amount to inside a window, up to the cutoff (exclusive). */
  add(into: Amount, trainee: number, code: GroupCode, window: WindowBounds, cutoff: Day, trace: Trace): void;
}

export function measureOf(term: Term, scan: Scan, dimension: Dimension): Measure {
  switch (term.kind) {
    case 'count':
      return new Count(scan);
    case 'duration':
      return new Duration(scan, dimension);
    case 'total':
      return new Total(scan, columnAt(scan.table, term.field), dimension);
    case 'different':
      return new Different(scan, columnAt(scan.table, term.field));
    case 'pick':
      return new Pick(scan, columnAt(scan.table, term.field), term.which);
    default:
      return assertNever(term);
  }
}

/** How many records. */
class Count implements Measure {
  constructor(readonly scan: Scan) {}

  add(into: Amount, trainee: number, code: GroupCode, window: WindowBounds, cutoff: Day, trace: Trace): void {
    const { scan } = this;
    for (const row of scan.rowsOf(trainee)) {
      const answer = scan.counts(row, code, window, cutoff);
      if (answer === HOLDS) into.lo += NUMBER_TICKS;
      if (answer !== FAILS) into.hi += NUMBER_TICKS;
      if (trace !== null)
        pushTrace(trace, scan, row, answer, code, window, {
          amount: NUMBER_TICKS,
          dimension: 'number',
          field: null,
        });
    }
  }
}

/** The sum of a field; beside the length of intervals ("months of rotations plus total months of exemptions") in the parts of that. */
class Total implements Measure {
  /** How many units of the dimension one unit of the field is: a field in weeks may stand beside intervals, which are counted in days. */
  private readonly scale: number;

  constructor(
    readonly scan: Scan,
    private readonly column: Column,
    private readonly dimension: Dimension,
  ) {
    this.scale = dimension === 'days' && column.field.unit === 'weeks' ? 7 : 1;
  }

  add(into: Amount, trainee: number, code: GroupCode, window: WindowBounds, cutoff: Day, trace: Trace): void {
    const { scan, column } = this;
    const least = column.field.minimum ?? -Infinity;
    const greatest = column.field.maximum ?? Infinity;
    for (const row of scan.rowsOf(trainee)) {
      const answer = scan.counts(row, code, window, cutoff);
      const isKnown = column.states[row] === KNOWN;
      const value = column.values[row] ?? 0;
      if (answer !== FAILS) {
        const low = isKnown ? value : least;
        const high = isKnown ? value : greatest;
        into.lo += this.ticks(answer === HOLDS ? low : Math.min(0, low));
        into.hi += this.ticks(answer === HOLDS ? high : Math.max(0, high));
      }
      if (trace !== null) traceValue(trace, scan, row, answer, code, window, column, value);
    }
  }

  private ticks(ofNumber: number): number {
    return convertTicks(ofNumber, this.dimension) * this.scale;
  }
}

/** How many different values a field takes. An unknown value may be one already seen or one more. */
class Different implements Measure {
  constructor(
    readonly scan: Scan,
    private readonly column: Column,
  ) {}

  add(into: Amount, trainee: number, code: GroupCode, window: WindowBounds, cutoff: Day, trace: Trace): void {
    const { scan, column } = this;
    const certain = new Set<number>();
    const possible = new Set<number>();
    let unknown = 0;
    let certainUnknown = false;
    for (const row of scan.rowsOf(trainee)) {
      const answer = scan.counts(row, code, window, cutoff);
      const isKnown = column.states[row] === KNOWN;
      const value = column.values[row] ?? 0;
      if (answer !== FAILS) {
        if (!isKnown) unknown++;
        else possible.add(value);
        if (answer === HOLDS && isKnown) certain.add(value);
        if (answer === HOLDS && !isKnown) certainUnknown = true;
      }
      if (trace !== null) traceValue(trace, scan, row, answer, code, window, column, null);
    }
    into.lo += NUMBER_TICKS * Math.max(certain.size, certainUnknown ? 1 : 0);
    into.hi += NUMBER_TICKS * (possible.size + unknown);
  }
}

/** The length of intervals, weighted by their full-time factor; how time was split over rows makes no difference. */
class Duration implements Measure {
  constructor(
    readonly scan: Scan,
    private readonly dimension: Dimension,
  ) {}

  add(into: Amount, trainee: number, code: GroupCode, window: WindowBounds, cutoff: Day, trace: Trace): void {
    const { scan } = this;
    const { begin, end, fteLow, fteHigh } = scan.extents;
    const certain: Stretch[] = [];
    const possible: Stretch[] = [];
    let isCertain = true;
    for (const row of scan.rowsOf(trainee)) {
      const answer = scan.counts(row, code, window, cutoff);
      const from = begin[row] ?? 0;
      const to = end[row] ?? 0;
      const low = fteLow[row] ?? 0;
      const high = fteHigh[row] ?? 0;
      const dated = scan.extents.certain[row] === 1;
      if (answer !== FAILS) {
        possible.push({ begin: from, end: to, fte: high });
        // Dates known but the window's edge not: the part inside both edges counts for certain.
        if (dated && scan.selects(row, code) === HOLDS) certain.push({ begin: from, end: to, fte: low });
        if (answer === MAYBE || low !== high) isCertain = false;
      }
      if (trace !== null) {
        const inside = clip(
          [{ begin: from, end: to, fte: low }],
          window.innerFrom,
          Math.min(window.innerTo, cutoff),
        );
        const shown = answer === HOLDS && low !== high ? MAYBE : answer;
        const factor = scan.table.type.fields.find((field) => field.role === 'fullTimeFactor')?.index ?? null;
        pushTrace(
          trace,
          scan,
          row,
          shown,
          code,
          window,
          { amount: this.length(inside), dimension: this.dimension, field: null },
          low === high ? null : factor,
        );
      }
    }
    // A window with unknown edges makes every record that reaches beyond its inside uncertain.
    const sharp =
      window.innerFrom === window.outerFrom &&
      Math.min(window.innerTo, cutoff) === Math.min(window.outerTo, cutoff);
    const lo = this.length(clip(stretchesOf(certain), window.innerFrom, Math.min(window.innerTo, cutoff)));
    into.lo += lo;
    into.hi +=
      isCertain && sharp
        ? lo
        : this.length(clip(stretchesOf(possible), window.outerFrom, Math.min(window.outerTo, cutoff)));
  }

  private length(stretches: readonly Stretch[]): number {
    return this.dimension === 'months' ? monthsOf(stretches) : daysOf(stretches);
  }
}

/** The latest, first, highest or lowest value of a field; 0 where there is none. */
class Pick implements Measure {
  constructor(
    readonly scan: Scan,
    private readonly column: Column,
    private readonly which: 'latest' | 'first' | 'highest' | 'lowest',
  ) {}

  add(into: Amount, trainee: number, code: GroupCode, window: WindowBounds, cutoff: Day, trace: Trace): void {
    const { scan, column } = this;
    const least = column.field.minimum ?? -Infinity;
    const greatest = column.field.maximum ?? Infinity;
    // The rank of the best certain record, and the values that share it: records of one day have no order among themselves.
    let best = -Infinity;
    let lo = 0;
    let hi = 0;
    let bestRow = -1;
    const rows = scan.rowsOf(trainee);
    for (const row of rows) {
      if (scan.counts(row, code, window, cutoff) !== HOLDS) continue;
      const isKnown = column.states[row] === KNOWN;
      const low = isKnown ? (column.values[row] ?? 0) : least;
      const high = isKnown ? (column.values[row] ?? 0) : greatest;
      const rank = this.rank(row, low, high);
      if (rank > best) {
        best = rank;
        lo = low;
        hi = high;
        bestRow = row;
      } else if (rank === best) {
        lo = Math.min(lo, low);
        hi = Math.max(hi, high);
      }
    }
    // A record that may count, or whose date is unknown, may be the one that decides.
    for (const row of rows) {
      const answer = scan.counts(row, code, window, cutoff);
      const isKnown = column.states[row] === KNOWN;
      const low = isKnown ? (column.values[row] ?? 0) : least;
      const high = isKnown ? (column.values[row] ?? 0) : greatest;
      const rank = this.rank(row, low, high);
      const isOpen = answer === MAYBE || (answer === HOLDS && !isKnown && !this.byDate);
      const mayDecide = isOpen && (scan.extents.certain[row] === 0 || !this.byDate || rank >= best);
      if (mayDecide) {
        if (this.which !== 'highest') lo = Math.min(bestRow < 0 ? 0 : lo, low);
        if (this.which !== 'lowest' || bestRow < 0) hi = Math.max(hi, high);
      }
      if (trace === null) continue;
      const decides = rank === best && answer === HOLDS;
      const shown = mayDecide || (decides && !isKnown) ? MAYBE : answer === MAYBE ? HOLDS : answer;
      const counted = {
        amount: column.values[row] ?? 0,
        dimension: 'number',
        field: column.field.index,
      } as const;
      const traced = scan.trace(row, shown, code, window, counted);
      if (traced === null) continue;
      if (shown === HOLDS && !decides) trace.push({ ...traced, status: 'rejected', reason: 'superseded' });
      else trace.push(shown === MAYBE && !isKnown ? { ...traced, field: column.field.index } : traced);
    }
    into.lo += lo;
    into.hi += hi;
  }

  private get byDate(): boolean {
    return this.which === 'latest' || this.which === 'first';
  }

  private rank(row: number, low: number, high: number): number {
    const date = this.scan.extents.begin[row] ?? 0;
    switch (this.which) {
      case 'latest':
        return date;
      case 'first':
        return -date;
      case 'highest':
        return low;
      case 'lowest':
        return -high;
      default:
        return assertNever(this.which);
    }
  }
}

/** Describes a record whose field counts; where that cell is unknown, so is what the record adds. */
function traceValue(
  trace: NonNullable<Trace>,
  scan: Scan,
  row: number,
  answer: number,
  code: GroupCode,
  window: WindowBounds,
  { field, states }: Column,
  amount: number | null,
): void {
  const isKnown = states[row] === KNOWN;
  const shown = answer === HOLDS && !isKnown ? MAYBE : answer;
  const counted = { amount, dimension: 'number', field: field.index } as const;
  pushTrace(trace, scan, row, shown, code, window, counted, isKnown ? null : field.index);
}

function pushTrace(
  trace: NonNullable<Trace>,
  scan: Scan,
  row: number,
  answer: number,
  code: GroupCode,
  window: WindowBounds,
  counted: { amount: number | null; dimension: Dimension; field: number | null },
  unknownField: number | null = null,
): void {
  const traced = scan.trace(row, answer, code, window, counted);
  if (traced === null) return;
  trace.push(
    traced.status === 'unknown' && unknownField !== null ? { ...traced, field: unknownField } : traced,
  );
}
