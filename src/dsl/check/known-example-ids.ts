import type { FieldRole, RecordType } from '../../records/vocabulary';
import { closest, comparisonKey } from '../../wording/text';
import type { Scope } from '../resolve/scope';
import { findByName } from '../resolve/vocabulary';
import type * as ast from '../syntax/ast';
import type { FileCheck } from './file-check';

/**
 * An example is only valid if there is every requirement that it is of, every one that a waiver or attestation in it names, and the regulation that its trainee
 * has chosen.
 */
export const knownExampleIds: FileCheck = (file, { program, scope }, problems) => {
  const ids = program.requirements.map(({ id }) => id);
  const known = new Set(ids.map(comparisonKey));
  for (const section of file.sections) {
    if (section.kind !== 'example') continue;
    const named = [
      ...section.ids.map(({ text, span }) => ({ text, span })),
      ...valuesOf(section, scope, 'requirement').map(({ value, span }) => ({ text: value, span })),
    ];
    for (const { text, span } of named) {
      if (known.has(comparisonKey(text)) || scope.isUnread(text)) continue;
      problems.report('example-unknown-id', span, { id: text, suggestion: closest(text, ids) ?? null });
    }
    if (program.regulations.length === 0) continue;
    for (const { value, span } of valuesOf(section, scope, 'regulation'))
      scope.regulation({ kind: 'name', text: value, span });
  }
};

/** The texts that an example gives for fields of a role. What an exemption is of need not be a requirement. */
function valuesOf(section: ast.ExampleSection, scope: Scope, role: FieldRole): ast.TextLiteral[] {
  return section.clauses.flatMap((clause) => {
    const record = clause.kind === 'given' ? scope.findRecord(clause.record.text) : undefined;
    if (clause.kind !== 'given' || record === undefined || record.role === 'exemption') return [];
    return clause.values.flatMap(({ field, value }) =>
      value?.kind === 'text' && hasRole(record, field, role) ? [value] : [],
    );
  });
}

const hasRole = (record: RecordType, field: ast.Name, role: FieldRole): boolean =>
  findByName(record.fields, field.text)?.role === role;
