import { FAILS } from '../answers';
import type { Place } from '../place';
import type { Scan } from '../scan';
import type { Trace } from '../trace';
import { found, nothing, type Measure, type Measured } from './measure';

/** So many per cent of a measure. */
export class PartOf implements Measure {
  readonly takeAll = null;

  constructor(
    private readonly whole: Measure,
    private readonly percent: number,
  ) {}

  get scans(): readonly Scan[] {
    return this.whole.scans;
  }

  get byClock(): boolean {
    return this.whole.byClock;
  }

  add(into: Measured, place: Place, trace: Trace): void {
    const amount = nothing();
    const first = trace?.rows.length ?? 0;
    this.whole.add(amount, place, trace);
    into.lo += this.part(amount.lo);
    into.hi += this.part(amount.hi);
    if (amount.presence !== FAILS) found(into, amount.presence);
    if (trace === null) return;
    for (let index = first; index < trace.rows.length; index++) {
      const told = trace.rows[index];
      if (told?.status === 'counted' && told.amount !== null)
        trace.rows[index] = { ...told, amount: this.part(told.amount) };
    }
  }

  private part(ticks: number): number {
    return (ticks * this.percent) / 100;
  }
}
