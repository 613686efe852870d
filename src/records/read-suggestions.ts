import { closest } from '../wording/text';

/** Candidates looked at before suggestions stop: a roster full of unknown words stays quick to read. */
const MOST_COMPARISONS = 200_000;

/** The known words that misspelt ones may have been meant to be. */
export class Suggestions {
  private readonly found = new Map<string, string | null>();
  private left = MOST_COMPARISONS;

  constructor(private readonly candidates: readonly string[]) {}

  /** The candidate most like a word, if any. */
  closest(word: string): string | null {
    return this.remembered(word, () => closest(word, this.candidates) ?? null);
  }

  /** The candidate like a word when there is exactly one: among numbers such as MSK-01 to MSK-24 any other guess would be as good. */
  only(word: string): string | null {
    return this.remembered(word, () => {
      const first = closest(word, this.candidates);
      if (first === undefined) return null;
      const others = this.candidates.filter((candidate) => candidate !== first);
      return closest(word, others) === undefined ? first : null;
    });
  }

  private remembered(word: string, search: () => string | null): string | null {
    const known = this.found.get(word);
    if (known !== undefined || this.left <= 0) return known ?? null;
    this.left -= 2 * this.candidates.length + 1;
    const suggestion = search();
    this.found.set(word, suggestion);
    return suggestion;
  }
}
