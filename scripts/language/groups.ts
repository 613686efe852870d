import type { Topic } from './topic';

/** The same asked again and again: of every group, and of every record. */
export const GROUPS: readonly Topic[] = [
  {
    title: { en: 'For each group', nl: 'Voor elke groep' },
    text: {
      en: 'Every group is a part of the finding with a verdict of its own. What makes a group:',
      nl: 'Elke groep is een onderdeel van de bevinding met een eigen oordeel. Een groep is:',
    },
    points: [
      {
        en: 'a value of a field that occurs, in planned rows as well; where none does, the sentence does not apply (name the values in a list where each must occur);',
        nl: 'een waarde van een veld die voorkomt, ook in geplande rijen; komt er geen voor, dan is de zin niet van toepassing (moet elke waarde voorkomen, noem ze dan in een lijst);',
      },
      { en: 'a number of a range;', nl: 'een getal uit een bereik;' },
      { en: 'one of the words that are listed;', nl: 'een van de woorden die er staan;' },
      { en: 'a period, as in a window (below);', nl: 'een periode, zoals in een tijdvak (zie hieronder);' },
      { en: 'a word of a list (below);', nl: 'een woord uit een lijst (zie hieronder);' },
      {
        en: 'each combination that the values of several fields make.',
        nl: 'elke combinatie die de waarden van een paar velden vormen.',
      },
    ],
    examples: [
      'voor elke instelling: ten minste 3 maanden stages waarvan soort is "praktijk"',
      'voor elke epa van 1 tot en met 7: laatste niveau van epa-beoordelingen ten minste eindniveau, uiterlijk het einde',
      'voor elk instrument één van "KPB", "CAT": ten minste 2 toetsen',
      'voor elke combinatie van beoordelaar en epa: hoogstens 3 epa-beoordelingen',
    ],
  },
  {
    title: { en: 'Conditions and lists in every group', nl: 'Voorwaarden en lijsten in elke groep' },
    text: {
      en: 'After the colon *if … then …*, a list of sentences, *optional* and *each* record may be said as well. Each is then looked at in every group by itself.',
      nl: 'Na de dubbele punt mogen ook *als … dan …*, een lijst van zinnen, *facultatief* en *elk* gegeven staan. Elk daarvan wordt dan in elke groep apart bekeken.',
    },
    points: [
      {
        en: 'Every sentence in it is about the records of the group, so all of them need the field; only a condition on the trainee after *if* is not.',
        nl: 'Elke zin daarin gaat over de gegevens van de groep, dus die hebben allemaal het veld nodig; alleen een voorwaarde op de aios na *als* niet.',
      },
      {
        en: 'Where the groups are not listed, they are the values that occur in any of those records.',
        nl: 'Worden de groepen niet genoemd, dan zijn het de waarden die in een van die gegevens voorkomen.',
      },
      {
        en: '*There is* after *if* asks for a record of the group (or of the period).',
        nl: '*Er is* na *als* vraagt om een gegeven van de groep (of van de periode).',
      },
      {
        en: 'A group may stand inside a period, or a list of words inside a group; *attested* and other requirements cannot; of the attestations themselves it can be asked, as of all records.',
        nl: 'Een groep mag in een periode staan, en woorden uit een lijst in een groep; *bevestigd* en andere eisen niet; van de bevestigingen zelf is het te vragen, als van alle gegevens.',
      },
    ],
    examples: [
      'voor elke epa van 1 tot en met 7: als er is een epa-beoordeling dan laatste niveau van epa-beoordelingen ten minste 3',
      'voor elke instelling: als ten minste 1 stage waarvan land is niet "Nederland" dan hoogstens 3 maanden stages anders ten minste 6 maanden stages',
      'voor elk kwartaal: voor elke soort: als ten minste 3 diensten dan totaal uren van diensten hoogstens 40',
      'voor elke beoordelaar: facultatief: ten minste 3 epa-beoordelingen',
    ],
  },
  {
    title: { en: 'For each period', nl: 'Voor elke periode' },
    text: {
      en: 'A training year, a quarter, a month of the calendar, or another period as in a window.',
      nl: 'Een opleidingsjaar, een kwartaal, een maand van de kalender, of een andere periode zoals in een tijdvak.',
    },
    points: [
      {
        en: 'After the colon *if … then …*, a list of sentences, *optional* and *each* record may be said as well: each is then looked at in every period by itself, as things stand, where *with* looks at planned records too.',
        nl: 'Na de dubbele punt mogen ook *als … dan …*, een lijst van zinnen, *facultatief* en *elk* gegeven staan. Elk daarvan wordt dan in elke periode apart bekeken, zoals het er op dat moment voor staat; *met* kijkt ook naar wat gepland staat.',
      },
      {
        en: 'A sentence in it has no other window, except one that is reckoned from *this training year*.',
        nl: 'Een zin daarin heeft geen ander tijdvak, behalve een dat van *dit opleidingsjaar* uitgaat.',
      },
      {
        en: 'Inside *for each training year* the words *this training year* are that year’s first day.',
        nl: 'In *voor elk opleidingsjaar* staan de woorden *dit opleidingsjaar* voor de eerste dag van dat jaar.',
      },
    ],
    examples: [
      'voor elk opleidingsjaar: ten minste 10 toetsen waarvan instrument is "KPB"',
      'voor elk kwartaal met ten minste 2 maanden stages: ten minste 1 beoordeling',
      'voor elke maand van de kalender: als ten minste 4 diensten waarvan soort is "nacht" dan hoogstens 10 diensten anders hoogstens 14 diensten',
      'voor elk opleidingsjaar: ten minste 1 schemajaar waarvan jaar is kalenderjaar van dit opleidingsjaar vóór dit opleidingsjaar',
    ],
  },
  {
    title: { en: 'For each word of a list', nl: 'Voor elk woord uit een lijst' },
    text: {
      en: '*For each … in* a list repeats any sentence for every word of the list, which *that* then names: also *if … then …*, a list of sentences, *optional* and *each* record.',
      nl: '*Voor elk … uit* een lijst herhaalt een zin voor elk woord uit de lijst; *dat* of *die* noemt dan dat woord. Het kan elke zin zijn, ook *als … dan …*, een lijst van zinnen, *facultatief* en *elk* gegeven.',
    },
    examples: ['voor elk vak uit basisvakken: ten minste 1 cursus waarvan vak is dat vak'],
  },
  {
    title: { en: 'Every record by itself', nl: 'Elk gegeven apart' },
    text: {
      en: 'Checks each record of a type; without records it does not apply. What breaks the condition only by an end that is still to come is pending.',
      nl: 'Toetst elk gegeven van een soort; zonder gegevens is het niet van toepassing. Wat alleen niet klopt door een einde dat nog moet komen, heeft het oordeel *loopt*.',
    },
    examples: [
      'elke cursus: deelnemers is hoogstens 16',
      'elke onderbreking: gecompenseerd is ten minste 50% van dagen',
      'elke epa-beoordeling: epa is een geheel getal van 1 tot en met 8 en niveau is een geheel getal van 1 tot en met 5',
      'elke vrijstelling: onderdeel is ingevuld en besluitdatum is ingevuld en besloten-door is ingevuld',
      'elke stage waarvan soort is "praktijk": lengte is ten minste 3 maanden',
      'elke toets in opleidingsjaar 1: resultaat is ingevuld',
    ],
  },
  {
    title: { en: 'The latest and the first records', nl: 'De laatste en de eerste gegevens' },
    text: {
      en: 'Checks only the record that comes last or first, or the latest or first so many, by the day on which they begin; in a window or a group those of that.',
      nl: 'Toetst alleen het gegeven dat het laatst of het eerst komt, of de laatste of eerste zoveel, naar de dag waarop ze beginnen; in een tijdvak of een groep die daarvan.',
    },
    points: [
      {
        en: 'There must be one: without any it is pending until it is due, and not met after that. Where none is needed, say *if at least 1 …, then latest …*.',
        nl: 'Er moet er een zijn: zonder is het oordeel *loopt* tot de uiterste datum, en daarna *niet voldaan*. Hoeft er geen te zijn, schrijf dan *als ten minste 1 … dan laatste …*.',
      },
      {
        en: 'Where there are fewer than so many, it is asked of all there are.',
        nl: 'Zijn het er minder dan zoveel, dan geldt het voor alle die er zijn.',
      },
      {
        en: 'As long as it is not due a later record may still mend what the latest one says. What the first one says no other can mend, so that is not met at once.',
        nl: 'Tot de uiterste datum kan een later gegeven nog herstellen wat het laatste zegt. Wat het eerste zegt, kan geen ander herstellen: dat is dus meteen *niet voldaan*.',
      },
      {
        en: 'Records of one day have no order: where they say different things there is insufficient data.',
        nl: 'Gegevens van één dag hebben geen volgorde: zeggen ze iets verschillends, dan is het oordeel *onvoldoende gegevens*.',
      },
    ],
    examples: [
      'laatste beoordeling waarvan soort is "geschiktheidsbeoordeling": oordeel is "voldoende"',
      'de laatste 3 toetsen waarvan instrument is "KPB": resultaat is "voldoende"',
      'eerste stage: soort is "radiologie" en lengte is ten minste 3 maanden',
      'laatste epa-beoordeling in elk opleidingsjaar: niveau is ten minste 3 en beoordelaar is ingevuld',
      'voor elke epa van 1 tot en met 7: de laatste 2 epa-beoordelingen: niveau is ten minste eindniveau',
      'als ten minste 1 cursus dan laatste cursus, uiterlijk het einde: aanwezig',
    ],
  },
  {
    title: { en: 'Records that belong together', nl: 'Gegevens die bij elkaar horen' },
    text: {
      en: 'What each record needs beside it, or must not have: of the same trainee or, where records have no trainee, in the whole workbook.',
      nl: 'Wat er bij elk gegeven moet zijn, of juist niet: van dezelfde aios of, bij gegevens zonder aios, in de hele werkmap.',
    },
    points: [
      {
        en: '*Covered by*: every day of the record lies in such records.',
        nl: '*Gedekt door*: elke dag van het gegeven valt binnen zulke gegevens.',
      },
      {
        en: '*There is*: such records exist, or so much of what they amount to.',
        nl: '*Er is*: zulke gegevens zijn er, of zoveel van wat ze samen zijn.',
      },
      {
        en: 'Inside, a name is a field of those records, and *the same* … a field of the record that the sentence began with.',
        nl: 'Een naam daarin is een veld van die andere gegevens; *dezelfde* … is een veld van het gegeven waarmee de zin begon.',
      },
      {
        en: 'Among records of its own type a record finds itself as well, unless it asks for an *other* one.',
        nl: 'Tussen gegevens van zijn eigen soort vindt een gegeven ook zichzelf, tenzij er om een *andere* wordt gevraagd.',
      },
      {
        en: 'Where records are lacking, *there is* waits until the end of the training for what may still be added. What is added is dated after the reference date, so that what is past and would have needed an earlier one is not met at once.',
        nl: 'Ontbreken er gegevens, dan wacht *er is* tot het einde van de opleiding op wat er nog bij kan komen. Wat erbij komt, ligt na de peildatum: wat voorbij is en een eerder gegeven nodig had, is dus meteen *niet voldaan*.',
      },
    ],
    examples: [
      'elke stage: gedekt door een erkenning waarvan instelling is dezelfde instelling en onderdeel is dezelfde soort',
      'elke beoordeling waarvan soort is "portfoliobeoordeling": gedekt door een consiliumlid waarvan beoordelaar is dezelfde beoordelaar',
      'elke beoordeling waarvan oordeel is "twijfel": er is een beoordeling waarvan soort is "voortgangsgesprek" en datum is binnen 3 maanden na dezelfde datum',
      'elke toets: er zijn ten minste 40 uren diensten waarvan datum is vóór dezelfde datum',
      'elke beoordeling waarvan soort is "geschiktheidsbeoordeling": er zijn ten minste 4 beoordelingen waarvan soort is "voortgangsgesprek" en datum is uiterlijk dezelfde datum',
      'elke stage: er is geen onderbreking waarvan begin is van hetzelfde begin tot en met hetzelfde eind',
      'elke cursus: er is geen andere cursus waarvan vak is hetzelfde vak en datum is dezelfde datum',
    ],
  },
  {
    title: { en: 'The trainee’s own fields', nl: 'De eigen velden van de aios' },
    text: {
      en: 'A condition without records is about the row of the trainee. Until the day before the start it is pending as long as it does not hold, or until the date that it names (*before the start*); one about the regulation never is.',
      nl: 'Een voorwaarde zonder gegevens gaat over de rij van de aios. Klopt zij niet, dan is het oordeel *loopt* tot de dag vóór de start, of tot de datum die zij noemt (*vóór de start*). Bij een voorwaarde over de regeling is dat nooit zo.',
    },
    examples: [
      'registerdatum is vóór de start',
      'artsdiploma is op of vóór de start en big-datum is op of vóór de start',
      'ervaring is ten minste 12 maanden',
      'einddatum is op of na 24 maanden na de start',
    ],
  },
];
