import type { Topic } from './topic';

/** Sentences made of others, and sentences about people and requirements. */
export const COMPOUNDS: readonly Topic[] = [
  {
    title: { en: 'If, then, otherwise, optional', nl: 'Als, dan, anders, facultatief' },
    text: {
      en: 'What follows *then* applies only where the condition is met; what follows *otherwise* where it is not. *Optional* is met when it holds and otherwise does not apply.',
      nl: 'Wat na *dan* staat, geldt alleen als aan de voorwaarde is voldaan; wat na *anders* staat, als dat niet zo is. *Facultatief* is voldaan als het klopt, en anders niet van toepassing.',
    },
    examples: [
      'als ten minste 1 stage waarvan soort is "keuzestage" dan ten minste 1 stage waarvan soort is "praktijk"',
      'als taal-nl is ingevuld dan taal-nl anders bevestigd',
      'facultatief: laatste niveau van epa-beoordelingen waarvan epa is 8 ten minste eindniveau',
    ],
  },
  {
    title: { en: 'All of, one of, n of', nl: 'Alle, één of een paar van de volgende' },
    text: {
      en: 'A list of sentences, each on a line that begins with a dash. An item that is itself such a list has items with two dashes. *At least n of* them has the verdict of the n-th best, in the order met, insufficient data, to attest, pending, not met.',
      nl: 'Een lijst van zinnen, elk op een regel die met een streepje begint. Is een onderdeel zelf zo’n lijst, dan beginnen haar onderdelen met twee streepjes. *Ten minste n van* de volgende heeft het oordeel van het n-de onderdeel, gerekend vanaf het beste: voldaan, onvoldoende gegevens, te bevestigen, loopt, niet voldaan.',
    },
    examples: [
      'ten minste 2 van de volgende:\n    - ten minste 1 wetenschapsactiviteit waarvan soort is "artikel"\n    - ten minste 2 wetenschapsactiviteiten waarvan soort is "voordracht"\n    - ten minste 3 wetenschapsactiviteiten waarvan soort is "poster"',
      'één van de volgende:\n    - ten minste 24 maanden stages\n    - alle volgende:\n      -- ten minste 18 maanden stages\n      -- bevestigd',
    ],
  },
  {
    title: { en: 'What people confirm', nl: 'Wat mensen bevestigen' },
    text: {
      en: 'Somebody has confirmed the requirement, by its id, in the table of attestations. *By* a name asks who: a field of the trainee, whose cell must hold the name of who confirmed it, or a word in quotation marks that stands in its place.',
      nl: 'Iemand heeft de eis bevestigd, onder haar kenmerk, in de tabel met bevestigingen. *Door* vraagt wie: een veld van de aios, waarin de naam moet staan van wie heeft bevestigd, of in plaats daarvan een woord tussen aanhalingstekens.',
    },
    examples: ['bevestigd', 'bevestigd door opleider'],
  },
  {
    title: { en: 'Other requirements', nl: 'Andere eisen' },
    text: {
      en: 'That others have been met, or all others: the worst of their verdicts is its own.',
      nl: 'Dat aan andere eisen is voldaan, of aan alle andere: het slechtste van hun oordelen is het oordeel.',
    },
    points: [
      {
        en: 'A waiver counts as met, and what does not apply to a trainee is left out.',
        nl: 'Een ontheffing telt als voldaan; wat voor een aios niet van toepassing is, blijft erbuiten.',
      },
      {
        en: '*All other* leaves out advice, rules about the whole list, and what itself rests on this requirement or on all others.',
        nl: '*Alle andere eisen* laat adviezen weg, regels over de hele lijst, en wat zelf op deze eis of op alle andere steunt.',
      },
      {
        en: 'With a date it is about how they stood on that day: of what was lacking then, nothing can be made up afterwards.',
        nl: 'Met een datum gaat het om hoe zij er op die dag voor stonden: wat toen ontbrak, is later niet meer in te halen.',
      },
      {
        en: 'A requirement that can only be met at the end of the training, such as one of each training year, has not been met before a day in the middle of it: name the requirements that are meant, or give those a window of their own.',
        nl: 'Aan een eis waaraan pas aan het einde van de opleiding is te voldoen, zoals een eis aan elk opleidingsjaar, is halverwege nog niet voldaan. Noem dan de eisen die bedoeld zijn, of geef die een eigen tijdvak.',
      },
      {
        en: 'Before the first record of some kind is before it begins.',
        nl: 'Vóór het eerste gegeven van een soort is: vóór het begint.',
      },
    ],
    examples: [
      'alle andere eisen zijn voldaan',
      'eisen V02, V03 zijn voldaan vóór de eerste beoordeling waarvan soort is "eindbeoordeling"',
      'als eis V02 is voldaan dan ten minste 2 toetsen',
    ],
  },
  {
    title: { en: 'All trainees together', nl: 'Alle aios samen' },
    text: {
      en: 'A bound over the whole list. Trainees are dated by their start.',
      nl: 'Een grens voor de hele lijst. De datum van een aios is de start.',
    },
    examples: [
      'hele lijst: hoogstens 12 aios in elk kalenderjaar',
      'hele lijst: voor elke opleider: hoogstens 4 aios',
    ],
  },
];
