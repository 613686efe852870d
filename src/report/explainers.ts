import { Explainer, type Evaluation } from '../dsl/index';
import type { Language } from '../wording/language';

const explainers = new WeakMap<Evaluation, Partial<Record<Language, Explainer>>>();

/** Puts findings of an evaluation into the reader's words; one explainer serves all who ask. */
export function explainerOf(evaluation: Evaluation, language: Language): Explainer {
  let known = explainers.get(evaluation);
  if (known === undefined) explainers.set(evaluation, (known = {}));
  return (known[language] ??= new Explainer(evaluation.roster, evaluation.program, language));
}
