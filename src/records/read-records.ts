import { diagnostic, type Diagnostic } from '../wording/diagnostics';
import { invariant } from '../wording/invariant';
import {
  BLANK,
  groupByOwner,
  KNOWN,
  MISSING,
  UNREADABLE,
  Words,
  type Column,
  type RecordTable,
  type Roster,
} from './columns';
import { cellReader } from './read-cell';
import { CellProblems } from './read-problems';
import { People, selectPeople, selectRecords, type Selection, type SourceTable } from './read-rows';
import { Suggestions } from './read-suggestions';
import type { ReadOptions } from './read-text';
import {
  fieldWithRole,
  nameOf,
  recordWithRole,
  type FieldType,
  type RecordType,
  type Vocabulary,
} from './vocabulary';

export type { SourceTable } from './read-rows';
export type { ReadOptions } from './read-text';

/** A record's source is numbered in one byte. */
const MOST_SOURCES = 256;
/** Records that are read together, field by field. */
const BLOCK = 512;

/** Reads recognised tables into typed columns, the people first: every other record names one of them. */
export function readRecords(
  tables: readonly SourceTable[],
  vocabulary: Vocabulary,
  options: ReadOptions,
): { readonly roster: Roster; readonly diagnostics: readonly Diagnostic[] } {
  const peopleType = recordWithRole(vocabulary, 'people');
  invariant(peopleType !== undefined, 'a vocabulary without people');
  const people = new People();
  const read: RecordTable[] = [];
  const diagnostics: Diagnostic[] = [];
  const hasPeople = tables.some(({ record }) => record.index === peopleType.index);
  if (!hasPeople) diagnostics.push(diagnostic('no-people', { expected: peopleType.sheets }, {}));

  for (const record of [peopleType, ...vocabulary.records.filter((other) => other !== peopleType)]) {
    const all = hasPeople ? tables.filter((table) => table.record.index === record.index) : [];
    const sources = all.slice(0, MOST_SOURCES);
    if (hasPeople) diagnostics.push(...sourceProblems(record, all));
    const problems = new CellProblems(sources.map(({ sheet }) => sheet));
    const select = record === peopleType ? selectPeople : selectRecords;
    const selection = select(record, sources, people, problems, options);
    const columns = readColumns(record, sources, selection, problems, vocabulary, options);
    checkIntervals(record, columns, sources, selection, problems);
    read[record.index] = recordTable(record, sources, selection, columns, people.keys.length);
    for (const problem of problems.inOrder()) diagnostics.push(problem);
  }
  const peopleTable = read[peopleType.index];
  invariant(peopleTable !== undefined, 'people that were not read');
  return { roster: { vocabulary, tables: read, people: peopleTable, keys: people.keys }, diagnostics };
}

/** More sheets of one record type than can be numbered. */
function sourceProblems(record: RecordType, sources: readonly SourceTable[]): Diagnostic[] {
  const parameters = { record: nameOf(record, 'many'), limit: String(MOST_SOURCES) };
  return sources
    .slice(MOST_SOURCES)
    .map(({ sheet }) => diagnostic('too-many-sheets', parameters, { sheet: { sheet, cell: null } }));
}

/** Block by block, so that the cells of a row are still at hand when its next field is read. */
function readColumns(
  record: RecordType,
  sources: readonly SourceTable[],
  selection: Selection,
  problems: CellProblems,
  vocabulary: Vocabulary,
  options: ReadOptions,
): Column[] {
  const count = selection.sheetRowOf.length;
  if (count === 0) return record.fields.map((field) => emptyColumn(field, 0));
  const readers = record.fields.map((field) =>
    columnReader(field, sources, selection, problems, vocabulary, options),
  );
  for (let first = 0; first < count; first += BLOCK) {
    const end = Math.min(first + BLOCK, count);
    for (const { read } of readers) read(first, end);
  }
  return readers.map(({ column }) => column);
}

/** An empty column, and what fills its records from `first` up to `end`. */
function columnReader(
  field: FieldType,
  sources: readonly SourceTable[],
  { sourceOf, sheetRowOf }: Selection,
  problems: CellProblems,
  vocabulary: Vocabulary,
  options: ReadOptions,
): { readonly column: Column; readonly read: (first: number, end: number) => void } {
  const filled = emptyColumn(field, sheetRowOf.length);
  const { states, values, words } = filled;
  const readCell = cellReader(field, words, vocabulary.units, options);
  const suggestions = field.kind === 'choice' ? new Suggestions(allWords(field)) : null;
  const read = (first: number, end: number): void => {
    for (let record = first; record < end; record++) {
      const source = sourceOf[record] ?? 0;
      const row = sheetRowOf[record] ?? 0;
      const table = sources[source];
      const column = table?.columns[field.index] ?? -1;
      if (column < 0) {
        states[record] = MISSING;
        continue;
      }
      const cell = table?.rows[row]?.[column] ?? null;
      const reading = readCell(cell);
      if (typeof reading === 'number') {
        values[record] = reading;
        states[record] = KNOWN;
      } else if (reading === 'blank') states[record] = BLANK;
      else {
        problems.reportCell(field, cell, reading, suggestions, source, row, column);
        states[record] = UNREADABLE;
      }
    }
  };
  return { column: filled, read };
}

function emptyColumn(field: FieldType, count: number): Column {
  const isNumber = field.kind === 'number' || field.kind === 'numberInText';
  return {
    field,
    states: new Uint8Array(count),
    values: isNumber ? new Float64Array(count) : new Int32Array(count),
    words: field.kind === 'text' || field.kind === 'choice' ? new Words() : null,
  };
}

function allWords(field: FieldType): string[] {
  return field.values.flatMap(({ name, synonyms }) => [name.nl, name.en, ...synonyms]);
}

/** Reports intervals that end before they begin. Both dates stay what they are: rules may ask for just that. */
function checkIntervals(
  record: RecordType,
  columns: readonly Column[],
  sources: readonly SourceTable[],
  { sourceOf, sheetRowOf }: Selection,
  problems: CellProblems,
): void {
  const from = columns[fieldWithRole(record, 'from')?.index ?? -1];
  const to = columns[fieldWithRole(record, 'to')?.index ?? -1];
  if (from === undefined || to === undefined) return;
  for (let row = 0; row < sheetRowOf.length; row++) {
    if (from.states[row] !== KNOWN || to.states[row] !== KNOWN) continue;
    if ((to.values[row] ?? 0) >= (from.values[row] ?? 0)) continue;
    const source = sourceOf[row] ?? 0;
    const column = sources[source]?.columns[to.field.index] ?? 0;
    problems.report('end-before-begin', {}, source, sheetRowOf[row] ?? 0, column);
  }
}

function recordTable(
  type: RecordType,
  sources: readonly SourceTable[],
  selection: Selection,
  columns: readonly Column[],
  trainees: number,
): RecordTable {
  const { firstRow, rows } = groupByOwner(selection.ownerOf, trainees);
  return {
    type,
    present: sources.length > 0,
    count: selection.sheetRowOf.length,
    columns,
    sources: sources.map((source) => ({
      sheet: source.sheet,
      sheetColumns: type.fields.map(({ index }) => source.columns[index] ?? -1),
    })),
    ...selection,
    firstRow,
    rowsByTrainee: rows,
  };
}
