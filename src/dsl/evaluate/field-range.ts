import { assertNever } from '../../wording/invariant';
import type { Predicate } from '../resolve/program';
import { sourceOf } from '../resolve/values';
import type { Comparator } from '../syntax/ast';
import type { Amount } from './measures/measure';
import { boundsFrom } from './values';

const ANY: Amount = { lo: -Infinity, hi: Infinity };
const NONE: Amount = { lo: Infinity, hi: -Infinity };

/**
 * What the number in a field can be, in number ticks, of a record that a condition holds of: from 3 on where level is at least 3. Only comparisons
 * with constants tell.
 */
export const rangeWhere = (condition: Predicate | null, field: number): Amount =>
  condition === null ? ANY : rangeIf(condition, true, field);

/** What it can be of a record that a condition does not hold of. */
export const rangeWithout = (condition: Predicate, field: number): Amount => rangeIf(condition, false, field);

function rangeIf(condition: Predicate, holds: boolean, field: number): Amount {
  switch (condition.kind) {
    case 'and':
    case 'or': {
      const ranges = condition.terms.map((term) => rangeIf(term, holds, field));
      // Where "a and b" does not hold, one of them does not.
      const isOfAll = (condition.kind === 'and') === holds;
      return isOfAll ? ranges.reduce(both, ANY) : ranges.reduce(either, NONE);
    }
    case 'not':
      return rangeIf(condition.term, !holds, field);
    case 'compare': {
      const { left, comparator, right } = condition;
      const source = sourceOf(right);
      if (left.kind !== 'field' || left.field !== field || source.kind !== 'constant') return ANY;
      const amount = boundsFrom(right, { lo: source.amount, hi: source.amount });
      return compared(holds ? comparator : OPPOSITES[comparator], amount);
    }
    case 'words':
    case 'sameWord':
    case 'flag':
    case 'filled':
    case 'whole':
    case 'covered':
    case 'related':
      return ANY;
    default:
      return assertNever(condition);
  }
}

const OPPOSITES: Record<Comparator, Comparator> = {
  equal: 'notEqual',
  notEqual: 'equal',
  atLeast: 'lessThan',
  lessThan: 'atLeast',
  atMost: 'moreThan',
  moreThan: 'atMost',
  before: 'onOrAfter',
  onOrAfter: 'before',
  onOrBefore: 'after',
  after: 'onOrBefore',
};

function compared(comparator: Comparator, { lo, hi }: Amount): Amount {
  switch (comparator) {
    case 'equal':
      return { lo, hi };
    case 'atLeast':
      return { lo, hi: Infinity };
    case 'atMost':
      return { lo: -Infinity, hi };
    // Cells hold whole numbers of ticks.
    case 'moreThan':
      return { lo: Math.floor(lo) + 1, hi: Infinity };
    case 'lessThan':
      return { lo: -Infinity, hi: Math.ceil(hi) - 1 };
    case 'notEqual':
    case 'before':
    case 'after':
    case 'onOrBefore':
    case 'onOrAfter':
      return ANY;
    default:
      return assertNever(comparator);
  }
}

const both = (one: Amount, other: Amount): Amount => ({
  lo: Math.max(one.lo, other.lo),
  hi: Math.min(one.hi, other.hi),
});

const either = (one: Amount, other: Amount): Amount => ({
  lo: Math.min(one.lo, other.lo),
  hi: Math.max(one.hi, other.hi),
});
