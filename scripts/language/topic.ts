import type { Bilingual } from '../../src/wording/language';

/** Prose in both languages, each beside the other: a paragraph, and a list of points after it. */
export interface Prose {
  readonly title: Bilingual;
  readonly text: Bilingual;
  readonly points?: readonly Bilingual[];
}

/** What the reference says of a kind of sentence: prose, and examples in Dutch that the tests compile in both languages. */
export interface Topic extends Prose {
  readonly examples: readonly string[];
}
