import type { CellValue } from '../records/cells';
import { isoDate, type Day } from '../records/dates';
import { readRecords } from '../records/read-records';
import { cellText } from '../records/read-text';
import { recordWithRole, type Vocabulary } from '../records/vocabulary';
import { checkRoster } from '../report/report';
import { formatDate } from '../dsl/index';
import { displayLanguage } from './display-language';
import type { CellRange } from './engine';
import { EXCEL_CELLS, withBlanksRestored } from './excel-cells';
import { LevelQuestions } from './level-questions';
import { LoadedRoster } from './loaded-roster';
import { counted, fault, HANDLE_WORDS } from './messages';
import { recogniseTables, sheetName } from './recognise-tables';
import { referenceDay } from './reference-date';
import { fingerprintOf, Registry } from './registry';
import type { RuleSet } from './rule-sets';
import { SentenceQuestions } from './sentence-questions';
import { sameCells, sameLists } from './same-cells';
import { namedRanges, sameRange, type NamedRange } from './table-arguments';

/** Everything that a roster's verdicts depend on. */
interface RosterContent {
  readonly rules: string;
  readonly asOf: Day;
  readonly ranges: readonly NamedRange[];
}

const KEPT = 8;

/** The rosters that ROSTER has read and checked, by their handles. */
export class Rosters {
  private readonly registry = new Registry<RosterContent, LoadedRoster>({
    limit: KEPT,
    same: sameContent,
    hash: (content) => fingerprintOf(textsOf(content)),
  });

  /** ROSTER: reads and checks tables, unless exactly these were read before. */
  handleOf(
    rules: RuleSet,
    referenceDate: CellValue,
    tables: readonly CellRange[],
  ): { readonly handle: string; readonly value: LoadedRoster } {
    const asOf = referenceDay(referenceDate);
    const content = { rules: rules.book.source.text, asOf, ranges: namedRanges(tables) };
    const known = this.registry.find(content);
    if (known !== undefined) return known;
    const value = load(rules, content);
    const handle = this.registry.add(this.shared(content), titleOf(rules, value, asOf), value);
    return { handle, value };
  }

  has(handle: string): boolean {
    return this.registry.has(handle);
  }

  find(handle: string): LoadedRoster {
    const known = this.registry.get(handle);
    if (known === undefined) throw fault('unknown-roster', {});
    return known;
  }

  /** A content that holds no second copy of cells that an earlier one holds: after an edit, most tables are as they were. */
  private shared({ rules, asOf, ranges }: RosterContent): RosterContent {
    const earlier = this.registry
      .contents()
      .flatMap((content) => content.ranges)
      .map(({ cells }) => cells);
    const sharedRanges = ranges.map(({ name, cells }) => ({
      name,
      cells: earlier.find((other) => sameCells(other, cells)) ?? cells,
    }));
    return { rules, asOf, ranges: sharedRanges };
  }
}

function load(rules: RuleSet, content: RosterContent): LoadedRoster {
  const { asOf, ranges } = content;
  const { book, vocabulary } = rules;
  const { roster, diagnostics } = readTables(ranges, vocabulary);
  const checked = checkRoster(roster, [book], 'chosen', asOf);
  return new LoadedRoster(
    checked,
    [...diagnostics, ...checked.diagnostics],
    new LevelQuestions(roster, vocabulary, asOf),
    new SentenceQuestions(rules, roster, asOf),
    (other, itsVocabulary) => checkRoster(readTables(ranges, itsVocabulary).roster, [other], 'chosen', asOf),
  );
}

function readTables(ranges: readonly NamedRange[], vocabulary: Vocabulary): ReturnType<typeof readRecords> {
  const tables = recogniseTables(ranges, vocabulary);
  if (!tables.some(({ record }) => record.role === 'people'))
    throw fault('no-people', { name: peopleSheet(vocabulary) });
  const result = readRecords(withBlanksRestored(tables), vocabulary, EXCEL_CELLS);
  if (result.roster.keys.length === 0) throw fault('no-trainees', {});
  return result;
}

function peopleSheet(vocabulary: Vocabulary): string {
  const people = recordWithRole(vocabulary, 'people');
  return people === undefined ? '' : sheetName(people);
}

function titleOf({ book }: RuleSet, { checked }: LoadedRoster, asOf: Day): string {
  const language = displayLanguage();
  return [
    counted(checked.roster.keys.length, 'trainee', 'trainees', language),
    book.program.code,
    `${HANDLE_WORDS.referenceDate[language]} ${formatDate(asOf, language)}`,
  ].join(' · ');
}

function sameContent(left: RosterContent, right: RosterContent): boolean {
  return (
    left.asOf === right.asOf && left.rules === right.rules && sameLists(left.ranges, right.ranges, sameRange)
  );
}

/** A content as texts, a row each. */
function* textsOf({ rules, asOf, ranges }: RosterContent): Generator<string> {
  yield rules;
  yield isoDate(asOf);
  for (const { name, cells } of ranges) {
    yield name ?? '';
    for (const row of cells) yield row.map(cellText).join('\t');
  }
}
