import { comparisonKey } from '../../wording/text';
import type * as ast from '../syntax/ast';
import type { DiagnosticList } from '../problems';
import type { FileCheck } from './file-check';

/** A list should name each word, number or regulation once: the second time it says nothing, and is often a slip for another. */
export const repeatedOptions: FileCheck = (file, { contents }, problems) => {
  for (const section of file.sections) {
    for (const { items } of listsIn(section)) {
      const words = items.flatMap(({ word, synonyms }) => [word, ...synonyms]);
      reportRepeated(words, problems);
    }
    for (const clause of section.kind === 'requirement' ? section.appliesTo : [])
      reportRepeated(clause.regulations, problems);
  }
  for (const sentence of contents.sentences) {
    if (sentence.kind === 'forEachSentence' && sentence.group.kind === 'field')
      reportRepeated(sentence.group.options ?? [], problems);
  }
  for (const { parts } of contents.conditions) {
    for (const part of parts) if (part.kind === 'oneOf') reportRepeated(part.options, problems);
  }
};

/** A list of the file, or those that an example gives. */
function listsIn(section: ast.Section): ast.ListSection[] {
  if (section.kind === 'list') return [section];
  if (section.kind !== 'example') return [];
  return section.clauses.flatMap((clause) =>
    clause.kind === 'givenSetting' && clause.setting.kind === 'list' ? [clause.setting] : [],
  );
}

function reportRepeated(
  options: readonly (ast.TextLiteral | ast.NumberLiteral | ast.Name)[],
  problems: DiagnosticList,
): void {
  const first = new Map<string, ast.Node>();
  for (const option of options) {
    const written = option.kind === 'name' ? option.text : String(option.value);
    const key = option.kind === 'number' ? written : comparisonKey(written);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, option);
    else problems.report('repeated-option', option.span, { option: written }, [earlier.span]);
  }
}
