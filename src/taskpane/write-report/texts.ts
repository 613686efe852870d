import type { Bilingual } from '../../wording/language';
import type { ReportPart } from './report-sheet';

/** The sheets of a report, where their names are free; `namesReport` knows all of them, so that no reader takes them for records. */
export const SHEET_NAMES: Readonly<Record<ReportPart, Bilingual>> = {
  summary: { nl: 'Rapport', en: 'Report' },
  matrix: { nl: 'Rapport matrix', en: 'Report matrix' },
  findings: { nl: 'Rapport bevindingen', en: 'Report findings' },
  trainees: { nl: 'Rapport per aios', en: 'Report per trainee' },
};

export const texts = {
  write: { nl: 'Rapport schrijven', en: 'Write report' },
  writeAll: {
    nl: 'Schrijft samenvatting, matrix en bevindingen op eigen bladen van de werkmap',
    en: 'Writes a summary, a matrix and the findings onto sheets of their own in the workbook',
  },
  writePage: { nl: 'Bladzijde om af te drukken', en: 'Page to print' },
  pageHint: {
    nl: 'Schrijft de bladzijde van deze aios op een eigen blad van de werkmap',
    en: 'Writes the page of this trainee onto a sheet of its own in the workbook',
  },
  writing: { nl: 'Het rapport schrijven', en: 'Writing the report' },
  noRoster: {
    nl: 'Er is nog niets getoetst. Kies Inrichten, of laat de cel met ROSTER berekenen.',
    en: 'Nothing has been checked yet. Choose Set up, or have the cell with ROSTER calculated.',
  },
  title: { nl: 'Rapport opleidingsregels', en: 'Report on training rules' },
  matrixTitle: { nl: 'Oordelen per aios en eis', en: 'Verdicts by trainee and requirement' },
  findingsTitle: { nl: 'Wat aandacht vraagt', en: 'What asks for attention' },
  traineesTitle: { nl: 'Per aios', en: 'Per trainee' },
  asOf: { nl: 'peildatum', en: 'reference date' },
  replaced: {
    nl: 'Dit blad wordt bij het volgende rapport vervangen; notities naast en onder de tabel blijven staan.',
    en: 'This sheet is replaced by the next report; notes beside and below the table stay.',
  },
  trainee: { nl: 'AiosNr', en: 'TraineeID' },
  name: { nl: 'Naam', en: 'Name' },
  requirement: { nl: 'Eis', en: 'Requirement' },
  kind: { nl: 'Soort', en: 'Kind' },
  heading: { nl: 'Titel', en: 'Title' },
  verdict: { nl: 'Oordeel', en: 'Verdict' },
  explanation: { nl: 'Uitleg', en: 'Explanation' },
  shortfall: { nl: 'Tekort (getal)', en: 'Shortfall (number)' },
  balance: { nl: 'Nog nodig of te veel', en: 'Still needed or too much' },
  due: { nl: 'Uiterlijk', en: 'Due' },
  source: { nl: 'Bron', en: 'Source' },
  cell: { nl: 'Cel', en: 'Cell' },
  wholeList: { nl: 'alle aios', en: 'all trainees' },
  trainingYear: { nl: 'opleidingsjaar', en: 'training year' },
  months: { nl: 'maanden opleiding', en: 'months of training' },
} satisfies Record<string, Bilingual>;

/** Excel takes 1,026 page breaks on a sheet; more pages than this nobody prints at once. */
export const MOST_PAGES = 1000;

/** The button that writes pages too, for as many trainees as the list shows. */
export function writePages(pages: number): Bilingual {
  return {
    nl: `Rapport met ${pages} ${pages === 1 ? 'bladzijde' : 'bladzijden'}`,
    en: `Report with ${pages} ${pages === 1 ? 'page' : 'pages'}`,
  };
}

export function pagesHint(pages: number): Bilingual {
  return {
    nl: `Schrijft samenvatting, matrix en bevindingen van iedereen, en een blad met ${pages} bladzijden om af te drukken: een voor elke aios die de lijst nu toont`,
    en: `Writes a summary, a matrix and the findings of everybody, and a sheet with ${pages} pages to print: one for each trainee that the list shows now`,
  };
}

export function tooManyPages(pages: number): Bilingual {
  return {
    nl: `Een blad kan hoogstens ${MOST_PAGES} bladzijden hebben, en de lijst toont nu ${pages} aios. Beperk de lijst, bijvoorbeeld tot wie iets niet voldaan heeft, en kies opnieuw.`,
    en: `A sheet can have at most ${MOST_PAGES} pages, and the list shows ${pages} trainees now. Narrow the list, for example to those with something not met, and choose again.`,
  };
}

/** What a requirement is. */
export const KINDS = {
  requirement: { nl: 'eis', en: 'requirement' },
  advice: { nl: 'advies', en: 'advice' },
  attestation: { nl: 'bevestiging', en: 'attestation' },
} as const satisfies Record<string, Bilingual>;

/** What is said of sheets that were written. */
export const wrote = {
  replaced: (name: string): Bilingual => ({
    nl: `blad "${name}" (vervangen)`,
    en: `sheet "${name}" (replaced)`,
  }),
  moved: (name: string, before: string): Bilingual => ({
    nl: `blad "${name}", nieuw, want notities op blad "${before}" stonden in de weg`,
    en: `sheet "${name}", new, because notes on sheet "${before}" were in the way`,
  }),
  kept: (name: string): Bilingual => ({
    nl: `blad "${name}" (het vorige rapport daar is niet bewaard)`,
    en: `sheet "${name}" (the earlier report there was not kept)`,
  }),
} as const;
