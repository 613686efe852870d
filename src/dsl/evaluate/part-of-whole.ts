import type { BoundCheck, LimitReference, Predicate, Term } from '../resolve/program';
import { isPlainSum, isSameMeasure } from './joined-terms';

/**
 * What belongs to the whole that a limit is a part of and not to what is measured, where that is a part of it itself ("number of shifts where night at least
 * 50% of number of shifts"): what is unknown of a record is the same in both. Null for any other limit.
 */
export function restOfWhole(check: BoundCheck, { percent, terms, every }: LimitReference): Term | null {
  const { low, high, rounding, rest } = check;
  const [part, ...others] = check.terms;
  const [whole, ...more] = terms;
  const isOne = part !== undefined && whole !== undefined && others.length + more.length === 0;
  if (!isOne || (low !== null && high !== null) || rounding !== null || rest !== null) return null;
  if (every !== undefined || percent <= 0 || percent > 100) return null;
  if (!isPlainSum(part) || !isPlainSum(whole) || !isSameMeasure(part, whole)) return null;
  const besides = asksBesides(part.filter, whole.filter);
  if (besides === null) return null;
  const isOther: Predicate = { kind: 'not', term: besides };
  return {
    ...whole,
    filter: whole.filter === null ? isOther : { kind: 'and', terms: [whole.filter, isOther] },
  };
}

/** What a condition asks besides all that another one does; null where it does not ask all of that, or nothing else. */
function asksBesides(condition: Predicate | null, other: Predicate | null): Predicate | null {
  if (condition === null || other === null) return condition;
  if (condition.kind !== 'and') return null;
  const asked = (other.kind === 'and' ? other.terms : [other]).map((term) => JSON.stringify(term));
  const own = condition.terms.map((term) => JSON.stringify(term));
  const besides = condition.terms.filter((_, index) => !asked.includes(own[index] ?? ''));
  return asked.every((term) => own.includes(term)) && besides.length > 0
    ? { kind: 'and', terms: besides }
    : null;
}
