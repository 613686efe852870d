import type { Topic } from './topic';

/** Sentences about how records lie in time beside each other. */
export const STRETCHES: readonly Topic[] = [
  {
    title: { en: 'Unbroken periods', nl: 'Aaneengesloten perioden' },
    text: {
      en: '*Unbroken* asks for the longest run without a gap; *with gaps of at most* so long, such gaps do not break it, but do not count themselves.',
      nl: '*Aaneengesloten* vraagt naar de langste reeks zonder gat. Met *met gaten van hoogstens* zo lang onderbreken zulke gaten de reeks niet, maar ze tellen zelf niet mee.',
    },
    examples: [
      'ten minste 6 aaneengesloten maanden stages waarvan soort is "radiologie"',
      'ten minste 12 aaneengesloten maanden stages met gaten van hoogstens 14 dagen',
      'voor elke instelling: kortste aaneengesloten periode van stages waarvan soort is "praktijk" ten minste 3 maanden',
    ],
  },
  {
    title: { en: 'How long without, how long between', nl: 'Hoe lang zonder, hoe lang tussen' },
    text: {
      en: 'The time in which there is nothing of some kind.',
      nl: 'Hoe lang er van iets niets is.',
    },
    points: [
      {
        en: '*Without* is the longest time in which there are none, from the beginning of the window or the training on.',
        nl: '*Zonder* is de langste tijd waarin er geen zijn, gerekend vanaf het begin van het tijdvak of van de opleiding.',
      },
      {
        en: '*Between* only counts from one record to the next: from date to date, and for records with a begin and an end from the day after the end of one to the begin of the next. *At most* asks that of the longest such time, *at least* of the shortest, so that it holds of each. Of fewer than two records nothing is asked.',
        nl: '*Tussen* telt alleen van het ene gegeven tot het volgende: van datum tot datum, en bij gegevens met een begin en een eind vanaf de dag na het ene eind tot het volgende begin. *Hoogstens* gaat over de langste zulke tijd en *ten minste* over de kortste, zodat het voor elke geldt. Zijn er minder dan twee gegevens, dan wordt er niets gevraagd.',
      },
    ],
    examples: [
      'hoogstens 4 maanden zonder beoordelingen waarvan soort is "voortgangsgesprek" in opleidingsjaar 1',
      'hoogstens 0 dagen zonder stages en zonder onderbrekingen volgens plan',
      'hoogstens 6 maanden tussen beoordelingen waarvan soort is "voortgangsgesprek"',
      'ten minste 4 maanden tussen beoordelingen waarvan soort is "voortgangsgesprek"',
    ],
  },
  {
    title: { en: 'At the same time', nl: 'Tegelijk' },
    text: {
      en: '*At the same time* is the most on any one day; trainees, in a rule about the whole list, are there from the beginning of their training to its end.',
      nl: '*Tegelijk* is het meeste dat er op één dag is. In een regel over de hele lijst zijn aios er van het begin tot het einde van hun opleiding.',
    },
    examples: ['hoogstens 1 stage tegelijk', 'totaal deeltijdfactor van stages tegelijk hoogstens 1'],
  },
  {
    title: { en: 'In a row', nl: 'Achtereen' },
    text: {
      en: '*In a row* is the most records that come one after the other by date: *with the same* assessor those in which that field has the same value, *where …* those that all satisfy a condition. One that does not breaks the row. Those of one day have no order.',
      nl: '*Achtereen* is het grootste aantal gegevens dat naar datum op elkaar volgt: *met dezelfde* beoordelaar de gegevens met dezelfde waarde in dat veld, *waarvan …* de gegevens die alle aan een voorwaarde voldoen. Een gegeven dat er niet aan voldoet breekt de rij af. Gegevens van één dag hebben geen volgorde.',
    },
    points: [
      {
        en: 'A condition before *in a row* says which records are looked at, one after it what has to hold of each in the row.',
        nl: 'Een voorwaarde vóór *achtereen* zegt naar welke gegevens wordt gekeken, een voorwaarde erna wat voor elk gegeven in de rij moet gelden.',
      },
    ],
    examples: [
      'hoogstens 2 epa-beoordelingen achtereen met dezelfde beoordelaar',
      'ten minste 3 toetsen waarvan instrument is "KPB" achtereen waarvan resultaat is "voldoende"',
      'hoogstens 1 beoordeling achtereen waarvan oordeel is "onvoldoende"',
    ],
  },
  {
    title: { en: 'Order in time', nl: 'Volgorde in de tijd' },
    text: {
      en: 'The first or latest record of one kind in relation to that of another: *before*, *on or before*, *directly before*.',
      nl: 'Het eerste of laatste gegeven van de ene soort ten opzichte van dat van een andere: *vóór*, *uiterlijk op*, *direct vóór*.',
    },
    points: [
      {
        en: 'It is pending until the end of the training as long as one is missing or out of order, and not met as soon as that can no longer be mended.',
        nl: 'Zolang er een ontbreekt of niet op volgorde staat, is het oordeel *loopt*, tot het einde van de opleiding. Zodra dat niet meer te herstellen is, is het *niet voldaan*.',
      },
      {
        en: 'Put it after *if* where it applies only to those who have such records.',
        nl: 'Geldt het alleen voor wie zulke gegevens heeft, zet het dan achter *als … dan*.',
      },
      {
        en: '*Never falls* looks at a field in the order of the dates.',
        nl: '*Daalt nooit* bekijkt een veld in de volgorde van de datums.',
      },
    ],
    examples: [
      'laatste stage waarvan soort is "gemeenschappelijk deel" vóór de eerste stage waarvan soort is "algemene radiologie"',
      'laatste beoordeling waarvan soort is "portfoliobeoordeling" uiterlijk op de laatste beoordeling waarvan soort is "vaststelling" uiterlijk op de laatste beoordeling waarvan soort is "praktijkbeoordeling"',
      'voor elke epa: niveau van epa-beoordelingen daalt nooit',
    ],
  },
];
