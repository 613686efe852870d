import { comparisonKey } from '../wording/text';
import type { LoadedRoster } from './loaded-roster';

/** Trainees whose clocks are worked out in one step. */
const TRAINEES_A_STEP = 50;

/**
 * Works out verdicts on everybody before they are asked for one by one: a step is some trainees' clocks, or one
 * requirement of some trainees.
 * @param ids the comparison keys of the requirements; null for all
 */
export function* workOutVerdicts(
  { checked }: LoadedRoster,
  ids: ReadonlySet<string> | null,
): Generator<void, void> {
  for (const { book, evaluation, trainees } of checked.programmes) {
    for (const [index, trainee] of trainees.entries()) {
      if (index % TRAINEES_A_STEP === 0) yield;
      evaluation.timeOf(trainee);
    }
    for (const [index, { id, wholeList }] of book.program.requirements.entries()) {
      if (wholeList || ids?.has(comparisonKey(id)) === false) continue;
      yield;
      yield* evaluation.outcomeSteps(index);
    }
  }
}
