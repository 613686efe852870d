/**
 * The records of trainees who did not change stand together as they stood, between those of the others, who come one by one.
 * @param changed in the order of the roster
 */
export function* stretches(
  changed: readonly number[],
  trainees: number,
): Generator<{ readonly first: number; readonly end: number; readonly isKept: boolean }> {
  let first = 0;
  for (const trainee of changed) {
    if (first < trainee) yield { first, end: trainee, isKept: true };
    yield { first: trainee, end: trainee + 1, isKept: false };
    first = trainee + 1;
  }
  if (first < trainees) yield { first, end: trainees, isKept: true };
}
