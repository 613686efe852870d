import { assertNever } from '../../wording/invariant';
import type * as ast from '../syntax/ast';

/**
 * Whether a condition ends in such a way that a date or an amount after it would be read as part of it: with a yes/no field, which would be
 * compared with it, or with an amount of time, which would be counted from it.
 */
export function isOpenEnded(node: ast.Condition): boolean {
  const last = lastOf(node);
  switch (last?.kind) {
    case 'flag':
      return true;
    case 'compare':
      // English "is no" and a bound after it would be "no less than".
      return endsWithAmount(last.right) || (last.right.kind === 'yesNo' && !last.right.value);
    case 'between':
      return endsWithAmount(last.high);
    case 'state':
      // "Is a whole number" may go on with a range.
      return last.range === null ? last.state === 'whole' : endsWithAmount(last.range.high);
    case 'withinCondition':
      return endsWithAmount(last.date);
    case undefined:
    case 'oneOf':
      return false;
    default:
      return assertNever(last);
  }
}

/** Whether a relation of dates, or "to" after a date, would be read as part of a condition before it. */
export function runsOn(node: ast.Condition): boolean {
  const last = lastOf(node);
  return isOpenEnded(node) || (last?.kind === 'compare' && last.comparator === 'onOrAfter');
}

type Simple = Exclude<
  ast.Condition,
  { kind: 'not' } | { kind: 'logical' } | { kind: 'covered' } | { kind: 'thereIs' }
>;

/** The condition that stands last in one, of those that are made of no others; null for none. A chain inside another condition stands in parentheses. */
function lastOf(node: ast.Condition): Simple | null {
  switch (node.kind) {
    case 'not':
      return node.term.kind === 'logical' ? null : lastOf(node.term);
    case 'logical': {
      const last = node.terms.at(-1);
      return last === undefined || last.kind === 'logical' ? null : lastOf(last);
    }
    case 'covered':
    case 'thereIs':
      return node.selection.filter && lastOf(node.selection.filter);
    case 'flag':
    case 'compare':
    case 'between':
    case 'state':
    case 'withinCondition':
    case 'oneOf':
      return node;
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
    case 'weekdayOf':
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
    case 'event':
      return node.selection.filter !== null && isOpenEnded(node.selection.filter);
    default:
      return assertNever(node);
  }
}
