import { nameOf } from '../../records/vocabulary';
import { monthsPer } from '../syntax/time-units';
import type { Value } from './program';
import type { Scope } from './scope';
import type { Typed } from './typed';
import { isYearsOfMonths } from './units';
import { unitNamed } from './vocabulary';

/** What is more or less than another, or earlier or later. */
export type NumberOrDate = Extract<Typed, { kind: 'number' | 'date' }>;

export function isNumberOrDate(typed: Typed): typed is NumberOrDate {
  return typed.kind === 'number' || typed.kind === 'date';
}

/** A number with a unit is compared with a field that is counted in that unit. */
export function unitsFit(left: NumberOrDate, right: NumberOrDate, scope: Scope): boolean {
  for (const [one, other] of [
    [left, right],
    [right, left],
  ] as const) {
    if (one.unit === undefined) continue;
    const { vocabulary, language, problems } = scope;
    const key = unitNamed(one.unit, vocabulary.units, language, problems);
    if (key === null) return false;
    const unit = other.field?.unit ?? null;
    if (unit === key || isYearsOfMonths(key, unit)) continue;
    problems.report('field-unit', one.unit.span, {
      field: other.field === null ? { nl: '…', en: '…' } : nameOf(other.field),
      unit,
    });
    return false;
  }
  return true;
}

/** A number of years beside one that is counted in months, in months. */
export function countedBeside({ value, unit }: NumberOrDate, { field }: NumberOrDate): Value {
  const isConverted = unit?.unit === 'years' && isYearsOfMonths('years', field?.unit ?? null);
  return isConverted && value.kind === 'constant'
    ? { kind: 'constant', amount: value.amount * monthsPer('years') }
    : value;
}
