import { FIRST_DAY, LAST_DAY, type Day } from '../../records/dates';

/** A date that is known when both are the same; `hi` is {@link LAST_DAY} for a day that may never come. */
export interface DayBounds {
  readonly lo: Day;
  readonly hi: Day;
}

export const UNKNOWN_DAY: DayBounds = { lo: FIRST_DAY, hi: LAST_DAY };
export const NEVER: DayBounds = { lo: LAST_DAY, hi: LAST_DAY };

export const known = (day: Day): DayBounds => ({ lo: day, hi: day });

/** Moves both bounds; a day that never comes stays there. */
export function shift({ lo, hi }: DayBounds, move: (day: Day) => Day): DayBounds {
  const one = (day: Day): Day => (day <= FIRST_DAY || day >= LAST_DAY ? day : move(day));
  return { lo: one(lo), hi: one(hi) };
}
