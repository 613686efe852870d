import type { Topic } from './topic';

/** What may stand after `waarvan` and after the colon of `elke`. */
export const CONDITIONS: readonly Topic[] = [
  {
    title: { en: 'Comparing', nl: 'Vergelijken' },
    text: {
      en: 'A yes/no field may stand alone. Words of cells stand in quotation marks.',
      nl: 'Een ja/nee-veld mag alleen staan. Woorden uit cellen staan tussen aanhalingstekens.',
    },
    examples: [
      'elke toets: instrument is "KPB" of instrument is één van "CAT", "zelfreflectie"',
      'elke cursus: niet (aanwezig en deelnemers is meer dan 16)',
      'elke stage waarvan soort is "radiofarmacie": instelling is één van erkende-stageplaatsen',
      'elke stage: instelling is ingevuld en land is niet leeg',
      'elke epa-beoordeling: niveau is van 1 tot en met 5',
    ],
  },
  {
    title: { en: 'Dates', nl: 'Datums' },
    text: {
      en: 'What a date is compared with:',
      nl: 'Waarmee u een datum kunt vergelijken:',
    },
    points: [
      {
        en: 'a date such as `2014-07-01`, or a date field;',
        nl: 'een datum zoals `1-7-2014`, of een datumveld;',
      },
      { en: 'a day of the training;', nl: 'een dag van de opleiding;' },
      {
        en: 'the reference date: the day of the check; in a forecast, the day that it is about;',
        nl: 'de peildatum: de dag van de toetsing; in het oordeel aan het einde, volgens plan, de dag waarover dat gaat;',
      },
      {
        en: 'a date reckoned from another: so many years, months, weeks or days before or after it, or a day of a year that a number names.',
        nl: 'een datum die van een andere uitgaat: zoveel jaren, maanden, weken of dagen ervoor of erna, of een dag in een jaar dat een getal noemt.',
      },
      {
        en: 'Its *weekday* is compared with the days of the week, as words.',
        nl: 'Een *weekdag* vergelijkt u met de dagen van de week, als woorden.',
      },
      {
        en: '*At least* so long *after* a date is from then on, *at most* so long after it is by then (and also before the date itself: *within* is only after it).',
        nl: '*Ten minste* zo lang *na* een datum is vanaf dan. *Hoogstens* zo lang erna is uiterlijk dan, en ook vóór de datum zelf: *binnen* is alleen erna.',
      },
      {
        en: '*From* so long before a date *to* another begins on that day.',
        nl: '*Van* zo lang vóór een datum *tot en met* een andere begint op die dag.',
      },
    ],
    examples: [
      'elke stage waarvan land is niet "Nederland": toestemming is vóór begin',
      'elke vrijstelling: besluitdatum is op of na 1-7-2014',
      'big-datum is ten minste 2 jaar na artsdiploma',
      'elke beoordeling: datum is van de start tot en met 3 maanden na het einde',
      'elke beoordeling: datum is van 2 weken vóór de start tot en met het einde',
      'elk schemajaar: akkoord-rgs is vóór 31 oktober van het jaar vóór jaar',
      'ten minste 4 diensten waarvan weekdag van datum is één van "zaterdag", "zondag"',
      'elke stage waarvan begin is uiterlijk 3 maanden vóór de peildatum: toestemming is ingevuld',
    ],
  },
];
