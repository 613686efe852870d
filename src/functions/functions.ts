/**
 * The functions as users see them in Excel. The comments below become functions.json, so they are texts for users; the Dutch
 * ones are in descriptions.nl.json. Names stay the same in every language. The generator reads this file alone and knows
 * plain types only: `unknown` here is "any" in Excel, three dimensions are a repeating range.
 */
import { answer, answerInSlices } from './answer';
import {
  askingCell,
  invocationAmong,
  toCell,
  toHandle,
  toOptionalCell,
  toOptionalRange,
  toRanges,
} from './arguments';
import { rangePlaces } from './range-places';
import { reviveHandles } from './revive-handles';
import { engine, isLiveHandle } from './session';

/**
 * Reads the rules of a training programme and returns a handle for ROSTER.
 * @customfunction RULES
 * @param source The cells with the rule text, one line a row, or the code of a bundled programme such as "MSK".
 * @requiresAddress
 */
export function rules(source: unknown[][], invocation?: CustomFunctions.Invocation): string {
  return answer(() => engine.rules(toOptionalRange(source), askingCell(invocationAmong(source, invocation))));
}

/**
 * Checks tables of trainees against rules and returns a handle for the other functions.
 * @customfunction ROSTER
 * @param rules The handle that RULES returned, or the code of a bundled programme.
 * @param referenceDate The date on which to judge; a fixed date keeps the verdicts from changing by themselves.
 * @param tables Each table with its header row. If a table is not recognised, put its name before it: "Stages", Stages[#All].
 * @returns {string[][]} The handle, in one cell.
 * @cancelable
 * @requiresAddress
 * @requiresParameterAddresses
 */
// The generator takes the type of the result from above only where none stands here.
// eslint-disable-next-line @typescript-eslint/explicit-module-boundary-types
export function roster(
  rules: string,
  referenceDate: unknown,
  tables: unknown[][][],
  invocation?: CustomFunctions.CancelableInvocation,
) {
  const call = invocationAmong(tables, invocation);
  const ranges = toRanges(tables);
  const places = rangePlaces(call?.parameterAddresses, 2, ranges.length);
  const steps = engine.roster(toHandle(rules), toCell(referenceDate), ranges, places, askingCell(call));
  return answerInSlices(steps, call);
}

/**
 * The latest level of a trainee for one EPA by the reference date; 0 when none is recorded.
 * @customfunction EPA_LEVEL
 * @param roster The handle that ROSTER returned.
 * @param trainee The trainee's number, as in the roster.
 * @param epa The number of the EPA.
 */
export function epaLevel(roster: string, trainee: unknown, epa: unknown): number {
  return answer(() => engine.epaLevel(toHandle(roster), toCell(trainee), toCell(epa)));
}

/**
 * TRUE unless a requirement on the trainee's EPAs is not met; #N/A where data is insufficient.
 * @customfunction EPA_OK
 * @param roster The handle that ROSTER returned.
 * @param trainee The trainee's number, as in the roster.
 * @param [epa] The number of one EPA; leave out for all EPAs together.
 */
export function epaOk(roster: string, trainee: unknown, epa?: unknown): unknown {
  return answer(() => engine.epaOk(toHandle(roster), toCell(trainee), toOptionalCell(epa)));
}

/**
 * TRUE unless a requirement on the trainee's stages is not met; #N/A where data is insufficient.
 * @customfunction STAGE_VALID
 * @param roster The handle that ROSTER returned.
 * @param trainee The trainee's number, as in the roster.
 * @param [stage] One category of stage, as in the Category column; leave out for all stages together.
 */
export function stageValid(roster: string, trainee: unknown, stage?: unknown): unknown {
  return answer(() => engine.stageValid(toHandle(roster), toCell(trainee), toOptionalCell(stage)));
}

/**
 * The trainee's full-time months of stages by the reference date.
 * @customfunction STAGE_MONTHS
 * @param roster The handle that ROSTER returned.
 * @param trainee The trainee's number, as in the roster.
 * @param [stage] One category of stage, as in the Category column; leave out for all stages together.
 */
export function stageMonths(roster: string, trainee: unknown, stage?: unknown): unknown {
  return answer(() => engine.stageMonths(toHandle(roster), toCell(trainee), toOptionalCell(stage)));
}

/**
 * TRUE unless a requirement on the trainee's course days is not met; #N/A where data is insufficient.
 * @customfunction COURSE_DAYS_OK
 * @param roster The handle that ROSTER returned.
 * @param trainee The trainee's number, as in the roster.
 * @param [trainingYear] One training year, 1 for the first; leave out for the whole training.
 */
export function courseDaysOk(roster: string, trainee: unknown, trainingYear?: unknown): unknown {
  return answer(() => engine.courseDaysOk(toHandle(roster), toCell(trainee), toOptionalCell(trainingYear)));
}

/**
 * The days of courses that the trainee attended by the reference date.
 * @customfunction COURSE_DAYS
 * @param roster The handle that ROSTER returned.
 * @param trainee The trainee's number, as in the roster.
 * @param [trainingYear] One training year, 1 for the first; leave out for the whole training.
 */
export function courseDays(roster: string, trainee: unknown, trainingYear?: unknown): unknown {
  return answer(() => engine.courseDays(toHandle(roster), toCell(trainee), toOptionalCell(trainingYear)));
}

/**
 * TRUE unless the trainee does not meet a requirement (advice is none); #N/A where data is insufficient.
 * @customfunction COMPLIANT
 * @param roster The handle that ROSTER returned.
 * @param trainee The trainee's number, as in the roster.
 */
export function compliant(roster: string, trainee: unknown): unknown {
  return answer(() => engine.compliant(toHandle(roster), toCell(trainee)));
}

/**
 * One requirement and one trainee: the verdict, or a number, date or text about it.
 * @customfunction REQUIREMENT
 * @param roster The handle that ROSTER returned.
 * @param trainee The trainee's number, as in the roster.
 * @param id The id of the requirement, such as "M10".
 * @param [part] What to give: "verdict" (when left out), "measured", "required", "shortfall", "due" or "explanation".
 */
export function requirement(roster: string, trainee: unknown, id: unknown, part?: unknown): unknown {
  return answer(() =>
    engine.requirement(toHandle(roster), toCell(trainee), toCell(id), toOptionalCell(part)),
  );
}

/**
 * Why a trainee meets a requirement or not, in words, with its title and source.
 * @customfunction EXPLAIN_REQUIREMENT
 * @param roster The handle that ROSTER returned.
 * @param trainee The trainee's number, as in the roster.
 * @param id The id of the requirement, such as "M10".
 */
export function explainRequirement(roster: string, trainee: unknown, id: unknown): string {
  return answer(() => engine.explainRequirement(toHandle(roster), toCell(trainee), toCell(id)));
}

/**
 * The trainee's training year on the reference date, 1 for the first.
 * @customfunction TRAINING_YEAR
 * @param roster The handle that ROSTER returned.
 * @param trainee The trainee's number, as in the roster.
 */
export function trainingYear(roster: string, trainee: unknown): number {
  return answer(() => engine.trainingYear(toHandle(roster), toCell(trainee)));
}

/**
 * The trainee's full-time months of training by the reference date, interruptions left out.
 * @customfunction TRAINING_MONTHS
 * @param roster The handle that ROSTER returned.
 * @param trainee The trainee's number, as in the roster.
 */
export function trainingMonths(roster: string, trainee: unknown): number {
  return answer(() => engine.trainingMonths(toHandle(roster), toCell(trainee)));
}

/**
 * The planned end of the trainee's training, as a date: format the cell as one.
 * @customfunction TRAINING_END
 * @param roster The handle that ROSTER returned.
 * @param trainee The trainee's number, as in the roster.
 */
export function trainingEnd(roster: string, trainee: unknown): number {
  return answer(() => engine.trainingEnd(toHandle(roster), toCell(trainee)));
}

/**
 * Checks one sentence of the rules language: TRUE unless it is not met; #N/A where data is insufficient.
 * @customfunction RULE_CHECK
 * @param sentence The sentence, in Dutch or English, such as "at least 5 months of rotations".
 * @param roster The handle that ROSTER returned.
 * @param trainee The trainee's number, as in the roster.
 */
export function ruleCheck(sentence: unknown, roster: string, trainee: unknown): boolean {
  return answer(() => engine.ruleCheck(toCell(sentence), toHandle(roster), toCell(trainee)));
}

/**
 * A table of verdicts: a row for each trainee, a column for each requirement.
 * @customfunction COMPLIANCE_TABLE
 * @param roster The handle that ROSTER returned.
 * @param [trainees] The cells with the trainees' numbers; leave out for everybody.
 * @param [requirements] The cells with the ids of requirements; leave out for all that are no advice.
 * @cancelable
 */
export async function complianceTable(
  roster: string,
  trainees?: unknown[][],
  requirements?: unknown[][],
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  const steps = engine.complianceTable(
    toHandle(roster),
    toOptionalRange(trainees),
    toOptionalRange(requirements),
  );
  return await answerInSlices(steps, invocationAmong(trainees, requirements, invocation));
}

/**
 * A table of what asks for attention, what is due first on top: not met, pending, unknown or to be attested.
 * @customfunction FINDINGS
 * @param roster The handle that ROSTER returned.
 * @param [trainee] The trainee's number; leave out for everybody.
 * @cancelable
 */
export async function findings(
  roster: string,
  trainee?: unknown,
  invocation?: CustomFunctions.CancelableInvocation,
): Promise<unknown[][]> {
  return await answerInSlices(
    engine.findings(toHandle(roster), toOptionalCell(trainee)),
    invocationAmong(trainee, invocation),
  );
}

// At load and before anything else: an association that comes late shows as #NAME? or an endless #BUSY!.
// Without Office.js (a plain browser, offline) there is nobody to tell, and the pane still has to work.
if (typeof CustomFunctions !== 'undefined') {
  CustomFunctions.associate('RULES', rules);
  CustomFunctions.associate('ROSTER', roster);
  CustomFunctions.associate('EPA_LEVEL', epaLevel);
  CustomFunctions.associate('EPA_OK', epaOk);
  CustomFunctions.associate('STAGE_VALID', stageValid);
  CustomFunctions.associate('STAGE_MONTHS', stageMonths);
  CustomFunctions.associate('COURSE_DAYS_OK', courseDaysOk);
  CustomFunctions.associate('COURSE_DAYS', courseDays);
  CustomFunctions.associate('COMPLIANT', compliant);
  CustomFunctions.associate('REQUIREMENT', requirement);
  CustomFunctions.associate('EXPLAIN_REQUIREMENT', explainRequirement);
  CustomFunctions.associate('TRAINING_YEAR', trainingYear);
  CustomFunctions.associate('TRAINING_MONTHS', trainingMonths);
  CustomFunctions.associate('TRAINING_END', trainingEnd);
  CustomFunctions.associate('RULE_CHECK', ruleCheck);
  CustomFunctions.associate('COMPLIANCE_TABLE', complianceTable);
  CustomFunctions.associate('FINDINGS', findings);
}

// After a workbook was reopened its handles are texts that nobody knows; Excel itself would calculate them only after a change.
if (typeof Office !== 'undefined') {
  // In a plain browser the host is null, whatever the type says.
  void Office.onReady(({ host }: { host: Office.HostType | null }) => {
    if (host === Office.HostType.Excel) void reviveHandles(isLiveHandle);
  });
}
