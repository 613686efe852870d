/** N08: at most twelve trainees start in a calendar year, over the whole list. */
import { dateOf, type DayNumber } from '../calendar';
import type { Cell } from '../roster';
import type { Verdict } from '../verdicts';

const MOST = 12;

/** Starts after the reference date are plan. A start that is unknown may lie in any year. */
export function intake(starts: readonly Cell<DayNumber>[], asOf: DayNumber): Verdict {
  const perYear = new Map<number, number>();
  let unknown = 0;
  for (const start of starts) {
    if (typeof start !== 'number') unknown++;
    else if (start <= asOf) perYear.set(dateOf(start).year, (perYear.get(dateOf(start).year) ?? 0) + 1);
  }
  const most = Math.max(0, ...perYear.values());
  if (most > MOST) return 'notMet';
  return most + unknown > MOST ? 'insufficientData' : most === 0 ? 'notApplicable' : 'met';
}
