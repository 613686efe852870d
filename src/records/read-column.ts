import { BLANK, MISSING, ownerOf, UNREADABLE, Words, type Column } from './columns';
import type { CellValue } from './cells';
import { isoDate, plainSerials, type PlainSerials } from './dates';
import { numberTicks } from './quantities';
import { cellReader, type CellReader, type Reading } from './read-cell';
import { KnownTexts } from './known-texts';
import type { CellProblems } from './read-problems';
import { NO_RECORD, type People, type Selection, type SourceTable } from './read-rows';
import { Suggestions } from './read-suggestions';
import { cellText, quoted, type CellReading } from './read-text';
import { noughts } from './shared-numbers';
import { float64s, int32s, uint8s } from './short-arrays';
import { hasOpenOrder } from './text-dates';
import type { FieldType } from './vocabulary';

/** Records that stand one after the other in a source. */
export interface Block {
  readonly rows: SourceTable['rows'];
  /** The record that each row from `firstRow` on is, or {@link NO_RECORD}. */
  readonly records: Int32Array;
  readonly firstRow: number;
  readonly source: number;
  /** The source's column of each field. */
  readonly places: readonly number[];
}

/** Whose each record is; those of each trainee stand together, in the order of the sheet. */
export interface Owners extends Pick<Selection, 'firstRow'> {
  readonly people: People;
}

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
  private readonly words: Words | null;
  private readonly serials: PlainSerials;
  /** {@link KNOWN} for every record, which most columns have in common. */
  private readonly allKnown: Uint8Array;
  private states: Uint8Array;
  private readonly values: Int32Array | Float64Array;
  private readonly texts = new KnownTexts();
  /** What each of the texts was read as. */
  private readonly readings: Reading[] = [];
  /** 1 for the first record of each trainee; null as long as nobody asks. */
  private leaders: Uint8Array | null = null;
  private closeReader: CellReader | null = null;
  private suggestions: Suggestions | null = null;
  private isOrderTold = false;

  /**
   * @param count how many records there are
   * @param owners whose each record is, where nothing but that stands in the cells; null for any other field
   */
  constructor(
    field: FieldType,
    count: number,
    private readonly problems: CellProblems,
    private readonly reading: CellReading,
    private readonly owners: Owners | null,
  ) {
    this.field = field;
    this.words = field.kind === 'text' || field.kind === 'choice' ? new Words() : null;
    this.serials = plainSerials(reading.options.dateSystem);
    this.states = this.allKnown = noughts(count);
    const isNumber = field.kind === 'number' || field.kind === 'numberInText';
    this.values = isNumber ? float64s(count) : int32s(count);
  }

  read(block: Block): void {
    const place = block.places[this.field.index] ?? -1;
    if (place < 0) this.markAll(block, MISSING);
    else if (this.owners !== null) this.readLeading(block, place, this.owners);
    else if (this.field.kind === 'date') this.readDates(block, place);
    else if (this.words === null && this.field.kind !== 'yesNo') this.readNumbers(block, place);
    else this.readTexts(block, place);
  }

  /** The column, once all blocks are read. */
  finish(): Column {
    if (this.owners !== null) this.followLeading(this.owners);
    return { field: this.field, states: this.states, values: this.values, words: this.words };
  }

  private readDates({ rows, records, firstRow, source }: Block, column: number): void {
    const { values } = this;
    const { first, last, dayOfZero } = this.serials;
    for (let index = 0; index < records.length; index++) {
      const record = records[index] ?? NO_RECORD;
      if (record < 0) continue;
      const row = firstRow + index;
      const cell = rows[row]?.[column] ?? null;
      if (typeof cell === 'number' && cell >= first && cell <= last)
        values[record] = Math.floor(cell) + dayOfZero;
      else if (cell === null) this.mark(record, BLANK);
      else this.readClosely({ cell, record, source, row, column });
    }
  }

  private readNumbers({ rows, records, firstRow, source }: Block, column: number): void {
    const { values } = this;
    const least = this.field.minimum ?? Number.MIN_SAFE_INTEGER;
    const most = this.field.maximum ?? Number.MAX_SAFE_INTEGER;
    for (let index = 0; index < records.length; index++) {
      const record = records[index] ?? NO_RECORD;
      if (record < 0) continue;
      const row = firstRow + index;
      const cell = rows[row]?.[column] ?? null;
      // Without a minus in front of a zero.
      const ticks = typeof cell === 'number' ? numberTicks(cell) + 0 : NaN;
      if (ticks >= least && ticks <= most) values[record] = ticks;
      else if (cell === null) this.mark(record, BLANK);
      else this.readClosely({ cell, record, source, row, column });
    }
  }

  private readTexts({ rows, records, firstRow, source }: Block, column: number): void {
    const { values, texts, readings } = this;
    // The same word often stands in one row after the other.
    let last: CellValue = null;
    let lastValue = 0;
    for (let index = 0; index < records.length; index++) {
      const record = records[index] ?? NO_RECORD;
      if (record < 0) continue;
      const row = firstRow + index;
      const cell = rows[row]?.[column] ?? null;
      if (typeof cell !== 'string') {
        if (cell === null) this.mark(record, BLANK);
        else this.readClosely({ cell, record, source, row, column });
        continue;
      }
      if (cell !== last) {
        const number = texts.find(cell);
        const value = number < 0 ? undefined : readings[number];
        if (typeof value !== 'number') {
          this.readClosely({ cell, record, source, row, column });
          continue;
        }
        last = cell;
        lastValue = value;
      }
      values[record] = lastValue;
    }
  }

  /**
   * The cells of records that were found to be a trainee's all name that trainee, in whatever spelling: one word, that of the first. Only the first
   * of each and those that are nobody's are looked at.
   */
  private readLeading({ rows, records, firstRow, source }: Block, column: number, owners: Owners): void {
    const firstOfNobody = owners.firstRow.at(-1) ?? 0;
    for (let index = 0; index < records.length; index++) {
      const record = records[index] ?? NO_RECORD;
      const isNobodys = record >= firstOfNobody;
      if (record < 0 || !(isNobodys || this.leads(record, owners))) continue;
      const row = firstRow + index;
      const cell = rows[row]?.[column] ?? null;
      if (isNobodys) this.readClosely({ cell, record, source, row, column });
      else {
        const key = owners.people.comparedAs(ownerOf(owners, record));
        this.values[record] = this.words?.addNew(key, cellText(cell)) ?? 0;
      }
    }
  }

  /** Whether a record is the first of its trainee. */
  private leads(record: number, { firstRow }: Owners): boolean {
    if (this.leaders === null) {
      this.leaders = uint8s(this.allKnown.length);
      for (const first of firstRow) this.leaders[first] = 1;
    }
    return this.leaders[record] === 1;
  }

  private followLeading({ firstRow }: Owners): void {
    for (let owner = 0; owner + 1 < firstRow.length; owner++) {
      const begin = firstRow[owner] ?? 0;
      const end = firstRow[owner + 1] ?? 0;
      if (end > begin) this.values.fill(this.values[begin] ?? 0, begin, end);
    }
  }

  private readClosely({ cell, record, source, row, column }: Cell): void {
    const seen = this.texts.count;
    const reading = this.readingOf(cell);
    if (typeof reading === 'number') {
      this.values[record] = reading;
      // Told of the first such text only: whoever wrote one will have written all of them alike.
      const isNewDate = this.field.kind === 'date' && typeof cell === 'string' && this.texts.count > seen;
      if (isNewDate && !this.isOrderTold && hasOpenOrder(cell)) {
        this.isOrderTold = true;
        this.problems.report(
          'date-order-open',
          { found: quoted(cell), read: isoDate(reading) },
          source,
          row,
          column,
        );
      }
    } else if (reading === 'blank') this.mark(record, BLANK);
    else {
      this.mark(record, UNREADABLE);
      if (this.field.kind === 'choice') this.suggestions ??= new Suggestions(allWords(this.field));
      this.problems.reportCell(this.field, cell, reading, this.suggestions, source, row, column);
    }
  }

  private readingOf(cell: CellValue): Reading {
    const { texts, readings, reading: how } = this;
    const number = typeof cell === 'string' ? texts.find(cell) : -1;
    const known = number < 0 ? undefined : readings[number];
    if (known !== undefined) return known;
    this.closeReader ??= cellReader(this.field, this.words, how.vocabulary.units, how.options);
    const reading = this.closeReader(cell);
    if (typeof cell === 'string' && texts.count < REMEMBERED_TEXTS && texts.add(cell)) readings.push(reading);
    return reading;
  }

  private markAll({ records }: Block, state: number): void {
    for (const record of records) if (record >= 0) this.mark(record, state);
  }

  private mark(record: number, state: number): void {
    if (this.states === this.allKnown) this.states = uint8s(this.allKnown.length);
    this.states[record] = state;
  }
}

function allWords(field: FieldType): string[] {
  return field.values.flatMap(({ name, synonyms }) => [name.nl, name.en, ...synonyms]);
}
