import type { Column } from '../../records/columns';
import { canonicalWords, type FieldType } from '../../records/vocabulary';
import { comparisonKey } from '../../wording/text';

/** For each of two columns, the number of each of its words; and that of any word, be it in neither. */
export interface WordNumbers {
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** @param key of a word, for comparison */
  readonly numberOf: (key: string) => number;
}

/**
 * Numbers the values of two columns alike, so that equal numbers mean the same word: what either field declares to be one word is one, whichever
 * of its names the cells hold.
 * @returns null for columns that hold no words, whose values compare as they are
 */
export function wordNumbers(left: Column, right: Column): WordNumbers | null {
  if (left.words === null || right.words === null) return null;
  const leftKeys = canonicalKeys(left.field);
  const rightKeys = canonicalKeys(right.field);
  const numbers = new Map<string, number>();
  const numberOf = (key: string): number => {
    const inRight = rightKeys.get(key) ?? key;
    const canonical = leftKeys.get(inRight) ?? inRight;
    const known = numbers.get(canonical) ?? numbers.size;
    numbers.set(canonical, known);
    return known;
  };
  return {
    left: Int32Array.from(left.words.keys, numberOf),
    right: Int32Array.from(right.words.keys, numberOf),
    numberOf,
  };
}

function canonicalKeys(field: FieldType): ReadonlyMap<string, string> {
  return new Map([...canonicalWords(field)].map(([key, name]) => [key, comparisonKey(name)]));
}
