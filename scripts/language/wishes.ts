import type { Bilingual } from '../../src/wording/language';

/** What people ask how to say, and the sentence that says it. */
export interface Wish {
  readonly wish: Bilingual;
  /** A Dutch sentence; the reference shows it in both languages. */
  readonly sentence: string;
}

export const WISHES: readonly Wish[] = [
  {
    wish: { en: 'all on a single day', nl: 'alles op één dag' },
    sentence: 'ten minste 3 toetsen in enige 1 opeenvolgende dag',
  },
  {
    wish: { en: 'in any 90 days', nl: 'in 90 dagen, welke dan ook' },
    sentence: 'hoogstens 20 diensten in elke 90 opeenvolgende dagen',
  },
  {
    wish: { en: 'in the weekend', nl: 'in het weekend' },
    sentence: 'ten minste 4 diensten waarvan weekdag van datum is één van "zaterdag", "zondag"',
  },
  {
    wish: {
      en: 'hours of rest between shifts, where the dates have no time of day: never two on one day (2 days: a day between them)',
      nl: 'uren rust tussen diensten, waar de data geen tijd van de dag hebben: nooit twee op één dag (2 dagen: een dag ertussen)',
    },
    sentence: 'ten minste 1 dag tussen diensten',
  },
  {
    wish: {
      en: 'a surplus of one year counts in the next: several years together',
      nl: 'een overschot van een jaar telt mee in het volgende: meer jaren samen',
    },
    sentence: 'ten minste 20 toetsen in elke 2 opeenvolgende jaren',
  },
  {
    wish: {
      en: 'between each record and the next one',
      nl: 'tussen elk gegeven en het volgende',
    },
    sentence: 'ten minste 3 cursussen na elke toets vóór de volgende toets',
  },
  {
    wish: { en: 'attested in each training year', nl: 'bevestigd in elk opleidingsjaar' },
    sentence: 'voor elk opleidingsjaar: ten minste 1 bevestiging waarvan eis is "V01"',
  },
  {
    wish: { en: 'at least 28 days apart', nl: 'met ten minste 28 dagen ertussen' },
    sentence:
      'elke toets: er is geen andere toets waarvan datum is van dezelfde datum tot en met 27 dagen na dezelfde datum',
  },
  {
    wish: { en: 'not in the year after an event', nl: 'niet in het jaar na een gebeurtenis' },
    sentence: 'geen diensten binnen 12 maanden na de eerste toets',
  },
  {
    wish: { en: 'only from a year after an event', nl: 'pas vanaf een jaar na een gebeurtenis' },
    sentence: 'geen diensten vóór 12 maanden na de eerste toets',
  },
  {
    wish: {
      en: 'after the first year, each at most 12 months after the one before it',
      nl: 'na het eerste jaar elk hoogstens 12 maanden na de vorige',
    },
    sentence:
      'elke toets waarvan datum is na 12 maanden na de start: er is een andere toets waarvan datum is binnen 12 maanden vóór dezelfde datum',
  },
  {
    wish: {
      en: 'one for every ten of something else, also for what is left over',
      nl: 'één per tien van iets anders, ook voor wat overblijft',
    },
    sentence: 'ten minste 1 toets per 10 verrichtingen of deel daarvan',
  },
  {
    wish: { en: 'within a year after an event', nl: 'binnen een jaar na een gebeurtenis' },
    sentence: 'ten minste 1 toets binnen een jaar na de eerste stage',
  },
  {
    wish: {
      en: 'of each group that has records, something of those records',
      nl: 'van elke groep die gegevens heeft, iets van die gegevens',
    },
    sentence:
      'voor elke epa van 1 tot en met 7: als er is een epa-beoordeling dan hoogste niveau van epa-beoordelingen ten minste 3',
  },
  {
    wish: {
      en: 'some records count for half, or double (200%)',
      nl: 'sommige gegevens tellen half mee, of dubbel (200%)',
    },
    sentence:
      'ten minste 40 uren diensten waarvan soort is "dag" plus 50% van totaal uren van diensten waarvan soort is niet "dag"',
  },
  {
    wish: {
      en: 'each record counts for a part of its own: give their weight (0.5) a column with the role *deeltijdfactor* / *full-time-factor*',
      nl: 'elk gegeven telt voor een eigen deel mee: geef het gewicht (0,5) een kolom met de rol *deeltijdfactor*',
    },
    sentence: 'ten minste 6 maanden detacheringen',
  },
  {
    wish: {
      en: 'on a list at the time, where a blank end means "still on the list": the dates of the list have no roles, and the condition says what a blank is',
      nl: 'op dat moment op een lijst, waar een leeg einde "nog op de lijst" betekent: de datums van de lijst hebben geen rol, en de voorwaarde zegt wat leeg betekent',
    },
    sentence:
      'elke beoordeling: er is een registerlid waarvan lidnaam is dezelfde beoordelaar en lid-sinds is op of vóór dezelfde datum en (lid-tot is leeg of lid-tot is op of na dezelfde datum)',
  },
];
