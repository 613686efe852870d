/**
 * The functions as users see them in Excel. The comments below become functions.json, so they are texts for users; the Dutch
 * ones are in descriptions.nl.json. Names stay the same in every language. The generator reads this file alone and knows
 * plain types only: `unknown` here is "any" in Excel, three dimensions are a repeating range.
 */
import { answer } from './answer';
import { toCell, toOptionalCell, toOptionalNumber, toRange, toRanges } from './arguments';
import { engine } from './session';

/**
 * Reads the rules of a training programme and returns a handle for ROSTER.
 * @customfunction RULES
 * @param source The cells with the rule text, one line a row, or the code of a bundled programme such as "MSK".
 */
export function rules(source: unknown[][]): string {
  return answer(() => engine.rules(toRange(source)));
}

/**
 * Checks tables of trainees against rules and returns a handle for the other functions.
 * @customfunction ROSTER
 * @param rules The handle that RULES returned, or the code of a bundled programme.
 * @param referenceDate The date on which to judge; a fixed date keeps the verdicts from changing by themselves.
 * @param tables Each table with its header row. If a table is not recognised, put its name before it: "Stages", Stages[#All].
 */
export function roster(rules: string, referenceDate: unknown, tables: unknown[][][]): string {
  return answer(() => engine.roster(rules, toCell(referenceDate), toRanges(tables)));
}

/**
 * The latest level of a trainee for one EPA by the reference date; 0 when none is recorded.
 * @customfunction EPA_LEVEL
 * @param roster The handle that ROSTER returned.
 * @param trainee The trainee's number, as in the roster.
 * @param epa The number of the EPA.
 */
export function epaLevel(roster: string, trainee: unknown, epa: number): number {
  return answer(() => engine.epaLevel(roster, toCell(trainee), epa));
}

/**
 * TRUE unless a requirement on the trainee's stages is not met; #N/A where data is insufficient.
 * @customfunction STAGE_VALID
 * @param roster The handle that ROSTER returned.
 * @param trainee The trainee's number, as in the roster.
 * @param [stage] One category of stage, as in the Category column; leave out for all stages together.
 */
export function stageValid(roster: string, trainee: unknown, stage?: unknown): boolean {
  return answer(() => engine.stageValid(roster, toCell(trainee), toOptionalCell(stage)));
}

/**
 * TRUE unless a requirement on the trainee's course days is not met; #N/A where data is insufficient.
 * @customfunction COURSE_DAYS_OK
 * @param roster The handle that ROSTER returned.
 * @param trainee The trainee's number, as in the roster.
 * @param [trainingYear] One training year, 1 for the first; leave out for the whole training.
 */
export function courseDaysOk(roster: string, trainee: unknown, trainingYear?: number): boolean {
  return answer(() => engine.courseDaysOk(roster, toCell(trainee), toOptionalNumber(trainingYear)));
}

// At load and before anything else: an association that comes late shows as #NAME? or an endless #BUSY!.
// Without Office.js (a plain browser, offline) there is nobody to tell, and the pane still has to work.
if (typeof CustomFunctions !== 'undefined') {
  CustomFunctions.associate('RULES', rules);
  CustomFunctions.associate('ROSTER', roster);
  CustomFunctions.associate('EPA_LEVEL', epaLevel);
  CustomFunctions.associate('STAGE_VALID', stageValid);
  CustomFunctions.associate('COURSE_DAYS_OK', courseDaysOk);
}
