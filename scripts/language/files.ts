/** What docs/language.md says of the parts of a file: each a whole rule file in Dutch that the tests compile, format and translate. */
export interface FilePart {
  readonly title: string;
  readonly text: string;
  readonly file: string;
}

export const FILE_PARTS: readonly FilePart[] = [
  {
    title: 'Programme, parameters, lists, requirements and advice',
    text: `- The **programme** has a title, perhaps after \`=\` other names, and a short code: a roster's programme column holds any of them. Its duration is in months or years. Training years follow the training clock unless the file says \`jaren volgens kalender\` / \`years by calendar\`; then a training without rotations goes by the calendar altogether, its end included. The free interruption is 10 days per training year unless the file says otherwise.
- A **requirement** (\`eis\`) has an id, a title, one or more sentences, and cites its source: a name that the programme gives a document, and a heading in it. With several sentences all of them must hold.
- An **advice** (\`advies\`) is written alike; it is shown apart and never counts against a trainee.
- An **attestation** (\`bevestiging\`) is something that only a person can judge.
- A **parameter** is a number with a name, or \`niet ingesteld\` / \`not set\`: then what uses it says so instead of guessing.
- A **list** names words; after \`=\` stand other ways to write the same word.
- A **definition** (\`begrip\`) names a selection of records, so that it is described once. It may have a plural, and names in both languages.`,
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
    title: 'Regulations (cohorts)',
    text: 'A programme whose rules changed has several regulations in one file. Each is for those who start before or from a date, or *by choice only*: then the roster’s regulation column must name it. One between two others says both, on lines of their own. The regulations that the start date chooses may not overlap, and together (with those by choice) they must cover every start date. A requirement without *applies to* belongs to all of them. In conditions the trainee’s field with the role *regulation* holds the regulation that applies, also when the start date chose it.',
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
    title: 'Examples',
    text: '`training-rules test` runs the examples that stand beside the rules: it reports those that do not give the stated verdict, the requirements without an example that meets or breaks them, and small changes to the rule that no example would notice (each with a code; a change that makes no difference may be explained with *unnoticed*). A field that is not mentioned is blank, but a full-time factor is 1; a record type that is not mentioned has no rows. Where years follow the training clock, an example needs rotations, or the years never pass. Several dates make several records, and a number before the record’s name makes so many of each. An example about the whole list gives several trainees: records belong to the trainee that is given last before them. A date may also be given to its field by name, so that its partner stays blank: `gegeven stage begin 1-3-2024` / `given rotation from-date 2024-03-01`.\n\nA parameter or a list is as the file has it, unless the example gives another: `gegeven parameter minimum 12` / `given parameter minimum 12`, `niet ingesteld` / `not set` for none, `gegeven lijst plaatsen: "UMC Utrecht"` / `given list plaatsen: "UMC Utrecht"`. So a requirement with a number that is still to be chosen can be shown to be met and broken, and choosing it changes no example. What is given must leave the sentences rules: a least that is more than the most is reported at the example.',
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
    title: 'Records and fields of your own',
    text: 'What a workbook can hold is declared in this same language. A rule file may bring record types of its own, or add fields and words to one that is there by repeating its name. Dutch names stand before the stroke, English ones after it; after the comma comes the plural, for fields as well (`veld instelling, instellingen / site, sites`). An article before a Dutch name is kept, and what agrees with the name goes by it: after `record het proces, processen` it is `elk proces`. A field says what its cells hold, and perhaps a role, a unit, a range, its words and the column names by which it is recognised; without column names its own names are those. Words may have another language and synonyms: `waarden "ziekte" / "illness" = "sick leave"`. A choice knows no others; of a text, a word that is none of them counts as something else, and who checks a roster is told so where the rules compare the field with words. After `waarden onder meer` / `values among others` other words are just as usual: only those that look like one the rules ask for are told. A cell that begins with a number among the words, such as `1.2 Lichamelijk onderzoek`, holds that word. Records with a begin and an end have a length. A record with the role *owner* on a field belongs to the trainee that the field names. A record of one’s own may have the role of a bundled one, such as *training-time*, and then stands in its place; who the trainees are is told by adding sheets and columns to that record.',
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
    title: 'Column names of your own',
    text: 'A programme whose sheets call a column otherwise says so by repeating the record and the field, for each record that has the column; above all where trainees are numbered by another name. The names that are known already stand with [every field](#records-and-fields-of-the-bundled-vocabulary); these are added to them.',
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
    title: 'Several files',
    text: 'With `gebruik "gemeenschappelijk.rules"` / `use "shared.rules"` the sections of another file belong to this one; that file’s own programme heading is left out. Ids and names are still unique over all of them. On the command line the name is relative to the file that says it.',
    file: '',
  },
];
