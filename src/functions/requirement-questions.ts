import { VERDICTS, type Program, type Summary, type Verdict } from '../dsl/index';
import { isCellError, type CellValue } from '../records/cells';
import { dayFromCivil, serialFromDay } from '../records/dates';
import { cellText, quoted } from '../records/read-text';
import type { ProgrammeEvaluation } from '../report/report';
import { VERDICT_WORDS } from '../wording/phrases';
import { assertNever } from '../wording/invariant';
import { closest, comparisonKey } from '../wording/text';
import { displayLanguage } from './display-language';
import { explainerOf, reasonOfAmount } from './explained';
import type { LoadedRoster } from './loaded-roster';
import { fault } from './messages';
import { isUnsaid } from './named-arguments';
import { PART_WORDS, type PartName } from './table-words';

/** REQUIREMENT: one thing about one requirement and one trainee; empty text where the requirement has no such thing. */
export function requirementPart(
  roster: LoadedRoster,
  trainee: number,
  id: CellValue,
  part: CellValue,
): string | number {
  const programme = roster.programme(trainee);
  const name = partNamed(part);
  const index = requirementNamed(programme, id);
  if (name === 'verdict') return VERDICT_WORDS[verdictOf(programme, trainee, index)][displayLanguage()];
  const { evaluation } = programme;
  const finding = evaluation.finding(index, trainee);
  const explainer = explainerOf(evaluation);
  const summary = explainer.summary(finding);
  const uncertain = (): Error =>
    fault('amount-unknown', { reason: reasonOfAmount(roster, evaluation, finding) });
  const isCertain = summary.measured === summary.measuredAtMost;
  switch (name) {
    case 'measured':
      if (!isCertain) throw uncertain();
      return summary.measured ?? '';
    case 'required':
      return summary.required ?? '';
    case 'shortfall':
      if (!isCertain && summary.shortfall !== 0) throw uncertain();
      return summary.shortfall ?? '';
    case 'due':
      return dueSerial(summary);
    case 'explanation':
      return explainer.explanation(finding) + roster.noteOn(trainee);
    default:
      return assertNever(name);
  }
}

/** EXPLAIN_REQUIREMENT: the whole answer in one text: which requirement, the verdict and what it rests on, and its source. */
export function explainedRequirement(roster: LoadedRoster, trainee: number, id: CellValue): string {
  const programme = roster.programme(trainee);
  const { evaluation } = programme;
  const finding = evaluation.finding(requirementNamed(programme, id), trainee);
  const explainer = explainerOf(evaluation);
  const { requirement, title, source } = explainer.summary(finding);
  const cited = source === '' ? '' : ` (${source})`;
  return `${requirement} · ${title}: ${explainer.explanation(finding)}${cited}${roster.noteOn(trainee)}`;
}

export function verdictOf(
  { evaluation }: ProgrammeEvaluation,
  trainee: number,
  requirement: number,
): Verdict {
  return VERDICTS[evaluation.verdictsOf(requirement)[trainee] ?? 0] ?? 'notApplicable';
}

/** The due date as a serial number of Excel, empty text where there is none. */
export function dueSerial({ due }: Pick<Summary, 'due'>): number | '' {
  if (due === null) return '';
  const [year = 0, month = 1, day = 1] = due.split('-').map(Number);
  return serialFromDay(dayFromCivil(year, month, day));
}

const indexes = new WeakMap<Program, ReadonlyMap<string, number>>();

/** The number of the requirement with an id, however that is spelt. */
export function requirementIndex(program: Program, id: string): number | undefined {
  let index = indexes.get(program);
  if (index === undefined) {
    index = new Map(
      program.requirements.map((requirement, number) => [comparisonKey(requirement.id), number]),
    );
    indexes.set(program, index);
  }
  return index.get(comparisonKey(id));
}

/** The number of the requirement with an id, of those that say something of one trainee. */
export function requirementNamed({ book }: ProgrammeEvaluation, cell: CellValue): number {
  if (isUnsaid(cell) || isCellError(cell)) throw fault('requirement-blank', {});
  const { requirements } = book.program;
  const index = requirementIndex(book.program, cellText(cell));
  const found = requirements[index ?? -1];
  if (index !== undefined && found?.wholeList === false) return index;
  if (found !== undefined) throw fault('whole-list', { id: found.id });
  const known = requirements.filter(({ wholeList }) => !wholeList).map(({ id }) => id);
  throw fault('unknown-requirement', {
    found: quoted(cell),
    suggestion: closest(cellText(cell), known) ?? null,
    known,
  });
}

function partNamed(cell: CellValue): PartName {
  if (isUnsaid(cell)) return 'verdict';
  const key = comparisonKey(cellText(cell));
  const names = Object.keys(PART_WORDS) as PartName[];
  const found = names.find((name) => key === PART_WORDS[name].nl || key === PART_WORDS[name].en);
  if (found !== undefined) return found;
  const language = displayLanguage();
  const known = names.map((name) => PART_WORDS[name][language]);
  throw fault('unknown-part', {
    found: quoted(cell),
    suggestion: closest(cellText(cell), known) ?? null,
    known,
  });
}
