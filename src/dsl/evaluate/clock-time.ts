import type { TrainingClock } from '../../records/clock';
import { LAST_DAY, type Day } from '../../records/dates';
import { dayReaching, FTE_TICKS } from '../../records/quantities';
import { known, shift, UNKNOWN_DAY, type DayBounds } from './day-bounds';
import type { TraineeTime } from './trainee-time';
import { allTime, dayAfter } from './window-bounds';

/** The time of a trainee by two clocks. There is one for every trainee, so that what few ask for is made when it is asked for. */
export class ClockTime implements TraineeTime {
  readonly end: DayBounds;
  readonly knownEnd: Day | null;
  readonly endIsStated: boolean;
  private allOfIt: TraineeTime['always'] | null = null;
  private windows: TraineeTime['yearWindows'] | null = null;
  private begins: readonly Day[] | null | undefined;

  /**
   * @param stated the end that a cell gives; null where it follows from the clocks
   * @param duration of the training, in month ticks
   * @param years of the training
   */
  constructor(
    readonly start: DayBounds,
    readonly fast: TrainingClock,
    readonly slow: TrainingClock,
    stated: DayBounds | null,
    private readonly duration: number,
    private readonly years: number,
  ) {
    this.end = stated ?? shift(this.dayReaching(duration), (day) => day - 1);
    this.knownEnd = this.end.lo === this.end.hi ? this.end.lo : null;
    this.endIsStated = stated !== null;
  }

  get lastDue(): DayBounds {
    return this.end;
  }

  get afterEnd(): DayBounds {
    return dayAfter(this.end);
  }

  get endIsOpen(): boolean {
    return this.end.lo >= LAST_DAY;
  }

  get always(): TraineeTime['always'] {
    return (this.allOfIt ??= [allTime(this)]);
  }

  get yearWindows(): TraineeTime['yearWindows'] {
    return (this.windows ??= []);
  }

  get yearDays(): readonly Day[] | null {
    return this.begins === undefined ? (this.begins = this.workOutYears()) : this.begins;
  }

  private workOutYears(): readonly Day[] | null {
    const { start, fast, slow, years } = this;
    if (start.lo !== start.hi || fast !== slow) return null;
    const begins: Day[] = [];
    for (let year = 1; year <= years + 1; year++) begins.push(fast.yearBegin(year) ?? LAST_DAY);
    return begins;
  }

  yearBegin(year: number): DayBounds {
    const day = this.yearDays?.[year - 1];
    return day === undefined ? this.between((clock) => clock.yearBegin(year)) : known(day);
  }

  beginAfter(months: number): DayBounds {
    return this.between((clock) => clock.beginAfter(months));
  }

  dayReaching(ticks: number): DayBounds {
    return this.between((clock) => clock.dayReaching(ticks));
  }

  earliestEnd(asOf: Day): Day {
    const { start, fast, duration } = this;
    const from = Math.max(asOf + 1, start.lo);
    const rest = dayReaching(from, duration - fast.ticksBefore(from), FTE_TICKS);
    // Months that are cut come to a little less or more than those of one piece.
    return Math.max(rest, dayReaching(start.lo, duration, FTE_TICKS)) - 1;
  }

  private between(dateOn: (clock: TrainingClock) => Day | undefined): DayBounds {
    const { start, fast, slow } = this;
    if (start.lo !== start.hi) return UNKNOWN_DAY;
    const earliest = dateOn(fast) ?? LAST_DAY;
    if (fast === slow) return known(earliest);
    const latest = dateOn(slow) ?? LAST_DAY;
    // Joining two stages may cost a fraction of a month (the running month is another one), so the fastest clock is not always first.
    return { lo: Math.min(earliest, latest), hi: Math.max(earliest, latest) };
  }
}
