import type { TrainingClock } from '../../records/clock';
import type { Day } from '../../records/dates';
import type { DayBounds } from './day-bounds';
import type { WindowBounds } from './window-bounds';

/**
 * The training time of one trainee. Where cells of stages or interruptions are unknown there are two clocks, the fastest and the slowest that
 * they allow, and every date of the training lies between what the two say.
 */
export interface TraineeTime {
  readonly start: DayBounds;
  /** The last day of the training. */
  readonly end: DayBounds;
  /** The same where it is known, else null: a number by itself, for it is asked for with every bound. */
  readonly knownEnd: Day | null;
  /** The day by which all is due: the end of the training; never for all trainees together. */
  readonly lastDue: DayBounds;
  /** True when neither a cell nor the plan gives an end. */
  readonly endIsOpen: boolean;
  /** True when a cell is there to give the end, be it unreadable; false when the end follows from the clock. */
  readonly endIsStated: boolean;
  readonly fast: TrainingClock;
  readonly slow: TrainingClock;
  /** All of time, the window of rules that name none. */
  readonly always: readonly WindowBounds[];
  /** The windows of training years by themselves from the first on, as far as they were asked for: most programmes have several rules about each of them. */
  readonly yearWindows: WindowBounds[];
  /** The first days of the training years from the first on, and of the one after the last; null where any date of the clock is open. */
  readonly yearDays: readonly Day[] | null;
  /** The day after the end. */
  readonly afterEnd: DayBounds;
  /** The first day of training year k. */
  yearBegin(year: number): DayBounds;
  /** The first day after so many months as training years are counted. */
  beginAfter(months: number): DayBounds;
  /** The first day on which a training time has been reached. */
  dayReaching(ticks: number): DayBounds;
  /** The first day on which the training can end if its plan does not reach the end: with full-time stages from the reference date on. */
  earliestEnd(asOf: Day): Day;
}
