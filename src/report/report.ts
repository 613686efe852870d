import {
  Evaluation,
  VERDICTS,
  type ExplainedFinding,
  type Explainer,
  type Finding,
  type Program,
  type Requirement,
  type Verdict,
} from '../dsl/index';
import { columnWithRole, type Roster } from '../records/columns';
import { isoDate, type Day } from '../records/dates';
import type { Diagnostic } from '../wording/diagnostics';
import { invariant } from '../wording/invariant';
import type { Language } from '../wording/language';
import { explainerOf } from './explainers';
import { assignRules, type Assignment, type RuleOrigin } from './assign-rules';
import { nameAt, wordAt } from './people';
import type { RuleBook } from './rule-books';
import type { ReportJson } from './schema';
import { unknownWords } from './unknown-words';

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
  /** The rule books that were applied, those that are for nobody included. */
  readonly books: readonly RuleBook[];
  readonly origin: RuleOrigin;
  /** Of a roster that was checked again, the trainees of whom findings may be others than before; null where that may be anybody. */
  readonly changed: ReadonlySet<number> | null;
}

/** Applies rule books to a roster at a reference date. */
export function checkRoster(
  roster: Roster,
  books: readonly RuleBook[],
  origin: RuleOrigin,
  asOf: Day,
): CheckedRoster {
  return checkWith(
    roster,
    books,
    origin,
    asOf,
    ({ book, trainees }) => new Evaluation(book.program, roster, asOf, trainees),
  );
}

/**
 * The same rule books on the same day on an edited roster. Verdicts that were worked out before are kept for the trainees whose records are as they were.
 * @param changed the trainees any of whose records, in whatever table, differ from those of the roster that was checked before
 */
export function recheckRoster(
  { books, origin, asOf, programmes }: CheckedRoster,
  roster: Roster,
  changed: readonly number[],
): CheckedRoster {
  return checkWith(roster, books, origin, asOf, ({ book, trainees }) => {
    const before = programmes.find((programme) => programme.book === book);
    return before !== undefined && sameNumbers(before.trainees, trainees)
      ? before.evaluation.withRoster(roster, changed)
      : new Evaluation(book.program, roster, asOf, trainees);
  });
}

function changedAmong(programmes: readonly ProgrammeEvaluation[]): ReadonlySet<number> | null {
  const changed = new Set<number>();
  for (const { evaluation } of programmes) {
    if (evaluation.changed === null) return null;
    for (const trainee of evaluation.changed) changed.add(trainee);
  }
  return changed;
}

function sameNumbers(left: readonly number[], right: readonly number[]): boolean {
  return left.length === right.length && left.every((number, index) => number === right[index]);
}

function checkWith(
  roster: Roster,
  books: readonly RuleBook[],
  origin: RuleOrigin,
  asOf: Day,
  evaluate: (assignment: Assignment) => Evaluation,
): CheckedRoster {
  const { assignments, diagnostics } = assignRules(roster, books, origin);
  const programmes = assignments.map((assignment) => ({ ...assignment, evaluation: evaluate(assignment) }));
  return {
    roster,
    asOf,
    books,
    origin,
    programmes,
    changed: changedAmong(programmes),
    diagnostics: [
      ...diagnostics,
      ...unknownWords(roster, assignments),
      ...programmes.flatMap(({ evaluation }) => [
        ...evaluation.regulationProblems(),
        ...evaluation.waiverProblems(),
      ]),
    ],
  };
}

/** A trainee's part of a report. */
export type TraineeReport = ReportJson['trainees'][number];

/** A finding on all trainees of a programme together. */
export type RosterFinding = ReportJson['roster'][number];

/** A finding as a list for people shows it: explained only where there is something to explain. */
export interface BriefFinding {
  readonly requirement: string;
  readonly kind: Requirement['modality'];
  readonly title: string;
  readonly verdict: Verdict;
  /** The forecast of a pending finding. */
  readonly forecast: Verdict | null;
  readonly explanation: string | null;
}

export interface BriefTrainee extends TraineeHeading {
  readonly findings: readonly BriefFinding[];
}

/**
 * The full reports of trainees, one by one in the order of the list, so that a caller can show progress or stop.
 * @param only the numbers of the trainees to report on; all of them when absent
 */
export function* traineeReports(
  checked: CheckedRoster,
  language: Language,
  only?: ReadonlySet<number>,
): Generator<TraineeReport> {
  for (const { rules, trainee } of inListOrder(checked, language, only)) {
    const findings =
      rules?.ofTrainees.map((index) =>
        plainFinding(rules.explainer.explain(rules.evaluation.finding(index, trainee))),
      ) ?? [];
    yield { ...traineeHeading(checked.roster, rules, trainee), findings };
  }
}

/** As {@link traineeReports}, without cells and with explanations only of what is not simply met. */
export function* briefReports(
  checked: CheckedRoster,
  language: Language,
  only?: ReadonlySet<number>,
): Generator<BriefTrainee> {
  for (const { rules, trainee } of inListOrder(checked, language, only)) {
    const findings = rules?.ofTrainees.map((index) => briefFinding(rules, index, trainee)) ?? [];
    yield { ...traineeHeading(checked.roster, rules, trainee), findings };
  }
}

/** What the rules about all trainees of a programme together come to. */
export function rosterFindings(checked: CheckedRoster, language: Language): RosterFinding[] {
  return checked.programmes.flatMap(({ book: { program }, evaluation }) => {
    const explainer = explainerOf(evaluation, language);
    return evaluation
      .rosterFindings()
      .map((finding) => ({ programme: program.code, ...plainFinding(explainer.explain(finding)) }));
  });
}

/** As {@link rosterFindings}, without cells and with explanations only of what is not simply met. */
export function briefRosterFindings(checked: CheckedRoster, language: Language): BriefFinding[] {
  return checked.programmes.flatMap(({ evaluation }) => {
    const explainer = explainerOf(evaluation, language);
    return evaluation
      .rosterFindings()
      .map((finding) => briefly(finding.requirement, finding.verdict, finding, explainer));
  });
}

function briefFinding(
  { program, evaluation, explainer }: RulesInUse,
  index: number,
  trainee: number,
): BriefFinding {
  const requirement = program.requirements[index];
  invariant(requirement !== undefined, 'no such requirement');
  const verdict = VERDICTS[evaluation.verdictsOf(index)[trainee] ?? 0] ?? 'notApplicable';
  const finding = isTold(verdict) ? evaluation.finding(index, trainee) : null;
  return briefly(requirement, verdict, finding, explainer);
}

function briefly(
  { id, modality, title }: Requirement,
  verdict: Verdict,
  finding: Finding | null,
  explainer: Explainer,
): BriefFinding {
  return {
    requirement: id,
    kind: modality,
    title,
    verdict,
    forecast: verdict === 'pending' ? (finding?.forecast ?? null) : null,
    explanation: finding === null || !isTold(verdict) ? null : explainer.reasons(finding),
  };
}

/** Whether there is something to explain. */
function isTold(verdict: Verdict): boolean {
  return verdict !== 'met' && verdict !== 'notApplicable';
}

interface RulesInUse {
  readonly program: Program;
  /** The numbers of the requirements that say something of a single trainee. */
  readonly ofTrainees: readonly number[];
  readonly evaluation: Evaluation;
  readonly explainer: Explainer;
}

/** Every trainee of the list, with the rules that apply; null where there are none for the trainee's programme. */
function* inListOrder(
  checked: CheckedRoster,
  language: Language,
  only?: ReadonlySet<number>,
): Generator<{ rules: RulesInUse | null; trainee: number }> {
  const rulesOf = new Map<number, RulesInUse>();
  for (const { book, evaluation, trainees } of checked.programmes) {
    const { program } = book;
    const rules = {
      program,
      ofTrainees: [...program.requirements.keys()].filter(
        (index) => program.requirements[index]?.wholeList === false,
      ),
      evaluation,
      explainer: explainerOf(evaluation, language),
    };
    for (const trainee of trainees) rulesOf.set(trainee, rules);
  }
  for (const trainee of checked.roster.keys.keys()) {
    if (only?.has(trainee) !== false) yield { rules: rulesOf.get(trainee) ?? null, trainee };
  }
}

type TraineeHeading = Omit<TraineeReport, 'findings'>;

function traineeHeading(roster: Roster, rules: RulesInUse | null, trainee: number): TraineeHeading {
  const standing = rules?.evaluation.standing(trainee);
  return {
    id: roster.keys[trainee] ?? '',
    name: nameAt(roster, trainee),
    programme: rules?.program.code ?? wordAt(columnWithRole(roster.people, 'programme'), trainee) ?? '',
    regulation:
      rules?.evaluation.regulationOf(trainee)?.id ??
      wordAt(columnWithRole(roster.people, 'regulation'), trainee),
    trainingMonths: standing?.trainingMonths ?? null,
    trainingYear: standing?.trainingYear ?? null,
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

/** A report but for its trainees. */
export function reportFrame(
  checked: CheckedRoster,
  diagnostics: readonly Diagnostic[],
  language: Language,
): Omit<ReportJson, 'trainees'> {
  return {
    version: 1,
    asOf: isoDate(checked.asOf),
    programmes: checked.programmes.map(({ book }) => ({
      code: book.program.code,
      title: book.program.title,
      version: book.program.version,
      hash: book.hash,
    })),
    roster: rosterFindings(checked, language),
    diagnostics: diagnostics.map((one) => ({
      severity: one.severity,
      code: one.code,
      message: one.message(language),
      sheet: one.place.sheet?.sheet ?? null,
      cell: one.place.sheet?.cell ?? null,
    })),
  };
}

/** The whole report as JSON text (see `schema.ts`), a line a trainee, so that a large roster never stands in memory twice. */
export function* reportText(
  frame: Omit<ReportJson, 'trainees'>,
  trainees: Iterable<TraineeReport>,
): Generator<string> {
  const { version, asOf, programmes, roster, diagnostics } = frame;
  const opening = JSON.stringify({ version, asOf, programmes }, null, 2);
  yield `${opening.slice(0, -2)},\n  "trainees": [`;
  let isFirst = true;
  for (const trainee of trainees) {
    yield `${isFirst ? '' : ','}\n    ${JSON.stringify(trainee)}`;
    isFirst = false;
  }
  const closing = JSON.stringify({ roster, diagnostics }, null, 2);
  yield `${isFirst ? '' : '\n  '}],${closing.slice(1)}\n`;
}

/** Whether a requirement is not met; an advice is never a breach. */
export function hasBreach({
  findings,
}: {
  readonly findings: readonly Pick<BriefFinding, 'kind' | 'verdict'>[];
}): boolean {
  return findings.some(({ kind, verdict }) => kind !== 'advice' && verdict === 'notMet');
}
