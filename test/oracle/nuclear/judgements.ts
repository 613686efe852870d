/** N14, N17, N18, N29, N39: what is decided, attested or not set. */
import { fromIso } from '../calendar';
import { attested } from '../decisions';
import type { Exemption } from '../roster';
import type { Situation } from '../situation';
import { worst, type Outcome, type Outcomes } from '../verdicts';

/** Agreed for nuclear medicine, of each regulation: the date for specialists. */
const SUPERVISOR_DECIDES = fromIso('2014-07-01');
const NOT_SET: Outcome = { verdict: 'insufficientData' };

/** By the date of the decision. A blank date or authority leaves it open. */
function decidedByTheRight({ decided, by }: Exemption): Outcome {
  if (typeof decided !== 'number' || by === 'blank' || by === 'error') return NOT_SET;
  return { verdict: by === (decided >= SUPERVISOR_DECIDES ? 'opleider' : 'RGS') ? 'met' : 'notMet' };
}

export function judgements({ trainee, asOf }: Situation): Outcomes {
  const exemptions = trainee.exemptions.filter(
    ({ decided }) => typeof decided !== 'number' || decided <= asOf,
  );
  return {
    N14: worst(exemptions.map(decidedByTheRight)),
    // Agreed: the whole requirement hangs on a number that is not set.
    N17: NOT_SET,
    // The grace period, the window around a year's end and two frequencies: parts that hang on a number that is not set.
    N15a: NOT_SET,
    N20a: NOT_SET,
    N41a: NOT_SET,
    N45a: NOT_SET,
    N18: attested(trainee, 'N18', asOf),
    // "Competence-directed" is attested.
    N26a: attested(trainee, 'N26a', asOf),
    N29: NOT_SET,
    // Reading: no column tells of changes that were reported, so it is attested.
    N39: attested(trainee, 'N39', asOf),
  };
}
