/** N06, N26–N28, N42: basic subjects and courses. */
import { Fraction, sum } from '../fraction';
import type { Situation } from '../situation';
import { amountOf, each, known, worst, type Outcomes } from '../verdicts';

export const SUBJECTS = ['radiobiologie', 'radiofarmacie', 'radiochemie', 'radiofysica', 'instrumentatie'];
const LEVELS = ['landelijk', 'regionaal', 'lokaal'];

export function teaching(situation: Situation): Outcomes {
  const { trainee, end } = situation;
  const given = situation.dated(trainee.courses, ({ date }) => date);
  const attended = given.filter((course) => known(course.attended));
  const proofs = situation.dated(trainee.portfolio, ({ date }) => date);
  const tenDays = situation.eachYear(
    (year) =>
      sum(
        attended
          .filter(({ date }) => situation.isIn(year, known(date)))
          .map(({ days }) => amountOf(known(days))),
      ),
    () => Fraction.of(10),
  );
  return {
    // Reading: a course that was attended, or a portfolio row whose Context names the subject.
    N06: worst(
      SUBJECTS.map((subject) =>
        situation.by(
          end,
          attended.some((course) => known(course.subject) === subject) ||
            proofs.some(({ context }) => known(context) === subject),
        ),
      ),
    ),
    // No carry-over: each training year by itself.
    N26: tenDays,
    // Agreed: fractions of days add up, so it is judged as N26.
    N27: tenDays,
    // Every course, attended or not.
    N28: each(given, ({ level }) => LEVELS.includes(known(level))),
    // Reading: no number, so at least one regional session that was attended, by the end.
    N42: situation.by(
      end,
      attended.some(({ level }) => known(level) === 'regionaal'),
    ),
  };
}
