/** How long one slice may take, in milliseconds: Excel stays usable between two of them. */
const SLICE = 40;

/** A step that yields this ends its slice: what it has shown comes onto the screen before anything else is done. */
export const PAUSE = 'pause';

/** What came of a slice: the result, or that there is more to do. */
export type Slice<Result> = { readonly done: true; readonly value: Result } | { readonly done: false };

/** In milliseconds. A host that runs functions without a page may have no clock but that of the language, which may be set back or forward. */
function now(): number {
  return typeof performance === 'undefined' ? Date.now() : performance.now();
}

/** Does the next slice of a piece of work: as many steps as fit into it or come before a pause, and one at least. */
export function nextSlice<Result>(steps: Iterator<unknown, Result>): Slice<Result> {
  const end = now() + SLICE;
  do {
    const step = steps.next();
    if (step.done === true) return { done: true, value: step.value };
    if (step.value === PAUSE) break;
  } while (now() < end);
  return { done: false };
}

/** What is left of the running work is dropped. */
export type Cancel = () => void;

/**
 * Does something once all that waits is done. A host without timers has no page that waits, and cancels nothing in between: there it follows at once what is
 * running.
 */
export function afterOtherWork(task: () => void): Cancel {
  if (typeof setTimeout === 'undefined') {
    let isWanted = true;
    void Promise.resolve().then(() => {
      if (isWanted) task();
    });
    return () => {
      isWanted = false;
    };
  }
  const timer = setTimeout(task, 0);
  return () => {
    clearTimeout(timer);
  };
}

/**
 * Does a piece of work a slice at a time, giving way to everything else in between; not begun before the caller is done. Work that fails is dropped
 * without a word: it adds to an answer that was given.
 */
export function inSlices<Result>(steps: Iterator<unknown, Result>, finish: (result: Result) => void): Cancel {
  let cancel = afterOtherWork(slice);
  function slice(): void {
    try {
      const next = nextSlice(steps);
      if (next.done) finish(next.value);
      else cancel = afterOtherWork(slice);
    } catch {
      return;
    }
  }
  return () => {
    cancel();
  };
}
