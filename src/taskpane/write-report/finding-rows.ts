import { dueOf, type Finding } from '../../dsl/index';
import { identifyingPlace } from './trainee-place';
import { serialFromDay } from '../../records/dates';
import { asksForAttention } from '../../report/attention';
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
    const reasons = explainer.reasons(finding);
    return [
      number,
      id,
      title,
      VERDICT_WORDS[finding.verdict][this.language],
      asksForAttention(finding.verdict) ? reasons : brief(reasons),
      dueSerial(finding),
    ];
  }
}

/** Two decimals, as explanations have; what is too small for them stays as it is. */
function rounded(shortfall: number): number {
  return Math.round(shortfall * 100) / 100 || shortfall;
}

/** So much is said on a page of what is in order: about three lines. */
const BRIEF = 190;

/** The beginning of an explanation, up to the end of a sentence or of one of its parts, else of a word. */
function brief(reasons: string): string {
  if (reasons.length <= BRIEF) return reasons;
  const beginning = reasons.slice(0, BRIEF);
  const end = Math.max(beginning.lastIndexOf('. ') + 1, beginning.lastIndexOf('; '));
  return `${beginning.slice(0, end > BRIEF / 3 ? end : beginning.lastIndexOf(' ')).trimEnd()} …`;
}

function dueSerial({ outline, verdict }: Finding): number | null {
  const due = dueOf({ parts: outline, verdict });
  return due === null ? null : serialFromDay(due);
}
