import { columnAt, KNOWN } from '../../records/columns';
import type { Day } from '../../records/dates';
import { assertNever } from '../../wording/invariant';
import { conditionOf, type Check, type Value, type Window } from '../resolve/program';
import { sourceOf } from '../resolve/values';
import { FAILS, HOLDS, MAYBE } from './answers';
import { partWith, unmeasured, passed, type Part, type Setting, type Visit, type Visitor } from './prepared';
import { RecordWindows } from './record-windows';
import { EVERYBODY } from './scan';
import type { DayBounds } from './day-bounds';
import { PeriodCondition, type Looked } from './period-condition';
import { takeYears, takeYearsTogether } from './periods';
import type { TraineeTime } from './trainee-time';
import { NOTHING_OPEN, withOthers, type OpenCells } from './trace';
import { datesOf, movesWithDay } from './values';
import { laterOf, type WindowBounds } from './window-bounds';
import type { WindowDays } from './window-days';
import { WindowEvents } from './window-events';
import { INSUFFICIENT_DATA, MET, NOT_APPLICABLE, PENDING, type VerdictCode } from './verdict';
import { windowsOf, type DatedWindow } from './windows';

/** The window of a sentence, made ready for a roster. */
export class PreparedWindow {
  private readonly records: RecordWindows | null;
  /** Whose windows are looked for. */
  private trainee = EVERYBODY;
  private readonly personDate = (value: Value): DayBounds =>
    value.kind === 'event' ? this.events.date(value) : this.setting.personDate(value, this.trainee);
  /** What it hangs on. */
  private readonly events: WindowEvents;
  private readonly teller = new OpenCellTeller(this);
  private readonly having: PeriodCondition | null;
  /** Whose windows were looked for the last time, and when. */
  private looked: Looked | null = null;

  /** @param asksMinimum whether only so much is asked in the windows that may be too little */
  constructor(
    private readonly window: Window | null,
    private readonly setting: Setting,
    asksMinimum = false,
  ) {
    this.events = new WindowEvents(window, setting);
    const having = conditionOf(window);
    this.having = having && new PeriodCondition(having, setting);
    this.records = window?.kind === 'eachRecord' ? new RecordWindows(window, setting, asksMinimum) : null;
  }

  /** True when the windows themselves are records that the workbook does not hold. */
  get isMissing(): boolean {
    return this.records?.isMissing === true;
  }

  /**
   * A trainee's windows; for one that slides, those that it slides in: all of time where it names none. There are none where an event that they
   * hang on is not there.
   * @param cutoff the day from which on records are no such events
   */
  of(trainee: number, time: TraineeTime, asOf: Day, cutoff: Day): readonly WindowBounds[] {
    const { window, having } = this;
    if (window === null) return time.always;
    if (having !== null) {
      const looked = (this.looked = { trainee, time, asOf });
      return having.among(this.anyOf(window, trainee, time, asOf, cutoff), looked);
    }
    return this.anyOf(window, trainee, time, asOf, cutoff);
  }

  /** Those windows, whatever there is in them. */
  private anyOf(
    window: Window,
    trainee: number,
    time: TraineeTime,
    asOf: Day,
    cutoff: Day,
  ): readonly WindowBounds[] {
    const { events } = this;
    if (events.isNone) return this.windows(window, trainee, time, asOf);
    events.find(trainee, cutoff - 1);
    const { present, mayMove } = events;
    if (present === FAILS) return [];
    return this.windows(window, trainee, time, asOf).map((bounds) => ({
      ...bounds,
      due: mayMove ? laterOf(bounds.due, time.end) : bounds.due,
      certain: bounds.certain && present === HOLDS,
    }));
  }

  /** Whether the windows hang on the training and the calendar alone: {@link take} is for such. */
  get isDated(): boolean {
    const { window, events, having } = this;
    const isOfRecords = window?.kind === 'sliding' || window?.kind === 'eachRecord' || having !== null;
    return events.isNone && !isOfRecords;
  }

  /** Whether a trainee's windows are the same on any reference date. */
  get isOfNoMoment(): boolean {
    return this.isDated && this.window?.kind !== 'eachPeriod' && !movesWithDay(this.window);
  }

  /**
   * A trainee's windows as numbers.
   * @returns false where unknown cells leave anything about them open
   */
  take(into: WindowDays, trainee: number, time: TraineeTime, asOf: Day, cutoff: Day): boolean {
    const { window } = this;
    const { knownEnd } = time;
    into.clear(cutoff);
    if (knownEnd === null) return false;
    if (window === null) into.addAlways(knownEnd);
    else if (window.kind === 'eachYear' && window.months === 12 && window.except === undefined) {
      const years = this.setting.years(trainee);
      return takeYears(into, time, window.from ?? 1, Math.min(window.to ?? years, years));
    } else if (window.kind !== 'trainingYears' || !takeYearsTogether(into, time, window.from, window.to))
      into.addAll(this.windows(window, trainee, time, asOf));
    return into.isExact && into.isCertain;
  }

  /** Who is told as well which cells leave the windows of a trainee open, where they do. */
  telling(visit: Visit, trainee: number): Visit {
    return visit?.rows === true ? this.teller.for(visit, trainee) : visit;
  }

  /** A part with the cells that leave its window open. */
  withOpenCells(part: Part, trainee: number): Part {
    const { openRows } = this.events;
    const { window } = part;
    const isOpen = window !== null && isOpenWindow(window);
    if (!isOpen && openRows.length === 0) return part;
    const open = isOpen ? this.openCells(window, trainee) : NOTHING_OPEN;
    return partWith(part, {
      rows: withOthers(part.rows, [...open.rows, ...openRows]),
      personFields: [...new Set([...part.personFields, ...open.personFields])],
    });
  }

  /** The cells that leave open when a window is: those of its record, else those of its dates and of the training. */
  private openCells(window: WindowBounds, trainee: number): OpenCells {
    const { label } = window;
    if (this.having !== null && this.looked !== null) {
      const rows = this.having.openRows(window, this.looked);
      if (rows.length > 0) return { personFields: [], rows };
    }
    if (label?.kind === 'record') {
      const rows = this.records?.openRows(window, label, trainee) ?? [];
      return rows.length === 0 ? NOTHING_OPEN : { personFields: [], rows };
    }
    if (trainee === EVERYBODY) return NOTHING_OPEN;
    const { personFields, rows } = this.setting.openCells(trainee);
    const { people } = this.setting.roster;
    const own = datesOf(this.window).flatMap((date) => {
      const source = sourceOf(date);
      const isOwn = source.kind === 'field' || source.kind === 'personField';
      return isOwn && columnAt(people, source.field).states[trainee] !== KNOWN ? [source.field] : [];
    });
    return { personFields: [...own, ...personFields], rows };
  }

  /** Whether unknown cells leave open of an event that the windows looked for last hang on whether there is one. */
  get mayBeMissing(): boolean {
    return !this.events.isNone && this.events.present === MAYBE;
  }

  /** Of the events that the windows hang on, those that were not found the last time: numbers in the order in which the sentence names them. */
  get missing(): readonly number[] {
    return this.events.missing;
  }

  /** The days on which the one event may be that the windows looked for last hang on, from the first; null where these are not known. */
  get eventDays(): readonly Day[] | null {
    return this.events.days;
  }

  private windows(window: Window, trainee: number, time: TraineeTime, asOf: Day): readonly WindowBounds[] {
    switch (window.kind) {
      case 'sliding':
        return this.dated(window.inside, trainee, time, asOf);
      case 'eachRecord':
        return (
          this.records?.of(trainee, time.end, passed(time.end, asOf, this.setting.closing)) ?? NO_WINDOWS
        );
      case 'thisPeriod':
        return this.setting.period.windows;
      case 'eachYear':
      case 'eachPeriod':
      case 'trainingYears':
      case 'months':
      case 'edge':
      case 'within':
      case 'range':
      case 'wholeTraining':
        return this.dated(window, trainee, time, asOf);
      default:
        return assertNever(window);
    }
  }

  private dated(
    window: DatedWindow | null,
    trainee: number,
    time: TraineeTime,
    asOf: Day,
  ): readonly WindowBounds[] {
    this.trainee = trainee;
    return windowsOf(window, time, this.setting.durationMonths(trainee), asOf, this.personDate);
  }
}

const NO_WINDOWS: readonly WindowBounds[] = [];

/** Whether unknown cells leave open when a window is, whether it is there, or when it is due. */
function isOpenWindow({ outerFrom, innerFrom, outerTo, innerTo, due, certain }: WindowBounds): boolean {
  return !certain || outerFrom !== innerFrom || outerTo !== innerTo || due.lo !== due.hi;
}

/** A check whose window hangs on an event, and whom it is asked of. */
export interface Awaiting {
  readonly check: Check;
  readonly window: PreparedWindow;
  readonly end: DayBounds;
  readonly trainee: number;
  readonly setting: Setting;
}

/** The verdict where a window hangs on an event that has not been: as long as the training lasts it may still come, after that nothing is asked. */
export function withoutWindow(awaiting: Awaiting, visit: Visit): VerdictCode {
  const verdict = verdictWithout(awaiting);
  const { check, end, window } = awaiting;
  visit?.part?.(unmeasured(check, verdict, { due: end, missing: window.missing }));
  return verdict;
}

function verdictWithout({ end, trainee, setting }: Awaiting): VerdictCode {
  const open = passed(end, setting.asOf(trainee), setting.closing);
  return open === 'passed' ? NOT_APPLICABLE : open === 'open' ? PENDING : INSUFFICIENT_DATA;
}

/**
 * The verdict where unknown cells leave open whether there has been such an event.
 * @param verdict what it is if there has
 */
export function unlessMissing(verdict: VerdictCode, awaiting: Awaiting, visit: Visit): VerdictCode {
  const { check, window, trainee } = awaiting;
  if (!window.mayBeMissing || verdict === INSUFFICIENT_DATA) return verdict;
  const without = verdictWithout(awaiting);
  const isSame = verdict === without || (without === NOT_APPLICABLE && verdict === MET);
  if (isSame) return verdict;
  visit?.part?.(window.withOpenCells(unmeasured(check, INSUFFICIENT_DATA), trainee));
  return INSUFFICIENT_DATA;
}

/** Passes parts on, with the cells that leave their windows open. There is one for each window, of one shape: it is asked for every answer. */
class OpenCellTeller implements Visitor {
  readonly rows = true;
  rejected = false;
  readonly measured = null;
  private visit: Visitor | null = null;
  private trainee = EVERYBODY;

  constructor(private readonly window: PreparedWindow) {}

  for(visit: Visitor, trainee: number): Visitor {
    this.visit = visit;
    this.trainee = trainee;
    this.rejected = visit.rejected;
    return this;
  }

  part(part: Part): void {
    this.visit?.part(
      part.verdict === INSUFFICIENT_DATA ? this.window.withOpenCells(part, this.trainee) : part,
    );
  }
}
