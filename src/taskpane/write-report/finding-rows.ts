import { dueOf, type ExplainedFinding, type Finding } from '../../dsl/index';
import { identifyingPlace } from './trainee-place';
import type { CellPlace } from '../../records/columns';
import { serialFromDay } from '../../records/dates';
import { explainerOf } from '../../report/explainers';
import type { ProgrammeEvaluation } from '../../report/report';
import type { Language } from '../../wording/language';
import { VERDICT_WORDS } from '../../wording/phrases';
import type { ReportCell } from './report-sheet';
import { KINDS } from './texts';

/** Explains findings for a report, each once and without keeping them: a report of 2,000 trainees has tens of thousands. */
export class FindingRows {
  constructor(private readonly language: Language) {}

  /** A row of the list of findings. */
  row(
    programme: ProgrammeEvaluation,
    finding: Finding,
    whose: readonly [number: string, name: string],
  ): ReportCell[] {
    const explainer = explainerOf(programme.evaluation, this.language);
    const explained = explainer.explain(finding);
    const { requirement, kind, title, verdict, shortfall, source } = explained;
    return [
      ...whose,
      requirement,
      KINDS[kind][this.language],
      title,
      VERDICT_WORDS[verdict][this.language],
      explainer.reasons(finding),
      shortfall,
      explainer.balance({ parts: finding.parts, verdict }),
      dueSerial(finding),
      source,
      decidingCell(explained) ?? identifyingPlace(programme.evaluation.roster, finding.trainee),
    ];
  }

  /** A row of a trainee's page. */
  pageRow(programme: ProgrammeEvaluation, finding: Finding): ReportCell[] {
    const explainer = explainerOf(programme.evaluation, this.language);
    const { id, title } = finding.requirement;
    return [
      id,
      title,
      VERDICT_WORDS[finding.verdict][this.language],
      explainer.reasons(finding),
      dueSerial(finding),
    ];
  }
}

function dueSerial({ outline, verdict }: Finding): number | null {
  const due = dueOf({ parts: outline, verdict });
  return due === null ? null : serialFromDay(due);
}

/** The cell that decided: one that is unknown, else one that does not count, else the last one that does. Null where there is none. */
export function decidingCell({
  unknown,
  rejected,
  counted,
}: Pick<ExplainedFinding, 'unknown' | 'rejected' | 'counted'>): CellPlace | null {
  return unknown[0] ?? rejected[0] ?? counted.at(-1) ?? null;
}
