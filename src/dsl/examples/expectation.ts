import type { DiagnosticList } from '../problems';
import type { Scope } from '../resolve/scope';
import { findByName, unitNamed } from '../resolve/vocabulary';
import type * as ast from '../syntax/ast';
import { phrase } from '../syntax/keywords';
import { TIME_UNIT_KEYWORDS } from '../syntax/time-units';

/** What an example says that comes out. */
export interface Expectation {
  readonly verdict: ast.ExampleVerdict;
  /** How much is missing, if the example says so. */
  readonly shortfall: number | null;
  /** The unit that was written beside it, as reports name it (`ExplainedAmounts.unit`); null when none was. */
  readonly unit: string | null;
}

type ExpectationClause = Extract<ast.ExampleClause, { readonly kind: 'expectation' }>;

/** @returns undefined when the unit is unknown; that has been reported */
export function expectationOf(
  { verdict, shortfall, unit }: ExpectationClause,
  scope: Scope,
  problems: DiagnosticList,
): Expectation | undefined {
  if (verdict === 'met' && shortfall !== null) problems.report('example-met-and-short', shortfall.span, {});
  const key = unit === null ? null : unitKeyOf(unit, scope, problems);
  return key === undefined ? undefined : { verdict, shortfall: shortfall?.value ?? null, unit: key };
}

/** A unit, or what else a rule can count: records of a type, or different values of a field. */
function unitKeyOf(
  unit: ast.UnitReference,
  { vocabulary, language }: Scope,
  problems: DiagnosticList,
): string | undefined {
  if (typeof unit.unit === 'string') return phrase(TIME_UNIT_KEYWORDS[unit.unit], 'en');
  const { name } = unit.unit;
  const counted =
    findByName(vocabulary.units, name) ??
    findByName(vocabulary.records, name) ??
    findByName(
      vocabulary.records.flatMap(({ fields }) => fields),
      name,
    );
  if (counted !== undefined) return counted.names.en.many;
  unitNamed(unit, vocabulary.units, language, problems);
  return undefined;
}
