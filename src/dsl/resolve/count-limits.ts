import { assertNever } from '../../wording/invariant';
import type * as ast from '../syntax/ast';
import type { Context } from './context';

/**
 * The number of records or sentences that a bound asks for, at the least and at the most; null for no limit.
 * @returns undefined when something was wrong and has been reported
 */
export function countLimits(
  bound: ast.Bound,
  { scope }: Context,
): { low: number; high: number | null } | undefined {
  const { problems } = scope;
  if (bound.percent || bound.unit !== null || bound.rate !== null || bound.reference !== null) {
    problems.report('count-needed', bound.span, {});
    return undefined;
  }
  if (bound.comparator === 'none') return { low: 0, high: 0 };
  const count = (quantity: ast.Quantity | null): number | undefined => {
    const value = quantity === null ? undefined : scope.setQuantity(quantity);
    if (quantity === null || value === undefined) return undefined;
    if (Number.isInteger(value) && value >= 0) return value;
    problems.report('impossible-count', quantity.span, { amount: String(value) });
    return undefined;
  };
  const low = count(bound.low);
  if (low === undefined) return undefined;
  switch (bound.comparator) {
    case 'atLeast':
      return { low, high: null };
    case 'moreThan':
      return { low: low + 1, high: null };
    case 'atMost':
      return { low: 0, high: low };
    case 'lessThan':
      return { low: 0, high: low - 1 };
    case 'exactly':
      return { low, high: low };
    case 'between': {
      const high = count(bound.high);
      if (high === undefined) return undefined;
      if (high >= low) return { low, high };
      problems.report('reversed-range', bound.span, { low: String(low), high: String(high) });
      return undefined;
    }
    default:
      return assertNever(bound.comparator);
  }
}
