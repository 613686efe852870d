import type { Topic } from './topic';

/** When something counts: windows of time at the end of a sentence. */
export const WINDOWS: readonly Topic[] = [
  {
    title: { en: 'When: windows of time', nl: 'Wanneer: tijdvakken' },
    text: {
      en: 'A window says when something counts. First the filter, then the window; a sentence has one. Without a window everything counts, and it is due at the end of the training. In a length of time an article is 1: `binnen een jaar na`, `within a year after`.',
      nl: 'Een tijdvak zegt wanneer iets telt. Eerst komt de voorwaarde, dan het tijdvak; een zin heeft er één. Zonder tijdvak telt alles, en is het einde van de opleiding de uiterste datum. In een duur is een lidwoord 1: `binnen een jaar na`.',
    },
    examples: [
      'ten minste 10 dagen cursussen waarvan aanwezig in elk opleidingsjaar',
      'ten minste 20 dagen cursussen waarvan aanwezig tijdens de opleiding',
    ],
  },
  {
    title: { en: 'Training years and half-years', nl: 'Opleidingsjaren en opleidingshalfjaren' },
    text: {
      en: 'Training years, their halves, and the first and last months and years follow the training clock. *Each training year* looks at as many of them as the programme has, also where a training takes longer; of a year that a shorter training does not reach, nothing is asked, unlike with *in training year 3*.',
      nl: 'Opleidingsjaren, opleidingshalfjaren, en de eerste en laatste maanden en jaren volgen de opleidingsklok. *Elk opleidingsjaar* bekijkt er zoveel als de opleiding er heeft, ook als iemands opleiding langer duurt; van een jaar dat een kortere opleiding niet haalt, wordt niets gevraagd, anders dan met *in opleidingsjaar 3*.',
    },
    examples: [
      'ten minste 1 beoordeling in elk opleidingsjaar vanaf 4',
      'ten minste 1 beoordeling in elk opleidingsjaar van 2 tot en met 3',
      'precies 2 verschillende instellingen van stages waarvan soort is "praktijk" in opleidingsjaar 2',
      'ten minste 2 toetsen waarvan instrument is "CAT" in opleidingsjaar 1 tot en met 2',
      'ten minste 3 toetsen in opleidingsjaar 2 en later',
      'geen stages waarvan soort is "orthopedie" vanaf opleidingsjaar 2',
      'ten minste 1 beoordeling in elk opleidingshalfjaar',
      'ten minste 3 maanden stages waarvan soort is "introductie" in de eerste 3 maanden van de opleiding',
    ],
  },
  {
    title: {
      en: 'Calendar years, half-years, quarters, months and weeks',
      nl: 'Kalenderjaren, halfjaren, kwartalen, maanden en weken',
    },
    text: {
      en: 'Periods of the calendar, each looked at by itself. A week is from Monday to Sunday.',
      nl: 'Perioden van de kalender, die elk apart worden bekeken. Een week loopt van maandag tot en met zondag.',
    },
    points: [
      {
        en: 'Such a period may stand inside another window. Then those count from the one in which that begins to the one in which it ends.',
        nl: 'Zo’n periode mag binnen een ander tijdvak staan. Dan tellen de perioden vanaf die waarin dat tijdvak begint tot en met die waarin het eindigt.',
      },
      {
        en: 'After a period *with* says what there must be in it for it to be looked at, planned records included.',
        nl: 'Met *met* na een periode worden alleen de perioden bekeken waarin dat er is; ook wat gepland staat, doet daarvoor mee.',
      },
      {
        en: '*Except the first*, *the last*, or so many of either, leaves out those at the ends, of training years too: of the periods that this training has. Where the end of the training is not known, one that may be the last is insufficient data unless it is met.',
        nl: '*Behalve het eerste*, *het laatste*, of zoveel daarvan, laat die aan de randen weg, ook van opleidingsjaren: van de perioden die deze opleiding heeft. Is het einde van de opleiding niet bekend, dan geeft een periode die de laatste kan zijn onvoldoende gegevens, tenzij er aan is voldaan.',
      },
    ],
    examples: [
      'ten minste 1 toets in elk kalenderjaar',
      'ten minste 2 cursussen in elk halfjaar',
      'ten minste 1 toets in elk kwartaal',
      'hoogstens 48 uren diensten in elke kalenderweek',
      'ten minste 1 toets in elk kwartaal in opleidingsjaar 2',
      'hoogstens 8 diensten waarvan soort is "nacht" in elke maand van de kalender met ten minste 1 dienst',
      'ten minste 1 beoordeling waarvan soort is "voortgangsgesprek" in elk opleidingsjaar behalve het laatste',
      'ten minste 2 toetsen in elk kwartaal behalve het eerste en de laatste 2',
      'voor elk opleidingsjaar behalve het eerste: ten minste 10 toetsen waarvan instrument is "KPB"',
    ],
  },
  {
    title: { en: 'In so many of the periods', nl: 'In zoveel van de perioden' },
    text: {
      en: 'In the place of *each* period so many of them, or a percentage of all there are: in these it has to hold. Each period is looked at by itself, as *in each* looks at it, those at the ends of the training included.',
      nl: 'In de plaats van *elke* periode staan zoveel perioden, of een percentage van alle: daarin moet het gelden. Elke periode wordt op zichzelf bekeken, net als bij *in elk*, ook die aan de randen van de opleiding.',
    },
    points: [
      {
        en: 'A percentage is compared as it is (75% of nine quarters are seven), unless the rule rounds it.',
        nl: 'Een percentage wordt vergeleken zoals het is (75% van negen kwartalen zijn er zeven), tenzij de regel het afrondt.',
      },
      {
        en: 'Periods of which nothing is asked (a share of nothing, or *each* record where there is none) do not count, nor do those that *with* leaves out.',
        nl: 'Perioden waarin niets wordt gevraagd (een deel van niets, of *elk* gegeven waar er geen is) tellen niet mee, en die door *met* wegvallen ook niet.',
      },
      {
        en: 'It is pending as long as enough periods can still come to hold, and not met as soon as these are too few.',
        nl: 'Het oordeel is *loopt* zolang er nog genoeg perioden kunnen gaan voldoen, en *niet voldaan* zodra dat er te weinig zijn.',
      },
      {
        en: 'The number is a minimum; turn a maximum round.',
        nl: 'Het aantal is een minimum; keer een maximum om.',
      },
    ],
    examples: [
      'ten minste 2 diensten in ten minste 75% van de kwartalen',
      'ten minste 1 beoordeling in ten minste 3 kalenderjaren',
      'hoogstens 48 uren diensten in ten minste 90% naar beneden afgerond van de kalenderweken',
      'ten minste 10 toetsen waarvan instrument is "KPB" in ten minste 2 opleidingsjaren',
      'ten minste 80% van de cursussen in meer dan 50% van de halfjaren: aanwezig',
      'ten minste 1 beoordeling in ten minste 60% van de maanden van de kalender met ten minste 1 dienst',
      'laatste toets in ten minste 3 kwartalen: resultaat is "voldoende"',
      'voor elk vak één van "fysica", "chemie": ten minste 1 cursus in ten minste 2 kalenderjaren',
    ],
  },
  {
    title: { en: 'Until, from and around a date', nl: 'Vóór, vanaf en rond een datum' },
    text: {
      en: 'A window may hang on the start or the end of the training, the end of a training year, the reference date, a date of the trainee, or any date. *Within n before* a date includes the first day and not the date itself.',
      nl: 'Een tijdvak kan afhangen van de start of het einde van de opleiding, het einde van een opleidingsjaar, de peildatum, een datum van de aios, of een gewone datum. Bij *binnen* zoveel *vóór* een datum hoort de eerste dag erbij en de datum zelf niet.',
    },
    examples: [
      'ten minste 1 portfoliostuk waarvan document is "individueel opleidingsplan" uiterlijk respijt weken na de start',
      'ten minste 4 beoordelingen waarvan soort is "voortgangsgesprek" uiterlijk einde opleidingsjaar 1',
      'ten minste 1 beoordeling waarvan soort is "eindbeoordeling" binnen 3 maanden vóór het einde',
      'ten minste 1 toets waarvan instrument is "KPB" binnen 90 dagen vóór de peildatum',
      'ten minste 1 toets binnen 3 maanden na registerdatum',
      'geen stages vóór 1-7-2014',
      'ten minste 1 toets van 3 maanden vóór einde opleidingsjaar 1 tot en met 1 maand na einde opleidingsjaar 1',
    ],
  },
  {
    title: {
      en: 'Before, after and around the first or latest of something',
      nl: 'Vóór, na en rond het eerste of laatste van iets',
    },
    text: {
      en: 'In the place of the date the *first* or *latest* record of some kind may stand. Until there is one the sentence is pending, and if there is none at the end of the training it does not apply.',
      nl: 'In plaats van een datum mag het *eerste* of *laatste* gegeven van een soort staan. Zolang dat er niet is, is het oordeel *loopt*. Is het er aan het einde van de opleiding nog niet, dan is de zin niet van toepassing.',
    },
    examples: [
      'ten minste 2 cursussen binnen 1 jaar vóór de eerste toets waarvan instrument is "KPB"',
      'geen stages vanaf 3 maanden na de laatste toets',
      'ten minste 1 cursus in elk kwartaal, van de eerste toets tot en met de laatste toets',
    ],
  },
  {
    title: {
      en: 'During, before and after each record of some kind',
      nl: 'Tijdens, vóór en na elk gegeven van een soort',
    },
    text: {
      en: '*During*, *before*, *by* and *after each* record look at every record of some kind by itself, planned ones included.',
      nl: '*Tijdens*, *vóór*, *uiterlijk* en *na elke* bekijken elk gegeven van een soort apart, ook wat nog gepland staat.',
    },
    examples: [
      'ten minste 1 toets tijdens elke stage waarvan soort is "praktijk"',
      'ten minste 40 uren diensten vóór elke toets waarvan instrument is "KPB"',
      'ten minste 1 beoordeling binnen 3 maanden na elke stage',
    ],
  },
  {
    title: {
      en: 'From each record to the next, or since the previous',
      nl: 'Van elk gegeven tot het volgende, of sinds het vorige',
    },
    text: {
      en: '*After* or *from each* record the window may end *before* or *by the next* record of some kind, the same or another; *before* or *by each* record it may begin *after the previous* one. Planned records count here as well.',
      nl: 'Na *na* of *vanaf elk* gegeven mag het tijdvak eindigen *vóór* of *uiterlijk het volgende* gegeven van een soort, dezelfde of een andere. Na *vóór* of *uiterlijk elk* gegeven mag het beginnen *na het vorige*. Ook wat gepland staat, telt hier mee.',
    },
    points: [
      {
        en: '*Next* is the first that begins after that day. Without one the window goes on to the end of the training: what is too much there is not met, what is too little is pending, and if there is still no next one at the end of the training, no minimum is asked.',
        nl: '*Volgende* is het eerste dat na die dag begint. Is het er niet, dan loopt het tijdvak tot het einde van de opleiding: wat daar te veel is, is niet voldaan, en bij te weinig is het oordeel *loopt*. Is er aan het einde van de opleiding nog geen volgende, dan wordt er geen minimum gevraagd.',
      },
      {
        en: '*Previous* is the latest that has ended before that day. Without one all that lies before counts.',
        nl: '*Vorige* is het laatste dat vóór die dag is afgelopen. Is het er niet, dan telt alles mee wat ervoor ligt.',
      },
    ],
    examples: [
      'ten minste 5 verrichtingen na elke beoordeling waarvan oordeel is "onvoldoende" vóór de volgende beoordeling',
      'geen diensten na elke toets waarvan resultaat is "onvoldoende" vóór de volgende toets waarvan resultaat is "voldoende"',
      'ten minste 3 cursussen vóór elke toets na de vorige toets',
    ],
  },
  {
    title: {
      en: 'Any 4 weeks, wherever they begin: sliding windows',
      nl: 'Elke 4 weken, waar ze ook beginnen: schuivende tijdvakken',
    },
    text: {
      en: '*Every* window of a length, wherever it begins, or *some* window of that length. It may stand inside another window, and then lies inside it altogether.',
      nl: '*Elk* tijdvak van een lengte, waar het ook begint, of *enig* tijdvak van die lengte. Het mag binnen een ander tijdvak staan, en ligt daar dan helemaal in.',
    },
    examples: [
      'hoogstens 10 diensten in elke 4 opeenvolgende weken',
      'ten minste 3 toetsen in elke 6 opeenvolgende maanden',
      'hoogstens 10 diensten in elke 4 opeenvolgende weken in opleidingsjaar 1',
      'ten minste 10 toetsen in elke 2 opeenvolgende jaren',
      'ten minste 50 totaal aantal van verrichtingen in enige 12 opeenvolgende maanden',
    ],
  },
  {
    title: { en: 'As planned', nl: 'Volgens plan' },
    text: {
      en: '*As planned* counts rows after the reference date as well; it may stand beside a window.',
      nl: '*Volgens plan* telt ook de rijen na de peildatum mee. Het mag naast een tijdvak staan.',
    },
    examples: [
      'ten minste 24 maanden stages volgens plan',
      'ten minste 10 dagen cursussen waarvan aanwezig in elk opleidingsjaar volgens plan',
    ],
  },
];
