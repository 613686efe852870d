import type { Bilingual } from '../wording/language';

/** The headings of tables that functions spill. */
export const TABLE_WORDS = {
  trainee: { nl: 'AiosNr', en: 'TraineeID' },
  name: { nl: 'Naam', en: 'Name' },
  requirement: { nl: 'Eis', en: 'Requirement' },
  kind: { nl: 'Soort', en: 'Kind' },
  title: { nl: 'Titel', en: 'Title' },
  verdict: { nl: 'Oordeel', en: 'Verdict' },
  shortfall: { nl: 'Tekort', en: 'Shortfall' },
  due: { nl: 'Uiterlijk', en: 'Due' },
  explanation: { nl: 'Uitleg', en: 'Explanation' },
  unknownTrainee: { nl: 'niet in het rooster', en: 'not in the roster' },
  otherProgramme: { nl: 'andere opleiding', en: 'other programme' },
  everyone: { nl: 'alle aios', en: 'all trainees' },
} as const satisfies Record<string, Bilingual>;

/** What a requirement is, in tables. */
export const KIND_WORDS = {
  requirement: { nl: 'eis', en: 'requirement' },
  advice: { nl: 'advies', en: 'advice' },
  attestation: { nl: 'bevestiging', en: 'attestation' },
} as const satisfies Record<string, Bilingual>;

/** What stands on the card of a cell, each by the name by which a formula may ask for it. */
export const CARD_WORDS = {
  requirement: { nl: 'Eis', en: 'Requirement' },
  verdict: { nl: 'Oordeel', en: 'Verdict' },
  measured: { nl: 'Gemeten', en: 'Measured' },
  required: { nl: 'Vereist', en: 'Required' },
  shortfall: { nl: 'Tekort', en: 'Shortfall' },
  due: { nl: 'Uiterlijk', en: 'Due' },
  explanation: { nl: 'Uitleg', en: 'Explanation' },
  source: { nl: 'Bron', en: 'Source' },
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
