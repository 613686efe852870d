/** How long nobody must have asked, in milliseconds. */
export const QUIET = 700;
/** How long after it was asked for first it is done at the latest, whoever goes on asking. */
const LATEST = 3000;

/** Something that is done again and again: whenever somebody asks for it, once all have been quiet for a while; never twice at the same time. */
export class OnceQuiet {
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** When it was asked for first since it was begun last; null where nobody did. */
  private asked: number | null = null;
  private isAtWork = false;
  private isEnded = false;
  private waiting: (() => void)[] = [];

  constructor(private readonly work: () => Promise<void>) {}

  ask(wait = QUIET): void {
    const now = performance.now();
    this.asked ??= now;
    if (this.isAtWork || this.isEnded) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.begin(), Math.min(wait, this.asked + LATEST - now));
  }

  /** Resolves once it has been done from begin to end: as soon as may be, or when it was to be done anyway. */
  done(): Promise<void> {
    const done = new Promise<void>((resolve) => this.waiting.push(resolve));
    if (!this.isAsked) this.ask(0);
    return done;
  }

  end(): void {
    this.isEnded = true;
    clearTimeout(this.timer);
  }

  private get isAsked(): boolean {
    return this.asked !== null;
  }

  private async begin(): Promise<void> {
    const { waiting } = this;
    this.waiting = [];
    this.asked = null;
    this.isAtWork = true;
    try {
      await this.work();
    } finally {
      this.isAtWork = false;
      for (const resolve of waiting) resolve();
      if (this.isAsked) this.ask();
    }
  }
}
