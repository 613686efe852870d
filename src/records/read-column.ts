import type { CellValue, DateSystem } from './cells';
import { BLANK, KNOWN, MISSING, UNREADABLE, type Column } from './columns';
import { dayFromSerial } from './dates';
import { numberTicks } from './quantities';
import { cellReader, type CellReader, type Reading } from './read-cell';
import type { CellProblems } from './read-problems';
import type { Selection, SourceTable } from './read-rows';
import { Suggestions } from './read-suggestions';
import type { CellReading } from './read-text';
import type { FieldType } from './vocabulary';

/** Records that stand one after the other in a source. */
export interface Block {
  readonly rows: SourceTable['rows'];
  /** The records, in the order of the sheet, and the row of each. */
  readonly records: Int32Array;
  readonly sheetRows: Int32Array;
  readonly source: number;
  /** The source's column of each field. */
  readonly places: readonly number[];
}

/** Whose each record is; those of each trainee stand together, in the order of the sheet. */
type Owners = Pick<Selection, 'ownerOf' | 'firstRow'>;

/** A cell, and where it stands. */
interface Cell {
  readonly cell: CellValue;
  readonly record: number;
  readonly source: number;
  readonly row: number;
  readonly column: number;
}

/** Texts of one column whose readings are remembered. */
const REMEMBERED_TEXTS = 20_000;

/** Reads the cells of one field into a column. Plain numbers and texts that were read before, which most cells hold, need no closer look. */
export class ColumnReader {
  private readonly field: FieldType;
  private readonly dateSystem: DateSystem;
  /** What texts were read as; those without a value are not among them. */
  private readonly known = new Map<string, number>();
  private closeReader: CellReader | null = null;
  private suggestions: Suggestions | null = null;

  /** @param owners whose each record is, where nothing but that stands in the cells; null for any other field */
  constructor(
    private readonly column: Column,
    private readonly problems: CellProblems,
    private readonly reading: CellReading,
    private readonly owners: Owners | null,
  ) {
    this.field = column.field;
    this.dateSystem = reading.options.dateSystem;
  }

  read(block: Block): void {
    const place = block.places[this.field.index] ?? -1;
    if (place < 0) for (const record of block.records) this.column.states[record] = MISSING;
    else if (this.owners !== null) this.readOwners(block, place, this.owners);
    else if (this.field.kind === 'date') this.readDates(block, place);
    else if (this.column.words === null && this.field.kind !== 'yesNo') this.readNumbers(block, place);
    else this.readTexts(block, place);
  }

  private readDates({ rows, records, sheetRows, source }: Block, column: number): void {
    const { dateSystem } = this;
    const { values } = this.column;
    for (let index = 0; index < records.length; index++) {
      const record = records[index] ?? 0;
      const row = sheetRows[index] ?? 0;
      const cell = rows[row]?.[column] ?? null;
      // A 0 may be a blank.
      const day = typeof cell === 'number' && cell !== 0 ? dayFromSerial(cell, dateSystem) : undefined;
      if (day === undefined) this.readClosely({ cell, record, source, row, column });
      else values[record] = day;
    }
  }

  private readNumbers({ rows, records, sheetRows, source }: Block, column: number): void {
    const { values } = this.column;
    const least = this.field.minimum ?? Number.MIN_SAFE_INTEGER;
    const most = this.field.maximum ?? Number.MAX_SAFE_INTEGER;
    for (let index = 0; index < records.length; index++) {
      const record = records[index] ?? 0;
      const row = sheetRows[index] ?? 0;
      const cell = rows[row]?.[column] ?? null;
      // Without a minus in front of a zero.
      const ticks = typeof cell === 'number' ? numberTicks(cell) + 0 : NaN;
      if (ticks >= least && ticks <= most) values[record] = ticks;
      else this.readClosely({ cell, record, source, row, column });
    }
  }

  private readTexts({ rows, records, sheetRows, source }: Block, column: number): void {
    const { known } = this;
    const { values } = this.column;
    // The same word often stands in one row after the other, and so do two in turns.
    let last: CellValue = null;
    let lastValue = 0;
    let other: CellValue = null;
    let otherValue = 0;
    for (let index = 0; index < records.length; index++) {
      const record = records[index] ?? 0;
      const row = sheetRows[index] ?? 0;
      const cell = rows[row]?.[column] ?? null;
      if (typeof cell !== 'string') {
        this.readClosely({ cell, record, source, row, column });
        continue;
      }
      if (cell !== last) {
        const value = cell === other ? otherValue : known.get(cell);
        if (value === undefined) {
          this.readClosely({ cell, record, source, row, column });
          continue;
        }
        other = last;
        otherValue = lastValue;
        last = cell;
        lastValue = value;
      }
      values[record] = lastValue;
    }
  }

  /** The cells of records that were found to be a trainee's all name that trainee, in whatever spelling: one word, that of the first. */
  private readOwners(
    { rows, records, sheetRows, source }: Block,
    column: number,
    { ownerOf, firstRow }: Owners,
  ): void {
    const { states, values } = this.column;
    for (let index = 0; index < records.length; index++) {
      const record = records[index] ?? 0;
      const owner = ownerOf[record] ?? -1;
      const first = owner < 0 ? record : (firstRow[owner] ?? record);
      if (first !== record && states[first] === KNOWN) {
        values[record] = values[first] ?? 0;
        continue;
      }
      const row = sheetRows[index] ?? 0;
      this.readClosely({ cell: rows[row]?.[column] ?? null, record, source, row, column });
    }
  }

  private readClosely({ cell, record, source, row, column }: Cell): void {
    const { states, values } = this.column;
    const reading = this.readAnew(cell);
    // Every state is KNOWN until it is found to be another one.
    if (typeof reading === 'number') values[record] = reading;
    else if (reading === 'blank') states[record] = BLANK;
    else {
      states[record] = UNREADABLE;
      if (this.field.kind === 'choice') this.suggestions ??= new Suggestions(allWords(this.field));
      this.problems.reportCell(this.field, cell, reading, this.suggestions, source, row, column);
    }
  }

  private readAnew(cell: CellValue): Reading {
    const { field, known, reading: how } = this;
    this.closeReader ??= cellReader(field, this.column.words, how.vocabulary.units, how.options);
    const reading = this.closeReader(cell);
    if (typeof cell === 'string' && typeof reading === 'number' && known.size < REMEMBERED_TEXTS)
      known.set(cell, reading);
    return reading;
  }
}

function allWords(field: FieldType): string[] {
  return field.values.flatMap(({ name, synonyms }) => [name.nl, name.en, ...synonyms]);
}
