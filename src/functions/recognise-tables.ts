import type { SourceTable } from '../records/read-records';
import { nameOf, type RecordType, type Vocabulary } from '../records/vocabulary';
import { headerRow } from '../roster/match-headings';
import { recordsNamed } from '../roster/match-names';
import { matchRange } from '../roster/match-tables';
import type { Diagnostic } from '../wording/diagnostics';
import type { Bilingual } from '../wording/language';
import { closest } from '../wording/text';
import { displayLanguage } from './display-language';
import { fault } from './messages';
import type { NamedRange } from './table-arguments';

/** The tables of a roster, every one of them recognised: a range that holds nothing known is an error, not a table less. */
export function recogniseTables(ranges: readonly NamedRange[], vocabulary: Vocabulary): SourceTable[] {
  return ranges.map((range, index) => recognised(range, index + 1, vocabulary));
}

function recognised({ name, cells }: NamedRange, range: number, vocabulary: Vocabulary): SourceTable {
  const named = name === null ? vocabulary.records : recordsCalled(name, vocabulary);
  const { table, diagnostics } = matchRange(name, cells, vocabulary);
  if (table !== null && named.includes(table.record)) {
    return { ...table, sheet: name ?? sheetName(table.record) };
  }
  const headings = headerRow(cells[0] ?? [], 0, 0, Infinity).headings.map(({ text }) => text);
  if (name !== null && named.length === 1)
    throw fault('name-does-not-fit', { range, name, headings, problem: missingColumn(diagnostics) });
  const fitting = table === null ? fittingBest({ name, cells }, vocabulary) : [];
  const [example] = fitting;
  if (example === undefined) throw fault('table-not-recognised', { range, name, headings });
  throw fault('table-ambiguous', {
    range,
    name,
    fitting: fitting.map((record) => nameOf(record, 'many')),
    example: sheetName(example),
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
