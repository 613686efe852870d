import type { Amount } from './measures/measure';
import type { Measuring } from './prepared';
import { MET, WAIVED, type VerdictCode } from './verdict';

/** Keeps what is lacking while verdicts are worked out: of each verdict, how far the first bound that has it falls short. */
export class Lacking implements Measuring {
  readonly rows = false;
  readonly rejected = false;
  readonly part = null;
  private readonly shortfalls = new Float64Array(WAIVED + 1).fill(NaN);
  private isEmpty = true;

  readonly measured = (verdict: VerdictCode, low: Amount | null, { lo }: Amount): void => {
    if (verdict <= MET || !Number.isNaN(this.shortfalls[verdict])) return;
    this.isEmpty = false;
    this.shortfalls[verdict] = low === null ? 0 : Math.max(0, low.hi - lo);
  };

  /** What is lacking for a verdict, in the parts (ticks) of the bound that decides; 0 where it is no amount. Forgets all of it. */
  take(verdict: VerdictCode): number {
    if (this.isEmpty) return 0;
    const shortfall = this.shortfalls[verdict] ?? NaN;
    for (let code = 0; code <= WAIVED; code++) this.shortfalls[code] = NaN;
    this.isEmpty = true;
    return Number.isNaN(shortfall) ? 0 : shortfall;
  }
}
