import type { CellValue } from '../records/cells';
import { isCellError } from '../records/cells';
import { cellText } from '../records/read-text';
import { asShown } from './excel-cells';
import { reasonOf } from './explained';
import type { LoadedRoster } from './loaded-roster';
import { fault } from './messages';
import { isUnsaid } from './named-arguments';

/** RULE_CHECK: TRUE unless one sentence of the rules language is not met, as if it were a requirement of the roster's rules. */
export function holdsFor(roster: LoadedRoster, trainee: number, sentence: CellValue): boolean {
  if (isUnsaid(sentence) || isCellError(sentence)) throw fault('sentence-blank', {});
  roster.programme(trainee);
  const { finding, evaluation } = roster.sentences.ask(cellText(asShown(sentence)), trainee);
  if (finding.verdict === 'insufficientData')
    throw fault('sentence-insufficient', { reason: reasonOf(roster, evaluation, finding) });
  return finding.verdict !== 'notMet';
}
