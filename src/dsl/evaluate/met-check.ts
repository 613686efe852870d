import type { Day } from '../../records/dates';
import type { Check, MetCheck, Requirement } from '../resolve/program';
import { requirementSurelyApplies } from './applies';
import {
  passed,
  unmeasured,
  type OtherVerdict,
  type PreparedCheck,
  type RequirementVerdicts,
  type Setting,
  type Visit,
} from './prepared';
import { PreparedWindow, unlessMissing, withoutWindow } from './prepared-window';
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

/** On so many days that a date may be it is tried what there was; of more nothing is said. */
const MOST_DAYS = 4;

/** How things stood on a past day: another one for each trainee. */
interface Before {
  /** By trainee. */
  readonly days: Day[];
  readonly verdicts: RequirementVerdicts;
}

/** The verdicts of other requirements: the worst of them, for all are to be met. */
export class PreparedMet implements PreparedCheck {
  private readonly window: PreparedWindow;
  /** Of those whose date is past: as things stood on the first day that it may be, on the next, and so on, as far as these were asked for. */
  private readonly before: Before[] = [];

  constructor(
    private readonly check: MetCheck,
    private readonly setting: Setting,
    private readonly verdicts: RequirementVerdicts,
  ) {
    this.window = new PreparedWindow(check.window, setting);
    setting.follow(() => {
      for (const { days } of this.before) days.length = 0;
    });
    this.on(0);
  }

  /** @param index of the day, from the first that the date may be */
  private on(index: number): RequirementVerdicts {
    const known = this.before[index];
    if (known !== undefined) return known.verdicts;
    const days: Day[] = [];
    // Masks span whole tables: they ask for the days of all trainees, in between those of one.
    const window = new PreparedWindow(this.check.window, this.setting);
    const verdicts = this.verdicts.on((trainee) => (days[trainee] ??= this.dayOf(trainee, window, index)));
    this.before[index] = { days, verdicts };
    return verdicts;
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
    if (isOver && bounds.innerTo !== bounds.outerTo) {
      const agreed = this.agreed(bounds, trainee);
      if (agreed !== null) return this.tell(agreed, bounds, trainee, visit);
    }
    const others = isOver ? this.standing(0, trainee) : this.others(this.verdicts, trainee);
    const verdict = isOver ? this.afterwards(others, bounds, trainee) : worstOf(others);
    const isDayKnown = isOver && bounds.innerTo === bounds.outerTo;
    const day = isDayKnown ? { othersOn: lastDay(bounds) } : {};
    const told = this.tell({ verdict, others, ...day }, bounds, trainee, visit);
    if (!window.mayBeMissing) return told;
    return unlessMissing(told, { check, window, end: setting.timeOf(trainee).end, trainee, setting }, visit);
  }

  private tell(
    { verdict, ...told }: Standing,
    bounds: WindowBounds | null,
    trainee: number,
    visit: Visit,
  ): VerdictCode {
    const { check, window } = this;
    const heard = window.telling(visit, trainee);
    if (heard !== null && heard.part !== null) {
      const isSure = verdict !== MET || this.surelyApplies(told, trainee);
      const due = bounds?.due ?? null;
      const part = { ...told, window: bounds, due, ...(isSure ? {} : { mayNotApply: true as const }) };
      heard.part(unmeasured(check, verdict, part));
    }
    return verdict;
  }

  /** Whether one of those that are met certainly asks something of a trainee. */
  private surelyApplies({ others, othersOn }: Omit<Standing, 'verdict'>, trainee: number): boolean {
    const verdicts = othersOn === undefined ? this.verdicts : this.on(0);
    return others.some(
      ({ requirement, verdict }) =>
        verdict !== MET || requirementSurelyApplies(requirement, verdicts, trainee),
    );
  }

  /** What is said whichever of a few days the date is, and how things stood on the last of them; null where that differs, or the days are not known. */
  private agreed({ innerTo, due, certain }: WindowBounds, trainee: number): Standing | null {
    const days = this.possibleDays();
    if (!certain || days === null || days.length > MOST_DAYS || days[0] !== innerTo - 1) return null;
    const { setting } = this;
    const lacking = overdue(passed(due, setting.asOf(trainee), setting.closing));
    let agreed: Standing | null = null;
    for (const [index, othersOn] of days.entries()) {
      const others = this.standing(index, trainee);
      const verdict = worstOf(others, lacking);
      if (agreed !== null && agreed.verdict !== verdict) return null;
      agreed = { verdict, others, othersOn };
    }
    return agreed?.verdict === INSUFFICIENT_DATA ? null : agreed;
  }

  /** The last days before the event, or with it, that were looked for last; null where there are no few days that these may be. */
  private possibleDays(window = this.window): readonly Day[] | null {
    const deadline = this.check.window;
    if (deadline?.kind !== 'edge' || deadline.date.kind !== 'event') return null;
    const isBefore = deadline.relation === 'before';
    return window.eventDays?.map((day) => (isBefore ? day - 1 : day)) ?? null;
  }

  /** Those that apply to a trainee as they stood on a past day; where unknown cells leave open how one does but not that it lacks something, it does. */
  private standing(index: number, trainee: number): readonly OtherVerdict[] {
    const verdicts = this.on(index);
    return this.others(verdicts, trainee).map((other) =>
      other.verdict === INSUFFICIENT_DATA && certainlyLacks(other.requirement, verdicts, trainee)
        ? { ...other, verdict: PENDING }
        : other,
    );
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

  private dayOf(trainee: number, window: PreparedWindow, index: number): Day {
    const asOf = this.setting.asOf(trainee);
    const bounds = trainee === EVERYBODY ? undefined : this.deadline(trainee, window);
    if (bounds === undefined) return asOf;
    const first = lastDay(bounds);
    return Math.min(asOf, index === 0 ? first : (this.possibleDays(window)?.[index] ?? first));
  }
}

interface Standing {
  readonly verdict: VerdictCode;
  readonly others: readonly OtherVerdict[];
  /** The day on which they stood so, where it is known. */
  readonly othersOn?: Day;
}

/** Whether a part of a requirement of which all parts are to be met is not met yet, whatever the unknown cells hold. */
function certainlyLacks(requirement: Requirement, verdicts: RequirementVerdicts, trainee: number): boolean {
  if (!requirement.checks.every(asksAll)) return false;
  let lacks = false;
  const measured = (verdict: VerdictCode): void => {
    lacks ||= verdict === PENDING;
  };
  verdicts.of(requirement, trainee, { rows: false, rejected: false, part: null, measured });
  return lacks;
}

/** Whether a check is met only if each of the bounds in it is. */
function asksAll(check: Check): boolean {
  if (check.kind !== 'cases') return check.kind === 'bound';
  return check.cases.every(({ year, check: one }) => year === null && asksAll(one));
}

/** The last day that is certainly before the date, or on it. */
const lastDay = ({ innerTo }: WindowBounds): Day => innerTo - 1;

/** @param lacking what one comes to that may still be met */
const worstOf = (others: readonly OtherVerdict[], lacking: VerdictCode = PENDING): VerdictCode =>
  others.reduce<VerdictCode>((worst, { verdict }) => {
    const counted = verdict === WAIVED ? MET : verdict === PENDING ? lacking : verdict;
    return worse(worst, counted);
  }, NOT_APPLICABLE);
