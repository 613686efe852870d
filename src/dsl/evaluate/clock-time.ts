import type { TrainingClock } from '../../records/clock';
import { LAST_DAY, type Day } from '../../records/dates';
import { known, shift, UNKNOWN_DAY, type DayBounds } from './day-bounds';
import type { TraineeTime } from './trainee-time';
import { allTime } from './window-bounds';

/** The time of a trainee by two clocks. */
export class ClockTime implements TraineeTime {
  readonly end: DayBounds;
  readonly endIsOpen: boolean;
  readonly endIsStated: boolean;
  readonly always: TraineeTime['always'];
  readonly yearWindows: TraineeTime['yearWindows'] = [];
  private readonly years: (DayBounds | undefined)[] = [];

  /**
   * @param stated the end that a cell gives; null where it follows from the clocks
   * @param duration of the training, in month ticks
   */
  constructor(
    readonly start: DayBounds,
    readonly fast: TrainingClock,
    readonly slow: TrainingClock,
    stated: DayBounds | null,
    duration: number,
  ) {
    this.end = stated ?? shift(this.dayReaching(duration), (day) => day - 1);
    this.endIsOpen = this.end.lo >= LAST_DAY;
    this.endIsStated = stated !== null;
    this.always = [allTime(this)];
  }

  yearBegin(year: number): DayBounds {
    return (this.years[year] ??= this.between((clock) => clock.yearBegin(year)));
  }

  dayReaching(ticks: number): DayBounds {
    return this.between((clock) => clock.dayReaching(ticks));
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
