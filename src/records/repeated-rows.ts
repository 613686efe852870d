import { diagnostic, type Diagnostic } from '../wording/diagnostics';
import { isCellError, type CellValue } from './cells';
import { placeName, type CellPlace, type Column } from './columns';
import { sameCell } from './read-changes';
import { placeIn } from './read-problems';
import type { TableReading } from './read-table';
import { isBlank } from './read-text';
import { fieldWithRole, type RecordType } from './vocabulary';

/** Repetitions that are told one by one, of each two sheets; the others are counted. */
const MOST_TOLD = 5;
const NO_CELLS: readonly CellValue[] = [];

/** Rows that are the same as an earlier one of their trainee: both count, and whether that is meant nobody can tell from them. */
export function repeatedRows(
  tables: readonly TableReading[],
  isNeeded: (record: number) => boolean,
): Diagnostic[] {
  return tables.flatMap((reading) => {
    const { type } = reading.table;
    return isAddedUp(type) && isNeeded(type.index) ? repeatedIn(reading) : [];
  });
}

/** Whether a record that stands twice may change an amount: a trainee, a waiver and a confirmation are what they are once. */
function isAddedUp(type: RecordType): boolean {
  const { role } = type;
  return role !== 'people' && role !== 'waiver' && role !== 'attestation' && ownerOf(type) !== undefined;
}

function ownerOf(type: RecordType): number | undefined {
  return fieldWithRole(type, 'owner')?.index;
}

/** Looked for once: after an edit most tables are what they were. */
const REPEATED = new WeakMap<TableReading, readonly Diagnostic[]>();

function repeatedIn(reading: TableReading): readonly Diagnostic[] {
  let found = REPEATED.get(reading);
  if (found === undefined) REPEATED.set(reading, (found = told(reading, repetitions(reading))));
  return found;
}

/** Two records with the same cells. */
interface Repetition {
  readonly first: number;
  readonly second: number;
}

/** Each trainee's records by a hash of their cells, in slots that the next trainee uses again. */
function repetitions(reading: TableReading): Repetition[] {
  const { firstRow } = reading.selection;
  const cells = new RecordCells(reading);
  const found: Repetition[] = [];
  let slots = new Int32Array(64);
  for (let trainee = 0; trainee + 1 < firstRow.length; trainee++) {
    const begin = firstRow[trainee] ?? 0;
    const end = firstRow[trainee + 1] ?? 0;
    if (end - begin < 2) continue;
    if (2 * (end - begin) > slots.length)
      slots = new Int32Array(2 ** Math.ceil(Math.log2(4 * (end - begin))));
    else slots.fill(0);
    const last = slots.length - 1;
    for (let record = begin; record < end; record++) {
      const hash = end - begin > FEW ? cells.textHash(record) : cells.hash(record);
      let slot = hash & last;
      let other = (slots[slot] ?? 0) - 1;
      while (other >= 0 && !cells.isRepeated(other, record)) {
        slot = (slot + 1) & last;
        other = (slots[slot] ?? 0) - 1;
      }
      if (other >= 0) found.push({ first: other, second: record });
      else slots[slot] = record + 1;
    }
  }
  return found;
}

/** So few records of a trainee are told apart by their dates and numbers, which are at hand; of more, many may have these in common. */
const FEW = 256;

/** What stands in the cells of records, besides whose they are. */
class RecordCells {
  /** The columns that are read already: texts are not, unless somebody asked for them. */
  private readonly values: readonly Column['values'][];
  /** For each source: the column of each field, -1 for that of the trainee. */
  private readonly places: readonly (readonly number[])[];

  constructor(private readonly reading: TableReading) {
    const { table, sources } = reading;
    const owner = ownerOf(table.type);
    this.values = table.columns.filter(({ field }) => field.kind !== 'text').map(({ values }) => values);
    this.places = sources.map(({ columns }) =>
      columns.map((column, field) => (field === owner ? -1 : column)),
    );
  }

  hash(record: number): number {
    let hash = 0;
    for (const values of this.values) hash = mixed(hash, values[record] ?? 0);
    return hash ^ (hash >>> 15);
  }

  /** The same by texts, too. */
  textHash(record: number): number {
    const cells = this.cellsOf(record);
    const places = this.placesOf(record);
    let hash = 0;
    for (let field = 0; field < places.length; field++) {
      const cell = cells[places[field] ?? -1] ?? null;
      // A sheet without a column has the same records as one in which it is blank.
      if (cell !== null) hash = mixed(hash ^ field, cellHash(cell));
    }
    return hash ^ (hash >>> 15);
  }

  /** Whether two records of one trainee have the same cells, and more than the trainee in them. */
  isRepeated(first: number, second: number): boolean {
    for (const values of this.values) if (values[first] !== values[second]) return false;
    const [cells, others] = [this.cellsOf(first), this.cellsOf(second)];
    const [places, otherPlaces] = [this.placesOf(first), this.placesOf(second)];
    let isSaid = false;
    for (let field = 0; field < places.length; field++) {
      const cell = cells[places[field] ?? -1] ?? null;
      if (!sameCell(cell, others[otherPlaces[field] ?? -1] ?? null)) return false;
      isSaid ||= !isBlank(cell);
    }
    return isSaid;
  }

  private cellsOf(record: number): readonly CellValue[] {
    const { sources, selection } = this.reading;
    return sources[selection.sourceOf[record] ?? 0]?.rows[selection.rowOf[record] ?? 0] ?? NO_CELLS;
  }

  private placesOf(record: number): readonly number[] {
    return this.places[this.reading.selection.sourceOf[record] ?? 0] ?? [];
  }
}

function mixed(hash: number, value: number): number {
  return Math.imul(hash ^ value, 0x9e3779b1);
}

function cellHash(cell: NonNullable<CellValue>): number {
  if (typeof cell === 'number') return Math.imul(cell * 64, 0x9e3779b1);
  if (typeof cell !== 'string') return isCellError(cell) ? 3 : Number(cell) + 1;
  const { length } = cell;
  return (
    length * 31 + cell.charCodeAt(0) * 7 + cell.charCodeAt(length >> 1) * 3 + cell.charCodeAt(length - 1)
  );
}

function told({ sources, selection, table }: TableReading, found: readonly Repetition[]): Diagnostic[] {
  const owner = ownerOf(table.type) ?? 0;
  const placeOf = (record: number): CellPlace => {
    const source = sources[selection.sourceOf[record] ?? 0];
    return placeIn(source, selection.rowOf[record] ?? 0, source?.columns[owner] ?? 0);
  };
  const counts = new Map<string, { count: number; last: Repetition }>();
  const problems: Diagnostic[] = [];
  for (const repetition of found) {
    const [first, second] = [placeOf(repetition.first), placeOf(repetition.second)];
    const sheets = JSON.stringify([first.sheet, second.sheet]);
    const count = (counts.get(sheets)?.count ?? 0) + 1;
    counts.set(sheets, { count, last: repetition });
    if (count > MOST_TOLD) continue;
    const parameters = { first: placeName(first) };
    problems.push(diagnostic('row-repeated', parameters, { sheet: second }));
  }
  for (const { count, last } of counts.values()) {
    if (count <= MOST_TOLD) continue;
    const parameters = { count: String(count - MOST_TOLD), first: placeOf(last.first).sheet };
    const sheet = { sheet: placeOf(last.second).sheet, cell: null };
    problems.push(diagnostic('rows-repeated', parameters, { sheet }));
  }
  return problems;
}
