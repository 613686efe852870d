/** What people ask how to say, and the sentence that says it. */
export interface Wish {
  readonly wish: string;
  /** A Dutch sentence; the reference shows it in both languages. */
  readonly sentence: string;
}

export const WISHES: readonly Wish[] = [
  { wish: 'all on a single day', sentence: 'ten minste 3 toetsen in enige 1 opeenvolgende dag' },
  { wish: 'in any 90 days', sentence: 'hoogstens 20 diensten in elke 90 opeenvolgende dagen' },
  {
    wish: 'at least 28 days apart',
    sentence:
      'elke toets: er is geen andere toets waarvan datum is van dezelfde datum tot en met 27 dagen na dezelfde datum',
  },
  { wish: 'not in the year after an event', sentence: 'geen diensten binnen 12 maanden na de eerste toets' },
  { wish: 'only from a year after an event', sentence: 'geen diensten vóór 12 maanden na de eerste toets' },
  {
    wish: 'after the first year, each at most 12 months after the one before it',
    sentence:
      'elke toets waarvan datum is na 12 maanden na de start: er is een andere toets waarvan datum is binnen 12 maanden vóór dezelfde datum',
  },
  {
    wish: 'some records count for half, or double (200%)',
    sentence:
      'ten minste 40 uren diensten waarvan soort is "dag" plus 50% van totaal uren van diensten waarvan soort is niet "dag"',
  },
  {
    wish: 'each record counts for a part of its own: give their weight (0.5) a column with the role *deeltijdfactor* / *full-time-factor*',
    sentence: 'ten minste 6 maanden detacheringen',
  },
  {
    wish: 'on a list at the time, where a blank end means "still on the list": the dates of the list have no roles, and the condition says what a blank is',
    sentence:
      'elke beoordeling: er is een registerlid waarvan lidnaam is dezelfde beoordelaar en lid-sinds is op of vóór dezelfde datum en (lid-tot is leeg of lid-tot is op of na dezelfde datum)',
  },
];
