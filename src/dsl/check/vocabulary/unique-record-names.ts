import { comparisonKey } from '../../../wording/text';
import type * as ast from '../../syntax/ast';
import { recordsOf, type VocabularyCheck } from './vocabulary-check';

/** A file is only valid if each record type is declared once, and no two share a name in either language. */
export const uniqueRecordNames: VocabularyCheck = (file, problems) => {
  const first = new Map<string, { readonly record: ast.RecordSection; readonly name: ast.Name }>();
  for (const record of recordsOf(file)) {
    const names = [...record.names.nl, ...record.names.en];
    const taken = names.find(({ text }) => (first.get(comparisonKey(text))?.record ?? record) !== record);
    if (taken !== undefined) {
      const earlier = first.get(comparisonKey(taken.text));
      problems.report(
        'duplicate-name',
        taken.span,
        { name: taken.text },
        earlier === undefined ? [] : [earlier.name.span],
      );
    }
    for (const name of names) {
      const key = comparisonKey(name.text);
      if (!first.has(key)) first.set(key, { record, name });
    }
  }
};
