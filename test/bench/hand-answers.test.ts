/** The two kinds of answer that the benchmark compares are the same, word for word: the engine's and those of the hand-written evaluator. */
import { EngineUnderTest } from '../../bench/engine/engine';
import { handAnswers, type HandAnswer } from '../../bench/engine/hand/answers';
import { recordOf } from '../../bench/engine/hand/answers/references';
import { handVerdicts } from '../../bench/engine/hand/judge';
import {
  inventRoster,
  type RosterOptions,
  type Row,
  type TableName,
  type Tables,
} from '../../bench/engine/roster';
import { AS_OF, CHECKS } from '../../bench/engine/workload';
import { Explainer, VERDICTS, type Finding } from '../../src/dsl/index';
import { placeOf, type RecordTable } from '../../src/records/columns';
import { serialFromDay } from '../../src/records/dates';

const engine = new EngineUnderTest();
const TRAINEES = 40;

/** Everything that an answer holds, with the cells and rows of its records spelt out. */
interface Told {
  readonly explanation: string;
  readonly records: readonly string[];
  readonly [name: string]: unknown;
}

function byHand(tables: Tables): Told[] {
  const answers: HandAnswer[] = [];
  handAnswers(tables, (answer) => answers.push(answer));
  return answers.map(({ check, verdict, records, ...told }) => ({
    ...check,
    ...told,
    verdict: VERDICTS[verdict],
    records: records.map((reference) => {
      const { sheet, row, column, status } = recordOf(reference);
      return `${status} ${sheet}!${status === 'unknown' ? letterOf(column) : ''}${row + 1}`;
    }),
  }));
}

const letterOf = (column: number): string => String.fromCharCode('A'.charCodeAt(0) + column);

function byEngine(tables: Tables): Told[] {
  const evaluation = engine.evaluation(engine.recognise(tables));
  const { roster, program } = evaluation;
  const explainer = new Explainer(roster, program, 'nl');
  return evaluation.trainees.flatMap((trainee) =>
    [...CHECKS.keys()].map((check) => {
      const finding = evaluation.finding(check, trainee);
      const summary = explainer.summary(finding);
      return {
        ...summary,
        explanation: explainer.explanation(finding),
        records: finding.outline.flatMap((part) => [...new Set(recordsOf(part, roster.people, trainee))]),
      };
    }),
  );
}

/** The records of a part; of those that a blank cell leaves open that cell. */
function recordsOf(
  { rows, personFields }: Finding['outline'][number],
  people: RecordTable,
  trainee: number,
): string[] {
  const nameOf = (table: RecordTable, row: number, field: number | null, status: string): string => {
    const { sheet, cell } = placeOf(table, row, field ?? 0);
    return `${status} ${sheet}!${status === 'unknown' ? cell : cell.replace(/^[A-Z]+/u, '')}`;
  };
  return [
    ...personFields.map((field) => nameOf(people, trainee, field, 'unknown')),
    ...rows.map(({ table, row, field, status }) => nameOf(table, row, field, status)),
  ];
}

/** Moves some records, so that there are planned ones, ones of before the start, and stages that break the rules. */
function moved(tables: Tables, shift: (index: number) => number): Tables {
  const columns: Partial<Record<TableName, number>> = {
    courses: 2,
    assessments: 2,
    reviews: 2,
    epas: 2,
    procedures: 1,
  };
  for (const [name, column] of Object.entries(columns) as [TableName, number][])
    tables[name].forEach((row, index) => {
      move(row, column, index % 3 === 1 ? shift(index) : 0);
    });
  tables.stages.forEach((row, index) => {
    const days = index % 11 === 1 ? shift(index) : 0;
    move(row, 4, days);
    move(row, 5, days);
  });
  return tables;
}

function move(row: Row, column: number, days: number): void {
  const day = row[column];
  if (typeof day === 'number') row[column] = day + days;
}

/** Ends a few trainings about the reference date, where a day decides. */
function ended(tables: Tables): Tables {
  tables.trainees.forEach((row, index) => {
    if (index > 0 && index % 4 === 0) row[4] = serialFromDay(AS_OF) + (index % 3) - 1;
  });
  return tables;
}

/** Records levels of one EPA on the same day, some of them different. */
function tied(tables: Tables): Tables {
  const last = new Map<string, Row>();
  for (const row of tables.epas) {
    const key = JSON.stringify([row[0], row[1]]);
    const other = last.get(key);
    last.set(key, row);
    if (other !== undefined && Number(row[2]) % 2 === 0) row[2] = other[2] ?? null;
  }
  return tables;
}

const ROSTERS: RosterOptions[] = [
  { seed: 11, blanks: 0 },
  { seed: 12, blanks: 0.001 },
  { seed: 13, blanks: 0.01, density: 2 },
  { seed: 14, blanks: 0.05 },
  { seed: 15, blanks: 0.1 },
  { seed: 16, blanks: 0.3 },
];

const KINDS: [string, (tables: Tables) => Tables][] = [
  ['as invented', (tables) => tables],
  ['with planned records', (tables) => moved(tables, (index) => index % 700)],
  [
    'with misplaced records',
    (tables) => moved(tables, (index) => (index % 2 === 0 ? -1 : 1) * (index % 200)),
  ],
  ['with trainings that end now', ended],
  ['with levels of the same day', tied],
];

describe.each(ROSTERS)('roster %j', (options) => {
  test.each(KINDS)('%s', (_name, made) => {
    const tables = made(inventRoster(TRAINEES, options));
    const told = byEngine(tables);
    expect(byHand(tables)).toEqual(told);
    expect([...handVerdicts(tables)].map((code) => VERDICTS[code])).toEqual(
      told.map(({ verdict }) => verdict),
    );
  });
});

test('these rosters have answers of every kind', () => {
  const told = ROSTERS.flatMap((options) =>
    KINDS.flatMap(([, made]) => byHand(made(inventRoster(TRAINEES, options)))),
  );
  const all = told.map(({ explanation }) => explanation).join('\n');
  const phrases = [
    'de planning voorziet erin',
    'de planning voorziet er niet in',
    'volgens de planning',
    'of de planning erin voorziet, is onbekend',
    'de uiterste datum ligt nog niet vast',
    'te veel',
    'nog 1 ',
    'elk tekort',
    'verleng stage',
    'en verschuif wat daarmee overlapt',
    'hangt af van Aios!',
    'er is er geen',
    ': onbekend,',
    'of meer van',
    'tussen ',
    'instelling onbekend',
    'zegt iets anders dan een rij van dezelfde dag',
    'niet in orde: ',
    ' in orde.',
  ];
  expect(phrases.filter((phrase) => !all.includes(phrase))).toEqual([]);
  const statuses = new Set(told.flatMap(({ records }) => records.map((record) => record.split(' ')[0])));
  expect([...statuses].sort()).toEqual(['counted', 'open', 'planned', 'rejected', 'unknown']);
});
