import { FIRST_DAY, LAST_DAY, type Day } from '../../../../src/records/dates';
import { atLeast, between, INSUFFICIENT, MET, NOT_MET } from '../verdicts';
import type { Bound } from './bound';
import { References } from './references';

/** A stretch of time in which something is asked. Blank cells may leave its edges open: `outer…` are the widest that it can be, `inner…` the narrowest. */
export class Span {
  outerFrom: Day = FIRST_DAY;
  innerFrom: Day = FIRST_DAY;
  /** Exclusive. */
  innerTo: Day = LAST_DAY;
  outerTo: Day = LAST_DAY;
  /** The last day on which it can be put right. */
  dueLeast: Day = LAST_DAY;
  dueMost: Day = LAST_DAY;

  get isOpen(): boolean {
    const { outerFrom, innerFrom, innerTo, outerTo } = this;
    return outerFrom !== innerFrom || outerTo !== innerTo || this.dueLeast !== this.dueMost;
  }

  /** The due date where there is just one that it can be at the latest; null where it is not fixed. */
  get due(): Day | null {
    return isDated(this.dueMost) ? this.dueMost : null;
  }
}

/** One year, practice or EPA of a check, or all of it. There is one for each, filled in for one trainee after the other. */
export class Part {
  verdict = MET;
  /** What there is for certain and at most, in parts of the unit. */
  lo = 0;
  hi = 0;
  /** What the plan adds to them up to the end of the training. */
  laterLo = 0;
  laterHi = 0;
  /** False where blank cells leave open whether there is such a practice; and where they do so for a training year. */
  isThere = true;
  hasWindow = true;
  /** Whether it is the latest value of nothing. */
  isOfNone = false;
  readonly records = new References();

  // What is told of it: see `PartTeller`.
  /** Longer than `pieceCount`. */
  readonly pieces: string[] = [];
  pieceCount = 0;
  measured: number | null = 0;
  measuredAtMost: number | null = 0;
  shortfall: number | null = 0;
  excess: number | null = null;
  /** How many pieces after the first say how much is missing or too much, and which one says what is to be planned; -1 where none does. */
  balances = 0;
  planned = -1;
  /** What it is about, and that of other parts of which the same is said. */
  marks = '';

  /**
   * @param kind "opleidingsjaar " where it is one of several years; empty for the only part
   * @param value which year
   */
  constructor(
    readonly bound: Bound,
    readonly span: Span,
    readonly kind = '',
    readonly value = '',
  ) {}

  clear(): void {
    this.lo = this.hi = this.laterLo = this.laterHi = 0;
    this.records.clear();
  }

  /** Says something more of it. */
  say(piece: string): void {
    this.pieces[this.pieceCount++] = piece;
  }

  judge(): void {
    const { bound, lo, hi, span } = this;
    const { dueLeast, dueMost } = span;
    const verdict =
      bound.most === null
        ? atLeast(lo, hi, bound.low, dueLeast, dueMost)
        : between(lo, hi, bound.low, bound.high, dueLeast, dueMost);
    this.verdict = verdict === MET || (this.isThere && this.hasWindow) ? verdict : INSUFFICIENT;
  }

  /** The verdict at the end of the training, when everything is due. */
  get laterVerdict(): number {
    const lo = this.lo + this.laterLo;
    const hi = this.hi + this.laterHi;
    if (lo > this.bound.high || hi < this.bound.low) return NOT_MET;
    return lo >= this.bound.low && hi <= this.bound.high ? MET : INSUFFICIENT;
  }

  /** The last day on which it can be put right: none where there is too much of what never becomes less. */
  get lastDay(): Day | null {
    return this.verdict === NOT_MET && this.lo > this.bound.high ? null : this.span.due;
  }

  /** How far the amount is from its limits. */
  get distance(): number {
    return Math.max(0, this.bound.low - this.lo, this.lo - this.bound.high);
  }
}

/** Whether a day lies in a stretch of time up to a cutoff: 0 for no, 1 for perhaps, 2 for certain. The first day of all stands for an unknown one. */
export function within({ outerFrom, innerFrom, innerTo, outerTo }: Span, day: Day, cutoff: Day): 0 | 1 | 2 {
  const to = Math.min(outerTo, cutoff);
  if (outerFrom >= to) return 0;
  if (day === FIRST_DAY) return 1;
  if (day < outerFrom || day >= to) return 0;
  return day >= innerFrom && day < innerTo ? 2 : 1;
}

/** The day after one, and before one; of days that never come they are these themselves. */
export const dayAfter = (day: Day): Day => (isDated(day) ? day + 1 : day);
export const dayBefore = (day: Day): Day => (isDated(day) ? day - 1 : day);

const isDated = (day: Day): boolean => day > FIRST_DAY && day < LAST_DAY;
