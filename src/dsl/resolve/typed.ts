import type { BilingualKind } from '../../wording/diagnostics/kinds';
import { assertNever } from '../../wording/invariant';
import type { FieldType } from '../../records/vocabulary';
import type * as ast from '../syntax/ast';
import type { FieldReference, Value } from './program';
import { sourceOf } from './values';

/** An operand with the type of what it supplies. */
export type Typed =
  | {
      readonly kind: 'text' | 'choice' | 'yesNo';
      readonly field: FieldType;
      readonly reference: FieldReference;
    }
  | {
      readonly kind: 'number' | 'date';
      readonly value: Value;
      /** The unit that was written beside a number; undefined when none was. */
      readonly unit?: ast.UnitReference;
      readonly field: FieldType | null;
    }
  /** The day of the week of a date. */
  | { readonly kind: 'weekday'; readonly value: Value }
  /** The length of the record: a number whose dimension is that of the amount beside it. */
  | { readonly kind: 'length' }
  /** Any of these words. */
  | { readonly kind: 'textLiteral'; readonly words: readonly string[]; readonly span: ast.Node['span'] }
  | { readonly kind: 'yesNoLiteral'; readonly value: boolean };

export function kindOf(typed: Typed): BilingualKind {
  switch (typed.kind) {
    case 'textLiteral':
      return 'text';
    case 'yesNoLiteral':
      return 'yesNo';
    case 'length':
      return 'number';
    case 'weekday':
      return 'choice';
    case 'text':
    case 'choice':
    case 'yesNo':
    case 'number':
    case 'date':
      return typed.kind;
    default:
      return assertNever(typed);
  }
}

/** Whether an operand is the same for every trainee and record. */
export function isConstant(typed: Typed): boolean {
  if (typed.kind === 'textLiteral' || typed.kind === 'yesNoLiteral') return true;
  if (!('value' in typed)) return false;
  const { kind } = sourceOf(typed.value);
  return kind === 'constant' || kind === 'unset';
}

/** An operand as the user wrote it, for messages. */
export function written(node: ast.Operand): string {
  switch (node.kind) {
    case 'name':
      return node.text;
    case 'date':
      return node.written;
    case 'trainingDate':
      return node.which;
    case 'text':
    case 'number':
    case 'yesNo':
      return String(node.value);
    case 'amountLiteral':
      return node.amount.kind === 'name' ? node.amount.text : String(node.amount.value);
    case 'shiftedDate':
    case 'yearOf':
    case 'weekdayOf':
      return written(node.date);
    case 'percentOf':
      return written(node.of);
    case 'dayOfYear':
      return `${node.day.value}-${node.month}`;
    case 'sameField':
      return node.field.text;
    case 'thatWord':
      return node.name.text;
    case 'event':
      return node.selection.record.text;
    case 'recordLength':
      return '…';
    default:
      return assertNever(node);
  }
}
