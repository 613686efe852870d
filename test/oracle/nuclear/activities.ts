/** N04, N05, N07, N41: procedures, the radiopharmacy stage, and scholarly work. */
import { Fraction, sum } from '../fraction';
import { isKind, type Situation } from '../situation';
import { each, known, worst, type Outcomes } from '../verdicts';
import type { Regulation } from './regulation';
import { RADIOPHARMACY_SITES } from './sites';

export function activities(situation: Situation, regulation: Regulation): Outcomes {
  const { trainee, begun, end } = situation;
  const independent = situation
    .dated(trainee.procedures, ({ date }) => date)
    .filter((row) => known(row.independent));
  const scholarly = situation.dated(trainee.scholarly, ({ date }) => date);
  const has = (...kinds: string[]): boolean => scholarly.some(({ kind }) => kinds.includes(known(kind)));
  return {
    // Settled: of NG4 and NG5.
    N04:
      regulation === 'RAD15'
        ? { verdict: 'notApplicable' }
        : situation.atLeast(
            sum(independent.map((row) => Fraction.of(known(row.count)))),
            Fraction.of(2500),
            end,
          ),
    // Each radiopharmacy stage, under any regulation; without one it is about nothing.
    N05: each(begun.filter(isKind('radiofarmacie')), ({ site }) => RADIOPHARMACY_SITES.includes(known(site))),
    N07: situation.by(end, has('voordracht', 'poster', 'artikel')),
    // The frequency of the meeting is not set: at least one.
    N41: worst([
      situation.by(end, has('wetenschappelijke vergadering')),
      situation.by(
        end,
        scholarly.some(({ kind, international }) => known(kind) === 'congres' && known(international)),
      ),
    ]),
  };
}
