/** Digits of the fingerprint that a handle shows; where they are not enough to tell two contents apart, all are shown. */
const SHOWN_DIGITS = 8;

interface Entry<Content, Value> {
  readonly handle: string;
  readonly content: Content;
  readonly value: Value;
}

/** What a registry needs to know of its contents. */
export interface RegistryOptions<Content> {
  /** How many contents are kept whose handles stand in cells, as far as Excel says in which; the one that was not used for the longest time goes. */
  readonly standing: number;
  /** The same of those whose handles stand in no cell that is known: earlier states, and all contents where Excel does not say in which cells they stand. */
  readonly others: number;
  /** Whether two contents are exactly the same: what decides whether a value is reused. */
  readonly same: (left: Content, right: Content) => boolean;
  /** A fingerprint of a content, for handles only. */
  readonly hash: (content: Content) => string;
}

/**
 * The values behind handles: the short texts that stand in cells for what cannot. Equal content gives an equal handle and the value that is
 * already there; no two contents that are kept share a handle, whatever their fingerprints.
 */
export class Registry<Content, Value> {
  /** In order of use, the latest last. */
  private readonly entries = new Map<string, Entry<Content, Value>>();
  /** By a cell: the handle that it got last, and shows as long as the cell is there. */
  private readonly handleIn = new Map<string, string>();

  constructor(private readonly options: RegistryOptions<Content>) {}

  /** Whether a handle is known; asking is no use. */
  has(handle: string): boolean {
    return this.entries.has(handle);
  }

  get(handle: string): Value | undefined {
    return this.used(this.entries.get(handle))?.value;
  }

  /** @param cell that asks and will show the handle; null where Excel does not say */
  find(
    content: Content,
    cell: string | null,
  ): { readonly handle: string; readonly value: Value } | undefined {
    for (const entry of this.entries.values()) {
      if (!this.options.same(entry.content, content)) continue;
      if (cell !== null) this.handleIn.set(cell, entry.handle);
      return this.used(entry);
    }
    return undefined;
  }

  /**
   * Keeps a new content.
   * @param cell as for `find`
   * @returns its handle: the title and a fingerprint
   */
  add(content: Content, title: string, value: Value, cell: string | null): string {
    const handle = this.freeHandle(title, this.options.hash(content));
    this.entries.set(handle, { handle, content, value });
    if (cell !== null) this.handleIn.set(cell, handle);
    this.forgetOldest(this.options.standing, true);
    this.forgetOldest(this.options.others, false);
    return handle;
  }

  /** What is kept, the latest used first. */
  latestFirst(): { readonly content: Content; readonly value: Value }[] {
    return [...this.entries.values()].reverse();
  }

  /** Forgets a content, whose handle is not known any more, unless a cell shows it. */
  drop(content: Content): void {
    const standing = this.standingHandles();
    for (const [handle, entry] of this.entries)
      if (entry.content === content && !standing.has(handle)) this.forget(handle);
  }

  private standingHandles(): ReadonlySet<string> {
    return new Set(this.handleIn.values());
  }

  /** Of the contents whose handles do or do not stand in cells, only so many stay. */
  private forgetOldest(most: number, isStanding: boolean): void {
    const standing = this.standingHandles();
    const handles = [...this.entries.keys()].filter((handle) => standing.has(handle) === isStanding);
    for (const oldest of handles.slice(0, Math.max(0, handles.length - most))) this.forget(oldest);
  }

  private forget(handle: string): void {
    this.entries.delete(handle);
    for (const [cell, shown] of this.handleIn) if (shown === handle) this.handleIn.delete(cell);
  }

  private used<Kept extends Entry<Content, Value> | undefined>(entry: Kept): Kept {
    if (entry !== undefined) {
      this.entries.delete(entry.handle);
      this.entries.set(entry.handle, entry);
    }
    return entry;
  }

  private freeHandle(title: string, hash: string): string {
    const short = `${title} · #${hash.slice(0, SHOWN_DIGITS)}`;
    if (!this.entries.has(short)) return short;
    const long = `${title} · #${hash}`;
    let handle = long;
    for (let number = 2; this.entries.has(handle); number++) handle = `${long}-${number}`;
    return handle;
  }
}
