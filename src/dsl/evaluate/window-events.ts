import { FIRST_DAY, LAST_DAY, type Day } from '../../records/dates';
import type { EventValue, Value, Window } from '../resolve/program';
import { sourceOf } from '../resolve/values';
import { FAILS, HOLDS, type Answer } from './answers';
import { UNKNOWN_DAY, type DayBounds } from './day-bounds';
import { findEvent, type FoundEvent } from './found-event';
import type { Setting } from './prepared';
import type { Scan } from './scan';
import { openTrace, type RowTrace } from './trace';
import { datesOf } from './values';

/** The events that a window hangs on: the first or latest record of a selection, once there is one. */
export class WindowEvents {
  private readonly scans: ReadonlyMap<EventValue, Scan>;
  /** Whether there are none: then nothing has to be looked for. */
  readonly isNone: boolean;
  /** Whether the latest record of a kind is among them: it may be another one as long as the training lasts. */
  readonly mayMove: boolean;
  private found: ReadonlyMap<EventValue, FoundEvent> = new Map();

  constructor(window: Window | null, setting: Setting) {
    this.scans = new Map(eventsOf(window).map((event) => [event, setting.scanOf(event.selected, null)]));
    this.isNone = this.scans.size === 0;
    this.mayMove = [...this.scans.keys()].some(({ which }) => which === 'latest');
  }

  /**
   * Looks for those of a trainee.
   * @param until the last day on which one may begin
   */
  find(trainee: number, until: Day): void {
    this.found = new Map(
      [...this.scans].map(([event, scan]) => [event, findEvent(scan, event.which, trainee, until)]),
    );
  }

  /** Whether all of them have been found. */
  get present(): Answer {
    const answers = [...this.found.values()].map(({ present }) => present);
    return answers.find((answer) => answer === FAILS) ?? answers.find((answer) => answer !== HOLDS) ?? HOLDS;
  }

  /** The numbers of those that have not, in the order in which the window names them. */
  get missing(): readonly number[] {
    return [...this.found.values()].flatMap(({ present }, index) => (present === FAILS ? [index] : []));
  }

  /** The records that leave open which of them it was, or when. */
  get openRows(): readonly RowTrace[] {
    return [...this.found].flatMap(([event, { candidates }]) => {
      const scan = this.scans.get(event);
      return scan === undefined ? [] : candidates.flatMap((candidate) => openRow(scan, candidate));
    });
  }

  /** The days on which the only one of them may be, from the first; null where there are others, or a day is unknown. */
  get days(): readonly Day[] | null {
    const [first, ...others] = this.found;
    if (first === undefined || others.length > 0) return null;
    const [event, { candidates }] = first;
    const bounds = this.date(event);
    const days = candidates.map((candidate) => (event.day === 'first' ? candidate.first : candidate.last));
    const isKnown = days.every(({ lo, hi }) => lo === hi) && bounds.lo > FIRST_DAY && bounds.hi < LAST_DAY;
    return isKnown ? [...new Set(days.map(({ lo }) => lo))].sort((one, other) => one - other) : null;
  }

  date(event: EventValue): DayBounds {
    const found = this.found.get(event);
    if (found === undefined) return UNKNOWN_DAY;
    const { lo, hi } = event.day === 'first' ? found.first : found.last;
    return { lo: Math.max(lo, FIRST_DAY), hi: Math.min(hi, LAST_DAY) };
  }
}

/** A record of which unknown cells leave open whether or when it is an event. */
function openRow(scan: Scan, { row, answer }: FoundEvent['candidates'][number]): RowTrace[] {
  if (answer === HOLDS && scan.extents.certain[row] === 1) return [];
  return [openTrace(scan.table, row, scan.openCell(row))];
}

/** The events of a window, in the order in which it names them. */
function eventsOf(window: Window | null): readonly EventValue[] {
  return datesOf(window).flatMap((date: Value) => {
    const source = sourceOf(date);
    return source.kind === 'event' ? [source] : [];
  });
}
