import { comparisonKey } from '../../../wording/text';
import type * as ast from '../../syntax/ast';
import { attributesOf, recordsOf, type VocabularyCheck } from './vocabulary-check';

/** A column is only valid if no other field of its record goes by the same column name, and a sheet if no other record does. */
export const uniqueColumns: VocabularyCheck = (file, problems) => {
  const records = recordsOf(file);
  for (const { fields } of records) {
    const claims = fields.map((field) => attributesOf(field, 'columns').flatMap(({ names }) => names));
    reportClaimed(claims, (column, earlier) => {
      problems.report('column-taken', column.span, { column: column.value }, [earlier.span]);
    });
  }
  reportClaimed(
    records.map(({ sheets }) => sheets),
    (sheet, earlier) => {
      problems.report('sheet-taken', sheet.span, { sheet: sheet.value }, [earlier.span]);
    },
  );
};

/** Reports names that two claim, and those that one claims twice in so many letters: spellings may differ in spaces. */
function reportClaimed(
  claims: readonly (readonly ast.TextLiteral[])[],
  report: (name: ast.TextLiteral, earlier: ast.TextLiteral) => void,
): void {
  const first = new Map<string, { readonly name: ast.TextLiteral; readonly by: number }>();
  for (const [by, names] of claims.entries()) {
    for (const name of names) {
      const key = comparisonKey(name.value);
      const earlier = first.get(key);
      if (earlier === undefined) first.set(key, { name, by });
      else if (earlier.by !== by || earlier.name.value === name.value) report(name, earlier.name);
    }
  }
}
