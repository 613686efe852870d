import type { Prose } from './topic';

/** What the reference says of the parts of a file: each a whole rule file in Dutch that the tests compile, format and translate; '' for none. */
export interface FilePart extends Prose {
  readonly file: string;
}

export const FILE_PARTS: readonly FilePart[] = [
  {
    title: {
      en: 'Programme, parameters, lists, requirements and advice',
      nl: 'Opleiding, parameters, lijsten, eisen en adviezen',
    },
    text: { en: 'What stands in a rule file:', nl: 'Wat er in een regelbestand staat:' },
    points: [
      {
        en: "The **programme** has a title, perhaps after `=` other names, and a short code: a roster's programme column holds any of them. Its duration is in months or years. Training years follow the training clock unless the file says `jaren volgens kalender` / `years by calendar`; then a training without rotations goes by the calendar altogether, its end included. The free interruption is 10 days per training year unless the file says otherwise.",
        nl: 'De **opleiding** heeft een titel, eventueel na `=` andere namen, en een korte code. In de opleidingskolom van het rooster mag elk daarvan staan. De duur is in maanden of jaren. Opleidingsjaren volgen de opleidingsklok, tenzij er `jaren volgens kalender` staat; dan gaat een opleiding zonder stages helemaal volgens de kalender, ook wat haar einde betreft. De vrije onderbreking is 10 dagen per opleidingsjaar, tenzij het bestand iets anders zegt.',
      },
      {
        en: 'A **requirement** (`eis`) has an id, a title, one or more sentences, and cites its source: a name that the programme gives a document, and a heading in it. With several sentences all of them must hold.',
        nl: 'Een **eis** heeft een kenmerk, een titel, een of meer zinnen en een bron: de naam die de opleiding aan een document geeft, en een kop in dat document. Staan er meer zinnen, dan gelden ze allemaal.',
      },
      {
        en: 'An **advice** (`advies`) is written alike; it is shown apart and never counts against a trainee.',
        nl: 'Een **advies** schrijft u net zo. Het wordt apart getoond en telt nooit tegen een aios.',
      },
      {
        en: 'An **attestation** (`bevestiging`) is something that only a person can judge.',
        nl: 'Een **bevestiging** is iets wat alleen een mens kan beoordelen.',
      },
      {
        en: 'A **parameter** is a number with a name, or `niet ingesteld` / `not set`: then what uses it says so instead of guessing.',
        nl: 'Een **parameter** is een getal met een naam, of `niet ingesteld`: wat hem gebruikt, zegt dat dan in plaats van te gokken.',
      },
      {
        en: 'A **list** names words; after `=` stand other ways to write the same word.',
        nl: 'Een **lijst** noemt woorden; na `=` staan andere schrijfwijzen van hetzelfde woord.',
      },
      {
        en: 'A **definition** (`begrip`) names a selection of records, so that it is described once. It may have a plural, and names in both languages.',
        nl: 'Een **begrip** geeft een keuze van gegevens een naam, zodat u die maar één keer omschrijft. Het mag een meervoud hebben, en namen in beide talen.',
      },
    ],
    file: `opleiding "Voorbeeldgeneeskunde" code VB
  versie "2026"
  duur 24 maanden
  jaren volgens opleidingsklok
  vrije onderbreking 10 dagen per opleidingsjaar
  bron gids "Gids voor de opleiding"

parameter eindniveau 4
  toelichting "De gids noemt geen niveau."
  bron gids, "Niveaus"

lijst relevante-specialismen: "Orthopedie", "Neurologie" = "Zenuwziekten"

begrip gevolgde-cursus, gevolgde-cursussen / attended-course, attended-courses: cursussen waarvan aanwezig

eis V01 "Vijf maanden bij een relevant specialisme"
  ten minste 5 maanden stages waarvan stage één van relevante-specialismen
  bron gids, "Stages"

eis V02 "Eindniveau"
  voor elke epa van 1 tot en met 7: laatste niveau van epa-beoordelingen ten minste eindniveau
  bron gids, "Niveaus"

advies V03 "Cursusdagen"
  ten minste 20 dagen gevolgde-cursussen
  bron gids, "Onderwijs"

bevestiging V04 "De stages vullen elkaar aan"
  bron gids, "Stages"
`,
  },
  {
    title: { en: 'Regulations (cohorts)', nl: 'Regelingen (cohorten)' },
    text: {
      en: 'A programme whose rules changed has several regulations in one file.',
      nl: 'Zijn de regels van een opleiding veranderd, dan staan er verschillende regelingen in één bestand.',
    },
    points: [
      {
        en: 'Each is for those who start before or from a date, or *by choice only*: then the roster’s regulation column must name it. One between two others says both, on lines of their own.',
        nl: 'Elke regeling is voor wie vóór of vanaf een datum start, of geldt *alleen na keuze*: dan moet de regelingskolom van het rooster haar noemen. Een regeling tussen twee andere zegt beide, elk op een eigen regel.',
      },
      {
        en: 'The regulations that the start date chooses may not overlap, and together (with those by choice) they must cover every start date.',
        nl: 'Regelingen die van de startdatum afhangen, mogen elkaar niet overlappen. Samen (met die na keuze) moet er voor elke startdatum een zijn.',
      },
      {
        en: 'A requirement without *applies to* belongs to all of them.',
        nl: 'Een eis zonder *geldt voor* hoort bij alle regelingen.',
      },
      {
        en: 'In conditions the trainee’s field with the role *regulation* holds the regulation that applies, also when the start date chose it.',
        nl: 'In voorwaarden bevat het veld van de aios met de rol *regeling* de regeling die geldt, ook als de startdatum die heeft bepaald.',
      },
    ],
    file: `opleiding "Voorbeeldgeneeskunde" code VB
  duur 60 maanden
  bron gids "Gids voor de opleiding"

regeling OUD "Vier jaar"
  bij start vóór 1-7-2015
  duur 48 maanden
  bron gids, "Duur"

regeling NIEUW "Vijf jaar"
  bij start vanaf 1-7-2015
  bron gids, "Duur"

eis V01 "Achtenveertig maanden"
  geldt voor OUD
  ten minste 48 maanden stages
  bron gids, "Duur"

eis V02 "Zestig maanden"
  geldt voor NIEUW
  ten minste 60 maanden stages
  bron gids, "Duur"
`,
  },
  {
    title: { en: 'Examples', nl: 'Voorbeelden' },
    text: {
      en: '`training-rules test` runs the examples that stand beside the rules. It reports those that do not give the stated verdict, the requirements without an example that meets or breaks them, and small changes to the rule that no example would notice (each with a code; a change that makes no difference may be explained with *unnoticed*).',
      nl: '`training-rules test` doet de voorbeelden na die naast de regels staan. Het meldt welke voorbeelden een ander oordeel geven dan er staat, voor welke eisen een voorbeeld ontbreekt dat eraan voldoet of er niet aan voldoet, en welke kleine wijzigingen van de regel geen voorbeeld zou opmerken. Elke wijziging heeft een code; maakt een wijziging niets uit, dan legt u dat uit met *onopgemerkt*.',
    },
    points: [
      {
        en: 'A field that is not mentioned is blank, but a full-time factor is 1; a record type that is not mentioned has no rows.',
        nl: 'Een veld dat u niet noemt, is leeg, maar een deeltijdfactor is dan 1. Een soort gegevens die u niet noemt, heeft geen rijen.',
      },
      {
        en: 'Where years follow the training clock, an example needs rotations, or the years never pass.',
        nl: 'Volgen de jaren de opleidingsklok, dan heeft een voorbeeld stages nodig: anders verstrijken de jaren nooit.',
      },
      {
        en: 'Several dates make several records, and a number before the record’s name makes so many of each.',
        nl: 'Meer datums maken meer gegevens; een getal vóór de naam maakt er van elk zoveel.',
      },
      {
        en: 'A date may also be given to its field by name, so that its partner stays blank: `gegeven stage begin 1-3-2024` / `given rotation from-date 2024-03-01`.',
        nl: 'Een datum mag u ook met de naam van het veld geven, zodat het andere veld leeg blijft: `gegeven stage begin 1-3-2024`.',
      },
      {
        en: 'An example about the whole list gives several trainees: records belong to the trainee that is given last before them.',
        nl: 'Een voorbeeld over de hele lijst geeft verschillende aios: gegevens horen bij de aios die er het laatst vóór staat.',
      },
      {
        en: 'A parameter or a list is as the file has it, unless the example gives another: `gegeven parameter minimum 12` / `given parameter minimum 12`, `niet ingesteld` / `not set` for none, `gegeven lijst plaatsen: "UMC Utrecht"` / `given list plaatsen: "UMC Utrecht"`. So a requirement with a number that is still to be chosen can be shown to be met and broken, and choosing it changes no example.',
        nl: 'Een parameter of lijst is zoals hij in het bestand staat, tenzij het voorbeeld een andere geeft: `gegeven parameter minimum 12`, `niet ingesteld` voor geen, `gegeven lijst plaatsen: "UMC Utrecht"`. Zo laat u ook van een eis met een getal dat nog moet worden gekozen zien wanneer eraan is voldaan en wanneer niet. Wordt het getal gekozen, dan verandert er geen voorbeeld.',
      },
      {
        en: 'What is given must leave the sentences rules: a least that is more than the most is reported at the example.',
        nl: 'Met wat u geeft, moeten de zinnen nog kloppen: is het minste meer dan het meeste, dan staat dat als melding bij het voorbeeld.',
      },
    ],
    file: `opleiding "Voorbeeldgeneeskunde" code VB
  duur 24 maanden
  bron gids "Gids voor de opleiding"

eis V01 "Onderbreking boven tien dagen is ingehaald"
  totaal gecompenseerd van onderbrekingen ten minste totaal dagen van onderbrekingen boven 10 in elk opleidingsjaar
  bron gids, "Onderbreking"

voorbeeld "dertig dagen weg, tien ingehaald" voor V01
  gegeven aios start 1-1-2024
  gegeven stage van 1-1-2024 tot en met 31-12-2025
  gegeven onderbreking van 1-3-2024 tot en met 30-3-2024, dagen 30, gecompenseerd 10
  peildatum 1-6-2025
  dan niet voldaan, tekort 10

eis V02 "Twee gesprekken"
  ten minste 2 beoordelingen waarvan soort is "voortgangsgesprek"
  bron gids, "Gesprekken"

voorbeeld "twee gesprekken" voor V02
  gegeven aios start 1-1-2024
  gegeven beoordelingen op 1-3-2024, 1-6-2024, soort "voortgangsgesprek"
  peildatum 1-7-2024
  dan voldaan

voorbeeld "nog geen gesprek" voor V02
  gegeven aios start 1-1-2024, einddatum 31-12-2025
  peildatum 1-7-2024
  dan loopt, tekort 2

parameter minimum-universitair niet ingesteld

lijst universitair: "UMC Utrecht", "LUMC"

eis V03 "Een deel in een universitair ziekenhuis"
  ten minste minimum-universitair maanden stages waarvan instelling is één van universitair
  bron gids, "Plaats"

voorbeeld "het minimum is niet ingesteld" voor V03
  gegeven parameter minimum-universitair niet ingesteld
  gegeven aios start 1-1-2024, einddatum 31-12-2025
  peildatum 1-1-2026
  dan onvoldoende gegevens

voorbeeld "een jaar, waar een jaar het minimum is" voor V03
  gegeven parameter minimum-universitair 12
  gegeven lijst universitair: "UMC Utrecht"
  gegeven aios start 1-1-2024, einddatum 31-12-2025
  gegeven stage van 1-1-2024 tot en met 31-12-2024, instelling "UMC Utrecht"
  peildatum 1-1-2026
  dan voldaan
`,
  },
  {
    title: { en: 'Records and fields of your own', nl: 'Eigen gegevens en velden' },
    text: {
      en: 'What a workbook can hold is declared in this same language. A rule file may bring record types of its own, or add fields and words to one that is there by repeating its name.',
      nl: 'Wat er in een werkmap kan staan, beschrijft u in dezelfde taal. Een regelbestand kan eigen soorten gegevens hebben. Het kan ook velden en woorden toevoegen aan een soort die er al is: herhaal dan de naam.',
    },
    points: [
      {
        en: 'Dutch names stand before the stroke, English ones after it; after the comma comes the plural, for fields as well (`veld instelling, instellingen / site, sites`). An article before a Dutch name is kept, and what agrees with the name goes by it: after `record het proces, processen` it is `elk proces`.',
        nl: 'Nederlandse namen staan vóór de schuine streep, Engelse erna. Na de komma komt het meervoud, ook bij velden (`veld instelling, instellingen / site, sites`). Een lidwoord vóór een Nederlandse naam wordt onthouden, en de zinnen gaan ernaar: na `record het proces, processen` is het `elk proces`.',
      },
      {
        en: 'A field says what its cells hold, and perhaps a role, a unit, a range, its words and the column names by which it is recognised; without column names its own names are those.',
        nl: 'Een veld zegt wat er in de cellen staat, en eventueel een rol, een eenheid, een bereik, de woorden, en de kolomnamen waaraan het wordt herkend. Zonder kolomnamen zijn dat de eigen namen van het veld.',
      },
      {
        en: 'Words may have another language and synonyms: `waarden "ziekte" / "illness" = "sick leave"`. A choice knows no others; of a text, a word that is none of them counts as something else, and who checks a roster is told so where the rules compare the field with words. After `waarden onder meer` / `values among others` other words are just as usual: only those that look like one the rules ask for are told.',
        nl: 'Woorden mogen een andere taal en synoniemen hebben: `waarden "ziekte" / "illness" = "sick leave"`. Een keuze kent geen andere woorden. Bij tekst telt een woord dat er niet bij is als iets anders; wie een rooster toetst, krijgt dat te zien als de regels het veld met woorden vergelijken. Na `waarden onder meer` zijn andere woorden heel gewoon: alleen wat op een gevraagd woord lijkt, wordt gemeld.',
      },
      {
        en: 'A cell that begins with a number among the words, such as `1.2 Lichamelijk onderzoek`, holds that word.',
        nl: 'Begint een cel met een getal dat bij de woorden staat, zoals `1.2 Lichamelijk onderzoek`, dan bevat zij dat woord.',
      },
      {
        en: 'Records with a begin and an end have a length. A record with the role *owner* on a field belongs to the trainee that the field names.',
        nl: 'Gegevens met een begin en een eind hebben een lengte. Heeft een veld de rol *eigenaar*, dan hoort het gegeven bij de aios die in dat veld staat.',
      },
      {
        en: 'A record of one’s own may have the role of a bundled one, such as *training-time*, and then stands in its place; who the trainees are is told by adding sheets and columns to that record.',
        nl: 'Eigen gegevens mogen de rol van meegeleverde gegevens hebben, zoals *opleidingstijd*, en komen dan daarvoor in de plaats. Wie de aios zijn, zegt u door aan dat record bladen en kolommen toe te voegen.',
      },
    ],
    file: `opleiding "Vlieger" code VL
  duur 24 maanden
  bron gids "Handboek"

eenheid vlieguur, vlieguren / flight-hour, flight-hours

record vlucht, vluchten / flight, flights
  bladen "Vluchten", "Flights"
  veld nummer / number: tekst, rol eigenaar, kolommen "Nummer", "Number"
  veld dag / day: datum, rol datum
  veld duur-vlucht / flight-time: getal, eenheid vlieguren, van 0
  veld soort-vlucht / flight-type: keuze, waarden "dag" / "day", "nacht" / "night", "simulator"

eis F01 "Honderd vlieguren, waarvan tien in de nacht"
  ten minste 100 vlieguren vluchten, waarbij meetelt hoogstens 20 waarvan soort-vlucht is "simulator",
    waaronder ten minste 10 vlieguren waarvan soort-vlucht is "nacht"
  bron gids, "Ervaring"
`,
  },
  {
    title: { en: 'Column names of your own', nl: 'Eigen kolomnamen' },
    text: {
      en: 'A programme whose sheets call a column otherwise says so by repeating the record and the field, for each record that has the column; above all where trainees are numbered by another name. The names that are known already stand with [every field](#records-and-fields-of-the-bundled-vocabulary); these are added to them.',
      nl: 'Heet een kolom bij u anders, herhaal dan het record en het veld, voor elk record dat die kolom heeft. Dat is vooral nodig als het nummer van de aios anders heet. De namen die al bekend zijn, staan bij [elk veld](#gegevens-en-velden-van-de-meegeleverde-woordenlijst); de uwe komen erbij.',
    },
    file: `opleiding "Stuurman" code SM
  duur 24 maanden
  bron gids "Handboek"

record aios, aios / trainee, trainees
  veld nummer, nummers / number, numbers: tekst, rol sleutel, kolommen "Cadetnummer", "Cadet no"

record stage, stages / rotation, rotations
  veld aiosnr / trainee-id: tekst, rol eigenaar, kolommen "Cadetnummer", "Cadet no"

record onderbreking, onderbrekingen / interruption, interruptions
  veld aiosnr / trainee-id: tekst, rol eigenaar, kolommen "Cadetnummer", "Cadet no"

eis S01 "Twaalf maanden aan boord"
  ten minste 12 maanden stages
  bron gids, "Vaartijd"
`,
  },
  {
    title: { en: 'Several files', nl: 'Meer bestanden' },
    text: {
      en: 'With `gebruik "gemeenschappelijk.rules"` / `use "shared.rules"` the sections of another file belong to this one; that file’s own programme heading is left out. Ids and names are still unique over all of them. On the command line the name is relative to the file that says it.',
      nl: 'Met `gebruik "gemeenschappelijk.rules"` horen de onderdelen van een ander bestand bij dit bestand; de opleiding die daarin bovenaan staat, telt niet mee. Een kenmerk of naam mag in al die bestanden samen maar één keer voorkomen. Op de opdrachtregel wordt het bestand gezocht vanaf de map van het bestand dat het noemt.',
    },
    file: '',
  },
];
