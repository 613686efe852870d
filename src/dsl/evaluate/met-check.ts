import type { Day } from '../../records/dates';
import type { MetCheck } from '../resolve/program';
import {
  passed,
  unmeasured,
  type OtherVerdict,
  type PreparedCheck,
  type RequirementVerdicts,
  type Setting,
  type Visit,
} from './prepared';
import { PreparedWindow, withoutWindow } from './prepared-window';
import { EVERYBODY } from './scan';
import {
  INSUFFICIENT_DATA,
  MET,
  NOT_APPLICABLE,
  NOT_MET,
  overdue,
  PENDING,
  WAIVED,
  worse,
  type VerdictCode,
} from './verdict';
import type { WindowBounds } from './window-bounds';

/** The verdicts of other requirements: the worst of them, for all are to be met. */
export class PreparedMet implements PreparedCheck {
  private readonly window: PreparedWindow;
  /** By trainee: the day on which verdicts are looked at, where that is not the reference date. */
  private readonly days: Day[] = [];
  /** Of those whose date is past: as things stood on it. */
  private readonly before: RequirementVerdicts;

  constructor(
    private readonly check: MetCheck,
    private readonly setting: Setting,
    private readonly verdicts: RequirementVerdicts,
  ) {
    this.window = new PreparedWindow(check.window, setting);
    // Masks span whole tables: they ask for the days of all trainees, in between those of one.
    const window = new PreparedWindow(check.window, setting);
    setting.follow(() => {
      this.days.length = 0;
    });
    this.before = verdicts.on((trainee) => (this.days[trainee] ??= this.dayOf(trainee, window)));
  }

  evaluate(trainee: number, visit: Visit): VerdictCode {
    const { check, setting, window } = this;
    if (check.unset.length > 0) {
      visit?.part?.(unmeasured(check, INSUFFICIENT_DATA, { unset: check.unset }));
      return INSUFFICIENT_DATA;
    }
    const bounds = check.window === null ? null : this.deadline(trainee, window);
    if (bounds === undefined) {
      const { end } = setting.timeOf(trainee);
      return withoutWindow({ check, window, end, trainee, setting }, visit);
    }
    const isOver = bounds !== null && lastDay(bounds) < setting.asOf(trainee);
    const others = this.others(isOver ? this.before : this.verdicts, trainee);
    const verdict = isOver ? this.afterwards(others, bounds, trainee) : worstOf(others);
    const told = { others, window: bounds, due: bounds?.due ?? null };
    const isDayKnown = isOver && bounds.innerTo === bounds.outerTo;
    window
      .telling(visit, trainee)
      ?.part?.(unmeasured(check, verdict, isDayKnown ? { ...told, othersOn: lastDay(bounds) } : told));
    return verdict;
  }

  /** What is lacking when the date has passed can no longer be mended; where it is not known when that is, hardly anything can be said. */
  private afterwards(
    others: readonly OtherVerdict[],
    { innerTo, outerTo, due, certain }: WindowBounds,
    trainee: number,
  ): VerdictCode {
    const worst = worstOf(others);
    if (worst === NOT_MET && certain) return worst;
    const isDayKnown = innerTo === outerTo;
    // By another day there may have been what they apply to.
    const isForNone = isDayKnown || this.others(this.verdicts, trainee).length === 0;
    if (worst === NOT_APPLICABLE && isForNone) return worst;
    if (!isDayKnown || !certain) return INSUFFICIENT_DATA;
    const { setting } = this;
    return worstOf(others, overdue(passed(due, setting.asOf(trainee), setting.closing)));
  }

  /** Those that apply to a trainee. */
  private others(verdicts: RequirementVerdicts, trainee: number): readonly OtherVerdict[] {
    return this.check.requirements.flatMap((requirement) => {
      const verdict = verdicts.of(requirement, trainee, null);
      return verdict === NOT_APPLICABLE ? [] : [{ requirement, verdict }];
    });
  }

  /** @returns undefined where the record that the date is that of is not there */
  private deadline(trainee: number, window: PreparedWindow): WindowBounds | undefined {
    const asOf = this.setting.asOf(trainee);
    return window.of(trainee, this.setting.timeOf(trainee), asOf, asOf + 1)[0];
  }

  private dayOf(trainee: number, window: PreparedWindow): Day {
    const asOf = this.setting.asOf(trainee);
    const bounds = trainee === EVERYBODY ? undefined : this.deadline(trainee, window);
    return bounds === undefined ? asOf : Math.min(asOf, lastDay(bounds));
  }
}

/** The last day that is certainly before the date, or on it. */
const lastDay = ({ innerTo }: WindowBounds): Day => innerTo - 1;

/** @param lacking what one comes to that may still be met */
const worstOf = (others: readonly OtherVerdict[], lacking: VerdictCode = PENDING): VerdictCode =>
  others.reduce<VerdictCode>((worst, { verdict }) => {
    const counted = verdict === WAIVED ? MET : verdict === PENDING ? lacking : verdict;
    return worse(worst, counted);
  }, NOT_APPLICABLE);
