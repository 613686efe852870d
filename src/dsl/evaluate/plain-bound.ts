import type { FoundGroup } from './found-group';
import { occurringGroups } from './groups';
import { PlaceSums, type Amount, type TakeAll } from './measures/measure';
import type { Setting, Visit } from './prepared';
import type { PreparedWindow } from './prepared-window';
import type { Scan } from './scan';
import type { TraineeTime } from './trainee-time';
import { boundVerdict, NOT_APPLICABLE, worse, type VerdictCode } from './verdict';
import { WindowDays } from './window-days';

/** What a plain bound measures, and the limits that are the same for everybody and in every place. */
export interface PlainTerms {
  readonly takeAll: TakeAll;
  readonly scans: readonly Scan[];
  readonly low: Amount | null;
  readonly high: Amount | null;
}

/** Room for the windows, the amounts and one of these, of one trainee after the other. */
const days = new WindowDays();
const sums = new PlaceSums();
const amount: Amount = { lo: 0, hi: 0 };

/**
 * One measure against fixed limits in windows that follow from the training: of a trainee whose unknown cells play no part in it, the verdict comes out
 * of a few numbers. Most bounds are such, and so are most trainees.
 */
export class PlainBound {
  constructor(
    private readonly terms: PlainTerms,
    private readonly window: PreparedWindow,
    /** Null for those that occur at any time. */
    private readonly groups: readonly FoundGroup[] | null,
    private readonly setting: Setting,
  ) {}

  /** @returns null where unknown cells play a part: then each place has to be looked at by itself */
  evaluate(trainee: number, visit: Visit): VerdictCode | null {
    const { setting } = this;
    const { takeAll, low, high } = this.terms;
    const asOf = setting.asOf(trainee);
    const time = setting.timeOf(trainee);
    if (!this.window.take(days, trainee, time, asOf, asOf + 1)) return null;
    const groups = this.groups ?? this.occurring(trainee, time);
    if (groups === null) return null;
    sums.clear(days.count * groups.length);
    if (!takeAll(sums, trainee, days, groups)) return null;
    const least = low?.hi ?? null;
    const most = high?.lo ?? null;
    // On its last day something can still be done, but where that day counts as past.
    const reference = setting.closing ? asOf + 1 : asOf;
    let verdict: VerdictCode = NOT_APPLICABLE;
    let place = 0;
    for (let window = 0; window < days.count; window++) {
      const due = (days.due[window] ?? 0) < reference ? 'passed' : 'open';
      for (let group = 0; group < groups.length; group++, place++) {
        amount.lo = sums.lo[place] ?? 0;
        amount.hi = sums.hi[place] ?? 0;
        const one = boundVerdict(amount.lo, amount.hi, least, most, due);
        verdict = worse(verdict, one);
        visit?.measured?.(one, low, amount);
      }
    }
    return verdict;
  }

  /** Null where unknown cells leave open whether there is such a group. */
  private occurring(trainee: number, { always }: TraineeTime): readonly FoundGroup[] | null {
    const [window] = always;
    const groups = window === undefined ? [] : occurringGroups(this.terms.scans, trainee, window);
    for (const { group, occurs } of groups) if (group === 'unknown' || !occurs) return null;
    return groups;
  }
}
