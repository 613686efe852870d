import type { Day } from '../records/dates';
import { readingSteps, type Reading } from '../records/read-records';
import { recordWithRole, type Vocabulary } from '../records/vocabulary';
import { checkRoster, recheckRoster, type CheckedRoster } from '../report/report';
import { rosterProblems } from '../report/roster-problems';
import type { RuleBook } from '../report/rule-books';
import { blanksAreZeros, EXCEL_CELLS, withBlanksRestored } from './excel-cells';
import type { KeptRange } from './kept-ranges';
import { LevelQuestions } from './level-questions';
import { LoadedRoster } from './loaded-roster';
import { fault } from './messages';
import {
  liveTable,
  recogniseTables,
  severalTables,
  sheetName,
  type RecognisedTable,
} from './recognise-tables';
import type { RuleSet } from './rule-sets';
import { SentenceQuestions } from './sentence-questions';

/** Everything that a roster's verdicts depend on, and where its cells stand. */
export interface RosterContent {
  readonly rules: string;
  readonly asOf: Day;
  readonly ranges: readonly KeptRange[];
}

/** How many rosters were loaded. */
let loaded = 0;

/**
 * Reads and checks the tables of a roster, in short steps.
 * @param before an earlier roster by the same rules: what an edit left as it was is taken from it
 * @throws EngineFault for tables that cannot be used
 */
export function* loadRoster(
  rules: RuleSet,
  { asOf, ranges }: RosterContent,
  before: LoadedRoster | null,
): Generator<void, LoadedRoster> {
  const { book, vocabulary } = rules;
  const recognised = recognisedTables(ranges, vocabulary);
  const reading = yield* readTables(recognised, vocabulary, before?.reading ?? null);
  yield;
  const { roster } = reading;
  const checked = checkedAgain(reading, book, asOf, before?.checked ?? null);
  return new LoadedRoster({
    number: ++loaded,
    checked,
    edit:
      before === null || checked.changed === null ? null : { from: before.number, trainees: checked.changed },
    reading,
    problems: () => [
      ...severalTables(recognised, vocabulary),
      ...recognised.flatMap(({ diagnostics }) => diagnostics),
      ...reading.diagnostics,
      ...rosterProblems(checked, reading.tables),
    ],
    tables: recognised.map(({ table }) => liveTable(table)),
    levels: new LevelQuestions(roster, vocabulary, asOf),
    sentences: new SentenceQuestions(rules, roster, asOf),
    blanksAreZeros: blanksAreZeros(recognised.map(({ table }) => table)),
    *underRules(other, itsVocabulary) {
      const tables = recognisedTables(ranges, itsVocabulary);
      const again = yield* readTables(tables, itsVocabulary, null);
      yield;
      return checkRoster(again.roster, [other], 'chosen', asOf);
    },
  });
}

function recognisedTables(ranges: readonly KeptRange[], vocabulary: Vocabulary): RecognisedTable[] {
  const recognised = recogniseTables(ranges, vocabulary);
  if (recognised.some(({ table }) => table.record.role === 'people')) return recognised;
  const people = recordWithRole(vocabulary, 'people');
  throw fault('no-people', { name: people === undefined ? '' : sheetName(people) });
}

function* readTables(
  recognised: readonly RecognisedTable[],
  vocabulary: Vocabulary,
  before: Reading | null,
): Generator<void, Reading> {
  yield;
  const tables = withBlanksRestored(recognised.map(({ table }) => table));
  yield;
  const reading = yield* readingSteps(tables, { vocabulary, options: EXCEL_CELLS }, before);
  if (reading.roster.keys.length === 0) throw fault('no-trainees', {});
  return reading;
}

/** The verdicts, those of trainees whose records did not change as they were. */
function checkedAgain(
  { roster, changed }: Reading,
  book: RuleBook,
  asOf: Day,
  before: CheckedRoster | null,
): CheckedRoster {
  return changed !== null && before?.asOf === asOf
    ? recheckRoster(before, roster, [...changed])
    : checkRoster(roster, [book], 'chosen', asOf);
}

/** Does all steps of a piece of work without giving way. */
export function atOnce<Result>(steps: Iterator<unknown, Result>): Result {
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}
