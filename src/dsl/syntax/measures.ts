import { assertNever } from '../../wording/invariant';
import { collected } from '../collected';
import type * as ast from './ast';

/** The measures that a sum adds up, or the one measure that is none. */
export function termsOf(measure: ast.Measure): Exclude<ast.Measure, ast.SumMeasure>[] {
  return measure.kind === 'sum' ? collected(measure.terms, termsOf) : [measure];
}

/** The conditions that the records of a measure satisfy one after the other: those of `in a row where …`. */
export function conditionsInRow(measure: ast.Measure): ast.Condition[] {
  if (measure.kind === 'sum') return collected(measure.terms, conditionsInRow);
  if (measure.kind === 'partOf') return conditionsInRow(measure.measure);
  return measure.kind === 'count' && measure.inRow !== undefined && measure.inRow.kind !== 'name'
    ? [measure.inRow]
    : [];
}

/** The selections of records that a measure names, in the order in which they are written. */
export function selectionsIn(measure: ast.Measure): ast.Selection[] {
  switch (measure.kind) {
    case 'sum':
      return collected(measure.terms, selectionsIn);
    case 'partOf':
      return selectionsIn(measure.measure);
    case 'without':
      return [...measure.selections];
    case 'trainingTime':
      return [];
    case 'count':
    case 'amount':
    case 'total':
    case 'different':
    case 'pick':
    case 'average':
    case 'median':
    case 'run':
    case 'changes':
      return [measure.selection];
    default:
      return assertNever(measure);
  }
}
