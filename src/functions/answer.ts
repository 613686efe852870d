import { nextSlice } from '../addin/in-slices';
import { EngineFault, type FaultCode } from './engine';
import { fault } from './messages';

/** Runs one function call; whatever goes wrong leaves as an error that Excel can show, with a sentence. */
export function answer<Result>(compute: () => Result): Result {
  try {
    return compute();
  } catch (problem) {
    // The one error type Excel understands; not every host derives it from Error.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw toExcelError(problem);
  }
}

/**
 * The same for long work, done a slice at a time. Work that fits into one slice is answered at once.
 * @param invocation by which Excel says that nobody waits for the answer any more: then the rest is not done, and the answer never comes
 */
export function answerInSlices<Result>(
  steps: Iterator<unknown, Result>,
  invocation: CustomFunctions.CancelableInvocation | null,
): Result | Promise<Result> {
  const first = answer(() => nextSlice(steps));
  return first.done ? first.value : otherSlices(steps, invocation);
}

async function otherSlices<Result>(
  steps: Iterator<unknown, Result>,
  invocation: CustomFunctions.CancelableInvocation | null,
): Promise<Result> {
  for (;;) {
    await otherWork(invocation);
    const next = answer(() => nextSlice(steps));
    if (next.done) return next.value;
  }
}

/** Gives way to all that waits; for good, when the call is cancelled in the meantime. */
function otherWork(invocation: CustomFunctions.CancelableInvocation | null): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, 0);
    if (invocation !== null)
      invocation.onCanceled = () => {
        clearTimeout(timer);
      };
  });
}

function toExcelError(problem: unknown): CustomFunctions.Error {
  if (problem instanceof EngineFault) return excelError(problem.code, problem.message);
  const detail = problem instanceof Error ? problem.message : String(problem);
  const { code, message } = fault('internal-error', { detail });
  return excelError(code, message);
}

function excelError(code: FaultCode, message: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[code], message);
}
