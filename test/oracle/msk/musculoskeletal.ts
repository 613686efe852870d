/** The requirements of musculoskeletal medicine. */
import type { Situation } from '../situation';
import type { Outcomes } from '../verdicts';
import { admission } from './admission';
import { courses } from './courses';
import { durations } from './duration';
import { epas } from './epas';
import { portfolio } from './portfolio';
import { stages } from './stages';

/** In months. */
export const MSK_DURATION = 24;

export function musculoskeletalMedicine(situation: Situation): Outcomes {
  return {
    ...admission(situation),
    ...durations(situation),
    ...stages(situation),
    ...courses(situation),
    ...epas(situation),
    ...portfolio(situation),
  };
}
