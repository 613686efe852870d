import { decimalFromTicks, type Dimension } from '../../records/quantities';
import type { Vocabulary } from '../../records/vocabulary';
import type { Language } from '../../wording/language';
import { assertNever } from '../../wording/invariant';
import { findByName } from '../resolve/vocabulary';
import type { UnitLabel } from '../resolve/program';
import { phrase } from '../syntax/keywords';
import { daysPer, isTimeUnit, timeUnitWord } from '../syntax/time-units';

/** An amount as a decimal number in its check's unit. Infinite when nothing limits it. */
export function amountIn(unit: UnitLabel, dimension: Dimension, ticks: number): number {
  if (!Number.isFinite(ticks)) return ticks;
  const amount = decimalFromTicks(ticks, dimension);
  return unit.kind === 'time' && unit.unit === 'weeks'
    ? Math.round((amount / daysPer(unit.unit)) * 1e6) / 1e6
    : amount;
}

/** The unit's name, the same in every language of a report: what JSON gives. Null for a bare number. */
export function unitKey(unit: UnitLabel, vocabulary: Vocabulary): string | null {
  return unit.kind === 'number' ? null : unitWords(unit, vocabulary, 'en', false);
}

/** The unit in words, singular or plural; empty for a bare number. */
export function unitWords(
  unit: UnitLabel,
  vocabulary: Vocabulary,
  language: Language,
  isOne: boolean,
): string {
  switch (unit.kind) {
    case 'time':
      return timeUnitWord(unit.unit, language, isOne ? 'one' : 'counted');
    case 'declared': {
      if (isTimeUnit(unit.name)) return timeUnitWord(unit.name, language, isOne ? 'one' : 'counted');
      const declared = findByName(vocabulary.units, unit.name);
      return declared?.names[language][isOne ? 'one' : 'many'] ?? unit.name;
    }
    case 'records':
      return vocabulary.records[unit.record]?.names[language][isOne ? 'one' : 'many'] ?? '';
    case 'values':
      return (
        vocabulary.records[unit.record]?.fields[unit.field]?.names[language][isOne ? 'one' : 'many'] ?? ''
      );
    case 'percent':
      return phrase('Percent', language);
    case 'number':
      return '';
    default:
      return assertNever(unit);
  }
}
