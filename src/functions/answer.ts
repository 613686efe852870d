import { EngineFault, type FaultCode } from './engine';

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

function toExcelError(problem: unknown): CustomFunctions.Error {
  if (problem instanceof EngineFault) return excelError(problem.code, problem.message);
  const detail = problem instanceof Error ? problem.message : String(problem);
  return excelError(
    'notAvailable',
    `Interne fout, meld dit aub / Internal error, please report it: ${detail}`,
  );
}

function excelError(code: FaultCode, message: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[code], message);
}
