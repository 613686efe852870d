import { invariant } from '../../wording/invariant';
import type * as ast from '../syntax/ast';
import { AmountResolver } from './amounts';
import { BoundResolver } from './bounds';
import type { Context } from './context';
import type { ResolvedSelection } from './measured';
import type { RelatedAmount } from './program';

/**
 * What related records amount to in a unit, and how much of that a bound asks for.
 * @returns undefined when something was wrong and has been reported
 */
export function amountLimits(
  bound: ast.Bound,
  unit: ast.UnitReference,
  related: ResolvedSelection,
  context: Context,
): { amount: RelatedAmount; low: number; high: number | null } | undefined {
  const measured = new AmountResolver(context).amount(unit, related);
  const limits = measured && new BoundResolver(context).limits(bound, measured);
  const [term] = measured?.terms ?? [];
  if (measured === undefined || limits === undefined || term === undefined) return undefined;
  const unset = limits.low?.parameter ?? limits.high?.parameter ?? null;
  if (unset !== null) {
    context.scope.problems.report('parameter-not-set-here', bound.span, { name: unset });
    return undefined;
  }
  const { dimension } = measured;
  const range = { low: limits.low?.ticks ?? -Infinity, high: limits.high?.ticks ?? null };
  if (term.kind === 'total') return { amount: { kind: 'total', field: term.field }, ...range };
  invariant(dimension !== 'number', 'an amount in a unit that is neither a length nor a total');
  return { amount: { kind: 'duration', dimension, weighted: !unit.calendar }, ...range };
}
