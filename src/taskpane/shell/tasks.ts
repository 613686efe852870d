import type { Bilingual } from '../../wording/language';
import { CellEditFault, WorkbookFault } from '../workbook';
import { texts } from './texts';

/** How long a piece of work may hold the page, in milliseconds. */
const SLICE = 40;
/** Work that takes longer than this shows its progress. */
const SHOWN_AFTER = 200;

/** What a piece of long work has to do with those who wait for it. */
export interface Task {
  /** Aborted once the user cancels, or when newer work takes its place. */
  readonly signal: AbortSignal;
  /** How much is done, from 0 to 1. */
  progress(share: number): void;
  /** Gives way to everything else if the page has been held for long enough. Throws once the task is cancelled. */
  breathe(): Promise<void>;
}

/** A task that takes long enough to be shown. */
export interface ShownTask {
  readonly title: Bilingual;
  readonly share: number;
  readonly cancel: () => void;
}

/** Something that the pane tells its user: what was done, or what went wrong. */
export interface Message {
  readonly kind: 'done' | 'failed';
  readonly text: Bilingual;
  /** Takes back what was done. */
  readonly undo?: () => Promise<void>;
}

export interface Activity {
  readonly task: ShownTask | null;
  readonly message: Message | null;
}

/** The cancelled task's way out; nobody is told of it. */
class Cancelled extends Error {}

/** What the pane is busy with, and the last thing that it has to say. One task at a time has the floor: the next waits for nobody, and the earlier one stops. */
export class Tasks {
  private current: Activity = { task: null, message: null };
  private readonly listeners = new Set<() => void>();
  private running: AbortController | null = null;

  get activity(): Activity {
    return this.current;
  }

  watch(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  say(message: Message | null): void {
    this.change({ message });
  }

  /** Does something, after a user who is typing in a cell; what goes wrong in the workbook is told to the user. @returns null if it was cancelled or went wrong */
  async run<Result>(title: Bilingual, work: (task: Task) => Promise<Result>): Promise<Result | null> {
    this.running?.abort();
    const controller = new AbortController();
    this.running = controller;
    const cancel = (): void => {
      controller.abort();
    };
    let shown = title;
    let share = 0;
    let held = performance.now();
    let isLong = false;
    const show = (): void => {
      if (isLong && !controller.signal.aborted) this.change({ task: { title: shown, share, cancel } });
    };
    // The timer alone says that it takes long: after busy moments it may come early by the clock, and it comes once.
    const waiting = setTimeout(() => {
      isLong = true;
      show();
    }, SHOWN_AFTER);
    const task: Task = {
      signal: controller.signal,
      progress: (done) => {
        share = done;
        show();
      },
      breathe: async () => {
        if (performance.now() - held > SLICE) {
          await new Promise((resolve) => setTimeout(resolve, 0));
          held = performance.now();
        }
        if (controller.signal.aborted) throw new Cancelled();
      },
    };
    const afterCellEdit = async ({ ended }: CellEditFault): Promise<Result> => {
      shown = texts.afterCellEdit;
      show();
      await ended(controller.signal);
      shown = title;
      show();
      await task.breathe();
      return work(task);
    };
    try {
      return await work(task).catch((problem: unknown) => {
        if (problem instanceof CellEditFault) return afterCellEdit(problem);
        throw problem;
      });
    } catch (problem) {
      if (controller.signal.aborted) return null;
      if (!(problem instanceof WorkbookFault)) throw problem;
      this.say({ kind: 'failed', text: problem.text });
      return null;
    } finally {
      clearTimeout(waiting);
      if (this.running === controller) {
        this.running = null;
        this.change({ task: null });
      }
    }
  }

  private change(change: Partial<Activity>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}
