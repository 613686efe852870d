import type { Bilingual } from '../../wording/language';

/** The texts around the views. */
export const texts = {
  title: { nl: 'Opleidingsregels', en: 'Training rules' },
  views: { nl: 'Onderdelen', en: 'Views' },
  report: { nl: 'Rapport', en: 'Report' },
  rules: { nl: 'Regels', en: 'Rules' },
  setUp: { nl: 'Inrichten', en: 'Set up' },
  otherLanguage: { nl: 'English', en: 'Nederlands' },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  undo: { nl: 'Ongedaan maken', en: 'Undo' },
  undoing: { nl: 'Ongedaan maken', en: 'Undoing' },
  dismiss: { nl: 'Sluiten', en: 'Dismiss' },
} satisfies Record<string, Bilingual>;
