/** How long one slice may take, in milliseconds: Excel stays usable between two of them. */
const SLICE = 40;

/** What is left of the running work is dropped. */
export type Cancel = () => void;

/**
 * Does a piece of work a slice at a time, giving way to everything else in between; not begun before the caller is done. Work that fails is dropped
 * without a word: it adds to an answer that was given.
 */
export function inSlices<Result>(steps: Iterator<unknown, Result>, finish: (result: Result) => void): Cancel {
  let timer = setTimeout(slice, 0);
  function slice(): void {
    const end = performance.now() + SLICE;
    try {
      do {
        const step = steps.next();
        if (step.done === true) {
          finish(step.value);
          return;
        }
      } while (performance.now() < end);
    } catch {
      return;
    }
    timer = setTimeout(slice, 0);
  }
  return () => {
    clearTimeout(timer);
  };
}
