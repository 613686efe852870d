/** What was worked out of a thing once, for as long as the thing is there: every cell asks the same again. */
export class Remembered<Of extends object, Key, Value> {
  private readonly known = new WeakMap<Of, Map<Key, Value>>();

  get(of: Of, key: Key, workOut: () => Value): Value {
    let values = this.known.get(of);
    if (values === undefined) this.known.set(of, (values = new Map<Key, Value>()));
    let value = values.get(key);
    if (value === undefined) values.set(key, (value = workOut()));
    return value;
  }
}
