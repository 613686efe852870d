import type { Standing } from '../dsl/index';
import { formatDate } from '../dsl/index';
import { serialFromDay } from '../records/dates';
import { openTraining } from './explained';
import type { LoadedRoster } from './loaded-roster';
import { fault } from './messages';

/** TRAINING_YEAR: the training year on the reference date, 1 for the first. */
export function trainingYear(roster: LoadedRoster, trainee: number): number {
  const { evaluation } = roster.programme(trainee);
  const { lo, hi } = evaluation.timeOf(trainee).start;
  if (lo === hi && lo > roster.checked.asOf)
    throw fault('not-begun', { start: { nl: formatDate(lo, 'nl'), en: formatDate(lo, 'en') } });
  return known(evaluation.standing(trainee).trainingYear, roster, trainee);
}

/** TRAINING_MONTHS: full-time months of training by the training clock, up to and including the reference date. */
export function trainingMonths(roster: LoadedRoster, trainee: number): number {
  return known(standingOf(roster, trainee).trainingMonths, roster, trainee);
}

/** TRAINING_END: the planned last day of the training, as a serial number of Excel. */
export function trainingEnd(roster: LoadedRoster, trainee: number): number {
  const { end, trainingMonths: months } = standingOf(roster, trainee);
  if (end === null && months !== null) throw fault('end-open', {});
  return serialFromDay(known(end, roster, trainee));
}

function standingOf(roster: LoadedRoster, trainee: number): Standing {
  return roster.programme(trainee).evaluation.standing(trainee);
}

function known(value: number | null, roster: LoadedRoster, trainee: number): number {
  if (value !== null) return value;
  const reason = openTraining(roster, roster.programme(trainee).evaluation, trainee);
  throw reason === null ? fault('standing-unknown', {}) : fault('standing-open', { reason });
}
