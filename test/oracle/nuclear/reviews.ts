/** N19–N25, N49: interviews, yearly reviews, the final assessment and the final statement. */
import { addMonths } from '../calendar';
import { attested } from '../decisions';
import { Fraction } from '../fraction';
import type { Review } from '../roster';
import type { Situation, Window } from '../situation';
import { count, each, known, worst, type Outcome, type Outcomes } from '../verdicts';

/** Interviews in years 1, 2, 3 and each later one. */
const interviewsNeeded = ({ number }: Window): number => [4, 4, 2][number - 1] ?? 1;

/** "N" or "nee", in any case. */
const isNo = (sent: string): boolean => ['n', 'nee'].includes(sent.toLowerCase());

export function reviews(situation: Situation): Outcomes {
  const { trainee, asOf, end } = situation;
  const rows = situation.dated(trainee.reviews, ({ date }) => date);
  const of = (kind: string): Review[] => rows.filter((review) => known(review.kind) === kind);
  const interviews = of('voortgangsgesprek');
  const suitability = of('geschiktheidsbeoordeling');
  const finals = of('eindbeoordeling');
  const within = (reviewRows: readonly Review[], year: Window): Review[] =>
    reviewRows.filter(({ date }) => situation.isIn(year, known(date)));

  /** N21: a year without a review triggers nothing; until the year closes, a later review can still mend it. One day may hold both. */
  const afterInterviews = (year: Window): Outcome => {
    const held = within(suitability, year).map(({ date }) => known(date));
    if (held.length === 0) return { verdict: 'notApplicable' };
    const last = Math.max(...held);
    const before = within(interviews, year).filter(({ date }) => known(date) <= last).length;
    return situation.by(year.end === null ? null : year.end - 1, before >= interviewsNeeded(year));
  };

  // Reading: a review of any kind can be in doubt.
  const doubted = rows.filter(({ opinion }) => known(opinion) === 'twijfel');
  // EDATE(end, −3) ≤ date < end, where the end is the last day itself (settled: the Einddatum cell).
  const finalInTime =
    end !== null && finals.some(({ date }) => addMonths(end, -3) <= known(date) && known(date) < end);
  const statements = of('eindverklaring').filter(
    ({ assessor }) => known(assessor) === known(trainee.supervisor),
  );
  return {
    N19: situation.eachYear(
      (year) => count(within(interviews, year)),
      (year) => Fraction.of(interviewsNeeded(year)),
    ),
    // Agreed: the window around the year's end is not set; at least one dated in the year.
    N20: situation.eachYear(
      (year) => count(within(suitability, year)),
      () => Fraction.one,
    ),
    N21: worst(situation.years.map(afterInterviews)),
    N22: situation.by(end === null ? null : end - 1, finalInTime),
    // Agreed: blank and "no" are not met, anything else filled is met.
    N23: each(doubted, ({ sent }) => sent !== 'blank' && !isNo(known(sent))),
    // Reading: no column tells of a track, so where a review is in doubt it is attested.
    N25: doubted.length === 0 ? { verdict: 'notApplicable' } : attested(trainee, 'N25', asOf),
    // Agreed: by the trainee's own supervisor, on or after a final assessment (of any date).
    N49: situation.by(
      end,
      statements.some((statement) => finals.some(({ date }) => known(date) <= known(statement.date))),
    ),
  };
}
