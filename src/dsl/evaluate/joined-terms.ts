import type { Predicate, Term } from '../resolve/program';

/** Rules are made ready again for every roster: their terms are joined once. */
const known = new WeakMap<readonly Term[], readonly Term[]>();

/**
 * The terms of a sum, of which those that no record can be part of two of are one: a record whose cells leave open of which it is counts once at the most.
 * Only numbers and totals, which come to the same together as one by one.
 */
export function joinedTerms(terms: readonly Term[]): readonly Term[] {
  if (terms.length < 2) return terms;
  let joined = known.get(terms);
  if (joined === undefined) known.set(terms, (joined = terms.reduce(withTerm, NONE)));
  return joined;
}

const NONE: readonly Term[] = [];

function withTerm(joined: readonly Term[], term: Term): readonly Term[] {
  const at = joined.findIndex((other) => isApart(other, term));
  const found = joined[at];
  if (found === undefined) return [...joined, term];
  const filters = [found, term].flatMap((one) =>
    'filter' in one && one.filter !== null ? [one.filter] : [],
  );
  return joined.with(at, { ...found, filter: { kind: 'or', terms: filters } });
}

/** Whether two terms ask the same of records of which none can be part of both. */
function isApart(one: Term, other: Term): boolean {
  if (!isPlainSum(one) || !isPlainSum(other) || !isSameMeasure(one, other)) return false;
  return one.filter !== null && other.filter !== null && excludes(one.filter, other.filter);
}

type PlainSum = Extract<Term, { kind: 'count' | 'total' }>;

/** Whether it adds up something of each record, and nothing else is to be said of it. */
export const isPlainSum = (term: Term): term is PlainSum =>
  (term.kind === 'count' || term.kind === 'total') &&
  term.caps.length === 0 &&
  term.percent === undefined &&
  term.among === undefined;

/** Whether two of them add up the same of records of one type. */
export function isSameMeasure(one: PlainSum, other: PlainSum): boolean {
  if (one.record !== other.record) return false;
  return one.kind === 'total' ? other.kind === 'total' && one.field === other.field : other.kind === 'count';
}

/** Whether no record can satisfy both of two conditions, whatever its cells hold; false where that is not so simple. */
function excludes(one: Predicate, other: Predicate): boolean {
  if (one.kind === 'or') return one.terms.every((term) => excludes(term, other));
  if (other.kind === 'or') return excludes(other, one);
  if (one.kind === 'and') return one.terms.some((term) => excludes(term, other));
  if (other.kind === 'and') return excludes(other, one);
  if (one.kind === 'not') return implies(other, one.term);
  if (other.kind === 'not') return excludes(other, one);
  if (one.kind === 'flag') return isOfSameCell(one, other) && one.expected !== other.expected;
  if (one.kind !== 'words' || !isOfSameCell(one, other)) return false;
  return !one.keys.some((key) => other.keys.includes(key));
}

/** Whether a condition on a cell never holds without another one. */
function implies(one: Predicate, other: Predicate): boolean {
  if (one.kind === 'flag') return isOfSameCell(one, other) && one.expected === other.expected;
  if (one.kind !== 'words' || !isOfSameCell(one, other)) return false;
  return one.keys.every((key) => other.keys.includes(key));
}

type OfCell = Extract<Predicate, { kind: 'words' | 'flag' }>;

function isOfSameCell<One extends OfCell>(one: One, other: Predicate): other is One {
  if (other.kind !== one.kind || !('value' in other)) return false;
  const { value } = other;
  return value.kind === one.value.kind && value.field === one.value.field;
}
