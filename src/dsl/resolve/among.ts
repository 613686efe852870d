import type * as ast from '../syntax/ast';
import type { Scope } from './scope';

/**
 * How many records are looked at, of the latest or the first: one where no number is written.
 * @returns undefined when something was wrong and has been reported
 */
export function howManyAmong(node: ast.Quantity | null, scope: Scope): number | undefined {
  if (node === null) return 1;
  const value = scope.setQuantity(node);
  if (value === undefined || (Number.isInteger(value) && value >= 1)) return value;
  scope.problems.report('among-none', node.span, {});
  return undefined;
}
