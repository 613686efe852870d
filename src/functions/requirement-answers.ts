import { VERDICTS, type Finding, type Verdict } from '../dsl/index';
import type { CellValue } from '../records/cells';
import { numberTicks } from '../records/quantities';
import type { ProgrammeEvaluation } from '../report/report';
import { invariant } from '../wording/invariant';
import { namesWord, numbersNamed, requirementsOn, type FieldPlace } from './concerned-requirements';
import { reasonOf } from './explained';
import type { LoadedRoster } from './loaded-roster';
import { fault } from './messages';
import { categoryNamed, epaNamed, yearNamed } from './named-arguments';
import { verdictOf } from './requirement-questions';
import { COURSES, EPA } from './vocabulary-names';

type Part = Finding['parts'][number];

/** What several requirements together come to. */
export interface Judgement {
  readonly holds: boolean;
  /** The number of the requirement that tells most about it; null when there is none at all. */
  readonly requirement: number | null;
}

/** TRUE unless a requirement on stages, or on those of one category, is not met. */
export function stagesAreValid(roster: LoadedRoster, trainee: number, stage: CellValue): Judgement {
  const programme = roster.programme(trainee);
  const { program } = programme.book;
  const word = categoryNamed(stage, program.vocabulary);
  const requirements = requirementsOn(program, ({ record, filter }) => {
    if (program.vocabulary.records[record]?.role !== 'trainingTime') return false;
    return word === null || namesWord(filter, word.field.index, word.key);
  });
  return answer(
    roster,
    programme,
    trainee,
    requirements.map((index) => [index, verdictOf(programme, trainee, index)]),
  );
}

/** TRUE unless a requirement on course days is not met; of requirements with a part for each training year, only that year's parts count. */
export function courseDaysAreOk(roster: LoadedRoster, trainee: number, trainingYear: CellValue): Judgement {
  const programme = roster.programme(trainee);
  const { program } = programme.book;
  const year = yearNamed(trainingYear, program);
  const requirements = requirementsOn(
    program,
    ({ record }) => program.vocabulary.records[record]?.names.en.many === COURSES.records,
  );
  const inYear = year === null ? null : (part: Part) => isInYear(part, year);
  return answer(
    roster,
    programme,
    trainee,
    requirements.map((index) => [index, verdictOnParts(programme, trainee, index, inYear)]),
  );
}

/** TRUE unless a requirement on levels of EPAs is not met; of requirements that tell EPAs apart, only the parts on the one that is asked count. */
export function epasAreOk(roster: LoadedRoster, trainee: number, epa: CellValue): Judgement {
  const programme = roster.programme(trainee);
  const { program } = programme.book;
  const number = epaNamed(epa);
  const record = program.vocabulary.records.find(({ names }) => names.en.many === EPA.records);
  const field = record?.fields.find(({ names }) => names.en.one === EPA.number);
  invariant(record !== undefined && field !== undefined, 'the vocabulary has no levels of EPAs');
  const concerns =
    number === null
      ? null
      : (part: Part) => concernsNumber(part, { record: record.index, field: field.index }, number);
  const requirements = requirementsOn(program, (selected) => selected.record === record.index);
  return answer(
    roster,
    programme,
    trainee,
    requirements.map((index) => [index, verdictOnParts(programme, trainee, index, concerns)]),
  );
}

/** TRUE unless some requirement is not met. Advice is none. */
export function isCompliant(roster: LoadedRoster, trainee: number): Judgement {
  const programme = roster.programme(trainee);
  const verdicts = programme.book.program.requirements.flatMap(({ modality }, index) =>
    modality === 'advice' ? [] : [[index, verdictOf(programme, trainee, index)] as const],
  );
  return answer(roster, programme, trainee, verdicts);
}

/**
 * The verdict of a requirement's parts about one thing (a year, an EPA). A requirement that does not tell such things apart counts as a whole.
 * @param concerns whether a part is about that thing, null when it is about none in particular; null itself asks for the whole requirement
 */
function verdictOnParts(
  programme: ProgrammeEvaluation,
  trainee: number,
  requirement: number,
  concerns: ((part: Part) => boolean | null) | null,
): Verdict {
  const verdict = verdictOf(programme, trainee, requirement);
  const isSettled = verdict !== 'notMet' && verdict !== 'insufficientData';
  if (concerns === null || isSettled) return verdict;
  const { parts } = programme.evaluation.finding(requirement, trainee);
  const particular = parts.filter((part) => concerns(part) !== null);
  if (particular.length === 0) return verdict;
  const verdicts = particular.filter((part) => concerns(part)).map((part) => VERDICTS[part.verdict]);
  if (verdicts.includes('notMet')) return 'notMet';
  return verdicts.includes('insufficientData') ? 'insufficientData' : 'notApplicable';
}

/** Whether a part is about the EPA with a number: by its group, or by the numbers that its conditions name. */
function concernsNumber(part: Part, place: FieldPlace, number: number): boolean | null {
  const { check, group } = part;
  const fields = 'group' in check ? check.group?.fields.get(place.record) : undefined;
  const [groupField, ...further] = fields ?? [];
  const isGrouped = groupField === place.field && further.length === 0;
  // A record without a number may be about any EPA.
  if (isGrouped && group === 'unknown') return true;
  if (isGrouped && group !== null && group !== 'unknown') return group.ticks === numberTicks(number);
  const named = numbersNamed(check, place);
  return named.length === 0 ? null : named.includes(numberTicks(number));
}

/** The training years that a part is about, first and last; null when it is about none in particular. */
function yearsOf({ check, window }: Part): readonly [number, number] | null {
  if (check.kind !== 'bound' && check.kind !== 'each' && check.kind !== 'among') return null;
  if (check.window?.kind === 'trainingYears') return [check.window.from, check.window.to];
  const year = window?.label?.kind === 'trainingYear' ? window.label.year : null;
  return year === null ? null : [year, year];
}

function isInYear(part: Part, year: number): boolean | null {
  const years = yearsOf(part);
  return years === null ? null : years[0] <= year && year <= years[1];
}

/** What asks for attention most. */
const TELLING: readonly Verdict[] = ['notMet', 'pending', 'toAttest', 'met', 'waived', 'notApplicable'];

/** The worst verdict decides; not met comes before what is not known. */
function answer(
  roster: LoadedRoster,
  programme: ProgrammeEvaluation,
  trainee: number,
  verdicts: readonly (readonly [requirement: number, verdict: Verdict])[],
): Judgement {
  const open = verdicts.filter(([, verdict]) => verdict === 'insufficientData').map(([index]) => index);
  const [first, ...others] = open;
  const isBroken = verdicts.some(([, verdict]) => verdict === 'notMet');
  if (isBroken || first === undefined) {
    const [telling = null] = TELLING.flatMap((one) => verdicts.filter(([, verdict]) => verdict === one));
    return { holds: !isBroken, requirement: telling?.[0] ?? null };
  }
  const finding = programme.evaluation.finding(first, trainee);
  const { id, title } = finding.requirement;
  const { program } = programme.book;
  throw fault('insufficient-data', {
    id,
    title,
    reason: reasonOf(roster, programme.evaluation, finding),
    more: others.map((index) => program.requirements[index]?.id ?? ''),
  });
}
