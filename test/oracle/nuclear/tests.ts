/** N43–N47: tests and the instruments that assess practice. */
import { Fraction } from '../fraction';
import type { Test } from '../roster';
import type { Situation } from '../situation';
import { count, each, isBlank, known, worst, type Outcomes } from '../verdicts';

/** "KBP" is the source's typing error. */
const SHORT_PRACTICE = ['KPB', 'KBP'];
/** Reading: "voldoende" passes an exam too. */
const PASSED = ['geslaagd', 'voldoende'];

export function tests(situation: Situation): Outcomes {
  const { trainee, end } = situation;
  const taken = situation.dated(trainee.tests, ({ date }) => date);
  const of = (...instruments: string[]): Test[] =>
    taken.filter(({ instrument }) => instruments.includes(known(instrument)));
  const inEachYear = (rows: readonly Test[], least: number) =>
    situation.eachYear(
      (year) => count(rows.filter(({ date }) => situation.isIn(year, known(date)))),
      () => Fraction.of(least),
    );
  const last = end === null ? null : end - 1;
  return {
    // Whatever their result: the number is asked for.
    N43: inEachYear(of(...SHORT_PRACTICE), 10),
    N44: inEachYear(of('CAT'), 2),
    // The frequency is not set; once each, by the end.
    N45: worst(
      ['360° feedback', 'zelfreflectie'].map((instrument) => situation.by(end, of(instrument).length > 0)),
    ),
    // Reading: the result is the very thing that is required, so a blank one is not met, as with M27 and N34; which tests there are is not set.
    N46: each(of('landelijke toets'), (test) => !isBlank(test, 'result')),
    // "Before the end" is strict.
    N47: situation.by(
      last,
      of('stralingshygiëne niveau 3').some(
        ({ result, date }) => PASSED.includes(known(result)) && known(date) <= (last ?? Infinity),
      ),
    ),
  };
}
