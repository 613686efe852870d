/** What people decide about requirements: waivers, exemptions that name a requirement, and attestations. */
import type { DayNumber } from './calendar';
import type { Cell, Trainee } from './roster';
import type { Outcome, Outcomes } from './verdicts';

const isFilled = (cell: Cell<unknown>): boolean => cell !== 'blank' && cell !== 'error';
const isPast = (cell: Cell<DayNumber>, asOf: DayNumber): boolean => typeof cell === 'number' && cell <= asOf;

/** Agreed: an attestation needs a date, on or before the reference date, and a name. */
function isAttested({ attestations }: Trainee, id: string, asOf: DayNumber): boolean {
  return attestations.some(
    ({ requirement, date, by }) => requirement === id && isPast(date, asOf) && isFilled(by),
  );
}

/** One that lacks a date or a name may be an attestation all the same: unknown is never nothing. */
export function attested(trainee: Trainee, id: string, asOf: DayNumber): Outcome {
  if (isAttested(trainee, id, asOf)) return { verdict: 'met' };
  const isOpen = trainee.attestations.some(
    ({ requirement, date }) => requirement === id && (!isFilled(date) || isPast(date, asOf)),
  );
  return { verdict: isOpen ? 'insufficientData' : 'toAttest' };
}

/** A waiver, or an exemption that names the requirement's id, needs a date and an authority; a waiver may end. */
function isWaived({ waivers, exemptions }: Trainee, id: string, asOf: DayNumber): boolean {
  return (
    waivers.some(
      ({ requirement, decided, by, until }) =>
        requirement === id &&
        isPast(decided, asOf) &&
        isFilled(by) &&
        (until === 'blank' || (until !== 'error' && asOf <= until)),
    ) || exemptions.some(({ part, decided, by }) => part === id && isPast(decided, asOf) && isFilled(by))
  );
}

/** A decision covers what is not met, not known or not due; what is met or about nothing needs none. */
export function withDecisions(trainee: Trainee, asOf: DayNumber, outcomes: Outcomes): Map<string, Outcome> {
  return new Map(
    Object.entries(outcomes).map(([id, outcome]) => {
      const isNeeded = outcome.verdict !== 'met' && outcome.verdict !== 'notApplicable';
      return [id, isNeeded && isWaived(trainee, id, asOf) ? { ...outcome, verdict: 'waived' } : outcome];
    }),
  );
}
