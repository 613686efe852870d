import type { RecordTable } from '../../records/columns';

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

/** The rows from one up to another that an edit may have made others, where all records stand where they stood: those of some trainees, and those of nobody. */
export function rangesOf(
  { firstRow, count }: Pick<RecordTable, 'firstRow' | 'count'>,
  changed: readonly number[],
): (readonly [first: number, end: number])[] {
  const ranges: (readonly [number, number])[] = [];
  const add = (first: number, end: number): void => {
    if (first < end) ranges.push([first, end]);
  };
  for (const trainee of changed) add(firstRow[trainee] ?? 0, firstRow[trainee + 1] ?? 0);
  add(firstRow[firstRow.length - 1] ?? 0, count);
  return ranges;
}

/**
 * Numbers with others in the place of some of them.
 * @param before the numbers before the edit, which stay as they are
 * @param current the same, or the copy of them that holds others already
 * @param now what stands from a place on
 * @returns `current` where these are what stands there
 */
export function withRange<Numbers extends Int32Array | Uint8Array>(
  before: Numbers,
  current: Numbers,
  now: Numbers,
  first: number,
): Numbers {
  let index = 0;
  while (index < now.length && current[first + index] === now[index]) index++;
  if (index === now.length) return current;
  const copy = current === before ? (before.slice() as Numbers) : current;
  copy.set(now, first);
  return copy;
}
