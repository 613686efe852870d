import { ExcelError } from '../errors';

/** For the methods that end in OrNullObject: what does not exist is null, every other refusal stays one. */
export function orNull<Result>(find: () => Result): Result | null {
  try {
    return find();
  } catch (problem) {
    if (problem instanceof ExcelError && problem.code === 'ItemNotFound') return null;
    throw problem;
  }
}
