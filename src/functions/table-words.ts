import type { Bilingual } from '../wording/language';

/** Why COMPLIANCE_TABLE has no verdicts on somebody. */
export const UNJUDGED_WORDS = {
  unknownTrainee: { nl: 'niet in het rooster', en: 'not in the roster' },
  otherProgramme: { nl: 'andere opleiding', en: 'other programme' },
} as const satisfies Record<string, Bilingual>;

/** What REQUIREMENT can give of a verdict, by the words that its fourth argument may be. */
export const PART_WORDS = {
  verdict: { nl: 'oordeel', en: 'verdict' },
  measured: { nl: 'gemeten', en: 'measured' },
  required: { nl: 'vereist', en: 'required' },
  shortfall: { nl: 'tekort', en: 'shortfall' },
  due: { nl: 'uiterlijk', en: 'due' },
  explanation: { nl: 'uitleg', en: 'explanation' },
} as const satisfies Record<string, Bilingual>;

export type PartName = keyof typeof PART_WORDS;
