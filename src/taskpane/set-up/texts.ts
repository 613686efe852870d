import type { Bilingual } from '../../wording/language';

/** The texts of the Set up view, and of what it writes. */
export const texts = {
  intro: {
    nl: 'Leg hier vast wat in deze werkmap staat en volgens welke regels ze wordt getoetst. De add-in schrijft dat als gewone cellen en formules in de werkmap.',
    en: 'Say here what this workbook holds and by which rules it is checked. The add-in writes that into the workbook as ordinary cells and formulas.',
  },
  notInExcel: {
    nl: 'Inrichten kan alleen in Excel: open dit deelvenster in een werkmap.',
    en: 'Setting up works in Excel only: open this pane in a workbook.',
  },
  reading: { nl: 'De werkmap lezen', en: 'Reading the workbook' },
  readAgain: { nl: 'Opnieuw lezen', en: 'Read again' },
  sources: { nl: 'Tabellen en bladen', en: 'Tables and sheets' },
  firstRoster: {
    nl: 'Deze werkmap heeft nog geen aios. Begin met een leeg rooster of met het voorbeeld, voor de opleiding die onder Regels is gekozen ({programme}); of zet uw gegevens in de werkmap en lees opnieuw.',
    en: 'This workbook has no trainees yet. Begin with an empty roster or with the sample, for the programme that is chosen under Rules ({programme}); or put your data into the workbook and read again.',
  },
  putEmpty: { nl: 'Leeg rooster neerzetten', en: 'Put an empty roster here' },
  puttingEmpty: { nl: 'Een leeg rooster neerzetten', en: 'Putting an empty roster here' },
  putSample: { nl: 'Voorbeeldrooster invoegen', en: 'Insert the sample roster' },
  puttingSample: { nl: 'Het voorbeeldrooster invoegen', en: 'Inserting the sample roster' },
  emptyNote: {
    nl: 'Het lege rooster is een nieuw blad met een lege tabel voor elke soort gegevens: {sheets}.',
    en: 'The empty roster is a new sheet with an empty table for each type of records: {sheets}.',
  },
  sampleNote: {
    nl: 'Het voorbeeld komt ook op nieuwe bladen; de aios daarin zijn verzonnen.',
    en: 'The sample comes onto new sheets too, in Dutch; the trainees in it are invented.',
  },
  noSample: {
    nl: 'Voor deze opleiding is er geen voorbeeldrooster. Zet een leeg rooster neer.',
    en: 'There is no sample roster for this programme. Put an empty roster there.',
  },
  sampleNotFetched: {
    nl: 'Het voorbeeldrooster kon niet worden opgehaald waar de add-in zelf vandaan komt. Controleer de verbinding en probeer het opnieuw, of zet een leeg rooster neer.',
    en: 'The sample roster could not be fetched from where the add-in itself comes from. Check the connection and try again, or put an empty roster there.',
  },
  table: { nl: 'tabel op blad {sheet}', en: 'table on sheet {sheet}' },
  sheet: { nl: 'blad', en: 'sheet' },
  recordType: { nl: 'Soort gegevens', en: 'Record type' },
  notCounting: { nl: 'telt niet mee', en: 'does not count' },
  choose: { nl: 'kies…', en: 'choose…' },
  columns: { nl: 'Kolommen: {known} van {all} herkend', en: 'Columns: {known} of {all} recognised' },
  fieldOf: { nl: 'Veld van kolom {heading}', en: 'Field of column {heading}' },
  ambiguous: { nl: 'Kan {records} zijn: kies er een.', en: 'May be {records}: choose one.' },
  lookAlike: {
    nl: 'Lijkt op {records}, maar telt niet mee: {names} heeft daarvoor de betere naam. Kies een soort als ook dit moet meetellen.',
    en: 'Looks like {records}, but does not count: {names} has the better name for that. Choose a type if this is to count, too.',
  },
  allAlike: {
    nl: 'Lijkt op {records}, net als andere bladen of tabellen, en geen ervan heet zo. Kies een soort voor wat moet meetellen.',
    en: 'Looks like {records}, as other sheets or tables do, and none is called so. Choose a type for what is to count.',
  },
  notRecognised: {
    nl: 'Niet herkend. Kies een soort als dit blad of deze tabel moet meetellen.',
    en: 'Not recognised. Choose a type if this sheet or table is to count.',
  },
  doesNotFit: {
    nl: 'Er is geen kolom die zegt bij wie elke rij hoort ({field}). Wijs die hieronder aan.',
    en: 'No column says whose each row is ({field}). Point it out below.',
  },
  rules: { nl: 'Regels', en: 'Rules' },
  rulesFrom: { nl: 'Regels van', en: 'Rules of' },
  fromSheet: { nl: 'blad "{sheet}" van deze werkmap', en: 'sheet "{sheet}" of this workbook' },
  editable: {
    nl: 'Zet de regels op een blad, zodat ik ze kan aanpassen',
    en: 'Put the rules on a sheet, so that I can edit them',
  },
  editableNote: {
    nl: 'Zonder dit vinkje gelden steeds de meegeleverde regels.',
    en: 'Without this, the bundled rules apply.',
  },
  brokenSheet: {
    nl: 'De regels op blad "{sheet}" bevatten fouten; zie het onderdeel Regels. Kolommen worden zolang met de meegeleverde woordenlijst herkend.',
    en: 'The rules on sheet "{sheet}" have errors; see the Rules view. Until then columns are recognised with the bundled vocabulary.',
  },
  date: { nl: 'Peildatum', en: 'Reference date' },
  dateNote: {
    nl: 'Een vaste datum: de oordelen veranderen dan niet vanzelf met de dag. Zet later gewoon een andere datum in de cel.',
    en: 'A fixed date: verdicts then do not change by themselves from day to day. Later, simply put another date into the cell.',
  },
  badDate: { nl: 'Vul een datum in.', en: 'Enter a date.' },
  result: { nl: 'Kolom naast de aios', en: 'Column beside the trainees' },
  wantResult: {
    nl: 'Voeg een kolom met het oordeel toe',
    en: 'Add a column with the verdict',
  },
  resultNote: {
    nl: 'In de eerste lege kolom rechts van de aios; er wordt nooit iets overschreven.',
    en: 'In the first empty column to the right of the trainees; nothing is ever overwritten.',
  },
  resultOf: { nl: 'Oordeel over', en: 'Verdict on' },
  allMet: { nl: 'alle eisen samen (WAAR of ONWAAR)', en: 'all requirements together (TRUE or FALSE)' },
  allMetHeading: { nl: 'Voldoet', en: 'Compliant' },
  write: { nl: 'Inrichten', en: 'Set up' },
  update: { nl: 'Inrichting bijwerken', en: 'Update the set-up' },
  writing: { nl: 'De werkmap inrichten', en: 'Setting up the workbook' },
  willWrite: { nl: 'Dit wordt geschreven:', en: 'This will be written:' },
  willCheck: {
    nl: 'blad "{sheet}" met de peildatum, de regels, het rooster en de tabel met kolommen',
    en: 'sheet "{sheet}" with the reference date, the rules, the roster and the table of columns',
  },
  willChange: { nl: 'op blad "{sheet}": {parts}', en: 'on sheet "{sheet}": {parts}' },
  nothingToWrite: {
    nl: 'De werkmap is zo ingericht: er is niets dat nog geschreven moet worden.',
    en: 'The workbook is set up like this: there is nothing left to write.',
  },
  toReport: { nl: 'Naar het rapport', en: 'To the report' },
  takeBack: { nl: 'Inrichting terugdraaien', en: 'Take the set-up back' },
  takingBack: { nl: 'Inrichting terugdraaien', en: 'Taking the set-up back' },
  willRules: { nl: 'blad "{sheet}" met de regeltekst', en: 'sheet "{sheet}" with the rule text' },
  willResult: { nl: 'de kolom "{heading}" naast de aios', en: 'the column "{heading}" beside the trainees' },
  willTables: {
    nl: '{count} tabellen en bladen tellen mee; van gewone bladen ook de rijen die er onder bij komen (ten minste 200)',
    en: '{count} tables and sheets count; of plain sheets the rows that are added below, too (at least 200)',
  },
  startup: { nl: 'Bij het openen', en: 'On opening' },
  startWithWorkbook: {
    nl: 'Start de add-in samen met deze werkmap',
    en: 'Start the add-in with this workbook',
  },
  startNote: {
    nl: 'De functies rekenen dan meteen. Collega’s zonder de add-in kunnen bij het openen een vraag van Excel krijgen.',
    en: 'The functions then calculate at once. Colleagues without the add-in may get a question from Excel when they open it.',
  },
  starting: { nl: 'Dat instellen', en: 'Setting that' },
  noRules: {
    nl: 'Kies regels die zonder fouten zijn: die van een opleiding, of verbeter eerst het blad met regels.',
    en: 'Choose rules without errors: those of a programme, or mend the sheet with rules first.',
  },
  noPeople: {
    nl: 'Er is nog geen tabel of blad met de aios zelf. Kies bij een van de bladen de soort "aios" en wijs de kolom met hun nummer aan.',
    en: 'There is no table or sheet of the trainees themselves yet. Choose the type "trainees" for one of the sheets, and point out the column with their numbers.',
  },
  noData: {
    nl: 'Deze werkmap heeft nog geen gegevens. Zet hierboven een leeg rooster neer of voeg het voorbeeldrooster in, of zet uw eigen gegevens in de werkmap en lees opnieuw.',
    en: 'This workbook has no data yet. Put an empty roster here or insert the sample roster above, or put your own data into the workbook and read again.',
  },
} satisfies Record<string, Bilingual>;

/** Puts words into a text with braces. */
export function filled(text: Bilingual, values: Readonly<Record<string, string>>): Bilingual {
  const put = (one: string): string =>
    one.replace(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);
  return { nl: put(text.nl), en: put(text.en) };
}

/** What stands in the way of setting up, and what to do about it. */
export const faults = {
  namesTaken: (names: readonly string[]): Bilingual => ({
    nl: `De werkmap gebruikt ${names.join(', ')} al voor iets anders. Geef dat een andere naam (Formules, Namen beheren) en probeer het opnieuw.`,
    en: `The workbook uses ${names.join(', ')} for something else. Give that another name (Formulas, Name Manager) and try again.`,
  }),
  behindAnswer: (table: string, heading: string): Bilingual => ({
    nl: `In ${table} staat kolom "${heading}" rechts van een kolom met antwoorden uit het rooster. Zet de kolommen met antwoorden helemaal rechts.`,
    en: `In ${table}, column "${heading}" stands to the right of a column with answers from the roster. Move the columns with answers to the far right.`,
  }),
  protectedSheet: (sheet: string): Bilingual => ({
    nl: `Blad "${sheet}" is beveiligd. Hef de beveiliging op (Controleren, Blad beveiligen) en probeer het opnieuw.`,
    en: `Sheet "${sheet}" is protected. Unprotect it (Review, Unprotect Sheet) and try again.`,
  }),
  undecided: (source: string, records: Bilingual): Bilingual => ({
    nl: `"${source}" lijkt ${records.nl} te bevatten, maar zou niet meetellen. Kies bij "${source}" de soort gegevens en wijs de kolom aan die zegt bij wie elke rij hoort, of kies "telt niet mee".`,
    en: `"${source}" looks like ${records.en}, but would not count. Choose the record type of "${source}" and point out the column that says whose each row is, or choose "does not count".`,
  }),
  notEmpty: (table: string): Bilingual => ({
    nl: `Rechts van ${table} staan cellen; de tabel wordt daar niet overheen verbreed. Maak daar plaats, of laat de kolom met het oordeel weg.`,
    en: `There are cells to the right of ${table}; the table is not widened over them. Make room there, or leave out the column with the verdict.`,
  }),
  gone: (name: string): Bilingual => ({
    nl: `"${name}" is er niet meer: de werkmap is intussen veranderd. Lees de werkmap opnieuw.`,
    en: `"${name}" is no longer there: the workbook has changed meanwhile. Read the workbook again.`,
  }),
  tooManyTables: {
    nl: 'Er zijn te veel tabellen en bladen voor één formule. Laat er een paar niet meetellen, of zet gegevens van dezelfde soort bij elkaar.',
    en: 'There are too many tables and sheets for one formula. Leave some of them out, or put data of the same type together.',
  },
  otherColumns: {
    nl: 'De tabel TrainingColumns heeft andere kolommen dan verwacht. Verwijder of hernoem haar en probeer het opnieuw.',
    en: 'The table TrainingColumns has other columns than expected. Delete or rename it and try again.',
  },
} as const;

/** What stands on the check sheet. */
export const sheetTexts = {
  title: { nl: 'Opleidingsregels', en: 'Training rules' },
  explanation: {
    nl: 'Met deze cellen toetst de add-in het rooster. U mag ze wijzigen; de namen staan in Formules, Namen beheren.',
    en: 'With these cells the add-in checks the roster. You may change them; their names are under Formulas, Name Manager.',
  },
  date: { nl: 'Peildatum', en: 'Reference date' },
  dateNote: { nl: 'De datum waarop geoordeeld wordt.', en: 'The date on which to judge.' },
  rules: { nl: 'Regels', en: 'Rules' },
  rulesNote: {
    nl: 'Een meegeleverde opleiding, of het blad met de regeltekst.',
    en: 'A bundled programme, or the sheet with the rule text.',
  },
  roster: { nl: 'Rooster', en: 'Roster' },
  rosterNote: {
    nl: 'Alle tabellen en bladen die meetellen. Van gewone bladen horen lege rijen eronder erbij.',
    en: 'All tables and sheets that count. Of plain sheets, empty rows below are part of it.',
  },
  columns: { nl: 'Kolommen', en: 'Columns' },
  columnsNote: {
    nl: 'Wat een tabel, blad of kolom is, waar de naam dat niet zegt. Een leeg veld: telt niet mee.',
    en: 'What a table, sheet or column is where its name does not say it. An empty field: does not count.',
  },
} satisfies Record<string, Bilingual>;
