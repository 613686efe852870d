import { assertNever } from '../../wording/invariant';
import type { Predicate } from '../resolve/program';
import { sourceOf } from '../resolve/values';
import type { Amount } from './measures/measure';
import { boundsFrom } from './values';

const ANY: Amount = { lo: -Infinity, hi: Infinity };
const NONE: Amount = { lo: Infinity, hi: -Infinity };

/**
 * What the number in a field can be, in number ticks, of a record that a condition holds of: from 3 on where level is at least 3. Only comparisons
 * with constants tell.
 */
export function rangeWhere(condition: Predicate | null, field: number): Amount {
  if (condition === null) return ANY;
  switch (condition.kind) {
    case 'and':
      return condition.terms.map((term) => rangeWhere(term, field)).reduce(both, ANY);
    case 'or':
      return condition.terms.map((term) => rangeWhere(term, field)).reduce(either, NONE);
    case 'compare': {
      const { left, right } = condition;
      const source = sourceOf(right);
      if (left.kind !== 'field' || left.field !== field || source.kind !== 'constant') return ANY;
      return compared(condition, boundsFrom(right, { lo: source.amount, hi: source.amount }));
    }
    case 'not':
      return rangeWithout(condition.term, field);
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

const OPPOSITES = {
  atLeast: 'lessThan',
  lessThan: 'atLeast',
  atMost: 'moreThan',
  moreThan: 'atMost',
  notEqual: 'equal',
} as const;

/** What it can be of a record that a condition does not hold of. */
export function rangeWithout(condition: Predicate, field: number): Amount {
  switch (condition.kind) {
    case 'and':
      return condition.terms.map((term) => rangeWithout(term, field)).reduce(either, NONE);
    case 'or':
      return condition.terms.map((term) => rangeWithout(term, field)).reduce(both, ANY);
    case 'not':
      return rangeWhere(condition.term, field);
    case 'compare': {
      const { comparator } = condition;
      return comparator in OPPOSITES
        ? rangeWhere({ ...condition, comparator: OPPOSITES[comparator as keyof typeof OPPOSITES] }, field)
        : ANY;
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

function compared({ comparator }: Extract<Predicate, { kind: 'compare' }>, { lo, hi }: Amount): Amount {
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
