import { VERDICTS, type Evaluation, type Explainer, type Finding, type OpenCell } from '../dsl/index';
import { BLANK, columnAt } from '../records/columns';
import { explainerOf as explainerIn } from '../report/explainers';
import type { Bilingual } from '../wording/language';
import { displayLanguage } from './display-language';
import type { LoadedRoster } from './loaded-roster';
import { TO_COMPLETE } from './messages';
import { fieldNoted, joinedPlaces } from './places';

/** Puts findings of an evaluation into the words of who sees this Excel. */
export function explainerOf(evaluation: Evaluation): Explainer {
  return explainerIn(evaluation, displayLanguage());
}

/** Why data is insufficient, and what to do about it: the unknown cells of the parts that are open. */
export function reasonOf(roster: LoadedRoster, evaluation: Evaluation, finding: Finding): Bilingual {
  const open = finding.parts.filter(({ verdict }) => VERDICTS[verdict] === 'insufficientData');
  return reasonIn(open, roster, evaluation, finding);
}

/** Why an amount is not certain and what to do about it, whatever its verdict. */
export function reasonOfAmount(roster: LoadedRoster, evaluation: Evaluation, finding: Finding): Bilingual {
  return reasonIn(finding.parts, roster, evaluation, finding);
}

/** The cells that leave the training itself open, to be completed; null where there are none. */
export function openTraining(
  roster: LoadedRoster,
  evaluation: Evaluation,
  trainee: number,
): Bilingual | null {
  const cells = evaluation.openTrainingCells(trainee);
  return cells.length === 0 ? null : toComplete(cellsNoted(cells, roster));
}

/**
 * The parameters that are not set, which leave more open than any cell; else the unknown cells; where there are none, those that leave the training
 * open; without either (a table that is missing), what reports say.
 */
function reasonIn(
  parts: Finding['parts'],
  roster: LoadedRoster,
  evaluation: Evaluation,
  finding: Finding,
): Bilingual {
  const unset = explainerOf(evaluation).unset(parts);
  if (unset.length > 0) return inBoth(`${unset.join('; ')}.`);
  const unknown = parts.flatMap(({ rows }) => rows.filter(({ status }) => status === 'unknown'));
  if (unknown.length > 0) return toComplete(cellsNoted(unknown, roster));
  const training = openTraining(roster, evaluation, finding.trainee);
  if (training !== null) return training;
  return toComplete(inBoth(explainerOf(evaluation).reasons(finding).replace(/\.$/u, '')));
}

/** A text that is in the language of who sees this Excel already. */
const inBoth = (text: string): Bilingual => ({ nl: text, en: text });

const toComplete = ({ nl, en }: Bilingual): Bilingual => ({
  nl: `${nl}. ${TO_COMPLETE.nl}`,
  en: `${en}. ${TO_COMPLETE.en}`,
});

/** The cells, and where a blank may be a 0 that Excel did not tell apart from one, how to write nothing. */
function cellsNoted(cells: readonly OpenCell[], { blanksAreZeros }: LoadedRoster): Bilingual {
  const { nl, en } = joinedPlaces(cells.map(fieldNoted));
  if (!blanksAreZeros || !cells.some(isBlankNumber)) return { nl, en };
  return {
    nl: `${nl} (Excel geeft lege cellen hier door als 0; typ '0 waar echt nul bedoeld is)`,
    en: `${en} (Excel hands blank cells over as 0 here; type '0 where nothing is meant)`,
  };
}

function isBlankNumber({ table, row, field }: OpenCell): boolean {
  if (field === null) return false;
  const { states, field: type } = columnAt(table, field);
  return states[row] === BLANK && type.kind === 'number';
}
