import { Evaluation, Explainer, type ExplainedFinding } from '../dsl/index';
import { columnWithRole, KNOWN, type Column, type Roster } from '../records/columns';
import { isoDate, type Day } from '../records/dates';
import type { Diagnostic } from '../wording/diagnostics';
import type { Language } from '../wording/language';
import { assignRules, type Assignment } from './assign-rules';
import type { RuleBook } from './rule-books';
import type { ReportJson } from './schema';

/** The evaluation of one programme's rules on the trainees they are for. */
export interface ProgrammeEvaluation extends Assignment {
  readonly evaluation: Evaluation;
}

/** A checked roster: verdicts are worked out when asked for, explanations one at a time. */
export interface CheckedRoster {
  readonly roster: Roster;
  readonly asOf: Day;
  readonly programmes: readonly ProgrammeEvaluation[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Applies rule books to a roster at a reference date. */
export function checkRoster(roster: Roster, books: readonly RuleBook[], asOf: Day): CheckedRoster {
  const { assignments, diagnostics } = assignRules(roster, books);
  const programmes = assignments.map((assignment) => ({
    ...assignment,
    evaluation: new Evaluation(assignment.book.program, roster, asOf, assignment.trainees),
  }));
  return {
    roster,
    asOf,
    programmes,
    diagnostics: [...diagnostics, ...programmes.flatMap(({ evaluation }) => evaluation.waiverProblems())],
  };
}

/** A trainee's part of a report. */
export type TraineeReport = ReportJson['trainees'][number];

/**
 * The reports of trainees, one by one in the order of the list, so that a caller can show progress or stop.
 * @param only the numbers of the trainees to report on; all of them when absent
 */
export function* traineeReports(
  checked: CheckedRoster,
  language: Language,
  only?: ReadonlySet<number>,
): Generator<TraineeReport> {
  const programmeOf = new Map(
    checked.programmes.flatMap((programme) =>
      programme.trainees.map((trainee) => [trainee, programme] as const),
    ),
  );
  const explainers = new Map(
    checked.programmes.map(
      ({ book }) => [book, new Explainer(checked.roster, book.program.vocabulary, language)] as const,
    ),
  );
  for (const trainee of checked.roster.keys.keys()) {
    const programme = programmeOf.get(trainee);
    if (programme === undefined || only?.has(trainee) === false) continue;
    const explainer = explainers.get(programme.book);
    if (explainer === undefined) continue;
    yield traineeReport(checked.roster, programme, explainer, trainee);
  }
}

function traineeReport(
  roster: Roster,
  { book, evaluation }: ProgrammeEvaluation,
  explainer: Explainer,
  trainee: number,
): TraineeReport {
  const { trainingMonths, trainingYear } = evaluation.standing(trainee);
  const findings = book.program.requirements.map((_, index) =>
    explainer.explain(evaluation.finding(index, trainee)),
  );
  return {
    id: roster.keys[trainee] ?? '',
    name: wordAt(columnWithRole(roster.people, 'name'), trainee) ?? '',
    programme: book.program.code,
    regulation: wordAt(columnWithRole(roster.people, 'regulation'), trainee),
    trainingMonths,
    trainingYear,
    findings: findings.map(plainFinding),
  };
}

function plainFinding(finding: ExplainedFinding): TraineeReport['findings'][number] {
  return {
    ...finding,
    parts: [...finding.parts],
    counted: [...finding.counted],
    rejected: [...finding.rejected],
    unknown: [...finding.unknown],
  };
}

function wordAt(column: Column | null, row: number): string | null {
  return column?.states[row] === KNOWN ? (column.words?.texts[column.values[row] ?? 0] ?? null) : null;
}

/** The whole report as JSON (see `schema.ts`). */
export function reportJson(
  checked: CheckedRoster,
  trainees: readonly TraineeReport[],
  diagnostics: readonly Diagnostic[],
  language: Language,
): ReportJson {
  return {
    version: 1,
    asOf: isoDate(checked.asOf),
    programmes: checked.programmes.map(({ book }) => ({
      code: book.program.code,
      title: book.program.title,
      version: book.program.version,
      hash: book.hash,
    })),
    trainees: [...trainees],
    roster: [],
    diagnostics: diagnostics.map((one) => ({
      severity: one.severity,
      code: one.code,
      message: one.message(language),
      sheet: one.place.sheet?.sheet ?? null,
      cell: one.place.sheet?.cell ?? null,
    })),
  };
}

/** Whether a requirement (not an advice) is not met. */
export function hasBreach({ findings }: TraineeReport): boolean {
  return findings.some(({ kind, verdict }) => kind === 'requirement' && verdict === 'notMet');
}
