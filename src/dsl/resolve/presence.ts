import { numberTicks } from '../../records/quantities';
import { assertNever } from '../../wording/invariant';
import type { BoundCheck, Check, Limit, Term } from './program';

/**
 * Asks whether there is anything that a check applies to: records of which it asks something, a whole that a share is taken of. Null where it
 * always applies.
 */
export function presenceOf(check: Check): BoundCheck | null {
  switch (check.kind) {
    case 'each':
      return atLeast(1, [{ kind: 'count', ...check.selected, caps: [] }], { group: null, ...check });
    case 'bound': {
      const { terms, rest } = check;
      if (rest !== null && rest !== 'otherGroups') {
        const { dimension, unit } = check;
        return { ...atLeast(1, [...terms, ...rest], check), dimension, unit, low: limitOf(1) };
      }
      const [first] = terms;
      if (first === undefined || !terms.every(mayBeOfNothing)) return null;
      const { record, filter } = first;
      return atLeast(first.kind === 'between' ? 2 : 1, [{ kind: 'count', record, filter, caps: [] }], check);
    }
    case 'among':
    case 'person':
    case 'neverFalls':
    case 'if':
    case 'order':
    case 'composite':
    case 'cases':
    case 'periods':
    case 'periodCount':
    case 'groups':
    case 'optional':
    case 'attested':
    case 'met':
      return null;
    default:
      return assertNever(check);
  }
}

/** Whether there is no such thing of no records. */
function mayBeOfNothing(term: Term): boolean {
  const { kind } = term;
  if (kind === 'duration') return term.run === 'shortest';
  return kind === 'average' || kind === 'median' || kind === 'between';
}

const limitOf = (ticks: number): Limit => ({ ticks, parameter: null, reference: null });

function atLeast(
  low: number,
  terms: readonly Term[],
  { sentence, window, group, asPlanned }: Pick<BoundCheck, 'sentence' | 'window' | 'group' | 'asPlanned'>,
): BoundCheck {
  return {
    kind: 'bound',
    sentence,
    part: null,
    low: limitOf(numberTicks(low)),
    high: null,
    stated: { low: null, high: null },
    rate: null,
    rounding: null,
    dimension: 'number',
    unit: { kind: 'number' },
    terms,
    rest: null,
    group,
    window,
    asPlanned,
    unset: [],
    parts: [],
  };
}
