import type { CellValue } from '../records/cells';
import { stageMonths, courseDays } from './amount-answers';
import { complianceTable } from './compliance-table';
import type { FunctionEngine } from './engine';
import { findingsTable } from './findings-table';
import type { LoadedRoster } from './loaded-roster';
import { requiredEpa } from './named-arguments';
import { reportToPane } from './report-to-pane';
import { courseDaysAreOk, epasAreOk, isCompliant, stagesAreValid } from './requirement-answers';
import { explainedRequirement, requirementPart } from './requirement-questions';
import { Rosters } from './rosters';
import { holdsFor } from './rule-check';
import { RuleSets } from './rule-sets';
import { trainingEnd, trainingMonths, trainingYear } from './standing-answers';

/** What this workbook has asked for so far: one runtime, and so one session, a workbook. */
const ruleSets = new RuleSets();
const rosters = new Rosters();

/** A function that asks one thing about one trainee, with one argument or none besides. */
const about =
  <Result>(question: (roster: LoadedRoster, trainee: number, argument: CellValue) => Result) =>
  (handle: string, trainee: CellValue, argument: CellValue = null): Result => {
    const roster = rosters.find(handle);
    return question(roster, roster.trainee(trainee), argument);
  };

export const engine: FunctionEngine = {
  rules: (source) => ruleSets.handleOf(source),

  roster: (rules, referenceDate, tables) => {
    const { handle, value } = rosters.handleOf(ruleSets.find(rules), referenceDate, tables);
    reportToPane(value);
    return handle;
  },

  epaLevel: about((roster, trainee, epa) => roster.levels.latest(trainee, requiredEpa(epa))),
  epaOk: about(epasAreOk),
  stageValid: about(stagesAreValid),
  stageMonths: about(stageMonths),
  courseDaysOk: about(courseDaysAreOk),
  courseDays: about(courseDays),
  compliant: about(isCompliant),
  explainRequirement: about(explainedRequirement),
  trainingYear: about(trainingYear),
  trainingMonths: about(trainingMonths),
  trainingEnd: about(trainingEnd),

  requirement: (handle, cell, id, part) => {
    const roster = rosters.find(handle);
    return requirementPart(roster, roster.trainee(cell), id, part);
  },

  ruleCheck: (sentence, handle, cell) => {
    const roster = rosters.find(handle);
    return holdsFor(roster, roster.trainee(cell), sentence);
  },

  complianceTable: (handle, trainees, requirements) =>
    complianceTable(rosters.find(handle), trainees, requirements),

  findings: (handle, trainee) => findingsTable(rosters.find(handle), trainee),
};

/** Whether a text is the handle of rules or of a roster that is loaded now. */
export function isLiveHandle(text: string): boolean {
  return ruleSets.has(text) || rosters.has(text);
}
