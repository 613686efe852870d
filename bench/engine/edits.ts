import { Evaluation } from '../../src/dsl/index';
import { sameCells } from '../../src/functions/same-cells';
import type { SourceTable } from '../../src/records/read-records';
import { compileProgram, EngineUnderTest } from './engine';
import { inventRoster, throughJson, type Row, type TableName, type Tables } from './roster';
import { timeInTurns } from './timing';
import { AS_OF, RULE_TEXT } from './workload';

/** How many checks one record's change sets off, in the goals. */
export const CHECKS_OF_EDIT = 40;

/** What one edit costs, in milliseconds. */
export interface EditTimes {
  /** Everything read again, one trainee judged. */
  readonly wholeRoster: number;
  /** The rows of one trainee read and judged, for a host that keeps rows by trainee. */
  readonly oneTrainee: number;
  /** Ranges found to be as they were. */
  readonly sameRanges: number;
  /** The same ranges to JSON and back, as they cross from one process to another. */
  readonly jsonThereAndBack: number;
}

const ONE_TRAINEE_TIMES = 200;

/** One edited row, and a range that has not changed, as far as the engine can do it today. */
export async function timeEdits(trainees: number, runs: number): Promise<EditTimes> {
  const engine = new EngineUnderTest();
  const program = compileProgram(rulesOf(CHECKS_OF_EDIT), engine.vocabulary);
  const tables = throughJson(inventRoster(trainees));
  const copy = throughJson(tables);
  const sources = engine.recognise(tables);
  const trainee = trainees >> 1;
  const own = engine.recognise(rowsOf(tables, trainee));
  const judge = (read: readonly SourceTable[], number: number): void => {
    const roster = engine.read(read);
    const evaluation = new Evaluation(program, roster, AS_OF, [number]);
    for (let check = 0; check < CHECKS_OF_EDIT; check++) evaluation.verdictsOf(check);
  };
  const edit = (stages: Row[]): void => {
    const edited = stages.find(([owner], row) => row > 0 && owner === tables.trainees[trainee + 1]![0])!;
    edited[6] = edited[6] === 1 ? 0.9 : 1;
  };
  const names = Object.keys(tables) as TableName[];
  const [wholeRoster = 0, oneTrainee = 0, sameRanges = 0, jsonThereAndBack = 0] = await timeInTurns(
    [
      {
        prepare: () => {
          edit(copy.stages);
          edit(tables.stages);
        },
        run: () => {
          judge(sources, trainee);
        },
      },
      {
        run: () => {
          for (let time = 0; time < ONE_TRAINEE_TIMES; time++) judge(own, 0);
        },
      },
      {
        run: () => {
          if (!names.every((name) => sameCells(tables[name], copy[name]))) throw new Error('ranges differ');
        },
      },
      { run: () => throughJson(tables) },
    ],
    runs,
  );
  return { wholeRoster, oneTrainee: oneTrainee / ONE_TRAINEE_TIMES, sameRanges, jsonThereAndBack };
}

/** The tables with the rows of one trainee only. */
function rowsOf(tables: Tables, trainee: number): Tables {
  const id = tables.trainees[trainee + 1]![0];
  return Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [
      name,
      (rows as Row[]).filter(([owner], row) => row === 0 || owner === id),
    ]),
  ) as unknown as Tables;
}

/** The twelve checks over and over, under ids of their own. */
function rulesOf(count: number): string {
  const [head = '', ...requirements] = RULE_TEXT.split(/^(?=eis )/mu);
  const repeated = Array.from({ length: count }, (_, index) =>
    requirements[index % requirements.length]!.replace(/^eis \S+/u, `eis E${index}`),
  );
  return head + repeated.join('');
}
