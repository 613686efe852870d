import { assertNever } from '../../wording/invariant';
import type { RecordType } from '../../records/vocabulary';
import { comparisonKey } from '../../wording/text';
import type { Scope } from '../resolve/scope';
import { findByName } from '../resolve/vocabulary';
import type * as ast from '../syntax/ast';
import type { FileCheck } from './file-check';
import { fieldNamed } from './walk';

/**
 * A comparison is only valid if its sides differ: a field compared with itself, or with a date or a share that is reckoned from it, is always, or
 * never, true. In the condition of related records that of the record outside may be meant.
 */
export const differentOperands: FileCheck = (_file, { scope, contents }, problems) => {
  for (const { parts, record, outer } of contents.conditions) {
    for (const part of parts) {
      const name = comparedIn(part)
        .map(([left, right]) => sharedName(left, reckonedFrom(right), record, scope))
        .find((shared) => shared !== undefined);
      if (name === undefined) continue;
      const field = outer === null ? undefined : findByName(outer.fields, name);
      const same = field === undefined ? null : scope.sameAs(field, name);
      problems.report('compared-with-itself', part.span, { name, same });
    }
  }
};

/** What a condition compares with what. */
function comparedIn(part: ast.Condition): readonly (readonly [ast.Operand, ast.Operand])[] {
  switch (part.kind) {
    case 'compare':
      return part.left === part.right ? [] : [[part.left, part.right]];
    case 'between':
      return [
        [part.left, part.low],
        [part.left, part.high],
      ];
    case 'withinCondition':
      return [[part.left, part.date]];
    case 'logical':
    case 'not':
    case 'oneOf':
    case 'state':
    case 'flag':
    case 'covered':
    case 'thereIs':
      return [];
    default:
      return assertNever(part);
  }
}

/** What a date so much earlier or later, or a share, is taken of. */
function reckonedFrom(operand: ast.Operand): ast.Operand {
  if (operand.kind === 'shiftedDate') return reckonedFrom(operand.date);
  return operand.kind === 'percentOf' ? reckonedFrom(operand.of) : operand;
}

/** The name of the field that both sides are, be it of the record or of the one outside. */
function sharedName(
  left: ast.Operand,
  right: ast.Operand,
  record: RecordType | null,
  scope: Scope,
): string | undefined {
  if (left.kind === 'sameField' && right.kind === 'sameField') {
    const { text } = left.field;
    return comparisonKey(text) === comparisonKey(right.field.text) ? text : undefined;
  }
  if (left.kind !== 'name') return undefined;
  const field = fieldNamed(left, record, scope);
  return field !== undefined && field === fieldNamed(right, record, scope) ? left.text : undefined;
}
