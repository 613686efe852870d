import type { Verdict } from '../../dsl/index';
import { formatNumber } from '../../dsl/index';
import type { Severity } from '../../wording/diagnostics/entry';
import type { Bilingual, Language } from '../../wording/language';
import type { DeadlineStage } from './model/deadlines';

/** The texts of the report. */
export const texts = {
  roster: { nl: 'Rooster', en: 'Roster' },
  rosterNote: {
    nl: 'Er zijn er meer. Bij het openen: dat van de cel met de naam TrainingRoster (Formules, Namen beheren).',
    en: 'There are more. On opening: that of the cell with the name TrainingRoster (Formulas, Name Manager).',
  },
  emptyTitle: { nl: 'Nog geen rapport', en: 'No report yet' },
  emptyLead: {
    nl: 'Zodra deze werkmap een ROSTER-cel heeft, staat hier voor elke aios en elke eis het oordeel, met uitleg tot op de cel. Inrichten maakt die cel voor u, en zet in een lege werkmap een leeg rooster of het voorbeeldrooster neer.',
    en: 'As soon as this workbook has a ROSTER cell, the verdict on every trainee and every requirement stands here, explained down to the cell. Set up makes that cell for you, and in an empty workbook puts an empty roster or the sample roster there.',
  },
  emptyThere: {
    nl: 'Is de werkmap al ingericht? Laat Excel dan opnieuw toetsen.',
    en: 'Is the workbook set up already? Then have Excel check it again.',
  },
  setUp: { nl: 'Inrichten', en: 'Set up' },
  rules: { nl: 'Regels', en: 'Rules' },
  checkNow: { nl: 'Opnieuw toetsen', en: 'Check again' },
  outdated: { nl: 'Dit rapport is verouderd.', en: 'This report is out of date.' },
  outdatedMark: { nl: 'verouderd', en: 'out of date' },
  judging: { nl: 'Oordelen worden bepaald…', en: 'Working out verdicts…' },
  parts: { nl: 'Onderdelen van het rapport', en: 'Parts of the report' },
  list: { nl: 'Lijst', en: 'List' },
  deadlines: { nl: 'Termijnen', en: 'Deadlines' },
  problems: { nl: 'Gegevens', en: 'Data' },
  asOf: { nl: 'peildatum', en: 'reference date' },
  more: { nl: 'Meer', en: 'More' },
  moreWays: {
    nl: 'Om af te drukken: het rapport, en daarbij een blad met een bladzijde voor elke aios die de lijst nu toont.',
    en: 'For printing: the report, and besides it a sheet with a page for each trainee that the list shows now.',
  },
  followSelection: {
    nl: 'Open de aios van de rij die in Excel geselecteerd is',
    en: 'Open the trainee of the row that is selected in Excel',
  },

  verdictFilter: { nl: 'Oordelen en hoeveel aios ze hebben', en: 'Verdicts and how many trainees have them' },
  search: { nl: 'Zoek op naam of nummer', en: 'Search by name or number' },
  filters: { nl: 'Filters', en: 'Filters' },
  due: { nl: 'Uiterlijk binnen', en: 'Due within' },
  anyTime: { nl: 'maakt niet uit', en: 'any time' },
  cohort: { nl: 'Lichting', en: 'Cohort' },
  everybody: { nl: 'iedereen', en: 'everybody' },
  startYear: { nl: 'Jaar van begin', en: 'Year of start' },
  regulation: { nl: 'Regeling', en: 'Regulation' },
  column: { nl: 'Kolom', en: 'Column' },
  noColumn: { nl: 'geen', en: 'none' },
  blank: { nl: '(leeg)', en: '(blank)' },
  order: { nl: 'Volgorde', en: 'Order' },
  byAttention: { nl: 'meeste aandacht eerst', en: 'most attention first' },
  byWorkbook: { nl: 'als in de werkmap', en: 'as in the workbook' },
  byName: { nl: 'op naam', en: 'by name' },
  clear: { nl: 'Filters wissen', en: 'Clear filters' },
  unfold: { nl: 'Alle eisen tonen', en: 'Show all requirements' },
  nobody: { nl: 'Niemand voldoet aan deze filters.', en: 'Nobody matches these filters.' },

  noRules: {
    nl: 'Deze regels zijn voor niemand in het rooster. Onder Gegevens staat waarom.',
    en: 'These rules are for nobody in the roster. Data says why.',
  },

  matrix: { nl: 'Oordelen per aios en per eis', en: 'Verdicts by trainee and requirement' },
  trainee: { nl: 'Aios', en: 'Trainee' },
  selected: { nl: 'geselecteerd in Excel', en: 'selected in Excel' },
  dueBy: { nl: 'uiterlijk', en: 'due by' },
  wholeList: { nl: 'Eisen aan de hele lijst', en: 'Requirements on the whole list' },

  stages: { nl: 'Welke termijnen', en: 'Which deadlines' },
  noDeadlines: { nl: 'Hier is niets te doen.', en: 'There is nothing to do here.' },
  undated: { nl: 'zonder datum', en: 'no date' },

  noProblems: {
    nl: 'Alles in de werkmap is gelezen en begrepen.',
    en: 'Everything in the workbook was read and understood.',
  },
  problemsLead: {
    nl: 'Wat er in de werkmap ontbreekt of niet te lezen is. Het staat los van de oordelen: een leeg vakje is geen tekortkoming.',
    en: 'What is missing in the workbook or cannot be read. It stands apart from the verdicts: a blank cell is no breach.',
  },
  unsetParameters: {
    nl: 'Niet ingesteld in de regels',
    en: 'Not set in the rules',
  },
  openCells: { nl: 'Lege cellen die oordelen openlaten', en: 'Blank cells that leave verdicts open' },
  searching: { nl: 'Wordt uitgezocht…', en: 'Looking…' },
  noOpenCells: {
    nl: 'Geen enkel oordeel wacht op een lege cel.',
    en: 'No verdict waits for a blank cell.',
  },
  showMore: { nl: 'Meer tonen', en: 'Show more' },

  back: { nl: 'Lijst', en: 'List' },
  backLabel: { nl: 'Terug naar de lijst', en: 'Back to the list' },
  previous: { nl: 'Vorige aios', en: 'Previous trainee' },
  next: { nl: 'Volgende aios', en: 'Next trainee' },
  end: { nl: 'einde', en: 'end' },
  traineeGone: {
    nl: 'Deze aios staat niet meer in het rooster.',
    en: 'This trainee is no longer in the roster.',
  },
  requirements: { nl: 'Eisen', en: 'Requirements' },
  adviceHeading: { nl: 'Adviezen', en: 'Advice' },
  notApplicable: { nl: 'Niet van toepassing', en: 'Not applicable' },
  explaining: { nl: 'Uitleg volgt…', en: 'Explaining…' },
  source: { nl: 'Bron', en: 'Source' },
  subparts: { nl: 'Onderdelen', en: 'Parts' },
  lookAt: { nl: 'Kijk naar', en: 'Look at' },
  counted: { nl: 'Meegeteld', en: 'Counted' },
  rejected: { nl: 'Niet meegeteld', en: 'Not counted' },
  unknown: { nl: 'Onbekend', en: 'Unknown' },
  forecast: { nl: 'aan het einde, volgens plan', en: 'at the end, as planned' },
  goingTo: { nl: 'Naar de cel', en: 'Going to the cell' },
  onTimeline: { nl: 'Op de tijdlijn', en: 'On the timeline' },

  timeline: { nl: 'Tijdlijn', en: 'Timeline' },
  timelineAsTable: { nl: 'Tijdlijn als tabel', en: 'Timeline as a table' },
  nothingDated: { nl: 'Er is niets met een datum.', en: 'There is nothing with a date.' },
  what: { nl: 'Wat', en: 'What' },
  from: { nl: 'Van', en: 'From' },
  until: { nl: 'Tot en met', en: 'Until' },
  planned: { nl: 'gepland', en: 'planned' },
  partlyPlanned: { nl: 'deels gepland', en: 'partly planned' },
  unknownDate: { nl: 'onbekend', en: 'unknown' },
  window: { nl: 'tijdvak', en: 'window' },
  trainingYear: { nl: 'opleidingsjaar', en: 'training year' },
} satisfies Record<string, Bilingual>;

/** In how many months something is due. */
export const WITHIN = {
  1: { nl: 'een maand', en: 'a month' },
  3: { nl: '3 maanden', en: '3 months' },
  6: { nl: '6 maanden', en: '6 months' },
  12: { nl: 'een jaar', en: 'a year' },
} satisfies Record<number, Bilingual>;

export const STAGE_WORDS: Record<DeadlineStage, Bilingual> = {
  coming: { nl: 'Komend', en: 'Coming' },
  passed: { nl: 'Verstreken', en: 'Passed' },
  undated: { nl: 'Zonder datum', en: 'No date' },
};

export const SEVERITY_WORDS: Record<Severity, { readonly heading: Bilingual; readonly sign: string }> = {
  error: { heading: { nl: 'Fouten', en: 'Errors' }, sign: '✗' },
  warning: { heading: { nl: 'Waarschuwingen', en: 'Warnings' }, sign: '!' },
  information: { heading: { nl: 'Opmerkingen', en: 'Remarks' }, sign: 'i' },
};

export function shown(count: number, all: number, trainees: string): Bilingual {
  return count === all
    ? { nl: `${all} ${trainees}`, en: `${all} ${trainees}` }
    : { nl: `${count} van ${all} ${trainees}`, en: `${count} of ${all} ${trainees}` };
}

export function folded(count: number): Bilingual {
  return {
    nl: `${count} ${count === 1 ? 'eis' : 'eisen'} zonder zulke oordelen ingeklapt`,
    en: `${count} ${count === 1 ? 'requirement' : 'requirements'} without such verdicts folded away`,
  };
}

export function updated(changed: number): Bilingual {
  if (changed === 0) return { nl: 'Bijgewerkt: geen oordeel veranderd', en: 'Updated: no verdict changed' };
  return {
    nl: `Bijgewerkt: ${changed} ${changed === 1 ? 'oordeel' : 'oordelen'} veranderd`,
    en: `Updated: ${changed} ${changed === 1 ? 'verdict' : 'verdicts'} changed`,
  };
}

export function openCount(cells: number, verdicts: number): Bilingual {
  const { nl, en } = verdictCount(verdicts);
  return {
    nl: `${cells} ${cells === 1 ? 'cel' : 'cellen'}, ${nl}`,
    en: `${cells} ${cells === 1 ? 'cell' : 'cells'}, ${en}`,
  };
}

export function verdictCount(verdicts: number): Bilingual {
  return {
    nl: `${verdicts} ${verdicts === 1 ? 'oordeel' : 'oordelen'}`,
    en: `${verdicts} ${verdicts === 1 ? 'verdict' : 'verdicts'}`,
  };
}

/** After the first ones of a list. */
export function andMore(count: number): Bilingual {
  return { nl: `en nog ${count}`, en: `and ${count} more` };
}

/** Where somebody stands in the training. */
export function standing(months: number | null, year: number | null, language: Language): string {
  const texts: string[] = [];
  if (year !== null) texts.push(language === 'nl' ? `opleidingsjaar ${year}` : `training year ${year}`);
  if (months !== null) {
    const number = formatNumber(Math.round(months * 10) / 10, language);
    texts.push(
      language === 'nl'
        ? `${number} maanden opleiding`
        : `${number} ${months === 1 ? 'month' : 'months'} of training`,
    );
  }
  return texts.join(', ');
}

export function goTo(place: string): Bilingual {
  return { nl: `Ga naar ${place}`, en: `Go to ${place}` };
}

export function timelineOf(name: string): Bilingual {
  return {
    nl: `Tijdlijn van ${name}; dezelfde gegevens staan in de tabel eronder`,
    en: `Timeline of ${name}; the table below holds the same data`,
  };
}

export function leftOut(count: number): Bilingual {
  return {
    nl: `${count} ${count === 1 ? 'regel' : 'regels'} zonder bruikbare datum staan alleen in de tabel.`,
    en: `${count} ${count === 1 ? 'row' : 'rows'} without a usable date ${count === 1 ? 'is' : 'are'} in the table only.`,
  };
}

export function windowsOf(id: string): Bilingual {
  return { nl: `Tijdvakken en termijnen van ${id}`, en: `Windows and due dates of ${id}` };
}

export function noWindowsOf(id: string): Bilingual {
  return {
    nl: `${id} heeft geen tijdvak of termijn om te tekenen.`,
    en: `${id} has no window or due date to draw.`,
  };
}

/** The verdicts in the order in which they are counted. */
export const COUNTED: readonly Verdict[] = [
  'notMet',
  'insufficientData',
  'toAttest',
  'pending',
  'met',
  'waived',
];
