import type { Bilingual } from '../../wording/language';
import { nameOf, type RecordType, type Vocabulary } from '../../records/vocabulary';
import type * as ast from '../syntax/ast';
import { isTimeUnit, timeUnitWord } from '../syntax/time-units';
import { findByName } from './vocabulary';

/** A unit of time in words, in the plural. */
export const timeWords = (unit: ast.TimeUnit): Bilingual => ({
  nl: timeUnitWord(unit, 'nl', 'apart'),
  en: timeUnitWord(unit, 'en', 'apart'),
});

/** A unit that numbers are counted in, of time or declared, in words, in the plural; as it is where it is unknown. */
export function unitWords(name: string, { units }: Vocabulary): Bilingual {
  if (isTimeUnit(name)) return timeWords(name);
  const declared = findByName(units, name);
  return declared === undefined ? { nl: name, en: name } : nameOf(declared, 'many');
}

/** The units that the numbers of a record are counted in, each once. */
export const countedUnits = ({ fields }: RecordType): readonly string[] => [
  ...new Set(fields.flatMap(({ kind, unit }) => (kind === 'number' && unit !== null ? [unit] : []))),
];
