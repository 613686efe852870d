import type { Bilingual } from '../../wording/language';
import { CellEditFault, WorkbookFault } from '../workbook';
import type { Pace } from '../write-report/report-sheet';
import { texts } from './texts';

/** How long a piece of work may hold the page, in milliseconds. */
const SLICE = 40;
/** Work that takes longer than this shows its progress. */
const SHOWN_AFTER = 200;

/** What a piece of long work has to do with those who wait for it. */
export interface Task extends Pace {
  /** Aborted once the user cancels, or when the same is asked for again. */
  readonly signal: AbortSignal;
}

/** Work that changes the workbook. */
export interface WritingTask extends Task {
  /** Waits for something that cannot be stopped itself. Throws once the task is cancelled. */
  waitFor<Result>(ended: Promise<Result>): Promise<Result>;
  /** From here on it cannot be stopped half way, and no way to cancel it is shown. Throws where it is cancelled already. */
  commit(): void;
}

/** A task that takes long enough to be shown. */
export interface ShownTask {
  readonly title: Bilingual;
  readonly share: number;
  /** Null where it cannot be stopped, or is being stopped. */
  readonly cancel: (() => void) | null;
}

/** Something that the pane tells its user: what was done, or what went wrong. */
export interface Message {
  readonly kind: 'done' | 'failed';
  readonly text: Bilingual;
  /** Takes back what was done. */
  readonly undo?: (pace?: Pace) => Promise<void>;
}

export interface Activity {
  readonly task: ShownTask | null;
  readonly message: Message | null;
}

/** The cancelled task's way out. */
class Cancelled extends Error {}

/** One piece of work, from when it is asked for until it ends. */
class UnderWay implements WritingTask {
  private readonly controller = new AbortController();
  private shown: Bilingual;
  private share = 0;
  private held = performance.now();
  private isLong = false;
  private canStop = true;
  private isWaitingForTyping = false;
  // The timer alone says that it takes long: after busy moments it may come early by the clock, and it comes once.
  private readonly timer = setTimeout(() => {
    this.isLong = true;
    this.changed();
  }, SHOWN_AFTER);

  /** @param changed to be called when it is to be shown otherwise */
  constructor(
    readonly title: Bilingual,
    readonly writes: boolean,
    private readonly changed: () => void,
  ) {
    this.shown = title;
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Null while it does not take long. What reads is left alone once it is stopped; what writes takes its time to take that back. */
  get look(): ShownTask | null {
    const isStopped = this.signal.aborted;
    if (!this.isLong || (isStopped && !this.writes)) return null;
    const { share, shown: title } = this;
    if (this.isWaitingForTyping) return { title: texts.afterCellEdit, share, cancel: null };
    if (isStopped) return { title: texts.stopping, share, cancel: null };
    return { title, share, cancel: this.canStop ? this.stop : null };
  }

  readonly stop = (): void => {
    this.controller.abort();
    this.changed();
  };

  /** Rejects once it is stopped. */
  private stopped(): Promise<never> {
    return new Promise((_, reject) => {
      const stop = (): void => {
        reject(new Cancelled());
      };
      if (this.signal.aborted) stop();
      else this.signal.addEventListener('abort', stop);
    });
  }

  progress(share: number): void {
    this.share = share;
    this.changed();
  }

  waitsForTyping(waits: boolean): void {
    this.isWaitingForTyping = waits;
    this.changed();
  }

  /** Gives way to everything else if the page has been held for long enough. */
  async breathe(): Promise<void> {
    if (performance.now() - this.held > SLICE) {
      await new Promise((resolve) => setTimeout(resolve, 0));
      this.held = performance.now();
    }
    this.goOn();
  }

  waitFor<Result>(ended: Promise<Result>): Promise<Result> {
    return Promise.race([ended, this.stopped()]);
  }

  commit(): void {
    this.goOn();
    this.canStop = false;
    this.changed();
  }

  /** Does the work, and does it once more where somebody was typing in a cell. */
  async done<Result>(work: (task: WritingTask) => Promise<Result>): Promise<Result> {
    try {
      return await work(this);
    } catch (problem) {
      if (!(problem instanceof CellEditFault)) throw problem;
      await this.waited(texts.afterCellEdit, problem.ended(this.signal));
      return work(this);
    }
  }

  /** Waits for something, which can be stopped. @throws Cancelled once it is */
  async waited(shown: Bilingual, ended: Promise<void>): Promise<void> {
    this.shown = shown;
    this.canStop = true;
    this.changed();
    await this.waitFor(ended);
    this.shown = this.title;
    this.changed();
    await this.breathe();
  }

  end(): void {
    clearTimeout(this.timer);
  }

  private goOn(): void {
    if (this.canStop && this.signal.aborted) throw new Cancelled();
  }
}

/**
 * What the pane is busy with, and the last thing that it has to say. Work that writes is done in turn, and nothing but its own Cancel stops it: others wait,
 * or are done beside it.
 */
export class Tasks {
  private current: Activity = { task: null, message: null };
  private readonly listeners = new Set<() => void>();
  /** In the order in which they were asked for. */
  private readonly underWay = new Set<UnderWay>();
  /** Resolves once everything that writes has ended. */
  private written: Promise<void> = Promise.resolve();

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

  /**
   * Does something that leaves the cells as they are, after a user who is typing in a cell; what goes wrong in the workbook is told to the user. Whoever
   * cancels need not wait for it, and what is asked for again takes the place of what was asked for before.
   * @returns null if it was cancelled or went wrong
   */
  async run<Result>(title: Bilingual, work: (task: Task) => Promise<Result>): Promise<Result | null> {
    this.like(title, false)?.stop();
    return this.outcome(this.begun(title, false), (task) => task.waitFor(task.done(work)));
  }

  /**
   * Does the same with something that changes the workbook, once all that was to be written before is. What is under way already is not
   * done twice. Not from within other work that writes, which would wait for itself.
   * @param work takes back what it has done before it throws
   * @returns null if it was cancelled or went wrong, or is under way already
   */
  async write<Result>(
    title: Bilingual,
    work: (task: WritingTask) => Promise<Result>,
  ): Promise<Result | null> {
    return this.like(title, true) === undefined ? this.inTurn(title, work) : null;
  }

  /**
   * Takes something back in the same way, and not to be stopped half way. Each time that is something else: none is left out because another one is under
   * way.
   */
  async takeBack(title: Bilingual, work: (task: WritingTask) => Promise<void>): Promise<void> {
    await this.inTurn(title, (task) => {
      task.commit();
      return work(task);
    });
  }

  private inTurn<Result>(
    title: Bilingual,
    work: (task: WritingTask) => Promise<Result>,
  ): Promise<Result | null> {
    const before = this.written;
    const outcome = this.outcome(this.begun(title, true), async (task) => {
      await task.waited(title, before);
      return task.done(work);
    });
    const ended = outcome.then(
      () => undefined,
      () => undefined,
    );
    // Who is cancelled while waiting ends before those who are still at work.
    this.written = before.then(() => ended);
    return outcome;
  }

  private like({ nl }: Bilingual, writes: boolean): UnderWay | undefined {
    return [...this.underWay].find((one) => one.writes === writes && one.title.nl === nl);
  }

  private begun(title: Bilingual, writes: boolean): UnderWay {
    const task = new UnderWay(title, writes, () => {
      this.show();
    });
    this.underWay.add(task);
    return task;
  }

  private async outcome<Result>(
    task: UnderWay,
    work: (task: UnderWay) => Promise<Result>,
  ): Promise<Result | null> {
    try {
      return await work(task);
    } catch (problem) {
      if (problem instanceof Cancelled) {
        if (task.writes) this.say({ kind: 'done', text: texts.cancelled });
        return null;
      }
      const isRefusal = problem instanceof WorkbookFault;
      this.say({ kind: 'failed', text: isRefusal ? problem.text : texts.unexpected });
      if (!isRefusal) throw problem;
      return null;
    } finally {
      task.end();
      this.underWay.delete(task);
      this.show();
    }
  }

  /** Of several the one that was asked for first. */
  private show(): void {
    const [task = null] = [...this.underWay].flatMap(({ look }) => look ?? []);
    if (task !== null || this.current.task !== null) this.change({ task });
  }

  private change(change: Partial<Activity>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}

/** Does all steps of a piece of work, giving way in between. @param tell is told what each step yields */
export async function finished<Step, Result>(
  steps: Iterator<Step, Result>,
  pace: Pick<Task, 'breathe'>,
  tell?: (step: Step) => void,
): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    tell?.(step.value);
    await pace.breathe();
  }
}
