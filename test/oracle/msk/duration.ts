/** M06–M08, M31: how long the training lasts, and who pays for it. */
import type { DayNumber } from '../calendar';
import { attested } from '../decisions';
import { Fraction, sum } from '../fraction';
import { FULL_TIME, type Exemption } from '../roster';
import { isKind, type Situation } from '../situation';
import { amountOf, each, known, type Outcome, type Outcomes } from '../verdicts';
import { reachesEndLevels } from './epas';

const DURATION = Fraction.of(24);

/** Those without a date of decision are there too. */
const exemptionsUntil = (exemptions: readonly Exemption[], asOf: DayNumber): Exemption[] =>
  exemptions.filter(({ decided }) => typeof decided !== 'number' || decided <= asOf);

/** M06: a shortfall is no breach where each exemption is decided; an exemption that does not name its part or its decision is one. */
function duration(situation: Situation, months: Fraction): Outcome {
  const { trainee, asOf, end } = situation;
  const total = situation.atLeast(months, DURATION, end);
  const decisions = exemptionsUntil(trainee.exemptions, asOf);
  const decided = each(decisions, ({ part, decided, by }) => ![part, decided, by].includes('blank'));
  return decided.verdict === 'notMet' && total.verdict !== 'notMet' ? decided : total;
}

/**
 * M07: asks for the end levels of a training that is shorter than its duration. Reading: it is shorter where the whole plan, exemptions counted,
 * stays below; the levels are due at the end.
 */
function shorter(situation: Situation, exempted: Fraction): Outcome {
  const planned = situation.monthsOfPlan().plus(exempted);
  return planned.atLeast(DURATION) ? { verdict: 'notApplicable' } : reachesEndLevels(situation);
}

/** M31: agreed: every stage is full-time by itself; other funding asks nothing. */
function funding({ trainee, begun }: Situation): Outcome {
  if (known(trainee.funding) !== 'opleidingsfonds') return { verdict: 'notApplicable' };
  return each(begun, ({ fte }) => known(fte) >= FULL_TIME);
}

/** M31a: made-to-measure agreements are attested, where an exemption has been decided; one without a date may have been. */
function agreements({ trainee, asOf }: Situation): Outcome {
  const rows = exemptionsUntil(trainee.exemptions, asOf);
  if (rows.length === 0) return { verdict: 'notApplicable' };
  const outcome = attested(trainee, 'M31a', asOf);
  const isCertain = outcome.verdict === 'met' || rows.some(({ decided }) => typeof decided === 'number');
  return isCertain ? outcome : { verdict: 'insufficientData' };
}

/** What an exemption is worth; it names its part. */
function exemptedMonths(exemptions: readonly Exemption[]): Fraction {
  return sum(exemptions.filter(({ part }) => part !== 'blank').map(({ months }) => amountOf(known(months))));
}

export function durations(situation: Situation): Outcomes {
  const { trainee, asOf, start, clock } = situation;
  const decided = trainee.exemptions.filter((row) => typeof row.decided === 'number');
  const exempted = exemptedMonths(decided.filter((row) => known(row.decided) <= asOf));
  const months = situation.monthsIn(() => true).plus(exempted);
  const introduced = clock.firstDateAt(3) ?? (typeof trainee.end === 'number' ? trainee.end + 1 : null);
  return {
    M06: duration(situation, months),
    M07: shorter(situation, exemptedMonths(decided)),
    // Training months: the window closes when the clock has reached three of them.
    M08: situation.atLeast(
      situation.monthsIn(isKind('introductie'), start, introduced ?? undefined),
      Fraction.of(3),
      introduced === null ? null : introduced - 1,
    ),
    M31: funding(situation),
    M31a: agreements(situation),
  };
}
