import type { Day } from '../../records/dates';
import { MONTH_TICKS } from '../../records/quantities';
import type { BoundCheck, Limit } from '../resolve/program';
import { codeOf, groupsOf, type FoundGroup } from './groups';
import { measureOf, type Amount, type Measure } from './measures';
import { isMissing, passed, type PreparedCheck, type Setting, type Visit } from './prepared';
import { known, type DayBounds, type TraineeTime } from './time';
import type { Trace } from './trace';
import { boundVerdict, INSUFFICIENT_DATA, MET, NOT_APPLICABLE, worse, type VerdictCode } from './verdict';
import { windowsOf, type WindowBounds } from './windows';

/** A measure against its limits, in every group and every window. */
export class PreparedBound implements PreparedCheck {
  private readonly measures: readonly Measure[];
  private readonly unset: readonly string[];

  constructor(
    private readonly check: BoundCheck,
    private readonly setting: Setting,
  ) {
    this.measures = check.terms.map((term) =>
      measureOf(term, setting.scanOf(term, check.group), check.dimension),
    );
    this.unset = [check.low, check.high].flatMap((limit) =>
      limit?.parameter === undefined || limit.parameter === null ? [] : [limit.parameter],
    );
  }

  evaluate(trainee: number, visit: Visit): VerdictCode {
    const { check, setting } = this;
    const time = setting.timeOf(trainee);
    const asOf = setting.asOf(trainee);
    const windows = windowsOf(check.window, time, setting.years, asOf, (value) =>
      setting.personDate(value, trainee),
    );
    // Groups that occur in records of which nothing is known are unknown themselves.
    const isUnknown = check.group?.values === null && this.measures.some(({ scan }) => isMissing(scan));
    let verdict: VerdictCode = isUnknown ? INSUFFICIENT_DATA : NOT_APPLICABLE;
    for (const window of windows) {
      for (const found of groupsOf(
        check,
        this.measures.map(({ scan }) => scan),
        trainee,
        window,
      )) {
        verdict = worse(verdict, this.part(trainee, time, asOf, window, found, visit));
      }
    }
    return verdict;
  }

  private part(
    trainee: number,
    time: TraineeTime,
    asOf: Day,
    window: WindowBounds,
    { group, occurs }: FoundGroup,
    visit: Visit,
  ): VerdictCode {
    const { check, setting } = this;
    const amount: Amount = { lo: 0, hi: 0 };
    const trace: Trace = visit?.rows === true ? [] : null;
    for (const measure of this.measures) {
      // Records of a type that the workbook does not hold are unknown: there may be any number of them.
      if (isMissing(measure.scan)) amount.hi = Infinity;
      measure.add(amount, trainee, codeOf(group, measure.scan), window, asOf + 1, trace);
    }
    const [lowLeast, lowMost] = this.limit(check.low, time, asOf);
    const [highLeast, highMost] = this.limit(check.high, time, asOf);
    const due = window.due;
    const open = passed(due, asOf, setting.closing);
    let verdict: VerdictCode;
    if (this.unset.length > 0) verdict = INSUFFICIENT_DATA;
    else {
      const strict = boundVerdict(amount.lo, amount.hi, lowMost, highLeast, open);
      const lenient = boundVerdict(amount.lo, amount.hi, lowLeast, highMost, open);
      verdict = strict === lenient ? strict : INSUFFICIENT_DATA;
    }
    // Records whose group is unknown may make up a group of their own, and records that may not count may make up none:
    // they need to satisfy the bound only if they do.
    if ((group === 'unknown' || !occurs) && verdict !== MET) verdict = INSUFFICIENT_DATA;
    if (visit !== null) {
      const isLimitOpen = lowLeast !== lowMost || highLeast !== highMost;
      const isTimeOpen = verdict === INSUFFICIENT_DATA && (isLimitOpen || due.lo !== due.hi);
      const open = isTimeOpen && visit.rows ? setting.openCells(trainee) : { personFields: [], rows: [] };
      const limits = { low: lowMost, high: highLeast, isLimitOpen };
      const rows = [...(trace ?? []), ...open.rows];
      visit.part({
        check,
        verdict,
        group,
        window,
        amount,
        ...limits,
        due,
        unset: this.unset,
        rows,
        personFields: open.personFields,
      });
    }
    return verdict;
  }

  /** A limit at its least and at its most: a rate depends on months of training, which may be unknown. */
  private limit(limit: Limit | null, time: TraineeTime, asOf: Day): [number | null, number | null] {
    if (limit === null) return [null, null];
    if (this.check.rate === null) return [limit.ticks, limit.ticks];
    const months = this.check.rate === 'perElapsedMonth' ? this.elapsed(time, asOf) : this.whole(time, asOf);
    return [
      Math.round((limit.ticks * months.lo) / MONTH_TICKS),
      Math.round((limit.ticks * months.hi) / MONTH_TICKS),
    ];
  }

  private elapsed(time: TraineeTime, asOf: Day): DayBounds {
    const until = Math.min(asOf, time.end.hi) + 1;
    return { lo: time.slow.ticksBefore(until), hi: time.fast.ticksBefore(until) };
  }

  /** The months of the whole training. As long as stages are still to be planned, the programme's duration stands for them. */
  private whole(time: TraineeTime, asOf: Day): DayBounds {
    const duration = this.setting.durationMonths * MONTH_TICKS;
    if (time.endIsOpen) return known(Math.max(duration, time.slow.ticksBefore(time.end.hi)));
    const until = time.end.hi + 1;
    const lo = time.slow.ticksBefore(until);
    const hi = time.fast.ticksBefore(until);
    const planned = { lo: Math.max(lo, duration), hi: Math.max(hi, duration) };
    if (time.slow.runsOn(time.end.hi) || time.end.hi < asOf) return { lo, hi };
    // Unknown cells may leave open whether the stages reach the end.
    return time.fast.runsOn(time.end.hi) ? { lo, hi: planned.hi } : planned;
  }
}
