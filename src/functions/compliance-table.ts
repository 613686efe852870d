import type { CellValue } from '../records/cells';
import { isCellError } from '../records/cells';
import type { ProgrammeEvaluation } from '../report/report';
import { VERDICT_WORDS } from '../wording/phrases';
import { comparisonKey } from '../wording/text';
import { displayLanguage } from './display-language';
import type { CellRange } from './engine';
import type { LoadedRoster } from './loaded-roster';
import { fault } from './messages';
import { isUnsaid } from './named-arguments';
import { requirementIndex, requirementNamed, verdictOf } from './requirement-questions';
import { TABLE_WORDS } from './table-words';
import { workOutVerdicts } from './work-out-verdicts';

/**
 * COMPLIANCE_TABLE: a row a trainee, a column a requirement, in each cell the verdict. Blank cells in either list say nothing. A step is the verdicts
 * on one requirement.
 */
export function* complianceTable(
  roster: LoadedRoster,
  trainees: CellRange,
  requirements: CellRange,
): Generator<void, string[][]> {
  const language = displayLanguage();
  const asked = said(trainees).map((cell) => roster.trainee(cell));
  const rows = asked.length > 0 ? asked : roster.judged;
  const ids = idsOf(roster.checked.programmes, said(requirements));
  const { keys } = roster.checked.roster;
  yield* workOutVerdicts(roster, new Set(ids.map(comparisonKey)));
  return [
    [TABLE_WORDS.trainee[language], ...ids],
    ...rows.map((trainee) => {
      const programme = roster.programme(trainee);
      const verdicts = ids.map((id) => {
        const index = requirementIndex(programme.book.program, id);
        return index === undefined ? '' : VERDICT_WORDS[verdictOf(programme, trainee, index)][language];
      });
      return [keys[trainee] ?? '', ...verdicts];
    }),
  ];
}

/** The ids that are asked for as the rules write them; without any, those of all requirements that are no advice. */
function idsOf(programmes: readonly ProgrammeEvaluation[], asked: readonly CellValue[]): string[] {
  const ids = programmes.flatMap((programme) => {
    const { requirements } = programme.book.program;
    if (asked.length > 0)
      return asked.map((cell) => requirements[requirementNamed(programme, cell)]?.id ?? '');
    return requirements
      .filter(({ wholeList, modality }) => !wholeList && modality !== 'advice')
      .map(({ id }) => id);
  });
  return [...new Set(ids)];
}

/** The cells of a list that say something. */
function said(cells: CellRange): CellValue[] {
  const found = cells.flat().filter((cell) => !isUnsaid(cell));
  for (const cell of found) if (isCellError(cell)) throw fault('list-cell-error', { error: cell.error });
  return found;
}
