import type { CellPosition } from '../../records/columns';
import type { FieldType, RecordType, Vocabulary } from '../../records/vocabulary';
import { Needs } from '../../dsl/index';
import type { RuleBook } from '../../report/rule-books';
import type { Sheet } from '../../roster/workbook';
import type { Language } from '../../wording/language';
import { comparisonKey } from '../../wording/text';
import type { Programme } from './programmes';

/** A sheet that is put into the workbook, with the columns of dates, whose cells are shown as such. */
export interface NewSheet extends Sheet {
  readonly headerRow: number;
  readonly dates: readonly DateColumn[];
}

/** The cells of a column from one on. */
export interface DateColumn extends CellPosition {
  readonly rows: number;
}

/** Rows below the headings of an empty table: a table has one at least. */
const BLANK_ROWS = 1;

/** An empty roster: a table for each type of records that the rules of a programme look at, with the columns that the vocabulary gives them. */
export function emptyRoster({ book, vocabulary }: Programme, language: Language): NewSheet[] {
  return neededRecords(book, vocabulary).map((record) => {
    const name = sheetName(record, language);
    const headings = record.fields.map((field) => heading(field, language));
    const dates = record.fields.flatMap(({ kind }, column) =>
      kind === 'date' ? [{ row: 1, column, rows: BLANK_ROWS }] : [],
    );
    const table = {
      name: name.replaceAll(/[^\p{L}\p{N}_]/gu, ''),
      firstRow: 0,
      lastRow: BLANK_ROWS,
      firstColumn: 0,
      lastColumn: headings.length - 1,
      totalsRows: 0,
    };
    return { name, rows: [headings], tables: [table], headerRow: 0, dates };
  });
}

function neededRecords({ program }: RuleBook, { records }: Vocabulary): RecordType[] {
  const needs = new Needs([program]);
  return records.filter(({ index }) => needs.includes(index, null));
}

/** Vocabularies give the Dutch name of a sheet or column first, and then the English one, unless both are the same. */
function heading({ columns, names }: FieldType, language: Language): string {
  const [dutch = names.nl.one, second = dutch] = columns;
  if (language === 'nl') return dutch;
  return named(columns, [names.en.one]) ?? second;
}

function sheetName({ sheets, names }: RecordType, language: Language): string {
  const [first = names[language].many] = sheets;
  if (language === 'nl') return first;
  return named(sheets, [names.en.many, names.en.one]) ?? first;
}

/** The first of the names by which a sheet or column is recognised that is also what the thing itself is called. */
function named(columns: readonly string[], names: readonly string[]): string | undefined {
  const keys = names.map(comparisonKey);
  return columns.find((column) => keys.includes(comparisonKey(column)));
}
