/** Which of the three regulations a trainee falls under. */
import { fromIso } from '../calendar';
import type { Trainee } from '../roster';
import type { Situation } from '../situation';
import { known, type Outcomes } from '../verdicts';

export type Regulation = 'NG4' | 'NG5' | 'RAD15';

const MERGER = fromIso('2015-07-01');
const REGULATIONS: readonly Regulation[] = ['NG4', 'NG5', 'RAD15'];

/** In months. */
export const DURATIONS: Readonly<Record<Regulation, number>> = { NG4: 48, NG5: 60, RAD15: 60 };

/** The cell chooses; without it the start date decides RAD15 only. Null: regulation unknown. */
export function regulationOf({ regulation, start }: Trainee): Regulation | null {
  if (regulation === 'blank') return known(start) >= MERGER ? 'RAD15' : null;
  return REGULATIONS.find((one) => one === regulation) ?? null;
}

/** N09: an earlier start under RAD15 breaks nothing; it is a fact, so it is never pending. */
export function cohort({ start }: Situation, regulation: Regulation): Outcomes {
  if (start < MERGER) return { N09: { verdict: 'notApplicable' } };
  return { N09: { verdict: regulation === 'RAD15' ? 'met' : 'notMet' } };
}
