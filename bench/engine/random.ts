/** A repeatable source of chance: the same seed gives the same roster on every machine. */
export class Chance {
  private state: number;

  constructor(seed: number) {
    // Xorshift never leaves 0.
    this.state = seed >>> 0 || 1;
  }

  /** A number in [0, 1): a 32-bit xorshift, good enough to vary rosters. */
  next(): number {
    let state = this.state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.state = state >>> 0;
    return this.state / 4294967296;
  }

  /** A whole number from low up to and including high. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  happens(probability: number): boolean {
    return this.next() < probability;
  }

  oneOf<Item>(items: readonly Item[]): Item {
    return items[this.between(0, items.length - 1)]!;
  }

  shuffle<Item>(items: Item[]): Item[] {
    for (let index = items.length - 1; index > 0; index--) {
      const other = this.between(0, index);
      [items[index], items[other]] = [items[other]!, items[index]!];
    }
    return items;
  }
}
