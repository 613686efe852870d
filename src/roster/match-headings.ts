import { comparisonKey } from '../wording/text';
import type { CellValue } from '../records/cells';
import { cellText } from '../records/read-text';
import {
  allNames,
  fieldWithRole,
  type FieldType,
  type RecordType,
  type Vocabulary,
} from '../records/vocabulary';

/** No column name is longer; a longer text is a title or a note. */
const LONGEST_HEADING = 200;

/** A cell of a header row that something stands in. */
export interface Heading {
  readonly column: number;
  readonly text: string;
  readonly key: string;
}

/** A row of cells that may be a header row. */
export interface HeaderRow {
  readonly row: number;
  readonly headings: readonly Heading[];
}

/** The column names of one record type. */
export interface ColumnNames {
  readonly record: RecordType;
  readonly fieldOf: ReadonlyMap<string, FieldType>;
  /** The headings of this one table that somebody mapped by hand: to a field, or to none. They come before the names above. */
  readonly byHand: ReadonlyMap<string, FieldType | null>;
}

/** What the headings of a row are for one record type. */
export interface HeaderMatch {
  readonly record: RecordType;
  readonly header: HeaderRow;
  /** For each field: its column in the sheet, or -1. */
  readonly columns: readonly number[];
  /** How many fields have a column. */
  readonly recognised: number;
  readonly repeated: readonly { readonly heading: Heading; readonly first: Heading }[];
  readonly unknown: readonly Heading[];
}

const NOTHING_BY_HAND: ReadonlyMap<string, FieldType | null> = new Map();

/** Columns are recognised by the names that the vocabulary lists, and then by the field's own names. */
export function columnNames(vocabulary: Vocabulary): readonly ColumnNames[] {
  let names = NAMES.get(vocabulary);
  if (names === undefined) NAMES.set(vocabulary, (names = namesIn(vocabulary)));
  return names;
}

/** Worked out once for each vocabulary: tables are recognised again after every edit. */
const NAMES = new WeakMap<Vocabulary, readonly ColumnNames[]>();

function namesIn(vocabulary: Vocabulary): ColumnNames[] {
  return vocabulary.records.map((record) => {
    const fieldOf = new Map<string, FieldType>();
    const add = (field: FieldType, names: readonly string[]): void => {
      for (const key of names.map(comparisonKey)) {
        if (key !== '' && !fieldOf.has(key)) fieldOf.set(key, field);
      }
    };
    for (const field of record.fields) add(field, field.columns);
    for (const field of record.fields) add(field, allNames(field.names));
    return { record, fieldOf, byHand: NOTHING_BY_HAND };
  });
}

/** A blank cell is no heading; neither are 0 (what Excel may make of a blank one), booleans and errors. */
export function headerRow(
  cells: readonly CellValue[],
  row: number,
  firstColumn: number,
  lastColumn: number,
): HeaderRow {
  const headings: Heading[] = [];
  for (let column = firstColumn; column <= Math.min(lastColumn, cells.length - 1); column++) {
    const cell = cells[column];
    if ((typeof cell !== 'string' && typeof cell !== 'number') || cell === 0) continue;
    const trimmed = cellText(cell);
    if (trimmed === '' || trimmed.length > LONGEST_HEADING) continue;
    const text = trimmed.replace(/\s/gu, ' ');
    headings.push({ column, text, key: comparisonKey(text) });
  }
  return { row, headings };
}

export function matchHeader(header: HeaderRow, { record, fieldOf, byHand }: ColumnNames): HeaderMatch {
  const found = new Map<FieldType, Heading>();
  const repeated: { heading: Heading; first: Heading }[] = [];
  const unknown: Heading[] = [];
  const { headings } = header;
  const chosen = headings.filter(({ key }) => byHand.has(key));
  const others = chosen.length === 0 ? headings : headings.filter(({ key }) => !byHand.has(key));
  for (const heading of [...chosen, ...others]) {
    const hand = byHand.get(heading.key);
    if (hand === null) continue;
    const field = hand ?? fieldOf.get(heading.key);
    const first = field && found.get(field);
    if (field === undefined) unknown.push(heading);
    else if (first === undefined) found.set(field, heading);
    else repeated.push({ heading, first });
  }
  const columns = record.fields.map((field) => found.get(field)?.column ?? -1);
  return { record, header, columns, recognised: found.size, repeated, unknown };
}

/** The field that says whose a record is: its owner; for the people themselves, their key. */
export function identifyingField(record: RecordType): FieldType | undefined {
  return fieldWithRole(record, record.role === 'people' ? 'key' : 'owner');
}

/** Whether a header row has more of a record type than the column that says whose the records are: that one is much the same everywhere. */
export function hasOwnColumns({ record, columns, recognised }: HeaderMatch): boolean {
  const identifying = identifyingField(record);
  const hasIdentifying = identifying !== undefined && (columns[identifying.index] ?? -1) >= 0;
  return recognised > (hasIdentifying ? 1 : 0);
}

/** A header row fits a record type when it says whose the records are and one thing more; or else has two columns and half of the fields. */
export function fits({ record, columns, recognised }: HeaderMatch): boolean {
  if (recognised < 2) return false;
  const identifying = identifyingField(record);
  if (identifying !== undefined) return (columns[identifying.index] ?? -1) >= 0;
  return recognised * 2 >= record.fields.length;
}
