import type { Topic } from './topic';

/** Sentences that count, add and compare. */
export const AMOUNTS: readonly Topic[] = [
  {
    title: { en: 'How much of something', nl: 'Hoeveel van iets' },
    text: {
      en: 'A sentence has a **bound**, a **measure**, and the **records** it is taken of.',
      nl: 'Een zin heeft een **grens**, een **maat** en de **gegevens** waarover het gaat.',
    },
    points: [
      {
        en: 'The bound is *at least*, *at most*, *more than*, *less than*, *exactly*, *from … to …* or *no*. A number may be the name of a parameter.',
        nl: 'De grens is *ten minste*, *hoogstens*, *meer dan*, *minder dan*, *precies*, *van … tot en met …* of *geen*. In plaats van een getal mag er de naam van een parameter staan.',
      },
      {
        en: 'The unit after the number says what is measured. Units of time of records with a begin and an end are their length, weighted by the full-time factor; any other unit is the total of the one field that is counted in it; without a unit the records themselves are counted.',
        nl: 'De eenheid na het getal zegt wat er wordt gemeten. Een eenheid van tijd meet hoe lang gegevens met een begin en een eind duren, gewogen naar deeltijdfactor. Elke andere eenheid is het totaal van het ene veld dat die eenheid heeft. Zonder eenheid worden de gegevens zelf geteld.',
      },
      {
        en: '*Calendar* months, weeks and days are not weighted by full-time factor.',
        nl: '*Kalendermaanden*, *kalenderweken* en *kalenderdagen* worden niet naar deeltijdfactor gewogen.',
      },
      {
        en: 'A year is twelve months, wherever a number of months may stand; reports count it in months.',
        nl: 'Een jaar is twaalf maanden, overal waar een aantal maanden kan staan. Rapporten tellen het in maanden.',
      },
    ],
    examples: [
      'ten minste 10 toetsen waarvan instrument is "KPB"',
      'ten minste 5 maanden stages waarvan soort is "orthopedie"',
      'ten minste 6 weken stages waarvan soort is "radiofarmacie"',
      'ten minste 12 kalendermaanden stages waarvan soort is "interne geneeskunde"',
      'van 5 tot en met 7 maanden stages waarvan soort is één van "orthopedie", "sportgeneeskunde"',
      'ten minste 2 jaar stages, waaronder ten minste 6 maanden waarvan soort is "radiologie"',
      'precies 1 maand met marge 1 dag stages waarvan soort is "keuzestage"',
      'ten minste 10 dagen cursussen waarvan aanwezig',
      'geen stages waarvan land is niet "Nederland"',
    ],
  },
  {
    title: {
      en: 'Totals, averages, latest and highest values',
      nl: 'Totaal, gemiddelde, laatste en hoogste waarde',
    },
    text: {
      en: 'The measure may also stand first; a bound follows it.',
      nl: 'De maat mag ook vooraan staan; daarna komt de grens.',
    },
    points: [
      {
        en: '*Latest* and *first* go by date. *The latest 5* or *the first 5* records are so many of those that are selected, or all where there are fewer.',
        nl: '*Laatste* en *eerste* gaan naar datum. *De laatste 5* of *de eerste 5* gegevens zijn er zoveel van de gekozen gegevens, of alle als het er minder zijn.',
      },
      {
        en: 'The median is the value in the middle, or half the sum of the two there.',
        nl: 'De mediaan is de middelste waarde, of het gemiddelde van de twee middelste.',
      },
      {
        en: 'The average of no records does not apply, nor does their median; the latest, first, highest and lowest value of none count as 0.',
        nl: 'Zonder gegevens zijn gemiddelde en mediaan niet van toepassing. De laatste, eerste, hoogste en laagste waarde tellen dan als 0.',
      },
    ],
    examples: [
      'totaal aantal van verrichtingen waarvan zelfstandig is ja ten minste 2500',
      'laatste niveau van epa-beoordelingen waarvan epa is 8 ten minste eindniveau',
      'hoogste niveau van epa-beoordelingen ten minste 5',
      'gemiddelde deelnemers van cursussen hoogstens 12',
      'mediaan niveau van epa-beoordelingen ten minste 3',
      'laagste niveau van de laatste 5 epa-beoordelingen waarvan epa is 3 ten minste 4',
      'aantal toetsen waarvan instrument is "CAT" ten minste 2',
    ],
  },
  {
    title: { en: 'Different values', nl: 'Verschillende waarden' },
    text: {
      en: 'How many different values a field has; with *each with* only those count whose own records reach a minimum.',
      nl: 'Hoeveel verschillende waarden een veld heeft. Met *met elk* tellen alleen de waarden mee waarvan de eigen gegevens een minimum halen.',
    },
    examples: [
      'precies 2 verschillende instellingen van stages waarvan soort is "praktijk"',
      'ten minste 2 verschillende instellingen van stages met elk ten minste 3 maanden',
      'ten minste 3 verschillende beoordelaars van epa-beoordelingen met elk ten minste 2',
    ],
  },
  {
    title: { en: 'Sums', nl: 'Optellen' },
    text: {
      en: 'Measures in the same unit are added with *plus*; what comes after it may be a percentage of a measure, of which only so much counts. A cap on its records is on the whole of them.',
      nl: 'Maten met dezelfde eenheid telt u op met *plus*. Na *plus* mag een percentage van een maat staan: daarvan telt maar zoveel mee. Een maximum aan die gegevens geldt voor het geheel ervan.',
    },
    examples: [
      'ten minste 24 maanden stages plus totaal maanden van vrijstellingen waarvan besluitdatum is ingevuld',
      'ten minste 5 cursussen plus aantal wetenschapsactiviteiten',
      'ten minste 40 uren diensten waarvan soort is "dag" plus 50% van totaal uren van diensten waarvan soort is "nacht"',
      'ten minste 20 toetsen plus 25% van cursussen waarvan aanwezig',
    ],
  },
  {
    title: { en: 'Of which: parts of the whole', nl: 'Waaronder: delen van het geheel' },
    text: {
      en: 'A sentence may go on with parts of what it measures, each with a bound of its own, over the same window and group. A part may be a percentage. *Of those* makes it a part of the part before. Of a sum, the records of every term need the fields that the part names. In Dutch, *waarvan* before a comparison is *waaronder*.',
      nl: 'Een zin kan verdergaan met delen van wat hij meet. Elk deel heeft een eigen grens en gaat over hetzelfde tijdvak en dezelfde groep. Een deel mag een percentage zijn. *Daarvan* maakt er een deel van het vorige deel van. Bij een optelling moeten de gegevens van elke term de velden hebben die het deel noemt. Voor een vergelijking mag ook *waarvan* staan: *waarvan ten minste 12 maanden waarvan …*',
    },
    examples: [
      'ten minste 48 maanden stages, waaronder ten minste 12 maanden waarvan soort is "interne geneeskunde", waaronder ten minste 6 maanden waarvan soort is "radiologie"',
      'ten minste 40 diensten, waaronder ten minste 10 waarvan soort is "nacht", waaronder hoogstens 50% waarvan soort is "weekend"',
      'ten minste 20 toetsen, waaronder ten minste 10 waarvan instrument is "KPB", daarvan ten minste 8 waarvan resultaat is "voldoende"',
      'ten minste 12 maanden stages, waaronder ten minste 2 verschillende instellingen',
    ],
  },
  {
    title: { en: 'Counting at most: caps', nl: 'Meetellen tot een maximum' },
    text: {
      en: 'What counts only up to a limit: of certain records together, or for each value of a field; in a sum, of the records of one of its terms. A cap limits the whole and not its parts: *of which* looks at all records of the part, also at those that the cap keeps from counting.',
      nl: 'Wat maar tot een maximum meetelt: bepaalde gegevens samen, of die van elke waarde van een veld; in een optelling de gegevens van één term. Een maximum beperkt het geheel en niet de delen: *waaronder* kijkt naar alle gegevens van het deel, ook naar wat door het maximum niet meetelt.',
    },
    examples: [
      'ten minste 20 dagen cursussen, waarbij meetelt hoogstens 5 waarvan niveau is "lokaal"',
      'ten minste 10 toetsen waarvan instrument is "KPB", waarbij meetelt hoogstens 4 voor elke resultaat',
      'ten minste 24 maanden stages, waarbij meetelt hoogstens 6 maanden waarvan land is niet "Nederland"',
      'ten minste 24 maanden stages plus totaal maanden van vrijstellingen, waarbij meetelt hoogstens 6 maanden van vrijstellingen',
    ],
  },
  {
    title: { en: 'Shares', nl: 'Percentages' },
    text: {
      en: 'A percentage of records, of their length or of a total, and after a colon the condition that so much of it must satisfy; a window stands before the colon. After *for each* a group the condition may be left out: it is then the share that each group has of the whole. A share of nothing does not apply.',
      nl: 'Een percentage van gegevens, van hun duur of van een totaal. Na een dubbele punt staat de voorwaarde waaraan zoveel daarvan moet voldoen; een tijdvak staat vóór de dubbele punt. Na *voor elke* groep mag de voorwaarde weg: dan gaat het om het aandeel dat elke groep in het geheel heeft. Een percentage van niets is niet van toepassing.',
    },
    examples: [
      'ten minste 80% van cursussen: aanwezig',
      'hoogstens 50% van maanden stages: instelling is "UMC"',
      'hoogstens 20% van totaal uren van diensten: soort is "nacht"',
      'voor elke beoordelaar: hoogstens 25% van de epa-beoordelingen',
    ],
  },
  {
    title: { en: 'Against another measure', nl: 'Vergelijken met een andere maat' },
    text: {
      en: 'In the place of the number another measure may stand, a percentage of one, or what of it exceeds an amount.',
      nl: 'In plaats van het getal mag een andere maat staan, een percentage daarvan, of wat daarvan boven een hoeveelheid uitkomt.',
    },
    examples: [
      'totaal gecompenseerd van onderbrekingen ten minste totaal dagen van onderbrekingen boven 10 in elk opleidingsjaar',
      'totaal uren van diensten waarvan soort is "nacht" hoogstens 25% van totaal uren van diensten',
      'aantal portfoliostukken waarvan document is "overdrachtsdocument" ten minste wisselingen van instelling van stages',
    ],
  },
  {
    title: {
      en: 'A number for every so many of something else',
      nl: 'Een aantal voor elke zoveel van iets anders',
    },
    text: {
      en: 'After what is counted: *for every 10* of other records, or for every so much of what those amount to (a length, a total, training time, a sum), in the same window and group.',
      nl: 'Na wat er wordt geteld: *per 10* andere gegevens, of per zoveel van wat die samen zijn (een duur, een totaal, opleidingstijd, een optelling), in hetzelfde tijdvak en dezelfde groep.',
    },
    points: [
      {
        en: 'Only full times count: of 29 for every 10 twice the number is asked, of 9 nothing, so that the sentence is met. *Or part of it* counts what is left over as one more.',
        nl: 'Alleen volle keren tellen: bij 29 wordt *per 10* tweemaal het aantal gevraagd, bij 9 niets, en dan is aan de zin voldaan. Met *of deel daarvan* telt wat overblijft als nog een keer.',
      },
      {
        en: 'With *rounded up*, *rounded down* or *rounded* the number is taken in proportion, and the outcome rounded to whole units. In proportion without rounding is a percentage ([against another measure](#against-another-measure)).',
        nl: 'Met *naar boven afgerond*, *naar beneden afgerond* of *afgerond* wordt het aantal naar verhouding genomen, en de uitkomst op hele eenheden afgerond. Naar verhouding zonder afronden is een percentage ([vergelijken met een andere maat](#vergelijken-met-een-andere-maat)).',
      },
      {
        en: '*Above* says what is left out of account first.',
        nl: '*Boven* zegt wat eerst buiten beschouwing blijft.',
      },
      {
        en: 'A maximum that is passed is pending as long as more of the other may still be added.',
        nl: 'Is een maximum overschreden, dan is het oordeel *loopt* zolang er van het andere nog bij kan komen.',
      },
      {
        en: 'A sliding window, and the condition of a period, have no such numbers.',
        nl: 'In een schuivend tijdvak en in de voorwaarde bij een periode kan dit niet.',
      },
    ],
    examples: [
      'ten minste 1 toets per 10 verrichtingen',
      'ten minste 1 toets waarvan instrument is "KPB" per 10 verrichtingen waarvan zelfstandig, in elk opleidingsjaar',
      'ten minste 8 uren diensten waarvan soort is "dag" per 40 uren diensten waarvan soort is "nacht"',
      'ten minste 1 beoordeling per 3 maanden stages of deel daarvan',
      'hoogstens 1 verrichting waarvan zelfstandig is nee per 5 verrichtingen',
      'ten minste 2 toetsen per 25 verrichtingen, naar boven afgerond',
      'aantal toetsen ten minste 1 per 10 verrichtingen boven 50',
    ],
  },
  {
    title: {
      en: 'So many per training month or year, and rounding',
      nl: 'Zoveel per opleidingsmaand of opleidingsjaar, en afronden',
    },
    text: {
      en: 'A number for each training month or training year.',
      nl: 'Een aantal voor elke opleidingsmaand of elk opleidingsjaar.',
    },
    points: [
      {
        en: 'It is of the whole training, or *elapsed* by the reference date, parts pro rata.',
        nl: 'Het gaat om de hele opleiding, of met *verstreken* om wat op de peildatum voorbij is; delen tellen naar rato.',
      },
      {
        en: 'In a window they are the months of that window, as far as it lies in the training, by the training clock.',
        nl: 'In een tijdvak zijn het de maanden van dat tijdvak volgens de opleidingsklok, voor zover het in de opleiding ligt.',
      },
      {
        en: 'The outcome may be rounded to whole units. The words for that stand after the unit of the number.',
        nl: 'De uitkomst mag op hele eenheden worden afgerond. De woorden daarvoor staan na de eenheid van het getal.',
      },
      {
        en: 'Who is behind on what has elapsed is pending as long as it can still be made up.',
        nl: 'Wie achterloopt op wat verstreken is, heeft het oordeel *loopt* zolang het nog in te halen is.',
      },
    ],
    examples: [
      'ten minste 1 dag per opleidingsmaand cursussen waarvan aanwezig',
      'ten minste 1 dag per verstreken opleidingsmaand cursussen waarvan aanwezig',
      'ten minste 1 dag per opleidingsmaand cursussen in elk opleidingsjaar',
      'ten minste 10 per verstreken opleidingsjaar naar beneden afgerond toetsen waarvan instrument is "KPB"',
      'ten minste 100 uren naar boven afgerond diensten in elk kalenderjaar naar rato',
    ],
  },
  {
    title: {
      en: 'Pro rata: less of a period that lies in the training only partly',
      nl: 'Naar rato: minder van een periode die maar deels in de opleiding ligt',
    },
    text: {
      en: '*Pro rata* asks less of a period of the calendar that lies in the training only partly, by the calendar: of half a year half of it. It stands after the window, and goes for the parts (*of which*) as well.',
      nl: '*Naar rato* vraagt minder van een periode van de kalender die maar deels in de opleiding ligt: van een half jaar de helft. Dat gaat volgens de kalender. Het staat na het tijdvak, en geldt ook voor de delen (*waaronder*).',
    },
    examples: [
      'ten minste 40 uren diensten in elk kalenderjaar naar rato',
      'ten minste 4 naar beneden afgerond toetsen in elk kwartaal naar rato',
    ],
  },
  {
    title: { en: 'Training time', nl: 'Opleidingstijd' },
    text: {
      en: 'Time by the training clock, whatever the category of the rotations.',
      nl: 'Tijd volgens de opleidingsklok, van welke soort de stages ook zijn.',
    },
    examples: ['ten minste 24 maanden opleidingstijd volgens plan'],
  },
];
