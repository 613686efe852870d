import { canonicalWords, type FieldType } from '../../records/vocabulary';

const known = new WeakMap<FieldType, ReadonlyMap<string, string>>();

/** The words of a field, by comparison key, each with the Dutch name that stands for it; worked out once for each field. */
export function knownWordsOf(field: FieldType): ReadonlyMap<string, string> {
  const found = known.get(field) ?? canonicalWords(field);
  known.set(field, found);
  return found;
}
