import { Evaluation, type Program } from '../../src/dsl/index';
import { sameCells } from '../../src/functions/same-cells';
import type { CellValue } from '../../src/records/cells';
import type { Reading, SourceTable } from '../../src/records/read-records';
import { compileProgram, EngineUnderTest } from './engine';
import { inventRoster, SHEETS, throughJson, type Row, type TableName, type Tables } from './roster';
import { timeInTurns } from './timing';
import { AS_OF, RULE_TEXT } from './workload';

/** How many checks one record's change sets off, in the goals. */
export const CHECKS_OF_EDIT = 40;

/** What one edit costs, in milliseconds. */
export interface EditTimes {
  /** Everything read again, one trainee judged. */
  readonly wholeRoster: number;
  /** One row of a roster that was read and judged before: what differs is read and judged again, as the add-in does it. */
  readonly oneRow: number;
  /** The same of a roster that holds one trainee: what the change of a record costs once it is known whose it is. */
  readonly oneTrainee: number;
  /** All rows of one trainee read anew and judged by all checks, which were made ready before; for a host that keeps nothing but rows by trainee. */
  readonly oneTraineeAnew: number;
  /** Ranges found to be as they were. */
  readonly sameRanges: number;
  /** The same ranges to JSON and back, as they cross from one process to another. */
  readonly jsonThereAndBack: number;
}

const ONE_TRAINEE_TIMES = 200;
const ONE_ROW_TIMES = 20;

/** One edited row, and a range that has not changed. */
export async function timeEdits(trainees: number, runs: number): Promise<EditTimes> {
  const engine = new EngineUnderTest();
  const program = compileProgram(rulesOf(CHECKS_OF_EDIT), engine.vocabulary);
  const tables = throughJson(inventRoster(trainees));
  const copy = throughJson(tables);
  const sources = engine.recognise(tables);
  const trainee = trainees >> 1;
  const rowsOfOne = rowsOf(tables, trainee);
  const own = new FollowedRoster(engine, program, engine.recognise(throughJson(rowsOfOne)), 0);
  const anew = new OneTrainee(engine, program, engine.recognise(throughJson(rowsOfOne)));
  const judge = (read: readonly SourceTable[], number: number): void => {
    const roster = engine.read(read);
    const evaluation = new Evaluation(program, roster, AS_OF, [number]);
    for (let check = 0; check < CHECKS_OF_EDIT; check++) evaluation.verdictsOf(check);
  };
  const edit = (stages: Row[]): void => {
    const edited = stages.find(([owner], row) => row > 0 && owner === tables.trainees[trainee + 1]![0])!;
    edited[FACTOR] = edited[FACTOR] === 1 ? 0.9 : 1;
  };
  const followed = new FollowedRoster(engine, program, engine.recognise(throughJson(tables)), trainee);
  const names = Object.keys(tables) as TableName[];
  const [wholeRoster = 0, oneRow = 0, oneTrainee = 0, oneTraineeAnew = 0] = await timeInTurns(
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
          for (let time = 0; time < ONE_ROW_TIMES; time++) followed.edit();
        },
      },
      {
        run: () => {
          for (let time = 0; time < ONE_TRAINEE_TIMES; time++) own.edit();
        },
      },
      {
        run: () => {
          for (let time = 0; time < ONE_TRAINEE_TIMES; time++) anew.edit();
        },
      },
    ],
    runs,
  );
  // By themselves: no edit in a workbook is followed by a hundred megabytes of garbage, as that of the way through JSON.
  const [sameRanges = 0, json = 0] = await timeInTurns(
    [
      {
        run: () => {
          if (!names.every((name) => sameCells(tables[name], copy[name]))) throw new Error('ranges differ');
        },
      },
      { run: () => throughJson(tables) },
    ],
    runs,
  );
  return {
    wholeRoster,
    oneRow: oneRow / ONE_ROW_TIMES,
    oneTrainee: oneTrainee / ONE_TRAINEE_TIMES,
    oneTraineeAnew: oneTraineeAnew / ONE_TRAINEE_TIMES,
    sameRanges,
    jsonThereAndBack: json,
  };
}

/** The rows of one trainee, of which one is edited again and again: all are read anew, and all checks judge anew. */
class OneTrainee {
  private evaluation: Evaluation;
  private readonly stages: number;

  constructor(
    private readonly engine: EngineUnderTest,
    program: Program,
    private readonly sources: SourceTable[],
  ) {
    this.stages = sources.findIndex(({ sheet }) => sheet === SHEETS.stages.sheet);
    this.evaluation = new Evaluation(program, engine.read(sources), AS_OF, [0]);
    this.judge();
  }

  edit(): void {
    const stages = this.sources[this.stages]!;
    const [heading = [], first = [], ...others] = stages.rows;
    this.sources[this.stages] = { ...stages, rows: [heading, otherFactor(first), ...others] };
    this.evaluation = this.evaluation.withRoster(this.engine.read(this.sources), [0]);
    this.judge();
  }

  private judge(): void {
    for (let check = 0; check < CHECKS_OF_EDIT; check++) this.evaluation.verdictsOf(check);
  }
}

/** A stage with another full-time factor. */
function otherFactor(cells: readonly CellValue[]): readonly CellValue[] {
  return cells.with(FACTOR, cells[FACTOR] === 1 ? 0.9 : 1);
}

/** Its column. */
const FACTOR = 6;

/** A roster with all its verdicts, of which one row is edited again and again. */
class FollowedRoster {
  private reading: Reading;
  private evaluation: Evaluation;
  private readonly table: number;
  private readonly row: number;

  constructor(
    private readonly engine: EngineUnderTest,
    program: Program,
    private sources: readonly SourceTable[],
    trainee: number,
  ) {
    this.reading = engine.readAgain(sources, null);
    const { roster } = this.reading;
    this.evaluation = new Evaluation(program, roster, AS_OF, [...roster.keys.keys()]);
    this.judge();
    this.table = sources.findIndex(({ sheet }) => sheet === SHEETS.stages.sheet);
    this.row = sources[this.table]!.rows.findIndex(
      ([owner], row) => row > 0 && owner === roster.keys[trainee],
    );
  }

  /** Excel hands over all cells again; those of rows that are as they were are taken from before by whoever compares them. */
  edit(): void {
    const edited = this.sources[this.table]!;
    const cells = edited.rows[this.row]!;
    const rows = edited.rows.with(this.row, otherFactor(cells));
    this.sources = this.sources.with(this.table, { ...edited, rows });
    this.reading = this.engine.readAgain(this.sources, this.reading);
    this.evaluation = this.evaluation.withRoster(this.reading.roster, [...this.reading.changed!]);
    this.judge();
  }

  private judge(): void {
    for (let check = 0; check < CHECKS_OF_EDIT; check++) this.evaluation.verdictsOf(check);
  }
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
