import type { BoundCheck, Term } from './program';

/** Everything that a bound measures: the part and, of a share, the rest of the whole. */
export function measuredTerms({ terms, rest }: BoundCheck): readonly Term[] {
  return rest === null || rest === 'otherGroups' ? terms : [...terms, ...rest];
}
