import { columnAt, KNOWN, type Column } from '../../../records/columns';
import type { Day } from '../../../records/dates';
import type { Predicate, TermCap } from '../../resolve/program';
import { FAILS, HOLDS, MAYBE, type Mask } from '../answers';
import { codeOf } from '../found-group';
import type { Place } from '../place';
import type { Setting } from '../prepared';
import { everyRow, type Rows } from '../rows';
import type { GroupCode } from '../found-group';
import type { Scan } from '../scan';
import { openTrace, type RowTrace, type Trace } from '../trace';
import type { WindowBounds } from '../window-bounds';
import { mostAllowed, type Share } from './allowance';
import { addUnknown, found, nothing, type Measure, type Measured, type RowMeasure } from './measure';

/** A cap, with what decides whether a record falls under it: without a mask all do. */
type FoundCap =
  | {
      readonly kind: 'where';
      readonly filter: Predicate | null;
      readonly mask: Mask | null;
      readonly most: number;
    }
  | { readonly kind: 'forEach'; readonly column: Column; readonly most: number };

/** Records that fall under the same caps, which are indices into a list of limits. */
interface Bundle {
  readonly limits: readonly number[];
  readonly rows: number[];
}

interface Bundles {
  readonly bundles: readonly Bundle[];
  readonly limits: readonly number[];
  /** Records of which it is unknown under which value's cap they fall. */
  readonly loose: readonly number[];
}

/** A measure of which some records count only up to a limit: the most that all caps allow together. */
export class Capped implements Measure {
  readonly scans: readonly Scan[];
  readonly byClock = false;
  readonly takeAll = null;
  private capsNow: readonly FoundCap[];

  constructor(
    private readonly measure: RowMeasure,
    private readonly caps: readonly TermCap[],
    private readonly maskOf: (predicate: Predicate) => Mask,
    private readonly openCell: Setting['openCell'],
  ) {
    this.scans = [measure.scan];
    this.capsNow = this.findCaps();
    measure.scan.follow(() => {
      this.capsNow = this.findCaps();
    });
  }

  private findCaps(): FoundCap[] {
    return this.caps.map((cap) =>
      cap.kind === 'where'
        ? {
            kind: 'where',
            filter: cap.filter,
            mask: cap.filter === null ? null : this.maskOf(cap.filter),
            most: cap.most,
          }
        : { kind: 'forEach', column: columnAt(this.measure.scan.table, cap.field), most: cap.most },
    );
  }

  add(into: Measured, place: Place, trace: Trace): void {
    const { scan } = this.measure;
    if (scan.isMissing) {
      addUnknown(into);
      return;
    }
    const { trainee, window, cutoff } = place;
    const code = codeOf(place.found.group, scan);
    const rows = trace?.rejected === true ? everyRow(scan.rowsOf(trainee)) : scan.candidatesAt(place);
    const amountOf = (some: readonly number[]): Measured => {
      const amount = nothing();
      this.measure.addRows(amount, everyRow(Int32Array.from(some)), code, window, cutoff, null);
      return amount;
    };
    const strict = this.strict(
      this.bundles(rows, code, window, cutoff, 'strict'),
      (some) => amountOf(some).lo,
    );
    const lenient = this.bundles(rows, code, window, cutoff, 'lenient');
    const least = mostAllowed(strict.shares, strict.limits);
    const greatest = mostAllowed(
      lenient.bundles.map(({ rows: some, limits }) => ({ amount: amountOf(some).hi, limits })),
      lenient.limits,
    );
    into.lo += least;
    into.hi += greatest;
    found(into, HOLDS);
    if (trace !== null) {
      const first = trace.rows.length;
      this.measure.addRows(nothing(), rows, code, window, cutoff, trace);
      const capped = new Set(exceeding(strict));
      for (const [index, traced] of trace.rows.entries()) {
        if (index >= first && traced.status === 'counted' && capped.has(traced.row))
          trace.rows[index] = { ...traced, reason: 'capped' };
      }
      if (least < greatest) trace.rows.push(...this.openCaps(trace.rows.slice(first), trainee));
    }
  }

  /** The cells that leave open under which caps some records fall. */
  private openCaps(counted: readonly RowTrace[], trainee: number): readonly RowTrace[] {
    const { table } = this.measure.scan;
    return counted
      .filter(({ status }) => status === 'counted')
      .flatMap(({ row }) =>
        this.capsNow.flatMap((cap) => {
          const cell = this.openCellOf(cap, row, trainee);
          return cell === null ? [] : [openTrace(table, row, cell)];
        }),
      );
  }

  /** The cell that leaves open whether a record falls under a cap; null where it is known. */
  private openCellOf(cap: FoundCap, row: number, trainee: number): ReturnType<Setting['openCell']> {
    const { table } = this.measure.scan;
    if (cap.kind === 'where')
      return cap.filter !== null && cap.mask?.[row] === MAYBE
        ? this.openCell(table, cap.filter, row, trainee)
        : null;
    const { states, field } = cap.column;
    return states[row] === KNOWN ? null : { table, row, field: field.index };
  }

  /**
   * The records that may count, by the caps that they fall under. Strictly, under every cap that they may fall under; leniently, only under
   * those that they certainly do; where the amount of one decides on that, it adds no more than it can either way.
   */
  private bundles(
    rows: Rows,
    code: GroupCode,
    window: WindowBounds,
    cutoff: Day,
    side: 'strict' | 'lenient',
  ): Bundles {
    const caps = this.capsNow;
    const limits: number[] = [];
    const numbers = new Map<string, number>();
    const bundles = new Map<string, Bundle>();
    const loose: number[] = [];
    const limit = (key: string, most: number): number => {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, limits.length);
      return limits.push(most) - 1;
    };
    for (let at = rows.from; at < rows.to; at++) {
      const row = rows.list[at] ?? 0;
      if (this.measure.scan.counts(row, code, window, cutoff) === FAILS) continue;
      const under: number[] = [];
      let isLoose = false;
      for (const [number, cap] of caps.entries()) {
        if (cap.kind === 'where') {
          const answer = cap.mask === null ? HOLDS : (cap.mask[row] ?? FAILS);
          if (side === 'strict' ? answer !== FAILS : answer === HOLDS)
            under.push(limit(`${number}`, cap.most));
          else if (answer === MAYBE && cap.filter !== null) {
            // It falls under the cap, or it is none of those that do.
            const most = Math.max(cap.most, this.measure.mostWithout?.(row, cap.filter) ?? Infinity);
            if (most < Infinity) under.push(limit(`${number}?${row}`, most));
          }
        } else if (cap.column.states[row] === KNOWN)
          under.push(limit(`${number}=${cap.column.values[row] ?? 0}`, cap.most));
        // At the best, the unknown value is one that no other record has.
        else if (side === 'lenient') under.push(limit(`${number}#${row}`, cap.most));
        else isLoose = true;
      }
      if (isLoose) {
        loose.push(row);
        continue;
      }
      const key = under.join();
      const bundle = bundles.get(key);
      if (bundle === undefined) bundles.set(key, { limits: under, rows: [row] });
      else bundle.rows.push(row);
    }
    return { bundles: [...bundles.values()], limits, loose };
  }

  /**
   * What the records are worth at the least. Those of an unknown value add least where they all have the value that is fullest already; where
   * other caps play a part as well, they are taken to add nothing.
   */
  private strict(
    { bundles, limits, loose }: Bundles,
    leastOf: (rows: readonly number[]) => number,
  ): { bundles: readonly Bundle[]; shares: readonly Share[]; limits: readonly number[] } {
    const sharesOf = (some: readonly Bundle[]): Share[] =>
      some.map((bundle) => ({ amount: leastOf(bundle.rows), limits: bundle.limits }));
    const shares = sharesOf(bundles);
    if (loose.length === 0 || this.caps.length > 1) return { bundles, shares, limits };
    const most = Math.max(0, ...shares.map(({ amount }) => amount));
    const fullest = Math.max(
      0,
      shares.findIndex(({ amount }) => amount === most),
    );
    const filled = bundles.map((bundle, index) =>
      index === fullest ? { ...bundle, rows: [...bundle.rows, ...loose] } : bundle,
    );
    if (filled.length === 0) filled.push({ limits: [0], rows: [...loose] });
    const allLimits = limits.length > 0 ? limits : this.caps.map((cap) => cap.most);
    return { bundles: filled, shares: sharesOf(filled), limits: allLimits };
  }
}

/** The records under a cap of which there is more than it allows. */
function exceeding({
  bundles,
  shares,
  limits,
}: {
  bundles: readonly Bundle[];
  shares: readonly Share[];
  limits: readonly number[];
}): number[] {
  const sums = limits.map((_, limit) =>
    shares.reduce((sum, share) => sum + (share.limits.includes(limit) ? share.amount : 0), 0),
  );
  const isFull = (limit: number): boolean => (sums[limit] ?? 0) > (limits[limit] ?? Infinity);
  return bundles.flatMap((bundle) => (bundle.limits.some(isFull) ? bundle.rows : []));
}
