/** M01–M05: what is asked before the training starts. */
import type { DayNumber } from '../calendar';
import type { Cell } from '../roster';
import type { Situation } from '../situation';
import { known, type Outcomes } from '../verdicts';
import { attested } from '../decisions';

export function admission(situation: Situation): Outcomes {
  const { trainee, asOf, start } = situation;
  /** Reading: a date after the reference date has not happened yet. */
  const dated = (cell: Cell<DayNumber>, due: DayNumber) =>
    situation.by(due, known(cell) <= due && known(cell) <= asOf);
  return {
    // "On or before the start": the start is the last day.
    M01: dated(trainee.degree, start),
    M02: dated(trainee.big, start),
    // The cell gives months that are weighted already, up to the start: a fact. What is relevant is attested apart.
    M03: { verdict: known(trainee.experience) >= 12 ? 'met' : 'notMet' },
    M03a: attested(trainee, 'M03a', asOf),
    // Agreed: the cell decides; without it an attestation does.
    M04:
      trainee.dutch === 'blank'
        ? attested(trainee, 'M04', asOf)
        : { verdict: known(trainee.dutch) ? 'met' : 'notMet' },
    // Strictly before the start.
    M05: dated(trainee.registered, start - 1),
  };
}
