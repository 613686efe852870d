/** How long one slice may take, in milliseconds: Excel stays usable between two of them. */
const SLICE = 40;

/** What came of a slice: the result, or that there is more to do. */
export type Slice<Result> = { readonly done: true; readonly value: Result } | { readonly done: false };

/** Does the next slice of a piece of work: as many steps as fit into it, and one at least. */
export function nextSlice<Result>(steps: Iterator<unknown, Result>): Slice<Result> {
  const end = performance.now() + SLICE;
  do {
    const step = steps.next();
    if (step.done === true) return { done: true, value: step.value };
  } while (performance.now() < end);
  return { done: false };
}

/** What is left of the running work is dropped. */
export type Cancel = () => void;

/**
 * Does a piece of work a slice at a time, giving way to everything else in between; not begun before the caller is done. Work that fails is dropped
 * without a word: it adds to an answer that was given.
 */
export function inSlices<Result>(steps: Iterator<unknown, Result>, finish: (result: Result) => void): Cancel {
  let timer = setTimeout(slice, 0);
  function slice(): void {
    try {
      const next = nextSlice(steps);
      if (next.done) finish(next.value);
      else timer = setTimeout(slice, 0);
    } catch {
      return;
    }
  }
  return () => {
    clearTimeout(timer);
  };
}
