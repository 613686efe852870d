import { Evaluation, type Program } from '../../src/dsl/index';
import { EXCEL_CELLS } from '../../src/functions/excel-cells';
import { readRecords } from '../../src/records/read-records';
import { BUNDLED_PROGRAMMES } from '../../src/report/bundled-rules';
import { benchmarkRoster } from '../make-roster';
import { bundledVocabulary, compileProgram, recogniseTable } from './engine';
import { timeInTurns } from './timing';
import { AS_OF } from './workload';

/** How many requirements a whole programme has. */
export const PROGRAMME_SIZE = 50;

export interface ProgrammeTime {
  readonly rows: number;
  readonly milliseconds: number;
}

/** A whole programme on one core, from matrices to every verdict: the shipped rules of musculoskeletal medicine. */
export async function timeProgramme(trainees: number, runs: number): Promise<ProgrammeTime> {
  const vocabulary = bundledVocabulary();
  const text = BUNDLED_PROGRAMMES.find(({ text }) => /\bcode MSK\b/u.test(text))?.text;
  if (text === undefined) throw new Error('no rules of musculoskeletal medicine');
  const program = enlarged(compileProgram(text, vocabulary));
  const sources = benchmarkRoster(trainees).map(({ name, rows }) => recogniseTable(name, rows, vocabulary));
  let rows = 0;
  const [milliseconds = 0] = await timeInTurns(
    [
      {
        run: () => {
          const { roster } = readRecords(sources, vocabulary, EXCEL_CELLS);
          rows = roster.tables.reduce((sum, table) => sum + table.count, 0) - roster.people.count;
          const evaluation = new Evaluation(program, roster, AS_OF, [...roster.keys.keys()]);
          program.requirements.forEach((_, index) => evaluation.verdictsOf(index));
        },
      },
    ],
    runs,
  );
  return { rows, milliseconds };
}

/** The programme with its requirements repeated under new ids, up to the size of a whole one. */
function enlarged(program: Program): Program {
  const { requirements } = program;
  const count = Math.max(PROGRAMME_SIZE, requirements.length);
  return {
    ...program,
    requirements: Array.from({ length: count }, (_, index) => {
      const requirement = requirements[index % requirements.length]!;
      return index < requirements.length ? requirement : { ...requirement, id: `${requirement.id}-${index}` };
    }),
  };
}
