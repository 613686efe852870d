/** Compares the project's report on one trainee with the oracle, and puts a disagreement into words. */
import type { TraineeReport } from '../../src/report/report';
import { iso } from './calendar';
import type { Case } from './generate';
import { assess, type Assessment } from './oracle';
import { FULL_TIME, type Cell, type Trainee } from './roster';
import { cellOf, OWN_SHEET, SHEETS, TABLE_NAMES, type Column, type Sheet } from './sheets';
import type { Outcome, Verdict } from './verdicts';
import { unknownWithout, withoutMissing, worldsOf } from './worlds';

const WORLDS = 40;
/** Reports round to six places. */
const PRECISION = 2e-6;

function shown(cell: Cell<unknown>, { type }: Column): string {
  if (typeof cell !== 'number') return String(cell);
  return type === 'date' ? iso(cell) : String(type === 'fte' ? cell / FULL_TIME : cell);
}

/** All cells of a trainee, a line for each row. */
export function describe(trainee: Trainee, asOf: number): string {
  const line = (sheet: Sheet, row: object): string =>
    [sheet.dutch, ...sheet.columns.map((column) => shown(cellOf(row, column), column))].join(' | ');
  return [
    `${trainee.programme} as of ${iso(asOf)}`,
    line(OWN_SHEET, trainee),
    ...TABLE_NAMES.flatMap((table) => trainee[table].map((row) => line(SHEETS[table], row))),
  ].join('\n');
}

function near(reported: number | null, exact: number | undefined): boolean {
  return reported === null || exact === undefined || Math.abs(reported - exact) < PRECISION;
}

/** Agreed: met when reached, otherwise not applicable; what may have been reached is not reached. */
const OPTIONAL = ['M12', 'M16', 'M23'];

/** Whether a verdict that was given without knowing everything fits what is true in one world. */
function fits(id: string, given: Verdict, actual: Verdict): boolean {
  if (OPTIONAL.includes(id) && given === 'notApplicable') return true;
  if (given === actual || given === 'insufficientData' || actual === 'insufficientData') return true;
  // Reading: a rule about records that may not exist is met when it holds of them in any case; a decision waives also what is not needed.
  return (
    (given === 'met' && actual === 'notApplicable') ||
    (given === 'waived' && (actual === 'met' || actual === 'notApplicable'))
  );
}

/** A requirement of another regulation may be left out of a report. */
function isLeftOut(finding: unknown, outcome: Outcome): boolean {
  return finding === undefined && outcome.verdict === 'notApplicable';
}

function exactDifferences({ trainee, asOf }: Case, report: TraineeReport): string[] {
  const mine = assess(trainee, asOf);
  const later = mine.forecastDay === null ? null : assess(trainee, mine.forecastDay, true);
  const differences: string[] = [];
  const compare = (what: string, theirs: unknown, oracle: unknown): void => {
    if (theirs !== oracle) differences.push(`${what}: ${String(theirs)}, by the oracle ${String(oracle)}`);
  };
  if (mine.months !== null) {
    if (!near(report.trainingMonths, mine.months.number) || report.trainingMonths === null)
      compare('training months', report.trainingMonths, mine.months.number);
    compare('training year', report.trainingYear, mine.year);
  }
  for (const [id, outcome] of mine.outcomes) {
    const finding = report.findings.find(({ requirement }) => requirement === id);
    if (isLeftOut(finding, outcome)) continue;
    if (finding === undefined) {
      differences.push(`no finding on ${id}`);
      continue;
    }
    compare(`${id} verdict`, finding.verdict, outcome.verdict);
    compare(`${id} forecast`, finding.forecast, later?.outcomes.get(id)?.verdict ?? null);
    if (!near(finding.measured, outcome.measured?.number))
      compare(`${id} measured`, finding.measured, outcome.measured?.number);
    if (!near(finding.required, outcome.required?.number))
      compare(`${id} required`, finding.required, outcome.required?.number);
    const { measured, required, due } = outcome;
    if (measured !== undefined && required !== undefined && outcome.verdict === 'pending') {
      const short = required.minus(measured).number;
      if (!near(finding.shortfall, short)) compare(`${id} shortfall`, finding.shortfall, short);
    }
    if (due !== undefined) compare(`${id} due`, finding.due, due === null ? null : iso(due));
  }
  return differences;
}

const BLIND: readonly Verdict[] = ['insufficientData', 'waived'];

function worldDifferences(
  { writing: { missingSheets }, asOf }: Case,
  worlds: readonly Trainee[],
  report: TraineeReport,
): string[] {
  const differences: string[] = [];
  const blind = unknownWithout(missingSheets);
  const withoutStages = missingSheets.includes('Stages');
  const assessed = worlds.map((world): [Trainee, Assessment] => [world, assess(world, asOf)]);
  for (const { requirement: id, verdict, measured, measuredAtMost } of report.findings) {
    const given: Verdict = verdict;
    if (blind.wholly.has(id)) {
      // An exemption without a decision is none, whatever the stages are.
      const isKnown =
        BLIND.includes(given) ||
        (id === 'M06' && given === 'notMet') ||
        (OPTIONAL.includes(id) && given === 'notApplicable');
      if (!isKnown) differences.push(`${id} is ${verdict} without its sheet`);
      continue;
    }
    // What depends on the training clock or on the end is tried out with stages only.
    if (withoutStages || blind.partly.has(id)) continue;
    for (const [world, { outcomes }] of assessed) {
      const actual: Outcome | undefined = outcomes.get(id);
      if (actual === undefined) break;
      const amount = actual.measured?.number;
      const isInside =
        amount === undefined ||
        !['M06', 'M08', 'M11', 'M18'].includes(id) ||
        ((measured ?? -Infinity) < amount + PRECISION && amount - PRECISION < (measuredAtMost ?? Infinity));
      if (fits(id, given, actual.verdict) && isInside) continue;
      const range = `${measured} to ${measuredAtMost}`;
      differences.push(
        `${id}: ${verdict} (${range}), but ${actual.verdict} (${amount}) in the world\n${describe(world, asOf)}`,
      );
      break;
    }
  }
  if (withoutStages) return differences;
  const [first] = assessed;
  const { trainingMonths, trainingYear } = report;
  for (const [, { months, year }] of assessed) {
    if (months === null) continue;
    const differs =
      (trainingMonths !== null && !near(trainingMonths, months.number)) ||
      (trainingYear !== null && trainingYear !== year);
    if (differs && first !== undefined)
      return [...differences, `months ${trainingMonths}, year ${trainingYear}`];
  }
  return differences;
}

/** Everything in which the project and the oracle differ, with the case; empty when they agree. */
export function differencesOf(one: Case, report: TraineeReport | undefined): string[] {
  if (report === undefined) return ['no report'];
  const { missingSheets, missingColumns } = one.writing;
  const seen = { ...one, trainee: withoutMissing(one.trainee, missingSheets, missingColumns) };
  const { worlds, unknown } = worldsOf(seen.trainee, seen.asOf, WORLDS);
  const { wholly, partly } = unknownWithout(missingSheets);
  const isExact = unknown === 0 && wholly.size + partly.size === 0;
  const differences = isExact ? exactDifferences(seen, report) : worldDifferences(seen, worlds, report);
  return differences.length === 0 ? [] : [...differences, describe(seen.trainee, seen.asOf)];
}
