import { assertNever } from '../../wording/invariant';
import type * as ast from '../syntax/ast';

/**
 * Whether a condition ends in such a way that a date or an amount after it would be read as part of it: with a yes/no field, which would be
 * compared with it, or with an amount of time, which would be counted from it.
 */
export function isOpenEnded(node: ast.Condition): boolean {
  switch (node.kind) {
    case 'flag':
      return true;
    // A chain inside another condition stands in parentheses.
    case 'not':
      return node.term.kind !== 'logical' && isOpenEnded(node.term);
    case 'logical': {
      const last = node.terms.at(-1);
      return last !== undefined && last.kind !== 'logical' && isOpenEnded(last);
    }
    case 'covered':
    case 'thereIs':
      return node.selection.filter !== null && isOpenEnded(node.selection.filter);
    case 'compare':
      return endsWithAmount(node.right);
    case 'between':
      return endsWithAmount(node.high);
    case 'state':
      return node.range !== null && endsWithAmount(node.range.high);
    case 'withinCondition':
      return endsWithAmount(node.date);
    case 'oneOf':
      return false;
    default:
      return assertNever(node);
  }
}

function endsWithAmount(node: ast.Operand): boolean {
  switch (node.kind) {
    case 'amountLiteral':
      return true;
    case 'shiftedDate':
    case 'yearOf':
      return endsWithAmount(node.date);
    case 'percentOf':
      return endsWithAmount(node.of);
    case 'dayOfYear':
      return endsWithAmount(node.year);
    case 'name':
    case 'text':
    case 'number':
    case 'date':
    case 'yesNo':
    case 'trainingDate':
    case 'sameField':
    case 'thatWord':
    case 'recordLength':
      return false;
    default:
      return assertNever(node);
  }
}
