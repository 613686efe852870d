/**
 * Verdicts worked out from the documents alone (semantics.md, requirements.md) for a trainee of whom everything is known.
 * What is unknown is tried out, value by value, in `worlds.ts`.
 */
import type { DayNumber } from './calendar';
import { withDecisions } from './decisions';
import type { Fraction } from './fraction';
import { MSK_DURATION, musculoskeletalMedicine } from './msk/musculoskeletal';
import { nuclearMedicine, unknownRegulation } from './nuclear/nuclear';
import { DURATIONS, regulationOf } from './nuclear/regulation';
import type { Trainee } from './roster';
import { Situation } from './situation';
import type { Outcome } from './verdicts';

export interface Assessment {
  /** Null where the regulation is unknown, and with it the duration. */
  readonly months: Fraction | null;
  /** The day of the forecast: the planned end, or the reference date when that is later; null where no end is planned. */
  readonly forecastDay: DayNumber | null;
  readonly year: number | null;
  readonly outcomes: ReadonlyMap<string, Outcome>;
}

/** @param closed the reference date itself has passed (a forecast) */
export function assess(trainee: Trainee, asOf: DayNumber, closed = false): Assessment {
  const regulation = trainee.programme === 'NG' ? regulationOf(trainee) : 'MSK';
  if (regulation === null)
    return {
      months: null,
      forecastDay: null,
      year: null,
      outcomes: new Map(Object.entries(unknownRegulation)),
    };
  const duration = regulation === 'MSK' ? MSK_DURATION : DURATIONS[regulation];
  const situation = new Situation(trainee, asOf, duration, closed);
  const outcomes =
    regulation === 'MSK' ? musculoskeletalMedicine(situation) : nuclearMedicine(situation, regulation);
  const { clock, start, end } = situation;
  // Reading: the training clock stands still after the end, also when that is the end of the duration.
  const last = end === null ? asOf : Math.min(asOf, end);
  return {
    months: clock.at(last + 1),
    forecastDay: end === null ? null : Math.max(end, asOf),
    year: asOf < start ? null : Math.min(clock.yearOn(last), duration / 12),
    outcomes: withDecisions(trainee, asOf, outcomes),
  };
}
