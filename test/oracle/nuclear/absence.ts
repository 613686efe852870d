/** N31, N32: interruptions. */
import { Fraction, sum } from '../fraction';
import type { Situation } from '../situation';
import { amountOf, known, type Outcomes } from '../verdicts';

const FREE_DAYS = Fraction.of(10);

export function absence(situation: Situation): Outcomes {
  const { trainee, asOf } = situation;
  const rows = trainee.interruptions
    .filter(({ begin, reason }) => known(begin) <= asOf && known(reason) !== 'vakantie')
    .map(({ begin, end, days, compensated }) => ({
      begin: known(begin),
      // Without a number, the calendar days up to and including the reference date.
      days:
        typeof days === 'number'
          ? amountOf(days)
          : Fraction.of(Math.max(0, Math.min(known(end), asOf) + 1 - known(begin))),
      compensated: amountOf(known(compensated)),
    }));
  return {
    // Agreed: an interruption belongs to the year it begins in, and nothing is nothing to make up; only the excess over ten days is made up, due when the year closes.
    N31: situation.eachYear(
      (year) => sum(rows.filter(({ begin }) => situation.isIn(year, begin)).map((row) => row.compensated)),
      (year) => {
        const days = sum(rows.filter(({ begin }) => situation.isIn(year, begin)).map((row) => row.days));
        return days.atLeast(FREE_DAYS) ? days.minus(FREE_DAYS) : Fraction.zero;
      },
    ),
    // Agreed: "long" is not set, so an interruption leaves it open.
    N32: { verdict: rows.length === 0 ? 'notApplicable' : 'insufficientData' },
  };
}
