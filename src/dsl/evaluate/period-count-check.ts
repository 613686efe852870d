import { LAST_DAY } from '../../records/dates';
import type { PeriodCountCheck } from '../resolve/program';
import { surelyApplies } from './applies';
import { PreparedBound } from './bound-check';
import { fewestOf, verdictOnPeriods, type Further, type Tally } from './counted-periods';
import type { DayBounds } from './day-bounds';
import { ifThere } from './if-there';
import type { LackedTogether } from './lacking-together';
import { cutoffOf } from './place';
import {
  passed,
  unmeasured,
  partWith,
  withParts,
  type PreparedCheck,
  type Setting,
  type Visit,
} from './prepared';
import { PreparedWindow, unlessMissing, withoutWindow } from './prepared-window';
import { NOTHING_OPEN } from './trace';
import type { TraineeTime } from './trainee-time';
import { INSUFFICIENT_DATA, MET, NOT_APPLICABLE, NOT_MET, PENDING, type VerdictCode } from './verdict';
import type { WindowBounds } from './window-bounds';

/** A period, and what the check comes to in it. */
interface Judged {
  readonly window: WindowBounds;
  readonly verdict: VerdictCode;
  /** False where unknown cells leave open whether it asks anything in this period. */
  readonly isAsked: boolean;
  readonly isPassed: boolean;
}

/** One check in a number or a share of the periods: "in at least 75% of the quarters". Its own part comes before those of its periods. */
export class PreparedPeriodCount implements PreparedCheck {
  private readonly window: PreparedWindow;

  constructor(
    private readonly check: PeriodCountCheck,
    private readonly inner: PreparedCheck,
    private readonly setting: Setting,
  ) {
    this.window = new PreparedWindow(check.window, setting);
  }

  evaluate(trainee: number, visit: Visit): VerdictCode {
    const { check, setting, window: prepared } = this;
    const asOf = setting.asOf(trainee);
    const time = setting.timeOf(trainee);
    const windows = prepared.of(trainee, time, asOf, cutoffOf(check, asOf));
    if (windows.length === 0 && prepared.missing.length > 0)
      return withoutWindow({ check, window: prepared, end: time.end, trainee, setting }, visit);
    const measuring = visit !== null && visit.part === null ? visit : null;
    const judged = windows.map((window) => this.judged(window, trainee, measuring));
    const together = this.lackedTogether(judged, trainee);
    const tally = tallied(judged);
    // Records that may lie in any of the open periods make up for no more of them than they can lie in: the others are lost, or still to come.
    const lost = together?.lost ?? 0;
    tally.open -= lost;
    tally.broken += lost;
    const isOpen = check.unset.length > 0 || prepared.isMissing;
    const verdict = isOpen
      ? INSUFFICIENT_DATA
      : verdictOnPeriods(check.howMany, tally, this.further(time), together ?? undefined);
    if (visit?.part) {
      this.tell(verdict, { trainee, judged, tally, underway: together?.underway ?? 0, time }, visit);
      for (const { window } of judged) this.inPeriod(window, trainee, visit);
    }
    if (!prepared.mayBeMissing) return verdict;
    return unlessMissing(verdict, { check, window: prepared, end: time.end, trainee, setting }, visit);
  }

  /** Null where the open periods can only be looked at one by one. */
  private lackedTogether(judged: readonly Judged[], trainee: number): LackedTogether | null {
    const { inner } = this;
    if (!(inner instanceof PreparedBound)) return null;
    const open = judged.flatMap(({ window, verdict, isAsked }) =>
      isAsked && verdict === INSUFFICIENT_DATA ? [window] : [],
    );
    return inner.lackedTogether(open, trainee);
  }

  private judged(window: WindowBounds, trainee: number, visit: Visit): Judged {
    const verdict = this.inPeriod(window, trainee, visit);
    // What is met may be met only if there is anything that it applies to.
    const isAsked =
      window.certain && (verdict !== MET || surelyApplies(this.check.check, this.inner, trainee));
    const isPassed = passed(window.due, this.setting.asOf(trainee), this.setting.closing) === 'passed';
    return { window, verdict, isAsked, isPassed };
  }

  private inPeriod(window: WindowBounds, trainee: number, visit: Visit): VerdictCode {
    const { setting, inner } = this;
    setting.period.windows = [window];
    const told = withParts(this.window.telling(visit, trainee), (part) =>
      partWith(part, { window: part.window ?? window }),
    );
    return inner.evaluate(trainee, window.certain ? told : ifThere(told, NOTHING_OPEN));
  }

  /** Calendar periods are looked at up to the earliest end that there can be. */
  private further({ end }: TraineeTime): Further {
    const { window } = this.check;
    if (window.kind !== 'eachPeriod' || window.inside !== null || end.hi < LAST_DAY) return 'none';
    return end.lo >= LAST_DAY ? 'certainly' : 'perhaps';
  }

  private tell(
    verdict: VerdictCode,
    {
      trainee,
      judged,
      tally,
      underway,
      time,
    }: {
      readonly trainee: number;
      readonly judged: readonly Judged[];
      readonly tally: Tally;
      /** See {@link LackedTogether}. */
      readonly underway: number;
      readonly time: TraineeTime;
    },
    visit: NonNullable<Visit> & { readonly part: unknown },
  ): void {
    const { check, setting } = this;
    const count = judged.filter((one) => one.verdict !== NOT_APPLICABLE).length;
    const isTimeOpen = verdict === INSUFFICIENT_DATA && judged.some(({ window }) => !window.certain);
    const open = isTimeOpen && visit.rows ? setting.openCells(trainee) : NOTHING_OPEN;
    visit.part?.(
      unmeasured(check, verdict, {
        due: this.dueOf(verdict, judged, tally, underway) ?? (verdict === PENDING ? time.end : null),
        periods: { met: tally.met + tally.perhapsMet, count, needed: fewestOf(check.howMany, count) },
        unset: verdict === INSUFFICIENT_DATA ? check.unset : [],
        rows: open.rows,
        personFields: open.personFields,
      }),
    );
  }

  /** The due date of the first of those periods that are needed still, or of the one with which it was lost. */
  private dueOf(
    verdict: VerdictCode,
    judged: readonly Judged[],
    tally: Tally,
    underway: number,
  ): DayBounds | null {
    if (verdict !== PENDING && verdict !== NOT_MET) return null;
    const { howMany } = this.check;
    const all = judged.filter((one) => one.verdict !== NOT_APPLICABLE).length;
    const isMeant = (one: Judged): boolean =>
      one.verdict === verdict ||
      (verdict === PENDING && underway > 0 && one.verdict === INSUFFICIENT_DATA && !one.isPassed);
    const dues = judged
      .flatMap((one) => (isMeant(one) ? [one.window.due] : []))
      .sort((one, other) => one.hi - other.hi);
    const needed = fewestOf(howMany, all);
    const spare = verdict === NOT_MET ? all - needed : tally.pending + underway - (needed - tally.met);
    return dues[spare] ?? null;
  }
}

function tallied(judged: readonly Judged[]): Tally {
  const tally: Tally = { met: 0, pending: 0, broken: 0, later: 0, open: 0, perhapsMet: 0, perhapsOpen: 0 };
  for (const { isAsked, isPassed, verdict } of judged) {
    if (verdict === NOT_APPLICABLE) tally.later += isPassed ? 0 : 1;
    else if (!isAsked) tally[verdict === MET ? 'perhapsMet' : 'perhapsOpen']++;
    else if (verdict === MET) tally.met++;
    else if (verdict === PENDING) tally.pending++;
    else if (verdict === NOT_MET) tally.broken++;
    else tally.open++;
  }
  return tally;
}
