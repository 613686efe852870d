import { compileRules, compileVocabulary, Evaluation, type Program } from '../../src/dsl/index';
import { EXCEL_CELLS } from '../../src/functions/excel-cells';
import type { Roster } from '../../src/records/columns';
import { readingSteps, readRecords, type Reading, type SourceTable } from '../../src/records/read-records';
import type { Vocabulary } from '../../src/records/vocabulary';
import { BUNDLED_VOCABULARY } from '../../src/report/bundled-rules';
import { matchRange } from '../../src/roster/match-tables';
import { SHEETS, type Row, type TableName, type Tables } from './roster';
import { AS_OF, CHECKS, RULE_TEXT } from './workload';

/** The bundled vocabulary, compiled. */
export function bundledVocabulary(): Vocabulary {
  const { vocabulary, diagnostics } = compileVocabulary(BUNDLED_VOCABULARY);
  if (vocabulary === null) throw new Error(diagnostics.map((one) => one.message('en')).join('\n'));
  return vocabulary;
}

/** A rule text that must compile. */
export function compileProgram(text: string, vocabulary: Vocabulary): Program {
  const { program, diagnostics } = compileRules({ name: 'bench', text }, vocabulary);
  if (program === null) throw new Error(diagnostics.map((one) => one.message('en')).join('\n'));
  return program;
}

/** The engine under measurement: the twelve checks, compiled once. */
export class EngineUnderTest {
  readonly vocabulary = bundledVocabulary();
  readonly program = compileProgram(RULE_TEXT, this.vocabulary);

  /** The tables with their columns recognised: done once for each workbook, and no part of what is measured. */
  recognise(tables: Tables): SourceTable[] {
    return (Object.keys(SHEETS) as TableName[]).map((name) =>
      recogniseTable(SHEETS[name].sheet, tables[name], this.vocabulary),
    );
  }

  read(sources: readonly SourceTable[]): Roster {
    return readRecords(sources, this.vocabulary, EXCEL_CELLS).roster;
  }

  /** @param before the reading of the tables before an edit */
  readAgain(sources: readonly SourceTable[], before: Reading | null): Reading {
    const steps = readingSteps(sources, { vocabulary: this.vocabulary, options: EXCEL_CELLS }, before);
    let step = steps.next();
    while (step.done !== true) step = steps.next();
    return step.value;
  }

  evaluation(sources: readonly SourceTable[]): Evaluation {
    const roster = this.read(sources);
    return new Evaluation(this.program, roster, AS_OF, [...roster.keys.keys()]);
  }
}

export function recogniseTable(sheet: string, rows: Row[], vocabulary: Vocabulary): SourceTable {
  const { table } = matchRange(sheet, rows, vocabulary);
  if (table === null) throw new Error(`nobody recognises the sheet ${sheet}`);
  return table;
}

/** A verdict matrix: the code of trainee t on check c at `t * CHECKS.length + c`. */
export type VerdictMatrix = Uint8Array;

export function verdictMatrix(evaluation: Evaluation): VerdictMatrix {
  const trainees = evaluation.roster.people.count;
  const matrix = new Uint8Array(trainees * CHECKS.length);
  for (let check = 0; check < CHECKS.length; check++) {
    const verdicts = evaluation.verdictsOf(check);
    for (let trainee = 0; trainee < trainees; trainee++)
      matrix[trainee * CHECKS.length + check] = verdicts[trainee]!;
  }
  return matrix;
}
