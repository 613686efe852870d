/** The requirements of nuclear medicine that are about one trainee. */
import type { Situation } from '../situation';
import type { Outcome, Outcomes } from '../verdicts';
import { absence } from './absence';
import { activities } from './activities';
import { durations } from './duration';
import { judgements } from './judgements';
import { merged } from './merged';
import { portfolio } from './portfolio';
import { cohort, type Regulation } from './regulation';
import { reviews } from './reviews';
import { schedule } from './schedule';
import { teaching } from './teaching';
import { tests } from './tests';

/** N01 to N49; N08 is about the whole list. */
export const NUCLEAR_IDS = Array.from(
  { length: 49 },
  (_, index) => `N${String(index + 1).padStart(2, '0')}`,
).filter((id) => id !== 'N08');

const UNKNOWN: Outcome = { verdict: 'insufficientData' };

/** Without a regulation nothing can be said. */
export const unknownRegulation: Outcomes = Object.fromEntries(NUCLEAR_IDS.map((id) => [id, UNKNOWN]));

export function nuclearMedicine(situation: Situation, regulation: Regulation): Outcomes {
  return {
    ...durations(situation, regulation),
    ...activities(situation, regulation),
    ...cohort(situation, regulation),
    ...merged(situation, regulation),
    ...judgements(situation),
    ...portfolio(situation),
    ...schedule(situation),
    ...reviews(situation),
    ...teaching(situation),
    ...absence(situation),
    ...tests(situation),
  };
}
