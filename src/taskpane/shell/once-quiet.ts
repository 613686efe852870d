/** How long nobody must have asked, in milliseconds. */
export const QUIET = 700;
/** How long after it was asked for first it is done at the latest, whoever goes on asking. */
const LATEST = 3000;

type Timer = ReturnType<typeof setTimeout>;

/** Something that is done again and again: whenever somebody asks for it, once all have been quiet for a while; never twice at the same time. */
export class OnceQuiet {
  /** Begins it once all are quiet. Whoever asks sets it anew. */
  private quiet: Timer | undefined;
  /** Begins it at the latest. A timer of its own, which nobody sets anew: a clock to reckon with may differ from that of the timers. */
  private latest: Timer | undefined;
  private isAsked = false;
  private isAtWork = false;
  private isEnded = false;
  private waiting: (() => void)[] = [];

  constructor(private readonly work: () => Promise<void>) {}

  ask(wait = QUIET): void {
    this.isAsked = true;
    if (this.isAtWork || this.isEnded) return;
    const begin = (): void => void this.begin();
    clearTimeout(this.quiet);
    this.quiet = setTimeout(begin, wait);
    this.latest ??= setTimeout(begin, LATEST);
  }

  /** Resolves once it has been done from begin to end: as soon as may be, or when it was to be done anyway. */
  done(): Promise<void> {
    const done = new Promise<void>((resolve) => this.waiting.push(resolve));
    if (!this.isAsked) this.ask(0);
    return done;
  }

  end(): void {
    this.isEnded = true;
    this.stopTimers();
  }

  private async begin(): Promise<void> {
    const { waiting } = this;
    this.waiting = [];
    this.stopTimers();
    this.isAsked = false;
    this.isAtWork = true;
    try {
      await this.work();
    } finally {
      this.isAtWork = false;
      for (const resolve of waiting) resolve();
      this.askAgain();
    }
  }

  /** For whoever asked while it was being done. */
  private askAgain(): void {
    if (this.isAsked) this.ask();
  }

  private stopTimers(): void {
    clearTimeout(this.quiet);
    clearTimeout(this.latest);
    this.latest = undefined;
  }
}
