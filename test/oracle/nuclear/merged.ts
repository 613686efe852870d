/** N10–N13: the two parts of the merged programme (RAD15). */
import { Fraction } from '../fraction';
import type { Stage } from '../roster';
import { isKind, type Situation } from '../situation';
import { atMost, each, known, worst, type Outcome, type Outcomes } from '../verdicts';
import type { Regulation } from './regulation';

const isCommon = isKind('gemeenschappelijk deel');
const isDifferentiation = isKind('differentiatie');
/** Reading: whatever is not the common part belongs to the second one, whose remaining months are free. */
const isSecond = (stage: Stage): boolean => !isCommon(stage);

const PART = Fraction.of(30);
const MOST = Fraction.of(18);

export const DIFFERENTIATIONS = [
  'Abdominale radiologie',
  'Cardiothoracale radiologie',
  'Interventieradiologie',
  'Kinderradiologie',
  'Mammoradiologie',
  'Muskuloskeletale radiologie',
  'Neuro/hoofd-halsradiologie',
  'Nucleaire radiologie',
];

const namesOf = (stages: readonly Stage[]): Set<string> =>
  new Set(stages.filter(isDifferentiation).map(({ name }) => known(name)));

/** Nothing of the second part has begun before the last day of the common part; what happened in another order cannot be mended. */
function order(situation: Situation): Outcome {
  const { begun } = situation;
  const commonEnd = Math.max(...begun.filter(isCommon).map((stage) => situation.passedUntil(stage)));
  const secondBegin = Math.min(...begun.filter(isSecond).map(({ begin }) => known(begin)));
  // A second part that has begun before there was any common part has begun before all of it.
  const isEarly = secondBegin < commonEnd || (begun.some(isSecond) && !begun.some(isCommon));
  return { verdict: isEarly ? 'notMet' : 'met' };
}

export function merged(situation: Situation, regulation: Regulation): Outcomes {
  if (regulation !== 'RAD15') {
    const other: Outcome = { verdict: 'notApplicable' };
    return { N10: other, N11: other, N12: other, N13: other };
  }
  const { trainee, begun, end } = situation;
  const least = (isCounted: (stage: Stage) => boolean, months: number): Outcome =>
    situation.atLeast(situation.monthsIn(isCounted), Fraction.of(months), end);
  const names = namesOf(begun).size;
  return {
    // Thirty months at least of each part.
    N10: worst([
      situation.atLeast(situation.monthsIn(isCommon), PART, end),
      situation.atLeast(situation.monthsIn(isSecond), PART, end),
      order(situation),
    ]),
    // Settled for "from n to m": too little is pending while it can grow. Planned differentiations are judged too, as planned practices are (M15).
    N11: worst([
      least(isKind('algemene radiologie'), 12),
      ...[...namesOf(trainee.stages)].flatMap((name) => {
        const isOne = (stage: Stage): boolean => isDifferentiation(stage) && known(stage.name) === name;
        return [least(isOne, 6), atMost(situation.monthsIn(isOne), MOST)];
      }),
    ]),
    N12: each(begun.filter(isDifferentiation), ({ name }) => DIFFERENTIATIONS.includes(known(name))),
    N13: worst([
      names > 2 ? { verdict: 'notMet' } : situation.by(end, names > 0),
      atMost(situation.monthsIn(isDifferentiation), MOST),
    ]),
  };
}
