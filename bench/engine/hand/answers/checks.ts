import { MONTH_TICKS } from '../../../../src/records/quantities';
import { CHECKS, NEED, WORD } from '../../workload';
import { Bound, type Unit } from './bound';

const MONTHS: Unit = { one: 'maand', many: 'maanden', key: 'months', parts: MONTH_TICKS, isWhole: false };
const DAYS: Unit = { one: 'dag', many: 'dagen', key: 'days', parts: 1, isWhole: false };
const ASSESSMENTS: Unit = { one: 'toets', many: 'toetsen', key: 'assessments', parts: 1, isWhole: true };
const REVIEWS: Unit = { one: 'beoordeling', many: 'beoordelingen', key: 'reviews', parts: 1, isWhole: true };
const NUMBER: Unit = { one: '', many: '', key: null, parts: 1, isWhole: false };

const { orthopaedics, painClinic } = NEED;

/** What the checks ask. */
export const BOUNDS = {
  months: new Bound(MONTHS, NEED.months),
  orthopaedics: new Bound(MONTHS, orthopaedics.least, orthopaedics.most),
  painClinic: new Bound(MONTHS, painClinic.least, painClinic.most),
  practice: new Bound(MONTHS, NEED.practice),
  courseDays: new Bound(DAYS, NEED.courseDays),
  assessments: new Bound(ASSESSMENTS, NEED.assessments),
  appraisals: new Bound(ASSESSMENTS, NEED.appraisals),
  procedures: new Bound(NUMBER, NEED.procedures),
  level: new Bound(NUMBER, NEED.level),
  interviews: NEED.interviews.map((least) => new Bound(REVIEWS, least)),
  final: new Bound(REVIEWS, 1),
} as const;

/** What an answer says of its check, whoever it is about. */
export interface CheckWords {
  readonly requirement: string;
  readonly kind: 'requirement';
  readonly title: string;
  readonly source: string;
}

const TITLES = [
  'Zestig maanden opleiding',
  'Orthopedie: vijf tot zeven maanden',
  'Pijnpoli: twee tot vier maanden',
  'Drie maanden in elke praktijk',
  'Elke stage valt binnen de opleiding',
  'Cursusdagen in elk opleidingsjaar',
  'Praktijkbeoordelingen in elk opleidingsjaar',
  "CAT's in elk opleidingsjaar",
  'Zelfstandige verrichtingen',
  'Eindniveau van elke EPA',
  'Voortgangsgesprekken per opleidingsjaar',
  'Eindbeoordeling in de laatste drie maanden',
];

export const WORDS_OF_CHECKS: readonly CheckWords[] = CHECKS.map((requirement, check) => ({
  requirement,
  kind: 'requirement',
  title: TITLES[check]!,
  source: 'Meting van het regelsysteem',
}));

/** The sentences of each check, as an explanation begins with them. */
export const SENTENCES: readonly (readonly string[])[] = [
  [`Ten minste ${NEED.months} maanden stages: `],
  [
    `Van ${orthopaedics.least} tot en met ${orthopaedics.most} maanden stages waarvan soort is "${WORD.orthopaedics}": `,
  ],
  [
    `Van ${painClinic.least} tot en met ${painClinic.most} maanden stages waarvan soort is "${WORD.painClinic}": `,
  ],
  [`Voor elke instelling: ten minste ${NEED.practice} maanden stages waarvan soort is "${WORD.practice}": `],
  ['Elke stage: begin is vanaf de start en eind is uiterlijk het einde: '],
  [`Ten minste ${NEED.courseDays} dagen cursussen waarvan aanwezig in elk opleidingsjaar: `],
  [
    `Ten minste ${NEED.assessments} toetsen waarvan instrument is "${WORD.assessment}" in elk opleidingsjaar: `,
  ],
  [`Ten minste ${NEED.appraisals} toetsen waarvan instrument is "${WORD.appraisal}" in elk opleidingsjaar: `],
  [`Ten minste ${NEED.procedures} totaal aantal van verrichtingen waarvan zelfstandig: `],
  [
    `Voor elke epa van 1 tot en met ${NEED.epas}: laatste niveau van epa-beoordelingen ten minste ${NEED.level}, uiterlijk het einde: `,
  ],
  NEED.interviews.map(
    (least, year) =>
      `Ten minste ${least} ${least === 1 ? 'beoordeling' : 'beoordelingen'} waarvan soort is "${WORD.interview}" in opleidingsjaar ${year + 1}: `,
  ),
  [
    `Ten minste 1 beoordeling waarvan soort is "${WORD.final}" binnen ${NEED.finalMonths} maanden vóór het einde: `,
  ],
];
