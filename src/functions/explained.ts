import { Explainer, VERDICTS, type Evaluation, type Finding } from '../dsl/index';
import type { Bilingual, Language } from '../wording/language';
import { displayLanguage } from './display-language';
import { fieldNoted, joinedPlaces } from './places';

const explainers = new WeakMap<Evaluation, Map<Language, Explainer>>();

/** Puts findings of an evaluation into the reader's words; one explainer serves all cells that ask. */
export function explainerOf(evaluation: Evaluation): Explainer {
  const language = displayLanguage();
  let known = explainers.get(evaluation);
  if (known === undefined) explainers.set(evaluation, (known = new Map<Language, Explainer>()));
  let explainer = known.get(language);
  if (explainer === undefined) {
    explainer = new Explainer(evaluation.roster, evaluation.program, language);
    known.set(language, explainer);
  }
  return explainer;
}

/** Why data is insufficient: the unknown cells of the parts that are open. */
export function reasonOf(evaluation: Evaluation, finding: Finding): Bilingual {
  const open = finding.parts.filter(({ verdict }) => VERDICTS[verdict] === 'insufficientData');
  return reasonIn(open, evaluation, finding);
}

/** Why an amount is not certain, whatever its verdict. */
export function reasonOfAmount(evaluation: Evaluation, finding: Finding): Bilingual {
  return reasonIn(finding.parts, evaluation, finding);
}

/** The unknown cells; where there are none (a table that is missing, a date of the training), the explanation that reports give. */
function reasonIn(parts: Finding['parts'], evaluation: Evaluation, finding: Finding): Bilingual {
  const unknown = parts.flatMap(({ rows }) => rows.filter(({ status }) => status === 'unknown'));
  if (unknown.length > 0) return joinedPlaces(unknown.map(fieldNoted));
  const text = explainerOf(evaluation).explain(finding).explanation.replace(/\.$/u, '');
  return { nl: text, en: text };
}
