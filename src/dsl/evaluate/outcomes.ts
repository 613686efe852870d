import { float64s, uint8s } from '../../records/short-arrays';
import type { VerdictCode } from './verdict';

/** What one requirement comes to for each trainee of the roster, in the roster's order. */
export interface Outcomes {
  /** Verdict codes; 0 for those the rules do not apply to, and for all where a requirement is about the whole list. */
  readonly verdicts: Uint8Array;
  /** How far the first bound that has the verdict falls short of its minimum, in its own parts (ticks); 0 where nothing does, and where it is no amount. */
  readonly shortfalls: Float64Array;
}

/** Outcomes while they are worked out. Those of before an edit stay what they were: what becomes another is copied first. */
export class OpenOutcomes implements Outcomes {
  verdicts: Uint8Array;
  shortfalls: Float64Array;

  /** @param before those that most of them are like; null where there are none */
  constructor(
    private readonly before: Outcomes | null,
    trainees: number,
  ) {
    this.verdicts = before?.verdicts ?? uint8s(trainees);
    this.shortfalls = before?.shortfalls ?? float64s(trainees);
  }

  put(trainee: number, verdict: VerdictCode, shortfall: number): void {
    const { before } = this;
    if (this.verdicts[trainee] !== verdict) {
      if (this.verdicts === before?.verdicts) this.verdicts = before.verdicts.slice();
      this.verdicts[trainee] = verdict;
    }
    if (this.shortfalls[trainee] !== shortfall) {
      if (this.shortfalls === before?.shortfalls) this.shortfalls = before.shortfalls.slice();
      this.shortfalls[trainee] = shortfall;
    }
  }

  /** Them as they are, when all have been put. */
  close(): Outcomes {
    const { before, verdicts, shortfalls } = this;
    return before !== null && before.verdicts === verdicts && before.shortfalls === shortfalls
      ? before
      : { verdicts, shortfalls };
  }
}
