import type { Dimension } from '../../records/quantities';
import type { RecordType } from '../../records/vocabulary';
import type { Selected, Term, UnitLabel } from './program';

/** Records of one type, as a sentence or a condition selects them: the name may be that of a definition, which has conditions of its own. */
export interface ResolvedSelection extends Selected {
  readonly type: RecordType;
}

/** What a sentence measures. */
export interface Measured {
  readonly terms: readonly Term[];
  readonly dimension: Dimension;
  readonly unit: UnitLabel;
  /** The record types that it selects from, each once for every selection. */
  readonly records: readonly RecordType[];
}

/** A measure that is no length of time. */
export function numberOf(type: RecordType, term: Term, unit: UnitLabel): Measured {
  return { terms: [term], dimension: 'number', unit, records: [type] };
}
