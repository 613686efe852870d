import type { Bilingual } from '../../wording/language';
import { assertNever } from '../../wording/invariant';
import { nameOf, type FieldType } from '../../records/vocabulary';
import type * as ast from '../syntax/ast';
import { daysPer, isByMonth, isTimeUnit } from '../syntax/time-units';
import { filtersMeant } from './meant-records';
import type { MeasuredTime, UnitLabel } from './program';
import type { Scope } from './scope';
import { timeWords, unitWords } from './unit-words';
import { findByName, unitNamed } from './vocabulary';

const same = (name: string): Bilingual => ({ nl: name, en: name });

/** The key of a unit as written, or null when it is unknown (which has been reported). */
export function unitKey(unit: ast.UnitReference, scope: Scope): string | null {
  const { vocabulary, language, problems } = scope;
  const name = typeof unit.unit === 'string' ? null : unit.unit.name;
  const filters =
    name === null || findByName(vocabulary.units, name) !== undefined
      ? []
      : filtersMeant(name, vocabulary, language);
  if (name === null || filters.length === 0) return unitNamed(unit, vocabulary.units, language, problems);
  problems.report('filter-as-unit', unit.span, { name, filters });
  return null;
}

/** What the numbers of a field are counted in. */
export function unitOf(field: FieldType): UnitLabel {
  return field.unit === null ? { kind: 'number' } : { kind: 'declared', name: field.unit };
}

/** Amounts that may be added or compared: the same unit, whether it is the length of intervals or the total of a field. */
export function sameAmount(left: UnitLabel, right: UnitLabel): boolean {
  const key = (unit: UnitLabel): string =>
    unit.kind === 'time' ? unit.unit : unit.kind === 'declared' ? unit.name : unit.kind;
  return key(left) === key(right);
}

/** What time asked for in a unit is counted in: years are counted in months. */
export const countedIn = (unit: ast.TimeUnit): MeasuredTime => (unit === 'years' ? 'months' : unit);

/** Whether an amount in the unit of that key may limit what is measured in a unit. */
export function unitFits(key: string, unit: UnitLabel): boolean {
  const isTime = isTimeUnit(key);
  if (unit.kind === 'time') return isTime && (unit.unit === 'months') === isByMonth(key);
  return unit.kind === 'declared' && (unit.name === key || isYearsOfMonths(key, unit.name));
}

/** Whether an amount is in years, and what it is compared with in months. */
export const isYearsOfMonths = (key: string, counted: string | null): boolean =>
  key === 'years' && counted === 'months';

/** How many months or days, in which time is measured, one of a unit of time is; 1 for all that is no time. */
export const measuredPer = (unit: UnitLabel): number =>
  unit.kind === 'time' && unit.unit !== 'months' ? daysPer(unit.unit) : 1;

/** How many of what is measured one of a written unit is: twelve months a year. */
export function countedPer(written: ast.UnitReference | null, measured: UnitLabel): number {
  if (written?.unit !== 'years') return 1;
  return measured.kind === 'declared' && measured.name === 'years' ? 1 : 12;
}

/** The unit of what is measured, where a part of it is limited in another unit of time. */
export function limitedIn(written: ast.UnitReference | null, measured: UnitLabel): UnitLabel {
  if (measured.kind !== 'time' || typeof written?.unit !== 'string') return measured;
  return { kind: 'time', unit: countedIn(written.unit) };
}

export function reportWrongUnit(written: ast.UnitReference, measured: UnitLabel, scope: Scope): void {
  const bound = typeof written.unit === 'string' ? timeWords(written.unit) : same(written.unit.name);
  scope.problems.report('wrong-unit', written.span, { bound, measure: unitText(measured, scope) });
}

/** A unit in words, for messages. */
export function unitText(unit: UnitLabel, scope: Scope): Bilingual {
  switch (unit.kind) {
    case 'time':
      return timeWords(unit.unit);
    case 'declared':
      return unitWords(unit.name, scope.vocabulary);
    case 'records':
    case 'values': {
      const record = scope.vocabulary.records[unit.record];
      return record === undefined ? same('') : nameOf(record, 'many');
    }
    case 'percent':
      return { nl: 'procent', en: 'per cent' };
    case 'number':
      return { nl: 'een getal zonder eenheid', en: 'a number without a unit' };
    default:
      return assertNever(unit);
  }
}
