import type { Bilingual } from '../../wording/language';

export const texts = {
  noReport: { nl: 'Nog geen rapport', en: 'No report yet' },
} satisfies Record<string, Bilingual>;
