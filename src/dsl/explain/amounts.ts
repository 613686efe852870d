import { decimalFromTicks, type Dimension } from '../../records/quantities';
import type { Vocabulary } from '../../records/vocabulary';
import type { Language } from '../../wording/language';
import { assertNever } from '../../wording/invariant';
import { findByName } from '../resolve/vocabulary';
import type { UnitLabel } from '../resolve/program';
import type { TimeUnit } from '../syntax/ast';
import { phrase, keyword } from '../syntax/keywords';

const TIME_KEYWORDS = { months: 'Months', weeks: 'Weeks', days: 'Days' } as const;

const isTimeUnit = (name: string): name is TimeUnit =>
  name === 'months' || name === 'weeks' || name === 'days';

/** An amount as a decimal number in its check's unit. Infinite when nothing limits it. */
export function amountIn(unit: UnitLabel, dimension: Dimension, ticks: number): number {
  if (!Number.isFinite(ticks)) return ticks;
  const amount = decimalFromTicks(ticks, dimension);
  return unit.kind === 'time' && unit.unit === 'weeks' ? Math.round((amount / 7) * 1e6) / 1e6 : amount;
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
      return timeWords(unit.unit, language, isOne);
    case 'declared': {
      if (isTimeUnit(unit.name)) return timeWords(unit.name, language, isOne);
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

function timeWords(unit: TimeUnit, language: Language, isOne: boolean): string {
  const name = TIME_KEYWORDS[unit];
  return isOne ? (keyword(name)[language][1] ?? phrase(name, language)) : phrase(name, language);
}
