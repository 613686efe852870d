import { LAST_DAY, LONGEST_MONTH_DAYS, type Day } from '../../records/dates';
import { convertTicks, FTE_TICKS, MONTH_TICKS, monthsBetween, ticksPerUnit } from '../../records/quantities';
import { assertNever } from '../../wording/invariant';
import {
  PERIOD_LENGTHS,
  type BoundCheck,
  type Length,
  type Limit,
  type LimitReference,
} from '../resolve/program';
import { measuredPer } from '../resolve/units';
import { measureOf } from './measures';
import { beside } from './beside';
import { joinedTerms } from './joined-terms';
import type { Amount, Measure } from './measures/measure';
import { ticksWithin } from './measures/training-time';
import type { Place } from './place';
import type { Setting } from './prepared';
import type { DayBounds } from './day-bounds';
import { restOfWhole } from './part-of-whole';
import { mayRise } from './term-facts';
import type { TraineeTime } from './trainee-time';
import type { WindowBounds } from './window-bounds';

const ENDLESS: Amount = { lo: Infinity, hi: Infinity };

/** One end of a bound, ready to be worked out for a trainee. */
interface PreparedLimit {
  readonly limit: Limit;
  readonly reference: LimitReference | null;
  readonly measures: readonly Measure[];
  /** What belongs to the whole that it is a part of beside what is measured; null where that is no part of it. */
  readonly rest: readonly Measure[] | null;
  /** What it is for everybody; null when it depends on the trainee. */
  readonly fixed: Amount | null;
}

/** The ends of a bound, each at its least and at its most: a rate depends on months of training, a reference on records. */
export class Limits {
  readonly low: PreparedLimit | null;
  readonly high: PreparedLimit | null;
  /** Whether they are a rate of the time that has elapsed. */
  private readonly isElapsed: boolean;

  constructor(
    private readonly check: BoundCheck,
    private readonly setting: Setting,
  ) {
    const { rate } = check;
    this.isElapsed = rate !== null && rate.per !== 'period' && rate.elapsed;
    this.low = this.prepare(check.low);
    this.high = this.prepare(check.high);
  }

  /** What the limits themselves are measured by. */
  get measures(): readonly Measure[] {
    return [...(this.low?.measures ?? []), ...(this.high?.measures ?? [])];
  }

  /**
   * Whether what is measured is a part of what the limit is a part of: then `hi` of that is what it comes to where there is least of the part, and `lo` where
   * there is most of it. Of a part without end that says nothing.
   * @param part what is measured
   */
  isOfWhole({ found: { group, occurs } }: Place, { lo, hi }: Amount): boolean {
    const rest = (this.low ?? this.high)?.rest ?? null;
    const isPart = rest !== null && group !== 'unknown' && occurs;
    return isPart && Number.isFinite(lo) && Number.isFinite(hi);
  }

  /**
   * @param part what is measured
   * @returns null where there is no lower limit
   */
  lowAt(place: Place, part: Amount): Amount | null {
    return this.low === null ? null : (this.low.fixed ?? this.workOut(this.low, place, part));
  }

  /** The same of the upper limit. */
  highAt(place: Place, part: Amount): Amount | null {
    return this.high === null ? null : (this.high.fixed ?? this.workOut(this.high, place, part));
  }

  /** How much there is of what the limits are a rate of; null where they are no such rate. */
  rateBasis(place: Place): Amount | null {
    const end = this.low ?? this.high;
    return end?.reference?.every === undefined ? null : beside(end.measures, place);
  }

  /**
   * What the upper limit may still rise to before it is due: a part of what can be added to has no bound, and at a rate of the time that has elapsed it
   * comes to that of the whole.
   * @param high what it is now
   * @param amount the most that is measured: of what keeps to the limit nobody asks
   */
  highLater(place: Place, high: Amount | null, amount: number): Amount | null {
    const { high: prepared } = this;
    if (prepared === null || high === null || amount <= high.lo) return high;
    if (this.isElapsed) return this.workOut(prepared, place, null, false);
    const { reference } = prepared;
    const isPart = reference !== null && (reference.every?.amount ?? reference.percent) > 0;
    return isPart && reference.terms.some(mayRise) ? ENDLESS : high;
  }

  private prepare(limit: Limit | null): PreparedLimit | null {
    if (limit === null) return null;
    const { reference, ticks } = limit;
    const { check, setting } = this;
    const measures = joinedTerms(reference?.terms ?? []).map((term) =>
      measureOf(term, check.group, reference?.every?.dimension ?? check.dimension, setting),
    );
    const other = reference && restOfWhole(check, reference);
    const rest = other && [measureOf(other, check.group, check.dimension, setting)];
    const fixed = reference === null && check.rate === null ? { lo: ticks, hi: ticks } : null;
    return { limit, reference, measures, rest, fixed };
  }

  /**
   * @param measured by the bound itself
   * @param elapsed whether a rate is one of the time that has elapsed
   */
  private workOut(
    { limit, reference, measures, rest }: PreparedLimit,
    place: Place,
    measured: Amount | null,
    elapsed = this.isElapsed,
  ): Amount {
    const { check } = this;
    if (reference !== null) {
      const amount =
        rest !== null && measured !== null && this.isOfWhole(place, measured)
          ? wholeOf(measured, beside(rest, place))
          : beside(measures, place);
      const part = (ticks: number): number =>
        this.rounded(partOf(reference, Math.max(0, ticks - reference.above))) + limit.ticks;
      return { lo: part(amount.lo), hi: part(amount.hi) };
    }
    const { rate } = check;
    if (rate === null) return { lo: limit.ticks, hi: limit.ticks };
    if (rate.per === 'period') {
      const covered = coveredPart(place, PERIOD_LENGTHS[rate.period]);
      const partOf = (part: number): number => this.rounded(Math.round(limit.ticks * part));
      return { lo: partOf(covered.lo), hi: partOf(covered.hi) };
    }
    const months = this.months(place, elapsed);
    const period = rate.per === 'year' ? 12 * MONTH_TICKS : MONTH_TICKS;
    const times = (ticks: number): number =>
      this.rounded(convertTicks(Math.round((limit.ticks * ticks) / period), check.dimension));
    return { lo: times(months.lo), hi: times(months.hi) };
  }

  /** To whole units, where the rule says so. */
  private rounded(ticks: number): number {
    const { rounding, dimension, unit } = this.check;
    if (rounding === null || !Number.isFinite(ticks)) return ticks;
    const perUnit = ticksPerUnit(dimension) * measuredPer(unit);
    switch (rounding) {
      case 'up':
        return Math.ceil(ticks / perUnit) * perUnit;
      case 'down':
        return Math.floor(ticks / perUnit) * perUnit;
      case 'nearest':
        return Math.round(ticks / perUnit) * perUnit;
      default:
        return assertNever(rounding);
    }
  }

  /** The training time that a rate is multiplied by, in month ticks: of the window where the sentence names one, else of the training. */
  private months(place: Place, elapsed: boolean): Amount {
    const { window } = this.check;
    if (window !== null && window.kind !== 'wholeTraining') return this.inWindow(place, elapsed);
    return elapsed ? this.elapsed(place) : this.whole(place);
  }

  /** Of a window that reaches beyond the stages that are planned, the calendar stands for what is still to be planned, up to the programme's duration. */
  private inWindow({ window, time, asOf, trainee }: Place, elapsed: boolean): Amount {
    const duration = this.setting.durationMonths(trainee) * MONTH_TICKS;
    const within = ticksWithin(window, elapsed ? asOf + 1 : LAST_DAY, time, duration);
    if (elapsed) return wholePeriod(within, window);
    const { start, slow, fast, end } = time;
    const last = Math.min(window.outerTo - 1, end.hi);
    const isExact = window.innerFrom === window.outerFrom && window.innerTo === window.outerTo;
    if (last < asOf || (isExact && slow.runsOn(last))) return wholePeriod(within, window);
    const from = Math.max(window.outerFrom, start.lo);
    const calendar = Math.min(duration, monthsBetween(from, last + 1, FTE_TICKS));
    const hi = Math.max(within.hi, calendar);
    // Unknown cells may leave open whether the stages reach its end; those of the start make two clocks.
    const isKnown = isExact && slow === fast && end.lo === end.hi;
    return wholePeriod({ lo: isKnown ? hi : within.lo, hi }, window);
  }

  private elapsed({ time, asOf }: Place): DayBounds {
    const until = Math.min(asOf, time.end.hi) + 1;
    return { lo: time.slow.ticksBefore(until), hi: time.fast.ticksBefore(until) };
  }

  /** The months of the whole training: as the stages make them, or what is to come of them as long as stages are still to be planned. */
  private whole({ time, asOf, trainee }: Place): Amount {
    const { end, endIsStated, slow, fast } = time;
    const hi = fast.ticksBefore(end.hi + 1);
    const lo = slow.ticksBefore((endIsStated ? end.lo : end.hi) + 1);
    if (slow.runsOn(end.hi) || end.hi < asOf) return { lo, hi };
    const toCome = inFull(time, this.setting.durationMonths(trainee) * MONTH_TICKS);
    const planned = { lo: Math.max(lo, toCome.lo), hi: Math.max(hi, toCome.hi) };
    // Unknown cells may leave open whether the stages reach the end.
    const isOpen = fast.runsOn(end.hi) || (endIsStated && end.lo < end.hi);
    return isOpen ? { lo, hi: planned.hi } : planned;
  }
}

/** What a training comes to once all of it is planned: the programme's duration, or the months up to an end that is stated sooner, in month ticks. */
function inFull({ start, end, endIsStated }: TraineeTime, duration: number): Amount {
  if (!endIsStated) return { lo: duration, hi: duration };
  const upTo = (first: Day, last: Day): number =>
    last < first ? 0 : Math.min(duration, monthsBetween(first, last + 1, FTE_TICKS));
  return { lo: upTo(start.hi, end.lo), hi: upTo(start.lo, end.hi) };
}

/** A whole where there is most of a part of it, and where there is least. */
const wholeOf = (part: Amount, rest: Amount): Amount => ({ lo: part.hi + rest.lo, hi: part.lo + rest.hi });

/** What a limit is of so much of what it is worked out from. */
function partOf({ percent, every }: LimitReference, ticks: number): number {
  if (every === undefined) return (percent * ticks) / 100;
  const { amount, size, rest } = every;
  // Nothing for every so many of it is nothing, also where there is no end to it.
  if (amount === 0) return 0;
  switch (rest) {
    case 'none':
      return amount * Math.floor(ticks / size);
    case 'full':
      return amount * Math.ceil(ticks / size);
    case 'part':
      return (amount * ticks) / size;
    default:
      return assertNever(rest);
  }
}

/** How much of a period of the calendar lies in the training, by the calendar: 1 for all of it. */
function coveredPart({ window, time: { start, end } }: Place, { months, days }: Length): Amount {
  const whole = months > 0 ? months * MONTH_TICKS : days;
  const part = (from: Day, to: Day): number => {
    const length = months > 0 ? monthsBetween(from, to, FTE_TICKS) : Math.max(0, to - from);
    return Math.min(1, length / whole);
  };
  const least = part(Math.max(window.innerFrom, start.hi), Math.min(window.innerTo, end.lo + 1));
  const most = part(Math.max(window.outerFrom, start.lo), Math.min(window.outerTo, end.hi + 1));
  // Days left over count by the length of their month, so that a longer stretch may come to a little less.
  return { lo: Math.min(least, most), hi: Math.max(least, most) };
}

/** Less than any day of full-time training: part-time, a training year begins on the first day by which the clock has reached it, and so a little late. */
const PART_OF_DAY = MONTH_TICKS / LONGEST_MONTH_DAYS;

/** A training year is one of twelve months at most, and its half of six: also where it comes to a part of a day less. */
function wholePeriod({ lo, hi }: Amount, { label }: WindowBounds): Amount {
  const months = label?.kind === 'trainingYear' ? 12 : label?.kind === 'trainingHalfYear' ? 6 : null;
  if (months === null) return { lo, hi };
  const whole = months * MONTH_TICKS;
  const settled = (ticks: number): number => (ticks > whole - PART_OF_DAY ? whole : ticks);
  return { lo: settled(lo), hi: settled(hi) };
}
