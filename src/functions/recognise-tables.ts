import type { LiveTable } from '../addin/live-table';
import { A1 } from '../records/columns';
import type { SourceTable } from '../records/read-records';
import { nameOf, type RecordType, type Vocabulary } from '../records/vocabulary';
import { ColumnMapping, isMappingHeader, mappingRows } from '../roster/column-mapping';
import { headerRow } from '../roster/match-headings';
import { recordsNamed } from '../roster/match-names';
import { severalSheets } from '../roster/match-problems';
import { matchRange } from '../roster/match-tables';
import type { Diagnostic } from '../wording/diagnostics';
import type { Bilingual } from '../wording/language';
import { closest } from '../wording/text';
import { displayLanguage } from './display-language';
import { fault } from './messages';
import type { NamedRange } from './table-arguments';

/** A range that is a table of records, and what of its headings was not understood. */
export interface RecognisedTable {
  readonly table: SourceTable;
  /** By the name before it, else by its sheet. */
  readonly called: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** The tables of a roster, every one of them recognised: a range that holds nothing known is an error, not a table less. */
export function recogniseTables(ranges: readonly NamedRange[], vocabulary: Vocabulary): RecognisedTable[] {
  const mapping = new ColumnMapping(
    ranges.filter(isMapping).flatMap(({ cells }) => mappingRows(cells.slice(1))),
  );
  return ranges.flatMap((range, index) =>
    isMapping(range) || mapping.leavesOut(namesOf(range))
      ? []
      : [recognised(range, index + 1, vocabulary, mapping)],
  );
}

/** That records of one type were given in more than one table. */
export function severalTables(tables: readonly RecognisedTable[], { records }: Vocabulary): Diagnostic[] {
  return records.flatMap((record) =>
    severalSheets(
      record,
      tables.filter(({ table }) => table.record === record).map(({ called }) => called),
    ),
  );
}

/** Whether a range is no table of records, but says what the columns of others are. */
function isMapping({ cells }: NamedRange): boolean {
  return isMappingHeader(cells[0] ?? []);
}

/** What a table of columns may call a range: by the name before it, or by its sheet. */
function namesOf({ name, place }: NamedRange): string[] {
  return [name, place?.sheet].filter((each) => typeof each === 'string');
}

/** A recognised table as the pane sees it. */
export function liveTable({
  record,
  sheet,
  origin = A1,
  firstRow,
  lastRow,
  columns,
}: SourceTable): LiveTable {
  const { row, column: left } = origin ?? A1;
  return {
    record,
    sheet,
    origin,
    headerRow: row + firstRow - 1,
    lastRow: row + lastRow,
    columns: record.fields.flatMap((field) => {
      const column = columns[field.index] ?? -1;
      return column < 0 ? [] : [{ field, column: left + column }];
    }),
  };
}

function recognised(
  argument: NamedRange,
  range: number,
  vocabulary: Vocabulary,
  mapping: ColumnMapping,
): RecognisedTable {
  const { name, cells, place } = argument;
  const byHand = mapping.recordOf(namesOf(argument), vocabulary.records);
  const named =
    byHand !== undefined ? [byHand] : name === null ? vocabulary.records : recordsCalled(name, vocabulary);
  const { table, diagnostics } = matchRange(name, cells, vocabulary, place, mapping);
  if (table !== null && named.includes(table.record)) {
    const sheet = place?.sheet ?? name ?? sheetName(table.record);
    return { table: { ...table, sheet }, called: name ?? sheet, diagnostics: onSheet(sheet, diagnostics) };
  }
  const headings = headerRow(cells[0] ?? [], 0, 0, Infinity).headings.map(({ text }) => text);
  if (name !== null && named.length === 1)
    throw fault('name-does-not-fit', { range, name, headings, problem: missingColumn(diagnostics) });
  const fitting = table === null ? fittingBest(argument, vocabulary) : [];
  const [example] = fitting;
  if (example === undefined) throw fault('table-not-recognised', { range, name, headings });
  throw fault('table-ambiguous', {
    range,
    name,
    fitting: fitting.map((record) => nameOf(record, 'many')),
    example: sheetName(example),
  });
}

/** Problems of a range that is called by its records where it has no name of its own. */
function onSheet(sheet: string, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.map((problem) => {
    const { place } = problem;
    return place.sheet === undefined
      ? problem
      : { ...problem, place: { ...place, sheet: { ...place.sheet, sheet } } };
  });
}

/** What a name before a range may mean. */
function recordsCalled(name: string, { records }: Vocabulary): readonly RecordType[] {
  const { exactly, partly } = recordsNamed(name, records);
  if (exactly.length > 0) return exactly;
  if (partly.length > 0) return partly;
  const known = records.map(sheetName);
  const suggestion = closest(
    name,
    records.flatMap(({ sheets }) => sheets),
  );
  throw fault('unknown-name', { name, suggestion: suggestion ?? null, known });
}

/** The record types that fit a range best, each tried by its own name. */
function fittingBest({ cells }: NamedRange, vocabulary: Vocabulary): RecordType[] {
  const found = vocabulary.records.flatMap((record) => {
    const { table } = matchRange(record.sheets[0] ?? null, cells, vocabulary);
    if (table?.record !== record) return [];
    return [{ record, columns: table.columns.filter((column) => column >= 0).length }];
  });
  const most = Math.max(0, ...found.map(({ columns }) => columns));
  return found.filter(({ columns }) => columns === most).map(({ record }) => record);
}

/** Of a range that does not fit its name: the column that would say whose its rows are, when that is what is missing. */
function missingColumn(diagnostics: readonly Diagnostic[]): Bilingual | null {
  const missing = diagnostics.find(({ code }) => code === 'column-missing');
  return missing === undefined ? null : { nl: missing.message('nl'), en: missing.message('en') };
}

/** What a sheet of these records is called, in the reader's language as far as the vocabulary has it. */
export function sheetName(record: RecordType): string {
  const [dutch, english] = record.sheets;
  const name = displayLanguage() === 'nl' ? dutch : (english ?? dutch);
  return name ?? nameOf(record, 'many')[displayLanguage()];
}
