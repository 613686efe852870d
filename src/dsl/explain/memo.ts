/** Remembers what was made for each key, up to a number of keys: texts that are asked for again and again are made once. */
export class Memo<Key, Value> {
  private readonly known = new Map<Key, Value>();
  /** What was asked for last: the same is often asked for again at once. */
  private lastKey: Key | undefined;
  private lastValue: Value | undefined;

  constructor(
    private readonly make: (key: Key) => Value,
    private readonly most = 100_000,
  ) {}

  of(key: Key): Value {
    if (key === this.lastKey && this.lastValue !== undefined) return this.lastValue;
    let value = this.known.get(key);
    if (value === undefined) {
      value = this.make(key);
      if (this.known.size < this.most) this.known.set(key, value);
    }
    this.lastKey = key;
    this.lastValue = value;
    return value;
  }
}
