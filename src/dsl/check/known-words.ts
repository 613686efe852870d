import { nameOf, type FieldType } from '../../records/vocabulary';
import { closest, comparisonKey } from '../../wording/text';
import { collected } from '../collected';
import type { DiagnosticList } from '../problems';
import type { Scope } from '../resolve/scope';
import { knownWordsOf } from '../resolve/known-words';
import type * as ast from '../syntax/ast';
import { withNested } from '../syntax/nested-sentences';
import type { FileCheck } from './file-check';
import { fieldNamed, selectionsOf, type Contents } from './walk';

/** A word should not be a near miss of one that the vocabulary declares for its field: other words are free, misspelt ones count nothing. */
export const knownWords: FileCheck = (_file, { scope, contents }, problems) => {
  checkConditions(contents, scope, problems);
  checkGroups(contents, scope, problems);
};

function checkConditions({ conditions }: Contents, scope: Scope, problems: DiagnosticList): void {
  for (const { parts, record } of conditions) {
    for (const part of parts) {
      if (part.kind !== 'compare' && part.kind !== 'oneOf') continue;
      const field = fieldNamed(part.left, record, scope);
      if (field?.kind !== 'text' || field.values.length === 0) continue;
      for (const word of part.kind === 'compare' ? [part.right] : part.options) {
        if (word.kind === 'text') reportNearMiss(word, field, problems);
      }
    }
  }
}

/** The words that "for each … one of" names. */
function checkGroups({ sentences }: Contents, scope: Scope, problems: DiagnosticList): void {
  for (const sentence of sentences) {
    if (sentence.kind !== 'forEachSentence' || sentence.group.kind !== 'field') continue;
    const { field: name, options } = sentence.group;
    const records = collected(withNested(sentence.body), selectionsOf);
    const record = records.flatMap((selection) => scope.selection(selection)?.record ?? []).at(0) ?? null;
    const field = fieldNamed(name, record, scope);
    if (field?.kind !== 'text' || field.values.length === 0) continue;
    for (const word of options ?? []) if (word.kind === 'text') reportNearMiss(word, field, problems);
  }
}

function reportNearMiss(word: ast.TextLiteral, field: FieldType, problems: DiagnosticList): void {
  const canonical = knownWordsOf(field);
  if (canonical.has(comparisonKey(word.value))) return;
  const words = field.values.flatMap(({ name, synonyms }) => [name.nl, name.en, ...synonyms]);
  const suggestion = closest(word.value, words);
  if (suggestion !== undefined)
    problems.report('nearly-known-word', word.span, { word: word.value, field: nameOf(field), suggestion });
}
