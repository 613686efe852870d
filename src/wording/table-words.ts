import type { Bilingual } from './language';

/** The headings of tables and cards about verdicts: those that functions spill, and those of a written report. */
export const COLUMN_WORDS = {
  trainee: { nl: 'AiosNr', en: 'TraineeID' },
  name: { nl: 'Naam', en: 'Name' },
  requirement: { nl: 'Eis', en: 'Requirement' },
  kind: { nl: 'Soort', en: 'Kind' },
  title: { nl: 'Titel', en: 'Title' },
  verdict: { nl: 'Oordeel', en: 'Verdict' },
  measured: { nl: 'Gemeten', en: 'Measured' },
  required: { nl: 'Vereist', en: 'Required' },
  shortfall: { nl: 'Tekort', en: 'Shortfall' },
  due: { nl: 'Uiterlijk', en: 'Due' },
  explanation: { nl: 'Uitleg', en: 'Explanation' },
  source: { nl: 'Bron', en: 'Source' },
} as const satisfies Record<string, Bilingual>;

/** What a requirement is. */
export const KIND_WORDS = {
  requirement: { nl: 'eis', en: 'requirement' },
  advice: { nl: 'advies', en: 'advice' },
  attestation: { nl: 'bevestiging', en: 'attestation' },
} as const satisfies Record<string, Bilingual>;

/** What stands in the place of a trainee's number, where all trainees together are meant. */
export const ALL_TRAINEES: Bilingual = { nl: 'alle aios', en: 'all trainees' };
