import { numberTicks } from '../../records/quantities';
import { assertNever } from '../../wording/invariant';
import type * as ast from '../syntax/ast';
import { BoundResolver } from './bounds';
import type { Context } from './context';
import { countLimits } from './count-limits';
import type { HowManyPeriods, Window } from './program';

type Windowed = ast.BoundSentence | ast.ShareSentence | ast.EachSentence | ast.AmongSentence;

/** A sentence that has to hold in so many periods. */
export interface CountedPeriods {
  readonly sentence: Windowed;
  readonly howMany: ast.Bound;
}

/** Null where a sentence names no number of periods. */
export function countedPeriods(node: ast.Sentence): CountedPeriods | null {
  switch (node.kind) {
    case 'boundSentence':
    case 'shareSentence':
    case 'eachSentence':
    case 'amongSentence': {
      const windows = node.window === null ? [] : [node.window, ...node.furtherWindows];
      const window = windows.find((one) => one.kind === 'eachPeriod' && one.howMany !== undefined);
      const howMany = window?.kind === 'eachPeriod' ? window.howMany : undefined;
      return howMany === undefined ? null : { sentence: node, howMany };
    }
    case 'conditionSentence':
    case 'neverFallsSentence':
    case 'ifSentence':
    case 'forEachSentence':
    case 'orderSentence':
    case 'compositeSentence':
    case 'optionalSentence':
    case 'attestedSentence':
    case 'metSentence':
    case 'wholeListSentence':
      return null;
    default:
      return assertNever(node);
  }
}

/**
 * How many periods are enough, and the parameters for that which are not set.
 * @returns undefined when something was wrong and has been reported
 */
export function howManyPeriods(
  node: ast.Bound,
  context: Context,
): { howMany: HowManyPeriods; unset: readonly string[] } | undefined {
  const { comparator, percent, rounding } = node;
  if ((comparator !== 'atLeast' && comparator !== 'moreThan') || (rounding !== null && !percent)) {
    context.scope.problems.report('periods-at-least', node.span, {});
    return undefined;
  }
  if (!percent) {
    const limits = countLimits(node, context);
    return limits && { howMany: { low: numberTicks(limits.low), percent, rounding }, unset: [] };
  }
  const low = new BoundResolver(context).percentages(node)?.low;
  if (low === undefined || low === null) return undefined;
  const unset = low.parameter === null ? [] : [low.parameter];
  return { howMany: { low: low.ticks, percent, rounding }, unset };
}

/** Whether a programme has so many years; reports where it has not. */
export function hasSoMany(
  window: Window | null,
  { low, percent }: HowManyPeriods,
  node: ast.Bound,
  { programme, scope }: Context,
): boolean {
  if (percent || window?.kind !== 'eachYear') return true;
  const { from, to, months, except } = window;
  const years = Math.min(to ?? programme.years, programme.years) - (from ?? 1) + 1;
  const most = (years * 12) / months - (except?.first ?? 0) - (except?.last ?? 0);
  if (low <= numberTicks(most)) return true;
  scope.problems.report('more-than-periods', node.span, { most: String(most) });
  return false;
}
