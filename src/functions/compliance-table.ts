import type { CellValue } from '../records/cells';
import { isCellError } from '../records/cells';
import { quoted } from '../records/read-text';
import type { ProgrammeEvaluation } from '../report/report';
import { VERDICT_WORDS } from '../wording/phrases';
import { COLUMN_WORDS } from '../wording/table-words';
import { comparisonKey } from '../wording/text';
import { displayLanguage } from './display-language';
import type { CellRange } from './engine';
import type { LoadedRoster } from './loaded-roster';
import { fault } from './messages';
import { isUnsaid } from './named-arguments';
import { requirementIndex, requirementNamed, verdictOf } from './requirement-questions';
import { UNJUDGED_WORDS } from './table-words';
import { workOutVerdicts } from './work-out-verdicts';

/**
 * COMPLIANCE_TABLE: a row a trainee, a column a requirement, in each cell the verdict. Blank cells in either list say nothing; what is asked twice is
 * answered twice, so that the table stays beside the list. A step is the verdicts on one requirement.
 */
export function* complianceTable(
  roster: LoadedRoster,
  trainees: CellRange,
  requirements: CellRange,
): Generator<void, string[][]> {
  const asked = said(trainees);
  const ids = idsOf(roster.checked.programmes, said(requirements));
  const rows =
    asked.length > 0 ? asked.map((cell) => traineeAsked(roster, cell)) : roster.judged.map(judged(roster));
  yield* workOutVerdicts(roster, new Set(ids.map(comparisonKey)));
  return [
    [COLUMN_WORDS.trainee[displayLanguage()], ...ids],
    ...rows.map(({ name, verdictOn }) => [name, ...ids.map(verdictOn)]),
  ];
}

interface TraineeRow {
  readonly name: string;
  readonly verdictOn: (id: string) => string;
}

const judged =
  (roster: LoadedRoster) =>
  (trainee: number): TraineeRow => {
    const programme = roster.programme(trainee);
    const language = displayLanguage();
    return {
      name: roster.checked.roster.keys[trainee] ?? '',
      verdictOn: (id) => {
        const index = requirementIndex(programme.book.program, id);
        return index === undefined ? '' : VERDICT_WORDS[verdictOf(programme, trainee, index)][language];
      },
    };
  };

/** One whom the roster or its rules do not know has a row that says so: the others have their answers all the same. */
function traineeAsked(roster: LoadedRoster, cell: CellValue): TraineeRow {
  const trainee = roster.find(cell);
  if (trainee !== undefined && roster.isJudged(trainee)) return judged(roster)(trainee);
  const why = trainee === undefined ? UNJUDGED_WORDS.unknownTrainee : UNJUDGED_WORDS.otherProgramme;
  return {
    name: typeof cell === 'string' ? cell.trim() : quoted(cell),
    verdictOn: () => why[displayLanguage()],
  };
}

/** The ids that are asked for as the rules write them; without any, those of all requirements that are no advice. */
function idsOf(programmes: readonly ProgrammeEvaluation[], asked: readonly CellValue[]): string[] {
  if (asked.length > 0)
    return programmes.flatMap((programme) =>
      asked.map((cell) => programme.book.program.requirements[requirementNamed(programme, cell)]?.id ?? ''),
    );
  const ids = programmes.flatMap(({ book }) =>
    book.program.requirements
      .filter(({ wholeList, modality }) => !wholeList && modality !== 'advice')
      .map(({ id }) => id),
  );
  return [...new Set(ids)];
}

/** The cells of a list that say something. */
function said(cells: CellRange): CellValue[] {
  const found = cells.flat().filter((cell) => !isUnsaid(cell));
  for (const cell of found) if (isCellError(cell)) throw fault('list-cell-error', { error: cell.error });
  return found;
}
