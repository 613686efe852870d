/** Remembers what was made for each key, up to a number of keys: texts that are asked for again and again are made once. */
export class Memo<Key, Value> {
  private readonly known = new Map<Key, Value>();

  constructor(
    private readonly make: (key: Key) => Value,
    private readonly most = 100_000,
  ) {}

  of(key: Key): Value {
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const made = this.make(key);
    if (this.known.size < this.most) this.known.set(key, made);
    return made;
  }
}
