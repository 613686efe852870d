import type { FunctionEngine } from './engine';
import { reportToPane } from './report-to-pane';
import { courseDaysAreOk, stagesAreValid } from './requirement-answers';
import { Rosters } from './rosters';
import { RuleSets } from './rule-sets';

/** What this workbook has asked for so far: one runtime, and so one session, a workbook. */
const ruleSets = new RuleSets();
const rosters = new Rosters();

export const engine: FunctionEngine = {
  rules: (source) => ruleSets.handleOf(source),

  roster: (rules, referenceDate, tables) => {
    const { handle, value } = rosters.handleOf(ruleSets.find(rules), referenceDate, tables);
    reportToPane(value.checked);
    return handle;
  },

  epaLevel: (handle, cell, epa) => {
    const roster = rosters.find(handle);
    return roster.levels.latest(roster.trainee(cell), epa);
  },

  stageValid: (handle, cell, stage) => {
    const roster = rosters.find(handle);
    return stagesAreValid(roster, roster.trainee(cell), stage);
  },

  courseDaysOk: (handle, cell, trainingYear) => {
    const roster = rosters.find(handle);
    return courseDaysAreOk(roster, roster.trainee(cell), trainingYear);
  },
};
