import { Explainer, VERDICTS, type Finding, type Verdict } from '../dsl/index';
import type { CellValue } from '../records/cells';
import { isBlank, cellText, quoted } from '../records/read-text';
import { canonicalWords, type FieldType, type RecordType, type Vocabulary } from '../records/vocabulary';
import type { ProgrammeEvaluation } from '../report/report';
import type { Bilingual, Language } from '../wording/language';
import { closest, comparisonKey } from '../wording/text';
import { namesWord, requirementsOn } from './concerned-requirements';
import { displayLanguage } from './display-language';
import type { LoadedRoster } from './loaded-roster';
import { fault } from './messages';
import { fieldNoted, joinedPlaces } from './places';
import { COURSES } from './vocabulary-names';

type Part = Finding['parts'][number];

/** TRUE unless a requirement on stages, or on those of one category, is not met. */
export function stagesAreValid(roster: LoadedRoster, trainee: number, stage: CellValue): boolean {
  const programme = roster.programme(trainee);
  const { program } = programme.book;
  const word = stage === 0 || isBlank(stage) ? null : categoryNamed(stage, program.vocabulary);
  const requirements = requirementsOn(program, ({ record, filter }) => {
    if (program.vocabulary.records[record]?.role !== 'trainingTime') return false;
    return word === null || namesWord(filter, word.field, word.key);
  });
  return answer(
    programme,
    trainee,
    requirements.map((index) => [index, verdictOf(programme, trainee, index)]),
  );
}

/** TRUE unless a requirement on course days is not met; of requirements with a part for each training year, only that year's parts count. */
export function courseDaysAreOk(roster: LoadedRoster, trainee: number, trainingYear: number | null): boolean {
  const programme = roster.programme(trainee);
  const { program } = programme.book;
  // Excel makes 0 of a blank cell.
  const year = trainingYear === 0 ? null : trainingYear;
  const exists = year === null || (Number.isInteger(year) && year >= 1 && year <= program.years);
  if (!exists) throw fault('training-year', { years: program.years });
  const requirements = requirementsOn(
    program,
    ({ record }) => program.vocabulary.records[record]?.names.en.many === COURSES,
  );
  return answer(
    programme,
    trainee,
    requirements.map((index) => [index, verdictInYear(programme, trainee, index, year)]),
  );
}

function verdictOf({ evaluation }: ProgrammeEvaluation, trainee: number, requirement: number): Verdict {
  return VERDICTS[evaluation.verdictsOf(requirement)[trainee] ?? 0] ?? 'notApplicable';
}

function verdictInYear(
  programme: ProgrammeEvaluation,
  trainee: number,
  requirement: number,
  year: number | null,
): Verdict {
  const verdict = verdictOf(programme, trainee, requirement);
  const isSettled = verdict !== 'notMet' && verdict !== 'insufficientData';
  if (year === null || isSettled) return verdict;
  const { parts } = programme.evaluation.finding(requirement, trainee);
  const yearly = parts.filter((part) => yearsOf(part) !== null);
  if (yearly.length === 0) return verdict;
  const verdicts = yearly.filter((part) => isInYear(part, year)).map((part) => VERDICTS[part.verdict]);
  if (verdicts.includes('notMet')) return 'notMet';
  return verdicts.includes('insufficientData') ? 'insufficientData' : 'notApplicable';
}

/** The training years that a part is about, first and last; null when it is about none in particular. */
function yearsOf({ check, window }: Part): readonly [number, number] | null {
  if (check.kind !== 'bound' && check.kind !== 'each') return null;
  if (check.window?.kind === 'trainingYears') return [check.window.from, check.window.to];
  const year = window?.label?.kind === 'trainingYear' ? window.label.year : null;
  return year === null ? null : [year, year];
}

function isInYear(part: Part, year: number): boolean {
  const years = yearsOf(part);
  return years !== null && years[0] <= year && year <= years[1];
}

/** The worst verdict decides; not met comes before what is not known. */
function answer(
  programme: ProgrammeEvaluation,
  trainee: number,
  verdicts: readonly (readonly [requirement: number, verdict: Verdict])[],
): boolean {
  if (verdicts.some(([, verdict]) => verdict === 'notMet')) return false;
  const open = verdicts.filter(([, verdict]) => verdict === 'insufficientData').map(([index]) => index);
  const [first, ...others] = open;
  if (first === undefined) return true;
  const finding = programme.evaluation.finding(first, trainee);
  const { id, title } = finding.requirement;
  const { program } = programme.book;
  const explained = (language: Language): string =>
    new Explainer(programme.evaluation.roster, program, language).explain(finding).explanation;
  throw fault('insufficient-data', {
    id,
    title,
    reason: reasonOf(finding, explained),
    more: others.map((index) => program.requirements[index]?.id ?? ''),
  });
}

/** The unknown cells; where there are none (a table that is missing, a date of the training), the explanation that reports give. */
function reasonOf({ parts }: Finding, explained: (language: Language) => string): Bilingual {
  const open = parts.filter(({ verdict }) => VERDICTS[verdict] === 'insufficientData');
  const unknown = open.flatMap(({ rows }) => rows.filter(({ status }) => status === 'unknown'));
  if (unknown.length > 0) return joinedPlaces(unknown.map(fieldNoted));
  const text = explained(displayLanguage()).replace(/\.$/u, '');
  return { nl: text, en: text };
}

/** The category of stages that a word means. */
function categoryNamed(cell: CellValue, vocabulary: Vocabulary): { field: number; key: string } {
  const field = categoryOf(vocabulary.records.find(({ role }) => role === 'trainingTime'));
  const words = field === null ? new Map<string, string>() : canonicalWords(field);
  const text = cellText(cell);
  const word = words.get(comparisonKey(text));
  if (field !== null && word !== undefined) return { field: field.index, key: comparisonKey(word) };
  const known = field?.values.map(({ name }) => name[displayLanguage()]) ?? [];
  throw fault('unknown-stage', { found: quoted(cell), suggestion: closest(text, known) ?? null, known });
}

/** The field by which stages are told apart: the one that holds words from a fixed list. */
function categoryOf(stages: RecordType | undefined): FieldType | null {
  return stages?.fields.find(({ kind }) => kind === 'choice') ?? null;
}
