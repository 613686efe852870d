import { monthsOf } from '../resolve/regulations';
import type { FileCheck } from './file-check';

const LONGEST_TRAINING_MONTHS = 600;
const DAYS_OF_A_YEAR = 366;

/** A programme's settings are only valid if a training can have them: a duration of some months, a free interruption of less than a year. */
export const sensibleSettings: FileCheck = (file, _resolved, problems) => {
  for (const section of file.sections) {
    for (const clause of section.kind === 'programme' || section.kind === 'regulation'
      ? section.clauses
      : []) {
      if (clause.kind === 'duration') {
        const months = monthsOf(clause) ?? 0;
        if (months <= 0 || months > LONGEST_TRAINING_MONTHS)
          problems.report('senseless-duration', clause.amount.span, {
            most: String(LONGEST_TRAINING_MONTHS),
          });
      }
      if (clause.kind === 'freeInterruption') {
        const { value } = clause.days;
        if (value < 0 || value > DAYS_OF_A_YEAR || !Number.isInteger(value))
          problems.report('senseless-interruption', clause.days.span, {});
      }
    }
  }
};
