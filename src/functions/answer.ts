import { afterOtherWork, nextSlice } from '../addin/in-slices';
import { EngineFault, type FaultCode } from './engine';
import { fitted, fittedText } from './fitted';
import { fault } from './messages';

/** Runs one function call; whatever goes wrong leaves as an error that Excel can show, with a sentence. */
export function answer<Result>(compute: () => Result): Result {
  try {
    return fitted(compute());
  } catch (problem) {
    // The one error type Excel understands; not every host derives it from Error.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw toExcelError(problem);
  }
}

/**
 * The same for long work, done a slice at a time. Work that fits into one slice is answered at once.
 * @param invocation by which Excel says that nobody waits for the answer any more: then the rest is not done, and the answer is an error, which Excel drops
 */
export function answerInSlices<Result>(
  steps: Iterator<unknown, Result>,
  invocation: CustomFunctions.CancelableInvocation | null,
): Result | Promise<Result> {
  const first = answer(() => nextSlice(steps));
  return first.done ? fitted(first.value) : otherSlices(steps, invocation);
}

async function otherSlices<Result>(
  steps: Iterator<unknown, Result>,
  invocation: CustomFunctions.CancelableInvocation | null,
): Promise<Result> {
  for (;;) {
    await otherWork(invocation);
    const next = answer(() => nextSlice(steps));
    if (next.done) return fitted(next.value);
  }
}

/** Gives way to all that waits. */
function otherWork(invocation: CustomFunctions.CancelableInvocation | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = afterOtherWork(resolve);
    if (invocation !== null)
      invocation.onCanceled = () => {
        cancel();
        // As above: the one error type that Excel understands.
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
        reject(toExcelError(fault('cancelled', {})));
      };
  });
}

function toExcelError(problem: unknown): CustomFunctions.Error {
  const { code, message } = faultOf(problem);
  return excelError(code, message);
}

/** What a function answers with for anything that went wrong. */
export function faultOf(problem: unknown): EngineFault {
  if (problem instanceof EngineFault) return problem;
  return fault('internal-error', { detail: problem instanceof Error ? problem.message : String(problem) });
}

function excelError(code: FaultCode, message: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[code], fittedText(message));
}
