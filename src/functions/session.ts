import type { CellValue } from '../records/cells';
import { stageMonths, courseDays } from './amount-answers';
import { withCard, type Shown } from './cards';
import { complianceTable } from './compliance-table';
import type { FunctionEngine } from './engine';
import { findingsTable } from './findings-table';
import type { LoadedRoster } from './loaded-roster';
import { requiredEpa } from './named-arguments';
import { failureToPane, reportToPane, rulesToPane } from './report-to-pane';
import {
  courseDaysAreOk,
  epasAreOk,
  isCompliant,
  stagesAreValid,
  type Judgement,
} from './requirement-answers';
import { requirementCard } from './requirement-card';
import { explainedRequirement, requirementNamed, requirementPart } from './requirement-questions';
import { Rosters } from './rosters';
import { holdsFor } from './rule-check';
import { RuleSets } from './rule-sets';
import { trainingEnd, trainingMonths, trainingYear } from './standing-answers';
import { namedRanges } from './table-arguments';

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

/** A function that asks whether requirements hold; the card says what the most telling one of them comes to. */
const whether = (
  judge: (roster: LoadedRoster, trainee: number, argument: CellValue) => Judgement,
): ((handle: string, trainee: CellValue, argument?: CellValue) => Shown<boolean>) =>
  about((roster, trainee, argument) => {
    const { holds, requirement } = judge(roster, trainee, argument);
    return withCard(holds, () => (requirement === null ? [] : requirementCard(roster, trainee, requirement)));
  });

export const engine: FunctionEngine = {
  rules: (source, cell) => {
    try {
      const handle = ruleSets.handleOf(source, cell);
      rulesToPane();
      return handle;
    } catch (problem) {
      failureToPane('rules', problem, null);
      throw problem;
    }
  },

  *roster(rules, referenceDate, tables, places, cell) {
    try {
      const ranges = namedRanges(tables, places);
      const found = ruleSets.find(rules);
      yield;
      const { handle, value } = yield* rosters.load(found, referenceDate, ranges, cell);
      reportToPane(value, handle, cell);
      return [[handle]];
    } catch (problem) {
      failureToPane('roster', problem, cell);
      throw problem;
    }
  },

  epaLevel: about((roster, trainee, epa) => roster.levels.latest(trainee, requiredEpa(epa))),
  epaOk: whether(epasAreOk),
  stageValid: whether(stagesAreValid),
  stageMonths: about(stageMonths),
  courseDaysOk: whether(courseDaysAreOk),
  courseDays: about(courseDays),
  compliant: whether(isCompliant),
  explainRequirement: about(explainedRequirement),
  trainingYear: about(trainingYear),
  trainingMonths: about(trainingMonths),
  trainingEnd: about(trainingEnd),

  requirement: (handle, cell, id, part) => {
    const roster = rosters.find(handle);
    const trainee = roster.trainee(cell);
    const value = requirementPart(roster, trainee, id, part);
    return withCard(value, () =>
      requirementCard(roster, trainee, requirementNamed(roster.programme(trainee), id)),
    );
  },

  ruleCheck: (sentence, handle, cell) => {
    const roster = rosters.find(handle);
    return holdsFor(roster, roster.trainee(cell), sentence);
  },

  *complianceTable(handle, trainees, requirements) {
    return yield* complianceTable(rosters.find(handle), trainees, requirements);
  },

  *findings(handle, trainee) {
    return yield* findingsTable(rosters.find(handle), trainee);
  },
};

/** Whether a text is the handle of rules or of a roster that is loaded now. */
export function isLiveHandle(text: string): boolean {
  return ruleSets.has(text) || rosters.has(text);
}
