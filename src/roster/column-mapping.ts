import type { CellValue } from '../records/cells';
import { cellText, isBlank } from '../records/read-text';
import { allNames, type FieldType, type RecordType } from '../records/vocabulary';
import { LANGUAGES, type Bilingual } from '../wording/language';
import { comparisonKey } from '../wording/text';
import type { ColumnNames } from './match-headings';

/**
 * The headings of the table in which a coordinator says what a sheet, a table or a column is where its own name does not. It stands in the workbook like any
 * other table, so that Excel's formulas, co-authors and the command line all see it.
 */
export const MAPPING_HEADINGS = {
  source: { nl: 'Tabel of blad', en: 'Table or sheet' },
  heading: { nl: 'Kolomkop', en: 'Heading' },
  record: { nl: 'Soort gegevens', en: 'Record type' },
  field: { nl: 'Veld', en: 'Field' },
} as const satisfies Record<string, Bilingual>;

const COLUMNS = [
  MAPPING_HEADINGS.source,
  MAPPING_HEADINGS.heading,
  MAPPING_HEADINGS.record,
  MAPPING_HEADINGS.field,
];

/**
 * What is said of one table or sheet, or of one of its columns. Without a heading: what records it holds, none where `record` is empty. With a heading: the
 * field that the column holds, none where `field` is empty.
 */
export interface MappingRow {
  readonly source: string;
  readonly heading: string;
  readonly record: string;
  readonly field: string;
}

/** Whether a row of cells is the header row of a table of columns; in either language, and nothing else in it. */
export function isMappingHeader(cells: readonly CellValue[]): boolean {
  return LANGUAGES.some(
    (language) =>
      cells.length === COLUMNS.length &&
      COLUMNS.every((heading, index) => {
        const cell = cells[index];
        return typeof cell === 'string' && comparisonKey(cell) === comparisonKey(heading[language]);
      }),
  );
}

/** What the rows below the header row say, one for one; a row without a table or sheet says nothing. */
export function mappingRows(rows: readonly (readonly CellValue[])[]): MappingRow[] {
  return rows.map(([source = null, heading = null, record = null, field = null]) => ({
    source: said(source),
    heading: said(heading),
    record: said(record),
    field: said(field),
  }));
}

/** Excel may hand over a blank cell as 0. */
function said(cell: CellValue): string {
  return cell === 0 || isBlank(cell) ? '' : cellText(cell);
}

/** A name in a table of columns that stands for nothing known. */
export interface UnknownName {
  /** The row, counted from the first below the header row. */
  readonly row: number;
  readonly column: 'record' | 'field';
  readonly name: string;
}

/** The record types and fields that nobody knows; what is said with them does not count. */
export function unknownNames(rows: readonly MappingRow[], records: readonly RecordType[]): UnknownName[] {
  return rows.flatMap(({ source, record: recordName, field }, row): UnknownName[] => {
    if (source === '') return [];
    const record = recordCalled(recordName, records);
    if (recordName !== '' && record === undefined) return [{ row, column: 'record', name: recordName }];
    const isKnown =
      field === '' ||
      (record === undefined ? records : [record]).some((each) => fieldCalled(field, each) !== undefined);
    return isKnown ? [] : [{ row, column: 'field', name: field }];
  });
}

/** What the tables and columns of a workbook are by hand. Of two rows about the same, the last one holds. */
export class ColumnMapping {
  private readonly rows: readonly (MappingRow & { readonly key: string })[];

  constructor(rows: readonly MappingRow[]) {
    this.rows = rows
      .map((row) => ({ ...row, key: comparisonKey(row.source) }))
      .filter(({ key }) => key !== '');
  }

  /** Whether a table or sheet was left out by hand. @param names its own name, and that of its sheet */
  leavesOut(names: readonly string[]): boolean {
    return this.recordRow(names)?.record === '';
  }

  /** The type of records that a table or sheet holds by hand; undefined where nothing is said, or where no type is called so. */
  recordOf(names: readonly string[], records: readonly RecordType[]): RecordType | undefined {
    return recordCalled(this.recordRow(names)?.record ?? '', records);
  }

  /** By what names the columns of a table or sheet are recognised: only those of its type where that is said, with the headings that were mapped. */
  applied(all: readonly ColumnNames[], names: readonly string[]): readonly ColumnNames[] {
    const rows = this.rowsOf(names);
    if (rows.length === 0) return all;
    const record = this.recordOf(
      names,
      all.map((each) => each.record),
    );
    const allowed = record === undefined ? all : all.filter((each) => each.record === record);
    return allowed.map((each) => withHeadings(each, rows));
  }

  private recordRow(names: readonly string[]): MappingRow | undefined {
    for (const name of names) {
      const row = this.rowsOf([name]).findLast(({ heading }) => heading === '');
      if (row !== undefined) return row;
    }
    return undefined;
  }

  private rowsOf(names: readonly string[]): readonly MappingRow[] {
    const keys = names.map(comparisonKey);
    return this.rows.filter(({ key }) => keys.includes(key));
  }
}

export const NO_MAPPING = new ColumnMapping([]);

function withHeadings(names: ColumnNames, rows: readonly MappingRow[]): ColumnNames {
  const byHand = new Map<string, FieldType | null>();
  for (const { heading, record, field } of rows) {
    if (heading === '' || (record !== '' && recordCalled(record, [names.record]) === undefined)) continue;
    const found = field === '' ? null : fieldCalled(field, names.record);
    const key = comparisonKey(heading);
    if (key !== '' && found !== undefined) byHand.set(key, found);
  }
  return { ...names, byHand };
}

/** The type of records that a name in a table of columns stands for. */
export function recordCalled(name: string, records: readonly RecordType[]): RecordType | undefined {
  const key = comparisonKey(name);
  const called = (of: (record: RecordType) => readonly string[]): RecordType | undefined =>
    key === '' ? undefined : records.find((record) => of(record).map(comparisonKey).includes(key));
  return called(({ names }) => allNames(names)) ?? called(({ sheets }) => sheets);
}

/** The field that a name in a table of columns stands for. */
export function fieldCalled(name: string, { fields }: RecordType): FieldType | undefined {
  const key = comparisonKey(name);
  const called = (of: (field: FieldType) => readonly string[]): FieldType | undefined =>
    key === '' ? undefined : fields.find((field) => of(field).map(comparisonKey).includes(key));
  return called(({ names }) => allNames(names)) ?? called(({ columns }) => columns);
}
