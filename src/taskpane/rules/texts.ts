import type { Bilingual } from '../../wording/language';

/** The texts of the Rules view. */
export const texts = {
  heading: { nl: 'Regels', en: 'Rules' },
  editorName: {
    nl: 'Regelbestand. Druk op Escape en dan op Tab om het tekstvak te verlaten.',
    en: 'Rule file. Press Escape and then Tab to leave the text box.',
  },
  placeholder: {
    nl: 'opleiding "Uw opleiding" code …',
    en: 'programme "Your programme" code …',
  },
  keysHint: {
    nl: 'Ctrl+spatie: wat kan hier staan · F12: naar de uitleg van een naam · F8: volgende melding · Esc en dan Tab: verder',
    en: 'Ctrl+Space: what can stand here · F12: go to a name’s definition · F8: next message · Esc, then Tab: move on',
  },
  reading: { nl: 'De regels lezen', en: 'Reading the rules' },
  notRead: {
    nl: 'De regels van deze werkmap konden niet worden gelezen. Probeer het opnieuw.',
    en: 'The rules of this workbook could not be read. Try again.',
  },
  readAgain: { nl: 'Opnieuw lezen', en: 'Read again' },
  loading: { nl: 'De editor wordt geladen …', en: 'Loading the editor …' },
  save: { nl: 'Opslaan', en: 'Save' },
  saving: { nl: 'Opslaan', en: 'Saving' },
  preview: { nl: 'Gevolgen', en: 'Preview' },
  previewing: { nl: 'Gevolgen uitrekenen', en: 'Working out the effect' },
  format: { nl: 'Opmaken', en: 'Tidy up' },
  toDutch: { nl: 'Vertaal naar het Nederlands', en: 'Translate into Dutch' },
  toEnglish: { nl: 'Vertaal naar het Engels', en: 'Translate into English' },
  more: {
    nl: 'Meer: hulp, vertalen, bestanden, nieuw begin',
    en: 'More: help, translate, files, start afresh',
  },
  languageHelp: { nl: 'Hulp bij de regeltaal', en: 'Help with the rules language' },
  tutorial: { nl: 'Handleiding: regels schrijven in een uur', en: 'Tutorial: write rules in an hour' },
  inBrowser: { nl: 'Deze bladzijden openen in uw browser.', en: 'These pages open in your browser.' },
  revert: { nl: 'Terug naar opgeslagen', en: 'Revert to saved' },
  importFile: { nl: 'Bestand openen …', en: 'Open a file …' },
  exportFile: { nl: 'Bewaren als bestand', en: 'Save as a file' },
  startFrom: { nl: 'Begin met een meegeleverde opleiding', en: 'Start from a bundled programme' },
  start: { nl: 'Gebruik deze', en: 'Use this one' },
  toSetUp: { nl: 'Naar Inrichten', en: 'Go to Set up' },
  // What the text is, and whether it is saved.
  unsaved: { nl: 'Niet opgeslagen wijzigingen', en: 'Unsaved changes' },
  noSheetYet: {
    nl: 'Deze werkmap heeft nog geen blad Regels. Opslaan maakt het.',
    en: 'This workbook has no Rules sheet yet. Saving makes one.',
  },
  noExcel: {
    nl: 'Zonder Excel kan hier niets worden opgeslagen; bewaar de regels als bestand.',
    en: 'Without Excel nothing can be saved here; save the rules as a file.',
  },
  sheetGone: {
    nl: 'Het blad met regels is er niet meer. Uw tekst staat nog hier; opslaan maakt een nieuw blad.',
    en: 'The sheet with rules is gone. Your text is still here; saving makes a new sheet.',
  },
  sheetLoaded: {
    nl: 'Het blad met regels is veranderd; de nieuwe tekst staat hier.',
    en: 'The sheet with rules has changed; the new text is shown here.',
  },
  formulaExtended: {
    nl: 'De formule met RULES reikt nu over alle regels.',
    en: 'The formula with RULES now reaches over all lines.',
  },
  notReadYet: {
    nl: 'Nog geen cel met RULES leest dit blad: Excel toetst nog met andere regels. Kies bij Inrichten dat de werkmap dit blad gebruikt.',
    en: 'No cell with RULES reads this sheet yet: Excel still checks by other rules. Choose in Set up that the workbook uses this sheet.',
  },
  formatted: { nl: 'De tekst is netjes opgemaakt.', en: 'The text has been tidied up.' },
  alreadyTidy: { nl: 'De tekst was al netjes opgemaakt.', en: 'The text was tidy already.' },
  translated: {
    nl: 'De tekst is vertaald. Titels en toelichtingen blijven zoals u ze schreef.',
    en: 'The text has been translated. Titles and notes stay as you wrote them.',
  },
  notWhole: {
    nl: 'Dit kan pas als de tekst geen fouten meer heeft; zie de meldingen.',
    en: 'This needs a text without errors; see the messages.',
  },
  restored: {
    nl: 'Uw niet opgeslagen wijzigingen van de vorige keer staan hier weer.',
    en: 'Your unsaved changes from last time are back.',
  },
  typedSince: {
    nl: 'U hebt sindsdien verder getypt, en dat zou verdwijnen. Zet de cursor in de tekst en ga met Ctrl+Z stap voor stap terug.',
    en: 'You have gone on typing since, and that would be lost. Put the cursor into the text and go back step by step with Ctrl+Z.',
  },
  imported: {
    nl: 'De tekst van het bestand staat hier, nog niet opgeslagen.',
    en: 'The text of the file is shown here, not saved yet.',
  },
  replaced: {
    nl: 'De tekst is vervangen, nog niet opgeslagen.',
    en: 'The text was replaced; it is not saved yet.',
  },
  notText: {
    nl: 'Dit is geen tekstbestand van hoogstens 2 MB.',
    en: 'This is no text file of at most 2 MB.',
  },
  elsewhere: { nl: 'Dit staat in een ander bestand:', en: 'This stands in another file:' },
  noDefinition: {
    nl: 'Dit is geen naam uit dit regelbestand.',
    en: 'This is no name of this rule file.',
  },
  // Problems.
  problems: { nl: 'Meldingen', en: 'Messages' },
  noRulesYet: {
    nl: 'Hier staan nog geen regels. Inrichten kiest ze, of begin onder Meer met die van een opleiding.',
    en: 'There are no rules here yet. Set up chooses them, or begin under More with those of a programme.',
  },
  noProblems: { nl: 'Geen fouten gevonden.', en: 'No mistakes found.' },
  error: { nl: 'Fout', en: 'Error' },
  warning: { nl: 'Let op', en: 'Warning' },
  information: { nl: 'Ter informatie', en: 'For information' },
  // At the cursor.
  atCursor: { nl: 'Bij de cursor', en: 'At the cursor' },
  nothingAtCursor: {
    nl: 'Zet de cursor in een eis: dan staan hier de bron en de oordelen.',
    en: 'Put the cursor in a requirement: its source and verdicts are then shown here.',
  },
  source: { nl: 'Bron', en: 'Source' },
  noSource: { nl: 'geen bron genoemd', en: 'no source given' },
  says: { nl: 'Zin', en: 'Sentence' },
  verdictsNow: {
    nl: 'Oordelen nu, met de regels van de werkmap',
    en: 'Verdicts now, by the workbook’s rules',
  },
  verdictsOnList: { nl: 'Oordeel nu over de hele lijst', en: 'Verdict now on the whole list' },
  noVerdicts: {
    nl: 'nog geen: de werkmap is nog niet met deze eis getoetst',
    en: 'none yet: the workbook has not been checked by this requirement',
  },
  word: { nl: 'Woord', en: 'Word' },
  notSet: { nl: 'niet ingesteld', en: 'not set' },
  records: { nl: 'gegevens', en: 'records' },
  fields: { nl: 'velden', en: 'fields' },
  field: { nl: 'veld', en: 'field' },
  columns: { nl: 'kolommen', en: 'columns' },
  sheets: { nl: 'bladen', en: 'sheets' },
  values: { nl: 'waarden', en: 'values' },
  unit: { nl: 'eenheid', en: 'unit' },
  parameter: { nl: 'parameter', en: 'parameter' },
  list: { nl: 'lijst', en: 'list' },
  definition: { nl: 'begrip', en: 'definition' },
  regulation: { nl: 'regeling', en: 'regulation' },
  // Preview.
  effect: { nl: 'Gevolgen van deze regels', en: 'Effect of these rules' },
  effectOutdated: {
    nl: 'De tekst of het rooster is intussen veranderd: bekijk de gevolgen opnieuw.',
    en: 'The text or the roster has changed since: preview again.',
  },
  noEffect: { nl: 'Geen enkel oordeel verandert.', en: 'No verdict changes.' },
  noRoster: {
    nl: 'Er is nog geen getoetst rooster om de gevolgen op te bekijken. Zet bij Inrichten een cel met ROSTER neer.',
    en: 'There is no checked roster yet to preview the effect on. Have Set up put a cell with ROSTER.',
  },
  hasErrors: {
    nl: 'De tekst heeft nog fouten; zonder fouten zijn de gevolgen te bekijken.',
    en: 'The text still has mistakes; without them the effect can be previewed.',
  },
  added: { nl: 'nieuw', en: 'new' },
  removed: { nl: 'vervalt', en: 'removed' },
  wholeList: { nl: 'de hele lijst', en: 'the whole list' },
  noVerdict: { nl: 'geen oordeel', en: 'no verdict' },
  close: { nl: 'Sluiten', en: 'Close' },
  // Saving with errors, and with a sheet that somebody else changed.
  saveAnyway: { nl: 'Toch opslaan', en: 'Save anyway' },
  cancel: { nl: 'Annuleren', en: 'Cancel' },
  consequence: {
    nl: 'Slaat u dit nu op, dan toont de cel met RULES een fout en toetst Excel niets totdat de fouten weg zijn. Bewaart u de tekst als bestand, dan blijft de werkmap zoals zij is.',
    en: 'If you save this now, the cell with RULES shows an error and Excel checks nothing until the mistakes are gone. If you save the text as a file, the workbook stays as it is.',
  },
  changedMeanwhile: {
    nl: 'De tekst op het blad is intussen veranderd, terwijl u hier iets anders schreef. Er gaat niets verloren: vergelijk, en kies wat blijft.',
    en: 'The text on the sheet has changed while you wrote something else here. Nothing is lost: compare, and choose what stays.',
  },
  compare: { nl: 'Vergelijken', en: 'Compare' },
  keepMine: { nl: 'Mijn tekst houden', en: 'Keep my text' },
  loadTheirs: { nl: 'Tekst van het blad laden', en: 'Load the sheet’s text' },
  kept: {
    nl: 'Uw tekst blijft; opslaan vervangt die van het blad.',
    en: 'Your text stays; saving replaces the sheet’s.',
  },
  onlyMine: { nl: 'alleen in uw tekst', en: 'only in your text' },
  onlyTheirs: { nl: 'alleen op het blad', en: 'only on the sheet' },
  equalLines: { nl: 'gelijke regels', en: 'equal lines' },
} satisfies Record<string, Bilingual>;

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const savedOn = (sheet: string): Bilingual => ({
  nl: `Opgeslagen op blad "${sheet}".`,
  en: `Saved on sheet "${sheet}".`,
});

export const fromSheet = (sheet: string): Bilingual => ({ nl: `Blad "${sheet}"`, en: `Sheet "${sheet}"` });

export const fromProgramme = (title: string): Bilingual => ({
  nl: `Meegeleverde regels: ${title}`,
  en: `Bundled rules: ${title}`,
});

export const problemCounts = (errors: number, warnings: number): Bilingual => ({
  nl: [counted(errors, 'fout', 'fouten'), counted(warnings, 'waarschuwing', 'waarschuwingen')].join(', '),
  en: [counted(errors, 'mistake', 'mistakes'), counted(warnings, 'warning', 'warnings')].join(', '),
});

export const errorsLeft = (errors: number): Bilingual => ({
  nl: `Er ${errors === 1 ? 'staat nog 1 fout' : `staan nog ${errors} fouten`} in de tekst.`,
  en: `There ${errors === 1 ? 'is still 1 mistake' : `are still ${errors} mistakes`} in the text.`,
});

export const lineNumber = (line: number): Bilingual => ({ nl: `Regel ${line}`, en: `Line ${line}` });

export const replaceBy = (words: string): Bilingual => ({
  nl: `Maak er "${words}" van`,
  en: `Change to "${words}"`,
});

export const addWords = (words: string): Bilingual => ({ nl: `Voeg "${words}" toe`, en: `Add "${words}"` });

export const newLine: Bilingual = { nl: 'Begin hier een nieuwe regel', en: 'Begin a new line here' };

export const closeText: Bilingual = {
  nl: 'Zet er een aanhalingsteken achter',
  en: 'Put a quotation mark after it',
};

export const leaveOut: Bilingual = { nl: 'Laat dit weg', en: 'Leave this out' };

export const flipsOf = (verdicts: number, requirements: number): Bilingual => ({
  nl: `${counted(verdicts, 'oordeel verandert', 'oordelen veranderen')}, bij ${counted(requirements, 'eis', 'eisen')}.`,
  en: `${counted(verdicts, 'verdict changes', 'verdicts change')}, in ${counted(requirements, 'requirement', 'requirements')}.`,
});

export const othersToo = (count: number): Bilingual => ({
  nl: `en nog ${counted(count, 'aios', 'aios')}`,
  en: `and ${counted(count, 'more trainee', 'more trainees')}`,
});

export const trainees = (count: number): Bilingual => ({
  nl: `${count} aios`,
  en: counted(count, 'trainee', 'trainees'),
});
