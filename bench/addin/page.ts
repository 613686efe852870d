import { readFileSync } from 'node:fs';
import { constants, createContext, runInContext } from 'node:vm';

export type CustomFunction = (...values: readonly unknown[]) => unknown;

/**
 * Runs the functions bundle where there is nothing but what every browser has, and Excel's registry of functions. The global object is an ordinary
 * one, as in a browser: through one that stands for another object, every use of a built-in would cost a call.
 */
export function associatedBy(bundle: string): Map<string, CustomFunction> {
  const associated = new Map<string, CustomFunction>();
  const { TextEncoder, TextDecoder, URL, crypto, performance, structuredClone } = globalThis;
  const { queueMicrotask, setTimeout, clearTimeout } = globalThis;
  const CustomFunctions = {
    associate: (id: string, call: CustomFunction) => associated.set(id, call),
    Error: class extends Error {
      constructor(
        readonly code: string,
        message?: string,
      ) {
        super(message);
      }
    },
    ErrorCode: { notAvailable: '#N/A', invalidValue: '#VALUE!' },
  };
  const browser = { TextEncoder, TextDecoder, URL, crypto, performance, structuredClone };
  const timers = { queueMicrotask, setTimeout, clearTimeout };
  const page = createContext(constants.DONT_CONTEXTIFY);
  Object.assign(page, browser, timers, { CustomFunctions, self: page });
  runInContext(readFileSync(bundle, 'utf8'), page);
  return associated;
}

/** What a cell shows of what a function answers: of a matrix the first value. An error is an answer. */
export async function answerOf(
  functions: ReadonlyMap<string, CustomFunction>,
  id: string,
  ...values: readonly unknown[]
): Promise<unknown> {
  const call = functions.get(id);
  if (call === undefined) throw new Error(`The add-in has no function ${id}.`);
  try {
    const answer = await call(...values);
    return Array.isArray(answer) ? (answer as unknown[][])[0]?.[0] : answer;
  } catch (error) {
    return error;
  }
}
