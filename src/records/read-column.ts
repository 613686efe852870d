import type { CellValue, DateSystem } from './cells';
import { BLANK, MISSING, UNREADABLE, type Column } from './columns';
import { dayFromSerial } from './dates';
import { cellReader, readNumber, type CellReader, type Reading } from './read-cell';
import type { CellProblems } from './read-problems';
import type { SourceTable } from './read-rows';
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

/** Texts of one column whose readings are remembered. */
const REMEMBERED_TEXTS = 20_000;

/** Reads the cells of one field into a column. Plain numbers and texts that were read before, which most cells hold, need no closer look. */
export class ColumnReader {
  private readonly field: FieldType;
  private readonly readCell: CellReader;
  private readonly dateSystem: DateSystem;
  private readonly isDate: boolean;
  private readonly isNumber: boolean;
  /** What texts were read as; those without a value are not among them. */
  private readonly known = new Map<string, number>();
  private readonly suggestions: Suggestions | null;

  constructor(
    private readonly column: Column,
    private readonly problems: CellProblems,
    { vocabulary, options }: CellReading,
  ) {
    const { field, words } = column;
    this.field = field;
    this.readCell = cellReader(field, words, vocabulary.units, options);
    this.dateSystem = options.dateSystem;
    this.isDate = field.kind === 'date';
    this.isNumber = field.kind === 'number' || field.kind === 'numberInText';
    this.suggestions = field.kind === 'choice' ? new Suggestions(allWords(field)) : null;
  }

  read({ rows, records, sheetRows, source, places }: Block): void {
    const { known } = this;
    const { states, values } = this.column;
    const place = places[this.field.index] ?? -1;
    // The same word often stands in one row after the other.
    let lastText = '';
    let lastReading: Reading | undefined;
    for (let index = 0; index < records.length; index++) {
      const record = records[index] ?? 0;
      if (place < 0) {
        states[record] = MISSING;
        continue;
      }
      const row = sheetRows[index] ?? 0;
      const cell = rows[row]?.[place] ?? null;
      let reading: Reading | undefined;
      if (typeof cell === 'string') {
        if (cell !== lastText) {
          lastText = cell;
          lastReading = known.get(cell);
        }
        reading = lastReading;
      } else if (typeof cell === 'number') reading = this.plainNumber(cell);
      reading ??= this.readAnew(cell);
      // Every state is KNOWN until it is found to be another one.
      if (typeof reading === 'number') values[record] = reading;
      else if (reading === 'blank') states[record] = BLANK;
      else {
        states[record] = UNREADABLE;
        this.problems.reportCell(this.field, cell, reading, this.suggestions, source, row, place);
      }
    }
  }

  /** @returns undefined for a number that wants a closer look */
  private plainNumber(cell: number): Reading | undefined {
    if (this.isNumber) return readNumber(cell, this.field);
    return this.isDate && cell !== 0 ? dayFromSerial(cell, this.dateSystem) : undefined;
  }

  private readAnew(cell: CellValue): Reading {
    const reading = this.readCell(cell);
    if (typeof cell === 'string' && typeof reading === 'number' && this.known.size < REMEMBERED_TEXTS)
      this.known.set(cell, reading);
    return reading;
  }
}

function allWords(field: FieldType): string[] {
  return field.values.flatMap(({ name, synonyms }) => [name.nl, name.en, ...synonyms]);
}
