import { compileVocabulary } from '../dsl/index';
import type { Vocabulary } from '../records/vocabulary';
import { BUNDLED_VOCABULARY } from '../report/bundled-rules';
import { invariant } from '../wording/invariant';

let base: Vocabulary | undefined;

/** The vocabulary that ships with the product; compiled at the first call, because while the page loads, functions are only associated. */
export function baseVocabulary(): Vocabulary {
  if (base === undefined) {
    const { vocabulary } = compileVocabulary(BUNDLED_VOCABULARY);
    invariant(vocabulary !== null, 'the bundled vocabulary has errors');
    base = vocabulary;
  }
  return base;
}
