import type { Bilingual } from '../wording/language';

/** Every text of the pane that does not come with the report. */
export const texts = {
  title: { nl: 'Opleidingsregels', en: 'Training rules' },
  asOf: { nl: 'Peildatum', en: 'As of' },
  emptyHeading: { nl: 'Nog geen rapport', en: 'No report yet' },
  emptyLead: {
    nl: 'Zet in een lege cel een formule die het rooster toetst:',
    en: 'Put a formula that checks the roster in an empty cell:',
  },
  emptyFormula: {
    nl: '=ROSTER("MSK"; DATUM(2026;11;21); Aios[#Alles]; Stages[#Alles])',
    en: '=ROSTER("MSK", DATE(2026,11,21), Trainees[#All], Stages[#All])',
  },
  emptyArguments: {
    nl: 'Eerst de opleiding, dan de peildatum, dan elke tabel met haar kopregel. Het rapport verschijnt hier zodra Excel de formule heeft berekend.',
    en: 'First the programme, then the reference date, then each table with its header row. The report appears here once Excel has calculated the formula.',
  },
  verdicts: { nl: 'Oordelen', en: 'Verdicts' },
  verdict: { nl: 'Oordeel', en: 'Verdict' },
  count: { nl: 'Aantal', en: 'Count' },
  trainees: { nl: 'Aios', en: 'Trainees' },
  trainee: { nl: 'Aios', en: 'Trainee' },
  traineesCaption: { nl: 'Aantal eisen per aios', en: 'Number of requirements per trainee' },
  notMet: { nl: 'Niet voldaan', en: 'Not met' },
  insufficientData: { nl: 'Onvold. gegevens', en: 'Insuff. data' },
  pending: { nl: 'Loopt', en: 'Pending' },
  withoutRules: { nl: 'Geen regels voor', en: 'No rules for' },
  noTrainees: { nl: 'Er staan geen aios in dit rooster.', en: 'This roster holds no trainees.' },
} satisfies Record<string, Bilingual>;
