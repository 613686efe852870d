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
  /** What the trainee's row says may change until the day before the start. */
  const untilTheStart = (holds: boolean) => ({ verdict: situation.by(start - 1, holds).verdict });
  return {
    // "On or before the start": the start is the last day.
    M01: dated(trainee.degree, start),
    M02: dated(trainee.big, start),
    // The cell gives months that are weighted already; they may grow until the day before the start. What is relevant is attested apart.
    M03: untilTheStart(known(trainee.experience) >= 12),
    M03a: attested(trainee, 'M03a', asOf),
    // Agreed: the cell decides, from the start on; without it an attestation does.
    M04: trainee.dutch === 'blank' ? attested(trainee, 'M04', asOf) : untilTheStart(known(trainee.dutch)),
    // Strictly before the start.
    M05: dated(trainee.registered, start - 1),
  };
}
