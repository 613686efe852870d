/** M18–M20: courses. */
import { monthsBetween } from '../calendar';
import { Fraction, sum } from '../fraction';
import type { Situation } from '../situation';
import { amountOf, each, known, worst, type Outcomes } from '../verdicts';

export function courses(situation: Situation): Outcomes {
  const { trainee, asOf, start, end, clock, duration } = situation;
  const given = situation.dated(trainee.courses, ({ date }) => date);
  const attended = given.filter((course) => known(course.attended));
  const days = sum(attended.map((course) => amountOf(known(course.days))));
  // Reading: as long as stages are still to be planned, the programme's duration stands for the months of the training, or the calendar up to an earlier end.
  const planned = end === null ? clock.total : clock.at(end + 1);
  const isPlanned = end !== null && (clock.runsOn(end) || end < asOf);
  const calendar = end === null ? null : monthsBetween(start, end + 1);
  const full =
    calendar === null || calendar.atLeast(Fraction.of(duration)) ? Fraction.of(duration) : calendar;
  const elapsed = clock.at(end === null ? asOf + 1 : Math.min(asOf, end) + 1);
  const by = (isCounted: (provider: string) => boolean) =>
    situation.by(
      end,
      attended.some(({ provider }) => isCounted(known(provider))),
    );
  return {
    M18: situation.atLeast(days, isPlanned || planned.atLeast(full) ? planned : full, end),
    // The warning beside M18: on schedule today. Being behind can be mended until the end.
    M18a: situation.by(end, days.atLeast(elapsed)),
    // An excess is the organiser's: it is judged of every session, attended or not.
    M19: each(given, ({ participants }) => known(participants) <= 16),
    // Reading: sessions that the trainee attended; whatever is not the NVAMG's is external.
    M20: worst([by((provider) => provider === 'NVAMG'), by((provider) => provider !== 'NVAMG')]),
  };
}
