import type { CellValue } from '../records/cells';

/** A rectangle of cells as Excel hands it to a function: rows of equal length. A blank cell may be 0, "" or null. */
export type CellRange = readonly (readonly CellValue[])[];

/**
 * What the custom functions ask of the engine. A method that cannot answer throws an `EngineFault`; a handle is the text
 * that `rules` and `roster` return and that the other methods get back. An argument that the user left out is null.
 */
export interface FunctionEngine {
  rules(source: CellRange): string;
  /** `tables` holds one range per argument; a range of one text cell names the record type of the range after it. */
  roster(rules: string, referenceDate: CellValue, tables: readonly CellRange[]): string;
  epaLevel(roster: string, trainee: CellValue, epa: CellValue): number;
  epaOk(roster: string, trainee: CellValue, epa: CellValue): boolean;
  stageValid(roster: string, trainee: CellValue, stage: CellValue): boolean;
  stageMonths(roster: string, trainee: CellValue, stage: CellValue): number;
  courseDaysOk(roster: string, trainee: CellValue, trainingYear: CellValue): boolean;
  courseDays(roster: string, trainee: CellValue, trainingYear: CellValue): number;
  compliant(roster: string, trainee: CellValue): boolean;
  requirement(roster: string, trainee: CellValue, id: CellValue, part: CellValue): string | number;
  explainRequirement(roster: string, trainee: CellValue, id: CellValue): string;
  trainingYear(roster: string, trainee: CellValue): number;
  trainingMonths(roster: string, trainee: CellValue): number;
  /** A serial number of Excel. */
  trainingEnd(roster: string, trainee: CellValue): number;
  ruleCheck(sentence: CellValue, roster: string, trainee: CellValue): boolean;
  /** Rows of equal length under a row of headings. */
  complianceTable(roster: string, trainees: CellRange, requirements: CellRange): FilledRange;
  findings(roster: string, trainee: CellValue): FilledRange;
}

/** A rectangle of cells to be shown; a cell without a value is empty text, for Excel shows a null as 0. */
export type FilledRange = (string | number)[][];

/** Excel can show a message with these two errors only: `#N/A` and `#VALUE!`. */
export type FaultCode = 'notAvailable' | 'invalidValue';

/** The engine cannot answer; `message` is a sentence for the user that says what to do. */
export class EngineFault extends Error {
  readonly code: FaultCode;

  constructor(code: FaultCode, message: string) {
    super(message);
    this.name = 'EngineFault';
    this.code = code;
  }
}
