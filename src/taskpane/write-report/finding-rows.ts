import { dueOf, type Finding } from '../../dsl/index';
import { identifyingPlace } from './trainee-place';
import { serialFromDay } from '../../records/dates';
import { explainerOf } from '../../report/explainers';
import type { ProgrammeEvaluation } from '../../report/report';
import type { Language } from '../../wording/language';
import { VERDICT_WORDS } from '../../wording/phrases';
import { KIND_WORDS } from '../../wording/table-words';
import type { ReportCell } from './report-sheet';

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
      KIND_WORDS[kind][this.language],
      title,
      VERDICT_WORDS[verdict][this.language],
      explainer.reasons(finding),
      shortfall === null ? null : rounded(shortfall),
      explainer.balance({ parts: finding.parts, verdict }),
      dueSerial(finding),
      source,
      explainer.decidingCell(finding) ?? identifyingPlace(programme.evaluation.roster, finding.trainee),
    ];
  }

  /** A row of a trainee's page. */
  pageRow(programme: ProgrammeEvaluation, finding: Finding, number: string): ReportCell[] {
    const explainer = explainerOf(programme.evaluation, this.language);
    const { id, title } = finding.requirement;
    return [
      number,
      id,
      title,
      VERDICT_WORDS[finding.verdict][this.language],
      explainer.reasons(finding),
      dueSerial(finding),
    ];
  }
}

/** Two decimals, as explanations have; what is too small for them stays as it is. */
function rounded(shortfall: number): number {
  return Math.round(shortfall * 100) / 100 || shortfall;
}

function dueSerial({ outline, verdict }: Finding): number | null {
  const due = dueOf({ parts: outline, verdict });
  return due === null ? null : serialFromDay(due);
}
