import { placeName } from '../records/columns';
import type { Diagnostic } from '../wording/diagnostics';
import type { Bilingual } from '../wording/language';
import { comparisonKey } from '../wording/text';

/** A trainee's number that stands in several rows of the trainees. */
export interface RepeatedTrainee {
  /** The row that counts. */
  readonly first: string;
  readonly others: readonly string[];
}

/** The trainees whose numbers stand in several rows, by the keys of their numbers: every row but the first of each is left out. */
export function repeatedTrainees(problems: readonly Diagnostic[]): ReadonlyMap<string, RepeatedTrainee> {
  const found = new Map<string, { first: string; others: string[] }>();
  for (const { code, parameters, place } of problems) {
    if (code !== 'duplicate-trainee' || place.sheet === undefined) continue;
    const key = comparisonKey(String(parameters.found));
    const known = found.get(key) ?? { first: String(parameters.first), others: [] };
    known.others.push(placeName(place.sheet));
    found.set(key, known);
  }
  return found;
}

const SHOWN = 3;

/** What an explanation of one of them says besides. */
export function repeatedNote({ first, others }: RepeatedTrainee): Bilingual {
  const places = others.slice(0, SHOWN).join(', ') + (others.length > SHOWN ? ', …' : '');
  return {
    nl: ` Let op: dit nummer staat ook in ${places}; alleen de eerste rij (${first}) telt.`,
    en: ` Note: this number also stands in ${places}; only the first row (${first}) counts.`,
  };
}
