/** Digits of the fingerprint that a handle shows; where they are not enough to tell two contents apart, all are shown. */
const SHOWN_DIGITS = 8;

interface Entry<Content, Value> {
  readonly handle: string;
  readonly content: Content;
  readonly value: Value;
}

/** What a registry needs to know of its contents. */
export interface RegistryOptions<Content> {
  /** How many contents are kept; the one that was not used for the longest time goes. */
  readonly limit: number;
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

  constructor(private readonly options: RegistryOptions<Content>) {}

  /** Whether a handle is known; asking is no use. */
  has(handle: string): boolean {
    return this.entries.has(handle);
  }

  get(handle: string): Value | undefined {
    return this.used(this.entries.get(handle))?.value;
  }

  find(content: Content): { readonly handle: string; readonly value: Value } | undefined {
    for (const entry of this.entries.values()) {
      if (this.options.same(entry.content, content)) return this.used(entry);
    }
    return undefined;
  }

  /** Keeps a new content. @returns its handle: the title and a fingerprint. */
  add(content: Content, title: string, value: Value): string {
    const handle = this.freeHandle(title, this.options.hash(content));
    this.entries.set(handle, { handle, content, value });
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= this.options.limit) break;
      this.entries.delete(oldest);
    }
    return handle;
  }

  /** What is kept, the latest used first. */
  latestFirst(): { readonly content: Content; readonly value: Value }[] {
    return [...this.entries.values()].reverse();
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
