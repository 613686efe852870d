import type { Bilingual } from '../language';

/** What a value can be, in words; the kinds of fields, and the dates of the training. */
export type BilingualKind =
  'text' | 'choice' | 'number' | 'wholeNumber' | 'date' | 'yesNo' | 'list' | 'amount';

export const KINDS: Record<BilingualKind, Bilingual> = {
  text: { nl: 'tekst', en: 'text' },
  choice: { nl: 'een woord uit een vaste lijst', en: 'a word from a fixed list' },
  number: { nl: 'een getal', en: 'a number' },
  wholeNumber: { nl: 'een geheel getal', en: 'a whole number' },
  date: { nl: 'een datum', en: 'a date' },
  yesNo: { nl: 'ja of nee', en: 'yes or no' },
  list: { nl: 'een lijst', en: 'a list' },
  amount: { nl: 'een hoeveelheid', en: 'an amount' },
};
