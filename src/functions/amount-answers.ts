import type { CellValue } from '../records/cells';
import { placeName } from '../records/columns';
import { nameOf, type RecordType } from '../records/vocabulary';
import { invariant } from '../wording/invariant';
import { withCard, type Shown } from './cards';
import { explainerOf, reasonOfAmount } from './explained';
import type { LoadedRoster } from './loaded-roster';
import { fault } from './messages';
import { categoryNamed, yearNamed } from './named-arguments';
import { COURSES } from './vocabulary-names';

/** The records that a card lists of those that an amount is made of. */
const CARD_LINES = 20;

/** STAGE_MONTHS: full-time months of stages up to and including the reference date, of all of them or of one category. */
export function stageMonths(roster: LoadedRoster, trainee: number, stage: CellValue): Shown<number> {
  const { program } = roster.programme(trainee).book;
  const stages = program.vocabulary.records.find(({ role }) => role === 'trainingTime');
  const category = categoryNamed(stage, program.vocabulary);
  const filter = category === null ? '' : ` where ${category.field.names.en.one} is "${category.word}"`;
  return amount(roster, trainee, stages, (records) => `at least 1 month ${records}${filter}`);
}

/** COURSE_DAYS: days of courses attended up to and including the reference date, in the whole training or in one training year. */
export function courseDays(roster: LoadedRoster, trainee: number, trainingYear: CellValue): Shown<number> {
  const { program } = roster.programme(trainee).book;
  const courses = program.vocabulary.records.find(({ names }) => names.en.many === COURSES.records);
  const year = yearNamed(trainingYear, program);
  const window = year === null ? '' : ` in training year ${year}`;
  return amount(
    roster,
    trainee,
    courses,
    (records) => `at least 1 day ${records} where ${COURSES.attended}${window}`,
  );
}

/** What a measure of the language comes to, by the engine that judges requirements. */
function amount(
  roster: LoadedRoster,
  trainee: number,
  record: RecordType | undefined,
  sentence: (records: string) => string,
): Shown<number> {
  invariant(record !== undefined, 'the vocabulary has no such records');
  const table = roster.checked.roster.tables.find(({ type }) => type.index === record.index);
  if (table?.present !== true) throw fault('table-missing', { records: nameOf(record, 'many') });
  const { finding, evaluation } = roster.sentences.ask(sentence(record.names.en.many), trainee);
  const explainer = explainerOf(evaluation);
  const { measured, measuredAtMost } = explainer.summary(finding);
  if (measured === null || measured !== measuredAtMost)
    throw fault('amount-unknown', { reason: reasonOfAmount(roster, evaluation, finding) });
  return withCard(measured, () =>
    explainer
      .explain(finding)
      .counted.slice(0, CARD_LINES)
      .map((each) => [placeName(each), each.note]),
  );
}
