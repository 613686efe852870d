import type { Browser, Page } from 'playwright-core';

/** The longest piece of work without a pause: nothing else in the page gets a turn meanwhile. Milliseconds. */
export interface LongestTask {
  readonly onClock: number;
  /** The longest in time of the processor: what it takes on a machine with nothing else to do. */
  readonly ofProcessor: number;
}

/** The tasks of a page's main thread, each with where it began. */
export interface Tasks {
  /** @param from the mark in the page where to begin @param to the one where to end */
  longest(from: string, to: string): LongestTask;
  /** All of them together, in milliseconds of the processor. */
  total(from: string, to: string): number;
}

const MARKS = 'blink.user_timing';
const TASK = 'ThreadControllerImpl::RunTask';

/** Chromium's own trace knows every task, those too that are too short to be reported to the page. */
export async function startTracing(browser: Browser, page: Page): Promise<void> {
  await browser.startTracing(page, { categories: ['toplevel', MARKS] });
}

/** What of an event of a trace is of use here; microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly cat: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** The same in time of the processor. */
  readonly tdur?: number;
}

export function tasksOf(trace: Buffer): Tasks {
  const { traceEvents } = JSON.parse(trace.toString()) as { traceEvents: TraceEvent[] };
  const mark = (name: string): TraceEvent => {
    const found = traceEvents.find((event) => event.cat === MARKS && event.name === name);
    if (found === undefined) throw new Error(`The trace has no mark "${name}".`);
    return found;
  };
  const between = (from: string, to: string): TraceEvent[] => {
    const [begin, end] = [mark(from), mark(to)];
    const tasks = traceEvents.filter(
      ({ name, pid, tid, ts, dur = 0 }) =>
        name === TASK && pid === begin.pid && tid === begin.tid && ts + dur > begin.ts && ts < end.ts,
    );
    if (tasks.length === 0) throw new Error('The trace has no tasks.');
    return tasks;
  };
  return {
    longest: (from, to) => {
      const tasks = between(from, to);
      return {
        onClock: Math.max(...tasks.map(({ dur = 0 }) => dur)) / 1000,
        ofProcessor: Math.max(...tasks.map(({ tdur = 0 }) => tdur)) / 1000,
      };
    },
    total: (from, to) => between(from, to).reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1000,
  };
}
