import { LAST_DAY, type Day } from '../../records/dates';
import type { BoundCheck } from '../resolve/program';
import { FAILS, HOLDS, MAYBE, type Answer } from './answers';
import { Bounded } from './bounded';
import type { Place } from './place';
import type { Setting } from './prepared';
import { RowTraces, type RowTrace } from './trace';
import type { TraineeTime } from './trainee-time';
import { NOT_APPLICABLE } from './verdict';
import type { WindowBounds } from './window-bounds';

/** Whose periods are looked at, and when. */
export interface Looked {
  readonly trainee: number;
  readonly time: TraineeTime;
  readonly asOf: Day;
}

/** What there must be in a period for a rule to look at it, planned records included. */
export class PeriodCondition {
  private readonly bounded: Bounded;

  constructor(check: BoundCheck, setting: Setting) {
    this.bounded = new Bounded(check, setting, []);
  }

  /** Those periods in which it holds; where that is not known, it is open whether there is such a period. */
  among(windows: readonly WindowBounds[], looked: Looked): readonly WindowBounds[] {
    return windows.flatMap((window) => {
      const answer = this.answer(placeIn(window, looked));
      if (answer === FAILS) return [];
      return [answer === HOLDS ? window : { ...window, certain: false }];
    });
  }

  /** The records that leave open whether it holds in a period. */
  openRows(window: WindowBounds, looked: Looked): readonly RowTrace[] {
    const trace = new RowTraces(false);
    this.bounded.judge(placeIn(window, looked), trace);
    return trace.rows.filter(({ status }) => status === 'unknown');
  }

  private answer(place: Place): Answer {
    const { verdict, presence, amount, low, high } = this.bounded.judge(place);
    if (verdict === NOT_APPLICABLE) return FAILS;

    if ((low !== null && amount.hi < low.lo) || (high !== null && amount.lo > high.hi)) return FAILS;
    const isWithin = (low === null || amount.lo >= low.hi) && (high === null || amount.hi <= high.lo);
    return isWithin && presence === HOLDS ? HOLDS : MAYBE;
  }
}

const placeIn = (window: WindowBounds, looked: Looked): Place => ({
  ...looked,
  cutoff: LAST_DAY,
  window,
  found: { group: null, occurs: true },
  grid: null,
  cell: 0,
});
