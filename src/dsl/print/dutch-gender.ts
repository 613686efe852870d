import type { BilingualNames } from '../../records/vocabulary';

/**
 * The last parts of Dutch nouns with "het", as far as they occur in rules for trainings. A compound has the gender of its last part, so a list of those
 * goes a long way; a noun that ends otherwise takes "de", as most do.
 */
const NEUTER_ENDINGS: readonly string[] = [
  'aantal',
  'advies',
  'begin',
  'bewijs',
  'bezoek',
  'blok',
  'boek',
  'bureau',
  'centrum',
  'certificaat',
  'cijfer',
  'college',
  'congres',
  'consult',
  'contact',
  'deel',
  'diploma',
  'document',
  'domein',
  'dossier',
  'eind',
  'einde',
  'ement',
  'examen',
  'formulier',
  'gebied',
  'gegeven',
  'gesprek',
  'getal',
  'huis',
  'incident',
  'instituut',
  'instrument',
  'isme',
  'ium',
  'jaar',
  'je',
  'ject',
  'kwartaal',
  'land',
  'model',
  'moment',
  'niveau',
  'nummer',
  'onderwerp',
  'onderzoek',
  'orgaan',
  'plan',
  'portfolio',
  'programma',
  'protocol',
  'punt',
  'rapport',
  'recept',
  'record',
  'register',
  'resultaat',
  'schip',
  'seizoen',
  'semester',
  'specialisme',
  'stuk',
  'systeem',
  'team',
  'thema',
  'type',
  'uur',
  'vak',
  'verslag',
  'voertuig',
  'werk',
  'woord',
];

/** The same of something with a name: as its declaration says, else as its noun does. */
export function takesHet({ one, article }: BilingualNames['nl']): boolean {
  return article === undefined ? isNeuter(one) : article === 'het';
}

/** Whether a Dutch noun takes "het": "elk jaar", "hetzelfde niveau", and not "elke" or "dezelfde". */
export function isNeuter(noun: string): boolean {
  const lower = noun.toLowerCase();
  // "structuur", "temperatuur": not hours.
  if (lower.endsWith('tuur')) return false;
  return NEUTER_ENDINGS.some((ending) => lower.endsWith(ending));
}
