import type { Finding } from '../dsl/index';
import type { CellValue } from '../records/cells';
import { asksForAttention, byDue } from '../report/attention';
import { nameAt } from '../report/people';
import type { ProgrammeEvaluation } from '../report/report';
import { VERDICT_WORDS } from '../wording/phrases';
import { ALL_TRAINEES, COLUMN_WORDS, KIND_WORDS } from '../wording/table-words';
import { displayLanguage } from './display-language';
import { explainerOf } from './explained';
import type { LoadedRoster } from './loaded-roster';
import { isUnsaid } from './named-arguments';
import { dueSerial, verdictOf } from './requirement-questions';
import { workOutVerdicts } from './work-out-verdicts';

type Row = (string | number)[];

const COLUMNS = [
  'trainee',
  'name',
  'requirement',
  'kind',
  'title',
  'verdict',
  'shortfall',
  'due',
  'explanation',
] as const;
const DUE = COLUMNS.indexOf('due');

/**
 * FINDINGS: what asks for attention (not met, pending, insufficient data, to attest), a row each under a row of headings; what is due first comes
 * first, what has no due date last. Of one trainee, or of all with what the rules say of all together. A step is the verdicts on one requirement, or the
 * findings on one trainee.
 */
export function* findingsTable(roster: LoadedRoster, trainee: CellValue): Generator<void, Row[]> {
  const language = displayLanguage();
  const rows = isUnsaid(trainee) ? yield* ofEverybody(roster) : ofTrainee(roster, roster.trainee(trainee));
  const due = (row: Row): number | null => (typeof row[DUE] === 'number' ? row[DUE] : null);
  const inOrder = [...rows].sort((left, right) => byDue(due(left), due(right)));
  return [COLUMNS.map((column) => COLUMN_WORDS[column][language]), ...inOrder];
}

function* ofEverybody(roster: LoadedRoster): Generator<void, Row[]> {
  yield* workOutVerdicts(roster, null);
  const rows: Row[] = [];
  for (const programme of roster.checked.programmes)
    for (const finding of programme.evaluation.eachRosterFinding()) {
      yield;
      if (asksForAttention(finding.verdict))
        rows.push(rowOf(programme, finding, [ALL_TRAINEES[displayLanguage()], ''], ''));
    }
  for (const trainee of roster.judged) {
    yield;
    rows.push(...ofTrainee(roster, trainee));
  }
  return rows;
}

function ofTrainee(roster: LoadedRoster, trainee: number): Row[] {
  const programme = roster.programme(trainee);
  const people = roster.checked.roster;
  return programme.book.program.requirements.flatMap((_, index) => {
    if (!asksForAttention(verdictOf(programme, trainee, index))) return [];
    const finding = programme.evaluation.finding(index, trainee);
    const whose = [people.keys[trainee] ?? '', nameAt(people, trainee)];
    return [rowOf(programme, finding, whose, roster.noteOn(trainee))];
  });
}

function rowOf(
  { evaluation }: ProgrammeEvaluation,
  finding: Finding,
  whose: readonly string[],
  note: string,
): Row {
  const language = displayLanguage();
  const explainer = explainerOf(evaluation);
  const { requirement, kind, title, verdict, shortfall, ...told } = explainer.summary(finding);
  return [
    ...whose,
    requirement,
    KIND_WORDS[kind][language],
    title,
    VERDICT_WORDS[verdict][language],
    shortfall ?? '',
    dueSerial(told),
    explainer.reasons(finding) + note,
  ];
}
