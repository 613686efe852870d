import { diagnostic, type Diagnostic } from '../wording/diagnostics';
import { invariant } from '../wording/invariant';
import type { Roster } from './columns';
import { changedTrainees, editedCells, isUnedited } from './read-changes';
import { readCellsAgain } from './read-cells-again';
import { CellProblems } from './read-problems';
import { People, selectPeople, selectRecords, type SourceTable } from './read-rows';
import { readTable, withoutSources, type TableReading } from './read-table';
import type { CellReading, ReadOptions } from './read-text';
import { nameOf, recordWithRole, type RecordType, type Vocabulary } from './vocabulary';

export type { SourceTable } from './read-rows';
export type { ReadOptions } from './read-text';

/** The records whose cells were read again, of tables of which no others were. */
type EditedRecords = Map<TableReading, readonly number[]>;

/** A record's source is numbered in one byte. */
const MOST_SOURCES = 256;
const NO_SOURCES: readonly SourceTable[] = [];
const NO_PROBLEMS: readonly Diagnostic[] = [];

/** A roster as it was read, with what it takes to read it again after an edit. */
export interface Reading extends CellReading {
  readonly roster: Roster;
  readonly diagnostics: readonly Diagnostic[];
  readonly people: People;
  /** By the index of their record type. */
  readonly tables: readonly TableReading[];
  /**
   * The trainees with records that are not what they were in the reading before, wherever they stand; null where everybody's may be, or nothing was read before.
   */
  readonly changed: ReadonlySet<number> | null;
}

/** Reads recognised tables into typed columns, the people first: every other record names one of them. */
export function readRecords(
  tables: readonly SourceTable[],
  vocabulary: Vocabulary,
  options: ReadOptions,
): Reading {
  const steps = readingSteps(tables, { vocabulary, options }, null);
  let step = steps.next();
  while (step.done !== true) step = steps.next();
  return step.value;
}

/**
 * As {@link readRecords}, in short steps. What has not changed since an earlier reading is taken from it: tables, and the columns of a table whose
 * rows are the same records; the result is the same as without it.
 * @param before an earlier reading, of any tables
 */
export function* readingSteps(
  tables: readonly SourceTable[],
  reading: CellReading,
  before: Reading | null,
): Generator<void, Reading> {
  const { vocabulary } = reading;
  const peopleType = recordWithRole(vocabulary, 'people');
  invariant(peopleType !== undefined, 'a vocabulary without people');
  const hasPeople = tables.some(({ record }) => record.index === peopleType.index);
  const byRecord: SourceTable[][] = [];
  if (hasPeople) for (const table of tables) (byRecord[table.record.index] ??= []).push(table);
  const allOf = ({ index }: RecordType): readonly SourceTable[] => byRecord[index] ?? NO_SOURCES;
  const sourcesOf = (record: RecordType): readonly SourceTable[] => {
    const all = allOf(record);
    return all.length > MOST_SOURCES ? all.slice(0, MOST_SOURCES) : all;
  };

  const earlier = before !== null && isReadAlike(before, reading) ? before : null;
  const edited: EditedRecords = new Map();
  const { people, table: peopleTable } = yield* readPeople(
    peopleType,
    sourcesOf(peopleType),
    reading,
    earlier,
    edited,
  );
  // Other keys may change whose any record is.
  const known = earlier?.people === people ? earlier : null;
  const read: TableReading[] = [];
  read[peopleType.index] = peopleTable;
  for (const record of vocabulary.records) {
    if (record === peopleType) continue;
    const sources = sourcesOf(record);
    const readBefore = known?.tables[record.index];
    if (readBefore !== undefined && isUnedited(readBefore, sources)) read[record.index] = readBefore;
    else
      read[record.index] =
        sources.length > 0
          ? yield* readOthers(record, sources, people, reading, readBefore, edited)
          : withoutSources(record, people);
  }

  const diagnostics = hasPeople ? [] : [diagnostic('no-people', { expected: peopleType.sheets }, {})];
  const tell = (record: RecordType): void => {
    const problems = tableProblems(record, allOf(record), read[record.index]);
    if (problems.length > 0) diagnostics.push(...problems);
  };
  tell(peopleType);
  for (const record of vocabulary.records) if (record !== peopleType) tell(record);
  // Not spread out: to add to a copy takes longer than all the rest of reading an edited cell.
  return {
    vocabulary,
    options: reading.options,
    roster: {
      vocabulary,
      tables: read.map(({ table }) => table),
      people: peopleTable.table,
      keys: people.keys,
    },
    diagnostics,
    people,
    tables: read,
    changed: known === null ? null : changedIn(known.tables, read, edited),
  };
}

function isReadAlike(before: Reading, { vocabulary, options }: CellReading): boolean {
  return (
    before.vocabulary === vocabulary &&
    before.options.dateSystem === options.dateSystem &&
    before.options.zeroIsBlank === options.zeroIsBlank
  );
}

/** The people, those of the earlier reading where their keys are the same. */
function* readPeople(
  type: RecordType,
  sources: readonly SourceTable[],
  reading: CellReading,
  earlier: Reading | null,
  edited: EditedRecords,
): Generator<void, { readonly people: People; readonly table: TableReading }> {
  const before = earlier?.tables[type.index];
  if (earlier !== null && before !== undefined && isUnedited(before, sources))
    return { people: earlier.people, table: before };
  const again = before === undefined ? null : yield* unlessMoved(before, sources, reading, edited);
  if (earlier !== null && again !== null) return { people: earlier.people, table: again };
  const people = new People();
  const problems = CellProblems.in(sources);
  const { selection, order } = selectPeople(type, sources, people, problems, reading.options);
  const table = yield* readTable({ type, sources, selection, people, reading }, order, problems);
  return { people: earlier !== null && people.isLike(earlier.people) ? earlier.people : people, table };
}

function* readOthers(
  type: RecordType,
  sources: readonly SourceTable[],
  people: People,
  reading: CellReading,
  before: TableReading | undefined,
  edited: EditedRecords,
): Generator<void, TableReading> {
  const again = before === undefined ? null : yield* unlessMoved(before, sources, reading, edited);
  if (again !== null) return again;
  const problems = CellProblems.in(sources);
  const { selection, order } = selectRecords(type, sources, people, problems, reading.options);
  return yield* readTable({ type, sources, selection, people, reading }, order, problems);
}

/** A table again, with those of its cells read that changed; null where its rows are not the same records any more. */
function* unlessMoved(
  before: TableReading,
  sources: readonly SourceTable[],
  reading: CellReading,
  edited: EditedRecords,
): Generator<void, TableReading | null> {
  const cells = editedCells(before, sources, reading.options);
  if (cells === null) return null;
  if (cells.fields.size === 0) return before;
  const again = yield* readCellsAgain(before, sources, cells, reading);
  edited.set(again, cells.records);
  return again;
}

function changedIn(
  before: readonly TableReading[],
  now: readonly TableReading[],
  edited: EditedRecords,
): ReadonlySet<number> | null {
  const changed = new Set<number>();
  for (let index = 0; index < now.length; index++) {
    const [was, table] = [before[index], now[index]];
    if (was === table || table === undefined) continue;
    const trainees = was === undefined ? null : changedTrainees(was, table, edited.get(table));
    if (trainees === null) return null;
    for (const trainee of trainees) changed.add(trainee);
  }
  return changed;
}

/** The problems of a table, after those of sheets of its type that are more than can be numbered. */
function tableProblems(
  record: RecordType,
  sources: readonly SourceTable[],
  reading: TableReading | undefined,
): readonly Diagnostic[] {
  const problems = reading?.diagnostics ?? NO_PROBLEMS;
  if (sources.length <= MOST_SOURCES) return problems;
  const parameters = { record: nameOf(record, 'many'), limit: String(MOST_SOURCES) };
  return [
    ...sources
      .slice(MOST_SOURCES)
      .map(({ sheet }) => diagnostic('too-many-sheets', parameters, { sheet: { sheet, cell: null } })),
    ...problems,
  ];
}
