import type { Evaluation, ExplainedFinding, Finding } from '../../../dsl/index';
import type { CellPlace } from '../../../records/columns';
import { explainerOf } from '../../../report/explainers';
import type { Language } from '../../../wording/language';
import type { Deadline } from './deadlines';
import type { RequirementColumn } from './overview';

/** A finding with the words for it. */
export interface Explanation {
  readonly finding: Finding;
  readonly explained: ExplainedFinding;
  /** The one cell to look at; null where no cell has to do with it. */
  readonly deciding: CellPlace | null;
}

/** What was put into words of one evaluation, in one language. */
interface Kept {
  readonly explanations: Map<string, Explanation>;
  readonly wholeList: WeakMap<Finding, Explanation>;
  readonly balances: WeakMap<Deadline, string>;
}

const kept = new WeakMap<Evaluation, Partial<Record<Language, Kept>>>();

function keptOf(evaluation: Evaluation, language: Language): Kept {
  let byLanguage = kept.get(evaluation);
  if (byLanguage === undefined) kept.set(evaluation, (byLanguage = {}));
  return (byLanguage[language] ??= {
    explanations: new Map(),
    wholeList: new WeakMap(),
    balances: new WeakMap(),
  });
}

/** The same as {@link explanationOf}, if it was asked for before. */
export function knownExplanation(
  { programme: { evaluation }, index }: RequirementColumn,
  trainee: number,
  language: Language,
): Explanation | undefined {
  return keptOf(evaluation, language).explanations.get(`${index}/${trainee}`);
}

/** One finding explained, with its cells; it is put into words once. */
export function explanationOf(
  { programme: { evaluation }, index }: RequirementColumn,
  trainee: number,
  language: Language,
): Explanation {
  const { explanations } = keptOf(evaluation, language);
  const key = `${index}/${trainee}`;
  const known = explanations.get(key);
  if (known !== undefined) return known;
  const explanation = explained(evaluation, evaluation.finding(index, trainee), language);
  explanations.set(key, explanation);
  return explanation;
}

/** A finding on all trainees together, explained; it is put into words once. */
export function wholeListExplanation(
  evaluation: Evaluation,
  finding: Finding,
  language: Language,
): Explanation {
  const { wholeList } = keptOf(evaluation, language);
  let explanation = wholeList.get(finding);
  if (explanation === undefined)
    wholeList.set(finding, (explanation = explained(evaluation, finding, language)));
  return explanation;
}

function explained(evaluation: Evaluation, finding: Finding, language: Language): Explanation {
  const explainer = explainerOf(evaluation, language);
  return { finding, explained: explainer.explain(finding), deciding: explainer.decidingCell(finding) };
}

/** How much is missing or too much where something is due; empty where that is no amount. */
export function balanceOf(deadline: Deadline, language: Language): string {
  const { entry, column, verdict } = deadline;
  const { evaluation } = column.programme;
  const { balances } = keptOf(evaluation, language);
  let text = balances.get(deadline);
  if (text === undefined) {
    const parts = evaluation.partsOf(column.index, entry.trainee);
    balances.set(deadline, (text = explainerOf(evaluation, language).balance({ parts, verdict })));
  }
  return text;
}
