import type { BoundCheck, Predicate, Term } from './program';

/** Everything that a bound measures: the part and, of a share, the rest of the whole. */
export function measuredTerms({ terms, rest }: BoundCheck): readonly Term[] {
  return rest === null || rest === 'otherGroups' ? terms : [...terms, ...rest];
}

const NO_TERMS: readonly Term[] = [];

/** What the limits of a bound are measured by. */
export function limitTerms({ low, high }: BoundCheck): readonly Term[] {
  const isFixed = (low?.reference ?? null) === null && (high?.reference ?? null) === null;
  if (isFixed) return NO_TERMS;
  return [low, high].flatMap((limit) => limit?.reference?.terms ?? []);
}

/** The conditions that decide which records count for a term, and which of them only up to a limit. */
export function filtersOf(term: Term): readonly Predicate[] {
  const filters = [term.filter, term.among?.filter ?? null];
  if (term.kind === 'without') filters.push(...term.others.map(({ filter }) => filter));
  if ('caps' in term) filters.push(...term.caps.map((cap) => (cap.kind === 'where' ? cap.filter : null)));
  return filters.filter((filter) => filter !== null);
}
