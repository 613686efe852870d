/** The timers of a page: all of them end with it, and they run faster than the clock. */

/**
 * How much faster. Office.js keeps results of functions back for 50 ms and lets 200 ms pass between two batches: a test that
 * waits for three functions in a row would spend a second on it.
 */
const SPEED = 20;

type Callback = (...values: unknown[]) => void;

export interface PageTimers {
  readonly setTimeout: (callback: Callback, delay?: number, ...values: unknown[]) => number;
  readonly setInterval: (callback: Callback, delay?: number, ...values: unknown[]) => number;
  readonly clearTimeout: (id: number | undefined) => void;
  readonly clearInterval: (id: number | undefined) => void;
  /** Ends all of them. */
  readonly stop: () => void;
}

/** @param report is told of errors that nobody in the page caught */
export function pageTimers(report: (problem: unknown) => void): PageTimers {
  const guarded =
    (callback: Callback, values: readonly unknown[]): (() => void) =>
    () => {
      try {
        callback(...values);
      } catch (problem) {
        report(problem);
      }
    };
  const running = new Map<number, () => void>();
  let lastId = 0;
  const start = (end: (id: number) => () => void): number => {
    lastId += 1;
    running.set(lastId, end(lastId));
    return lastId;
  };
  const clear = (id: number | undefined): void => {
    if (id === undefined) return;
    running.get(id)?.();
    running.delete(id);
  };
  return {
    setTimeout: (callback, delay = 0, ...values) =>
      start((id) => {
        const call = guarded(callback, values);
        const timer = setTimeout(() => {
          running.delete(id);
          call();
        }, delay / SPEED);
        return () => {
          clearTimeout(timer);
        };
      }),
    setInterval: (callback, delay = 0, ...values) =>
      start(() => {
        const timer = setInterval(guarded(callback, values), delay / SPEED);
        return () => {
          clearInterval(timer);
        };
      }),
    clearTimeout: clear,
    clearInterval: clear,
    stop: () => {
      for (const id of [...running.keys()]) clear(id);
    },
  };
}
