import { FIRST_DAY, LAST_DAY, type Day } from '../../records/dates';
import type { Length, Window } from '../resolve/program';
import type { Scan } from './scan';
import { known } from './day-bounds';
import { moved } from './values';
import { span, type Stretch, type WindowBounds } from './window-bounds';

/** No month is so much longer than another one. */
const MONTH_SLACK = 3;

/** The windows of one length that a rule looks at. */
export class SlidingWindows {
  /** @param inside true for windows that lie inside the stretch; otherwise they may lie anywhere */
  constructor(
    private readonly window: Extract<Window, { kind: 'sliding' }>,
    private readonly stretch: Stretch,
    private readonly inside: boolean,
  ) {}

  /**
   * Those among which the least and the greatest amount must be, in order of their beginning. An amount changes only where a window begins or ends
   * with a record, so others need no look; beside these there are the first and the last of the stretch, and those that close on the reference date.
   */
  all(scans: readonly Scan[], trainee: number, asOf: Day): readonly WindowBounds[] {
    const { length } = this.window;
    const { start, end } = this.stretch;
    const begins = new Set<Day>();
    const beginning = (day: Day): void => {
      if (isKnown(day)) begins.add(day);
    };
    const ending = (day: Day): void => {
      if (!isKnown(day)) return;
      begins.add(lastBeginEndingBy(day, length));
      begins.add(firstBeginEndingFrom(day, length));
    };
    for (const day of [start.lo, start.hi]) beginning(day);
    for (const day of [end.lo, end.hi].filter(isKnown)) ending(day + 1);
    ending(asOf);
    ending(asOf + 1);
    for (const scan of scans) {
      for (const row of scan.rowsOf(trainee)) {
        for (const day of turningPoints(scan.extents.begin[row] ?? 0, scan.extents.end[row] ?? 0)) {
          beginning(day);
          ending(day);
        }
      }
    }
    return [...begins].sort((left, right) => left - right).flatMap((begin) => this.at(begin) ?? []);
  }

  /** The window that begins on a day; null when it is none of those looked at. */
  at(begin: Day): WindowBounds | null {
    const { length, quantifier } = this.window;
    const { start, end, certain: isThere } = this.stretch;
    const next = moved(begin, length, 1);
    if (this.inside && (begin < start.lo || next > end.hi + 1)) return null;
    const certain = isThere && (!this.inside || (begin >= start.hi && next <= end.lo + 1));
    const due = quantifier === 'some' ? end : known(next - 1);
    const label = { kind: 'dates', from: begin, last: next - 1, moves: true } as const;
    return span(known(begin), known(next), due, label, certain);
  }
}

/** Whether a day is one, and not all that lies before or after. */
const isKnown = (day: Day): boolean => day > FIRST_DAY && day < LAST_DAY;

/** The days on which a record starts or stops to be inside a window that moves on; none at an end of which the day is unknown. */
function turningPoints(begin: Day, end: Day): readonly Day[] {
  if (end - begin <= 1) return [begin, end];
  const first = begin <= FIRST_DAY ? [] : [begin, begin + 1];
  const last = end >= LAST_DAY ? [] : [end - 1, end];
  return [...first, ...last];
}

/** The first window to end on a day or later. */
function firstBeginEndingFrom(end: Day, length: Length): Day {
  let begin = moved(end, length, -1) - MONTH_SLACK;
  while (moved(begin, length, 1) < end) begin++;
  return begin;
}

/** The last window to end by a day. */
function lastBeginEndingBy(end: Day, length: Length): Day {
  let begin = moved(end, length, -1) + MONTH_SLACK;
  while (moved(begin, length, 1) > end) begin--;
  return begin;
}
