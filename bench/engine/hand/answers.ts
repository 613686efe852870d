import { isoDate, LAST_DAY } from '../../../src/records/dates';
import { MONTH_TICKS } from '../../../src/records/quantities';
import type { Row, TableName, Tables } from '../roster';
import { CHECKS, WORD } from '../workload';
import { Judge } from './judge';
import { firstDayIn, indexRows, type RowIndex } from './sheets';
import { CUTOFF } from './trainings';
import { INSUFFICIENT, MET, NOT_APPLICABLE, NOT_MET, PENDING } from './verdicts';

/** What is told of one check of one trainee. */
export interface HandAnswer {
  readonly verdict: number;
  /** How much is missing, in the unit of the check; 0 where nothing is. */
  readonly shortfall: number;
  /** The rows of the table that count. */
  readonly rows: readonly number[];
  readonly sentence: string;
}

/** Where the evidence of a check stands. */
interface Evidence {
  readonly table: TableName;
  readonly date: number;
  /** The word that a row must hold in a column; null where all rows count. */
  readonly word: readonly [column: number, word: string] | null;
}

const STAGES = { table: 'stages', date: 4 } as const;
const ASSESSMENTS = { table: 'assessments', date: 2 } as const;
const REVIEWS = { table: 'reviews', date: 2 } as const;
const EVIDENCE: readonly Evidence[] = [
  { ...STAGES, word: null },
  { ...STAGES, word: [2, WORD.orthopaedics] },
  { ...STAGES, word: [2, WORD.painClinic] },
  { ...STAGES, word: [2, WORD.practice] },
  { ...STAGES, word: null },
  { table: 'courses', date: 2, word: [4, WORD.yes] },
  { ...ASSESSMENTS, word: [1, WORD.assessment] },
  { ...ASSESSMENTS, word: [1, WORD.appraisal] },
  { table: 'procedures', date: 1, word: [3, WORD.yes] },
  { table: 'epas', date: 2, word: null },
  { ...REVIEWS, word: [1, WORD.interview] },
  { ...REVIEWS, word: [1, WORD.final] },
];

/** What each check counts, in words. */
const COUNTED = [
  'maanden opleiding',
  'maanden orthopedie',
  'maanden pijnpoli',
  'maanden in één praktijk',
  'stages binnen de opleiding',
  'cursusdagen in opleidingsjaar',
  "KPB's in opleidingsjaar",
  "CAT's in opleidingsjaar",
  'zelfstandige verrichtingen',
  'als niveau van EPA',
  'voortgangsgesprekken in opleidingsjaar',
  'eindbeoordeling in de laatste drie maanden',
];
/** Checks with several parts, of which the sentence names the deciding one. */
const HAS_PARTS = [false, false, false, false, false, true, true, true, false, true, true, false];
const IN_MONTHS = [true, true, true, true, false, false, false, false, false, false, false, false];
const WORDS: Readonly<Record<number, string>> = {
  [NOT_APPLICABLE]: 'N.v.t.',
  [MET]: 'Voldaan',
  [PENDING]: 'Loopt',
  [INSUFFICIENT]: 'Onvoldoende gegevens',
  [NOT_MET]: 'Niet voldaan',
};

/**
 * F, the fair limit: for every check of every trainee the verdict, what is missing, the rows it rests on, and a sentence.
 * @param take is given each answer, for nobody keeps them all
 * @returns the verdict matrix
 */
export function handAnswers(tables: Tables, take: (answer: HandAnswer) => void): Uint8Array {
  const judge = new Judge(tables);
  const { trainings } = judge;
  const index = (name: TableName): RowIndex => indexRows(tables[name], trainings.numbers);
  const indexes: Partial<Record<TableName, RowIndex>> = {
    stages: trainings.stages.index,
    courses: index('courses'),
    assessments: index('assessments'),
    reviews: index('reviews'),
    epas: index('epas'),
    procedures: index('procedures'),
  };
  const trainees = trainings.numbers.size;
  const matrix = new Uint8Array(trainees * CHECKS.length);
  for (let trainee = 0; trainee < trainees; trainee++) {
    for (let check = 0; check < CHECKS.length; check++) {
      const verdict = judge.verdict(check, trainee);
      const evidence = EVIDENCE[check]!;
      const rows = rowsThatCount(evidence, tables[evidence.table], indexes[evidence.table]!, trainee);
      const scale = IN_MONTHS[check] === true ? MONTH_TICKS : 1;
      const shortfall = Math.max(0, judge.need - judge.actual) / scale;
      matrix[trainee * CHECKS.length + check] = verdict;
      take({ verdict, shortfall, rows, sentence: sentence(judge, check, verdict, scale) });
    }
  }
  return matrix;
}

function rowsThatCount(
  { date, word }: Evidence,
  table: readonly Row[],
  { first, rows }: RowIndex,
  trainee: number,
): number[] {
  const found: number[] = [];
  for (let place = first[trainee]!; place < first[trainee + 1]!; place++) {
    const row = rows[place]!;
    const cells = table[row]!;
    if ((word === null || cells[word[0]] === word[1]) && firstDayIn(cells[date]!) < CUTOFF) found.push(row);
  }
  return found;
}

function sentence({ actual, need, part, due }: Judge, check: number, verdict: number, scale: number): string {
  const counted = HAS_PARTS[check] === true ? `${COUNTED[check]} ${part + 1}` : COUNTED[check];
  const amount = Math.round((actual / scale) * 1e6) / 1e6;
  const asked = need / scale;
  const told = `${WORDS[verdict]}: ${amount} ${counted}, vereist ${asked}`;
  if (actual >= need) return `${told}.`;
  const missing = Math.round((asked - actual / scale) * 1e6) / 1e6;
  return `${told}; er ontbreekt ${missing}, uiterlijk ${due >= LAST_DAY ? 'nog niet bekend' : isoDate(due)}.`;
}
