/** M25–M30: the portfolio and the assessments that lead to the diploma. */
import type { DayNumber } from '../calendar';
import { attested } from '../decisions';
import type { Proof, Review } from '../roster';
import type { Situation } from '../situation';
import { each, known, worst, type Outcome, type Outcomes } from '../verdicts';

export const COMPETENCIES = [1, 2, 3, 4, 5, 6, 7].flatMap((area) =>
  [1, 2, 3, 4].map((item) => `${area}.${item}`),
);
export const MSK_PRACTICE = 'MSK-praktijk';

const latest = (reviews: readonly Review[]): DayNumber => Math.max(...reviews.map(({ date }) => known(date)));

/**
 * M29, agreed: the latest sufficient portfolio assessment, then the latest ratification, then the latest practice assessment, whatever its opinion;
 * one day may hold all three. A formative practice assessment is no practice assessment.
 */
function chain(situation: Situation, of: (kind: string) => Review[]): Outcome {
  const assessed = of('portfoliobeoordeling').filter(({ opinion }) => known(opinion) === 'voldoende');
  const ratified = of('vaststelling');
  const practised = of('praktijkbeoordeling');
  const isWhole = [assessed, ratified, practised].every((reviews) => reviews.length > 0);
  const holds = isWhole && latest(assessed) <= latest(ratified) && latest(ratified) <= latest(practised);
  return situation.by(situation.end, holds);
}

/**
 * M30: the first diploma lies on or after the first sufficient practice assessment. Reading: a diploma that was given too early cannot be mended;
 * without one the requirement is due at the end.
 */
function diploma(situation: Situation, of: (kind: string) => Review[]): Outcome {
  const given = of('diploma').map(({ date }) => known(date));
  if (given.length === 0) return situation.by(situation.end, false);
  const first = Math.min(...given);
  const holds = of('praktijkbeoordeling').some(
    ({ opinion, date }) => known(opinion) === 'voldoende' && known(date) <= first,
  );
  return { verdict: holds ? 'met' : 'notMet' };
}

export function portfolio(situation: Situation): Outcomes {
  const { trainee, end } = situation;
  // Reading: only a document "bewijs" is a proof.
  const proofs = situation
    .dated(trainee.portfolio, ({ date }) => date)
    .filter((proof) => known(proof.document) === 'bewijs');
  const reviews = situation.dated(trainee.reviews, ({ date }) => date);
  const of = (kind: string): Review[] => reviews.filter((review) => known(review.kind) === kind);
  const eachCompetency = (isCounted: (proof: Proof) => boolean): Outcome =>
    worst(
      COMPETENCIES.map((competency) =>
        situation.by(
          end,
          proofs.some((proof) => known(proof.competency) === competency && isCounted(proof)),
        ),
      ),
    );
  return {
    M25: eachCompetency(() => true),
    M26: eachCompetency(({ context }) => known(context) === MSK_PRACTICE),
    // Settled: a blank verifier is the very thing that is required.
    M27: each(proofs, ({ verifier }) => verifier !== 'blank'),
    M27a: attested(trainee, 'M27a', situation.asOf),
    // Every portfolio assessment, sufficient or not; both dates of an appointment are part of it.
    M28: each(of('portfoliobeoordeling'), ({ assessor, date }) =>
      trainee.appointments.some(
        (row) =>
          known(row.assessor) === known(assessor) &&
          known(row.from) <= known(date) &&
          known(date) <= known(row.until),
      ),
    ),
    M29: chain(situation, of),
    M30: diploma(situation, of),
  };
}
