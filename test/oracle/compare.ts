/** Compares the project's report on one trainee with the oracle, and puts a disagreement into words. */
import type { TraineeReport } from '../../src/report/report';
import { iso } from './calendar';
import type { Case } from './generate';
import { assess, type Assessment, type Outcome, type Verdict } from './oracle';
import { FULL_TIME, type Cell, type Trainee } from './roster';
import { unknownWithout, withoutMissing, worldsOf } from './worlds';

const WORLDS = 40;
/** Reports round to six places. */
const PRECISION = 2e-6;

const day = (cell: Cell<number>): string => (typeof cell === 'number' ? iso(cell) : cell);

function describe(trainee: Trainee, asOf: number): string {
  const { start, end, registered, stages, interruptions, exemptions, waivers, courses, epas } = trainee;
  return [
    `as of ${iso(asOf)}, start ${day(start)}, end ${day(end)}, registered ${day(registered)}`,
    ...stages.map(
      (row) =>
        `stage ${row.kind} (${row.name}, ${row.site}) ${day(row.begin)} – ${day(row.end)}, fte ${typeof row.fte === 'number' ? row.fte / FULL_TIME : row.fte}`,
    ),
    ...interruptions.map(
      (row) =>
        `interruption ${row.reason} ${day(row.begin)} – ${day(row.end)}, days ${row.days}, made up ${row.compensated}`,
    ),
    ...exemptions.map((row) => `exemption ${row.part} ${row.months}, ${day(row.decided)} by ${row.by}`),
    ...waivers.map(
      (row) => `waiver ${row.requirement} ${day(row.decided)} by ${row.by} until ${day(row.until)}`,
    ),
    ...courses.map(
      (row) => `course ${day(row.date)} ${row.days} for ${row.participants}, attended ${row.attended}`,
    ),
    ...epas.map((row) => `epa ${row.epa} level ${row.level} ${day(row.date)}`),
  ].join('\n');
}

function near(reported: number | null, exact: number | undefined): boolean {
  return reported === null || exact === undefined || Math.abs(reported - exact) < PRECISION;
}

/** Whether a verdict that was given without knowing everything fits what is true in one world. */
function fits(given: Verdict, actual: Verdict): boolean {
  if (given === actual || given === 'insufficientData' || actual === 'insufficientData') return true;
  // Reading: a rule about records that may not exist is met when it holds of them in any case; a decision waives also what is not needed.
  return (
    (given === 'met' && actual === 'notApplicable') ||
    (given === 'waived' && (actual === 'met' || actual === 'notApplicable'))
  );
}

function exactDifferences({ trainee, asOf }: Case, report: TraineeReport): string[] {
  const mine = assess(trainee, asOf);
  const later = mine.forecastDay === null ? null : assess(trainee, mine.forecastDay, true);
  const differences: string[] = [];
  const compare = (what: string, theirs: unknown, oracle: unknown): void => {
    if (theirs !== oracle) differences.push(`${what}: ${String(theirs)}, by the oracle ${String(oracle)}`);
  };
  if (!near(report.trainingMonths, mine.months.number) || report.trainingMonths === null)
    compare('training months', report.trainingMonths, mine.months.number);
  compare('training year', report.trainingYear, mine.year);
  for (const [id, outcome] of mine.outcomes) {
    const finding = report.findings.find(({ requirement }) => requirement === id);
    if (finding === undefined) return [`no finding on ${id}`];
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
    const given = verdict as Verdict;
    if (blind.has(id)) {
      // An exemption without a decision is none, whatever the stages are.
      const isKnown = BLIND.includes(given) || (id === 'M06' && given === 'notMet');
      if (!isKnown) differences.push(`${id} is ${verdict} without its sheet`);
      continue;
    }
    // What depends on the training clock or on the end is tried out with stages only.
    if (withoutStages) continue;
    for (const [world, { outcomes }] of assessed) {
      const actual: Outcome | undefined = outcomes.get(id);
      if (actual === undefined) break;
      const amount = actual.measured?.number;
      const isInside =
        amount === undefined ||
        !['M06', 'M08', 'M11', 'M18'].includes(id) ||
        ((measured ?? -Infinity) < amount + PRECISION && amount - PRECISION < (measuredAtMost ?? Infinity));
      if (fits(given, actual.verdict) && isInside) continue;
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
  const isExact = unknown === 0 && unknownWithout(missingSheets).size === 0;
  const differences = isExact ? exactDifferences(seen, report) : worldDifferences(seen, worlds, report);
  return differences.length === 0 ? [] : [...differences, describe(seen.trainee, seen.asOf)];
}
