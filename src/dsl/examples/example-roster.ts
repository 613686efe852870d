import type { CellValue } from '../../records/cells';
import type { RecordTable, Roster } from '../../records/columns';
import { readRecords, type SourceTable } from '../../records/read-records';
import { fieldWithRole, recordWithRole, type RecordType, type Vocabulary } from '../../records/vocabulary';
import { invariant } from '../../wording/invariant';
import type { Example, ExampleRecord } from './resolve-examples';

/** An example's dates are written as texts; no serial number is in it. */
const OPTIONS = { dateSystem: 1900, zeroIsBlank: false } as const;

/**
 * The roster that an example describes, read like any other. Every kind of record has a sheet, records belong to the trainee that is given last before
 * them, and there is always a trainee. In explanations the rule file is the sheet, and a record's row the line on which it is given.
 */
export function exampleRoster(example: Example, vocabulary: Vocabulary): Roster {
  const { file, line } = example.place;
  const records = withTrainees(example, vocabulary);
  const rowsOf = (type: RecordType): OwnedRecord[] =>
    records.filter(({ record }) => record.index === type.index);
  const sources = vocabulary.records.map((type) => sourceTable(type, rowsOf(type), file));
  const { roster } = readRecords(sources, vocabulary, OPTIONS);
  const tables = roster.tables.map((table): RecordTable => {
    const rows = rowsOf(table.type);
    const lines = Array.from(table.sheetRowOf, (row) => (rows[row]?.place.line ?? line) - 1);
    const onFirstColumn = { sheet: file, sheetColumns: table.type.fields.map(() => 0) };
    return {
      ...table,
      sources: table.sources.map(() => onFirstColumn),
      sheetRowOf: Int32Array.from(lines),
    };
  });
  const people = tables[roster.people.type.index];
  invariant(people !== undefined, 'a roster without people');
  return { ...roster, tables, people };
}

interface OwnedRecord extends ExampleRecord {
  /** The trainee's key: their own, for a trainee. */
  readonly trainee: string;
}

function withTrainees({ records, place }: Example, vocabulary: Vocabulary): OwnedRecord[] {
  const record = recordWithRole(vocabulary, 'people');
  invariant(record !== undefined, 'a vocabulary without people');
  const isGiven = records.some((one) => one.record === record);
  const all = isGiven ? records : [{ record, cells: new Map(), place }, ...records];
  let trainee = 0;
  return all.map((one) => {
    if (one.record === record) trainee++;
    return { ...one, trainee: String(Math.max(1, trainee)) };
  });
}

function sourceTable(record: RecordType, records: readonly OwnedRecord[], sheet: string): SourceTable {
  const name = fieldWithRole(record, record.role === 'people' ? 'key' : 'owner');
  const rows = records.map(({ cells, trainee }) =>
    record.fields.map(({ index }): CellValue =>
      index === name?.index ? trainee : (cells.get(index) ?? null),
    ),
  );
  const columns = record.fields.map(({ index }) => index);
  return { record, sheet, rows, columns, firstRow: 0, lastRow: rows.length - 1 };
}
