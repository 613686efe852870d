import { VERDICTS, type Evaluation, type Explainer, type Finding } from '../dsl/index';
import { explainerOf as explainerIn } from '../report/explainers';
import type { Bilingual } from '../wording/language';
import { displayLanguage } from './display-language';
import { fieldNoted, joinedPlaces } from './places';

/** Puts findings of an evaluation into the words of who sees this Excel. */
export function explainerOf(evaluation: Evaluation): Explainer {
  return explainerIn(evaluation, displayLanguage());
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
  const text = explainerOf(evaluation).answer(finding).explanation.replace(/\.$/u, '');
  return { nl: text, en: text };
}
