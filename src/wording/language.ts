/** The two languages that rule files, reports and messages are written in. */
export type Language = 'nl' | 'en';

export const LANGUAGES: readonly Language[] = ['nl', 'en'];

/** One text in both languages. */
export interface Bilingual {
  readonly nl: string;
  readonly en: string;
}
