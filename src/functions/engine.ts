import type { CellValue } from '../records/cells';
import type { RangePlace } from '../roster/match-tables';
import type { Bilingual, Language } from '../wording/language';
import type { Shown } from './cards';

/** A rectangle of cells as Excel hands it to a function: rows of equal length. A blank cell may be 0, "" or null. */
export type CellRange = readonly (readonly CellValue[])[];

/**
 * What the custom functions ask of the engine. A method that cannot answer throws an `EngineFault`; a handle is the text
 * that `rules` and `roster` return and that the other methods get back, empty where none was given. An argument that the user left out is null.
 */
export interface FunctionEngine {
  /** @param cell in which the handle will stand; null where Excel does not say */
  rules(source: CellRange, cell: string | null): string;
  /**
   * `tables` holds one range per argument, and `places` where each begins (null where Excel does not say); a range of one text cell names the record type of
   * the range after it. In short steps, for a roster may be large; the handle comes as a range of one cell, for Excel is documented to tell addresses only
   * to functions that give ranges.
   */
  roster(
    rules: string,
    referenceDate: CellValue,
    tables: readonly CellRange[],
    places: readonly (RangePlace | null)[],
    cell: string | null,
  ): Iterator<unknown, FilledRange>;
  epaLevel(roster: string, trainee: CellValue, epa: CellValue): number;
  epaOk(roster: string, trainee: CellValue, epa: CellValue): Shown<boolean>;
  stageValid(roster: string, trainee: CellValue, stage: CellValue): Shown<boolean>;
  stageMonths(roster: string, trainee: CellValue, stage: CellValue): Shown<number>;
  courseDaysOk(roster: string, trainee: CellValue, trainingYear: CellValue): Shown<boolean>;
  courseDays(roster: string, trainee: CellValue, trainingYear: CellValue): Shown<number>;
  compliant(roster: string, trainee: CellValue): Shown<boolean>;
  requirement(roster: string, trainee: CellValue, id: CellValue, part: CellValue): Shown<string | number>;
  explainRequirement(roster: string, trainee: CellValue, id: CellValue): string;
  trainingYear(roster: string, trainee: CellValue): number;
  trainingMonths(roster: string, trainee: CellValue): number;
  /** A serial number of Excel. */
  trainingEnd(roster: string, trainee: CellValue): number;
  ruleCheck(sentence: CellValue, roster: string, trainee: CellValue): boolean;
  /** Rows of equal length under a row of headings. In short steps, as `findings`. */
  complianceTable(
    roster: string,
    trainees: CellRange,
    requirements: CellRange,
  ): Iterator<unknown, FilledRange>;
  findings(roster: string, trainee: CellValue): Iterator<unknown, FilledRange>;
}

/** A rectangle of cells to be shown; a cell without a value is empty text, for Excel shows a null as 0. */
export type FilledRange = (string | number)[][];

/** Excel can show a message with these two errors only: `#N/A` and `#VALUE!`. */
export type FaultCode = 'notAvailable' | 'invalidValue';

/** The engine cannot answer; `message` is a sentence for the user that says what to do. */
export class EngineFault extends Error {
  readonly code: FaultCode;

  constructor(
    code: FaultCode,
    message: string,
    private readonly inLanguage: (language: Language) => string = () => message,
  ) {
    super(message);
    this.name = 'EngineFault';
    this.code = code;
  }

  /** The same sentence for the pane, which may be in the other language than Excel. */
  get text(): Bilingual {
    return { nl: this.inLanguage('nl'), en: this.inLanguage('en') };
  }
}
