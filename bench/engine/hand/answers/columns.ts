import type { Row } from '../../roster';
import { firstDayIn } from '../sheets';

/** Which columns of a table matter, and the words that rows are told apart by. */
export interface Layout {
  readonly date: number;
  readonly word: { readonly column: number; readonly words: readonly (string | number)[] };
  readonly amount: number | null;
}

/** The word of a row that matters to no check, and that of a blank cell; the others count from 1. */
export const OTHER_WORD = 0;
export const BLANK_WORD = -1;

/**
 * A table by trainee: the rows of trainee t stand from `first[t]` up to `first[t + 1]`, in the order of the sheet. The cells that matter stand beside
 * them in arrays of their own, so that the rows themselves, which are scattered, are read once and one after the other.
 */
export class Columns {
  readonly first: Int32Array;
  readonly rows: Int32Array;
  /** The first day of all for a blank one. */
  readonly day: Int32Array;
  readonly word: Int8Array;
  /** NaN for a blank one; 1 where the table has none. */
  readonly amount: Float64Array;

  constructor(table: readonly Row[], numbers: ReadonlyMap<unknown, number>, layout: Layout) {
    const count = table.length - 1;
    const owners = new Int32Array(table.length);
    const first = (this.first = new Int32Array(numbers.size + 2));
    for (let row = 1; row <= count; row++) {
      const owner = numbers.get(table[row]![0])!;
      owners[row] = owner;
      first[owner + 2]!++;
    }
    for (let owner = 2; owner < first.length; owner++) first[owner]! += first[owner - 1]!;
    this.rows = new Int32Array(count);
    this.day = new Int32Array(count);
    this.word = new Int8Array(count);
    this.amount = new Float64Array(count).fill(1);
    // Each start moves up to the end of its trainee's rows, where the next one's begin.
    for (let row = 1; row <= count; row++) this.read(first[owners[row]! + 1]!++, row, table[row]!, layout);
  }

  private read(place: number, row: number, cells: Row, { date, word, amount }: Layout): void {
    this.rows[place] = row;
    this.day[place] = firstDayIn(cells[date]!);
    const told = cells[word.column]!;
    this.word[place] =
      typeof told === 'string' || typeof told === 'number' ? word.words.indexOf(told) + 1 : BLANK_WORD;
    if (amount !== null) {
      const cell = cells[amount];
      this.amount[place] = typeof cell === 'number' ? cell : NaN;
    }
  }
}
