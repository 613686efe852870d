import type { RecordTable } from '../../records/columns';
import { FIRST_DAY, LAST_DAY, type Day } from '../../records/dates';
import { assertNever } from '../../wording/invariant';
import type { EachRecordWindow, Neighbour } from '../syntax/ast';
import { known, NEVER, type DayBounds } from './day-bounds';

/** What a window is about, where a rule has several of them. */
export type WindowLabel =
  | { readonly kind: 'trainingYear' | 'calendarYear'; readonly year: number }
  /** `half`, `quarter` and `month` count from 1; of a training the halves of all its years. */
  | { readonly kind: 'trainingHalfYear'; readonly half: number }
  | { readonly kind: 'calendarHalfYear'; readonly year: number; readonly half: number }
  | { readonly kind: 'calendarQuarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'calendarMonth'; readonly year: number; readonly month: number }
  /** `from` is its Monday. */
  | { readonly kind: 'calendarWeek'; readonly from: Day }
  /** While a record lasts, or before or after it. */
  | {
      readonly kind: 'record';
      readonly table: RecordTable;
      readonly row: number;
      readonly relation: EachRecordWindow['relation'];
      /** The record that it ends before, or begins after, where it is known which that is. */
      readonly neighbour: {
        readonly table: RecordTable;
        readonly row: number;
        readonly relation: Neighbour['relation'];
      } | null;
    }
  /** A stretch of time; `last` is its last day. It `moves` where it is the one that decides among all of a length. */
  | { readonly kind: 'dates'; readonly from: Day; readonly last: Day; readonly moves: boolean };

/**
 * A window of one trainee, as half-open intervals: `inner` lies inside it whatever the unknown cells hold, and it lies inside `outer`.
 * The due date is the last day on which something can still be done about it.
 */
export interface WindowBounds {
  readonly outerFrom: Day;
  readonly outerTo: Day;
  readonly innerFrom: Day;
  readonly innerTo: Day;
  readonly due: DayBounds;
  /** Null for the only window of a rule. */
  readonly label: WindowLabel | null;
  /** False when unknown cells leave open whether there is such a window at all. */
  readonly certain: boolean;
}

export function span(
  from: DayBounds,
  to: DayBounds,
  due: DayBounds,
  label: WindowLabel | null = null,
  certain = true,
): WindowBounds {
  return new Span(from.lo, to.hi, from.hi, to.lo, due, label, certain);
}

/** Made by a constructor for the reason that traces are: some windows live long, and most do not. */
class Span implements WindowBounds {
  constructor(
    readonly outerFrom: Day,
    readonly outerTo: Day,
    readonly innerFrom: Day,
    readonly innerTo: Day,
    readonly due: DayBounds,
    readonly label: WindowLabel | null,
    readonly certain: boolean,
  ) {}
}

/** A stretch of a training, both ends included. */
export interface Stretch {
  readonly start: DayBounds;
  readonly end: DayBounds;
  /** False when unknown cells leave open whether there is such a stretch at all. */
  readonly certain: boolean;
}

/** The part of a training that lies in a window; null where none of it does. */
export function stretchIn(
  window: WindowBounds,
  { start, end }: Pick<Stretch, 'start' | 'end'>,
): Stretch | null {
  const from = laterOf({ lo: window.outerFrom, hi: window.innerFrom }, start);
  const to = earlier(dayBefore({ lo: window.innerTo, hi: window.outerTo }), end);
  return from.lo > to.hi ? null : { start: from, end: to, certain: window.certain };
}

/** All of time, for what has no window: due by the end of the training. */
export function allTime({ end }: { readonly end: DayBounds }): WindowBounds {
  return span(known(FIRST_DAY), NEVER, end);
}

export const dayBefore = ({ lo, hi }: DayBounds): DayBounds => ({ lo: lo - finite(lo), hi: hi - finite(hi) });
export const dayAfter = ({ lo, hi }: DayBounds): DayBounds => ({ lo: lo + finite(lo), hi: hi + finite(hi) });

/** 1 for a day that can be moved, 0 for one that never comes or came before all others. */
const finite = (day: Day): 0 | 1 => (day <= FIRST_DAY || day >= LAST_DAY ? 0 : 1);

export const earlier = (left: DayBounds, right: DayBounds): DayBounds => ({
  lo: Math.min(left.lo, right.lo),
  hi: Math.min(left.hi, right.hi),
});

export const laterOf = (left: DayBounds, right: DayBounds): DayBounds => ({
  lo: Math.max(left.lo, right.lo),
  hi: Math.max(left.hi, right.hi),
});

/**
 * Tells whether two parts of a check are about the same window at different moments. The stretch of time that decides among all of a length may
 * be another one by then.
 */
export function windowKey({ label }: WindowBounds): string {
  switch (label?.kind) {
    case undefined:
      return '';
    case 'dates':
      return label.moves ? '' : String(label.from);
    case 'trainingYear':
    case 'calendarYear':
      return String(label.year);
    case 'trainingHalfYear':
      return String(label.half);
    case 'calendarHalfYear':
      return `${label.year}/${label.half}`;
    case 'calendarQuarter':
      return `${label.year}/${label.quarter}`;
    case 'calendarMonth':
      return `${label.year}/${label.month}`;
    case 'calendarWeek':
      return String(label.from);
    case 'record':
      return `${label.table.type.index}#${label.row}`;
    default:
      return assertNever(label);
  }
}
