import { canonicalWords, nameOf, type FieldType } from '../../records/vocabulary';
import { closest, comparisonKey } from '../../wording/text';
import type { DiagnosticList } from '../problems';
import type * as ast from '../syntax/ast';

/** A word of a rule, and where it stands. */
export interface PlacedWord {
  readonly text: string;
  readonly span: ast.Node['span'];
}

const known = new WeakMap<FieldType, ReadonlyMap<string, string>>();

/** The words of a field, by comparison key, each with the Dutch name that stands for it; worked out once for each field. */
export function knownWordsOf(field: FieldType): ReadonlyMap<string, string> {
  const found = known.get(field) ?? canonicalWords(field);
  known.set(field, found);
  return found;
}

/** Reports a word that a choice field does not have. @param ways in which the word may be written, of which one is enough */
export function reportUnknownWord(
  ways: readonly PlacedWord[],
  field: FieldType,
  problems: DiagnosticList,
): boolean {
  const [first] = ways;
  const canonical = knownWordsOf(field);
  if (field.kind !== 'choice' || first === undefined) return false;
  if (ways.some(({ text }) => canonical.has(comparisonKey(text)))) return false;
  const candidates = field.values.flatMap(({ name, synonyms }) => [name.nl, name.en, ...synonyms]);
  problems.report('unknown-word', first.span, {
    word: first.text,
    field: nameOf(field),
    suggestion: closest(first.text, candidates) ?? null,
    words: field.values.map(({ name }) => name),
  });
  return true;
}

/**
 * The comparison keys of words, each as the vocabulary writes it.
 * @param groups for each word, the ways to write it, of which a choice field must know one
 * @returns undefined when something was wrong and has been reported
 */
export function keysOfWords(
  field: FieldType,
  groups: readonly (readonly PlacedWord[])[],
  problems: DiagnosticList,
): string[] | undefined {
  const canonical = knownWordsOf(field);
  const keys: string[] = [];
  let complete = true;
  for (const group of groups) {
    if (reportUnknownWord(group, field, problems)) complete = false;
    for (const { text } of group) keys.push(comparisonKey(canonical.get(comparisonKey(text)) ?? text));
  }
  return complete ? [...new Set(keys)] : undefined;
}
