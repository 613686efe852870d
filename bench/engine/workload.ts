import { dayFromCivil } from '../../src/records/dates';

/** The day on which every benchmark checks. */
export const AS_OF = dayFromCivil(2025, 12, 9);

/** How many training years the programme has. */
export const YEARS = 5;

/** What the twelve checks ask; the rule text below and every other evaluator take the numbers from here. */
export const NEED = {
  months: 12 * YEARS,
  orthopaedics: { least: 5, most: 7 },
  painClinic: { least: 2, most: 4 },
  practice: 3,
  courseDays: 10,
  assessments: 10,
  appraisals: 2,
  procedures: 2500,
  epas: 7,
  level: 4,
  /** Progress interviews in each training year. */
  interviews: [4, 4, 2, 1, 1],
  finalMonths: 3,
} as const;

/** The words in the cells that the checks ask for. */
export const WORD = {
  orthopaedics: 'orthopedie',
  painClinic: 'pijnpoli',
  practice: 'praktijk',
  assessment: 'KPB',
  appraisal: 'CAT',
  interview: 'voortgangsgesprek',
  final: 'eindbeoordeling',
  yes: 'J',
  no: 'N',
} as const;

/** The ids of the twelve checks, in the order of every verdict matrix. */
export const CHECKS = [
  'C01',
  'C02',
  'C03',
  'C04',
  'C05',
  'C06',
  'C07',
  'C08',
  'C09',
  'C10',
  'C11',
  'C12',
] as const;

/** The twelve checks in the rules language, on the records of the bundled vocabulary. */
export const RULE_TEXT = `opleiding "Twaalf eisen" code BENCH
  versie "1"
  duur ${NEED.months} maanden
  jaren volgens opleidingsklok
  bron meting "Meting van het regelsysteem"

eis C01 "Zestig maanden opleiding"
  ten minste ${NEED.months} maanden stages
  bron meting

eis C02 "Orthopedie: vijf tot zeven maanden"
  van ${NEED.orthopaedics.least} tot en met ${NEED.orthopaedics.most} maanden stages waarvan soort is "${WORD.orthopaedics}"
  bron meting

eis C03 "Pijnpoli: twee tot vier maanden"
  van ${NEED.painClinic.least} tot en met ${NEED.painClinic.most} maanden stages waarvan soort is "${WORD.painClinic}"
  bron meting

eis C04 "Drie maanden in elke praktijk"
  voor elke instelling: ten minste ${NEED.practice} maanden stages waarvan soort is "${WORD.practice}"
  bron meting

eis C05 "Elke stage valt binnen de opleiding"
  elke stage: begin is vanaf de start en eind is uiterlijk het einde
  bron meting

eis C06 "Cursusdagen in elk opleidingsjaar"
  ten minste ${NEED.courseDays} dagen cursussen waarvan aanwezig in elk opleidingsjaar
  bron meting

eis C07 "Praktijkbeoordelingen in elk opleidingsjaar"
  ten minste ${NEED.assessments} toetsen waarvan instrument is "${WORD.assessment}" in elk opleidingsjaar
  bron meting

eis C08 "CAT's in elk opleidingsjaar"
  ten minste ${NEED.appraisals} toetsen waarvan instrument is "${WORD.appraisal}" in elk opleidingsjaar
  bron meting

eis C09 "Zelfstandige verrichtingen"
  ten minste ${NEED.procedures} totaal aantal van verrichtingen waarvan zelfstandig
  bron meting

eis C10 "Eindniveau van elke EPA"
  voor elke epa van 1 tot en met ${NEED.epas}: laatste niveau van epa-beoordelingen ten minste ${NEED.level}, uiterlijk het einde
  bron meting

eis C11 "Voortgangsgesprekken per opleidingsjaar"
${NEED.interviews
  .map(
    (least, year) =>
      `  ten minste ${least} beoordelingen waarvan soort is "${WORD.interview}" in opleidingsjaar ${year + 1}`,
  )
  .join('\n')}
  bron meting

eis C12 "Eindbeoordeling in de laatste drie maanden"
  ten minste 1 beoordeling waarvan soort is "${WORD.final}" binnen ${NEED.finalMonths} maanden vóór het einde
  bron meting
`;
