import type * as ast from '../syntax/ast';

/** "There is a review where …": as a sentence, that there is at least one. */
export const isExistence = (condition: ast.Condition): condition is ast.ThereIsCondition =>
  condition.kind === 'thereIs' && !condition.other;

/** The same as a bound, which can be on the records of a group or a period. */
export function boundOn({ bound, selection, span }: ast.ThereIsCondition): ast.BoundSentence {
  const { unit } = bound;
  return {
    kind: 'boundSentence',
    bound,
    measure:
      unit === null
        ? { kind: 'count', selection, simultaneous: false, span }
        : { kind: 'amount', unit, selection, unbroken: false, span },
    window: null,
    furtherWindows: [],
    asPlanned: false,
    caps: [],
    parts: [],
    measureFirst: false,
    span,
  };
}

/** Whether a condition asks for other records. */
export function joinsRecords(condition: ast.Condition): boolean {
  if (condition.kind === 'logical') return condition.terms.some(joinsRecords);
  if (condition.kind === 'not') return joinsRecords(condition.term);
  return condition.kind === 'thereIs' || condition.kind === 'covered';
}
