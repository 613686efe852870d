import type * as ast from './ast';

/** The measures that a sum adds up, or the one measure that is none. */
export function termsOf(measure: ast.Measure): Exclude<ast.Measure, ast.SumMeasure>[] {
  return measure.kind === 'sum' ? measure.terms.flatMap(termsOf) : [measure];
}
