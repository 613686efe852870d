import { nameOf, type Vocabulary } from '../../records/vocabulary';
import type { Bilingual } from '../../wording/language';
import type * as ast from '../syntax/ast';
import { findByName } from './vocabulary';

/**
 * Of which records of a sum a cap may be that does not say so: those that stand in it once and have the fields that its condition names. None where it
 * has records, or no condition.
 * @param terms those of the sum, each with the index of its record type
 */
export function cappableRecords(
  terms: readonly { readonly record: number }[],
  { selection, filter }: ast.Cap,
  vocabulary: Vocabulary,
): Bilingual[] {
  if (selection !== null || filter === null) return [];
  const indices = terms.map(({ record }) => record);
  const names = namesIn(filter);
  return indices.flatMap((index) => {
    const record = vocabulary.records[index];
    if (record === undefined || indices.filter((other) => other === index).length > 1) return [];
    const hasFields = names.every((name) => findByName(record.fields, name) !== undefined);
    return hasFields ? [nameOf(record, 'many')] : [];
  });
}

/** The fields that a condition names on its left-hand sides. */
function namesIn(condition: ast.Condition): readonly string[] {
  if (condition.kind === 'logical') return condition.terms.flatMap(namesIn);
  if (condition.kind === 'not') return namesIn(condition.term);
  if (condition.kind === 'flag') return [condition.operand.text];
  return 'left' in condition && condition.left.kind === 'name' ? [condition.left.text] : [];
}
