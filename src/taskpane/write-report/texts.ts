import type { Bilingual } from '../../wording/language';
import { COLUMN_WORDS } from '../../wording/table-words';
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
    nl: 'Het volgende rapport komt hier in de plaats. Staan er dan notities in of naast de rijen, dan blijft dit blad zoals het is en komt er een nieuw blad bij.',
    en: 'The next report takes this place. Where there are notes in or beside the rows by then, this sheet stays as it is, and there is a new one.',
  },
  trainingYear: { nl: 'opleidingsjaar', en: 'training year' },
  months: { nl: 'maanden opleiding', en: 'months of training' },
} satisfies Record<string, Bilingual>;

/** What the columns of a report are called. */
export const HEADINGS = {
  ...COLUMN_WORDS,
  shortfall: { nl: 'Tekort (getal)', en: 'Shortfall (number)' },
  balance: { nl: 'Nog nodig of te veel', en: 'Still needed or too much' },
  cell: { nl: 'Cel', en: 'Cell' },
} as const satisfies Record<string, Bilingual>;

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

/** What is being written; of another report it says something else. */
export function writingOf(wish: { readonly lists: boolean; readonly pages: ReadonlySet<string> }): Bilingual {
  const { lists, pages } = wish;
  if (lists && pages.size === 0) return texts.writing;
  const which = lists ? String(pages.size) : [...pages].join(', ');
  return lists
    ? {
        nl: `Het rapport met bladzijden schrijven (${which})`,
        en: `Writing the report with pages (${which})`,
      }
    : { nl: `Een bladzijde schrijven (${which})`, en: `Writing a page (${which})` };
}

/** What is said of sheets that were written. */
export const wrote = {
  replaced: (name: string): Bilingual => ({
    nl: `blad "${name}" (vervangen)`,
    en: `sheet "${name}" (replaced)`,
  }),
  moved: (name: string, before: string): Bilingual => ({
    nl: `blad "${name}", nieuw, want op blad "${before}" staan notities of wijzigingen, en die blijven staan`,
    en: `sheet "${name}", new, because on sheet "${before}" there are notes or changes, and these stay`,
  }),
} as const;
