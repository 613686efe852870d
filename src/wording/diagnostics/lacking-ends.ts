import type { Bilingual } from '../language';

/** Which of its ends a record type has no field for. */
export type LackingEnd = 'begin' | 'end' | 'both';

export const LACKING_ENDS: Record<LackingEnd, Bilingual> = {
  begin: { nl: 'wel een eind maar geen begin (rol begin)', en: 'an end but no begin (role begin)' },
  end: { nl: 'wel een begin maar geen eind (rol eind)', en: 'a begin but no end (role finish)' },
  both: { nl: 'geen begin en eind', en: 'no begin and end' },
};
