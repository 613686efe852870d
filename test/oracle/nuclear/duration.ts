/** N01–N03, N33: months and weeks of training. */
import { Fraction, sum } from '../fraction';
import { FULL_TIME } from '../roster';
import { isKind, type Situation } from '../situation';
import { known, worst, type Outcome, type Outcomes } from '../verdicts';
import { DURATIONS, type Regulation } from './regulation';

const NOT_APPLICABLE: Outcome = { verdict: 'notApplicable' };
const isRadiopharmacy = isKind('radiofarmacie');
const DAYS_OF_WEEK = Fraction.of(7);

export function durations(situation: Situation, regulation: Regulation): Outcomes {
  const { end, clock } = situation;
  const months = (least: number, ...kinds: string[]): Outcome =>
    situation.atLeast(
      situation.monthsIn(kinds.length === 0 ? () => true : isKind(...kinds)),
      Fraction.of(least),
      end,
    );
  const whole = months(DURATIONS[regulation]);
  const days = sum(
    situation.begun
      .filter(isRadiopharmacy)
      .map((stage) =>
        Fraction.of((situation.passedUntil(stage) - known(stage.begin)) * known(stage.fte), FULL_TIME),
      ),
  );
  return {
    // The parts are minimums and their order is free; radiopharmacy is nuclear-medicine time (settled). Exemptions are no stages.
    N01:
      regulation === 'NG4'
        ? worst([
            whole,
            months(12, 'interne geneeskunde'),
            months(6, 'radiologie'),
            months(30, 'nucleaire geneeskunde', 'radiofarmacie'),
          ])
        : NOT_APPLICABLE,
    N02: regulation === 'NG5' ? whole : NOT_APPLICABLE,
    // Days × part-time factor; no rows of other nuclear-medicine time are asked around it.
    N03:
      regulation === 'RAD15'
        ? NOT_APPLICABLE
        : situation.atLeast(days.over(DAYS_OF_WEEK), Fraction.of(6), end),
    // Reading: "planned end": what the training clock reaches at the end of the plan. The plan can be lengthened until then.
    N33: situation.atLeast(
      end === null ? clock.total : clock.at(end + 1),
      Fraction.of(DURATIONS[regulation]),
      end,
    ),
  };
}
